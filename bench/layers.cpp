// Matrices of 2048 rows of 4096 weights in panels, on the active target, by one thread.
#include "layers.h"

#include "support.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <functional>
#include <string>

namespace bench {
namespace {

constexpr size_t cols = 4096, rows = 2048, experts = 8;

/// Panels of some matrices, and x and y for all that is done with them.
struct Operands {
  std::vector<Matrix> owned;
  std::vector<qc_weights> weights;
  std::vector<float> x, y, upY;
  std::vector<int32_t> ids;
  std::vector<uint8_t> workspace;
  std::vector<uint32_t> prepared;
  qc_activations activations{};

  Operands(const qc_format &format, size_t matrices, size_t columns)
      : x(randomValues(columns * cols, 1)), y(columns * rows), upY(columns * rows), ids(columns) {
    qc_error error{};
    for (size_t m = 0; m < matrices; ++m) {
      const std::vector<uint8_t> bytes = randomWeights(format, cols, rows);
      qc_weights raw;
      check(qc_weights_init(&raw, &format, nullptr, bytes.data(), bytes.size(), rows, cols, 0, &error), error);
      owned.push_back(pack(raw, nullptr));
      weights.push_back(owned.back().weights);
      weights.back().data = owned.back().bytes.data();
    }
    for (size_t c = 0; c < columns; ++c)
      ids[c] = static_cast<int32_t>(c * matrices / columns);
    size_t bytes = 0;
    check(qc_activation_bytes(&format, cols, columns, &bytes, &error), error);
    prepared.resize(bytes / 4);
    const qc_input in = {x.data(), x.size(), 0, columns};
    check(qc_quantize_activations(&format, cols, &in, prepared.data(), bytes, &activations, nullptr, &error), error);
  }
};

void run(const qc_fused_desc &desc, std::vector<uint8_t> &workspace) {
  qc_error error{};
  size_t bytes = 0;
  check(qc_fused_workspace_bytes(&desc, nullptr, &bytes, &error), error);
  workspace.resize(std::max(workspace.size(), bytes));
  check(qc_fused_run(&desc, workspace.data(), workspace.size(), nullptr, &error), error);
}

qc_fused_desc describe(const qc_weights *weights, const qc_activations &x, const qc_typed_output &y) {
  qc_fused_desc desc = {};
  desc.struct_size = sizeof desc;
  desc.weights = weights;
  desc.row_end = rows;
  desc.prepared = &x;
  desc.y = &y;
  return desc;
}

/// A benchmark of `products` columns' worth of products.
void add(const std::string &name, size_t products, const std::function<void(benchmark::State &)> &task) {
  benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State &state) {
    task(state);
    state.counters["GOPS"] = benchmark::Counter(2e-9 * static_cast<double>(cols * rows * products),
                                                benchmark::Counter::kIsIterationInvariantRate);
  });
}

void addGateAndUp(const qc_format &format, size_t columns) {
  const std::string end = std::string("/") + format.name + "/columns:" + std::to_string(columns);
  add("layer/gate and up, two products" + end, 2 * columns, [&format, columns](benchmark::State &state) {
    Operands o(format, 2, columns);
    const qc_typed_output y = {o.y.data(), QC_TYPE_F32, o.y.size(), 0},
                          upY = {o.upY.data(), QC_TYPE_F32, o.upY.size(), 0};
    for (auto unused : state) {
      run(describe(&o.weights[0], o.activations, y), o.workspace);
      run(describe(&o.weights[1], o.activations, upY), o.workspace);
    }
  });
  add("layer/gate and up, with SiLU" + end, 2 * columns, [&format, columns](benchmark::State &state) {
    Operands o(format, 2, columns);
    const qc_typed_output y = {o.y.data(), QC_TYPE_F32, o.y.size(), 0};
    qc_fused_desc desc = describe(&o.weights[0], o.activations, y);
    desc.up = &o.weights[1];
    desc.function = QC_FUNCTION_SILU;
    for (auto unused : state)
      run(desc, o.workspace);
  });
}

void addExperts(const qc_format &format, size_t columns) {
  const std::string end = std::string("/") + format.name + "/columns of each:" + std::to_string(columns);
  add("layer/experts, a product each" + end, experts * columns, [&format, columns](benchmark::State &state) {
    Operands o(format, experts, experts * columns), one(format, 1, columns);
    for (auto unused : state)
      for (size_t e = 0; e < experts; ++e) {
        const qc_typed_output y = {&o.y[e * columns * rows], QC_TYPE_F32, columns * rows, 0};
        run(describe(&o.weights[e], one.activations, y), o.workspace);
      }
  });
  add("layer/experts, by ids" + end, experts * columns, [&format, columns](benchmark::State &state) {
    Operands o(format, experts, experts * columns);
    const qc_typed_output y = {o.y.data(), QC_TYPE_F32, o.y.size(), 0};
    const qc_index_list list = {o.ids.data(), o.ids.size()};
    qc_fused_desc desc = describe(o.weights.data(), o.activations, y);
    desc.experts = experts;
    desc.ids = &list;
    for (auto unused : state)
      run(desc, o.workspace);
  });
}

/// As many positions as a matrix here has columns, of 128 values each.
void addSums(const qc_format &format, size_t columns) {
  constexpr size_t values = 128;
  benchmark::RegisterBenchmark(
      ("layer/sums of rows/" + std::string(format.name) + "/columns:" + std::to_string(columns)).c_str(),
      [&format](benchmark::State &state, size_t vectors) {
        const std::vector<uint8_t> bytes = randomWeights(format, values, cols);
        const std::vector<float> x = randomValues(vectors * cols, 2);
        std::vector<float> y(vectors * values);
        qc_error error{};
        qc_weights w;
        size_t need = 0;
        check(qc_weights_init(&w, &format, nullptr, bytes.data(), bytes.size(), cols, values, 0, &error), error);
        const qc_typed_input in = {x.data(), QC_TYPE_F32, x.size(), 0, vectors};
        const qc_typed_output out = {y.data(), QC_TYPE_F32, y.size(), 0};
        const qc_transposed_desc desc = {sizeof desc, &w, 0, cols, &in, &out, 0};
        check(qc_transposed_workspace_bytes(&desc, nullptr, &need, &error), error);
        std::vector<uint8_t> workspace(need);
        for (auto unused : state)
          check(qc_transposed_run(&desc, workspace.data(), need, nullptr, &error), error);
        state.counters["GOPS"] = benchmark::Counter(2e-9 * static_cast<double>(cols * values * vectors),
                                                    benchmark::Counter::kIsIterationInvariantRate);
      },
      columns);
}

}  // namespace

void registerLayers() {
  for (const char *name : {"q4_k", "q6_k"})
    if (const qc_format *format = qc_format_by_name(name)) {
      for (const size_t columns : {1, 8, 64})
        addGateAndUp(*format, columns);
      for (const size_t columns : {1, 2, 8})
        addExperts(*format, columns);
    }
  for (const char *name : {"f16", "q8_0", "q4_0"})
    if (const qc_format *format = qc_format_by_name(name))
      for (const size_t columns : {1, 8})
        addSums(*format, columns);
}

}  // namespace bench
