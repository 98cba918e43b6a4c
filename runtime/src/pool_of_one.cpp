// The pool of a system without threads: the caller alone.
#include "system.h"

#if !QC_HAS_THREADS

#include "float_environment.h"
#include "internal.h"

#include <cstdlib>
#include <new>

using namespace qc;

struct qc_pool {};

void qc::once(void (*make)()) {
  static bool made = false;
  if (!made)
    make();
  made = true;
}

void qc::run_chunks(qc_pool *, size_t chunks, void (*task)(void *context, size_t chunk, size_t slot), void *context) {
  const default_floats whoever_calls;
  for (size_t chunk = 0; chunk < chunks; ++chunk)
    task(context, chunk, 0);
}

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

void qc_pool_destroy(qc_pool *pool) { std::free(pool); }

size_t qc_pool_threads(const qc_pool *) { return 1; }

#endif
