// Rows by their indices: the bits of qc_dequantize for every format and target, in any order and by any number of
// threads, and every error with its exact message.
#include "matrices.h"

#include "system.h"

#include <algorithm>
#include <cstring>

namespace {

using namespace matrices;

constexpr float canary = 12345.5f;

/// Every row, decoded alone.
std::vector<std::vector<float>> rowsOf(const qc_weights &w) {
  std::vector<std::vector<float>> rows(w.rows, std::vector<float>(w.cols));
  for (size_t r = 0; r < w.rows; ++r) {
    const qc_output y = {rows[r].data(), w.cols, 0};
    EXPECT_EQ(qc_dequantize(&w, r, r + 1, &y, nullptr, nullptr), QC_OK);
  }
  return rows;
}

class Gather : public testing::TestWithParam<const qc_format *> {};

TEST_P(Gather, EqualsDequantisedRowsInAnyOrder) {
  const size_t rows = 7, cols = 3 * GetParam()->block_elements, stride = cols + 2;
  const std::vector<int32_t> indices = {6, 0, 0, 3, 5, 4, 6, 1};
  for (const size_t gap : {0, 5}) {
    const Matrix raw = randomRaw(GetParam(), rows, cols, 1, gap);
    const std::vector<std::vector<float>> expected = rowsOf(raw.weights);
    for (const qc_target *target : availableTargets()) {
      SCOPED_TRACE(target->name);
      const qc_options options = optionsOf(target);
      std::vector<float> y((indices.size() - 1) * stride + cols, canary);
      const qc_output out = {y.data(), y.size(), stride};
      qc_error error{};
      ASSERT_EQ(qc_gather(&raw.weights, indices.data(), indices.size(), &out, &options, &error), QC_OK)
          << error.message;
      for (size_t i = 0; i < y.size(); ++i) {
        const size_t vector = i / stride, at = i % stride;
        ASSERT_TRUE(support::sameBits(y[i], at < cols ? expected[static_cast<size_t>(indices[vector])][at] : canary))
            << "vector " << vector << ", weight " << at;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Gather, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(GatherByThreads, GivesTheSameBits) {
  const size_t rows = 40, cols = 1024, count = 500;
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 2);
  const std::vector<std::vector<float>> expected = rowsOf(raw.weights);
  support::Random random(3);
  std::vector<int32_t> indices(count);
  for (int32_t &index : indices)
    index = static_cast<int32_t>(random.below(rows));
  for (const size_t threads : {1, 2, 5}) {
    if (threads > 1 && !QC_HAS_THREADS)
      break;
    qc_pool *pool = nullptr;
    ASSERT_EQ(qc_pool_create(threads, &pool, nullptr), QC_OK);
    const qc_options options = optionsOf(nullptr, pool);
    std::vector<float> y(count * cols, canary);
    const qc_output out = {y.data(), y.size(), 0};
    EXPECT_EQ(qc_gather(&raw.weights, indices.data(), count, &out, &options, nullptr), QC_OK);
    qc_pool_destroy(pool);
    for (size_t i = 0; i < count; ++i)
      expectSame({y.begin() + static_cast<ptrdiff_t>(i * cols), y.begin() + static_cast<ptrdiff_t>((i + 1) * cols)},
                 expected[static_cast<size_t>(indices[i])]);
  }
}

// q4_0 has blocks of 32 weights in 18 bytes.
class GatherError : public testing::Test {
protected:
  const qc_target *target = qc_target_by_name("scalar");
  qc_options options = optionsOf(target);
  Matrix raw = randomRaw(qc_format_by_name("q4_0"), 4, 64, 4);
  std::vector<int32_t> indices = {3, 0, 2};
  std::vector<float> y = std::vector<float>(3 * 64, canary);
  qc_output out = {y.data(), y.size(), 0};
  qc_error error{};

  void refused(qc_status status, const std::string &message) {
    expectError(qc_gather(&raw.weights, indices.data(), indices.size(), &out, &options, &error), error, status,
                message);
  }
  void TearDown() override { EXPECT_EQ(y, std::vector<float>(3 * 64, canary)) << "a failing call wrote output"; }
};

TEST_F(GatherError, IndicesThatAreNoRows) {
  indices[1] = 4;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 1 is 4, the matrix has 4 rows");
  indices[2] = -7;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 1 is 4, the matrix has 4 rows");
  indices[1] = -1;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 1 is -1, the matrix has 4 rows");
  indices = {INT32_MAX};
  refused(QC_ERROR_ARGUMENT, "q4_0: index 0 is 2147483647, the matrix has 4 rows");
  indices = {INT32_MIN};
  refused(QC_ERROR_ARGUMENT, "q4_0: index 0 is -2147483648, the matrix has 4 rows");
  raw.weights.rows = 0;
  indices = {0};
  refused(QC_ERROR_ARGUMENT, "q4_0: index 0 is 0, the matrix has 0 rows");
}

TEST_F(GatherError, IndicesThatCannotBeRead) {
  const auto refusedAt = [&](const int32_t *at, size_t count, qc_status status, const std::string &message) {
    expectError(qc_gather(&raw.weights, at, count, &out, &options, &error), error, status, message);
  };
  refusedAt(nullptr, 1, QC_ERROR_ARGUMENT, "indices are null");
  refusedAt(reinterpret_cast<const int32_t *>(reinterpret_cast<const char *>(indices.data()) + 1), 1, QC_ERROR_BUFFER,
            "indices are not aligned to 4 bytes");
  raw.weights.cols = 0;  // y needs nothing, so that nothing but the indices limits them
  const size_t many = SIZE_MAX / 4 + 1;
  refusedAt(indices.data(), many, QC_ERROR_OVERFLOW,
            "the bytes of " + std::to_string(many) + " indices do not fit size_t");
}

TEST_F(GatherError, Layouts) {
  raw = packed(raw, target);
  refused(QC_ERROR_LAYOUT, "q4_0: weights are in layout " + std::string(target->layout) + ", gather takes raw");
}

TEST_F(GatherError, Outputs) {
  out.stride = 63;
  refused(QC_ERROR_SHAPE, "y has a stride of 63 floats, its vectors have 64");
  out.stride = 65;
  refused(QC_ERROR_BUFFER, "y holds 192 floats, 3 vectors of 64 with a stride of 65 need 194");
  out = {nullptr, y.size(), 0};
  refused(QC_ERROR_ARGUMENT, "y is null");
  expectError(qc_gather(&raw.weights, indices.data(), 3, nullptr, &options, &error), error, QC_ERROR_ARGUMENT,
              "y is null");
}

TEST_F(GatherError, RowsBetweenTheLowestIndexAndTheHighestMustLieApart) {
  std::vector<float> both = randomFloats(4 * 64, 5);
  const std::vector<float> before = both;
  raw.weights = {qc_format_by_name("f32"), &qc_format_by_name("f32")->layouts[0], both.data(), 4 * 64 * 4, 4, 64, 0};
  out = {both.data() + 64, 64, 0};  // where row 1 is
  indices = {2, 0};
  out.count = 128;
  refused(QC_ERROR_ARGUMENT, "y and weights overlap by 512 bytes; what is written must lie apart");
  EXPECT_EQ(both, before);
  indices = {3, 3};
  ASSERT_EQ(qc_gather(&raw.weights, indices.data(), 2, &out, &options, &error), QC_OK) << error.message;
  for (size_t i = 0; i < 64; ++i) {
    EXPECT_EQ(both[64 + i], before[3 * 64 + i]);
    EXPECT_EQ(both[128 + i], before[3 * 64 + i]);
  }
}

TEST_F(GatherError, NothingIsNone) {
  const qc_output nowhere = {nullptr, 0, 0};
  EXPECT_EQ(qc_gather(&raw.weights, nullptr, 0, &nowhere, &options, &error), QC_OK) << error.message;
  raw.weights.cols = 0;
  EXPECT_EQ(qc_gather(&raw.weights, indices.data(), 3, &nowhere, &options, &error), QC_OK) << error.message;
  indices[0] = 4;
  expectError(qc_gather(&raw.weights, indices.data(), 3, &nowhere, &options, &error), error, QC_ERROR_ARGUMENT,
              "q4_0: index 0 is 4, the matrix has 4 rows");
}

}  // namespace
