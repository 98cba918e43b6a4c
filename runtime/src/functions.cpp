// SiLU and GELU. No C library's exp gives the bits of another's: the one here is made of additions and multiplications
// in a fixed order, each rounded, which every CPU has in vectors. Without branches, as in elements.cpp: loops become
// vectors.
#include "functions.h"

#include <cstring>

namespace qc {
namespace {

#define QC_INSIDE inline __attribute__((always_inline))

QC_INSIDE float float_of(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// 2^n for n in -75 .. 75.
QC_INSIDE float power_of_two(int32_t n) { return float_of(static_cast<uint32_t>(n + 127) << 23); }

/// Beyond +-104 the result is 0 or infinity already; NaN stays.
QC_INSIDE float clamped(float t) {
  constexpr uint32_t most = 0x42d00000, infinity = 0x7f800000;
  const uint32_t bits = bits_of(t), sign = bits & 0x80000000, magnitude = bits & 0x7fffffff;
  const auto below = [](uint32_t a, uint32_t b) {  // magnitudes have no sign bit
    return 0 - static_cast<uint32_t>(static_cast<int32_t>(a) < static_cast<int32_t>(b));
  };
  const uint32_t replaced = below(most, magnitude) & ~below(infinity, magnitude);
  return float_of(sign | (replaced & most) | (magnitude & ~replaced));
}

QC_INSIDE float exponential(float given) {
  constexpr float shift = 0x1.8p23f;  // a float that is added to it is rounded to an integer, its last bits
  const float t = clamped(given), z = t * 0x1.715476p0f + shift, n = z - shift;
  const float high = t - n * 0x1.63p-1f,
              r = high + n * 0x1.bd0106p-13f;  // log 2 in two parts; n times the first is exact
  float p = 0x1.6a23ccp-10f;
  p = p * r + 0x1.123a2p-7f;
  p = p * r + 0x1.5558f4p-5f;
  p = p * r + 0x1.555492p-3f;
  p = p * r + 0x1.fffffcp-2f;
  p = (p * (r * r) + r) + 1.0f;
  const int32_t power = static_cast<int32_t>(bits_of(z) - bits_of(shift)), half = power >> 1;
  // Of a NaN the power is any number; what it makes of p is NaN.
  return p * power_of_two(half) * power_of_two(power - half);
}

QC_INSIDE void each_silu(float *values, size_t count) {
  for (size_t i = 0; i < count; ++i)
    values[i] = values[i] / (1.0f + exponential(-values[i]));
}

QC_INSIDE void each_gelu(float *values, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const float x = values[i], u = ((x * x) * 0x1.2444f2p-4f + 0x1.988454p0f) * x;
    values[i] = x / (1.0f + exponential(-u));
  }
}

void silu(float *values, size_t count) { each_silu(values, count); }
void gelu(float *values, size_t count) { each_gelu(values, count); }

#if defined(__x86_64__)
__attribute__((target("avx2"))) void long_silu(float *values, size_t count) { each_silu(values, count); }
__attribute__((target("avx2"))) void long_gelu(float *values, size_t count) { each_gelu(values, count); }

bool has_long_vectors(const qc_target &target) {
  for (size_t i = 0; i < target.feature_count; ++i)
    if (std::strcmp(target.features[i], "avx2") == 0)
      return true;
  return false;
}
#else
constexpr function *long_silu = silu, *long_gelu = gelu;
bool has_long_vectors(const qc_target &) { return false; }
#endif

/// In the order of their numbers, and with longer vectors.
constexpr function *functions[][2] = {{nullptr, nullptr}, {silu, long_silu}, {gelu, long_gelu}};
static_assert(sizeof functions / sizeof *functions == QC_FUNCTION_COUNT);

}  // namespace

void keep_between(float least, float greatest, float *values, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const float v = values[i], above = v < least ? least : v;
    values[i] = above > greatest ? greatest : above;
  }
}

qc_status check_function(size_t number, size_t target, function *&out, qc_error *error) {
  if (number >= QC_FUNCTION_COUNT)
    return fail(error, QC_ERROR_UNSUPPORTED, "function %zu is none, this library knows %d", number, QC_FUNCTION_COUNT);
  out = functions[number][number && has_long_vectors(targets()[target])];
  return QC_OK;
}

}  // namespace qc
