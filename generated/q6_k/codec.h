// What the kernels of q6_k share on every target. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t corr = 256;
  static constexpr size_t scale = 320;
  static constexpr size_t bytes = 336;
};

/// What is known of q6_k when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 210;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 6;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -32;
  static constexpr int32_t level_hi = 31;
  static constexpr int32_t code_offset = 32;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = -128;
  static constexpr int32_t scale_hi = 127;
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
  using act = act_of;

  static QC_TILE uint32_t bits(float v) {
    return qc_to_f16(v);
  }

  static QC_TILE float round(float v) {
    return qc_half_to_float(qc_to_f16(v));
  }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w + 208);
    scale[0] = d_factor * float(qc_sign_extend<8>(w[192]));
    scale[1] = d_factor * float(qc_sign_extend<8>(w[193]));
    scale[2] = d_factor * float(qc_sign_extend<8>(w[194]));
    scale[3] = d_factor * float(qc_sign_extend<8>(w[195]));
    scale[4] = d_factor * float(qc_sign_extend<8>(w[196]));
    scale[5] = d_factor * float(qc_sign_extend<8>(w[197]));
    scale[6] = d_factor * float(qc_sign_extend<8>(w[198]));
    scale[7] = d_factor * float(qc_sign_extend<8>(w[199]));
    scale[8] = d_factor * float(qc_sign_extend<8>(w[200]));
    scale[9] = d_factor * float(qc_sign_extend<8>(w[201]));
    scale[10] = d_factor * float(qc_sign_extend<8>(w[202]));
    scale[11] = d_factor * float(qc_sign_extend<8>(w[203]));
    scale[12] = d_factor * float(qc_sign_extend<8>(w[204]));
    scale[13] = d_factor * float(qc_sign_extend<8>(w[205]));
    scale[14] = d_factor * float(qc_sign_extend<8>(w[206]));
    scale[15] = d_factor * float(qc_sign_extend<8>(w[207]));
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 208, e.factor[0]);
    w[192] |= uint8_t(e.scale[0] & 255);
    w[193] |= uint8_t(e.scale[1] & 255);
    w[194] |= uint8_t(e.scale[2] & 255);
    w[195] |= uint8_t(e.scale[3] & 255);
    w[196] |= uint8_t(e.scale[4] & 255);
    w[197] |= uint8_t(e.scale[5] & 255);
    w[198] |= uint8_t(e.scale[6] & 255);
    w[199] |= uint8_t(e.scale[7] & 255);
    w[200] |= uint8_t(e.scale[8] & 255);
    w[201] |= uint8_t(e.scale[9] & 255);
    w[202] |= uint8_t(e.scale[10] & 255);
    w[203] |= uint8_t(e.scale[11] & 255);
    w[204] |= uint8_t(e.scale[12] & 255);
    w[205] |= uint8_t(e.scale[13] & 255);
    w[206] |= uint8_t(e.scale[14] & 255);
    w[207] |= uint8_t(e.scale[15] & 255);
    for (size_t i = 0; i < 16; ++i) {
      w[i] |= uint8_t(e.code[i] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 128] |= uint8_t((e.code[i] >> 4) & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 16] |= uint8_t(e.code[i + 16] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 144] |= uint8_t((e.code[i + 16] >> 4) & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 32] |= uint8_t(e.code[i + 32] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 128] |= uint8_t(((e.code[i + 32] >> 4) & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 48] |= uint8_t(e.code[i + 48] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 144] |= uint8_t(((e.code[i + 48] >> 4) & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i] |= uint8_t((e.code[i + 64] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 128] |= uint8_t(((e.code[i + 64] >> 4) & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 16] |= uint8_t((e.code[i + 80] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 144] |= uint8_t(((e.code[i + 80] >> 4) & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 32] |= uint8_t((e.code[i + 96] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 128] |= uint8_t(((e.code[i + 96] >> 4) & 3) << 6);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 48] |= uint8_t((e.code[i + 112] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 144] |= uint8_t(((e.code[i + 112] >> 4) & 3) << 6);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 64] |= uint8_t(e.code[i + 128] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 160] |= uint8_t((e.code[i + 128] >> 4) & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 80] |= uint8_t(e.code[i + 144] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 176] |= uint8_t((e.code[i + 144] >> 4) & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 96] |= uint8_t(e.code[i + 160] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 160] |= uint8_t(((e.code[i + 160] >> 4) & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 112] |= uint8_t(e.code[i + 176] & 15);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 176] |= uint8_t(((e.code[i + 176] >> 4) & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 64] |= uint8_t((e.code[i + 192] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 160] |= uint8_t(((e.code[i + 192] >> 4) & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 80] |= uint8_t((e.code[i + 208] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 176] |= uint8_t(((e.code[i + 208] >> 4) & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 96] |= uint8_t((e.code[i + 224] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 160] |= uint8_t(((e.code[i + 224] >> 4) & 3) << 6);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 112] |= uint8_t((e.code[i + 240] & 15) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 176] |= uint8_t(((e.code[i + 240] >> 4) & 3) << 6);
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 18;
  static constexpr size_t bytes = R * 210;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 16; ++i) {
      e.scale[i] = uint16_t(qc_i8(panel + scales + r + i * R));
    }
    for (size_t i = 0; i < 256; ++i) {
      const size_t unit = i / 16;
      const size_t quad = (i % 16) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 2;
      const size_t shift0 = (quad % 2) * 4;
      const size_t vector1 = quad / 4;
      const size_t shift1 = (quad % 4) * 2;
      const int32_t part2 = (panel[codes + unit * R * 12 + R * 8 + vector1 * R * 4 + r * 4 + byte] >> shift1) & 3;
      const int32_t part1 = part2 << 4;
      const int32_t part0 = ((panel[codes + unit * R * 12 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 15) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

}  // namespace
