// A product all of whose operands have been checked, and the plan for it.
#pragma once

#include "functions.h"
#include "plan.h"

namespace qc {

constexpr size_t workspace_line = 64;  // alignment of what lies in the workspace

// From this many columns on raw rows are packed on the way, which is measured, and panels widened, which is not.
constexpr size_t recode_from_columns = 5;

/// `prepared`: width of the caller's activation panels, or 0 when the product makes them. `finishes` and `matrices`: as
/// plan's.
qc_status make_plan(const qc_weights &weights, const matrix &w, size_t columns, size_t prepared, bool finishes,
                    size_t matrices, const call &how, plan &out, qc_error *error);

/// Sets `bytes` only when they fit; includes what alignment may cost.
qc_status needed_workspace(const plan &p, const qc_format &format, size_t &bytes, qc_error *error);

/// Where products go, and what becomes of them there. Rows are counted from the first of the range.
struct destination {
  const element_type *type;
  uint8_t *data;
  size_t stride;  // floats
  bool accumulates;
  const element_type *bias_type;  // null: no bias
  const uint8_t *bias;            // of the first row of the range
  function *then;                 // null: none
  const float *clamp;             // the least and the greatest; null: none
  source scale;                   // of each vector, or of all; without a type: none
  source residual;                // as y, without a type: none
  size_t bias_step;               // bytes from the bias of an expert to that of the next
  const int32_t *vectors;         // the vector that each column goes to; null: the one of its number

  /// Whether kernels write it as it is to be.
  bool is_plain() const {
    return type->bytes == sizeof(float) && !accumulates && !bias_type && !then && !clamp && !scale.type &&
           !residual.type;
  }
  size_t vector(size_t column) const { return vectors ? static_cast<size_t>(vectors[column]) : column; }
  uint8_t *at(size_t column, size_t row) const { return data + (vector(column) * stride + row) * type->bytes; }
  /// Of a plain one.
  float *floats(size_t column, size_t row) const { return static_cast<float *>(static_cast<void *>(at(column, row))); }
  /// Makes y of the products of `columns` columns from `column` on with `rows` rows from `row` on. `factors`: other
  /// products, with the bias of `factors_to`, that are multiplied with; null: none.
  void finish(const float *from, size_t from_stride, size_t column, size_t columns, size_t row, size_t rows,
              const float *factors = nullptr, const destination *factors_to = nullptr) const;
};

/// Rows in steps, which begin at whole panels, except the first one of a range that begins inside one.
struct row_steps {
  size_t origin, rows, count;
};

struct product {
  const plan &p;
  const matrix &w;
  size_t row_begin, row_end, columns;
  const uint8_t *x;       // prepared
  const uint8_t *starts;  // of it; null where the format has none
  destination y;
  const matrix *up;  // that reads the same x, of w's shape; null: none
  destination up_y;  // where its products go; without a type they are factors of y

  /// The pool, where the product is worth waking its threads.
  qc_pool *worthwhile(qc_pool *pool) const;
  /// Steps that are enough for all threads, where there are `products` such products to share out.
  row_steps steps(size_t threads, size_t products) const;
  void step(const row_steps &steps, size_t number, uint8_t *scratch) const;
  /// `scratch`: plan's scratch_bytes for each thread of the pool.
  void run(uint8_t *scratch, qc_pool *pool) const;
  /// The product of rows of no weights, which are 0.
  void run_without_weights() const;
};

}  // namespace qc
