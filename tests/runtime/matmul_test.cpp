// Products as descriptions: every combination of operands is what qc_matmul yields in f32 for the same numbers, and
// what docs/numerics.md makes of that, for every format, target and layout, all rows or any range of them, by any
// threads.
#include "matrices.h"
#include "support/effort.h"
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

/// What goes with a product.
struct With {
  bool prepares = false;
  const Type *bias = nullptr;
  bool accumulates = false;
  const std::vector<int32_t> *picked = nullptr;  // columns of those that are prepared
};

std::vector<With> combinations() {
  std::vector<With> all;
  for (const bool prepares : {false, true})
    for (const bool accumulates : {false, true}) {
      all.push_back({prepares, nullptr, accumulates});
      for (const Type &bias : float_types::all)
        all.push_back({prepares, &bias, accumulates});
    }
  return all;
}

/// A described product of rows [begin, end), with distances between everything. Checks y.
void check(const qc_weights &w, size_t begin, size_t end, const Known &known, const Type &type, const With &with,
           const qc_options &options) {
  const size_t rows = end - begin, cols = w.cols, stride = rows + 3, all = known.columns,
               columns = with.picked ? with.picked->size() : all;
  qc_error error{};
  qc_typed_input x = {known.x.data(), known.type.number, known.x.size(), 0, all};
  std::vector<uint32_t> buffer;
  qc_activations prepared{};
  if (with.prepares) {
    size_t bytes = 0;
    ASSERT_EQ(qc_activation_bytes(w.format, cols, all, &bytes, nullptr), QC_OK);
    buffer.resize(bytes / 4);
    const qc_activations_desc desc = {sizeof desc, w.format, cols, all, 0, &x, buffer.data(), bytes};
    ASSERT_EQ(qc_prepare_activations(&desc, &prepared, &options, &error), QC_OK) << error.message;
  }
  // Terms of the products' sizes, so that the order of the sums shows.
  const Type &ofBias = with.bias ? *with.bias : float_types::all[0];
  support::Random random(begin + 77);
  const auto some = [&] { return std::ldexp(random.uniform(-2, 2), static_cast<int>(random.below(24)) - 8); };
  Values bias(ofBias, w.rows), y(type, columns ? (columns - 1) * stride + rows : 0);
  for (size_t r = 0; r < w.rows; ++r)
    bias.set(r, some());
  for (size_t i = 0; i < y.size(); ++i)
    y.set(i, some());
  const Values before = y;
  const qc_typed_input biasIn = {bias.data(), ofBias.number, bias.size(), 0, 1};
  const qc_typed_output out = {y.data(), type.number, y.size(), stride};
  const qc_index_list list = {with.picked ? with.picked->data() : nullptr, columns};
  const qc_matmul_desc desc = {sizeof desc,
                               &w,
                               begin,
                               end,
                               with.prepares ? nullptr : &x,
                               with.prepares ? &prepared : nullptr,
                               &out,
                               with.bias ? &biasIn : nullptr,
                               with.accumulates ? size_t{QC_MATMUL_ACCUMULATE} : 0,
                               with.picked ? &list : nullptr};
  size_t bytes = 0;
  ASSERT_EQ(qc_matmul_run_workspace_bytes(&desc, &options, &bytes, &error), QC_OK) << error.message;
  std::vector<uint8_t> workspace(bytes + 2);
  workspace.front() = workspace.back() = 77;
  ASSERT_EQ(qc_matmul_run(&desc, workspace.data() + 1, bytes, &options, &error), QC_OK) << error.message;
  EXPECT_TRUE(workspace.front() == 77 && workspace.back() == 77);
  for (size_t i = 0; i < y.size(); ++i) {
    const size_t c = i / stride, r = i % stride;
    uint32_t want = before.bits(i);
    if (r < rows) {
      const size_t column = with.picked ? static_cast<size_t>((*with.picked)[c]) : c;
      float sum = known.products[column * known.rows + begin + r];
      if (with.bias)
        sum = sum + bias[begin + r];
      if (with.accumulates)
        sum = sum + before[i];
      want = type.nearest(sum);
    }
    ASSERT_TRUE(float_types::same(type, y.bits(i), want))
        << "column " << c << ", row " << r << ": " << std::hex << y.bits(i) << ", not " << want;
  }
}

class Described : public testing::TestWithParam<const qc_format *> {};

TEST_P(Described, ProductsOfAnyTypesAreThoseOfF32WithTheirTermsRounded) {
  const qc_format *format = GetParam();
  const size_t rows = 37;
  const Matrix raw = randomRaw(format, rows, format->block_elements, 1);
  static unsigned counted = 0;
  for (const Type &ofX : float_types::all)
    for (const size_t columns : {1, 9}) {
      const Known known(raw, ofX, columns, 2);
      for (const qc_target *target : availableTargets()) {
        const qc_options options = optionsOf(target);
        const Layouts layouts(raw, target);
        for (const Type &ofY : float_types::all) {
          SCOPED_TRACE(std::string(target->name) + ", " + ofX.name + " to " + ofY.name +
                       ", columns: " + std::to_string(columns));
          for (const qc_weights *w : layouts)
            for (const With &with : combinations()) {
              // What is done around the kernels is the same for all formats: together they have every combination.
              if (support::quick() && ++counted % 7 != 0)
                continue;
              check(*w, 0, rows, known, ofY, with, options);
              check(*w, 7, rows - 2, known, ofY, with, options);
            }
        }
      }
    }
}

TEST_P(Described, ProductsOfPickedColumnsAreThoseOfTheColumns) {
  const qc_format *format = GetParam();
  const size_t rows = 37;
  const Matrix raw = randomRaw(format, rows, 2 * format->block_elements, 10);
  const std::vector<int32_t> lists[] = {{}, {12}, {0, 12, 3, 3, 11}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 12, 11, 10, 9, 9}};
  const Known known(raw, float_types::all[0], 13, 11);
  for (const qc_target *target : availableTargets()) {
    const Layouts layouts(raw, target);
    for (const std::vector<int32_t> &list : lists)
      for (const qc_weights *w : layouts) {
        SCOPED_TRACE(std::string(target->name) + ", " + w->layout->name + ", " + std::to_string(list.size()));
        check(*w, 0, rows, known, float_types::all[0], {true, nullptr, false, &list}, optionsOf(target));
        check(*w, 3, rows - 1, known, float_types::all[1], {true, &float_types::all[2], true, &list},
              optionsOf(target));
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
        Matrix panels = packed(raw, target);
        for (const With &with : {With{false, nullptr, false}, With{true, &float_types::all[2], true}})
          for (const size_t begin : {0, 3, 600}) {
            check(raw.weights, begin, rows, known, float_types::all[1], with, optionsOf(target));
            check(panels.weights, begin, rows, known, float_types::all[0], with, optionsOf(target));
          }
      }
    }
  }
}

// Panels as wide as one target's are too wide for another, as they are; picked columns lie as the product wants them.
TEST(DescribedProduct, OfPickedColumnsTakesPanelsOfAnyWidth) {
  const qc_format *format = qc_format_by_name("q4_0");
  const size_t cols = 64, columns = 5000;
  const Matrix raw = randomRaw(format, 5, cols, 12);
  const std::vector<float> x = randomFloats(cols, 13), expected = multiply(raw.weights, 0, 5, x, 1, optionsOf(nullptr));
  size_t one = 0;
  ASSERT_EQ(qc_activation_bytes(format, cols, 1, &one, nullptr), QC_OK);
  std::vector<uint32_t> column(one / 4), wide(columns * one / 4);
  const qc_input in = {x.data(), cols, 0, 1};
  qc_activations prepared;
  ASSERT_EQ(qc_quantize_activations(format, cols, &in, column.data(), one, &prepared, nullptr, nullptr), QC_OK);
  const size_t blocks = cols / format->block_elements, words = one / 4 / blocks;
  for (size_t b = 0; b < blocks; ++b)  // one panel of all columns, of which the last but one is x
    std::copy_n(column.begin() + static_cast<ptrdiff_t>(b * words), words,
                wide.begin() + static_cast<ptrdiff_t>((b * columns + columns - 2) * words));
  prepared = {format, wide.data(), wide.size() * 4, cols, columns, columns};
  const int32_t last = static_cast<int32_t>(columns - 2);
  const qc_index_list list = {&last, 1};
  std::vector<float> y(5);
  const qc_typed_output out = {y.data(), QC_TYPE_F32, 5, 0};
  qc_matmul_desc desc = {sizeof desc, &raw.weights, 0, 5, nullptr, &prepared, &out, nullptr, 0, &list};
  std::vector<uint8_t> workspace(1 << 20);
  qc_error error{};
  for (const qc_target *target : availableTargets()) {
    const qc_options options = optionsOf(target);
    ASSERT_EQ(qc_matmul_run(&desc, workspace.data(), workspace.size(), &options, &error), QC_OK) << error.message;
    expectSame(y, expected);
  }
  desc.columns = nullptr;
  EXPECT_EQ(qc_matmul_run(&desc, workspace.data(), workspace.size(), nullptr, &error), QC_ERROR_LAYOUT);
}

#if QC_HAS_THREADS
TEST(DescribedProduct, PicksColumnsByAnyNumberOfThreads) {
  const size_t rows = 300, cols = 4096;
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 14);
  const Known known(raw, float_types::all[2], 40, 15);
  std::vector<int32_t> list(600);  // so many that copying them is shared out, too
  support::Random random(16);
  for (int32_t &index : list)
    index = static_cast<int32_t>(random.below(40));
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  check(raw.weights, 0, rows, known, float_types::all[1], {true, nullptr, false, &list}, optionsOf(nullptr, pool));
  qc_pool_destroy(pool);
}

TEST(DescribedProduct, ByAnyNumberOfThreadsIsTheSame) {
  const size_t rows = 1333, cols = 1024;
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 5), panels = packed(raw, nullptr);
  size_t counted = 0;
  for (const size_t threads : {2, 5}) {
    qc_pool *pool = nullptr;
    ASSERT_EQ(qc_pool_create(threads, &pool, nullptr), QC_OK);
    for (const size_t columns : {3, 11}) {
      const Known known(raw, float_types::all[2], columns, 6);
      for (const Type &ofY : float_types::all)
        for (const With &with : combinations()) {
          if (support::quick() && ++counted % 7 != 0)
            continue;
          check(raw.weights, 0, rows, known, ofY, with, optionsOf(nullptr, pool));
          check(panels.weights, 3, rows, known, ofY, with, optionsOf(nullptr, pool));
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
    const qc_matmul_desc desc = {sizeof desc, &w, 0, w.rows, &x, nullptr, &out, nullptr, 0, nullptr};
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

TEST(DescribedProduct, OfRowsWithoutWeightsIsWhatIsAdded) {
  qc_weights w;
  const size_t rows = 700;
  ASSERT_EQ(qc_weights_init(&w, qc_format_by_name("q4_0"), nullptr, nullptr, 0, rows, 0, 0, nullptr), QC_OK);
  const std::vector<float> terms = randomFloats(rows, 9);
  for (const Type &type : float_types::all)
    for (const With &with : combinations()) {
      if (with.bias == nullptr)
        continue;
      const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, 2};
      const Values bias(*with.bias, terms);
      Values y(type, 2 * rows);
      for (size_t i = 0; i < y.size(); ++i)
        y.set(i, 0.25f);
      const qc_typed_input biasIn = {bias.data(), with.bias->number, rows, 0, 1};
      const qc_typed_output out = {y.data(), type.number, y.size(), 0};
      qc_matmul_desc desc = {sizeof desc, &w, 0, rows, &x, nullptr, &out, &biasIn, with.accumulates ? size_t{1} : 0,
                             nullptr};
      ASSERT_EQ(qc_matmul_run(&desc, nullptr, 0, nullptr, nullptr), QC_OK);
      for (size_t i = 0; i < y.size(); ++i)
        ASSERT_EQ(y.bits(i), type.nearest(bias[i % rows] + (with.accumulates ? 0.25f : 0)));
      desc.bias = nullptr;
      desc.flags = 0;
      ASSERT_EQ(qc_matmul_run(&desc, nullptr, 0, nullptr, nullptr), QC_OK);
      for (size_t i = 0; i < y.size(); ++i)
        ASSERT_EQ(y.bits(i), 0u);
    }
}

TEST(DescribedProduct, TakesEveryBiasOf16BitsForWhatItIsWorth) {
  qc_weights w;
  const size_t rows = 65536;
  ASSERT_EQ(qc_weights_init(&w, qc_format_by_name("q4_0"), nullptr, nullptr, 0, rows, 0, 0, nullptr), QC_OK);
  for (const Type &type : float_types::all) {
    if (type.bytes() != 2)
      continue;
    Values bias(type, rows);
    for (size_t r = 0; r < rows; ++r)
      bias.setBits(r, static_cast<uint32_t>(r));
    std::vector<float> y(rows, -1.0f);
    const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, 1}, biasIn = {bias.data(), type.number, rows, 0, 1};
    const qc_typed_output out = {y.data(), QC_TYPE_F32, rows, 0};
    const qc_matmul_desc desc = {sizeof desc, &w, 0, rows, &x, nullptr, &out, &biasIn, 0, nullptr};
    ASSERT_EQ(qc_matmul_run(&desc, nullptr, 0, nullptr, nullptr), QC_OK);
    for (size_t r = 0; r < rows; ++r)
      ASSERT_TRUE(support::sameBits(y[r], 0.0f + bias[r])) << type.name << ": " << std::hex << r;
  }
}

// 1 + 2^-24 is 1, so that only the order of the sums that is defined gives what is expected.
TEST(DescribedProduct, IsAddedToInTheOrderThatIsDefined) {
  const float weight = 1, one = 1, tiny = 0x1p-24f;
  const qc_format *f32 = qc_format_by_name("f32");
  const qc_weights w = {f32, &f32->layouts[0], &weight, 4, 1, 1, 0};
  const qc_typed_input x = {&one, QC_TYPE_F32, 1, 0, 1}, bias = {&tiny, QC_TYPE_F32, 1, 0, 1};
  float y = tiny;
  const qc_typed_output out = {&y, QC_TYPE_F32, 1, 0};
  const qc_matmul_desc desc = {sizeof desc, &w, 0, 1, &x, nullptr, &out, &bias, QC_MATMUL_ACCUMULATE, nullptr};
  std::vector<uint8_t> workspace(1 << 16);
  ASSERT_EQ(qc_matmul_run(&desc, workspace.data(), workspace.size(), nullptr, nullptr), QC_OK);
  EXPECT_EQ(y, 1.0f) << "(1 + 2^-24) + 2^-24, not 1 + (2^-24 + 2^-24)";
  y = -1;
  ASSERT_EQ(qc_matmul_run(&desc, workspace.data(), workspace.size(), nullptr, nullptr), QC_OK);
  EXPECT_EQ(y, 0.0f) << "(1 + 2^-24) - 1, not (1 - 1) + 2^-24";
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
  qc_matmul_desc desc = {sizeof desc, &raw.weights, 0, 4, &x, nullptr, &y, nullptr, 0, nullptr};
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
  for (const size_t size : {size_t{0}, sizeof desc - 1, sizeof desc + 1, size_t{SIZE_MAX}}) {
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

TEST_F(DescribedError, Terms) {
  const std::vector<float> four(4, 0.5f);
  qc_typed_input bias = {four.data(), QC_TYPE_F32, 4, 0, 0};
  desc.bias = &bias;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: bias has 0 vectors, one serves all columns");
  bias.vectors = 2;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: bias has 2 vectors, one serves all columns");
  bias.vectors = 1;
  bias.type = 3;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "bias: type 3 is none");
  bias.type = QC_TYPE_F32;
  bias.count = 3;
  desc.row_end = 2;  // all rows must be there
  refused(QC_ERROR_BUFFER, "bias holds 3 floats, 1 vectors of 4 with a stride of 4 need 4");
  bias.count = 4;
  bias.data = nullptr;
  refused(QC_ERROR_ARGUMENT, "bias is null");
  bias.data = reinterpret_cast<const char *>(four.data()) + 2;
  refused(QC_ERROR_BUFFER, "bias is not aligned to 4 bytes");
  desc.bias = nullptr;
  desc.flags = 2;
  refusedWithItsWorkspace(QC_ERROR_UNSUPPORTED, "flags are 0x2, this library knows 0x1");
  desc.flags = SIZE_MAX;
  size_t bytes = 0;
  EXPECT_EQ(qc_matmul_run_workspace_bytes(&desc, &options, &bytes, &error), QC_ERROR_UNSUPPORTED);
}

TEST_F(DescribedError, OfTheBiasOnlyTheRangeMustLieApart) {
  std::vector<float> all(16, 0.5f);  // the bias, and y where rows 0 and 1 have theirs
  const qc_typed_input bias = {all.data(), QC_TYPE_F32, 4, 0, 1};
  y = {all.data(), QC_TYPE_F32, 2, 0};
  x.vectors = 1;
  desc.bias = &bias;
  desc.row_begin = 2;
  ASSERT_EQ(qc_matmul_run(&desc, workspace.data(), workspaceBytes, &options, &error), QC_OK) << error.message;
  desc.row_begin = 1, desc.row_end = 3;
  refused(QC_ERROR_ARGUMENT, "y and bias overlap by 4 bytes; what is written must lie apart");
}

TEST_F(DescribedError, PickedColumns) {
  std::vector<int32_t> indices = {2, 0, 3};
  qc_index_list list = {indices.data(), indices.size()};
  desc.columns = &list;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "columns are picked of those that are prepared, and x is not");
  desc.x = nullptr;
  desc.prepared = &prepared;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 2 is 3, there are 3 prepared columns");
  indices[0] = -1;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 0 is -1, there are 3 prepared columns");
  list.indices = nullptr;
  refused(QC_ERROR_ARGUMENT, "indices are null");
  list.indices = reinterpret_cast<const int32_t *>(reinterpret_cast<const char *>(indices.data()) + 1);
  refused(QC_ERROR_BUFFER, "indices are not aligned to 4 bytes");
  indices = {0, 1, 2};
  list.indices = indices.data();
  y.data = indices.data();
  refused(QC_ERROR_ARGUMENT, "y and indices overlap by 12 bytes; what is written must lie apart");
  y.data = words.data();  // of which the last column is not picked
  list.count = 1;
  refused(QC_ERROR_ARGUMENT, "y and activations overlap by 8 bytes; what is written must lie apart");
  list.count = 0;
  y = {nullptr, QC_TYPE_F16, 0, 0};
  EXPECT_EQ(qc_matmul_run(&desc, nullptr, 0, &options, &error), QC_OK) << error.message;
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
