// The progress bar.
#include "progress.h"

#include "model.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

Progress::Progress(uint64_t weights) : terminal(isatty(STDERR_FILENO) != 0), total(static_cast<double>(weights)) {}

Progress::~Progress() {
  if (shown)
    std::fputs("\r\033[K", stderr);
}

double Progress::rate() const { return done / std::max(worked.count(), 1e-9); }

void Progress::start(const std::string &name) {
  current = name;
  mark = Clock::now();
  draw();
}

void Progress::advance(uint64_t weights) {
  const Clock::time_point now = Clock::now();
  worked += now - mark;
  mark = now;
  done += static_cast<double>(weights);
  draw();
}

void Progress::finish(const std::string &text, bool always) {
  if (!terminal || always)
    std::fprintf(stderr, "%s%s\n", shown ? "\r\033[K" : "", text.c_str());
}

void Progress::draw() {
  constexpr auto interval = std::chrono::milliseconds(100);
  if (!terminal || Clock::now() - drawn < interval)
    return;
  drawn = Clock::now();
  winsize window{};
  const size_t columns = ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col ? window.ws_col : 80;
  const double part = total > 0 ? done / total : 1;
  char text[128];
  std::snprintf(text, sizeof text, "%3.0f %%  %.2f M weights/s", 100 * part, rate() / 1e6);
  std::string line = text;
  if (done > 0)
    line += "  " + timeText((total - done) / rate()) + " left";
  line += "  " + current;
  constexpr size_t width = 24;
  const auto filled = static_cast<size_t>(std::lround(part * width));
  line = "[" + std::string(filled, '#') + std::string(width - filled, '.') + "] " + line;
  std::fprintf(stderr, "\r%s\033[K", beginningOf(line, columns - 1).c_str());
  std::fflush(stderr);
  shown = true;
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
