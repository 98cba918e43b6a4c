// What the kernels of tq1_0 share on every target. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t corr = 256;
  static constexpr size_t scale = 260;
  static constexpr size_t bytes = 272;
};

/// What is known of tq1_0 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 54;
  static constexpr int32_t group = 256;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 2;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -1;
  static constexpr int32_t level_hi = 1;
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
    const float d_factor = qc_f16(w + 52);
    scale[0] = d_factor;
  }

  static void unfold(const uint8_t *w, uint8_t *codes) {
    qc_clear(codes, block);
    for (size_t i = 0; i < 32; ++i) {
      codes[i] |= uint8_t((uint8_t(w[i]) * 3) >> 8);
    }
    for (size_t i = 0; i < 32; ++i) {
      codes[i + 32] |= uint8_t((uint8_t(w[i] * 3) * 3) >> 8);
    }
    for (size_t i = 0; i < 32; ++i) {
      codes[i + 64] |= uint8_t((uint8_t(w[i] * 9) * 3) >> 8);
    }
    for (size_t i = 0; i < 32; ++i) {
      codes[i + 96] |= uint8_t((uint8_t(w[i] * 27) * 3) >> 8);
    }
    for (size_t i = 0; i < 32; ++i) {
      codes[i + 128] |= uint8_t((uint8_t(w[i] * 81) * 3) >> 8);
    }
    for (size_t i = 0; i < 16; ++i) {
      codes[i + 160] |= uint8_t((uint8_t(w[i + 32]) * 3) >> 8);
    }
    for (size_t i = 0; i < 16; ++i) {
      codes[i + 176] |= uint8_t((uint8_t(w[i + 32] * 3) * 3) >> 8);
    }
    for (size_t i = 0; i < 16; ++i) {
      codes[i + 192] |= uint8_t((uint8_t(w[i + 32] * 9) * 3) >> 8);
    }
    for (size_t i = 0; i < 16; ++i) {
      codes[i + 208] |= uint8_t((uint8_t(w[i + 32] * 27) * 3) >> 8);
    }
    for (size_t i = 0; i < 16; ++i) {
      codes[i + 224] |= uint8_t((uint8_t(w[i + 32] * 81) * 3) >> 8);
    }
    codes[240] |= uint8_t(lookup0[w[48] * 5]);
    codes[241] |= uint8_t(lookup0[w[49] * 5]);
    codes[242] |= uint8_t(lookup0[w[50] * 5]);
    codes[243] |= uint8_t(lookup0[w[51] * 5]);
    codes[244] |= uint8_t(lookup0[w[48] * 5 + 1]);
    codes[245] |= uint8_t(lookup0[w[49] * 5 + 1]);
    codes[246] |= uint8_t(lookup0[w[50] * 5 + 1]);
    codes[247] |= uint8_t(lookup0[w[51] * 5 + 1]);
    codes[248] |= uint8_t(lookup0[w[48] * 5 + 2]);
    codes[249] |= uint8_t(lookup0[w[49] * 5 + 2]);
    codes[250] |= uint8_t(lookup0[w[50] * 5 + 2]);
    codes[251] |= uint8_t(lookup0[w[51] * 5 + 2]);
    codes[252] |= uint8_t(lookup0[w[48] * 5 + 3]);
    codes[253] |= uint8_t(lookup0[w[49] * 5 + 3]);
    codes[254] |= uint8_t(lookup0[w[50] * 5 + 3]);
    codes[255] |= uint8_t(lookup0[w[51] * 5 + 3]);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 52, e.factor[0]);
    {
      const int32_t part2 = (((e.code[128] & 3) * 3 + (e.code[96] & 3)) * 3 + (e.code[64] & 3)) * 3 + (e.code[32] & 3);
      const int32_t part1 = part2 * 3;
      const int32_t part0 = part1 + (e.code[0] & 3);
      const uint32_t number = inverse0[part0];
      w[0] |= uint8_t(number & 255);
    }
    {
      const int32_t part5 = (((e.code[129] & 3) * 3 + (e.code[97] & 3)) * 3 + (e.code[65] & 3)) * 3 + (e.code[33] & 3);
      const int32_t part4 = part5 * 3;
      const int32_t part3 = part4 + (e.code[1] & 3);
      const uint32_t number = inverse0[part3];
      w[1] |= uint8_t(number & 255);
    }
    {
      const int32_t part8 = (((e.code[130] & 3) * 3 + (e.code[98] & 3)) * 3 + (e.code[66] & 3)) * 3 + (e.code[34] & 3);
      const int32_t part7 = part8 * 3;
      const int32_t part6 = part7 + (e.code[2] & 3);
      const uint32_t number = inverse0[part6];
      w[2] |= uint8_t(number & 255);
    }
    {
      const int32_t part11 = (((e.code[131] & 3) * 3 + (e.code[99] & 3)) * 3 + (e.code[67] & 3)) * 3 + (e.code[35] & 3);
      const int32_t part10 = part11 * 3;
      const int32_t part9 = part10 + (e.code[3] & 3);
      const uint32_t number = inverse0[part9];
      w[3] |= uint8_t(number & 255);
    }
    {
      const int32_t part15 = (((e.code[132] & 3) * 3 + (e.code[100] & 3)) * 3 + (e.code[68] & 3)) * 3;
      const int32_t part14 = part15 + (e.code[36] & 3);
      const int32_t part13 = part14 * 3;
      const int32_t part12 = part13 + (e.code[4] & 3);
      const uint32_t number = inverse0[part12];
      w[4] |= uint8_t(number & 255);
    }
    {
      const int32_t part19 = (((e.code[133] & 3) * 3 + (e.code[101] & 3)) * 3 + (e.code[69] & 3)) * 3;
      const int32_t part18 = part19 + (e.code[37] & 3);
      const int32_t part17 = part18 * 3;
      const int32_t part16 = part17 + (e.code[5] & 3);
      const uint32_t number = inverse0[part16];
      w[5] |= uint8_t(number & 255);
    }
    {
      const int32_t part23 = (((e.code[134] & 3) * 3 + (e.code[102] & 3)) * 3 + (e.code[70] & 3)) * 3;
      const int32_t part22 = part23 + (e.code[38] & 3);
      const int32_t part21 = part22 * 3;
      const int32_t part20 = part21 + (e.code[6] & 3);
      const uint32_t number = inverse0[part20];
      w[6] |= uint8_t(number & 255);
    }
    {
      const int32_t part27 = (((e.code[135] & 3) * 3 + (e.code[103] & 3)) * 3 + (e.code[71] & 3)) * 3;
      const int32_t part26 = part27 + (e.code[39] & 3);
      const int32_t part25 = part26 * 3;
      const int32_t part24 = part25 + (e.code[7] & 3);
      const uint32_t number = inverse0[part24];
      w[7] |= uint8_t(number & 255);
    }
    {
      const int32_t part31 = (((e.code[136] & 3) * 3 + (e.code[104] & 3)) * 3 + (e.code[72] & 3)) * 3;
      const int32_t part30 = part31 + (e.code[40] & 3);
      const int32_t part29 = part30 * 3;
      const int32_t part28 = part29 + (e.code[8] & 3);
      const uint32_t number = inverse0[part28];
      w[8] |= uint8_t(number & 255);
    }
    {
      const int32_t part35 = (((e.code[137] & 3) * 3 + (e.code[105] & 3)) * 3 + (e.code[73] & 3)) * 3;
      const int32_t part34 = part35 + (e.code[41] & 3);
      const int32_t part33 = part34 * 3;
      const int32_t part32 = part33 + (e.code[9] & 3);
      const uint32_t number = inverse0[part32];
      w[9] |= uint8_t(number & 255);
    }
    {
      const int32_t part39 = (((e.code[138] & 3) * 3 + (e.code[106] & 3)) * 3 + (e.code[74] & 3)) * 3;
      const int32_t part38 = part39 + (e.code[42] & 3);
      const int32_t part37 = part38 * 3;
      const int32_t part36 = part37 + (e.code[10] & 3);
      const uint32_t number = inverse0[part36];
      w[10] |= uint8_t(number & 255);
    }
    {
      const int32_t part43 = (((e.code[139] & 3) * 3 + (e.code[107] & 3)) * 3 + (e.code[75] & 3)) * 3;
      const int32_t part42 = part43 + (e.code[43] & 3);
      const int32_t part41 = part42 * 3;
      const int32_t part40 = part41 + (e.code[11] & 3);
      const uint32_t number = inverse0[part40];
      w[11] |= uint8_t(number & 255);
    }
    {
      const int32_t part47 = (((e.code[140] & 3) * 3 + (e.code[108] & 3)) * 3 + (e.code[76] & 3)) * 3;
      const int32_t part46 = part47 + (e.code[44] & 3);
      const int32_t part45 = part46 * 3;
      const int32_t part44 = part45 + (e.code[12] & 3);
      const uint32_t number = inverse0[part44];
      w[12] |= uint8_t(number & 255);
    }
    {
      const int32_t part51 = (((e.code[141] & 3) * 3 + (e.code[109] & 3)) * 3 + (e.code[77] & 3)) * 3;
      const int32_t part50 = part51 + (e.code[45] & 3);
      const int32_t part49 = part50 * 3;
      const int32_t part48 = part49 + (e.code[13] & 3);
      const uint32_t number = inverse0[part48];
      w[13] |= uint8_t(number & 255);
    }
    {
      const int32_t part55 = (((e.code[142] & 3) * 3 + (e.code[110] & 3)) * 3 + (e.code[78] & 3)) * 3;
      const int32_t part54 = part55 + (e.code[46] & 3);
      const int32_t part53 = part54 * 3;
      const int32_t part52 = part53 + (e.code[14] & 3);
      const uint32_t number = inverse0[part52];
      w[14] |= uint8_t(number & 255);
    }
    {
      const int32_t part59 = (((e.code[143] & 3) * 3 + (e.code[111] & 3)) * 3 + (e.code[79] & 3)) * 3;
      const int32_t part58 = part59 + (e.code[47] & 3);
      const int32_t part57 = part58 * 3;
      const int32_t part56 = part57 + (e.code[15] & 3);
      const uint32_t number = inverse0[part56];
      w[15] |= uint8_t(number & 255);
    }
    {
      const int32_t part63 = (((e.code[144] & 3) * 3 + (e.code[112] & 3)) * 3 + (e.code[80] & 3)) * 3;
      const int32_t part62 = part63 + (e.code[48] & 3);
      const int32_t part61 = part62 * 3;
      const int32_t part60 = part61 + (e.code[16] & 3);
      const uint32_t number = inverse0[part60];
      w[16] |= uint8_t(number & 255);
    }
    {
      const int32_t part67 = (((e.code[145] & 3) * 3 + (e.code[113] & 3)) * 3 + (e.code[81] & 3)) * 3;
      const int32_t part66 = part67 + (e.code[49] & 3);
      const int32_t part65 = part66 * 3;
      const int32_t part64 = part65 + (e.code[17] & 3);
      const uint32_t number = inverse0[part64];
      w[17] |= uint8_t(number & 255);
    }
    {
      const int32_t part71 = (((e.code[146] & 3) * 3 + (e.code[114] & 3)) * 3 + (e.code[82] & 3)) * 3;
      const int32_t part70 = part71 + (e.code[50] & 3);
      const int32_t part69 = part70 * 3;
      const int32_t part68 = part69 + (e.code[18] & 3);
      const uint32_t number = inverse0[part68];
      w[18] |= uint8_t(number & 255);
    }
    {
      const int32_t part75 = (((e.code[147] & 3) * 3 + (e.code[115] & 3)) * 3 + (e.code[83] & 3)) * 3;
      const int32_t part74 = part75 + (e.code[51] & 3);
      const int32_t part73 = part74 * 3;
      const int32_t part72 = part73 + (e.code[19] & 3);
      const uint32_t number = inverse0[part72];
      w[19] |= uint8_t(number & 255);
    }
    {
      const int32_t part79 = (((e.code[148] & 3) * 3 + (e.code[116] & 3)) * 3 + (e.code[84] & 3)) * 3;
      const int32_t part78 = part79 + (e.code[52] & 3);
      const int32_t part77 = part78 * 3;
      const int32_t part76 = part77 + (e.code[20] & 3);
      const uint32_t number = inverse0[part76];
      w[20] |= uint8_t(number & 255);
    }
    {
      const int32_t part83 = (((e.code[149] & 3) * 3 + (e.code[117] & 3)) * 3 + (e.code[85] & 3)) * 3;
      const int32_t part82 = part83 + (e.code[53] & 3);
      const int32_t part81 = part82 * 3;
      const int32_t part80 = part81 + (e.code[21] & 3);
      const uint32_t number = inverse0[part80];
      w[21] |= uint8_t(number & 255);
    }
    {
      const int32_t part87 = (((e.code[150] & 3) * 3 + (e.code[118] & 3)) * 3 + (e.code[86] & 3)) * 3;
      const int32_t part86 = part87 + (e.code[54] & 3);
      const int32_t part85 = part86 * 3;
      const int32_t part84 = part85 + (e.code[22] & 3);
      const uint32_t number = inverse0[part84];
      w[22] |= uint8_t(number & 255);
    }
    {
      const int32_t part91 = (((e.code[151] & 3) * 3 + (e.code[119] & 3)) * 3 + (e.code[87] & 3)) * 3;
      const int32_t part90 = part91 + (e.code[55] & 3);
      const int32_t part89 = part90 * 3;
      const int32_t part88 = part89 + (e.code[23] & 3);
      const uint32_t number = inverse0[part88];
      w[23] |= uint8_t(number & 255);
    }
    {
      const int32_t part95 = (((e.code[152] & 3) * 3 + (e.code[120] & 3)) * 3 + (e.code[88] & 3)) * 3;
      const int32_t part94 = part95 + (e.code[56] & 3);
      const int32_t part93 = part94 * 3;
      const int32_t part92 = part93 + (e.code[24] & 3);
      const uint32_t number = inverse0[part92];
      w[24] |= uint8_t(number & 255);
    }
    {
      const int32_t part99 = (((e.code[153] & 3) * 3 + (e.code[121] & 3)) * 3 + (e.code[89] & 3)) * 3;
      const int32_t part98 = part99 + (e.code[57] & 3);
      const int32_t part97 = part98 * 3;
      const int32_t part96 = part97 + (e.code[25] & 3);
      const uint32_t number = inverse0[part96];
      w[25] |= uint8_t(number & 255);
    }
    {
      const int32_t part103 = (((e.code[154] & 3) * 3 + (e.code[122] & 3)) * 3 + (e.code[90] & 3)) * 3;
      const int32_t part102 = part103 + (e.code[58] & 3);
      const int32_t part101 = part102 * 3;
      const int32_t part100 = part101 + (e.code[26] & 3);
      const uint32_t number = inverse0[part100];
      w[26] |= uint8_t(number & 255);
    }
    {
      const int32_t part107 = (((e.code[155] & 3) * 3 + (e.code[123] & 3)) * 3 + (e.code[91] & 3)) * 3;
      const int32_t part106 = part107 + (e.code[59] & 3);
      const int32_t part105 = part106 * 3;
      const int32_t part104 = part105 + (e.code[27] & 3);
      const uint32_t number = inverse0[part104];
      w[27] |= uint8_t(number & 255);
    }
    {
      const int32_t part111 = (((e.code[156] & 3) * 3 + (e.code[124] & 3)) * 3 + (e.code[92] & 3)) * 3;
      const int32_t part110 = part111 + (e.code[60] & 3);
      const int32_t part109 = part110 * 3;
      const int32_t part108 = part109 + (e.code[28] & 3);
      const uint32_t number = inverse0[part108];
      w[28] |= uint8_t(number & 255);
    }
    {
      const int32_t part115 = (((e.code[157] & 3) * 3 + (e.code[125] & 3)) * 3 + (e.code[93] & 3)) * 3;
      const int32_t part114 = part115 + (e.code[61] & 3);
      const int32_t part113 = part114 * 3;
      const int32_t part112 = part113 + (e.code[29] & 3);
      const uint32_t number = inverse0[part112];
      w[29] |= uint8_t(number & 255);
    }
    {
      const int32_t part119 = (((e.code[158] & 3) * 3 + (e.code[126] & 3)) * 3 + (e.code[94] & 3)) * 3;
      const int32_t part118 = part119 + (e.code[62] & 3);
      const int32_t part117 = part118 * 3;
      const int32_t part116 = part117 + (e.code[30] & 3);
      const uint32_t number = inverse0[part116];
      w[30] |= uint8_t(number & 255);
    }
    {
      const int32_t part123 = (((e.code[159] & 3) * 3 + (e.code[127] & 3)) * 3 + (e.code[95] & 3)) * 3;
      const int32_t part122 = part123 + (e.code[63] & 3);
      const int32_t part121 = part122 * 3;
      const int32_t part120 = part121 + (e.code[31] & 3);
      const uint32_t number = inverse0[part120];
      w[31] |= uint8_t(number & 255);
    }
    {
      const int32_t part127 = (((e.code[224] & 3) * 3 + (e.code[208] & 3)) * 3 + (e.code[192] & 3)) * 3;
      const int32_t part126 = part127 + (e.code[176] & 3);
      const int32_t part125 = part126 * 3;
      const int32_t part124 = part125 + (e.code[160] & 3);
      const uint32_t number = inverse0[part124];
      w[32] |= uint8_t(number & 255);
    }
    {
      const int32_t part131 = (((e.code[225] & 3) * 3 + (e.code[209] & 3)) * 3 + (e.code[193] & 3)) * 3;
      const int32_t part130 = part131 + (e.code[177] & 3);
      const int32_t part129 = part130 * 3;
      const int32_t part128 = part129 + (e.code[161] & 3);
      const uint32_t number = inverse0[part128];
      w[33] |= uint8_t(number & 255);
    }
    {
      const int32_t part135 = (((e.code[226] & 3) * 3 + (e.code[210] & 3)) * 3 + (e.code[194] & 3)) * 3;
      const int32_t part134 = part135 + (e.code[178] & 3);
      const int32_t part133 = part134 * 3;
      const int32_t part132 = part133 + (e.code[162] & 3);
      const uint32_t number = inverse0[part132];
      w[34] |= uint8_t(number & 255);
    }
    {
      const int32_t part139 = (((e.code[227] & 3) * 3 + (e.code[211] & 3)) * 3 + (e.code[195] & 3)) * 3;
      const int32_t part138 = part139 + (e.code[179] & 3);
      const int32_t part137 = part138 * 3;
      const int32_t part136 = part137 + (e.code[163] & 3);
      const uint32_t number = inverse0[part136];
      w[35] |= uint8_t(number & 255);
    }
    {
      const int32_t part143 = (((e.code[228] & 3) * 3 + (e.code[212] & 3)) * 3 + (e.code[196] & 3)) * 3;
      const int32_t part142 = part143 + (e.code[180] & 3);
      const int32_t part141 = part142 * 3;
      const int32_t part140 = part141 + (e.code[164] & 3);
      const uint32_t number = inverse0[part140];
      w[36] |= uint8_t(number & 255);
    }
    {
      const int32_t part147 = (((e.code[229] & 3) * 3 + (e.code[213] & 3)) * 3 + (e.code[197] & 3)) * 3;
      const int32_t part146 = part147 + (e.code[181] & 3);
      const int32_t part145 = part146 * 3;
      const int32_t part144 = part145 + (e.code[165] & 3);
      const uint32_t number = inverse0[part144];
      w[37] |= uint8_t(number & 255);
    }
    {
      const int32_t part151 = (((e.code[230] & 3) * 3 + (e.code[214] & 3)) * 3 + (e.code[198] & 3)) * 3;
      const int32_t part150 = part151 + (e.code[182] & 3);
      const int32_t part149 = part150 * 3;
      const int32_t part148 = part149 + (e.code[166] & 3);
      const uint32_t number = inverse0[part148];
      w[38] |= uint8_t(number & 255);
    }
    {
      const int32_t part155 = (((e.code[231] & 3) * 3 + (e.code[215] & 3)) * 3 + (e.code[199] & 3)) * 3;
      const int32_t part154 = part155 + (e.code[183] & 3);
      const int32_t part153 = part154 * 3;
      const int32_t part152 = part153 + (e.code[167] & 3);
      const uint32_t number = inverse0[part152];
      w[39] |= uint8_t(number & 255);
    }
    {
      const int32_t part159 = (((e.code[232] & 3) * 3 + (e.code[216] & 3)) * 3 + (e.code[200] & 3)) * 3;
      const int32_t part158 = part159 + (e.code[184] & 3);
      const int32_t part157 = part158 * 3;
      const int32_t part156 = part157 + (e.code[168] & 3);
      const uint32_t number = inverse0[part156];
      w[40] |= uint8_t(number & 255);
    }
    {
      const int32_t part163 = (((e.code[233] & 3) * 3 + (e.code[217] & 3)) * 3 + (e.code[201] & 3)) * 3;
      const int32_t part162 = part163 + (e.code[185] & 3);
      const int32_t part161 = part162 * 3;
      const int32_t part160 = part161 + (e.code[169] & 3);
      const uint32_t number = inverse0[part160];
      w[41] |= uint8_t(number & 255);
    }
    {
      const int32_t part167 = (((e.code[234] & 3) * 3 + (e.code[218] & 3)) * 3 + (e.code[202] & 3)) * 3;
      const int32_t part166 = part167 + (e.code[186] & 3);
      const int32_t part165 = part166 * 3;
      const int32_t part164 = part165 + (e.code[170] & 3);
      const uint32_t number = inverse0[part164];
      w[42] |= uint8_t(number & 255);
    }
    {
      const int32_t part171 = (((e.code[235] & 3) * 3 + (e.code[219] & 3)) * 3 + (e.code[203] & 3)) * 3;
      const int32_t part170 = part171 + (e.code[187] & 3);
      const int32_t part169 = part170 * 3;
      const int32_t part168 = part169 + (e.code[171] & 3);
      const uint32_t number = inverse0[part168];
      w[43] |= uint8_t(number & 255);
    }
    {
      const int32_t part175 = (((e.code[236] & 3) * 3 + (e.code[220] & 3)) * 3 + (e.code[204] & 3)) * 3;
      const int32_t part174 = part175 + (e.code[188] & 3);
      const int32_t part173 = part174 * 3;
      const int32_t part172 = part173 + (e.code[172] & 3);
      const uint32_t number = inverse0[part172];
      w[44] |= uint8_t(number & 255);
    }
    {
      const int32_t part179 = (((e.code[237] & 3) * 3 + (e.code[221] & 3)) * 3 + (e.code[205] & 3)) * 3;
      const int32_t part178 = part179 + (e.code[189] & 3);
      const int32_t part177 = part178 * 3;
      const int32_t part176 = part177 + (e.code[173] & 3);
      const uint32_t number = inverse0[part176];
      w[45] |= uint8_t(number & 255);
    }
    {
      const int32_t part183 = (((e.code[238] & 3) * 3 + (e.code[222] & 3)) * 3 + (e.code[206] & 3)) * 3;
      const int32_t part182 = part183 + (e.code[190] & 3);
      const int32_t part181 = part182 * 3;
      const int32_t part180 = part181 + (e.code[174] & 3);
      const uint32_t number = inverse0[part180];
      w[46] |= uint8_t(number & 255);
    }
    {
      const int32_t part187 = (((e.code[239] & 3) * 3 + (e.code[223] & 3)) * 3 + (e.code[207] & 3)) * 3;
      const int32_t part186 = part187 + (e.code[191] & 3);
      const int32_t part185 = part186 * 3;
      const int32_t part184 = part185 + (e.code[175] & 3);
      const uint32_t number = inverse0[part184];
      w[47] |= uint8_t(number & 255);
    }
    {
      const int32_t part189 = (((e.code[252] & 3) * 3 + (e.code[248] & 3)) * 3 + (e.code[244] & 3)) * 3;
      const int32_t part188 = part189 + (e.code[240] & 3);
      const uint32_t number = inverse1[part188];
      w[48] |= uint8_t(number & 255);
    }
    {
      const int32_t part191 = (((e.code[253] & 3) * 3 + (e.code[249] & 3)) * 3 + (e.code[245] & 3)) * 3;
      const int32_t part190 = part191 + (e.code[241] & 3);
      const uint32_t number = inverse1[part190];
      w[49] |= uint8_t(number & 255);
    }
    {
      const int32_t part193 = (((e.code[254] & 3) * 3 + (e.code[250] & 3)) * 3 + (e.code[246] & 3)) * 3;
      const int32_t part192 = part193 + (e.code[242] & 3);
      const uint32_t number = inverse1[part192];
      w[50] |= uint8_t(number & 255);
    }
    {
      const int32_t part195 = (((e.code[255] & 3) * 3 + (e.code[251] & 3)) * 3 + (e.code[247] & 3)) * 3;
      const int32_t part194 = part195 + (e.code[243] & 3);
      const uint32_t number = inverse1[part194];
      w[51] |= uint8_t(number & 255);
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 66;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 256; ++i) {
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
