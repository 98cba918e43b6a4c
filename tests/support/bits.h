// Equality of results: the same bits, and any NaN equals any NaN.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

namespace support {

inline uint32_t bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

inline bool sameBits(float a, float b) { return bitsOf(a) == bitsOf(b) || (std::isnan(a) && std::isnan(b)); }

}  // namespace support
