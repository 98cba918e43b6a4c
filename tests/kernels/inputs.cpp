#include "inputs.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace kernels {

using support::Random;

namespace {

using oracle::FloatType;

// Zeros; subnormals; the least normal; one; the largest; infinities; NaNs quiet, signalling and all ones. Of the types
// of 8 bits: the ends, and the codes with a value of their own.
const std::vector<uint32_t> &edgesOf(FloatType type) {
  static const std::vector<uint32_t> f16 = {0x0000, 0x8000, 0x0001, 0x8001, 0x03ff, 0x0400, 0x3c00, 0xbc00,
                                            0x7bff, 0xfbff, 0x7c00, 0xfc00, 0x7e00, 0x7c01, 0xffff},
                                     bf16 = {0x0000, 0x8000, 0x0001, 0x8001, 0x007f, 0x0080, 0x3f80, 0xbf80,
                                             0x7f7f, 0xff7f, 0x7f80, 0xff80, 0x7fc0, 0x7f81, 0xffff},
                                     f32 = {0x00000000, 0x80000000, 0x00000001, 0x80000001, 0x007fffff,
                                            0x00800000, 0x3f800000, 0xbf800000, 0x7f7fffff, 0xff7fffff,
                                            0x7f800000, 0xff800000, 0x7fc00000, 0x7f800001, 0xffffffff},
                                     e8m0 = {0, 1, 2, 127, 128, 129, 254, 255},
                                     ue4m3 = {0x00, 0x01, 0x07, 0x08, 0x40, 0x7e, 0x7f, 0x80, 0x81, 0xc0, 0xfe, 0xff};
  switch (type) {
  case FloatType::F16:
    return f16;
  case FloatType::BF16:
    return bf16;
  case FloatType::F32:
    return f32;
  case FloatType::E8M0:
    return e8m0;
  case FloatType::UE4M3:
    return ue4m3;
  }
  std::abort();
}

/// A number of moderate size, and 1.0.
uint32_t moderate(FloatType type, Random &random) {
  switch (type) {
  case FloatType::F16:
    return random.below(2) << 15 | (7 + random.below(9)) << 10 | random.below(1024);
  case FloatType::BF16:
    return random.below(2) << 15 | (119 + random.below(9)) << 7 | random.below(128);
  case FloatType::F32:
    return random.below(2) << 31 | (119 + random.below(9)) << 23 | random.below(1 << 23);
  case FloatType::E8M0:
    return 120 + random.below(17);
  case FloatType::UE4M3:
    return random.below(0x7f);
  }
  std::abort();
}

uint32_t one(FloatType type) {
  return type == FloatType::F16    ? 0x3c00
         : type == FloatType::BF16 ? 0x3f80
         : type == FloatType::F32  ? 0x3f800000
         : type == FloatType::E8M0 ? 128
                                   : 0x40;
}

/// Writes a number of any width, bit by bit.
void putBits(uint8_t *block, const std::vector<unsigned> &bits, uint32_t value) {
  for (size_t i = 0; i < bits.size(); ++i) {
    uint8_t mask = uint8_t(1 << bits[i] % 8);
    block[bits[i] / 8] = uint8_t(value >> i & 1 ? block[bits[i] / 8] | mask : block[bits[i] / 8] & ~mask);
  }
}

float withMagnitude(float low, float high, Random &random) {
  float exponent = random.uniform(low, high);
  return std::exp2(exponent) * (random.below(2) ? 1.0f : -1.0f);
}

// What one block of x holds; `b` counts blocks, so that kinds which treat only some of them are regular.
void fillBlock(float *x, unsigned n, size_t b, XKind kind, Random &random) {
  for (unsigned i = 0; i < n; ++i)
    x[i] = random.uniform(-3, 3);
  switch (kind) {
  case XKind::Ordinary:
    break;
  case XKind::Spread:
    for (unsigned i = 0; i < n; ++i)
      x[i] = withMagnitude(-60, 60, random);
    break;
  case XKind::Ties: {
    float unit = std::exp2(float(int(random.below(41)) - 20));
    for (unsigned i = 0; i < n; ++i)
      x[i] = (float(int(random.below(254)) - 127) + 0.5f) * unit;
    x[random.below(n)] = 127 * unit;  // so that 127 / amax is exactly 1 / unit
    break;
  }
  case XKind::Zeros:
    if (b % 2 == 0)
      for (unsigned i = 0; i < n; ++i)
        x[i] = random.below(2) ? 0.0f : -0.0f;
    break;
  case XKind::Tiny: {
    const float threshold = 127 / FLT_MAX;
    float top = b % 4 == 0 ? threshold : b % 4 == 1 ? std::nextafter(threshold, 1.0f) : b % 4 == 2 ? 1e-39f : 4e-37f;
    for (unsigned i = 0; i < n; ++i)
      x[i] = random.uniform(-1, 1) * top;
    x[random.below(n)] = top;
    break;
  }
  case XKind::Huge:
    for (unsigned i = 0; i < n; ++i)
      x[i] = random.uniform(-1, 1) * FLT_MAX;
    if (b % 2 == 0)
      x[random.below(n)] = -FLT_MAX;
    break;
  case XKind::NonFinite: {
    const float odd[] = {INFINITY, -INFINITY, std::numeric_limits<float>::quiet_NaN(),
                         -std::numeric_limits<float>::quiet_NaN()};
    if (random.below(3) == 0)
      x[random.below(n)] = odd[random.below(4)];
    break;
  }
  }
}

}  // namespace

const char *nameOf(WeightKind kind) {
  const char *const names[] = {"ordinary", "any bytes", "edge scales", "all ones", "all zero"};
  return names[int(kind)];
}

const char *nameOf(XKind kind) {
  const char *const names[] = {"ordinary", "spread", "ties", "zeros", "tiny", "huge", "non-finite"};
  return names[int(kind)];
}

void setField(const oracle::FloatField &field, uint8_t *block, uint32_t code) { putBits(block, field.bits, code); }

void setUnitFloats(const oracle::Format &format, uint8_t *block) {
  for (const oracle::FloatField &field : format.floats)
    setField(field, block, one(field.type));
}

std::vector<uint8_t> makeBlocks(const oracle::Format &format, size_t count, WeightKind kind, Random &random) {
  std::vector<uint8_t> blocks(count * format.bytes);
  if (kind == WeightKind::AllOnes || kind == WeightKind::AllZero)
    std::memset(blocks.data(), kind == WeightKind::AllOnes ? 0xff : 0, blocks.size());
  else
    random.fill(blocks.data(), blocks.size());
  if (kind == WeightKind::AnyBytes)
    return blocks;
  for (size_t b = 0; b < count; ++b)
    for (const oracle::FloatField &field : format.floats) {
      const auto &edges = edgesOf(field.type);
      setField(field, blocks.data() + b * format.bytes,
               kind == WeightKind::EdgeScales ? edges[random.below(unsigned(edges.size()))]
                                              : moderate(field.type, random));
    }
  return blocks;
}

std::vector<float> makeX(size_t count, size_t run, XKind kind, Random &random) {
  std::vector<float> x(count);
  for (size_t b = 0; b < count / run; ++b)
    fillBlock(x.data() + b * run, unsigned(run), b, kind, random);
  return x;
}

std::vector<uint8_t> oneBitBlocks(const oracle::Format &format, Random &random) {
  std::vector<uint8_t> zeroCodes(format.bytes, 0), fullCodes(format.bytes, 0xff), anything(format.bytes);
  for (size_t i = 0; i < format.scales.bits.size(); ++i) {
    zeroCodes[i] = format.scales.unit[i];
    fullCodes[i] = uint8_t(~format.scales.bits[i]);
  }
  random.fill(anything.data(), anything.size());

  std::vector<uint8_t> blocks;
  for (std::vector<uint8_t> base : {zeroCodes, fullCodes, anything}) {
    setUnitFloats(format, base.data());
    blocks.insert(blocks.end(), base.begin(), base.end());
    for (unsigned bit = 0; bit < 8 * format.bytes; ++bit) {
      std::vector<uint8_t> changed = base;
      changed[bit / 8] ^= uint8_t(1 << bit % 8);
      blocks.insert(blocks.end(), changed.begin(), changed.end());
    }
  }
  return blocks;
}

std::vector<uint8_t> everyCodeBlocks(const oracle::Format &format, Random &random) {
  size_t width = 8;
  for (const auto &number : format.lookups)
    width = std::max(width, number.size());
  std::vector<unsigned> start(std::max<size_t>(format.bytes, format.lookups.size()));
  for (unsigned &value : start)
    value = random.below(1 << width);

  std::vector<uint8_t> blocks;
  auto add = [&](std::vector<uint8_t> block) {
    setUnitFloats(format, block.data());
    blocks.insert(blocks.end(), block.begin(), block.end());
  };
  std::vector<uint8_t> block(format.bytes);
  for (unsigned step = 0; step < 256; ++step) {
    for (unsigned i = 0; i < format.bytes; ++i)
      block[i] = uint8_t(start[i] + step);
    add(block);
  }
  for (unsigned step = 0; step < 1u << width && !format.lookups.empty(); ++step) {
    random.fill(block.data(), block.size());
    for (size_t k = 0; k < format.lookups.size(); ++k)
      putBits(block.data(), format.lookups[k], start[k] + step);
    add(block);
  }
  return blocks;
}

std::vector<uint8_t> everyScaleBlocks(const oracle::Format &format, Random &random) {
  std::vector<uint8_t> blocks;
  for (const oracle::FloatField &field : format.floats) {
    std::vector<uint32_t> codes = edgesOf(field.type);
    const bool narrow = field.bits.size() == 8;
    for (unsigned n = 0; n < (narrow ? 256 : 64); ++n)
      codes.push_back(narrow ? n : uint32_t(random.next() >> 32));
    for (uint32_t code : codes) {
      auto block = makeBlocks(format, 1, WeightKind::Ordinary, random);
      setField(field, block.data(), code);
      blocks.insert(blocks.end(), block.begin(), block.end());
    }
  }
  return blocks;
}

Weights::Weights(const oracle::Format &format, size_t rowCount, size_t blockCount, std::vector<uint8_t> data)
    : rows(rowCount), blocks(blockCount), bytes(std::move(data)) {
  for (size_t b = 0; b < rows * blocks; ++b)
    decoded.push_back(format.decode(bytes.data() + b * format.bytes));
}

Columns Columns::fromX(const oracle::Format &format, size_t count, size_t blocks, const std::vector<float> &x) {
  return {count, blocks, oracle::activationsOf(format, x)};
}

std::vector<float> expectedProduct(const Weights &weights, const Columns &columns) {
  std::vector<float> y(weights.rows * columns.count);
  for (size_t r = 0; r < weights.rows; ++r)
    for (size_t c = 0; c < columns.count; ++c)
      y[c * weights.rows + r] =
          oracle::product(std::span(weights.decoded).subspan(r * weights.blocks, weights.blocks),
                          std::span(columns.activations).subspan(c * columns.blocks, columns.blocks));
  return y;
}

}  // namespace kernels
