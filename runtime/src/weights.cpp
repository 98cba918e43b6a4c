// Handles of weights, sizes of buffers, and the checks that stand before every operation.
#include "internal.h"

namespace qc {

qc_status check_format(const qc_format *format, size_t &index, qc_error *error) {
  index = index_of(format);
  if (index == nowhere)
    return fail(error, QC_ERROR_ARGUMENT, format ? "format is not one of this library's" : "format is null");
  return QC_OK;
}

qc_status check_cols(const qc_format &format, size_t cols, qc_error *error) {
  if (cols % format.block_elements != 0)
    return fail(error, QC_ERROR_SHAPE, "%s: rows of %zu weights, not a multiple of the block of %zu", format.name, cols,
                format.block_elements);
  return QC_OK;
}

static qc_status too_large(const qc_format &format, size_t rows, size_t cols, qc_error *error) {
  return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of %zu rows of %zu do not fit size_t", format.name, rows, cols);
}

static bool is_layout_of(const qc_layout *layout, const qc_format &format) {
  for (size_t i = 0; i < format.layout_count; ++i)
    if (layout == &format.layouts[i])
      return true;
  return false;
}

static qc_status check_layout(const qc_layout *layout, const qc_format &format, qc_error *error) {
  if (!is_layout_of(layout, format))
    return fail(error, QC_ERROR_ARGUMENT, "%s: layout is not one of this format's", format.name);
  return QC_OK;
}

qc_status check_raw_buffer(const qc_format &format, const void *data, size_t bytes, size_t rows, size_t cols,
                           size_t row_stride, size_t &stride, qc_error *error) {
  size_t row_bytes, need;
  if (!multiply(cols / format.block_elements, format.block_bytes, row_bytes))
    return too_large(format, 1, cols, error);
  stride = row_stride ? row_stride : row_bytes;
  if (stride < row_bytes)
    return fail(error, QC_ERROR_SHAPE, "%s: row stride is %zu bytes, a row of %zu has %zu", format.name, stride, cols,
                row_bytes);
  if (rows == 0 || cols == 0)
    return QC_OK;
  if (!multiply(rows - 1, stride, need) || !add(need, row_bytes, need))
    return too_large(format, rows, cols, error);
  if (bytes < need)
    return stride == row_bytes
               ? fail(error, QC_ERROR_BUFFER, "%s: weight buffer has %zu bytes, %zu rows of %zu need %zu", format.name,
                      bytes, rows, cols, need)
               : fail(error, QC_ERROR_BUFFER,
                      "%s: weight buffer has %zu bytes, %zu rows of %zu with a stride of %zu bytes need %zu",
                      format.name, bytes, rows, cols, stride, need);
  if (!data)
    return fail(error, QC_ERROR_ARGUMENT, "%s: weight buffer is null", format.name);
  return QC_OK;
}

qc_status check_weights(const qc_weights *weights, matrix &out, qc_error *error) {
  if (!weights)
    return fail(error, QC_ERROR_ARGUMENT, "weights are null");
  if (const qc_status status = check_format(weights->format, out.format, error))
    return status;
  const qc_format &format = *weights->format;
  if (const qc_status status = check_layout(weights->layout, format, error))
    return status;
  if (const qc_status status = check_cols(format, weights->cols, error))
    return status;
  out.data = static_cast<const uint8_t *>(weights->data);
  out.blocks = weights->cols / format.block_elements;
  out.is_raw = weights->layout == &format.layouts[0];
  out.row_stride = 0;
  if (out.is_raw)
    return check_raw_buffer(format, weights->data, weights->bytes, weights->rows, weights->cols, weights->row_stride,
                            out.row_stride, error);

  size_t need = 0;
  if (weights->row_stride)
    return fail(error, QC_ERROR_SHAPE, "%s: row stride is %zu bytes, packed weights have none", format.name,
                weights->row_stride);
  if (const qc_status status =
          qc_weight_bytes(weights->format, weights->layout, weights->rows, weights->cols, &need, error))
    return status;
  if (weights->bytes < need)
    return fail(error, QC_ERROR_BUFFER, "%s: weight buffer has %zu bytes, %zu rows of %zu packed as %s need %zu",
                format.name, weights->bytes, weights->rows, weights->cols, weights->layout->name, need);
  if (need && !weights->data)
    return fail(error, QC_ERROR_ARGUMENT, "%s: weight buffer is null", format.name);
  return QC_OK;
}

qc_status check_rows(const qc_weights &weights, size_t row_begin, size_t row_end, qc_error *error) {
  if (row_begin > row_end || row_end > weights.rows)
    return fail(error, QC_ERROR_ARGUMENT, "%s: row range is [%zu, %zu), the matrix has %zu rows", weights.format->name,
                row_begin, row_end, weights.rows);
  return QC_OK;
}

qc_status check_panels(const qc_weights &weights, size_t target, const binding &kernels, panel_kernels &out,
                       qc_error *error) {
  if (weights.layout == kernels.layout)
    out = kernels.panels();
  else if (weights.layout == kernels.wide_layout)
    out = kernels.wide_panels();
  else
    return fail(error, QC_ERROR_LAYOUT, "%s: weights are in layout %s, target %s takes %s", weights.format->name,
                weights.layout->name, targets()[target].name, targets()[target].layout);
  return QC_OK;
}

qc_status check_vectors(const char *name, const void *data, size_t bytes, size_t count, size_t given_stride,
                        size_t vectors, size_t length, size_t &stride, qc_error *error) {
  stride = given_stride ? given_stride : length;
  if (stride < length)
    return fail(error, QC_ERROR_SHAPE, "%s has a stride of %zu floats, its vectors have %zu", name, stride, length);
  if (vectors == 0 || length == 0)
    return QC_OK;
  size_t need, ignored;
  if (!multiply(vectors - 1, stride, need) || !add(need, length, need) || !multiply(need, bytes, ignored))
    return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of %zu vectors of %zu floats do not fit size_t", name, vectors,
                length);
  if (count < need)
    return fail(error, QC_ERROR_BUFFER, "%s holds %zu floats, %zu vectors of %zu with a stride of %zu need %zu", name,
                count, vectors, length, stride, need);
  if (!data)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", name);
  if (reinterpret_cast<uintptr_t>(data) % bytes != 0)
    return fail(error, QC_ERROR_BUFFER, "%s is not aligned to %zu bytes", name, bytes);
  return QC_OK;
}

extent extent_of(const qc_weights &weights, const matrix &w, size_t row_begin, size_t row_end) {
  const size_t block = weights.layout->block_bytes, panel = weights.layout->rows;
  if (w.is_raw)
    return extent_of("weights", w.data + row_begin * w.row_stride, row_end - row_begin, w.row_stride, w.blocks * block);
  const size_t first = row_begin / panel, end = row_begin == row_end ? first : ceil_div(row_end, panel);
  return {"weights", w.data + first * w.blocks * block, (end - first) * w.blocks * block};
}

qc_status check_apart(const extent &written, const extent &other, qc_error *error) {
  // By distances, not by ends: an end may lie beyond the address space where a caller's sizes are wrong.
  const uintptr_t a = reinterpret_cast<uintptr_t>(written.data), b = reinterpret_cast<uintptr_t>(other.data);
  const size_t before_a = b > a ? b - a : 0, before_b = a > b ? a - b : 0;
  if (before_a >= written.bytes || before_b >= other.bytes)
    return QC_OK;
  return fail(error, QC_ERROR_ARGUMENT, "%s and %s overlap by %zu bytes; what is written must lie apart", written.name,
              other.name, min(written.bytes - before_a, other.bytes - before_b));
}

}  // namespace qc

using namespace qc;

qc_status qc_weight_bytes(const qc_format *format, const qc_layout *layout, size_t rows, size_t cols, size_t *bytes,
                          qc_error *error) {
  size_t index;
  if (const qc_status status = check_format(format, index, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  if (!layout)
    layout = &format->layouts[0];
  if (const qc_status status = check_layout(layout, *format, error))
    return status;
  if (const qc_status status = check_cols(*format, cols, error))
    return status;
  size_t size;
  if (!multiply(cols / format->block_elements, layout->block_bytes, size) ||
      !multiply(size, ceil_div(rows, layout->rows), size))
    return too_large(*format, rows, cols, error);
  *bytes = size;
  return QC_OK;
}

qc_status qc_weights_init(qc_weights *weights, const qc_format *format, const qc_layout *layout, const void *data,
                          size_t bytes, size_t rows, size_t cols, size_t row_stride, qc_error *error) {
  size_t index;
  if (!weights)
    return fail(error, QC_ERROR_ARGUMENT, "weights are null");
  if (const qc_status status = check_format(format, index, error))
    return status;
  const qc_weights filled = {format, layout ? layout : &format->layouts[0], data, bytes, rows, cols, row_stride};
  matrix ignored;
  if (const qc_status status = check_weights(&filled, ignored, error))
    return status;
  *weights = filled;
  return QC_OK;
}

qc_status qc_gguf_weights(const qc_gguf_tensor *tensor, qc_weights *weights, qc_error *error) {
  if (!tensor || !weights)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", tensor ? "weights" : "tensor");
  size_t index;
  if (tensor->format)  // first: of a structure that was never filled, the name may point anywhere
    if (const qc_status status = check_format(tensor->format, index, error))
      return status;
  const char *const name = tensor->name ? tensor->name : "without a name";
  if (!tensor->format)
    return fail(error, QC_ERROR_UNSUPPORTED, "gguf: tensor %.120s is of type %u (%s), for which there is no format",
                name, tensor->type, tensor->type_name ? tensor->type_name : "unknown");
  // The reader's tensors are sound, but the structure is open: one filled by hand is held against itself.
  if (tensor->dim_count > 4)
    return fail(error, QC_ERROR_SHAPE, "gguf: tensor %.120s has %u dimensions, at most 4 are allowed", name,
                tensor->dim_count);
  uint64_t cols = 1, rows = 1;
  bool empty = false, fits = true;
  for (uint32_t d = 0; d < tensor->dim_count; ++d) {
    empty = empty || tensor->dims[d] == 0;
    fits = !__builtin_mul_overflow(d ? rows : cols, tensor->dims[d], d ? &rows : &cols) && fits;
  }
  if (empty)
    rows = 0;
  if ((!empty && !fits) || rows > SIZE_MAX || cols > SIZE_MAX)
    return fail(error, QC_ERROR_OVERFLOW, "gguf: tensor %.120s: its rows do not fit size_t", name);
  size_t bytes = 0;
  if (const qc_status status =
          qc_weight_bytes(tensor->format, nullptr, static_cast<size_t>(rows), static_cast<size_t>(cols), &bytes, error))
    return status;
  if (tensor->bytes != bytes)
    return fail(error, QC_ERROR_SHAPE, "gguf: tensor %.120s has %zu bytes, %llu rows of %llu in %s have %zu", name,
                tensor->bytes, static_cast<unsigned long long>(rows), static_cast<unsigned long long>(cols),
                tensor->format->name, bytes);
  return qc_weights_init(weights, tensor->format, nullptr, tensor->data, bytes, static_cast<size_t>(rows),
                         static_cast<size_t>(cols), 0, error);
}
