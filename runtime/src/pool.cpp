// A pool's own threads: workers sleep on a condition variable, wake for a job, take chunks by an atomic counter, sleep
// again.
#include "system.h"

#if QC_HAS_THREADS

#include "float_environment.h"
#include "pool.h"
#include "threads.h"

#include <cstdlib>
#include <new>

using namespace qc;

namespace {

class scoped_lock {
public:
  explicit scoped_lock(mutex &lock_on) : held(lock_on) { held.lock(); }
  ~scoped_lock() { held.unlock(); }
  scoped_lock(const scoped_lock &) = delete;
  scoped_lock &operator=(const scoped_lock &) = delete;

private:
  mutex &held;
};

struct worker {
  struct own_pool *pool;
  size_t slot;
  qc::thread thread;
};

struct own_pool : qc_pool {
  mutex lock_on_job;
  condition wake;           // a new job, or the end
  condition done;           // the last worker left the job
  job *current = nullptr;   // guarded by the lock, as are the next three
  uint64_t generation = 0;  // counts jobs, so that a worker takes part in each at most once
  size_t active = 0;        // workers inside `current`
  bool stopping = false;
  size_t workers = 0;  // constant once created
  size_t born = 0;     // value of `forks`
  worker list[most_threads];

  /// Whether its threads are in this process; nothing else of it may be touched where they are not.
  bool is_here() const { return born == forks.load(std::memory_order_relaxed); }

  void serve(size_t slot) {
    for (uint64_t seen = 0;;) {
      job *mine;
      {
        const scoped_lock lock(lock_on_job);
        while (!stopping && (!current || generation == seen))
          wake.wait(lock_on_job);
        if (stopping)
          return;
        seen = generation;
        mine = current;
        ++active;
      }
      mine->work(slot);
      const scoped_lock lock(lock_on_job);
      if (--active == 0)
        done.wake_one();
    }
  }

  void run(job &work) {
    {
      const scoped_lock lock(lock_on_job);
      current = &work;
      ++generation;
    }
    wake.wake_all();
    work.work(0);
    // All chunks are taken. Workers that have not woken by now find no job; those inside finish theirs.
    const scoped_lock lock(lock_on_job);
    current = nullptr;
    while (active)
      done.wait(lock_on_job);
  }

  void stop() {
    {
      const scoped_lock lock(lock_on_job);
      stopping = true;
    }
    wake.wake_all();
    for (size_t i = 0; i < workers; ++i)
      list[i].thread.join();
    wake.destroy();
    done.destroy();
    lock_on_job.destroy();
  }
};

}  // namespace

static void *serve(void *argument) {
  const worker *self = static_cast<const worker *>(argument);
  name_this_thread();
  const default_floats as_everywhere;  // a thread begins with the environment of the one that made it
  self->pool->serve(self->slot);
  return nullptr;
}

void qc::once(void (*make)()) {
  static once_flag made = QC_NOT_YET;  // a guarded static would need the C++ library
  run_once(made, make);
}

size_t qc::own_threads(const qc_pool &pool) {
  const own_pool &own = static_cast<const own_pool &>(pool);
  return own.is_here() ? own.workers + 1 : 1;
}

void qc::run_on_own_threads(qc_pool &pool, job &work) { static_cast<own_pool &>(pool).run(work); }

void qc::destroy_own(qc_pool *pool) {
  own_pool *const own = static_cast<own_pool *>(pool);
  if (own->is_here())
    own->stop();
  std::free(own);
}

qc_status qc_pool_create(size_t threads, qc_pool **pool, qc_error *error) {
  if (!pool)
    return fail(error, QC_ERROR_ARGUMENT, "pool is null");
  if (threads > most_threads)
    return fail(error, QC_ERROR_ARGUMENT, "%zu threads, a pool has at most %zu", threads, most_threads);
  const bool as_possible = threads == 0;
  if (as_possible)
    threads = min(most_threads, usable_processors());

  void *const memory = std::malloc(sizeof(own_pool));
  if (!memory || !watch_forks()) {
    std::free(memory);
    return fail(error, QC_ERROR_MEMORY, "no memory for a pool");
  }
  own_pool *const made = new (memory) own_pool;
  made->born = forks.load(std::memory_order_relaxed);
  const calm_threads during_creation;
  while (made->workers + 1 < threads) {
    worker &next = made->list[made->workers];
    next.pool = made;
    next.slot = made->workers + 1;
    if (const int reason = next.thread.start(serve, &next)) {
      if (as_possible)
        break;
      const size_t had = made->workers + 1;
      char why[128];
      thread::reason_of(reason, why, sizeof why);
      destroy_own(made);
      return fail(error, QC_ERROR_MEMORY,
                  "a pool of %zu threads: the system gave %zu, the caller counted, and refused another: %s", threads,
                  had, why);
    }
    ++made->workers;
  }
  *pool = made;
  return QC_OK;
}

#endif
