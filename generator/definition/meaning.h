// What a format and its products mean: a decoder that gives the numbers of a block, and docs/numerics.md on top of
// them. One element at a time, integers exact. What a kernel computes must equal what this computes, bit for bit; any
// NaN equals any NaN. Shares nothing with the stages of the compiler, which are proved against it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oracle {

float halfToFloat(uint16_t half);
uint16_t floatToHalf(float value);  // nearest even, overflow to infinity
float bfloatToFloat(uint16_t bfloat);
uint16_t floatToBfloat(float value);  // nearest even, overflow to infinity
float powerOfTwoScale(uint8_t code);  // mxfp4: 2^(code - 128) for every code
float float8Scale(uint8_t code);      // nvfp4: half the value of 4 exponent and 3 mantissa bits; 0x7f is 0, 0xff is 240

/// One block: w[i] = scale[cell of i] * groupScale[i] * constant * level[i]
///                   + minimumSign * minimum[cell of i] * groupMinimum[i].
/// Of a format of floats a block is one weight, scale[0], and has no levels.
struct Block {
  std::vector<int> level;                     // what the code counts for, zero point applied
  std::vector<int> groupScale, groupMinimum;  // one for each element; 1 where the format has none
  std::vector<float> scale;                   // one for each cell: equal runs of elements that share it
  float constant = 1;
  std::vector<float> minimum;  // one for each cell; empty: the format has no minimum term
  int minimumSign = 0;         // 0: likewise
  std::vector<float> weights;  // in f32, where factors may stand in another order than above; else empty
};

enum class FloatType { F32, F16, BF16, E8M0, UE4M3 };

/// A stored float: its bits in the block, least significant first.
struct FloatField {
  FloatType type;
  std::vector<unsigned> bits;
};

struct Format {
  std::string_view name;
  unsigned elements, bytes;
  std::function<Block(const uint8_t *block)> decode;
  std::vector<FloatField> floats;
  /// The bits of integer scales and minimums, as a mask of a block, and a block without others where every one of them
  /// is 1, or at least not 0. Empty: there are none, or they are not told apart from codes.
  struct Scales {
    std::vector<uint8_t> bits = {}, unit = {};
  } scales = {};
  /// The bits of each number that is looked up: an index into a grid, signs with a parity, a byte of base-3 digits. By
  /// a definition: the bits of every level.
  std::vector<std::vector<unsigned>> lookups = {};
  /// The reference quantiser of ggml for one block, for the formats whose rule has a closed form; else null.
  void (*quantize)(const float *x, uint8_t *block) = nullptr;
  /// Where several byte patterns have the same weights: makes the block the one whose stored numbers are least. Else
  /// null.
  void (*canonicalize)(uint8_t *block) = nullptr;

  // Of a format that its definition alone tells.
  std::string_view spec = {};      // the file; empty: the format is written by hand
  std::string_view rule = {};      // the fitting rule that it names
  std::vector<uint8_t> used = {};  // the bits that weights depend on, as a mask of a block

  bool isFloats() const { return elements == 1; }
  bool isByHand() const { return spec.empty(); }
};

/// Weights of one block: in f32 as docs/numerics.md orders it, and the real value.
std::vector<float> dequantize(const Block &block);
std::vector<double> realWeights(const Block &block);

/// One block of x; for a format of floats one element, `scale`, and no codes.
struct Activation {
  std::vector<int8_t> codes;
  float scale = 0;
};

Activation quantizeActivation(std::span<const float> x);

/// What becomes of a column of x for a format: an activation for each block.
std::vector<Activation> activationsOf(const Format &format, std::span<const float> x);

/// Where the parts of an activation block lie, and what products start at (docs/generated-lists.md); an offset of -1:
/// not there. A group of 0: the block is one float.
struct ActivationLayout {
  unsigned bytes;
  int sums16Offset, sums32Offset, scaleOffset;
  unsigned group;
  int zero;

  /// Of the starts of a block with so many elements.
  size_t startBytes(size_t elements) const { return zero ? elements / group * 4 : 0; }
};

/// Writes layout.bytes, all of them.
void encode(const Activation &activation, const ActivationLayout &layout, uint8_t *out);
/// Writes what the sums of a block's groups start at.
void encodeStarts(const Activation &activation, const ActivationLayout &layout, uint8_t *out);

/// One element of y: a row of W with a column of x, both as blocks.
float product(std::span<const Block> row, std::span<const Activation> column);

/// The same product in double, from the unquantised x.
double realProduct(std::span<const Block> row, std::span<const float> x);

}  // namespace oracle
