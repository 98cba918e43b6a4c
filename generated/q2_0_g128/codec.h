// What the kernels of q2_0_g128 share on every target. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t corr = 128;
  static constexpr size_t scale = 132;
  static constexpr size_t bytes = 144;
};

/// What is known of q2_0_g128 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 128;
  static constexpr int32_t bytes = 34;
  static constexpr int32_t group = 128;
  static constexpr int32_t cell = 128;
  static constexpr int32_t code_bits = 2;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -1;
  static constexpr int32_t level_hi = 2;
  static constexpr int32_t code_offset = 1;
  static constexpr int32_t level_count = 0;
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
  using act = act_of;

  static QC_TILE uint32_t bits(float v) {
    return qc_to_f16(v);
  }

  static QC_TILE float round(float v) {
    return qc_half_to_float(qc_to_f16(v));
  }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    scale[0] = d_factor;
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    w[2] |= uint8_t((e.code[0] & 3) | ((e.code[1] & 3) << 2) | ((e.code[2] & 3) << 4) | ((e.code[3] & 3) << 6));
    w[3] |= uint8_t((e.code[4] & 3) | ((e.code[5] & 3) << 2) | ((e.code[6] & 3) << 4) | ((e.code[7] & 3) << 6));
    w[4] |= uint8_t((e.code[8] & 3) | ((e.code[9] & 3) << 2) | ((e.code[10] & 3) << 4) | ((e.code[11] & 3) << 6));
    w[5] |= uint8_t((e.code[12] & 3) | ((e.code[13] & 3) << 2) | ((e.code[14] & 3) << 4) | ((e.code[15] & 3) << 6));
    w[6] |= uint8_t((e.code[16] & 3) | ((e.code[17] & 3) << 2) | ((e.code[18] & 3) << 4) | ((e.code[19] & 3) << 6));
    w[7] |= uint8_t((e.code[20] & 3) | ((e.code[21] & 3) << 2) | ((e.code[22] & 3) << 4) | ((e.code[23] & 3) << 6));
    w[8] |= uint8_t((e.code[24] & 3) | ((e.code[25] & 3) << 2) | ((e.code[26] & 3) << 4) | ((e.code[27] & 3) << 6));
    w[9] |= uint8_t((e.code[28] & 3) | ((e.code[29] & 3) << 2) | ((e.code[30] & 3) << 4) | ((e.code[31] & 3) << 6));
    w[10] |= uint8_t((e.code[32] & 3) | ((e.code[33] & 3) << 2) | ((e.code[34] & 3) << 4) | ((e.code[35] & 3) << 6));
    w[11] |= uint8_t((e.code[36] & 3) | ((e.code[37] & 3) << 2) | ((e.code[38] & 3) << 4) | ((e.code[39] & 3) << 6));
    w[12] |= uint8_t((e.code[40] & 3) | ((e.code[41] & 3) << 2) | ((e.code[42] & 3) << 4) | ((e.code[43] & 3) << 6));
    w[13] |= uint8_t((e.code[44] & 3) | ((e.code[45] & 3) << 2) | ((e.code[46] & 3) << 4) | ((e.code[47] & 3) << 6));
    w[14] |= uint8_t((e.code[48] & 3) | ((e.code[49] & 3) << 2) | ((e.code[50] & 3) << 4) | ((e.code[51] & 3) << 6));
    w[15] |= uint8_t((e.code[52] & 3) | ((e.code[53] & 3) << 2) | ((e.code[54] & 3) << 4) | ((e.code[55] & 3) << 6));
    w[16] |= uint8_t((e.code[56] & 3) | ((e.code[57] & 3) << 2) | ((e.code[58] & 3) << 4) | ((e.code[59] & 3) << 6));
    w[17] |= uint8_t((e.code[60] & 3) | ((e.code[61] & 3) << 2) | ((e.code[62] & 3) << 4) | ((e.code[63] & 3) << 6));
    w[18] |= uint8_t((e.code[64] & 3) | ((e.code[65] & 3) << 2) | ((e.code[66] & 3) << 4) | ((e.code[67] & 3) << 6));
    w[19] |= uint8_t((e.code[68] & 3) | ((e.code[69] & 3) << 2) | ((e.code[70] & 3) << 4) | ((e.code[71] & 3) << 6));
    w[20] |= uint8_t((e.code[72] & 3) | ((e.code[73] & 3) << 2) | ((e.code[74] & 3) << 4) | ((e.code[75] & 3) << 6));
    w[21] |= uint8_t((e.code[76] & 3) | ((e.code[77] & 3) << 2) | ((e.code[78] & 3) << 4) | ((e.code[79] & 3) << 6));
    w[22] |= uint8_t((e.code[80] & 3) | ((e.code[81] & 3) << 2) | ((e.code[82] & 3) << 4) | ((e.code[83] & 3) << 6));
    w[23] |= uint8_t((e.code[84] & 3) | ((e.code[85] & 3) << 2) | ((e.code[86] & 3) << 4) | ((e.code[87] & 3) << 6));
    w[24] |= uint8_t((e.code[88] & 3) | ((e.code[89] & 3) << 2) | ((e.code[90] & 3) << 4) | ((e.code[91] & 3) << 6));
    w[25] |= uint8_t((e.code[92] & 3) | ((e.code[93] & 3) << 2) | ((e.code[94] & 3) << 4) | ((e.code[95] & 3) << 6));
    w[26] |= uint8_t((e.code[96] & 3) | ((e.code[97] & 3) << 2) | ((e.code[98] & 3) << 4) | ((e.code[99] & 3) << 6));
    const int32_t part1 = (e.code[100] & 3) | ((e.code[101] & 3) << 2) | ((e.code[102] & 3) << 4);
    const int32_t part0 = part1 | ((e.code[103] & 3) << 6);
    w[27] |= uint8_t(part0);
    const int32_t part3 = (e.code[104] & 3) | ((e.code[105] & 3) << 2) | ((e.code[106] & 3) << 4);
    const int32_t part2 = part3 | ((e.code[107] & 3) << 6);
    w[28] |= uint8_t(part2);
    const int32_t part5 = (e.code[108] & 3) | ((e.code[109] & 3) << 2) | ((e.code[110] & 3) << 4);
    const int32_t part4 = part5 | ((e.code[111] & 3) << 6);
    w[29] |= uint8_t(part4);
    const int32_t part7 = (e.code[112] & 3) | ((e.code[113] & 3) << 2) | ((e.code[114] & 3) << 4);
    const int32_t part6 = part7 | ((e.code[115] & 3) << 6);
    w[30] |= uint8_t(part6);
    const int32_t part9 = (e.code[116] & 3) | ((e.code[117] & 3) << 2) | ((e.code[118] & 3) << 4);
    const int32_t part8 = part9 | ((e.code[119] & 3) << 6);
    w[31] |= uint8_t(part8);
    const int32_t part11 = (e.code[120] & 3) | ((e.code[121] & 3) << 2) | ((e.code[122] & 3) << 4);
    const int32_t part10 = part11 | ((e.code[123] & 3) << 6);
    w[32] |= uint8_t(part10);
    const int32_t part13 = (e.code[124] & 3) | ((e.code[125] & 3) << 2) | ((e.code[126] & 3) << 4);
    const int32_t part12 = part13 | ((e.code[127] & 3) << 6);
    w[33] |= uint8_t(part12);
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 34;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 128; ++i) {
      const size_t unit = i / 32;
      const size_t quad = (i % 32) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 4;
      const size_t shift0 = (quad % 4) * 2;
      e.code[i] = uint8_t((panel[codes + unit * R * 8 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 3);
    }
  }
};

}  // namespace
