// Threads and locks as a pool needs them, in the terms of each system, without the C++ library: they report failure by
// value, and keep the archive fit for every linker.
//
//   mutex, condition   lock, unlock; wait(mutex), wake_one, wake_all; destroy
//   thread             start(function, argument): 0, or a number of which reason_of makes text; join
//   run_once           once in the life of the process, whoever comes first; others wait
//   calm_threads       while it lives, threads that are made run no signal handler of the program's
//   name_this_thread   for those who look at the program's threads
//   watch_forks        from then on `forks` counts how often this process is a child: threads and locks of a parent's
//                      pool are not here. False when the system refuses.
#pragma once

#include <atomic>
#include <cstdio>
#include <cstring>

#if defined(_WIN32)
#include "threads_windows.h"
#else
#include "threads_posix.h"
#endif
