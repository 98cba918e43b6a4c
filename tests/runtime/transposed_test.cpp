// Caches of keys and values: rows that are quantised one by one, products of queries with them, and sums of rows. Sums
// are those of docs/numerics.md, line by line, of the weights that qc_dequantize yields, for every format and target.
#include "callers.h"
#include "definition/fused.h"
#include "fused.h"
#include "support/effort.h"

#include "system.h"

#include <cstddef>

namespace {

using namespace fused;

constexpr float canary = 12345.5f;

/// [row][column]
std::vector<float> decodedRows(const qc_weights &w) {
  std::vector<float> decoded(w.rows * w.cols);
  const qc_output y = {decoded.data(), decoded.size(), 0};
  EXPECT_EQ(qc_dequantize(&w, 0, w.rows, &y, nullptr, nullptr), QC_OK);
  return decoded;
}

/// One sum, of `count` numbers that lie `step` floats apart.
float sumOf(const float *weights, size_t step, const float *x, size_t count) {
  float y = 0;
  for (size_t first = 0; first < count; first += 256) {
    float s[16] = {};
    for (size_t k = 0; k < std::min<size_t>(256, count - first); ++k)
      s[k % 16] = support::fused(weights[(first + k) * step], x[first + k], s[k % 16]);
    for (size_t h = 8; h > 0; h /= 2)
      for (size_t j = 0; j < h; ++j)
        s[j] = s[j] + s[j + h];
    y = first ? y + s[0] : s[0];
  }
  return y;
}

/// One call for rows [begin, end), with distances between all vectors.
void check(const qc_weights &w, size_t begin, size_t end, size_t columns, const Type &ofX, const Type &ofY,
           bool accumulates, const qc_options &options) {
  const size_t rows = end - begin, xStride = rows + 2, yStride = w.cols + 3;
  const std::vector<float> decoded = decodedRows(w);
  const Values x(ofX, randomFloats(columns * xStride, 1));
  Values y(ofY, randomFloats(columns * yStride, 2));
  const Values before = y;
  const qc_typed_input in = {x.data(), ofX.number, x.size(), xStride, columns};
  const qc_typed_output out = {y.data(), ofY.number, y.size(), yStride};
  const qc_transposed_desc desc = {
      sizeof desc, &w, begin, end, &in, &out, accumulates ? size_t{QC_MATMUL_ACCUMULATE} : 0};
  qc_error error{};
  size_t bytes = 0;
  ASSERT_EQ(qc_transposed_workspace_bytes(&desc, &options, &bytes, &error), QC_OK) << error.message;
  std::vector<uint8_t> workspace(bytes + 2);
  workspace.front() = workspace.back() = 77;
  ASSERT_EQ(qc_transposed_run(&desc, workspace.data() + 1, bytes, &options, &error), QC_OK) << error.message;
  EXPECT_TRUE(workspace.front() == 77 && workspace.back() == 77);
  const std::vector<float> xs = x.floats();
  for (size_t i = 0; i < y.size(); ++i) {
    const size_t c = i / yStride, k = i % yStride;
    uint32_t want = before.bits(i);
    if (k < w.cols) {
      float sum = sumOf(&decoded[begin * w.cols + k], w.cols, &xs[c * xStride], rows);
      if (accumulates)
        sum = sum + before[i];
      want = ofY.nearest(sum);
    }
    ASSERT_TRUE(float_types::same(ofY, y.bits(i), want)) << "column " << c << ", weight " << k << ": " << y[i];
  }
}

class Transposed : public testing::TestWithParam<const qc_format *> {};

TEST_P(Transposed, IsTheSumOfTheRows) {
  const size_t rows = 523, cols = GetParam()->block_elements == 1 ? 71 : 3 * GetParam()->block_elements;
  const Matrix w = fitted(GetParam(), 2, cols, 1);
  Matrix all = randomRaw(GetParam(), rows, cols, 2, 5);  // any bits, and among them some that are numbers
  const size_t stride = all.weights.row_stride;
  for (size_t r = 0; r < rows; ++r)
    if (r % 3 || rows < 500)
      std::copy_n(w.bytes.begin() + static_cast<ptrdiff_t>(r % 2 * w.bytes.size() / 2), w.bytes.size() / 2,
                  all.bytes.begin() + static_cast<ptrdiff_t>(r * stride));
  unsigned counted = 0;
  for (const qc_target *target : availableTargets())
    for (const auto &[begin, end] :
         {std::pair<size_t, size_t>{0, rows}, {1, 2}, {3, 259}, {3, 260}, {200, 456}, {7, 7}})
      for (const size_t columns : {1, 5}) {
        SCOPED_TRACE(std::string(target->name) + ", rows " + std::to_string(begin) + ", " + std::to_string(end));
        const unsigned n = counted++;
        if (support::quick() && n % 5)
          continue;
        check(all.weights, begin, end, columns, float_types::all[n % 3], float_types::all[n / 3 % 3], n % 2,
              optionsOf(target));
      }
}

INSTANTIATE_TEST_SUITE_P(Formats, Transposed, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

// A cache of a few heads that grows row by row: the bytes are those of all rows at once, and so is everything that is
// made of them.
TEST(Caches, OfRowsQuantisedOneByOneAreThoseOfAllRows) {
  const size_t positions = 300, heads = 3, head = 64, cols = heads * head;
  for (const char *name : {"f16", "q8_0", "q4_0"}) {
    const qc_format *format = qc_format_by_name(name);
    const std::vector<float> values = randomFloats(positions * cols, 3);
    const size_t rowBytes = cols / format->block_elements * format->block_bytes, headBytes = rowBytes / heads;
    std::vector<uint8_t> cache(positions * rowBytes), atOnce = cache;
    const qc_input all = {values.data(), values.size(), 0, positions};
    ASSERT_EQ(qc_quantize(format, cols, &all, nullptr, atOnce.data(), atOnce.size(), 0, nullptr, nullptr), QC_OK);
    for (size_t t = 0; t < positions; ++t) {
      const qc_input row = {&values[t * cols], cols, 0, 1};
      ASSERT_EQ(qc_quantize(format, cols, &row, nullptr, &cache[t * rowBytes], rowBytes, 0, nullptr, nullptr), QC_OK);
    }
    EXPECT_EQ(cache, atOnce);
    for (const qc_target *target : availableTargets())
      for (size_t h = 0; h < heads; ++h) {
        SCOPED_TRACE(std::string(name) + ", " + target->name);
        qc_weights w;
        ASSERT_EQ(qc_weights_init(&w, format, nullptr, &cache[h * headBytes], cache.size() - h * headBytes, positions,
                                  head, rowBytes, nullptr),
                  QC_OK);
        // q K: each is the product of the one row, decoded or not.
        const std::vector<float> q = randomFloats(4 * head, 4);
        const std::vector<float> scores = multiply(w, 0, positions, q, 4, optionsOf(target));
        const oracle::Format &known = oracle::format(name);
        for (size_t t = 0; t < positions; t += 37)
          for (size_t c = 0; c < 4; ++c) {
            std::vector<oracle::Block> blocks;
            for (size_t b = 0; b < head / format->block_elements; ++b)
              blocks.push_back(known.decode(&cache[t * rowBytes + h * headBytes + b * format->block_bytes]));
            const float expected =
                oracle::product(blocks, oracle::activationsOf(known, std::span(q).subspan(c * head, head)));
            ASSERT_TRUE(support::sameBits(scores[c * positions + t], expected)) << t;
          }
        check(w, 0, positions, 4, float_types::all[0], float_types::all[0], false, optionsOf(target));
      }
  }
}

#if QC_HAS_THREADS
TEST(TransposedProduct, ByAnyNumberOfThreadsAndCallersIsTheSame) {
  const Matrix w = fitted(qc_format_by_name("q8_0"), 700, 256, 5);
  callers::atOnce([&](size_t begin, qc_pool *pool) {
    check(w.weights, begin, 700, 20, float_types::all[1], float_types::all[0], false, optionsOf(nullptr, pool));
  });
}
#endif

class TransposedError : public testing::Test {
protected:
  qc_options options = optionsOf(qc_target_by_name("scalar"));
  Matrix raw = randomRaw(qc_format_by_name("q4_0"), 5, 64, 7);
  std::vector<float> xs = randomFloats(3 * 5, 8), ys = std::vector<float>(3 * 64, canary);
  qc_typed_input x = {xs.data(), QC_TYPE_F32, xs.size(), 0, 3};
  qc_typed_output y = {ys.data(), QC_TYPE_F32, ys.size(), 0};
  qc_transposed_desc desc = {sizeof desc, &raw.weights, 0, 5, &x, &y, 0};
  std::vector<uint8_t> workspace = std::vector<uint8_t>(1 << 17);
  size_t workspaceBytes = workspace.size();
  qc_error error{};

  void refused(qc_status status, const std::string &message) {
    expectError(qc_transposed_run(&desc, workspace.data(), workspaceBytes, &options, &error), error, status, message);
  }
  /// Of what sizes and types alone say.
  void refusedWithItsWorkspace(qc_status status, const std::string &message) {
    size_t bytes = 0;
    refused(status, message);
    error = {};
    expectError(qc_transposed_workspace_bytes(&desc, &options, &bytes, &error), error, status, message);
  }
  void TearDown() override { EXPECT_EQ(ys, std::vector<float>(3 * 64, canary)) << "a failing call wrote output"; }
};

TEST_F(TransposedError, Operands) {
  expectError(qc_transposed_run(nullptr, nullptr, 0, nullptr, &error), error, QC_ERROR_ARGUMENT, "desc is null");
  expectError(qc_transposed_workspace_bytes(&desc, nullptr, nullptr, &error), error, QC_ERROR_ARGUMENT,
              "bytes is null");
  desc.struct_size = 3;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT,
                          "desc: struct_size is 3, this library takes " + std::to_string(sizeof desc));
  desc.struct_size = offsetof(qc_transposed_desc, y);
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "y is null");
  desc.struct_size = offsetof(qc_transposed_desc, x);
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "x is null");
  desc.struct_size = sizeof desc;
  desc.weights = nullptr;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "weights are null");
  const Matrix panels = packed(raw, options.target);
  desc.weights = &panels.weights;
  refusedWithItsWorkspace(QC_ERROR_LAYOUT, std::string("q4_0: weights are in layout ") + panels.weights.layout->name +
                                               ", rows that are summed up must be raw");
  desc.weights = &raw.weights;
  desc.row_end = 6;
  refused(QC_ERROR_ARGUMENT, "q4_0: row range is [0, 6), the matrix has 5 rows");
  desc.row_end = 5;
  desc.flags = 4;
  refusedWithItsWorkspace(QC_ERROR_UNSUPPORTED, "flags are 0x4, this library knows 0x1");
  desc.flags = 0;
  x.type = 3;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "x: type 3 is none");
  x.type = QC_TYPE_F32;
  x.count = 14;
  refused(QC_ERROR_BUFFER, "x holds 14 floats, 3 vectors of 5 with a stride of 5 need 15");
  x.count = 15;
  y.type = -1;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "y: type -1 is none");
  y.type = QC_TYPE_F32;
  y.stride = 63;
  refused(QC_ERROR_SHAPE, "y has a stride of 63 floats, its vectors have 64");
  y.stride = 0;
  ASSERT_EQ(qc_transposed_workspace_bytes(&desc, &options, &workspaceBytes, &error), QC_OK) << error.message;
  --workspaceBytes;
  refused(QC_ERROR_BUFFER, "q4_0: workspace has " + std::to_string(workspaceBytes) + " bytes, this product needs " +
                               std::to_string(workspaceBytes + 1));
  expectError(qc_transposed_run(&desc, nullptr, 1 << 20, &options, &error), error, QC_ERROR_ARGUMENT,
              "q4_0: workspace is null");
}

TEST_F(TransposedError, Overlaps) {
  x.data = ys.data() + 63;
  x.vectors = 1, x.count = 5;
  refused(QC_ERROR_ARGUMENT, "y and x overlap by 4 bytes; what is written must lie apart");
  x = {xs.data(), QC_TYPE_F32, 15, 0, 3};
  raw.weights.data = ys.data();
  refused(QC_ERROR_ARGUMENT, "y and weights overlap by 180 bytes; what is written must lie apart");
}

TEST_F(TransposedError, NothingIsNone) {
  x.vectors = 0;
  y = {nullptr, QC_TYPE_F32, 0, 0};
  EXPECT_EQ(qc_transposed_run(&desc, nullptr, 0, &options, &error), QC_OK) << error.message;
}

}  // namespace
