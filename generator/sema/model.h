// The format model: what sema proves about a spec and every later stage reads.
// It is free of syntax and of targets. All bit addresses count from the first bit of the block, least significant bit of
// byte 0 first. Every guarantee stated here is established by sema; later stages may assert it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quantc {

enum class ScalarType { U8, I8, U16, I16, U32, I32, U64, F16, BF16, F32 };

unsigned sizeInBytes(ScalarType type);
bool isFloat(ScalarType type);
bool isSigned(ScalarType type);  // integers only
const char *spelling(ScalarType type);

/// A field as it lies in the block: little-endian, at a fixed offset, no padding implied.
struct Field {
  std::string name;
  ScalarType type = ScalarType::U8;
  unsigned count = 1;     // elements; 1 for a scalar
  bool isArray = false;   // written with [n]
  bool isUnused = false;  // declared unused: its bits need not be read
  unsigned offset = 0;    // bytes from the start of the block
  unsigned bytes() const { return sizeInBytes(type) * count; }
};

/// Where one bit of a code comes from. A code's bit is a memory bit or a constant; nothing else is a bit permutation.
struct BitSource {
  enum Kind : uint8_t { Zero, One, Memory } kind = Zero;
  uint32_t address = 0;  // bit address in the block, for Memory
};

/// A run of consecutive memory bits that are consecutive bits of a value.
struct BitRun {
  uint32_t address;  // first memory bit
  unsigned length;   // bits
  unsigned position; // first bit of the value
};

/// An integer array over the block: a code, a group scale or a minimum. Either an equation of the spec or an
/// integer field used directly. Each element is the value of `width` bits, two's complement when `isSigned`.
struct IntArray {
  std::string name;
  unsigned count = 0;
  unsigned width = 0;
  bool isSigned = false;
  std::vector<std::vector<BitSource>> bits;  // [element][bit], each inner vector of size `width`
  int64_t lo = 0, hi = 0;                    // the value range that the bits allow

  /// The bits of one element as maximal runs (runs never include constant bits).
  std::vector<BitRun> runs(unsigned element) const;
};

/// One factor of a product in the weight equation, in the order written.
struct Factor {
  enum Kind : uint8_t {
    Float,  // a float field (scalar)
    Int,    // (array[i / group] - offset): a group scale or minimum
    Code,   // (array[i] - offset): the code with its zero point
  } kind = Float;
  unsigned field = 0;   // Float: index into Format::fields
  unsigned array = 0;   // Int, Code: index into Format::arrays
  unsigned group = 1;   // Int: elements that share one entry, a divisor of the block; array count is block / group
  int64_t offset = 0;   // Int, Code
};

/// A left-associative product with the sign that precedes it.
struct Term {
  bool negative = false;
  std::vector<Factor> factors;
};

/// w[i] = scale term (exactly one Code factor, at most one Int, at least one Float)
///        [ + or - minimum term (no Code, at most one Int, at least one Float) ].
/// The scale term is written first and has a positive sign.
struct ValueForm {
  Term scale;
  std::optional<Term> minimum;
};

/// How f32 weights become codes: the fitting rule named in the spec, and its numeric parameters in order.
struct FitRule {
  std::string name;
  std::vector<double> parameters;
};

struct FormatId {
  std::string space;  // "ggml"
  int64_t number = 0;
};

struct Format {
  std::string name;
  std::string file;  // the spec's base name, for banners
  std::vector<FormatId> ids;
  unsigned block = 0;       // weights in a block; a multiple of 16
  unsigned blockBytes = 0;
  std::vector<Field> fields;
  std::vector<IntArray> arrays;
  ValueForm value;
  FitRule fit;

  // Derived by sema, proved to fit int32.
  int64_t maxIntegerSum = 0;  // bound of |isum| over a block, |a| <= 127
  int64_t maxMinimumSum = 0;  // bound of |msum|
  std::vector<std::string> warnings;

  // Conveniences over `value`.
  const Factor &code() const;             // the Code factor
  const Factor *scaleInt() const;         // Int factor of the scale term, or null
  const Factor *minimumInt() const;       // Int factor of the minimum term, or null
  unsigned group() const;                 // elements that share integer factors: gcd of the groups, block when none
  unsigned groups() const { return block / group(); }
  double bitsPerWeight() const { return 8.0 * blockBytes / block; }
};

}  // namespace quantc
