// Products: what is checked, and in what order. What is left is a product (product.h).
#include "operands.h"

#include <cstring>

namespace qc {
namespace {

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

qc_status check_bias(const char *name, const qc_typed_input *bias, const operands &o, const element_type *&type,
                     qc_error *error) {
  if (!bias)
    return QC_OK;
  if (const qc_status status = check_type(name, bias->type, type, error))
    return status;
  if (o.ids && bias->vectors != o.experts)
    return fail(error, QC_ERROR_SHAPE, "%s: %s has %zu vectors, there are %zu experts", o.format().name, name,
                bias->vectors, o.experts);
  if (!o.ids && bias->vectors != 1)
    return fail(error, QC_ERROR_SHAPE, "%s: %s has %zu vectors, one serves all columns", o.format().name, name,
                bias->vectors);
  return QC_OK;
}

/// The other matrix that reads x, and where its products go.
qc_status check_up(const operands &o, matrix &up, destination &y, qc_error *error) {
  const qc_weights &w = *o.weights;
  if (!o.up) {
    if (o.up_y || o.up_bias)
      return fail(error, QC_ERROR_ARGUMENT, "%s is given, and up is null", o.up_y ? "up_y" : "up_bias");
    return QC_OK;
  }
  if (const qc_status status = check_weights(o.up, up, error))
    return status;
  if (o.up->format != w.format || o.up->layout != w.layout)
    return fail(error, QC_ERROR_LAYOUT, "up is %s in layout %s, weights are %s in layout %s", o.up->format->name,
                o.up->layout->name, w.format->name, w.layout->name);
  if (o.up->rows != w.rows || o.up->cols != w.cols)
    return fail(error, QC_ERROR_SHAPE, "%s: up has %zu rows of %zu, weights have %zu of %zu", w.format->name,
                o.up->rows, o.up->cols, w.rows, w.cols);
  if (o.up_y)
    if (const qc_status status = check_type("up_y", o.up_y->type, y.type, error))
      return status;
  return check_bias("up_bias", o.up_bias, o, y.bias_type, error);
}

/// Whether kernels write all products where and as they are to be.
bool are_plain(const operands &o, const destination &y, const destination &up_y) {
  return y.is_plain() && (!o.up || (o.up_y && up_y.is_plain()));
}

/// `with_data`: whether the operands must be there, or their sizes alone count.
qc_status check_shape(const operands &o, bool with_data, const qc_options *options, shape &out, destination &y,
                      destination &up_y, qc_error *error) {
  size_t x_format, width = 0;
  const element_type *ignored;
  if (o.ids && o.experts == 0)
    return fail(error, QC_ERROR_ARGUMENT, "ids are given, and there are 0 experts");
  if (!o.ids && o.experts)
    return fail(error, QC_ERROR_ARGUMENT, "there are %zu experts, and ids are null", o.experts);
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
  if (const qc_status status = check_bias("bias", o.bias, o, y.bias_type, error))
    return status;
  if (const qc_status status = check_up(o, out.up, up_y, error))
    return status;
  if (o.scale)
    if (const qc_status status = check_type("scale", o.scale->type, y.scale.type, error))
      return status;
  if (o.residual)
    if (const qc_status status = check_type("residual", o.residual->type, y.residual.type, error))
      return status;
  y.clamp = o.clamp;
  if (const qc_status status = check_function(o.function, out.how.target, y.then, error))
    return status;
  if (o.flags & ~size_t{QC_MATMUL_ACCUMULATE})
    return fail(error, QC_ERROR_UNSUPPORTED, "flags are %#zx, this library knows %#x", o.flags, QC_MATMUL_ACCUMULATE);
  y.accumulates = (o.flags & QC_MATMUL_ACCUMULATE) != 0;
  if (o.ids) {
    out.columns = o.ids->count;
    if (const qc_status status = check_experts(o, error))
      return status;
    return plan_experts(o, out, error);
  }
  out.columns = o.picked ? o.picked->count : o.is_prepared ? o.prepared->columns : o.x->vectors;
  return make_plan(*o.weights, out.w, out.columns, width, !are_plain(o, y, up_y), o.up ? 2 : 1, out.how, out.p, error);
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
template <size_t Written, size_t Read>
qc_status check_all_apart(const extent (&written)[Written], const extent (&read)[Read], qc_error *error) {
  for (size_t i = 0; i < Written; ++i) {
    for (const extent &other : read)
      if (const qc_status status = check_apart(written[i], other, error))
        return status;
    for (size_t j = i + 1; j < Written; ++j)
      if (const qc_status status = check_apart(written[i], written[j], error))
        return status;
  }
  return QC_OK;
}

/// Checks a buffer for y, and where in its bias the range begins.
qc_status check_destination(const char *name, const qc_typed_output &given, size_t columns, size_t rows,
                            destination &out, qc_error *error) {
  out.data = static_cast<uint8_t *>(given.data);
  return check_vectors(name, given.data, out.type->bytes, given.count, given.stride, columns, rows, out.stride, error);
}

qc_status check_bias_data(const char *name, const qc_typed_input *given, size_t all_rows, size_t row_begin,
                          destination &out, qc_error *error) {
  source bias{};
  if (!given)
    return QC_OK;
  if (const qc_status status = check_source(name, *given, all_rows, bias, error))
    return status;
  out.bias = bias.data + row_begin * bias.type->bytes;
  out.bias_step = bias.stride * bias.type->bytes;
  return QC_OK;
}

bool is_no_clamp(const float *clamp) {
  // As integers from memory: of floats, compilers make comparisons that raise the caller's flags.
  uint32_t bits[2], order[2];  // that of numbers, where those below 0 descend by magnitude
  std::memcpy(bits, clamp, sizeof bits);
  for (size_t i = 0; i < 2; ++i) {
    const uint32_t magnitude = bits[i] & 0x7fffffff;
    if (magnitude > 0x7f800000)
      return true;
    order[i] = bits[i] >> 31 ? 0x80000000 - magnitude : 0x80000000 + magnitude;
  }
  return order[0] > order[1];
}

/// What is done with y after the product, beside its bias. `rows` of the range.
qc_status check_rest(const operands &o, size_t columns, size_t rows, destination &y, qc_error *error) {
  if (o.clamp && reinterpret_cast<uintptr_t>(o.clamp) % alignof(float) != 0)
    return fail(error, QC_ERROR_BUFFER, "clamp is not aligned to %zu bytes", alignof(float));
  if (o.clamp && is_no_clamp(o.clamp))
    return fail(error, QC_ERROR_VALUE, "clamp is NaN, or its first float above its second");
  if (o.scale) {
    if (o.scale->vectors != 1 && o.scale->vectors != columns)
      return fail(error, QC_ERROR_SHAPE, "scale has %zu vectors, y has %zu; one serves all", o.scale->vectors, columns);
    if (const qc_status status = check_source("scale", *o.scale, 1, y.scale, error))
      return status;
  }
  if (o.residual) {
    if (o.residual->vectors != columns)
      return fail(error, QC_ERROR_SHAPE, "residual has %zu vectors, y has %zu", o.residual->vectors, columns);
    if (const qc_status status = check_source("residual", *o.residual, rows, y.residual, error))
      return status;
  }
  return QC_OK;
}

extent written_extent(const char *name, const destination &y, size_t columns, size_t rows) {
  if (!y.type)
    return {name, nullptr, 0};
  return extent_of(name, static_cast<const void *>(y.data), columns, y.stride * y.type->bytes, rows * y.type->bytes);
}
extent bias_extent(const char *name, const destination &y, size_t vectors, size_t rows) {
  if (!y.bias_type)
    return {name, nullptr, 0};
  return extent_of(name, static_cast<const void *>(y.bias), vectors, y.bias_step, rows * y.bias_type->bytes);
}

extent indices_extent(const char *name, const qc_index_list *list) {
  return {name, list ? list->indices : nullptr, list ? list->count * sizeof *list->indices : 0};
}

}  // namespace

qc_status run_operands(const operands &o, void *workspace, size_t workspace_size, const qc_options *options,
                       qc_error *error) {
  shape s;
  source x{};
  destination y{}, up_y{};
  size_t workspace_need = 0;
  if (const qc_status status = check_shape(o, true, options, s, y, up_y, error))
    return status;
  if (!o.is_prepared)
    if (const qc_status status = check_source("x", *o.x, o.weights->cols, x, error))
      return status;
  const size_t rows = o.row_end - o.row_begin;
  if (const qc_status status = check_destination("y", *o.y, s.columns, rows, y, error))
    return status;
  if (o.up_y)
    if (const qc_status status = check_destination("up_y", *o.up_y, s.columns, rows, up_y, error))
      return status;
  size_t first, end;
  if (o.ids)
    if (const qc_status status =
            check_indices(*o.ids, o.format(), "there are", "experts", o.experts, first, end, error))
      return status;
  if (o.picked) {
    if (const qc_status status = check_indices(*o.picked, *o.weights->format, "there are", "prepared columns",
                                               o.prepared->columns, first, end, error))
      return status;
  }
  if (const qc_status status = check_bias_data("bias", o.bias, o.weights->rows, o.row_begin, y, error))
    return status;
  if (const qc_status status = check_bias_data("up_bias", o.up_bias, o.weights->rows, o.row_begin, up_y, error))
    return status;
  if (const qc_status status = check_rest(o, s.columns, rows, y, error))
    return status;
  if (rows == 0 || s.columns == 0)
    return QC_OK;
  const bool is_empty = s.w.blocks == 0;
  if (!is_empty || o.ids)
    if (const qc_status status =
            check_workspace(s.p, *o.weights->format, workspace, workspace_size, workspace_need, error))
      return status;
  const extent read[] = {o.is_prepared
                             ? extent{"activations", o.prepared->data, o.prepared->columns * s.w.blocks * s.p.act_bytes}
                             : x.extent_of("x", o.weights->cols),
                         extent_of(*o.weights, s.w, o.row_begin, o.row_end),
                         o.up ? extent_of(*o.up, s.up, o.row_begin, o.row_end) : extent{},
                         bias_extent("bias", y, max(1, o.experts), rows),
                         bias_extent("up_bias", up_y, max(1, o.experts), rows),
                         indices_extent("indices", o.picked),
                         indices_extent("ids", o.ids),
                         {"clamp", o.clamp, o.clamp ? 2 * sizeof *o.clamp : 0},
                         o.scale ? y.scale.extent_of("scale", 1) : extent{},
                         o.residual ? y.residual.extent_of("residual", rows) : extent{}};
  const extent written[] = {written_extent("y", y, s.columns, rows),
                            written_extent("up_y", up_y, s.columns, rows),
                            {"workspace", workspace, workspace_need}};
  if (const qc_status status = check_all_apart(written, read, error))
    return status;
  for (const extent &one : written)
    if (o.ids)
      if (const qc_status status = check_experts_apart(o, s, one, error))
        return status;

  if (o.ids) {
    run_experts({o, s, x, y, up_y}, workspace_need ? aligned(workspace) : nullptr);
    return QC_OK;
  }
  product work = {s.p, s.w, o.row_begin, o.row_end, s.columns, nullptr, nullptr, y, o.up ? &s.up : nullptr, up_y};
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

qc_status plan_of(const operands &o, const qc_options *options, shape &out, qc_error *error) {
  destination ignored{}, ignored_up{};
  return check_shape(o, false, options, out, ignored, ignored_up, error);
}

qc_status workspace_of(const operands &o, const qc_options *options, size_t *bytes, qc_error *error) {
  shape s;
  if (const qc_status status = plan_of(o, options, s, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  return needed_workspace(s.p, *o.weights->format, *bytes, error);
}

}  // namespace qc
