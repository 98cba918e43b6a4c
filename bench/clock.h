// Time, and the statistics of repeated timings. What runs on the calling thread alone is measured in its processor
// time: what else the machine does then costs less. What several threads do takes as long as it takes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace bench {

inline double secondsOf(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

using Clock = double();

inline double seconds() { return secondsOf(CLOCK_THREAD_CPUTIME_ID); }
inline double wallSeconds() { return secondsOf(CLOCK_MONOTONIC); }

/// Seconds for one call of `work`: the mean over a batch that takes at least `least` seconds.
template <class Work> double timeOf(Work &&work, double least, Clock *clock = seconds) {
  for (size_t calls = 1;; calls *= 2) {
    const double start = clock();
    for (size_t i = 0; i < calls; ++i)
      work();
    const double time = clock() - start;
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
