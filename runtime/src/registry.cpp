// The registry: the formats of the library, and those that were registered; the targets.
#include "format_tables.h"
#include "internal.h"

#include <atomic>
#include <cstring>

QC_DEFINE_FORMAT_PACK(qc_formats_of_the_library, "the library")

namespace qc {
namespace {

// ---- Targets --------------------------------------------------------------------------------------------------------

enum feature_number {
#define QC_FEATURE(arch, feature, ...) feature_##feature,
#include "targets.inc"
  features_end
};
static_assert(features_end <= 64, "features are bits of a uint64_t");

constexpr const char *feature_names[] = {
#define QC_FEATURE(arch, feature, ...) #feature,
#include "targets.inc"
    ""};

constexpr owned<const char *> need_list[] = {
#define QC_TARGET_NEEDS(target, feature) {target_##target, #feature},
#include "targets.inc"
    {-1, nullptr}};
constexpr grouped<const char *, std::size(need_list), targets_end> needs(need_list);

constexpr std::array<uint64_t, targets_end> make_need_masks() {
  std::array<uint64_t, targets_end> masks{};
#define QC_TARGET_NEEDS(target, feature) masks[target_##target] |= uint64_t{1} << feature_##feature;
#include "targets.inc"
  return masks;
}
constexpr std::array<uint64_t, targets_end> need_masks = make_need_masks();

constexpr qc_target target_table[] = {
#define QC_TARGET(name, arch, order, layout, ...)                                                                      \
  {#name, #arch, order, #layout, needs.begin(target_##name), needs.count(target_##name)},
#include "targets.inc"
};

/// Kernels of a lender run wherever those of its borrowers do, and it has its own before they ask.
constexpr bool extensions_agree() {
  for (size_t t = 0; t < targets_end; ++t)
    for (size_t lender = 0; lender < targets_end; ++lender)
      if (extends(t, lender) && (lender >= t || traits[lender].architecture != traits[t].architecture ||
                                 (need_masks[lender] & ~need_masks[t]) != 0))
        return false;
  return true;
}
static_assert(extensions_agree(), "a target extends one that needs more, or stands behind it");

template <typename Entry> size_t position(const Entry *table, size_t count, const Entry *entry) {
  const uintptr_t distance = reinterpret_cast<uintptr_t>(entry) - reinterpret_cast<uintptr_t>(table);
  return distance < count * sizeof(Entry) && distance % sizeof(Entry) == 0 ? distance / sizeof(Entry) : nowhere;
}

// ---- Packs of formats -----------------------------------------------------------------------------------------------

constexpr const qc_format_pack *first_pack = &qc_formats_of_the_library;

// Packs are a chain that only grows: a reader walks it while another thread adds to its end.
const qc_format_pack *after(const qc_format_pack *pack) {
  return __atomic_load_n(&pack->state->next, __ATOMIC_ACQUIRE);
}

/// The pack that has the format of that number.
const qc_format_pack &pack_of(size_t format) {
  const qc_format_pack *pack = first_pack;
  while (format - pack->state->first >= pack->format_count)
    pack = after(pack);
  return *pack;
}

template <typename Matches> const qc_format *find_format(const Matches &matches) {
  for (const qc_format_pack *pack = first_pack; pack; pack = after(pack))
    for (size_t f = 0; f < pack->format_count; ++f)
      if (matches(pack->formats[f]))
        return &pack->formats[f];
  return nullptr;
}

bool has_id(const qc_format &format, const char *space, int64_t number) {
  for (size_t i = 0; i < format.id_count; ++i)
    if (format.ids[i].number == number && std::strcmp(format.ids[i].space, space) == 0)
      return true;
  return false;
}

/// The pack's target whose kernels serve the runtime's target: that of the same name, or the best one of the others
/// whose needs are among its own. There is one, since `scalar` needs nothing.
uint8_t server_of(const qc_format_pack &pack, size_t target) {
  for (size_t t = target + 1; t-- > 0;)
    if (t == target || ((traits[t].architecture == arch_any || traits[t].architecture == traits[target].architecture) &&
                        (need_masks[t] & ~need_masks[target]) == 0))
      for (size_t i = 0; i < pack.target_count; ++i)
        if (std::strcmp(pack.targets[i].name, target_table[t].name) == 0)
          return static_cast<uint8_t>(i);
  return binding::nobody;
}

/// The runtime's target of the same name.
uint8_t namesake_of(const qc_format_pack &pack, size_t target) {
  for (size_t t = 0; t < targets_end; ++t)
    if (std::strcmp(pack.targets[target].name, target_table[t].name) == 0)
      return static_cast<uint8_t>(t);
  return binding::nobody;
}

qc_status check_pack(const qc_format_pack &pack, qc_error *error) {
  if (pack.interface != pack_interface || pack.sizes != pack_sizes)
    return fail(error, QC_ERROR_UNSUPPORTED,
                "the formats of %s were compiled for kernel interface %u.%x, this library (%s) has %u.%x", pack.name,
                pack.interface, pack.sizes, qc_version(), pack_interface, pack_sizes);
  if (server_of(pack, 0) == binding::nobody)
    return fail(error, QC_ERROR_UNSUPPORTED, "the formats of %s have no target %s, which is for every CPU", pack.name,
                target_table[0].name);
  for (size_t t = 0; t < pack.target_count; ++t)
    if (const uint8_t own = namesake_of(pack, t); own != binding::nobody && traits[own].rows != pack.targets[t].rows)
      return fail(error, QC_ERROR_UNSUPPORTED,
                  "the formats of %s have panels of %zu rows for %s, this library's have %zu", pack.name,
                  pack.targets[t].rows, pack.targets[t].name, traits[own].rows);

  for (size_t f = 0; f < pack.format_count; ++f) {
    const qc_format &format = pack.formats[f];
    for (const qc_format_pack *other = first_pack; other; other = after(other))
      for (size_t g = 0; g < other->format_count; ++g) {
        const qc_format &there = other->formats[g];
        if (std::strcmp(format.name, there.name) == 0)
          return fail(error, QC_ERROR_ARGUMENT, "two formats are called %s: one of %s and one of %s", format.name,
                      other->name, pack.name);
        for (size_t i = 0; i < format.id_count; ++i)
          if (has_id(there, format.ids[i].space, format.ids[i].number))
            return fail(error, QC_ERROR_ARGUMENT, "two formats have the id %s %lld: %s of %s and %s of %s",
                        format.ids[i].space, static_cast<long long>(format.ids[i].number), there.name, other->name,
                        format.name, pack.name);
      }
  }
  return QC_OK;
}

/// One thread at a time adds to the chain.
class registration {
public:
  registration() {
    while (is_running.test_and_set(std::memory_order_acquire)) {
    }
  }
  ~registration() { is_running.clear(std::memory_order_release); }
  registration(const registration &) = delete;
  registration &operator=(const registration &) = delete;

private:
  static inline std::atomic_flag is_running = ATOMIC_FLAG_INIT;
};

}  // namespace

const size_t target_count = targets_end;
const qc_target *targets() { return target_table; }
size_t index_of(const qc_target *target) { return min(position(target_table, targets_end, target), target_count); }

size_t index_of(const qc_format *format) {
  for (const qc_format_pack *pack = first_pack; pack; pack = after(pack))
    if (const size_t i = position(pack->formats, pack->format_count, format); i != nowhere)
      return pack->state->first + i;
  return nowhere;
}

const qc_format &format_at(size_t format) {
  const qc_format_pack &pack = pack_of(format);
  return pack.formats[format - pack.state->first];
}

const binding &bind(size_t format, size_t target) {
  const qc_format_pack &pack = pack_of(format);
  // Of the library's own formats every target is there.
  const size_t own = &pack == first_pack ? target : pack.state->target_of[target];
  return pack.bindings[(format - pack.state->first) * pack.target_count + own];
}

const qc_target &owner_of(size_t format, size_t target, kernel_index kernel) {
  const uint8_t owner = bind(format, target).owner[kernel];
  const qc_format_pack &pack = pack_of(format);
  return target_table[&pack == first_pack ? owner : pack.state->target_from[owner]];
}

const activation_form &activation_form_of(size_t format) {
  const qc_format_pack &pack = pack_of(format);
  return pack.activations[format - pack.state->first];
}

uint64_t needs_of(size_t target) { return need_masks[target]; }
const char *feature_name(unsigned bit) { return feature_names[bit]; }
bool is_built(size_t target) { return traits[target].is_built; }

}  // namespace qc

using namespace qc;

qc_status qc_register_formats(const qc_format_pack *pack, qc_error *error) {
  if (!pack)
    return fail(error, QC_ERROR_ARGUMENT, "the formats to register are null");
  const registration alone;
  if (pack == first_pack || pack->state->is_registered)
    return QC_OK;
  if (const qc_status status = check_pack(*pack, error))
    return status;
  pack_state &state = *pack->state;
  for (size_t t = 0; t < targets_end; ++t)
    state.target_of[t] = server_of(*pack, t);
  for (size_t t = 0; t < pack->target_count; ++t)
    state.target_from[t] = namesake_of(*pack, t);
  const qc_format_pack *last = first_pack;
  while (const qc_format_pack *const next = after(last))
    last = next;
  state.first = last->state->first + last->format_count;
  state.is_registered = true;
  __atomic_store_n(&last->state->next, pack, __ATOMIC_RELEASE);
  return QC_OK;
}

size_t qc_format_count(void) {
  size_t count = 0;
  for (const qc_format_pack *pack = first_pack; pack; pack = after(pack))
    count += pack->format_count;
  return count;
}

const qc_format *qc_format_at(size_t index) { return index < qc_format_count() ? &format_at(index) : nullptr; }

const qc_format *qc_format_by_name(const char *name) {
  return name ? find_format([=](const qc_format &format) { return std::strcmp(format.name, name) == 0; }) : nullptr;
}

const qc_format *qc_format_by_id(const char *space, int64_t number) {
  return space ? find_format([=](const qc_format &format) { return has_id(format, space, number); }) : nullptr;
}

size_t qc_target_count(void) { return targets_end; }
const qc_target *qc_target_at(size_t index) { return index < targets_end ? &target_table[index] : nullptr; }

const qc_target *qc_target_by_name(const char *name) {
  for (const qc_target &target : target_table)
    if (name && std::strcmp(target.name, name) == 0)
      return &target;
  return nullptr;
}
