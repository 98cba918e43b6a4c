// docs/numerics.md, line by line. Compiled without contraction: each operator below rounds once.
#include "definition/meaning.h"

#include "definition/fused.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace oracle {

std::vector<float> dequantize(const Block &block) {
  if (block.level.empty())
    return block.scale;
  if (!block.weights.empty())
    return block.weights;
  std::vector<float> w(block.level.size());
  const size_t cell = w.size() / block.scale.size();
  for (size_t i = 0; i < w.size(); ++i) {
    float product = block.scale[i / cell] * float(block.groupScale[i]);
    product = product * block.constant;
    product = product * float(block.level[i]);
    w[i] = product;
    if (block.minimumSign == 0)
      continue;
    float minimum = block.minimum[i / cell] * float(block.groupMinimum[i]);
    w[i] = block.minimumSign < 0 ? product - minimum : product + minimum;
  }
  return w;
}

std::vector<double> realWeights(const Block &block) {
  if (block.level.empty())
    return {double(block.scale[0])};
  std::vector<double> w(block.level.size());
  const size_t cell = w.size() / block.scale.size();
  for (size_t i = 0; i < w.size(); ++i)
    w[i] = double(block.scale[i / cell]) * block.constant * block.groupScale[i] * block.level[i] +
           (block.minimumSign == 0 ? 0 : block.minimumSign * (double(block.minimum[i / cell]) * block.groupMinimum[i]));
  return w;
}

Activation quantizeActivation(std::span<const float> x) {
  Activation activation{std::vector<int8_t>(x.size(), 0), 0};
  float amax = 0;
  for (float value : x) {
    if (!std::isfinite(value)) {
      activation.scale = std::numeric_limits<float>::quiet_NaN();
      return activation;
    }
    amax = std::fmax(amax, std::fabs(value));
  }
  if (amax == 0)
    return activation;
  float inverse = 127 / amax;
  if (std::isinf(inverse))
    return activation;
  activation.scale = amax / 127;
  for (size_t i = 0; i < x.size(); ++i) {
    float scaled = x[i] * inverse;
    activation.codes[i] = int8_t(std::nearbyint(scaled));
  }
  return activation;
}

std::vector<Activation> activationsOf(const Format &format, std::span<const float> x) {
  std::vector<Activation> blocks;
  for (size_t i = 0; i < x.size(); i += format.elements)
    blocks.push_back(format.isFloats() ? Activation{{}, x[i]} : quantizeActivation(x.subspan(i, format.elements)));
  return blocks;
}

namespace {

/// The sum of codes [first, first + count).
int32_t sumOfCodes(const Activation &activation, size_t first, size_t count) {
  return std::accumulate(activation.codes.begin() + ptrdiff_t(first),
                         activation.codes.begin() + ptrdiff_t(first + count), int32_t(0));
}

}  // namespace

void encode(const Activation &activation, const ActivationLayout &layout, uint8_t *out) {
  std::memset(out, 0, layout.bytes);
  if (layout.group == 0) {
    std::memcpy(out, &activation.scale, 4);
    return;
  }
  std::memcpy(out, activation.codes.data(), activation.codes.size());
  auto writeSums = [&](int offset, size_t count) {
    for (size_t i = 0; offset >= 0 && i < activation.codes.size() / count; ++i) {
      const int16_t sum = int16_t(sumOfCodes(activation, i * count, count));
      std::memcpy(out + offset + 2 * i, &sum, 2);
    }
  };
  writeSums(layout.sums16Offset, 16);
  writeSums(layout.sums32Offset, 32);
  std::memcpy(out + layout.scaleOffset, &activation.scale, 4);
}

void encodeStarts(const Activation &activation, const ActivationLayout &layout, uint8_t *out) {
  for (size_t g = 0; g < layout.startBytes(activation.codes.size()) / 4; ++g) {
    const int32_t start = -layout.zero * sumOfCodes(activation, g * layout.group, layout.group);
    std::memcpy(out + 4 * g, &start, 4);
  }
}

namespace {

float productOfFloats(std::span<const Block> row, std::span<const Activation> column) {
  float s[16] = {};
  for (size_t k = 0; k < row.size(); ++k)
    s[k % 16] = support::fused(row[k].scale[0], column[k].scale, s[k % 16]);
  for (size_t h = 8; h > 0; h /= 2)
    for (size_t j = 0; j < h; ++j)
      s[j] = s[j] + s[j + h];
  return s[0];
}

}  // namespace

float product(std::span<const Block> row, std::span<const Activation> column) {
  if (row[0].level.empty())
    return productOfFloats(row, column);
  float acc = 0;
  for (size_t b = 0; b < row.size(); ++b) {
    const Block &w = row[b];
    const Activation &a = column[b];
    const size_t cell = w.level.size() / w.scale.size();
    for (size_t c = 0; c < w.scale.size(); ++c) {
      int64_t isum = 0, msum = 0;
      for (size_t i = c * cell; i < (c + 1) * cell; ++i) {
        isum += w.groupScale[i] * w.level[i] * a.codes[i];
        msum += w.groupMinimum[i] * a.codes[i];
      }
      float s = w.scale[c] * w.constant;
      s = s * a.scale;
      acc = support::fused(float(isum), s, acc);
      if (w.minimumSign != 0) {
        float m = w.minimum[c] * a.scale;
        acc = support::fused(float(msum), w.minimumSign < 0 ? -m : m, acc);
      }
    }
  }
  return acc;
}

double realProduct(std::span<const Block> row, std::span<const float> x) {
  double sum = 0;
  size_t k = 0;
  for (const Block &block : row)
    for (double w : realWeights(block))
      sum += w * double(x[k++]);
  return sum;
}

}  // namespace oracle
