// Stored floats, from the meaning of their parts.
#include "definition/meaning.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace oracle {

float halfToFloat(uint16_t half) {
  int exponent = half >> 10 & 31, fraction = half & 1023;
  float magnitude = exponent == 31  ? (fraction ? std::numeric_limits<float>::quiet_NaN() : INFINITY)
                    : exponent == 0 ? std::ldexp(float(fraction), -24)
                                    : std::ldexp(float(1024 + fraction), exponent - 25);
  return half & 0x8000 ? -magnitude : magnitude;
}

uint16_t floatToHalf(float value) {
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  if (std::isnan(value))
    return sign | 0x7e00;
  float magnitude = std::fabs(value);
  if (magnitude >= 65520)  // halfway from the largest half to 2^16, and the tie goes to the even side
    return sign | 0x7c00;
  // The exponent whose fraction has 11 bits, or that of the subnormals. The result's bits count the halves from zero,
  // so a fraction that rounds up to 2048 carries into the exponent by itself.
  int exponent = std::max(magnitude > 0 ? std::ilogb(magnitude) : -14, -14);
  int fraction = int(std::nearbyint(std::ldexp(magnitude, 10 - exponent)));
  return sign | uint16_t((exponent + 14) * 1024 + fraction);
}

float bfloatToFloat(uint16_t bfloat) {
  int exponent = bfloat >> 7 & 255, fraction = bfloat & 127;
  float magnitude = exponent == 255 ? (fraction ? std::numeric_limits<float>::quiet_NaN() : INFINITY)
                    : exponent == 0 ? std::ldexp(float(fraction), -133)
                                    : std::ldexp(float(128 + fraction), exponent - 134);
  return bfloat & 0x8000 ? -magnitude : magnitude;
}

uint16_t floatToBfloat(float value) {
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  if (std::isnan(value))
    return sign | 0x7fc0;
  float magnitude = std::fabs(value);
  if (std::isinf(magnitude))
    return sign | 0x7f80;
  // As for halves; 2^128, which rounding may reach, has the bits of infinity.
  int exponent = std::max(magnitude > 0 ? std::ilogb(magnitude) : -126, -126);
  int fraction = int(std::nearbyint(std::ldexp(magnitude, 7 - exponent)));
  return sign | uint16_t((exponent + 126) * 128 + fraction);
}

float powerOfTwoScale(uint8_t code) { return std::ldexp(1.0f, code - 128); }

float float8Scale(uint8_t code) {
  if (code == 0x7f)
    return 0;
  int exponent = code >> 3 & 15, fraction = code & 7;
  return exponent == 0 ? std::ldexp(float(fraction), -10) : std::ldexp(float(8 + fraction), exponent - 11);
}

}  // namespace oracle
