// What the kernels of iq1_m share on every target. Generated from formats/iq1_m.qf by `quantc compile formats/*.qf -o generated`;
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

/// What is known of iq1_m when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 56;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 3;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -9;
  static constexpr int32_t level_hi = 9;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 8;
  static constexpr int16_t levels[] = {-7, 1, 9, 9, -9, -1, 7, 7};
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 7;
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
  static constexpr int32_t grid_count = 2048;
  static constexpr int32_t grid_bits = 2;
  static constexpr const uint8_t *grid = lookup0;
  static constexpr int32_t mark_share = 8;
  static constexpr bool mark_even = false;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) {
    return qc_to_f16(v);
  }

  static QC_TILE float round(float v) {
    return qc_half_to_float(qc_to_f16(v));
  }

  static void factors(const uint8_t *w, float *scale) {
    const uint32_t part0 = uint32_t((w[49] >> 4) | ((w[51] >> 4) << 4) | ((w[53] >> 4) << 8) | ((w[55] >> 4) << 12));
    const float d_factor = qc_half_to_float(part0);
    scale[0] = d_factor * float(2 * (w[48] & 7) + 1) * 0.125f;
    scale[1] = d_factor * float(2 * ((w[48] >> 3) & 7) + 1) * 0.125f;
    scale[2] = d_factor * float(2 * ((w[48] >> 6) | ((w[49] & 1) << 2)) + 1) * 0.125f;
    scale[3] = d_factor * float(2 * ((w[49] >> 1) & 7) + 1) * 0.125f;
    scale[4] = d_factor * float(2 * (w[50] & 7) + 1) * 0.125f;
    scale[5] = d_factor * float(2 * ((w[50] >> 3) & 7) + 1) * 0.125f;
    scale[6] = d_factor * float(2 * ((w[50] >> 6) | ((w[51] & 1) << 2)) + 1) * 0.125f;
    scale[7] = d_factor * float(2 * ((w[51] >> 1) & 7) + 1) * 0.125f;
    scale[8] = d_factor * float(2 * (w[52] & 7) + 1) * 0.125f;
    scale[9] = d_factor * float(2 * ((w[52] >> 3) & 7) + 1) * 0.125f;
    scale[10] = d_factor * float(2 * ((w[52] >> 6) | ((w[53] & 1) << 2)) + 1) * 0.125f;
    scale[11] = d_factor * float(2 * ((w[53] >> 1) & 7) + 1) * 0.125f;
    scale[12] = d_factor * float(2 * (w[54] & 7) + 1) * 0.125f;
    scale[13] = d_factor * float(2 * ((w[54] >> 3) & 7) + 1) * 0.125f;
    scale[14] = d_factor * float(2 * ((w[54] >> 6) | ((w[55] & 1) << 2)) + 1) * 0.125f;
    scale[15] = d_factor * float(2 * ((w[55] >> 1) & 7) + 1) * 0.125f;
  }

  static void unfold(const uint8_t *w, uint8_t *codes) {
    const uint64_t part1 = qc_u64(lookup0 + (w[0] | ((w[32] & 7) << 8)) * 8);
    const uint64_t part0 = part1 | ((0x101010101010101 * ((w[32] >> 3) & 1)) << 2);
    qc_store_u64(codes, part0);
    const uint64_t part3 = qc_u64(lookup0 + (w[1] | (((w[32] >> 4) & 7) << 8)) * 8);
    const uint64_t part2 = part3 | ((0x101010101010101 * (w[32] >> 7)) << 2);
    qc_store_u64(codes + 8, part2);
    const uint64_t part5 = qc_u64(lookup0 + (w[2] | ((w[33] & 7) << 8)) * 8);
    const uint64_t part4 = part5 | ((0x101010101010101 * ((w[33] >> 3) & 1)) << 2);
    qc_store_u64(codes + 16, part4);
    const uint64_t part7 = qc_u64(lookup0 + (w[3] | (((w[33] >> 4) & 7) << 8)) * 8);
    const uint64_t part6 = part7 | ((0x101010101010101 * (w[33] >> 7)) << 2);
    qc_store_u64(codes + 24, part6);
    const uint64_t part9 = qc_u64(lookup0 + (w[4] | ((w[34] & 7) << 8)) * 8);
    const uint64_t part8 = part9 | ((0x101010101010101 * ((w[34] >> 3) & 1)) << 2);
    qc_store_u64(codes + 32, part8);
    const uint64_t part11 = qc_u64(lookup0 + (w[5] | (((w[34] >> 4) & 7) << 8)) * 8);
    const uint64_t part10 = part11 | ((0x101010101010101 * (w[34] >> 7)) << 2);
    qc_store_u64(codes + 40, part10);
    const uint64_t part13 = qc_u64(lookup0 + (w[6] | ((w[35] & 7) << 8)) * 8);
    const uint64_t part12 = part13 | ((0x101010101010101 * ((w[35] >> 3) & 1)) << 2);
    qc_store_u64(codes + 48, part12);
    const uint64_t part15 = qc_u64(lookup0 + (w[7] | (((w[35] >> 4) & 7) << 8)) * 8);
    const uint64_t part14 = part15 | ((0x101010101010101 * (w[35] >> 7)) << 2);
    qc_store_u64(codes + 56, part14);
    const uint64_t part17 = qc_u64(lookup0 + (w[8] | ((w[36] & 7) << 8)) * 8);
    const uint64_t part16 = part17 | ((0x101010101010101 * ((w[36] >> 3) & 1)) << 2);
    qc_store_u64(codes + 64, part16);
    const uint64_t part19 = qc_u64(lookup0 + (w[9] | (((w[36] >> 4) & 7) << 8)) * 8);
    const uint64_t part18 = part19 | ((0x101010101010101 * (w[36] >> 7)) << 2);
    qc_store_u64(codes + 72, part18);
    const uint64_t part21 = qc_u64(lookup0 + (w[10] | ((w[37] & 7) << 8)) * 8);
    const uint64_t part20 = part21 | ((0x101010101010101 * ((w[37] >> 3) & 1)) << 2);
    qc_store_u64(codes + 80, part20);
    const uint64_t part23 = qc_u64(lookup0 + (w[11] | (((w[37] >> 4) & 7) << 8)) * 8);
    const uint64_t part22 = part23 | ((0x101010101010101 * (w[37] >> 7)) << 2);
    qc_store_u64(codes + 88, part22);
    const uint64_t part25 = qc_u64(lookup0 + (w[12] | ((w[38] & 7) << 8)) * 8);
    const uint64_t part24 = part25 | ((0x101010101010101 * ((w[38] >> 3) & 1)) << 2);
    qc_store_u64(codes + 96, part24);
    const uint64_t part27 = qc_u64(lookup0 + (w[13] | (((w[38] >> 4) & 7) << 8)) * 8);
    const uint64_t part26 = part27 | ((0x101010101010101 * (w[38] >> 7)) << 2);
    qc_store_u64(codes + 104, part26);
    const uint64_t part29 = qc_u64(lookup0 + (w[14] | ((w[39] & 7) << 8)) * 8);
    const uint64_t part28 = part29 | ((0x101010101010101 * ((w[39] >> 3) & 1)) << 2);
    qc_store_u64(codes + 112, part28);
    const uint64_t part31 = qc_u64(lookup0 + (w[15] | (((w[39] >> 4) & 7) << 8)) * 8);
    const uint64_t part30 = part31 | ((0x101010101010101 * (w[39] >> 7)) << 2);
    qc_store_u64(codes + 120, part30);
    const uint64_t part33 = qc_u64(lookup0 + (w[16] | ((w[40] & 7) << 8)) * 8);
    const uint64_t part32 = part33 | ((0x101010101010101 * ((w[40] >> 3) & 1)) << 2);
    qc_store_u64(codes + 128, part32);
    const uint64_t part35 = qc_u64(lookup0 + (w[17] | (((w[40] >> 4) & 7) << 8)) * 8);
    const uint64_t part34 = part35 | ((0x101010101010101 * (w[40] >> 7)) << 2);
    qc_store_u64(codes + 136, part34);
    const uint64_t part37 = qc_u64(lookup0 + (w[18] | ((w[41] & 7) << 8)) * 8);
    const uint64_t part36 = part37 | ((0x101010101010101 * ((w[41] >> 3) & 1)) << 2);
    qc_store_u64(codes + 144, part36);
    const uint64_t part39 = qc_u64(lookup0 + (w[19] | (((w[41] >> 4) & 7) << 8)) * 8);
    const uint64_t part38 = part39 | ((0x101010101010101 * (w[41] >> 7)) << 2);
    qc_store_u64(codes + 152, part38);
    const uint64_t part41 = qc_u64(lookup0 + (w[20] | ((w[42] & 7) << 8)) * 8);
    const uint64_t part40 = part41 | ((0x101010101010101 * ((w[42] >> 3) & 1)) << 2);
    qc_store_u64(codes + 160, part40);
    const uint64_t part43 = qc_u64(lookup0 + (w[21] | (((w[42] >> 4) & 7) << 8)) * 8);
    const uint64_t part42 = part43 | ((0x101010101010101 * (w[42] >> 7)) << 2);
    qc_store_u64(codes + 168, part42);
    const uint64_t part45 = qc_u64(lookup0 + (w[22] | ((w[43] & 7) << 8)) * 8);
    const uint64_t part44 = part45 | ((0x101010101010101 * ((w[43] >> 3) & 1)) << 2);
    qc_store_u64(codes + 176, part44);
    const uint64_t part47 = qc_u64(lookup0 + (w[23] | (((w[43] >> 4) & 7) << 8)) * 8);
    const uint64_t part46 = part47 | ((0x101010101010101 * (w[43] >> 7)) << 2);
    qc_store_u64(codes + 184, part46);
    const uint64_t part49 = qc_u64(lookup0 + (w[24] | ((w[44] & 7) << 8)) * 8);
    const uint64_t part48 = part49 | ((0x101010101010101 * ((w[44] >> 3) & 1)) << 2);
    qc_store_u64(codes + 192, part48);
    const uint64_t part51 = qc_u64(lookup0 + (w[25] | (((w[44] >> 4) & 7) << 8)) * 8);
    const uint64_t part50 = part51 | ((0x101010101010101 * (w[44] >> 7)) << 2);
    qc_store_u64(codes + 200, part50);
    const uint64_t part53 = qc_u64(lookup0 + (w[26] | ((w[45] & 7) << 8)) * 8);
    const uint64_t part52 = part53 | ((0x101010101010101 * ((w[45] >> 3) & 1)) << 2);
    qc_store_u64(codes + 208, part52);
    const uint64_t part55 = qc_u64(lookup0 + (w[27] | (((w[45] >> 4) & 7) << 8)) * 8);
    const uint64_t part54 = part55 | ((0x101010101010101 * (w[45] >> 7)) << 2);
    qc_store_u64(codes + 216, part54);
    const uint64_t part57 = qc_u64(lookup0 + (w[28] | ((w[46] & 7) << 8)) * 8);
    const uint64_t part56 = part57 | ((0x101010101010101 * ((w[46] >> 3) & 1)) << 2);
    qc_store_u64(codes + 224, part56);
    const uint64_t part59 = qc_u64(lookup0 + (w[29] | (((w[46] >> 4) & 7) << 8)) * 8);
    const uint64_t part58 = part59 | ((0x101010101010101 * (w[46] >> 7)) << 2);
    qc_store_u64(codes + 232, part58);
    const uint64_t part61 = qc_u64(lookup0 + (w[30] | ((w[47] & 7) << 8)) * 8);
    const uint64_t part60 = part61 | ((0x101010101010101 * ((w[47] >> 3) & 1)) << 2);
    qc_store_u64(codes + 240, part60);
    const uint64_t part63 = qc_u64(lookup0 + (w[31] | (((w[47] >> 4) & 7) << 8)) * 8);
    const uint64_t part62 = part63 | ((0x101010101010101 * (w[47] >> 7)) << 2);
    qc_store_u64(codes + 248, part62);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    w[49] |= uint8_t((e.factor[0] & 15) << 4);
    w[51] |= uint8_t(((e.factor[0] >> 4) & 15) << 4);
    w[53] |= uint8_t(((e.factor[0] >> 8) & 15) << 4);
    w[55] |= uint8_t(((e.factor[0] >> 12) & 15) << 4);
    w[48] |= uint8_t(e.scale[0] & 7);
    w[48] |= uint8_t((e.scale[1] & 7) << 3);
    w[48] |= uint8_t((e.scale[2] & 3) << 6);
    w[49] |= uint8_t((e.scale[2] >> 2) & 1);
    w[49] |= uint8_t((e.scale[3] & 7) << 1);
    w[50] |= uint8_t(e.scale[4] & 7);
    w[50] |= uint8_t((e.scale[5] & 7) << 3);
    w[50] |= uint8_t((e.scale[6] & 3) << 6);
    w[51] |= uint8_t((e.scale[6] >> 2) & 1);
    w[51] |= uint8_t((e.scale[7] & 7) << 1);
    w[52] |= uint8_t(e.scale[8] & 7);
    w[52] |= uint8_t((e.scale[9] & 7) << 3);
    w[52] |= uint8_t((e.scale[10] & 3) << 6);
    w[53] |= uint8_t((e.scale[10] >> 2) & 1);
    w[53] |= uint8_t((e.scale[11] & 7) << 1);
    w[54] |= uint8_t(e.scale[12] & 7);
    w[54] |= uint8_t((e.scale[13] & 7) << 3);
    w[54] |= uint8_t((e.scale[14] & 3) << 6);
    w[55] |= uint8_t((e.scale[14] >> 2) & 1);
    w[55] |= uint8_t((e.scale[15] & 7) << 1);
    w[32] |= uint8_t((((e.code[0] >> 2) & 1) << 3) | (((e.code[8] >> 2) & 1) << 7));
    w[33] |= uint8_t((((e.code[16] >> 2) & 1) << 3) | (((e.code[24] >> 2) & 1) << 7));
    w[34] |= uint8_t((((e.code[32] >> 2) & 1) << 3) | (((e.code[40] >> 2) & 1) << 7));
    w[35] |= uint8_t((((e.code[48] >> 2) & 1) << 3) | (((e.code[56] >> 2) & 1) << 7));
    w[36] |= uint8_t((((e.code[64] >> 2) & 1) << 3) | (((e.code[72] >> 2) & 1) << 7));
    w[37] |= uint8_t((((e.code[80] >> 2) & 1) << 3) | (((e.code[88] >> 2) & 1) << 7));
    w[38] |= uint8_t((((e.code[96] >> 2) & 1) << 3) | (((e.code[104] >> 2) & 1) << 7));
    w[39] |= uint8_t((((e.code[112] >> 2) & 1) << 3) | (((e.code[120] >> 2) & 1) << 7));
    w[40] |= uint8_t((((e.code[128] >> 2) & 1) << 3) | (((e.code[136] >> 2) & 1) << 7));
    w[41] |= uint8_t((((e.code[144] >> 2) & 1) << 3) | (((e.code[152] >> 2) & 1) << 7));
    w[42] |= uint8_t((((e.code[160] >> 2) & 1) << 3) | (((e.code[168] >> 2) & 1) << 7));
    w[43] |= uint8_t((((e.code[176] >> 2) & 1) << 3) | (((e.code[184] >> 2) & 1) << 7));
    w[44] |= uint8_t((((e.code[192] >> 2) & 1) << 3) | (((e.code[200] >> 2) & 1) << 7));
    w[45] |= uint8_t((((e.code[208] >> 2) & 1) << 3) | (((e.code[216] >> 2) & 1) << 7));
    w[46] |= uint8_t((((e.code[224] >> 2) & 1) << 3) | (((e.code[232] >> 2) & 1) << 7));
    w[47] |= uint8_t((((e.code[240] >> 2) & 1) << 3) | (((e.code[248] >> 2) & 1) << 7));
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
      w[0] |= uint8_t(number & 255);
      w[32] |= uint8_t((number >> 8) & 7);
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
      w[1] |= uint8_t(number & 255);
      w[32] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[2] |= uint8_t(number & 255);
      w[33] |= uint8_t((number >> 8) & 7);
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
      w[3] |= uint8_t(number & 255);
      w[33] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[4] |= uint8_t(number & 255);
      w[34] |= uint8_t((number >> 8) & 7);
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
      w[5] |= uint8_t(number & 255);
      w[34] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[6] |= uint8_t(number & 255);
      w[35] |= uint8_t((number >> 8) & 7);
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
      w[7] |= uint8_t(number & 255);
      w[35] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[8] |= uint8_t(number & 255);
      w[36] |= uint8_t((number >> 8) & 7);
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
      w[9] |= uint8_t(number & 255);
      w[36] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[10] |= uint8_t(number & 255);
      w[37] |= uint8_t((number >> 8) & 7);
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
      w[11] |= uint8_t(number & 255);
      w[37] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[12] |= uint8_t(number & 255);
      w[38] |= uint8_t((number >> 8) & 7);
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
      w[13] |= uint8_t(number & 255);
      w[38] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[14] |= uint8_t(number & 255);
      w[39] |= uint8_t((number >> 8) & 7);
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
      w[15] |= uint8_t(number & 255);
      w[39] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[16] |= uint8_t(number & 255);
      w[40] |= uint8_t((number >> 8) & 7);
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
      w[17] |= uint8_t(number & 255);
      w[40] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[18] |= uint8_t(number & 255);
      w[41] |= uint8_t((number >> 8) & 7);
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
      w[19] |= uint8_t(number & 255);
      w[41] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[20] |= uint8_t(number & 255);
      w[42] |= uint8_t((number >> 8) & 7);
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
      w[21] |= uint8_t(number & 255);
      w[42] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[22] |= uint8_t(number & 255);
      w[43] |= uint8_t((number >> 8) & 7);
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
      w[23] |= uint8_t(number & 255);
      w[43] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[24] |= uint8_t(number & 255);
      w[44] |= uint8_t((number >> 8) & 7);
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
      w[25] |= uint8_t(number & 255);
      w[44] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[26] |= uint8_t(number & 255);
      w[45] |= uint8_t((number >> 8) & 7);
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
      w[27] |= uint8_t(number & 255);
      w[45] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[28] |= uint8_t(number & 255);
      w[46] |= uint8_t((number >> 8) & 7);
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
      w[29] |= uint8_t(number & 255);
      w[46] |= uint8_t(((number >> 8) & 7) << 4);
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
      w[30] |= uint8_t(number & 255);
      w[47] |= uint8_t((number >> 8) & 7);
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
      w[31] |= uint8_t(number & 255);
      w[47] |= uint8_t(((number >> 8) & 7) << 4);
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
