// The layout tables of the eight formats, read element by element.
#include "oracle.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
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

namespace {

float halfAt(const uint8_t *p) { return halfToFloat(uint16_t(p[0] | p[1] << 8)); }

void putHalf(uint8_t *p, float value) {
  uint16_t half = floatToHalf(value);
  p[0] = uint8_t(half);
  p[1] = uint8_t(half >> 8);
}

Block blank(unsigned elements) {
  return {std::vector<int>(elements), std::vector<int>(elements, 1), std::vector<int>(elements, 1)};
}

// The nibble of element i in the split order of the 32-element formats: first all low halves, then all high ones.
int splitNibble(const uint8_t *qs, int i) { return i < 16 ? qs[i] & 15 : qs[i - 16] >> 4; }

int bitOf(const uint8_t *bytes, int i) { return bytes[i / 8] >> i % 8 & 1; }

Block decodeQ40(const uint8_t *p) {
  Block b = blank(32);
  b.scale = halfAt(p);
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 2, i) - 8;
  return b;
}

Block decodeQ41(const uint8_t *p) {
  Block b = blank(32);
  b.scale = halfAt(p);
  b.minimum = halfAt(p + 2);
  b.minimumSign = +1;
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 4, i);
  return b;
}

Block decodeQ50(const uint8_t *p) {
  Block b = blank(32);
  b.scale = halfAt(p);
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 6, i) + 16 * bitOf(p + 2, i) - 16;
  return b;
}

Block decodeQ51(const uint8_t *p) {
  Block b = blank(32);
  b.scale = halfAt(p);
  b.minimum = halfAt(p + 2);
  b.minimumSign = +1;
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 8, i) + 16 * bitOf(p + 4, i);
  return b;
}

Block decodeQ80(const uint8_t *p) {
  Block b = blank(32);
  b.scale = halfAt(p);
  for (int i = 0; i < 32; ++i)
    b.level[i] = int8_t(p[2 + i]);
  return b;
}

// The 6-bit scale and minimum of group j in the 12 bytes shared by q4_k and q5_k.
void sixBitPair(const uint8_t *s, int j, int &scale, int &minimum) {
  if (j < 4) {
    scale = s[j] & 63;
    minimum = s[j + 4] & 63;
  } else {
    scale = (s[j + 4] & 15) | (s[j - 4] >> 6) << 4;
    minimum = (s[j + 4] >> 4) | (s[j] >> 6) << 4;
  }
}

Block kWithMinimums(const uint8_t *p, const uint8_t *qh, const uint8_t *qs) {
  Block b = blank(256);
  b.scale = halfAt(p);
  b.minimum = halfAt(p + 2);
  b.minimumSign = -1;
  for (int i = 0; i < 256; ++i) {
    sixBitPair(p + 4, i / 32, b.groupScale[i], b.groupMinimum[i]);
    int byte = qs[32 * (i / 64) + i % 32];
    b.level[i] = i / 32 % 2 == 0 ? byte & 15 : byte >> 4;
    if (qh)
      b.level[i] += 16 * (qh[i % 32] >> i / 32 & 1);
  }
  return b;
}

Block decodeQ4K(const uint8_t *p) { return kWithMinimums(p, nullptr, p + 16); }
Block decodeQ5K(const uint8_t *p) { return kWithMinimums(p, p + 16, p + 48); }

Block decodeQ6K(const uint8_t *p) {
  Block b = blank(256);
  b.scale = halfAt(p + 208);
  for (int i = 0; i < 256; ++i) {
    int half = i / 128, quarter = i % 128 / 32, l = i % 32;
    int low = p[64 * half + 32 * (quarter % 2) + l];
    int high = p[128 + 32 * half + l];
    b.level[i] = (quarter < 2 ? low & 15 : low >> 4) + 16 * (high >> 2 * quarter & 3) - 32;
    b.groupScale[i] = int8_t(p[192 + i / 16]);
  }
  return b;
}

// Quantisers. The scale is kept in f32 while codes are chosen and stored as f16.

// The first element of the largest magnitude. The magnitude is a variable of its own because clang 19 at -O3
// miscompiles the loop that compares with fabs(extreme).
float signedExtreme(const float *x) {
  float extreme = 0, largest = 0;
  for (int i = 0; i < 32; ++i) {
    float magnitude = std::fabs(x[i]);
    if (magnitude > largest) {
      largest = magnitude;
      extreme = x[i];
    }
  }
  return extreme;
}

void putNibbles(const int *codes, uint8_t *qs) {
  for (int i = 0; i < 16; ++i)
    qs[i] = uint8_t((codes[i] & 15) | (codes[i + 16] & 15) << 4);
}

void putFifthBits(const int *codes, uint8_t *qh) {
  std::memset(qh, 0, 4);
  for (int i = 0; i < 32; ++i)
    qh[i / 8] |= uint8_t((codes[i] >> 4 & 1) << i % 8);
}

void symmetricCodes(const float *x, int zero, uint8_t *d, int *codes) {
  float scale = signedExtreme(x) / float(-zero);
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

void quantizeQ40(const float *x, uint8_t *p) {
  int codes[32];
  symmetricCodes(x, 8, p, codes);
  putNibbles(codes, p + 2);
}

void quantizeQ41(const float *x, uint8_t *p) {
  int codes[32];
  affineCodes(x, 15, p, codes);
  putNibbles(codes, p + 4);
}

void quantizeQ50(const float *x, uint8_t *p) {
  int codes[32];
  symmetricCodes(x, 16, p, codes);
  putFifthBits(codes, p + 2);
  putNibbles(codes, p + 6);
}

void quantizeQ51(const float *x, uint8_t *p) {
  int codes[32];
  affineCodes(x, 31, p, codes);
  putFifthBits(codes, p + 4);
  putNibbles(codes, p + 8);
}

void quantizeQ80(const float *x, uint8_t *p) {
  float scale = std::fabs(signedExtreme(x)) / 127;
  float inverse = scale != 0 ? 1 / scale : 0;
  putHalf(p, scale);
  for (int i = 0; i < 32; ++i)
    p[2 + i] = uint8_t(int8_t(std::round(x[i] * inverse)));
}

const std::vector<uint8_t> unitSixBits = {1, 1, 1, 1, 1, 1, 1, 1, 0x11, 0x11, 0x11, 0x11};

const Format formats[] = {
    {"q4_0", 32, 18, decodeQ40, {0}, 2, 0, {}, quantizeQ40},
    {"q4_1", 32, 20, decodeQ41, {0, 2}, 4, 0, {}, quantizeQ41},
    {"q5_0", 32, 22, decodeQ50, {0}, 2, 0, {}, quantizeQ50},
    {"q5_1", 32, 24, decodeQ51, {0, 2}, 4, 0, {}, quantizeQ51},
    {"q8_0", 32, 34, decodeQ80, {0}, 2, 0, {}, quantizeQ80},
    {"q4_k", 256, 144, decodeQ4K, {0, 2}, 4, 12, unitSixBits, nullptr},
    {"q5_k", 256, 176, decodeQ5K, {0, 2}, 4, 12, unitSixBits, nullptr},
    {"q6_k", 256, 210, decodeQ6K, {208}, 192, 16, std::vector<uint8_t>(16, 1), nullptr},
};

}  // namespace

const Format &format(std::string_view name) {
  for (const Format &f : formats)
    if (f.name == name)
      return f;
  std::abort();  // a format without an oracle cannot be tested
}

}  // namespace oracle
