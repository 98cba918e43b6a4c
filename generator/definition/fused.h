// Fused multiply-add: not the C library's, which is not exact everywhere.
#pragma once

#include <cmath>

namespace support {

/// a * b + c, rounded once. The exact product and c are summed in double. The float nearest to that is the result,
/// unless the sum lies halfway between two floats only because bits were lost: then these decide.
inline float fused(float a, float b, float c) {
  const double product = double(a) * b, sum = product + c;
  const double part = sum - product, lost = (product - (sum - part)) + (c - part);
  const float nearest = float(sum);
  if (lost == 0 || std::isnan(lost))
    return nearest;
  // An infinity rounds as the number that would come next.
  const auto value = [](float v) { return std::isinf(v) ? std::copysign(0x1p128, double(v)) : double(v); };
  const double rest = sum - value(nearest);
  const float other = std::nextafter(nearest, rest > 0 ? INFINITY : -INFINITY);
  const bool isTie = rest != 0 && value(other) - value(nearest) == 2 * rest;
  return isTie && (rest > 0) == (lost > 0) ? other : nearest;
}

}  // namespace support
