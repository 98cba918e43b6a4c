// Plans say what the format model says: chunk terms and word terms, evaluated byte by byte over random blocks, give the
// numbers that the model's bits give, without a byte from outside the block; inverses of look-ups invert them; the
// packed layout holds every code bit and every entry once.
#include "compiling.h"
#include "definition.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "definition/random.h"
#include "emit/emit.h"
#include "legalize/legalize.h"
#include "schedule/schedule.h"

namespace quantc {
namespace {

using Bytes = std::vector<uint8_t>;

/// How a target shifts bytes: each alone, or with its neighbour as one number of 16 bits. A plan is right for both.
enum class Shifts { Bytes, Pairs };

BytePattern shifted(const BytePattern &v, int right, Shifts shifts) {
  BytePattern result;
  for (unsigned k = 0; k < v.size(); ++k) {
    unsigned pair = shifts == Shifts::Bytes ? v[k] : v[k & ~1u] | v[k | 1u] << 8;
    pair = right >= 0 ? pair >> right : pair << -right;
    result[k] = uint8_t(shifts == Shifts::Bytes || k % 2 == 0 ? pair : pair >> 8);
  }
  return result;
}

BytePattern evaluated(const ChunkTerm &term, const Bytes &block, Shifts shifts) {
  BytePattern v{}, result{};
  for (unsigned k = 0; k < v.size(); ++k)
    v[k] = block.at(term.window + (term.shuffle ? term.shuffle->at(k) : k));
  for (unsigned k = 0; term.base && k < v.size(); ++k)
    v[k] = uint8_t((v[k] * term.factors[k] & 255) * term.base >> 8);
  if (!term.test)
    v = shifted(v, term.shift, shifts);
  for (unsigned k = 0; k < v.size(); ++k)
    if (term.test)
      result[k] = v[k] & term.mask[k] ? term.out : 0;
    else
      result[k] = term.needsMask ? v[k] & term.mask[k] : v[k];
  return result;
}

BytePattern evaluated(const Chunk &chunk, const Bytes &block, Shifts shifts) {
  BytePattern codes{};
  for (const ChunkTerm &term : chunk.terms) {
    BytePattern part = evaluated(term, block, shifts);
    for (unsigned k = 0; k < codes.size(); ++k)
      codes[k] |= part[k];
  }
  return codes;
}

uint32_t wordAt(const Bytes &block, unsigned offset, unsigned bytes = 4) {
  uint32_t word = 0;
  for (unsigned k = 0; k < bytes; ++k)
    word |= uint32_t(block.at(offset + k)) << 8 * k;
  return word;
}

/// `word` gives what a term reads.
template <class Word> int32_t evaluated(const WordValue &value, Word word) {
  uint32_t result = 0;
  for (const WordTerm &term : value.terms) {
    const uint32_t read = word(term);
    result |= (term.shift >= 0 ? read >> term.shift : read << -term.shift) & term.mask;
  }
  if (value.signBit && result >> *value.signBit & 1)
    result -= uint32_t(2) << *value.signBit;
  return int32_t(result);
}

int32_t evaluated(const WordValue &value, const Bytes &block) {
  return evaluated(value, [&](const WordTerm &t) { return wordAt(block, t.window + 4 * t.word); });
}

/// What kernels read windows from: the block, filled up to one window with zeros.
Bytes padded(const Plan &plan, Bytes block) {
  if (plan.raw.padsBlock)
    block.resize(16);
  return block;
}

/// The codes of a block, a byte each.
Bytes codesOf(const Format &format, const Bytes &block) {
  Bytes codes(format.block);
  for (unsigned i = 0; i < format.block; ++i)
    codes[i] = uint8_t(codeOf(format, i, block));
  return codes;
}

void expectChunks(const Plan &plan, const Bytes &block) {
  const Bytes codes = codesOf(*plan.format, block), windows = plan.raw.unfolds ? codes : padded(plan, block);
  ASSERT_EQ(plan.raw.chunks.size() * 16, plan.format->block);
  for (Shifts shifts : {Shifts::Bytes, Shifts::Pairs})
    for (unsigned i = 0; i < plan.format->block; ++i)
      ASSERT_EQ(evaluated(plan.raw.chunks[i / 16], windows, shifts)[i % 16], codes[i])
          << plan.format->code.name << "[" << i << "], shifts of " << (shifts == Shifts::Bytes ? "bytes" : "pairs");
}

/// The codes of eight weights, as nibbles.
uint32_t nibblesOf(const PieceForm &form, unsigned eight, const std::vector<uint32_t> &pieces) {
  uint32_t nibbles = 0;
  for (const OctetTerm &term : form.terms) {
    const auto number =
        uint32_t(evaluated(term.numbers.at(eight), [&](const WordTerm &t) { return pieces.at(t.window); }));
    uint32_t v = 0;
    for (unsigned k = 0; k < 8; ++k) {
      const bool isLast = k == 7 && term.kind == OctetTerm::Parity;
      const uint32_t bit = isLast ? std::popcount(number) % 2 : number >> k & 1;
      v |= (term.kind == OctetTerm::Shared ? number : bit) << (k % 4 * 8 + k / 4 * 4);
    }
    nibbles |= (term.kind == OctetTerm::Entry ? form.tables.at(term.table).entries.at(number) : v) << term.shift;
  }
  return nibbles;
}

/// Code i out of its quad, a byte of a lane: what the chunk of sixteen says of a window, of a piece.
unsigned codeOfQuad(const PieceForm &form, unsigned i, const std::vector<uint32_t> &pieces) {
  const unsigned k = i % 4;
  unsigned code = 0;
  for (const ChunkTerm &t : form.quads.at(i / 4).terms) {
    const unsigned byte = t.shuffle ? t.shuffle->at(k) : k;
    unsigned v = pieces.at(t.window) >> 8 * byte & 255;
    if (t.test) {
      code |= v & t.mask.at(k) ? t.out : 0;
      continue;
    }
    if (t.base)
      v = (v * t.factors.at(k) & 255) * t.base >> 8;
    code |= (t.shift >= 0 ? v >> t.shift : v << -t.shift) & t.mask.at(k);
  }
  return code;
}

void expectPieces(const Plan &plan, const Bytes &block) {
  if (!plan.pieces)
    return;
  std::vector<uint32_t> pieces;
  std::vector<unsigned> times(block.size());  // each byte is cut out
  for (const Piece &piece : plan.pieces->pieces) {
    pieces.push_back(wordAt(block, piece.offset, piece.bytes));
    ASSERT_EQ(uint32_t(evaluated(piece.inRow, block)), pieces.back()) << "piece at " << piece.offset;
    for (unsigned k = 0; k < piece.bytes; ++k)
      ++times.at(piece.offset + k);
  }
  EXPECT_EQ(times, std::vector<unsigned>(block.size(), 1));
  for (unsigned window : plan.pieces->windows)
    EXPECT_LE(window + 16, block.size());
  const Bytes codes = codesOf(*plan.format, block);
  for (unsigned i = 0; i < plan.format->block; ++i)
    ASSERT_EQ(plan.pieces->quads.empty() ? nibblesOf(*plan.pieces, i / 8, pieces) >> (i % 4 * 8 + i % 8 / 4 * 4) & 15
                                         : codeOfQuad(*plan.pieces, i, pieces),
              codes[i])
        << "code " << i;
  const auto same = [&](const std::vector<WordValue> &ofPieces, const std::vector<WordValue> &ofWindows) {
    ASSERT_EQ(ofPieces.size(), ofWindows.size());
    for (size_t i = 0; i < ofPieces.size(); ++i)
      ASSERT_EQ(evaluated(ofPieces[i], [&](const WordTerm &t) { return pieces.at(t.window); }),
                evaluated(ofWindows[i], block));
  };
  const HeaderWords &header = plan.pieces->header;
  same(header.scales, plan.header.scales);
  same(header.minimums, plan.header.minimums);
  for (size_t i = 0; i < header.floats.size(); ++i)
    same(header.floats[i], plan.header.floats.at(i));
}

void expectGroups(const Plan &plan, const std::vector<WordValue> &words, const Factor *factor, const Bytes &block) {
  const Format &format = *plan.format;
  const Bytes windows = padded(plan, block);
  ASSERT_EQ(words.size(), factor ? format.groups() : 0);
  for (unsigned g = 0; g < words.size(); ++g) {
    const IntArray &array = format.arrays[factor->index];
    unsigned element = g * format.group() / factor->group;
    ASSERT_EQ(evaluated(words[g], windows), elementValue(array, element, block)) << array.name << "[" << element << "]";
  }
}

void expectFloats(const Plan &plan, const Bytes &block) {
  const Bytes windows = padded(plan, block);
  ASSERT_EQ(plan.header.floats.size(), plan.format->floats.size());
  for (unsigned i = 0; i < plan.header.floats.size(); ++i) {
    const FloatArray &array = plan.format->floats[i];
    ASSERT_EQ(plan.header.floats[i].size(), array.count) << array.name;
    for (unsigned entry = 0; entry < array.count; ++entry)
      ASSERT_EQ(uint32_t(evaluated(plan.header.floats[i][entry], windows)), floatBits(array, entry, block))
          << array.name << "[" << entry << "]";
  }
}

void expectInside(const Plan &plan) {
  const unsigned blockBytes = plan.raw.padsBlock ? 16 : plan.format->blockBytes;
  EXPECT_EQ(plan.raw.padsBlock, plan.format->blockBytes < 16);
  const unsigned codeBytes = plan.raw.unfolds ? plan.format->block : blockBytes;
  std::set<unsigned> headers(plan.header.windows.begin(), plan.header.windows.end());
  for (unsigned window : headers)
    ASSERT_LE(window + 16, blockBytes) << "header window " << window;
  for (const Chunk &chunk : plan.raw.chunks)
    for (const ChunkTerm &term : chunk.terms) {
      ASSERT_LE(term.window + 16, codeBytes) << "window " << term.window;
      ASSERT_LT(std::abs(term.shift), 8);
      for (unsigned k = 0; term.shuffle && k < 16; ++k)
        ASSERT_LT((*term.shuffle)[k], 16);
    }
  auto values = plan.header.floats;
  values.push_back(plan.header.scales);
  values.push_back(plan.header.minimums);
  for (const std::vector<WordValue> &list : values)
    for (const WordValue &value : list)
      for (const WordTerm &term : value.terms)
        ASSERT_TRUE(headers.count(term.window) && term.word < 4) << "word " << term.word << " at " << term.window;
}

uint32_t wordOf(const std::vector<uint32_t> &addresses, const Bytes &block) {
  std::vector<BitSource> bits;
  for (uint32_t address : addresses)
    bits.push_back({BitSource::Memory, address});
  return bitsOf(bits, block);
}

/// Every weight that a look-up serves has its number, and every number follows from the codes of its weights.
void expectNumbers(const Plan &plan, const Bytes &block) {
  const Format &format = *plan.format;
  std::set<std::pair<unsigned, unsigned>> served;  // part, weight
  for (const StoredNumber &number : plan.lookups.numbers) {
    const Lookup &lookup = format.lookups[number.lookup];
    const LookupInverse &inverse = plan.lookups.inverses.at(number.inverse);
    ASSERT_EQ(inverse.lookup, number.lookup);
    ASSERT_EQ(inverse.components.size(), number.uses.size());
    const uint32_t stored = wordOf(number.bits, block);
    auto code = [&](uint32_t index, unsigned component) { return lookup.codes[index * lookup.components + component]; };
    size_t key = 0, base = 1;
    for (size_t use = 0; use < number.uses.size(); ++use) {
      auto [weight, component] = number.uses[use];
      const CodePart &part = format.code.parts[number.part];
      ASSERT_TRUE(served.insert({number.part, weight}).second) << "weight " << weight << " has two numbers";
      ASSERT_EQ(part.of[weight].lookup, int(number.lookup));
      ASSERT_EQ(part.of[weight].component, component);
      ASSERT_EQ(inverse.components[use], component);
      ASSERT_EQ(codeOf(format, weight, block) >> part.position & ((1u << part.width) - 1), code(stored, component));
      key += base * code(stored, component);
      base *= lookup.values.size();
    }
    if (inverse.index.empty())
      continue;
    ASSERT_EQ(inverse.index.size(), base);
    uint32_t found = inverse.index[key];
    auto means = [&](uint32_t index) {
      return std::all_of(inverse.components.begin(), inverse.components.end(),
                         [&](unsigned c) { return code(index, c) == code(stored, c); });
    };
    ASSERT_TRUE(means(found)) << lookup.name << "[" << stored << "] came back as " << found;
    for (uint32_t index = 0; index < found; ++index)
      ASSERT_FALSE(means(index)) << lookup.name << "[" << index << "] is less than " << found;
  }
  size_t expected = 0;
  for (const CodePart &part : format.code.parts)
    expected += size_t(std::count_if(part.of.begin(), part.of.end(), [](const auto &s) { return s.lookup >= 0; }));
  ASSERT_EQ(served.size(), expected);
}

/// Each bit of the packed block, for one row, is taken once at most.
class PackedBits {
public:
  explicit PackedBits(unsigned bytes) : taken(8 * size_t(bytes)) {}

  void take(unsigned byte, unsigned first, unsigned count, const std::string &what) {
    for (unsigned bit = 8 * byte + first; bit < 8 * byte + first + count; ++bit) {
      ASSERT_LT(bit, taken.size()) << what << " lies outside the packed block";
      ASSERT_FALSE(taken[bit]) << what << " shares bit " << bit << " of the packed block";
      taken[bit] = true;
    }
  }

private:
  std::vector<bool> taken;
};

void takeFloats(const Plan &plan, PackedBits &bits) {
  const Format &format = *plan.format;
  ASSERT_EQ(plan.packed.floats.size(), format.floats.size());
  for (unsigned i = 0; i < format.floats.size(); ++i) {
    const FloatArray &array = format.floats[i];
    const PackedEntries &entries = plan.packed.floats[i];
    ASSERT_TRUE(entries.isThere()) << array.name;
    // Floats of 8 bits are packed as what they are worth, others as they are.
    ASSERT_EQ(entries.bytes, array.values.empty() ? sizeInBytes(array.type) : entries.isBf16 ? 2 : 4) << array.name;
    for (float value : array.values) {
      ASSERT_TRUE(!entries.isBf16 || std::isnan(value) || std::bit_cast<uint32_t>(value) % 65536 == 0) << value;
    }
    for (unsigned entry = 0; entry < array.count; ++entry)
      bits.take(entries.offset + entry * entries.bytes, 0, 8 * entries.bytes, array.name);
  }
}

void takeFactor(const Plan &plan, const Factor *factor, const PackedEntries &entries, unsigned count,
                PackedBits &bits) {
  ASSERT_EQ(entries.isThere(), factor != nullptr);
  if (!factor)
    return;
  const std::string &name = plan.format->arrays[factor->index].name;
  auto [lo, hi] = factorRange(*plan.format, *factor);
  ASSERT_GE(lo, entries.isSigned ? -(int64_t(1) << (8 * entries.bytes - 1)) : 0) << name;
  ASSERT_LT(hi, int64_t(1) << (8 * entries.bytes - (entries.isSigned ? 1 : 0))) << name;
  for (unsigned entry = 0; entry < count; ++entry)
    bits.take(entries.offset + entry * entries.bytes, 0, 8 * entries.bytes, name);
}

void takeCodes(const Plan &plan, PackedBits &bits) {
  const Format &format = *plan.format;
  const PlaneLayout &packed = plan.packed;
  unsigned position = 0;
  for (const Plane &plane : packed.planes) {
    ASSERT_EQ(plane.position, position);
    position += plane.bits;
  }
  ASSERT_EQ(position, format.code.width) << "bits in planes";
  ASSERT_EQ(format.block % packed.unit, 0u);
  // Four elements are a quad, a byte each; a vector has 8 / bits quads of a plane one above the other.
  for (unsigned i = 0; i < format.block; ++i)
    for (const Plane &plane : packed.planes) {
      unsigned unit = i / packed.unit, quad = i % packed.unit / 4, slots = 8 / plane.bits;
      unsigned vector = quad / slots, slot = quad % slots;
      ASSERT_LT(4 * (vector + 1) + plane.offset, packed.unitBytes + 1) << "plane of " << plane.bits << " bits";
      unsigned byte = packed.codes + unit * packed.unitBytes + plane.offset + 4 * vector + i % 4;
      bits.take(byte, slot * plane.bits, plane.bits, format.code.name + "[" + std::to_string(i) + "]");
    }
}

void expectPacked(const Plan &plan) {
  const Format &format = *plan.format;
  const bool isRecoded = plan.panels.form == PanelForm::Planes;
  EXPECT_EQ(plan.panels.bytes, isRecoded ? plan.packed.bytes : format.blockBytes);
  EXPECT_LE(plan.panels.bytes, 1.04 * format.blockBytes);
  EXPECT_FALSE(isRecoded && plan.panels.hasWide);
  if (!plan.hasPlanes())
    return;
  PackedBits bits(plan.packed.bytes);
  ASSERT_NO_FATAL_FAILURE(takeFloats(plan, bits));
  ASSERT_NO_FATAL_FAILURE(takeFactor(plan, format.scaleInt(), plan.packed.scales, format.groups(), bits));
  // Minimums lie in pairs, and a pair in one cell.
  ASSERT_NO_FATAL_FAILURE(
      takeFactor(plan, format.minimumInt(), plan.packed.minimums, format.cells() * 2 * plan.pairsInCell(), bits));
  ASSERT_NO_FATAL_FAILURE(takeCodes(plan, bits));
}

/// As the kernels see it, every code that a block can hold gives its level.
void expectLevels(const Plan &plan) {
  const Format &format = *plan.format;
  int64_t least = std::numeric_limits<int64_t>::max(), greatest = std::numeric_limits<int64_t>::min();
  for (unsigned code = 0; code < 1u << format.code.width; ++code) {
    int64_t level = levelOf(format, code);
    if (level < format.code.lo || level > format.code.hi)
      continue;
    uint8_t seen = plan.code.levels ? plan.code.levels->at(code) : uint8_t((code ^ plan.code.flip) << plan.code.up);
    // Signed codes of fewer than eight bits are flipped: what is seen has no sign left to extend.
    int64_t byte = plan.code.isSigned ? int64_t(int8_t(seen)) : int64_t(seen);
    ASSERT_EQ(byte - plan.code.offset, level) << "code " << code;
    ASSERT_LE(std::abs(byte), plan.code.max);
    least = std::min(least, level);
    greatest = std::max(greatest, level);
  }
  EXPECT_EQ(least, format.code.lo);
  EXPECT_EQ(greatest, format.code.hi);
}

void expectActivation(const Plan &plan) {
  const Format &format = *plan.format;
  const ActivationLayout &a = plan.activation;
  // What a signed strategy needs is the offset, what a biased one needs 128 more.
  EXPECT_EQ(plan.start.zero, plan.code.offset + (plan.code.isSigned ? 128 : 0));
  EXPECT_EQ(plan.start.group, format.group());
  EXPECT_EQ(plan.start.bytes, plan.start.zero ? 4 * format.groups() : 0);
  EXPECT_EQ(a.sums32 >= 0, format.block % 32 == 0);
  PackedBits bytes(a.bytes);
  bytes.take(0, 0, 8 * format.block, "codes");
  bytes.take(unsigned(a.sums16), 0, format.block, "sums of 16");
  if (a.sums32 >= 0)
    bytes.take(unsigned(a.sums32), 0, format.block / 2, "sums of 32");
  bytes.take(unsigned(a.scale), 0, 32, "scale");
}

/// A weight and nothing else: what there is to plan is its size.
void expectFloatsPlan(const Plan &plan) {
  EXPECT_EQ(plan.format->block, 1u);
  EXPECT_EQ(plan.panels.bytes, plan.format->blockBytes);
  EXPECT_EQ(plan.activation.bytes, sizeof(float));
}

void expectPlan(const CompiledFormat &compiled) {
  const Plan &plan = compiled.plan;
  if (plan.format->isFloats())
    return expectFloatsPlan(plan);
  ASSERT_NO_FATAL_FAILURE(expectInside(plan));
  const bool isStored = plan.lookups.numbers.empty() && plan.format->code.parts.size() <= 1;
  EXPECT_EQ(plan.raw.unfolds, !isStored && plan.raw.chunks.at(0).terms.at(0).base == 0);
  support::Random random(plan.format->blockBytes);
  for (int n = 0; n < 8; ++n) {
    Bytes block(plan.format->blockBytes);
    random.fill(block.data(), block.size());
    ASSERT_NO_FATAL_FAILURE(expectChunks(plan, block));
    ASSERT_NO_FATAL_FAILURE(expectPieces(plan, block));
    ASSERT_NO_FATAL_FAILURE(expectFloats(plan, block));
    ASSERT_NO_FATAL_FAILURE(expectGroups(plan, plan.header.scales, plan.format->scaleInt(), block));
    ASSERT_NO_FATAL_FAILURE(expectGroups(plan, plan.header.minimums, plan.format->minimumInt(), block));
    ASSERT_NO_FATAL_FAILURE(expectNumbers(plan, block));
  }
  ASSERT_NO_FATAL_FAILURE(expectPacked(plan));
  ASSERT_NO_FATAL_FAILURE(expectLevels(plan));
  expectActivation(plan);
}

void expectPlans(const std::vector<std::string> &specs) {
  ASSERT_GE(specs.size(), 8u);
  for (const std::string &spec : specs) {
    SCOPED_TRACE(spec);
    for (const CompiledFormat &compiled : planned(spec))
      expectPlan(compiled);
  }
}

TEST(Plan, ShippedFormats) { expectPlans(specFiles()); }

TEST(Plan, InventedLayouts) { expectPlans(layoutFiles()); }

TEST(Plan, GridsAreOfPieces) {
  for (const char *name : {"iq1_s", "iq1_m", "iq2_xxs", "iq2_xs", "iq2_s", "iq3_xxs", "iq3_s"})
    for (const CompiledFormat &compiled : planned(QUANTC_SOURCE_DIR "/formats/" + std::string(name) + ".qf"))
      EXPECT_TRUE(compiled.plan.rawIsPieces()) << name;
}

TEST(Plan, PanelsOfSmallFormatsHoldPieces) {
  for (const char *name :
       {"iq1_s", "iq1_m", "iq2_xxs", "iq2_xs", "iq2_s", "iq3_xxs", "iq3_s", "tq1_0", "q2_k", "nvfp4", "mxfp4"})
    for (const CompiledFormat &compiled : planned(QUANTC_SOURCE_DIR "/formats/" + std::string(name) + ".qf")) {
      EXPECT_EQ(compiled.plan.panels.form, PanelForm::Pieces) << name;
      EXPECT_TRUE(compiled.plan.panels.hasWide) << name;
    }
}

TEST(Plan, DigitsAreArithmetic) {
  const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/tq1_0.qf");
  for (const Chunk &chunk : compiled.front().plan.raw.chunks)
    EXPECT_EQ(chunk.terms.at(0).base, 3u);
  EXPECT_FALSE(compiled.front().plan.raw.unfolds);
}

TEST(Plan, ExponentsAreArithmetic) {
  for (const auto &[name, isExponent] : {std::pair("mxfp4", true), std::pair("nvfp4", false), std::pair("q4_0", false)})
    for (const CompiledFormat &compiled : planned(QUANTC_SOURCE_DIR "/formats/" + std::string(name) + ".qf"))
      EXPECT_EQ(compiled.plan.exponents.at(0).has_value(), isExponent) << name;
}

TEST(Plan, MinifloatsAreConverted) {
  const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/nvfp4.qf");
  const std::optional<MinifloatForm> &form = compiled.front().plan.minifloats.at(0);
  ASSERT_TRUE(form);
  EXPECT_EQ(form->shift, 7u);
  EXPECT_EQ(form->factor, 128.0f);
  EXPECT_EQ(form->zero, 0x7fu) << "of its codes without a number one counts";
}

TEST(Plan, SharedWindowsAreFew) {
  // One load for both nibbles: the structure was found, not just the bits.
  const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/q4_0.qf");
  const Plan &plan = compiled.front().plan;
  EXPECT_EQ(plan.raw.chunks.at(0).terms.size(), 1u);
  EXPECT_EQ(plan.raw.chunks.at(1).terms.size(), 1u);
  EXPECT_EQ(plan.raw.chunks[0].mainWindow, plan.raw.chunks[1].mainWindow);
  EXPECT_FALSE(plan.raw.chunks[0].terms[0].shuffle);
  EXPECT_EQ(plan.packed.bytes, plan.format->blockBytes);
}

void expectCheaperChoice(const Plan &plan) {
  const bool isStored = plan.format->isFloats() || plan.format->code.isStored();
  ASSERT_EQ(plan.panels.choices.size(), isStored ? 0u : 2u);
  if (isStored)
    return;
  const CodeChoice &kept = plan.panels.choices[0], &other = plan.panels.choices[1];
  EXPECT_LE(kept.cost(), other.cost());
  EXPECT_EQ(kept.isFile, !plan.hasPlanes());
  EXPECT_NE(kept.isFile, other.isFile);
  EXPECT_EQ((kept.isFile ? other : kept).bits, plan.format->code.width);
}

/// A block of 32 weights, sixteen of which are an entry of a table: `width` bits each, out of a number of 8.
Format entriesOfSixteen(unsigned width) {
  Format format;
  format.name = "sixteens";
  format.block = 32;
  format.blockBytes = 16;
  format.floats.push_back({"d", ScalarType::F16, 1, {std::vector<uint32_t>(16)}, {}});
  std::iota(format.floats[0].bits[0].begin(), format.floats[0].bits[0].end(), 0);
  Lookup lookup{"sixteen", 8, 16, width, std::vector<uint8_t>(256 * 16), {}};
  for (unsigned n = 0; n < lookup.codes.size(); ++n)
    lookup.codes[n] = uint8_t((n / 16 + n % 16) % (1u << width));
  lookup.values.resize(size_t(1) << width);
  std::iota(lookup.values.begin(), lookup.values.end(), 0);
  format.lookups.push_back(lookup);
  CodePart part{0, width, {}};
  for (unsigned i = 0; i < format.block; ++i) {
    part.of.push_back({0, i % 16, {}});
    for (unsigned bit = 0; bit < 8; ++bit)
      part.of.back().bits.push_back({BitSource::Memory, 16 + i / 16 * 8 + bit});
  }
  format.code.name = "code";
  format.code.width = width;
  format.code.parts.push_back(part);
  format.code.hi = (1 << width) - 1;
  format.value.scale.factors = {{Factor::Float, 0, 32}, {Factor::Level}};
  return format;
}

TEST(Plan, PanelsHoldWhatCostsLess) {
  for (const std::vector<std::string> *specs : {&specFiles(), &layoutFiles()})
    for (const std::string &spec : *specs)
      for (const CompiledFormat &compiled : planned(spec)) {
        SCOPED_TRACE(compiled.format->name);
        expectCheaperChoice(compiled.plan);
      }
  // The more bits a code has, the sooner the numbers that it comes from are cheaper.
  for (unsigned width : {2, 8}) {
    const Format format = entriesOfSixteen(width);
    const Plan plan = makePlan(format);
    expectCheaperChoice(plan);
    EXPECT_EQ(plan.panels.form, width == 8 ? PanelForm::Blocks : PanelForm::Planes);
    EXPECT_FALSE(plan.panels.hasWide);
  }
}

TEST(Plan, InventedLayoutsCompileForEveryTarget) {
  auto files = compileAll(layoutFiles(), quietly());
  ASSERT_TRUE(files);
  for (const std::string &layout : layoutFiles())
    for (const CompiledFormat &compiled : planned(layout))
      for (const Target &target : targets().targets)
        for (const char *operation : operationNames) {
          const std::string &format = compiled.format->name;
          std::vector<std::string> owners = target.lenders;
          owners.push_back(target.name);
          const bool found = std::any_of(owners.begin(), owners.end(), [&](const std::string &owner) {
            auto file = files->find(format + "/" + owner + ".cpp");
            std::string kernel = "void qc_" + std::string(operation) + "_" + format + "__" + owner + "(";
            return file != files->end() && file->second.find("extern \"C\" " + kernel) != std::string::npos;
          });
          const bool isOfWide = std::string(operation).find("wide") != std::string::npos;
          EXPECT_EQ(found, !isOfWide || compiled.plan.panels.hasWide)
              << operation << ' ' << format << ' ' << target.name;
        }
}

TEST(Plan, SaysWhatIsNotSupported) {
  struct Case {
    const char *spec, *reason;
  };
  const Case cases[] = {
      {R"(format fine
  block 32
  f16 d
  u8  sc[4]
  u8  qs[16]
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15
  w[i] = d * (sc[i / 8] - 128) * (q[i] - 8)
  fit scale_search
)",
       "groups of 8 weights; codes are decoded 16 at a time"},
      {R"(format wide
  block 32
  f16 d
  u16 sc[2]
  u8  qs[4]
  q[i : 32] = qs[i / 8] >> i % 8 & 1
  w[i] = d * (sc[i / 16] - 10000) * (q[i] - 1)
  fit scale_search
)",
       "'sc' counts from -10000 to 55535; group factors have 16 bits"},
  };
  for (const Case &c : cases)
    EXPECT_EQ(unsupported(modelled(c.spec)), c.reason);
}

/// A signed code with an offset is from zero: a valid format.
void compileShifted() {
  TemporaryFolder folder;
  write(folder / "shifted.qf", R"(format shifted
  block 32
  f16 d
  f16 m
  i8  q[32]
  w[i] = d * (q[i] - -128) + m
  fit minmax
)");
  auto files = compileAll({folder / "shifted.qf"}, quietly());
  std::exit(files ? 0 : 1);
}

TEST(PlanDeathTest, SignedCodesWithAnOffsetCompileOrAreRefused) {
  EXPECT_EXIT(
      compileShifted(), [](int status) { return status == 0 || WEXITSTATUS(status) == 1; },
      "^$|error: not supported yet: ");
}

}  // namespace
}  // namespace quantc
