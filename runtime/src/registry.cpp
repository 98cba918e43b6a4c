// The generated lists as constant tables: formats, targets, and for each pair of them the kernels. All of it is built
// by the compiler from formats.inc, targets.inc and kernels.inc; nothing runs at start.
#include "built_kernels.h"
#include "internal.h"

#include <array>
#include <cstring>

namespace qc {
namespace {

// ---- Names become numbers -------------------------------------------------------------------------------------------

enum arch {
  arch_any,
#define QC_ARCHITECTURE(name) arch_##name,
#include "targets.inc"
};

enum format_number {  // no other name here begins as these do: a format can be called table, or count
#define QC_FORMAT(name, ...) number_of_##name,
#include "formats.inc"
  formats_end
};

enum target_number {
#define QC_TARGET(name, ...) target_##name,
#include "targets.inc"
  targets_end
};

enum feature_number {
#define QC_FEATURE(arch, feature, ...) feature_##feature,
#include "targets.inc"
  features_end
};
static_assert(features_end <= 64, "features are bits of a uint64_t");
static_assert(targets_end < binding::nobody, "owners of kernels are bytes");
static_assert(formats_end > 0 && targets_end > 0, "the generated lists are empty");

constexpr const char *feature_names[] = {
#define QC_FEATURE(arch, feature, ...) #feature,
#include "targets.inc"
    ""};

constexpr bool equal(const char *a, const char *b) {
  for (; *a && *a == *b; ++a, ++b) {
  }
  return *a == *b;
}

// ---- Lists of owner and item, sorted into one row for each owner ----------------------------------------------------

template <typename Item> struct owned {
  int owner;  // -1: a sentinel that keeps the list from being empty
  Item item;
};

template <typename Item, size_t N, size_t Owners> struct grouped {
  std::array<Item, N> items{};
  std::array<size_t, Owners + 1> first{};

  constexpr explicit grouped(const owned<Item> (&list)[N]) {
    size_t used = 0;
    for (size_t owner = 0; owner < Owners; ++owner) {
      first[owner] = used;
      for (const owned<Item> &entry : list)
        if (entry.owner == static_cast<int>(owner))
          items[used++] = entry.item;
    }
    first[Owners] = used;
  }
  constexpr const Item *begin(size_t owner) const { return items.data() + first[owner]; }
  constexpr size_t count(size_t owner) const { return first[owner + 1] - first[owner]; }
};

constexpr owned<qc_id> id_list[] = {
#define QC_FORMAT_ID(name, space, number) {number_of_##name, {space, number}},
#include "formats.inc"
    {-1, {}}};
constexpr grouped<qc_id, std::size(id_list), formats_end> ids(id_list);

/// A look-up gives the one format that an id stands for. Names need no proof: they are enumerators above.
constexpr bool ids_are_unique() {
  for (size_t i = 0; i < ids.first[formats_end]; ++i)
    for (size_t j = 0; j < i; ++j)
      if (ids.items[i].number == ids.items[j].number && equal(ids.items[i].space, ids.items[j].space))
        return false;
  return true;
}
static_assert(ids_are_unique(), "two formats have one id");

constexpr owned<qc_layout> layout_list[] = {
#define QC_FORMAT(name, block_elements, block_bytes, ...) {number_of_##name, {"raw", 1, block_bytes}},
#include "formats.inc"
#define QC_LAYOUT(name, layout, rows, packed_block_bytes) {number_of_##name, {#layout, rows, packed_block_bytes}},
#include "formats.inc"
};
constexpr grouped<qc_layout, std::size(layout_list), formats_end> layouts(layout_list);

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

constexpr std::array<activation_form, formats_end> make_activation_forms() {
  std::array<activation_form, formats_end> forms{};
#define QC_ACTIVATION(name, bytes, group, corr_offset, corr_zero, sums_offset, scale_offset)                           \
  forms[number_of_##name] = activation_form{bytes, group, corr_offset, corr_zero, sums_offset, scale_offset};
#include "formats.inc"
  return forms;
}
constexpr std::array<activation_form, formats_end> activation_forms = make_activation_forms();

// ---- Public tables --------------------------------------------------------------------------------------------------

constexpr qc_format format_table[] = {
#define QC_FORMAT(name, block_elements, block_bytes, value_form, ...)                                                  \
  {#name,                                                                                                              \
   value_form,                                                                                                         \
   block_elements,                                                                                                     \
   block_bytes,                                                                                                        \
   8.0 * (block_bytes) / (block_elements),                                                                             \
   ids.begin(number_of_##name),                                                                                        \
   ids.count(number_of_##name),                                                                                        \
   layouts.begin(number_of_##name),                                                                                    \
   layouts.count(number_of_##name),                                                                                    \
   is_quantized(activation_forms[number_of_##name])},
#include "formats.inc"
};

constexpr qc_target target_table[] = {
#define QC_TARGET(name, arch, order, layout, ...)                                                                      \
  {#name, #arch, order, #layout, needs.begin(target_##name), needs.count(target_##name)},
#include "targets.inc"
};

struct target_traits {
  arch architecture;
  bool is_built;
  size_t rows, packed_columns, raw_columns;
};
constexpr target_traits traits[] = {
#define QC_TARGET(name, arch, order, layout, rows, gemm_packed_cols, gemm_raw_cols)                                    \
  {arch_##arch, QC_IF_BUILT_##arch(true ||) false, rows, gemm_packed_cols, gemm_raw_cols},
#include "targets.inc"
};

constexpr bool lists_agree() {
  for (size_t t = 0; t < targets_end; ++t) {
    if (traits[t].rows == 0 || traits[t].packed_columns == 0 || traits[t].raw_columns == 0)
      return false;
    for (size_t f = 0; f < formats_end; ++f)
      for (size_t l = 1; l < layouts.count(f); ++l)
        if (equal(layouts.begin(f)[l].name, target_table[t].layout) && layouts.begin(f)[l].rows != traits[t].rows)
          return false;
  }
  return true;
}
static_assert(lists_agree(), "a target has no rows or columns, or other rows than its layout");

// ---- Kernels --------------------------------------------------------------------------------------------------------

using binding_table = std::array<std::array<binding, targets_end>, formats_end>;

/// Gives target `to` the kernel that `from` has itself, target number `lender`, where it has none.
template <typename Function>
constexpr void lend(binding &to, const binding &from, size_t lender, Function *binding::*kernel, kernel_index index) {
  if (!to.has(index) && from.owner[index] == lender) {
    to.*kernel = from.*kernel;
    to.owner[index] = from.owner[index];
  }
}

struct extension {
  int target, lender;
};
constexpr extension extensions[] = {
#define QC_TARGET_EXTENDS(target, lender) {target_##target, target_##lender},
#include "targets.inc"
    {-1, -1}};

/// Whether `target` extends `lender`, directly or not.
constexpr bool extends(size_t target, size_t lender) {
  for (const extension &e : extensions)
    if (e.target == static_cast<int>(target) && e.lender == static_cast<int>(lender))
      return true;
  return false;
}

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

constexpr binding_table make_bindings() {
  binding_table table{};
  for (auto &row : table)
    for (binding &entry : row)
      for (uint8_t &owner : entry.owner)
        owner = binding::nobody;
#define QC_KERNEL(operation, format, target, arch)                                                                     \
  QC_IF_BUILT_##arch(table[number_of_##format][target_##target].operation = qc_##operation##_##format##__##target;     \
                     table[number_of_##format][target_##target].owner[kernel_##operation] = target_##target;)
#include "kernels.inc"

  for (size_t f = 0; f < formats_end; ++f)
    for (size_t t = 0; t < targets_end; ++t) {
      binding &to = table[f][t];
      for (size_t i = t; i-- > 0;) {  // targets ascend, so the last that it extends is the best lender
        const binding &from = table[f][i];
        if (!extends(t, i))
          continue;
        const bool same_layout = equal(target_table[i].layout, target_table[t].layout);
#define QC_OPERATION(name, ...)                                                                                        \
  if (same_layout || !has_panels(kernel_##name))                                                                       \
    lend(to, from, i, &binding::name, kernel_##name);
#include "operations.def"
      }
      to.raw_columns =
          to.has(kernel_gemm_raw) ? traits[to.owner[kernel_gemm_raw]].raw_columns : to.has(kernel_gemv_raw);
      to.packed_columns =
          to.has(kernel_gemm_packed) ? traits[to.owner[kernel_gemm_packed]].packed_columns : to.has(kernel_gemv_packed);
      if (!is_quantized(activation_forms[f])) {  // a column of x must lie in one piece
        to.raw_columns = to.has(kernel_gemv_raw);
        to.packed_columns = to.has(kernel_gemv_packed);
      }
      to.panel_rows = traits[t].rows;
      for (size_t l = 1; l < layouts.count(f); ++l)
        if (equal(layouts.begin(f)[l].name, target_table[t].layout))
          to.layout = layouts.begin(f) + l;
    }
  return table;
}
constexpr binding_table bindings = make_bindings();

template <typename Entry, size_t N> size_t position(const Entry (&table)[N], const Entry *entry) {
  const uintptr_t distance = reinterpret_cast<uintptr_t>(entry) - reinterpret_cast<uintptr_t>(table);
  return distance < sizeof table && distance % sizeof(Entry) == 0 ? distance / sizeof(Entry) : N;
}

template <typename Entry, size_t N> const Entry *find(const Entry (&table)[N], const char *name) {
  for (const Entry &entry : table)
    if (name && std::strcmp(entry.name, name) == 0)
      return &entry;
  return nullptr;
}

}  // namespace

const size_t format_count = formats_end;
const size_t target_count = targets_end;
const qc_format *formats() { return format_table; }
const qc_target *targets() { return target_table; }
size_t index_of(const qc_format *format) { return position(format_table, format); }
size_t index_of(const qc_target *target) { return position(target_table, target); }
const binding &bind(size_t format, size_t target) { return bindings[format][target]; }
const activation_form &activation_form_of(size_t format) { return activation_forms[format]; }
uint64_t needs_of(size_t target) { return need_masks[target]; }
const char *feature_name(unsigned bit) { return feature_names[bit]; }
bool is_built(size_t target) { return traits[target].is_built; }

}  // namespace qc

using namespace qc;

size_t qc_format_count(void) { return formats_end; }
const qc_format *qc_format_at(size_t index) { return index < formats_end ? &format_table[index] : nullptr; }
const qc_format *qc_format_by_name(const char *name) { return find(format_table, name); }

const qc_format *qc_format_by_id(const char *space, int64_t number) {
  for (const qc_format &format : format_table)
    for (size_t i = 0; space && i < format.id_count; ++i)
      if (format.ids[i].number == number && std::strcmp(format.ids[i].space, space) == 0)
        return &format;
  return nullptr;
}

size_t qc_target_count(void) { return targets_end; }
const qc_target *qc_target_at(size_t index) { return index < targets_end ? &target_table[index] : nullptr; }
const qc_target *qc_target_by_name(const char *name) { return find(target_table, name); }
