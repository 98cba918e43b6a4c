// Time, and the statistics of repeated timings. Everything measured runs on the calling thread alone, so its processor
// time is taken: what else the machine does then costs less.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace bench {

inline double seconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Seconds for one call of `work`: the mean over a batch that takes at least `least` seconds.
template <class Work> double timeOf(Work &&work, double least) {
  for (size_t calls = 1;; calls *= 2) {
    const double start = seconds();
    for (size_t i = 0; i < calls; ++i)
      work();
    const double time = seconds() - start;
    if (time >= least)
      return time / static_cast<double>(calls);
  }
}

inline double median(std::vector<double> values) {
  if (values.empty())
    return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace bench
