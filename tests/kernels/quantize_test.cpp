// quantize: ggml's bytes where its rule has a closed form, no larger an error where the rule is a search, the same
// bytes from every target, and errors where importance weights say that they count least.
#include "guarded.h"
#include "inputs.h"

#include "../support/data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <set>
#include <string_view>

namespace kernels {
namespace {

using support::Guarded;
using support::Random;
using support::Side;

class Quantize : public testing::TestWithParam<const Kernel *> {
protected:
  const Kernel &kernel = *GetParam();
  const oracle::Format &format = kernel.format.reference;

  /// `importance` empty: none.
  std::vector<uint8_t> quantize(const Kernel &by, const std::vector<float> &values,
                                const std::vector<float> &importance = {}, Side side = Side::End,
                                size_t offset = 0) const {
    size_t blocks = values.size() / format.elements;
    support::note("%s: %zu blocks%s", by.name().c_str(), blocks, importance.empty() ? "" : ", importance weights");
    Guarded x(values.size() * sizeof(float), side), w(blocks * format.bytes, side, offset),
        weights(importance.size() * sizeof(float), side);
    std::memcpy(x.data(), values.data(), x.size());
    if (!importance.empty())
      std::memcpy(weights.data(), importance.data(), weights.size());
    w.poison();
    use<qc_quantize_fn>(by)(x.as<float>(), importance.empty() ? nullptr : weights.as<float>(), blocks, w.data());
    EXPECT_TRUE(w.untouchedOutside() && x.untouchedOutside() && weights.untouchedOutside())
        << support::noted() << ": wrote outside its buffers";
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

  /// The sum of importance * (x - decoded)^2 over values begin .. end.
  double errorOf(const std::vector<uint8_t> &blocks, const std::vector<float> &x, const std::vector<float> &importance,
                 size_t begin = 0, size_t end = SIZE_MAX) const {
    auto w = valuesOf(blocks);
    double sum = 0;
    for (size_t i = begin; i < std::min(end, x.size()); ++i)
      sum += (importance.empty() ? 1.0 : double(importance[i])) * std::pow(double(w[i]) - double(x[i]), 2);
    return sum;
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

constexpr size_t sourceColumns = 1024;

/// source.f32's importance weights: those of its columns, for every row.
std::vector<float> sourceImportance(size_t count) {
  auto ofColumns = support::readFloats("importance.f32");
  std::vector<float> all(count);
  for (size_t i = 0; i < count; ++i)
    all[i] = ofColumns[i % sourceColumns];
  return all;
}

TEST_P(Quantize, EqualsGgmlOrIsNoWorse) {
  if (!support::hasGoldens(format.name))
    return;
  auto source = support::readFloats("source.f32");
  auto golden = support::readBytes(format.name, "quantized.blocks");
  // ggml demands importance weights for these, and its answers were made with them.
  const std::set<std::string_view> demanding = {"iq2_xxs", "iq2_xs", "iq1_s"};
  const auto importance = demanding.count(format.name) ? sourceImportance(source.size()) : std::vector<float>();
  auto mine = quantize(kernel, source, importance);
  ASSERT_TRUE(sameBytes(mine, quantize(kernel, source, importance, Side::Start)));
  if (format.quantize) {
    ASSERT_TRUE(sameBytes(golden, mine));
    return;
  }
  for (size_t row = 0; row < source.size(); row += sourceColumns)
    EXPECT_LE(errorOf(mine, source, importance, row, row + sourceColumns),
              errorOf(golden, source, importance, row, row + sourceColumns))
        << kernel.name() << ": squared error of row " << row / sourceColumns;
}

TEST_P(Quantize, EqualsTheReferenceRule) {
  if (!format.quantize)
    return;  // the rule is a search
  Random random(15);
  auto check = [&](const std::vector<float> &x, size_t offset) {
    std::vector<uint8_t> want(x.size() / format.elements * format.bytes);
    for (size_t b = 0; b < x.size() / format.elements; ++b)
      format.quantize(x.data() + b * format.elements, want.data() + b * format.bytes);
    ASSERT_TRUE(sameBytes(want, quantize(kernel, x, {}, Side::End, offset)));
  };
  for (size_t blocks : {1, 2, 3, 5, 15, 16, 17, 64})
    for (size_t offset = 0; offset < 2; ++offset)
      for (XKind kind : {XKind::Ordinary, XKind::Spread, XKind::Ties, XKind::Zeros}) {
        auto x = makeX(blocks * format.elements, format.elements, kind, random);
        if (blocks == 64 && kind == XKind::Ordinary)
          for (size_t i = 0; i < x.size(); ++i)
            x[i] *= std::ldexp(1.0f, int(i / format.elements) / 4 - 8);
        ASSERT_NO_FATAL_FAILURE(check(x, offset));
      }
  // Largest magnitudes at powers of two and to either side, where logarithms and stored scales round.
  std::vector<float> x;
  for (int exponent = -24; exponent <= 24; ++exponent)
    for (int ulps = -24; ulps <= 2; ++ulps) {
      float amax = std::ldexp(1.0f, exponent);
      for (int n = 0; n < std::abs(ulps); ++n)
        amax = std::nextafter(amax, ulps < 0 ? 0.0f : INFINITY);
      const unsigned place = random.below(format.elements);
      for (unsigned i = 0; i < format.elements; ++i)
        x.push_back((i == place ? 1.0f : random.uniform(-1, 1)) * amax);
    }
  ASSERT_NO_FATAL_FAILURE(check(x, 0));
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
  std::vector<float> importance(x.size());
  for (float &value : importance)
    value = random.below(8) ? std::exp2(random.uniform(-10, 10)) : 0;
  std::fill_n(importance.begin(), format.elements, 0.0f);
  for (const auto &weights : {std::vector<float>(), importance})
    ASSERT_TRUE(sameBytes(quantize(*other, x, weights), quantize(kernel, x, weights)));
}

// Blocks do not depend on their neighbours, nor on how many are quantised in one call.
TEST_P(Quantize, BlocksAreIndependent) {
  Random random(21);
  const size_t blocks = format.isFloats() ? 40 : 19;
  auto x = makeX(blocks * format.elements, format.elements, XKind::Ordinary, random);
  auto importance = makeX(x.size(), format.elements, XKind::Ordinary, random);
  for (float &value : importance)
    value = std::fabs(value);
  for (const auto &weights : {std::vector<float>(), importance}) {
    auto whole = quantize(kernel, x, weights);
    std::vector<uint8_t> parts;
    for (size_t begin = 0, count = 1; begin < blocks; begin += count, count = count % 7 + 1) {
      count = std::min(count, blocks - begin);
      auto slice = [&](const std::vector<float> &all) {
        if (all.empty())
          return all;
        auto first = all.begin() + ptrdiff_t(begin * format.elements);
        return std::vector<float>(first, first + ptrdiff_t(count * format.elements));
      };
      auto part = quantize(kernel, slice(x), slice(weights));
      parts.insert(parts.end(), part.begin(), part.end());
    }
    ASSERT_TRUE(sameBytes(whole, parts));
  }
}

// Weights that count more are closer: with importance the weighted error is never larger than without, and smaller
// where the rule is a search.
TEST_P(Quantize, ImportanceIsHeeded) {
  auto x = support::readFloats("source.f32");
  Random random(22);
  std::vector<float> importance(x.size());
  for (float &value : importance)
    value = std::exp2(random.uniform(-6, 6));
  const double with = errorOf(quantize(kernel, x, importance), x, importance),
               without = errorOf(quantize(kernel, x), x, importance);
  EXPECT_LE(with, without) << kernel.name();
  if (!format.quantize) {
    EXPECT_LT(with, without) << kernel.name();
  }
}

TEST_P(Quantize, TakesEdges) {
  auto x = edges();
  const bool wideScale = format.floats[0].bits.size() > 8;  // a scale of 8 bits is neither exact nor large
  std::vector<float> none(x.size(), 0.0f), some(x.size(), 0.0f);
  for (size_t i = 0; i < some.size(); i += 3)
    some[i] = 1;
  for (const auto &importance : {std::vector<float>(), none, some}) {
    auto w = valuesOf(quantize(kernel, x, importance));
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
        if (constant && amax > 1e-3f && importance.empty() && (wideScale || amax < 2000)) {
          ASSERT_NEAR(x[i], w[i], wideScale ? amax / 128 : amax / 4) << kernel.name() << ": constant block " << b;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(, Quantize, testing::ValuesIn(underTest("quantize")),
                         [](const testing::TestParamInfo<const Kernel *> &param) { return testName(param.param); });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Quantize);

}  // namespace
}  // namespace kernels
