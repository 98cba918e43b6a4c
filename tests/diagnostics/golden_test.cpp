// The format model against ggml: what the model says of each bit of a block, evaluated in plain scalar code without any
// of the stages behind it, gives the floats that ggml gives.
#include "decode.h"
#include "diagnose.h"
#include "support/bits.h"
#include "support/data.h"

namespace quantc {
namespace {

class Golden : public testing::TestWithParam<const char *> {};

TEST_P(Golden, Decodes) {
  const std::string name = GetParam();
  const Format format = shipped(name);
  for (const char *kind : {"random", "quantized"}) {
    const std::vector<uint8_t> blocks = support::readBytes(name, std::string(kind) + ".blocks");
    const std::vector<float> expected = support::readFloats(name, std::string(kind) + ".f32");
    ASSERT_EQ(blocks.size() % format.blockBytes, 0u);
    ASSERT_EQ(expected.size(), blocks.size() / format.blockBytes * format.block);
    for (size_t i = 0; i < expected.size(); ++i) {
      const uint8_t *block = blocks.data() + i / format.block * format.blockBytes;
      const float decoded = weightOf(format, static_cast<unsigned>(i % format.block), block);
      ASSERT_TRUE(support::sameBits(decoded, expected[i]))
          << name << " " << kind << " weight " << i << ": " << decoded << " instead of " << expected[i];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Golden,
                         testing::Values("q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q2_k", "q3_k", "q4_k", "q5_k", "q6_k",
                                         "iq1_s", "iq1_m", "iq2_xxs", "iq2_xs", "iq2_s", "iq3_xxs", "iq3_s", "iq4_nl",
                                         "iq4_xs", "tq1_0", "tq2_0", "mxfp4", "nvfp4", "q1_0", "q2_0"),
                         [](const auto &test) { return std::string(test.param); });

}  // namespace
}  // namespace quantc
