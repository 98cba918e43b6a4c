// What the kernels of iq3_xxs share on every target. Generated from formats/iq3_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, in bytes.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t corr = 256;
  static constexpr size_t scale = 288;
  static constexpr size_t bytes = 304;
};

/// What is known of iq3_xxs when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 98;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 4;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -62;
  static constexpr int32_t level_hi = 62;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 16;
  static constexpr int16_t levels[] = {4, 12, 20, 28, 36, 44, 52, 62, -4, -12, -20, -28, -36, -44, -52, -62};
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
  static constexpr float constant = 0.25f;
  static constexpr int32_t grid_dim = 4;
  static constexpr int32_t grid_count = 256;
  static constexpr int32_t grid_bits = 3;
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
    scale[0] = d_factor * float(2 * (w[69] >> 4) + 1) * 0.25f;
    scale[1] = d_factor * float(2 * (w[73] >> 4) + 1) * 0.25f;
    scale[2] = d_factor * float(2 * (w[77] >> 4) + 1) * 0.25f;
    scale[3] = d_factor * float(2 * (w[81] >> 4) + 1) * 0.25f;
    scale[4] = d_factor * float(2 * (w[85] >> 4) + 1) * 0.25f;
    scale[5] = d_factor * float(2 * (w[89] >> 4) + 1) * 0.25f;
    scale[6] = d_factor * float(2 * (w[93] >> 4) + 1) * 0.25f;
    scale[7] = d_factor * float(2 * (w[97] >> 4) + 1) * 0.25f;
  }

  static void unfold(const uint8_t *w, uint8_t *codes) {
    const uint64_t part1 = uint64_t(qc_u32(lookup0 + w[2] * 4)) | (uint64_t(qc_u32(lookup0 + w[3] * 4)) << 32);
    const uint64_t part0 = part1 | (qc_u64(lookup1 + (w[66] & 127) * 8) << 3);
    qc_store_u64(codes, part0);
    const uint64_t part3 = uint64_t(qc_u32(lookup0 + w[4] * 4)) | (uint64_t(qc_u32(lookup0 + w[5] * 4)) << 32);
    const uint64_t part2 = part3 | (qc_u64(lookup1 + ((w[66] >> 7) | ((w[67] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 8, part2);
    const uint64_t part5 = uint64_t(qc_u32(lookup0 + w[6] * 4)) | (uint64_t(qc_u32(lookup0 + w[7] * 4)) << 32);
    const uint64_t part4 = part5 | (qc_u64(lookup1 + ((w[67] >> 6) | ((w[68] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 16, part4);
    const uint64_t part7 = uint64_t(qc_u32(lookup0 + w[8] * 4)) | (uint64_t(qc_u32(lookup0 + w[9] * 4)) << 32);
    const uint64_t part6 = part7 | (qc_u64(lookup1 + ((w[68] >> 5) | ((w[69] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 24, part6);
    const uint64_t part9 = uint64_t(qc_u32(lookup0 + w[10] * 4)) | (uint64_t(qc_u32(lookup0 + w[11] * 4)) << 32);
    const uint64_t part8 = part9 | (qc_u64(lookup1 + (w[70] & 127) * 8) << 3);
    qc_store_u64(codes + 32, part8);
    const uint64_t part11 = uint64_t(qc_u32(lookup0 + w[12] * 4)) | (uint64_t(qc_u32(lookup0 + w[13] * 4)) << 32);
    const uint64_t part10 = part11 | (qc_u64(lookup1 + ((w[70] >> 7) | ((w[71] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 40, part10);
    const uint64_t part13 = uint64_t(qc_u32(lookup0 + w[14] * 4)) | (uint64_t(qc_u32(lookup0 + w[15] * 4)) << 32);
    const uint64_t part12 = part13 | (qc_u64(lookup1 + ((w[71] >> 6) | ((w[72] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 48, part12);
    const uint64_t part15 = uint64_t(qc_u32(lookup0 + w[16] * 4)) | (uint64_t(qc_u32(lookup0 + w[17] * 4)) << 32);
    const uint64_t part14 = part15 | (qc_u64(lookup1 + ((w[72] >> 5) | ((w[73] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 56, part14);
    const uint64_t part17 = uint64_t(qc_u32(lookup0 + w[18] * 4)) | (uint64_t(qc_u32(lookup0 + w[19] * 4)) << 32);
    const uint64_t part16 = part17 | (qc_u64(lookup1 + (w[74] & 127) * 8) << 3);
    qc_store_u64(codes + 64, part16);
    const uint64_t part19 = uint64_t(qc_u32(lookup0 + w[20] * 4)) | (uint64_t(qc_u32(lookup0 + w[21] * 4)) << 32);
    const uint64_t part18 = part19 | (qc_u64(lookup1 + ((w[74] >> 7) | ((w[75] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 72, part18);
    const uint64_t part21 = uint64_t(qc_u32(lookup0 + w[22] * 4)) | (uint64_t(qc_u32(lookup0 + w[23] * 4)) << 32);
    const uint64_t part20 = part21 | (qc_u64(lookup1 + ((w[75] >> 6) | ((w[76] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 80, part20);
    const uint64_t part23 = uint64_t(qc_u32(lookup0 + w[24] * 4)) | (uint64_t(qc_u32(lookup0 + w[25] * 4)) << 32);
    const uint64_t part22 = part23 | (qc_u64(lookup1 + ((w[76] >> 5) | ((w[77] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 88, part22);
    const uint64_t part25 = uint64_t(qc_u32(lookup0 + w[26] * 4)) | (uint64_t(qc_u32(lookup0 + w[27] * 4)) << 32);
    const uint64_t part24 = part25 | (qc_u64(lookup1 + (w[78] & 127) * 8) << 3);
    qc_store_u64(codes + 96, part24);
    const uint64_t part27 = uint64_t(qc_u32(lookup0 + w[28] * 4)) | (uint64_t(qc_u32(lookup0 + w[29] * 4)) << 32);
    const uint64_t part26 = part27 | (qc_u64(lookup1 + ((w[78] >> 7) | ((w[79] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 104, part26);
    const uint64_t part29 = uint64_t(qc_u32(lookup0 + w[30] * 4)) | (uint64_t(qc_u32(lookup0 + w[31] * 4)) << 32);
    const uint64_t part28 = part29 | (qc_u64(lookup1 + ((w[79] >> 6) | ((w[80] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 112, part28);
    const uint64_t part31 = uint64_t(qc_u32(lookup0 + w[32] * 4)) | (uint64_t(qc_u32(lookup0 + w[33] * 4)) << 32);
    const uint64_t part30 = part31 | (qc_u64(lookup1 + ((w[80] >> 5) | ((w[81] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 120, part30);
    const uint64_t part33 = uint64_t(qc_u32(lookup0 + w[34] * 4)) | (uint64_t(qc_u32(lookup0 + w[35] * 4)) << 32);
    const uint64_t part32 = part33 | (qc_u64(lookup1 + (w[82] & 127) * 8) << 3);
    qc_store_u64(codes + 128, part32);
    const uint64_t part35 = uint64_t(qc_u32(lookup0 + w[36] * 4)) | (uint64_t(qc_u32(lookup0 + w[37] * 4)) << 32);
    const uint64_t part34 = part35 | (qc_u64(lookup1 + ((w[82] >> 7) | ((w[83] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 136, part34);
    const uint64_t part37 = uint64_t(qc_u32(lookup0 + w[38] * 4)) | (uint64_t(qc_u32(lookup0 + w[39] * 4)) << 32);
    const uint64_t part36 = part37 | (qc_u64(lookup1 + ((w[83] >> 6) | ((w[84] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 144, part36);
    const uint64_t part39 = uint64_t(qc_u32(lookup0 + w[40] * 4)) | (uint64_t(qc_u32(lookup0 + w[41] * 4)) << 32);
    const uint64_t part38 = part39 | (qc_u64(lookup1 + ((w[84] >> 5) | ((w[85] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 152, part38);
    const uint64_t part41 = uint64_t(qc_u32(lookup0 + w[42] * 4)) | (uint64_t(qc_u32(lookup0 + w[43] * 4)) << 32);
    const uint64_t part40 = part41 | (qc_u64(lookup1 + (w[86] & 127) * 8) << 3);
    qc_store_u64(codes + 160, part40);
    const uint64_t part43 = uint64_t(qc_u32(lookup0 + w[44] * 4)) | (uint64_t(qc_u32(lookup0 + w[45] * 4)) << 32);
    const uint64_t part42 = part43 | (qc_u64(lookup1 + ((w[86] >> 7) | ((w[87] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 168, part42);
    const uint64_t part45 = uint64_t(qc_u32(lookup0 + w[46] * 4)) | (uint64_t(qc_u32(lookup0 + w[47] * 4)) << 32);
    const uint64_t part44 = part45 | (qc_u64(lookup1 + ((w[87] >> 6) | ((w[88] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 176, part44);
    const uint64_t part47 = uint64_t(qc_u32(lookup0 + w[48] * 4)) | (uint64_t(qc_u32(lookup0 + w[49] * 4)) << 32);
    const uint64_t part46 = part47 | (qc_u64(lookup1 + ((w[88] >> 5) | ((w[89] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 184, part46);
    const uint64_t part49 = uint64_t(qc_u32(lookup0 + w[50] * 4)) | (uint64_t(qc_u32(lookup0 + w[51] * 4)) << 32);
    const uint64_t part48 = part49 | (qc_u64(lookup1 + (w[90] & 127) * 8) << 3);
    qc_store_u64(codes + 192, part48);
    const uint64_t part51 = uint64_t(qc_u32(lookup0 + w[52] * 4)) | (uint64_t(qc_u32(lookup0 + w[53] * 4)) << 32);
    const uint64_t part50 = part51 | (qc_u64(lookup1 + ((w[90] >> 7) | ((w[91] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 200, part50);
    const uint64_t part53 = uint64_t(qc_u32(lookup0 + w[54] * 4)) | (uint64_t(qc_u32(lookup0 + w[55] * 4)) << 32);
    const uint64_t part52 = part53 | (qc_u64(lookup1 + ((w[91] >> 6) | ((w[92] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 208, part52);
    const uint64_t part55 = uint64_t(qc_u32(lookup0 + w[56] * 4)) | (uint64_t(qc_u32(lookup0 + w[57] * 4)) << 32);
    const uint64_t part54 = part55 | (qc_u64(lookup1 + ((w[92] >> 5) | ((w[93] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 216, part54);
    const uint64_t part57 = uint64_t(qc_u32(lookup0 + w[58] * 4)) | (uint64_t(qc_u32(lookup0 + w[59] * 4)) << 32);
    const uint64_t part56 = part57 | (qc_u64(lookup1 + (w[94] & 127) * 8) << 3);
    qc_store_u64(codes + 224, part56);
    const uint64_t part59 = uint64_t(qc_u32(lookup0 + w[60] * 4)) | (uint64_t(qc_u32(lookup0 + w[61] * 4)) << 32);
    const uint64_t part58 = part59 | (qc_u64(lookup1 + ((w[94] >> 7) | ((w[95] & 63) << 1)) * 8) << 3);
    qc_store_u64(codes + 232, part58);
    const uint64_t part61 = uint64_t(qc_u32(lookup0 + w[62] * 4)) | (uint64_t(qc_u32(lookup0 + w[63] * 4)) << 32);
    const uint64_t part60 = part61 | (qc_u64(lookup1 + ((w[95] >> 6) | ((w[96] & 31) << 2)) * 8) << 3);
    qc_store_u64(codes + 240, part60);
    const uint64_t part63 = uint64_t(qc_u32(lookup0 + w[64] * 4)) | (uint64_t(qc_u32(lookup0 + w[65] * 4)) << 32);
    const uint64_t part62 = part63 | (qc_u64(lookup1 + ((w[96] >> 5) | ((w[97] & 15) << 3)) * 8) << 3);
    qc_store_u64(codes + 248, part62);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    w[69] |= uint8_t((e.scale[0] & 15) << 4);
    w[73] |= uint8_t((e.scale[1] & 15) << 4);
    w[77] |= uint8_t((e.scale[2] & 15) << 4);
    w[81] |= uint8_t((e.scale[3] & 15) << 4);
    w[85] |= uint8_t((e.scale[4] & 15) << 4);
    w[89] |= uint8_t((e.scale[5] & 15) << 4);
    w[93] |= uint8_t((e.scale[6] & 15) << 4);
    w[97] |= uint8_t((e.scale[7] & 15) << 4);
    {
      const int32_t part0 = (((e.code[3] & 7) * 8 + (e.code[2] & 7)) * 8 + (e.code[1] & 7)) * 8 + (e.code[0] & 7);
      const uint32_t number = inverse0[part0];
      w[2] |= uint8_t(number & 255);
    }
    {
      const int32_t part1 = (((e.code[7] & 7) * 8 + (e.code[6] & 7)) * 8 + (e.code[5] & 7)) * 8 + (e.code[4] & 7);
      const uint32_t number = inverse0[part1];
      w[3] |= uint8_t(number & 255);
    }
    {
      const int32_t part2 = (((e.code[11] & 7) * 8 + (e.code[10] & 7)) * 8 + (e.code[9] & 7)) * 8 + (e.code[8] & 7);
      const uint32_t number = inverse0[part2];
      w[4] |= uint8_t(number & 255);
    }
    {
      const int32_t part3 = (((e.code[15] & 7) * 8 + (e.code[14] & 7)) * 8 + (e.code[13] & 7)) * 8 + (e.code[12] & 7);
      const uint32_t number = inverse0[part3];
      w[5] |= uint8_t(number & 255);
    }
    {
      const int32_t part4 = (((e.code[19] & 7) * 8 + (e.code[18] & 7)) * 8 + (e.code[17] & 7)) * 8 + (e.code[16] & 7);
      const uint32_t number = inverse0[part4];
      w[6] |= uint8_t(number & 255);
    }
    {
      const int32_t part5 = (((e.code[23] & 7) * 8 + (e.code[22] & 7)) * 8 + (e.code[21] & 7)) * 8 + (e.code[20] & 7);
      const uint32_t number = inverse0[part5];
      w[7] |= uint8_t(number & 255);
    }
    {
      const int32_t part6 = (((e.code[27] & 7) * 8 + (e.code[26] & 7)) * 8 + (e.code[25] & 7)) * 8 + (e.code[24] & 7);
      const uint32_t number = inverse0[part6];
      w[8] |= uint8_t(number & 255);
    }
    {
      const int32_t part7 = (((e.code[31] & 7) * 8 + (e.code[30] & 7)) * 8 + (e.code[29] & 7)) * 8 + (e.code[28] & 7);
      const uint32_t number = inverse0[part7];
      w[9] |= uint8_t(number & 255);
    }
    {
      const int32_t part8 = (((e.code[35] & 7) * 8 + (e.code[34] & 7)) * 8 + (e.code[33] & 7)) * 8 + (e.code[32] & 7);
      const uint32_t number = inverse0[part8];
      w[10] |= uint8_t(number & 255);
    }
    {
      const int32_t part9 = (((e.code[39] & 7) * 8 + (e.code[38] & 7)) * 8 + (e.code[37] & 7)) * 8 + (e.code[36] & 7);
      const uint32_t number = inverse0[part9];
      w[11] |= uint8_t(number & 255);
    }
    {
      const int32_t part10 = (((e.code[43] & 7) * 8 + (e.code[42] & 7)) * 8 + (e.code[41] & 7)) * 8 + (e.code[40] & 7);
      const uint32_t number = inverse0[part10];
      w[12] |= uint8_t(number & 255);
    }
    {
      const int32_t part11 = (((e.code[47] & 7) * 8 + (e.code[46] & 7)) * 8 + (e.code[45] & 7)) * 8 + (e.code[44] & 7);
      const uint32_t number = inverse0[part11];
      w[13] |= uint8_t(number & 255);
    }
    {
      const int32_t part12 = (((e.code[51] & 7) * 8 + (e.code[50] & 7)) * 8 + (e.code[49] & 7)) * 8 + (e.code[48] & 7);
      const uint32_t number = inverse0[part12];
      w[14] |= uint8_t(number & 255);
    }
    {
      const int32_t part13 = (((e.code[55] & 7) * 8 + (e.code[54] & 7)) * 8 + (e.code[53] & 7)) * 8 + (e.code[52] & 7);
      const uint32_t number = inverse0[part13];
      w[15] |= uint8_t(number & 255);
    }
    {
      const int32_t part14 = (((e.code[59] & 7) * 8 + (e.code[58] & 7)) * 8 + (e.code[57] & 7)) * 8 + (e.code[56] & 7);
      const uint32_t number = inverse0[part14];
      w[16] |= uint8_t(number & 255);
    }
    {
      const int32_t part15 = (((e.code[63] & 7) * 8 + (e.code[62] & 7)) * 8 + (e.code[61] & 7)) * 8 + (e.code[60] & 7);
      const uint32_t number = inverse0[part15];
      w[17] |= uint8_t(number & 255);
    }
    {
      const int32_t part16 = (((e.code[67] & 7) * 8 + (e.code[66] & 7)) * 8 + (e.code[65] & 7)) * 8 + (e.code[64] & 7);
      const uint32_t number = inverse0[part16];
      w[18] |= uint8_t(number & 255);
    }
    {
      const int32_t part17 = (((e.code[71] & 7) * 8 + (e.code[70] & 7)) * 8 + (e.code[69] & 7)) * 8 + (e.code[68] & 7);
      const uint32_t number = inverse0[part17];
      w[19] |= uint8_t(number & 255);
    }
    {
      const int32_t part18 = (((e.code[75] & 7) * 8 + (e.code[74] & 7)) * 8 + (e.code[73] & 7)) * 8 + (e.code[72] & 7);
      const uint32_t number = inverse0[part18];
      w[20] |= uint8_t(number & 255);
    }
    {
      const int32_t part19 = (((e.code[79] & 7) * 8 + (e.code[78] & 7)) * 8 + (e.code[77] & 7)) * 8 + (e.code[76] & 7);
      const uint32_t number = inverse0[part19];
      w[21] |= uint8_t(number & 255);
    }
    {
      const int32_t part20 = (((e.code[83] & 7) * 8 + (e.code[82] & 7)) * 8 + (e.code[81] & 7)) * 8 + (e.code[80] & 7);
      const uint32_t number = inverse0[part20];
      w[22] |= uint8_t(number & 255);
    }
    {
      const int32_t part21 = (((e.code[87] & 7) * 8 + (e.code[86] & 7)) * 8 + (e.code[85] & 7)) * 8 + (e.code[84] & 7);
      const uint32_t number = inverse0[part21];
      w[23] |= uint8_t(number & 255);
    }
    {
      const int32_t part22 = (((e.code[91] & 7) * 8 + (e.code[90] & 7)) * 8 + (e.code[89] & 7)) * 8 + (e.code[88] & 7);
      const uint32_t number = inverse0[part22];
      w[24] |= uint8_t(number & 255);
    }
    {
      const int32_t part23 = (((e.code[95] & 7) * 8 + (e.code[94] & 7)) * 8 + (e.code[93] & 7)) * 8 + (e.code[92] & 7);
      const uint32_t number = inverse0[part23];
      w[25] |= uint8_t(number & 255);
    }
    {
      const int32_t part24 = (((e.code[99] & 7) * 8 + (e.code[98] & 7)) * 8 + (e.code[97] & 7)) * 8 + (e.code[96] & 7);
      const uint32_t number = inverse0[part24];
      w[26] |= uint8_t(number & 255);
    }
    {
      const int32_t part26 = (((e.code[103] & 7) * 8 + (e.code[102] & 7)) * 8 + (e.code[101] & 7)) * 8;
      const int32_t part25 = part26 + (e.code[100] & 7);
      const uint32_t number = inverse0[part25];
      w[27] |= uint8_t(number & 255);
    }
    {
      const int32_t part28 = (((e.code[107] & 7) * 8 + (e.code[106] & 7)) * 8 + (e.code[105] & 7)) * 8;
      const int32_t part27 = part28 + (e.code[104] & 7);
      const uint32_t number = inverse0[part27];
      w[28] |= uint8_t(number & 255);
    }
    {
      const int32_t part30 = (((e.code[111] & 7) * 8 + (e.code[110] & 7)) * 8 + (e.code[109] & 7)) * 8;
      const int32_t part29 = part30 + (e.code[108] & 7);
      const uint32_t number = inverse0[part29];
      w[29] |= uint8_t(number & 255);
    }
    {
      const int32_t part32 = (((e.code[115] & 7) * 8 + (e.code[114] & 7)) * 8 + (e.code[113] & 7)) * 8;
      const int32_t part31 = part32 + (e.code[112] & 7);
      const uint32_t number = inverse0[part31];
      w[30] |= uint8_t(number & 255);
    }
    {
      const int32_t part34 = (((e.code[119] & 7) * 8 + (e.code[118] & 7)) * 8 + (e.code[117] & 7)) * 8;
      const int32_t part33 = part34 + (e.code[116] & 7);
      const uint32_t number = inverse0[part33];
      w[31] |= uint8_t(number & 255);
    }
    {
      const int32_t part36 = (((e.code[123] & 7) * 8 + (e.code[122] & 7)) * 8 + (e.code[121] & 7)) * 8;
      const int32_t part35 = part36 + (e.code[120] & 7);
      const uint32_t number = inverse0[part35];
      w[32] |= uint8_t(number & 255);
    }
    {
      const int32_t part38 = (((e.code[127] & 7) * 8 + (e.code[126] & 7)) * 8 + (e.code[125] & 7)) * 8;
      const int32_t part37 = part38 + (e.code[124] & 7);
      const uint32_t number = inverse0[part37];
      w[33] |= uint8_t(number & 255);
    }
    {
      const int32_t part40 = (((e.code[131] & 7) * 8 + (e.code[130] & 7)) * 8 + (e.code[129] & 7)) * 8;
      const int32_t part39 = part40 + (e.code[128] & 7);
      const uint32_t number = inverse0[part39];
      w[34] |= uint8_t(number & 255);
    }
    {
      const int32_t part42 = (((e.code[135] & 7) * 8 + (e.code[134] & 7)) * 8 + (e.code[133] & 7)) * 8;
      const int32_t part41 = part42 + (e.code[132] & 7);
      const uint32_t number = inverse0[part41];
      w[35] |= uint8_t(number & 255);
    }
    {
      const int32_t part44 = (((e.code[139] & 7) * 8 + (e.code[138] & 7)) * 8 + (e.code[137] & 7)) * 8;
      const int32_t part43 = part44 + (e.code[136] & 7);
      const uint32_t number = inverse0[part43];
      w[36] |= uint8_t(number & 255);
    }
    {
      const int32_t part46 = (((e.code[143] & 7) * 8 + (e.code[142] & 7)) * 8 + (e.code[141] & 7)) * 8;
      const int32_t part45 = part46 + (e.code[140] & 7);
      const uint32_t number = inverse0[part45];
      w[37] |= uint8_t(number & 255);
    }
    {
      const int32_t part48 = (((e.code[147] & 7) * 8 + (e.code[146] & 7)) * 8 + (e.code[145] & 7)) * 8;
      const int32_t part47 = part48 + (e.code[144] & 7);
      const uint32_t number = inverse0[part47];
      w[38] |= uint8_t(number & 255);
    }
    {
      const int32_t part50 = (((e.code[151] & 7) * 8 + (e.code[150] & 7)) * 8 + (e.code[149] & 7)) * 8;
      const int32_t part49 = part50 + (e.code[148] & 7);
      const uint32_t number = inverse0[part49];
      w[39] |= uint8_t(number & 255);
    }
    {
      const int32_t part52 = (((e.code[155] & 7) * 8 + (e.code[154] & 7)) * 8 + (e.code[153] & 7)) * 8;
      const int32_t part51 = part52 + (e.code[152] & 7);
      const uint32_t number = inverse0[part51];
      w[40] |= uint8_t(number & 255);
    }
    {
      const int32_t part54 = (((e.code[159] & 7) * 8 + (e.code[158] & 7)) * 8 + (e.code[157] & 7)) * 8;
      const int32_t part53 = part54 + (e.code[156] & 7);
      const uint32_t number = inverse0[part53];
      w[41] |= uint8_t(number & 255);
    }
    {
      const int32_t part56 = (((e.code[163] & 7) * 8 + (e.code[162] & 7)) * 8 + (e.code[161] & 7)) * 8;
      const int32_t part55 = part56 + (e.code[160] & 7);
      const uint32_t number = inverse0[part55];
      w[42] |= uint8_t(number & 255);
    }
    {
      const int32_t part58 = (((e.code[167] & 7) * 8 + (e.code[166] & 7)) * 8 + (e.code[165] & 7)) * 8;
      const int32_t part57 = part58 + (e.code[164] & 7);
      const uint32_t number = inverse0[part57];
      w[43] |= uint8_t(number & 255);
    }
    {
      const int32_t part60 = (((e.code[171] & 7) * 8 + (e.code[170] & 7)) * 8 + (e.code[169] & 7)) * 8;
      const int32_t part59 = part60 + (e.code[168] & 7);
      const uint32_t number = inverse0[part59];
      w[44] |= uint8_t(number & 255);
    }
    {
      const int32_t part62 = (((e.code[175] & 7) * 8 + (e.code[174] & 7)) * 8 + (e.code[173] & 7)) * 8;
      const int32_t part61 = part62 + (e.code[172] & 7);
      const uint32_t number = inverse0[part61];
      w[45] |= uint8_t(number & 255);
    }
    {
      const int32_t part64 = (((e.code[179] & 7) * 8 + (e.code[178] & 7)) * 8 + (e.code[177] & 7)) * 8;
      const int32_t part63 = part64 + (e.code[176] & 7);
      const uint32_t number = inverse0[part63];
      w[46] |= uint8_t(number & 255);
    }
    {
      const int32_t part66 = (((e.code[183] & 7) * 8 + (e.code[182] & 7)) * 8 + (e.code[181] & 7)) * 8;
      const int32_t part65 = part66 + (e.code[180] & 7);
      const uint32_t number = inverse0[part65];
      w[47] |= uint8_t(number & 255);
    }
    {
      const int32_t part68 = (((e.code[187] & 7) * 8 + (e.code[186] & 7)) * 8 + (e.code[185] & 7)) * 8;
      const int32_t part67 = part68 + (e.code[184] & 7);
      const uint32_t number = inverse0[part67];
      w[48] |= uint8_t(number & 255);
    }
    {
      const int32_t part70 = (((e.code[191] & 7) * 8 + (e.code[190] & 7)) * 8 + (e.code[189] & 7)) * 8;
      const int32_t part69 = part70 + (e.code[188] & 7);
      const uint32_t number = inverse0[part69];
      w[49] |= uint8_t(number & 255);
    }
    {
      const int32_t part72 = (((e.code[195] & 7) * 8 + (e.code[194] & 7)) * 8 + (e.code[193] & 7)) * 8;
      const int32_t part71 = part72 + (e.code[192] & 7);
      const uint32_t number = inverse0[part71];
      w[50] |= uint8_t(number & 255);
    }
    {
      const int32_t part74 = (((e.code[199] & 7) * 8 + (e.code[198] & 7)) * 8 + (e.code[197] & 7)) * 8;
      const int32_t part73 = part74 + (e.code[196] & 7);
      const uint32_t number = inverse0[part73];
      w[51] |= uint8_t(number & 255);
    }
    {
      const int32_t part76 = (((e.code[203] & 7) * 8 + (e.code[202] & 7)) * 8 + (e.code[201] & 7)) * 8;
      const int32_t part75 = part76 + (e.code[200] & 7);
      const uint32_t number = inverse0[part75];
      w[52] |= uint8_t(number & 255);
    }
    {
      const int32_t part78 = (((e.code[207] & 7) * 8 + (e.code[206] & 7)) * 8 + (e.code[205] & 7)) * 8;
      const int32_t part77 = part78 + (e.code[204] & 7);
      const uint32_t number = inverse0[part77];
      w[53] |= uint8_t(number & 255);
    }
    {
      const int32_t part80 = (((e.code[211] & 7) * 8 + (e.code[210] & 7)) * 8 + (e.code[209] & 7)) * 8;
      const int32_t part79 = part80 + (e.code[208] & 7);
      const uint32_t number = inverse0[part79];
      w[54] |= uint8_t(number & 255);
    }
    {
      const int32_t part82 = (((e.code[215] & 7) * 8 + (e.code[214] & 7)) * 8 + (e.code[213] & 7)) * 8;
      const int32_t part81 = part82 + (e.code[212] & 7);
      const uint32_t number = inverse0[part81];
      w[55] |= uint8_t(number & 255);
    }
    {
      const int32_t part84 = (((e.code[219] & 7) * 8 + (e.code[218] & 7)) * 8 + (e.code[217] & 7)) * 8;
      const int32_t part83 = part84 + (e.code[216] & 7);
      const uint32_t number = inverse0[part83];
      w[56] |= uint8_t(number & 255);
    }
    {
      const int32_t part86 = (((e.code[223] & 7) * 8 + (e.code[222] & 7)) * 8 + (e.code[221] & 7)) * 8;
      const int32_t part85 = part86 + (e.code[220] & 7);
      const uint32_t number = inverse0[part85];
      w[57] |= uint8_t(number & 255);
    }
    {
      const int32_t part88 = (((e.code[227] & 7) * 8 + (e.code[226] & 7)) * 8 + (e.code[225] & 7)) * 8;
      const int32_t part87 = part88 + (e.code[224] & 7);
      const uint32_t number = inverse0[part87];
      w[58] |= uint8_t(number & 255);
    }
    {
      const int32_t part90 = (((e.code[231] & 7) * 8 + (e.code[230] & 7)) * 8 + (e.code[229] & 7)) * 8;
      const int32_t part89 = part90 + (e.code[228] & 7);
      const uint32_t number = inverse0[part89];
      w[59] |= uint8_t(number & 255);
    }
    {
      const int32_t part92 = (((e.code[235] & 7) * 8 + (e.code[234] & 7)) * 8 + (e.code[233] & 7)) * 8;
      const int32_t part91 = part92 + (e.code[232] & 7);
      const uint32_t number = inverse0[part91];
      w[60] |= uint8_t(number & 255);
    }
    {
      const int32_t part94 = (((e.code[239] & 7) * 8 + (e.code[238] & 7)) * 8 + (e.code[237] & 7)) * 8;
      const int32_t part93 = part94 + (e.code[236] & 7);
      const uint32_t number = inverse0[part93];
      w[61] |= uint8_t(number & 255);
    }
    {
      const int32_t part96 = (((e.code[243] & 7) * 8 + (e.code[242] & 7)) * 8 + (e.code[241] & 7)) * 8;
      const int32_t part95 = part96 + (e.code[240] & 7);
      const uint32_t number = inverse0[part95];
      w[62] |= uint8_t(number & 255);
    }
    {
      const int32_t part98 = (((e.code[247] & 7) * 8 + (e.code[246] & 7)) * 8 + (e.code[245] & 7)) * 8;
      const int32_t part97 = part98 + (e.code[244] & 7);
      const uint32_t number = inverse0[part97];
      w[63] |= uint8_t(number & 255);
    }
    {
      const int32_t part100 = (((e.code[251] & 7) * 8 + (e.code[250] & 7)) * 8 + (e.code[249] & 7)) * 8;
      const int32_t part99 = part100 + (e.code[248] & 7);
      const uint32_t number = inverse0[part99];
      w[64] |= uint8_t(number & 255);
    }
    {
      const int32_t part102 = (((e.code[255] & 7) * 8 + (e.code[254] & 7)) * 8 + (e.code[253] & 7)) * 8;
      const int32_t part101 = part102 + (e.code[252] & 7);
      const uint32_t number = inverse0[part101];
      w[65] |= uint8_t(number & 255);
    }
    {
      const int32_t part112 = ((((e.code[7] >> 3) & 1) * 2 + ((e.code[6] >> 3) & 1)) * 2 + ((e.code[5] >> 3) & 1)) * 2;
      const int32_t part111 = part112 + ((e.code[4] >> 3) & 1);
      const int32_t part110 = part111 * 2;
      const int32_t part109 = part110 + ((e.code[3] >> 3) & 1);
      const int32_t part108 = part109 * 2;
      const int32_t part107 = part108 + ((e.code[2] >> 3) & 1);
      const int32_t part106 = part107 * 2;
      const int32_t part105 = part106 + ((e.code[1] >> 3) & 1);
      const int32_t part104 = part105 * 2;
      const int32_t part103 = part104 + ((e.code[0] >> 3) & 1);
      const uint32_t number = inverse1[part103];
      w[66] |= uint8_t(number & 127);
    }
    {
      const int32_t part123 = (((e.code[15] >> 3) & 1) * 2 + ((e.code[14] >> 3) & 1)) * 2 + ((e.code[13] >> 3) & 1);
      const int32_t part122 = part123 * 2;
      const int32_t part121 = part122 + ((e.code[12] >> 3) & 1);
      const int32_t part120 = part121 * 2;
      const int32_t part119 = part120 + ((e.code[11] >> 3) & 1);
      const int32_t part118 = part119 * 2;
      const int32_t part117 = part118 + ((e.code[10] >> 3) & 1);
      const int32_t part116 = part117 * 2;
      const int32_t part115 = part116 + ((e.code[9] >> 3) & 1);
      const int32_t part114 = part115 * 2;
      const int32_t part113 = part114 + ((e.code[8] >> 3) & 1);
      const uint32_t number = inverse1[part113];
      w[66] |= uint8_t((number & 1) << 7);
      w[67] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part134 = (((e.code[23] >> 3) & 1) * 2 + ((e.code[22] >> 3) & 1)) * 2 + ((e.code[21] >> 3) & 1);
      const int32_t part133 = part134 * 2;
      const int32_t part132 = part133 + ((e.code[20] >> 3) & 1);
      const int32_t part131 = part132 * 2;
      const int32_t part130 = part131 + ((e.code[19] >> 3) & 1);
      const int32_t part129 = part130 * 2;
      const int32_t part128 = part129 + ((e.code[18] >> 3) & 1);
      const int32_t part127 = part128 * 2;
      const int32_t part126 = part127 + ((e.code[17] >> 3) & 1);
      const int32_t part125 = part126 * 2;
      const int32_t part124 = part125 + ((e.code[16] >> 3) & 1);
      const uint32_t number = inverse1[part124];
      w[67] |= uint8_t((number & 3) << 6);
      w[68] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part145 = (((e.code[31] >> 3) & 1) * 2 + ((e.code[30] >> 3) & 1)) * 2 + ((e.code[29] >> 3) & 1);
      const int32_t part144 = part145 * 2;
      const int32_t part143 = part144 + ((e.code[28] >> 3) & 1);
      const int32_t part142 = part143 * 2;
      const int32_t part141 = part142 + ((e.code[27] >> 3) & 1);
      const int32_t part140 = part141 * 2;
      const int32_t part139 = part140 + ((e.code[26] >> 3) & 1);
      const int32_t part138 = part139 * 2;
      const int32_t part137 = part138 + ((e.code[25] >> 3) & 1);
      const int32_t part136 = part137 * 2;
      const int32_t part135 = part136 + ((e.code[24] >> 3) & 1);
      const uint32_t number = inverse1[part135];
      w[68] |= uint8_t((number & 7) << 5);
      w[69] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part156 = (((e.code[39] >> 3) & 1) * 2 + ((e.code[38] >> 3) & 1)) * 2 + ((e.code[37] >> 3) & 1);
      const int32_t part155 = part156 * 2;
      const int32_t part154 = part155 + ((e.code[36] >> 3) & 1);
      const int32_t part153 = part154 * 2;
      const int32_t part152 = part153 + ((e.code[35] >> 3) & 1);
      const int32_t part151 = part152 * 2;
      const int32_t part150 = part151 + ((e.code[34] >> 3) & 1);
      const int32_t part149 = part150 * 2;
      const int32_t part148 = part149 + ((e.code[33] >> 3) & 1);
      const int32_t part147 = part148 * 2;
      const int32_t part146 = part147 + ((e.code[32] >> 3) & 1);
      const uint32_t number = inverse1[part146];
      w[70] |= uint8_t(number & 127);
    }
    {
      const int32_t part167 = (((e.code[47] >> 3) & 1) * 2 + ((e.code[46] >> 3) & 1)) * 2 + ((e.code[45] >> 3) & 1);
      const int32_t part166 = part167 * 2;
      const int32_t part165 = part166 + ((e.code[44] >> 3) & 1);
      const int32_t part164 = part165 * 2;
      const int32_t part163 = part164 + ((e.code[43] >> 3) & 1);
      const int32_t part162 = part163 * 2;
      const int32_t part161 = part162 + ((e.code[42] >> 3) & 1);
      const int32_t part160 = part161 * 2;
      const int32_t part159 = part160 + ((e.code[41] >> 3) & 1);
      const int32_t part158 = part159 * 2;
      const int32_t part157 = part158 + ((e.code[40] >> 3) & 1);
      const uint32_t number = inverse1[part157];
      w[70] |= uint8_t((number & 1) << 7);
      w[71] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part178 = (((e.code[55] >> 3) & 1) * 2 + ((e.code[54] >> 3) & 1)) * 2 + ((e.code[53] >> 3) & 1);
      const int32_t part177 = part178 * 2;
      const int32_t part176 = part177 + ((e.code[52] >> 3) & 1);
      const int32_t part175 = part176 * 2;
      const int32_t part174 = part175 + ((e.code[51] >> 3) & 1);
      const int32_t part173 = part174 * 2;
      const int32_t part172 = part173 + ((e.code[50] >> 3) & 1);
      const int32_t part171 = part172 * 2;
      const int32_t part170 = part171 + ((e.code[49] >> 3) & 1);
      const int32_t part169 = part170 * 2;
      const int32_t part168 = part169 + ((e.code[48] >> 3) & 1);
      const uint32_t number = inverse1[part168];
      w[71] |= uint8_t((number & 3) << 6);
      w[72] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part189 = (((e.code[63] >> 3) & 1) * 2 + ((e.code[62] >> 3) & 1)) * 2 + ((e.code[61] >> 3) & 1);
      const int32_t part188 = part189 * 2;
      const int32_t part187 = part188 + ((e.code[60] >> 3) & 1);
      const int32_t part186 = part187 * 2;
      const int32_t part185 = part186 + ((e.code[59] >> 3) & 1);
      const int32_t part184 = part185 * 2;
      const int32_t part183 = part184 + ((e.code[58] >> 3) & 1);
      const int32_t part182 = part183 * 2;
      const int32_t part181 = part182 + ((e.code[57] >> 3) & 1);
      const int32_t part180 = part181 * 2;
      const int32_t part179 = part180 + ((e.code[56] >> 3) & 1);
      const uint32_t number = inverse1[part179];
      w[72] |= uint8_t((number & 7) << 5);
      w[73] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part200 = (((e.code[71] >> 3) & 1) * 2 + ((e.code[70] >> 3) & 1)) * 2 + ((e.code[69] >> 3) & 1);
      const int32_t part199 = part200 * 2;
      const int32_t part198 = part199 + ((e.code[68] >> 3) & 1);
      const int32_t part197 = part198 * 2;
      const int32_t part196 = part197 + ((e.code[67] >> 3) & 1);
      const int32_t part195 = part196 * 2;
      const int32_t part194 = part195 + ((e.code[66] >> 3) & 1);
      const int32_t part193 = part194 * 2;
      const int32_t part192 = part193 + ((e.code[65] >> 3) & 1);
      const int32_t part191 = part192 * 2;
      const int32_t part190 = part191 + ((e.code[64] >> 3) & 1);
      const uint32_t number = inverse1[part190];
      w[74] |= uint8_t(number & 127);
    }
    {
      const int32_t part211 = (((e.code[79] >> 3) & 1) * 2 + ((e.code[78] >> 3) & 1)) * 2 + ((e.code[77] >> 3) & 1);
      const int32_t part210 = part211 * 2;
      const int32_t part209 = part210 + ((e.code[76] >> 3) & 1);
      const int32_t part208 = part209 * 2;
      const int32_t part207 = part208 + ((e.code[75] >> 3) & 1);
      const int32_t part206 = part207 * 2;
      const int32_t part205 = part206 + ((e.code[74] >> 3) & 1);
      const int32_t part204 = part205 * 2;
      const int32_t part203 = part204 + ((e.code[73] >> 3) & 1);
      const int32_t part202 = part203 * 2;
      const int32_t part201 = part202 + ((e.code[72] >> 3) & 1);
      const uint32_t number = inverse1[part201];
      w[74] |= uint8_t((number & 1) << 7);
      w[75] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part222 = (((e.code[87] >> 3) & 1) * 2 + ((e.code[86] >> 3) & 1)) * 2 + ((e.code[85] >> 3) & 1);
      const int32_t part221 = part222 * 2;
      const int32_t part220 = part221 + ((e.code[84] >> 3) & 1);
      const int32_t part219 = part220 * 2;
      const int32_t part218 = part219 + ((e.code[83] >> 3) & 1);
      const int32_t part217 = part218 * 2;
      const int32_t part216 = part217 + ((e.code[82] >> 3) & 1);
      const int32_t part215 = part216 * 2;
      const int32_t part214 = part215 + ((e.code[81] >> 3) & 1);
      const int32_t part213 = part214 * 2;
      const int32_t part212 = part213 + ((e.code[80] >> 3) & 1);
      const uint32_t number = inverse1[part212];
      w[75] |= uint8_t((number & 3) << 6);
      w[76] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part233 = (((e.code[95] >> 3) & 1) * 2 + ((e.code[94] >> 3) & 1)) * 2 + ((e.code[93] >> 3) & 1);
      const int32_t part232 = part233 * 2;
      const int32_t part231 = part232 + ((e.code[92] >> 3) & 1);
      const int32_t part230 = part231 * 2;
      const int32_t part229 = part230 + ((e.code[91] >> 3) & 1);
      const int32_t part228 = part229 * 2;
      const int32_t part227 = part228 + ((e.code[90] >> 3) & 1);
      const int32_t part226 = part227 * 2;
      const int32_t part225 = part226 + ((e.code[89] >> 3) & 1);
      const int32_t part224 = part225 * 2;
      const int32_t part223 = part224 + ((e.code[88] >> 3) & 1);
      const uint32_t number = inverse1[part223];
      w[76] |= uint8_t((number & 7) << 5);
      w[77] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part244 = (((e.code[103] >> 3) & 1) * 2 + ((e.code[102] >> 3) & 1)) * 2 + ((e.code[101] >> 3) & 1);
      const int32_t part243 = part244 * 2;
      const int32_t part242 = part243 + ((e.code[100] >> 3) & 1);
      const int32_t part241 = part242 * 2;
      const int32_t part240 = part241 + ((e.code[99] >> 3) & 1);
      const int32_t part239 = part240 * 2;
      const int32_t part238 = part239 + ((e.code[98] >> 3) & 1);
      const int32_t part237 = part238 * 2;
      const int32_t part236 = part237 + ((e.code[97] >> 3) & 1);
      const int32_t part235 = part236 * 2;
      const int32_t part234 = part235 + ((e.code[96] >> 3) & 1);
      const uint32_t number = inverse1[part234];
      w[78] |= uint8_t(number & 127);
    }
    {
      const int32_t part255 = (((e.code[111] >> 3) & 1) * 2 + ((e.code[110] >> 3) & 1)) * 2 + ((e.code[109] >> 3) & 1);
      const int32_t part254 = part255 * 2;
      const int32_t part253 = part254 + ((e.code[108] >> 3) & 1);
      const int32_t part252 = part253 * 2;
      const int32_t part251 = part252 + ((e.code[107] >> 3) & 1);
      const int32_t part250 = part251 * 2;
      const int32_t part249 = part250 + ((e.code[106] >> 3) & 1);
      const int32_t part248 = part249 * 2;
      const int32_t part247 = part248 + ((e.code[105] >> 3) & 1);
      const int32_t part246 = part247 * 2;
      const int32_t part245 = part246 + ((e.code[104] >> 3) & 1);
      const uint32_t number = inverse1[part245];
      w[78] |= uint8_t((number & 1) << 7);
      w[79] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part266 = (((e.code[119] >> 3) & 1) * 2 + ((e.code[118] >> 3) & 1)) * 2 + ((e.code[117] >> 3) & 1);
      const int32_t part265 = part266 * 2;
      const int32_t part264 = part265 + ((e.code[116] >> 3) & 1);
      const int32_t part263 = part264 * 2;
      const int32_t part262 = part263 + ((e.code[115] >> 3) & 1);
      const int32_t part261 = part262 * 2;
      const int32_t part260 = part261 + ((e.code[114] >> 3) & 1);
      const int32_t part259 = part260 * 2;
      const int32_t part258 = part259 + ((e.code[113] >> 3) & 1);
      const int32_t part257 = part258 * 2;
      const int32_t part256 = part257 + ((e.code[112] >> 3) & 1);
      const uint32_t number = inverse1[part256];
      w[79] |= uint8_t((number & 3) << 6);
      w[80] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part277 = (((e.code[127] >> 3) & 1) * 2 + ((e.code[126] >> 3) & 1)) * 2 + ((e.code[125] >> 3) & 1);
      const int32_t part276 = part277 * 2;
      const int32_t part275 = part276 + ((e.code[124] >> 3) & 1);
      const int32_t part274 = part275 * 2;
      const int32_t part273 = part274 + ((e.code[123] >> 3) & 1);
      const int32_t part272 = part273 * 2;
      const int32_t part271 = part272 + ((e.code[122] >> 3) & 1);
      const int32_t part270 = part271 * 2;
      const int32_t part269 = part270 + ((e.code[121] >> 3) & 1);
      const int32_t part268 = part269 * 2;
      const int32_t part267 = part268 + ((e.code[120] >> 3) & 1);
      const uint32_t number = inverse1[part267];
      w[80] |= uint8_t((number & 7) << 5);
      w[81] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part288 = (((e.code[135] >> 3) & 1) * 2 + ((e.code[134] >> 3) & 1)) * 2 + ((e.code[133] >> 3) & 1);
      const int32_t part287 = part288 * 2;
      const int32_t part286 = part287 + ((e.code[132] >> 3) & 1);
      const int32_t part285 = part286 * 2;
      const int32_t part284 = part285 + ((e.code[131] >> 3) & 1);
      const int32_t part283 = part284 * 2;
      const int32_t part282 = part283 + ((e.code[130] >> 3) & 1);
      const int32_t part281 = part282 * 2;
      const int32_t part280 = part281 + ((e.code[129] >> 3) & 1);
      const int32_t part279 = part280 * 2;
      const int32_t part278 = part279 + ((e.code[128] >> 3) & 1);
      const uint32_t number = inverse1[part278];
      w[82] |= uint8_t(number & 127);
    }
    {
      const int32_t part299 = (((e.code[143] >> 3) & 1) * 2 + ((e.code[142] >> 3) & 1)) * 2 + ((e.code[141] >> 3) & 1);
      const int32_t part298 = part299 * 2;
      const int32_t part297 = part298 + ((e.code[140] >> 3) & 1);
      const int32_t part296 = part297 * 2;
      const int32_t part295 = part296 + ((e.code[139] >> 3) & 1);
      const int32_t part294 = part295 * 2;
      const int32_t part293 = part294 + ((e.code[138] >> 3) & 1);
      const int32_t part292 = part293 * 2;
      const int32_t part291 = part292 + ((e.code[137] >> 3) & 1);
      const int32_t part290 = part291 * 2;
      const int32_t part289 = part290 + ((e.code[136] >> 3) & 1);
      const uint32_t number = inverse1[part289];
      w[82] |= uint8_t((number & 1) << 7);
      w[83] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part310 = (((e.code[151] >> 3) & 1) * 2 + ((e.code[150] >> 3) & 1)) * 2 + ((e.code[149] >> 3) & 1);
      const int32_t part309 = part310 * 2;
      const int32_t part308 = part309 + ((e.code[148] >> 3) & 1);
      const int32_t part307 = part308 * 2;
      const int32_t part306 = part307 + ((e.code[147] >> 3) & 1);
      const int32_t part305 = part306 * 2;
      const int32_t part304 = part305 + ((e.code[146] >> 3) & 1);
      const int32_t part303 = part304 * 2;
      const int32_t part302 = part303 + ((e.code[145] >> 3) & 1);
      const int32_t part301 = part302 * 2;
      const int32_t part300 = part301 + ((e.code[144] >> 3) & 1);
      const uint32_t number = inverse1[part300];
      w[83] |= uint8_t((number & 3) << 6);
      w[84] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part321 = (((e.code[159] >> 3) & 1) * 2 + ((e.code[158] >> 3) & 1)) * 2 + ((e.code[157] >> 3) & 1);
      const int32_t part320 = part321 * 2;
      const int32_t part319 = part320 + ((e.code[156] >> 3) & 1);
      const int32_t part318 = part319 * 2;
      const int32_t part317 = part318 + ((e.code[155] >> 3) & 1);
      const int32_t part316 = part317 * 2;
      const int32_t part315 = part316 + ((e.code[154] >> 3) & 1);
      const int32_t part314 = part315 * 2;
      const int32_t part313 = part314 + ((e.code[153] >> 3) & 1);
      const int32_t part312 = part313 * 2;
      const int32_t part311 = part312 + ((e.code[152] >> 3) & 1);
      const uint32_t number = inverse1[part311];
      w[84] |= uint8_t((number & 7) << 5);
      w[85] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part332 = (((e.code[167] >> 3) & 1) * 2 + ((e.code[166] >> 3) & 1)) * 2 + ((e.code[165] >> 3) & 1);
      const int32_t part331 = part332 * 2;
      const int32_t part330 = part331 + ((e.code[164] >> 3) & 1);
      const int32_t part329 = part330 * 2;
      const int32_t part328 = part329 + ((e.code[163] >> 3) & 1);
      const int32_t part327 = part328 * 2;
      const int32_t part326 = part327 + ((e.code[162] >> 3) & 1);
      const int32_t part325 = part326 * 2;
      const int32_t part324 = part325 + ((e.code[161] >> 3) & 1);
      const int32_t part323 = part324 * 2;
      const int32_t part322 = part323 + ((e.code[160] >> 3) & 1);
      const uint32_t number = inverse1[part322];
      w[86] |= uint8_t(number & 127);
    }
    {
      const int32_t part343 = (((e.code[175] >> 3) & 1) * 2 + ((e.code[174] >> 3) & 1)) * 2 + ((e.code[173] >> 3) & 1);
      const int32_t part342 = part343 * 2;
      const int32_t part341 = part342 + ((e.code[172] >> 3) & 1);
      const int32_t part340 = part341 * 2;
      const int32_t part339 = part340 + ((e.code[171] >> 3) & 1);
      const int32_t part338 = part339 * 2;
      const int32_t part337 = part338 + ((e.code[170] >> 3) & 1);
      const int32_t part336 = part337 * 2;
      const int32_t part335 = part336 + ((e.code[169] >> 3) & 1);
      const int32_t part334 = part335 * 2;
      const int32_t part333 = part334 + ((e.code[168] >> 3) & 1);
      const uint32_t number = inverse1[part333];
      w[86] |= uint8_t((number & 1) << 7);
      w[87] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part354 = (((e.code[183] >> 3) & 1) * 2 + ((e.code[182] >> 3) & 1)) * 2 + ((e.code[181] >> 3) & 1);
      const int32_t part353 = part354 * 2;
      const int32_t part352 = part353 + ((e.code[180] >> 3) & 1);
      const int32_t part351 = part352 * 2;
      const int32_t part350 = part351 + ((e.code[179] >> 3) & 1);
      const int32_t part349 = part350 * 2;
      const int32_t part348 = part349 + ((e.code[178] >> 3) & 1);
      const int32_t part347 = part348 * 2;
      const int32_t part346 = part347 + ((e.code[177] >> 3) & 1);
      const int32_t part345 = part346 * 2;
      const int32_t part344 = part345 + ((e.code[176] >> 3) & 1);
      const uint32_t number = inverse1[part344];
      w[87] |= uint8_t((number & 3) << 6);
      w[88] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part365 = (((e.code[191] >> 3) & 1) * 2 + ((e.code[190] >> 3) & 1)) * 2 + ((e.code[189] >> 3) & 1);
      const int32_t part364 = part365 * 2;
      const int32_t part363 = part364 + ((e.code[188] >> 3) & 1);
      const int32_t part362 = part363 * 2;
      const int32_t part361 = part362 + ((e.code[187] >> 3) & 1);
      const int32_t part360 = part361 * 2;
      const int32_t part359 = part360 + ((e.code[186] >> 3) & 1);
      const int32_t part358 = part359 * 2;
      const int32_t part357 = part358 + ((e.code[185] >> 3) & 1);
      const int32_t part356 = part357 * 2;
      const int32_t part355 = part356 + ((e.code[184] >> 3) & 1);
      const uint32_t number = inverse1[part355];
      w[88] |= uint8_t((number & 7) << 5);
      w[89] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part376 = (((e.code[199] >> 3) & 1) * 2 + ((e.code[198] >> 3) & 1)) * 2 + ((e.code[197] >> 3) & 1);
      const int32_t part375 = part376 * 2;
      const int32_t part374 = part375 + ((e.code[196] >> 3) & 1);
      const int32_t part373 = part374 * 2;
      const int32_t part372 = part373 + ((e.code[195] >> 3) & 1);
      const int32_t part371 = part372 * 2;
      const int32_t part370 = part371 + ((e.code[194] >> 3) & 1);
      const int32_t part369 = part370 * 2;
      const int32_t part368 = part369 + ((e.code[193] >> 3) & 1);
      const int32_t part367 = part368 * 2;
      const int32_t part366 = part367 + ((e.code[192] >> 3) & 1);
      const uint32_t number = inverse1[part366];
      w[90] |= uint8_t(number & 127);
    }
    {
      const int32_t part387 = (((e.code[207] >> 3) & 1) * 2 + ((e.code[206] >> 3) & 1)) * 2 + ((e.code[205] >> 3) & 1);
      const int32_t part386 = part387 * 2;
      const int32_t part385 = part386 + ((e.code[204] >> 3) & 1);
      const int32_t part384 = part385 * 2;
      const int32_t part383 = part384 + ((e.code[203] >> 3) & 1);
      const int32_t part382 = part383 * 2;
      const int32_t part381 = part382 + ((e.code[202] >> 3) & 1);
      const int32_t part380 = part381 * 2;
      const int32_t part379 = part380 + ((e.code[201] >> 3) & 1);
      const int32_t part378 = part379 * 2;
      const int32_t part377 = part378 + ((e.code[200] >> 3) & 1);
      const uint32_t number = inverse1[part377];
      w[90] |= uint8_t((number & 1) << 7);
      w[91] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part398 = (((e.code[215] >> 3) & 1) * 2 + ((e.code[214] >> 3) & 1)) * 2 + ((e.code[213] >> 3) & 1);
      const int32_t part397 = part398 * 2;
      const int32_t part396 = part397 + ((e.code[212] >> 3) & 1);
      const int32_t part395 = part396 * 2;
      const int32_t part394 = part395 + ((e.code[211] >> 3) & 1);
      const int32_t part393 = part394 * 2;
      const int32_t part392 = part393 + ((e.code[210] >> 3) & 1);
      const int32_t part391 = part392 * 2;
      const int32_t part390 = part391 + ((e.code[209] >> 3) & 1);
      const int32_t part389 = part390 * 2;
      const int32_t part388 = part389 + ((e.code[208] >> 3) & 1);
      const uint32_t number = inverse1[part388];
      w[91] |= uint8_t((number & 3) << 6);
      w[92] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part409 = (((e.code[223] >> 3) & 1) * 2 + ((e.code[222] >> 3) & 1)) * 2 + ((e.code[221] >> 3) & 1);
      const int32_t part408 = part409 * 2;
      const int32_t part407 = part408 + ((e.code[220] >> 3) & 1);
      const int32_t part406 = part407 * 2;
      const int32_t part405 = part406 + ((e.code[219] >> 3) & 1);
      const int32_t part404 = part405 * 2;
      const int32_t part403 = part404 + ((e.code[218] >> 3) & 1);
      const int32_t part402 = part403 * 2;
      const int32_t part401 = part402 + ((e.code[217] >> 3) & 1);
      const int32_t part400 = part401 * 2;
      const int32_t part399 = part400 + ((e.code[216] >> 3) & 1);
      const uint32_t number = inverse1[part399];
      w[92] |= uint8_t((number & 7) << 5);
      w[93] |= uint8_t((number >> 3) & 15);
    }
    {
      const int32_t part420 = (((e.code[231] >> 3) & 1) * 2 + ((e.code[230] >> 3) & 1)) * 2 + ((e.code[229] >> 3) & 1);
      const int32_t part419 = part420 * 2;
      const int32_t part418 = part419 + ((e.code[228] >> 3) & 1);
      const int32_t part417 = part418 * 2;
      const int32_t part416 = part417 + ((e.code[227] >> 3) & 1);
      const int32_t part415 = part416 * 2;
      const int32_t part414 = part415 + ((e.code[226] >> 3) & 1);
      const int32_t part413 = part414 * 2;
      const int32_t part412 = part413 + ((e.code[225] >> 3) & 1);
      const int32_t part411 = part412 * 2;
      const int32_t part410 = part411 + ((e.code[224] >> 3) & 1);
      const uint32_t number = inverse1[part410];
      w[94] |= uint8_t(number & 127);
    }
    {
      const int32_t part431 = (((e.code[239] >> 3) & 1) * 2 + ((e.code[238] >> 3) & 1)) * 2 + ((e.code[237] >> 3) & 1);
      const int32_t part430 = part431 * 2;
      const int32_t part429 = part430 + ((e.code[236] >> 3) & 1);
      const int32_t part428 = part429 * 2;
      const int32_t part427 = part428 + ((e.code[235] >> 3) & 1);
      const int32_t part426 = part427 * 2;
      const int32_t part425 = part426 + ((e.code[234] >> 3) & 1);
      const int32_t part424 = part425 * 2;
      const int32_t part423 = part424 + ((e.code[233] >> 3) & 1);
      const int32_t part422 = part423 * 2;
      const int32_t part421 = part422 + ((e.code[232] >> 3) & 1);
      const uint32_t number = inverse1[part421];
      w[94] |= uint8_t((number & 1) << 7);
      w[95] |= uint8_t((number >> 1) & 63);
    }
    {
      const int32_t part442 = (((e.code[247] >> 3) & 1) * 2 + ((e.code[246] >> 3) & 1)) * 2 + ((e.code[245] >> 3) & 1);
      const int32_t part441 = part442 * 2;
      const int32_t part440 = part441 + ((e.code[244] >> 3) & 1);
      const int32_t part439 = part440 * 2;
      const int32_t part438 = part439 + ((e.code[243] >> 3) & 1);
      const int32_t part437 = part438 * 2;
      const int32_t part436 = part437 + ((e.code[242] >> 3) & 1);
      const int32_t part435 = part436 * 2;
      const int32_t part434 = part435 + ((e.code[241] >> 3) & 1);
      const int32_t part433 = part434 * 2;
      const int32_t part432 = part433 + ((e.code[240] >> 3) & 1);
      const uint32_t number = inverse1[part432];
      w[95] |= uint8_t((number & 3) << 6);
      w[96] |= uint8_t((number >> 2) & 31);
    }
    {
      const int32_t part453 = (((e.code[255] >> 3) & 1) * 2 + ((e.code[254] >> 3) & 1)) * 2 + ((e.code[253] >> 3) & 1);
      const int32_t part452 = part453 * 2;
      const int32_t part451 = part452 + ((e.code[252] >> 3) & 1);
      const int32_t part450 = part451 * 2;
      const int32_t part449 = part450 + ((e.code[251] >> 3) & 1);
      const int32_t part448 = part449 * 2;
      const int32_t part447 = part448 + ((e.code[250] >> 3) & 1);
      const int32_t part446 = part447 * 2;
      const int32_t part445 = part446 + ((e.code[249] >> 3) & 1);
      const int32_t part444 = part445 * 2;
      const int32_t part443 = part444 + ((e.code[248] >> 3) & 1);
      const uint32_t number = inverse1[part443];
      w[96] |= uint8_t((number & 7) << 5);
      w[97] |= uint8_t((number >> 3) & 15);
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of {
  static constexpr bool as_file = false;
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 10;
  static constexpr size_t bytes = R * 138;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 8; ++i) {
      e.scale[i] = uint16_t((panel[scales + r + i * R] + -1) / 2);
    }
    for (size_t i = 0; i < 256; ++i) {
      const size_t unit = i / 32;
      const size_t quad = (i % 32) / 4;
      const size_t byte = i % 4;
      const size_t vector0 = quad / 2;
      const size_t shift0 = (quad % 2) * 4;
      e.code[i] = uint8_t((panel[codes + unit * R * 16 + vector0 * R * 4 + r * 4 + byte] >> shift0) & 15);
    }
  }
};

}  // namespace
