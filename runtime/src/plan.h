// How a product will be done: which kernels, how columns are split into panels and rows into steps, and where in the
// workspace things lie. Made once for each call, from sizes alone.
#pragma once

#include "elements.h"

namespace qc {

struct plan {
  size_t target;  // index
  const binding *kernels;
  bool packs;              // raw rows are packed on the way, step by step
  bool widens;             // panels become wide ones on the way, or what is packed does
  panel_kernels panels;    // what products take that do not read raw rows
  bool finishes;           // y is not as kernels write it: they write to a tile of scratch
  size_t matrices;         // that read x together: 1, or 2, for which what follows of scratch is there twice
  size_t act_bytes;        // of an activation block
  size_t start_bytes;      // of its starts; 0 where products read none
  size_t panel_columns;    // columns of each activation panel but the last
  size_t own_panel_bytes;  // of a panel of the weights as they are given; 0 for raw rows
  size_t panel_bytes;      // of a panel that is multiplied; 0 for raw rows
  size_t step_rows;        // rows handled at a time, a multiple of kernels->panel_rows
  size_t x_bytes;          // workspace: prepared activations; 0 when the caller has them
  size_t own_x_bytes;      // workspace: after those, the columns that they are picked of, where the caller has them not
  size_t starts_bytes;     // workspace: after those, the starts of all columns
  size_t lists_bytes;      // workspace: after those, which columns go to which expert
  size_t scratch_bytes;    // workspace: after those, for each thread: a packed step, panels that it is made of, a tile
  size_t narrow_offset, narrow_blocks;  // of those panels, where rows are packed to become wide
  size_t packed_bytes, tile_offset, tile_bytes;
  size_t threads;
};

/// Whether activations made for one format serve the other.
bool share_activations(size_t format, size_t other);

qc_status check_activations(const qc_activations *x, bool with_data, size_t &format, qc_error *error);

/// How prepared columns lie: panel after panel, in each of them block after block of all its columns.
struct activation_panels {
  size_t act_bytes, blocks, columns, panel_columns;

  /// Whether blocks are floats: then columns lie one after the other.
  bool is_apart() const { return act_bytes == sizeof(float); }
  size_t first_of(size_t c) const { return c - c % panel_columns; }
  size_t width(size_t c) const { return min(panel_columns, columns - first_of(c)); }
  /// Bytes before the first block of column c.
  size_t before(size_t c) const {
    return is_apart() ? c * blocks * act_bytes : first_of(c) * blocks * act_bytes + (c - first_of(c)) * act_bytes;
  }
  /// Bytes from a block of column c to its next one.
  size_t step(size_t c) const { return is_apart() ? act_bytes : width(c) * act_bytes; }
};

/// Where a product with a format wants what its groups' sums start at, in the order of the activation blocks.
struct column_starts {
  size_t format;
  uint8_t *out;  // null: nowhere
};

/// Vector v of x becomes column `begin` + v of the panels at `out`.
void write_activations(size_t target, const binding &kernels, size_t block_elements, const source &x,
                       const activation_panels &panels, size_t begin, uint8_t *out, qc_pool *pool,
                       const column_starts &starts = {0, nullptr});

/// Bytes of what the sums of a format's groups start at, for an activation block; 0 where products read none.
size_t start_bytes_of(size_t format);
/// Makes them for activation blocks in any panels: they lie in the same order.
void write_starts(size_t format, const uint8_t *act, size_t act_blocks, uint8_t *out, qc_pool *pool);

/// Column indices[i] of `from`, which has the same blocks, becomes column i of the panels at `out`.
void pick_activations(const qc_activations &from, const int32_t *indices, const activation_panels &panels, uint8_t *out,
                      qc_pool *pool);

/// Work, in multiply-adds or values, below which threads stay asleep: tens of microseconds, a few times what waking
/// costs.
constexpr size_t worth_threads = size_t{1} << 21;

}  // namespace qc
