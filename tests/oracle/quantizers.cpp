// ggml's reference quantisers that have a closed form. The scale is kept in f32 while codes are chosen, and stored in
// the format's own type; those of the 4-bit floats choose codes with the stored scale.
#include "layouts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace oracle {
namespace {

void putWord(uint8_t *p, uint16_t word) {
  p[0] = uint8_t(word);
  p[1] = uint8_t(word >> 8);
}

void putHalf(uint8_t *p, float value) { putWord(p, floatToHalf(value)); }

// The first element of the largest magnitude. The magnitude is a variable of its own because clang 19 at -O3
// miscompiles the loop that compares with fabs(extreme).
float signedExtreme(const float *x, int n) {
  float extreme = 0, largest = 0;
  for (int i = 0; i < n; ++i) {
    float magnitude = std::fabs(x[i]);
    if (magnitude > largest) {
      largest = magnitude;
      extreme = x[i];
    }
  }
  return extreme;
}

float largestMagnitude(const float *x, int n) { return std::fabs(signedExtreme(x, n)); }

void putNibbles(const int *codes, int n, uint8_t *qs) {
  for (int i = 0; i < n / 2; ++i)
    qs[i] = uint8_t((codes[i] & 15) | (codes[i + n / 2] & 15) << 4);
}

void putFifthBits(const int *codes, uint8_t *qh) {
  std::memset(qh, 0, 4);
  for (int i = 0; i < 32; ++i)
    qh[i / 8] |= uint8_t((codes[i] >> 4 & 1) << i % 8);
}

void symmetricCodes(const float *x, int zero, uint8_t *d, int *codes) {
  float scale = signedExtreme(x, 32) / float(-zero);
  float inverse = scale != 0 ? 1 / scale : 0;
  putHalf(d, scale);
  for (int i = 0; i < 32; ++i) {
    float shifted = x[i] * inverse;
    shifted += float(zero) + 0.5f;
    codes[i] = std::min(2 * zero - 1, int(shifted));
  }
}

void affineCodes(const float *x, int top, uint8_t *d, int *codes) {
  float lo = x[0], hi = x[0];
  for (int i = 1; i < 32; ++i) {
    lo = x[i] < lo ? x[i] : lo;
    hi = x[i] > hi ? x[i] : hi;
  }
  float scale = (hi - lo) / float(top);
  float inverse = scale != 0 ? 1 / scale : 0;
  putHalf(d, scale);
  putHalf(d + 2, lo);
  for (int i = 0; i < 32; ++i) {
    float shifted = (x[i] - lo) * inverse;
    shifted += 0.5f;
    codes[i] = std::min(top, int(shifted));
  }
}

template <int Elements> void crumbs(const float *x, uint8_t *p) {
  int codes[Elements];
  ternaryCodes(x, Elements, p, codes);
  std::memset(p + 2, 0, Elements / 4);
  for (int i = 0; i < Elements; ++i)
    p[2 + i / 4] |= uint8_t(codes[i] << i % 4 * 2);
}

/// The 4-bit float nearest to x in units of `scale`; the first of equals.
int nearestFloat4(float x, float scale) {
  int best = 0;
  float least = std::fabs(float(float4Levels[0]) * scale - x);
  for (int code = 1; code < 16; ++code) {
    float distance = std::fabs(float(float4Levels[code]) * scale - x);
    if (distance < least) {
      least = distance;
      best = code;
    }
  }
  return best;
}

/// The 8-bit float (before it is halved) for a scale: not the nearest one in three cases. What would round up to 8
/// units of the subnormals stays at 7, halves round up by the first bit that is lost, and all from 256 on is 448.
uint8_t toFloat8(float value) {
  if (!(value > 0))
    return 0;
  int exponent = std::ilogb(value);
  if (exponent < -6)
    return uint8_t(std::min(7, int(value * 512 + 0.5f)));
  int sixteenths = int(std::ldexp(value, 4 - exponent)) + 1;  // 16 to 32: one bit more than is kept, rounded up
  int code = (exponent + 7) * 8 + sixteenths / 2 - 8;
  return uint8_t(code >= 15 * 8 ? 0x7e : code);
}

}  // namespace

void ternaryCodes(const float *x, int n, uint8_t *d, int *codes) {
  float scale = largestMagnitude(x, n);
  float inverse = scale != 0 ? 1 / scale : 0;
  putHalf(d, scale);
  for (int i = 0; i < n; ++i)
    codes[i] = int(std::round(x[i] * inverse)) + 1;
}

void quantizeQ40(const float *x, uint8_t *p) {
  int codes[32];
  symmetricCodes(x, 8, p, codes);
  putNibbles(codes, 32, p + 2);
}

void quantizeQ41(const float *x, uint8_t *p) {
  int codes[32];
  affineCodes(x, 15, p, codes);
  putNibbles(codes, 32, p + 4);
}

void quantizeQ50(const float *x, uint8_t *p) {
  int codes[32];
  symmetricCodes(x, 16, p, codes);
  putFifthBits(codes, p + 2);
  putNibbles(codes, 32, p + 6);
}

void quantizeQ51(const float *x, uint8_t *p) {
  int codes[32];
  affineCodes(x, 31, p, codes);
  putFifthBits(codes, p + 4);
  putNibbles(codes, 32, p + 8);
}

void quantizeQ80(const float *x, uint8_t *p) {
  float scale = largestMagnitude(x, 32) / 127;
  float inverse = scale != 0 ? 1 / scale : 0;
  putHalf(p, scale);
  for (int i = 0; i < 32; ++i)
    p[2 + i] = uint8_t(int8_t(std::round(x[i] * inverse)));
}

void quantizeQ10(const float *x, uint8_t *p) {
  float sum = 0;
  for (int i = 0; i < 128; ++i)
    sum += std::fabs(x[i]);
  putHalf(p, sum / 128);
  std::memset(p + 2, 0, 16);
  for (int i = 0; i < 128; ++i)
    p[2 + i / 8] |= uint8_t((x[i] >= 0) << i % 8);
}

void quantizeQ20(const float *x, uint8_t *p) { crumbs<64>(x, p); }
void quantizeQ20Groups128(const float *x, uint8_t *p) { crumbs<128>(x, p); }

void quantizeTq20(const float *x, uint8_t *p) {
  int codes[256];
  ternaryCodes(x, 256, p + 64, codes);
  std::memset(p, 0, 64);
  for (int i = 0; i < 256; ++i)
    p[32 * (i / 128) + i % 32] |= uint8_t(codes[i] << i / 32 % 4 * 2);
}

void quantizeMxfp4(const float *x, uint8_t *p) {
  float amax = largestMagnitude(x, 32), logarithm = amax > 0 ? float(std::log2(double(amax))) : -127;
  p[0] = uint8_t(std::max(int(std::floor(logarithm)) - 2 + 127, 0));
  int codes[32];
  for (int i = 0; i < 32; ++i)
    codes[i] = nearestFloat4(x[i], powerOfTwoScale(p[0]));
  putNibbles(codes, 32, p + 1);
}

void quantizeNvfp4(const float *x, uint8_t *p) {
  for (int cell = 0; cell < 4; ++cell) {
    p[cell] = toFloat8(largestMagnitude(x + 16 * cell, 16) / 6);
    int codes[16];
    for (int i = 0; i < 16; ++i)
      codes[i] = nearestFloat4(x[16 * cell + i], float8Scale(p[cell]));
    putNibbles(codes, 16, p + 4 + 8 * cell);
  }
}

void convertF32(const float *x, uint8_t *p) {
  uint32_t bits;
  std::memcpy(&bits, x, sizeof bits);
  putWord(p, uint16_t(bits));
  putWord(p + 2, uint16_t(bits >> 16));
}

void convertF16(const float *x, uint8_t *p) { putHalf(p, *x); }
void convertBf16(const float *x, uint8_t *p) { putWord(p, floatToBfloat(*x)); }

}  // namespace oracle
