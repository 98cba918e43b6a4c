#include "trial/measure.h"

#include "definition/random.h"
#include "jit/buffer.h"
#include "runtime/src/kernel_abi.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <deque>

namespace quantc {
namespace {

double normal(support::Random &random) {
  const double u = double(random.next() >> 11) * 0x1p-53 + 0x1p-54, v = double(random.next() >> 11) * 0x1p-53;
  return std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * v);
}

/// Those of bench/quality.cpp: a normal distribution, Student's t with 3 degrees of freedom, a normal one with one
/// weight in 512 times 20.
std::vector<float> sampleOf(size_t distribution, size_t count) {
  support::Random random(distribution + 1);
  std::vector<float> x;
  for (size_t i = 0; i < count; ++i) {
    double value = normal(random);
    if (distribution == 1) {
      double squares = 0;
      for (int k = 0; k < 3; ++k)
        squares += std::pow(normal(random), 2);
      value /= std::sqrt(squares / 3);
    } else if (distribution == 2 && i % 512 == 77) {
      value *= 20;
    }
    x.push_back(float(value));
  }
  return x;
}

constexpr size_t rowWeights = 4096;

/// The products of one format.
class Products {
public:
  explicit Products(Measured &measured)
      : measured(measured), plan(*measured.plan), format(*plan.format), kernels(*measured.kernels),
        rows(4 * kernels.target->rows), blocks(std::max<size_t>(1, rowWeights / format.block)),
        weights(rows * blocks * format.blockBytes), panels(rows * blocks * panelBytes(plan)),
        wide(plan.panels.hasWide ? rows * blocks * plan.packed.bytes : 0) {
    fill();
    pack();
    for (const Layout &layout : layoutsOf(plan, *kernels.target)) {
      add(layout, 1);
      if (layout.columns > 1)
        add(layout, layout.columns);
    }
  }

  void round() {
    for (Product &product : products) {
      auto *const run = kernels.get<qc_gemv_raw_fn>(product.operation, format);
      run(&product.operands);  // finds its weights in no cache
      const auto begin = std::chrono::steady_clock::now();
      run(&product.operands);
      product.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
  }

  void finish() {
    for (Product &product : products) {
      auto middle = product.seconds.begin() + std::ptrdiff_t(product.seconds.size() / 2);
      std::nth_element(product.seconds.begin(), middle, product.seconds.end());
      const double operations = 2.0 * double(rows * blocks * format.block * product.operands.cols);
      measured.speeds.push_back({product.layout, unsigned(product.operands.cols), 1e-9 * operations / *middle});
    }
  }

private:
  struct Product {
    std::string operation, layout;
    std::vector<float> y;
    qc_product operands;
    std::vector<double> seconds{};
  };

  /// Any bits, but floats that are finite.
  void fill() {
    support::Random random(1);
    random.fill(weights.data(), rows * blocks * format.blockBytes);
    for (size_t block = 0; block < rows * blocks; ++block)
      for (const FloatArray &array : format.floats)
        for (const std::vector<uint32_t> &bits : array.bits) {
          const uint32_t address = bits[bits.size() - 2];
          weights.data()[block * format.blockBytes + address / 8] &= uint8_t(~(1u << address % 8));
        }
  }

  void pack() {
    const size_t rowBytes = blocks * format.blockBytes, panelRows = kernels.target->rows;
    for (size_t r = 0; r < rows; r += panelRows) {
      uint8_t *const panel = panels.data() + r * blocks * panelBytes(plan);
      const qc_repacking packing = {weights.data() + r * rowBytes, panel, rowBytes, panelRows, blocks};
      kernels.get<qc_pack_fn>("pack", format)(&packing);
      if (!plan.panels.hasWide)
        continue;
      const qc_repacking widening = {panel, wide.data() + r * blocks * plan.packed.bytes, 0, panelRows, blocks};
      kernels.get<qc_widen_fn>("widen", format)(&widening);
    }
  }

  void add(const Layout &layout, size_t columns) {
    support::Random random(2);
    const size_t block = activationBytes(plan);
    Buffer &act = buffers.emplace_back(columns * blocks * block);
    std::vector<float> x(blocks * format.block);
    for (size_t c = 0; c < columns; ++c) {
      for (float &v : x)
        v = random.uniform(-1, 1);
      // Columns of floats lie one after the other.
      kernels.get<qc_activations_fn>("activations", format)(x.data(), blocks,
                                                            act.data() + c * block * (format.isFloats() ? blocks : 1),
                                                            format.isFloats() ? block : columns * block);
    }
    Buffer &starts = buffers.emplace_back(columns * blocks * plan.start.bytes);
    const std::string name = layout.name;
    Product &product = products.emplace_back();
    product.operation = (columns == 1 ? "gemv_" : "gemm_") + name;
    product.layout = name;
    product.y.resize(rows * columns);
    product.operands = {name == "raw"    ? weights.data()
                        : name == "wide" ? wide.data()
                                         : panels.data(),
                        name == "raw" ? blocks * format.blockBytes : 0,
                        rows,
                        blocks,
                        act.data(),
                        starts.data(),
                        columns,
                        product.y.data(),
                        rows};
  }

  Measured &measured;
  const Plan &plan;
  const Format &format;
  const Kernels &kernels;
  const size_t rows, blocks;
  Buffer weights, panels, wide;
  std::deque<Buffer> buffers;
  std::deque<Product> products;
};

}  // namespace

std::array<double, 3> errorsOf(const Format &format, const Kernels &kernels) {
  std::array<double, 3> errors{};
  const size_t blocks = std::max<size_t>(1, 16384 / format.block);
  for (size_t k = 0; k < errors.size(); ++k) {
    const std::vector<float> x = sampleOf(k, blocks * format.block);
    std::vector<uint8_t> w(blocks * format.blockBytes);
    kernels.get<qc_quantize_fn>("quantize", format)(x.data(), nullptr, blocks, w.data());
    std::vector<float> back(x.size());
    kernels.get<qc_dequantize_fn>("dequantize", format)(w.data(), blocks, back.data());
    double error = 0, squares = 0;
    for (size_t i = 0; i < x.size(); ++i) {
      error += std::pow(double(back[i]) - double(x[i]), 2);
      squares += std::pow(double(x[i]), 2);
    }
    errors[k] = std::sqrt(error / squares);
  }
  return errors;
}

void measure(std::vector<Measured> &formats, double seconds) {
  std::deque<Products> all;
  for (Measured &format : formats)
    all.emplace_back(format);
  using clock = std::chrono::steady_clock;
  const auto end = clock::now() + std::chrono::duration<double>(seconds);
  constexpr size_t least = 5;
  for (size_t round = 0; round < least || clock::now() < end; ++round)
    for (Products &products : all)
      products.round();
  for (Products &products : all)
    products.finish();
}

}  // namespace quantc
