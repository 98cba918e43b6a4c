// pack, widen and the inverses: the round trip gives the same bytes, or, where other bytes have the same weights, the
// least of them; missing rows are blocks of zeros; a layout has one meaning on all targets. That the packed bits are
// where the product kernels look for them is proved by the products.
#include "product.h"

#include <algorithm>
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

  Weights random(size_t rows, size_t blocks, Random &source) const {
    return {format, rows, blocks, makeBlocks(format, rows * blocks, WeightKind::AnyBytes, source)};
  }

  std::string hex(const uint8_t *block) const {
    std::string text;
    char digits[4];
    for (unsigned i = 0; i < format.bytes; ++i) {
      std::snprintf(digits, sizeof digits, "%s%02x", i ? " " : "", block[i]);
      text += digits;
    }
    return text;
  }

  /// One panel of the layout that `by` packs or widens to.
  std::vector<uint8_t> pack(const Kernel &by, const Weights &weights, const Placement &placement) const {
    if (by.operation == "widen")
      return widen(by, weights, placement);
    const size_t blockBytes = kernel.format.packedBlockBytes(layoutOf(by));
    size_t rowBytes = weights.rowBytes(), stride = rowBytes + placement.rowGap;
    Guarded w((weights.rows - 1) * stride + rowBytes, placement.side, placement.weightOffset);
    Guarded panel(weights.blocks * blockBytes, placement.side, placement.weightOffset);
    w.poison();
    for (size_t r = 0; r < weights.rows; ++r)
      std::memcpy(w.data() + r * stride, weights.row(r), rowBytes);
    panel.poison();
    support::note("%s: rows %zu, blocks %zu, row stride %zu", by.name().c_str(), weights.rows, weights.blocks, stride);
    const qc_repacking packing = {w.data(), panel.data(), stride, weights.rows, weights.blocks};
    use<qc_pack_fn>(by)(&packing);
    EXPECT_TRUE(panel.untouchedOutside() && w.untouchedOutside()) << support::noted() << ": wrote outside its buffers";
    return {panel.data(), panel.data() + panel.size()};
  }

  std::vector<uint8_t> widen(const Kernel &by, const Weights &weights, const Placement &placement) const {
    const Kernel *packer = helper("pack", by.format, by.target, by.target.layout);
    EXPECT_TRUE(packer);
    const std::vector<uint8_t> panel = pack(*packer, weights, {});
    Guarded from(panel.size(), placement.side, placement.weightOffset);
    Guarded wide(weights.blocks * kernel.format.packedBlockBytes(layoutOf(by)), placement.side, placement.weightOffset);
    std::memcpy(from.data(), panel.data(), panel.size());
    wide.poison();
    support::note("%s: %zu blocks", by.name().c_str(), weights.blocks);
    const qc_repacking widening = {from.data(), wide.data(), 0, panelRows, weights.blocks};
    use<qc_widen_fn>(by)(&widening);
    EXPECT_TRUE(from.untouchedOutside() && wide.untouchedOutside())
        << support::noted() << ": wrote outside its buffers";
    return {wide.data(), wide.data() + wide.size()};
  }

  /// The kernel that makes what `by` unpacks, or unpacks what it makes.
  static const Kernel *inverse(const Kernel &by) {
    const bool isWide = by.operation == "widen" || by.operation == "unpack_wide";
    const std::string unpacks = isWide ? "unpack_wide" : "unpack";
    return helper(by.operation == unpacks ? isWide ? "widen" : "pack" : unpacks, by.format, by.target,
                  by.target.layout);
  }

  /// Panels of the bytes of the file give them back, recoded ones what the weights depend on.
  bool isBack(const Kernel &by, const uint8_t *before, const uint8_t *after) const {
    const bool isAsFile =
        layoutOf(by) == by.target.layout && by.format.packedBlockBytes(by.target.layout + "_wide") > 0;
    return (isAsFile && std::equal(before, before + format.bytes, after)) || oracle::isRestored(format, before, after);
  }

  testing::AssertionResult unpacksTo(const Kernel &by, const std::vector<uint8_t> &panelBytes, const Weights &weights,
                                     const Placement &placement) const {
    size_t rowBytes = weights.rowBytes(), stride = rowBytes + placement.rowGap;
    Guarded panel(panelBytes.size(), placement.side, placement.weightOffset);
    Guarded w((weights.rows - 1) * stride + rowBytes, placement.side, placement.weightOffset);
    std::memcpy(panel.data(), panelBytes.data(), panelBytes.size());
    w.poison();
    support::note("%s: rows %zu, blocks %zu, row stride %zu", by.name().c_str(), weights.rows, weights.blocks, stride);
    const qc_repacking packing = {panel.data(), w.data(), stride, weights.rows, weights.blocks};
    use<qc_unpack_fn>(by)(&packing);
    for (size_t row = 0; row < weights.rows; ++row) {
      const uint8_t *at = w.data() + row * stride;
      for (size_t b = 0; b < weights.blocks; ++b)
        if (const size_t begin = b * format.bytes; !isBack(by, weights.row(row) + begin, at + begin))
          return testing::AssertionFailure() << support::noted() << ": row " << row << ", block " << b << ": expected "
                                             << hex(weights.row(row) + begin) << ", got " << hex(at + begin);
      for (size_t byte = rowBytes; byte < stride && row + 1 < weights.rows; ++byte)
        if (at[byte] != Guarded::canary)
          return testing::AssertionFailure() << support::noted() << ": wrote between rows";
    }
    if (!w.untouchedOutside() || !panel.untouchedOutside())
      return testing::AssertionFailure() << support::noted() << ": wrote outside its buffers";
    return testing::AssertionSuccess();
  }
};

class Pack : public PackKernel {};
class Unpack : public PackKernel {};

// A panel depends on its rows alone: those that a matrix lacks are blocks whose bytes are zero.
TEST_P(Pack, TakesMissingRowsForZeros) {
  Random source(10);
  const size_t several = 2 * 8192 / (panelRows * format.bytes) + 3;  // times what tiles.h copies at once
  for (size_t blocks : {size_t(1), size_t(2), size_t(3), several})
    for (size_t rows = 1; rows < panelRows; ++rows) {
      Weights some = random(rows, blocks, source);
      auto bytes = some.bytes;
      bytes.resize(panelRows * some.rowBytes(), 0);
      ASSERT_EQ(pack(kernel, Weights(format, panelRows, blocks, bytes), {}), pack(kernel, some, Placement::nth(rows)))
          << kernel.name() << ": " << rows << " rows, " << blocks << " blocks";
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
  const Kernel *packer = inverse(kernel);
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

// No bit of a block is lost or shared, and no code of another weight's.
TEST_P(Unpack, RestoresEveryBitAndCode) {
  const Kernel *packer = inverse(kernel);
  ASSERT_TRUE(packer);
  Random source(13);
  for (auto blocks : {oneBitBlocks(format, source), everyCodeBlocks(format, source)})
    for (size_t b = 0; b + panelRows <= blocks.size() / format.bytes; b += panelRows) {
      auto first = blocks.begin() + ptrdiff_t(b * format.bytes);
      Weights weights(format, panelRows, 1, {first, first + ptrdiff_t(panelRows * format.bytes)});
      ASSERT_TRUE(unpacksTo(kernel, pack(*packer, weights, {}), weights, {}));
    }
}

// Bytes that have the same weights have the same panel: what unpacking gives, packed again, is what was unpacked.
TEST_P(Pack, KeepsNothingButTheWeights) {
  const Kernel *unpacker = inverse(kernel);
  ASSERT_TRUE(unpacker);
  Random source(20);
  for (size_t rows : {size_t(1), panelRows}) {
    Weights weights = random(rows, 3, source);
    const std::vector<uint8_t> panel = pack(kernel, weights, {});
    std::vector<uint8_t> unpacked(weights.bytes.size());
    const qc_repacking packing = {panel.data(), unpacked.data(), weights.rowBytes(), rows, weights.blocks};
    use<qc_unpack_fn> (*unpacker)(&packing);
    ASSERT_EQ(panel, pack(kernel, Weights(format, rows, weights.blocks, std::move(unpacked)), {})) << kernel.name();
  }
}

std::string packName(const testing::TestParamInfo<const Kernel *> &info) { return testName(info.param); }

INSTANTIATE_TEST_SUITE_P(, Pack, testing::ValuesIn(underTest("pack")), packName);
INSTANTIATE_TEST_SUITE_P(Wide, Pack, testing::ValuesIn(underTest("widen")), packName);
INSTANTIATE_TEST_SUITE_P(, Unpack, testing::ValuesIn(underTest("unpack")), packName);
INSTANTIATE_TEST_SUITE_P(Wide, Unpack, testing::ValuesIn(underTest("unpack_wide")), packName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Pack);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Unpack);

}  // namespace
}  // namespace kernels
