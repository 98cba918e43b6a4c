// What qc_quantize makes of large numbers: what it takes decodes to finite numbers that are not cut off, and what a
// format cannot hold is refused with the place, the number and what the format holds.
#include "matrices.h"

#include <cmath>
#include <limits>
#include <map>

namespace {

using namespace matrices;

constexpr uint8_t untouched = 0xa5;

/// One row of a block of `format`, quantised and decoded.
struct Attempt {
  qc_error error{};
  qc_status status;
  std::vector<float> decoded;
  std::vector<uint8_t> bytes;

  Attempt(const qc_format *format, const std::vector<float> &x, const qc_target *target = nullptr,
          const std::vector<float> &importance = {})
      : bytes(x.size() / format->block_elements * format->block_bytes, untouched) {
    const qc_options options = optionsOf(target);
    const qc_input in = {x.data(), x.size(), 0, 1}, counts = {importance.data(), importance.size(), 0, 1};
    status = qc_quantize(format, x.size(), &in, importance.empty() ? nullptr : &counts, bytes.data(), bytes.size(), 0,
                         &options, &error);
    if (status != QC_OK)
      return;
    const qc_weights weights = {format, &format->layouts[0], bytes.data(), bytes.size(), 1, x.size(), 0};
    decoded.resize(x.size());
    const qc_output out = {decoded.data(), decoded.size(), 0};
    EXPECT_EQ(qc_dequantize(&weights, 0, 1, &out, &options, &error), QC_OK) << error.message;
  }
};

double sumOfSquares(const std::vector<float> &x) {
  double sum = 0;
  for (float value : x)
    sum += double(value) * value;
  return sum;
}

/// Squared error as a share of the squares.
double shareLost(const std::vector<float> &x, const std::vector<float> &decoded) {
  double lost = 0;
  for (size_t i = 0; i < x.size(); ++i)
    lost += (double(x[i]) - decoded[i]) * (double(x[i]) - decoded[i]);
  return lost / sumOfSquares(x);
}

/// Blocks whose greatest magnitude is about 1: the kinds that fields of scales and minimums feel differently.
std::map<std::string, std::vector<float>> patterns(size_t count) {
  support::Random random(31);
  std::map<std::string, std::vector<float>> all;
  const auto add = [&](const char *name, auto value) {
    for (size_t i = 0; i < count; ++i)
      all[name].push_back(value(i));
  };
  add("equal", [](size_t) { return 1.0f; });
  add("equal and negative", [](size_t) { return -1.0f; });
  add("of both signs", [](size_t i) { return i % 2 ? 1.0f : -1.0f; });
  add("random", [&](size_t) { return random.uniform(-1, 1); });
  add("random and negative", [&](size_t) { return random.uniform(-1, 0); });
  add("one among small ones", [&](size_t i) { return i == count / 2 ? 1.0f : random.uniform(-1e-3f, 1e-3f); });
  add("negative in one half", [&](size_t i) { return i < count / 2 ? 1.0f : -1.0f; });
  return all;
}

std::vector<float> scaled(std::vector<float> x, int exponent) {
  for (float &value : x)
    value = std::ldexp(value, exponent);
  return x;
}

class Range : public testing::TestWithParam<const qc_format *> {
protected:
  const qc_format *format = GetParam();
};

TEST_P(Range, WhatIsTakenIsHeldAndTheRestIsRefused) {
  for (const auto &[name, x] : patterns(2 * format->block_elements)) {
    const Attempt ordinary(format, scaled(x, 3));
    ASSERT_EQ(ordinary.status, QC_OK) << name;
    const double share = shareLost(scaled(x, 3), ordinary.decoded);
    for (int exponent = 4; exponent <= 127; exponent += exponent < 28 ? 1 : 33) {
      SCOPED_TRACE(name + " of 2^" + std::to_string(exponent));
      const std::vector<float> large = scaled(x, exponent);
      const Attempt attempt(format, large);
      if (attempt.status == QC_OK) {
        const double here = shareLost(large, attempt.decoded);
        ASSERT_TRUE(std::isfinite(here));
        EXPECT_LE(here, std::max(1 / 16.0, 4 * share) * (1 + 1e-9));
        continue;
      }
      EXPECT_GT(exponent, 9) << "what is refused here is far larger than any weight";
      EXPECT_EQ(attempt.status, QC_ERROR_VALUE);
      EXPECT_EQ(std::string(attempt.error.message).rfind(std::string(format->name) + ": x is ", 0), 0u)
          << attempt.error.message;
      EXPECT_EQ(attempt.bytes, std::vector<uint8_t>(attempt.bytes.size(), untouched));
    }
  }
}

TEST_P(Range, IsTheSameOnEveryTargetAndWithImportance) {
  support::Random random(32);
  std::vector<float> importance(format->block_elements);
  for (float &value : importance)
    value = random.uniform(0.5, 2);
  for (const auto &[name, x] : patterns(format->block_elements))
    for (int exponent : {6, 12, 17, 127}) {
      const std::vector<float> large = scaled(x, exponent);
      for (const auto &weights : {std::vector<float>(), importance}) {
        const Attempt first(format, large, nullptr, weights);
        for (const qc_target *target : availableTargets()) {
          const Attempt attempt(format, large, target, weights);
          EXPECT_EQ(attempt.status, first.status) << name << " of 2^" << exponent << " on " << target->name;
          EXPECT_EQ(attempt.bytes, first.bytes);
          EXPECT_STREQ(attempt.error.message, first.error.message);
        }
      }
    }
}

INSTANTIATE_TEST_SUITE_P(, Range, testing::ValuesIn(allFormats()),
                         [](const testing::TestParamInfo<const qc_format *> &param) { return param.param->name; });

TEST(RangeEnds, AreWhereTheFieldsEnd) {
  struct End {
    const char *format;
    float held, beyond;
    const char *greatest;
  };
  const float largest = std::numeric_limits<float>::max();
  for (const End &end : {
           End{"f16", 65504, 65520, "65504"},                // the greatest half, and what rounds beyond it
           End{"bf16", 3.3895e38f, largest, "3.38953e+38"},  // not what truncation would give
           End{"q8_0", 127 * 65504.0f, 127 * 65520.0f, "8.31901e+06"},
           End{"q4_0", 8 * 65504.0f, 8 * 65520.0f, "524032"},
           End{"q4_1", 65504, 65520, "65504"},  // of equal numbers all is in the minimum
           End{"q1_0", 65504, 65520, "65504"},
           End{"nvfp4", 2688, 3600, "2688"},  // 448 * 6: the scale's field does not become infinite
       }) {
    SCOPED_TRACE(end.format);
    const qc_format *const format = qc_format_by_name(end.format);
    ASSERT_TRUE(format);
    EXPECT_EQ(Attempt(format, std::vector<float>(format->block_elements, end.held)).status, QC_OK);
    std::vector<float> x(3 * format->block_elements, 0.5f);
    std::fill(x.begin() + ptrdiff_t(format->block_elements), x.begin() + 2 * ptrdiff_t(format->block_elements),
              end.beyond);
    const Attempt attempt(format, x);
    char message[256];
    std::snprintf(message, sizeof message,
                  "%s: x is %g at row 0, column %zu; the format holds magnitudes up to about %s", end.format,
                  double(end.beyond), format->block_elements, end.greatest);
    EXPECT_STREQ(attempt.error.message, message);
  }
  const qc_format *const f32 = qc_format_by_name("f32");
  EXPECT_EQ(Attempt(f32, {largest, -largest}).decoded, (std::vector<float>{largest, -largest}));
}

TEST(RangeEnds, AreNamedByRowAndColumnOfTheGreatestNumber) {
  const qc_format *const format = qc_format_by_name("q8_0");
  std::vector<float> x(5 * 96, 0.25f);  // three blocks a row, in rows of 96
  x[3 * 96 + 40] = 1e9f;
  x[3 * 96 + 41] = -3e9f;
  x[4 * 96] = std::numeric_limits<float>::quiet_NaN();
  const qc_input in = {x.data(), x.size(), 0, 5};
  std::vector<uint8_t> bytes(5 * 3 * 34);
  qc_error error{};
  EXPECT_EQ(qc_quantize(format, 96, &in, nullptr, bytes.data(), bytes.size(), 0, nullptr, &error), QC_ERROR_VALUE);
  EXPECT_STREQ(error.message,
               "q8_0: x is -3e+09 at row 3, column 41; the format holds magnitudes up to about 8.31901e+06");
}

// The scale of a block that must not be heeded: what is cut off there is cut off at any magnitude.
TEST(RangeEnds, AreNotReachedByWhatTheFormatLosesAnyway) {
  const qc_format *const format = qc_format_by_name("q1_0");
  std::vector<float> x(format->block_elements, 0.0f);
  x[5] = 1e6f;  // the mean is held, though the one number decodes to a hundredth
  EXPECT_EQ(Attempt(format, x).status, QC_OK);
}

}  // namespace
