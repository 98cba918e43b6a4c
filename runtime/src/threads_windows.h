// threads.h in terms of Windows, which has neither signals nor forks.
#pragma once

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

namespace qc {

struct mutex {
  SRWLOCK lock_of_system = SRWLOCK_INIT;
  void lock() { AcquireSRWLockExclusive(&lock_of_system); }
  void unlock() { ReleaseSRWLockExclusive(&lock_of_system); }
  void destroy() {}
};

struct condition {
  CONDITION_VARIABLE of_system = CONDITION_VARIABLE_INIT;
  void wait(mutex &held) { SleepConditionVariableSRW(&of_system, &held.lock_of_system, INFINITE, 0); }
  void wake_one() { WakeConditionVariable(&of_system); }
  void wake_all() { WakeAllConditionVariable(&of_system); }
  void destroy() {}
};

struct thread {
  HANDLE of_system = nullptr;
  void *(*function)(void *) = nullptr;
  void *argument = nullptr;

  static DWORD WINAPI enter(void *self) {
    const thread &started = *static_cast<const thread *>(self);
    started.function(started.argument);
    return 0;
  }
  int start(void *(*run)(void *), void *with) {
    function = run;
    argument = with;
    of_system = CreateThread(nullptr, 0, enter, this, 0, nullptr);
    return of_system ? 0 : static_cast<int>(GetLastError());
  }
  void join() {
    WaitForSingleObject(of_system, INFINITE);
    CloseHandle(of_system);
  }
  static void reason_of(int number, char *text, size_t bytes) { std::snprintf(text, bytes, "error %d", number); }
};

using once_flag = INIT_ONCE;
#define QC_NOT_YET INIT_ONCE_STATIC_INIT
inline void run_once(once_flag &flag, void (*make)()) {
  InitOnceExecuteOnce(
      &flag,
      [](INIT_ONCE *, void *function, void **) -> BOOL {
        reinterpret_cast<void (*)()>(function)();
        return TRUE;
      },
      reinterpret_cast<void *>(make), nullptr);
}

struct calm_threads {
  calm_threads() {}
  ~calm_threads() {}
};

inline void name_this_thread() {}  // the function for it is younger than the Windows that are in use

inline std::atomic<size_t> forks{0};
inline bool watch_forks() { return true; }

}  // namespace qc
