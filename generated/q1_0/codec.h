// What the kernels of q1_0 share on every target. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
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

/// What is known of q1_0 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 128;
  static constexpr int32_t bytes = 18;
  static constexpr int32_t group = 128;
  static constexpr int32_t cell = 128;
  static constexpr int32_t code_bits = 1;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -1;
  static constexpr int32_t level_hi = 1;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 2;
  static constexpr int16_t levels[] = {-1, 1};
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
    const int32_t part4 = (e.code[0] & 1) | ((e.code[1] & 1) << 1) | ((e.code[2] & 1) << 2) | ((e.code[3] & 1) << 3);
    const int32_t part3 = part4 | ((e.code[4] & 1) << 4);
    const int32_t part2 = part3 | ((e.code[5] & 1) << 5);
    const int32_t part1 = part2 | ((e.code[6] & 1) << 6);
    const int32_t part0 = part1 | ((e.code[7] & 1) << 7);
    w[2] |= uint8_t(part0);
    const int32_t part9 = (e.code[8] & 1) | ((e.code[9] & 1) << 1) | ((e.code[10] & 1) << 2) | ((e.code[11] & 1) << 3);
    const int32_t part8 = part9 | ((e.code[12] & 1) << 4);
    const int32_t part7 = part8 | ((e.code[13] & 1) << 5);
    const int32_t part6 = part7 | ((e.code[14] & 1) << 6);
    const int32_t part5 = part6 | ((e.code[15] & 1) << 7);
    w[3] |= uint8_t(part5);
    const int32_t part15 = (e.code[16] & 1) | ((e.code[17] & 1) << 1) | ((e.code[18] & 1) << 2);
    const int32_t part14 = part15 | ((e.code[19] & 1) << 3);
    const int32_t part13 = part14 | ((e.code[20] & 1) << 4);
    const int32_t part12 = part13 | ((e.code[21] & 1) << 5);
    const int32_t part11 = part12 | ((e.code[22] & 1) << 6);
    const int32_t part10 = part11 | ((e.code[23] & 1) << 7);
    w[4] |= uint8_t(part10);
    const int32_t part21 = (e.code[24] & 1) | ((e.code[25] & 1) << 1) | ((e.code[26] & 1) << 2);
    const int32_t part20 = part21 | ((e.code[27] & 1) << 3);
    const int32_t part19 = part20 | ((e.code[28] & 1) << 4);
    const int32_t part18 = part19 | ((e.code[29] & 1) << 5);
    const int32_t part17 = part18 | ((e.code[30] & 1) << 6);
    const int32_t part16 = part17 | ((e.code[31] & 1) << 7);
    w[5] |= uint8_t(part16);
    const int32_t part27 = (e.code[32] & 1) | ((e.code[33] & 1) << 1) | ((e.code[34] & 1) << 2);
    const int32_t part26 = part27 | ((e.code[35] & 1) << 3);
    const int32_t part25 = part26 | ((e.code[36] & 1) << 4);
    const int32_t part24 = part25 | ((e.code[37] & 1) << 5);
    const int32_t part23 = part24 | ((e.code[38] & 1) << 6);
    const int32_t part22 = part23 | ((e.code[39] & 1) << 7);
    w[6] |= uint8_t(part22);
    const int32_t part33 = (e.code[40] & 1) | ((e.code[41] & 1) << 1) | ((e.code[42] & 1) << 2);
    const int32_t part32 = part33 | ((e.code[43] & 1) << 3);
    const int32_t part31 = part32 | ((e.code[44] & 1) << 4);
    const int32_t part30 = part31 | ((e.code[45] & 1) << 5);
    const int32_t part29 = part30 | ((e.code[46] & 1) << 6);
    const int32_t part28 = part29 | ((e.code[47] & 1) << 7);
    w[7] |= uint8_t(part28);
    const int32_t part39 = (e.code[48] & 1) | ((e.code[49] & 1) << 1) | ((e.code[50] & 1) << 2);
    const int32_t part38 = part39 | ((e.code[51] & 1) << 3);
    const int32_t part37 = part38 | ((e.code[52] & 1) << 4);
    const int32_t part36 = part37 | ((e.code[53] & 1) << 5);
    const int32_t part35 = part36 | ((e.code[54] & 1) << 6);
    const int32_t part34 = part35 | ((e.code[55] & 1) << 7);
    w[8] |= uint8_t(part34);
    const int32_t part45 = (e.code[56] & 1) | ((e.code[57] & 1) << 1) | ((e.code[58] & 1) << 2);
    const int32_t part44 = part45 | ((e.code[59] & 1) << 3);
    const int32_t part43 = part44 | ((e.code[60] & 1) << 4);
    const int32_t part42 = part43 | ((e.code[61] & 1) << 5);
    const int32_t part41 = part42 | ((e.code[62] & 1) << 6);
    const int32_t part40 = part41 | ((e.code[63] & 1) << 7);
    w[9] |= uint8_t(part40);
    const int32_t part51 = (e.code[64] & 1) | ((e.code[65] & 1) << 1) | ((e.code[66] & 1) << 2);
    const int32_t part50 = part51 | ((e.code[67] & 1) << 3);
    const int32_t part49 = part50 | ((e.code[68] & 1) << 4);
    const int32_t part48 = part49 | ((e.code[69] & 1) << 5);
    const int32_t part47 = part48 | ((e.code[70] & 1) << 6);
    const int32_t part46 = part47 | ((e.code[71] & 1) << 7);
    w[10] |= uint8_t(part46);
    const int32_t part57 = (e.code[72] & 1) | ((e.code[73] & 1) << 1) | ((e.code[74] & 1) << 2);
    const int32_t part56 = part57 | ((e.code[75] & 1) << 3);
    const int32_t part55 = part56 | ((e.code[76] & 1) << 4);
    const int32_t part54 = part55 | ((e.code[77] & 1) << 5);
    const int32_t part53 = part54 | ((e.code[78] & 1) << 6);
    const int32_t part52 = part53 | ((e.code[79] & 1) << 7);
    w[11] |= uint8_t(part52);
    const int32_t part63 = (e.code[80] & 1) | ((e.code[81] & 1) << 1) | ((e.code[82] & 1) << 2);
    const int32_t part62 = part63 | ((e.code[83] & 1) << 3);
    const int32_t part61 = part62 | ((e.code[84] & 1) << 4);
    const int32_t part60 = part61 | ((e.code[85] & 1) << 5);
    const int32_t part59 = part60 | ((e.code[86] & 1) << 6);
    const int32_t part58 = part59 | ((e.code[87] & 1) << 7);
    w[12] |= uint8_t(part58);
    const int32_t part69 = (e.code[88] & 1) | ((e.code[89] & 1) << 1) | ((e.code[90] & 1) << 2);
    const int32_t part68 = part69 | ((e.code[91] & 1) << 3);
    const int32_t part67 = part68 | ((e.code[92] & 1) << 4);
    const int32_t part66 = part67 | ((e.code[93] & 1) << 5);
    const int32_t part65 = part66 | ((e.code[94] & 1) << 6);
    const int32_t part64 = part65 | ((e.code[95] & 1) << 7);
    w[13] |= uint8_t(part64);
    const int32_t part75 = (e.code[96] & 1) | ((e.code[97] & 1) << 1) | ((e.code[98] & 1) << 2);
    const int32_t part74 = part75 | ((e.code[99] & 1) << 3);
    const int32_t part73 = part74 | ((e.code[100] & 1) << 4);
    const int32_t part72 = part73 | ((e.code[101] & 1) << 5);
    const int32_t part71 = part72 | ((e.code[102] & 1) << 6);
    const int32_t part70 = part71 | ((e.code[103] & 1) << 7);
    w[14] |= uint8_t(part70);
    const int32_t part81 = (e.code[104] & 1) | ((e.code[105] & 1) << 1) | ((e.code[106] & 1) << 2);
    const int32_t part80 = part81 | ((e.code[107] & 1) << 3);
    const int32_t part79 = part80 | ((e.code[108] & 1) << 4);
    const int32_t part78 = part79 | ((e.code[109] & 1) << 5);
    const int32_t part77 = part78 | ((e.code[110] & 1) << 6);
    const int32_t part76 = part77 | ((e.code[111] & 1) << 7);
    w[15] |= uint8_t(part76);
    const int32_t part87 = (e.code[112] & 1) | ((e.code[113] & 1) << 1) | ((e.code[114] & 1) << 2);
    const int32_t part86 = part87 | ((e.code[115] & 1) << 3);
    const int32_t part85 = part86 | ((e.code[116] & 1) << 4);
    const int32_t part84 = part85 | ((e.code[117] & 1) << 5);
    const int32_t part83 = part84 | ((e.code[118] & 1) << 6);
    const int32_t part82 = part83 | ((e.code[119] & 1) << 7);
    w[16] |= uint8_t(part82);
    const int32_t part93 = (e.code[120] & 1) | ((e.code[121] & 1) << 1) | ((e.code[122] & 1) << 2);
    const int32_t part92 = part93 | ((e.code[123] & 1) << 3);
    const int32_t part91 = part92 | ((e.code[124] & 1) << 4);
    const int32_t part90 = part91 | ((e.code[125] & 1) << 5);
    const int32_t part89 = part90 | ((e.code[126] & 1) << 6);
    const int32_t part88 = part89 | ((e.code[127] & 1) << 7);
    w[17] |= uint8_t(part88);
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 18;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 128; ++i) {
      const size_t unit = i / 32;
      const size_t quad = (i % 32) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 8;
      const size_t shift0 = (quad % 8) * 1;
      e.code[i] = uint8_t((panel[codes + unit * R * 4 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 1);
    }
  }
};

}  // namespace
