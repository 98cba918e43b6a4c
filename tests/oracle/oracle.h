// An interpreter of the formats and of docs/numerics.md, written by hand from the published layout tables: one element
// at a time, integers exact, no table or code in common with generator, kernels or runtime.
// What a kernel computes must equal what this computes, bit for bit; any NaN equals any NaN.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace oracle {

float halfToFloat(uint16_t half);
uint16_t floatToHalf(float value);  // nearest even, overflow to infinity

/// One block as integers: w[i] = scale * groupScale[i] * level[i] + minimumSign * minimum * groupMinimum[i].
struct Block {
  std::vector<int> level;                     // the code with its zero point applied
  std::vector<int> groupScale, groupMinimum;  // one for each element; 1 where the format has none
  float scale = 0, minimum = 0;
  int minimumSign = 0;  // 0: the format has no minimum term
};

struct Format {
  std::string_view name;
  unsigned elements, bytes;
  Block (*decode)(const uint8_t *block);
  std::vector<unsigned> halves;        // offsets of the f16 fields
  unsigned scalesOffset, scalesBytes;  // the bytes that hold integer scales and minimums
  std::vector<uint8_t> unitScales;     // those bytes where every group scale and minimum is 1
  /// The reference quantiser of ggml for one block, for the formats whose rule has a closed form; else null.
  void (*quantize)(const float *x, uint8_t *block);
};

const Format &format(std::string_view name);

/// Weights of one block: in f32 as docs/numerics.md orders it, and the real value.
std::vector<float> dequantize(const Block &block);
std::vector<double> realWeights(const Block &block);

/// One block of x.
struct Activation {
  std::vector<int8_t> codes;
  float scale = 0;
};

Activation quantizeActivation(std::span<const float> x);

/// Where the parts of an activation block lie (docs/generated-lists.md); an offset of -1: not there.
struct ActivationLayout {
  unsigned bytes, group;
  int corrOffset, corrZero, sumsOffset, scaleOffset;
};

/// Writes layout.bytes, all of them.
void encode(const Activation &activation, const ActivationLayout &layout, uint8_t *out);

/// One element of y: a row of W with a column of x, both as blocks.
float product(std::span<const Block> row, std::span<const Activation> column);

/// The same product in double, from the unquantised x.
double realProduct(std::span<const Block> row, std::span<const float> x);

}  // namespace oracle
