// Plans say what the bit maps say: chunk terms and word terms, evaluated byte by byte over random blocks, give the
// integers that the format model's bits give, without a byte from outside the block; the packed layout holds every code
// bit once.
#include "compiling.h"

#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "../support/random.h"
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
  BytePattern codes = chunk.ones.value_or(BytePattern{});
  for (const ChunkTerm &term : chunk.terms) {
    BytePattern part = evaluated(term, block, shifts);
    for (unsigned k = 0; k < codes.size(); ++k)
      codes[k] |= part[k];
  }
  return codes;
}

int32_t evaluated(const WordValue &value, const Bytes &block) {
  uint32_t result = 0;
  for (const WordTerm &term : value.terms) {
    uint32_t word = 0;
    for (unsigned k = 0; k < 4; ++k)
      word |= uint32_t(block.at(term.window + 4 * term.word + k)) << 8 * k;
    result |= (term.shift >= 0 ? word >> term.shift : word << -term.shift) & term.mask;
  }
  if (value.signBit && result >> *value.signBit & 1)
    result -= uint32_t(2) << *value.signBit;
  return int32_t(result);
}

void expectChunks(const Plan &plan, const Bytes &block) {
  const IntArray &code = plan.format->arrays[plan.format->code().array];
  ASSERT_EQ(plan.chunks.size() * 16, plan.format->block);
  for (Shifts shifts : {Shifts::Bytes, Shifts::Pairs})
    for (unsigned i = 0; i < plan.format->block; ++i)
      ASSERT_EQ(evaluated(plan.chunks[i / 16], block, shifts)[i % 16], elementBits(code, i, block))
          << code.name << "[" << i << "], shifts of " << (shifts == Shifts::Bytes ? "bytes" : "pairs");
}

void expectGroups(const Plan &plan, const std::vector<WordValue> &words, const Factor *factor, const Bytes &block) {
  const Format &format = *plan.format;
  ASSERT_EQ(words.size(), factor ? format.groups() : 0);
  for (unsigned g = 0; g < words.size(); ++g) {
    const IntArray &array = format.arrays[factor->array];
    unsigned element = g * format.group() / factor->group;
    ASSERT_EQ(evaluated(words[g], block), elementValue(array, element, block)) << array.name << "[" << element << "]";
  }
}

void expectFloats(const Plan &plan, const Bytes &block) {
  for (unsigned i = 0; i < plan.format->fields.size(); ++i) {
    const Field &field = plan.format->fields[i];
    bool isRead = isFloat(field.type) && !field.isUnused;
    ASSERT_EQ(plan.floatWords[i].terms.empty(), !isRead) << field.name;
    uint32_t bits = 0;
    for (unsigned k = 0; isRead && k < field.bytes(); ++k)
      bits |= uint32_t(block[field.offset + k]) << 8 * k;
    ASSERT_EQ(uint32_t(evaluated(plan.floatWords[i], block)), bits) << field.name;
  }
}

void expectInside(const Plan &plan) {
  auto inside = [&](unsigned window) { return window + 16 <= plan.format->blockBytes; };
  std::set<unsigned> headers(plan.headerWindows.begin(), plan.headerWindows.end());
  for (unsigned window : headers)
    ASSERT_TRUE(inside(window)) << "header window " << window;
  for (const Chunk &chunk : plan.chunks)
    for (const ChunkTerm &term : chunk.terms) {
      ASSERT_TRUE(inside(term.window)) << "window " << term.window;
      ASSERT_LT(std::abs(term.shift), 8);
      for (unsigned k = 0; term.shuffle && k < 16; ++k)
        ASSERT_LT((*term.shuffle)[k], 16);
    }
  for (const auto *values : {&plan.floatWords, &plan.scaleWords, &plan.minimumWords})
    for (const WordValue &value : *values)
      for (const WordTerm &term : value.terms)
        ASSERT_TRUE(headers.count(term.window) && term.word < 4) << "word " << term.word << " at " << term.window;
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

void expectPacked(const Plan &plan) {
  const Format &format = *plan.format;
  const PackedLayout &packed = plan.packed;
  const IntArray &code = format.arrays[format.code().array];
  PackedBits bits(packed.bytes);
  for (unsigned i = 0; i < format.fields.size(); ++i)
    if (packed.floatOffsets[i] != ~0u)
      bits.take(packed.floatOffsets[i], 0, 8 * format.fields[i].bytes(), format.fields[i].name);

  // An entry of a group takes one byte.
  for (const auto &[factor, offset] :
       {std::pair(format.scaleInt(), packed.scales), {format.minimumInt(), packed.minimums}})
    for (unsigned g = 0; factor && g < format.groups(); ++g) {
      ASSERT_LE(format.arrays[factor->array].width, 8u) << format.arrays[factor->array].name;
      bits.take(offset + g, 0, 8, format.arrays[factor->array].name);
    }

  unsigned position = 0;
  for (const Plane &plane : packed.planes) {
    ASSERT_EQ(plane.position, position);
    position += plane.bits;
  }
  ASSERT_EQ(position, code.width) << "bits in planes";
  // Four elements are a quad, a byte each; a vector has 8 / bits quads of a plane one above the other.
  for (unsigned i = 0; i < format.block; ++i)
    for (const Plane &plane : packed.planes) {
      unsigned unit = i / packed.unit, quad = i % packed.unit / 4, slots = 8 / plane.bits;
      unsigned vector = quad / slots, slot = quad % slots;
      ASSERT_LT(4 * (vector + 1) + plane.offset, packed.unitBytes + 1) << "plane of " << plane.bits << " bits";
      unsigned byte = packed.codes + unit * packed.unitBytes + plane.offset + 4 * vector + i % 4;
      bits.take(byte, slot * plane.bits, plane.bits, code.name + "[" + std::to_string(i) + "]");
    }
}

void expectActivation(const Plan &plan) {
  const Format &format = *plan.format;
  const ActivationLayout &a = plan.activation;
  EXPECT_EQ(a.group, format.group());
  EXPECT_EQ(a.groups, format.groups());
  EXPECT_EQ(a.sums >= 0, format.value.minimum.has_value());
  // As the kernels see it, every stored code gives the same level.
  const IntArray &code = format.arrays[format.code().array];
  for (int64_t value = code.lo; value <= code.hi; ++value) {
    unsigned seen = (unsigned(value) & ((1u << code.width) - 1)) ^ plan.codeFlip;
    int64_t level = (plan.codeIsSigned ? int8_t(seen) : int64_t(seen)) - plan.codeOffset;
    ASSERT_EQ(level, value - format.code().offset) << "stored code " << value;
    ASSERT_LE(plan.codeIsSigned ? std::abs(int64_t(int8_t(seen))) : int64_t(seen), plan.codeMax);
  }
  // What a signed strategy needs is the offset, what a biased one needs 128 more.
  EXPECT_EQ(a.corrZero, plan.codeOffset + (plan.codeIsSigned ? 128 : 0));
  EXPECT_EQ(a.corr >= 0, a.corrZero != 0);
}

void expectPlan(const CompiledFormat &compiled) {
  const Plan &plan = compiled.plan;
  ASSERT_NO_FATAL_FAILURE(expectInside(plan));
  support::Random random(plan.format->blockBytes);
  for (int n = 0; n < 8; ++n) {
    Bytes block(plan.format->blockBytes);
    random.fill(block.data(), block.size());
    ASSERT_NO_FATAL_FAILURE(expectChunks(plan, block));
    ASSERT_NO_FATAL_FAILURE(expectFloats(plan, block));
    ASSERT_NO_FATAL_FAILURE(expectGroups(plan, plan.scaleWords, plan.format->scaleInt(), block));
    ASSERT_NO_FATAL_FAILURE(expectGroups(plan, plan.minimumWords, plan.format->minimumInt(), block));
  }
  ASSERT_NO_FATAL_FAILURE(expectPacked(plan));
  expectActivation(plan);
}

void expectPlans(const std::vector<std::string> &specs) {
  ASSERT_GE(specs.size(), 8u);
  for (const std::string &spec : specs) {
    SCOPED_TRACE(spec);
    expectPlan(planned(spec));
  }
}

TEST(Plan, ShippedFormats) { expectPlans(specFiles()); }

TEST(Plan, InventedLayouts) { expectPlans(layoutFiles()); }

TEST(Plan, SharedWindowsAreFew) {
  // One load for both nibbles: the structure was found, not just the bits.
  const CompiledFormat compiled = planned(QUANTC_SOURCE_DIR "/formats/q4_0.qf");
  const Plan &plan = compiled.plan;
  EXPECT_EQ(plan.chunks.at(0).terms.size(), 1u);
  EXPECT_EQ(plan.chunks.at(1).terms.size(), 1u);
  EXPECT_EQ(plan.chunks[0].mainWindow, plan.chunks[1].mainWindow);
  EXPECT_FALSE(plan.chunks[0].terms[0].shuffle);
  EXPECT_EQ(plan.packed.bytes, plan.format->blockBytes);
}

TEST(Plan, InventedLayoutsCompileForEveryTarget) {
  auto files = compileAll(layoutFiles(), quietly());
  ASSERT_TRUE(files);
  for (const std::string &layout : layoutFiles())
    for (const Target &target : targets().targets) {
      const std::string &text = files->at(formatName(layout) + "/" + target.name + ".cpp");
      for (const char *operation : operationNames) {
        std::string kernel = "void qc_" + std::string(operation) + "_" + formatName(layout) + "__" + target.name + "(";
        EXPECT_NE(text.find("extern \"C\" " + kernel), std::string::npos) << kernel;
      }
    }
}

TEST(Plan, SaysWhatIsNotSupported) {
  struct Case {
    const char *spec, *reason;
  };
  const Case cases[] = {
      {R"(format small
  block 16
  f16 d
  u8  qs[4]
  q[i : 16] = qs[i / 4] >> i % 4 * 2 & 3
  w[i] = d * (q[i] - 2)
  fit signed_absmax
)",
       "a block of 6 bytes; the kernels read 16 at a time"},
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
  u8  sc[3]
  u8  qs[16]
  s[j : 2]  = j == 0 ? sc[0] | (sc[1] & 15) << 8 : sc[1] >> 4 | sc[2] << 4
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15
  w[i] = d * (s[i / 16] - 2048) * (q[i] - 8)
  fit scale_search
)",
       "'s' of 12 bits; packed panels hold 8 for each group"},
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
