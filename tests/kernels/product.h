// Runs one product kernel on operands laid out between guard pages and compares all of y with the expected bits.
#pragma once

#include "guarded.h"
#include "inputs.h"

#include <gtest/gtest.h>

namespace kernels {

/// How the operands of a call lie in memory.
struct Placement {
  support::Side side = support::Side::End;
  size_t weightOffset = 0;  // bytes from the flush side: odd addresses
  size_t rowGap = 0;        // raw: bytes between rows
  size_t yGap = 0;          // floats between columns of y

  /// The n-th of a sequence that passes through all kinds.
  static Placement nth(size_t n);
};

/// Columns of one call: 1 for gemv and for formats of floats, the target's limit for gemm.
size_t columnLimit(const Kernel &kernel);
/// The layout that the kernel reads or writes, or that of its panels where it reads two.
std::string layoutOf(const Kernel &kernel);
bool isPacked(const Kernel &kernel);

/// Rows in panels of the kernel's layout, by a pack kernel of that layout.
std::vector<uint8_t> packRows(const Kernel &kernel, const Weights &weights);

/// Multiplies all columns, `columnLimit` at a time.
testing::AssertionResult checkProduct(const Kernel &kernel, const Weights &weights, const Columns &columns,
                                      const std::vector<float> &expected, const Placement &placement,
                                      const std::string &what);

}  // namespace kernels
