// Floats of the types that operands may have, converted by what the types mean: a value by IEEE 754's formula, the
// nearest one to a number by looking for it among all of them.
#pragma once

#include "bits.h"
#include "quantc/quantc.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace float_types {

struct Type {
  qc_type number;
  const char *name;
  int exponentBits, mantissaBits;

  size_t bytes() const { return static_cast<size_t>(1 + exponentBits + mantissaBits) / 8; }

  /// What `bits` are worth, by IEEE 754's formula.
  float value(uint32_t bits) const {
    const int bias = (1 << (exponentBits - 1)) - 1, most = (1 << exponentBits) - 1;
    const int exponent = static_cast<int>(bits >> mantissaBits) & most;
    const double mantissa = static_cast<double>(bits & ((1u << mantissaBits) - 1));
    const double one = std::ldexp(1.0, mantissaBits);
    const double magnitude = exponent == most ? (mantissa == 0 ? std::numeric_limits<double>::infinity()
                                                               : std::numeric_limits<double>::quiet_NaN())
                             : exponent == 0  ? std::ldexp(mantissa, 1 - bias - mantissaBits)
                                              : std::ldexp(one + mantissa, exponent - bias - mantissaBits);
    return static_cast<float>(std::copysign(magnitude, bits >> (exponentBits + mantissaBits) ? -1.0 : 1.0));
  }

  /// The nearest of all values, of two equally near ones that whose last bit is 0; as if the greatest were followed by
  /// one more, which is infinity. Any NaN for NaN.
  uint32_t nearest(float x) const {
    if (mantissaBits == 23)
      return support::bitsOf(x);
    static const std::vector<double> ofF16 = magnitudes(5, 10), ofBf16 = magnitudes(8, 7);
    const std::vector<double> &worth = mantissaBits == 10 ? ofF16 : ofBf16;
    const uint32_t infinity = static_cast<uint32_t>(worth.size() - 1), sign = std::signbit(x) ? 0x8000 : 0;
    if (std::isnan(x))
      return infinity | 1;
    const double magnitude = std::fabs(static_cast<double>(x));
    if (magnitude >= worth[infinity])
      return sign | infinity;
    const auto next = std::upper_bound(worth.begin(), worth.end(), magnitude);
    const uint32_t above = static_cast<uint32_t>(next - worth.begin()), below = above - 1;
    const double down = magnitude - worth[below], up = worth[above] - magnitude;
    return sign | (down < up || (down == up && below % 2 == 0) ? below : above);
  }

private:
  /// By their bits, in ascending order; that of infinity is where the next one would be.
  static std::vector<double> magnitudes(int exponentBits, int mantissaBits) {
    const Type type = {0, "", exponentBits, mantissaBits};
    std::vector<double> all(((1u << exponentBits) - 1) << mantissaBits);
    for (uint32_t bits = 0; bits < all.size(); ++bits)
      all[bits] = static_cast<double>(type.value(bits));
    all.push_back(std::ldexp(1.0, 1 << (exponentBits - 1)));
    return all;
  }
};

inline constexpr Type all[] = {{QC_TYPE_F32, "f32", 8, 23}, {QC_TYPE_F16, "f16", 5, 10}, {QC_TYPE_BF16, "bf16", 8, 7}};

/// Floats as memory of a type.
class Values {
public:
  Values(const Type &of, size_t floats) : type(of), count(floats), words((floats * of.bytes() + 3) / 4) {}
  Values(const Type &of, const std::vector<float> &values) : Values(of, values.size()) {
    for (size_t i = 0; i < count; ++i)
      set(i, values[i]);
  }

  void *data() { return words.data(); }
  const void *data() const { return words.data(); }
  size_t size() const { return count; }

  uint32_t bits(size_t i) const {
    uint32_t value = 0;  // little-endian
    std::memcpy(&value, reinterpret_cast<const char *>(words.data()) + i * type.bytes(), type.bytes());
    return value;
  }
  void setBits(size_t i, uint32_t value) {
    std::memcpy(reinterpret_cast<char *>(words.data()) + i * type.bytes(), &value, type.bytes());
  }
  void set(size_t i, float value) { setBits(i, type.nearest(value)); }
  float operator[](size_t i) const { return type.value(bits(i)); }

  std::vector<float> floats() const {
    std::vector<float> read(count);
    for (size_t i = 0; i < count; ++i)
      read[i] = (*this)[i];
    return read;
  }

  bool operator==(const Values &other) const { return count == other.count && words == other.words; }

private:
  const Type &type;
  size_t count;
  std::vector<uint32_t> words;
};

/// Bits of the same type, where any NaN equals any NaN.
inline bool same(const Type &type, uint32_t a, uint32_t b) {
  return a == b || (std::isnan(type.value(a)) && std::isnan(type.value(b)));
}

}  // namespace float_types
