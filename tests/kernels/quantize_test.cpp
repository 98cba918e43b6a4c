// quantize: ggml's bytes where its rule has a closed form, no larger an error where the rule is a search, the same
// bytes from every target, and errors where importance weights say that they count least. Of a format that ggml does
// not have there is no reference: its errors are such as its codes allow.
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
  const bool isSearch = format.isByHand() ? !format.quantize : format.rule.ends_with("search");
  if (isSearch) {
    EXPECT_LT(with, without) << kernel.name();
  }
}

/// How far from a value its weight may be, as much as follows from the codes alone.
struct Allowance {
  double step = 1;   // in units of the largest magnitude of a block: 1 is as far as 0 is
  double grain = 0;  // the least difference of two weights, where scales are coarse
};

/// From the integers that blocks of any bytes have.
Allowance allowanceOf(const Format &kernelFormat, Random &random) {
  const oracle::Format &format = kernelFormat.reference;
  std::set<int> levels, scales, minimums;
  bool hasMinimum = false;
  const auto blocks = makeBlocks(format, 64, WeightKind::AnyBytes, random);
  for (size_t at = 0; at < blocks.size(); at += format.bytes) {
    const oracle::Block block = format.decode(blocks.data() + at);
    levels.insert(block.level.begin(), block.level.end());
    scales.insert(block.groupScale.begin(), block.groupScale.end());
    minimums.insert(block.groupMinimum.begin(), block.groupMinimum.end());
    hasMinimum = block.minimumSign != 0;
  }
  Allowance allowed;
  const int lo = *levels.begin(), hi = *levels.rbegin(), near = hasMinimum ? hi - lo : std::min(-lo, hi),
            far = hasMinimum ? near : std::max(-lo, hi);
  int gap = 0;
  for (auto level = levels.begin(), next = std::next(level); next != levels.end(); ++level, ++next)
    gap = std::max(gap, *next - *level);
  // One side of 0 may end before the other, and of a grid not every point exists.
  if (near > 0 && kernelFormat.code != "lookup")
    allowed.step = std::min(1.0, double(gap) / near + 1 - double(near) / far);
  for (const std::set<int> *integers : {&scales, &minimums})
    if (integers->size() > 1)
      allowed.step = std::min(1.0, allowed.step + 2.0 / (*integers->rbegin() - *integers->begin()));
  if (format.floats[0].bits.size() > 8)
    return allowed;
  // A power of two may be twice what is wanted; the least scale is not 0.
  allowed.step = std::min(2.0, 2 * allowed.step + 0.125);
  std::vector<uint8_t> block(format.bytes, 0);
  for (const oracle::FloatField &field : format.floats)
    setField(field, block.data(), 1);
  allowed.grain = double(format.decode(block.data()).scale[0]) * far * std::max(1, *scales.rbegin());
  return allowed;
}

TEST_P(Quantize, ErrsNoMoreThanItsCodesAllow) {
  if (format.isFloats())
    return;  // there are no codes
  Random random(23);
  const Allowance allowed = allowanceOf(kernel.format, random);
  std::vector<float> x, importance;
  for (unsigned b = 0; b < 24; ++b)
    for (unsigned i = 0; i < format.elements; ++i) {
      // Even; nearly normal; one large among small.
      float sum = 0;
      for (int k = 0; k < 6; ++k)
        sum += random.uniform(-1, 1);
      x.push_back(b % 3 == 0 ? random.uniform(-1, 1) : b % 3 == 1 ? 0.03f * sum : sum * (i == 5 ? 20 : 1));
      importance.push_back(std::exp2(random.uniform(-2, 2)));
    }
  for (const auto &weights : {std::vector<float>(), importance}) {
    const auto blocks = quantize(kernel, x, weights);
    for (size_t begin = 0; begin < x.size(); begin += format.elements) {
      const size_t end = begin + format.elements;
      double amax = 0, counted = 0, squares = 0;
      for (size_t i = begin; i < end; ++i) {
        const double own = weights.empty() ? 1 : double(weights[i]);
        amax = std::max(amax, std::fabs(double(x[i])));
        counted += own;
        squares += own * double(x[i]) * double(x[i]);
      }
      const double error = errorOf(blocks, x, weights, begin, end), bound = 1.05 * allowed.step * amax + allowed.grain;
      EXPECT_LE(std::sqrt(error / counted), bound) << kernel.name() << ": block " << begin / format.elements;
      if (allowed.step < 1) {
        EXPECT_LE(error, 1.05 * squares + counted * allowed.grain * allowed.grain)
            << kernel.name() << ": block " << begin / format.elements << " is farther from the values than zeros are";
      }
    }
  }
}

TEST_P(Quantize, TakesEdges) {
  auto x = edges();
  const bool wideScale = format.floats[0].bits.size() > 8;  // a scale of 8 bits is neither exact nor large
  // Beyond what a half can scale weights are infinite or NaN; of a format that only its definition tells, who knows
  // when.
  const float largest = format.isByHand() ? 65504 : 8;
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
      if (amax > largest)
        continue;
      for (size_t i = b * format.elements; i < (b + 1) * format.elements; ++i) {
        ASSERT_TRUE(std::isfinite(w[i])) << kernel.name() << ": block " << b << " of amax " << amax;
        if (amax == 0) {
          ASSERT_EQ(0.0f, w[i]) << kernel.name() << ": block " << b;
        }
        if (constant && format.isByHand() && amax > 1e-3f && importance.empty() && (wideScale || amax < 2000)) {
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
