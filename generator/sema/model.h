// The format model: what sema proves about a spec and every later stage reads.
// It is free of syntax and of targets. All bit addresses count from the first bit of the block, least significant bit
// of byte 0 first. Every guarantee stated here is established by sema; later stages may assert it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantc {

enum class ScalarType {
#define SCALAR_TYPE(identifier, ...) identifier,
#include "scalar_types.def"
};

enum class ScalarKind { Unsigned, Signed, Float, Code };  // scalar_types.def says what they are

struct ScalarTraits {
  const char *name;
  unsigned bytes;
  ScalarKind kind;
  unsigned exponent, mantissa;  // bits; of floats
};
const ScalarTraits &traits(ScalarType type);

inline unsigned sizeInBytes(ScalarType type) { return traits(type).bytes; }
inline ScalarKind kindOf(ScalarType type) { return traits(type).kind; }
inline bool isFloat(ScalarType type) { return kindOf(type) >= ScalarKind::Float; }
inline bool isSigned(ScalarType type) { return kindOf(type) == ScalarKind::Signed; }  // integers only
inline const char *spelling(ScalarType type) { return traits(type).name; }

/// The type of this name, which the parser has found to be one.
ScalarType scalarType(std::string_view name);

/// The names of all types of a kind, as "f16, bf16 and f32"; `last` stands before the last one.
std::string namesOf(ScalarKind kind, const char *last);

/// How far the bits of a type of kind Float are to be shifted up to be those of the same number as f32; none where they
/// must be converted.
std::optional<unsigned> shiftToF32(ScalarType type);

/// A field as it lies in the block: little-endian, at a fixed offset, no padding implied.
struct Field {
  std::string name;
  ScalarType type = ScalarType::U8;
  unsigned count = 1;         // elements; 1 for a scalar
  bool isArray = false;       // written with [n]
  bool isUnused = false;      // declared unused: its bits need not be read
  unsigned offset = 0;        // bytes from the start of the block
  std::vector<float> values;  // of a type of 8 bits: what each of its 256 codes is worth, special values included
  unsigned bytes() const { return sizeInBytes(type) * count; }
};

/// Float factors: one number for the whole block, or one for each run of equal length. From a float field, or from bits
/// gathered by an equation (`f16 d = ...`).
struct FloatArray {
  std::string name;
  ScalarType type = ScalarType::F16;
  unsigned count = 1;
  std::vector<std::vector<uint32_t>> bits;  // [element][bit], addresses of memory bits: 8, 16 or 32
  std::vector<float> values;                // of a type of 8 bits: what each of its 256 codes is worth
};

/// Where one bit of a code comes from. A code's bit is a memory bit or a constant; nothing else is a bit permutation.
struct BitSource {
  enum Kind : uint8_t { Zero, One, Memory } kind = Zero;
  uint32_t address = 0;  // bit address in the block, for Memory
};

/// A run of consecutive memory bits that are consecutive bits of a value.
struct BitRun {
  uint32_t address;   // first memory bit
  unsigned length;    // bits
  unsigned position;  // first bit of the value
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

/// A table of small vectors, indexed with a stored number: a grid of the spec, or a function of a stored number that is
/// not a rearrangement of its bits (digits to the base 3, a parity), evaluated for every number.
struct Lookup {
  std::string name;             // in the user's words
  unsigned indexBits = 0;       // at most 12; 1 << indexBits entries
  unsigned components = 0;      // of an entry
  unsigned width = 0;           // bits of a component's code, at most 8
  std::vector<uint8_t> codes;   // [index * components + component], dense codes 0 .. values.size() - 1
  std::vector<int64_t> values;  // what each component code is worth, ascending
};

/// A run of bits of the code, the same run for every weight, and where each weight has it from.
struct CodePart {
  unsigned position = 0, width = 0;
  struct Source {
    int lookup = -1;              // into Format::lookups; -1: the stored bits themselves
    unsigned component = 0;       // of the lookup's entry
    std::vector<BitSource> bits;  // lookup < 0: `width` bits, least significant first; else the index, all Memory
  };
  std::vector<Source> of;  // by weight
};

/// The integer that belongs to one weight alone. A code is the parts side by side; its level is what it counts for.
struct Code {
  std::string name;             // of the array of a plain code, else "code"
  unsigned width = 0;           // bits, at most 8; 0 when the weight has no code (a format of floats)
  bool isSigned = false;        // linear codes only: two's complement
  std::vector<CodePart> parts;  // from bit 0 up, without gaps
  std::vector<int> levels;      // by code, 1 << width of them; empty: linear, level = code - offset
                                // a code that no weight can have: the level of a possible one
  int64_t offset = 0;           // linear codes only
  int64_t lo = 0, hi = 0;       // least and greatest level that stored bits can give

  bool isLinear() const { return levels.empty(); }
  /// One part of stored bits: the code of every weight is a rearrangement of bits.
  bool isStored() const;
};

/// One factor of a product in the weight equation, in the order written.
struct Factor {
  enum Kind : uint8_t {
    Float,     // floats[index][i / group]
    Constant,  // a number
    Int,       // multiplier * arrays[index][i / group] - offset: a group scale or minimum
    Level,     // the level of the code
  } kind = Float;
  unsigned index = 0;  // Float: into Format::floats; Int: into Format::arrays
  unsigned group = 1;  // Float, Int: weights that share one entry, a divisor of the block; entries are block / group
  float constant = 0;  // Constant
  int64_t multiplier = 1;  // Int, at least 1
  int64_t offset = 0;      // Int
};

/// A left-associative product with the sign that precedes it.
struct Term {
  bool negative = false;
  std::vector<Factor> factors;
};

/// w[i] = scale term (exactly one Level factor, at most one Int, at least one Float; the first factor is a Float)
///        [ + or - minimum term (no Level, at most one Int, at least one Float) ].
/// The scale term is written first and has a positive sign. In a format of floats (Code::width 0) the scale term is one
/// Float of group 1 and there is no minimum term; the block is 1.
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
  unsigned block = 0;  // weights in a block; a multiple of 16, or 1 for a format of floats
  unsigned blockBytes = 0;
  std::vector<Field> fields;
  std::vector<FloatArray> floats;
  std::vector<IntArray> arrays;  // group scales and minimums
  std::vector<Lookup> lookups;
  Code code;
  ValueForm value;
  FitRule fit;  // without a name where there is none: all but quantising works

  // Derived by sema, proved to fit int32.
  int64_t maxIntegerSum = 0;  // bound of |isum| over a cell, |a| <= 127
  int64_t maxMinimumSum = 0;  // bound of |msum|

  // Conveniences over `value`.
  const Factor *scaleInt() const;    // Int factor of the scale term, or null
  const Factor *minimumInt() const;  // Int factor of the minimum term, or null
  /// Weights that share all float factors: the block, or the greatest common divisor of the floats' groups.
  unsigned cell() const;
  unsigned cells() const { return block / cell(); }
  unsigned group() const;  // weights that share all factors: gcd of the cell and the integer factors' groups
  unsigned groups() const { return block / group(); }
  bool isFloats() const { return code.width == 0; }
  bool canQuantize() const { return !fit.name.empty(); }
  double bitsPerWeight() const { return 8.0 * blockBytes / block; }
};

}  // namespace quantc
