// The generated lists as data: every kernel of this build by name, with its function. A test that calls a kernel gets
// the function through `use`, which records it; at the end of the run a kernel that nobody used is a failure.
#pragma once

#include "oracle.h"

#include "kernel_abi.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace kernels {

struct Target {
  std::string name, layout;
  size_t rows;  // of a panel
  size_t packedColumns, rawColumns;
};

struct Format {
  std::string name;
  unsigned elements, bytes, cells;
  std::string code;
  oracle::ActivationLayout activation;
  const oracle::Format &reference;

  /// Bytes of one block column of a panel; 0 for a layout the format does not have.
  size_t packedBlockBytes(const std::string &layout) const;
  size_t panelRows(const std::string &layout) const;
};

struct Kernel {
  std::string operation;
  const Format &format;
  const Target &target;
  void (*function)();
  mutable bool used = false;

  std::string name() const { return "qc_" + operation + "_" + format.name + "__" + target.name; }
};

/// Those with an oracle, by hand or by definition; only they are tested, and `withoutOracle`, the names of the others,
/// is a failure of its own.
std::vector<Format> &formats();
std::vector<std::string> withoutOracle();
std::vector<Target> &targets();
std::vector<Kernel> &all();

/// The targets this process tests; `select` keeps those that can run here, and says why one cannot.
const std::vector<const Target *> &targetsUnderTest();
bool select(const std::string &target, std::string &reason);

/// The kernels for an operation that are under test.
std::vector<const Kernel *> underTest(const std::string &operation);

/// The kernel that stands for the operation on the side of a test: the target's own; else any that can run here and, if
/// `layout` is given, has that layout. Null when there is none.
const Kernel *helper(const std::string &operation, const Format &format, const Target &target,
                     const std::string &layout = {});

/// Another kernel than `kernel` for the same operation, format and layout that can run here; null when there is none.
const Kernel *sibling(const Kernel &kernel, bool sameLayout);

template <typename Function> Function *use(const Kernel &kernel) {
  kernel.used = true;
  return reinterpret_cast<Function *>(kernel.function);
}

/// Names of the kernels under test that no test used.
std::vector<std::string> unused();

std::string testName(const Kernel *kernel);

/// What GoogleTest prints of a parameter.
inline void PrintTo(const Kernel *kernel, std::ostream *stream) { *stream << kernel->name(); }  // NOLINT(*-naming)

}  // namespace kernels
