// docs/numerics.md, Functions, line by line.
#include "oracle.h"

#include <cmath>

namespace oracle {
namespace {

float exponential(float t) {
  if (std::isnan(t))
    return t;
  t = std::fmin(std::fmax(t, -104.0f), 104.0f);
  float n = t * 0x1.715476p0f;
  n = std::nearbyint(n);
  float r = n * 0x1.63p-1f;
  r = t - r;
  const float low = n * 0x1.bd0106p-13f;
  r = r + low;
  float p = 0x1.6a23ccp-10f;
  for (const float term : {0x1.123a2p-7f, 0x1.5558f4p-5f, 0x1.555492p-3f, 0x1.fffffcp-2f}) {
    p = p * r;
    p = p + term;
  }
  const float square = r * r;
  p = p * square;
  p = p + r;
  p = p + 1.0f;
  return float(std::ldexp(double(p), int(n)));  // rounded once: what two powers of two round to, but for subnormals
}

}  // namespace

float silu(float x) {
  const float e = exponential(-x), below = 1.0f + e;
  return x / below;
}

float gelu(float x) {
  float u = x * x;
  u = u * 0x1.2444f2p-4f;
  u = u + 0x1.988454p0f;
  u = u * x;
  const float e = exponential(-u), below = 1.0f + e;
  return x / below;
}

}  // namespace oracle
