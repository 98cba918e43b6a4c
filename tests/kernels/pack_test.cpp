// pack and unpack: the round trip gives the same bytes, missing rows are zero bits, a layout has one meaning on all
// targets. That the packed bits are where the product kernels look for them is proved by the products.
#include "product.h"

#include <cstring>

namespace kernels {
namespace {

using support::Guarded;
using support::Random;

class PackKernel : public testing::TestWithParam<const Kernel *> {
protected:
  const Kernel &kernel = *GetParam();
  const oracle::Format &format = kernel.format.reference;
  const size_t panelRows = kernel.format.panelRows(kernel.target.layout);
  const size_t blockBytes = kernel.format.packedBlockBytes(kernel.target.layout);

  Weights random(size_t rows, size_t blocks, Random &source) const {
    return {format, rows, blocks, makeBlocks(format, rows * blocks, WeightKind::AnyBytes, source)};
  }

  /// One panel. Empty after a failure.
  std::vector<uint8_t> pack(const Kernel &by, const Weights &weights, const Placement &placement) const {
    size_t rowBytes = weights.rowBytes(), stride = rowBytes + placement.rowGap;
    Guarded w((weights.rows - 1) * stride + rowBytes, placement.side, placement.weightOffset);
    Guarded panel(weights.blocks * blockBytes, placement.side, placement.weightOffset);
    w.poison();
    for (size_t r = 0; r < weights.rows; ++r)
      std::memcpy(w.data() + r * stride, weights.row(r), rowBytes);
    panel.poison();
    support::note("%s: rows %zu, blocks %zu, row stride %zu", by.name().c_str(), weights.rows, weights.blocks, stride);
    use<qc_pack_fn>(by)(w.data(), stride, weights.rows, weights.blocks, panel.data());
    EXPECT_TRUE(panel.untouchedOutside() && w.untouchedOutside()) << support::noted() << ": wrote outside its buffers";
    return {panel.data(), panel.data() + panel.size()};
  }

  testing::AssertionResult unpacksTo(const Kernel &by, const std::vector<uint8_t> &panelBytes, const Weights &weights,
                                     const Placement &placement) const {
    size_t rowBytes = weights.rowBytes(), stride = rowBytes + placement.rowGap;
    Guarded panel(panelBytes.size(), placement.side, placement.weightOffset);
    Guarded w((weights.rows - 1) * stride + rowBytes, placement.side, placement.weightOffset);
    std::memcpy(panel.data(), panelBytes.data(), panelBytes.size());
    w.poison();
    support::note("%s: rows %zu, blocks %zu, row stride %zu", by.name().c_str(), weights.rows, weights.blocks, stride);
    use<qc_unpack_fn>(by)(panel.data(), weights.rows, weights.blocks, w.data(), stride);
    for (size_t i = 0; i < w.size(); ++i) {
      size_t row = i / stride, byte = i % stride;
      uint8_t want = byte < rowBytes ? weights.row(row)[byte] : Guarded::canary;
      if (w.data()[i] != want)
        return testing::AssertionFailure() << support::noted() << ": row " << row << ", byte " << byte << " of "
                                           << rowBytes << ": expected " << int(want) << ", got " << int(w.data()[i]);
    }
    if (!w.untouchedOutside() || !panel.untouchedOutside())
      return testing::AssertionFailure() << support::noted() << ": wrote outside its buffers";
    return testing::AssertionSuccess();
  }
};

class Pack : public PackKernel {};
class Unpack : public PackKernel {};

// Every bit of the panel that comes from one of the first `rows` rows is there, every other bit is zero. Which bits
// these are is seen from two full panels whose remaining rows are complements.
TEST_P(Pack, LeavesMissingRowsZero) {
  Random source(10);
  for (size_t blocks : {1, 2, 3})
    for (size_t rows = 1; rows < panelRows; ++rows) {
      Weights some = random(rows, blocks, source);
      std::vector<uint8_t> rest(some.rowBytes() * (panelRows - rows)), bytes = some.bytes;
      source.fill(rest.data(), rest.size());
      bytes.insert(bytes.end(), rest.begin(), rest.end());
      Weights full(format, panelRows, blocks, bytes);
      for (size_t i = some.bytes.size(); i < bytes.size(); ++i)
        bytes[i] = uint8_t(~bytes[i]);
      Weights complement(format, panelRows, blocks, bytes);

      auto panel = pack(kernel, some, Placement::nth(rows)), a = pack(kernel, full, {}),
           b = pack(kernel, complement, {});
      for (size_t i = 0; i < panel.size(); ++i) {
        uint8_t ofMissingRows = a[i] ^ b[i];
        ASSERT_EQ(a[i] & ~ofMissingRows, panel[i])
            << kernel.name() << ": " << rows << " rows, " << blocks << " blocks, byte " << i << " of the panel";
      }
    }
}

TEST_P(Pack, GivesTheSameBytesAsOtherTargetsOfTheLayout) {
  const Kernel *other = sibling(kernel, true);
  if (!other)
    return;  // the only one
  Random source(11);
  for (size_t rows = 1; rows <= panelRows; ++rows)
    for (size_t blocks : {1, 3}) {
      Weights weights = random(rows, blocks, source);
      ASSERT_EQ(pack(*other, weights, {}), pack(kernel, weights, Placement::nth(rows)))
          << kernel.name() << " and " << other->name() << ": " << rows << " rows, " << blocks << " blocks";
    }
}

TEST_P(Unpack, IsTheInverseOfPack) {
  const Kernel *packer = helper("pack", kernel.format, kernel.target, kernel.target.layout);
  ASSERT_TRUE(packer);
  Random source(12);
  size_t n = 0;
  for (size_t blocks : {1, 2, 3, 5})
    for (size_t rows = 1; rows <= panelRows; ++rows)
      for (int repeat = 0; repeat < 2; ++repeat, ++n) {
        Weights weights = random(rows, blocks, source);
        ASSERT_TRUE(unpacksTo(kernel, pack(*packer, weights, Placement::nth(n)), weights, Placement::nth(n)));
      }
}

// No bit of a block is lost or shared.
TEST_P(Unpack, RestoresEveryBit) {
  const Kernel *packer = helper("pack", kernel.format, kernel.target, kernel.target.layout);
  ASSERT_TRUE(packer);
  Random source(13);
  auto blocks = oneBitBlocks(format, source);
  for (size_t b = 0; b + panelRows <= blocks.size() / format.bytes; b += panelRows) {
    auto first = blocks.begin() + ptrdiff_t(b * format.bytes);
    Weights weights(format, panelRows, 1, {first, first + ptrdiff_t(panelRows * format.bytes)});
    ASSERT_TRUE(unpacksTo(kernel, pack(*packer, weights, {}), weights, {}));
  }
}

std::string packName(const testing::TestParamInfo<const Kernel *> &info) { return testName(info.param); }

INSTANTIATE_TEST_SUITE_P(, Pack, testing::ValuesIn(underTest("pack")), packName);
INSTANTIATE_TEST_SUITE_P(, Unpack, testing::ValuesIn(underTest("unpack")), packName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Pack);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Unpack);

}  // namespace
}  // namespace kernels
