// dequantize: ggml's answers bit for bit, every memory bit in its place, any address, no byte outside.
#include "guarded.h"
#include "inputs.h"

#include "../support/bits.h"
#include "../support/data.h"

#include <gtest/gtest.h>

#include <cstring>

namespace kernels {
namespace {

using support::Guarded;
using support::Side;

class Dequantize : public testing::TestWithParam<const Kernel *> {
protected:
  const Kernel &kernel = *GetParam();
  const oracle::Format &format = kernel.format.reference;

  testing::AssertionResult check(const std::vector<uint8_t> &blocks, const std::vector<float> &expected, Side side,
                                 size_t offset, const char *what) {
    size_t count = blocks.size() / format.bytes;
    support::note("%s: %zu blocks, %s", kernel.name().c_str(), count, what);
    Guarded w(blocks.size(), side, offset), y(expected.size() * sizeof(float), side);
    std::memcpy(w.data(), blocks.data(), blocks.size());
    y.poison();
    use<qc_dequantize_fn>(kernel)(w.data(), count, y.as<float>());
    for (size_t i = 0; i < expected.size(); ++i)
      if (float got = y.as<float>()[i]; !support::sameBits(expected[i], got)) {
        char text[120];
        std::snprintf(text, sizeof text, "block %zu, element %zu: expected %.9g (%08x), got %.9g (%08x)",
                      i / format.elements, i % format.elements, double(expected[i]), support::bitsOf(expected[i]),
                      double(got), support::bitsOf(got));
        return testing::AssertionFailure() << support::noted() << ": " << text;
      }
    if (!y.untouchedOutside() || !w.untouchedOutside())
      return testing::AssertionFailure() << support::noted() << ": wrote outside its buffers";
    return testing::AssertionSuccess();
  }

  std::vector<float> expected(const std::vector<uint8_t> &blocks) const {
    std::vector<float> all;
    for (size_t b = 0; b < blocks.size() / format.bytes; ++b) {
      auto w = oracle::dequantize(format.decode(blocks.data() + b * format.bytes));
      all.insert(all.end(), w.begin(), w.end());
    }
    return all;
  }
};

TEST_P(Dequantize, EqualsGgml) {
  if (!support::hasGoldens(format.name))
    return;  // a format that ggml does not have, or floats
  for (std::string kind : {"random", "quantized"})
    for (Side side : {Side::End, Side::Start})
      ASSERT_TRUE(check(support::readBytes(format.name, kind + ".blocks"),
                        support::readFloats(format.name, kind + ".f32"), side, 0, kind.c_str()));
}

TEST_P(Dequantize, EqualsOracleForAllLengthsAndAddresses) {
  support::Random random(7);
  std::vector<size_t> counts = {1, 2, 3, 4, 5, 6, 7, 8, 9, 17};
  if (format.isFloats())
    counts.insert(counts.end(), {15, 16, 31, 32, 33, 63, 64, 65, 100});
  for (size_t count : counts)
    for (int kind = 0; kind < weightKinds; ++kind) {
      auto blocks = makeBlocks(format, count, WeightKind(kind), random);
      auto values = expected(blocks);
      for (size_t offset = 0; offset < 4; ++offset)
        for (Side side : {Side::End, Side::Start})
          ASSERT_TRUE(check(blocks, values, side, offset, nameOf(WeightKind(kind))));
    }
}

TEST_P(Dequantize, ReadsEveryBitInItsPlace) {
  support::Random random(8);
  auto blocks = oneBitBlocks(format, random);
  ASSERT_TRUE(check(blocks, expected(blocks), Side::End, 0, "one bit"));
}

TEST_P(Dequantize, ReadsEveryCode) {
  support::Random random(17);
  auto blocks = everyCodeBlocks(format, random);
  ASSERT_TRUE(check(blocks, expected(blocks), Side::End, 0, "every code"));
}

TEST_P(Dequantize, ReadsEveryScale) {
  support::Random random(18);
  auto blocks = everyScaleBlocks(format, random);
  ASSERT_TRUE(check(blocks, expected(blocks), Side::End, 0, "every scale"));
}

// All numbers that two bytes can hold.
TEST_P(Dequantize, ConvertsEveryFloatOf16Bits) {
  if (!format.isFloats() || format.bytes != 2)
    return;
  std::vector<uint8_t> blocks;
  for (unsigned code = 0; code < 0x10000; ++code) {
    blocks.push_back(uint8_t(code));
    blocks.push_back(uint8_t(code >> 8));
  }
  ASSERT_TRUE(check(blocks, expected(blocks), Side::End, 0, "every float"));
}

INSTANTIATE_TEST_SUITE_P(, Dequantize, testing::ValuesIn(underTest("dequantize")),
                         [](const testing::TestParamInfo<const Kernel *> &param) { return testName(param.param); });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Dequantize);

}  // namespace
}  // namespace kernels
