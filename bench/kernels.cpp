// The kernels are called by name, not through the runtime, on prepared operands: 128 rows of 4096 weights.
#include "kernels.h"

#include "support.h"

#include "built_kernels.h"

#include <benchmark/benchmark.h>

#include <string>

namespace bench {
namespace {

constexpr size_t rowLength = 4096, rowCount = 128;

struct Kernel {
  std::string name;
  const qc_format *format;
  const qc_target *target;
  size_t gemmRawCols, gemmPackedCols, activationBytes, startBytes;
  size_t blocks() const { return rowLength / format->block_elements; }
  size_t rowBytes() const { return blocks() * format->block_bytes; }
};

Kernel describe(const char *name, const char *format, const char *target) {
  Kernel kernel = {name, qc_format_by_name(format), qc_target_by_name(target), 1, 1, 0, 0};
  const std::string wanted = target, wanted_format = format;
#define QC_TARGET(target_name, arch, order, layout, rows, packed_cols, raw_cols)                                       \
  if (wanted == #target_name) {                                                                                        \
    kernel.gemmPackedCols = packed_cols;                                                                               \
    kernel.gemmRawCols = raw_cols;                                                                                     \
  }
#include "targets.inc"
#define QC_ACTIVATION(format_name, bytes, sums16, sums32, scale, group, zero)                                          \
  if (wanted_format == #format_name) {                                                                                 \
    kernel.activationBytes = bytes;                                                                                    \
    kernel.startBytes = zero ? kernel.format->block_elements / (group ? group : 1) * sizeof(int32_t) : 0;              \
  }
#include "formats.inc"
  return kernel;
}

void setRate(benchmark::State &state, const char *unit, double oneIteration) {
  state.counters[unit] = benchmark::Counter(oneIteration, benchmark::Counter::kIsIterationInvariantRate);
}

template <class Body> void add(const Kernel &kernel, Body body) {
  if (!qc_target_available(kernel.target))
    return;
  benchmark::RegisterBenchmark(kernel.name.c_str(), [=](benchmark::State &state) { body(state, kernel); });
}

qc_weights rawWeights(const Kernel &kernel, const std::vector<uint8_t> &bytes) {
  qc_weights weights;
  qc_error error;
  check(qc_weights_init(&weights, kernel.format, nullptr, bytes.data(), bytes.size(), rowCount, rowLength, 0, &error),
        error);
  return weights;
}

std::vector<uint8_t> activationPanel(const Kernel &kernel, qc_activations_fn *quantize, size_t columns) {
  std::vector<uint8_t> panel(kernel.activationBytes * kernel.blocks() * columns);
  const std::vector<float> x = randomValues(rowLength * columns, 11);
  for (size_t c = 0; c < columns; ++c)
    quantize(&x[c * rowLength], kernel.blocks(), &panel[c * kernel.activationBytes], columns * kernel.activationBytes);
  return panel;
}

/// What sums start at: anything, as time does not depend on it.
std::vector<uint8_t> startPanel(const Kernel &kernel, size_t columns) {
  return std::vector<uint8_t>(kernel.startBytes * kernel.blocks() * columns + 1);
}

double productOperations(size_t columns) { return 2.0 * rowLength * rowCount * static_cast<double>(columns); }

// ---- One function for each operation of the list ----

void add_dequantize(const Kernel &kernel, qc_dequantize_fn *run, qc_activations_fn *) {
  add(kernel, [run](benchmark::State &state, const Kernel &k) {
    const std::vector<uint8_t> w = randomWeights(*k.format, rowLength, 1);
    std::vector<float> y(rowLength);
    for (auto _ : state) {
      run(w.data(), k.blocks(), y.data());
      benchmark::ClobberMemory();
    }
    setRate(state, "weights", rowLength);
  });
}

void add_quantize(const Kernel &kernel, qc_quantize_fn *run, qc_activations_fn *) {
  add(kernel, [run](benchmark::State &state, const Kernel &k) {
    const std::vector<float> x = randomValues(rowLength, 7);
    std::vector<uint8_t> w(k.rowBytes());
    for (auto _ : state) {
      run(x.data(), nullptr, k.blocks(), w.data());
      benchmark::ClobberMemory();
    }
    setRate(state, "weights", rowLength);
  });
}

void add_activations(const Kernel &kernel, qc_activations_fn *run, qc_activations_fn *) {
  add(kernel, [run](benchmark::State &state, const Kernel &k) {
    const std::vector<float> x = randomValues(rowLength, 11);
    std::vector<uint8_t> panel(k.activationBytes * k.blocks());
    for (auto _ : state) {
      run(x.data(), k.blocks(), panel.data(), k.activationBytes);
      benchmark::ClobberMemory();
    }
    setRate(state, "values", rowLength);
  });
}

void addRaw(const Kernel &kernel, qc_gemv_raw_fn *run, qc_activations_fn *quantize, size_t columns) {
  add(kernel, [=](benchmark::State &state, const Kernel &k) {
    const std::vector<uint8_t> w = randomWeights(*k.format, rowLength, rowCount);
    const std::vector<uint8_t> panel = activationPanel(k, quantize, columns);
    const std::vector<uint8_t> starts = startPanel(k, columns);
    std::vector<float> y(rowCount * columns);
    const qc_product product = {w.data(),      k.rowBytes(), rowCount, k.blocks(), panel.data(),
                                starts.data(), columns,      y.data(), rowCount};
    for (auto _ : state) {
      run(&product);
      benchmark::ClobberMemory();
    }
    setRate(state, "operations", productOperations(columns));
  });
}

const qc_layout *wideLayout(const Kernel &kernel) {
  const qc_options options = {sizeof options, kernel.target, nullptr, QC_PREFER_SPEED};
  return qc_preferred_layout(kernel.format, &options);
}

void addPacked(const Kernel &kernel, qc_gemv_packed_fn *run, qc_activations_fn *quantize, size_t columns,
               size_t preference = QC_PREFER_MEMORY) {
  add(kernel, [=](benchmark::State &state, const Kernel &k) {
    const std::vector<uint8_t> w = randomWeights(*k.format, rowLength, rowCount);
    const Matrix packed = pack(rawWeights(k, w), k.target, preference);
    const std::vector<uint8_t> panel = activationPanel(k, quantize, columns);
    const std::vector<uint8_t> starts = startPanel(k, columns);
    std::vector<float> y(rowCount * columns);
    const qc_product product = {packed.bytes.data(), 0,       rowCount, k.blocks(), panel.data(),
                                starts.data(),       columns, y.data(), rowCount};
    for (auto _ : state) {
      run(&product);
      benchmark::ClobberMemory();
    }
    setRate(state, "operations", productOperations(columns));
  });
}

void add_gemv_raw(const Kernel &kernel, qc_gemv_raw_fn *run, qc_activations_fn *quantize) {
  addRaw(kernel, run, quantize, 1);
}

void add_gemm_raw(const Kernel &kernel, qc_gemm_raw_fn *run, qc_activations_fn *quantize) {
  addRaw(kernel, run, quantize, kernel.gemmRawCols);
}

void add_gemv_packed(const Kernel &kernel, qc_gemv_packed_fn *run, qc_activations_fn *quantize) {
  addPacked(kernel, run, quantize, 1);
}

void add_gemm_packed(const Kernel &kernel, qc_gemm_packed_fn *run, qc_activations_fn *quantize) {
  const bool hasWide = wideLayout(kernel) != qc_packed_layout(kernel.format, kernel.target);
  addPacked(kernel, run, quantize, hasWide ? kernel.gemmRawCols : kernel.gemmPackedCols);
}

void add_gemv_wide(const Kernel &kernel, qc_gemv_wide_fn *run, qc_activations_fn *quantize) {
  addPacked(kernel, run, quantize, 1, QC_PREFER_SPEED);
}

void add_gemm_wide(const Kernel &kernel, qc_gemm_wide_fn *run, qc_activations_fn *quantize) {
  addPacked(kernel, run, quantize, kernel.gemmPackedCols, QC_PREFER_SPEED);
}

void add_pack(const Kernel &kernel, qc_pack_fn *run, qc_activations_fn *) {
  add(kernel, [run](benchmark::State &state, const Kernel &k) {
    const size_t rows = qc_packed_layout(k.format, k.target)->rows;
    const std::vector<uint8_t> w = randomWeights(*k.format, rowLength, rows);
    std::vector<uint8_t> panel(qc_packed_layout(k.format, k.target)->block_bytes * k.blocks());
    const qc_repacking packing = {w.data(), panel.data(), k.rowBytes(), rows, k.blocks()};
    for (auto _ : state) {
      run(&packing);
      benchmark::ClobberMemory();
    }
    setRate(state, "weights", static_cast<double>(rowLength * rows));
  });
}

void add_widen(const Kernel &kernel, qc_widen_fn *run, qc_activations_fn *) {
  add(kernel, [run](benchmark::State &state, const Kernel &k) {
    const qc_layout *const wide = wideLayout(k);
    std::vector<uint8_t> w = randomWeights(*k.format, rowLength, wide->rows), panel(wide->block_bytes * k.blocks());
    const Matrix packed = pack(rawWeights(k, w), k.target);
    const qc_repacking widening = {packed.bytes.data(), panel.data(), 0, wide->rows, k.blocks()};
    for (auto _ : state) {
      run(&widening);
      benchmark::ClobberMemory();
    }
    setRate(state, "weights", static_cast<double>(rowLength * wide->rows));
  });
}

void addUnpack(const Kernel &kernel, qc_unpack_fn *run, size_t preference) {
  add(kernel, [=](benchmark::State &state, const Kernel &k) {
    const size_t rows = qc_packed_layout(k.format, k.target)->rows;
    std::vector<uint8_t> w = randomWeights(*k.format, rowLength, rowCount);
    const Matrix packed = pack(rawWeights(k, w), k.target, preference);
    const qc_repacking packing = {packed.bytes.data(), w.data(), k.rowBytes(), rows, k.blocks()};
    for (auto _ : state) {
      run(&packing);
      benchmark::ClobberMemory();
    }
    setRate(state, "weights", static_cast<double>(rowLength * rows));
  });
}

void add_unpack(const Kernel &kernel, qc_unpack_fn *run, qc_activations_fn *) {
  addUnpack(kernel, run, QC_PREFER_MEMORY);
}

void add_unpack_wide(const Kernel &kernel, qc_unpack_wide_fn *run, qc_activations_fn *) {
  addUnpack(kernel, run, QC_PREFER_SPEED);
}

}  // namespace

void registerKernels() {
#define QC_KERNEL(operation, format, target, arch)                                                                     \
  QC_IF_BUILT_##arch(add_##operation(describe("qc_" #operation "_" #format "__" #target, #format, #target),            \
                                     qc_##operation##_##format##__##target, qc_activations_##format##__scalar);)
#include "kernels.inc"
}

}  // namespace bench
