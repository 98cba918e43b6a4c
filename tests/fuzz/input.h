// What the fuzzers of interfaces draw their decisions from: the input, read from its front. Used up, it yields zeros,
// so that every input means something and a shorter one means something simpler.
#pragma once

#include "definition/random.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace fuzz {

/// Ends the process, as a finding, when `holds` is false.
inline void require(bool holds, const char *what) {
  if (holds)
    return;
  std::fprintf(stderr, "\nnot so: %s\n", what);
  std::abort();
}

class Input {
public:
  Input(const uint8_t *data, size_t size) : next(data), end(data + size) {}

  uint8_t byte() { return next == end ? uint8_t{0} : *next++; }
  bool flag() { return byte() % 2; }
  /// True once in `count` inputs that are random.
  bool rarely(unsigned count) { return byte() % count == count - 1; }

  /// From `least` to `most`, both included.
  size_t number(size_t least, size_t most) {
    const size_t low = byte(), range = most - least + 1;
    return least + (range <= 256 ? low : low | size_t{byte()} << 8) % range;
  }

  uint32_t word() {
    uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8)
      value |= uint32_t{byte()} << shift;
    return value;
  }

  support::Random random() { return support::Random(uint64_t{byte()} << 8 | byte()); }

  template <class List> auto pick(const List &list) { return *(std::begin(list) + number(0, std::size(list) - 1)); }

  const uint8_t *at() const { return next; }
  size_t left() const { return static_cast<size_t>(end - next); }

private:
  const uint8_t *next, *end;
};

}  // namespace fuzz
