// What the kernels of nvfp4 share on every target. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t corr = 64;
  static constexpr size_t scale = 80;
  static constexpr size_t bytes = 96;
};

/// What is known of nvfp4 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 64;
  static constexpr int32_t bytes = 36;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 16;
  static constexpr int32_t code_bits = 4;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -12;
  static constexpr int32_t level_hi = 12;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 16;
  static constexpr int16_t levels[] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
  static constexpr bool has_scale = false;
  static constexpr int32_t scale_lo = 1;
  static constexpr int32_t scale_hi = 1;
  static constexpr int32_t scale_step = 1;
  static constexpr int32_t scale_offset = 0;
  static constexpr bool has_minimum = false;
  static constexpr bool has_minimum_scale = false;
  static constexpr int32_t minimum_sign = 1;
  static constexpr int32_t minimum_lo = 1;
  static constexpr int32_t minimum_hi = 1;
  static constexpr int32_t minimum_step = 1;
  static constexpr int32_t minimum_offset = 0;
  static constexpr float constant = 1.0f;
  static constexpr const float *values = d_values;
  using act = act_of;

  static void factors(const uint8_t *w, float *scale) {
    scale[0] = d_values[w[0]];
    scale[1] = d_values[w[1]];
    scale[2] = d_values[w[2]];
    scale[3] = d_values[w[3]];
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    w[0] = uint8_t(e.factor[0]);
    w[1] = uint8_t(e.factor[1]);
    w[2] = uint8_t(e.factor[2]);
    w[3] = uint8_t(e.factor[3]);
    w[4] |= uint8_t((e.code[0] & 15) | ((e.code[8] & 15) << 4));
    w[5] |= uint8_t((e.code[1] & 15) | ((e.code[9] & 15) << 4));
    w[6] |= uint8_t((e.code[2] & 15) | ((e.code[10] & 15) << 4));
    w[7] |= uint8_t((e.code[3] & 15) | ((e.code[11] & 15) << 4));
    w[8] |= uint8_t((e.code[4] & 15) | ((e.code[12] & 15) << 4));
    w[9] |= uint8_t((e.code[5] & 15) | ((e.code[13] & 15) << 4));
    w[10] |= uint8_t((e.code[6] & 15) | ((e.code[14] & 15) << 4));
    w[11] |= uint8_t((e.code[7] & 15) | ((e.code[15] & 15) << 4));
    w[12] |= uint8_t((e.code[16] & 15) | ((e.code[24] & 15) << 4));
    w[13] |= uint8_t((e.code[17] & 15) | ((e.code[25] & 15) << 4));
    w[14] |= uint8_t((e.code[18] & 15) | ((e.code[26] & 15) << 4));
    w[15] |= uint8_t((e.code[19] & 15) | ((e.code[27] & 15) << 4));
    w[16] |= uint8_t((e.code[20] & 15) | ((e.code[28] & 15) << 4));
    w[17] |= uint8_t((e.code[21] & 15) | ((e.code[29] & 15) << 4));
    w[18] |= uint8_t((e.code[22] & 15) | ((e.code[30] & 15) << 4));
    w[19] |= uint8_t((e.code[23] & 15) | ((e.code[31] & 15) << 4));
    w[20] |= uint8_t((e.code[32] & 15) | ((e.code[40] & 15) << 4));
    w[21] |= uint8_t((e.code[33] & 15) | ((e.code[41] & 15) << 4));
    w[22] |= uint8_t((e.code[34] & 15) | ((e.code[42] & 15) << 4));
    w[23] |= uint8_t((e.code[35] & 15) | ((e.code[43] & 15) << 4));
    w[24] |= uint8_t((e.code[36] & 15) | ((e.code[44] & 15) << 4));
    w[25] |= uint8_t((e.code[37] & 15) | ((e.code[45] & 15) << 4));
    w[26] |= uint8_t((e.code[38] & 15) | ((e.code[46] & 15) << 4));
    w[27] |= uint8_t((e.code[39] & 15) | ((e.code[47] & 15) << 4));
    w[28] |= uint8_t((e.code[48] & 15) | ((e.code[56] & 15) << 4));
    w[29] |= uint8_t((e.code[49] & 15) | ((e.code[57] & 15) << 4));
    w[30] |= uint8_t((e.code[50] & 15) | ((e.code[58] & 15) << 4));
    w[31] |= uint8_t((e.code[51] & 15) | ((e.code[59] & 15) << 4));
    w[32] |= uint8_t((e.code[52] & 15) | ((e.code[60] & 15) << 4));
    w[33] |= uint8_t((e.code[53] & 15) | ((e.code[61] & 15) << 4));
    w[34] |= uint8_t((e.code[54] & 15) | ((e.code[62] & 15) << 4));
    w[35] |= uint8_t((e.code[55] & 15) | ((e.code[63] & 15) << 4));
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 8;
  static constexpr size_t bytes = R * 40;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    for (size_t i = 0; i < 4; ++i) {
      e.factor[i] = qc_code_of(d_values, uint32_t(qc_u16(panel + d_factor + r * 2 + i * R * 2)) << 16);
    }
    for (size_t i = 0; i < 64; ++i) {
      const size_t unit = i / 16;
      const size_t quad = (i % 16) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 2;
      const size_t shift0 = (quad % 2) * 4;
      e.code[i] = uint8_t((panel[codes + unit * R * 8 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 15);
    }
  }
};

}  // namespace
