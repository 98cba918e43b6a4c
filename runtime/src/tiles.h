// The loops around the tiles of a format's kernels: the same for every format and every target. A generated file says
// in a structure, here T, what it has; T derives from the format's `shape` (docs/fitting.md), so it has that, too.
//
//   rows                         R: rows of a tile, of a panel
//   raw_columns, packed_columns  the most columns of a call
//   panel                        offsets in a block of a panel, and its size, panel::bytes; panel::as_file: R blocks
//                                as in the file, one after the other
//   act                          of a block of activations: offsets (codes, sums16, sums32, scale) and bytes; the bytes
//                                of its starts
//   has_starts                   whether products read starts, which tiles take then: what the sums of groups start
//                                at, -zero times the sums of their activations
//   dequantize(w, step, to)      R / 4 blocks, `step` bytes apart, to floats, block i to to[i]
//   prefetch                     bytes; 0: the target has no use for it
//   raw<C>(row, a, [s,] sum)     adds the products of a block of R rows, the cursor's, with C columns of activations
//   packed<C>(from, a, [s,] sum) the same of a block of a panel
//   planes(row, to)              a block of R rows to a block of a recoded panel
//
// Where a block can be read as pieces, each of which is a lane for every row, in an array `word` of piece_count;
// otherwise this is 0:
//   pieces(row, word)            the pieces of a block of R rows
//   from_pieces<C>(word, a, [s,] sum)
//                                in place of raw, where raw_is_pieces, and of packed, where panel::as_pieces
//   planes(word, to)             in place of planes above
//   load_pieces(from, word), store_pieces(word, to)
//                                of a block of a panel
// Where panels are as in the file, and recoded ones are beside: their `wide` in place of `panel`,
// packed_wide<C> likewise. Tiles have powers of two of columns, the loops as many as they are told, C, and below.
//
// The target's header has qc_greatest<N>(x) and qc_round<N>(x, inverse, to), which do with vectors of x what their
// names say; qc_row_floats and qc_row_words, vectors of a float and of 32 bits for each row; qc_load_columns<C>(y,
// y_stride, sum) and qc_store_columns<C>(sum, rows, y, y_stride), which move C of them. What the kernels take is in
// operations.def. Internal linkage only: see kernel_support.h.
#pragma once

#include "kernel_support.h"

namespace {

/// Where fewer blocks are left than a tile has, each is given as all of them: they are written to one place.
template <class T> QC_TILE void qc_dequantize_blocks(const uint8_t *w, size_t blocks, float *y) {
  constexpr size_t at_once = T::rows / 4;
  while (blocks > 0) {
    const bool is_full = blocks >= at_once;
    float *to[at_once];
    for (size_t i = 0; i < at_once; ++i)
      to[i] = is_full ? y + i * T::block : y;
    T::dequantize(w, is_full ? T::bytes : 0, to);
    const size_t done = is_full ? at_once : 1;
    blocks -= done, w += done * T::bytes, y += done * T::block;
  }
}

// Of the target's header, where its kernels are not lent another's.
template <size_t Block> QC_TILE int32_t qc_greatest(const float *x);
template <size_t Group> QC_TILE int32_t qc_round(const float *x, float inverse, uint8_t *to);

/// docs/numerics.md, Activations.
template <class T> QC_TILE void qc_quantize_activations(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * T::block;
    uint8_t *const to = act + b * stride;
    const qc_activation_scale s(qc_greatest<T::block>(from));
    qc_clear(to + T::block, T::act::bytes - T::block);
    qc_store_f32(to + T::act::scale, s.d);
    if (s.id == 0) {
      qc_clear(to, T::block);
      continue;
    }
    int32_t sums[T::block / 16];
    for (size_t i = 0; i < T::block / 16; ++i) {
      sums[i] = qc_round<16>(from + 16 * i, s.id, to + 16 * i);
      qc_store_i16(to + T::act::sums16 + 2 * i, int16_t(sums[i]));
    }
    if constexpr (T::block % 32 == 0)
      for (size_t i = 0; i < T::block / 32; ++i)
        qc_store_i16(to + T::act::sums32 + 2 * i, int16_t(sums[2 * i] + sums[2 * i + 1]));
  }
}

/// Columns of x: activations and what sums start at, and the bytes from block to block of each.
struct qc_column_source {
  const uint8_t *act;
  size_t act_step;
  const uint8_t *starts;
  size_t start_step;
};

/// `cols` columns of a panel, from `column` on.
template <class T>
QC_TILE qc_column_source qc_columns_of(const uint8_t *act, const uint8_t *starts, size_t cols, size_t column) {
  return {act + column * T::act::bytes, cols * T::act::bytes,
          T::has_starts ? starts + column * T::act::starts : nullptr, cols * T::act::starts};
}

/// Rows of blocks, in bytes: from row to row, from block to block of a row, from tile to tile.
struct qc_row_source {
  const uint8_t *w;
  size_t row_stride, block_step, tile_step;
};

/// Up to R rows as a full tile, by way of a copy that has zero bytes in place of the others.
template <class T> struct qc_row_copy {
  static constexpr size_t blocks = 8192 / (T::rows * T::bytes) + 1;  // at once
  alignas(64) uint8_t bytes[T::rows * blocks * T::bytes];

  QC_TILE qc_row_copy() { qc_clear(bytes, sizeof bytes); }
  QC_TILE void take(const qc_row_source &from, size_t rows, size_t first, size_t count) {
    for (size_t r = 0; r < rows; ++r)
      for (size_t b = 0; b < count; ++b)
        qc_copy(bytes + (r * blocks + b) * T::bytes, from.w + r * from.row_stride + (first + b) * from.block_step,
                T::bytes);
  }
};

template <class T, int C, class Row, class... Operands>
QC_TILE void qc_multiply_rows(const Row &row, Operands... operands) {
  if constexpr (T::raw_is_pieces) {
    qc_row_words word[T::piece_count];
    T::pieces(row, word);
    T::template from_pieces<C>(word, operands...);
  } else {
    T::template raw<C>(row, operands...);
  }
}

template <class T, int C, class... Operands> QC_TILE void qc_multiply_panel(const uint8_t *from, Operands... operands) {
  if constexpr (T::panel::as_pieces) {
    qc_row_words word[T::piece_count];
    T::load_pieces(from, word);
    T::template from_pieces<C>(word, operands...);
  } else {
    T::template packed<C>(from, operands...);
  }
}

/// Asks for the block at `offset` of a tile's rows, to be there a tile later: in L2, since a tile is as large as L1. So
/// many rows at a time are more than the hardware's prefetcher follows, and faster than one after the other. Blocks
/// smaller than a line of the cache ask for each line once, if rows begin with one. Never faults.
template <class T> QC_TILE void qc_prefetch_next(const uint8_t *w, size_t row_stride, size_t offset) {
  if (T::bytes < 64 && offset % 64 >= T::bytes)
    return;
  QC_UNROLL for (size_t i = 0; i < T::bytes; i += 64) {
    QC_UNROLL for (size_t r = 0; r < T::rows; ++r) __builtin_prefetch(w + r * row_stride + (offset + i), 0, 2);
  }
}

/// Adds the products of R rows with C columns to y. Steps are from block to block.
template <class T, int C>
QC_APART void qc_raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                          const qc_column_source &x, float *y, size_t y_stride) {
  qc_row_floats sum[C];
  qc_load_columns<C>(y, y_stride, sum);
  for (size_t b = 0; b < blocks; ++b) {
    if constexpr (T::prefetch > 0 && C == 1)  // more columns wait for arithmetic
      qc_prefetch_next<T>(w + row_stride * T::rows, row_stride, b * block_step);
    const qc_rows row(w + b * block_step, row_stride);
    if constexpr (T::has_starts)
      qc_multiply_rows<T, C>(row, x.act + b * x.act_step, x.starts + b * x.start_step, sum);
    else
      qc_multiply_rows<T, C>(row, x.act + b * x.act_step, sum);
  }
  qc_store_columns<C>(sum, T::rows, y, y_stride);
}

/// The products of a panel with C columns; only `rows` rows of y are written.
template <class T, int C>
QC_APART void qc_panel_tile(const uint8_t *panel, size_t rows, size_t blocks, const qc_column_source &x, float *y,
                            size_t y_stride) {
  qc_row_floats sum[C] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = panel + b * T::panel::bytes;
    if constexpr (T::prefetch > 0)  // one stream of panels, a fixed distance ahead
      qc_prefetch<C, T::panel::bytes>(from + T::prefetch);
    if constexpr (T::has_starts)
      qc_multiply_panel<T, C>(from, x.act + b * x.act_step, x.starts + b * x.start_step, sum);
    else
      qc_multiply_panel<T, C>(from, x.act + b * x.act_step, sum);
  }
  qc_store_columns<C>(sum, rows, y, y_stride);
}

template <class T>
QC_APART void qc_rest_of_rows(decltype(&qc_raw_tile<T, 1>) raw, size_t cols, const qc_row_source &from, size_t rows,
                              size_t blocks, const qc_column_source &x, float *y, size_t y_stride) {
  qc_row_copy<T> copy;
  float sums[(T::raw_columns > T::packed_columns ? T::raw_columns : T::packed_columns) * T::rows] = {};
  for (size_t b = 0; b < blocks; b += copy.blocks) {
    const size_t count = qc_min(blocks - b, copy.blocks);
    copy.take(from, rows, b, count);
    const uint8_t *const starts = T::has_starts ? x.starts + b * x.start_step : nullptr;
    raw(copy.bytes, copy.blocks * T::bytes, T::bytes, count, {x.act + b * x.act_step, x.act_step, starts, x.start_step},
        sums, T::rows);
  }
  for (size_t c = 0; c < cols; ++c)
    qc_copy(y + c * y_stride, sums + c * T::rows, rows * sizeof *y);
}

template <class T, int C>
QC_TILE void qc_rows_of(qc_row_source from, size_t rows, size_t blocks, const qc_column_source &x, float *y,
                        size_t y_stride) {
  for (; rows >= T::rows; rows -= T::rows, from.w += from.tile_step, y += T::rows) {
    for (size_t c = 0; c < C; ++c)
      qc_clear(y + c * y_stride, T::rows * sizeof *y);
    qc_raw_tile<T, C>(from.w, from.row_stride, from.block_step, blocks, x, y, y_stride);
  }
  if (rows > 0)
    qc_rest_of_rows<T>(qc_raw_tile<T, C>, C, from, rows, blocks, x, y, y_stride);
}

template <class T, int C>
QC_TILE void qc_raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const qc_column_source &x,
                         float *y, size_t y_stride) {
  qc_rows_of<T, C>({w, row_stride, T::bytes, T::rows * row_stride}, rows, blocks, x, y, y_stride);
}

template <class T, int C>
QC_TILE void qc_panel_rows(const uint8_t *panels, size_t rows, size_t blocks, const qc_column_source &x, float *y,
                           size_t y_stride) {
  if constexpr (T::panel::as_file)
    qc_rows_of<T, C>({panels, T::bytes, T::panel::bytes, blocks * T::panel::bytes}, rows, blocks, x, y, y_stride);
  else
    for (size_t r = 0; r < rows; r += T::rows, panels += blocks * T::panel::bytes)
      qc_panel_tile<T, C>(panels, qc_min(rows - r, T::rows), blocks, x, y + r, y_stride);
}

/// Columns in powers of two, C and below: as few kinds of tiles as give every number of columns. `column` is the first.
template <class T, int C>
QC_TILE void qc_raw_columns(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act,
                            const uint8_t *starts, size_t cols, size_t column, float *y, size_t y_stride) {
  for (; cols - column >= C; column += C)
    qc_raw_rows<T, C>(w, row_stride, rows, blocks, qc_columns_of<T>(act, starts, cols, column), y + column * y_stride,
                      y_stride);
  if constexpr (C > 1)
    qc_raw_columns<T, C / 2>(w, row_stride, rows, blocks, act, starts, cols, column, y, y_stride);
}

template <class T, int C>
QC_TILE void qc_panel_columns(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                              const uint8_t *starts, size_t cols, size_t column, float *y, size_t y_stride) {
  for (; cols - column >= C; column += C)
    qc_panel_rows<T, C>(panels, rows, blocks, qc_columns_of<T>(act, starts, cols, column), y + column * y_stride,
                        y_stride);
  if constexpr (C > 1)
    qc_panel_columns<T, C / 2>(panels, rows, blocks, act, starts, cols, column, y, y_stride);
}

template <class T> QC_TILE void qc_raw_column(const qc_product *p) {
  qc_raw_rows<T, 1>(p->w, p->row_stride, p->rows, p->blocks, qc_columns_of<T>(p->act, p->starts, p->cols, 0), p->y,
                    p->y_stride);
}

template <class T, int C> QC_TILE void qc_raw_matrix(const qc_product *p) {
  qc_raw_columns<T, C>(p->w, p->row_stride, p->rows, p->blocks, p->act, p->starts, p->cols, 0, p->y, p->y_stride);
}

template <class T> QC_TILE void qc_panel_column(const qc_product *p) {
  qc_panel_rows<T, 1>(p->w, p->rows, p->blocks, qc_columns_of<T>(p->act, p->starts, p->cols, 0), p->y, p->y_stride);
}

template <class T, int C> QC_TILE void qc_panel_matrix(const qc_product *p) {
  qc_panel_columns<T, C>(p->w, p->rows, p->blocks, p->act, p->starts, p->cols, 0, p->y, p->y_stride);
}

template <class T> QC_APART void qc_pack_tile(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel) {
  for (size_t b = 0; b < blocks; ++b) {
    const qc_rows row(w + b * T::bytes, row_stride);
    uint8_t *const to = panel + b * T::panel::bytes;
    if constexpr (T::piece_count == 0) {
      T::planes(row, to);
    } else {
      qc_row_words word[T::piece_count];
      T::pieces(row, word);
      if constexpr (T::panel::as_pieces)
        T::store_pieces(word, to);
      else
        T::planes(word, to);
    }
  }
}

template <class T> QC_TILE void qc_pack_rows(const qc_repacking *p) {
  if (p->rows >= T::rows)
    return qc_pack_tile<T>(p->from, p->row_stride, p->blocks, p->to);
  qc_row_copy<T> copy;
  for (size_t b = 0; b < p->blocks; b += copy.blocks) {
    const size_t count = qc_min(p->blocks - b, copy.blocks);
    copy.take({p->from, p->row_stride, T::bytes, 0}, p->rows, b, count);
    qc_pack_tile<T>(copy.bytes, copy.blocks * T::bytes, count, p->to + b * T::panel::bytes);
  }
}

template <class T> QC_TILE void qc_unpack_rows(const qc_repacking *p) {
  const qc_repacking o = *p;  // which the bytes that are written could be, for all that compilers know
  qc_encoded e;
  for (size_t b = 0; b < o.blocks; ++b)
    for (size_t r = 0; r < o.rows; ++r) {
      T::panel::read(o.from + b * T::panel::bytes, r, e);
      T::encode(e, o.to + r * o.row_stride + b * T::bytes);
    }
}

/// The inverse of panels of pieces. T::keep_used(block) clears what the format does not use, if it has_unused.
template <class T> QC_TILE void qc_unpack_pieces(const qc_repacking *p) {
  const qc_repacking o = *p;
  for (size_t b = 0; b < o.blocks; ++b)
    for (size_t r = 0; r < o.rows; ++r) {
      const uint8_t *const panel = o.from + b * T::panel::bytes;
      uint8_t *const to = o.to + r * o.row_stride + b * T::bytes;
      size_t at = 0;
      for (const size_t bytes : T::panel::pieces) {
        qc_copy(to + at, panel + at * T::rows + r * bytes, bytes);
        at += bytes;
      }
      if constexpr (T::panel::has_unused)
        T::keep_used(to);
    }
}

/// The wide panels of a format, as its default ones are seen above.
template <class T> struct qc_wide_panels : T {
  using panel = typename T::wide;
  template <int C, class... Operands> QC_TILE static void packed(Operands... operands) {
    T::template packed_wide<C>(operands...);
  }
};

template <class T> QC_TILE void qc_wide_column(const qc_product *p) { qc_panel_column<qc_wide_panels<T>>(p); }

template <class T, int C> QC_TILE void qc_wide_matrix(const qc_product *p) { qc_panel_matrix<qc_wide_panels<T>, C>(p); }

template <class T> QC_TILE void qc_widen(const qc_repacking *p) {
  const uint8_t *panel = p->from;
  uint8_t *wide = p->to;
  for (size_t left = p->blocks; left > 0; --left, panel += T::panel::bytes, wide += T::wide::bytes)
    if constexpr (T::panel::as_file) {
      T::planes(qc_rows(panel, T::bytes), wide);
    } else {
      qc_row_words word[T::piece_count];
      T::load_pieces(panel, word);
      T::planes(word, wide);
    }
}

template <class T> QC_TILE void qc_unpack_wide(const qc_repacking *p) { qc_unpack_rows<qc_wide_panels<T>>(p); }

/// A panel of blocks as they are: R rows of each in turn, missing ones of zero bytes.
template <class T> QC_TILE void qc_pack_blocks(const qc_repacking *p) {
  const qc_repacking o = *p;
  qc_clear(o.to, o.blocks * T::panel::bytes);
  for (size_t r = 0; r < o.rows; ++r)
    for (size_t b = 0; b < o.blocks; ++b)
      qc_copy(o.to + b * T::panel::bytes + r * T::bytes, o.from + r * o.row_stride + b * T::bytes, T::bytes);
}

/// The inverse.
template <class T> QC_TILE void qc_unpack_blocks(const qc_repacking *p) {
  const qc_repacking o = *p;
  for (size_t r = 0; r < o.rows; ++r)
    for (size_t b = 0; b < o.blocks; ++b) {
      uint8_t *const to = o.to + r * o.row_stride + b * T::bytes;
      qc_copy(to, o.from + b * T::panel::bytes + r * T::bytes, T::bytes);
      if constexpr (T::panel::has_unused)
        T::keep_used(to);
    }
}

}  // namespace
