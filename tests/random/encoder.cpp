#include "encoder.h"

namespace random_formats {
const char *const encoderHelper = R"(
namespace {
template <class F> uint8_t code_of(int level) {
  if constexpr (F::linear) {
    return uint8_t(level + F::code_offset);
  } else {
    int code = 0;
    while (code < F::level_count - 1 && F::levels[code] != level)
      ++code;
    return uint8_t(code);
  }
}
template <class F>
void encode_levels(const uint32_t *factor, const uint32_t *minimum_factor, const uint16_t *scale,
                   const uint16_t *minimum, const int *level, uint8_t *w) {
  qc_encoded e;
  for (int c = 0; c < F::block / F::cell; ++c) {
    e.factor[c] = factor[c];
    e.minimum_factor[c] = minimum_factor[c];
  }
  for (int g = 0; g < F::block / F::group; ++g) {
    e.scale[g] = scale[g];
    e.minimum[g] = minimum[g];
  }
  for (int i = 0; i < F::block; ++i)
    e.code[i] = code_of<F>(level[i]);
  F::encode(e, w);
}
}  // namespace
)";

std::string encoderOf(const std::string &format, const std::string &target) {
  return "extern \"C\" void qc_encode_" + format + "__" + target +
         "(const uint32_t *factor, const uint32_t *minimum_factor, const uint16_t *scale, const uint16_t *minimum,\n"
         "const int *level, uint8_t *w);\n"
         "void qc_encode_" +
         format + "__" + target +
         "(const uint32_t *factor, const uint32_t *minimum_factor, const uint16_t *scale, const uint16_t *minimum,\n"
         "const int *level, uint8_t *w) { encode_levels<shape>(factor, minimum_factor, scale, minimum, level, w); }\n";
}

}  // namespace random_formats
