// activations: codes, sums and scale of every block as docs/numerics.md defines them, bit for bit.
#include "guarded.h"
#include "inputs.h"

#include "../support/bits.h"

#include <gtest/gtest.h>

#include <cfloat>
#include <cmath>
#include <cstring>
#include <limits>

namespace kernels {
namespace {

using support::Guarded;
using support::Side;

class Activations : public testing::TestWithParam<const Kernel *> {
protected:
  const Kernel &kernel = *GetParam();
  const oracle::ActivationLayout &form = kernel.format.activation;
  const oracle::Format &format = kernel.format.reference;
  const unsigned elements = format.elements;
  const size_t scaleOffset =
      format.isFloats() ? 0 : size_t(form.scaleOffset);  // a copy of x is compared as a float too

  /// What the byte at `offset` of an activation block belongs to.
  std::string partOf(size_t offset) const {
    if (format.isFloats())
      return "copy of x";
    auto within = [&](int begin, size_t length) {
      return begin >= 0 && offset >= size_t(begin) && offset < size_t(begin) + length;
    };
    if (offset < elements)
      return "code " + std::to_string(offset);
    if (within(form.sums16Offset, elements / 16 * 2))
      return "sum of 16 codes " + std::to_string((offset - size_t(form.sums16Offset)) / 2);
    if (within(form.sums32Offset, elements / 32 * 2))
      return "sum of 32 codes " + std::to_string((offset - size_t(form.sums32Offset)) / 2);
    if (within(form.scaleOffset, 4))
      return "scale";
    return "padding";
  }

  testing::AssertionResult checkBlock(const float *x, const uint8_t *got) const {
    std::vector<uint8_t> want(form.bytes);
    oracle::encode(oracle::activationsOf(format, {x, elements})[0], form, want.data());
    float wantScale, gotScale;
    std::memcpy(&wantScale, want.data() + scaleOffset, 4);
    std::memcpy(&gotScale, got + scaleOffset, 4);
    for (size_t i = 0; i < form.bytes; ++i) {
      bool inScale = i >= scaleOffset && i < scaleOffset + 4;
      if (got[i] == want[i] || (inScale && support::sameBits(wantScale, gotScale)))
        continue;
      char text[160];
      std::snprintf(text, sizeof text, "byte %zu (%s): expected %02x, got %02x; scale expected %08x, got %08x", i,
                    partOf(i).c_str(), want[i], got[i], support::bitsOf(wantScale), support::bitsOf(gotScale));
      return testing::AssertionFailure() << text;
    }
    return testing::AssertionSuccess();
  }

  testing::AssertionResult check(const std::vector<float> &values, Side side, size_t gap, const char *what) const {
    size_t blocks = values.size() / elements, stride = form.bytes + gap;
    support::note("%s: %zu blocks, stride %zu, %s, flush with the %s", kernel.name().c_str(), blocks, stride, what,
                  side == Side::End ? "end" : "start");
    Guarded x(values.size() * sizeof(float), side), out((blocks - 1) * stride + form.bytes, side);
    std::memcpy(x.data(), values.data(), x.size());
    out.poison();
    use<qc_activations_fn>(kernel)(x.as<float>(), blocks, out.data(), stride);
    for (size_t b = 0; b < blocks; ++b) {
      if (auto result = checkBlock(values.data() + b * elements, out.data() + b * stride); !result)
        return result << " in block " << b << " of " << support::noted();
      for (size_t i = b * stride + form.bytes; i < out.size() && i < (b + 1) * stride; ++i)
        if (out.data()[i] != Guarded::canary)
          return testing::AssertionFailure() << support::noted() << ": wrote between blocks";
    }
    if (!out.untouchedOutside() || !x.untouchedOutside())
      return testing::AssertionFailure() << support::noted() << ": wrote outside its buffers";
    return testing::AssertionSuccess();
  }
};

TEST_P(Activations, EqualOracle) {
  support::Random random(9);
  for (int kind = 0; kind < xKinds; ++kind)
    for (size_t blocks : {1, 2, 3, 5, 24, 100}) {
      if (blocks == 100 && !format.isFloats())
        continue;
      for (size_t gap : {0, 4, 60})
        for (Side side : {Side::End, Side::Start}) {
          auto x = makeX(blocks * elements, elements, XKind(kind), random);
          ASSERT_TRUE(check(x, side, gap, nameOf(XKind(kind))));
        }
    }
}

// A value that decides the whole block (the largest, a NaN, an infinity), at every place of it.
TEST_P(Activations, SeeEveryElement) {
  if (format.isFloats())
    return;  // nothing is quantised
  std::vector<float> x;
  for (float deciding : {8.0f, -8.0f, INFINITY, -INFINITY, std::numeric_limits<float>::quiet_NaN()})
    for (unsigned place = 0; place < elements; ++place) {
      for (unsigned i = 0; i < elements; ++i)
        x.push_back(float(i % 13) / 16 - 0.4f);
      x[x.size() - elements + place] = deciding;
    }
  ASSERT_TRUE(check(x, Side::End, 0, "one deciding value"));
}

TEST_P(Activations, HoldAtTheThresholdOfZero) {
  if (format.isFloats())
    return;  // nothing is quantised
  // The two largest magnitudes between which 127 / amax becomes infinite, found by bisection over the bits.
  uint32_t lo = 1, hi = support::bitsOf(1e-30f);
  auto valueOf = [](uint32_t bits) {
    float value;
    std::memcpy(&value, &bits, 4);
    return value;
  };
  while (hi - lo > 1) {
    uint32_t middle = lo + (hi - lo) / 2;
    (std::isinf(127 / valueOf(middle)) ? lo : hi) = middle;
  }
  std::vector<float> x;
  for (float amax : {valueOf(lo - 1), valueOf(lo), valueOf(hi), valueOf(hi + 1), FLT_MIN, FLT_TRUE_MIN, FLT_MAX})
    for (float sign : {1.0f, -1.0f})
      for (unsigned i = 0; i < elements; ++i)
        x.push_back(sign * amax * (1 - float(i) / 128));
  ASSERT_TRUE(check(x, Side::End, 0, "threshold"));
}

// Scaled values halfway between all neighbouring codes, and one bit to either side.
TEST_P(Activations, RoundToNearestEven) {
  if (format.isFloats())
    return;  // nothing is quantised
  std::vector<float> values;
  for (int code = -127; code < 127; ++code)
    for (float at : {-INFINITY, 0.0f, INFINITY}) {
      float tie = float(code) + 0.5f;
      values.push_back(at == 0 ? tie : std::nextafter(tie, at));
    }
  std::vector<float> x;
  for (size_t i = 0; i < values.size(); ++i) {
    if (x.size() % elements == 0)
      x.push_back(127);  // so that 127 / amax is 1
    x.push_back(values[i]);
  }
  x.resize((x.size() + elements - 1) / elements * elements, 0.5f);
  ASSERT_TRUE(check(x, Side::End, 0, "ties"));
}

INSTANTIATE_TEST_SUITE_P(, Activations, testing::ValuesIn(underTest("activations")),
                         [](const testing::TestParamInfo<const Kernel *> &param) { return testName(param.param); });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Activations);

}  // namespace
}  // namespace kernels
