// Compiled without contraction: each float operator below rounds once.
#include "model.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace random_formats {
namespace {

float asFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// Sign, exponent and mantissa of any width, as IEEE 754 reads them; `top`: the exponent of all ones means infinity.
float asFloat(uint64_t bits, int exponentBits, int mantissaBits) {
  int exponent = int(bits >> mantissaBits & ((1u << exponentBits) - 1));
  int mantissa = int(bits & ((1u << mantissaBits) - 1));
  int bias = (1 << (exponentBits - 1)) - 1;
  float magnitude = exponent == 2 * bias + 1 ? (mantissa ? NAN : INFINITY)
                    : exponent == 0          ? std::ldexp(float(mantissa), 1 - bias - mantissaBits)
                                    : std::ldexp(float(mantissa + (1 << mantissaBits)), exponent - bias - mantissaBits);
  return bits >> (exponentBits + mantissaBits) & 1 ? -magnitude : magnitude;
}

float product(const Model &model, const std::vector<Factor> &factors, const uint8_t *block, unsigned i) {
  float result = 0;
  for (size_t k = 0; k < factors.size(); ++k) {
    const Factor &f = factors[k];
    float value = 0;
    switch (f.kind) {
    case Factor::Float:
      value = f.floats.read(block, i / f.group);
      break;
    case Factor::Constant:
      value = f.constant;
      break;
    case Factor::Integer:
      value = float(f.step * f.numbers.read(block, i / f.group) - f.offset);
      break;
    case Factor::Level:
      value = float(model.level(block, i));
      break;
    }
    result = k == 0 ? value : result * value;
  }
  return result;
}

int integerOf(const std::vector<Factor> &factors, const uint8_t *block, unsigned i) {
  for (const Factor &f : factors)
    if (f.kind == Factor::Integer)
      return int(f.step * f.numbers.read(block, i / f.group) - f.offset);
  return 1;
}

float floatOf(const std::vector<Factor> &factors, const uint8_t *block, unsigned i) {
  float result = 0;
  bool isFirst = true;
  for (const Factor &f : factors) {
    if (f.kind != Factor::Float && f.kind != Factor::Constant)
      continue;
    float value = f.kind == Factor::Float ? f.floats.read(block, i / f.group) : f.constant;
    result = isFirst ? value : result * value;
    isFirst = false;
  }
  return result;
}

}  // namespace

uint64_t Numbers::raw(const uint8_t *block, unsigned element) const {
  uint64_t value = 0;
  for (size_t bit = 0; bit < bits[element].size(); ++bit) {
    uint32_t address = bits[element][bit];
    value |= uint64_t(block[address / 8] >> address % 8 & 1) << bit;
  }
  return value;
}

int64_t Numbers::read(const uint8_t *block, unsigned element) const {
  uint64_t value = raw(block, element);
  size_t width = bits[element].size();
  bool isNegative = isSigned && value >> (width - 1);
  return int64_t(value) - (isNegative ? int64_t(1) << width : 0);
}

void Numbers::write(uint8_t *block, unsigned element, uint64_t value) const {
  for (size_t bit = 0; bit < bits[element].size(); ++bit) {
    uint32_t address = bits[element][bit];
    block[address / 8] = uint8_t((block[address / 8] & ~(1 << address % 8)) | (value >> bit & 1) << address % 8);
  }
}

int64_t Numbers::lo() const { return isSigned ? -(int64_t(1) << (bits[0].size() - 1)) : 0; }
int64_t Numbers::hi() const { return (int64_t(1) << (bits[0].size() - isSigned)) - 1; }

const char *spelling(FloatType type) {
  constexpr const char *names[] = {"f16", "bf16", "f32", "e8m0", "ue4m3"};
  return names[int(type)];
}

unsigned bitsOf(FloatType type) {
  constexpr unsigned bits[] = {16, 16, 32, 8, 8};
  return bits[int(type)];
}

float FloatNumbers::read(const uint8_t *block, unsigned element) const {
  uint32_t raw = uint32_t(numbers.raw(block, element));
  for (auto [code, value] : special)
    if (code == raw)
      return value;
  switch (type) {
  case FloatType::F16:
    return asFloat(raw, 5, 10);
  case FloatType::BF16:
    return asFloat(raw << 16);
  case FloatType::F32:
    return asFloat(raw);
  case FloatType::E8M0:
    return raw == 255 ? NAN : float(std::ldexp(1.0, int(raw) - 127) * double(times));
  case FloatType::UE4M3:
    // As wide as a float of 4 and 3 bits, but its greatest exponent is one of numbers, too.
    raw &= 127;
    return raw == 127      ? NAN
           : raw >> 3 == 0 ? std::ldexp(float(raw), -9) * times
                           : std::ldexp(float(raw % 8 + 8), int(raw >> 3) - 10) * times;
  }
  return 0;
}

void FloatNumbers::writeOrdinary(uint8_t *block, unsigned element, support::Random &random) const {
  uint32_t exponents = 4 + random.below(5), sign = random.below(2), bits = 0;
  switch (type) {
  case FloatType::F16:
    bits = sign << 15 | (exponents + 4) << 10 | random.below(1024);
    break;
  case FloatType::BF16:
    bits = sign << 15 | (exponents + 116) << 7 | random.below(128);
    break;
  case FloatType::F32:
    bits = sign << 31 | (exponents + 116) << 23 | random.below(1 << 23);
    break;
  case FloatType::E8M0:
    bits = exponents + 116;
    break;
  case FloatType::UE4M3:
    bits = random.below(127);
    break;
  }
  numbers.write(block, element, bits);
}

float Model::weight(const uint8_t *block, unsigned i) const {
  float value = product(*this, scale, block, i);
  if (minimumSign == 0)
    return value;
  float other = product(*this, minimum, block, i);
  return minimumSign < 0 ? value - other : value + other;
}

Decoded Model::decode(const uint8_t *from) const {
  Decoded w;
  for (unsigned i = 0; i < block; ++i) {
    w.level.push_back(level(from, i));
    w.scale.push_back(integerOf(scale, from, i));
    w.minimum.push_back(integerOf(minimum, from, i));
  }
  for (unsigned i = 0; i < block; i += cell) {
    w.scaleFactor.push_back(floatOf(scale, from, i));
    w.minimumFactor.push_back(floatOf(minimum, from, i));
  }
  return w;
}

float Model::accumulate(float acc, const Decoded &w, const Activation &a) const {
  for (unsigned c = 0; c < block / cell; ++c) {
    int64_t isum = 0, msum = 0;
    for (unsigned i = c * cell; i < (c + 1) * cell; ++i) {
      isum += int64_t(w.scale[i]) * w.level[i] * a.codes[i];
      msum += int64_t(w.minimum[i]) * a.codes[i];
    }
    float s = w.scaleFactor[c] * a.scale;
    acc = std::fma(float(isum), s, acc);
    if (minimumSign == 0)
      continue;
    float m = w.minimumFactor[c] * a.scale;
    acc = std::fma(float(msum), minimumSign < 0 ? -m : m, acc);
  }
  return acc;
}

Bytes Model::randomBlock(support::Random &random, bool ordinary) const {
  Bytes result(bytes);
  random.fill(result.data(), bytes);
  if (ordinary)
    for (const std::vector<Factor> *factors : {&scale, &minimum})
      for (const Factor &f : *factors)
        if (f.kind == Factor::Float)
          for (unsigned e = 0; e < block / f.group; ++e)
            f.floats.writeOrdinary(result.data(), e, random);
  return result;
}

Activation quantizeActivation(std::span<const float> x) {
  Activation a{std::vector<int8_t>(x.size(), 0), 0};
  float amax = 0;
  for (float value : x) {
    if (!std::isfinite(value)) {
      a.scale = std::numeric_limits<float>::quiet_NaN();
      return a;
    }
    amax = std::max(amax, std::fabs(value));
  }
  float inverse = amax == 0 ? 0 : 127 / amax;
  if (amax == 0 || std::isinf(inverse))
    return a;
  a.scale = amax / 127;
  for (size_t i = 0; i < x.size(); ++i) {
    float scaled = x[i] * inverse;
    a.codes[i] = int8_t(std::nearbyint(scaled));
  }
  return a;
}

}  // namespace random_formats
