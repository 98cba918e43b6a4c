// Rows by their indices: the bits of qc_dequantize for every format and target, in any order and by any number of
// threads, and every error with its exact message.
#include "matrices.h"
#include "support/float_types.h"

#include "system.h"

#include <algorithm>
#include <cstddef>
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

TEST_P(Gather, FromPanelsAndToAnyTypeIsTheSameRounded) {
  const qc_format *format = GetParam();
  const size_t rows = 37, cols = 5000 / format->block_elements * format->block_elements + format->block_elements,
               stride = cols + 3;  // more than is decoded, or unpacked, at once
  const std::vector<int32_t> indices = {36, 0, 15, 16, 0, 31, 7};
  const Matrix raw = randomRaw(format, rows, cols, 6, 1);
  const std::vector<std::vector<float>> expected = rowsOf(raw.weights);
  for (const qc_target *target : availableTargets()) {
    const qc_options options = optionsOf(target);
    const Layouts layouts(raw, target);
    for (const qc_weights *w : layouts)
      for (const float_types::Type &type : float_types::all) {
        SCOPED_TRACE(std::string(target->name) + ", " + w->layout->name + ", " + type.name);
        float_types::Values y(type, (indices.size() - 1) * stride + cols);
        for (size_t i = 0; i < y.size(); ++i)
          y.setBits(i, 0x5a5a);
        const qc_index_list list = {indices.data(), indices.size()};
        const qc_typed_output out = {y.data(), type.number, y.size(), stride};
        const qc_gather_desc desc = {sizeof desc, w, &list, &out};
        qc_error error{};
        ASSERT_EQ(qc_gather_run(&desc, &options, &error), QC_OK) << error.message;
        for (size_t i = 0; i < y.size(); ++i) {
          const size_t vector = i / stride, at = i % stride;
          const uint32_t want = at < cols ? type.nearest(expected[static_cast<size_t>(indices[vector])][at]) : 0x5a5au;
          ASSERT_TRUE(float_types::same(type, y.bits(i), want)) << "vector " << vector << ", weight " << at;
        }
      }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Gather, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(GatherByThreads, GivesTheSameBits) {
  const size_t rows = 40, cols = 1024, count = 500;
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 2), panels = packed(raw, nullptr);
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
    std::vector<float> fromPanels(count * cols, canary);
    const qc_output other = {fromPanels.data(), fromPanels.size(), 0};
    EXPECT_EQ(qc_gather(&panels.weights, indices.data(), count, &other, &options, nullptr), QC_OK);
    qc_pool_destroy(pool);
    expectSame(fromPanels, y);
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
  for (size_t i = 1; i < raw.weights.format->layout_count; ++i) {
    const qc_layout &layout = raw.weights.format->layouts[i];
    if (std::string(layout.name) == target->layout)
      continue;
    const std::vector<uint8_t> bytes(1 << 12);
    ASSERT_EQ(qc_weights_init(&raw.weights, raw.weights.format, &layout, bytes.data(), bytes.size(), 4, 64, 0, &error),
              QC_OK);
    refused(QC_ERROR_LAYOUT,
            "q4_0: weights are in layout " + std::string(layout.name) + ", target scalar takes " + target->layout);
    return;
  }
  FAIL() << "there is but one layout";
}

TEST_F(GatherError, Descriptions) {
  const qc_index_list list = {indices.data(), indices.size()};
  qc_typed_output typed = {y.data(), QC_TYPE_F32, y.size(), 0};
  qc_gather_desc desc = {sizeof desc, &raw.weights, &list, &typed};
  const auto refusedRun = [&](qc_status status, const std::string &message) {
    expectError(qc_gather_run(&desc, &options, &error), error, status, message);
  };
  expectError(qc_gather_run(nullptr, &options, &error), error, QC_ERROR_ARGUMENT, "desc is null");
  desc.struct_size = sizeof desc + 1;
  refusedRun(QC_ERROR_ARGUMENT, "desc: struct_size is " + std::to_string(sizeof desc + 1) + ", this library takes " +
                                    std::to_string(sizeof desc));
  desc.struct_size = offsetof(qc_gather_desc, y);
  refusedRun(QC_ERROR_ARGUMENT, "y is null");
  desc.struct_size = sizeof desc;
  desc.rows = nullptr;
  refusedRun(QC_ERROR_ARGUMENT, "rows is null");
  desc.rows = &list;
  desc.weights = nullptr;
  refusedRun(QC_ERROR_ARGUMENT, "weights are null");
  desc.weights = &raw.weights;
  typed.type = 3;
  refusedRun(QC_ERROR_ARGUMENT, "y: type 3 is none");
  typed.type = QC_TYPE_F16;
  typed.data = reinterpret_cast<char *>(y.data()) + 1;
  refusedRun(QC_ERROR_BUFFER, "y is not aligned to 2 bytes");
  typed.data = y.data();
  typed.count = 191;
  refusedRun(QC_ERROR_BUFFER, "y holds 191 floats, 3 vectors of 64 with a stride of 64 need 192");
  typed.count = 192;
  indices[2] = 4;
  refusedRun(QC_ERROR_ARGUMENT, "q4_0: index 2 is 4, the matrix has 4 rows");
  typed.data = indices.data();
  indices[2] = 0;
  refusedRun(QC_ERROR_ARGUMENT, "y and indices overlap by 12 bytes; what is written must lie apart");
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
