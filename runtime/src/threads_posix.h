// threads.h in terms of POSIX.
#pragma once

#include <csignal>
#include <initializer_list>
#include <pthread.h>

namespace qc {

struct mutex {
  pthread_mutex_t of_system = PTHREAD_MUTEX_INITIALIZER;
  void lock() { pthread_mutex_lock(&of_system); }
  void unlock() { pthread_mutex_unlock(&of_system); }
  void destroy() { pthread_mutex_destroy(&of_system); }
};

struct condition {
  pthread_cond_t of_system = PTHREAD_COND_INITIALIZER;
  void wait(mutex &held) { pthread_cond_wait(&of_system, &held.of_system); }
  void wake_one() { pthread_cond_signal(&of_system); }
  void wake_all() { pthread_cond_broadcast(&of_system); }
  void destroy() { pthread_cond_destroy(&of_system); }
};

struct thread {
  pthread_t of_system;
  int start(void *(*run)(void *), void *with) { return pthread_create(&of_system, nullptr, run, with); }
  void join() { pthread_join(of_system, nullptr); }
  static void reason_of(int number, char *text, size_t bytes) {
    std::snprintf(text, bytes, "%s", std::strerror(number));
  }
};

using once_flag = pthread_once_t;
#define QC_NOT_YET PTHREAD_ONCE_INIT
inline void run_once(once_flag &flag, void (*make)()) { pthread_once(&flag, make); }

inline std::atomic<size_t> forks{0};

/// Registered again by threads that race, or after a fork in between: counting a fork twice does no harm, and no lock
/// is needed that a fork could leave closed.
inline bool watch_forks() {
  static std::atomic<bool> watching{false};
  if (watching.load(std::memory_order_acquire))
    return true;
  if (pthread_atfork(nullptr, nullptr, [] { forks.fetch_add(1, std::memory_order_relaxed); }) != 0)
    return false;
  watching.store(true, std::memory_order_release);
  return true;
}

/// They block all signals, as they inherit it from the thread that makes them, but those that an instruction of the
/// thread itself raises.
class calm_threads {
public:
  calm_threads() {
    sigset_t all;
    sigfillset(&all);
    for (const int own : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS})
      sigdelset(&all, own);
    pthread_sigmask(SIG_BLOCK, &all, &before);
  }
  ~calm_threads() { pthread_sigmask(SIG_SETMASK, &before, nullptr); }
  calm_threads(const calm_threads &) = delete;
  calm_threads &operator=(const calm_threads &) = delete;

private:
  sigset_t before;
};

inline void name_this_thread() {
#if defined(__linux__)
  pthread_setname_np(pthread_self(), "quantc");
#elif defined(__APPLE__)
  pthread_setname_np("quantc");
#endif
}

}  // namespace qc
