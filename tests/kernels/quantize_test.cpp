// quantize: ggml's bytes where its rule has a closed form, no larger an error where the rule is a search, and the same
// bytes from every target.
#include "guarded.h"
#include "inputs.h"

#include "../support/data.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace kernels {
namespace {

using support::Guarded;
using support::Random;
using support::Side;

class Quantize : public testing::TestWithParam<const Kernel *> {
protected:
  const Kernel &kernel = *GetParam();
  const oracle::Format &format = kernel.format.reference;

  std::vector<uint8_t> quantize(const Kernel &by, const std::vector<float> &values, Side side = Side::End,
                                size_t offset = 0) const {
    size_t blocks = values.size() / format.elements;
    support::note("%s: %zu blocks", by.name().c_str(), blocks);
    Guarded x(values.size() * sizeof(float), side), w(blocks * format.bytes, side, offset);
    std::memcpy(x.data(), values.data(), x.size());
    w.poison();
    use<qc_quantize_fn>(by)(x.as<float>(), blocks, w.data());
    EXPECT_TRUE(w.untouchedOutside() && x.untouchedOutside()) << support::noted() << ": wrote outside its buffers";
    return {w.data(), w.data() + w.size()};
  }

  std::vector<float> valuesOf(const std::vector<uint8_t> &blocks) const {
    std::vector<float> all;
    for (size_t b = 0; b < blocks.size() / format.bytes; ++b) {
      auto w = oracle::dequantize(format.decode(blocks.data() + b * format.bytes));
      all.insert(all.end(), w.begin(), w.end());
    }
    return all;
  }

  testing::AssertionResult sameBytes(const std::vector<uint8_t> &want, const std::vector<uint8_t> &got) const {
    for (size_t i = 0; i < want.size(); ++i)
      if (want[i] != got[i])
        return testing::AssertionFailure()
               << kernel.name() << ": block " << i / format.bytes << ", byte " << i % format.bytes << ": expected "
               << int(want[i]) << ", got " << int(got[i]);
    return testing::AssertionSuccess();
  }

  /// Blocks of zeros, of one value, of tiny values, of one large value among small ones, of mixed magnitudes.
  std::vector<float> edges() const {
    std::vector<float> x;
    auto add = [&](auto value) {
      for (unsigned i = 0; i < format.elements; ++i)
        x.push_back(value(i));
    };
    Random random(14);
    for (float constant : {0.0f, -0.0f, 1.0f, -1.0f, 0.1f, -3.7f, 1e-6f, 1e-20f, -1e-42f, 1e4f})
      add([&](unsigned) { return constant; });
    for (float scale : {1e-42f, 1e-38f, 1e-15f, 1e-8f, 1e-5f, 1.0f, 1e4f, 1e30f, 1e38f}) {
      add([&](unsigned) { return random.uniform(-1, 1) * scale; });
      add([&](unsigned) { return random.uniform(0, 1) * scale; });
      add([&](unsigned) { return random.uniform(-1, 0) * scale; });
      add([&](unsigned i) { return i == 17 ? scale : random.uniform(-1, 1) * scale * 1e-3f; });
    }
    add([](unsigned i) { return i % 2 ? 1.0f : -1.0f; });
    add([](unsigned i) { return float(int(i) - 16) / 16; });
    return x;
  }
};

TEST_P(Quantize, EqualsGgmlOrIsNoWorse) {
  auto source = support::readFloats("source.f32");
  auto golden = support::readBytes(format.name, "quantized.blocks");
  auto mine = quantize(kernel, source);
  ASSERT_TRUE(sameBytes(mine, quantize(kernel, source, Side::Start)));
  if (format.quantize) {
    ASSERT_TRUE(sameBytes(golden, mine));
    return;
  }
  auto theirs = valuesOf(golden), ours = valuesOf(mine);
  constexpr size_t cols = 1024;
  for (size_t row = 0; row < source.size() / cols; ++row) {
    double theirError = 0, ourError = 0;
    for (size_t i = row * cols; i < (row + 1) * cols; ++i) {
      theirError += std::pow(double(theirs[i]) - double(source[i]), 2);
      ourError += std::pow(double(ours[i]) - double(source[i]), 2);
    }
    EXPECT_LE(ourError, theirError) << kernel.name() << ": squared error of row " << row;
  }
}

TEST_P(Quantize, EqualsTheReferenceRule) {
  if (!format.quantize)
    return;  // the rule is a search
  Random random(15);
  for (size_t blocks : {1, 2, 3, 5, 64})
    for (size_t offset = 0; offset < 2; ++offset) {
      auto x = makeX(blocks * format.elements, format.elements, XKind::Ordinary, random);
      if (blocks == 64)
        for (size_t i = 0; i < x.size(); ++i)
          x[i] *= std::ldexp(1.0f, int(i / format.elements) / 4 - 8);
      std::vector<uint8_t> want(blocks * format.bytes);
      for (size_t b = 0; b < blocks; ++b)
        format.quantize(x.data() + b * format.elements, want.data() + b * format.bytes);
      ASSERT_TRUE(sameBytes(want, quantize(kernel, x, Side::End, offset)));
    }
}

TEST_P(Quantize, GivesTheSameBytesAsOtherTargets) {
  const Kernel *other = sibling(kernel, false);
  if (!other)
    return;  // the only one
  Random random(16);
  auto x = edges();
  for (XKind kind : {XKind::Ordinary, XKind::Spread, XKind::Ties, XKind::Zeros, XKind::Tiny, XKind::Huge}) {
    auto more = makeX(8 * format.elements, format.elements, kind, random);
    x.insert(x.end(), more.begin(), more.end());
  }
  ASSERT_TRUE(sameBytes(quantize(*other, x), quantize(kernel, x)));
}

TEST_P(Quantize, TakesEdges) {
  auto x = edges();
  auto w = valuesOf(quantize(kernel, x));
  for (size_t b = 0; b < x.size() / format.elements; ++b) {
    float amax = 0;
    bool constant = true;
    for (size_t i = b * format.elements; i < (b + 1) * format.elements; ++i) {
      amax = std::fmax(amax, std::fabs(x[i]));
      constant &= x[i] == x[b * format.elements];
    }
    if (amax > 65504)
      continue;  // beyond what a half can scale: infinite or NaN
    for (size_t i = b * format.elements; i < (b + 1) * format.elements; ++i) {
      ASSERT_TRUE(std::isfinite(w[i])) << kernel.name() << ": block " << b << " of amax " << amax;
      if (amax == 0) {
        ASSERT_EQ(0.0f, w[i]) << kernel.name() << ": block " << b;
      }
      if (constant && amax > 1e-3f) {
        ASSERT_NEAR(x[i], w[i], amax / 128) << kernel.name() << ": constant block " << b;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(, Quantize, testing::ValuesIn(underTest("quantize")),
                         [](const testing::TestParamInfo<const Kernel *> &param) { return testName(param.param); });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Quantize);

}  // namespace
}  // namespace kernels
