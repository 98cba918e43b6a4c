// Ends that come from outside: signals, and a mapped input that can no longer be read. What would be left behind is
// removed first.
#pragma once

#include <csignal>
#include <string>

/// From now on a signal that ends the program removes the file of removeOnInterrupt first, and an access to a part of a
/// mapped file that cannot be had is a message and exit status 1. Signals that were ignored stay ignored. May be called
/// again.
void watchForInterrupts();

/// Blocks those signals, so that a file and what is known of it here come and go together.
class InterruptsBlocked {
public:
  InterruptsBlocked();
  ~InterruptsBlocked();
  InterruptsBlocked(const InterruptsBlocked &) = delete;
  InterruptsBlocked &operator=(const InterruptsBlocked &) = delete;

private:
  sigset_t before;
};

/// The file that an interrupt removes; one at a time. Both are called with interrupts blocked.
/// False when the path is too long to be remembered.
bool removeOnInterrupt(const std::string &path);
void keepOnInterrupt();
