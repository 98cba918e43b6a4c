// Two matrices with one x, and functions: every combination of operands is what the products one by one yield, and what
// docs/numerics.md makes of them, for every format, target and layout, all rows or any range, by any threads.
#include "callers.h"
#include "fused.h"
#include "support/effort.h"

#include "system.h"

#include <bit>
#include <cstddef>
#include <limits>

namespace {

using namespace fused;

std::vector<With> combinations() {
  std::vector<With> all;
  for (const Up up : {Up::none, Up::factors, Up::apart})
    for (size_t function = 0; function < QC_FUNCTION_COUNT; ++function)
      for (const bool prepares : {false, true})
        for (const Type *bias : {static_cast<const Type *>(nullptr), &float_types::all[1]})
          for (const bool accumulates : {false, true})
            for (const Type &type : float_types::all)
              all.push_back({up, function, prepares, nullptr, bias, accumulates, &type});
  return all;
}

/// What stands behind the product, with and without a factor.
std::vector<With> epilogues() {
  std::vector<With> all;
  for (const Up up : {Up::none, Up::factors, Up::apart})
    for (const bool clamps : {false, true})
      for (const auto scales : {With::noScale, With::one, With::each})
        for (const Type *residual : {static_cast<const Type *>(nullptr), &float_types::all[0], &float_types::all[1]})
          for (const Type &type : float_types::all)
            all.push_back({up, all.size() % QC_FUNCTION_COUNT, all.size() % 2 == 0, nullptr,
                           all.size() % 5 < 3 ? &float_types::all[2] : nullptr, all.size() % 7 < 3, &type, clamps,
                           scales, residual});
  return all;
}

class Fused : public testing::TestWithParam<const qc_format *> {};

TEST_P(Fused, EqualsTheProductsOneByOne) {
  const size_t rows = 37;
  const Matrix gate = fitted(GetParam(), rows, GetParam()->block_elements, 1),
               up = fitted(GetParam(), rows, GetParam()->block_elements, 2);
  static unsigned counted = 0;
  for (const size_t columns : {1, 9}) {
    const Known known(gate, up, columns, 3);
    for (const qc_target *target : availableTargets()) {
      const Layouts gates(gate, target), ups(up, target);
      for (size_t l = 0; l < gates.size(); ++l) {
        SCOPED_TRACE(std::string(target->name) + ", " + gates[l]->layout->name + ", " + std::to_string(columns));
        for (const With &with : combinations()) {
          if (++counted % (support::quick() ? 49 : 7) != 0)  // together the formats have every combination
            continue;
          check(*gates[l], *ups[l], 0, rows, known, with, optionsOf(target));
          check(*gates[l], *ups[l], 7, rows - 2, known, with, optionsOf(target));
          if (HasFatalFailure())
            return;
        }
      }
    }
  }
}

TEST_P(Fused, TakesEachStepBehindTheProduct) {
  const size_t rows = 37;
  const Matrix gate = fitted(GetParam(), rows, GetParam()->block_elements, 1),
               up = fitted(GetParam(), rows, GetParam()->block_elements, 2);
  static unsigned counted = 0;
  for (const size_t columns : {1, 9}) {
    const Known known(gate, up, columns, 3);
    for (const qc_target *target : availableTargets()) {
      const Layouts gates(gate, target), ups(up, target);
      for (size_t l = 0; l < gates.size(); ++l)
        for (const With &with : epilogues()) {
          if (++counted % (support::quick() ? 49 : 11) != 0)  // together the formats have every combination
            continue;
          check(*gates[l], *ups[l], 0, rows, known, with, optionsOf(target));
          check(*gates[l], *ups[l], 7, rows - 2, known, with, optionsOf(target));
          if (HasFatalFailure())
            return;
        }
    }
  }
}

TEST_P(Fused, TakesPickedColumns) {
  const size_t rows = 37;
  const Matrix gate = fitted(GetParam(), rows, GetParam()->block_elements, 4),
               up = fitted(GetParam(), rows, GetParam()->block_elements, 5);
  const Known known(gate, up, 13, 6);
  for (const std::vector<int32_t> &list : {std::vector<int32_t>{}, {12}, {0, 12, 3, 3, 11, 4, 4}})
    for (const qc_target *target : availableTargets()) {
      const Layouts gates(gate, target), ups(up, target);
      for (size_t l = 0; l < gates.size(); ++l)
        for (const Up how : {Up::factors, Up::apart})
          check(*gates[l], *ups[l], 3, rows - 1, known,
                {how, QC_FUNCTION_SILU, true, &list, &float_types::all[0], false, &float_types::all[2]},
                optionsOf(target));
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, Fused, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(FusedProduct, OfManyRowsIsMadeStepByStep) {
  const size_t rows = 1333;
  const Matrix gate = fitted(qc_format_by_name("q4_0"), rows, 64, 7),
               up = fitted(qc_format_by_name("q4_0"), rows, 64, 8);
  for (const size_t columns : {1, 7, 30}) {
    const Known known(gate, up, columns, 9);
    for (const qc_target *target : availableTargets()) {
      const Layouts gates(gate, target), ups(up, target);
      for (size_t l = 0; l < gates.size(); ++l)
        for (const Up how : {Up::factors, Up::apart})
          for (const size_t begin : {0, 3, 600})
            for (const bool plain : {false, true})
              check(*gates[l], *ups[l], begin, rows, known, {how, plain ? size_t{0} : size_t{QC_FUNCTION_GELU}, plain},
                    optionsOf(target));
    }
  }
}

#if QC_HAS_THREADS
TEST(FusedProduct, ByAnyNumberOfThreadsAndCallersIsTheSame) {
  const size_t rows = 1333, cols = 1024;
  const Matrix gate = fitted(qc_format_by_name("q4_0"), rows, cols, 10),
               up = fitted(qc_format_by_name("q4_0"), rows, cols, 11);
  const Matrix gatePanels = packed(gate, nullptr), upPanels = packed(up, nullptr);
  const Known known(gate, up, 11, 12);
  callers::atOnce([&](size_t begin, qc_pool *pool) {
    for (const Up how : {Up::factors, Up::apart})
      for (const bool prepares : {false, true}) {
        const With with = {how, QC_FUNCTION_SILU, prepares, nullptr, &float_types::all[2], true, &float_types::all[1]};
        check(gate.weights, up.weights, begin, rows, known, with, optionsOf(nullptr, pool));
        check(gatePanels.weights, upPanels.weights, begin, rows, known, with, optionsOf(nullptr, pool));
      }
  });
}
#endif

// Of one weight in f32 and x = 1 the product is the weight.
TEST(Functions, AreWhatIsDefinedAndCloseToWhatIsMeant) {
  const qc_format *f32 = qc_format_by_name("f32");
  const float one = 1;
  const qc_typed_input x = {&one, QC_TYPE_F32, 1, 0, 1};
  const size_t every = support::quick() ? 65537 : 997, some = 1 << 16;
  std::vector<float> values, y(some);
  for (const float edge : {0.0f, 1e-45f, 1e-38f, 1.0f, 86.9f, 87.0f, 88.0f, 88.722f, 88.7229f, 104.0f, 104.1f, 3.4e38f,
                           std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()})
    values.insert(values.end(), {edge, -edge, std::nextafter(edge, 0.0f), std::nextafter(-edge, 0.0f)});
  for (uint64_t bits = 0; bits <= UINT32_MAX; bits += every)
    values.push_back(std::bit_cast<float>(static_cast<uint32_t>(bits)));
  std::vector<uint8_t> workspace(1 << 16);
  for (size_t first = 0; first < values.size(); first += some)
    for (const size_t function : {QC_FUNCTION_SILU, QC_FUNCTION_GELU}) {
      const size_t rows = std::min(some, values.size() - first);
      const qc_weights w = {f32, &f32->layouts[0], &values[first], rows * 4, rows, 1, 0};
      const qc_typed_output out = {y.data(), QC_TYPE_F32, rows, 0};
      qc_fused_desc desc = {};
      desc.struct_size = sizeof desc;
      desc.weights = &w, desc.row_end = rows, desc.x = &x, desc.y = &out, desc.function = function;
      ASSERT_EQ(qc_fused_run(&desc, workspace.data(), workspace.size(), nullptr, nullptr), QC_OK);
      for (size_t r = 0; r < rows; ++r) {
        const float v = values[first + r] + 0.0f;
        ASSERT_TRUE(support::sameBits(y[r], apply(function, v))) << function << ": " << v << " became " << y[r];
        if (!std::isfinite(v))
          continue;
        const long double real = v, power = function == QC_FUNCTION_SILU ? real
                                                                         : std::sqrt(8.0L / 3.14159265358979323846L) *
                                                                               (real + 0.044715L * real * real * real);
        const long double meant = real / (1 + std::exp(-power)), error = std::fabs(y[r] - meant);
        const bool isRelative = v > 0 || (function == QC_FUNCTION_SILU && v >= -87);
        const long double bound = function == QC_FUNCTION_SILU && !isRelative ? 0x1p-118L
                                  : isRelative                                ? 0x1p-22L * std::fabs(meant) + 0x1p-149L
                                                                              : 0x1p-24L;
        ASSERT_LE(error, bound) << function << ": " << v;
      }
    }
}

TEST(FusedProduct, OfRowsWithoutWeightsIsWhatIsMadeOfNothing) {
  qc_weights w;
  const size_t rows = 700;
  ASSERT_EQ(qc_weights_init(&w, qc_format_by_name("q4_0"), nullptr, nullptr, 0, rows, 0, 0, nullptr), QC_OK);
  const Matrix none = {{}, w};
  std::vector<With> all = combinations();
  for (const With &with : epilogues())
    all.push_back(with);
  for (const With &with : all) {
    Known known(none, none, 2, 1);
    check(w, w, 0, rows, known, with, optionsOf(nullptr));
  }
}

class FusedError : public testing::Test {
protected:
  qc_options options = optionsOf(qc_target_by_name("scalar"));
  Matrix raw = randomRaw(qc_format_by_name("q4_0"), 4, 64, 7), other = randomRaw(qc_format_by_name("q4_0"), 4, 64, 8);
  std::vector<float> xs = randomFloats(3 * 64, 8), ys = std::vector<float>(3 * 4, 0.25f), us = ys, four = ys;
  qc_typed_input x = {xs.data(), QC_TYPE_F32, xs.size(), 0, 3}, bias = {four.data(), QC_TYPE_F32, 4, 0, 1};
  qc_typed_output y = {ys.data(), QC_TYPE_F32, ys.size(), 0}, upY = {us.data(), QC_TYPE_F32, us.size(), 0};
  qc_fused_desc desc{};
  std::vector<uint8_t> workspace = std::vector<uint8_t>(1 << 16);
  size_t workspaceBytes = workspace.size();
  qc_error error{};

  void SetUp() override {
    desc.struct_size = sizeof desc;
    desc.weights = &raw.weights;
    desc.up = &other.weights;
    desc.row_end = 4;
    desc.x = &x;
    desc.y = &y;
  }
  void refused(qc_status status, const std::string &message) {
    expectError(qc_fused_run(&desc, workspace.data(), workspaceBytes, &options, &error), error, status, message);
  }
  /// Of what sizes and types alone say.
  void refusedWithItsWorkspace(qc_status status, const std::string &message) {
    size_t bytes = 0;
    refused(status, message);
    error = {};
    expectError(qc_fused_workspace_bytes(&desc, &options, &bytes, &error), error, status, message);
  }
  void TearDown() override {
    EXPECT_EQ(ys, std::vector<float>(3 * 4, 0.25f)) << "a failing call wrote output";
    EXPECT_EQ(us, std::vector<float>(3 * 4, 0.25f)) << "a failing call wrote output";
  }
};

TEST_F(FusedError, Structures) {
  expectError(qc_fused_run(nullptr, nullptr, 0, nullptr, &error), error, QC_ERROR_ARGUMENT, "desc is null");
  expectError(qc_fused_workspace_bytes(&desc, nullptr, nullptr, &error), error, QC_ERROR_ARGUMENT, "bytes is null");
  desc.struct_size = sizeof desc + 1;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "desc: struct_size is " + std::to_string(sizeof desc + 1) +
                                                 ", this library takes " + std::to_string(sizeof desc));
  desc.struct_size = offsetof(qc_fused_desc, x);
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "x is null");
}

TEST_F(FusedError, MatricesThatDiffer) {
  const Matrix q8 = randomRaw(qc_format_by_name("q8_0"), 4, 64, 9), more = randomRaw(raw.weights.format, 5, 64, 10),
               longer = randomRaw(raw.weights.format, 4, 96, 11), panels = packed(other, options.target);
  desc.up = &q8.weights;
  refusedWithItsWorkspace(QC_ERROR_LAYOUT, "up is q8_0 in layout raw, weights are q4_0 in layout raw");
  desc.up = &panels.weights;
  refusedWithItsWorkspace(QC_ERROR_LAYOUT, std::string("up is q4_0 in layout ") + panels.weights.layout->name +
                                               ", weights are q4_0 in layout raw");
  desc.up = &more.weights;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: up has 5 rows of 64, weights have 4 of 64");
  desc.up = &longer.weights;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: up has 4 rows of 96, weights have 4 of 64");
  other.weights.bytes = 143;
  desc.up = &other.weights;
  refusedWithItsWorkspace(QC_ERROR_BUFFER, "q4_0: weight buffer has 143 bytes, 4 rows of 64 need 144");
}

TEST_F(FusedError, Operands) {
  desc.function = QC_FUNCTION_COUNT;
  refusedWithItsWorkspace(QC_ERROR_UNSUPPORTED, "function 3 is none, this library knows 3");
  desc.function = SIZE_MAX;
  size_t bytes = 0;
  EXPECT_EQ(qc_fused_workspace_bytes(&desc, &options, &bytes, &error), QC_ERROR_UNSUPPORTED);
  desc.function = QC_FUNCTION_NONE;
  desc.flags = 2;
  refusedWithItsWorkspace(QC_ERROR_UNSUPPORTED, "flags are 0x2, this library knows 0x1");
  desc.flags = 0;
  desc.up_bias = &bias;
  bias.vectors = 2;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: up_bias has 2 vectors, one serves all columns");
  bias.vectors = 1;
  bias.count = 3;
  refused(QC_ERROR_BUFFER, "up_bias holds 3 floats, 1 vectors of 4 with a stride of 4 need 4");
  desc.up = nullptr;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "up_bias is given, and up is null");
  desc.up_y = &upY;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "up_y is given, and up is null");
  desc.up = &other.weights;
  desc.up_bias = nullptr;
  upY.type = 7;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "up_y: type 7 is none");
  upY.type = QC_TYPE_F32;
  upY.count = 11;
  refused(QC_ERROR_BUFFER, "up_y holds 11 floats, 3 vectors of 4 with a stride of 4 need 12");
  upY.count = 12;
  ASSERT_EQ(qc_fused_workspace_bytes(&desc, &options, &workspaceBytes, &error), QC_OK) << error.message;
  --workspaceBytes;
  refused(QC_ERROR_BUFFER, "q4_0: workspace has " + std::to_string(workspaceBytes) + " bytes, this product needs " +
                               std::to_string(workspaceBytes + 1));
}

TEST_F(FusedError, StepsBehindTheProduct) {
  const float nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
  for (const auto &[least, greatest] : {std::pair{1.0f, 0.5f},
                                        {-0.5f, -1.0f},
                                        {0.5f, -1.0f},
                                        {nan, 1.0f},
                                        {0.0f, nan},
                                        {infinity, -infinity},
                                        {0.0f, -1e-45f}}) {
    const float clamp[] = {least, greatest};
    desc.clamp = clamp;
    refused(QC_ERROR_VALUE, "clamp is NaN, or its first float above its second");
  }
  std::vector<float> fine(12);
  y.data = fine.data();
  for (const auto &[least, greatest] :
       {std::pair{-1.0f, -0.5f}, {-0.0f, 0.0f}, {0.0f, -0.0f}, {-infinity, infinity}, {-1.0f, 1.0f}, {1.0f, 1.0f}}) {
    const float clamp[] = {least, greatest};
    desc.clamp = clamp;
    EXPECT_EQ(qc_fused_run(&desc, workspace.data(), workspaceBytes, &options, &error), QC_OK) << least << greatest;
  }
  y.data = ys.data();
  desc.clamp = reinterpret_cast<const float *>(reinterpret_cast<const char *>(four.data()) + 1);
  refused(QC_ERROR_BUFFER, "clamp is not aligned to 4 bytes");
  desc.clamp = nullptr;
  qc_typed_input scale = {four.data(), QC_TYPE_F32, 4, 0, 2}, residual = {xs.data(), QC_TYPE_F32, 12, 0, 2};
  desc.scale = &scale;
  refused(QC_ERROR_SHAPE, "scale has 2 vectors, y has 3; one serves all");
  scale.vectors = 3;
  scale.count = 2;
  refused(QC_ERROR_BUFFER, "scale holds 2 floats, 3 vectors of 1 with a stride of 1 need 3");
  scale.type = 3;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "scale: type 3 is none");
  desc.scale = nullptr;
  desc.residual = &residual;
  refused(QC_ERROR_SHAPE, "residual has 2 vectors, y has 3");
  residual.vectors = 3;
  residual.count = 11;
  refused(QC_ERROR_BUFFER, "residual holds 11 floats, 3 vectors of 4 with a stride of 4 need 12");
  residual.count = 12;
  residual.data = ys.data();
  refused(QC_ERROR_ARGUMENT, "y and residual overlap by 48 bytes; what is written must lie apart");
  residual.type = 3;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "residual: type 3 is none");
}

TEST_F(FusedError, Overlaps) {
  desc.up_y = &upY;
  upY.data = ys.data() + 11;
  refused(QC_ERROR_ARGUMENT, "y and up_y overlap by 4 bytes; what is written must lie apart");
  upY.data = xs.data() + 191;
  refused(QC_ERROR_ARGUMENT, "up_y and x overlap by 4 bytes; what is written must lie apart");
  upY.data = us.data();
  other.bytes.resize(144 + workspaceBytes);  // what is written begins with the last byte that is read
  other.weights.data = other.bytes.data();
  expectError(qc_fused_run(&desc, &other.bytes[143], workspaceBytes, &options, &error), error, QC_ERROR_ARGUMENT,
              "workspace and weights overlap by 1 bytes; what is written must lie apart");
}

}  // namespace
