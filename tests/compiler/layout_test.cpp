// The kernels of layouts that nobody wrote a kernel for, bit for bit against the definition: the format model's numbers
// and docs/numerics.md. Only the scalar ones are built: targets differ in the text of operations, which the tests of
// the shipped formats cover.
#include "compiling.h"
#include "definition.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>

#include <gtest/gtest.h>

#include "../oracle/oracle.h"
#include "../support/bits.h"
#include "built_kernels.h"
#include "definition/definition.h"
#include "definition/random.h"

namespace quantc {
namespace {

using Bytes = Block;
using Floats = std::vector<float>;

struct Kernels {
#define QC_OPERATION(name, ...) qc_##name##_fn *name;
#include "operations.def"
};

const std::map<std::string, Kernels> &kernels() {
  static const std::map<std::string, Kernels> all = [] {
    std::map<std::string, Kernels> made;
#define QC_KERNEL(operation, format, target, arch) made[#format].operation = qc_##operation##_##format##__##target;
#include "kernels.inc"
    return made;
  }();
  return all;
}

constexpr unsigned rows = 6, blocks = 3, columns = 2, panelRows = 4;

/// One layout with random weights and activations.
class Product {
public:
  Product(const CompiledFormat &compiled, const Kernels &kernel, uint64_t seed)
      : f(*compiled.format), activation(compiled.plan.activation), start(compiled.plan.start),
        hasWide(compiled.plan.panels.hasWide), keepsNumbers(compiled.plan.panels.form != PanelForm::Planes),
        kernel(kernel), random(seed), blockBytes(compiled.format->blockBytes),
        panelBytes(size_t(compiled.plan.panels.bytes) * panelRows),
        wideBytes(size_t(compiled.plan.packed.bytes) * panelRows), activationBytes(compiled.plan.activation.bytes),
        weights(size_t(rows) * blocks * blockBytes), panels(2 * blocks * panelBytes),
        wide(hasWide ? 2 * blocks * wideBytes : 0), activations(size_t(blocks) * columns * activationBytes) {
    random.fill(weights.data(), weights.size());
    Floats x(size_t(blocks) * f.block);
    for (unsigned c = 0; c < columns; ++c) {
      for (float &value : x)
        value = random.uniform(-1, 1);
      kernel.activations(x.data(), blocks, activations.data() + c * activationBytes, columns * activationBytes);
    }
    starts = startsOf(activations, compiled.plan.start);
    for (unsigned p = 0; p < 2; ++p) {
      uint8_t *const panel = panels.data() + p * blocks * panelBytes;
      const qc_repacking packing = {row(p * panelRows), panel, blocks * blockBytes,
                                    std::min(rows - p * panelRows, panelRows), blocks};
      kernel.pack(&packing);
      if (!hasWide)
        continue;
      const qc_repacking widening = {panel, wide.data() + p * blocks * wideBytes, 0, panelRows, blocks};
      kernel.widen(&widening);
    }
  }

  void expectDequantized() {
    Floats y(size_t(blocks) * f.block);
    kernel.dequantize(weights.data(), blocks, y.data());
    for (unsigned i = 0; i < y.size(); ++i) {
      float expected = weightOf(f, i % f.block, block(0, i / f.block));
      ASSERT_TRUE(support::sameBits(y[i], expected)) << "dequantize: w[" << i << "] = " << y[i] << ", not " << expected;
    }
  }

  void expectUnpacked() {
    expectUnpacked(kernel.unpack, panels, keepsNumbers);
    if (hasWide)
      expectUnpacked(kernel.unpack_wide, wide, false);
  }

  void expectUnpacked(qc_unpack_fn *unpack, const Bytes &from, bool keeps) {
    Bytes w(panelRows * blocks * blockBytes);
    const qc_repacking packing = {from.data(), w.data(), blocks * blockBytes, panelRows, blocks};
    unpack(&packing);
    for (unsigned n = 0; n < panelRows * blocks; ++n) {
      Bytes back(w.begin() + n * blockBytes, w.begin() + (n + 1) * blockBytes);
      Bytes before = block(n / blocks, n % blocks);
      ASSERT_EQ(back, keeps ? used(f, before) : canonical(f, before)) << "unpack: block " << n;
    }
  }

  void expectProducts() {
    const size_t stride = blocks * blockBytes;
    const uint8_t *a = activations.data(), *s = starts.data();
    auto expect = [&](const char *name, qc_gemm_raw_fn *run, const Bytes &w, unsigned count) {
      expectProduct(name, count, [&](float *y) {
        const qc_product product = {w.data(), stride, rows, blocks, a, s, count, y, rows};
        run(&product);
      });
    };
    expect("gemm_raw", kernel.gemm_raw, weights, columns);
    expect("gemm_packed", kernel.gemm_packed, panels, columns);
    if (hasWide)
      expect("gemm_wide", kernel.gemm_wide, wide, columns);
    Bytes first(blocks * activationBytes);
    for (unsigned b = 0; b < blocks; ++b)
      std::copy_n(a + b * columns * activationBytes, activationBytes, first.begin() + b * activationBytes);
    Bytes firstStarts = startsOf(first, start);
    a = first.data(), s = firstStarts.data();
    expect("gemv_raw", kernel.gemv_raw, weights, 1);
    expect("gemv_packed", kernel.gemv_packed, panels, 1);
    if (hasWide)
      expect("gemv_wide", kernel.gemv_wide, wide, 1);
  }

private:
  const uint8_t *row(unsigned r) const { return weights.data() + size_t(r) * blocks * blockBytes; }
  Bytes block(unsigned r, unsigned b) const { return Bytes(row(r) + b * blockBytes, row(r) + (b + 1) * blockBytes); }

  /// What the sums of these blocks start at.
  Bytes startsOf(const Bytes &acts, const StartLayout &layout) const {
    Bytes made;
    for (size_t block = 0; block < acts.size(); block += activationBytes)
      for (unsigned g = 0; layout.bytes > 0 && g < f.groups(); ++g) {
        int32_t sum = 0;
        for (unsigned i = g * layout.group; i < (g + 1) * layout.group; ++i)
          sum += int8_t(acts[block + i]);
        const int32_t value = -layout.zero * sum;
        const auto *bytes = reinterpret_cast<const uint8_t *>(&value);
        made.insert(made.end(), bytes, bytes + sizeof value);
      }
    return made;
  }

  float accumulatedWith(float acc, const Bytes &block, const uint8_t *a) const {
    std::vector<int8_t> codes(f.block);
    std::memcpy(codes.data(), a, codes.size());
    float scale;
    std::memcpy(&scale, a + activation.scale, sizeof scale);
    return accumulated(f, acc, block, codes.data(), scale);
  }

  template <class F> void expectProduct(const char *operation, unsigned cols, F compute) {
    Floats y(size_t(rows) * cols, -1);
    compute(y.data());
    for (unsigned n = 0; n < y.size(); ++n) {
      float expected = 0;
      for (unsigned b = 0; b < blocks; ++b)
        expected = accumulatedWith(expected, block(n % rows, b),
                                   activations.data() + (b * columns + n / rows) * activationBytes);
      EXPECT_TRUE(support::sameBits(y[n], expected))
          << operation << ": y[" << n << "] = " << y[n] << ", not " << expected;
    }
  }

  const Format &f;
  const ActivationLayout &activation;
  const StartLayout &start;
  const bool hasWide, keepsNumbers;  // keeps: panels hold what the file does
  const Kernels &kernel;
  support::Random random;
  size_t blockBytes, panelBytes, wideBytes, activationBytes;
  Bytes weights, panels, wide, activations, starts;
};

template <class F> void eachFormat(F test) {
  for (const std::string &layout : layoutFiles())
    for (const CompiledFormat &compiled : planned(layout)) {
      SCOPED_TRACE(compiled.format->name);
      test(compiled, kernels().at(compiled.format->name));
    }
}

TEST(Layout, EveryOneHasKernels) {
  const std::set<std::string> ofWide = {"widen", "unpack_wide", "gemv_wide", "gemm_wide"};
  size_t formats = 0;
  eachFormat([&](const CompiledFormat &compiled, const Kernels &kernel) {
#define QC_OPERATION(name, ...)                                                                                        \
  EXPECT_EQ(kernel.name != nullptr, compiled.plan.panels.hasWide || !ofWide.count(#name)) << #name;
#include "operations.def"
    ++formats;
  });
  EXPECT_EQ(kernels().size(), formats);
}

template <class F> void eachProduct(F test) {
  eachFormat([&](const CompiledFormat &compiled, const Kernels &kernel) {
    for (uint64_t seed : {1, 2, 3}) {
      Product product(compiled, kernel, seed);
      test(product);
    }
  });
}

TEST(Layout, Dequantize) {
  eachProduct([](Product &product) { product.expectDequantized(); });
}

TEST(Layout, PackAndUnpack) {
  eachProduct([](Product &product) { product.expectUnpacked(); });
}

TEST(Layout, Products) {
  eachProduct([](Product &product) { product.expectProducts(); });
}

// The kernels' tests depend on their own interpreter of specs for formats that nobody else knows: here it meets what no
// shipped format has.
TEST(Layout, TheOracleReadsTheSpecAlike) {
  eachFormat([](const CompiledFormat &compiled, const Kernels &) {
    const Format &f = *compiled.format;
    const std::unique_ptr<oracle::Format> defined = oracle::define(QUANTC_LAYOUTS, f.name);
    ASSERT_TRUE(defined);
    ASSERT_EQ(defined->elements, f.block);
    ASSERT_EQ(defined->bytes, f.blockBytes);
    EXPECT_EQ(defined->used, used(f, Bytes(f.blockBytes, 0xff)));
    EXPECT_EQ(defined->rule, f.fit.name);
    support::Random random(8);
    Bytes block(f.blockBytes);
    for (int repeat = 0; repeat < 20; ++repeat) {
      random.fill(block.data(), block.size());
      const oracle::Block decoded = defined->decode(block.data());
      ASSERT_EQ(decoded.scale.size(), f.cells());
      const Floats weights = oracle::dequantize(decoded);
      oracle::Activation x{std::vector<int8_t>(f.block), random.uniform(0, 1)};
      for (unsigned i = 0; i < f.block; ++i) {
        ASSERT_TRUE(support::sameBits(weights[i], weightOf(f, i, block))) << "w[" << i << "]";
        x.codes[i] = int8_t(int(random.below(255)) - 127);
      }
      EXPECT_TRUE(support::sameBits(oracle::product({&decoded, 1}, {&x, 1}),
                                    accumulated(f, 0, block, x.codes.data(), x.scale)));
      EXPECT_TRUE(oracle::isRestored(*defined, block.data(), canonical(f, block).data()));
    }
  });
}

/// Stored bits of the codes, for each weight.
double codeBits(const Format &f) {
  std::set<uint32_t> addresses;
  for (const CodePart &part : f.code.parts)
    for (const CodePart::Source &source : part.of)
      for (const BitSource &bit : source.bits)
        if (bit.kind == BitSource::Memory)
          addresses.insert(bit.address);
  return double(addresses.size()) / f.block;
}

/// The squared error of a block that was encoded, relative to its square.
double relativeError(const Floats &x, const Floats &y) {
  double error = 0, power = 0;
  for (size_t i = 0; i < x.size(); ++i) {
    error += double(x[i] - y[i]) * (x[i] - y[i]);
    power += double(x[i]) * x[i];
  }
  return error / power;
}

TEST(Layout, QuantizeInvertsTheEquations) {
  eachFormat([](const CompiledFormat &compiled, const Kernels &kernel) {
    const Format &f = *compiled.format;
    support::Random random(7);
    Floats x(f.block), y(x.size());
    for (float &value : x)
      value = random.uniform(-1, 1);
    Bytes block(f.blockBytes, 0xff);
    kernel.quantize(x.data(), nullptr, 1, block.data());
    EXPECT_EQ(block, canonical(f, block)) << "other bytes mean the same";
    kernel.dequantize(block.data(), 1, y.data());
    // Codes of n bits leave about 4^-n of the square, more where levels or scales are not evenly spaced. A bit in the
    // wrong place costs far more.
    EXPECT_LT(relativeError(x, y), (f.code.isLinear() ? 4 : 12) * std::pow(4.0, -codeBits(f)));
  });
}

TEST(Layout, ZerosStayZeros) {
  eachFormat([](const CompiledFormat &compiled, const Kernels &kernel) {
    const Format &f = *compiled.format;
    const Floats x(f.block);
    Floats y(x.size(), 1);
    Bytes block(f.blockBytes, 0xff);
    kernel.quantize(x.data(), nullptr, 1, block.data());
    kernel.dequantize(block.data(), 1, y.data());
    EXPECT_EQ(std::count(y.begin(), y.end(), 0.0f), std::ptrdiff_t(y.size()));
  });
}

}  // namespace
}  // namespace quantc
