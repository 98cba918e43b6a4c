// Rows by their numbers. Raw rows of f32 go straight through the kernel; others by way of a few blocks on the stack,
// out of their panel or to another type.
#include "elements.h"
#include "rows.h"

namespace qc {
namespace {

constexpr size_t unpacked_bytes =
    16 * 1024;  // a block of all rows of a panel, many times over for formats that are known

/// Rows to gather, checked.
struct gathered {
  const matrix &w;
  const qc_format &format;
  const qc_layout &layout;
  const binding &kernels;
  qc_unpack_fn *unpack;  // for packed weights
  const element_type *type;
  uint8_t *y;
  size_t stride;  // floats

  size_t blocks_at_once() const {
    size_t most = w.blocks;
    if (!w.is_raw)
      most = min(most, unpacked_bytes / (layout.rows * format.block_bytes));
    return type->bytes == sizeof(float) ? most : min(most, most_block_elements / format.block_elements);
  }

  void row(size_t row, size_t vector) const {
    uint8_t unpacked[unpacked_bytes];
    float decoded[most_block_elements];
    const size_t at_once = blocks_at_once(), inside = row % layout.rows;
    const uint8_t *const from =
        w.data + (w.is_raw ? row * w.row_stride : row / layout.rows * w.blocks * layout.block_bytes);
    uint8_t *to = y + vector * stride * type->bytes;
    for (size_t b = 0; b < w.blocks; b += at_once) {
      const size_t some = min(at_once, w.blocks - b), bytes = some * format.block_bytes,
                   floats = some * format.block_elements;
      const uint8_t *blocks = from + b * layout.block_bytes;
      if (!w.is_raw) {
        const qc_repacking operands = {blocks, unpacked, bytes, inside + 1, some};
        unpack(&operands);
        blocks = unpacked + inside * bytes;
      }
      if (type->bytes == sizeof(float)) {
        kernels.dequantize(blocks, some, static_cast<float *>(static_cast<void *>(to)));
      } else {
        kernels.dequantize(blocks, some, decoded);
        type->store(decoded, floats, to);
      }
      to += floats * type->bytes;
    }
  }
};

qc_status gather(const qc_weights *weights, const qc_index_list &list, const qc_typed_output *y,
                 const qc_options *options, qc_error *error) {
  matrix w;
  call how;
  const element_type *type;
  size_t stride, row_begin, row_end;
  if (const qc_status status = check_weights(weights, w, error))
    return status;
  const qc_format &format = *weights->format;
  if (!y)
    return fail(error, QC_ERROR_ARGUMENT, "y is null");
  if (const qc_status status = check_options(options, how, error))
    return status;
  const binding &kernels = bind(w.format, how.target);
  panel_kernels panels{};
  if (!w.is_raw)
    if (const qc_status status = check_panels(*weights, how.target, kernels, panels, error))
      return status;
  const size_t panel_bytes = weights->layout->rows * format.block_bytes;
  if (!kernels.dequantize || (!w.is_raw && (!panels.unpack || panel_bytes > unpacked_bytes)))
    return fail(error, QC_ERROR_UNSUPPORTED, "%s: target %s cannot dequantise %s weights", format.name,
                targets()[how.target].name, w.is_raw ? "raw" : "packed");
  if (const qc_status status = check_type("y", y->type, type, error))
    return status;
  if (const qc_status status =
          check_vectors("y", y->data, type->bytes, y->count, y->stride, list.count, weights->cols, stride, error))
    return status;
  if (const qc_status status =
          check_indices(list, format, "the matrix has", "rows", weights->rows, row_begin, row_end, error))
    return status;
  if (list.count == 0 || w.blocks == 0)
    return QC_OK;
  const extent written =
      extent_of("y", static_cast<const void *>(y->data), list.count, stride * type->bytes, weights->cols * type->bytes);
  if (const qc_status status =
          check_apart(written, {"indices", list.indices, list.count * sizeof *list.indices}, error))
    return status;
  if (const qc_status status = check_apart(written, extent_of(*weights, w, row_begin, row_end), error))
    return status;

  const gathered work = {w,     format, *weights->layout, kernels, panels.unpack, type, static_cast<uint8_t *>(y->data),
                         stride};
  parallel_rows(how.pool, list.count, 1, weights->cols * sizeof(float) * (w.is_raw ? 1 : weights->layout->rows / 2),
                [&](size_t first, size_t end) {
                  for (size_t i = first; i < end; ++i)
                    work.row(static_cast<size_t>(list.indices[i]), i);
                });
  return QC_OK;
}

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_gather(const qc_weights *weights, const int32_t *indices, size_t count, const qc_output *y,
                    const qc_options *options, qc_error *error) {
  const qc_typed_output out = y ? typed(*y) : qc_typed_output{};
  return gather(weights, {indices, count}, y ? &out : nullptr, options, error);
}

qc_status qc_gather_run(const qc_gather_desc *desc, const qc_options *options, qc_error *error) {
  qc_gather_desc d{};
  if (const qc_status status = read_structure("desc", desc, d, error))
    return status;
  if (!d.rows)
    return fail(error, QC_ERROR_ARGUMENT, "rows is null");
  return gather(d.weights, *d.rows, d.y, options, error);
}
