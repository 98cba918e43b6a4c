// Products with rows that are summed up: y = sum of x[t] times row t, as attention takes its values. Rows are decoded a
// few at a time into a tile that lies across them, and the kernels of f32 multiply that: no format needs one for it.
#include "operands.h"

#include <cstring>

namespace qc {
namespace {

constexpr size_t run_rows = 256;  // whose products are one of floats (docs/numerics.md)
// Of weights, or a block: blocks side by side are decoded faster, and threads want some for each.
constexpr size_t most_tile_columns = 128, least_tile_columns = 32;
constexpr size_t line_rows = 16;  // that are decoded before they are laid across: a cache line of floats
constexpr size_t tile_stride = run_rows + line_rows;  // a power of two would lay all lines into few sets of a cache

typedef float four_floats __attribute__((vector_size(16)));

/// {a, b} interleaved from element `From` on, in parts of `Part` floats.
template <int From, int Part> four_floats interleave(four_floats a, four_floats b) {
  constexpr int at = From, next = Part == 2 ? From + 1 : 4 + From, third = Part == 2 ? 4 + From : From + 1;
#if defined(__clang__)
  return __builtin_shufflevector(a, b, at, next, third, 5 + From);
#else
  typedef int four_numbers __attribute__((vector_size(16)));
  return __builtin_shuffle(a, b, four_numbers{at, next, third, 5 + From});
#endif
}

/// The four floats at from, from + step, ... become those at to, to + to_step, ... the other way round.
void turn(const float *from, size_t step, float *to, size_t to_step) {
  four_floats rows[4], turned[4];
  for (size_t i = 0; i < 4; ++i)
    std::memcpy(&rows[i], from + i * step, sizeof rows[i]);
  const four_floats low = interleave<0, 1>(rows[0], rows[1]), high = interleave<2, 1>(rows[0], rows[1]),
                    low_after = interleave<0, 1>(rows[2], rows[3]), high_after = interleave<2, 1>(rows[2], rows[3]);
  turned[0] = interleave<0, 2>(low, low_after);
  turned[1] = interleave<2, 2>(low, low_after);
  turned[2] = interleave<0, 2>(high, high_after);
  turned[3] = interleave<2, 2>(high, high_after);
  for (size_t i = 0; i < 4; ++i)
    std::memcpy(to + i * to_step, &turned[i], sizeof turned[i]);
}

/// How a call is done, and what a thread has in the workspace, in floats.
struct transposed_plan {
  const binding *kernels, *floats;          // of the weights; of f32
  size_t width;                             // columns of weights at a time
  size_t at_once;                           // columns of x in a call of the kernel
  size_t decoded, tile, x, products, sums;  // where each begins
  size_t scratch;                           // bytes
  size_t threads;
};

struct transposed {
  const qc_weights *weights;
  matrix w;
  call how;
  source x;
  destination y;
  size_t columns;
  transposed_plan p;
};

qc_status plan_transposed(transposed &t, qc_error *error) {
  const qc_format &format = *t.weights->format;
  transposed_plan &p = t.p;
  const qc_format *const f32 = qc_format_by_name("f32");
  p = {};
  p.kernels = &bind(t.w.format, t.how.target);
  p.floats = f32 ? &bind(index_of(f32), t.how.target) : nullptr;
  if (!p.kernels->dequantize || !p.floats || !p.floats->gemv_raw || p.floats->raw_columns == 0)
    return fail(error, QC_ERROR_UNSUPPORTED,
                "%s: target %s cannot sum rows up: that takes decoding, and products of f32", format.name,
                targets()[t.how.target].name);
  p.threads = qc_pool_threads(t.how.pool);
  const size_t wanted = max(least_tile_columns, min(most_tile_columns, ceil_div(t.weights->cols, p.threads)));
  p.width = ceil_div(wanted, format.block_elements) * format.block_elements;
  p.at_once = max(1, min(t.columns, p.floats->raw_columns));
  p.tile = line_rows * p.width;
  p.x = p.tile + tile_stride * p.width;
  p.products = p.x + run_rows * p.at_once;
  p.sums = p.products + p.at_once * p.width;
  size_t floats = 0;
  if (!multiply(t.columns, p.width, floats) || !add(floats, p.sums, floats) ||
      !multiply(floats, sizeof(float), floats) || !round_up(floats, workspace_line, p.scratch))
    return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of the workspace do not fit size_t", format.name);
  return QC_OK;
}

/// Of `desc` sizes and types, and if `with_data` all of it.
qc_status check_transposed(const qc_transposed_desc &desc, bool with_data, const qc_options *options, transposed &out,
                           qc_error *error) {
  out = {};
  out.weights = desc.weights;
  if (const qc_status status = check_weights(desc.weights, out.w, error))
    return status;
  const qc_format &format = *desc.weights->format;
  if (!out.w.is_raw)
    return fail(error, QC_ERROR_LAYOUT, "%s: weights are in layout %s, rows that are summed up must be raw",
                format.name, desc.weights->layout->name);
  if (with_data)
    if (const qc_status status = check_rows(*desc.weights, desc.row_begin, desc.row_end, error))
      return status;
  if (const qc_status status = check_options(options, out.how, error))
    return status;
  if (!desc.x || !desc.y)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", desc.x ? "y" : "x");
  if (const qc_status status = check_type("x", desc.x->type, out.x.type, error))
    return status;
  if (const qc_status status = check_type("y", desc.y->type, out.y.type, error))
    return status;
  if (desc.flags & ~size_t{QC_MATMUL_ACCUMULATE})
    return fail(error, QC_ERROR_UNSUPPORTED, "flags are %#zx, this library knows %#x", desc.flags,
                QC_MATMUL_ACCUMULATE);
  out.y.accumulates = (desc.flags & QC_MATMUL_ACCUMULATE) != 0;
  out.columns = desc.x->vectors;
  return plan_transposed(out, error);
}

qc_status needed_by(const transposed &t, size_t &bytes, qc_error *error) {
  if (!multiply(t.p.scratch, t.p.threads, bytes) || !add(bytes, workspace_line - 1, bytes))
    return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of the workspace do not fit size_t", t.weights->format->name);
  return QC_OK;
}

/// The sums of some columns of weights, by one thread.
struct summing {
  const transposed &t;
  size_t row_begin, row_end;
  float *scratch;

  /// Decodes `rows` rows, `width` columns from `first` on, across.
  void lay_across(size_t row, size_t rows, size_t first, size_t width) const {
    const qc_format &format = *t.weights->format;
    const size_t before = first / format.block_elements * format.block_bytes, blocks = width / format.block_elements;
    float *const decoded = scratch + t.p.decoded, *const tile = scratch + t.p.tile;
    for (size_t r = 0; r < rows; r += line_rows) {
      const size_t some = min(line_rows, rows - r);
      for (size_t i = 0; i < some; ++i)
        t.p.kernels->dequantize(t.w.data + (row + r + i) * t.w.row_stride + before, blocks, decoded + i * width);
      size_t d = 0;  // rows that are not there are laid across, too: no one reads them
      for (; d + 4 <= width; d += 4)
        for (size_t i = 0; i < some; i += 4)
          turn(decoded + i * width + d, width, tile + d * tile_stride + r + i, tile_stride);
      for (; d < width; ++d)
        for (size_t i = 0; i < some; ++i)
          tile[d * tile_stride + r + i] = decoded[i * width + d];
    }
  }

  void run(size_t first, size_t width) const {
    const transposed_plan &p = t.p;
    float *const x = scratch + p.x, *const products = scratch + p.products, *const sums = scratch + p.sums;
    std::memset(sums, 0, t.columns * width * sizeof *sums);
    for (size_t row = row_begin; row < row_end; row += run_rows) {
      const size_t rows = min(run_rows, row_end - row);
      lay_across(row, rows, first, width);
      for (size_t c = 0; c < t.columns; c += p.at_once) {
        const size_t some = min(p.at_once, t.columns - c);
        for (size_t i = 0; i < some; ++i)
          t.x.type->load(t.x.vector(c + i) + (row - row_begin) * t.x.type->bytes, rows, x + i * rows);
        const bool is_first = row == row_begin;
        float *const to = is_first ? sums + c * width : products;
        const qc_product operands = {reinterpret_cast<const uint8_t *>(scratch + p.tile),
                                     tile_stride * sizeof(float),
                                     width,
                                     rows,
                                     reinterpret_cast<const uint8_t *>(x),
                                     nullptr,
                                     some,
                                     to,
                                     width};
        (some == 1 ? p.floats->gemv_raw : p.floats->gemm_raw)(&operands);
        for (size_t i = 0; i < some * width && !is_first; ++i)
          sums[c * width + i] += products[i];
      }
    }
    t.y.finish(sums, width, 0, t.columns, first, width);
  }
};

qc_status read_and_check(const qc_transposed_desc *desc, bool with_data, const qc_options *options,
                         qc_transposed_desc &d, transposed &out, qc_error *error) {
  if (const qc_status status = read_structure("desc", desc, d, error))
    return status;
  return check_transposed(d, with_data, options, out, error);
}

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_transposed_workspace_bytes(const qc_transposed_desc *desc, const qc_options *options, size_t *bytes,
                                        qc_error *error) {
  qc_transposed_desc d;
  transposed t;
  if (const qc_status status = read_and_check(desc, false, options, d, t, error))
    return status;
  if (!bytes)
    return fail(error, QC_ERROR_ARGUMENT, "bytes is null");
  size_t need = 0;
  if (const qc_status status = needed_by(t, need, error))
    return status;
  *bytes = need;
  return QC_OK;
}

qc_status qc_transposed_run(const qc_transposed_desc *desc, void *workspace, size_t workspace_bytes,
                            const qc_options *options, qc_error *error) {
  qc_transposed_desc d;
  transposed t;
  size_t need = 0;
  if (const qc_status status = read_and_check(desc, true, options, d, t, error))
    return status;
  const size_t rows = d.row_end - d.row_begin, cols = d.weights->cols;
  const qc_format &format = *d.weights->format;
  if (const qc_status status = check_source("x", *d.x, rows, t.x, error))
    return status;
  t.y.data = static_cast<uint8_t *>(d.y->data);
  if (const qc_status status =
          check_vectors("y", d.y->data, t.y.type->bytes, d.y->count, d.y->stride, t.columns, cols, t.y.stride, error))
    return status;
  if (t.columns == 0 || cols == 0)
    return QC_OK;
  if (const qc_status status = needed_by(t, need, error))
    return status;
  if (workspace_bytes < need)
    return fail(error, QC_ERROR_BUFFER, "%s: workspace has %zu bytes, this product needs %zu", format.name,
                workspace_bytes, need);
  if (!workspace)
    return fail(error, QC_ERROR_ARGUMENT, "%s: workspace is null", format.name);
  const extent y = extent_of("y", static_cast<const void *>(t.y.data), t.columns, t.y.stride * t.y.type->bytes,
                             cols * t.y.type->bytes),
               own = {"workspace", workspace, need};
  const extent read[] = {t.x.extent_of("x", rows), extent_of(*d.weights, t.w, d.row_begin, d.row_end)};
  for (const extent &each : read) {
    if (const qc_status status = check_apart(y, each, error))
      return status;
    if (const qc_status status = check_apart(own, each, error))
      return status;
  }
  if (const qc_status status = check_apart(y, own, error))
    return status;

  uint8_t *const begin = static_cast<uint8_t *>(workspace);
  uint8_t *const scratch =
      begin + (workspace_line - reinterpret_cast<uintptr_t>(begin) % workspace_line) % workspace_line;
  const bool alone = max(1, rows) * cols < worth_threads / t.columns;
  parallel(alone ? nullptr : t.how.pool, ceil_div(cols, t.p.width), [&](size_t chunk, size_t slot) {
    const size_t first = chunk * t.p.width;
    const summing work = {t, d.row_begin, d.row_end, reinterpret_cast<float *>(scratch + slot * t.p.scratch)};
    work.run(first, min(t.p.width, cols - first));
  });
  return QC_OK;
}
