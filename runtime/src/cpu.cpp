// What this CPU and operating system can run, which target is active, and whose kernels a call gets. The CPU and the
// environment are read once; after that only the override changes, as one atomic.
#include "architectures.h"
#include "internal.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>

#if QC_BUILT_x86
#include <cpuid.h>
#elif QC_BUILT_arm && (defined(__linux__) || defined(__FreeBSD__) || defined(__OpenBSD__))
#include <sys/auxv.h>
#elif QC_BUILT_arm && defined(__APPLE__)
#include <sys/sysctl.h>
#elif QC_BUILT_arm && defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#elif QC_BUILT_riscv && defined(__linux__)
#include <sys/auxv.h>
#endif

namespace qc {
namespace {

// `has_feature`, one for each architecture: whether the CPU and the system have what features.table finds by a name and
// these numbers.
#if QC_BUILT_x86

constexpr unsigned osxsave = 1u << 27;  // leaf 1, ecx: the system uses XSAVE and lets programs read XCR0

uint64_t read_xcr0() {
  unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx) || !(ecx & osxsave))
    return 0;
  __asm__("xgetbv" : "=a"(eax), "=d"(edx) : "c"(0));
  return uint64_t{edx} << 32 | eax;
}

bool has_feature(const char *, unsigned leaf, unsigned subleaf, unsigned reg, unsigned bit, uint64_t need_xcr0) {
  unsigned regs[4] = {};
  return (need_xcr0 & ~read_xcr0()) == 0 && __get_cpuid_count(leaf, subleaf, &regs[0], &regs[1], &regs[2], &regs[3]) &&
         (regs[reg] >> bit & 1) != 0;
}

#elif QC_BUILT_arm

/// The word of hardware capabilities; Linux gave them their numbers, and the BSDs took these over.
[[maybe_unused]] unsigned long capabilities(unsigned word) {
#if defined(__linux__)
  return getauxval(word == 1 ? AT_HWCAP : AT_HWCAP2);
#elif defined(__FreeBSD__) || defined(__OpenBSD__)
  unsigned long value = 0;
  return elf_aux_info(word == 1 ? AT_HWCAP : AT_HWCAP2, &value, static_cast<int>(sizeof value)) == 0 ? value : 0;
#else
  (void)word;
  return 0;
#endif
}

bool has_feature(const char *name, unsigned word, unsigned bit) {
  if (std::strcmp(name, "asimd") == 0)
    return true;          // every system that runs programs for aarch64 has it
#if defined(__APPLE__)
  (void)word, (void)bit;  // it goes by names of its own; one that is not here is taken for absent
  constexpr const char *names[][2] = {{"asimddp", "hw.optional.arm.FEAT_DotProd"},
                                      {"i8mm", "hw.optional.arm.FEAT_I8MM"}};
  for (const auto &entry : names) {
    int value = 0;
    size_t bytes = sizeof value;
    if (std::strcmp(name, entry[0]) == 0)
      return sysctlbyname(entry[1], &value, &bytes, nullptr, 0) == 0 && value != 0;
  }
  return false;
#elif defined(_WIN32)
  (void)word, (void)bit;
  constexpr DWORD dot_products = 43;  // PF_ARM_V82_DP_INSTRUCTIONS_AVAILABLE; there is no number for i8mm
  return std::strcmp(name, "asimddp") == 0 && IsProcessorFeaturePresent(dot_products);
#else
  return (capabilities(word) >> bit & 1) != 0;
#endif
}

#elif QC_BUILT_wasm

/// A module with instructions that are missing is not loaded.
bool has_feature(const char *, unsigned) { return true; }

#elif QC_BUILT_riscv

/// The bits of a vector register; 0 without vectors that this process may use.
unsigned long vector_bits() {
#if defined(__linux__)
  constexpr unsigned bit = 'V' - 'A';  // Linux clears it for processes that may not use vectors
  if (!(getauxval(AT_HWCAP) >> bit & 1))
    return 0;
  // All elements of a register of bytes. Some CPUs with a draft of the extension show the same bit; they have no such
  // setting and answer 0, where reading the register's length would be an illegal instruction.
  unsigned long bytes = 0;
  __asm__ volatile(".option push\n\t"
                   ".option arch, +v\n\t"
                   "vsetvli %0, zero, e8, m1, ta, ma\n\t"
                   ".option pop"
                   : "=r"(bytes));
  return 8 * bytes;
#else
  return 0;
#endif
}

bool has_feature(const char *, unsigned vlen) { return vector_bits() == vlen; }

#endif

uint64_t detect_features() {
  uint64_t found = 0;
  uint64_t bit = 1;  // features are numbered in the order of the list, as in the registry
#define QC_FEATURE(arch, feature, ...)                                                                                 \
  QC_IF_BUILT_##arch(found |= has_feature(#feature, __VA_ARGS__) ? bit : 0;) bit <<= 1;
#include "targets.inc"
  return found;
}

struct machine {
  uint64_t features;
  const qc_target *best;
  const qc_target *wanted;   // by the environment; null when it names none
  bool environment_refused;  // it names none, or one that is not available
  char environment[64];      // QUANTC_TARGET in printable characters, cut when longer
};

bool can_run(size_t target, uint64_t features) { return is_built(target) && (needs_of(target) & ~features) == 0; }

/// Names of targets have no capitals; people who set a variable may write some. Not strcasecmp: locales change it.
bool equal_in_any_case(const char *given, const char *name) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  for (; *name && lower(*given) == *name; ++given, ++name) {
  }
  return lower(*given) == *name;
}

machine detect() {
  machine m{};
  m.features = detect_features();
  for (size_t t = 0; t < target_count; ++t)
    if (can_run(t, m.features) && (!m.best || targets()[t].order > m.best->order))
      m.best = &targets()[t];

  const char *name = std::getenv("QUANTC_TARGET");
  if (name && *name) {
    std::strncpy(m.environment, name, sizeof m.environment - 1);
    for (char *c = m.environment; *c; ++c)  // it goes into messages, and those to terminals
      *c = *c < ' ' || *c > '~' ? '?' : *c;
    for (size_t t = 0; t < target_count; ++t)
      if (equal_in_any_case(name, targets()[t].name))
        m.wanted = &targets()[t];
    m.environment_refused = !m.wanted || !can_run(index_of(m.wanted), m.features);
  }
  return m;
}

machine detected;

const machine &this_machine() {
  once([] { detected = detect(); });
  return detected;
}

std::atomic<const qc_target *> override_target{nullptr};

/// For each operation of the header the kernel that is asked about, and one without which it is of no use.
struct question {
  qc_operation operation;
  kernel_index kernel, needed;
};
constexpr question questions[] = {
#define QC_OP(name, kernel, needed) {QC_OP_##name, kernel_##kernel, kernel_##needed},
#include "operations.def"
};

constexpr bool are_numbered() {
  for (size_t i = 0; i < std::size(questions); ++i)
    if (questions[i].operation != static_cast<qc_operation>(i))
      return false;
  return std::size(questions) == QC_OP_COUNT;
}
static_assert(are_numbered(), "operations.def and the header have other operations, or another order");

}  // namespace

qc_status check_available(const qc_target *target, qc_error *error) {
  const size_t index = index_of(target);
  if (index == target_count)
    return fail(error, QC_ERROR_ARGUMENT, "target is not one of this library's");
  if (!is_built(index))
    return fail(error, QC_ERROR_TARGET, "target %s is for %s, which this library was not built for", target->name,
                target->arch);
  const uint64_t missing = needs_of(index) & ~this_machine().features;
  if (missing)
    return fail(error, QC_ERROR_TARGET, "target %s needs %s, which this CPU or operating system lacks", target->name,
                feature_name(static_cast<unsigned>(__builtin_ctzll(missing))));
  return QC_OK;
}

/// Whether a call that names no target has one: not when the environment asks for what cannot be. Another target than
/// the one asked for would give the same bits, but someone who measures, or keeps off a broken instruction, would never
/// know.
static qc_status check_chosen(qc_error *error) {
  return override_target.load(std::memory_order_relaxed) ? QC_OK : qc_environment_status(error);
}

qc_status check_options(const qc_options *options, call &out, qc_error *error) {
  out = {};
  qc_options known = {};
  if (options)
    if (const qc_status status = read_structure("options", options, sizeof known, &known, error))
      return status;
  const qc_target *target = known.target;
  if (!target) {
    if (const qc_status status = check_chosen(error))
      return status;
    target = qc_active_target();
  } else if (const qc_status status = check_available(target, error)) {
    return status;
  }
  if (known.preference != QC_PREFER_MEMORY && known.preference != QC_PREFER_SPEED)
    return fail(error, QC_ERROR_ARGUMENT, "the preference is %zu, this library knows %d and %d", known.preference,
                QC_PREFER_MEMORY, QC_PREFER_SPEED);
  out.target = index_of(target);
  out.pool = known.pool;
  out.prefers_speed = known.preference == QC_PREFER_SPEED;
  return QC_OK;
}

}  // namespace qc

using namespace qc;

bool qc_target_available(const qc_target *target) { return check_available(target, nullptr) == QC_OK; }

const qc_target *qc_active_target(void) {
  const qc_target *const target = override_target.load(std::memory_order_relaxed);
  const machine &m = this_machine();
  return target ? target : m.wanted && !m.environment_refused ? m.wanted : m.best;
}

qc_status qc_set_active_target(const qc_target *target, qc_error *error) {
  if (target)
    if (const qc_status status = check_available(target, error))
      return status;
  override_target.store(target, std::memory_order_relaxed);
  return QC_OK;
}

qc_status qc_environment_status(qc_error *error) {
  const machine &m = this_machine();
  if (!m.environment_refused)
    return QC_OK;
  char possible[96] = "";
  for (size_t t = 0, used = 0; t < target_count && used < sizeof possible; ++t)
    if (can_run(t, m.features))
      used += static_cast<size_t>(
          std::snprintf(possible + used, sizeof possible - used, "%s%s", used ? ", " : "", targets()[t].name));
  qc_error reason{};
  if (m.wanted)
    check_available(m.wanted, &reason);
  else
    std::snprintf(reason.message, sizeof reason.message, "there is no target %s", m.environment);
  return fail(error, QC_ERROR_TARGET, "QUANTC_TARGET: %.120s; possible here: %s", reason.message, possible);
}

const qc_target *qc_kernel_target(const qc_format *format, qc_operation operation, const qc_target *target) {
  if (!target) {
    if (check_chosen(nullptr))
      return nullptr;
    target = qc_active_target();
  }
  const size_t f = index_of(format), t = index_of(target);
  if (f == nowhere || !qc_target_available(target) || operation < 0 || operation >= QC_OP_COUNT)
    return nullptr;
  const binding &kernels = bind(f, t);
  const question &asked = questions[operation];
  if (!kernels.has(asked.kernel) || !kernels.has(asked.needed) || (has_panels(asked.kernel) && !kernels.layout))
    return nullptr;
  return &owner_of(f, t, asked.kernel);
}

bool qc_supports(const qc_format *format, qc_operation operation, const qc_target *target) {
  return qc_kernel_target(format, operation, target) != nullptr;
}

const qc_layout *qc_preferred_layout(const qc_format *format, const qc_options *options) {
  call how;
  const size_t f = index_of(format);
  if (f == nowhere || check_options(options, how, nullptr) != QC_OK)
    return nullptr;
  const binding &kernels = bind(f, how.target);
  return how.prefers_speed && kernels.can_widen() ? kernels.wide_layout : kernels.layout;
}

const qc_layout *qc_packed_layout(const qc_format *format, const qc_target *target) {
  const size_t f = index_of(format), t = index_of(target ? target : qc_active_target());
  return f == nowhere || t == target_count ? nullptr : bind(f, t).layout;
}
