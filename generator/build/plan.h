// Plans: what the kernels of a format have to do, before any target. Takes the format model; gives, for the raw layout,
// how 16 consecutive codes come out of 16-byte windows of the block and where scales and minimums are read; for the
// packed layout its planes and offsets; for activations theirs. Every plan is exact: it names each bit it uses.
#pragma once

#include "sema/model.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
}

namespace quantc {

using BytePattern = std::array<uint8_t, 16>;

/// Codes are decoded 16 at a time: a chunk. One term of a chunk takes a window of 16 bytes of the block, permutes its
/// bytes, and either shifts and masks, or tests one bit for each element and yields `out` where it is set.
struct ChunkTerm {
  unsigned window = 0;                 // byte offset in the block
  std::optional<BytePattern> shuffle;  // byte k of the term comes from window byte shuffle[k]; absent: identity
  bool test = false;
  int shift = 0;          // to the right; negative: to the left
  BytePattern mask{};     // after the shift, or the bit to test
  uint8_t out = 0;        // for test
  bool needsMask = true;  // false when the mask keeps every bit of the byte
  bool operator==(const ChunkTerm &) const = default;
};

struct Chunk {
  std::vector<ChunkTerm> terms;     // combined by or
  unsigned mainWindow = 0;          // the window of the widest plane: chunks that share it are worth decoding together
  std::optional<BytePattern> ones;  // constant one bits
};

/// A part of a value read from one 32-bit word of a header window: ((word >> shift) & mask), shift negative to the
/// left.
struct WordTerm {
  unsigned window = 0, word = 0;
  int shift = 0;
  uint32_t mask = 0;
};

/// A scalar or an entry of an integer array, as the sum of disjoint word terms; sign-extended from `signBit` if set.
struct WordValue {
  std::vector<WordTerm> terms;
  std::optional<unsigned> signBit;
};

/// A plane of the packed layout: `bits` consecutive bits of each code, a power of two.
struct Plane {
  unsigned bits = 0, position = 0;
  unsigned offset = 0;  // of its first vector in a unit, in bytes for each row
};

/// The packed layout, in bytes for each row: a panel of R rows has R times as many, every offset times R.
struct PackedLayout {
  std::vector<unsigned> floatOffsets;  // by Format::fields index; ~0u when not a float field
  unsigned scales = ~0u;               // group entries, one byte each, in group order
  unsigned minimums = ~0u;             // group entries in interleaved pairs, padded to an even number
  unsigned codes = 0;
  std::vector<Plane> planes;
  unsigned unit = 0;  // elements that the planes' vectors come back to step after
  unsigned unitBytes = 0;
  unsigned bytes = 0;
};

struct ActivationLayout {
  unsigned bytes = 0, group = 0, groups = 0;
  int corr = -1, corrZero = 0, sums = -1, scale = 0;
};

struct Plan {
  const Format *format = nullptr;
  std::vector<Chunk> chunks;            // block / 16
  std::vector<unsigned> headerWindows;  // where WordTerms read
  std::vector<WordValue> floatWords;    // by Format::fields index, empty unless a float field of 2 or 4 bytes
  std::vector<WordValue> scaleWords;    // by group
  std::vector<WordValue> minimumWords;  // by group
  PackedLayout packed;
  ActivationLayout activation;

  // Codes as the kernels see them: bytes, the stored bits with `codeFlip` inverted. Signed codes of fewer than 8 bits,
  // or with an offset, become unsigned by inverting their sign bit, which adds half their range to the offset.
  uint8_t codeFlip = 0;
  bool codeIsSigned = false;  // s8; otherwise 0 .. codeMax
  int64_t codeOffset = 0;     // level = code - codeOffset
  int64_t codeMax = 0;        // greatest |code|
};

/// What of a valid format this compiler cannot lay out yet, in the author's words; nothing when it can.
std::optional<std::string> unsupported(const Format &format);

/// Of a format that is supported.
Plan makePlan(const Format &format);
void dump(const Plan &plan, llvm::raw_ostream &os);

}  // namespace quantc
