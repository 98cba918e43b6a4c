// The kernels of layouts that nobody wrote a kernel for, bit for bit against the definition: the bit maps of the format
// model and docs/numerics.md. Only the scalar ones are built: targets differ in the text of operations, which the tests
// of the shipped formats cover.
#include "compiling.h"

#include <cmath>
#include <cstring>

#include <gtest/gtest.h>

#include "../support/bits.h"
#include "../support/random.h"
#include "kernel_abi.h"

extern "C" {
#define LAYOUT(name)                                                                                                   \
  qc_dequantize_fn qc_dequantize_##name##__scalar;                                                                     \
  qc_quantize_fn qc_quantize_##name##__scalar;                                                                         \
  qc_activations_fn qc_activations_##name##__scalar;                                                                   \
  qc_gemv_raw_fn qc_gemv_raw_##name##__scalar;                                                                         \
  qc_gemm_raw_fn qc_gemm_raw_##name##__scalar;                                                                         \
  qc_gemv_packed_fn qc_gemv_packed_##name##__scalar;                                                                   \
  qc_gemm_packed_fn qc_gemm_packed_##name##__scalar;                                                                   \
  qc_pack_fn qc_pack_##name##__scalar;                                                                                 \
  qc_unpack_fn qc_unpack_##name##__scalar;
#include "layouts.inc"
#undef LAYOUT
}

namespace quantc {
namespace {

using Bytes = std::vector<uint8_t>;
using Floats = std::vector<float>;

struct Kernels {
  qc_dequantize_fn *dequantize;
  qc_quantize_fn *quantize;
  qc_activations_fn *activations;
  qc_gemv_raw_fn *gemvRaw;
  qc_gemm_raw_fn *gemmRaw;
  qc_gemv_packed_fn *gemvPacked;
  qc_gemm_packed_fn *gemmPacked;
  qc_pack_fn *pack;
  qc_unpack_fn *unpack;
};

const std::map<std::string, Kernels> &kernels() {
  static const std::map<std::string, Kernels> all = {
#define LAYOUT(name)                                                                                                   \
  {#name,                                                                                                              \
   {qc_dequantize_##name##__scalar, qc_quantize_##name##__scalar, qc_activations_##name##__scalar,                     \
    qc_gemv_raw_##name##__scalar, qc_gemm_raw_##name##__scalar, qc_gemv_packed_##name##__scalar,                       \
    qc_gemm_packed_##name##__scalar, qc_pack_##name##__scalar, qc_unpack_##name##__scalar}},
#include "layouts.inc"
#undef LAYOUT
  };
  return all;
}

float halfToFloat(unsigned bits) {
  int exponent = int(bits >> 10 & 31), mantissa = int(bits & 1023);
  float magnitude = exponent == 31  ? (mantissa ? NAN : INFINITY)
                    : exponent == 0 ? std::ldexp(float(mantissa), -24)
                                    : std::ldexp(float(1024 + mantissa), exponent - 25);
  return bits >> 15 ? -magnitude : magnitude;
}

float fieldValue(const Field &field, const Bytes &block) {
  uint32_t bits = 0;
  std::memcpy(&bits, block.data() + field.offset, field.bytes());
  if (field.type == ScalarType::F16)
    return halfToFloat(bits);
  if (field.type == ScalarType::BF16)
    bits <<= 16;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// What one layout's kernels are to compute, for some rows of W and some columns of x.
class Definition {
public:
  explicit Definition(const CompiledFormat &compiled) : f(*compiled.format), activation(compiled.plan.activation) {}

  const Format &f;
  const ActivationLayout &activation;

  float weight(const Bytes &block, unsigned i) const {
    float value = term(f.value.scale, block, i);
    if (!f.value.minimum)
      return value;
    float minimum = term(*f.value.minimum, block, i);
    return f.value.minimum->negative ? value - minimum : value + minimum;
  }

  /// acc with one block's product added.
  float accumulated(float acc, const Bytes &block, const uint8_t *a) const {
    int32_t isum = 0, msum = 0;
    for (unsigned i = 0; i < f.block; ++i) {
      int32_t code = int8_t(a[i]);
      isum += integers(f.value.scale, block, i) * code;
      if (f.value.minimum)
        msum += integers(*f.value.minimum, block, i) * code;
    }
    float dx;
    std::memcpy(&dx, a + activation.scale, sizeof dx);
    acc = std::fma(float(isum), floats(f.value.scale, block) * dx, acc);
    if (!f.value.minimum)
      return acc;
    float m = floats(*f.value.minimum, block) * dx;
    return std::fma(float(msum), f.value.minimum->negative ? -m : m, acc);
  }

  /// The block without the bits that no weight depends on.
  Bytes used(const Bytes &block) const {
    Bytes result(block.size());
    for (const Field &field : f.fields)
      if (isFloat(field.type) && !field.isUnused)
        std::copy_n(block.begin() + field.offset, field.bytes(), result.begin() + field.offset);
    for (const IntArray &array : f.arrays)
      for (const auto &element : array.bits)
        for (const BitSource &bit : element)
          if (bit.kind == BitSource::Memory)
            result[bit.address / 8] |= uint8_t(block[bit.address / 8] & 1 << bit.address % 8);
    return result;
  }

private:
  int32_t integer(const Factor &factor, const Bytes &block, unsigned i) const {
    unsigned element = factor.kind == Factor::Code ? i : i / factor.group;
    return elementValue(f.arrays[factor.array], element, block) - int32_t(factor.offset);
  }

  float term(const Term &term, const Bytes &block, unsigned i) const {
    float product = 1;
    for (const Factor &factor : term.factors) {
      float value =
          factor.kind == Factor::Float ? fieldValue(f.fields[factor.field], block) : float(integer(factor, block, i));
      product = &factor == &term.factors.front() ? value : product * value;
    }
    return product;
  }

  int32_t integers(const Term &term, const Bytes &block, unsigned i) const {
    int32_t product = 1;
    for (const Factor &factor : term.factors)
      if (factor.kind != Factor::Float)
        product *= integer(factor, block, i);
    return product;
  }

  float floats(const Term &term, const Bytes &block) const {
    float product = 1;
    bool isFirst = true;
    for (const Factor &factor : term.factors)
      if (factor.kind == Factor::Float) {
        float value = fieldValue(f.fields[factor.field], block);
        product = isFirst ? value : product * value;
        isFirst = false;
      }
    return product;
  }
};

constexpr unsigned rows = 6, blocks = 3, columns = 2, panelRows = 4;

/// One layout with random weights and activations.
class Product {
public:
  Product(const CompiledFormat &compiled, const Kernels &kernel, uint64_t seed)
      : definition(compiled), kernel(kernel), random(seed), blockBytes(compiled.format->blockBytes),
        panelBytes(size_t(compiled.plan.packed.bytes) * panelRows), activationBytes(compiled.plan.activation.bytes),
        weights(size_t(rows) * blocks * blockBytes), panels(2 * blocks * panelBytes),
        activations(size_t(blocks) * columns * activationBytes) {
    random.fill(weights.data(), weights.size());
    Floats x(size_t(blocks) * definition.f.block);
    for (unsigned c = 0; c < columns; ++c) {
      for (float &value : x)
        value = random.uniform(-1, 1);
      kernel.activations(x.data(), blocks, activations.data() + c * activationBytes, columns * activationBytes);
    }
    for (unsigned r = 0; r < rows; r += panelRows)
      kernel.pack(row(r), blocks * blockBytes, std::min(rows - r, panelRows), blocks,
                  panels.data() + r / panelRows * blocks * panelBytes);
  }

  void expectDequantized() {
    Floats y(size_t(blocks) * definition.f.block);
    kernel.dequantize(weights.data(), blocks, y.data());
    for (unsigned i = 0; i < y.size(); ++i) {
      float expected = definition.weight(block(0, i / definition.f.block), i % definition.f.block);
      ASSERT_TRUE(support::sameBits(y[i], expected)) << "dequantize: w[" << i << "] = " << y[i] << ", not " << expected;
    }
  }

  void expectUnpacked() {
    Bytes w(panelRows * blocks * blockBytes);
    kernel.unpack(panels.data(), panelRows, blocks, w.data(), blocks * blockBytes);
    for (unsigned n = 0; n < panelRows * blocks; ++n) {
      Bytes back(w.begin() + n * blockBytes, w.begin() + (n + 1) * blockBytes);
      ASSERT_EQ(back, definition.used(block(n / blocks, n % blocks))) << "unpack: block " << n;
    }
  }

  void expectProducts() {
    const size_t stride = blocks * blockBytes;
    const uint8_t *a = activations.data();
    expectProduct("gemm_raw", columns,
                  [&](float *y) { kernel.gemmRaw(weights.data(), stride, rows, blocks, a, columns, y, rows); });
    expectProduct("gemm_packed", columns,
                  [&](float *y) { kernel.gemmPacked(panels.data(), rows, blocks, a, columns, y, rows); });
    Bytes first(blocks * activationBytes);
    for (unsigned b = 0; b < blocks; ++b)
      std::copy_n(a + b * columns * activationBytes, activationBytes, first.begin() + b * activationBytes);
    expectProduct("gemv_raw", 1,
                  [&](float *y) { kernel.gemvRaw(weights.data(), stride, rows, blocks, first.data(), 1, y, rows); });
    expectProduct("gemv_packed", 1,
                  [&](float *y) { kernel.gemvPacked(panels.data(), rows, blocks, first.data(), 1, y, rows); });
  }

private:
  const uint8_t *row(unsigned r) const { return weights.data() + size_t(r) * blocks * blockBytes; }
  Bytes block(unsigned r, unsigned b) const { return Bytes(row(r) + b * blockBytes, row(r) + (b + 1) * blockBytes); }

  template <class F> void expectProduct(const char *operation, unsigned cols, F compute) {
    Floats y(size_t(rows) * cols, -1);
    compute(y.data());
    for (unsigned n = 0; n < y.size(); ++n) {
      float expected = 0;
      for (unsigned b = 0; b < blocks; ++b)
        expected = definition.accumulated(expected, block(n % rows, b),
                                          activations.data() + (b * columns + n / rows) * activationBytes);
      EXPECT_TRUE(support::sameBits(y[n], expected))
          << operation << ": y[" << n << "] = " << y[n] << ", not " << expected;
    }
  }

  Definition definition;
  const Kernels &kernel;
  support::Random random;
  size_t blockBytes, panelBytes, activationBytes;
  Bytes weights, panels, activations;
};

TEST(Layout, EveryOneHasKernels) {
  EXPECT_EQ(kernels().size(), layoutFiles().size());
  for (const std::string &layout : layoutFiles())
    EXPECT_EQ(kernels().count(formatName(layout)), 1u) << layout;
}

template <class F> void eachLayout(F test) {
  for (const std::string &layout : layoutFiles()) {
    SCOPED_TRACE(layout);
    CompiledFormat compiled = planned(layout);
    for (uint64_t seed : {1, 2, 3}) {
      Product product(compiled, kernels().at(compiled.format->name), seed);
      test(product);
    }
  }
}

TEST(Layout, Dequantize) {
  eachLayout([](Product &product) { product.expectDequantized(); });
}

TEST(Layout, PackAndUnpack) {
  eachLayout([](Product &product) { product.expectUnpacked(); });
}

TEST(Layout, Products) {
  eachLayout([](Product &product) { product.expectProducts(); });
}

TEST(Layout, QuantizeInvertsTheEquations) {
  for (const std::string &layout : layoutFiles()) {
    SCOPED_TRACE(layout);
    CompiledFormat compiled = planned(layout);
    const Kernels &kernel = kernels().at(compiled.format->name);
    support::Random random(7);
    Floats x(compiled.format->block), y(x.size());
    for (float &value : x)
      value = random.uniform(-1, 1);
    Bytes block(compiled.format->blockBytes, 0xff);
    kernel.quantize(x.data(), 1, block.data());
    EXPECT_EQ(block, Definition(compiled).used(block)) << "bits that no weight depends on are not zero";
    kernel.dequantize(block.data(), 1, y.data());
    double error = 0, power = 0;
    for (size_t i = 0; i < x.size(); ++i) {
      error += double(x[i] - y[i]) * (x[i] - y[i]);
      power += double(x[i]) * x[i];
    }
    // Three bits are the fewest here. A bit in the wrong place costs far more.
    EXPECT_LT(error, 0.05 * power);
  }
}

}  // namespace
}  // namespace quantc
