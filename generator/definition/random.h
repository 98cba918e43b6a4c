// A small generator of pseudo-random numbers (SplitMix64): the same sequence for the same seed on every system.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace support {

class Random {
public:
  explicit Random(uint64_t seed) : state(seed) {}

  uint64_t next() {
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
  }

  unsigned below(unsigned bound) { return unsigned((next() >> 32) * bound >> 32); }

  float uniform(float lo, float hi) { return lo + (hi - lo) * (float(next() >> 40) * 0x1p-24f); }

  void fill(uint8_t *bytes, size_t count) {
    for (size_t i = 0; i < count; ++i)
      bytes[i] = uint8_t(next() >> 56);
  }

private:
  uint64_t state;
};

}  // namespace support
