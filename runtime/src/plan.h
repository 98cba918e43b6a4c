// How a product will be done: which kernels, how columns are split into panels and rows into steps, and where in the
// workspace things lie. Made once for each call, from sizes alone.
#pragma once

#include "internal.h"

namespace qc {

struct plan {
  size_t target;  // index
  const binding *kernels;
  bool packs;            // raw rows are packed on the way, step by step
  size_t act_bytes;      // of an activation block
  size_t panel_columns;  // columns of each activation panel but the last
  size_t panel_bytes;    // of a weight panel; 0 when raw rows are read directly
  size_t step_rows;      // rows handled at a time, a multiple of kernels->panel_rows
  size_t x_bytes;        // workspace: prepared activations; 0 when the caller has them
  size_t scratch_bytes;  // workspace: after those, for each thread
  size_t threads;
};

/// `prepared`: width of the caller's activation panels, or 0 when qc_matmul makes them.
qc_status make_plan(const qc_weights &weights, const matrix &w, size_t columns, size_t prepared, const call &how,
                    plan &out, qc_error *error);

/// Whether activations made for one format serve the other.
bool share_activations(size_t format, size_t other);

qc_status check_activations(const qc_activations *x, bool with_data, size_t &format, qc_error *error);

/// Quantises all columns into panels at `out`, `panel_columns` wide.
void write_activations(const binding &kernels, size_t act_bytes, size_t blocks, const float *x, size_t stride,
                       size_t columns, size_t panel_columns, uint8_t *out, qc_pool *pool);

/// Work, in multiply-adds or values, below which threads stay asleep: tens of microseconds, a few times what waking costs.
constexpr size_t worth_threads = size_t{1} << 21;

}  // namespace qc
