// How far a long work has come: on a terminal one line that is redrawn, with rate and time left; else a line when a
// tensor is done; of some tensors one beside the bar as well. All go to the standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

class Progress {
public:
  explicit Progress(uint64_t weights);  // all that will be worked on
  ~Progress();                          // leaves no bar behind
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  void start(const std::string &name);                // a tensor; the clock runs from here to each advance
  void advance(uint64_t weights);                     // more of them are done
  void finish(const std::string &text, bool always);  // what to say of the tensor; `always`: beside a bar, too
  double rate() const;                                // weights a second, of those done

private:
  void draw();

  using Clock = std::chrono::steady_clock;
  const bool terminal;
  const double total;
  Clock::time_point mark;                   // up to which time has been counted
  std::chrono::duration<double> worked{0};  // on weights, not on copying
  Clock::time_point drawn = Clock::now() - std::chrono::hours(1);
  double done = 0;
  std::string current;
  bool shown = false;
};

/// "1:02:03", "2:03" or "3 s".
std::string timeText(double seconds);
