// Weights, x and whole products to test with: every kind of value that a file or a caller may hold.
#pragma once

#include "list.h"

#include "definition/random.h"

#include <cstdint>
#include <vector>

namespace kernels {

enum class WeightKind {
  Ordinary,    // random bytes, float fields finite and of moderate size
  AnyBytes,    // random bytes throughout
  EdgeScales,  // random bytes, float fields zero, subnormal, largest, infinite, NaN, codes with a value of their own
  AllOnes,     // 0xff but for the float fields
  AllZero,     // 0x00 but for the float fields
};
constexpr int weightKinds = 5;

enum class XKind {
  Ordinary,
  Spread,     // magnitudes from 2^-60 to 2^60 within a block
  Ties,       // scaled values that lie halfway between two codes
  Zeros,      // blocks of zeros between ordinary ones
  Tiny,       // subnormals, and magnitudes about the threshold below which a block is zero
  Huge,       // up to the largest float
  NonFinite,  // NaN or infinity in some blocks
};
constexpr int xKinds = 7;

const char *nameOf(WeightKind kind);
const char *nameOf(XKind kind);

std::vector<uint8_t> makeBlocks(const oracle::Format &format, size_t count, WeightKind kind, support::Random &random);
/// Kinds that treat blocks differently take runs of `run` values for blocks.
std::vector<float> makeX(size_t count, size_t run, XKind kind, support::Random &random);

/// Writes a code into a float field of a block, 1.0 into all of them.
void setField(const oracle::FloatField &field, uint8_t *block, uint32_t code);
void setUnitFloats(const oracle::Format &format, uint8_t *block);

/// Blocks that differ from a base in one bit each, so that every memory bit shows: bases are zero codes with unit
/// scales, all-ones codes with zero scales, and random bytes; every base itself is among the blocks.
std::vector<uint8_t> oneBitBlocks(const oracle::Format &format, support::Random &random);

/// Blocks in which every byte, and every number that is looked up, takes all its values; floats are 1. What is not
/// linear in the stored bits (a codebook, a grid, base-3 digits, a parity) shows here.
std::vector<uint8_t> everyCodeBlocks(const oracle::Format &format, support::Random &random);

/// Blocks whose floats take all 256 codes, or, of wider types, all edge values and many others.
std::vector<uint8_t> everyScaleBlocks(const oracle::Format &format, support::Random &random);

struct Weights {
  size_t rows, blocks;
  std::vector<uint8_t> bytes;  // rows without gaps
  std::vector<oracle::Block> decoded;

  Weights(const oracle::Format &format, size_t rows, size_t blocks, std::vector<uint8_t> bytes);
  const uint8_t *row(size_t r) const { return bytes.data() + r * (bytes.size() / rows); }
  size_t rowBytes() const { return bytes.size() / rows; }
};

struct Columns {
  size_t count, blocks;
  std::vector<oracle::Activation> activations;  // column after column

  /// x holds one column after the other.
  static Columns fromX(const oracle::Format &format, size_t count, size_t blocks, const std::vector<float> &x);
};

/// [c * rows + r], by the oracle.
std::vector<float> expectedProduct(const Weights &weights, const Columns &columns);

}  // namespace kernels
