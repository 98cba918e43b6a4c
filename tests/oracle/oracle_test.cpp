// The oracle against what it rests on: ggml's answers, exhaustive half conversions, and a fused multiply-add that
// rounds once.
#include "oracle.h"

#include "definition/definition.h"

#include "../support/bits.h"
#include "../support/data.h"
#include "definition/fused.h"
#include "definition/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <initializer_list>
#include <tuple>

using namespace support;

namespace {

class Oracle : public testing::TestWithParam<const oracle::Format *> {
protected:
  const oracle::Format &format = *GetParam();
};

TEST_P(Oracle, DequantizesAsGgmlDoes) {
  if (!hasGoldens(format.name))
    return;  // a variant that ggml does not have, or plain floats
  for (std::string kind : {"random", "quantized"}) {
    auto blocks = readBytes(format.name, kind + ".blocks");
    auto expected = readFloats(format.name, kind + ".f32");
    ASSERT_EQ(blocks.size() / format.bytes * format.elements, expected.size());
    for (size_t b = 0; b < blocks.size() / format.bytes; ++b) {
      oracle::Block block = format.decode(blocks.data() + b * format.bytes);
      auto w = oracle::dequantize(block);
      auto real = oracle::realWeights(block);
      for (size_t i = 0; i < w.size(); ++i) {
        ASSERT_TRUE(sameBits(expected[b * format.elements + i], w[i])) << kind << " block " << b << " element " << i;
        if (kind == "quantized") {
          ASSERT_NEAR(real[i], w[i], 1e-6 * (1 + std::fabs(w[i])));
        }
      }
    }
  }
}

// The rules of the other formats are searches: their error is compared, not their bytes.
TEST_P(Oracle, QuantizesAsGgmlDoes) {
  if (!format.quantize || !hasGoldens(format.name))
    return;
  auto source = readFloats("source.f32");
  auto expected = readBytes(format.name, "quantized.blocks");
  std::vector<uint8_t> block(format.bytes);
  for (size_t b = 0; b < source.size() / format.elements; ++b) {
    format.quantize(source.data() + b * format.elements, block.data());
    ASSERT_EQ(0, std::memcmp(block.data(), expected.data() + b * format.bytes, format.bytes)) << "block " << b;
  }
}

TEST_P(Oracle, UnitScalesAreOne) {
  std::vector<uint8_t> bytes = format.scales.unit;
  bytes.resize(format.bytes, 0);
  oracle::Block block = format.decode(bytes.data());
  EXPECT_EQ(std::vector<int>(block.level.size(), 1), block.groupScale);
  EXPECT_EQ(std::vector<int>(block.level.size(), 1), block.groupMinimum);
}

// Flipping a bit of a scale changes its cells and nothing else; a bit of a number that is looked up changes levels
// only.
TEST_P(Oracle, PartsAreWhereTheListSays) {
  Random random(3);
  std::vector<uint8_t> bytes(format.bytes);
  for (int repeat = 0; repeat < 20; ++repeat) {
    random.fill(bytes.data(), bytes.size());
    const oracle::Block before = format.decode(bytes.data());
    auto flipped = [&](unsigned bit) {
      auto changed = bytes;
      changed[bit / 8] ^= uint8_t(1 << bit % 8);
      return format.decode(changed.data());
    };
    for (const oracle::FloatField &field : format.floats)
      for (unsigned bit : field.bits) {
        oracle::Block after = flipped(bit);
        EXPECT_EQ(before.level, after.level) << "bit " << bit;
        EXPECT_EQ(before.groupScale, after.groupScale) << "bit " << bit;
      }
    for (const auto &number : format.lookups)
      for (unsigned bit : number) {
        oracle::Block after = flipped(bit);
        EXPECT_EQ(before.groupScale, after.groupScale) << "bit " << bit;
        EXPECT_TRUE(std::equal(before.scale.begin(), before.scale.end(), after.scale.begin(), sameBits))
            << "bit " << bit;
      }
    for (unsigned bit = 0; bit < 8 * format.scales.bits.size(); ++bit) {
      if (!(format.scales.bits[bit / 8] >> bit % 8 & 1))
        continue;
      oracle::Block after = flipped(bit);
      EXPECT_EQ(before.level, after.level) << "bit " << bit;
      EXPECT_NE(std::tie(before.groupScale, before.groupMinimum), std::tie(after.groupScale, after.groupMinimum))
          << "bit " << bit;
    }
  }
}

// A canonical block has the weights of the one it was made of, and is canonical itself; what the reference quantiser
// gives is canonical.
TEST_P(Oracle, CanonicalBlocksHaveTheSameWeights) {
  if (!format.canonicalize)
    return;
  Random random(4);
  std::vector<uint8_t> bytes(format.bytes);
  bool changed = false;
  for (int repeat = 0; repeat < 40; ++repeat) {
    random.fill(bytes.data(), bytes.size());
    auto canonical = bytes;
    format.canonicalize(canonical.data());
    changed |= canonical != bytes;
    const auto weights = oracle::dequantize(format.decode(bytes.data()));
    const auto after = oracle::dequantize(format.decode(canonical.data()));
    EXPECT_TRUE(std::equal(weights.begin(), weights.end(), after.begin(), after.end(), sameBits));
    auto again = canonical;
    format.canonicalize(again.data());
    EXPECT_EQ(canonical, again);
  }
  EXPECT_TRUE(changed);
  auto quantized = readBytes(format.name, "quantized.blocks");
  for (size_t b = 0; b < quantized.size(); b += format.bytes) {
    std::vector<uint8_t> block(quantized.begin() + ptrdiff_t(b), quantized.begin() + ptrdiff_t(b + format.bytes));
    auto canonical = block;
    format.canonicalize(canonical.data());
    EXPECT_EQ(block, canonical);
  }
}

void expectSame(const oracle::Block &byHand, const oracle::Block &defined) {
  EXPECT_EQ(byHand.level, defined.level);
  EXPECT_EQ(byHand.groupScale, defined.groupScale);
  EXPECT_EQ(byHand.minimumSign, defined.minimumSign);
  if (byHand.minimumSign) {
    EXPECT_EQ(byHand.groupMinimum, defined.groupMinimum);
  }
  const auto same = [](const std::vector<float> &a, const std::vector<float> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameBits);
  };
  std::vector<float> scale = byHand.scale;
  for (float &value : scale)
    value = value * byHand.constant;
  EXPECT_TRUE(same(scale, defined.scale));
  EXPECT_TRUE(same(byHand.minimum, defined.minimum));
  EXPECT_TRUE(same(oracle::dequantize(byHand), oracle::dequantize(defined)));
}

// Two descriptions that know nothing of each other: the decoder written by hand, and the spec by the tests'
// interpreter, which formats without such a decoder depend on.
TEST_P(Oracle, IsWhatTheDefinitionSays) {
  const std::unique_ptr<oracle::Format> defined = oracle::define(QUANTC_FORMATS_DIR, format.name);
  ASSERT_TRUE(defined);
  EXPECT_EQ(format.name, defined->name);
  EXPECT_EQ(format.elements, defined->elements);
  EXPECT_EQ(format.bytes, defined->bytes);
  EXPECT_EQ(std::vector<uint8_t>(format.bytes, 0xff), defined->used);
  ASSERT_EQ(format.floats.size(), defined->floats.size());
  for (size_t k = 0; k < format.floats.size(); ++k) {
    EXPECT_EQ(format.floats[k].type, defined->floats[k].type);
    EXPECT_EQ(format.floats[k].bits, defined->floats[k].bits);
  }
  if (!format.scales.bits.empty()) {
    EXPECT_EQ(format.scales.bits, defined->scales.bits);
  }

  Random random(6);
  std::vector<uint8_t> bytes(format.bytes);
  for (int repeat = 0; repeat < 50 && !HasFailure(); ++repeat) {
    random.fill(bytes.data(), bytes.size());
    expectSame(format.decode(bytes.data()), defined->decode(bytes.data()));
    std::vector<uint8_t> canonical = bytes;
    if (format.canonicalize)
      format.canonicalize(canonical.data());
    EXPECT_TRUE(oracle::isRestored(format, bytes.data(), canonical.data()));
    EXPECT_TRUE(oracle::isRestored(*defined, bytes.data(), canonical.data()));
    canonical[random.below(format.bytes)] ^= uint8_t(1 << random.below(8));
    EXPECT_FALSE(oracle::isRestored(format, bytes.data(), canonical.data()));
  }
  if (defined->scales.unit.empty())
    return;
  std::vector<uint8_t> unit = defined->scales.unit;
  const oracle::Block block = defined->decode(unit.data());
  for (size_t i = 0; i < block.level.size(); ++i)
    EXPECT_TRUE(block.groupScale[i] && block.groupMinimum[i]) << "element " << i;
}

std::vector<const oracle::Format *> everyFormat() {
  std::vector<const oracle::Format *> list;
  for (const oracle::Format &format : oracle::formats())
    list.push_back(&format);
  return list;
}

INSTANTIATE_TEST_SUITE_P(, Oracle, testing::ValuesIn(everyFormat()),
                         [](const auto &param) { return std::string(param.param->name); });

// The 128-weight variant of q2_0 differs in the length of the run that shares a scale, and in nothing else.
TEST(FormatsDeathTest, AMissingOneIsNamed) {
  EXPECT_EQ(oracle::find("q9_9"), nullptr);
  EXPECT_EQ(oracle::find("q4_0"), &oracle::format("q4_0"));
  EXPECT_DEATH_IF_SUPPORTED(
      oracle::format("q9_9"),
      "format q9_9 has no oracle: it is not in the table of tests/oracle/formats.cpp, and no spec in .*/formats "
      "defines it");
}

TEST(OracleVariants, LongerGroupsHoldTheSameCodes) {
  Random random(5);
  const oracle::Format &base = oracle::format("q2_0"), &variant = oracle::format("q2_0_g128");
  std::vector<uint8_t> bytes(variant.bytes);
  random.fill(bytes.data(), bytes.size());
  auto whole = variant.decode(bytes.data()).level;
  for (size_t part = 0; part < 2; ++part) {
    std::vector<uint8_t> block(base.bytes, 0);
    std::copy_n(bytes.begin() + 2 + ptrdiff_t(16 * part), 16, block.begin() + 2);
    auto level = base.decode(block.data()).level;
    EXPECT_TRUE(std::equal(level.begin(), level.end(), whole.begin() + ptrdiff_t(64 * part)));
  }
}

TEST(OracleNumerics, HalfConversionsAreInverse) {
  for (unsigned h = 0; h < 0x10000; ++h) {
    float value = oracle::halfToFloat(uint16_t(h));
    if (!std::isnan(value)) {
      ASSERT_EQ(h, oracle::floatToHalf(value));
    }
  }
}

TEST(OracleNumerics, FloatToHalfRoundsToNearestEven) {
  for (unsigned h = 0; h < 0x7bff; ++h) {
    float lo = oracle::halfToFloat(uint16_t(h)), hi = oracle::halfToFloat(uint16_t(h + 1));
    float middle = (lo + hi) / 2;  // exact in f32
    unsigned even = h & 1 ? h + 1 : h;
    ASSERT_EQ(even, oracle::floatToHalf(middle));
    ASSERT_EQ(h, oracle::floatToHalf(std::nextafter(middle, 0.0f)));
    ASSERT_EQ(h + 1, oracle::floatToHalf(std::nextafter(middle, INFINITY)));
  }
  EXPECT_EQ(0x7bff, oracle::floatToHalf(std::nextafter(65520.0f, 0.0f)));
  EXPECT_EQ(0x7c00, oracle::floatToHalf(65520.0f));
  EXPECT_EQ(0xfc00, oracle::floatToHalf(-1e30f));
}

// a * b + c in double rounded to odd: the product is exact, so one rounding to f32 follows (Boldo and Melquiond, 2008).
float fusedByRoundingToOdd(float a, float b, float c) {
  double product = double(a) * b, addend = c;
  double sum = product + addend;
  double virtualAddend = sum - product;
  double error = (product - (sum - virtualAddend)) + (addend - virtualAddend);
  uint64_t bits;
  std::memcpy(&bits, &sum, 8);
  if (error != 0 && (bits & 1) == 0)
    bits += (error > 0) == (sum > 0) ? 1 : -1;
  std::memcpy(&sum, &bits, 8);
  return float(sum);
}

TEST(OracleNumerics, BfloatConversionsAreInverseAndRoundToNearestEven) {
  for (unsigned b = 0; b < 0x7f80; ++b) {
    float lo = oracle::bfloatToFloat(uint16_t(b));
    uint32_t bits = bitsOf(lo);
    ASSERT_EQ(b << 16, bits);
    ASSERT_EQ(b, oracle::floatToBfloat(lo));
    ASSERT_EQ(b | 0x8000, oracle::floatToBfloat(-lo));
    auto above = [&](uint32_t more) {
      bits = (b << 16) + more;
      float value;
      std::memcpy(&value, &bits, sizeof value);
      return value;
    };
    ASSERT_EQ(b, oracle::floatToBfloat(above(0x7fff)));
    ASSERT_EQ(b & 1 ? b + 1 : b, oracle::floatToBfloat(above(0x8000)));
    ASSERT_EQ(b + 1, oracle::floatToBfloat(above(0x8001)));
  }
}

TEST(OracleNumerics, SmallScalesHaveTheirSpecialValues) {
  EXPECT_EQ(0x1p-128f, oracle::powerOfTwoScale(0));
  EXPECT_EQ(1.0f, oracle::powerOfTwoScale(128));
  EXPECT_EQ(0x1p127f, oracle::powerOfTwoScale(255));
  for (unsigned code : {0x00u, 0x7fu, 0x80u})
    EXPECT_EQ(0.0f, oracle::float8Scale(uint8_t(code)));
  EXPECT_EQ(0x1p-10f, oracle::float8Scale(0x01));
  EXPECT_EQ(0.5f, oracle::float8Scale(0x38));
  EXPECT_EQ(224.0f, oracle::float8Scale(0x7e));
  EXPECT_EQ(240.0f, oracle::float8Scale(0xff));
  for (unsigned code = 0; code < 0x7f; ++code) {
    EXPECT_EQ(oracle::float8Scale(uint8_t(code)), oracle::float8Scale(uint8_t(code | 0x80)));
    if (code < 0x7e) {
      EXPECT_LT(oracle::float8Scale(uint8_t(code)), oracle::float8Scale(uint8_t(code + 1)));
    }
  }
}

// Sixteen partial sums and their pairs, told apart by a float that swallows what is added to it too early.
TEST(OracleNumerics, FloatsAreSummedInTheOrderOfTheContract) {
  const oracle::Format &format = oracle::format("f32");
  auto productOf = [&](const std::vector<float> &w) {
    std::vector<oracle::Block> row;
    for (float value : w)
      row.push_back(format.decode(reinterpret_cast<const uint8_t *>(&value)));
    return oracle::product(row, oracle::activationsOf(format, std::vector<float>(w.size(), 1.0f)));
  };
  auto withOnesAt = [](size_t length, std::initializer_list<size_t> places) {
    std::vector<float> w(length, 0);
    w[0] = 0x1p24f;
    for (size_t place : places)
      w[place] = 1;
    return w;
  };
  EXPECT_EQ(0x1p24f, productOf(withOnesAt(49, {16, 32, 48})));  // each into the sum that is large already
  EXPECT_EQ(0x1p24f + 2, productOf(withOnesAt(49, {1, 17})));   // a sum of their own
  EXPECT_EQ(0x1p24f, productOf(withOnesAt(49, {8, 4, 2, 1})));  // each joins the large sum alone
  EXPECT_EQ(0x1p24f + 2, productOf(withOnesAt(49, {4, 12})));   // 4 + 12, then 0 + 4
  EXPECT_EQ(0x1p24f + 2, productOf(withOnesAt(16, {1, 5})));    // 1 + 5, then 1 + 3, then 0 + 1
  EXPECT_EQ(bitsOf(0.0f), bitsOf(productOf({-0.0f})));          // sums begin at +0
}

TEST(OracleNumerics, FusedMultiplyAddRoundsOnce) {
  Random random(1);
  unsigned doubleRoundings = 0;
  for (int n = 0; n < 400000; ++n) {
    auto draw = [&](int spread) {
      float fraction = 1 + float(random.below(1u << 23)) * 0x1p-23f;
      return std::ldexp(random.below(2) ? fraction : -fraction, int(random.below(unsigned(2 * spread + 1))) - spread);
    };
    float a = draw(3), b = draw(3), c = draw(40);
    if (n % 2 == 0) {  // just below half a unit of c in the last place: in double it rounds to the tie
      float tiny = std::ldexp(1.0f, -15 - int(random.below(6)));
      a = std::ldexp(1 + tiny, std::ilogb(c) - 24);
      b = std::copysign(1 - tiny, c);
    }
    float expected = fusedByRoundingToOdd(a, b, c);
    ASSERT_TRUE(sameBits(expected, fused(a, b, c))) << a << " * " << b << " + " << c;
#if defined(__GLIBC__)  // other C libraries' are wrong for some of these
    ASSERT_TRUE(sameBits(expected, std::fma(a, b, c))) << a << " * " << b << " + " << c;
#endif
    doubleRoundings += !sameBits(expected, float(double(a) * b + c));
  }
  EXPECT_GT(doubleRoundings, 0u);  // or the cases above prove nothing
}

TEST(OracleNumerics, FusedMultiplyAddRoundsOnceAtTheEndsOfTheRange) {
  const float odd = 0x1p-127f + 0x1p-149f, greatest = std::numeric_limits<float>::max();
  const float above = 1 + 0x1p-23f, below = 1 - 0x1p-23f;
  // A subnormal number and just less than half its unit: the even neighbour is the wrong one.
  EXPECT_EQ(odd, fused(0x1p-75f * above, 0x1p-75f * below, odd));
  EXPECT_EQ(-odd, fused(0x1p-75f * above, -0x1p-75f * below, -odd));
  EXPECT_EQ(0.0f, fused(0x1p-75f, 0x1p-75f, 0.0f));
  EXPECT_EQ(0x1p-149f, fused(0x1p-75f * above, 0x1p-75f * above, 0.0f));
  // The greatest number and just less than half a unit, which would be infinite.
  EXPECT_EQ(greatest, fused(0x1p52f * above, 0x1p51f * below, greatest));
  EXPECT_EQ(-greatest, fused(-0x1p52f * above, 0x1p51f * below, -greatest));
  EXPECT_EQ(INFINITY, fused(0x1p52f, 0x1p51f, greatest));
  EXPECT_EQ(-INFINITY, fused(INFINITY, -1, greatest));
  EXPECT_TRUE(std::isnan(fused(INFINITY, 1, -INFINITY)));
  EXPECT_TRUE(std::isnan(fused(NAN, 1, 1)));
  EXPECT_EQ(bitsOf(-0.0f), bitsOf(fused(-0.0f, 1, -0.0f)));
  EXPECT_EQ(bitsOf(0.0f), bitsOf(fused(-1, 1, 1)));
}

TEST(OracleNumerics, LargeSumsRound) {
  EXPECT_EQ(16777216.0f, float(int64_t(16777217)));
  EXPECT_EQ(16777220.0f, float(int64_t(16777219)));
}

TEST(OracleNumerics, RealProductIsNearTheContract) {
  Random random(2);
  for (const oracle::Format &format : oracle::formats()) {
    if (!hasGoldens(format.name))
      continue;
    auto bytes = readBytes(format.name, "quantized.blocks");
    size_t blocks = 1024 / format.elements;
    std::vector<oracle::Block> row;
    std::vector<oracle::Activation> column;
    std::vector<float> x(1024);
    for (float &value : x)
      value = random.uniform(-1, 1);
    double magnitude = 0;
    for (size_t b = 0; b < blocks; ++b) {
      row.push_back(format.decode(bytes.data() + b * format.bytes));
      column.push_back(oracle::quantizeActivation(std::span(x).subspan(b * format.elements, format.elements)));
      for (double w : oracle::realWeights(row.back()))
        magnitude += w * w;
    }
    // Each activation is off by at most half a step of 1/127; the errors add like a random walk.
    EXPECT_NEAR(oracle::realProduct(row, x), oracle::product(row, column), std::sqrt(magnitude) * 5 * 0.5 / 127)
        << format.name;
  }
}

}  // namespace
