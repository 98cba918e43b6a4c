// What a random format means: where its bits are and what a weight is worth, decoded one weight at a time, and
// docs/numerics.md on top of it. Made beside the spec's text, never from it, and without a line of the compiler's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "definition/random.h"

namespace random_formats {

using Bytes = std::vector<uint8_t>;
using Floats = std::vector<float>;

/// Numbers in a block: the addresses of each one's bits, least significant first.
struct Numbers {
  std::vector<std::vector<uint32_t>> bits;
  bool isSigned = false;

  uint64_t raw(const uint8_t *block, unsigned element) const;
  int64_t read(const uint8_t *block, unsigned element) const;
  void write(uint8_t *block, unsigned element, uint64_t value) const;
  int64_t lo() const, hi() const;  // of what their bits allow
};

enum class FloatType { F16, BF16, F32, E8M0, UE4M3 };
const char *spelling(FloatType type);
unsigned bitsOf(FloatType type);

/// Floats in a block, with what a type of 8 bits adds: a power of two, and codes of a value of their own.
struct FloatNumbers {
  FloatType type = FloatType::F16;
  Numbers numbers;
  float times = 1;
  std::vector<std::pair<unsigned, float>> special;

  float read(const uint8_t *block, unsigned element) const;
  /// A number of ordinary size, not negative unless the type has a sign.
  void writeOrdinary(uint8_t *block, unsigned element, support::Random &random) const;
};

struct Factor {
  enum Kind { Float, Constant, Integer, Level } kind = Level;
  FloatNumbers floats;  // Float
  Numbers numbers;      // Integer: step * number - offset
  unsigned group = 1;   // Float, Integer: weights that share an entry
  float constant = 1;   // Constant
  int64_t step = 1, offset = 0;
};

/// One block of x, as the kernels multiply it.
struct Activation {
  std::vector<int8_t> codes;
  float scale = 0;
};

/// One block of weights, decoded: what a product needs of it.
struct Decoded {
  std::vector<int> level, scale, minimum;  // by weight; 1 where there is no integer factor
  Floats scaleFactor, minimumFactor;       // by cell: the product of the float factors and constants as written
};

struct Model {
  std::string name;
  unsigned block = 0, bytes = 0, cell = 0;
  std::vector<Factor> scale, minimum;  // in the order written
  int minimumSign = 0;                 // 0: no minimum term
  std::function<int(const uint8_t *, unsigned)> level;
  int levelLo = 0, levelHi = 0;
  std::vector<bool> used;    // by bit of the block: a weight depends on it
  bool hasSynonyms = false;  // different bits of a block can mean the same codes
  double step = 0;           // how fine codes and scales are: 1 is as coarse as the values themselves
  bool hasSmall = false;     // a level is near 0: an eighth of the outermost or less
  double grain = 0;          // the least difference of two scales, times the outermost level, where the type is coarse

  float weight(const uint8_t *block, unsigned i) const;
  Decoded decode(const uint8_t *block) const;
  float accumulate(float acc, const Decoded &w, const Activation &a) const;
  /// Random bits with floats of ordinary size, or with whatever the bits give.
  Bytes randomBlock(support::Random &random, bool ordinary) const;
};

Activation quantizeActivation(std::span<const float> x);

}  // namespace random_formats
