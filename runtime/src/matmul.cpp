// The functions that multiply: what they check, and in what order. What is left is a product (product.h).
#include "product.h"

namespace qc {
namespace {

/// What the functions are given. Of x and `prepared` one is looked at.
struct operands {
  const qc_weights *weights;
  size_t row_begin, row_end;
  bool is_prepared;
  const qc_typed_input *x;
  const qc_activations *prepared;
  const qc_typed_output *y;
  const qc_typed_input *bias;
  size_t flags;
  const qc_index_list *picked;
};

/// What both the product and its workspace follow from.
struct shape {
  matrix w;
  call how;
  size_t columns;
  plan p;
};

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

/// `with_data`: whether the operands must be there, or their sizes alone count.
qc_status check_shape(const operands &o, bool with_data, const qc_options *options, shape &out, destination &y,
                      qc_error *error) {
  size_t x_format, width = 0;
  const element_type *ignored;
  if (const qc_status status = check_weights(o.weights, out.w, error))
    return status;
  if (with_data)
    if (const qc_status status = check_rows(*o.weights, o.row_begin, o.row_end, error))
      return status;
  if (const qc_status status = check_options(options, out.how, error))
    return status;
  if (o.is_prepared) {
    if (const qc_status status = check_activations(o.prepared, with_data, x_format, error))
      return status;
    if (const qc_status status = check_same_x(*o.weights, out.w, *o.prepared, x_format, error))
      return status;
    width = max(1, o.prepared->panel_columns);
    if (o.picked)  // into panels of this product's own
      width = 0;
  } else {
    if (!o.x)
      return fail(error, QC_ERROR_ARGUMENT, "x is null");
    if (o.picked)
      return fail(error, QC_ERROR_ARGUMENT, "columns are picked of those that are prepared, and x is not");
    if (const qc_status status = check_type("x", o.x->type, ignored, error))
      return status;
  }
  if (!o.y)
    return fail(error, QC_ERROR_ARGUMENT, "y is null");
  if (const qc_status status = check_type("y", o.y->type, y.type, error))
    return status;
  if (o.bias)
    if (const qc_status status = check_type("bias", o.bias->type, y.bias_type, error))
      return status;
  if (o.bias && o.bias->vectors != 1)
    return fail(error, QC_ERROR_SHAPE, "%s: bias has %zu vectors, one serves all columns", o.weights->format->name,
                o.bias->vectors);
  if (o.flags & ~size_t{QC_MATMUL_ACCUMULATE})
    return fail(error, QC_ERROR_UNSUPPORTED, "flags are %#zx, this library knows %#x", o.flags, QC_MATMUL_ACCUMULATE);
  y.accumulates = (o.flags & QC_MATMUL_ACCUMULATE) != 0;
  out.columns = o.picked ? o.picked->count : o.is_prepared ? o.prepared->columns : o.x->vectors;
  return make_plan(*o.weights, out.w, out.columns, width, !y.is_plain(), out.how, out.p, error);
}

/// The workspace from its first aligned byte on.
uint8_t *aligned(void *workspace) {
  uint8_t *const bytes = static_cast<uint8_t *>(workspace);
  return bytes + (workspace_line - reinterpret_cast<uintptr_t>(bytes) % workspace_line) % workspace_line;
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

/// A product writes y and the workspace; they must lie apart from what it reads, and from each other.
template <size_t N>
qc_status check_all_apart(const extent &y, const extent &workspace, const extent (&read)[N], qc_error *error) {
  for (const extent &other : read)
    if (const qc_status status = check_apart(y, other, error))
      return status;
  if (const qc_status status = check_apart(y, workspace, error))
    return status;
  for (const extent &other : read)
    if (const qc_status status = check_apart(workspace, other, error))
      return status;
  return QC_OK;
}

qc_status run_operands(const operands &o, void *workspace, size_t workspace_size, const qc_options *options,
                       qc_error *error) {
  shape s;
  source x{}, bias{};
  destination y{};
  size_t workspace_need = 0;
  if (const qc_status status = check_shape(o, true, options, s, y, error))
    return status;
  if (!o.is_prepared)
    if (const qc_status status = check_source("x", *o.x, o.weights->cols, x, error))
      return status;
  const size_t rows = o.row_end - o.row_begin;
  if (const qc_status status =
          check_vectors("y", o.y->data, y.type->bytes, o.y->count, o.y->stride, s.columns, rows, y.stride, error))
    return status;
  if (o.picked) {
    size_t first, end;
    if (const qc_status status = check_indices(*o.picked, *o.weights->format, "there are", "prepared columns",
                                               o.prepared->columns, first, end, error))
      return status;
  }
  if (o.bias) {
    if (const qc_status status = check_source("bias", *o.bias, o.weights->rows, bias, error))
      return status;
    y.bias = bias.data + o.row_begin * bias.type->bytes;
  }
  if (rows == 0 || s.columns == 0)
    return QC_OK;
  y.data = static_cast<uint8_t *>(o.y->data);
  const bool is_empty = s.w.blocks == 0;
  if (!is_empty)
    if (const qc_status status =
            check_workspace(s.p, *o.weights->format, workspace, workspace_size, workspace_need, error))
      return status;
  const extent read[] = {
      o.is_prepared ? extent{"activations", o.prepared->data, o.prepared->columns * s.w.blocks * s.p.act_bytes}
                    : x.extent_of("x", o.weights->cols),
      extent_of(*o.weights, s.w, o.row_begin, o.row_end),
      {"bias", y.bias, o.bias ? rows * bias.type->bytes : 0},
      {"indices", o.picked ? o.picked->indices : nullptr, o.picked ? s.columns * sizeof *o.picked->indices : 0}};
  const extent written =
      extent_of("y", static_cast<const void *>(y.data), s.columns, y.stride * y.type->bytes, rows * y.type->bytes);
  if (const qc_status status = check_all_apart(written, {"workspace", workspace, workspace_need}, read, error))
    return status;

  product work = {s.p, s.w, o.row_begin, o.row_end, s.columns, nullptr, nullptr, y};
  if (is_empty) {
    work.run_without_weights();
    return QC_OK;
  }
  uint8_t *const own = workspace_need ? aligned(workspace) : nullptr;
  const activation_panels panels = {s.p.act_bytes, s.w.blocks, s.columns, s.p.panel_columns};
  uint8_t *const starts = s.p.start_bytes ? own + s.p.x_bytes : nullptr;
  work.x = own;
  if (o.picked)
    pick_activations(*o.prepared, o.picked->indices, panels, own, s.how.pool);
  else if (o.is_prepared)
    work.x = static_cast<const uint8_t *>(o.prepared->data);
  else
    write_activations(s.p.target, *s.p.kernels, o.weights->format->block_elements, x, panels, 0, own, s.how.pool,
                      {s.w.format, starts});
  if (starts && (o.picked || o.is_prepared))
    write_starts(s.w.format, work.x, s.w.blocks * s.columns, starts, s.how.pool);
  work.starts = starts;
  work.run(own ? own + s.p.x_bytes + s.p.starts_bytes : nullptr, s.how.pool);
  return QC_OK;
}

qc_status workspace_of(const operands &o, const qc_options *options, size_t *bytes, qc_error *error) {
  shape s;
  destination ignored{};
  if (const qc_status status = check_shape(o, false, options, s, ignored, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  return needed_workspace(s.p, *o.weights->format, *bytes, error);
}

/// Reads a description of any header.
qc_status read_operands(const qc_matmul_desc *desc, operands &out, qc_error *error) {
  qc_matmul_desc d;
  if (const qc_status status = read_structure("desc", desc, d, error))
    return status;
  if (d.x && d.prepared)
    return fail(error, QC_ERROR_ARGUMENT, "x and prepared are both given");
  out = {d.weights, d.row_begin, d.row_end, d.prepared != nullptr, d.x, d.prepared, d.y, d.bias, d.flags, d.columns};
  return QC_OK;
}

constexpr qc_typed_output any_floats = {};  // to functions that ask for sizes

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_matmul(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_input *x, const qc_output *y,
                    void *workspace, size_t workspace_bytes, const qc_options *options, qc_error *error) {
  const qc_typed_input in = x ? typed(*x) : qc_typed_input{};
  const qc_typed_output out = y ? typed(*y) : qc_typed_output{};
  return run_operands(
      {weights, row_begin, row_end, false, x ? &in : nullptr, nullptr, y ? &out : nullptr, nullptr, 0, nullptr},
      workspace, workspace_bytes, options, error);
}

qc_status qc_matmul_prepared(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_activations *x,
                             const qc_output *y, void *workspace, size_t workspace_bytes, const qc_options *options,
                             qc_error *error) {
  const qc_typed_output out = y ? typed(*y) : qc_typed_output{};
  return run_operands({weights, row_begin, row_end, true, nullptr, x, y ? &out : nullptr, nullptr, 0, nullptr},
                      workspace, workspace_bytes, options, error);
}

qc_status qc_matmul_run(const qc_matmul_desc *desc, void *workspace, size_t workspace_bytes, const qc_options *options,
                        qc_error *error) {
  operands o{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  return run_operands(o, workspace, workspace_bytes, options, error);
}

qc_status qc_matmul_workspace_bytes(const qc_weights *weights, size_t columns, const qc_options *options, size_t *bytes,
                                    qc_error *error) {
  const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, columns};
  return workspace_of({weights, 0, 0, false, &x, nullptr, &any_floats, nullptr, 0, nullptr}, options, bytes, error);
}

qc_status qc_matmul_prepared_workspace_bytes(const qc_weights *weights, const qc_activations *x,
                                             const qc_options *options, size_t *bytes, qc_error *error) {
  return workspace_of({weights, 0, 0, true, nullptr, x, &any_floats, nullptr, 0, nullptr}, options, bytes, error);
}

qc_status qc_matmul_run_workspace_bytes(const qc_matmul_desc *desc, const qc_options *options, size_t *bytes,
                                        qc_error *error) {
  operands o{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  return workspace_of(o, options, bytes, error);
}
