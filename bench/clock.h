// Time, and the statistics of repeated timings.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace bench {

inline double seconds() {
  using clock = std::chrono::steady_clock;
  return std::chrono::duration<double>(clock::now().time_since_epoch()).count();
}

/// Seconds for one call of `work`, the mean over as many calls as fill `budget` seconds (at least one).
template <class Work>
double time_of(Work &&work, double budget) {
  size_t calls = 0;
  const double start = seconds();
  double now = start;
  do {
    work();
    ++calls;
    now = seconds();
  } while (now - start < budget);
  return (now - start) / static_cast<double>(calls);
}

inline double median(std::vector<double> values) {
  if (values.empty())
    return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace bench
