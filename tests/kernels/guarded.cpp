#include "guarded.h"

#include "system.h"

#if QC_HAS_MAPPINGS
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#endif

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <vector>

namespace support {
namespace {

#if QC_HAS_MAPPINGS
const size_t pageSize = size_t(sysconf(_SC_PAGESIZE));
#else
const size_t pageSize = 4096;
#endif

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
#if QC_HAS_MAPPINGS
  void *mapping = mmap(nullptr, length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapping == MAP_FAILED ||
      mprotect(static_cast<uint8_t *>(mapping) + pageSize, pages * pageSize, PROT_READ | PROT_WRITE) != 0) {
    std::perror("guard pages");
    std::abort();
  }
#else
  void *mapping = std::aligned_alloc(pageSize, length);
  if (!mapping)
    std::abort();
  std::memset(mapping, Guarded::canary, length);
#endif
  return static_cast<uint8_t *>(mapping);
}

char current[512];

#if QC_HAS_MAPPINGS
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
#endif

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
  const size_t looked = QC_HAS_MAPPINGS ? 0 : pageSize;  // into the guards, where they can be written
  const uint8_t *first = mapping + pageSize - looked, *last = mapping + (1 + pages) * pageSize + looked;
  return std::all_of(first, static_cast<const uint8_t *>(begin), isCanary) &&
         std::all_of(static_cast<const uint8_t *>(begin) + bytes, last, isCanary);
}

void installCrashReport() {
#if QC_HAS_MAPPINGS
  for (int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE})
    std::signal(signal, report);
#endif
}

void note(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(current, sizeof current, format, arguments);
  va_end(arguments);
}

const char *noted() { return current; }

}  // namespace support
