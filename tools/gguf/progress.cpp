// The progress bar.
#include "progress.h"

#include "model.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

Progress::Progress(uint64_t weights) : terminal_(isatty(STDERR_FILENO) != 0), weights_(static_cast<double>(weights)) {}

Progress::~Progress() {
  if (shown_)
    std::fputs("\r\033[K", stderr);
}

double Progress::rate() const { return done_ / std::max(worked_.count(), 1e-9); }

void Progress::start(const std::string &name) {
  name_ = name;
  mark_ = Clock::now();
  draw();
}

void Progress::advance(uint64_t weights) {
  const Clock::time_point now = Clock::now();
  worked_ += now - mark_;
  mark_ = now;
  done_ += static_cast<double>(weights);
  draw();
}

void Progress::finish(const std::string &text, bool always) {
  if (!terminal_ || always)
    std::fprintf(stderr, "%s%s\n", shown_ ? "\r\033[K" : "", text.c_str());
}

void Progress::draw() {
  constexpr auto interval = std::chrono::milliseconds(100);
  if (!terminal_ || Clock::now() - drawn_ < interval)
    return;
  drawn_ = Clock::now();
  winsize window{};
  const size_t columns = ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col ? window.ws_col : 80;
  const double part = weights_ > 0 ? done_ / weights_ : 1;
  char text[128];
  std::snprintf(text, sizeof text, "%3.0f %%  %.2f M weights/s", 100 * part, rate() / 1e6);
  std::string line = text;
  if (done_ > 0)
    line += "  " + timeText((weights_ - done_) / rate()) + " left";
  line += "  " + name_;
  constexpr size_t width = 24;
  const auto filled = static_cast<size_t>(std::lround(part * width));
  line = "[" + std::string(filled, '#') + std::string(width - filled, '.') + "] " + line;
  std::fprintf(stderr, "\r%s\033[K", beginningOf(line, columns - 1).c_str());
  std::fflush(stderr);
  shown_ = true;
}

std::string timeText(double seconds) {
  const auto whole = static_cast<unsigned long long>(std::ceil(std::min(seconds, 1e9)));
  char text[48];
  if (whole < 60)
    std::snprintf(text, sizeof text, "%llu s", whole);
  else if (whole < 3600)
    std::snprintf(text, sizeof text, "%llu:%02llu", whole / 60, whole % 60);
  else
    std::snprintf(text, sizeof text, "%llu:%02llu:%02llu", whole / 3600, whole / 60 % 60, whole % 60);
  return text;
}
