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

namespace quantc {

/// Codes that are decoded together, and the bytes that they are decoded from.
constexpr unsigned chunkSize = 16, windowBytes = 16;

using BytePattern = std::array<uint8_t, windowBytes>;

/// Codes are decoded 16 at a time: a chunk. One term of a chunk takes a window of 16 bytes of the block, permutes its
/// bytes, and either shifts and masks, or tests one bit for each element and yields `out` where it is set, or takes a
/// digit to a base out of each.
struct ChunkTerm {
  unsigned window = 0;                 // byte offset in the block
  std::optional<BytePattern> shuffle;  // byte k of the term comes from window byte shuffle[k]; absent: identity
  bool test = false;
  int shift = 0;          // to the right; negative: to the left
  BytePattern mask{};     // after the shift, or the bit to test
  uint8_t out = 0;        // for test
  bool needsMask = true;  // false when the mask keeps every bit of the byte
  unsigned base = 0;      // of digits, (byte * factor & 255) * base >> 8, by factors[k]; 0: none
  BytePattern factors{};
  bool operator==(const ChunkTerm &) const = default;
};

struct Chunk {
  std::vector<ChunkTerm> terms;  // combined by or
  unsigned mainWindow = 0;       // the window of the widest plane: chunks that share it are worth decoding together
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

/// Numbers of a packed panel, entry after entry, each for all rows.
struct PackedEntries {
  unsigned offset = ~0u;  // bytes for each row; ~0u: not there
  unsigned bytes = 0;     // of an entry for one row
  bool isSigned = false;  // integers
  bool isBf16 = false;    // floats of 8 bits, stored as the bfloat16 they are worth
  bool isThere() const { return offset != ~0u; }
};

/// A form of packed codes: what it costs a product of 16 weights, in bytes and in operations.
struct CodeChoice {
  std::string form;       // in the author's words
  bool isFile = false;    // blocks as they are
  double bits = 0;        // of a weight's code in a panel
  double operations = 0;  // for a vector of codes, to have them as bytes that can be multiplied
  double cost() const;
};

/// How a block of R rows lies in a panel.
enum class PanelForm {
  Planes,  // recoded: numbers as they count, and planes of codes
  Pieces,  // as in the file, each piece of the block for all rows in turn
  Blocks,  // as in the file, the blocks of all rows in turn
};

/// Recoded panels, in bytes for each row: a panel of R rows has R times as many, every offset times R.
struct PlaneLayout {
  std::vector<PackedEntries> floats;  // by Format::floats index
  PackedEntries scales;               // group factors as they count, offset applied, in group order
  PackedEntries minimums;             // the same for each sum they multiply, in pairs, an even number in each cell
  unsigned codes = 0;
  std::vector<Plane> planes;
  unsigned unit = 0;  // elements that the planes' vectors come back to step after
  unsigned unitBytes = 0;
  unsigned bytes = 0;
};

/// The panels of a format. By default they are recoded where that takes hardly more memory than the file; otherwise
/// they hold what the file holds, and recoded ones, which are `wide`, are had for the asking.
struct Panels {
  PanelForm form = PanelForm::Planes;
  unsigned bytes = 0;  // of a block of each row
  bool hasWide = false;
  std::vector<CodeChoice> choices;  // where codes are looked up: wide panels are of use if the first is not the file
};

/// A block of activations. It follows from the size of the block alone, so that every format of that size takes what
/// was prepared for another. What else a format needs of the sums are its starts.
struct ActivationLayout {
  unsigned bytes = 0;
  int sums16 = -1, sums32 = -1;  // of 16 consecutive codes, and of 32 where these make up a block
  int scale = -1;
};

/// What the sums of a format's groups start at, for a block of a column: -zero times the sum of the group's
/// activations, 32 bits each. Made for each product; none where zero is 0.
struct StartLayout {
  int zero = 0;
  unsigned group = 0;
  unsigned bytes = 0;
};

/// The inverse of a look-up: from the codes of some of its components to the least index that has them.
struct LookupInverse {
  unsigned lookup = 0;               // into Format::lookups
  std::vector<unsigned> components;  // digits of the key, the first the least; the base is the number of values
  std::vector<uint16_t> index;       // by key; empty when there would be too many keys, and entries are compared
};

/// A number in the block that a look-up takes, and the weights it serves.
struct StoredNumber {
  unsigned part = 0;  // into Code::parts
  unsigned lookup = 0;
  unsigned inverse = 0;                             // into Lookups::inverses
  std::vector<uint32_t> bits;                       // addresses, least significant first
  std::vector<std::pair<unsigned, unsigned>> uses;  // weight and component, in the order of the components
};

/// How the codes of a block come out of its bytes.
struct RawCodes {
  bool padsBlock = false;     // the block is smaller than a window: kernels read a copy that is padded to one
  bool unfolds = false;       // codes are not stored bits alone: kernels unfold a row's block to a byte a code first
  std::vector<Chunk> chunks;  // block / 16; windows of the unfolded codes where `unfolds`
};

/// What a float of 8 bits is worth where it is an exponent, as the bits of an f32: the greater of
/// (v + normal) << 23 and (v + subnormal) << shift.
struct ExponentForm {
  int normal = 0, subnormal = 0;
  unsigned shift = 0;
};

/// What a float of 8 bits is worth where it is a half with fewer bits: (v & keep) << shift as a half, times a power of
/// two; but one code may be zero.
struct MinifloatForm {
  unsigned shift = 0;
  uint8_t keep = 0;
  float factor = 1;
  std::optional<unsigned> zero;
};

/// Where the scales, minimums and floats of a block are read.
struct HeaderWords {
  std::vector<unsigned> windows;               // where WordTerms read
  std::vector<std::vector<WordValue>> floats;  // [Format::floats index][entry]
  std::vector<WordValue> scales, minimums;     // by group, as stored
};

/// A piece of a block that is a lane of its own for each row: 4, 2 or 1 bytes, zero extended.
struct Piece {
  unsigned offset = 0, bytes = 0;  // in the block
  WordValue inRow;                 // of PieceForm::windows
};

/// What eight consecutive weights have of their codes, as nibbles of a lane: weight k in byte k % 4, the first four in
/// the low nibbles.
struct OctetTerm {
  enum Kind : uint8_t {
    Entry,   // of a table, for all eight or for four
    Parity,  // seven bits, and the eighth that makes their number even, a nibble each
    Bits,    // eight bits, a nibble each
    Shared,  // one number for all eight
  } kind = Entry;
  unsigned table = 0;              // Entry: into PieceForm::tables
  unsigned shift = 0;              // of what comes out, to the left
  std::vector<WordValue> numbers;  // for each eight weights: of PieceForm::pieces, which WordTerm::window numbers
};

/// A look-up with its entries as nibbles, moved to where the code has them.
struct EntryTable {
  unsigned lookup = 0;  // into Format::lookups
  unsigned position = 0;
  std::vector<uint32_t> entries;
};

/// Bytes of a lane, each of consecutive bits of it: byte k has those of `mask[k]` of (lane >> shift[k]), where bits
/// come back around the end of 64, of which a lane is the lower half.
struct ByteTerm {
  unsigned source = 0;
  std::array<uint8_t, 4> shift{}, mask{};
};

/// Bits of codes of a look-up's entries: for each index a byte, filled up to a multiple of 128.
struct SliceTable {
  unsigned lookup = 0;            // into Format::lookups
  unsigned bit = 0, bits = 0;     // of a code: one or two
  unsigned first = 0, count = 0;  // components, the first at bit 0, `bits` further on the next
  unsigned entries = 0;
  bool operator==(const SliceTable &) const = default;
};

/// A look-up of four bytes of a lane: the low 8 bits of their indices, and the others.
struct SliceLookup {
  unsigned table = 0, low = 0;  // into SliceForm::tables, and ::numbers
  std::optional<unsigned> high;
};

/// Codes of 32 weights of each row by look-ups of bytes, four indices in a lane. First come numbers, each for all
/// groups of 32 weights; then, the same for all groups, the look-ups and the codes of four weights in turn.
struct SliceForm {
  static constexpr unsigned weights = 32;
  std::vector<std::vector<std::vector<ByteTerm>>> numbers;  // [number][group], combined by or: of pieces
  std::vector<SliceTable> tables;
  std::vector<SliceLookup> lookups;
  std::array<std::vector<ByteTerm>, weights / 4> quads;  // of numbers, then of look-ups
};

/// A block as pieces: how codes and the header come out of them for R rows at once. Codes come four or eight weights at
/// a time, the latter where they take look-ups.
struct PieceForm {
  std::vector<unsigned> windows;  // of 16 bytes, that have all pieces
  std::vector<Piece> pieces;
  HeaderWords header;        // of pieces; no windows
  std::vector<Chunk> quads;  // of four weights each, as bytes of a lane; windows number the pieces
  std::vector<EntryTable> tables;
  std::vector<OctetTerm> terms;     // combined by or; the same for all weights
  std::optional<SliceForm> slices;  // the same codes for targets that look up bytes
  /// Whether codes come eight at a time.
  bool looksUp() const { return quads.empty(); }
};

/// What look-ups take from a block, and how it follows from codes.
struct Lookups {
  std::vector<StoredNumber> numbers;  // of all look-ups, in the order of the weights
  std::vector<LookupInverse> inverses;
};

/// Codes as the kernels multiply them: bytes. Linear codes are the stored bits with `flip` inverted: signed codes of
/// fewer than 8 bits, or with an offset, become unsigned by inverting their sign bit, which adds half their range to
/// the offset. Where a code is one bit and its levels are a power of two apart, it counts moved `up` to that power.
/// Others are looked up in `levels`.
struct CodeBytes {
  std::optional<BytePattern> levels;
  uint8_t flip = 0;
  unsigned up = 0;        // byte = (code ^ flip) << up
  bool isSigned = false;  // s8; otherwise 0 .. max
  int64_t offset = 0;     // level = byte - offset
  int64_t max = 0;        // greatest |byte|
};

struct Plan {
  const Format *format = nullptr;
  RawCodes raw;
  HeaderWords header;
  std::vector<std::optional<ExponentForm>> exponents;    // by Format::floats index
  std::vector<std::optional<MinifloatForm>> minifloats;  // likewise
  std::optional<PieceForm> pieces;                       // where products read them
  Lookups lookups;
  CodeBytes code;
  Panels panels;
  PlaneLayout packed;  // recoded panels, if there are any
  ActivationLayout activation;
  StartLayout start;

  /// Whether raw products decode the pieces of a block of R rows; otherwise windows of each row.
  bool rawIsPieces() const { return pieces && pieces->looksUp(); }
  bool hasPlanes() const { return panels.form == PanelForm::Planes || panels.hasWide; }
  /// Whether kernels read constant tables: look-ups, or floats of 8 bits.
  bool hasTables() const;
  unsigned groupsInCell() const { return format->cell() / format->group(); }
  /// The codes that share a sum of activations which minimums are multiplied by: 32 where groups are made of these.
  unsigned sumSize() const { return format->group() % 32 == 0 ? 32 : 16; }
  unsigned sumsInGroup() const { return format->group() / sumSize(); }
  unsigned sumsInCell() const { return format->cell() / sumSize(); }
  unsigned pairsInCell() const { return (sumsInCell() + 1) / 2; }  // of these sums
};

/// What an integer factor ranges over, its multiplier and offset applied.
std::pair<int64_t, int64_t> factorRange(const Format &format, const Factor &factor);

/// Memory bits, least significant first, as maximal runs of the value they make.
std::vector<BitRun> runsOf(const std::vector<uint32_t> &addresses);
/// The addresses of those bits that are memory bits.
std::vector<uint32_t> addressesOf(const std::vector<BitSource> &bits);

/// Finds the numbers that look-ups take, and their inverses.
void planNumbers(Plan &plan);

/// What of a valid format this compiler cannot lay out yet, in the author's words; nothing when it can.
std::optional<std::string> unsupported(const Format &format);

/// Of a format that is supported.
Plan makePlan(const Format &format);

}  // namespace quantc
