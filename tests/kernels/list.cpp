// Reads the generated lists. Only kernels of this build's architecture are named, so that the program links.
#include "list.h"

#include "built_kernels.h"
#include "quantc/quantc.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace kernels {
namespace {

struct Layout {
  size_t rows, packedBlockBytes;
};

std::map<std::string, std::map<std::string, Layout>> &layouts() {
  static std::map<std::string, std::map<std::string, Layout>> table = {
#define QC_FORMAT(name, ...) {#name, {}},
#include "formats.inc"
  };
  return table;
}

std::vector<const Target *> selectedTargets;

template <typename Entry> Entry &named(std::vector<Entry> &table, const char *name) {
  for (Entry &entry : table)
    if (entry.name == name)
      return entry;
  std::fprintf(stderr, "the generated lists contradict each other: one names '%s', another has none\n", name);
  std::abort();
}

bool canRun(const Target &target) { return qc_target_available(qc_target_by_name(target.name.c_str())); }

}  // namespace

size_t Format::packedBlockBytes(const std::string &layout) const {
  auto &mine = layouts()[name];
  return mine.count(layout) ? mine[layout].packedBlockBytes : 0;
}

size_t Format::panelRows(const std::string &layout) const {
  auto &mine = layouts()[name];
  return mine.count(layout) ? mine[layout].rows : 0;
}

std::vector<Format> &formats() {
  static std::vector<Format> table = [] {
    std::vector<Format> made;
#define QC_FORMAT(name, elements, bytes, value, cells, code)                                                           \
  if (const oracle::Format *reference = oracle::find(#name))                                                           \
    made.push_back({#name, elements, bytes, cells, code, {}, *reference});
#include "formats.inc"
#define QC_ACTIVATION(name, bytes, sums16, sums32, scale, group, zero)                                                 \
  if (oracle::find(#name))                                                                                             \
    named(made, #name).activation = {bytes, sums16, sums32, scale, group, zero};
#define QC_LAYOUT(name, layout, rows, bytes) layouts()[#name][#layout] = {rows, bytes};
#define QC_WIDE_LAYOUT(name, layout, rows, bytes) layouts()[#name][#layout "_wide"] = {rows, bytes};
#include "formats.inc"
    return made;
  }();
  return table;
}

std::vector<Target> &targets() {
  static std::vector<Target> table = {
#define QC_TARGET(name, arch, order, layout, rows, packed, raw) {#name, #layout, rows, packed, raw},
#include "targets.inc"
  };
  return table;
}

std::vector<std::string> withoutOracle() {
  std::vector<std::string> names = {
#define QC_FORMAT(name, ...) #name,
#include "formats.inc"
  };
  names.erase(std::remove_if(names.begin(), names.end(), [](const std::string &name) { return oracle::find(name); }),
              names.end());
  return names;
}

std::vector<Kernel> &all() {
  // A thousand rows: as data they take the compiler a tenth of the time that as many calls do.
  struct Row {
    const char *operation, *format, *target;
    void (*function)();
  };
  static const Row rows[] = {
#define QC_KERNEL(operation, format, target, arch)                                                                     \
  QC_IF_BUILT_##arch(                                                                                                  \
      {#operation, #format, #target, reinterpret_cast<void (*)()>(qc_##operation##_##format##__##target)}, )
#include "kernels.inc"
  };
  static std::vector<Kernel> table = [] {
    std::vector<Kernel> made;
    for (const Row &row : rows)
      if (oracle::find(row.format))
        made.push_back({row.operation, named(formats(), row.format), named(targets(), row.target), row.function});
    return made;
  }();
  return table;
}

const std::vector<const Target *> &targetsUnderTest() { return selectedTargets; }

bool select(const std::string &name, std::string &reason) {
  for (const Target &target : targets()) {
    if (target.name != name)
      continue;
    qc_error error{};
    if (qc_set_active_target(qc_target_by_name(name.c_str()), &error) != QC_OK) {
      reason = error.message;
      return false;
    }
    qc_set_active_target(nullptr, nullptr);
    selectedTargets.push_back(&target);
    return true;
  }
  reason = "there is no target " + name;
  return false;
}

std::vector<const Kernel *> underTest(const std::string &operation) {
  std::vector<const Kernel *> found;
  for (const Kernel &kernel : all())
    for (const Target *target : selectedTargets)
      if (kernel.operation == operation && &kernel.target == target)
        found.push_back(&kernel);
  return found;
}

const Kernel *helper(const std::string &operation, const Format &format, const Target &target,
                     const std::string &layout) {
  const Kernel *found = nullptr;
  for (const Kernel &kernel : all()) {
    if (kernel.operation != operation || &kernel.format != &format || !canRun(kernel.target))
      continue;
    if (!layout.empty() && kernel.target.layout != layout)
      continue;
    if (&kernel.target == &target)
      return &kernel;
    if (!found)
      found = &kernel;
  }
  return found;
}

const Kernel *sibling(const Kernel &kernel, bool sameLayout) {
  for (const Kernel &other : all())
    if (&other != &kernel && other.operation == kernel.operation && &other.format == &kernel.format &&
        canRun(other.target) && (!sameLayout || other.target.layout == kernel.target.layout))
      return &other;
  return nullptr;
}

std::vector<std::string> unused() {
  std::vector<std::string> names;
  for (const Kernel &kernel : all())
    for (const Target *target : selectedTargets)
      if (&kernel.target == target && !kernel.used)
        names.push_back(kernel.name());
  return names;
}

std::string testName(const Kernel *kernel) { return kernel->format.name + "__" + kernel->target.name; }

}  // namespace kernels
