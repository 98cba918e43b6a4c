#include "build/minifloats.h"

#include <bit>
#include <cmath>

namespace quantc {
namespace {

/// What a half is worth; nothing for one that is no number.
std::optional<float> half(uint32_t bits) {
  const int exponent = int(bits >> 10 & 31);
  const float mantissa = float(bits & 1023);
  if (exponent == 31)
    return std::nullopt;
  const float worth = exponent ? std::ldexp(mantissa + 1024, exponent - 25) : std::ldexp(mantissa, -24);
  return bits >> 15 ? -worth : worth;
}

bool agrees(MinifloatForm &form, const std::vector<float> &values) {
  form.zero.reset();
  for (unsigned v = 0; v < values.size(); ++v) {
    const std::optional<float> converted = half((v & form.keep) << form.shift & 0xffff);
    if (converted && std::bit_cast<uint32_t>(*converted * form.factor) == std::bit_cast<uint32_t>(values[v]))
      continue;
    if (form.zero || std::bit_cast<uint32_t>(values[v]) != 0)
      return false;
    form.zero = v;
  }
  return true;
}

}  // namespace

std::optional<MinifloatForm> minifloatForm(const FloatArray &array) {
  if (array.values.empty())
    return std::nullopt;
  for (unsigned shift = 6; shift <= 8; ++shift)
    for (uint8_t keep : {uint8_t(0xff), uint8_t(0x7f)})
      for (int exponent = 0; exponent <= 12; ++exponent)  // the bias of fewer exponent bits is less
        if (MinifloatForm form{.shift = shift, .keep = keep, .factor = std::ldexp(1.0f, exponent), .zero = {}};
            agrees(form, array.values))
          return form;
  return std::nullopt;
}

}  // namespace quantc
