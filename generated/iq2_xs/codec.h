// What the kernels of iq2_xs share on every target. Generated from formats/iq2_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t corr = 256;
  static constexpr size_t scale = 320;
  static constexpr size_t bytes = 336;
};

/// What is known of iq2_xs when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 74;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 3;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -43;
  static constexpr int32_t level_hi = 43;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 8;
  static constexpr int16_t levels[] = {8, 25, 43, 43, -8, -25, -43, -43};
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 15;
  static constexpr int32_t scale_step = 2;
  static constexpr int32_t scale_offset = -1;
  static constexpr bool has_minimum = false;
  static constexpr bool has_minimum_scale = false;
  static constexpr int32_t minimum_sign = 1;
  static constexpr int32_t minimum_lo = 1;
  static constexpr int32_t minimum_hi = 1;
  static constexpr int32_t minimum_step = 1;
  static constexpr int32_t minimum_offset = 0;
  static constexpr float constant = 0.125f;
  static constexpr int32_t grid_dim = 8;
  static constexpr int32_t grid_count = 512;
  static constexpr int32_t grid_bits = 2;
  static constexpr const uint8_t *grid = lookup0;
  static constexpr int32_t mark_share = 1;
  static constexpr bool mark_even = true;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) {
    return qc_to_f16(v);
  }

  static QC_TILE float round(float v) {
    return qc_half_to_float(qc_to_f16(v));
  }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    scale[0] = d_factor * float(2 * (w[66] & 15) + 1) * 0.125f;
    scale[1] = d_factor * float(2 * (w[66] >> 4) + 1) * 0.125f;
    scale[2] = d_factor * float(2 * (w[67] & 15) + 1) * 0.125f;
    scale[3] = d_factor * float(2 * (w[67] >> 4) + 1) * 0.125f;
    scale[4] = d_factor * float(2 * (w[68] & 15) + 1) * 0.125f;
    scale[5] = d_factor * float(2 * (w[68] >> 4) + 1) * 0.125f;
    scale[6] = d_factor * float(2 * (w[69] & 15) + 1) * 0.125f;
    scale[7] = d_factor * float(2 * (w[69] >> 4) + 1) * 0.125f;
    scale[8] = d_factor * float(2 * (w[70] & 15) + 1) * 0.125f;
    scale[9] = d_factor * float(2 * (w[70] >> 4) + 1) * 0.125f;
    scale[10] = d_factor * float(2 * (w[71] & 15) + 1) * 0.125f;
    scale[11] = d_factor * float(2 * (w[71] >> 4) + 1) * 0.125f;
    scale[12] = d_factor * float(2 * (w[72] & 15) + 1) * 0.125f;
    scale[13] = d_factor * float(2 * (w[72] >> 4) + 1) * 0.125f;
    scale[14] = d_factor * float(2 * (w[73] & 15) + 1) * 0.125f;
    scale[15] = d_factor * float(2 * (w[73] >> 4) + 1) * 0.125f;
  }

  static void unfold(const uint8_t *w, uint8_t *codes) {
    qc_store_u64(codes, qc_u64(lookup0 + (w[2] | ((w[3] & 1) << 8)) * 8) | (qc_u64(lookup1 + (w[3] >> 1) * 8) << 2));
    const uint64_t part0 = qc_u64(lookup0 + (w[4] | ((w[5] & 1) << 8)) * 8) | (qc_u64(lookup1 + (w[5] >> 1) * 8) << 2);
    qc_store_u64(codes + 8, part0);
    const uint64_t part1 = qc_u64(lookup0 + (w[6] | ((w[7] & 1) << 8)) * 8) | (qc_u64(lookup1 + (w[7] >> 1) * 8) << 2);
    qc_store_u64(codes + 16, part1);
    const uint64_t part2 = qc_u64(lookup0 + (w[8] | ((w[9] & 1) << 8)) * 8) | (qc_u64(lookup1 + (w[9] >> 1) * 8) << 2);
    qc_store_u64(codes + 24, part2);
    const uint64_t part4 = qc_u64(lookup0 + (w[10] | ((w[11] & 1) << 8)) * 8);
    const uint64_t part3 = part4 | (qc_u64(lookup1 + (w[11] >> 1) * 8) << 2);
    qc_store_u64(codes + 32, part3);
    const uint64_t part6 = qc_u64(lookup0 + (w[12] | ((w[13] & 1) << 8)) * 8);
    const uint64_t part5 = part6 | (qc_u64(lookup1 + (w[13] >> 1) * 8) << 2);
    qc_store_u64(codes + 40, part5);
    const uint64_t part8 = qc_u64(lookup0 + (w[14] | ((w[15] & 1) << 8)) * 8);
    const uint64_t part7 = part8 | (qc_u64(lookup1 + (w[15] >> 1) * 8) << 2);
    qc_store_u64(codes + 48, part7);
    const uint64_t part10 = qc_u64(lookup0 + (w[16] | ((w[17] & 1) << 8)) * 8);
    const uint64_t part9 = part10 | (qc_u64(lookup1 + (w[17] >> 1) * 8) << 2);
    qc_store_u64(codes + 56, part9);
    const uint64_t part12 = qc_u64(lookup0 + (w[18] | ((w[19] & 1) << 8)) * 8);
    const uint64_t part11 = part12 | (qc_u64(lookup1 + (w[19] >> 1) * 8) << 2);
    qc_store_u64(codes + 64, part11);
    const uint64_t part14 = qc_u64(lookup0 + (w[20] | ((w[21] & 1) << 8)) * 8);
    const uint64_t part13 = part14 | (qc_u64(lookup1 + (w[21] >> 1) * 8) << 2);
    qc_store_u64(codes + 72, part13);
    const uint64_t part16 = qc_u64(lookup0 + (w[22] | ((w[23] & 1) << 8)) * 8);
    const uint64_t part15 = part16 | (qc_u64(lookup1 + (w[23] >> 1) * 8) << 2);
    qc_store_u64(codes + 80, part15);
    const uint64_t part18 = qc_u64(lookup0 + (w[24] | ((w[25] & 1) << 8)) * 8);
    const uint64_t part17 = part18 | (qc_u64(lookup1 + (w[25] >> 1) * 8) << 2);
    qc_store_u64(codes + 88, part17);
    const uint64_t part20 = qc_u64(lookup0 + (w[26] | ((w[27] & 1) << 8)) * 8);
    const uint64_t part19 = part20 | (qc_u64(lookup1 + (w[27] >> 1) * 8) << 2);
    qc_store_u64(codes + 96, part19);
    const uint64_t part22 = qc_u64(lookup0 + (w[28] | ((w[29] & 1) << 8)) * 8);
    const uint64_t part21 = part22 | (qc_u64(lookup1 + (w[29] >> 1) * 8) << 2);
    qc_store_u64(codes + 104, part21);
    const uint64_t part24 = qc_u64(lookup0 + (w[30] | ((w[31] & 1) << 8)) * 8);
    const uint64_t part23 = part24 | (qc_u64(lookup1 + (w[31] >> 1) * 8) << 2);
    qc_store_u64(codes + 112, part23);
    const uint64_t part26 = qc_u64(lookup0 + (w[32] | ((w[33] & 1) << 8)) * 8);
    const uint64_t part25 = part26 | (qc_u64(lookup1 + (w[33] >> 1) * 8) << 2);
    qc_store_u64(codes + 120, part25);
    const uint64_t part28 = qc_u64(lookup0 + (w[34] | ((w[35] & 1) << 8)) * 8);
    const uint64_t part27 = part28 | (qc_u64(lookup1 + (w[35] >> 1) * 8) << 2);
    qc_store_u64(codes + 128, part27);
    const uint64_t part30 = qc_u64(lookup0 + (w[36] | ((w[37] & 1) << 8)) * 8);
    const uint64_t part29 = part30 | (qc_u64(lookup1 + (w[37] >> 1) * 8) << 2);
    qc_store_u64(codes + 136, part29);
    const uint64_t part32 = qc_u64(lookup0 + (w[38] | ((w[39] & 1) << 8)) * 8);
    const uint64_t part31 = part32 | (qc_u64(lookup1 + (w[39] >> 1) * 8) << 2);
    qc_store_u64(codes + 144, part31);
    const uint64_t part34 = qc_u64(lookup0 + (w[40] | ((w[41] & 1) << 8)) * 8);
    const uint64_t part33 = part34 | (qc_u64(lookup1 + (w[41] >> 1) * 8) << 2);
    qc_store_u64(codes + 152, part33);
    const uint64_t part36 = qc_u64(lookup0 + (w[42] | ((w[43] & 1) << 8)) * 8);
    const uint64_t part35 = part36 | (qc_u64(lookup1 + (w[43] >> 1) * 8) << 2);
    qc_store_u64(codes + 160, part35);
    const uint64_t part38 = qc_u64(lookup0 + (w[44] | ((w[45] & 1) << 8)) * 8);
    const uint64_t part37 = part38 | (qc_u64(lookup1 + (w[45] >> 1) * 8) << 2);
    qc_store_u64(codes + 168, part37);
    const uint64_t part40 = qc_u64(lookup0 + (w[46] | ((w[47] & 1) << 8)) * 8);
    const uint64_t part39 = part40 | (qc_u64(lookup1 + (w[47] >> 1) * 8) << 2);
    qc_store_u64(codes + 176, part39);
    const uint64_t part42 = qc_u64(lookup0 + (w[48] | ((w[49] & 1) << 8)) * 8);
    const uint64_t part41 = part42 | (qc_u64(lookup1 + (w[49] >> 1) * 8) << 2);
    qc_store_u64(codes + 184, part41);
    const uint64_t part44 = qc_u64(lookup0 + (w[50] | ((w[51] & 1) << 8)) * 8);
    const uint64_t part43 = part44 | (qc_u64(lookup1 + (w[51] >> 1) * 8) << 2);
    qc_store_u64(codes + 192, part43);
    const uint64_t part46 = qc_u64(lookup0 + (w[52] | ((w[53] & 1) << 8)) * 8);
    const uint64_t part45 = part46 | (qc_u64(lookup1 + (w[53] >> 1) * 8) << 2);
    qc_store_u64(codes + 200, part45);
    const uint64_t part48 = qc_u64(lookup0 + (w[54] | ((w[55] & 1) << 8)) * 8);
    const uint64_t part47 = part48 | (qc_u64(lookup1 + (w[55] >> 1) * 8) << 2);
    qc_store_u64(codes + 208, part47);
    const uint64_t part50 = qc_u64(lookup0 + (w[56] | ((w[57] & 1) << 8)) * 8);
    const uint64_t part49 = part50 | (qc_u64(lookup1 + (w[57] >> 1) * 8) << 2);
    qc_store_u64(codes + 216, part49);
    const uint64_t part52 = qc_u64(lookup0 + (w[58] | ((w[59] & 1) << 8)) * 8);
    const uint64_t part51 = part52 | (qc_u64(lookup1 + (w[59] >> 1) * 8) << 2);
    qc_store_u64(codes + 224, part51);
    const uint64_t part54 = qc_u64(lookup0 + (w[60] | ((w[61] & 1) << 8)) * 8);
    const uint64_t part53 = part54 | (qc_u64(lookup1 + (w[61] >> 1) * 8) << 2);
    qc_store_u64(codes + 232, part53);
    const uint64_t part56 = qc_u64(lookup0 + (w[62] | ((w[63] & 1) << 8)) * 8);
    const uint64_t part55 = part56 | (qc_u64(lookup1 + (w[63] >> 1) * 8) << 2);
    qc_store_u64(codes + 240, part55);
    const uint64_t part58 = qc_u64(lookup0 + (w[64] | ((w[65] & 1) << 8)) * 8);
    const uint64_t part57 = part58 | (qc_u64(lookup1 + (w[65] >> 1) * 8) << 2);
    qc_store_u64(codes + 248, part57);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    w[66] |= uint8_t(e.scale[0] & 15);
    w[66] |= uint8_t((e.scale[1] & 15) << 4);
    w[67] |= uint8_t(e.scale[2] & 15);
    w[67] |= uint8_t((e.scale[3] & 15) << 4);
    w[68] |= uint8_t(e.scale[4] & 15);
    w[68] |= uint8_t((e.scale[5] & 15) << 4);
    w[69] |= uint8_t(e.scale[6] & 15);
    w[69] |= uint8_t((e.scale[7] & 15) << 4);
    w[70] |= uint8_t(e.scale[8] & 15);
    w[70] |= uint8_t((e.scale[9] & 15) << 4);
    w[71] |= uint8_t(e.scale[10] & 15);
    w[71] |= uint8_t((e.scale[11] & 15) << 4);
    w[72] |= uint8_t(e.scale[12] & 15);
    w[72] |= uint8_t((e.scale[13] & 15) << 4);
    w[73] |= uint8_t(e.scale[14] & 15);
    w[73] |= uint8_t((e.scale[15] & 15) << 4);
    {
      const int32_t part7 = ((((e.code[7] & 3) * 3 + (e.code[6] & 3)) * 3 + (e.code[5] & 3)) * 3 + (e.code[4] & 3)) * 3;
      const int32_t part6 = part7 + (e.code[3] & 3);
      const int32_t part5 = part6 * 3;
      const int32_t part4 = part5 + (e.code[2] & 3);
      const int32_t part3 = part4 * 3;
      const int32_t part2 = part3 + (e.code[1] & 3);
      const int32_t part1 = part2 * 3;
      const int32_t part0 = part1 + (e.code[0] & 3);
      const uint32_t number = inverse0[part0];
      w[2] |= uint8_t(number & 255);
      w[3] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part16 = (((e.code[15] & 3) * 3 + (e.code[14] & 3)) * 3 + (e.code[13] & 3)) * 3 + (e.code[12] & 3);
      const int32_t part15 = part16 * 3;
      const int32_t part14 = part15 + (e.code[11] & 3);
      const int32_t part13 = part14 * 3;
      const int32_t part12 = part13 + (e.code[10] & 3);
      const int32_t part11 = part12 * 3;
      const int32_t part10 = part11 + (e.code[9] & 3);
      const int32_t part9 = part10 * 3;
      const int32_t part8 = part9 + (e.code[8] & 3);
      const uint32_t number = inverse0[part8];
      w[4] |= uint8_t(number & 255);
      w[5] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part25 = (((e.code[23] & 3) * 3 + (e.code[22] & 3)) * 3 + (e.code[21] & 3)) * 3 + (e.code[20] & 3);
      const int32_t part24 = part25 * 3;
      const int32_t part23 = part24 + (e.code[19] & 3);
      const int32_t part22 = part23 * 3;
      const int32_t part21 = part22 + (e.code[18] & 3);
      const int32_t part20 = part21 * 3;
      const int32_t part19 = part20 + (e.code[17] & 3);
      const int32_t part18 = part19 * 3;
      const int32_t part17 = part18 + (e.code[16] & 3);
      const uint32_t number = inverse0[part17];
      w[6] |= uint8_t(number & 255);
      w[7] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part34 = (((e.code[31] & 3) * 3 + (e.code[30] & 3)) * 3 + (e.code[29] & 3)) * 3 + (e.code[28] & 3);
      const int32_t part33 = part34 * 3;
      const int32_t part32 = part33 + (e.code[27] & 3);
      const int32_t part31 = part32 * 3;
      const int32_t part30 = part31 + (e.code[26] & 3);
      const int32_t part29 = part30 * 3;
      const int32_t part28 = part29 + (e.code[25] & 3);
      const int32_t part27 = part28 * 3;
      const int32_t part26 = part27 + (e.code[24] & 3);
      const uint32_t number = inverse0[part26];
      w[8] |= uint8_t(number & 255);
      w[9] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part43 = (((e.code[39] & 3) * 3 + (e.code[38] & 3)) * 3 + (e.code[37] & 3)) * 3 + (e.code[36] & 3);
      const int32_t part42 = part43 * 3;
      const int32_t part41 = part42 + (e.code[35] & 3);
      const int32_t part40 = part41 * 3;
      const int32_t part39 = part40 + (e.code[34] & 3);
      const int32_t part38 = part39 * 3;
      const int32_t part37 = part38 + (e.code[33] & 3);
      const int32_t part36 = part37 * 3;
      const int32_t part35 = part36 + (e.code[32] & 3);
      const uint32_t number = inverse0[part35];
      w[10] |= uint8_t(number & 255);
      w[11] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part52 = (((e.code[47] & 3) * 3 + (e.code[46] & 3)) * 3 + (e.code[45] & 3)) * 3 + (e.code[44] & 3);
      const int32_t part51 = part52 * 3;
      const int32_t part50 = part51 + (e.code[43] & 3);
      const int32_t part49 = part50 * 3;
      const int32_t part48 = part49 + (e.code[42] & 3);
      const int32_t part47 = part48 * 3;
      const int32_t part46 = part47 + (e.code[41] & 3);
      const int32_t part45 = part46 * 3;
      const int32_t part44 = part45 + (e.code[40] & 3);
      const uint32_t number = inverse0[part44];
      w[12] |= uint8_t(number & 255);
      w[13] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part61 = (((e.code[55] & 3) * 3 + (e.code[54] & 3)) * 3 + (e.code[53] & 3)) * 3 + (e.code[52] & 3);
      const int32_t part60 = part61 * 3;
      const int32_t part59 = part60 + (e.code[51] & 3);
      const int32_t part58 = part59 * 3;
      const int32_t part57 = part58 + (e.code[50] & 3);
      const int32_t part56 = part57 * 3;
      const int32_t part55 = part56 + (e.code[49] & 3);
      const int32_t part54 = part55 * 3;
      const int32_t part53 = part54 + (e.code[48] & 3);
      const uint32_t number = inverse0[part53];
      w[14] |= uint8_t(number & 255);
      w[15] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part70 = (((e.code[63] & 3) * 3 + (e.code[62] & 3)) * 3 + (e.code[61] & 3)) * 3 + (e.code[60] & 3);
      const int32_t part69 = part70 * 3;
      const int32_t part68 = part69 + (e.code[59] & 3);
      const int32_t part67 = part68 * 3;
      const int32_t part66 = part67 + (e.code[58] & 3);
      const int32_t part65 = part66 * 3;
      const int32_t part64 = part65 + (e.code[57] & 3);
      const int32_t part63 = part64 * 3;
      const int32_t part62 = part63 + (e.code[56] & 3);
      const uint32_t number = inverse0[part62];
      w[16] |= uint8_t(number & 255);
      w[17] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part79 = (((e.code[71] & 3) * 3 + (e.code[70] & 3)) * 3 + (e.code[69] & 3)) * 3 + (e.code[68] & 3);
      const int32_t part78 = part79 * 3;
      const int32_t part77 = part78 + (e.code[67] & 3);
      const int32_t part76 = part77 * 3;
      const int32_t part75 = part76 + (e.code[66] & 3);
      const int32_t part74 = part75 * 3;
      const int32_t part73 = part74 + (e.code[65] & 3);
      const int32_t part72 = part73 * 3;
      const int32_t part71 = part72 + (e.code[64] & 3);
      const uint32_t number = inverse0[part71];
      w[18] |= uint8_t(number & 255);
      w[19] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part88 = (((e.code[79] & 3) * 3 + (e.code[78] & 3)) * 3 + (e.code[77] & 3)) * 3 + (e.code[76] & 3);
      const int32_t part87 = part88 * 3;
      const int32_t part86 = part87 + (e.code[75] & 3);
      const int32_t part85 = part86 * 3;
      const int32_t part84 = part85 + (e.code[74] & 3);
      const int32_t part83 = part84 * 3;
      const int32_t part82 = part83 + (e.code[73] & 3);
      const int32_t part81 = part82 * 3;
      const int32_t part80 = part81 + (e.code[72] & 3);
      const uint32_t number = inverse0[part80];
      w[20] |= uint8_t(number & 255);
      w[21] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part97 = (((e.code[87] & 3) * 3 + (e.code[86] & 3)) * 3 + (e.code[85] & 3)) * 3 + (e.code[84] & 3);
      const int32_t part96 = part97 * 3;
      const int32_t part95 = part96 + (e.code[83] & 3);
      const int32_t part94 = part95 * 3;
      const int32_t part93 = part94 + (e.code[82] & 3);
      const int32_t part92 = part93 * 3;
      const int32_t part91 = part92 + (e.code[81] & 3);
      const int32_t part90 = part91 * 3;
      const int32_t part89 = part90 + (e.code[80] & 3);
      const uint32_t number = inverse0[part89];
      w[22] |= uint8_t(number & 255);
      w[23] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part106 = (((e.code[95] & 3) * 3 + (e.code[94] & 3)) * 3 + (e.code[93] & 3)) * 3 + (e.code[92] & 3);
      const int32_t part105 = part106 * 3;
      const int32_t part104 = part105 + (e.code[91] & 3);
      const int32_t part103 = part104 * 3;
      const int32_t part102 = part103 + (e.code[90] & 3);
      const int32_t part101 = part102 * 3;
      const int32_t part100 = part101 + (e.code[89] & 3);
      const int32_t part99 = part100 * 3;
      const int32_t part98 = part99 + (e.code[88] & 3);
      const uint32_t number = inverse0[part98];
      w[24] |= uint8_t(number & 255);
      w[25] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part116 = (((e.code[103] & 3) * 3 + (e.code[102] & 3)) * 3 + (e.code[101] & 3)) * 3;
      const int32_t part115 = part116 + (e.code[100] & 3);
      const int32_t part114 = part115 * 3;
      const int32_t part113 = part114 + (e.code[99] & 3);
      const int32_t part112 = part113 * 3;
      const int32_t part111 = part112 + (e.code[98] & 3);
      const int32_t part110 = part111 * 3;
      const int32_t part109 = part110 + (e.code[97] & 3);
      const int32_t part108 = part109 * 3;
      const int32_t part107 = part108 + (e.code[96] & 3);
      const uint32_t number = inverse0[part107];
      w[26] |= uint8_t(number & 255);
      w[27] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part126 = (((e.code[111] & 3) * 3 + (e.code[110] & 3)) * 3 + (e.code[109] & 3)) * 3;
      const int32_t part125 = part126 + (e.code[108] & 3);
      const int32_t part124 = part125 * 3;
      const int32_t part123 = part124 + (e.code[107] & 3);
      const int32_t part122 = part123 * 3;
      const int32_t part121 = part122 + (e.code[106] & 3);
      const int32_t part120 = part121 * 3;
      const int32_t part119 = part120 + (e.code[105] & 3);
      const int32_t part118 = part119 * 3;
      const int32_t part117 = part118 + (e.code[104] & 3);
      const uint32_t number = inverse0[part117];
      w[28] |= uint8_t(number & 255);
      w[29] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part136 = (((e.code[119] & 3) * 3 + (e.code[118] & 3)) * 3 + (e.code[117] & 3)) * 3;
      const int32_t part135 = part136 + (e.code[116] & 3);
      const int32_t part134 = part135 * 3;
      const int32_t part133 = part134 + (e.code[115] & 3);
      const int32_t part132 = part133 * 3;
      const int32_t part131 = part132 + (e.code[114] & 3);
      const int32_t part130 = part131 * 3;
      const int32_t part129 = part130 + (e.code[113] & 3);
      const int32_t part128 = part129 * 3;
      const int32_t part127 = part128 + (e.code[112] & 3);
      const uint32_t number = inverse0[part127];
      w[30] |= uint8_t(number & 255);
      w[31] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part146 = (((e.code[127] & 3) * 3 + (e.code[126] & 3)) * 3 + (e.code[125] & 3)) * 3;
      const int32_t part145 = part146 + (e.code[124] & 3);
      const int32_t part144 = part145 * 3;
      const int32_t part143 = part144 + (e.code[123] & 3);
      const int32_t part142 = part143 * 3;
      const int32_t part141 = part142 + (e.code[122] & 3);
      const int32_t part140 = part141 * 3;
      const int32_t part139 = part140 + (e.code[121] & 3);
      const int32_t part138 = part139 * 3;
      const int32_t part137 = part138 + (e.code[120] & 3);
      const uint32_t number = inverse0[part137];
      w[32] |= uint8_t(number & 255);
      w[33] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part156 = (((e.code[135] & 3) * 3 + (e.code[134] & 3)) * 3 + (e.code[133] & 3)) * 3;
      const int32_t part155 = part156 + (e.code[132] & 3);
      const int32_t part154 = part155 * 3;
      const int32_t part153 = part154 + (e.code[131] & 3);
      const int32_t part152 = part153 * 3;
      const int32_t part151 = part152 + (e.code[130] & 3);
      const int32_t part150 = part151 * 3;
      const int32_t part149 = part150 + (e.code[129] & 3);
      const int32_t part148 = part149 * 3;
      const int32_t part147 = part148 + (e.code[128] & 3);
      const uint32_t number = inverse0[part147];
      w[34] |= uint8_t(number & 255);
      w[35] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part166 = (((e.code[143] & 3) * 3 + (e.code[142] & 3)) * 3 + (e.code[141] & 3)) * 3;
      const int32_t part165 = part166 + (e.code[140] & 3);
      const int32_t part164 = part165 * 3;
      const int32_t part163 = part164 + (e.code[139] & 3);
      const int32_t part162 = part163 * 3;
      const int32_t part161 = part162 + (e.code[138] & 3);
      const int32_t part160 = part161 * 3;
      const int32_t part159 = part160 + (e.code[137] & 3);
      const int32_t part158 = part159 * 3;
      const int32_t part157 = part158 + (e.code[136] & 3);
      const uint32_t number = inverse0[part157];
      w[36] |= uint8_t(number & 255);
      w[37] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part176 = (((e.code[151] & 3) * 3 + (e.code[150] & 3)) * 3 + (e.code[149] & 3)) * 3;
      const int32_t part175 = part176 + (e.code[148] & 3);
      const int32_t part174 = part175 * 3;
      const int32_t part173 = part174 + (e.code[147] & 3);
      const int32_t part172 = part173 * 3;
      const int32_t part171 = part172 + (e.code[146] & 3);
      const int32_t part170 = part171 * 3;
      const int32_t part169 = part170 + (e.code[145] & 3);
      const int32_t part168 = part169 * 3;
      const int32_t part167 = part168 + (e.code[144] & 3);
      const uint32_t number = inverse0[part167];
      w[38] |= uint8_t(number & 255);
      w[39] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part186 = (((e.code[159] & 3) * 3 + (e.code[158] & 3)) * 3 + (e.code[157] & 3)) * 3;
      const int32_t part185 = part186 + (e.code[156] & 3);
      const int32_t part184 = part185 * 3;
      const int32_t part183 = part184 + (e.code[155] & 3);
      const int32_t part182 = part183 * 3;
      const int32_t part181 = part182 + (e.code[154] & 3);
      const int32_t part180 = part181 * 3;
      const int32_t part179 = part180 + (e.code[153] & 3);
      const int32_t part178 = part179 * 3;
      const int32_t part177 = part178 + (e.code[152] & 3);
      const uint32_t number = inverse0[part177];
      w[40] |= uint8_t(number & 255);
      w[41] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part196 = (((e.code[167] & 3) * 3 + (e.code[166] & 3)) * 3 + (e.code[165] & 3)) * 3;
      const int32_t part195 = part196 + (e.code[164] & 3);
      const int32_t part194 = part195 * 3;
      const int32_t part193 = part194 + (e.code[163] & 3);
      const int32_t part192 = part193 * 3;
      const int32_t part191 = part192 + (e.code[162] & 3);
      const int32_t part190 = part191 * 3;
      const int32_t part189 = part190 + (e.code[161] & 3);
      const int32_t part188 = part189 * 3;
      const int32_t part187 = part188 + (e.code[160] & 3);
      const uint32_t number = inverse0[part187];
      w[42] |= uint8_t(number & 255);
      w[43] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part206 = (((e.code[175] & 3) * 3 + (e.code[174] & 3)) * 3 + (e.code[173] & 3)) * 3;
      const int32_t part205 = part206 + (e.code[172] & 3);
      const int32_t part204 = part205 * 3;
      const int32_t part203 = part204 + (e.code[171] & 3);
      const int32_t part202 = part203 * 3;
      const int32_t part201 = part202 + (e.code[170] & 3);
      const int32_t part200 = part201 * 3;
      const int32_t part199 = part200 + (e.code[169] & 3);
      const int32_t part198 = part199 * 3;
      const int32_t part197 = part198 + (e.code[168] & 3);
      const uint32_t number = inverse0[part197];
      w[44] |= uint8_t(number & 255);
      w[45] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part216 = (((e.code[183] & 3) * 3 + (e.code[182] & 3)) * 3 + (e.code[181] & 3)) * 3;
      const int32_t part215 = part216 + (e.code[180] & 3);
      const int32_t part214 = part215 * 3;
      const int32_t part213 = part214 + (e.code[179] & 3);
      const int32_t part212 = part213 * 3;
      const int32_t part211 = part212 + (e.code[178] & 3);
      const int32_t part210 = part211 * 3;
      const int32_t part209 = part210 + (e.code[177] & 3);
      const int32_t part208 = part209 * 3;
      const int32_t part207 = part208 + (e.code[176] & 3);
      const uint32_t number = inverse0[part207];
      w[46] |= uint8_t(number & 255);
      w[47] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part226 = (((e.code[191] & 3) * 3 + (e.code[190] & 3)) * 3 + (e.code[189] & 3)) * 3;
      const int32_t part225 = part226 + (e.code[188] & 3);
      const int32_t part224 = part225 * 3;
      const int32_t part223 = part224 + (e.code[187] & 3);
      const int32_t part222 = part223 * 3;
      const int32_t part221 = part222 + (e.code[186] & 3);
      const int32_t part220 = part221 * 3;
      const int32_t part219 = part220 + (e.code[185] & 3);
      const int32_t part218 = part219 * 3;
      const int32_t part217 = part218 + (e.code[184] & 3);
      const uint32_t number = inverse0[part217];
      w[48] |= uint8_t(number & 255);
      w[49] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part236 = (((e.code[199] & 3) * 3 + (e.code[198] & 3)) * 3 + (e.code[197] & 3)) * 3;
      const int32_t part235 = part236 + (e.code[196] & 3);
      const int32_t part234 = part235 * 3;
      const int32_t part233 = part234 + (e.code[195] & 3);
      const int32_t part232 = part233 * 3;
      const int32_t part231 = part232 + (e.code[194] & 3);
      const int32_t part230 = part231 * 3;
      const int32_t part229 = part230 + (e.code[193] & 3);
      const int32_t part228 = part229 * 3;
      const int32_t part227 = part228 + (e.code[192] & 3);
      const uint32_t number = inverse0[part227];
      w[50] |= uint8_t(number & 255);
      w[51] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part246 = (((e.code[207] & 3) * 3 + (e.code[206] & 3)) * 3 + (e.code[205] & 3)) * 3;
      const int32_t part245 = part246 + (e.code[204] & 3);
      const int32_t part244 = part245 * 3;
      const int32_t part243 = part244 + (e.code[203] & 3);
      const int32_t part242 = part243 * 3;
      const int32_t part241 = part242 + (e.code[202] & 3);
      const int32_t part240 = part241 * 3;
      const int32_t part239 = part240 + (e.code[201] & 3);
      const int32_t part238 = part239 * 3;
      const int32_t part237 = part238 + (e.code[200] & 3);
      const uint32_t number = inverse0[part237];
      w[52] |= uint8_t(number & 255);
      w[53] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part256 = (((e.code[215] & 3) * 3 + (e.code[214] & 3)) * 3 + (e.code[213] & 3)) * 3;
      const int32_t part255 = part256 + (e.code[212] & 3);
      const int32_t part254 = part255 * 3;
      const int32_t part253 = part254 + (e.code[211] & 3);
      const int32_t part252 = part253 * 3;
      const int32_t part251 = part252 + (e.code[210] & 3);
      const int32_t part250 = part251 * 3;
      const int32_t part249 = part250 + (e.code[209] & 3);
      const int32_t part248 = part249 * 3;
      const int32_t part247 = part248 + (e.code[208] & 3);
      const uint32_t number = inverse0[part247];
      w[54] |= uint8_t(number & 255);
      w[55] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part266 = (((e.code[223] & 3) * 3 + (e.code[222] & 3)) * 3 + (e.code[221] & 3)) * 3;
      const int32_t part265 = part266 + (e.code[220] & 3);
      const int32_t part264 = part265 * 3;
      const int32_t part263 = part264 + (e.code[219] & 3);
      const int32_t part262 = part263 * 3;
      const int32_t part261 = part262 + (e.code[218] & 3);
      const int32_t part260 = part261 * 3;
      const int32_t part259 = part260 + (e.code[217] & 3);
      const int32_t part258 = part259 * 3;
      const int32_t part257 = part258 + (e.code[216] & 3);
      const uint32_t number = inverse0[part257];
      w[56] |= uint8_t(number & 255);
      w[57] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part276 = (((e.code[231] & 3) * 3 + (e.code[230] & 3)) * 3 + (e.code[229] & 3)) * 3;
      const int32_t part275 = part276 + (e.code[228] & 3);
      const int32_t part274 = part275 * 3;
      const int32_t part273 = part274 + (e.code[227] & 3);
      const int32_t part272 = part273 * 3;
      const int32_t part271 = part272 + (e.code[226] & 3);
      const int32_t part270 = part271 * 3;
      const int32_t part269 = part270 + (e.code[225] & 3);
      const int32_t part268 = part269 * 3;
      const int32_t part267 = part268 + (e.code[224] & 3);
      const uint32_t number = inverse0[part267];
      w[58] |= uint8_t(number & 255);
      w[59] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part286 = (((e.code[239] & 3) * 3 + (e.code[238] & 3)) * 3 + (e.code[237] & 3)) * 3;
      const int32_t part285 = part286 + (e.code[236] & 3);
      const int32_t part284 = part285 * 3;
      const int32_t part283 = part284 + (e.code[235] & 3);
      const int32_t part282 = part283 * 3;
      const int32_t part281 = part282 + (e.code[234] & 3);
      const int32_t part280 = part281 * 3;
      const int32_t part279 = part280 + (e.code[233] & 3);
      const int32_t part278 = part279 * 3;
      const int32_t part277 = part278 + (e.code[232] & 3);
      const uint32_t number = inverse0[part277];
      w[60] |= uint8_t(number & 255);
      w[61] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part296 = (((e.code[247] & 3) * 3 + (e.code[246] & 3)) * 3 + (e.code[245] & 3)) * 3;
      const int32_t part295 = part296 + (e.code[244] & 3);
      const int32_t part294 = part295 * 3;
      const int32_t part293 = part294 + (e.code[243] & 3);
      const int32_t part292 = part293 * 3;
      const int32_t part291 = part292 + (e.code[242] & 3);
      const int32_t part290 = part291 * 3;
      const int32_t part289 = part290 + (e.code[241] & 3);
      const int32_t part288 = part289 * 3;
      const int32_t part287 = part288 + (e.code[240] & 3);
      const uint32_t number = inverse0[part287];
      w[62] |= uint8_t(number & 255);
      w[63] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part306 = (((e.code[255] & 3) * 3 + (e.code[254] & 3)) * 3 + (e.code[253] & 3)) * 3;
      const int32_t part305 = part306 + (e.code[252] & 3);
      const int32_t part304 = part305 * 3;
      const int32_t part303 = part304 + (e.code[251] & 3);
      const int32_t part302 = part303 * 3;
      const int32_t part301 = part302 + (e.code[250] & 3);
      const int32_t part300 = part301 * 3;
      const int32_t part299 = part300 + (e.code[249] & 3);
      const int32_t part298 = part299 * 3;
      const int32_t part297 = part298 + (e.code[248] & 3);
      const uint32_t number = inverse0[part297];
      w[64] |= uint8_t(number & 255);
      w[65] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part316 = ((((e.code[7] >> 2) & 1) * 2 + ((e.code[6] >> 2) & 1)) * 2 + ((e.code[5] >> 2) & 1)) * 2;
      const int32_t part315 = part316 + ((e.code[4] >> 2) & 1);
      const int32_t part314 = part315 * 2;
      const int32_t part313 = part314 + ((e.code[3] >> 2) & 1);
      const int32_t part312 = part313 * 2;
      const int32_t part311 = part312 + ((e.code[2] >> 2) & 1);
      const int32_t part310 = part311 * 2;
      const int32_t part309 = part310 + ((e.code[1] >> 2) & 1);
      const int32_t part308 = part309 * 2;
      const int32_t part307 = part308 + ((e.code[0] >> 2) & 1);
      const uint32_t number = inverse1[part307];
      w[3] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part327 = (((e.code[15] >> 2) & 1) * 2 + ((e.code[14] >> 2) & 1)) * 2 + ((e.code[13] >> 2) & 1);
      const int32_t part326 = part327 * 2;
      const int32_t part325 = part326 + ((e.code[12] >> 2) & 1);
      const int32_t part324 = part325 * 2;
      const int32_t part323 = part324 + ((e.code[11] >> 2) & 1);
      const int32_t part322 = part323 * 2;
      const int32_t part321 = part322 + ((e.code[10] >> 2) & 1);
      const int32_t part320 = part321 * 2;
      const int32_t part319 = part320 + ((e.code[9] >> 2) & 1);
      const int32_t part318 = part319 * 2;
      const int32_t part317 = part318 + ((e.code[8] >> 2) & 1);
      const uint32_t number = inverse1[part317];
      w[5] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part338 = (((e.code[23] >> 2) & 1) * 2 + ((e.code[22] >> 2) & 1)) * 2 + ((e.code[21] >> 2) & 1);
      const int32_t part337 = part338 * 2;
      const int32_t part336 = part337 + ((e.code[20] >> 2) & 1);
      const int32_t part335 = part336 * 2;
      const int32_t part334 = part335 + ((e.code[19] >> 2) & 1);
      const int32_t part333 = part334 * 2;
      const int32_t part332 = part333 + ((e.code[18] >> 2) & 1);
      const int32_t part331 = part332 * 2;
      const int32_t part330 = part331 + ((e.code[17] >> 2) & 1);
      const int32_t part329 = part330 * 2;
      const int32_t part328 = part329 + ((e.code[16] >> 2) & 1);
      const uint32_t number = inverse1[part328];
      w[7] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part349 = (((e.code[31] >> 2) & 1) * 2 + ((e.code[30] >> 2) & 1)) * 2 + ((e.code[29] >> 2) & 1);
      const int32_t part348 = part349 * 2;
      const int32_t part347 = part348 + ((e.code[28] >> 2) & 1);
      const int32_t part346 = part347 * 2;
      const int32_t part345 = part346 + ((e.code[27] >> 2) & 1);
      const int32_t part344 = part345 * 2;
      const int32_t part343 = part344 + ((e.code[26] >> 2) & 1);
      const int32_t part342 = part343 * 2;
      const int32_t part341 = part342 + ((e.code[25] >> 2) & 1);
      const int32_t part340 = part341 * 2;
      const int32_t part339 = part340 + ((e.code[24] >> 2) & 1);
      const uint32_t number = inverse1[part339];
      w[9] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part360 = (((e.code[39] >> 2) & 1) * 2 + ((e.code[38] >> 2) & 1)) * 2 + ((e.code[37] >> 2) & 1);
      const int32_t part359 = part360 * 2;
      const int32_t part358 = part359 + ((e.code[36] >> 2) & 1);
      const int32_t part357 = part358 * 2;
      const int32_t part356 = part357 + ((e.code[35] >> 2) & 1);
      const int32_t part355 = part356 * 2;
      const int32_t part354 = part355 + ((e.code[34] >> 2) & 1);
      const int32_t part353 = part354 * 2;
      const int32_t part352 = part353 + ((e.code[33] >> 2) & 1);
      const int32_t part351 = part352 * 2;
      const int32_t part350 = part351 + ((e.code[32] >> 2) & 1);
      const uint32_t number = inverse1[part350];
      w[11] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part371 = (((e.code[47] >> 2) & 1) * 2 + ((e.code[46] >> 2) & 1)) * 2 + ((e.code[45] >> 2) & 1);
      const int32_t part370 = part371 * 2;
      const int32_t part369 = part370 + ((e.code[44] >> 2) & 1);
      const int32_t part368 = part369 * 2;
      const int32_t part367 = part368 + ((e.code[43] >> 2) & 1);
      const int32_t part366 = part367 * 2;
      const int32_t part365 = part366 + ((e.code[42] >> 2) & 1);
      const int32_t part364 = part365 * 2;
      const int32_t part363 = part364 + ((e.code[41] >> 2) & 1);
      const int32_t part362 = part363 * 2;
      const int32_t part361 = part362 + ((e.code[40] >> 2) & 1);
      const uint32_t number = inverse1[part361];
      w[13] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part382 = (((e.code[55] >> 2) & 1) * 2 + ((e.code[54] >> 2) & 1)) * 2 + ((e.code[53] >> 2) & 1);
      const int32_t part381 = part382 * 2;
      const int32_t part380 = part381 + ((e.code[52] >> 2) & 1);
      const int32_t part379 = part380 * 2;
      const int32_t part378 = part379 + ((e.code[51] >> 2) & 1);
      const int32_t part377 = part378 * 2;
      const int32_t part376 = part377 + ((e.code[50] >> 2) & 1);
      const int32_t part375 = part376 * 2;
      const int32_t part374 = part375 + ((e.code[49] >> 2) & 1);
      const int32_t part373 = part374 * 2;
      const int32_t part372 = part373 + ((e.code[48] >> 2) & 1);
      const uint32_t number = inverse1[part372];
      w[15] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part393 = (((e.code[63] >> 2) & 1) * 2 + ((e.code[62] >> 2) & 1)) * 2 + ((e.code[61] >> 2) & 1);
      const int32_t part392 = part393 * 2;
      const int32_t part391 = part392 + ((e.code[60] >> 2) & 1);
      const int32_t part390 = part391 * 2;
      const int32_t part389 = part390 + ((e.code[59] >> 2) & 1);
      const int32_t part388 = part389 * 2;
      const int32_t part387 = part388 + ((e.code[58] >> 2) & 1);
      const int32_t part386 = part387 * 2;
      const int32_t part385 = part386 + ((e.code[57] >> 2) & 1);
      const int32_t part384 = part385 * 2;
      const int32_t part383 = part384 + ((e.code[56] >> 2) & 1);
      const uint32_t number = inverse1[part383];
      w[17] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part404 = (((e.code[71] >> 2) & 1) * 2 + ((e.code[70] >> 2) & 1)) * 2 + ((e.code[69] >> 2) & 1);
      const int32_t part403 = part404 * 2;
      const int32_t part402 = part403 + ((e.code[68] >> 2) & 1);
      const int32_t part401 = part402 * 2;
      const int32_t part400 = part401 + ((e.code[67] >> 2) & 1);
      const int32_t part399 = part400 * 2;
      const int32_t part398 = part399 + ((e.code[66] >> 2) & 1);
      const int32_t part397 = part398 * 2;
      const int32_t part396 = part397 + ((e.code[65] >> 2) & 1);
      const int32_t part395 = part396 * 2;
      const int32_t part394 = part395 + ((e.code[64] >> 2) & 1);
      const uint32_t number = inverse1[part394];
      w[19] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part415 = (((e.code[79] >> 2) & 1) * 2 + ((e.code[78] >> 2) & 1)) * 2 + ((e.code[77] >> 2) & 1);
      const int32_t part414 = part415 * 2;
      const int32_t part413 = part414 + ((e.code[76] >> 2) & 1);
      const int32_t part412 = part413 * 2;
      const int32_t part411 = part412 + ((e.code[75] >> 2) & 1);
      const int32_t part410 = part411 * 2;
      const int32_t part409 = part410 + ((e.code[74] >> 2) & 1);
      const int32_t part408 = part409 * 2;
      const int32_t part407 = part408 + ((e.code[73] >> 2) & 1);
      const int32_t part406 = part407 * 2;
      const int32_t part405 = part406 + ((e.code[72] >> 2) & 1);
      const uint32_t number = inverse1[part405];
      w[21] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part426 = (((e.code[87] >> 2) & 1) * 2 + ((e.code[86] >> 2) & 1)) * 2 + ((e.code[85] >> 2) & 1);
      const int32_t part425 = part426 * 2;
      const int32_t part424 = part425 + ((e.code[84] >> 2) & 1);
      const int32_t part423 = part424 * 2;
      const int32_t part422 = part423 + ((e.code[83] >> 2) & 1);
      const int32_t part421 = part422 * 2;
      const int32_t part420 = part421 + ((e.code[82] >> 2) & 1);
      const int32_t part419 = part420 * 2;
      const int32_t part418 = part419 + ((e.code[81] >> 2) & 1);
      const int32_t part417 = part418 * 2;
      const int32_t part416 = part417 + ((e.code[80] >> 2) & 1);
      const uint32_t number = inverse1[part416];
      w[23] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part437 = (((e.code[95] >> 2) & 1) * 2 + ((e.code[94] >> 2) & 1)) * 2 + ((e.code[93] >> 2) & 1);
      const int32_t part436 = part437 * 2;
      const int32_t part435 = part436 + ((e.code[92] >> 2) & 1);
      const int32_t part434 = part435 * 2;
      const int32_t part433 = part434 + ((e.code[91] >> 2) & 1);
      const int32_t part432 = part433 * 2;
      const int32_t part431 = part432 + ((e.code[90] >> 2) & 1);
      const int32_t part430 = part431 * 2;
      const int32_t part429 = part430 + ((e.code[89] >> 2) & 1);
      const int32_t part428 = part429 * 2;
      const int32_t part427 = part428 + ((e.code[88] >> 2) & 1);
      const uint32_t number = inverse1[part427];
      w[25] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part448 = (((e.code[103] >> 2) & 1) * 2 + ((e.code[102] >> 2) & 1)) * 2 + ((e.code[101] >> 2) & 1);
      const int32_t part447 = part448 * 2;
      const int32_t part446 = part447 + ((e.code[100] >> 2) & 1);
      const int32_t part445 = part446 * 2;
      const int32_t part444 = part445 + ((e.code[99] >> 2) & 1);
      const int32_t part443 = part444 * 2;
      const int32_t part442 = part443 + ((e.code[98] >> 2) & 1);
      const int32_t part441 = part442 * 2;
      const int32_t part440 = part441 + ((e.code[97] >> 2) & 1);
      const int32_t part439 = part440 * 2;
      const int32_t part438 = part439 + ((e.code[96] >> 2) & 1);
      const uint32_t number = inverse1[part438];
      w[27] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part459 = (((e.code[111] >> 2) & 1) * 2 + ((e.code[110] >> 2) & 1)) * 2 + ((e.code[109] >> 2) & 1);
      const int32_t part458 = part459 * 2;
      const int32_t part457 = part458 + ((e.code[108] >> 2) & 1);
      const int32_t part456 = part457 * 2;
      const int32_t part455 = part456 + ((e.code[107] >> 2) & 1);
      const int32_t part454 = part455 * 2;
      const int32_t part453 = part454 + ((e.code[106] >> 2) & 1);
      const int32_t part452 = part453 * 2;
      const int32_t part451 = part452 + ((e.code[105] >> 2) & 1);
      const int32_t part450 = part451 * 2;
      const int32_t part449 = part450 + ((e.code[104] >> 2) & 1);
      const uint32_t number = inverse1[part449];
      w[29] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part470 = (((e.code[119] >> 2) & 1) * 2 + ((e.code[118] >> 2) & 1)) * 2 + ((e.code[117] >> 2) & 1);
      const int32_t part469 = part470 * 2;
      const int32_t part468 = part469 + ((e.code[116] >> 2) & 1);
      const int32_t part467 = part468 * 2;
      const int32_t part466 = part467 + ((e.code[115] >> 2) & 1);
      const int32_t part465 = part466 * 2;
      const int32_t part464 = part465 + ((e.code[114] >> 2) & 1);
      const int32_t part463 = part464 * 2;
      const int32_t part462 = part463 + ((e.code[113] >> 2) & 1);
      const int32_t part461 = part462 * 2;
      const int32_t part460 = part461 + ((e.code[112] >> 2) & 1);
      const uint32_t number = inverse1[part460];
      w[31] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part481 = (((e.code[127] >> 2) & 1) * 2 + ((e.code[126] >> 2) & 1)) * 2 + ((e.code[125] >> 2) & 1);
      const int32_t part480 = part481 * 2;
      const int32_t part479 = part480 + ((e.code[124] >> 2) & 1);
      const int32_t part478 = part479 * 2;
      const int32_t part477 = part478 + ((e.code[123] >> 2) & 1);
      const int32_t part476 = part477 * 2;
      const int32_t part475 = part476 + ((e.code[122] >> 2) & 1);
      const int32_t part474 = part475 * 2;
      const int32_t part473 = part474 + ((e.code[121] >> 2) & 1);
      const int32_t part472 = part473 * 2;
      const int32_t part471 = part472 + ((e.code[120] >> 2) & 1);
      const uint32_t number = inverse1[part471];
      w[33] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part492 = (((e.code[135] >> 2) & 1) * 2 + ((e.code[134] >> 2) & 1)) * 2 + ((e.code[133] >> 2) & 1);
      const int32_t part491 = part492 * 2;
      const int32_t part490 = part491 + ((e.code[132] >> 2) & 1);
      const int32_t part489 = part490 * 2;
      const int32_t part488 = part489 + ((e.code[131] >> 2) & 1);
      const int32_t part487 = part488 * 2;
      const int32_t part486 = part487 + ((e.code[130] >> 2) & 1);
      const int32_t part485 = part486 * 2;
      const int32_t part484 = part485 + ((e.code[129] >> 2) & 1);
      const int32_t part483 = part484 * 2;
      const int32_t part482 = part483 + ((e.code[128] >> 2) & 1);
      const uint32_t number = inverse1[part482];
      w[35] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part503 = (((e.code[143] >> 2) & 1) * 2 + ((e.code[142] >> 2) & 1)) * 2 + ((e.code[141] >> 2) & 1);
      const int32_t part502 = part503 * 2;
      const int32_t part501 = part502 + ((e.code[140] >> 2) & 1);
      const int32_t part500 = part501 * 2;
      const int32_t part499 = part500 + ((e.code[139] >> 2) & 1);
      const int32_t part498 = part499 * 2;
      const int32_t part497 = part498 + ((e.code[138] >> 2) & 1);
      const int32_t part496 = part497 * 2;
      const int32_t part495 = part496 + ((e.code[137] >> 2) & 1);
      const int32_t part494 = part495 * 2;
      const int32_t part493 = part494 + ((e.code[136] >> 2) & 1);
      const uint32_t number = inverse1[part493];
      w[37] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part514 = (((e.code[151] >> 2) & 1) * 2 + ((e.code[150] >> 2) & 1)) * 2 + ((e.code[149] >> 2) & 1);
      const int32_t part513 = part514 * 2;
      const int32_t part512 = part513 + ((e.code[148] >> 2) & 1);
      const int32_t part511 = part512 * 2;
      const int32_t part510 = part511 + ((e.code[147] >> 2) & 1);
      const int32_t part509 = part510 * 2;
      const int32_t part508 = part509 + ((e.code[146] >> 2) & 1);
      const int32_t part507 = part508 * 2;
      const int32_t part506 = part507 + ((e.code[145] >> 2) & 1);
      const int32_t part505 = part506 * 2;
      const int32_t part504 = part505 + ((e.code[144] >> 2) & 1);
      const uint32_t number = inverse1[part504];
      w[39] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part525 = (((e.code[159] >> 2) & 1) * 2 + ((e.code[158] >> 2) & 1)) * 2 + ((e.code[157] >> 2) & 1);
      const int32_t part524 = part525 * 2;
      const int32_t part523 = part524 + ((e.code[156] >> 2) & 1);
      const int32_t part522 = part523 * 2;
      const int32_t part521 = part522 + ((e.code[155] >> 2) & 1);
      const int32_t part520 = part521 * 2;
      const int32_t part519 = part520 + ((e.code[154] >> 2) & 1);
      const int32_t part518 = part519 * 2;
      const int32_t part517 = part518 + ((e.code[153] >> 2) & 1);
      const int32_t part516 = part517 * 2;
      const int32_t part515 = part516 + ((e.code[152] >> 2) & 1);
      const uint32_t number = inverse1[part515];
      w[41] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part536 = (((e.code[167] >> 2) & 1) * 2 + ((e.code[166] >> 2) & 1)) * 2 + ((e.code[165] >> 2) & 1);
      const int32_t part535 = part536 * 2;
      const int32_t part534 = part535 + ((e.code[164] >> 2) & 1);
      const int32_t part533 = part534 * 2;
      const int32_t part532 = part533 + ((e.code[163] >> 2) & 1);
      const int32_t part531 = part532 * 2;
      const int32_t part530 = part531 + ((e.code[162] >> 2) & 1);
      const int32_t part529 = part530 * 2;
      const int32_t part528 = part529 + ((e.code[161] >> 2) & 1);
      const int32_t part527 = part528 * 2;
      const int32_t part526 = part527 + ((e.code[160] >> 2) & 1);
      const uint32_t number = inverse1[part526];
      w[43] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part547 = (((e.code[175] >> 2) & 1) * 2 + ((e.code[174] >> 2) & 1)) * 2 + ((e.code[173] >> 2) & 1);
      const int32_t part546 = part547 * 2;
      const int32_t part545 = part546 + ((e.code[172] >> 2) & 1);
      const int32_t part544 = part545 * 2;
      const int32_t part543 = part544 + ((e.code[171] >> 2) & 1);
      const int32_t part542 = part543 * 2;
      const int32_t part541 = part542 + ((e.code[170] >> 2) & 1);
      const int32_t part540 = part541 * 2;
      const int32_t part539 = part540 + ((e.code[169] >> 2) & 1);
      const int32_t part538 = part539 * 2;
      const int32_t part537 = part538 + ((e.code[168] >> 2) & 1);
      const uint32_t number = inverse1[part537];
      w[45] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part558 = (((e.code[183] >> 2) & 1) * 2 + ((e.code[182] >> 2) & 1)) * 2 + ((e.code[181] >> 2) & 1);
      const int32_t part557 = part558 * 2;
      const int32_t part556 = part557 + ((e.code[180] >> 2) & 1);
      const int32_t part555 = part556 * 2;
      const int32_t part554 = part555 + ((e.code[179] >> 2) & 1);
      const int32_t part553 = part554 * 2;
      const int32_t part552 = part553 + ((e.code[178] >> 2) & 1);
      const int32_t part551 = part552 * 2;
      const int32_t part550 = part551 + ((e.code[177] >> 2) & 1);
      const int32_t part549 = part550 * 2;
      const int32_t part548 = part549 + ((e.code[176] >> 2) & 1);
      const uint32_t number = inverse1[part548];
      w[47] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part569 = (((e.code[191] >> 2) & 1) * 2 + ((e.code[190] >> 2) & 1)) * 2 + ((e.code[189] >> 2) & 1);
      const int32_t part568 = part569 * 2;
      const int32_t part567 = part568 + ((e.code[188] >> 2) & 1);
      const int32_t part566 = part567 * 2;
      const int32_t part565 = part566 + ((e.code[187] >> 2) & 1);
      const int32_t part564 = part565 * 2;
      const int32_t part563 = part564 + ((e.code[186] >> 2) & 1);
      const int32_t part562 = part563 * 2;
      const int32_t part561 = part562 + ((e.code[185] >> 2) & 1);
      const int32_t part560 = part561 * 2;
      const int32_t part559 = part560 + ((e.code[184] >> 2) & 1);
      const uint32_t number = inverse1[part559];
      w[49] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part580 = (((e.code[199] >> 2) & 1) * 2 + ((e.code[198] >> 2) & 1)) * 2 + ((e.code[197] >> 2) & 1);
      const int32_t part579 = part580 * 2;
      const int32_t part578 = part579 + ((e.code[196] >> 2) & 1);
      const int32_t part577 = part578 * 2;
      const int32_t part576 = part577 + ((e.code[195] >> 2) & 1);
      const int32_t part575 = part576 * 2;
      const int32_t part574 = part575 + ((e.code[194] >> 2) & 1);
      const int32_t part573 = part574 * 2;
      const int32_t part572 = part573 + ((e.code[193] >> 2) & 1);
      const int32_t part571 = part572 * 2;
      const int32_t part570 = part571 + ((e.code[192] >> 2) & 1);
      const uint32_t number = inverse1[part570];
      w[51] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part591 = (((e.code[207] >> 2) & 1) * 2 + ((e.code[206] >> 2) & 1)) * 2 + ((e.code[205] >> 2) & 1);
      const int32_t part590 = part591 * 2;
      const int32_t part589 = part590 + ((e.code[204] >> 2) & 1);
      const int32_t part588 = part589 * 2;
      const int32_t part587 = part588 + ((e.code[203] >> 2) & 1);
      const int32_t part586 = part587 * 2;
      const int32_t part585 = part586 + ((e.code[202] >> 2) & 1);
      const int32_t part584 = part585 * 2;
      const int32_t part583 = part584 + ((e.code[201] >> 2) & 1);
      const int32_t part582 = part583 * 2;
      const int32_t part581 = part582 + ((e.code[200] >> 2) & 1);
      const uint32_t number = inverse1[part581];
      w[53] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part602 = (((e.code[215] >> 2) & 1) * 2 + ((e.code[214] >> 2) & 1)) * 2 + ((e.code[213] >> 2) & 1);
      const int32_t part601 = part602 * 2;
      const int32_t part600 = part601 + ((e.code[212] >> 2) & 1);
      const int32_t part599 = part600 * 2;
      const int32_t part598 = part599 + ((e.code[211] >> 2) & 1);
      const int32_t part597 = part598 * 2;
      const int32_t part596 = part597 + ((e.code[210] >> 2) & 1);
      const int32_t part595 = part596 * 2;
      const int32_t part594 = part595 + ((e.code[209] >> 2) & 1);
      const int32_t part593 = part594 * 2;
      const int32_t part592 = part593 + ((e.code[208] >> 2) & 1);
      const uint32_t number = inverse1[part592];
      w[55] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part613 = (((e.code[223] >> 2) & 1) * 2 + ((e.code[222] >> 2) & 1)) * 2 + ((e.code[221] >> 2) & 1);
      const int32_t part612 = part613 * 2;
      const int32_t part611 = part612 + ((e.code[220] >> 2) & 1);
      const int32_t part610 = part611 * 2;
      const int32_t part609 = part610 + ((e.code[219] >> 2) & 1);
      const int32_t part608 = part609 * 2;
      const int32_t part607 = part608 + ((e.code[218] >> 2) & 1);
      const int32_t part606 = part607 * 2;
      const int32_t part605 = part606 + ((e.code[217] >> 2) & 1);
      const int32_t part604 = part605 * 2;
      const int32_t part603 = part604 + ((e.code[216] >> 2) & 1);
      const uint32_t number = inverse1[part603];
      w[57] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part624 = (((e.code[231] >> 2) & 1) * 2 + ((e.code[230] >> 2) & 1)) * 2 + ((e.code[229] >> 2) & 1);
      const int32_t part623 = part624 * 2;
      const int32_t part622 = part623 + ((e.code[228] >> 2) & 1);
      const int32_t part621 = part622 * 2;
      const int32_t part620 = part621 + ((e.code[227] >> 2) & 1);
      const int32_t part619 = part620 * 2;
      const int32_t part618 = part619 + ((e.code[226] >> 2) & 1);
      const int32_t part617 = part618 * 2;
      const int32_t part616 = part617 + ((e.code[225] >> 2) & 1);
      const int32_t part615 = part616 * 2;
      const int32_t part614 = part615 + ((e.code[224] >> 2) & 1);
      const uint32_t number = inverse1[part614];
      w[59] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part635 = (((e.code[239] >> 2) & 1) * 2 + ((e.code[238] >> 2) & 1)) * 2 + ((e.code[237] >> 2) & 1);
      const int32_t part634 = part635 * 2;
      const int32_t part633 = part634 + ((e.code[236] >> 2) & 1);
      const int32_t part632 = part633 * 2;
      const int32_t part631 = part632 + ((e.code[235] >> 2) & 1);
      const int32_t part630 = part631 * 2;
      const int32_t part629 = part630 + ((e.code[234] >> 2) & 1);
      const int32_t part628 = part629 * 2;
      const int32_t part627 = part628 + ((e.code[233] >> 2) & 1);
      const int32_t part626 = part627 * 2;
      const int32_t part625 = part626 + ((e.code[232] >> 2) & 1);
      const uint32_t number = inverse1[part625];
      w[61] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part646 = (((e.code[247] >> 2) & 1) * 2 + ((e.code[246] >> 2) & 1)) * 2 + ((e.code[245] >> 2) & 1);
      const int32_t part645 = part646 * 2;
      const int32_t part644 = part645 + ((e.code[244] >> 2) & 1);
      const int32_t part643 = part644 * 2;
      const int32_t part642 = part643 + ((e.code[243] >> 2) & 1);
      const int32_t part641 = part642 * 2;
      const int32_t part640 = part641 + ((e.code[242] >> 2) & 1);
      const int32_t part639 = part640 * 2;
      const int32_t part638 = part639 + ((e.code[241] >> 2) & 1);
      const int32_t part637 = part638 * 2;
      const int32_t part636 = part637 + ((e.code[240] >> 2) & 1);
      const uint32_t number = inverse1[part636];
      w[63] |= uint8_t((number & 127) << 1);
    }
    {
      const int32_t part657 = (((e.code[255] >> 2) & 1) * 2 + ((e.code[254] >> 2) & 1)) * 2 + ((e.code[253] >> 2) & 1);
      const int32_t part656 = part657 * 2;
      const int32_t part655 = part656 + ((e.code[252] >> 2) & 1);
      const int32_t part654 = part655 * 2;
      const int32_t part653 = part654 + ((e.code[251] >> 2) & 1);
      const int32_t part652 = part653 * 2;
      const int32_t part651 = part652 + ((e.code[250] >> 2) & 1);
      const int32_t part650 = part651 * 2;
      const int32_t part649 = part650 + ((e.code[249] >> 2) & 1);
      const int32_t part648 = part649 * 2;
      const int32_t part647 = part648 + ((e.code[248] >> 2) & 1);
      const uint32_t number = inverse1[part647];
      w[65] |= uint8_t((number & 127) << 1);
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 18;
  static constexpr size_t bytes = R * 114;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 16; ++i) {
      e.scale[i] = uint16_t((panel[scales + r + i * R] + -1) / 2);
    }
    for (size_t i = 0; i < 256; ++i) {
      const size_t unit = i / 32;
      const size_t quad = (i % 32) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 4;
      const size_t shift0 = (quad % 4) * 2;
      const size_t vector1 = quad / 8;
      const size_t shift1 = (quad % 8) * 1;
      const int32_t part2 = (panel[codes + unit * R * 12 + R * 8 + vector1 * R * 4 + r * 4 + byte] >> shift1) & 1;
      const int32_t part1 = part2 << 2;
      const int32_t part0 = ((panel[codes + unit * R * 12 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 3) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

}  // namespace
