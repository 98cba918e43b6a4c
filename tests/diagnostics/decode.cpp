#include "decode.h"

#include <bit>
#include <cmath>

namespace quantc {
namespace {

uint32_t bitAt(const uint8_t *block, const BitSource &source) {
  if (source.kind == BitSource::Memory)
    return block[source.address / 8] >> source.address % 8 & 1;
  return source.kind == BitSource::One;
}

uint32_t bitsAt(const uint8_t *block, const std::vector<BitSource> &sources) {
  uint32_t value = 0;
  for (size_t i = 0; i < sources.size(); ++i)
    value |= bitAt(block, sources[i]) << i;
  return value;
}

int32_t extended(uint32_t bits, unsigned width, bool isSigned) {
  return static_cast<int32_t>(bits) - (isSigned && bits >> (width - 1) ? int32_t{1} << width : 0);
}

float halfToFloat(uint32_t half) {
  int exponent = half >> 10 & 31, mantissa = half & 1023;
  float magnitude = exponent == 31  ? (mantissa ? NAN : INFINITY)
                    : exponent == 0 ? std::ldexp(static_cast<float>(mantissa), -24)
                                    : std::ldexp(static_cast<float>(1024 + mantissa), exponent - 25);
  return half >> 15 ? -magnitude : magnitude;
}

float floatAt(const FloatArray &array, unsigned element, const uint8_t *block) {
  uint32_t bits = 0;
  for (size_t i = 0; i < array.bits[element].size(); ++i)
    bits |= bitAt(block, {BitSource::Memory, array.bits[element][i]}) << i;
  switch (array.type) {
  case ScalarType::F16:
    return halfToFloat(bits);
  case ScalarType::BF16:
    return std::bit_cast<float>(bits << 16);
  case ScalarType::F32:
    return std::bit_cast<float>(bits);
  default:
    return array.values[bits];
  }
}

}  // namespace

int levelOf(const Format &format, unsigned weight, const uint8_t *block) {
  const Code &code = format.code;
  uint32_t bits = 0;
  for (const CodePart &part : code.parts) {
    const CodePart::Source &source = part.of[weight];
    uint32_t stored = bitsAt(block, source.bits);
    if (source.lookup >= 0) {
      const Lookup &lookup = format.lookups[static_cast<size_t>(source.lookup)];
      stored = lookup.codes[stored * lookup.components + source.component];
    }
    bits |= stored << part.position;
  }
  return code.isLinear() ? extended(bits, code.width, code.isSigned) - static_cast<int>(code.offset)
                         : code.levels[bits];
}

namespace {

/// The product of a term as docs/numerics.md defines it.
float product(const Format &format, const Term &term, unsigned weight, const uint8_t *block) {
  float result = 0;
  for (const Factor &factor : term.factors) {
    float value = 0;
    switch (factor.kind) {
    case Factor::Float:
      value = floatAt(format.floats[factor.index], weight / factor.group, block);
      break;
    case Factor::Constant:
      value = factor.constant;
      break;
    case Factor::Int: {
      const IntArray &array = format.arrays[factor.index];
      int64_t stored = extended(bitsAt(block, array.bits[weight / factor.group]), array.width, array.isSigned);
      value = static_cast<float>(factor.multiplier * stored - factor.offset);
      break;
    }
    case Factor::Level:
      value = static_cast<float>(levelOf(format, weight, block));
      break;
    }
    result = &factor == &term.factors.front() ? value : result * value;
  }
  return result;
}

}  // namespace

float weightOf(const Format &format, unsigned weight, const uint8_t *block) {
  float value = product(format, format.value.scale, weight, block);
  if (!format.value.minimum)
    return value;
  float minimum = product(format, *format.value.minimum, weight, block);
  return format.value.minimum->negative ? value - minimum : value + minimum;
}

}  // namespace quantc
