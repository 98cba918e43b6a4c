// Columns of x, quantised once in the form that the products take.
#include "plan.h"

namespace qc {

bool share_activations(size_t format, size_t other) {
  const activation_form &a = activation_form_of(format), &b = activation_form_of(other);
  return format_at(format).block_elements == format_at(other).block_elements && a.bytes == b.bytes &&
         a.group == b.group && a.corr_offset == b.corr_offset && a.corr_zero == b.corr_zero &&
         a.sums_offset == b.sums_offset && a.scale_offset == b.scale_offset;
}

/// `need` becomes the bytes that the columns take.
static qc_status check_activation_buffer(const qc_format &format, const void *data, size_t bytes, size_t cols,
                                         size_t columns, size_t &need, qc_error *error) {
  if (const qc_status status = qc_activation_bytes(&format, cols, columns, &need, error))
    return status;
  if (bytes < need)
    return fail(error, QC_ERROR_BUFFER, "%s: activation buffer has %zu bytes, %zu columns of %zu need %zu", format.name,
                bytes, columns, cols, need);
  if (need && !data)
    return fail(error, QC_ERROR_ARGUMENT, "%s: activation buffer is null", format.name);
  if (reinterpret_cast<uintptr_t>(data) % 4 != 0)
    return fail(error, QC_ERROR_BUFFER, "%s: activation buffer is not aligned to 4 bytes", format.name);
  return QC_OK;
}

qc_status check_activations(const qc_activations *x, bool with_data, size_t &format, qc_error *error) {
  size_t ignored;
  if (!x)
    return fail(error, QC_ERROR_ARGUMENT, "activations are null");
  if (const qc_status status = check_format(x->format, format, error))
    return status;
  if (const qc_status status = check_cols(*x->format, x->cols, error))
    return status;
  if (x->columns && x->panel_columns == 0)
    return fail(error, QC_ERROR_ARGUMENT, "%s: activations are in panels of 0 columns", x->format->name);
  return with_data ? check_activation_buffer(*x->format, x->data, x->bytes, x->cols, x->columns, ignored, error)
                   : QC_OK;
}

void write_activations(const binding &kernels, size_t act_bytes, size_t blocks, const float *x, size_t stride,
                       size_t columns, size_t panel_columns, uint8_t *out, qc_pool *pool) {
  const size_t column_bytes = blocks * act_bytes;
  const bool alone = column_bytes < worth_threads / columns;  // some bytes for each value
  parallel(alone ? nullptr : pool, columns, [&](size_t c, size_t) {
    const size_t first = c - c % panel_columns, width = min(panel_columns, columns - first);
    kernels.activations(x + c * stride, blocks, out + first * column_bytes + (c - first) * act_bytes,
                        width * act_bytes);
  });
}

}  // namespace qc

using namespace qc;

qc_status qc_activation_bytes(const qc_format *format, size_t cols, size_t columns, size_t *bytes, qc_error *error) {
  size_t index, size;
  if (const qc_status status = check_format(format, index, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  if (const qc_status status = check_cols(*format, cols, error))
    return status;
  if (!multiply(cols / format->block_elements, activation_form_of(index).bytes, size) || !multiply(size, columns, size))
    return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of %zu columns of %zu do not fit size_t", format->name,
                columns, cols);
  *bytes = size;
  return QC_OK;
}

qc_status qc_quantize_activations(const qc_format *format, size_t cols, const qc_input *x, void *data, size_t bytes,
                                  qc_activations *activations, const qc_options *options, qc_error *error) {
  size_t index, stride, need = 0;
  call how;
  if (const qc_status status = check_format(format, index, error))
    return status;
  if (const qc_status status = check_cols(*format, cols, error))
    return status;
  if (!x || !activations)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", x ? "activations" : "x");
  if (const qc_status status = check_options(options, how, error))
    return status;
  const binding &kernels = bind(index, how.target);
  // The width that packed products want. Raw products take it too, by packing where it is more than they can do.
  const size_t widest = kernels.pack && kernels.packed_columns ? kernels.packed_columns : kernels.raw_columns;
  if (!kernels.activations || widest == 0)
    return fail(error, QC_ERROR_UNSUPPORTED, "%s: target %s cannot quantise activations", format->name,
                targets()[how.target].name);
  const size_t columns = x->vectors;
  if (const qc_status status = check_vectors("x", x->data, x->count, x->stride, columns, cols, stride, error))
    return status;
  if (const qc_status status = check_activation_buffer(*format, data, bytes, cols, columns, need, error))
    return status;
  if (const qc_status status =
          check_apart({"activation buffer", data, need}, extent_of("x", x->data, columns, stride, cols), error))
    return status;

  *activations = {format, data, bytes, cols, columns, max(1, min(columns, widest))};
  if (columns && cols)
    write_activations(kernels, activation_form_of(index).bytes, cols / format->block_elements, x->data, stride, columns,
                      activations->panel_columns, static_cast<uint8_t *>(data), how.pool);
  return QC_OK;
}
