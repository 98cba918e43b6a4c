// The pool's threads themselves, from inside: the pool's source is part of this program, so that tasks can wait for
// each other (each worker is then known to run one) and the system can be made to refuse threads.
#include "../../runtime/src/internal.h"
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cfenv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <pthread.h>
#include <sched.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
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

TEST(PoolThreads, ComputeInTheDefaultFloatingPointEnvironment) {
  qc_pool *pool = nullptr;
  std::fesetround(FE_UPWARD);
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  std::vector<int> rounding(3, -1);
  inEveryThread(pool, [&](size_t slot) { rounding[slot] = std::fegetround(); });
  EXPECT_EQ(std::fegetround(), FE_UPWARD) << "the caller's comes back";
  std::fesetround(FE_TONEAREST);
  qc_pool_destroy(pool);
  EXPECT_EQ(rounding, std::vector<int>(3, FE_TONEAREST));
}

// More threads come than were asked for, while there is work for all: no more than that take part, each with a slot of
// its own, by which workspaces are shared out.
TEST(PoolOfAnExecutor, HasAsManySlotsAsItSays) {
  constexpr size_t slots = 2, threads = 5;
  static std::atomic<size_t> come;
  const qc_executor executor = {sizeof executor, slots,
                                [](void *, size_t, qc_task *task, void *context) {
                                  std::vector<std::thread> all;
                                  for (size_t i = 0; i < threads; ++i)
                                    all.emplace_back([=] {
                                      come.fetch_add(1);
                                      task(context, i);
                                    });
                                  for (std::thread &thread : all)
                                    thread.join();
                                },
                                nullptr};
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_from_executor(&executor, &pool, nullptr), QC_OK);
  come = 0;
  std::atomic<bool> taken[threads] = {};
  std::atomic<size_t> done{0};
  qc::parallel(pool, 50, [&](size_t, size_t slot) {
    EXPECT_LT(slot, slots);
    EXPECT_FALSE(taken[slot % threads].exchange(true)) << "two at once have slot " << slot;
    while (come.load() < threads)
      sched_yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    taken[slot % threads] = false;
    done.fetch_add(1);
  });
  EXPECT_EQ(done.load(), 50u);
  qc_pool_destroy(pool);
}

// ---- How many -------------------------------------------------------------------------------------------------------

TEST(PoolSize, IsWhatTheSystemGivesWhereNoneIsAskedFor) {
  qc_error error{};
  qc_pool *pool = nullptr;
  const size_t usable = qc::usable_processors();
  for (size_t left = 0; left < 3; ++left) {
    threadsLeft = left;
    ASSERT_EQ(qc_pool_create(0, &pool, &error), QC_OK) << error.message;
    EXPECT_EQ(qc_pool_threads(pool), std::min(usable, left + 1));
    inEveryThread(pool, [](size_t) {});
    qc_pool_destroy(pool);
  }
  threadsLeft = SIZE_MAX;
  ASSERT_EQ(qc_pool_create(0, &pool, &error), QC_OK) << error.message;
  EXPECT_EQ(qc_pool_threads(pool), std::min<size_t>(usable, 1024));
  qc_pool_destroy(pool);
}

TEST(PoolSize, ThatIsAskedForIsGivenOrRefused) {
  qc_error error{};
  qc_pool *pool = nullptr;
  threadsLeft = 2;
  EXPECT_EQ(qc_pool_create(7, &pool, &error), QC_ERROR_MEMORY);
  EXPECT_EQ(pool, nullptr);
  EXPECT_EQ(std::string(error.message),
            "a pool of 7 threads: the system gave 3, the caller counted, and refused another: " +
                std::string(std::strerror(EAGAIN)));
  threadsLeft = SIZE_MAX;
}

// ---- Fork -----------------------------------------------------------------------------------------------------------

/// The status with which a child ends that runs `task`; a child that hangs is killed, and its status is -SIGALRM.
template <typename Task> int inChild(const Task &task) {
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    alarm(600);  // only what would never end is ended by it
    _exit(task());
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// The thread sanitizer keeps the parent's threads on its list after a fork, and aborts when a child makes one with the
// same address. There, children only use and destroy the parent's pool.
#if defined(__SANITIZE_THREAD__)
constexpr bool childrenMakeThreads = false;
#else
constexpr bool childrenMakeThreads = true;
#endif

/// What a pool is to a child of the process that made it; 0 when all is right.
int useAsChild(qc_pool *parents, size_t ownThreads) {
  if (qc_pool_threads(parents) != 1)
    return 1;
  size_t chunks = 0;
  const pthread_t self = pthread_self();
  bool alone = true;
  qc::parallel(parents, 100, [&](size_t, size_t slot) {
    ++chunks;
    alone = alone && slot == 0 && pthread_equal(self, pthread_self());
  });
  if (chunks != 100 || !alone)
    return 2;
  qc_pool_destroy(parents);

  qc_pool *own = nullptr;
  if (!childrenMakeThreads)
    return 0;
  if (qc_pool_create(ownThreads, &own, nullptr) != QC_OK || qc_pool_threads(own) != ownThreads)
    return 3;
  std::atomic<size_t> ran{0};
  for (int repeat = 0; repeat < 10; ++repeat)
    inEveryThread(own, [&](size_t) { ran.fetch_add(1); });
  qc_pool_destroy(own);
  return ran.load() == 10 * ownThreads ? 0 : 4;
}

TEST(PoolFork, OfAnIdlePool) {
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(4, &pool, nullptr), QC_OK);
  for (const bool used : {false, true}) {
    if (used)
      inEveryThread(pool, [](size_t) {});
    for (int repeat = 0; repeat < 10; ++repeat)
      EXPECT_EQ(inChild([&] { return useAsChild(pool, 3); }), 0);
  }
  EXPECT_EQ(qc_pool_threads(pool), 4u) << "the parent's is as before";
  inEveryThread(pool, [](size_t) {});
  qc_pool_destroy(pool);
}

TEST(PoolFork, WhileAnotherThreadUsesThePool) {
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  std::atomic<size_t> inside{0};
  std::atomic<bool> leave{false};
  std::thread user([&] {
    inEveryThread(pool, [&](size_t) {
      inside.fetch_add(1);
      while (!leave.load())
        sched_yield();
    });
  });
  while (inside.load() < 3)
    sched_yield();
  EXPECT_EQ(inChild([&] { return useAsChild(pool, 3); }), 0);
  leave.store(true);
  user.join();
  inEveryThread(pool, [](size_t) {});
  qc_pool_destroy(pool);
}

TEST(PoolFork, WhileTheLocksOfThePoolAreTaken) {
  // Short jobs from another thread, so that forks fall into every step of handing one out and of waiting for its end.
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  std::atomic<bool> leave{false};
  std::thread user([&] {
    while (!leave.load())
      qc::parallel(pool, 8, [](size_t, size_t) {});
  });
  for (int repeat = 0; repeat < 30; ++repeat)
    EXPECT_EQ(inChild([&] { return useAsChild(pool, 2); }), 0);
  leave.store(true);
  user.join();
  qc_pool_destroy(pool);
}

#if !defined(__SANITIZE_THREAD__)
TEST(PoolFork, OfAChildWithAPoolOfItsOwn) {
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(2, &pool, nullptr), QC_OK);
  EXPECT_EQ(inChild([&] {
              qc_pool *own = nullptr;
              if (qc_pool_create(3, &own, nullptr) != QC_OK)
                return 10;
              inEveryThread(own, [](size_t) {});
              const int grandchild = inChild([&] { return qc_pool_threads(pool) == 1 ? useAsChild(own, 2) : 11; });
              inEveryThread(own, [](size_t) {});
              qc_pool_destroy(own);
              qc_pool_destroy(pool);
              return grandchild;
            }),
            0);
  inEveryThread(pool, [](size_t) {});
  qc_pool_destroy(pool);
}
#endif

#if defined(__linux__)
TEST(PoolSize, IsThatOfTheAffinityMask) {
  // In a child, so that this process keeps its mask: each prefix of the processors that it has now.
  EXPECT_EQ(inChild([] {
              cpu_set_t all, some;
              if (sched_getaffinity(0, sizeof all, &all) != 0)
                return 100;
              CPU_ZERO(&some);
              for (size_t cpu = 0, count = 0; cpu < CPU_SETSIZE && count < 4; ++cpu) {
                if (!CPU_ISSET(cpu, &all))
                  continue;
                CPU_SET(cpu, &some);
                ++count;
                if (sched_setaffinity(0, sizeof some, &some) != 0)
                  return 101;
                if (qc::usable_processors() != std::min(count, qc::quota_processors("")))
                  return static_cast<int>(count);
              }
              return 0;
            }),
            0);
}

TEST(PoolSize, UnderALimitOfTheSystem) {
  EXPECT_EQ(inChild([] {
              if (geteuid() == 0 && setuid(65534) != 0)  // the limit does not bind the superuser
                return 1;
              const rlimit limit = {1, 1};
              if (setrlimit(RLIMIT_NPROC, &limit) != 0)
                return 2;
              pthread_t thread;
              if (pthread_create(
                      &thread, nullptr, [](void *) -> void * { return nullptr; }, nullptr) == 0)
                return pthread_join(thread, nullptr);  // a system without such a limit
              qc_pool *pool = nullptr;
              if (qc_pool_create(2, &pool, nullptr) != QC_ERROR_MEMORY)
                return 3;
              if (qc_pool_create(0, &pool, nullptr) != QC_OK || qc_pool_threads(pool) != 1)
                return 4;
              int ran = 0;
              qc::parallel(pool, 5, [&](size_t, size_t) { ++ran; });
              qc_pool_destroy(pool);
              return ran == 5 ? 0 : 5;
            }),
            0);
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
