// Kernels of nvfp4 for neon. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/absmax_float8.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern1[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern3[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 9;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, int32x4_t *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    int32x4_t word20[4];
    qc_words(row, 20, word20);
    word[8] = word20[3];
  }

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits) {
    d_bits[0] = word[0] & vdupq_n_s32(255);
    d_bits[1] = srl32<8>(word[0]) & vdupq_n_s32(255);
    d_bits[2] = srl32<16>(word[0]) & vdupq_n_s32(255);
    d_bits[3] = srl32<24>(word[0]);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    for (size_t k = 0; k < 9; ++k)
      word[k] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const int32x4_t *word, uint8_t *to) {
    for (size_t k = 0; k < 9; ++k)
      vst1q_u8(to + k * 16, vreinterpretq_u8_s32(word[k]));
  }

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & vdupq_n_s32(255);
    d_bits[1] = srl32<8>(word0[0]) & vdupq_n_s32(255);
    d_bits[2] = srl32<16>(word0[0]) & vdupq_n_s32(255);
    d_bits[3] = srl32<24>(word0[0]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][4];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(12);
    const uint8x16_t bytes4 = vld1q_u8(row(0) + 4);
    const uint8x16_t part2 = vshrq_n_u8(shuffle(bytes4, pattern0), 4) & vld1q_u8(pattern2);
    const uint8x16_t part1 = (shuffle(bytes4, pattern0) & vld1q_u8(pattern1)) | part2;
    const uint8x16_t part0 = lookup(part1, pattern3);
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const uint8x16_t part5 = vshrq_n_u8(shuffle(bytes4, pattern4), 4) & vld1q_u8(pattern2);
    const uint8x16_t part4 = (shuffle(bytes4, pattern4) & vld1q_u8(pattern1)) | part5;
    const uint8x16_t part3 = lookup(part4, pattern3);
    qc_weights_u8_offset(part3, offset, scale[0] + 1, to, 16);
    const uint8x16_t bytes20 = vld1q_u8(row(0) + 20);
    const uint8x16_t part8 = vshrq_n_u8(shuffle(bytes20, pattern0), 4) & vld1q_u8(pattern2);
    const uint8x16_t part7 = (shuffle(bytes20, pattern0) & vld1q_u8(pattern1)) | part8;
    const uint8x16_t part6 = lookup(part7, pattern3);
    qc_weights_u8_offset(part6, offset, scale[0] + 2, to, 32);
    const uint8x16_t part11 = vshrq_n_u8(shuffle(bytes20, pattern4), 4) & vld1q_u8(pattern2);
    const uint8x16_t part10 = (shuffle(bytes20, pattern4) & vld1q_u8(pattern1)) | part11;
    const uint8x16_t part9 = lookup(part10, pattern3);
    qc_weights_u8_offset(part9, offset, scale[0] + 3, to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts + k * 4));
      const uint8x16_t part0 = lookup(vreinterpretq_u8_s32(word[k * 2 + 1]) & vdupq_n_u8(15), pattern3);
      smull_step4<C, act::bytes>(isum, part0, a + k * 16);
      const uint8x16_t part1 = lookup(vreinterpretq_u8_s32(word[k * 2 + 2]) & vdupq_n_u8(15), pattern3);
      smull_step4<C, act::bytes>(isum, part1, a + k * 16 + 4);
      const uint8x16_t part2 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), 4) & vdupq_n_u8(15), pattern3);
      smull_step4<C, act::bytes>(isum, part2, a + k * 16 + 8);
      const uint8x16_t part3 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[k * 2 + 2]), 4) & vdupq_n_u8(15), pattern3);
      smull_step4<C, act::bytes>(isum, part3, a + k * 16 + 12);
      const float32x4_t factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[4];
    header(row, d_bits);
    int32x4_t isum[4][C];
    uint8x16_t window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = vld1q_u8(row(j) + k * 16 + 4);
      // weights k * 32 .. k * 32 + 15
      int32x4_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part1 = vshrq_n_u8(shuffle(window[0][j], pattern0), 4) & vld1q_u8(pattern2);
        const uint8x16_t part0 = (shuffle(window[0][j], pattern0) & vld1q_u8(pattern1)) | part1;
        const uint8x16_t q0 = lookup(part0, pattern3);
        smull_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
      }
      qc_set_group_corrected<C, act::starts>(dot0, s + k * 8, isum[k * 2]);
      // weights k * 32 + 16 .. k * 32 + 31
      int32x4_t dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part3 = vshrq_n_u8(shuffle(window[0][j], pattern4), 4) & vld1q_u8(pattern2);
        const uint8x16_t part2 = (shuffle(window[0][j], pattern4) & vld1q_u8(pattern1)) | part3;
        const uint8x16_t q16 = lookup(part2, pattern3);
        smull_step16<C, act::bytes>(dot1 + j * C, q16, a + k * 32 + 16);
      }
      qc_set_group_corrected<C, act::starts>(dot1, s + k * 8 + 4, isum[k * 2 + 1]);
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const float32x4_t factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[cell]);
      qc_add_scaled<C, act::bytes>(sum, isum[cell], factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    for (size_t cell = 0; cell < 4; ++cell) {
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts + cell * 4));
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + cell * 32 + k * 16);
        const uint8x16_t q0 = lookup(plane0_0 & vdupq_n_u8(15), pattern3);
        smull_step4<C, act::bytes>(isum, q0, a + cell * 16 + k * 8);
        const uint8x16_t q4 = lookup(vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15), pattern3);
        smull_step4<C, act::bytes>(isum, q4, a + cell * 16 + k * 8 + 4);
      }
      const int32x4_t part1 = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + cell * 8))));
      const int32x4_t part0 = vshlq_n_s32(part1, 16);
      const float32x4_t factor = vreinterpretq_f32_s32(part0);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const int32x4_t *word, uint8_t *to) {
    int32x4_t d_bits[4];
    header_of_pieces(word, d_bits);
    const int32x4_t part0 = srl32<16>(vreinterpretq_s32_f32(qc_minifloats_127_up_7_times_128_but_127(d_bits[0])));
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(part0)));
    const int32x4_t part1 = srl32<16>(vreinterpretq_s32_f32(qc_minifloats_127_up_7_times_128_but_127(d_bits[1])));
    vst1_u8(to + 8, vreinterpret_u8_s16(vmovn_s32(part1)));
    const int32x4_t part2 = srl32<16>(vreinterpretq_s32_f32(qc_minifloats_127_up_7_times_128_but_127(d_bits[2])));
    vst1_u8(to + 16, vreinterpret_u8_s16(vmovn_s32(part2)));
    const int32x4_t part3 = srl32<16>(vreinterpretq_s32_f32(qc_minifloats_127_up_7_times_128_but_127(d_bits[3])));
    vst1_u8(to + 24, vreinterpret_u8_s16(vmovn_s32(part3)));
    for (size_t k = 0; k < 4; ++k) {
      uint8x16_t quad[4];
      quad[0] = vreinterpretq_u8_s32(word[k * 2 + 1]) & vdupq_n_u8(15);
      quad[1] = vreinterpretq_u8_s32(word[k * 2 + 2]) & vdupq_n_u8(15);
      quad[2] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), 4) & vdupq_n_u8(15);
      quad[3] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 2 + 2]), 4) & vdupq_n_u8(15);
      qc_pack_16_of_4_bits(quad, to + wide::codes + k * 32);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_nvfp4__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_nvfp4__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_nvfp4__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_nvfp4__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_nvfp4__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__neon(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_nvfp4__neon(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__neon(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_nvfp4__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_nvfp4__neon(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_nvfp4__neon(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_nvfp4__neon(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_nvfp4__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}
