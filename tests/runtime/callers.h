// Threads that call at the same time.
#pragma once

#include "system.h"

#if QC_HAS_THREADS
#include <quantc/quantc.h>

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace callers {

/// Runs `call`(begin, pool) for begin 0, 1 and 2, each by a thread of its own, with pools of two and of five threads.
template <class F> void atOnce(F call) {
  for (const size_t threads : {2, 5}) {
    qc_pool *pool = nullptr;
    ASSERT_EQ(qc_pool_create(threads, &pool, nullptr), QC_OK);
    std::vector<std::thread> others;
    for (const size_t begin : {1, 2})
      others.emplace_back(call, begin, pool);
    call(size_t(0), pool);
    for (std::thread &other : others)
      other.join();
    qc_pool_destroy(pool);
  }
}

}  // namespace callers
#endif
