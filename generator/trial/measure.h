// What a format's kernels do on this processor: how far quantised weights are from what they were, and how fast
// products are, with weights that the caches hold.
#pragma once

#include "trial/kernels.h"

#include <array>

namespace quantc {

/// Of weights: what the errors of quantising are to be judged by.
inline constexpr std::array<const char *, 3> distributions = {"normal", "heavy-tailed", "outliers"};

/// The root of the mean square of the errors, relative to that of the weights, for each distribution.
std::array<double, 3> errorsOf(const Format &format, const Kernels &kernels);

/// Operations a second, by 1e9; a multiplication and its addition are two.
struct Speed {
  std::string layout;  // raw, packed, wide
  unsigned columns = 1;
  double gops = 0;
};

struct Measured {
  const Plan *plan;
  const Kernels *kernels;
  std::vector<Speed> speeds{};
};

/// Measures the formats in turns, for as many seconds in all.
void measure(std::vector<Measured> &formats, double seconds);

}  // namespace quantc
