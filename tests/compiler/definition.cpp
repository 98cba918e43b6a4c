#include "definition.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <utility>

namespace quantc {
namespace {

uint32_t gathered(const std::vector<uint32_t> &addresses, const Block &block) {
  uint32_t value = 0;
  for (unsigned bit = 0; bit < addresses.size(); ++bit)
    value |= uint32_t(block[addresses[bit] / 8] >> addresses[bit] % 8 & 1) << bit;
  return value;
}

void put(const std::vector<uint32_t> &addresses, uint32_t value, Block &block) {
  for (unsigned bit = 0; bit < addresses.size(); ++bit)
    block[addresses[bit] / 8] |= uint8_t((value >> bit & 1) << addresses[bit] % 8);
}

void replace(const std::vector<uint32_t> &addresses, uint32_t value, Block &block) {
  for (uint32_t address : addresses)
    block[address / 8] &= uint8_t(~(1u << address % 8));
  put(addresses, value, block);
}

/// Where the memory bits of a number are.
std::vector<uint32_t> addressesOf(const std::vector<BitSource> &bits) {
  std::vector<uint32_t> addresses;
  for (const BitSource &bit : bits)
    if (bit.kind == BitSource::Memory)
      addresses.push_back(bit.address);
  return addresses;
}

float fromBits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

float halfValue(uint32_t bits) {
  int exponent = int(bits >> 10 & 31), mantissa = int(bits & 1023);
  float magnitude = exponent == 31  ? (mantissa ? NAN : INFINITY)
                    : exponent == 0 ? std::ldexp(float(mantissa), -24)
                                    : std::ldexp(float(1024 + mantissa), exponent - 25);
  return bits >> 15 ? -magnitude : magnitude;
}

float worth(const FloatArray &array, uint32_t bits) {
  if (!array.values.empty())
    return array.values[bits];
  return array.type == ScalarType::F16 ? halfValue(bits) : fromBits(array.type == ScalarType::BF16 ? bits << 16 : bits);
}

bool sameWorth(float a, float b) {
  return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}

uint8_t componentCode(const Lookup &lookup, uint32_t index, unsigned component) {
  return lookup.codes[size_t(index) * lookup.components + component];
}

float product(const Format &format, const Term &term, unsigned weight, const Block &block, bool withIntegers) {
  float result = 1;
  bool isFirst = true;
  for (const Factor &factor : term.factors) {
    bool isInteger = factor.kind == Factor::Int || factor.kind == Factor::Level;
    if (isInteger && !withIntegers)
      continue;
    float value = isInteger ? float(integerOf(format, factor, weight, block))
                  : factor.kind == Factor::Constant
                      ? factor.constant
                      : floatValue(format.floats[factor.index], weight / factor.group, block);
    result = isFirst ? value : result * value;
    isFirst = false;
  }
  return result;
}

int32_t integerProduct(const Format &format, const Term &term, unsigned weight, const Block &block) {
  int64_t result = 1;
  for (const Factor &factor : term.factors)
    if (factor.kind == Factor::Int || factor.kind == Factor::Level)
      result *= integerOf(format, factor, weight, block);
  return int32_t(result);
}

}  // namespace

uint32_t bitsOf(const std::vector<BitSource> &bits, const Block &block) {
  uint32_t value = 0;
  for (unsigned bit = 0; bit < bits.size(); ++bit) {
    const BitSource &source = bits[bit];
    bool isSet = source.kind == BitSource::Memory ? block[source.address / 8] >> source.address % 8 & 1
                                                  : source.kind == BitSource::One;
    value |= uint32_t(isSet) << bit;
  }
  return value;
}

uint32_t elementBits(const IntArray &array, unsigned element, const Block &block) {
  return bitsOf(array.bits[element], block);
}

int32_t elementValue(const IntArray &array, unsigned element, const Block &block) {
  uint32_t bits = elementBits(array, element, block);
  bool isNegative = array.isSigned && bits >> (array.width - 1);
  return int32_t(isNegative ? bits - (uint32_t(2) << (array.width - 1)) : bits);
}

uint32_t floatBits(const FloatArray &array, unsigned entry, const Block &block) {
  return gathered(array.bits[entry], block);
}

float floatValue(const FloatArray &array, unsigned entry, const Block &block) {
  return worth(array, floatBits(array, entry, block));
}

unsigned codeOf(const Format &format, unsigned weight, const Block &block) {
  unsigned code = 0;
  for (const CodePart &part : format.code.parts) {
    const CodePart::Source &source = part.of[weight];
    uint32_t value = bitsOf(source.bits, block);
    if (source.lookup >= 0)
      value = componentCode(format.lookups[unsigned(source.lookup)], value, source.component);
    code |= value << part.position;
  }
  return code;
}

int64_t levelOf(const Format &format, unsigned code) {
  const Code &c = format.code;
  if (!c.isLinear())
    return c.levels[code];
  bool isNegative = c.isSigned && code >> (c.width - 1);
  return int64_t(code) - (isNegative ? int64_t(1) << c.width : 0) - c.offset;
}

int64_t integerOf(const Format &format, const Factor &factor, unsigned weight, const Block &block) {
  if (factor.kind == Factor::Level)
    return levelOf(format, codeOf(format, weight, block));
  return factor.multiplier * elementValue(format.arrays[factor.index], weight / factor.group, block) - factor.offset;
}

float weightOf(const Format &format, unsigned weight, const Block &block) {
  float value = product(format, format.value.scale, weight, block, true);
  if (!format.value.minimum)
    return value;
  float minimum = product(format, *format.value.minimum, weight, block, true);
  return format.value.minimum->negative ? value - minimum : value + minimum;
}

float accumulated(const Format &format, float acc, const Block &block, const int8_t *codes, float scale) {
  for (unsigned first = 0; first < format.block; first += format.cell()) {
    int32_t isum = 0, msum = 0;
    for (unsigned i = first; i < first + format.cell(); ++i) {
      isum += integerProduct(format, format.value.scale, i, block) * codes[i];
      if (format.value.minimum)
        msum += integerProduct(format, *format.value.minimum, i, block) * codes[i];
    }
    acc = std::fma(float(isum), product(format, format.value.scale, first, block, false) * scale, acc);
    if (!format.value.minimum)
      continue;
    float m = product(format, *format.value.minimum, first, block, false) * scale;
    acc = std::fma(float(msum), format.value.minimum->negative ? -m : m, acc);
  }
  return acc;
}

Block used(const Format &format, const Block &block) {
  Block result(block.size());
  auto keep = [&](const std::vector<uint32_t> &addresses) { put(addresses, gathered(addresses, block), result); };
  for (const FloatArray &array : format.floats)
    for (const auto &entry : array.bits)
      keep(entry);
  for (const IntArray &array : format.arrays)
    for (const auto &element : array.bits)
      keep(addressesOf(element));
  for (const CodePart &part : format.code.parts)
    for (const CodePart::Source &source : part.of)
      keep(addressesOf(source.bits));
  return result;
}

Block canonical(const Format &format, const Block &block) {
  Block result = used(format, block);
  for (const FloatArray &array : format.floats)
    for (unsigned entry = 0; entry < array.count && !array.values.empty(); ++entry) {
      const float value = floatValue(array, entry, block);
      uint32_t code = 0;
      while (!sameWorth(array.values[code], value))
        ++code;
      replace(array.bits[entry], code, result);
    }

  // The weights that a look-up's number serves decide together which numbers mean the same.
  std::map<std::pair<int, std::vector<uint32_t>>, std::vector<unsigned>> components;
  for (const CodePart &part : format.code.parts)
    for (const CodePart::Source &source : part.of)
      if (source.lookup >= 0)
        components[{source.lookup, addressesOf(source.bits)}].push_back(source.component);
  for (const auto &[number, of] : components) {
    const Lookup &lookup = format.lookups[unsigned(number.first)];
    const uint32_t stored = gathered(number.second, block);
    auto meansTheSame = [&](uint32_t index) {
      return std::all_of(of.begin(), of.end(), [&](unsigned component) {
        return componentCode(lookup, index, component) == componentCode(lookup, stored, component);
      });
    };
    uint32_t least = 0;
    while (!meansTheSame(least))
      ++least;
    replace(number.second, least, result);
  }
  return result;
}

}  // namespace quantc
