// Kernels of mxfp4 for neon. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/absmax_power_of_two.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 5;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, int32x4_t *word) {
    qc_words(row, 1, word + 1);
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & vdupq_n_s32(255);
  }

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits) {
    d_bits[0] = word[0] & vdupq_n_s32(255);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    word[0] = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from)))));
    word[1] = vreinterpretq_s32_u8(vld1q_u8(from + 4));
    word[2] = vreinterpretq_s32_u8(vld1q_u8(from + 20));
    word[3] = vreinterpretq_s32_u8(vld1q_u8(from + 36));
    word[4] = vreinterpretq_s32_u8(vld1q_u8(from + 52));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const int32x4_t *word, uint8_t *to) {
    store_low8(to, word[0]);
    vst1q_u8(to + 4, vreinterpretq_u8_s32(word[1]));
    vst1q_u8(to + 20, vreinterpretq_u8_s32(word[2]));
    vst1q_u8(to + 36, vreinterpretq_u8_s32(word[3]));
    vst1q_u8(to + 52, vreinterpretq_u8_s32(word[4]));
  }

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & vdupq_n_s32(255);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(12);
    const uint8x16_t bytes1 = vld1q_u8(row(0) + 1);
    qc_weights_u8_offset(lookup(bytes1 & vdupq_n_u8(15), pattern0), offset, scale[0], to, 0);
    qc_weights_u8_offset(lookup(vshrq_n_u8(bytes1, 4) & vdupq_n_u8(15), pattern0), offset, scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header_of_pieces(word, d_bits);
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    smull_step4<C, act::bytes>(isum, lookup(vreinterpretq_u8_s32(word[1]) & vdupq_n_u8(15), pattern0), a);
    smull_step4<C, act::bytes>(isum, lookup(vreinterpretq_u8_s32(word[2]) & vdupq_n_u8(15), pattern0), a + 4);
    smull_step4<C, act::bytes>(isum, lookup(vreinterpretq_u8_s32(word[3]) & vdupq_n_u8(15), pattern0), a + 8);
    smull_step4<C, act::bytes>(isum, lookup(vreinterpretq_u8_s32(word[4]) & vdupq_n_u8(15), pattern0), a + 12);
    const uint8x16_t part0 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[1]), 4) & vdupq_n_u8(15), pattern0);
    smull_step4<C, act::bytes>(isum, part0, a + 16);
    const uint8x16_t part1 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[2]), 4) & vdupq_n_u8(15), pattern0);
    smull_step4<C, act::bytes>(isum, part1, a + 20);
    const uint8x16_t part2 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[3]), 4) & vdupq_n_u8(15), pattern0);
    smull_step4<C, act::bytes>(isum, part2, a + 24);
    const uint8x16_t part3 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[4]), 4) & vdupq_n_u8(15), pattern0);
    smull_step4<C, act::bytes>(isum, part3, a + 28);
    const int32x4_t part5 = vshlq_n_s32(vaddq_s32(d_bits[0], vdupq_n_s32(-1)), 23);
    const int32x4_t part4 = vmaxq_s32(part5, vshlq_n_s32(vaddq_s32(d_bits[0], vdupq_n_s32(1)), 21));
    const float32x4_t factor = vreinterpretq_f32_s32(part4);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    int32x4_t isum[C];
    // weights 0 .. 31
    int32x4_t dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes1 = vld1q_u8(row(j) + 1);
      const uint8x16_t q0 = lookup(bytes1 & vdupq_n_u8(15), pattern0);
      smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const uint8x16_t q16 = lookup(vshrq_n_u8(bytes1, 4) & vdupq_n_u8(15), pattern0);
      smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const int32x4_t part1 = vshlq_n_s32(vaddq_s32(d_bits[0], vdupq_n_s32(-1)), 23);
    const int32x4_t part0 = vmaxq_s32(part1, vshlq_n_s32(vaddq_s32(d_bits[0], vdupq_n_s32(1)), 21));
    const float32x4_t factor = vreinterpretq_f32_s32(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 48768 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + k * 16);
      const uint8x16_t q0 = lookup(plane0_0 & vdupq_n_u8(15), pattern0);
      smull_step4<C, act::bytes>(isum, q0, a + k * 8);
      const uint8x16_t q4 = lookup(vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15), pattern0);
      smull_step4<C, act::bytes>(isum, q4, a + k * 8 + 4);
    }
    const int32x4_t part0 = vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from)))), 16);
    const float32x4_t factor = vreinterpretq_f32_s32(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const int32x4_t *word, uint8_t *to) {
    int32x4_t d_bits[1];
    header_of_pieces(word, d_bits);
    const int32x4_t part4 = vshlq_n_s32(vaddq_s32(d_bits[0], vdupq_n_s32(-1)), 23);
    const int32x4_t part3 = vmaxq_s32(part4, vshlq_n_s32(vaddq_s32(d_bits[0], vdupq_n_s32(1)), 21));
    const float32x4_t part2 = vreinterpretq_f32_s32(part3);
    const int32x4_t part1 = vreinterpretq_s32_f32(part2);
    const int32x4_t part0 = srl32<16>(part1);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(part0)));
    {
      uint8x16_t quad[8];
      quad[0] = vreinterpretq_u8_s32(word[1]) & vdupq_n_u8(15);
      quad[1] = vreinterpretq_u8_s32(word[2]) & vdupq_n_u8(15);
      quad[2] = vreinterpretq_u8_s32(word[3]) & vdupq_n_u8(15);
      quad[3] = vreinterpretq_u8_s32(word[4]) & vdupq_n_u8(15);
      quad[4] = vshrq_n_u8(vreinterpretq_u8_s32(word[1]), 4) & vdupq_n_u8(15);
      quad[5] = vshrq_n_u8(vreinterpretq_u8_s32(word[2]), 4) & vdupq_n_u8(15);
      quad[6] = vshrq_n_u8(vreinterpretq_u8_s32(word[3]), 4) & vdupq_n_u8(15);
      quad[7] = vshrq_n_u8(vreinterpretq_u8_s32(word[4]), 4) & vdupq_n_u8(15);
      qc_pack_32_of_4_bits(quad, to + wide::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_mxfp4__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_mxfp4__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_mxfp4__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_mxfp4__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_mxfp4__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_mxfp4__neon(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_mxfp4__neon(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_mxfp4__neon(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_mxfp4__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_mxfp4__neon(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_mxfp4__neon(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_mxfp4__neon(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_mxfp4__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_power_of_two<shape>(x, importance, blocks, w);
}
