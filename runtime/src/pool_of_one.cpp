// The pool of a system without threads: the caller alone.
#include "system.h"

#if !QC_HAS_THREADS

#include "pool.h"

#include <cstdlib>
#include <new>

using namespace qc;

void qc::once(void (*make)()) {
  static bool made = false;
  if (!made)
    make();
  made = true;
}

size_t qc::own_threads(const qc_pool &) { return 1; }
void qc::run_on_own_threads(qc_pool &, job &work) { work.work(0); }
void qc::destroy_own(qc_pool *pool) { std::free(pool); }

qc_status qc_pool_create(size_t threads, qc_pool **pool, qc_error *error) {
  if (!pool)
    return fail(error, QC_ERROR_ARGUMENT, "pool is null");
  if (threads > most_threads)
    return fail(error, QC_ERROR_ARGUMENT, "%zu threads, a pool has at most %zu", threads, most_threads);
  if (threads > 1)
    return fail(error, QC_ERROR_MEMORY, "a pool of %zu threads: this system has none but the caller", threads);
  void *const memory = std::malloc(sizeof(qc_pool));
  if (!memory)
    return fail(error, QC_ERROR_MEMORY, "no memory for a pool");
  *pool = new (memory) qc_pool;
  return QC_OK;
}

#endif
