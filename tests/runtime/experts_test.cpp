// Products with the experts of a mixture: the bits of a loop over all vectors of y, each a product of its own, for
// every format, target and layout, any ids, ranges and threads, and every error with its exact message.
#include "callers.h"
#include "fused.h"
#include "support/effort.h"

#include "system.h"

#include <cstddef>

namespace {

using namespace fused;

/// Experts in one layout.
struct Mixture {
  std::vector<Matrix> owned;
  std::vector<qc_weights> weights;

  void add(Matrix m) {
    weights.push_back(m.weights);
    owned.push_back(std::move(m));
  }
};

Mixture rawMixture(const qc_format *format, size_t experts, size_t rows, size_t cols, uint64_t seed) {
  Mixture mixture;
  for (size_t e = 0; e < experts; ++e)
    mixture.add(fitted(format, rows, cols, seed + e));
  return mixture;
}

Mixture packedMixture(const Mixture &raw, const qc_target *target, size_t preference) {
  Mixture mixture;
  for (const Matrix &m : raw.owned)
    mixture.add(packed(m, target, preference));
  return mixture;
}

/// As many ids for each column: of all experts but the last but one, some of them often.
std::vector<int32_t> someIds(size_t count, size_t experts, uint64_t seed) {
  support::Random random(seed);
  std::vector<int32_t> ids(count);
  for (int32_t &id : ids) {
    const size_t chosen = std::min(random.below(experts), random.below(experts));
    id = static_cast<int32_t>(chosen == experts - 2 ? experts - 1 : chosen);
  }
  return ids;
}

/// What goes with the experts.
struct How {
  size_t columns, each;  // ids of a column
  Up up = Up::none;
  bool prepares = false, hasBias = false, accumulates = false;
  size_t function = QC_FUNCTION_NONE;
  const Type *type = &float_types::all[0];  // of y
  bool hasRest = false;                     // a scale and a residual
};

void check(const Mixture &gate, const Mixture &up, size_t begin, size_t end, const How &how,
           const qc_options &options) {
  const qc_weights &w = gate.weights[0];
  const size_t count = how.columns * how.each, rows = end - begin, stride = rows + 1, experts = gate.weights.size();
  const std::vector<int32_t> ids = someIds(count, experts, count + begin);
  const std::vector<float> x = randomFloats(how.columns * w.cols, 21);
  const qc_typed_input in = {x.data(), QC_TYPE_F32, x.size(), 0, how.columns};
  qc_error error{};
  std::vector<uint32_t> buffer;
  qc_activations prepared{};
  if (how.prepares) {
    size_t bytes = 0;
    ASSERT_EQ(qc_activation_bytes(w.format, w.cols, how.columns, &bytes, nullptr), QC_OK);
    buffer.resize(bytes / 4);
    const qc_activations_desc all = {sizeof all, w.format, w.cols, how.columns, 0, &in, buffer.data(), bytes};
    ASSERT_EQ(qc_prepare_activations(&all, &prepared, &options, &error), QC_OK) << error.message;
  }
  const std::vector<float> biases = randomFloats(experts * (w.rows + 2), 22), was = randomFloats(count * stride, 23);
  Values y(*how.type, was), upY(*how.type, was), loopY(*how.type, was), loopUpY(*how.type, was);
  const auto output = [&](Values &values, size_t vector) {
    return qc_typed_output{static_cast<char *>(values.data()) + vector * stride * how.type->bytes(), how.type->number,
                           values.size() - vector * stride, stride};
  };
  const auto describe = [&](const qc_typed_output &to, const qc_typed_output &upTo, const qc_typed_input &bias) {
    qc_fused_desc desc{};
    desc.struct_size = sizeof desc;
    desc.row_begin = begin, desc.row_end = end;
    desc.y = &to;
    desc.up_y = how.up == Up::apart ? &upTo : nullptr;
    desc.bias = how.hasBias ? &bias : nullptr;
    desc.up_bias = how.hasBias && how.up != Up::none ? &bias : nullptr;
    desc.function = how.function;
    desc.flags = how.accumulates ? size_t{QC_MATMUL_ACCUMULATE} : 0;
    return desc;
  };
  const auto run = [&](const qc_fused_desc &desc, const qc_options &with) {
    size_t bytes = 0;
    ASSERT_EQ(qc_fused_workspace_bytes(&desc, &with, &bytes, &error), QC_OK) << error.message;
    std::vector<uint8_t> workspace(bytes + 2);
    workspace.front() = workspace.back() = 77;
    ASSERT_EQ(qc_fused_run(&desc, workspace.data() + 1, bytes, &with, &error), QC_OK) << error.message;
    EXPECT_TRUE(workspace.front() == 77 && workspace.back() == 77);
  };
  const qc_typed_output out = output(y, 0), upOut = output(upY, 0);
  const qc_typed_input bias = {biases.data(), QC_TYPE_F32, biases.size(), w.rows + 2, experts};
  const qc_typed_input scales = {was.data(), QC_TYPE_F32, was.size(), 0, count},
                       residuals = {was.data(), QC_TYPE_F32, was.size(), stride, count};
  const qc_index_list list = {ids.data(), ids.size()};
  qc_fused_desc desc = describe(out, upOut, bias);
  desc.weights = gate.weights.data();
  desc.up = how.up == Up::none ? nullptr : up.weights.data();
  desc.experts = experts;
  desc.ids = &list;
  desc.scale = how.hasRest ? &scales : nullptr;
  desc.residual = how.hasRest ? &residuals : nullptr;
  desc.x = how.prepares ? nullptr : &in;
  desc.prepared = how.prepares ? &prepared : nullptr;
  run(desc, options);

  for (size_t i = 0; i < count; ++i) {
    const size_t expert = static_cast<size_t>(ids[i]);
    const qc_typed_output to = output(loopY, i), upTo = output(loopUpY, i);
    const qc_typed_input one = {x.data() + i / how.each * w.cols, QC_TYPE_F32, w.cols, 0, 1},
                         oneBias = {&biases[expert * (w.rows + 2)], QC_TYPE_F32, w.rows, 0, 1};
    qc_fused_desc single = describe(to, upTo, oneBias);
    single.weights = &gate.weights[expert];
    single.up = how.up == Up::none ? nullptr : &up.weights[expert];
    single.x = &one;
    const qc_typed_input scale = {&was[i], QC_TYPE_F32, 1, 0, 1},
                         residual = {&was[i * stride], QC_TYPE_F32, rows, 0, 1};
    single.scale = how.hasRest ? &scale : nullptr;
    single.residual = how.hasRest ? &residual : nullptr;
    run(single, options);
  }
  for (size_t i = 0; i < y.size(); ++i) {
    ASSERT_TRUE(float_types::same(*how.type, y.bits(i), loopY.bits(i)))
        << "vector " << i / stride << ", " << i % stride;
    ASSERT_TRUE(float_types::same(*how.type, upY.bits(i), loopUpY.bits(i))) << "vector " << i / stride << " of up";
  }
}

class Experts : public testing::TestWithParam<const qc_format *> {};

TEST_P(Experts, EqualTheLoop) {
  const size_t rows = 37, experts = 5;
  const Mixture gate = rawMixture(GetParam(), experts, rows, GetParam()->block_elements, 1),
                up = rawMixture(GetParam(), experts, rows, GetParam()->block_elements, 11);
  static unsigned counted = 0;
  for (const qc_target *target : availableTargets())
    for (const size_t layout : {0, 1, 2}) {
      const size_t preference = layout == 2 ? QC_PREFER_SPEED : QC_PREFER_MEMORY;
      const Mixture gatePanels = packedMixture(gate, target, preference),
                    upPanels = packedMixture(up, target, preference);
      const Mixture &gates = layout ? gatePanels : gate, &ups = layout ? upPanels : up;
      for (const size_t columns : {1, 6, 33})
        for (const size_t each : {1, 2})
          for (const Up how : {Up::none, Up::factors, Up::apart})
            for (const bool prepares : {false, true}) {
              const unsigned n = counted++;
              if (support::quick() && n % 11 != 0)
                continue;
              SCOPED_TRACE(std::string(target->name) + ", " + gates.weights[0].layout->name);
              check(gates, ups, n % 2 ? 3 : 0, n % 2 ? rows - 1 : rows,
                    {columns, each, how, prepares, n % 3 != 0, n % 5 == 0, n % QC_FUNCTION_COUNT,
                     &float_types::all[n % 7 % 3], n % 13 < 6},
                    optionsOf(target));
              if (HasFatalFailure())
                return;
            }
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, Experts, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(ExpertsProduct, OfNoColumnsOrNoWeightsIsWhatIsMadeOfNothing) {
  const Mixture gate = rawMixture(qc_format_by_name("q4_0"), 3, 5, 64, 1);
  check(gate, gate, 0, 5, {0, 2}, optionsOf(nullptr));
  check(gate, gate, 2, 2, {3, 2}, optionsOf(nullptr));
  Mixture empty;
  for (int e = 0; e < 3; ++e) {
    Matrix m;
    ASSERT_EQ(qc_weights_init(&m.weights, qc_format_by_name("q4_0"), nullptr, nullptr, 0, 5, 0, 0, nullptr), QC_OK);
    empty.add(std::move(m));
  }
  for (const Up up : {Up::none, Up::factors, Up::apart})
    check(empty, empty, 0, 5, {3, 2, up, false, true, true}, optionsOf(nullptr));
}

#if QC_HAS_THREADS
TEST(ExpertsProduct, ByAnyNumberOfThreadsAndCallersIsTheSame) {
  const Mixture raw = rawMixture(qc_format_by_name("q4_0"), 6, 333, 1024, 1), panels = packedMixture(raw, nullptr, 0);
  callers::atOnce([&](size_t begin, qc_pool *pool) {
    for (const size_t columns : {1, 2, 17})
      for (const bool prepares : {false, true}) {
        check(raw, panels, begin, 333, {columns, 3, Up::none, prepares}, optionsOf(nullptr, pool));
        check(panels, panels, begin, 333, {columns, 2, Up::factors, prepares}, optionsOf(nullptr, pool));
      }
  });
}
#endif

class ExpertsError : public testing::Test {
protected:
  qc_options options = optionsOf(qc_target_by_name("scalar"));
  Mixture gate = rawMixture(qc_format_by_name("q4_0"), 3, 4, 64, 7);
  std::vector<float> xs = randomFloats(2 * 64, 8), ys = std::vector<float>(4 * 4, 0.25f), four = ys;
  std::vector<int32_t> ids = {2, 0, 2, 2};
  qc_index_list list = {ids.data(), ids.size()};
  qc_typed_input x = {xs.data(), QC_TYPE_F32, xs.size(), 0, 2}, bias = {four.data(), QC_TYPE_F32, 12, 0, 3};
  qc_typed_output y = {ys.data(), QC_TYPE_F32, ys.size(), 0};
  qc_fused_desc desc{};
  std::vector<uint8_t> workspace = std::vector<uint8_t>(1 << 16);
  size_t workspaceBytes = workspace.size();
  qc_error error{};

  void SetUp() override {
    desc.struct_size = sizeof desc;
    desc.weights = gate.weights.data();
    desc.row_end = 4;
    desc.x = &x;
    desc.y = &y;
    desc.experts = 3;
    desc.ids = &list;
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
  void TearDown() override { EXPECT_EQ(ys, std::vector<float>(4 * 4, 0.25f)) << "a failing call wrote output"; }
};

TEST_F(ExpertsError, Ids) {
  ids[3] = 3;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 3 is 3, there are 3 experts");
  ids[1] = -1;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 1 is -1, there are 3 experts");
  ids[1] = INT32_MAX;
  refused(QC_ERROR_ARGUMENT, "q4_0: index 1 is 2147483647, there are 3 experts");
  list.count = 3;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: there are 3 ids, no multiple of the 2 columns");
  x.vectors = 0;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: there are 3 ids, no multiple of the 0 columns");
  x.vectors = 2;
  list = {nullptr, 4};
  refused(QC_ERROR_ARGUMENT, "indices are null");
  list.indices = reinterpret_cast<const int32_t *>(reinterpret_cast<const char *>(ids.data()) + 1);
  refused(QC_ERROR_BUFFER, "indices are not aligned to 4 bytes");
  list.indices = ids.data();
  desc.columns = &list;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "columns and ids are both given");
  desc.columns = nullptr;
  desc.experts = 0;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "ids are given, and there are 0 experts");
  desc.experts = 3;
  desc.ids = nullptr;
  refusedWithItsWorkspace(QC_ERROR_ARGUMENT, "there are 3 experts, and ids are null");
}

TEST_F(ExpertsError, ExpertsThatDiffer) {
  const Matrix q8 = randomRaw(qc_format_by_name("q8_0"), 4, 64, 9),
               more = randomRaw(qc_format_by_name("q4_0"), 5, 64, 10), panels = packed(gate.owned[2], options.target);
  gate.weights[2] = q8.weights;
  refusedWithItsWorkspace(QC_ERROR_LAYOUT,
                          "expert 2 of weights is q8_0 in layout raw, the first is q4_0 in layout raw");
  gate.weights[2] = panels.weights;
  refusedWithItsWorkspace(QC_ERROR_LAYOUT, std::string("expert 2 of weights is q4_0 in layout ") +
                                               panels.weights.layout->name + ", the first is q4_0 in layout raw");
  gate.weights[2] = more.weights;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: expert 2 of weights has 5 rows of 64, the first has 4 of 64");
  gate.weights[2] = gate.weights[1];
  gate.weights[2].bytes = 143;
  refusedWithItsWorkspace(QC_ERROR_BUFFER, "q4_0: weight buffer has 143 bytes, 4 rows of 64 need 144");
}

TEST_F(ExpertsError, Operands) {
  desc.bias = &bias;
  bias.vectors = 1;
  refusedWithItsWorkspace(QC_ERROR_SHAPE, "q4_0: bias has 1 vectors, there are 3 experts");
  bias.vectors = 3;
  bias.count = 11;
  refused(QC_ERROR_BUFFER, "bias holds 11 floats, 3 vectors of 4 with a stride of 4 need 12");
  desc.bias = nullptr;
  y.count = 15;
  refused(QC_ERROR_BUFFER, "y holds 15 floats, 4 vectors of 4 with a stride of 4 need 16");
  y.count = 16;
  ASSERT_EQ(qc_fused_workspace_bytes(&desc, &options, &workspaceBytes, &error), QC_OK) << error.message;
  --workspaceBytes;
  refused(QC_ERROR_BUFFER, "q4_0: workspace has " + std::to_string(workspaceBytes) + " bytes, this product needs " +
                               std::to_string(workspaceBytes + 1));
}

TEST_F(ExpertsError, Overlaps) {
  std::vector<float> both(64);  // y, and in its last vector one of the experts
  y = {both.data(), QC_TYPE_F32, 16, 0};
  gate.weights[1].data = both.data() + 15;
  refused(QC_ERROR_ARGUMENT, "y and weights overlap by 4 bytes; what is written must lie apart");
  gate.weights[1].data = gate.owned[1].bytes.data();
  y.data = ids.data();
  refused(QC_ERROR_ARGUMENT, "y and ids overlap by 16 bytes; what is written must lie apart");
}

}  // namespace
