// The operations through the public header: results against the oracle and against each other for every format and
// every target of this CPU, and every error with its exact message.
#include "matrices.h"
#include "oracle/oracle.h"

#include <cmath>
#include <cstring>
#include <limits>

namespace {

using namespace matrices;

constexpr float canary = 12345.5f;

// ---- Results --------------------------------------------------------------------------------------------------------

/// y by the oracle, columns one after the other.
std::vector<float> oracleProduct(const Matrix &m, const std::vector<float> &x, size_t columns) {
  const qc_weights &w = m.weights;
  const oracle::Format &format = oracle::format(w.format->name);
  const size_t blocks = w.cols / w.format->block_elements, rowBytes = blocks * w.format->block_bytes;
  std::vector<std::vector<oracle::Block>> rows(w.rows);
  for (size_t r = 0; r < w.rows; ++r)
    for (size_t b = 0; b < blocks; ++b)
      rows[r].push_back(
          format.decode(m.bytes.data() + r * (w.row_stride ? w.row_stride : rowBytes) + b * w.format->block_bytes));
  std::vector<float> y;
  for (size_t c = 0; c < columns; ++c) {
    const auto column = oracle::activationsOf(format, {x.data() + c * w.cols, w.cols});
    for (const std::vector<oracle::Block> &row : rows)
      y.push_back(oracle::product(row, column));
  }
  return y;
}

class Product : public testing::TestWithParam<const qc_format *> {
protected:
  void SetUp() override { ASSERT_TRUE(oracle::find(GetParam()->name)) << oracle::missing(GetParam()->name); }
};

TEST_P(Product, EqualsTheOracleOnEveryTargetLayoutAndNumberOfColumns) {
  const qc_format *format = GetParam();
  const size_t rows = 37, cols = 2 * format->block_elements, most = 19;
  Matrix raw = randomRaw(format, rows, cols, 1, 3);
  std::vector<float> x = randomFloats(cols * most, 2);
  std::vector<float> all = oracleProduct(raw, x, most);
  for (const qc_target *target : availableTargets()) {
    qc_options options = optionsOf(target);
    const Layouts layouts(raw, target);
    for (size_t columns : {1, 2, 3, 4, 5, 7, 8, 9, 19}) {
      SCOPED_TRACE(std::string(target->name) + ", columns: " + std::to_string(columns));
      std::vector<float> expected(all.begin(), all.begin() + static_cast<ptrdiff_t>(rows * columns));
      for (const qc_weights *w : layouts)
        expectSame(multiply(*w, 0, rows, x, columns, options), expected);
    }
  }
}

TEST_P(Product, AnyRangeOfRowsGivesTheSameBits) {
  const qc_format *format = GetParam();
  const size_t rows = 35, cols = format->block_elements;
  Matrix raw = randomRaw(format, rows, cols, 3);
  for (const qc_target *target : availableTargets()) {
    SCOPED_TRACE(target->name);
    qc_options options = optionsOf(target);
    const Layouts layouts(raw, target);
    for (size_t columns : {1, 9}) {
      std::vector<float> x = randomFloats(cols * columns, 4);
      std::vector<float> all = multiply(raw.weights, 0, rows, x, columns, options);
      for (size_t begin = 0; begin <= rows; begin += 3)
        for (size_t end = begin; end <= rows; end += 5) {
          std::vector<float> expected;
          for (size_t c = 0; c < columns; ++c)
            expected.insert(expected.end(), all.begin() + static_cast<ptrdiff_t>(c * rows + begin),
                            all.begin() + static_cast<ptrdiff_t>(c * rows + end));
          for (const qc_weights *w : layouts)
            expectSame(multiply(*w, begin, end, x, columns, options), expected);
        }
    }
  }
}

TEST_P(Product, StridesAreKeptAndNothingElseIsTouched) {
  const qc_format *format = GetParam();
  const size_t rows = 18, cols = format->block_elements, columns = 9, xStride = cols + 5, yStride = rows + 3;
  Matrix raw = randomRaw(format, rows, cols, 5);
  std::vector<float> tight = randomFloats(cols * columns, 6);
  std::vector<float> x(xStride * (columns - 1) + cols, std::numeric_limits<float>::quiet_NaN());
  for (size_t c = 0; c < columns; ++c)
    std::copy_n(&tight[c * cols], cols, &x[c * xStride]);
  for (const qc_target *target : availableTargets()) {
    SCOPED_TRACE(target->name);
    qc_options options = optionsOf(target);
    qc_error error{};
    size_t bytes = 0;
    ASSERT_EQ(qc_matmul_workspace_bytes(&raw.weights, columns, &options, &bytes, nullptr), QC_OK);
    std::vector<uint8_t> workspace(bytes + 1);
    std::vector<float> y(yStride * (columns - 1) + rows, canary);
    qc_input in = {x.data(), x.size(), xStride, columns};
    qc_output out = {y.data(), y.size(), yStride};
    ASSERT_EQ(qc_matmul(&raw.weights, 0, rows, &in, &out, workspace.data() + 1, bytes, &options, &error), QC_OK)
        << error.message;
    std::vector<float> expected = multiply(raw.weights, 0, rows, tight, columns, options);
    for (size_t c = 0; c < columns; ++c)
      for (size_t r = 0; r < yStride && c * yStride + r < y.size(); ++r) {
        float want = r < rows ? expected[c * rows + r] : canary;
        ASSERT_TRUE(support::sameBits(y[c * yStride + r], want)) << "column " << c << ", row " << r;
      }
  }
}

TEST_P(Product, PreparedActivationsGiveTheSameBits) {
  const qc_format *format = GetParam();
  const size_t rows = 21, cols = format->block_elements * 2;
  Matrix raw = randomRaw(format, rows, cols, 7);
  for (const qc_target *target : availableTargets())
    for (size_t columns : {1, 2, 5, 8, 17}) {
      SCOPED_TRACE(std::string(target->name) + ", columns: " + std::to_string(columns));
      qc_options options = optionsOf(target);
      qc_error error{};
      std::vector<float> x = randomFloats(cols * columns, 8);
      size_t bytes = 0;
      ASSERT_EQ(qc_activation_bytes(format, cols, columns, &bytes, nullptr), QC_OK);
      std::vector<uint32_t> buffer(bytes / 4);
      qc_input in = {x.data(), x.size(), 0, columns};
      qc_activations prepared;
      ASSERT_EQ(qc_quantize_activations(format, cols, &in, buffer.data(), bytes, &prepared, &options, &error), QC_OK)
          << error.message;
      const Layouts layouts(raw, target);
      std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, options);
      for (const qc_weights *w : layouts) {
        ASSERT_EQ(qc_matmul_prepared_workspace_bytes(w, &prepared, &options, &bytes, nullptr), QC_OK);
        std::vector<uint8_t> workspace(bytes);
        std::vector<float> y(rows * columns, canary);
        qc_output out = {y.data(), y.size(), 0};
        ASSERT_EQ(qc_matmul_prepared(w, 0, rows, &prepared, &out, workspace.data(), bytes, &options, &error), QC_OK)
            << error.message;
        expectSame(y, expected);
      }
    }
}

TEST_P(Product, OfRowsWithoutWeightsIsZero) {
  qc_weights w;
  ASSERT_EQ(qc_weights_init(&w, GetParam(), nullptr, nullptr, 0, 3, 0, 0, nullptr), QC_OK);
  qc_options options = optionsOf(nullptr);
  expectSame(multiply(w, 0, 3, {}, 2, options), std::vector<float>(6, 0.0f));
}

TEST_P(Product, OfNoColumnsOrNoRowsDoesNothing) {
  Matrix m = randomRaw(GetParam(), 3, GetParam()->block_elements, 9);
  qc_input noColumns = {nullptr, 0, 0, 0};
  qc_output nowhere = {nullptr, 0, 0};
  EXPECT_EQ(qc_matmul(&m.weights, 0, 3, &noColumns, &nowhere, nullptr, 0, nullptr, nullptr), QC_OK);
  std::vector<float> x(m.weights.cols);
  qc_input in = {x.data(), x.size(), 0, 1};
  EXPECT_EQ(qc_matmul(&m.weights, 2, 2, &in, &nowhere, nullptr, 0, nullptr, nullptr), QC_OK);
}

TEST_P(Product, PackAndUnpackByRangesEqualThoseOfTheWhole) {
  const qc_format *format = GetParam();
  const size_t rows = 37, cols = format->block_elements;
  Matrix raw = randomRaw(format, rows, cols, 10);
  for (const qc_target *target : availableTargets()) {
    SCOPED_TRACE(target->name);
    for (const size_t preference : {QC_PREFER_MEMORY, QC_PREFER_SPEED}) {
      qc_options options = optionsOf(target);
      options.preference = preference;
      Matrix whole = packed(raw, target, preference);
      const qc_layout *layout = whole.weights.layout;
      std::vector<uint8_t> parts(whole.bytes.size());
      const size_t panel = whole.bytes.size() / ((rows + layout->rows - 1) / layout->rows), cut = layout->rows;
      ASSERT_EQ(qc_pack(&raw.weights, 0, cut, parts.data(), panel, &options, nullptr), QC_OK);
      ASSERT_EQ(qc_pack(&raw.weights, cut, rows, parts.data() + panel, parts.size() - panel, &options, nullptr), QC_OK);
      EXPECT_EQ(parts, whole.bytes);

      std::vector<uint8_t> all(raw.bytes.size()), tail(raw.bytes.size());
      ASSERT_EQ(qc_unpack(&whole.weights, 0, rows, all.data(), all.size(), 0, &options, nullptr), QC_OK);
      ASSERT_EQ(qc_unpack(&whole.weights, cut, rows, tail.data(), tail.size(), 0, &options, nullptr), QC_OK);
      const size_t skipped = cut * format->block_bytes;
      EXPECT_EQ(std::memcmp(tail.data(), all.data() + skipped, all.size() - skipped), 0);
      for (size_t r = 0; r < rows; ++r) {
        const uint8_t *const before = raw.bytes.data() + r * format->block_bytes, *const after =
                                                                                      all.data() +
                                                                                      r * format->block_bytes;
        EXPECT_TRUE(std::memcmp(before, after, format->block_bytes) == 0 ||
                    oracle::isRestored(oracle::format(format->name), before, after))
            << "row " << r;
      }
    }
  }
}

TEST_P(Product, DequantiseAndQuantiseByRows) {
  const qc_format *format = GetParam();
  const size_t rows = 5, cols = format->block_elements * 2, stride = cols + 1;
  Matrix raw = randomRaw(format, rows, cols, 11);
  std::vector<float> x = randomFloats(stride * rows, 12);
  std::vector<float> expected;
  std::vector<uint8_t> encoded;
  for (const qc_target *target : availableTargets()) {
    SCOPED_TRACE(target->name);
    qc_options options = optionsOf(target);
    std::vector<float> y(stride * 3 + cols, canary);
    qc_output out = {y.data(), y.size(), stride};
    ASSERT_EQ(qc_dequantize(&raw.weights, 1, rows, &out, &options, nullptr), QC_OK);
    if (expected.empty()) {
      expected = y;
      const oracle::Format &reference = oracle::format(format->name);
      for (size_t r = 1; r < rows; ++r)
        for (size_t b = 0; b < 2; ++b) {
          std::vector<float> block =
              oracle::dequantize(reference.decode(raw.bytes.data() + (2 * r + b) * format->block_bytes));
          for (size_t i = 0; i < block.size(); ++i)
            ASSERT_TRUE(support::sameBits(y[(r - 1) * stride + b * format->block_elements + i], block[i]));
        }
      EXPECT_EQ(y[cols], canary);
    }
    expectSame(y, expected);

    const size_t rowBytes = 2 * format->block_bytes, gap = 3;
    std::vector<uint8_t> data((rowBytes + gap) * (rows - 1) + rowBytes, 0xa5);
    qc_input in = {x.data(), x.size(), stride, rows};
    ASSERT_EQ(qc_quantize(format, cols, &in, nullptr, data.data(), data.size(), rowBytes + gap, &options, nullptr),
              QC_OK);
    EXPECT_EQ(data[rowBytes], 0xa5);
    if (encoded.empty())
      encoded = data;
    EXPECT_EQ(data, encoded);
  }
}

TEST_P(Product, QuantisesWithImportanceAsRowByRow) {
  const qc_format *format = GetParam();
  const size_t rows = 7, cols = 2 * format->block_elements, rowBytes = 2 * format->block_bytes;
  std::vector<float> x = randomFloats(rows * cols, 13), counts = randomFloats(cols, 14);
  for (float &count : counts)
    count *= count;
  qc_input in = {x.data(), x.size(), 0, rows}, importance = {counts.data(), cols, 0, 1};
  std::vector<uint8_t> all(rows * rowBytes), row(rowBytes);
  for (const qc_target *target : availableTargets()) {
    SCOPED_TRACE(target->name);
    qc_options options = optionsOf(target);
    for (const qc_input *given : {static_cast<const qc_input *>(nullptr), static_cast<const qc_input *>(&importance)}) {
      ASSERT_EQ(qc_quantize(format, cols, &in, given, all.data(), all.size(), 0, &options, nullptr), QC_OK);
      for (size_t r = 0; r < rows; ++r) {
        qc_input one = {x.data() + r * cols, cols, 0, 1};
        ASSERT_EQ(qc_quantize(format, cols, &one, given, row.data(), rowBytes, 0, &options, nullptr), QC_OK);
        EXPECT_TRUE(std::equal(row.begin(), row.end(), all.begin() + static_cast<ptrdiff_t>(r * rowBytes))) << r;
      }
    }
  }
}

TEST(Activations, OfFormatsOfFloatsTakeXAsItIs) {
  const qc_format *format = qc_format_by_name("f32");
  ASSERT_TRUE(format);
  EXPECT_FALSE(format->quantizes_x);
  EXPECT_TRUE(qc_format_by_name("q4_0")->quantizes_x);
  const size_t cols = 37, columns = 6;
  std::vector<float> x = randomFloats(cols * columns, 15), prepared(cols * columns);
  qc_input in = {x.data(), x.size(), 0, columns};
  qc_activations activations;
  size_t bytes = 0;
  ASSERT_EQ(qc_activation_bytes(format, cols, columns, &bytes, nullptr), QC_OK);
  ASSERT_EQ(bytes, x.size() * sizeof(float));
  ASSERT_EQ(qc_quantize_activations(format, cols, &in, prepared.data(), bytes, &activations, nullptr, nullptr), QC_OK);
  EXPECT_EQ(activations.panel_columns, 1u);
  expectSame(prepared, x);
}

INSTANTIATE_TEST_SUITE_P(Formats, Product, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

// ---- Queries --------------------------------------------------------------------------------------------------------

TEST(Query, FormatsAreFoundByIndexNameAndId) {
  ASSERT_GT(qc_format_count(), 0u);
  EXPECT_EQ(qc_format_at(qc_format_count()), nullptr);
  for (const qc_format *format : allFormats()) {
    EXPECT_EQ(qc_format_by_name(format->name), format);
    for (size_t i = 0; i < format->id_count; ++i)
      EXPECT_EQ(qc_format_by_id(format->ids[i].space, format->ids[i].number), format);
    EXPECT_STREQ(format->layouts[0].name, "raw");
    EXPECT_EQ(format->layouts[0].block_bytes, format->block_bytes);
    EXPECT_EQ(format->bits_per_weight,
              8.0 * static_cast<double>(format->block_bytes) / static_cast<double>(format->block_elements));
  }
  EXPECT_EQ(qc_format_by_name("q3_7"), nullptr);
  EXPECT_EQ(qc_format_by_name(nullptr), nullptr);
  EXPECT_EQ(qc_format_by_id("ggml", -1), nullptr);
  EXPECT_EQ(qc_format_by_id("other", 2), nullptr);
  EXPECT_EQ(qc_format_by_id(nullptr, 2), nullptr);
}

TEST(Query, StatusesHaveNames) {
  for (qc_status status = QC_OK; status <= QC_ERROR_NOT_FOUND; ++status)
    EXPECT_STRNE(qc_status_name(status), "unknown") << status;
  EXPECT_STREQ(qc_status_name(QC_OK), "ok");
  EXPECT_STREQ(qc_status_name(99), "unknown");
  EXPECT_STREQ(qc_status_name(-1), "unknown");
}

// ---- Errors: q4_0 has blocks of 32 weights in 18 bytes --------------------------------------------------------------

class Error : public testing::Test {
protected:
  const qc_format *format = qc_format_by_name("q4_0");
  const qc_target *target = qc_target_by_name("scalar");
  const std::string layout = target->layout;
  qc_options options = optionsOf(target);
  qc_error error{};
  Matrix raw = randomRaw(format, 4, 64, 1);
  Matrix panels = packed(raw, target);
  std::vector<float> x = randomFloats(64 * 2, 2), y = std::vector<float>(4 * 2, canary);
  qc_input in = {x.data(), x.size(), 0, 2};
  qc_output out = {y.data(), y.size(), 0};
  std::vector<uint8_t> workspace = std::vector<uint8_t>(1 << 16);

  qc_status init(const void *data, size_t bytes, size_t rows, size_t cols, size_t stride,
                 const qc_layout *in_layout = nullptr) {
    qc_weights w;
    return qc_weights_init(&w, format, in_layout, data, bytes, rows, cols, stride, &error);
  }
  qc_status matmul() {
    return qc_matmul(&raw.weights, 0, 4, &in, &out, workspace.data(), workspace.size(), &options, &error);
  }
  void TearDown() override { EXPECT_EQ(y, std::vector<float>(8, canary)) << "a failing call wrote output"; }
};

TEST_F(Error, WeightBufferTooSmall) {
  expectError(init(raw.bytes.data(), 143, 4, 64, 0), error, QC_ERROR_BUFFER,
              "q4_0: weight buffer has 143 bytes, 4 rows of 64 need 144");
  expectError(init(raw.bytes.data(), 144, 4, 64, 37), error, QC_ERROR_BUFFER,
              "q4_0: weight buffer has 144 bytes, 4 rows of 64 with a stride of 37 bytes need 147");
  const size_t need = panels.bytes.size();
  expectError(init(panels.bytes.data(), need - 1, 4, 64, 0, panels.weights.layout), error, QC_ERROR_BUFFER,
              "q4_0: weight buffer has " + std::to_string(need - 1) + " bytes, 4 rows of 64 packed as " + layout +
                  " need " + std::to_string(need));
}

TEST_F(Error, RowsThatAreNoMultipleOfTheBlock) {
  expectError(init(raw.bytes.data(), 144, 4, 63, 0), error, QC_ERROR_SHAPE,
              "q4_0: rows of 63 weights, not a multiple of the block of 32");
  qc_activations prepared;
  expectError(qc_quantize_activations(format, 33, &in, workspace.data(), 99, &prepared, &options, &error), error,
              QC_ERROR_SHAPE, "q4_0: rows of 33 weights, not a multiple of the block of 32");
}

TEST_F(Error, RowStrides) {
  expectError(init(raw.bytes.data(), 144, 4, 64, 35), error, QC_ERROR_SHAPE,
              "q4_0: row stride is 35 bytes, a row of 64 has 36");
  expectError(init(panels.bytes.data(), panels.bytes.size(), 4, 64, 36, panels.weights.layout), error, QC_ERROR_SHAPE,
              "q4_0: row stride is 36 bytes, packed weights have none");
}

TEST_F(Error, SizesThatOverflow) {
  const size_t huge = SIZE_MAX / 32 * 32;
  expectError(init(raw.bytes.data(), 144, huge, 64, 0), error, QC_ERROR_OVERFLOW,
              "q4_0: the bytes of " + std::to_string(huge) + " rows of 64 do not fit size_t");
  expectError(init(raw.bytes.data(), 144, 2, 64, SIZE_MAX), error, QC_ERROR_OVERFLOW,
              "q4_0: the bytes of 2 rows of 64 do not fit size_t");
  expectError(init(panels.bytes.data(), 144, huge, 64, 0, panels.weights.layout), error, QC_ERROR_OVERFLOW,
              "q4_0: the bytes of " + std::to_string(huge) + " rows of 64 do not fit size_t");
  size_t bytes = 7;
  expectError(qc_activation_bytes(format, 64, huge, &bytes, &error), error, QC_ERROR_OVERFLOW,
              "q4_0: the bytes of " + std::to_string(huge) + " columns of 64 do not fit size_t");
  expectError(qc_matmul_workspace_bytes(&raw.weights, huge, &options, &bytes, &error), error, QC_ERROR_OVERFLOW,
              "q4_0: the bytes of the workspace do not fit size_t");
  EXPECT_EQ(bytes, 7u);
  in.stride = SIZE_MAX / 2;
  in.vectors = 4;
  expectError(matmul(), error, QC_ERROR_OVERFLOW, "x: the bytes of 4 vectors of 64 floats do not fit size_t");
}

TEST_F(Error, NullAndForeignPointers) {
  qc_format copy = *format;
  qc_weights w;
  size_t bytes;
  expectError(qc_weights_init(&w, &copy, nullptr, raw.bytes.data(), 144, 4, 64, 0, &error), error, QC_ERROR_ARGUMENT,
              "format is not one of this library's");
  expectError(qc_weights_init(&w, nullptr, nullptr, raw.bytes.data(), 144, 4, 64, 0, &error), error, QC_ERROR_ARGUMENT,
              "format is null");
  expectError(qc_weights_init(nullptr, format, nullptr, raw.bytes.data(), 144, 4, 64, 0, &error), error,
              QC_ERROR_ARGUMENT, "weights are null");
  expectError(init(nullptr, 144, 4, 64, 0), error, QC_ERROR_ARGUMENT, "q4_0: weight buffer is null");
  qc_layout foreign = format->layouts[0];
  expectError(init(raw.bytes.data(), 144, 4, 64, 0, &foreign), error, QC_ERROR_ARGUMENT,
              "q4_0: layout is not one of this format's");
  expectError(qc_weight_bytes(format, nullptr, 4, 64, nullptr, &error), error, QC_ERROR_ARGUMENT, "bytes is null");
  expectError(qc_weight_bytes(format, &foreign, 4, 64, &bytes, &error), error, QC_ERROR_ARGUMENT,
              "q4_0: layout is not one of this format's");
  expectError(qc_matmul(nullptr, 0, 4, &in, &out, nullptr, 0, &options, &error), error, QC_ERROR_ARGUMENT,
              "weights are null");
  expectError(qc_matmul(&raw.weights, 0, 4, nullptr, &out, nullptr, 0, &options, &error), error, QC_ERROR_ARGUMENT,
              "x is null");
  expectError(qc_matmul(&raw.weights, 0, 4, &in, nullptr, nullptr, 0, &options, &error), error, QC_ERROR_ARGUMENT,
              "y is null");
  in.data = nullptr;
  expectError(matmul(), error, QC_ERROR_ARGUMENT, "x is null");
}

TEST_F(Error, RowRanges) {
  auto range = [&](size_t begin, size_t end) {
    return qc_matmul(&raw.weights, begin, end, &in, &out, workspace.data(), workspace.size(), &options, &error);
  };
  expectError(range(0, 5), error, QC_ERROR_ARGUMENT, "q4_0: row range is [0, 5), the matrix has 4 rows");
  expectError(range(3, 2), error, QC_ERROR_ARGUMENT, "q4_0: row range is [3, 2), the matrix has 4 rows");
}

TEST_F(Error, VectorsOfX) {
  in.count = 127;
  expectError(matmul(), error, QC_ERROR_BUFFER, "x holds 127 floats, 2 vectors of 64 with a stride of 64 need 128");
  in.stride = 63;
  expectError(matmul(), error, QC_ERROR_SHAPE, "x has a stride of 63 floats, its vectors have 64");
}

TEST_F(Error, VectorsOfY) {
  out.count = 7;
  expectError(matmul(), error, QC_ERROR_BUFFER, "y holds 7 floats, 2 vectors of 4 with a stride of 4 need 8");
  out.stride = 3;
  expectError(matmul(), error, QC_ERROR_SHAPE, "y has a stride of 3 floats, its vectors have 4");
  out = {reinterpret_cast<float *>(reinterpret_cast<uintptr_t>(y.data()) + 1), 8, 0};
  expectError(matmul(), error, QC_ERROR_BUFFER, "y is not aligned to 4 bytes");
}

TEST_F(Error, Workspace) {
  size_t need = 0;
  ASSERT_EQ(qc_matmul_workspace_bytes(&raw.weights, 2, &options, &need, nullptr), QC_OK);
  expectError(qc_matmul(&raw.weights, 0, 4, &in, &out, workspace.data(), need - 1, &options, &error), error,
              QC_ERROR_BUFFER,
              "q4_0: workspace has " + std::to_string(need - 1) + " bytes, this product needs " + std::to_string(need));
  expectError(qc_matmul(&raw.weights, 0, 4, &in, &out, nullptr, need, &options, &error), error, QC_ERROR_ARGUMENT,
              "q4_0: workspace is null");
}

TEST(Layouts, AreWhatIsPreferred) {
  for (const qc_format *format : allFormats())
    for (const qc_target *target : availableTargets()) {
      SCOPED_TRACE(std::string(format->name) + " " + target->name);
      qc_options options = optionsOf(target);
      const qc_layout *const layout = qc_preferred_layout(format, &options);
      ASSERT_NE(layout, nullptr);
      EXPECT_EQ(layout, qc_packed_layout(format, target));
      EXPECT_LE(double(layout->block_bytes), 1.04 * double(layout->rows * format->block_bytes));
      options.preference = QC_PREFER_SPEED;
      const qc_layout *const wide = qc_preferred_layout(format, &options);
      ASSERT_NE(wide, nullptr);
      EXPECT_EQ(wide->rows, layout->rows);
      if (wide != layout) {
        EXPECT_EQ(wide->name, std::string(layout->name) + "_wide");
        EXPECT_GT(wide->block_bytes, layout->block_bytes);
        EXPECT_EQ(layout->block_bytes, layout->rows * format->block_bytes) << "the bytes of the file";
      }
      options.preference = 2;
      EXPECT_EQ(qc_preferred_layout(format, &options), nullptr);
      qc_error error;
      expectError(qc_pack(nullptr, 0, 0, nullptr, 0, &options, &error), error, QC_ERROR_ARGUMENT, "weights are null");
      const Matrix raw = randomRaw(format, 1, format->block_elements, 1);
      expectError(qc_pack(&raw.weights, 0, 1, nullptr, 0, &options, &error), error, QC_ERROR_ARGUMENT,
                  "the preference is 2, this library knows 0 and 1");
    }
  EXPECT_EQ(qc_preferred_layout(nullptr, nullptr), nullptr);
}

TEST_F(Error, Layouts) {
  qc_weights other = raw.weights;
  std::vector<uint8_t> bytes(1 << 16);
  for (size_t i = 1; i < format->layout_count; ++i) {
    if (format->layouts[i].name == layout)
      continue;
    const std::string name = format->layouts[i].name;
    other.layout = &format->layouts[i];
    other.data = bytes.data();
    other.bytes = bytes.size();
    expectError(qc_matmul(&other, 0, 4, &in, &out, workspace.data(), workspace.size(), &options, &error), error,
                QC_ERROR_LAYOUT, "q4_0: weights are in layout " + name + ", target scalar takes " + layout);
    expectError(qc_unpack(&other, 0, 4, workspace.data(), workspace.size(), 0, &options, &error), error,
                QC_ERROR_LAYOUT, "q4_0: weights are in layout " + name + ", target scalar takes " + layout);
  }
  expectError(qc_dequantize(&panels.weights, 0, 4, &out, &options, &error), error, QC_ERROR_LAYOUT,
              "q4_0: weights are in layout " + layout + ", dequantise takes raw");
  expectError(qc_pack(&panels.weights, 0, 4, workspace.data(), workspace.size(), &options, &error), error,
              QC_ERROR_LAYOUT, "q4_0: weights are in layout " + layout + ", pack takes raw");
  expectError(qc_unpack(&raw.weights, 0, 4, workspace.data(), workspace.size(), 0, &options, &error), error,
              QC_ERROR_LAYOUT, "q4_0: weights are in layout raw, unpack takes packed");
}

TEST_F(Error, Packing) {
  const size_t need = panels.bytes.size(), panelRows = panels.weights.layout->rows;
  const std::string rows = std::to_string(panelRows);
  expectError(qc_pack(&raw.weights, 0, 4, workspace.data(), need - 1, &options, &error), error, QC_ERROR_BUFFER,
              "q4_0: packed buffer has " + std::to_string(need - 1) + " bytes, 4 rows of 64 packed as " + layout +
                  " need " + std::to_string(need));
  expectError(qc_pack(&raw.weights, 0, 4, nullptr, need, &options, &error), error, QC_ERROR_ARGUMENT,
              "q4_0: packed buffer is null");
  if (panelRows > 1) {
    expectError(qc_pack(&raw.weights, 1, 4, workspace.data(), workspace.size(), &options, &error), error,
                QC_ERROR_SHAPE, "q4_0: rows [1, 4) cut a panel of " + rows + " rows");
    expectError(qc_pack(&raw.weights, 0, 3, workspace.data(), workspace.size(), &options, &error), error,
                QC_ERROR_SHAPE, "q4_0: rows [0, 3) cut a panel of " + rows + " rows");
    expectError(qc_unpack(&panels.weights, 1, 2, workspace.data(), workspace.size(), 0, &options, &error), error,
                QC_ERROR_SHAPE, "q4_0: rows [1, 2) cut a panel of " + rows + " rows");
  }
  expectError(qc_unpack(&panels.weights, 0, 4, workspace.data(), 143, 0, &options, &error), error, QC_ERROR_BUFFER,
              "q4_0: weight buffer has 143 bytes, 4 rows of 64 need 144");
}

TEST_F(Error, QuantiseNamesTheFirstNumberThatIsNotFinite) {
  std::vector<uint8_t> data(72, 0xa5);
  x[64 + 17] = std::numeric_limits<float>::quiet_NaN();
  x[64 + 18] = std::numeric_limits<float>::infinity();
  expectError(qc_quantize(format, 64, &in, nullptr, data.data(), data.size(), 0, &options, &error), error,
              QC_ERROR_VALUE, "q4_0: x has NaN at row 1, column 17; only finite numbers can be quantised");
  x[3] = -std::numeric_limits<float>::infinity();
  expectError(qc_quantize(format, 64, &in, nullptr, data.data(), data.size(), 0, &options, &error), error,
              QC_ERROR_VALUE, "q4_0: x has infinity at row 0, column 3; only finite numbers can be quantised");
  EXPECT_EQ(data, std::vector<uint8_t>(72, 0xa5));
}

TEST_F(Error, Importance) {
  std::vector<uint8_t> data(72, 0xa5);
  std::vector<float> counts(64, 1.0f);
  qc_input importance = {counts.data(), counts.size(), 0, 1};
  const auto quantize = [&] {
    return qc_quantize(format, 64, &in, &importance, data.data(), data.size(), 0, &options, &error);
  };
  counts[5] = -1;
  expectError(quantize(), error, QC_ERROR_VALUE,
              "q4_0: importance has a negative number at column 5; it must be finite and not negative");
  counts[4] = std::numeric_limits<float>::infinity();
  expectError(quantize(), error, QC_ERROR_VALUE,
              "q4_0: importance has infinity at column 4; it must be finite and not negative");
  counts[3] = std::numeric_limits<float>::quiet_NaN();
  expectError(quantize(), error, QC_ERROR_VALUE,
              "q4_0: importance has NaN at column 3; it must be finite and not negative");
  importance.vectors = 2;
  expectError(quantize(), error, QC_ERROR_SHAPE, "q4_0: importance has 2 vectors, one serves all rows");
  importance = {counts.data(), 63, 0, 1};
  expectError(quantize(), error, QC_ERROR_BUFFER,
              "importance holds 63 floats, 1 vectors of 64 with a stride of 64 need 64");
  EXPECT_EQ(data, std::vector<uint8_t>(72, 0xa5));

  counts.assign(64, -0.0f);
  importance = {counts.data(), 64, 0, 1};
  EXPECT_EQ(quantize(), QC_OK) << "zero, of either sign, is allowed";
}

TEST_F(Error, Activations) {
  qc_activations prepared{};
  size_t need = 0;
  ASSERT_EQ(qc_activation_bytes(format, 64, 2, &need, nullptr), QC_OK);
  std::vector<uint32_t> words(need / 4 + 1);
  uint8_t *bytes = reinterpret_cast<uint8_t *>(words.data());
  auto prepare = [&](void *data, size_t size) {
    return qc_quantize_activations(format, 64, &in, data, size, &prepared, &options, &error);
  };
  expectError(prepare(bytes, need - 1), error, QC_ERROR_BUFFER,
              "q4_0: activation buffer has " + std::to_string(need - 1) + " bytes, 2 columns of 64 need " +
                  std::to_string(need));
  expectError(prepare(bytes + 1, need), error, QC_ERROR_BUFFER, "q4_0: activation buffer is not aligned to 4 bytes");
  expectError(prepare(nullptr, need), error, QC_ERROR_ARGUMENT, "q4_0: activation buffer is null");
  expectError(qc_quantize_activations(format, 64, &in, bytes, need, nullptr, &options, &error), error,
              QC_ERROR_ARGUMENT, "activations is null");
  ASSERT_EQ(prepare(bytes, need), QC_OK);

  auto multiplyPrepared = [&](const qc_activations *a) {
    return qc_matmul_prepared(&panels.weights, 0, 4, a, &out, workspace.data(), workspace.size(), &options, &error);
  };
  expectError(multiplyPrepared(nullptr), error, QC_ERROR_ARGUMENT, "activations are null");
  qc_activations broken = prepared;
  broken.bytes = need - 1;
  expectError(multiplyPrepared(&broken), error, QC_ERROR_BUFFER,
              "q4_0: activation buffer has " + std::to_string(need - 1) + " bytes, 2 columns of 64 need " +
                  std::to_string(need));
  broken = prepared;
  broken.cols = 32;
  expectError(multiplyPrepared(&broken), error, QC_ERROR_SHAPE,
              "q4_0: activations have columns of 32, the weights rows of 64");
  broken = prepared;
  broken.panel_columns = 0;
  expectError(multiplyPrepared(&broken), error, QC_ERROR_ARGUMENT, "q4_0: activations are in panels of 0 columns");
}

TEST_F(Error, ActivationsOfAnotherFormat) {
  const qc_format *other = qc_format_by_name("q4_k");
  ASSERT_TRUE(other);
  std::vector<float> zeros(256);
  qc_input column = {zeros.data(), 256, 0, 1};
  std::vector<uint32_t> words(1000);
  qc_activations prepared;
  ASSERT_EQ(qc_quantize_activations(other, 256, &column, words.data(), 4000, &prepared, &options, nullptr), QC_OK);
  Matrix wide = randomRaw(format, 1, 256, 3);
  expectError(
      qc_matmul_prepared(&wide.weights, 0, 1, &prepared, &out, workspace.data(), workspace.size(), &options, &error),
      error, QC_ERROR_LAYOUT, "q4_0: activations were prepared for q4_k, which takes others");
}

TEST_F(Error, PanelsWiderThanTheTargetTakes) {
  const size_t columns = 5000;
  qc_activations prepared = {format, nullptr, 0, 64, columns, columns};
  size_t bytes;
  qc_status status = qc_matmul_prepared_workspace_bytes(&panels.weights, &prepared, &options, &bytes, &error);
  EXPECT_EQ(status, QC_ERROR_LAYOUT);
  EXPECT_EQ(
      std::string(error.message).rfind("q4_0: activations are in panels of 5000 columns, target scalar takes ", 0), 0u)
      << error.message;
}

TEST_F(Error, Options) {
  const std::string ours = std::to_string(sizeof(qc_options));
  options.struct_size = sizeof options - 1;
  expectError(matmul(), error, QC_ERROR_ARGUMENT,
              "options: struct_size is " + std::to_string(sizeof options - 1) + ", this library takes " + ours);
  // An older header's, without a pool; a newer one's, as long as it asks for nothing more.
  options.struct_size = offsetof(qc_options, pool);
  options.pool = reinterpret_cast<qc_pool *>(size_t{1});
  size_t bytes;
  EXPECT_EQ(qc_matmul_workspace_bytes(&raw.weights, 1, &options, &bytes, nullptr), QC_OK);
  struct {
    qc_options known;
    size_t more;
  } newer = {optionsOf(target), 0};
  newer.known.struct_size = sizeof newer;
  EXPECT_EQ(qc_matmul_workspace_bytes(&raw.weights, 1, &newer.known, &bytes, nullptr), QC_OK);
  newer.more = 1;
  EXPECT_EQ(qc_matmul_workspace_bytes(&raw.weights, 1, &newer.known, &bytes, &error), QC_ERROR_UNSUPPORTED);
  EXPECT_EQ(error.message, "options: struct_size is " + std::to_string(sizeof newer) + ", and what follows the " +
                               ours + " bytes known is not 0");
  qc_target copy = *target;
  options = optionsOf(&copy);
  expectError(matmul(), error, QC_ERROR_ARGUMENT, "target is not one of this library's");
}

TEST_F(Error, IsOptionalAndUntouchedOnSuccess) {
  in.count = 0;
  EXPECT_EQ(qc_matmul(&raw.weights, 0, 4, &in, &out, nullptr, 0, nullptr, nullptr), QC_ERROR_BUFFER);
  error.status = 77;
  EXPECT_EQ(init(raw.bytes.data(), 144, 4, 64, 0), QC_OK);
  EXPECT_EQ(error.status, 77);
  EXPECT_STREQ(error.message, "");
}

}  // namespace
