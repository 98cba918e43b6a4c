// What the front end concludes from correct specs: the bit maps, ranges, groups and value forms of the shipped formats,
// against decoders written by hand, and the corners of the language that no shipped format uses.
#include <cmath>
#include <functional>
#include <random>
#include <vector>

#include "diagnose.h"
#include "support/bits.h"
#include "llvm/Support/MemoryBuffer.h"

namespace quantc {
namespace {

using Bytes = std::vector<uint8_t>;

/// An array of the format, or its code as one where that is stored bits alone.
IntArray array(const Format &format, const std::string &name) {
  for (const IntArray &candidate : format.arrays)
    if (candidate.name == name)
      return candidate;
  EXPECT_EQ(format.code.name, name);
  EXPECT_TRUE(format.code.isStored() && format.code.isLinear());
  IntArray code;
  code.name = name;
  code.count = format.block;
  code.width = format.code.width;
  code.isSigned = format.code.isSigned;
  code.lo = format.code.lo + format.code.offset;
  code.hi = format.code.hi + format.code.offset;
  for (const CodePart::Source &source : format.code.parts.at(0).of)
    code.bits.push_back(source.bits);
  return code;
}

/// The integer that an element's bits make of a block.
int64_t decode(const IntArray &array, unsigned element, const Bytes &block) {
  int64_t value = 0;
  for (unsigned bit = 0; bit < array.width; ++bit) {
    const BitSource &source = array.bits[element][bit];
    bool set = source.kind == BitSource::One ||
               (source.kind == BitSource::Memory && (block[source.address / 8] >> source.address % 8 & 1));
    bool isSign = array.isSigned && bit + 1 == array.width;
    if (set)
      value += (isSign ? -1 : 1) * (int64_t{1} << bit);
  }
  return value;
}

using Decoder = std::function<int64_t(const uint8_t *block, unsigned element)>;

/// Equal on all blocks: a bit map is linear, so zero, every one-hot block and some random ones decide it.
void expectDecodes(const Format &format, const std::string &name, const Decoder &expected) {
  const IntArray decoded = array(format, name);
  std::vector<Bytes> blocks(1 + format.blockBytes * 8, Bytes(format.blockBytes));
  for (unsigned bit = 0; bit < format.blockBytes * 8; ++bit)
    blocks[1 + bit][bit / 8] = static_cast<uint8_t>(1 << bit % 8);
  std::mt19937 random(1);
  for (int i = 0; i < 20; ++i) {
    blocks.emplace_back(format.blockBytes);
    for (uint8_t &byte : blocks.back())
      byte = static_cast<uint8_t>(random());
  }
  for (const Bytes &block : blocks)
    for (unsigned element = 0; element < decoded.count; ++element)
      ASSERT_EQ(decode(decoded, element, block), expected(block.data(), element))
          << format.name << " " << name << "[" << element << "]";
}

void expectRange(const IntArray &array, unsigned count, unsigned width, int64_t lo, int64_t hi) {
  EXPECT_EQ(array.count, count) << array.name;
  EXPECT_EQ(array.width, width) << array.name;
  EXPECT_EQ(array.isSigned, lo < 0) << array.name;
  EXPECT_EQ(array.lo, lo) << array.name;
  EXPECT_EQ(array.hi, hi) << array.name;
}

Decoder nibbles32(unsigned first) {
  return [=](const uint8_t *b, unsigned i) { return i < 16 ? b[first + i] & 15 : b[first + i - 16] >> 4; };
}

Decoder fiveBits32(unsigned high, unsigned low) {
  return [=](const uint8_t *b, unsigned i) { return nibbles32(low)(b, i) | (b[high + i / 8] >> i % 8 & 1) << 4; };
}

int64_t nibbles256(const uint8_t *codes, unsigned i) {
  uint8_t byte = codes[i / 64 * 32 + i % 32];
  return i % 64 < 32 ? byte & 15 : byte >> 4;
}

// The packed 6-bit scales and minimums of the K formats, at byte 4.
int64_t packedScale(const uint8_t *b, unsigned j) {
  const uint8_t *s = b + 4;
  return j < 4 ? s[j] & 63 : (s[j + 4] & 15) | (s[j - 4] >> 6) << 4;
}
int64_t packedMinimum(const uint8_t *b, unsigned j) {
  const uint8_t *s = b + 4;
  return j < 4 ? s[j + 4] & 63 : (s[j + 4] >> 4) | (s[j] >> 6) << 4;
}

TEST(Model, Q4_0) {
  Format format = shipped("q4_0");
  EXPECT_EQ(format.block, 32u);
  EXPECT_EQ(format.blockBytes, 18u);
  EXPECT_EQ(format.bitsPerWeight(), 4.5);
  ASSERT_EQ(format.ids.size(), 1u);
  EXPECT_EQ(format.ids[0].space, "ggml");
  EXPECT_EQ(format.ids[0].number, 2);
  EXPECT_EQ(format.group(), 32u);
  EXPECT_EQ(format.groups(), 1u);
  EXPECT_EQ(format.code.offset, 8);
  EXPECT_EQ(format.scaleInt(), nullptr);
  EXPECT_FALSE(format.value.minimum);
  EXPECT_EQ(format.maxIntegerSum, 32 * 127 * 8);
  EXPECT_EQ(format.fit.name, "signed_absmax");
  expectRange(array(format, "q"), 32, 4, 0, 15);
  expectDecodes(format, "q", nibbles32(2));
}

TEST(Model, Q4_1) {
  Format format = shipped("q4_1");
  EXPECT_EQ(format.blockBytes, 20u);
  EXPECT_EQ(format.code.offset, 0);
  ASSERT_TRUE(format.value.minimum);
  EXPECT_FALSE(format.value.minimum->negative);
  EXPECT_EQ(format.floats[format.value.minimum->factors.at(0).index].name, "m");
  EXPECT_EQ(format.minimumInt(), nullptr);
  EXPECT_EQ(format.maxMinimumSum, 32 * 127);
  EXPECT_EQ(format.fit.name, "minmax");
  expectDecodes(format, "q", nibbles32(4));
}

TEST(Model, Q5_0) {
  Format format = shipped("q5_0");
  EXPECT_EQ(format.blockBytes, 22u);
  EXPECT_EQ(format.code.offset, 16);
  expectRange(array(format, "q"), 32, 5, 0, 31);
  expectDecodes(format, "q", fiveBits32(2, 6));
}

TEST(Model, Q5_1) {
  Format format = shipped("q5_1");
  EXPECT_EQ(format.blockBytes, 24u);
  EXPECT_TRUE(format.value.minimum);
  expectDecodes(format, "q", fiveBits32(4, 8));
}

TEST(Model, Q8_0) {
  Format format = shipped("q8_0");
  EXPECT_EQ(format.blockBytes, 34u);
  expectRange(array(format, "q"), 32, 8, -128, 127);
  EXPECT_EQ(format.maxIntegerSum, 32 * 127 * 128);
  expectDecodes(format, "q", [](const uint8_t *b, unsigned i) { return static_cast<int8_t>(b[2 + i]); });
}

TEST(Model, Q4_K) {
  Format format = shipped("q4_k");
  EXPECT_EQ(format.block, 256u);
  EXPECT_EQ(format.blockBytes, 144u);
  EXPECT_EQ(format.group(), 32u);
  EXPECT_EQ(format.groups(), 8u);
  ASSERT_TRUE(format.scaleInt() && format.minimumInt());
  EXPECT_TRUE(format.value.minimum->negative);
  EXPECT_EQ(format.maxIntegerSum, 256 * 127 * 63 * 15);
  EXPECT_EQ(format.maxMinimumSum, 256 * 127 * 63);
  EXPECT_EQ(format.fit.parameters, (std::vector<double>{-1.6, 0.2, 14}));
  // In the order in which the weight equation names them.
  ASSERT_EQ(format.arrays.size(), 2u);
  EXPECT_EQ(format.arrays[0].name, "sc");
  EXPECT_EQ(format.arrays[1].name, "mn");
  expectRange(format.arrays[0], 8, 6, 0, 63);
  expectRange(format.arrays[1], 8, 6, 0, 63);
  expectDecodes(format, "sc", packedScale);
  expectDecodes(format, "mn", packedMinimum);
  expectDecodes(format, "q", [](const uint8_t *b, unsigned i) { return nibbles256(b + 16, i); });
}

TEST(Model, Q5_K) {
  Format format = shipped("q5_k");
  EXPECT_EQ(format.blockBytes, 176u);
  expectRange(array(format, "q"), 256, 5, 0, 31);
  expectDecodes(format, "sc", packedScale);
  expectDecodes(format, "mn", packedMinimum);
  expectDecodes(format, "q", [](const uint8_t *b, unsigned i) {
    return nibbles256(b + 48, i) | (b[16 + i % 32] >> i / 32 & 1) << 4;
  });
}

TEST(Model, Q6_K) {
  Format format = shipped("q6_k");
  EXPECT_EQ(format.blockBytes, 210u);
  EXPECT_EQ(format.group(), 16u);
  EXPECT_EQ(format.code.offset, 32);
  EXPECT_EQ(format.maxIntegerSum, 256 * 127 * 128 * 32);
  expectRange(array(format, "scales"), 16, 8, -128, 127);
  expectRange(array(format, "q"), 256, 6, 0, 63);
  expectDecodes(format, "scales", [](const uint8_t *b, unsigned j) { return static_cast<int8_t>(b[192 + j]); });
  expectDecodes(format, "q", [](const uint8_t *b, unsigned i) {
    unsigned half = i / 128, quarter = i / 32 % 4, lane = i % 32;
    int low = b[64 * half + 32 * (quarter & 1) + lane] >> 4 * (quarter >> 1) & 15;
    int high = b[128 + 32 * half + lane] >> 2 * quarter & 3;
    return low | high << 4;
  });
}

TEST(Model, RunsJoinNeighboursOnly) {
  Format format = shipped("q4_k");
  const IntArray scales = array(format, "sc");
  std::vector<BitRun> whole = scales.runs(0), split = scales.runs(4);
  ASSERT_EQ(whole.size(), 1u);
  EXPECT_EQ(whole[0].address, 4u * 8);
  EXPECT_EQ(whole[0].length, 6u);
  EXPECT_EQ(whole[0].position, 0u);
  ASSERT_EQ(split.size(), 2u);
  EXPECT_EQ(split[0].address, 12u * 8);
  EXPECT_EQ(split[0].length, 4u);
  EXPECT_EQ(split[1].address, 4u * 8 + 6);
  EXPECT_EQ(split[1].length, 2u);
  EXPECT_EQ(split[1].position, 4u);
}

Format compiled(const std::string &spec) {
  std::string messages;
  std::optional<Format> format = compile(spec, &messages);
  EXPECT_TRUE(format) << messages;
  return format.value_or(Format{});
}

TEST(Model, EquivalentEquationsAreEqual) {
  const char *code = "qs[i % 16] >> i / 16 * 4 & 15";
  const char *spellings[] = {
      "(qs[i & 15] >> (i >= 16 ? 4 : 0)) % 16",
      "qs[i % 16] / (i / 16 == 0 ? 1 : 16) & 0xf",
      "i < 16 ? qs[i] & 0b1111 : qs[i - 16] >> 4",
      "(qs[i % 16] >> i / 16 * 4 & 12) + (qs[i % 16] >> i / 16 * 4 & 3)",
      "i < 16 ? qs[i] - (qs[i] & 0xf0) : (qs[i - 16] - (qs[i - 16] & 15)) / 16",
      "(qs[i % 16] >> i / 16 * 4 & 15) * 2 >> 1",
      "(qs[i % 16] >> i / 16 * 4 | 0) & ~(-16) ^ 0",
      "i > 15 || i < 0 ? (qs[i - 16] & 0xf0) >> 4 : !(i > 15) && i >= 0 ? qs[i] & 15 : qs[99]",
  };
  Format expected = compiled(Edited(plain));
  for (const char *spelling : spellings) {
    Format format = compiled(Edited(plain).with(code, spelling));
    ASSERT_TRUE(format.code.isStored() && format.code.isLinear()) << spelling;
    for (unsigned i = 0; i < 32; ++i)
      for (unsigned bit = 0; bit < 4; ++bit)
        ASSERT_EQ(format.code.parts[0].of[i].bits[bit].address, expected.code.parts[0].of[i].bits[bit].address)
            << spelling;
  }
}

TEST(Model, EquationContinuesOnDeeperLines) {
  Format format = compiled(Edited(plain).with(">> i / 16", "\n    # the high half\n    >> i\n      / 16"));
  expectDecodes(format, "q", nibbles32(2));
}

TEST(Model, StatedOffsetsAndUnusedFields) {
  Format format =
      compiled(Edited(plain).with("f16 d\n  u8  qs[16]", "f16 d @ 18\n  unused u16 pad @ 0\n  u8  qs[16] @ 2"));
  EXPECT_EQ(format.blockBytes, 20u);
  EXPECT_EQ(format.fields[0].offset, 18u);
  EXPECT_TRUE(format.fields[1].isUnused);
  expectDecodes(format, "q", nibbles32(2));
}

TEST(Model, SignedShiftKeepsTheSign) {
  // An arithmetic shift of a signed byte leaves a signed nibble.
  Format format = compiled(Edited(plain)
                               .with("u8  qs[16]", "unused i8 qs[32]")
                               .with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i] >> 4")
                               .with("(q[i] - 8)", "q[i]"));
  expectRange(array(format, "q"), 32, 4, -8, 7);
  expectDecodes(format, "q", [](const uint8_t *b, unsigned i) { return static_cast<int8_t>(b[2 + i]) >> 4; });
}

TEST(Model, OffsetsOfEitherSign) {
  Format format = compiled(Edited(plain)
                               .with("u8  qs[16]", "i8  sc[2]\n  u8  qs[16]")
                               .with("d * (q[i] - 8)", "d * (sc[i >> 4] - -0) * (q[i] + -8)")
                               .with("fit signed_absmax", "fit scale_search"));
  EXPECT_EQ(format.scaleInt()->offset, 0);
  EXPECT_EQ(format.scaleInt()->group, 16u);
  EXPECT_EQ(format.code.offset, 8);
  EXPECT_EQ(format.maxIntegerSum, 32 * 127 * 128 * 8);
}

TEST(Model, ByteOrderIsLittleEndian) {
  Format format = compiled(
      Edited(plain).with("u8  qs[16]", "u64 qs[2]").with("qs[i % 16] >> i / 16 * 4", "qs[i / 16] >> i % 16 * 4"));
  expectDecodes(format, "q", [](const uint8_t *b, unsigned i) { return b[2 + i / 2] >> i % 2 * 4 & 15; });
}

TEST(Model, FloatsOfAByteHaveTheirValues) {
  const auto values = [](const char *field, const char *rule) {
    return compiled(Edited(plain).with("f16 d", field).with("fit signed_absmax", std::string("fit ") + rule))
        .floats[0]
        .values;
  };
  const std::vector<float> powers = values("e8m0 d", "absmax_power_of_two"), small = values("ue4m3 d", "absmax_float8");
  ASSERT_EQ(powers.size(), 256u);
  EXPECT_EQ(powers[0], 0x1p-127f);  // no zero, no subnormals: there is no mantissa
  EXPECT_EQ(powers[127], 1);
  EXPECT_EQ(powers[254], 0x1p127f);
  EXPECT_TRUE(std::isnan(powers[255]));
  ASSERT_EQ(small.size(), 256u);
  EXPECT_EQ(small[0], 0);
  EXPECT_EQ(small[1], 0x1p-9f);
  EXPECT_EQ(small[8], 0x1p-6f);
  EXPECT_EQ(small[0x38], 1);
  EXPECT_EQ(small[0x7e], 448);
  EXPECT_TRUE(std::isnan(small[0x7f]));
  for (size_t code = 0; code < 128; ++code)
    EXPECT_TRUE(support::sameBits(small[code + 128], small[code])) << "bit 7 is ignored";
}

TEST(Model, BitsOfFloatsAreThoseOfF32OrConverted) {
  EXPECT_EQ(shiftToF32(ScalarType::F32), 0u);
  EXPECT_EQ(shiftToF32(ScalarType::BF16), 16u);
  EXPECT_EQ(shiftToF32(ScalarType::F16), std::nullopt);
}

TEST(Model, TypesAreThoseOfTheGrammar) {
  std::string expected = "TYPE       =";
#define SCALAR_TYPE(identifier, name, ...) expected += " \"" name "\" |";
#include "scalar_types.def"
  expected.back() = ';';
  auto text = llvm::MemoryBuffer::getFile(QUANTC_SPEC_LANGUAGE);
  ASSERT_TRUE(text);
  EXPECT_TRUE((*text)->getBuffer().contains("\n" + expected + "\n")) << "docs/spec-language.md has no line\n"
                                                                     << expected;
}

TEST(Model, GroupIsTheCommonDivisor) {
  Format format = shipped("q6_k");
  format.value.scale.factors[1].group = 48;
  EXPECT_EQ(format.group(), 16u);
}

}  // namespace
}  // namespace quantc
