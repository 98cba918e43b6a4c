// Operations that turn rows into rows: dequantise, quantise, pack, unpack. Each checks everything first, then
// shares the rows among the pool's threads; rows do not depend on each other.
#include "rows.h"
#include "float_environment.h"

#include <atomic>

namespace qc {
namespace {

/// Weights as a file has them; `what` takes no others.
qc_status check_raw_weights(const qc_weights *weights, const char *what, matrix &out, qc_error *error) {
  if (const qc_status status = check_weights(weights, out, error))
    return status;
  if (!out.is_raw)
    return fail(error, QC_ERROR_LAYOUT, "%s: weights are in layout %s, %s takes raw", weights->format->name,
                weights->layout->name, what);
  return QC_OK;
}

/// x must be finite and within what the format holds; the first number that is not is named.
qc_status check_values(qc_pool *pool, const binding &kernels, const qc_format &format, const float *x,
                       const float *importance, size_t rows, size_t cols, size_t stride, qc_error *error) {
  std::atomic<bool> sound{true};
  parallel_rows(pool, rows, 1, cols * sizeof(float), [&](size_t first, size_t end) {
    for (size_t r = first; r < end; ++r)
      if (!can_quantize(kernels, format, x + r * stride, importance, cols))
        sound.store(false, std::memory_order_relaxed);
  });
  const default_floats as_in_the_parts;
  for (size_t r = 0; r < rows && !sound; ++r)
    if (const float *const row = x + r * stride; !can_quantize(kernels, format, row, importance, cols))
      return fail_to_quantize(kernels, format, row, importance, cols, r, error);
  return QC_OK;
}

qc_status check_importance(const qc_input *importance, const qc_format &format, size_t cols, qc_error *error) {
  size_t ignored;
  if (!importance)
    return QC_OK;
  if (importance->vectors != 1)
    return fail(error, QC_ERROR_SHAPE, "%s: importance has %zu vectors, one serves all rows", format.name,
                importance->vectors);
  if (const qc_status status =
          check_vectors("importance", importance->data, importance->count, importance->stride, 1, cols, ignored, error))
    return status;
  for (size_t c = 0; c < cols; ++c)
    if (const float value = importance->data[c]; !is_finite(value) || is_negative(value))
      return fail(error, QC_ERROR_VALUE, "%s: importance has %s at column %zu; it must be finite and not negative",
                  format.name,
                  is_nan(value)        ? "NaN"
                  : is_negative(value) ? "a negative number"
                                       : "infinity",
                  c);
  return QC_OK;
}

qc_status unsupported(const char *what, const qc_format &format, size_t target, qc_error *error) {
  return fail(error, QC_ERROR_UNSUPPORTED, "%s: target %s cannot %s", format.name, targets()[target].name, what);
}

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_dequantize(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_output *y,
                        const qc_options *options, qc_error *error) {
  matrix w;
  call how;
  size_t stride;
  if (const qc_status status = check_raw_weights(weights, "dequantise", w, error))
    return status;
  const qc_format &format = *weights->format;
  if (const qc_status status = check_rows(*weights, row_begin, row_end, error))
    return status;
  if (!y)
    return fail(error, QC_ERROR_ARGUMENT, "y is null");
  if (const qc_status status = check_options(options, how, error))
    return status;
  qc_dequantize_fn *const kernel = bind(w.format, how.target).dequantize;
  if (!kernel)
    return unsupported("dequantise", format, how.target, error);
  const size_t rows = row_end - row_begin;
  if (const qc_status status = check_vectors("y", y->data, y->count, y->stride, rows, weights->cols, stride, error))
    return status;
  if (rows == 0 || w.blocks == 0)
    return QC_OK;
  if (const qc_status status = check_apart(extent_of("y", y->data, rows, stride, weights->cols),
                                           extent_of(*weights, w, row_begin, row_end), error))
    return status;

  const uint8_t *const first_row = w.data + row_begin * w.row_stride;
  float *const out = y->data;
  // Rows without gaps are one row to the kernel.
  const bool dense = w.row_stride == w.blocks * format.block_bytes && stride == weights->cols;
  parallel_rows(how.pool, rows, 1, weights->cols * sizeof(float), [&](size_t first, size_t end) {
    const size_t step = dense ? end - first : 1;
    for (size_t r = first; r < end; r += step)
      kernel(first_row + r * w.row_stride, step * w.blocks, out + r * stride);
  });
  return QC_OK;
}

qc_status qc_quantize(const qc_format *format, size_t cols, const qc_input *x, const qc_input *importance, void *data,
                      size_t bytes, size_t row_stride, const qc_options *options, qc_error *error) {
  size_t index, x_stride, stride;
  call how;
  if (const qc_status status = check_format(format, index, error))
    return status;
  if (const qc_status status = check_cols(*format, cols, error))
    return status;
  if (!x)
    return fail(error, QC_ERROR_ARGUMENT, "x is null");
  if (const qc_status status = check_options(options, how, error))
    return status;
  const binding &kernels = bind(index, how.target);
  qc_quantize_fn *const kernel = kernels.quantize;
  if (!kernel)
    return unsupported("quantise", *format, how.target, error);
  const size_t rows = x->vectors;
  if (const qc_status status = check_vectors("x", x->data, x->count, x->stride, rows, cols, x_stride, error))
    return status;
  if (const qc_status status = check_raw_buffer(*format, data, bytes, rows, cols, row_stride, stride, error))
    return status;
  if (const qc_status status = check_importance(importance, *format, cols, error))
    return status;
  if (rows == 0 || cols == 0)
    return QC_OK;
  const size_t blocks = cols / format->block_elements;
  const extent written = extent_of("weight buffer", data, rows, stride, blocks * format->block_bytes);
  if (const qc_status status = check_apart(written, extent_of("x", x->data, rows, x_stride, cols), error))
    return status;
  if (importance)
    if (const qc_status status = check_apart(written, extent_of("importance", importance->data, 1, cols, cols), error))
      return status;
  const float *const in = x->data, *const counts = importance ? importance->data : nullptr;
  if (const qc_status status = check_values(how.pool, kernels, *format, in, counts, rows, cols, x_stride, error))
    return status;

  uint8_t *const out = static_cast<uint8_t *>(data);
  // Rows without gaps are one row to the kernel: it fits many blocks side by side. Importance begins again at each row.
  const bool dense = stride == blocks * format->block_bytes && x_stride == cols && !counts;
  parallel_rows(how.pool, rows, 1, cols * sizeof(float), [&](size_t first, size_t end) {
    const size_t step = dense ? end - first : 1;
    for (size_t r = first; r < end; r += step)
      kernel(in + r * x_stride, counts, step * blocks, out + r * stride);
  });
  return QC_OK;
}

namespace {

constexpr size_t pack_bytes = 16 * 1024;  // of the stack, for blocks of a panel that becomes a wide one

}  // namespace

void qc::pack_wide(const binding &kernels, const qc_repacking &p, uint8_t *scratch, size_t at_once) {
  const size_t block_bytes = kernels.layout->block_bytes / kernels.layout->rows;  // of the file, as there
  for (size_t b = 0; b < p.blocks; b += at_once) {
    const size_t some = min(at_once, p.blocks - b);
    const qc_repacking first = {p.from + b * block_bytes, scratch, p.row_stride, p.rows, some};
    const qc_repacking second = {scratch, p.to + b * kernels.wide_layout->block_bytes, 0, p.rows, some};
    kernels.pack(&first);
    kernels.widen(&second);
  }
}

qc_status qc_pack(const qc_weights *weights, size_t row_begin, size_t row_end, void *data, size_t bytes,
                  const qc_options *options, qc_error *error) {
  matrix w;
  call how;
  size_t need = 0;
  if (const qc_status status = check_raw_weights(weights, "pack", w, error))
    return status;
  const qc_format &format = *weights->format;
  if (const qc_status status = check_rows(*weights, row_begin, row_end, error))
    return status;
  if (const qc_status status = check_options(options, how, error))
    return status;
  const binding &kernels = bind(w.format, how.target);
  const bool widens = how.prefers_speed && kernels.can_widen();
  const size_t at_once = widens ? pack_bytes / kernels.layout->block_bytes : 0;  // blocks
  if (!kernels.pack || !kernels.layout || (widens && at_once == 0))
    return unsupported("pack", format, how.target, error);
  const qc_layout &layout = widens ? *kernels.wide_layout : *kernels.layout;
  if (row_begin % layout.rows != 0 || (row_end % layout.rows != 0 && row_end != weights->rows))
    return fail(error, QC_ERROR_SHAPE, "%s: rows [%zu, %zu) cut a panel of %zu rows", format.name, row_begin, row_end,
                layout.rows);
  const size_t rows = row_end - row_begin;
  if (const qc_status status = qc_weight_bytes(&format, &layout, rows, weights->cols, &need, error))
    return status;
  if (bytes < need)
    return fail(error, QC_ERROR_BUFFER, "%s: packed buffer has %zu bytes, %zu rows of %zu packed as %s need %zu",
                format.name, bytes, rows, weights->cols, layout.name, need);
  if (need == 0)
    return QC_OK;
  if (!data)
    return fail(error, QC_ERROR_ARGUMENT, "%s: packed buffer is null", format.name);
  if (const qc_status status =
          check_apart({"packed buffer", data, need}, extent_of(*weights, w, row_begin, row_end), error))
    return status;

  const size_t panel_bytes = w.blocks * layout.block_bytes;
  const uint8_t *const first_row = w.data + row_begin * w.row_stride;
  uint8_t *const out = static_cast<uint8_t *>(data);
  parallel_rows(how.pool, rows, layout.rows, panel_bytes / layout.rows, [&](size_t first, size_t end) {
    uint8_t scratch[pack_bytes];
    for (size_t r = first; r < end; r += layout.rows) {
      const qc_repacking operands = {first_row + r * w.row_stride, out + r / layout.rows * panel_bytes, w.row_stride,
                                     min(end - r, layout.rows), w.blocks};
      if (widens)
        pack_wide(kernels, operands, scratch, at_once);
      else
        kernels.pack(&operands);
    }
  });
  return QC_OK;
}

qc_status qc_unpack(const qc_weights *weights, size_t row_begin, size_t row_end, void *data, size_t bytes,
                    size_t row_stride, const qc_options *options, qc_error *error) {
  matrix w;
  call how;
  size_t stride;
  if (const qc_status status = check_weights(weights, w, error))
    return status;
  const qc_format &format = *weights->format;
  if (w.is_raw)
    return fail(error, QC_ERROR_LAYOUT, "%s: weights are in layout raw, unpack takes packed", format.name);
  if (const qc_status status = check_rows(*weights, row_begin, row_end, error))
    return status;
  if (const qc_status status = check_options(options, how, error))
    return status;
  const binding &kernels = bind(w.format, how.target);
  panel_kernels panels{};
  if (const qc_status status = check_panels(*weights, how.target, kernels, panels, error))
    return status;
  if (!panels.unpack)
    return unsupported("unpack", format, how.target, error);
  const qc_layout &layout = *panels.layout;
  if (row_begin % layout.rows != 0)
    return fail(error, QC_ERROR_SHAPE, "%s: rows [%zu, %zu) cut a panel of %zu rows", format.name, row_begin, row_end,
                layout.rows);
  const size_t rows = row_end - row_begin;
  if (const qc_status status = check_raw_buffer(format, data, bytes, rows, weights->cols, row_stride, stride, error))
    return status;
  if (rows == 0 || w.blocks == 0)
    return QC_OK;
  if (const qc_status status =
          check_apart(extent_of("weight buffer", data, rows, stride, w.blocks * format.block_bytes),
                      extent_of(*weights, w, row_begin, row_end), error))
    return status;

  const size_t panel_bytes = w.blocks * layout.block_bytes;
  const uint8_t *const first_panel = w.data + row_begin / layout.rows * panel_bytes;
  uint8_t *const out = static_cast<uint8_t *>(data);
  parallel_rows(how.pool, rows, layout.rows, panel_bytes / layout.rows, [&](size_t first, size_t end) {
    for (size_t r = first; r < end; r += layout.rows) {
      const qc_repacking operands = {first_panel + r / layout.rows * panel_bytes, out + r * stride, stride,
                                     min(end - r, layout.rows), w.blocks};
      panels.unpack(&operands);
    }
  });
  return QC_OK;
}
