#include "guarded.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <vector>

namespace support {
namespace {

const size_t pageSize = size_t(sysconf(_SC_PAGESIZE));

// Mappings are kept for the next buffer of the same number of pages.
std::map<size_t, std::vector<uint8_t *>> &idle() {
  static std::map<size_t, std::vector<uint8_t *>> mappings;
  return mappings;
}

uint8_t *acquire(size_t pages) {
  auto &free = idle()[pages];
  if (!free.empty()) {
    uint8_t *mapping = free.back();
    free.pop_back();
    return mapping;
  }
  size_t length = (pages + 2) * pageSize;
  void *mapping = mmap(nullptr, length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapping == MAP_FAILED ||
      mprotect(static_cast<uint8_t *>(mapping) + pageSize, pages * pageSize, PROT_READ | PROT_WRITE) != 0) {
    std::perror("guard pages");
    std::abort();
  }
  return static_cast<uint8_t *>(mapping);
}

char current[512];

void report(int signal) {
  // Only what a signal handler may call.
  const char *name = signal == SIGILL   ? "illegal instruction"
                     : signal == SIGFPE ? "arithmetic error"
                                        : "bad memory access";
  for (const char *text : {"\n", name, " in ", static_cast<const char *>(current), "\n"})
    if (write(STDERR_FILENO, text, std::strlen(text)) < 0)
      break;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace

Guarded::Guarded(size_t size, Side side, size_t offset)
    : mapping(nullptr), pages(std::max<size_t>(1, (size + offset + pageSize - 1) / pageSize)), bytes(size) {
  mapping = acquire(pages);
  uint8_t *first = mapping + pageSize;
  begin = side == Side::Start ? first + offset : first + pages * pageSize - offset - size;
  std::memset(first, canary, pages * pageSize);
}

Guarded::~Guarded() { idle()[pages].push_back(mapping); }

void Guarded::poison() { std::memset(begin, canary, bytes); }

bool Guarded::untouchedOutside() const {
  auto isCanary = [](uint8_t byte) { return byte == canary; };
  const uint8_t *first = mapping + pageSize;
  return std::all_of(first, static_cast<const uint8_t *>(begin), isCanary) &&
         std::all_of(static_cast<const uint8_t *>(begin) + bytes, first + pages * pageSize, isCanary);
}

void installCrashReport() {
  for (int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE})
    std::signal(signal, report);
}

void note(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(current, sizeof current, format, arguments);
  va_end(arguments);
}

const char *noted() { return current; }

}  // namespace support
