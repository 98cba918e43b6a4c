// What there is of every pool, whoever its threads belong to.
#pragma once

#include "internal.h"

#include <atomic>

namespace qc {

/// Work in chunks, which threads take as they come.
struct job {
  void (*task)(void *context, size_t chunk, size_t slot);
  void *context;
  size_t chunks;
  std::atomic<size_t> next{0};

  void work(size_t slot) {
    for (size_t chunk; (chunk = next.fetch_add(1, std::memory_order_relaxed)) < chunks;)
      task(context, chunk, slot);
  }
};

// Threads of the pool's own (pool.cpp; pool_of_one.cpp).
size_t own_threads(const qc_pool &pool);
void run_on_own_threads(qc_pool &pool, job &work);
void destroy_own(qc_pool *pool);

}  // namespace qc

struct qc_pool {
  qc_executor executor{};         // without parallel_for the pool has threads of its own
  std::atomic<uint32_t> busy{0};  // a byte would be exchanged by a library on RISC-V
};
