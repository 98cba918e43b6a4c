// Memory whose neighbours cannot be touched: between two pages without access, flush with the one behind (End) or the
// one before (Start). The bytes of its own pages that are not given out hold a canary. On systems that cannot protect
// pages (WASI) so do the two pages: what is read there goes unnoticed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace support {

enum class Side { Start, End };

class Guarded {
public:
  /// `offset` bytes are left free at the flush side, for odd addresses.
  explicit Guarded(size_t bytes, Side side, size_t offset = 0);
  Guarded(const Guarded &) = delete;
  Guarded &operator=(const Guarded &) = delete;
  ~Guarded();

  uint8_t *data() { return begin; }
  size_t size() const { return bytes; }
  template <typename T> T *as() { return reinterpret_cast<T *>(begin); }

  /// Fills the given bytes with the canary too: what a kernel leaves alone keeps it.
  void poison();
  /// Whether the bytes around those given out still hold the canary.
  bool untouchedOutside() const;

  static constexpr uint8_t canary = 0xc5;

private:
  uint8_t *mapping;  // from the first guard page
  size_t pages;      // between the guards
  uint8_t *begin;
  size_t bytes;
};

/// Prints what is being tested when a signal, where there are any, ends the process; `note` says it beforehand.
void installCrashReport();
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));
const char *noted();

}  // namespace support
