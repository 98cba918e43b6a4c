// Pools as calls use them: one job at a time, on the pool's own threads or on those of an executor. A caller that finds
// the pool busy does its job alone, so a pool never makes anyone wait.
#include "float_environment.h"
#include "pool.h"

#include <cstdlib>
#include <new>

namespace qc {
namespace {

/// What the tasks of an executor share. Slots go by the order in which tasks come, not by what they are called with: no
/// two have one, whatever an executor does.
struct lent_job {
  job &work;
  size_t threads;
  std::atomic<size_t> begun{0};
};

void run_task(void *task_context, size_t) {
  lent_job &lent = *static_cast<lent_job *>(task_context);
  const size_t slot = lent.begun.fetch_add(1, std::memory_order_relaxed);
  if (slot >= lent.threads)
    return;
  const default_floats whatever_this_thread_has;
  lent.work.work(slot);
}

void run_on_executor(const qc_executor &executor, job &work) {
  lent_job lent{work, executor.threads};
  executor.parallel_for(executor.context, min(executor.threads, work.chunks), run_task, &lent);
  const default_floats whoever_calls;
  work.work(0);  // what no task has taken; those that had the slot have returned
}

}  // namespace

void run_chunks(qc_pool *pool, size_t chunks, void (*task)(void *context, size_t chunk, size_t slot), void *context) {
  job work{task, context, chunks};
  if (chunks < 2 || qc_pool_threads(pool) == 1 || pool->busy.exchange(1, std::memory_order_acquire)) {
    const default_floats whoever_calls;
    return work.work(0);
  }
  if (pool->executor.parallel_for) {
    run_on_executor(pool->executor, work);
  } else {
    const default_floats whoever_calls;
    run_on_own_threads(*pool, work);
  }
  pool->busy.store(0, std::memory_order_release);
}

}  // namespace qc

using namespace qc;

qc_status qc_pool_from_executor(const qc_executor *executor, qc_pool **pool, qc_error *error) {
  qc_executor given;
  if (!pool)
    return fail(error, QC_ERROR_ARGUMENT, "pool is null");
  if (const qc_status status = read_structure("executor", executor, given, error))
    return status;
  if (!given.parallel_for)
    return fail(error, QC_ERROR_ARGUMENT, "executor: parallel_for is null");
  if (given.threads == 0 || given.threads > most_threads)
    return fail(error, QC_ERROR_ARGUMENT, "executor: %zu threads, a pool has at least 1 and at most %zu", given.threads,
                most_threads);
  void *const memory = std::malloc(sizeof(qc_pool));
  if (!memory)
    return fail(error, QC_ERROR_MEMORY, "no memory for a pool");
  *pool = new (memory) qc_pool;
  (*pool)->executor = given;
  return QC_OK;
}

void qc_pool_destroy(qc_pool *pool) {
  if (pool && pool->executor.parallel_for)
    std::free(pool);
  else if (pool)
    destroy_own(pool);
}

size_t qc_pool_threads(const qc_pool *pool) {
  return !pool ? 1 : pool->executor.parallel_for ? pool->executor.threads : own_threads(*pool);
}
