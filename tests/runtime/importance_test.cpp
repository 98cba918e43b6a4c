// What importance weights promise (docs/fitting.md): weights without any change no neighbour, outliers that hardly
// count cost the others little, and every rule heeds them. Through the public header, for every format and every
// target.
#include "matrices.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string_view>

namespace {

using namespace matrices;
using support::Random;

using Floats = std::vector<float>;

class Importance : public testing::TestWithParam<const qc_format *> {
protected:
  const qc_format *format = GetParam();

  /// One row, quantised by a target and decoded again.
  Floats decoded(const Floats &x, const Floats &importance, const qc_target *target = nullptr) const {
    qc_error error{};
    const qc_options options = optionsOf(target);
    const qc_input in = {x.data(), x.size(), 0, 1}, counts = {importance.data(), importance.size(), 0, 1};
    std::vector<uint8_t> bytes(x.size() / format->block_elements * format->block_bytes);
    EXPECT_EQ(qc_quantize(format, x.size(), &in, importance.empty() ? nullptr : &counts, bytes.data(), bytes.size(), 0,
                          &options, &error),
              QC_OK)
        << error.message;
    qc_weights weights;
    Floats y(x.size());
    const qc_output out = {y.data(), y.size(), 0};
    EXPECT_EQ(qc_weights_init(&weights, format, nullptr, bytes.data(), bytes.size(), 1, x.size(), 0, &error), QC_OK);
    EXPECT_EQ(qc_dequantize(&weights, 0, 1, &out, &options, &error), QC_OK) << error.message;
    return y;
  }

  /// Nearly normal, mean 0, variance 2.
  Floats values(size_t count, Random &random) const {
    Floats x(count);
    for (float &value : x)
      for (int k = 0; k < 6; ++k)
        value += random.uniform(-1, 1);
    return x;
  }
};

double errorOf(const Floats &x, const Floats &y, const Floats &importance) {
  double sum = 0;
  for (size_t i = 0; i < x.size(); ++i)
    sum += (importance.empty() ? 1.0 : double(importance[i])) * std::pow(double(x[i]) - double(y[i]), 2);
  return sum;
}

/// Where the importance is 0.
const std::vector<std::function<bool(size_t i, size_t picked, Random &random)>> patterns = {
    [](size_t i, size_t, Random &) { return i / 16 % 4 == 1; },  // whole groups
    [](size_t i, size_t, Random &) { return i / 32 % 4 == 2; },
    [](size_t i, size_t, Random &) { return i % 16 == 5; },                   // a column within each
    [](size_t i, size_t picked, Random &) { return i == picked; },            // one weight
    [](size_t i, size_t picked, Random &) { return i != picked; },            // all but one
    [](size_t i, size_t picked, Random &) { return i / 16 != picked / 16; },  // all groups but one
    [](size_t i, size_t picked, Random &) { return i / 32 != picked / 32; },
    [](size_t, size_t, Random &random) { return random.below(2) == 0; },  // any
    [](size_t, size_t, Random &random) { return random.below(10) == 0; },
};

TEST_P(Importance, NoneChangesNoNeighbour) {
  if (format->block_elements == 1)
    return;  // no weight has a neighbour, and none may be beyond the format
  Random random(31);
  const size_t count = 3 * std::max<size_t>(format->block_elements, 16);
  for (int round = 0; round < 6; ++round)
    for (size_t pattern = 0; pattern < patterns.size(); ++pattern) {
      Floats x = values(count, random), importance(count);
      const size_t picked = random.below(unsigned(count));
      for (size_t i = 0; i < count; ++i) {
        if (round == 1 && random.below(4) == 0)
          x[i] = 0;
        // Ordinary ones, and such as f32 has no products of.
        importance[i] = std::exp2(round % 3 == 2 ? random.uniform(-125, 125) : random.uniform(-3, 3));
        if (patterns[pattern](i, picked, random))
          importance[i] = 0;
      }
      const std::function<float(size_t)> others[] = {
          [](size_t) { return 0.0f; },
          [&](size_t i) { return -x[i]; },
          [&](size_t i) { return x[i] * 1e30f; },
          [&](size_t i) { return x[i] * 1e-30f; },
          [&](size_t i) { return i % 3 ? 3e38f : -3e38f; },
          [&](size_t) { return std::ldexp(random.uniform(-1, 1), int(random.below(200)) - 100); },
      };
      for (const qc_target *target : availableTargets()) {
        const Floats as_it_is = decoded(x, importance, target);
        for (const auto &other : others) {
          Floats changed = x;
          for (size_t i = 0; i < count; ++i)
            if (importance[i] == 0)
              changed[i] = other(i);
          const Floats y = decoded(changed, importance, target);
          for (size_t i = 0; i < count; ++i)
            if (importance[i] > 0) {
              ASSERT_TRUE(support::sameBits(as_it_is[i], y[i]))
                  << format->name << " on " << target->name << ", pattern " << pattern << ", round " << round
                  << ": weight " << i << " was " << as_it_is[i] << " and is " << y[i];
            }
        }
      }
    }
}

/// One group of four or of eight: its weights are `times` larger.
bool isOutlier(const qc_format *format, size_t i) {
  return format->block_elements < 256 ? i / (format->block_elements / 4) % 4 == 1 : i / 32 % 8 == 2;
}

TEST_P(Importance, OutliersOfLittleImportanceCostLittle) {
  if (format->block_elements == 1)
    return;  // floats stand for themselves
  for (const float times : {1.0f, 10.0f, 100.0f, 1e4f})
    for (const float little : {0.0f, 1e-6f}) {
      Random random(32);
      double error = 0, ignored = 0, without = 0;
      for (int round = 0; round < 20; ++round) {
        Floats x = values(std::max<size_t>(format->block_elements, 256), random), zeroed;
        Floats importance(x.size(), 1.0f), none;
        for (size_t i = 0; i < x.size(); ++i) {
          x[i] *= 0.0625f;  // within what every format holds
          if (isOutlier(format, i)) {
            x[i] *= times;
            importance[i] = little;
          }
        }
        zeroed = x;
        none = importance;
        for (size_t i = 0; i < x.size(); ++i)
          if (isOutlier(format, i))
            zeroed[i] = none[i] = 0;
        error += errorOf(x, decoded(x, importance), importance);
        ignored += errorOf(x, decoded(x, none), importance);
        without += errorOf(zeroed, decoded(zeroed, none), none);
      }
      // Of importance 0 they cost nothing. Else they may cost what they cost when the fit does not look at them: they
      // are not beyond notice when they are 10^4 times larger.
      EXPECT_LE(little == 0 ? error : error / 1.2, little == 0 ? without : ignored)
          << format->name << ", " << times << " times, importance " << little;
    }
}

// A column of outliers within each group.
TEST_P(Importance, ColumnOfOutliersCostsLittle) {
  if (format->block_elements == 1)
    return;
  for (const float little : {0.0f, 1e-6f}) {
    Random random(33);
    double error = 0, without = 0;
    for (int round = 0; round < 20; ++round) {
      Floats x = values(std::max<size_t>(format->block_elements, 256), random), zeroed;
      Floats importance(x.size(), 1.0f), none;
      for (size_t i = 5; i < x.size(); i += 16) {
        x[i] *= 10;
        importance[i] = little;
      }
      zeroed = x;
      none = importance;
      for (size_t i = 5; i < x.size(); i += 16)
        zeroed[i] = none[i] = 0;
      error += errorOf(x, decoded(x, importance), none);
      without += errorOf(zeroed, decoded(zeroed, none), none);
    }
    EXPECT_LE(error, (little == 0 ? 1.0 : 1.2) * without) << format->name << ", importance " << little;
  }
}

// The rules with a closed form, too: with importance the weighted error is less than without, and no greater where all
// count the same.
TEST_P(Importance, IsHeededByEveryRule) {
  if (format->block_elements == 1)
    return;
  Random random(34);
  double heeding = 0, ignoring = 0;
  const std::set<std::string_view> closed = {"q8_0", "q1_0", "q2_0", "q2_0_g128", "tq1_0", "tq2_0", "mxfp4", "nvfp4"};
  for (int round = 0; round < 40; ++round) {
    const Floats x = values(4 * format->block_elements, random), even(x.size(), round % 2 ? 1.0f : 3.7f);
    Floats importance(x.size());
    for (float &value : importance)
      value = std::exp2(random.uniform(-6, 6));
    heeding += errorOf(x, decoded(x, importance), importance);
    ignoring += errorOf(x, decoded(x, {}), importance);
    if (closed.count(format->name)) {
      EXPECT_LE(errorOf(x, decoded(x, even), {}), errorOf(x, decoded(x, {}), {}) * (1 + 1e-5)) << format->name;
    }
  }
  EXPECT_LT(heeding, ignoring) << format->name;
}

// Only how importances compare counts, not how great they are.
TEST_P(Importance, OfAnySize) {
  Random random(35);
  const Floats x = values(3 * std::max<size_t>(format->block_elements, 16), random);
  Floats importance(x.size());
  for (float &value : importance)
    value = random.below(5) ? random.uniform(0.5f, 2) : 0;
  const Floats y = decoded(x, importance);
  for (const float size : {0x1p-120f, 0x1p-40f, 0x1p40f, 0x1p126f}) {
    Floats scaled = importance;
    for (float &value : scaled)
      value *= size;
    const Floats other = decoded(x, scaled);
    for (size_t i = 0; i < x.size(); ++i)
      ASSERT_TRUE(support::sameBits(y[i], other[i]))
          << format->name << ", importance times " << size << ": weight " << i;
  }
}

// Where none of a block counts, it is fitted as if all did.
TEST_P(Importance, OfNoneCountsEvenly) {
  if (format->block_elements == 1)
    return;
  Random random(36);
  const Floats x = values(3 * format->block_elements, random), none(x.size(), 0.0f), even(x.size(), 1.0f);
  const Floats want = decoded(x, even), got = decoded(x, none);
  for (size_t i = 0; i < x.size(); ++i)
    ASSERT_TRUE(support::sameBits(want[i], got[i])) << format->name << ": weight " << i;
}

INSTANTIATE_TEST_SUITE_P(, Importance, testing::ValuesIn(allFormats()),
                         [](const testing::TestParamInfo<const qc_format *> &param) { return param.param->name; });

}  // namespace
