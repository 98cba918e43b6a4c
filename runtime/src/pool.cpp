// A pool's own threads: workers sleep on a condition variable, wake for a job, take chunks by an atomic counter, sleep
// again.
//
// POSIX threads rather than <thread>: they report failure by value, and keep the archive free of the C++ library.
#include "system.h"

#if QC_HAS_THREADS

#include "float_environment.h"
#include "pool.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <new>
#include <pthread.h>

using namespace qc;

namespace {

class scoped_lock {
public:
  explicit scoped_lock(pthread_mutex_t &lock_on) : mutex(lock_on) { pthread_mutex_lock(&mutex); }
  ~scoped_lock() { pthread_mutex_unlock(&mutex); }
  scoped_lock(const scoped_lock &) = delete;
  scoped_lock &operator=(const scoped_lock &) = delete;

private:
  pthread_mutex_t &mutex;
};

/// How often this process is a child: a pool of another count was made by a parent. Its threads are not here, and its
/// locks may have been held when they vanished.
std::atomic<size_t> forks{0};

/// False when the system refuses. Registered again by threads that race, or after a fork in between: counting a fork
/// twice does no harm, and no lock is needed that a fork could leave closed.
bool watch_forks() {
  static std::atomic<bool> watching{false};
  if (watching.load(std::memory_order_acquire))
    return true;
  if (pthread_atfork(nullptr, nullptr, [] { forks.fetch_add(1, std::memory_order_relaxed); }) != 0)
    return false;
  watching.store(true, std::memory_order_release);
  return true;
}

/// While it lives, threads that are made block all signals, as they inherit it from the thread that makes them:
/// handlers of the program run in threads of the program. Not those that an instruction of the thread itself raises.
class blocked_signals {
public:
  blocked_signals() {
    sigset_t all;
    sigfillset(&all);
    for (const int own : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS})
      sigdelset(&all, own);
    pthread_sigmask(SIG_BLOCK, &all, &before);
  }
  ~blocked_signals() { pthread_sigmask(SIG_SETMASK, &before, nullptr); }
  blocked_signals(const blocked_signals &) = delete;
  blocked_signals &operator=(const blocked_signals &) = delete;

private:
  sigset_t before;
};

/// For those who look at the program's threads.
void name_this_thread() {
#if defined(__linux__)
  pthread_setname_np(pthread_self(), "quantc");
#elif defined(__APPLE__)
  pthread_setname_np("quantc");
#endif
}

struct worker {
  struct own_pool *pool;
  size_t slot;
  pthread_t thread;
};

struct own_pool : qc_pool {
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t wake = PTHREAD_COND_INITIALIZER;  // a new job, or the end
  pthread_cond_t done = PTHREAD_COND_INITIALIZER;  // the last worker left the job
  job *current = nullptr;                          // guarded by mutex, as are the next three
  uint64_t generation = 0;                         // counts jobs, so that a worker takes part in each at most once
  size_t active = 0;                               // workers inside `current`
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
        const scoped_lock lock(mutex);
        while (!stopping && (!current || generation == seen))
          pthread_cond_wait(&wake, &mutex);
        if (stopping)
          return;
        seen = generation;
        mine = current;
        ++active;
      }
      mine->work(slot);
      const scoped_lock lock(mutex);
      if (--active == 0)
        pthread_cond_signal(&done);
    }
  }

  void run(job &work) {
    {
      const scoped_lock lock(mutex);
      current = &work;
      ++generation;
    }
    pthread_cond_broadcast(&wake);
    work.work(0);
    // All chunks are taken. Workers that have not woken by now find no job; those inside finish theirs.
    const scoped_lock lock(mutex);
    current = nullptr;
    while (active)
      pthread_cond_wait(&done, &mutex);
  }

  void stop() {
    {
      const scoped_lock lock(mutex);
      stopping = true;
    }
    pthread_cond_broadcast(&wake);
    for (size_t i = 0; i < workers; ++i)
      pthread_join(list[i].thread, nullptr);
    pthread_cond_destroy(&wake);
    pthread_cond_destroy(&done);
    pthread_mutex_destroy(&mutex);
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
  static pthread_once_t made = PTHREAD_ONCE_INIT;  // a guarded static would need the C++ library
  pthread_once(&made, make);
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
  const blocked_signals during_creation;
  while (made->workers + 1 < threads) {
    worker &next = made->list[made->workers];
    next.pool = made;
    next.slot = made->workers + 1;
    if (const int reason = pthread_create(&next.thread, nullptr, serve, &next)) {
      if (as_possible)
        break;
      const size_t had = made->workers + 1;
      destroy_own(made);
      return fail(error, QC_ERROR_MEMORY,
                  "a pool of %zu threads: the system gave %zu, the caller counted, and refused another: %s", threads,
                  had, std::strerror(reason));
    }
    ++made->workers;
  }
  *pool = made;
  return QC_OK;
}

#endif
