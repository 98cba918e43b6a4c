// The codec of iq3_s. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (2 * sc[i / 32] + 1) * level(code[i])
//
// A block in the file, 110 bytes for 256 weights:
//      0  f16 d
//      2  u8 qs[64]
//     66  u8 qh[8]
//     74  u8 signs[32]
//    106  u8 scales[4]
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

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 2] = d_factor * float(2 * (w[k + 106] & 15) + 1);
      scale[k * 2 + 1] = d_factor * float(2 * (w[k + 106] >> 4) + 1);
    }
  }

  static QC_APART void unfold(const uint8_t *w, uint8_t *codes) {
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      const uint64_t part2 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 3] | (((w[k + 66] >> 1) & 1) << 8)) * 4)) << 32;
      const uint64_t part1 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 2] | ((w[k + 66] & 1) << 8)) * 4)) | part2;
      const uint64_t part0 = part1 | (qc_spread(w[k * 4 + 74]) << 3);
      qc_store_u64(codes + k * 32, part0);
      const uint64_t part5 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 5] | (((w[k + 66] >> 3) & 1) << 8)) * 4)) << 32;
      const uint64_t part6 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 4] | (((w[k + 66] >> 2) & 1) << 8)) * 4));
      const uint64_t part4 = part6 | part5;
      const uint64_t part3 = part4 | (qc_spread(w[k * 4 + 75]) << 3);
      qc_store_u64(codes + k * 32 + 8, part3);
      const uint64_t part9 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 7] | (((w[k + 66] >> 5) & 1) << 8)) * 4)) << 32;
      const uint64_t part10 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 6] | (((w[k + 66] >> 4) & 1) << 8)) * 4));
      const uint64_t part8 = part10 | part9;
      const uint64_t part7 = part8 | (qc_spread(w[k * 4 + 76]) << 3);
      qc_store_u64(codes + k * 32 + 16, part7);
      const uint64_t part13 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 8] | (((w[k + 66] >> 6) & 1) << 8)) * 4));
      const uint64_t part14 = uint64_t(qc_u32(lookup0 + size_t(w[k * 8 + 9] | ((w[k + 66] >> 7) << 8)) * 4)) << 32;
      const uint64_t part12 = part13 | part14;
      const uint64_t part11 = part12 | (qc_spread(w[k * 4 + 77]) << 3);
      qc_store_u64(codes + k * 32 + 24, part11);
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    for (size_t k = 0; k < 4; ++k) {
      w[k + 106] |= uint8_t(e.scale[k * 2] & 15);
      w[k + 106] |= uint8_t((e.scale[k * 2 + 1] & 15) << 4);
    }
    for (size_t k = 0; k < 32; ++k) {
      const int32_t part6 = ((e.code[k * 8] >> 3) & 1) | (((e.code[k * 8 + 1] >> 3) & 1) << 1);
      const int32_t part5 = part6 | (((e.code[k * 8 + 2] >> 3) & 1) << 2);
      const int32_t part4 = part5 | (((e.code[k * 8 + 3] >> 3) & 1) << 3);
      const int32_t part3 = part4 | (((e.code[k * 8 + 4] >> 3) & 1) << 4);
      const int32_t part2 = part3 | (((e.code[k * 8 + 5] >> 3) & 1) << 5);
      const int32_t part1 = part2 | (((e.code[k * 8 + 6] >> 3) & 1) << 6);
      const int32_t part0 = part1 | (((e.code[k * 8 + 7] >> 3) & 1) << 7);
      w[k + 74] |= uint8_t(part0);
    }
    for (size_t k = 0; k < 8; ++k) {
      {
        const int32_t part9 = ((e.code[k * 32 + 3] & 7) * 8 + (e.code[k * 32 + 2] & 7)) * 8 + (e.code[k * 32 + 1] & 7);
        const int32_t part8 = part9 * 8;
        const int32_t part7 = part8 + (e.code[k * 32] & 7);
        const uint32_t number = inverse0[part7];
        w[k * 8 + 2] |= uint8_t(number & 255);
        w[k + 66] |= uint8_t((number >> 8) & 1);
      }
      for (size_t k1 = 0; k1 < 7; ++k1) {
        const int32_t part13 = ((e.code[k * 32 + k1 * 4 + 7] & 7) * 8 + (e.code[k * 32 + k1 * 4 + 6] & 7)) * 8;
        const int32_t part12 = part13 + (e.code[k * 32 + k1 * 4 + 5] & 7);
        const int32_t part11 = part12 * 8;
        const int32_t part10 = part11 + (e.code[k * 32 + k1 * 4 + 4] & 7);
        const uint32_t number = inverse0[part10];
        w[k * 8 + k1 + 3] |= uint8_t(number & 255);
        w[k + 66] |= uint8_t(((number >> 8) & 1) << (k1 + 1));
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
  static constexpr int16_t pieces[] = {2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
                                       4};
  static constexpr size_t bytes = R * 110;
  static constexpr bool has_unused = false;
};

}  // namespace
