// What the kernels of q2_k share on every target. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums = 256;
  static constexpr size_t scale = 288;
  static constexpr size_t bytes = 304;
};

/// What is known of q2_k when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 84;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 2;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = 0;
  static constexpr int32_t level_hi = 3;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 15;
  static constexpr int32_t scale_step = 1;
  static constexpr int32_t scale_offset = 0;
  static constexpr bool has_minimum = true;
  static constexpr bool has_minimum_scale = true;
  static constexpr int32_t minimum_sign = -1;
  static constexpr int32_t minimum_lo = 0;
  static constexpr int32_t minimum_hi = 15;
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

  static QC_TILE uint32_t minimum_bits(float v) {
    return qc_to_f16(v);
  }

  static QC_TILE float minimum_round(float v) {
    return qc_half_to_float(qc_to_f16(v));
  }

  static void factors(const uint8_t *w, float *scale, float *minimum) {
    const float d_factor = qc_f16(w + 80);
    const float dmin_factor = qc_f16(w + 82);
    scale[0] = d_factor * float(w[0] & 15);
    minimum[0] = dmin_factor * float(w[0] >> 4);
    scale[1] = d_factor * float(w[1] & 15);
    minimum[1] = dmin_factor * float(w[1] >> 4);
    scale[2] = d_factor * float(w[2] & 15);
    minimum[2] = dmin_factor * float(w[2] >> 4);
    scale[3] = d_factor * float(w[3] & 15);
    minimum[3] = dmin_factor * float(w[3] >> 4);
    scale[4] = d_factor * float(w[4] & 15);
    minimum[4] = dmin_factor * float(w[4] >> 4);
    scale[5] = d_factor * float(w[5] & 15);
    minimum[5] = dmin_factor * float(w[5] >> 4);
    scale[6] = d_factor * float(w[6] & 15);
    minimum[6] = dmin_factor * float(w[6] >> 4);
    scale[7] = d_factor * float(w[7] & 15);
    minimum[7] = dmin_factor * float(w[7] >> 4);
    scale[8] = d_factor * float(w[8] & 15);
    minimum[8] = dmin_factor * float(w[8] >> 4);
    scale[9] = d_factor * float(w[9] & 15);
    minimum[9] = dmin_factor * float(w[9] >> 4);
    scale[10] = d_factor * float(w[10] & 15);
    minimum[10] = dmin_factor * float(w[10] >> 4);
    scale[11] = d_factor * float(w[11] & 15);
    minimum[11] = dmin_factor * float(w[11] >> 4);
    scale[12] = d_factor * float(w[12] & 15);
    minimum[12] = dmin_factor * float(w[12] >> 4);
    scale[13] = d_factor * float(w[13] & 15);
    minimum[13] = dmin_factor * float(w[13] >> 4);
    scale[14] = d_factor * float(w[14] & 15);
    minimum[14] = dmin_factor * float(w[14] >> 4);
    scale[15] = d_factor * float(w[15] & 15);
    minimum[15] = dmin_factor * float(w[15] >> 4);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 80, e.factor[0]);
    qc_store_u16(w + 82, e.minimum_factor[0]);
    w[0] |= uint8_t(e.scale[0] & 15);
    w[1] |= uint8_t(e.scale[1] & 15);
    w[2] |= uint8_t(e.scale[2] & 15);
    w[3] |= uint8_t(e.scale[3] & 15);
    w[4] |= uint8_t(e.scale[4] & 15);
    w[5] |= uint8_t(e.scale[5] & 15);
    w[6] |= uint8_t(e.scale[6] & 15);
    w[7] |= uint8_t(e.scale[7] & 15);
    w[8] |= uint8_t(e.scale[8] & 15);
    w[9] |= uint8_t(e.scale[9] & 15);
    w[10] |= uint8_t(e.scale[10] & 15);
    w[11] |= uint8_t(e.scale[11] & 15);
    w[12] |= uint8_t(e.scale[12] & 15);
    w[13] |= uint8_t(e.scale[13] & 15);
    w[14] |= uint8_t(e.scale[14] & 15);
    w[15] |= uint8_t(e.scale[15] & 15);
    w[0] |= uint8_t((e.minimum[0] & 15) << 4);
    w[1] |= uint8_t((e.minimum[1] & 15) << 4);
    w[2] |= uint8_t((e.minimum[2] & 15) << 4);
    w[3] |= uint8_t((e.minimum[3] & 15) << 4);
    w[4] |= uint8_t((e.minimum[4] & 15) << 4);
    w[5] |= uint8_t((e.minimum[5] & 15) << 4);
    w[6] |= uint8_t((e.minimum[6] & 15) << 4);
    w[7] |= uint8_t((e.minimum[7] & 15) << 4);
    w[8] |= uint8_t((e.minimum[8] & 15) << 4);
    w[9] |= uint8_t((e.minimum[9] & 15) << 4);
    w[10] |= uint8_t((e.minimum[10] & 15) << 4);
    w[11] |= uint8_t((e.minimum[11] & 15) << 4);
    w[12] |= uint8_t((e.minimum[12] & 15) << 4);
    w[13] |= uint8_t((e.minimum[13] & 15) << 4);
    w[14] |= uint8_t((e.minimum[14] & 15) << 4);
    w[15] |= uint8_t((e.minimum[15] & 15) << 4);
    for (size_t i = 0; i < 16; ++i) {
      w[i + 16] |= uint8_t(e.code[i] & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 32] |= uint8_t(e.code[i + 16] & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 16] |= uint8_t((e.code[i + 32] & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 32] |= uint8_t((e.code[i + 48] & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 16] |= uint8_t((e.code[i + 64] & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 32] |= uint8_t((e.code[i + 80] & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 16] |= uint8_t((e.code[i + 96] & 3) << 6);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 32] |= uint8_t((e.code[i + 112] & 3) << 6);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 48] |= uint8_t(e.code[i + 128] & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 64] |= uint8_t(e.code[i + 144] & 3);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 48] |= uint8_t((e.code[i + 160] & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 64] |= uint8_t((e.code[i + 176] & 3) << 2);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 48] |= uint8_t((e.code[i + 192] & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 64] |= uint8_t((e.code[i + 208] & 3) << 4);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 48] |= uint8_t((e.code[i + 224] & 3) << 6);
    }
    for (size_t i = 0; i < 16; ++i) {
      w[i + 64] |= uint8_t((e.code[i + 240] & 3) << 6);
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t dmin_factor = R * 2;
  static constexpr size_t scales = R * 4;
  static constexpr size_t minimums = R * 20;
  static constexpr size_t codes = R * 36;
  static constexpr size_t bytes = R * 100;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    e.minimum_factor[0] = qc_u16(panel + dmin_factor + r * 2);
    for (size_t i = 0; i < 16; ++i) {
      e.scale[i] = uint16_t(panel[scales + r + i * R]);
    }
    for (size_t i = 0; i < 16; ++i) {
      const size_t g = i;
      const size_t pair = (g / 16) * 8 + (g % 16) / 2;
      const size_t half = g % 16 % 2;
      e.minimum[i] = uint16_t(panel[minimums + pair * R * 2 + r * 2 + half]);
    }
    for (size_t i = 0; i < 256; ++i) {
      const size_t unit = i / 16;
      const size_t quad = (i % 16) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 4;
      const size_t shift0 = (quad % 4) * 2;
      e.code[i] = uint8_t((panel[codes + unit * R * 4 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 3);
    }
  }
};

}  // namespace
