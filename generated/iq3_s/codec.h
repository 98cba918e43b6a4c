// What the kernels of iq3_s share on every target. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
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

/// What is known of iq3_s when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 110;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 4;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -15;
  static constexpr int32_t level_hi = 15;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 16;
  static constexpr int16_t levels[] = {1, 3, 5, 7, 9, 11, 13, 15, -1, -3, -5, -7, -9, -11, -13, -15};
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
  static constexpr float constant = 1.0f;
  static constexpr int32_t grid_dim = 4;
  static constexpr int32_t grid_count = 512;
  static constexpr int32_t grid_bits = 3;
  static constexpr const uint8_t *grid = lookup0;
  static constexpr int32_t mark_share = 1;
  static constexpr bool mark_even = false;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) {
    return qc_to_f16(v);
  }

  static QC_TILE float round(float v) {
    return qc_half_to_float(qc_to_f16(v));
  }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    scale[0] = d_factor * float(2 * (w[106] & 15) + 1);
    scale[1] = d_factor * float(2 * (w[106] >> 4) + 1);
    scale[2] = d_factor * float(2 * (w[107] & 15) + 1);
    scale[3] = d_factor * float(2 * (w[107] >> 4) + 1);
    scale[4] = d_factor * float(2 * (w[108] & 15) + 1);
    scale[5] = d_factor * float(2 * (w[108] >> 4) + 1);
    scale[6] = d_factor * float(2 * (w[109] & 15) + 1);
    scale[7] = d_factor * float(2 * (w[109] >> 4) + 1);
  }

  static void unfold(const uint8_t *w, uint8_t *codes) {
    const uint64_t part2 = uint64_t(qc_u32(lookup0 + (w[3] | (((w[66] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part1 = uint64_t(qc_u32(lookup0 + (w[2] | ((w[66] & 1) << 8)) * 4)) | part2;
    const uint64_t part0 = part1 | (qc_spread(w[74]) << 3);
    qc_store_u64(codes, part0);
    const uint64_t part5 = uint64_t(qc_u32(lookup0 + (w[5] | (((w[66] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part4 = uint64_t(qc_u32(lookup0 + (w[4] | (((w[66] >> 2) & 1) << 8)) * 4)) | part5;
    const uint64_t part3 = part4 | (qc_spread(w[75]) << 3);
    qc_store_u64(codes + 8, part3);
    const uint64_t part8 = uint64_t(qc_u32(lookup0 + (w[7] | (((w[66] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part7 = uint64_t(qc_u32(lookup0 + (w[6] | (((w[66] >> 4) & 1) << 8)) * 4)) | part8;
    const uint64_t part6 = part7 | (qc_spread(w[76]) << 3);
    qc_store_u64(codes + 16, part6);
    const uint64_t part11 = uint64_t(qc_u32(lookup0 + (w[8] | (((w[66] >> 6) & 1) << 8)) * 4));
    const uint64_t part10 = part11 | (uint64_t(qc_u32(lookup0 + (w[9] | ((w[66] >> 7) << 8)) * 4)) << 32);
    const uint64_t part9 = part10 | (qc_spread(w[77]) << 3);
    qc_store_u64(codes + 24, part9);
    const uint64_t part14 = uint64_t(qc_u32(lookup0 + (w[11] | (((w[67] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part13 = uint64_t(qc_u32(lookup0 + (w[10] | ((w[67] & 1) << 8)) * 4)) | part14;
    const uint64_t part12 = part13 | (qc_spread(w[78]) << 3);
    qc_store_u64(codes + 32, part12);
    const uint64_t part17 = uint64_t(qc_u32(lookup0 + (w[13] | (((w[67] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part16 = uint64_t(qc_u32(lookup0 + (w[12] | (((w[67] >> 2) & 1) << 8)) * 4)) | part17;
    const uint64_t part15 = part16 | (qc_spread(w[79]) << 3);
    qc_store_u64(codes + 40, part15);
    const uint64_t part20 = uint64_t(qc_u32(lookup0 + (w[15] | (((w[67] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part19 = uint64_t(qc_u32(lookup0 + (w[14] | (((w[67] >> 4) & 1) << 8)) * 4)) | part20;
    const uint64_t part18 = part19 | (qc_spread(w[80]) << 3);
    qc_store_u64(codes + 48, part18);
    const uint64_t part23 = uint64_t(qc_u32(lookup0 + (w[16] | (((w[67] >> 6) & 1) << 8)) * 4));
    const uint64_t part22 = part23 | (uint64_t(qc_u32(lookup0 + (w[17] | ((w[67] >> 7) << 8)) * 4)) << 32);
    const uint64_t part21 = part22 | (qc_spread(w[81]) << 3);
    qc_store_u64(codes + 56, part21);
    const uint64_t part26 = uint64_t(qc_u32(lookup0 + (w[19] | (((w[68] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part25 = uint64_t(qc_u32(lookup0 + (w[18] | ((w[68] & 1) << 8)) * 4)) | part26;
    const uint64_t part24 = part25 | (qc_spread(w[82]) << 3);
    qc_store_u64(codes + 64, part24);
    const uint64_t part29 = uint64_t(qc_u32(lookup0 + (w[21] | (((w[68] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part28 = uint64_t(qc_u32(lookup0 + (w[20] | (((w[68] >> 2) & 1) << 8)) * 4)) | part29;
    const uint64_t part27 = part28 | (qc_spread(w[83]) << 3);
    qc_store_u64(codes + 72, part27);
    const uint64_t part32 = uint64_t(qc_u32(lookup0 + (w[23] | (((w[68] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part31 = uint64_t(qc_u32(lookup0 + (w[22] | (((w[68] >> 4) & 1) << 8)) * 4)) | part32;
    const uint64_t part30 = part31 | (qc_spread(w[84]) << 3);
    qc_store_u64(codes + 80, part30);
    const uint64_t part35 = uint64_t(qc_u32(lookup0 + (w[24] | (((w[68] >> 6) & 1) << 8)) * 4));
    const uint64_t part34 = part35 | (uint64_t(qc_u32(lookup0 + (w[25] | ((w[68] >> 7) << 8)) * 4)) << 32);
    const uint64_t part33 = part34 | (qc_spread(w[85]) << 3);
    qc_store_u64(codes + 88, part33);
    const uint64_t part38 = uint64_t(qc_u32(lookup0 + (w[27] | (((w[69] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part37 = uint64_t(qc_u32(lookup0 + (w[26] | ((w[69] & 1) << 8)) * 4)) | part38;
    const uint64_t part36 = part37 | (qc_spread(w[86]) << 3);
    qc_store_u64(codes + 96, part36);
    const uint64_t part41 = uint64_t(qc_u32(lookup0 + (w[29] | (((w[69] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part40 = uint64_t(qc_u32(lookup0 + (w[28] | (((w[69] >> 2) & 1) << 8)) * 4)) | part41;
    const uint64_t part39 = part40 | (qc_spread(w[87]) << 3);
    qc_store_u64(codes + 104, part39);
    const uint64_t part44 = uint64_t(qc_u32(lookup0 + (w[31] | (((w[69] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part43 = uint64_t(qc_u32(lookup0 + (w[30] | (((w[69] >> 4) & 1) << 8)) * 4)) | part44;
    const uint64_t part42 = part43 | (qc_spread(w[88]) << 3);
    qc_store_u64(codes + 112, part42);
    const uint64_t part47 = uint64_t(qc_u32(lookup0 + (w[32] | (((w[69] >> 6) & 1) << 8)) * 4));
    const uint64_t part46 = part47 | (uint64_t(qc_u32(lookup0 + (w[33] | ((w[69] >> 7) << 8)) * 4)) << 32);
    const uint64_t part45 = part46 | (qc_spread(w[89]) << 3);
    qc_store_u64(codes + 120, part45);
    const uint64_t part50 = uint64_t(qc_u32(lookup0 + (w[35] | (((w[70] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part49 = uint64_t(qc_u32(lookup0 + (w[34] | ((w[70] & 1) << 8)) * 4)) | part50;
    const uint64_t part48 = part49 | (qc_spread(w[90]) << 3);
    qc_store_u64(codes + 128, part48);
    const uint64_t part53 = uint64_t(qc_u32(lookup0 + (w[37] | (((w[70] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part52 = uint64_t(qc_u32(lookup0 + (w[36] | (((w[70] >> 2) & 1) << 8)) * 4)) | part53;
    const uint64_t part51 = part52 | (qc_spread(w[91]) << 3);
    qc_store_u64(codes + 136, part51);
    const uint64_t part56 = uint64_t(qc_u32(lookup0 + (w[39] | (((w[70] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part55 = uint64_t(qc_u32(lookup0 + (w[38] | (((w[70] >> 4) & 1) << 8)) * 4)) | part56;
    const uint64_t part54 = part55 | (qc_spread(w[92]) << 3);
    qc_store_u64(codes + 144, part54);
    const uint64_t part59 = uint64_t(qc_u32(lookup0 + (w[40] | (((w[70] >> 6) & 1) << 8)) * 4));
    const uint64_t part58 = part59 | (uint64_t(qc_u32(lookup0 + (w[41] | ((w[70] >> 7) << 8)) * 4)) << 32);
    const uint64_t part57 = part58 | (qc_spread(w[93]) << 3);
    qc_store_u64(codes + 152, part57);
    const uint64_t part62 = uint64_t(qc_u32(lookup0 + (w[43] | (((w[71] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part61 = uint64_t(qc_u32(lookup0 + (w[42] | ((w[71] & 1) << 8)) * 4)) | part62;
    const uint64_t part60 = part61 | (qc_spread(w[94]) << 3);
    qc_store_u64(codes + 160, part60);
    const uint64_t part65 = uint64_t(qc_u32(lookup0 + (w[45] | (((w[71] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part64 = uint64_t(qc_u32(lookup0 + (w[44] | (((w[71] >> 2) & 1) << 8)) * 4)) | part65;
    const uint64_t part63 = part64 | (qc_spread(w[95]) << 3);
    qc_store_u64(codes + 168, part63);
    const uint64_t part68 = uint64_t(qc_u32(lookup0 + (w[47] | (((w[71] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part67 = uint64_t(qc_u32(lookup0 + (w[46] | (((w[71] >> 4) & 1) << 8)) * 4)) | part68;
    const uint64_t part66 = part67 | (qc_spread(w[96]) << 3);
    qc_store_u64(codes + 176, part66);
    const uint64_t part71 = uint64_t(qc_u32(lookup0 + (w[48] | (((w[71] >> 6) & 1) << 8)) * 4));
    const uint64_t part70 = part71 | (uint64_t(qc_u32(lookup0 + (w[49] | ((w[71] >> 7) << 8)) * 4)) << 32);
    const uint64_t part69 = part70 | (qc_spread(w[97]) << 3);
    qc_store_u64(codes + 184, part69);
    const uint64_t part74 = uint64_t(qc_u32(lookup0 + (w[51] | (((w[72] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part73 = uint64_t(qc_u32(lookup0 + (w[50] | ((w[72] & 1) << 8)) * 4)) | part74;
    const uint64_t part72 = part73 | (qc_spread(w[98]) << 3);
    qc_store_u64(codes + 192, part72);
    const uint64_t part77 = uint64_t(qc_u32(lookup0 + (w[53] | (((w[72] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part76 = uint64_t(qc_u32(lookup0 + (w[52] | (((w[72] >> 2) & 1) << 8)) * 4)) | part77;
    const uint64_t part75 = part76 | (qc_spread(w[99]) << 3);
    qc_store_u64(codes + 200, part75);
    const uint64_t part80 = uint64_t(qc_u32(lookup0 + (w[55] | (((w[72] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part79 = uint64_t(qc_u32(lookup0 + (w[54] | (((w[72] >> 4) & 1) << 8)) * 4)) | part80;
    const uint64_t part78 = part79 | (qc_spread(w[100]) << 3);
    qc_store_u64(codes + 208, part78);
    const uint64_t part83 = uint64_t(qc_u32(lookup0 + (w[56] | (((w[72] >> 6) & 1) << 8)) * 4));
    const uint64_t part82 = part83 | (uint64_t(qc_u32(lookup0 + (w[57] | ((w[72] >> 7) << 8)) * 4)) << 32);
    const uint64_t part81 = part82 | (qc_spread(w[101]) << 3);
    qc_store_u64(codes + 216, part81);
    const uint64_t part86 = uint64_t(qc_u32(lookup0 + (w[59] | (((w[73] >> 1) & 1) << 8)) * 4)) << 32;
    const uint64_t part85 = uint64_t(qc_u32(lookup0 + (w[58] | ((w[73] & 1) << 8)) * 4)) | part86;
    const uint64_t part84 = part85 | (qc_spread(w[102]) << 3);
    qc_store_u64(codes + 224, part84);
    const uint64_t part89 = uint64_t(qc_u32(lookup0 + (w[61] | (((w[73] >> 3) & 1) << 8)) * 4)) << 32;
    const uint64_t part88 = uint64_t(qc_u32(lookup0 + (w[60] | (((w[73] >> 2) & 1) << 8)) * 4)) | part89;
    const uint64_t part87 = part88 | (qc_spread(w[103]) << 3);
    qc_store_u64(codes + 232, part87);
    const uint64_t part92 = uint64_t(qc_u32(lookup0 + (w[63] | (((w[73] >> 5) & 1) << 8)) * 4)) << 32;
    const uint64_t part91 = uint64_t(qc_u32(lookup0 + (w[62] | (((w[73] >> 4) & 1) << 8)) * 4)) | part92;
    const uint64_t part90 = part91 | (qc_spread(w[104]) << 3);
    qc_store_u64(codes + 240, part90);
    const uint64_t part95 = uint64_t(qc_u32(lookup0 + (w[64] | (((w[73] >> 6) & 1) << 8)) * 4));
    const uint64_t part94 = part95 | (uint64_t(qc_u32(lookup0 + (w[65] | ((w[73] >> 7) << 8)) * 4)) << 32);
    const uint64_t part93 = part94 | (qc_spread(w[105]) << 3);
    qc_store_u64(codes + 248, part93);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    w[106] |= uint8_t(e.scale[0] & 15);
    w[106] |= uint8_t((e.scale[1] & 15) << 4);
    w[107] |= uint8_t(e.scale[2] & 15);
    w[107] |= uint8_t((e.scale[3] & 15) << 4);
    w[108] |= uint8_t(e.scale[4] & 15);
    w[108] |= uint8_t((e.scale[5] & 15) << 4);
    w[109] |= uint8_t(e.scale[6] & 15);
    w[109] |= uint8_t((e.scale[7] & 15) << 4);
    const int32_t part5 = ((e.code[0] >> 3) & 1) | (((e.code[1] >> 3) & 1) << 1) | (((e.code[2] >> 3) & 1) << 2);
    const int32_t part4 = part5 | (((e.code[3] >> 3) & 1) << 3);
    const int32_t part3 = part4 | (((e.code[4] >> 3) & 1) << 4);
    const int32_t part2 = part3 | (((e.code[5] >> 3) & 1) << 5);
    const int32_t part1 = part2 | (((e.code[6] >> 3) & 1) << 6);
    const int32_t part0 = part1 | (((e.code[7] >> 3) & 1) << 7);
    w[74] |= uint8_t(part0);
    const int32_t part11 = ((e.code[8] >> 3) & 1) | (((e.code[9] >> 3) & 1) << 1) | (((e.code[10] >> 3) & 1) << 2);
    const int32_t part10 = part11 | (((e.code[11] >> 3) & 1) << 3);
    const int32_t part9 = part10 | (((e.code[12] >> 3) & 1) << 4);
    const int32_t part8 = part9 | (((e.code[13] >> 3) & 1) << 5);
    const int32_t part7 = part8 | (((e.code[14] >> 3) & 1) << 6);
    const int32_t part6 = part7 | (((e.code[15] >> 3) & 1) << 7);
    w[75] |= uint8_t(part6);
    const int32_t part17 = ((e.code[16] >> 3) & 1) | (((e.code[17] >> 3) & 1) << 1) | (((e.code[18] >> 3) & 1) << 2);
    const int32_t part16 = part17 | (((e.code[19] >> 3) & 1) << 3);
    const int32_t part15 = part16 | (((e.code[20] >> 3) & 1) << 4);
    const int32_t part14 = part15 | (((e.code[21] >> 3) & 1) << 5);
    const int32_t part13 = part14 | (((e.code[22] >> 3) & 1) << 6);
    const int32_t part12 = part13 | (((e.code[23] >> 3) & 1) << 7);
    w[76] |= uint8_t(part12);
    const int32_t part23 = ((e.code[24] >> 3) & 1) | (((e.code[25] >> 3) & 1) << 1) | (((e.code[26] >> 3) & 1) << 2);
    const int32_t part22 = part23 | (((e.code[27] >> 3) & 1) << 3);
    const int32_t part21 = part22 | (((e.code[28] >> 3) & 1) << 4);
    const int32_t part20 = part21 | (((e.code[29] >> 3) & 1) << 5);
    const int32_t part19 = part20 | (((e.code[30] >> 3) & 1) << 6);
    const int32_t part18 = part19 | (((e.code[31] >> 3) & 1) << 7);
    w[77] |= uint8_t(part18);
    const int32_t part29 = ((e.code[32] >> 3) & 1) | (((e.code[33] >> 3) & 1) << 1) | (((e.code[34] >> 3) & 1) << 2);
    const int32_t part28 = part29 | (((e.code[35] >> 3) & 1) << 3);
    const int32_t part27 = part28 | (((e.code[36] >> 3) & 1) << 4);
    const int32_t part26 = part27 | (((e.code[37] >> 3) & 1) << 5);
    const int32_t part25 = part26 | (((e.code[38] >> 3) & 1) << 6);
    const int32_t part24 = part25 | (((e.code[39] >> 3) & 1) << 7);
    w[78] |= uint8_t(part24);
    const int32_t part35 = ((e.code[40] >> 3) & 1) | (((e.code[41] >> 3) & 1) << 1) | (((e.code[42] >> 3) & 1) << 2);
    const int32_t part34 = part35 | (((e.code[43] >> 3) & 1) << 3);
    const int32_t part33 = part34 | (((e.code[44] >> 3) & 1) << 4);
    const int32_t part32 = part33 | (((e.code[45] >> 3) & 1) << 5);
    const int32_t part31 = part32 | (((e.code[46] >> 3) & 1) << 6);
    const int32_t part30 = part31 | (((e.code[47] >> 3) & 1) << 7);
    w[79] |= uint8_t(part30);
    const int32_t part41 = ((e.code[48] >> 3) & 1) | (((e.code[49] >> 3) & 1) << 1) | (((e.code[50] >> 3) & 1) << 2);
    const int32_t part40 = part41 | (((e.code[51] >> 3) & 1) << 3);
    const int32_t part39 = part40 | (((e.code[52] >> 3) & 1) << 4);
    const int32_t part38 = part39 | (((e.code[53] >> 3) & 1) << 5);
    const int32_t part37 = part38 | (((e.code[54] >> 3) & 1) << 6);
    const int32_t part36 = part37 | (((e.code[55] >> 3) & 1) << 7);
    w[80] |= uint8_t(part36);
    const int32_t part47 = ((e.code[56] >> 3) & 1) | (((e.code[57] >> 3) & 1) << 1) | (((e.code[58] >> 3) & 1) << 2);
    const int32_t part46 = part47 | (((e.code[59] >> 3) & 1) << 3);
    const int32_t part45 = part46 | (((e.code[60] >> 3) & 1) << 4);
    const int32_t part44 = part45 | (((e.code[61] >> 3) & 1) << 5);
    const int32_t part43 = part44 | (((e.code[62] >> 3) & 1) << 6);
    const int32_t part42 = part43 | (((e.code[63] >> 3) & 1) << 7);
    w[81] |= uint8_t(part42);
    const int32_t part53 = ((e.code[64] >> 3) & 1) | (((e.code[65] >> 3) & 1) << 1) | (((e.code[66] >> 3) & 1) << 2);
    const int32_t part52 = part53 | (((e.code[67] >> 3) & 1) << 3);
    const int32_t part51 = part52 | (((e.code[68] >> 3) & 1) << 4);
    const int32_t part50 = part51 | (((e.code[69] >> 3) & 1) << 5);
    const int32_t part49 = part50 | (((e.code[70] >> 3) & 1) << 6);
    const int32_t part48 = part49 | (((e.code[71] >> 3) & 1) << 7);
    w[82] |= uint8_t(part48);
    const int32_t part59 = ((e.code[72] >> 3) & 1) | (((e.code[73] >> 3) & 1) << 1) | (((e.code[74] >> 3) & 1) << 2);
    const int32_t part58 = part59 | (((e.code[75] >> 3) & 1) << 3);
    const int32_t part57 = part58 | (((e.code[76] >> 3) & 1) << 4);
    const int32_t part56 = part57 | (((e.code[77] >> 3) & 1) << 5);
    const int32_t part55 = part56 | (((e.code[78] >> 3) & 1) << 6);
    const int32_t part54 = part55 | (((e.code[79] >> 3) & 1) << 7);
    w[83] |= uint8_t(part54);
    const int32_t part65 = ((e.code[80] >> 3) & 1) | (((e.code[81] >> 3) & 1) << 1) | (((e.code[82] >> 3) & 1) << 2);
    const int32_t part64 = part65 | (((e.code[83] >> 3) & 1) << 3);
    const int32_t part63 = part64 | (((e.code[84] >> 3) & 1) << 4);
    const int32_t part62 = part63 | (((e.code[85] >> 3) & 1) << 5);
    const int32_t part61 = part62 | (((e.code[86] >> 3) & 1) << 6);
    const int32_t part60 = part61 | (((e.code[87] >> 3) & 1) << 7);
    w[84] |= uint8_t(part60);
    const int32_t part71 = ((e.code[88] >> 3) & 1) | (((e.code[89] >> 3) & 1) << 1) | (((e.code[90] >> 3) & 1) << 2);
    const int32_t part70 = part71 | (((e.code[91] >> 3) & 1) << 3);
    const int32_t part69 = part70 | (((e.code[92] >> 3) & 1) << 4);
    const int32_t part68 = part69 | (((e.code[93] >> 3) & 1) << 5);
    const int32_t part67 = part68 | (((e.code[94] >> 3) & 1) << 6);
    const int32_t part66 = part67 | (((e.code[95] >> 3) & 1) << 7);
    w[85] |= uint8_t(part66);
    const int32_t part77 = ((e.code[96] >> 3) & 1) | (((e.code[97] >> 3) & 1) << 1) | (((e.code[98] >> 3) & 1) << 2);
    const int32_t part76 = part77 | (((e.code[99] >> 3) & 1) << 3);
    const int32_t part75 = part76 | (((e.code[100] >> 3) & 1) << 4);
    const int32_t part74 = part75 | (((e.code[101] >> 3) & 1) << 5);
    const int32_t part73 = part74 | (((e.code[102] >> 3) & 1) << 6);
    const int32_t part72 = part73 | (((e.code[103] >> 3) & 1) << 7);
    w[86] |= uint8_t(part72);
    const int32_t part83 = ((e.code[104] >> 3) & 1) | (((e.code[105] >> 3) & 1) << 1) | (((e.code[106] >> 3) & 1) << 2);
    const int32_t part82 = part83 | (((e.code[107] >> 3) & 1) << 3);
    const int32_t part81 = part82 | (((e.code[108] >> 3) & 1) << 4);
    const int32_t part80 = part81 | (((e.code[109] >> 3) & 1) << 5);
    const int32_t part79 = part80 | (((e.code[110] >> 3) & 1) << 6);
    const int32_t part78 = part79 | (((e.code[111] >> 3) & 1) << 7);
    w[87] |= uint8_t(part78);
    const int32_t part89 = ((e.code[112] >> 3) & 1) | (((e.code[113] >> 3) & 1) << 1) | (((e.code[114] >> 3) & 1) << 2);
    const int32_t part88 = part89 | (((e.code[115] >> 3) & 1) << 3);
    const int32_t part87 = part88 | (((e.code[116] >> 3) & 1) << 4);
    const int32_t part86 = part87 | (((e.code[117] >> 3) & 1) << 5);
    const int32_t part85 = part86 | (((e.code[118] >> 3) & 1) << 6);
    const int32_t part84 = part85 | (((e.code[119] >> 3) & 1) << 7);
    w[88] |= uint8_t(part84);
    const int32_t part95 = ((e.code[120] >> 3) & 1) | (((e.code[121] >> 3) & 1) << 1) | (((e.code[122] >> 3) & 1) << 2);
    const int32_t part94 = part95 | (((e.code[123] >> 3) & 1) << 3);
    const int32_t part93 = part94 | (((e.code[124] >> 3) & 1) << 4);
    const int32_t part92 = part93 | (((e.code[125] >> 3) & 1) << 5);
    const int32_t part91 = part92 | (((e.code[126] >> 3) & 1) << 6);
    const int32_t part90 = part91 | (((e.code[127] >> 3) & 1) << 7);
    w[89] |= uint8_t(part90);
    const int32_t part102 = ((e.code[128] >> 3) & 1) | (((e.code[129] >> 3) & 1) << 1);
    const int32_t part101 = part102 | (((e.code[130] >> 3) & 1) << 2);
    const int32_t part100 = part101 | (((e.code[131] >> 3) & 1) << 3);
    const int32_t part99 = part100 | (((e.code[132] >> 3) & 1) << 4);
    const int32_t part98 = part99 | (((e.code[133] >> 3) & 1) << 5);
    const int32_t part97 = part98 | (((e.code[134] >> 3) & 1) << 6);
    const int32_t part96 = part97 | (((e.code[135] >> 3) & 1) << 7);
    w[90] |= uint8_t(part96);
    const int32_t part109 = ((e.code[136] >> 3) & 1) | (((e.code[137] >> 3) & 1) << 1);
    const int32_t part108 = part109 | (((e.code[138] >> 3) & 1) << 2);
    const int32_t part107 = part108 | (((e.code[139] >> 3) & 1) << 3);
    const int32_t part106 = part107 | (((e.code[140] >> 3) & 1) << 4);
    const int32_t part105 = part106 | (((e.code[141] >> 3) & 1) << 5);
    const int32_t part104 = part105 | (((e.code[142] >> 3) & 1) << 6);
    const int32_t part103 = part104 | (((e.code[143] >> 3) & 1) << 7);
    w[91] |= uint8_t(part103);
    const int32_t part116 = ((e.code[144] >> 3) & 1) | (((e.code[145] >> 3) & 1) << 1);
    const int32_t part115 = part116 | (((e.code[146] >> 3) & 1) << 2);
    const int32_t part114 = part115 | (((e.code[147] >> 3) & 1) << 3);
    const int32_t part113 = part114 | (((e.code[148] >> 3) & 1) << 4);
    const int32_t part112 = part113 | (((e.code[149] >> 3) & 1) << 5);
    const int32_t part111 = part112 | (((e.code[150] >> 3) & 1) << 6);
    const int32_t part110 = part111 | (((e.code[151] >> 3) & 1) << 7);
    w[92] |= uint8_t(part110);
    const int32_t part123 = ((e.code[152] >> 3) & 1) | (((e.code[153] >> 3) & 1) << 1);
    const int32_t part122 = part123 | (((e.code[154] >> 3) & 1) << 2);
    const int32_t part121 = part122 | (((e.code[155] >> 3) & 1) << 3);
    const int32_t part120 = part121 | (((e.code[156] >> 3) & 1) << 4);
    const int32_t part119 = part120 | (((e.code[157] >> 3) & 1) << 5);
    const int32_t part118 = part119 | (((e.code[158] >> 3) & 1) << 6);
    const int32_t part117 = part118 | (((e.code[159] >> 3) & 1) << 7);
    w[93] |= uint8_t(part117);
    const int32_t part130 = ((e.code[160] >> 3) & 1) | (((e.code[161] >> 3) & 1) << 1);
    const int32_t part129 = part130 | (((e.code[162] >> 3) & 1) << 2);
    const int32_t part128 = part129 | (((e.code[163] >> 3) & 1) << 3);
    const int32_t part127 = part128 | (((e.code[164] >> 3) & 1) << 4);
    const int32_t part126 = part127 | (((e.code[165] >> 3) & 1) << 5);
    const int32_t part125 = part126 | (((e.code[166] >> 3) & 1) << 6);
    const int32_t part124 = part125 | (((e.code[167] >> 3) & 1) << 7);
    w[94] |= uint8_t(part124);
    const int32_t part137 = ((e.code[168] >> 3) & 1) | (((e.code[169] >> 3) & 1) << 1);
    const int32_t part136 = part137 | (((e.code[170] >> 3) & 1) << 2);
    const int32_t part135 = part136 | (((e.code[171] >> 3) & 1) << 3);
    const int32_t part134 = part135 | (((e.code[172] >> 3) & 1) << 4);
    const int32_t part133 = part134 | (((e.code[173] >> 3) & 1) << 5);
    const int32_t part132 = part133 | (((e.code[174] >> 3) & 1) << 6);
    const int32_t part131 = part132 | (((e.code[175] >> 3) & 1) << 7);
    w[95] |= uint8_t(part131);
    const int32_t part144 = ((e.code[176] >> 3) & 1) | (((e.code[177] >> 3) & 1) << 1);
    const int32_t part143 = part144 | (((e.code[178] >> 3) & 1) << 2);
    const int32_t part142 = part143 | (((e.code[179] >> 3) & 1) << 3);
    const int32_t part141 = part142 | (((e.code[180] >> 3) & 1) << 4);
    const int32_t part140 = part141 | (((e.code[181] >> 3) & 1) << 5);
    const int32_t part139 = part140 | (((e.code[182] >> 3) & 1) << 6);
    const int32_t part138 = part139 | (((e.code[183] >> 3) & 1) << 7);
    w[96] |= uint8_t(part138);
    const int32_t part151 = ((e.code[184] >> 3) & 1) | (((e.code[185] >> 3) & 1) << 1);
    const int32_t part150 = part151 | (((e.code[186] >> 3) & 1) << 2);
    const int32_t part149 = part150 | (((e.code[187] >> 3) & 1) << 3);
    const int32_t part148 = part149 | (((e.code[188] >> 3) & 1) << 4);
    const int32_t part147 = part148 | (((e.code[189] >> 3) & 1) << 5);
    const int32_t part146 = part147 | (((e.code[190] >> 3) & 1) << 6);
    const int32_t part145 = part146 | (((e.code[191] >> 3) & 1) << 7);
    w[97] |= uint8_t(part145);
    const int32_t part158 = ((e.code[192] >> 3) & 1) | (((e.code[193] >> 3) & 1) << 1);
    const int32_t part157 = part158 | (((e.code[194] >> 3) & 1) << 2);
    const int32_t part156 = part157 | (((e.code[195] >> 3) & 1) << 3);
    const int32_t part155 = part156 | (((e.code[196] >> 3) & 1) << 4);
    const int32_t part154 = part155 | (((e.code[197] >> 3) & 1) << 5);
    const int32_t part153 = part154 | (((e.code[198] >> 3) & 1) << 6);
    const int32_t part152 = part153 | (((e.code[199] >> 3) & 1) << 7);
    w[98] |= uint8_t(part152);
    const int32_t part165 = ((e.code[200] >> 3) & 1) | (((e.code[201] >> 3) & 1) << 1);
    const int32_t part164 = part165 | (((e.code[202] >> 3) & 1) << 2);
    const int32_t part163 = part164 | (((e.code[203] >> 3) & 1) << 3);
    const int32_t part162 = part163 | (((e.code[204] >> 3) & 1) << 4);
    const int32_t part161 = part162 | (((e.code[205] >> 3) & 1) << 5);
    const int32_t part160 = part161 | (((e.code[206] >> 3) & 1) << 6);
    const int32_t part159 = part160 | (((e.code[207] >> 3) & 1) << 7);
    w[99] |= uint8_t(part159);
    const int32_t part172 = ((e.code[208] >> 3) & 1) | (((e.code[209] >> 3) & 1) << 1);
    const int32_t part171 = part172 | (((e.code[210] >> 3) & 1) << 2);
    const int32_t part170 = part171 | (((e.code[211] >> 3) & 1) << 3);
    const int32_t part169 = part170 | (((e.code[212] >> 3) & 1) << 4);
    const int32_t part168 = part169 | (((e.code[213] >> 3) & 1) << 5);
    const int32_t part167 = part168 | (((e.code[214] >> 3) & 1) << 6);
    const int32_t part166 = part167 | (((e.code[215] >> 3) & 1) << 7);
    w[100] |= uint8_t(part166);
    const int32_t part179 = ((e.code[216] >> 3) & 1) | (((e.code[217] >> 3) & 1) << 1);
    const int32_t part178 = part179 | (((e.code[218] >> 3) & 1) << 2);
    const int32_t part177 = part178 | (((e.code[219] >> 3) & 1) << 3);
    const int32_t part176 = part177 | (((e.code[220] >> 3) & 1) << 4);
    const int32_t part175 = part176 | (((e.code[221] >> 3) & 1) << 5);
    const int32_t part174 = part175 | (((e.code[222] >> 3) & 1) << 6);
    const int32_t part173 = part174 | (((e.code[223] >> 3) & 1) << 7);
    w[101] |= uint8_t(part173);
    const int32_t part186 = ((e.code[224] >> 3) & 1) | (((e.code[225] >> 3) & 1) << 1);
    const int32_t part185 = part186 | (((e.code[226] >> 3) & 1) << 2);
    const int32_t part184 = part185 | (((e.code[227] >> 3) & 1) << 3);
    const int32_t part183 = part184 | (((e.code[228] >> 3) & 1) << 4);
    const int32_t part182 = part183 | (((e.code[229] >> 3) & 1) << 5);
    const int32_t part181 = part182 | (((e.code[230] >> 3) & 1) << 6);
    const int32_t part180 = part181 | (((e.code[231] >> 3) & 1) << 7);
    w[102] |= uint8_t(part180);
    const int32_t part193 = ((e.code[232] >> 3) & 1) | (((e.code[233] >> 3) & 1) << 1);
    const int32_t part192 = part193 | (((e.code[234] >> 3) & 1) << 2);
    const int32_t part191 = part192 | (((e.code[235] >> 3) & 1) << 3);
    const int32_t part190 = part191 | (((e.code[236] >> 3) & 1) << 4);
    const int32_t part189 = part190 | (((e.code[237] >> 3) & 1) << 5);
    const int32_t part188 = part189 | (((e.code[238] >> 3) & 1) << 6);
    const int32_t part187 = part188 | (((e.code[239] >> 3) & 1) << 7);
    w[103] |= uint8_t(part187);
    const int32_t part200 = ((e.code[240] >> 3) & 1) | (((e.code[241] >> 3) & 1) << 1);
    const int32_t part199 = part200 | (((e.code[242] >> 3) & 1) << 2);
    const int32_t part198 = part199 | (((e.code[243] >> 3) & 1) << 3);
    const int32_t part197 = part198 | (((e.code[244] >> 3) & 1) << 4);
    const int32_t part196 = part197 | (((e.code[245] >> 3) & 1) << 5);
    const int32_t part195 = part196 | (((e.code[246] >> 3) & 1) << 6);
    const int32_t part194 = part195 | (((e.code[247] >> 3) & 1) << 7);
    w[104] |= uint8_t(part194);
    const int32_t part207 = ((e.code[248] >> 3) & 1) | (((e.code[249] >> 3) & 1) << 1);
    const int32_t part206 = part207 | (((e.code[250] >> 3) & 1) << 2);
    const int32_t part205 = part206 | (((e.code[251] >> 3) & 1) << 3);
    const int32_t part204 = part205 | (((e.code[252] >> 3) & 1) << 4);
    const int32_t part203 = part204 | (((e.code[253] >> 3) & 1) << 5);
    const int32_t part202 = part203 | (((e.code[254] >> 3) & 1) << 6);
    const int32_t part201 = part202 | (((e.code[255] >> 3) & 1) << 7);
    w[105] |= uint8_t(part201);
    {
      const int32_t part208 = (((e.code[3] & 7) * 8 + (e.code[2] & 7)) * 8 + (e.code[1] & 7)) * 8 + (e.code[0] & 7);
      const uint32_t number = inverse0[part208];
      w[2] |= uint8_t(number & 255);
      w[66] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part209 = (((e.code[7] & 7) * 8 + (e.code[6] & 7)) * 8 + (e.code[5] & 7)) * 8 + (e.code[4] & 7);
      const uint32_t number = inverse0[part209];
      w[3] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part210 = (((e.code[11] & 7) * 8 + (e.code[10] & 7)) * 8 + (e.code[9] & 7)) * 8 + (e.code[8] & 7);
      const uint32_t number = inverse0[part210];
      w[4] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part211 = (((e.code[15] & 7) * 8 + (e.code[14] & 7)) * 8 + (e.code[13] & 7)) * 8 + (e.code[12] & 7);
      const uint32_t number = inverse0[part211];
      w[5] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part212 = (((e.code[19] & 7) * 8 + (e.code[18] & 7)) * 8 + (e.code[17] & 7)) * 8 + (e.code[16] & 7);
      const uint32_t number = inverse0[part212];
      w[6] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part213 = (((e.code[23] & 7) * 8 + (e.code[22] & 7)) * 8 + (e.code[21] & 7)) * 8 + (e.code[20] & 7);
      const uint32_t number = inverse0[part213];
      w[7] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part214 = (((e.code[27] & 7) * 8 + (e.code[26] & 7)) * 8 + (e.code[25] & 7)) * 8 + (e.code[24] & 7);
      const uint32_t number = inverse0[part214];
      w[8] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part215 = (((e.code[31] & 7) * 8 + (e.code[30] & 7)) * 8 + (e.code[29] & 7)) * 8 + (e.code[28] & 7);
      const uint32_t number = inverse0[part215];
      w[9] |= uint8_t(number & 255);
      w[66] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part216 = (((e.code[35] & 7) * 8 + (e.code[34] & 7)) * 8 + (e.code[33] & 7)) * 8 + (e.code[32] & 7);
      const uint32_t number = inverse0[part216];
      w[10] |= uint8_t(number & 255);
      w[67] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part217 = (((e.code[39] & 7) * 8 + (e.code[38] & 7)) * 8 + (e.code[37] & 7)) * 8 + (e.code[36] & 7);
      const uint32_t number = inverse0[part217];
      w[11] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part218 = (((e.code[43] & 7) * 8 + (e.code[42] & 7)) * 8 + (e.code[41] & 7)) * 8 + (e.code[40] & 7);
      const uint32_t number = inverse0[part218];
      w[12] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part219 = (((e.code[47] & 7) * 8 + (e.code[46] & 7)) * 8 + (e.code[45] & 7)) * 8 + (e.code[44] & 7);
      const uint32_t number = inverse0[part219];
      w[13] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part220 = (((e.code[51] & 7) * 8 + (e.code[50] & 7)) * 8 + (e.code[49] & 7)) * 8 + (e.code[48] & 7);
      const uint32_t number = inverse0[part220];
      w[14] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part221 = (((e.code[55] & 7) * 8 + (e.code[54] & 7)) * 8 + (e.code[53] & 7)) * 8 + (e.code[52] & 7);
      const uint32_t number = inverse0[part221];
      w[15] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part222 = (((e.code[59] & 7) * 8 + (e.code[58] & 7)) * 8 + (e.code[57] & 7)) * 8 + (e.code[56] & 7);
      const uint32_t number = inverse0[part222];
      w[16] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part223 = (((e.code[63] & 7) * 8 + (e.code[62] & 7)) * 8 + (e.code[61] & 7)) * 8 + (e.code[60] & 7);
      const uint32_t number = inverse0[part223];
      w[17] |= uint8_t(number & 255);
      w[67] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part224 = (((e.code[67] & 7) * 8 + (e.code[66] & 7)) * 8 + (e.code[65] & 7)) * 8 + (e.code[64] & 7);
      const uint32_t number = inverse0[part224];
      w[18] |= uint8_t(number & 255);
      w[68] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part225 = (((e.code[71] & 7) * 8 + (e.code[70] & 7)) * 8 + (e.code[69] & 7)) * 8 + (e.code[68] & 7);
      const uint32_t number = inverse0[part225];
      w[19] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part226 = (((e.code[75] & 7) * 8 + (e.code[74] & 7)) * 8 + (e.code[73] & 7)) * 8 + (e.code[72] & 7);
      const uint32_t number = inverse0[part226];
      w[20] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part227 = (((e.code[79] & 7) * 8 + (e.code[78] & 7)) * 8 + (e.code[77] & 7)) * 8 + (e.code[76] & 7);
      const uint32_t number = inverse0[part227];
      w[21] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part228 = (((e.code[83] & 7) * 8 + (e.code[82] & 7)) * 8 + (e.code[81] & 7)) * 8 + (e.code[80] & 7);
      const uint32_t number = inverse0[part228];
      w[22] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part229 = (((e.code[87] & 7) * 8 + (e.code[86] & 7)) * 8 + (e.code[85] & 7)) * 8 + (e.code[84] & 7);
      const uint32_t number = inverse0[part229];
      w[23] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part230 = (((e.code[91] & 7) * 8 + (e.code[90] & 7)) * 8 + (e.code[89] & 7)) * 8 + (e.code[88] & 7);
      const uint32_t number = inverse0[part230];
      w[24] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part231 = (((e.code[95] & 7) * 8 + (e.code[94] & 7)) * 8 + (e.code[93] & 7)) * 8 + (e.code[92] & 7);
      const uint32_t number = inverse0[part231];
      w[25] |= uint8_t(number & 255);
      w[68] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part232 = (((e.code[99] & 7) * 8 + (e.code[98] & 7)) * 8 + (e.code[97] & 7)) * 8 + (e.code[96] & 7);
      const uint32_t number = inverse0[part232];
      w[26] |= uint8_t(number & 255);
      w[69] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part234 = (((e.code[103] & 7) * 8 + (e.code[102] & 7)) * 8 + (e.code[101] & 7)) * 8;
      const int32_t part233 = part234 + (e.code[100] & 7);
      const uint32_t number = inverse0[part233];
      w[27] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part236 = (((e.code[107] & 7) * 8 + (e.code[106] & 7)) * 8 + (e.code[105] & 7)) * 8;
      const int32_t part235 = part236 + (e.code[104] & 7);
      const uint32_t number = inverse0[part235];
      w[28] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part238 = (((e.code[111] & 7) * 8 + (e.code[110] & 7)) * 8 + (e.code[109] & 7)) * 8;
      const int32_t part237 = part238 + (e.code[108] & 7);
      const uint32_t number = inverse0[part237];
      w[29] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part240 = (((e.code[115] & 7) * 8 + (e.code[114] & 7)) * 8 + (e.code[113] & 7)) * 8;
      const int32_t part239 = part240 + (e.code[112] & 7);
      const uint32_t number = inverse0[part239];
      w[30] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part242 = (((e.code[119] & 7) * 8 + (e.code[118] & 7)) * 8 + (e.code[117] & 7)) * 8;
      const int32_t part241 = part242 + (e.code[116] & 7);
      const uint32_t number = inverse0[part241];
      w[31] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part244 = (((e.code[123] & 7) * 8 + (e.code[122] & 7)) * 8 + (e.code[121] & 7)) * 8;
      const int32_t part243 = part244 + (e.code[120] & 7);
      const uint32_t number = inverse0[part243];
      w[32] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part246 = (((e.code[127] & 7) * 8 + (e.code[126] & 7)) * 8 + (e.code[125] & 7)) * 8;
      const int32_t part245 = part246 + (e.code[124] & 7);
      const uint32_t number = inverse0[part245];
      w[33] |= uint8_t(number & 255);
      w[69] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part248 = (((e.code[131] & 7) * 8 + (e.code[130] & 7)) * 8 + (e.code[129] & 7)) * 8;
      const int32_t part247 = part248 + (e.code[128] & 7);
      const uint32_t number = inverse0[part247];
      w[34] |= uint8_t(number & 255);
      w[70] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part250 = (((e.code[135] & 7) * 8 + (e.code[134] & 7)) * 8 + (e.code[133] & 7)) * 8;
      const int32_t part249 = part250 + (e.code[132] & 7);
      const uint32_t number = inverse0[part249];
      w[35] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part252 = (((e.code[139] & 7) * 8 + (e.code[138] & 7)) * 8 + (e.code[137] & 7)) * 8;
      const int32_t part251 = part252 + (e.code[136] & 7);
      const uint32_t number = inverse0[part251];
      w[36] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part254 = (((e.code[143] & 7) * 8 + (e.code[142] & 7)) * 8 + (e.code[141] & 7)) * 8;
      const int32_t part253 = part254 + (e.code[140] & 7);
      const uint32_t number = inverse0[part253];
      w[37] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part256 = (((e.code[147] & 7) * 8 + (e.code[146] & 7)) * 8 + (e.code[145] & 7)) * 8;
      const int32_t part255 = part256 + (e.code[144] & 7);
      const uint32_t number = inverse0[part255];
      w[38] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part258 = (((e.code[151] & 7) * 8 + (e.code[150] & 7)) * 8 + (e.code[149] & 7)) * 8;
      const int32_t part257 = part258 + (e.code[148] & 7);
      const uint32_t number = inverse0[part257];
      w[39] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part260 = (((e.code[155] & 7) * 8 + (e.code[154] & 7)) * 8 + (e.code[153] & 7)) * 8;
      const int32_t part259 = part260 + (e.code[152] & 7);
      const uint32_t number = inverse0[part259];
      w[40] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part262 = (((e.code[159] & 7) * 8 + (e.code[158] & 7)) * 8 + (e.code[157] & 7)) * 8;
      const int32_t part261 = part262 + (e.code[156] & 7);
      const uint32_t number = inverse0[part261];
      w[41] |= uint8_t(number & 255);
      w[70] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part264 = (((e.code[163] & 7) * 8 + (e.code[162] & 7)) * 8 + (e.code[161] & 7)) * 8;
      const int32_t part263 = part264 + (e.code[160] & 7);
      const uint32_t number = inverse0[part263];
      w[42] |= uint8_t(number & 255);
      w[71] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part266 = (((e.code[167] & 7) * 8 + (e.code[166] & 7)) * 8 + (e.code[165] & 7)) * 8;
      const int32_t part265 = part266 + (e.code[164] & 7);
      const uint32_t number = inverse0[part265];
      w[43] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part268 = (((e.code[171] & 7) * 8 + (e.code[170] & 7)) * 8 + (e.code[169] & 7)) * 8;
      const int32_t part267 = part268 + (e.code[168] & 7);
      const uint32_t number = inverse0[part267];
      w[44] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part270 = (((e.code[175] & 7) * 8 + (e.code[174] & 7)) * 8 + (e.code[173] & 7)) * 8;
      const int32_t part269 = part270 + (e.code[172] & 7);
      const uint32_t number = inverse0[part269];
      w[45] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part272 = (((e.code[179] & 7) * 8 + (e.code[178] & 7)) * 8 + (e.code[177] & 7)) * 8;
      const int32_t part271 = part272 + (e.code[176] & 7);
      const uint32_t number = inverse0[part271];
      w[46] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part274 = (((e.code[183] & 7) * 8 + (e.code[182] & 7)) * 8 + (e.code[181] & 7)) * 8;
      const int32_t part273 = part274 + (e.code[180] & 7);
      const uint32_t number = inverse0[part273];
      w[47] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part276 = (((e.code[187] & 7) * 8 + (e.code[186] & 7)) * 8 + (e.code[185] & 7)) * 8;
      const int32_t part275 = part276 + (e.code[184] & 7);
      const uint32_t number = inverse0[part275];
      w[48] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part278 = (((e.code[191] & 7) * 8 + (e.code[190] & 7)) * 8 + (e.code[189] & 7)) * 8;
      const int32_t part277 = part278 + (e.code[188] & 7);
      const uint32_t number = inverse0[part277];
      w[49] |= uint8_t(number & 255);
      w[71] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part280 = (((e.code[195] & 7) * 8 + (e.code[194] & 7)) * 8 + (e.code[193] & 7)) * 8;
      const int32_t part279 = part280 + (e.code[192] & 7);
      const uint32_t number = inverse0[part279];
      w[50] |= uint8_t(number & 255);
      w[72] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part282 = (((e.code[199] & 7) * 8 + (e.code[198] & 7)) * 8 + (e.code[197] & 7)) * 8;
      const int32_t part281 = part282 + (e.code[196] & 7);
      const uint32_t number = inverse0[part281];
      w[51] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part284 = (((e.code[203] & 7) * 8 + (e.code[202] & 7)) * 8 + (e.code[201] & 7)) * 8;
      const int32_t part283 = part284 + (e.code[200] & 7);
      const uint32_t number = inverse0[part283];
      w[52] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part286 = (((e.code[207] & 7) * 8 + (e.code[206] & 7)) * 8 + (e.code[205] & 7)) * 8;
      const int32_t part285 = part286 + (e.code[204] & 7);
      const uint32_t number = inverse0[part285];
      w[53] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part288 = (((e.code[211] & 7) * 8 + (e.code[210] & 7)) * 8 + (e.code[209] & 7)) * 8;
      const int32_t part287 = part288 + (e.code[208] & 7);
      const uint32_t number = inverse0[part287];
      w[54] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part290 = (((e.code[215] & 7) * 8 + (e.code[214] & 7)) * 8 + (e.code[213] & 7)) * 8;
      const int32_t part289 = part290 + (e.code[212] & 7);
      const uint32_t number = inverse0[part289];
      w[55] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part292 = (((e.code[219] & 7) * 8 + (e.code[218] & 7)) * 8 + (e.code[217] & 7)) * 8;
      const int32_t part291 = part292 + (e.code[216] & 7);
      const uint32_t number = inverse0[part291];
      w[56] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part294 = (((e.code[223] & 7) * 8 + (e.code[222] & 7)) * 8 + (e.code[221] & 7)) * 8;
      const int32_t part293 = part294 + (e.code[220] & 7);
      const uint32_t number = inverse0[part293];
      w[57] |= uint8_t(number & 255);
      w[72] |= uint8_t(((number >> 8) & 1) << 7);
    }
    {
      const int32_t part296 = (((e.code[227] & 7) * 8 + (e.code[226] & 7)) * 8 + (e.code[225] & 7)) * 8;
      const int32_t part295 = part296 + (e.code[224] & 7);
      const uint32_t number = inverse0[part295];
      w[58] |= uint8_t(number & 255);
      w[73] |= uint8_t((number >> 8) & 1);
    }
    {
      const int32_t part298 = (((e.code[231] & 7) * 8 + (e.code[230] & 7)) * 8 + (e.code[229] & 7)) * 8;
      const int32_t part297 = part298 + (e.code[228] & 7);
      const uint32_t number = inverse0[part297];
      w[59] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 1);
    }
    {
      const int32_t part300 = (((e.code[235] & 7) * 8 + (e.code[234] & 7)) * 8 + (e.code[233] & 7)) * 8;
      const int32_t part299 = part300 + (e.code[232] & 7);
      const uint32_t number = inverse0[part299];
      w[60] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 2);
    }
    {
      const int32_t part302 = (((e.code[239] & 7) * 8 + (e.code[238] & 7)) * 8 + (e.code[237] & 7)) * 8;
      const int32_t part301 = part302 + (e.code[236] & 7);
      const uint32_t number = inverse0[part301];
      w[61] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 3);
    }
    {
      const int32_t part304 = (((e.code[243] & 7) * 8 + (e.code[242] & 7)) * 8 + (e.code[241] & 7)) * 8;
      const int32_t part303 = part304 + (e.code[240] & 7);
      const uint32_t number = inverse0[part303];
      w[62] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 4);
    }
    {
      const int32_t part306 = (((e.code[247] & 7) * 8 + (e.code[246] & 7)) * 8 + (e.code[245] & 7)) * 8;
      const int32_t part305 = part306 + (e.code[244] & 7);
      const uint32_t number = inverse0[part305];
      w[63] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 5);
    }
    {
      const int32_t part308 = (((e.code[251] & 7) * 8 + (e.code[250] & 7)) * 8 + (e.code[249] & 7)) * 8;
      const int32_t part307 = part308 + (e.code[248] & 7);
      const uint32_t number = inverse0[part307];
      w[64] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 6);
    }
    {
      const int32_t part310 = (((e.code[255] & 7) * 8 + (e.code[254] & 7)) * 8 + (e.code[253] & 7)) * 8;
      const int32_t part309 = part310 + (e.code[252] & 7);
      const uint32_t number = inverse0[part309];
      w[65] |= uint8_t(number & 255);
      w[73] |= uint8_t(((number >> 8) & 1) << 7);
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
