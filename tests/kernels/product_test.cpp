// gemv and gemm, raw and packed: every element of y equals the oracle's, bit for bit.
#include "product.h"

#include "../support/effort.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace kernels {
namespace {

using support::Random;
using support::Side;

class Product : public testing::TestWithParam<const Kernel *> {
protected:
  const Kernel &kernel = *GetParam();
  const oracle::Format &format = kernel.format.reference;

  /// x for whole columns. Of a format of floats a column is one run, whose length need be no multiple of anything.
  Columns makeColumns(size_t count, size_t blocks, XKind kind, Random &random) const {
    const size_t column = blocks * format.elements;
    auto x = makeX(count * column, format.isFloats() ? column : format.elements, kind, random);
    return Columns::fromX(format, count, blocks, x);
  }
};

struct Shape {
  size_t rows, blocks, columns;
};

std::vector<Shape> shapes(const Kernel &kernel) {
  size_t panel = kernel.target.rows, limit = columnLimit(kernel);
  std::set<size_t> rows = {1, 2, 3, 4, 5, panel - 1, panel, panel + 1, 2 * panel + 3, 37};
  std::set<size_t> columns = {1, 2, 3, 4, 5, 6, 7, 8, 9, limit, limit + 1, 64};
  std::set<size_t> blocks = {1, 2, 3, 5};
  if (support::quick()) {
    rows = {1, panel - 1, panel + 1, 2 * panel + 3};
    columns = {1, 2, 3, limit, limit + 1};
    blocks = {1, 3};
  }
  if (limit == 1)
    columns = {1, 3};
  if (kernel.format.reference.isFloats()) {  // columns of x, and whole vectors of them, are what matters
    columns = {1};
    blocks = {1, 2, 3, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 47, 48, 65, 100};
  }
  rows.erase(0);
  std::vector<Shape> list;
  for (size_t r : rows)
    for (size_t b : blocks)
      for (size_t c : columns)
        list.push_back({r, b, c});
  // The rows that fill no tile are copied some blocks at a time, 8 KiB of all rows (tiles.h): here several times.
  if (!kernel.format.reference.isFloats())
    for (size_t c : columns)
      list.push_back({panel + 1, 2 * 8192 / (panel * kernel.format.reference.bytes) + 3, c});
  return list;
}

// Every shape with ordinary values; and, in turn, with every other kind of weights and of x, every placement.
TEST_P(Product, EqualsOracleForAllShapes) {
  Random random(3);
  size_t n = 0;
  for (const Shape &shape : shapes(kernel)) {
    for (bool ordinary : {true, false}) {
      WeightKind weightKind = ordinary ? WeightKind::Ordinary : WeightKind(n % weightKinds);
      XKind xKind = ordinary ? XKind::Ordinary : XKind(n / 2 % xKinds);
      Weights weights(format, shape.rows, shape.blocks,
                      makeBlocks(format, shape.rows * shape.blocks, weightKind, random));
      Columns columns = makeColumns(shape.columns, shape.blocks, xKind, random);
      std::string what = std::string("weights ") + nameOf(weightKind) + ", x " + nameOf(xKind);
      ASSERT_TRUE(checkProduct(kernel, weights, columns, expectedProduct(weights, columns), Placement::nth(n), what));
      ++n;
    }
  }
}

// Every kind of weights with every kind of x, flush with both guards.
TEST_P(Product, EqualsOracleForAllKinds) {
  Random random(4);
  const size_t rows = kernel.target.rows + 2, blocks = format.isFloats() ? 37 : 3, count = columnLimit(kernel) + 1;
  size_t n = 0;
  for (int weightKind = 0; weightKind < weightKinds; ++weightKind)
    for (int xKind = 0; xKind < xKinds; ++xKind) {
      Weights weights(format, rows, blocks, makeBlocks(format, rows * blocks, WeightKind(weightKind), random));
      Columns columns = makeColumns(count, blocks, XKind(xKind), random);
      auto expected = expectedProduct(weights, columns);
      std::string what = std::string("weights ") + nameOf(WeightKind(weightKind)) + ", x " + nameOf(XKind(xKind));
      for (Side side : {Side::End, Side::Start}) {
        Placement placement = Placement::nth(n++);
        placement.side = side;
        placement.weightOffset = 0;
        ASSERT_TRUE(checkProduct(kernel, weights, columns, expected, placement, what));
      }
    }
}

// The largest sums: constant codes and scales of every sign against activations at both ends of their range. A partial
// sum that saturates or wraps at any width shows here.
TEST_P(Product, HoldsAtTheEndsOfTheRanges) {
  if (format.isFloats())
    return;  // no integer sums
  const uint8_t bytes[] = {0x00, 0xff, 0x80, 0x7f, 0x0f, 0xf0};
  std::vector<uint8_t> data;
  for (uint8_t code : bytes)
    for (uint8_t scale : bytes)
      for (uint8_t nextCode : {uint8_t(code), uint8_t(~code)}) {
        std::vector<uint8_t> row(2 * format.bytes, code);
        std::fill(row.begin() + format.bytes, row.end(), nextCode);
        for (size_t b = 0; b < 2; ++b) {
          uint8_t *block = row.data() + b * format.bytes;
          for (size_t i = 0; i < format.scales.bits.size(); ++i)
            block[i] = uint8_t((block[i] & ~format.scales.bits[i]) | (scale & format.scales.bits[i]));
          setUnitFloats(format, block);
        }
        data.insert(data.end(), row.begin(), row.end());
      }
  const size_t rows = data.size() / (2 * format.bytes);
  Weights weights(format, rows, 2, std::move(data));

  Random random(5);
  auto pattern = [&](int kind, unsigned i) -> int {
    switch (kind) {
    case 0:
      return 127;
    case 1:
      return -127;
    case 2:
      return i % 2 ? 127 : -127;
    case 3:
      return i / 2 % 2 ? 127 : -127;
    case 4:
      return i / 4 % 2 ? 127 : -127;
    case 5:
      return i / 16 % 2 ? 127 : -127;
    default:
      return random.below(2) ? 127 : -127;
    }
  };
  Columns columns{8, 2, {}};
  for (int c = 0; c < 8; ++c)
    for (int b = 0; b < 2; ++b) {
      oracle::Activation activation{std::vector<int8_t>(format.elements), 1.0f};
      for (unsigned i = 0; i < format.elements; ++i)
        activation.codes[i] = int8_t(pattern(c, i));
      columns.activations.push_back(activation);
    }
  ASSERT_TRUE(checkProduct(kernel, weights, columns, expectedProduct(weights, columns), {}, "ends of the ranges"));
}

// What determines the kernel's whole reading of a block. Its integer sums are bilinear in the levels and in the
// activations: rows that differ in one bit, and rows that have every code in every place, against columns that hold one
// element each, show every bit, code and element in its place. The short form has a column for each bit of the
// element's index and one for its complement, which tells elements apart as well; and both have columns of random
// numbers.
struct ReadingProof {
  Weights weights;
  Columns columns;
  std::vector<float> expected;
};

const ReadingProof &readingProof(const oracle::Format &format, bool everyCode) {
  static std::map<std::pair<std::string_view, bool>, ReadingProof> proofs;
  if (auto known = proofs.find({format.name, everyCode}); known != proofs.end())
    return known->second;
  Random random(6);
  auto data = everyCode ? everyCodeBlocks(format, random) : oneBitBlocks(format, random);
  size_t rows = data.size() / format.bytes;
  Weights weights(format, rows, 1, std::move(data));
  Columns columns{0, 1, {}};
  auto add = [&](auto value) {
    oracle::Activation activation{{}, 1};
    if (format.isFloats())
      activation.scale = float(value(0));
    else
      for (unsigned i = 0; i < format.elements; ++i)
        activation.codes.push_back(int8_t(value(i)));
    columns.activations.push_back(activation);
    ++columns.count;
  };
  if (support::quick()) {
    for (unsigned bit = 0; 1u << bit < format.elements; ++bit) {
      add([&](unsigned i) { return i >> bit & 1; });
      add([&](unsigned i) { return ~i >> bit & 1; });
    }
  } else {
    for (unsigned one = 0; one < format.elements; ++one)
      add([&](unsigned i) { return i == one; });
  }
  for (int repeat = 0; repeat < 2; ++repeat)
    add([&](unsigned) { return int(1 + random.below(127)) * (random.below(2) ? 1 : -1); });
  auto expected = expectedProduct(weights, columns);
  return proofs
      .emplace(std::pair(format.name, everyCode),
               ReadingProof{std::move(weights), std::move(columns), std::move(expected)})
      .first->second;
}

TEST_P(Product, ReadsEveryBitInItsPlace) {
  const ReadingProof &proof = readingProof(format, false);
  ASSERT_TRUE(checkProduct(kernel, proof.weights, proof.columns, proof.expected, {}, "one bit"));
}

TEST_P(Product, ReadsEveryCode) {
  const ReadingProof &proof = readingProof(format, true);
  ASSERT_TRUE(checkProduct(kernel, proof.weights, proof.columns, proof.expected, {}, "every code"));
}

// Scales that are special, and every scale of 8 bits.
TEST_P(Product, ReadsEveryScale) {
  Random random(19);
  auto data = everyScaleBlocks(format, random);
  const size_t rows = data.size() / format.bytes;
  Weights weights(format, rows, 1, std::move(data));
  Columns columns = makeColumns(2, 1, XKind::Ordinary, random);
  ASSERT_TRUE(checkProduct(kernel, weights, columns, expectedProduct(weights, columns), {}, "every scale"));
}

std::string productName(const testing::TestParamInfo<const Kernel *> &info) { return testName(info.param); }

INSTANTIATE_TEST_SUITE_P(GemvRaw, Product, testing::ValuesIn(underTest("gemv_raw")), productName);
INSTANTIATE_TEST_SUITE_P(GemmRaw, Product, testing::ValuesIn(underTest("gemm_raw")), productName);
INSTANTIATE_TEST_SUITE_P(GemvPacked, Product, testing::ValuesIn(underTest("gemv_packed")), productName);
INSTANTIATE_TEST_SUITE_P(GemmPacked, Product, testing::ValuesIn(underTest("gemm_packed")), productName);
INSTANTIATE_TEST_SUITE_P(GemvWide, Product, testing::ValuesIn(underTest("gemv_wide")), productName);
INSTANTIATE_TEST_SUITE_P(GemmWide, Product, testing::ValuesIn(underTest("gemm_wide")), productName);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Product);

}  // namespace
}  // namespace kernels
