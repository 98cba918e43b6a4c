// The pool's threads themselves, from inside: the pool's source is part of this program, so that tasks can wait for
// each other (each worker is then known to run one) and the system can be made to refuse threads.
#include "../../runtime/src/internal.h"
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <pthread.h>
#include <sched.h>
#include <vector>

// Called by the pool in place of pthread_create.
extern "C" int limited_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                                      void *argument);

namespace {

std::atomic<size_t> threadsLeft{SIZE_MAX};  // that the system gives from here on

/// Runs `task` once in every thread of the pool, all at the same time: none ends before all have begun.
template <typename Task> void inEveryThread(qc_pool *pool, const Task &task) {
  const size_t threads = qc_pool_threads(pool);
  std::atomic<size_t> begun{0};
  qc::parallel(pool, threads, [&](size_t, size_t slot) {
    begun.fetch_add(1);
    while (begun.load() < threads)
      sched_yield();
    task(slot);
  });
}

TEST(PoolThreads, AllTakePart) {
  for (const size_t threads : {1, 2, 5}) {
    qc_pool *pool = nullptr;
    ASSERT_EQ(qc_pool_create(threads, &pool, nullptr), QC_OK);
    std::vector<std::atomic<int>> ran(threads);
    inEveryThread(pool, [&](size_t slot) { ran[slot].fetch_add(1); });
    for (const std::atomic<int> &count : ran)
      EXPECT_EQ(count.load(), 1);
    qc_pool_destroy(pool);
  }
}

TEST(PoolThreads, BlockAllSignalsButTheirOwnFaults) {
  sigset_t before, after, some;
  sigemptyset(&some);
  sigaddset(&some, SIGUSR2);
  ASSERT_EQ(pthread_sigmask(SIG_BLOCK, &some, nullptr), 0);
  ASSERT_EQ(pthread_sigmask(SIG_BLOCK, nullptr, &before), 0);
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  ASSERT_EQ(pthread_sigmask(SIG_BLOCK, nullptr, &after), 0);
  std::vector<sigset_t> masks(3);
  inEveryThread(pool, [&](size_t slot) { pthread_sigmask(SIG_BLOCK, nullptr, &masks[slot]); });
  qc_pool_destroy(pool);
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGTERM, SIGCHLD, SIGPROF, SIGPIPE}) {
    EXPECT_EQ(sigismember(&after, signal), sigismember(&before, signal)) << "the creator's mask, signal " << signal;
    EXPECT_EQ(sigismember(&masks[0], signal), sigismember(&before, signal)) << "the caller's mask, signal " << signal;
    EXPECT_EQ(sigismember(&masks[1], signal), 1) << signal;
    EXPECT_EQ(sigismember(&masks[2], signal), 1) << signal;
  }
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS})
    EXPECT_EQ(sigismember(&masks[1], signal), 0) << signal;
  pthread_sigmask(SIG_UNBLOCK, &some, nullptr);
}

#if defined(__linux__)
TEST(PoolThreads, HaveTheLibrarysName) {
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(2, &pool, nullptr), QC_OK);
  char names[2][16];
  inEveryThread(pool, [&](size_t slot) { pthread_getname_np(pthread_self(), names[slot], sizeof names[slot]); });
  qc_pool_destroy(pool);
  EXPECT_STREQ(names[1], "quantc");
  EXPECT_STRNE(names[0], "quantc");
}
#endif

}  // namespace

int limited_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *), void *argument) {
  size_t left = threadsLeft.load();
  if (left == 0)
    return EAGAIN;
  if (left != SIZE_MAX)
    threadsLeft.store(left - 1);
  return pthread_create(thread, attributes, run, argument);
}
