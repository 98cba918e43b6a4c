// The codec of iq3_xxs. Generated from formats/iq3_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (2 * sc[i / 32] + 1) * 0.25 * level(code[i])
//
// A block in the file, 98 bytes for 256 weights:
//      0  f16 d
//      2  u8 qs[64]
//     66  u32 scales_signs[8]
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 138 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  scales of groups, as they count
//     10 R  codes, 4 of each row in turn, in planes of 4 bits
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, its bytes, and those of its starts.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums16 = 256;
  static constexpr size_t sums32 = 288;
  static constexpr size_t scale = 304;
  static constexpr size_t bytes = 336;
  static constexpr size_t starts = 32;
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

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    for (size_t k = 0; k < 8; ++k)
      scale[k] = d_factor * float(2 * (w[k * 4 + 69] >> 4) + 1) * 0.25f;
  }

  static QC_APART void unfold(const uint8_t *w, uint8_t *codes) {
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      const uint64_t part2 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 3]) * 4)) << 32;
      const uint64_t part1 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 2]) * 4)) | part2;
      const uint64_t part0 = part1 | (qc_u64(lookup1 + size_t(w[k * 4 + 66] & 127) * 8) << 3);
      qc_store_u64(codes + k * 32, part0);
      const uint64_t part5 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 5]) * 4)) << 32;
      const uint64_t part4 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 4]) * 4)) | part5;
      const uint64_t part6 = qc_u64(lookup1 + size_t((w[k * 4 + 66] >> 7) | ((w[k * 4 + 67] & 63) << 1)) * 8) << 3;
      const uint64_t part3 = part4 | part6;
      qc_store_u64(codes + k * 32 + 8, part3);
      const uint64_t part9 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 7]) * 4)) << 32;
      const uint64_t part8 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 6]) * 4)) | part9;
      const uint64_t part10 = qc_u64(lookup1 + size_t((w[k * 4 + 67] >> 6) | ((w[k * 4 + 68] & 31) << 2)) * 8) << 3;
      const uint64_t part7 = part8 | part10;
      qc_store_u64(codes + k * 32 + 16, part7);
      const uint64_t part13 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 9]) * 4)) << 32;
      const uint64_t part12 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 8]) * 4)) | part13;
      const uint64_t part14 = qc_u64(lookup1 + size_t((w[k * 4 + 68] >> 5) | ((w[k * 4 + 69] & 15) << 3)) * 8) << 3;
      const uint64_t part11 = part12 | part14;
      qc_store_u64(codes + k * 32 + 24, part11);
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    for (size_t k = 0; k < 8; ++k)
      w[k * 4 + 69] |= uint8_t((e.scale[k] & 15) << 4);
    for (size_t k = 0; k < 64; ++k) {
      const int32_t part1 = (((e.code[k * 4 + 3] & 7) * 8 + (e.code[k * 4 + 2] & 7)) * 8 + (e.code[k * 4 + 1] & 7)) * 8;
      const int32_t part0 = part1 + (e.code[k * 4] & 7);
      const uint32_t number = inverse0[part0];
      w[k + 2] |= uint8_t(number & 255);
    }
    for (size_t k = 0; k < 8; ++k) {
      {
        const int32_t part13 = (((e.code[k * 32 + 7] >> 3) & 1) * 2 + ((e.code[k * 32 + 6] >> 3) & 1)) * 2;
        const int32_t part12 = part13 + ((e.code[k * 32 + 5] >> 3) & 1);
        const int32_t part11 = part12 * 2;
        const int32_t part10 = part11 + ((e.code[k * 32 + 4] >> 3) & 1);
        const int32_t part9 = part10 * 2;
        const int32_t part8 = part9 + ((e.code[k * 32 + 3] >> 3) & 1);
        const int32_t part7 = part8 * 2;
        const int32_t part6 = part7 + ((e.code[k * 32 + 2] >> 3) & 1);
        const int32_t part5 = part6 * 2;
        const int32_t part4 = part5 + ((e.code[k * 32 + 1] >> 3) & 1);
        const int32_t part3 = part4 * 2;
        const int32_t part2 = part3 + ((e.code[k * 32] >> 3) & 1);
        const uint32_t number = inverse1[part2];
        w[k * 4 + 66] |= uint8_t(number & 127);
      }
      {
        const int32_t part25 = (((e.code[k * 32 + 15] >> 3) & 1) * 2 + ((e.code[k * 32 + 14] >> 3) & 1)) * 2;
        const int32_t part24 = part25 + ((e.code[k * 32 + 13] >> 3) & 1);
        const int32_t part23 = part24 * 2;
        const int32_t part22 = part23 + ((e.code[k * 32 + 12] >> 3) & 1);
        const int32_t part21 = part22 * 2;
        const int32_t part20 = part21 + ((e.code[k * 32 + 11] >> 3) & 1);
        const int32_t part19 = part20 * 2;
        const int32_t part18 = part19 + ((e.code[k * 32 + 10] >> 3) & 1);
        const int32_t part17 = part18 * 2;
        const int32_t part16 = part17 + ((e.code[k * 32 + 9] >> 3) & 1);
        const int32_t part15 = part16 * 2;
        const int32_t part14 = part15 + ((e.code[k * 32 + 8] >> 3) & 1);
        const uint32_t number = inverse1[part14];
        w[k * 4 + 66] |= uint8_t((number & 1) << 7);
        w[k * 4 + 67] |= uint8_t((number >> 1) & 63);
      }
      {
        const int32_t part37 = (((e.code[k * 32 + 23] >> 3) & 1) * 2 + ((e.code[k * 32 + 22] >> 3) & 1)) * 2;
        const int32_t part36 = part37 + ((e.code[k * 32 + 21] >> 3) & 1);
        const int32_t part35 = part36 * 2;
        const int32_t part34 = part35 + ((e.code[k * 32 + 20] >> 3) & 1);
        const int32_t part33 = part34 * 2;
        const int32_t part32 = part33 + ((e.code[k * 32 + 19] >> 3) & 1);
        const int32_t part31 = part32 * 2;
        const int32_t part30 = part31 + ((e.code[k * 32 + 18] >> 3) & 1);
        const int32_t part29 = part30 * 2;
        const int32_t part28 = part29 + ((e.code[k * 32 + 17] >> 3) & 1);
        const int32_t part27 = part28 * 2;
        const int32_t part26 = part27 + ((e.code[k * 32 + 16] >> 3) & 1);
        const uint32_t number = inverse1[part26];
        w[k * 4 + 67] |= uint8_t((number & 3) << 6);
        w[k * 4 + 68] |= uint8_t((number >> 2) & 31);
      }
      {
        const int32_t part49 = (((e.code[k * 32 + 31] >> 3) & 1) * 2 + ((e.code[k * 32 + 30] >> 3) & 1)) * 2;
        const int32_t part48 = part49 + ((e.code[k * 32 + 29] >> 3) & 1);
        const int32_t part47 = part48 * 2;
        const int32_t part46 = part47 + ((e.code[k * 32 + 28] >> 3) & 1);
        const int32_t part45 = part46 * 2;
        const int32_t part44 = part45 + ((e.code[k * 32 + 27] >> 3) & 1);
        const int32_t part43 = part44 * 2;
        const int32_t part42 = part43 + ((e.code[k * 32 + 26] >> 3) & 1);
        const int32_t part41 = part42 * 2;
        const int32_t part40 = part41 + ((e.code[k * 32 + 25] >> 3) & 1);
        const int32_t part39 = part40 * 2;
        const int32_t part38 = part39 + ((e.code[k * 32 + 24] >> 3) & 1);
        const uint32_t number = inverse1[part38];
        w[k * 4 + 68] |= uint8_t((number & 7) << 5);
        w[k * 4 + 69] |= uint8_t((number >> 3) & 15);
      }
    }
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 10;
  static constexpr size_t bytes = R * 138;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 8; ++i)
      e.scale[i] = uint16_t((panel[scales + r + i * R] + -1) / 2);
    for (size_t i = 0; i < 256; ++i)
      e.code[i] = uint8_t(qc_plane<R, 32, 16, 4>(panel + codes, r, i));
  }
};

/// A block of a panel of R rows: the bytes of each of its pieces, and all.
template <size_t R> struct panel_of : qc_panel_of_pieces {
  static constexpr int16_t pieces[] = {2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
  static constexpr size_t bytes = R * 98;
  static constexpr bool has_unused = false;
};

}  // namespace
