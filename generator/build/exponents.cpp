#include "build/exponents.h"

#include <algorithm>
#include <bit>

namespace quantc {
namespace {

constexpr unsigned mantissaBits = 23;

uint32_t bitsOf(const ExponentForm &form, unsigned v) {
  const uint32_t normal = (v + uint32_t(form.normal)) << mantissaBits, subnormal = (v + uint32_t(form.subnormal))
                                                                                   << form.shift;
  return uint32_t(std::max(int32_t(normal), int32_t(subnormal)));
}

bool agrees(const ExponentForm &form, const std::vector<float> &values) {
  for (unsigned v = 0; v < values.size(); ++v)
    if (bitsOf(form, v) != std::bit_cast<uint32_t>(values[v]))
      return false;
  return true;
}

}  // namespace

std::optional<ExponentForm> exponentForm(const FloatArray &array) {
  if (array.values.empty())
    return std::nullopt;
  // The bias of the exponents may be another than that of an f32; below its normal numbers two or three are left.
  for (int normal = -2; normal <= 2; ++normal)
    for (int subnormal = 0; subnormal <= 2; ++subnormal)
      for (unsigned shift = mantissaBits - 3; shift < mantissaBits; ++shift)
        if (const ExponentForm form{normal, subnormal, shift}; agrees(form, array.values))
          return form;
  return std::nullopt;
}

}  // namespace quantc
