// The oracle against what it rests on: ggml's answers, exhaustive half conversions, and a fused multiply-add that
// rounds once.
#include "oracle.h"

#include "../support/bits.h"
#include "../support/data.h"
#include "../support/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace support;

namespace {

const char *const names[] = {"q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q4_k", "q5_k", "q6_k"};

class Oracle : public testing::TestWithParam<const char *> {
protected:
  const oracle::Format &format = oracle::format(GetParam());
};

TEST_P(Oracle, DequantizesAsGgmlDoes) {
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
class OracleQuantizer : public Oracle {};

TEST_P(OracleQuantizer, QuantizesAsGgmlDoes) {
  auto source = readFloats("source.f32");
  auto expected = readBytes(format.name, "quantized.blocks");
  std::vector<uint8_t> block(format.bytes);
  for (size_t b = 0; b < source.size() / format.elements; ++b) {
    format.quantize(source.data() + b * format.elements, block.data());
    ASSERT_EQ(0, std::memcmp(block.data(), expected.data() + b * format.bytes, format.bytes)) << "block " << b;
  }
}

TEST_P(Oracle, UnitScalesAreOne) {
  std::vector<uint8_t> bytes(format.bytes, 0);
  std::copy(format.unitScales.begin(), format.unitScales.end(), bytes.begin() + format.scalesOffset);
  oracle::Block block = format.decode(bytes.data());
  EXPECT_EQ(std::vector<int>(format.elements, 1), block.groupScale);
  EXPECT_EQ(std::vector<int>(format.elements, 1), block.groupMinimum);
}

std::string nameOf(const testing::TestParamInfo<const char *> &param) { return param.param; }

INSTANTIATE_TEST_SUITE_P(, Oracle, testing::ValuesIn(names), nameOf);
INSTANTIATE_TEST_SUITE_P(, OracleQuantizer, testing::Values("q4_0", "q4_1", "q5_0", "q5_1", "q8_0"), nameOf);

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
    ASSERT_TRUE(sameBits(expected, std::fma(a, b, c))) << a << " * " << b << " + " << c;
    doubleRoundings += !sameBits(expected, float(double(a) * b + c));
  }
  EXPECT_GT(doubleRoundings, 0u);  // or the cases above prove nothing
}

TEST(OracleNumerics, LargeSumsRound) {
  EXPECT_EQ(16777216.0f, float(int64_t(16777217)));
  EXPECT_EQ(16777220.0f, float(int64_t(16777219)));
}

TEST(OracleNumerics, RealProductIsNearTheContract) {
  Random random(2);
  for (const char *name : names) {
    const oracle::Format &format = oracle::format(name);
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
        << name;
  }
}

}  // namespace
