// What the parts of the oracle share: bytes, blank blocks, the decoders and the reference quantisers by format.
#pragma once

#include "oracle.h"

#include <cstdint>
#include <vector>

namespace oracle {

inline uint16_t wordAt(const uint8_t *p) { return uint16_t(p[0] | p[1] << 8); }
inline uint32_t doubleWordAt(const uint8_t *p) { return wordAt(p) | uint32_t(wordAt(p + 2)) << 16; }
inline float halfAt(const uint8_t *p) { return halfToFloat(wordAt(p)); }
inline int bitOf(const uint8_t *bytes, int i) { return bytes[i / 8] >> i % 8 & 1; }

/// Elements of level 0, with one scale.
inline Block blank(unsigned elements, float scale) {
  Block block;
  block.level.assign(elements, 0);
  block.groupScale.assign(elements, 1);
  block.groupMinimum.assign(elements, 1);
  block.scale = {scale};
  return block;
}

/// The nibble of element i in the split order of `n` elements: first all low halves, then all high ones.
inline int splitNibble(const uint8_t *qs, int n, int i) { return i < n / 2 ? qs[i] & 15 : qs[i - n / 2] >> 4; }

// Formats whose levels are codebook entries, grid points or digits: codebooks.cpp.
Block decodeIq4Nl(const uint8_t *p);
Block decodeIq4Xs(const uint8_t *p);
Block decodeMxfp4(const uint8_t *p);
Block decodeNvfp4(const uint8_t *p);
Block decodeIq2Xxs(const uint8_t *p);
Block decodeIq2Xs(const uint8_t *p);
Block decodeIq2S(const uint8_t *p);
Block decodeIq3Xxs(const uint8_t *p);
Block decodeIq3S(const uint8_t *p);
Block decodeIq1S(const uint8_t *p);
Block decodeIq1M(const uint8_t *p);
Block decodeTq10(const uint8_t *p);
void canonicalizeTq10(uint8_t *p);
void canonicalizeNvfp4(uint8_t *p);

// quantizers.cpp
void quantizeQ40(const float *x, uint8_t *p);
void quantizeQ41(const float *x, uint8_t *p);
void quantizeQ50(const float *x, uint8_t *p);
void quantizeQ51(const float *x, uint8_t *p);
void quantizeQ80(const float *x, uint8_t *p);
void quantizeQ10(const float *x, uint8_t *p);
void quantizeQ20(const float *x, uint8_t *p);
void quantizeQ20Groups128(const float *x, uint8_t *p);
void quantizeTq10(const float *x, uint8_t *p);
void quantizeTq20(const float *x, uint8_t *p);
void quantizeMxfp4(const float *x, uint8_t *p);
void quantizeNvfp4(const float *x, uint8_t *p);
void convertF32(const float *x, uint8_t *p);
void convertF16(const float *x, uint8_t *p);
void convertBf16(const float *x, uint8_t *p);

/// The signed codebook of the 4-bit floats: the value of each code, doubled.
extern const int float4Levels[16];
/// Stores the largest magnitude as half at `d`; codes are x over it rounded half away from zero, plus 1.
void ternaryCodes(const float *x, int n, uint8_t *d, int *codes);

}  // namespace oracle
