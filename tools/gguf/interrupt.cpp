// Signal handlers.
#include "interrupt.h"

#include <atomic>
#include <cstring>

#include <limits.h>
#include <unistd.h>

namespace {

constexpr int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
char removed[PATH_MAX];  // written while these signals are blocked, read by the handlers

extern "C" void removeAndEnd(int signal) {
  if (removed[0])
    unlink(removed);
  raise(signal);  // its usual action, which SA_RESETHAND has restored, follows when this returns
}

extern "C" void removeAndReport(int) {  // SIGBUS: a page of a mapped file could not be had
  static std::atomic_flag reported = ATOMIC_FLAG_INIT;
  while (reported.test_and_set())
    pause();  // several threads may meet such a page; the first one ends them all
  if (removed[0])
    unlink(removed);
  constexpr char message[] = "\nquantc-gguf: the input could not be read: an I/O error, or it was shortened\n";
  const ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
  static_cast<void>(ignored);
  _exit(1);
}

void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {}, before;
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  // What was ignored when the program started (nohup) stays ignored.
  if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
    sigaction(signal, &action, nullptr);
}

}  // namespace

void watchForInterrupts() {
  for (int signal : ends)
    handle(signal, removeAndEnd, SA_RESETHAND);
  handle(SIGBUS, removeAndReport, 0);
  std::signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit then fails like one to a full disk
}

InterruptsBlocked::InterruptsBlocked() {
  sigset_t set;
  sigemptyset(&set);
  for (int signal : ends)
    sigaddset(&set, signal);
  pthread_sigmask(SIG_BLOCK, &set, &before);
}

InterruptsBlocked::~InterruptsBlocked() { pthread_sigmask(SIG_SETMASK, &before, nullptr); }

bool removeOnInterrupt(const std::string &path) {
  if (path.size() >= sizeof removed)
    return false;
  std::strcpy(removed, path.c_str());
  return true;
}

void keepOnInterrupt() { removed[0] = 0; }
