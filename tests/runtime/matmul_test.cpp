// Products as descriptions: every combination of operands is what qc_matmul yields in f32 for the same numbers, and
// what docs/numerics.md makes of that, for every format, target and layout, all rows or any range of them, by any
// threads.
#include "matrices.h"
#include "support/float_types.h"

#include "system.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#if QC_HAS_THREADS
#include <thread>
#endif

namespace {

using namespace matrices;
using float_types::Type;
using float_types::Values;

constexpr uint32_t canary = 0x5a5a;

/// A product in f32, [c * rows + r], and the numbers that it is made of, which the type holds exactly.
struct Known {
  const Type &type;
  size_t rows, columns;
  Values x;
  std::vector<float> products;

  Known(const Matrix &raw, const Type &of, size_t columnsOfX, uint64_t seed)
      : type(of), rows(raw.weights.rows), columns(columnsOfX), x(of, randomFloats(columnsOfX * raw.weights.cols, seed)),
        products(multiply(raw.weights, 0, rows, x.floats(), columns, optionsOf(qc_target_by_name("scalar")))) {}
};

/// A described product of rows [begin, end), with distances between everything. Checks y.
void check(const qc_weights &w, size_t begin, size_t end, const Known &known, const Type &type, bool prepares,
           const qc_options &options) {
  const size_t rows = end - begin, cols = w.cols, stride = rows + 3, columns = known.columns;
  qc_error error{};
  qc_typed_input x = {known.x.data(), known.type.number, known.x.size(), 0, columns};
  std::vector<uint32_t> buffer;
  qc_activations prepared{};
  if (prepares) {
    size_t bytes = 0;
    ASSERT_EQ(qc_activation_bytes(w.format, cols, columns, &bytes, nullptr), QC_OK);
    buffer.resize(bytes / 4);
    const qc_activations_desc desc = {sizeof desc, w.format, cols, columns, 0, &x, buffer.data(), bytes};
    ASSERT_EQ(qc_prepare_activations(&desc, &prepared, &options, &error), QC_OK) << error.message;
  }
  Values y(type, columns ? (columns - 1) * stride + rows : 0);
  for (size_t i = 0; i < y.size(); ++i)
    y.setBits(i, canary);
  const qc_typed_output out = {y.data(), type.number, y.size(), stride};
  const qc_matmul_desc desc = {sizeof desc, &w, begin, end, prepares ? nullptr : &x, prepares ? &prepared : nullptr,
                               &out};
  size_t bytes = 0;
  ASSERT_EQ(qc_matmul_run_workspace_bytes(&desc, &options, &bytes, &error), QC_OK) << error.message;
  std::vector<uint8_t> workspace(bytes + 2);
  workspace.front() = workspace.back() = 77;
  ASSERT_EQ(qc_matmul_run(&desc, workspace.data() + 1, bytes, &options, &error), QC_OK) << error.message;
  EXPECT_TRUE(workspace.front() == 77 && workspace.back() == 77);
  for (size_t i = 0; i < y.size(); ++i) {
    const size_t c = i / stride, r = i % stride;
    const uint32_t want = r < rows ? type.nearest(known.products[c * known.rows + begin + r]) : canary;
    ASSERT_TRUE(float_types::same(type, y.bits(i), want))
        << "column " << c << ", row " << r << ": " << std::hex << y.bits(i) << ", not " << want;
  }
}

class Described : public testing::TestWithParam<const qc_format *> {};

TEST_P(Described, ProductsOfAnyTypesAreThoseOfF32Rounded) {
  const qc_format *format = GetParam();
  const size_t rows = 37;
  const Matrix raw = randomRaw(format, rows, format->block_elements, 1);
  for (const Type &ofX : float_types::all)
    for (const size_t columns : {1, 3, 9}) {
      const Known known(raw, ofX, columns, 2);
      for (const qc_target *target : availableTargets()) {
        const qc_options options = optionsOf(target);
        const Matrix panels = packed(raw, target);
        for (const Type &ofY : float_types::all) {
          SCOPED_TRACE(std::string(target->name) + ", " + ofX.name + " to " + ofY.name +
                       ", columns: " + std::to_string(columns));
          for (const qc_weights *w : {&raw.weights, &panels.weights})
            for (const bool prepares : {false, true}) {
              check(*w, 0, rows, known, ofY, prepares, options);
              check(*w, 5, 6, known, ofY, prepares, options);
              check(*w, 7, rows - 2, known, ofY, prepares, options);
            }
        }
      }
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, Described, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(DescribedProduct, OfManyRowsIsFinishedStepByStep) {
  const size_t rows = 1333;
  for (const char *name : {"q4_0", "bf16"}) {
    const Matrix raw = randomRaw(qc_format_by_name(name), rows, 64, 3);
    for (const size_t columns : {1, 7, 30}) {
      const Known known(raw, float_types::all[1], columns, 4);
      for (const qc_target *target : availableTargets()) {
        SCOPED_TRACE(target->name);
        const Matrix panels = packed(raw, target);
        for (const bool prepares : {false, true})
          for (const size_t begin : {0, 3, 600}) {
            check(raw.weights, begin, rows, known, float_types::all[1], prepares, optionsOf(target));
            check(panels.weights, begin, rows, known, float_types::all[1], prepares, optionsOf(target));
          }
      }
    }
  }
}

#if QC_HAS_THREADS
TEST(DescribedProduct, ByAnyNumberOfThreadsIsTheSame) {
  const size_t rows = 1333, cols = 1024;
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 5), panels = packed(raw, nullptr);
  for (const size_t threads : {2, 5}) {
    qc_pool *pool = nullptr;
    ASSERT_EQ(qc_pool_create(threads, &pool, nullptr), QC_OK);
    for (const size_t columns : {3, 11}) {
      const Known known(raw, float_types::all[2], columns, 6);
      for (const Type &ofY : float_types::all)
        for (const bool prepares : {false, true}) {
          check(raw.weights, 0, rows, known, ofY, prepares, optionsOf(nullptr, pool));
          check(panels.weights, 3, rows, known, ofY, prepares, optionsOf(nullptr, pool));
        }
    }
    qc_pool_destroy(pool);
  }
}
#endif

// Of one weight in f32 and x = 1 the product is the weight: every kind of number can be rounded.
TEST(DescribedProduct, IsRoundedToTheNearestTiesToEven) {
  for (const Type &type : float_types::all) {
    SCOPED_TRACE(type.name);
    std::vector<float> values;
    for (const Type &edges : float_types::all)
      for (uint32_t bits = 0; edges.bytes() == 2 && bits < 0x10000; ++bits) {
        const float value = edges.value(bits), next = edges.value(bits ^ 1);
        const float halfway = value + (next - value) / 2;  // exact, but beside infinity
        for (const float middle : {value, halfway})
          for (const float x : {middle, std::nextafter(middle, INFINITY), std::nextafter(middle, -INFINITY)})
            values.push_back(x);
      }
    for (const float greatest : {65504.0f, 65519.996f, 65520.0f, 3.39e38f, 3.3953139e38f, 3.4028235e38f, 1e-45f})
      values.insert(values.end(), {greatest, -greatest});
    const qc_format *f32 = qc_format_by_name("f32");
    const qc_weights w = {f32, &f32->layouts[0], values.data(), values.size() * 4, values.size(), 1, 0};
    const float one = 1;
    const qc_typed_input x = {&one, QC_TYPE_F32, 1, 0, 1};
    Values y(type, values.size());
    const qc_typed_output out = {y.data(), type.number, y.size(), 0};
    const qc_matmul_desc desc = {sizeof desc, &w, 0, w.rows, &x, nullptr, &out};
    size_t bytes = 0;
    ASSERT_EQ(qc_matmul_run_workspace_bytes(&desc, nullptr, &bytes, nullptr), QC_OK);
    std::vector<uint8_t> workspace(bytes);
    ASSERT_EQ(qc_matmul_run(&desc, workspace.data(), bytes, nullptr, nullptr), QC_OK);
    for (size_t i = 0; i < values.size(); ++i) {
      const float product = values[i] + 0.0f;  // -0 times 1, added to 0
      ASSERT_TRUE(float_types::same(type, y.bits(i), type.nearest(product)))
          << values[i] << ": " << std::hex << y.bits(i) << ", not " << type.nearest(product);
    }
  }
}

TEST(DescribedProduct, OfRowsWithoutWeightsIsZero) {
  qc_weights w;
  const size_t rows = 700;
  ASSERT_EQ(qc_weights_init(&w, qc_format_by_name("q4_0"), nullptr, nullptr, 0, rows, 0, 0, nullptr), QC_OK);
  for (const Type &type : float_types::all) {
    const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, 2};
    Values y(type, 2 * rows);
    for (size_t i = 0; i < y.size(); ++i)
      y.setBits(i, canary);
    const qc_typed_output out = {y.data(), type.number, y.size(), 0};
    const qc_matmul_desc desc = {sizeof desc, &w, 0, rows, &x, nullptr, &out};
    ASSERT_EQ(qc_matmul_run(&desc, nullptr, 0, nullptr, nullptr), QC_OK);
    for (size_t i = 0; i < y.size(); ++i)
      ASSERT_EQ(y.bits(i), 0u);
  }
}

class DescribedError : public testing::Test {
protected:
  qc_options options = optionsOf(qc_target_by_name("scalar"));
  Matrix raw = randomRaw(qc_format_by_name("q4_0"), 4, 64, 7);
  std::vector<float> xs = randomFloats(3 * 64, 8);
  std::vector<uint16_t> ys = std::vector<uint16_t>(3 * 4, canary);
  std::vector<uint32_t> words = std::vector<uint32_t>(1 << 10);
  qc_typed_input x = {xs.data(), QC_TYPE_F32, xs.size(), 0, 3};
  qc_typed_output y = {ys.data(), QC_TYPE_BF16, ys.size(), 0};
  qc_activations prepared{};
  qc_matmul_desc desc = {sizeof desc, &raw.weights, 0, 4, &x, nullptr, &y};
  std::vector<uint8_t> workspace = std::vector<uint8_t>(1 << 16);
  size_t workspaceBytes = workspace.size();
  qc_error error{};

  void SetUp() override {
    const qc_activations_desc all = {sizeof all, raw.weights.format, 64, 3, 0, &x, words.data(), words.size() * 4};
    ASSERT_EQ(qc_prepare_activations(&all, &prepared, &options, &error), QC_OK) << error.message;
  }
  void refused(qc_status status, const std::string &message) {
    expectError(qc_matmul_run(&desc, workspace.data(), workspaceBytes, &options, &error), error, status, message);
  }
  /// Of what sizes and types alone say.
  void refusedWithItsWorkspace(qc_status status, const std::string &message) {
    size_t bytes = 0;
    refused(status, message);
    error = {};
    expectError(qc_matmul_run_workspace_bytes(&desc, &options, &bytes, &error), error, status, message);
  }
  void TearDown() override { EXPECT_EQ(ys, std::vector<uint16_t>(3 * 4, canary)) << "a failing call wrote output"; }
};

TEST_F(DescribedError, Structures) {
  const std::string ours = std::to_string(sizeof desc);
  size_t bytes = 0;
  expectError(qc_matmul_run(nullptr, nullptr, 0, nullptr, &error), error, QC_ERROR_ARGUMENT, "desc is null");
  expectError(qc_matmul_run_workspace_bytes(nullptr, nullptr, &bytes, &error), error, QC_ERROR_ARGUMENT,
              "desc is null");
  expectError(qc_matmul_run_workspace_bytes(&desc, nullptr, nullptr, &error), error, QC_ERROR_ARGUMENT,
              "bytes is null");
  for (const size_t size : {size_t{0}, sizeof desc - 1, sizeof desc + 1, SIZE_MAX}) {
    desc.struct_size = size;
    refusedWithItsWorkspace(QC_ERROR_ARGUMENT,
                            "desc: struct_size is " + std::to_string(size) + ", this library takes " + ours);
  }
  desc.struct_size = sizeof(size_t);
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "weights are null");
  desc.struct_size = offsetof(qc_matmul_desc, y);
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "y is null");
}

TEST_F(DescribedError, OfNewerHeaders) {
  struct {
    qc_matmul_desc known;
    size_t unknown;
  } newer = {desc, 1};
  newer.known.struct_size = sizeof newer;
  expectError(qc_matmul_run(&newer.known, workspace.data(), workspace.size(), &options, &error), error,
              QC_ERROR_UNSUPPORTED,
              "desc: struct_size is " + std::to_string(sizeof newer) + ", and what follows the " +
                  std::to_string(sizeof desc) + " bytes known is not 0");
  newer.unknown = 0;
  std::vector<uint16_t> fine(ys.size());
  y.data = fine.data();
  EXPECT_EQ(qc_matmul_run(&newer.known, workspace.data(), workspace.size(), &options, &error), QC_OK) << error.message;
}

TEST_F(DescribedError, Operands) {
  desc.x = nullptr;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "x is null");
  desc.x = &x;
  desc.prepared = &prepared;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "x and prepared are both given");
  desc.prepared = nullptr;
  x.type = 9;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "x: type 9 is none");
  x.type = QC_TYPE_F16;
  x.data = reinterpret_cast<char *>(xs.data()) + 1;
  refused(QC_ERROR_BUFFER, "x is not aligned to 2 bytes");
  x.data = xs.data();
  x.count = 191;
  refused(QC_ERROR_BUFFER, "x holds 191 floats, 3 vectors of 64 with a stride of 64 need 192");
  x.count = 192;
  y.type = -5;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "y: type -5 is none");
  y.type = QC_TYPE_BF16;
  y.data = reinterpret_cast<char *>(ys.data()) + 1;
  refused(QC_ERROR_BUFFER, "y is not aligned to 2 bytes");
  y.data = ys.data();
  y.count = 11;
  refused(QC_ERROR_BUFFER, "y holds 11 floats, 3 vectors of 4 with a stride of 4 need 12");
  y.count = 12;
  y.stride = 3;
  refused(QC_ERROR_SHAPE, "y has a stride of 3 floats, its vectors have 4");
  y.stride = 0;
  desc.row_end = 5;
  refused(QC_ERROR_ARGUMENT, "q4_0: row range is [0, 5), the matrix has 4 rows");
  desc.row_end = 4;
  ASSERT_EQ(qc_matmul_run_workspace_bytes(&desc, &options, &workspaceBytes, &error), QC_OK) << error.message;
  --workspaceBytes;
  refused(QC_ERROR_BUFFER, "q4_0: workspace has " + std::to_string(workspaceBytes) + " bytes, this product needs " +
                               std::to_string(workspaceBytes + 1));
}

TEST_F(DescribedError, Overlaps) {
  y.data = xs.data() + 191;
  y.count = 12;
  refused(QC_ERROR_ARGUMENT, "y and x overlap by 4 bytes; what is written must lie apart");
  y.data = ys.data();
  desc.x = nullptr;
  desc.prepared = &prepared;
  y.data = words.data();
  refused(QC_ERROR_ARGUMENT, "y and activations overlap by 24 bytes; what is written must lie apart");
}

TEST_F(DescribedError, NothingIsNone) {
  y = {nullptr, QC_TYPE_F16, 0, 0};
  x.vectors = 0;
  EXPECT_EQ(qc_matmul_run(&desc, nullptr, 0, &options, &error), QC_OK) << error.message;
  x.vectors = 3;
  desc.row_begin = 4;
  EXPECT_EQ(qc_matmul_run(&desc, nullptr, 0, &options, &error), QC_OK) << error.message;
}

}  // namespace
