// Products. Checks, then a plan, then steps of rows, each against all columns.
//
// A step is as many rows as fill a share of the L2 cache. Rows are the outer loop, activation panels the inner one: the
// step's weights come from memory once and are then read from L2 for every further panel of columns, and the kernel
// itself runs over the step's rows while one activation panel stays in L1. The other order would stream the whole
// matrix once for each panel of columns.
//
// Raw rows and many columns: unpacking raw blocks again for each panel of columns costs more than packing them once, so
// each step is packed into scratch and multiplied from there. The results are equal bit for bit, so this is a matter of
// speed alone.
#include "plan.h"

#include <cstring>

namespace qc {
namespace {

constexpr size_t cache_share =
    256 * 1024;                          // bytes of weights in a step: a fraction of any L2, many kernel calls' worth
constexpr size_t pack_from_columns = 5;  // raw rows are packed on the way from this many columns on; measured
constexpr size_t line = 64;              // alignment of what lies in the workspace

bool round_up(size_t value, size_t multiple, size_t &out) { return multiply(ceil_div(value, multiple), multiple, out); }

qc_status workspace_too_large(const qc_format &format, qc_error *error) {
  return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of the workspace do not fit size_t", format.name);
}

/// Sets `bytes` only when they fit; includes what alignment may cost.
qc_status needed_workspace(const plan &p, const qc_format &format, size_t &bytes, qc_error *error) {
  size_t sum;
  if (!multiply(p.scratch_bytes, p.threads, sum) || !add(sum, p.x_bytes, sum) || !add(sum, sum ? line - 1 : 0, sum))
    return workspace_too_large(format, error);
  bytes = sum;
  return QC_OK;
}

/// `need` becomes the bytes that this product uses of it.
qc_status check_workspace(const plan &p, const qc_format &format, const void *workspace, size_t bytes, size_t &need,
                          qc_error *error) {
  if (const qc_status status = needed_workspace(p, format, need, error))
    return status;
  if (bytes < need)
    return fail(error, QC_ERROR_BUFFER, "%s: workspace has %zu bytes, this product needs %zu", format.name, bytes,
                need);
  if (need && !workspace)
    return fail(error, QC_ERROR_ARGUMENT, "%s: workspace is null", format.name);
  return QC_OK;
}

/// A product all of whose operands have been checked.
struct product {
  const plan &p;
  const matrix &w;
  size_t row_begin, row_end, columns;
  const uint8_t *x;  // prepared
  float *y;
  size_t y_stride;

  const uint8_t *x_panel(size_t column) const { return x + column * w.blocks * p.act_bytes; }

  void multiply_raw(size_t row, size_t rows) const {
    for (size_t c = 0; c < columns; c += p.panel_columns) {
      const size_t width = min(p.panel_columns, columns - c);
      qc_gemm_raw_fn *const kernel = width == 1 ? p.kernels->gemv_raw : p.kernels->gemm_raw;
      kernel(w.data + row * w.row_stride, w.row_stride, rows, w.blocks, x_panel(c), width,
             y + c * y_stride + (row - row_begin), y_stride);
    }
  }

  void multiply_panels(const uint8_t *panels, size_t rows, float *out, size_t out_stride) const {
    for (size_t c = 0; c < columns; c += p.panel_columns) {
      const size_t width = min(p.panel_columns, columns - c);
      qc_gemm_packed_fn *const kernel = width == 1 ? p.kernels->gemv_packed : p.kernels->gemm_packed;
      kernel(panels, rows, w.blocks, x_panel(c), width, out + c * out_stride, out_stride);
    }
  }

  void pack_and_multiply(size_t row, size_t rows, uint8_t *scratch) const {
    const size_t panel_rows = p.kernels->panel_rows;
    for (size_t r = 0; r < rows; r += panel_rows)
      p.kernels->pack(w.data + (row + r) * w.row_stride, w.row_stride, min(panel_rows, rows - r), w.blocks,
                      scratch + r / panel_rows * p.panel_bytes);
    multiply_panels(scratch, rows, y + (row - row_begin), y_stride);
  }

  /// The rows of one panel that begin inside it: the kernel writes the whole panel's beginning to a tile of scratch.
  void multiply_inside_panel(size_t row, size_t rows, float *tile) const {
    const size_t panel_rows = p.kernels->panel_rows, skipped = row % panel_rows;
    const uint8_t *const panel = w.data + row / panel_rows * p.panel_bytes;
    for (size_t c = 0; c < columns; c += p.panel_columns) {
      const size_t width = min(p.panel_columns, columns - c);
      qc_gemm_packed_fn *const kernel = width == 1 ? p.kernels->gemv_packed : p.kernels->gemm_packed;
      kernel(panel, skipped + rows, w.blocks, x_panel(c), width, tile, panel_rows);
      for (size_t i = 0; i < width; ++i)
        std::memcpy(y + (c + i) * y_stride + (row - row_begin), tile + i * panel_rows + skipped, rows * sizeof(float));
    }
  }

  void step(size_t row, size_t end, uint8_t *scratch) const {
    if (p.packs)
      return pack_and_multiply(row, end - row, scratch);
    if (w.is_raw)
      return multiply_raw(row, end - row);
    const size_t panel_rows = p.kernels->panel_rows;
    if (row % panel_rows) {
      const size_t head = min(panel_rows - row % panel_rows, end - row);
      multiply_inside_panel(row, head, reinterpret_cast<float *>(scratch));
      row += head;
    }
    if (row < end)
      multiply_panels(w.data + row / panel_rows * p.panel_bytes, end - row, y + (row - row_begin), y_stride);
  }

  void run(uint8_t *scratch, qc_pool *pool) const {
    // Steps begin at whole panels, except the first one of a range that begins inside one.
    const size_t panel_rows = p.kernels->panel_rows;
    const size_t origin = w.is_raw ? row_begin : row_begin - row_begin % panel_rows;
    const size_t panels = ceil_div(row_end - origin, panel_rows);
    const bool alone = (row_end - row_begin) * (w.blocks * p.act_bytes) < worth_threads / columns;
    if (alone)
      pool = nullptr;
    const size_t threads = qc_pool_threads(pool);
    size_t rows = columns > p.panel_columns || p.packs ? p.step_rows : panels * panel_rows;
    if (threads > 1)  // four steps a thread even out unequal speed
      rows = min(rows, ceil_div(panels, 4 * threads) * panel_rows);
    parallel(pool, ceil_div(row_end - origin, rows), [&](size_t chunk, size_t slot) {
      const size_t first = origin + chunk * rows;
      step(max(first, row_begin), min(row_end - first, rows) + first, scratch + slot * p.scratch_bytes);
    });
  }
};

/// The workspace from its first aligned byte on.
uint8_t *aligned(void *workspace) {
  uint8_t *const bytes = static_cast<uint8_t *>(workspace);
  return bytes + (line - reinterpret_cast<uintptr_t>(bytes) % line) % line;
}

/// What both products check of weights, range and output.
struct operands {
  matrix w;
  call how;
};

qc_status check_operands(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_options *options,
                         operands &out, qc_error *error) {
  if (const qc_status status = check_weights(weights, out.w, error))
    return status;
  if (const qc_status status = check_rows(*weights, row_begin, row_end, error))
    return status;
  return check_options(options, out.how, error);
}

qc_status check_output(const qc_output *y, size_t columns, size_t rows, size_t &stride, qc_error *error) {
  if (!y)
    return fail(error, QC_ERROR_ARGUMENT, "y is null");
  return check_vectors("y", y->data, y->count, y->stride, columns, rows, stride, error);
}

/// A product writes y and the workspace; they must lie apart from what it reads, and from each other.
qc_status check_all_apart(const extent &y, const extent &workspace, const extent &x, const extent &weights,
                          qc_error *error) {
  const extent *const pairs[][2] = {
      {&y, &x}, {&y, &weights}, {&y, &workspace}, {&workspace, &x}, {&workspace, &weights}};
  for (const auto &pair : pairs)
    if (const qc_status status = check_apart(*pair[0], *pair[1], error))
      return status;
  return QC_OK;
}

void write_zeros(float *y, size_t stride, size_t columns, size_t rows) {
  for (size_t c = 0; c < columns; ++c)
    for (size_t r = 0; r < rows; ++r)
      y[c * stride + r] = 0;
}

qc_status check_same_x(const qc_weights &weights, const matrix &w, const qc_activations &x, size_t x_format,
                       qc_error *error) {
  if (!share_activations(w.format, x_format))
    return fail(error, QC_ERROR_LAYOUT, "%s: activations were prepared for %s, which takes others",
                weights.format->name, x.format->name);
  if (x.cols != weights.cols)
    return fail(error, QC_ERROR_SHAPE, "%s: activations have columns of %zu, the weights rows of %zu",
                weights.format->name, x.cols, weights.cols);
  return QC_OK;
}

}  // namespace

qc_status make_plan(const qc_weights &weights, const matrix &w, size_t columns, size_t prepared, const call &how,
                    plan &out, qc_error *error) {
  const binding &k = bind(w.format, how.target);
  const qc_format &format = *weights.format;
  const char *target = targets()[how.target].name;
  if (!w.is_raw)
    if (const qc_status status = check_packed_layout(weights, how.target, k, error))
      return status;
  if (!k.activations || (w.is_raw ? !k.gemv_raw : !k.gemv_packed))
    return fail(error, QC_ERROR_UNSUPPORTED, "%s: target %s cannot multiply %s weights", format.name, target,
                w.is_raw ? "raw" : "packed");

  out = {};
  out.target = how.target;
  out.kernels = &k;
  out.threads = qc_pool_threads(how.pool);
  const bool can_pack = w.is_raw && k.layout && k.pack && k.gemv_packed;
  const size_t wanted = min(prepared ? prepared : columns, columns);  // panels as wide as they come
  out.packs = can_pack && (columns >= pack_from_columns || (prepared && wanted > k.raw_columns));
  const size_t widest = w.is_raw && !out.packs ? k.raw_columns : k.packed_columns;
  if (prepared && wanted > widest)
    return fail(error, QC_ERROR_LAYOUT, "%s: activations are in panels of %zu columns, target %s takes %zu",
                format.name, wanted, target, widest);
  out.panel_columns = max(1, min(wanted, widest));
  out.act_bytes = activation_form_of(w.format).bytes;

  const bool reads_panels = out.packs || !w.is_raw;
  size_t panel = 0, x = 0, tile = 0;
  bool fits = !reads_panels || multiply(w.blocks, k.layout->block_bytes, panel);
  fits = fits && multiply(w.blocks, out.act_bytes, x) && multiply(x, columns, x) && round_up(x, line, x);
  out.panel_bytes = panel;
  out.x_bytes = prepared ? 0 : x;

  // A raw row occupies what it has; rounding a step of them to whole panels keeps threads' shares alike.
  const size_t unit_bytes = reads_panels ? panel : w.blocks * format.block_bytes * k.panel_rows;
  const size_t panels = ceil_div(weights.rows, k.panel_rows);
  const size_t step_panels = max(1, min(panels, cache_share / max(unit_bytes, 1)));
  out.step_rows = step_panels * k.panel_rows;
  if (out.packs)
    fits = fits && multiply(panel, step_panels, tile) && round_up(tile, line, tile);
  else if (!w.is_raw)
    fits = fits && round_up(k.panel_rows * out.panel_columns * sizeof(float), line, tile);
  out.scratch_bytes = tile;
  if (!fits)
    return workspace_too_large(format, error);
  return QC_OK;
}

}  // namespace qc

using namespace qc;

qc_status qc_matmul(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_input *x, const qc_output *y,
                    void *workspace, size_t workspace_size, const qc_options *options, qc_error *error) {
  operands o;
  plan p;
  size_t y_stride, workspace_need = 0;
  if (const qc_status status = check_operands(weights, row_begin, row_end, options, o, error))
    return status;
  if (!x)
    return fail(error, QC_ERROR_ARGUMENT, "x is null");
  const size_t columns = x->vectors, rows = row_end - row_begin;
  if (const qc_status status = make_plan(*weights, o.w, columns, 0, o.how, p, error))
    return status;
  source from;
  if (const qc_status status = check_source("x", typed(*x), weights->cols, from, error))
    return status;
  if (const qc_status status = check_output(y, columns, rows, y_stride, error))
    return status;
  if (rows == 0 || columns == 0)
    return QC_OK;
  if (o.w.blocks == 0) {
    write_zeros(y->data, y_stride, columns, rows);
    return QC_OK;
  }
  if (const qc_status status = check_workspace(p, *weights->format, workspace, workspace_size, workspace_need, error))
    return status;
  if (const qc_status status =
          check_all_apart(extent_of("y", y->data, columns, y_stride, rows), {"workspace", workspace, workspace_need},
                          from.extent_of("x", weights->cols), extent_of(*weights, o.w, row_begin, row_end), error))
    return status;

  uint8_t *const prepared = aligned(workspace);
  write_activations(*p.kernels, weights->format->block_elements, from,
                    {p.act_bytes, o.w.blocks, columns, p.panel_columns}, 0, prepared, o.how.pool);
  const product work = {p, o.w, row_begin, row_end, columns, prepared, y->data, y_stride};
  work.run(prepared + p.x_bytes, o.how.pool);
  return QC_OK;
}

qc_status qc_matmul_prepared(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_activations *x,
                             const qc_output *y, void *workspace, size_t workspace_size, const qc_options *options,
                             qc_error *error) {
  operands o;
  plan p;
  size_t x_format, y_stride, workspace_need = 0;
  if (const qc_status status = check_operands(weights, row_begin, row_end, options, o, error))
    return status;
  if (const qc_status status = check_activations(x, true, x_format, error))
    return status;
  if (const qc_status status = check_same_x(*weights, o.w, *x, x_format, error))
    return status;
  const size_t columns = x->columns, rows = row_end - row_begin;
  if (const qc_status status = make_plan(*weights, o.w, columns, max(1, x->panel_columns), o.how, p, error))
    return status;
  if (const qc_status status = check_output(y, columns, rows, y_stride, error))
    return status;
  if (rows == 0 || columns == 0)
    return QC_OK;
  if (o.w.blocks == 0) {
    write_zeros(y->data, y_stride, columns, rows);
    return QC_OK;
  }
  if (const qc_status status = check_workspace(p, *weights->format, workspace, workspace_size, workspace_need, error))
    return status;
  if (const qc_status status =
          check_all_apart(extent_of("y", y->data, columns, y_stride, rows), {"workspace", workspace, workspace_need},
                          {"activations", x->data, columns * o.w.blocks * p.act_bytes},
                          extent_of(*weights, o.w, row_begin, row_end), error))
    return status;

  const product work = {p, o.w, row_begin, row_end, columns, static_cast<const uint8_t *>(x->data), y->data, y_stride};
  work.run(p.scratch_bytes ? aligned(workspace) : nullptr, o.how.pool);
  return QC_OK;
}

qc_status qc_matmul_workspace_bytes(const qc_weights *weights, size_t columns, const qc_options *options, size_t *bytes,
                                    qc_error *error) {
  operands o;
  plan p;
  if (const qc_status status = check_operands(weights, 0, 0, options, o, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  if (const qc_status status = make_plan(*weights, o.w, columns, 0, o.how, p, error))
    return status;
  return needed_workspace(p, *weights->format, *bytes, error);
}

qc_status qc_matmul_prepared_workspace_bytes(const qc_weights *weights, const qc_activations *x,
                                             const qc_options *options, size_t *bytes, qc_error *error) {
  operands o;
  plan p;
  size_t x_format;
  if (const qc_status status = check_operands(weights, 0, 0, options, o, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  if (const qc_status status = check_activations(x, false, x_format, error))
    return status;
  if (const qc_status status = check_same_x(*weights, o.w, *x, x_format, error))
    return status;
  if (const qc_status status = make_plan(*weights, o.w, x->columns, max(1, x->panel_columns), o.how, p, error))
    return status;
  return needed_workspace(p, *weights->format, *bytes, error);
}
