#include "inputs.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <limits>

namespace kernels {

using support::Random;

namespace {

constexpr uint16_t edgeHalves[] = {
    0x0000, 0x8000,          // zeros
    0x0001, 0x8001, 0x03ff,  // subnormals
    0x0400, 0x3c00, 0xbc00,  // the least normal, one
    0x7bff, 0xfbff,          // the largest
    0x7c00, 0xfc00,          // infinities
    0x7e00, 0x7c01, 0xffff,  // NaNs: quiet, signalling, all ones
};

uint16_t moderateHalf(Random &random) {
  unsigned sign = random.below(2) << 15, exponent = 7 + random.below(9), fraction = random.below(1024);
  return uint16_t(sign | exponent << 10 | fraction);
}

void putHalf(uint8_t *p, uint16_t half) {
  p[0] = uint8_t(half);
  p[1] = uint8_t(half >> 8);
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

void setHalves(const oracle::Format &format, uint8_t *block, uint16_t half) {
  for (unsigned offset : format.halves)
    putHalf(block + offset, half);
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
    for (unsigned offset : format.halves)
      putHalf(blocks.data() + b * format.bytes + offset,
              kind == WeightKind::EdgeScales ? edgeHalves[random.below(sizeof edgeHalves / 2)] : moderateHalf(random));
  return blocks;
}

std::vector<float> makeX(size_t count, unsigned blockElements, XKind kind, Random &random) {
  std::vector<float> x(count);
  for (size_t b = 0; b < count / blockElements; ++b)
    fillBlock(x.data() + b * blockElements, blockElements, b, kind, random);
  return x;
}

std::vector<uint8_t> oneBitBlocks(const oracle::Format &format, Random &random) {
  constexpr uint16_t one = 0x3c00;
  std::vector<uint8_t> zeroCodes(format.bytes, 0), fullCodes(format.bytes, 0xff), anything(format.bytes);
  std::copy(format.unitScales.begin(), format.unitScales.end(), zeroCodes.begin() + format.scalesOffset);
  std::memset(fullCodes.data() + format.scalesOffset, 0, format.scalesBytes);
  random.fill(anything.data(), anything.size());

  std::vector<uint8_t> blocks;
  for (std::vector<uint8_t> base : {zeroCodes, fullCodes, anything}) {
    setHalves(format, base.data(), one);
    blocks.insert(blocks.end(), base.begin(), base.end());
    for (unsigned bit = 0; bit < 8 * format.bytes; ++bit) {
      std::vector<uint8_t> changed = base;
      changed[bit / 8] ^= uint8_t(1 << bit % 8);
      blocks.insert(blocks.end(), changed.begin(), changed.end());
    }
  }
  return blocks;
}

Weights::Weights(const oracle::Format &format, size_t rowCount, size_t blockCount, std::vector<uint8_t> data)
    : rows(rowCount), blocks(blockCount), bytes(std::move(data)) {
  for (size_t b = 0; b < rows * blocks; ++b)
    decoded.push_back(format.decode(bytes.data() + b * format.bytes));
}

Columns Columns::fromX(size_t count, size_t blocks, const std::vector<float> &x) {
  Columns columns{count, blocks, {}};
  size_t elements = x.size() / (count * blocks);
  for (size_t b = 0; b < count * blocks; ++b)
    columns.activations.push_back(oracle::quantizeActivation(std::span(x).subspan(b * elements, elements)));
  return columns;
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
