// Columns of x, quantised once in the form that the products take.
#include "plan.h"

#include <cstring>

namespace qc {

bool share_activations(size_t format, size_t other) {
  return format_at(format).block_elements == format_at(other).block_elements;
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

/// What widens floats of a type on a target: to the format that they are in files they are weights, and CPUs have
/// instructions for it that this file may not use. Null when the library has no such format.
static qc_dequantize_fn *widening_kernel(const element_type &type, size_t target) {
  const qc_format *const format = qc_format_by_id("ggml", type.ggml);
  size_t index;
  const bool is_one_float = format && format->block_elements == 1 && format->block_bytes == type.bytes;
  return is_one_float && check_format(format, index, nullptr) == QC_OK ? bind(index, target).dequantize : nullptr;
}

/// Column v of x to `out`, `step` bytes from block to block; by way of f32 where it is of another type.
static void write_column(const binding &kernels, qc_dequantize_fn *widen, size_t block_elements, const source &x,
                         size_t v, size_t blocks, uint8_t *out, size_t step) {
  if (const float *const column = x.floats(v))
    return kernels.activations(column, blocks, out, step);
  float widened[most_block_elements];
  const size_t at_once = most_block_elements / block_elements;
  const uint8_t *from = x.vector(v);
  for (size_t b = 0; b < blocks; b += at_once) {
    const size_t some = min(at_once, blocks - b), floats = some * block_elements;
    if (widen)
      widen(from, floats, widened);
    else
      x.type->load(from, floats, widened);
    kernels.activations(widened, some, out + b * step, step);
    from += floats * x.type->bytes;
  }
}

/// `Each` sums of codes are those of a group; 0: `each` of them.
template <size_t Each>
static void write_block_starts(const uint8_t *sums, size_t each, size_t groups, int32_t zero, uint8_t *out) {
  const size_t count = Each ? Each : each;
  for (size_t g = 0; g < groups; ++g) {
    int32_t start = 0;
    for (size_t i = 0; i < count; ++i) {
      int16_t sum;
      std::memcpy(&sum, sums + (g * count + i) * sizeof sum, sizeof sum);
      start -= sum;
    }
    start *= zero;
    std::memcpy(out + g * sizeof start, &start, sizeof start);
  }
}

size_t start_bytes_of(size_t format) {
  const activation_form &form = activation_form_of(format);
  return form.zero ? format_at(format).block_elements / form.group * sizeof(int32_t) : 0;
}

/// The starts of `blocks` activation blocks, `step` bytes from one to the next, `out_step` those of their starts.
static void write_block_range(size_t format, const uint8_t *act, size_t step, size_t blocks, uint8_t *out,
                              size_t out_step) {
  const activation_form &form = activation_form_of(format);
  const size_t groups = start_bytes_of(format) / sizeof(int32_t), each = form.group / (form.group % 32 == 0 ? 32 : 16);
  const uint8_t *const sums = act + (form.group % 32 == 0 ? form.sums32_offset : form.sums16_offset);
  const auto write = each == 1 ? write_block_starts<1> : each == 2 ? write_block_starts<2> : write_block_starts<0>;
  for (size_t b = 0; b < blocks; ++b)
    write(sums + b * step, each, groups, static_cast<int32_t>(form.zero), out + b * out_step);
}

void write_activations(size_t target, const binding &kernels, size_t block_elements, const source &x,
                       const activation_panels &panels, size_t begin, uint8_t *out, qc_pool *pool,
                       const column_starts &starts) {
  const bool alone = panels.blocks * panels.act_bytes < worth_threads / x.vectors;  // some bytes for each value
  qc_dequantize_fn *const widen = x.type->bytes == sizeof(float) ? nullptr : widening_kernel(*x.type, target);
  const size_t start_bytes = starts.out ? start_bytes_of(starts.format) : 0;
  parallel(alone ? nullptr : pool, x.vectors, [&](size_t v, size_t) {
    const size_t before = panels.before(begin + v), step = panels.step(begin + v);
    write_column(kernels, widen, block_elements, x, v, panels.blocks, out + before, step);
    if (start_bytes)  // of sums that are in a cache
      write_block_range(starts.format, out + before, step, panels.blocks,
                        starts.out + before / panels.act_bytes * start_bytes, step / panels.act_bytes * start_bytes);
  });
}

void write_starts(size_t format, const uint8_t *act, size_t act_blocks, uint8_t *out, qc_pool *pool) {
  constexpr size_t some = 1024;
  const size_t act_bytes = activation_form_of(format).bytes, start_bytes = start_bytes_of(format);
  if (start_bytes == 0)
    return;
  const bool alone = act_blocks < worth_threads / act_bytes;
  parallel(alone ? nullptr : pool, ceil_div(act_blocks, some), [&](size_t chunk, size_t) {
    const size_t first = chunk * some;
    write_block_range(format, act + first * act_bytes, act_bytes, min(act_blocks - first, some),
                      out + first * start_bytes, start_bytes);
  });
}

void pick_activations(const qc_activations &from, const int32_t *indices, const activation_panels &panels, uint8_t *out,
                      qc_pool *pool) {
  const activation_panels prepared = {panels.act_bytes, panels.blocks, from.columns, from.panel_columns};
  const uint8_t *const data = static_cast<const uint8_t *>(from.data);
  const bool alone = panels.blocks * panels.act_bytes < worth_threads / panels.columns;
  parallel(alone ? nullptr : pool, panels.columns, [&](size_t c, size_t) {
    const size_t column = static_cast<size_t>(indices[c]), step = panels.step(c), from_step = prepared.step(column);
    const uint8_t *block = data + prepared.before(column);
    uint8_t *to = out + panels.before(c);
    if (step == panels.act_bytes && from_step == step) {
      std::memcpy(to, block, panels.blocks * step);
      return;
    }
    for (size_t b = 0; b < panels.blocks; ++b, block += from_step, to += step)
      std::memcpy(to, block, panels.act_bytes);
  });
}

}  // namespace qc

using namespace qc;

bool qc_shares_activations(const qc_format *format, const qc_format *other) {
  const size_t a = index_of(format), b = index_of(other);
  return a != nowhere && b != nowhere && share_activations(a, b);
}

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

namespace {

/// What qc_prepare_activations does, after its structure has been read.
qc_status prepare(const qc_activations_desc &desc, const qc_typed_input &given, qc_activations *activations,
                  const qc_options *options, qc_error *error) {
  size_t index, need = 0;
  call how;
  source x;
  if (const qc_status status = check_format(desc.format, index, error))
    return status;
  const qc_format &format = *desc.format;
  if (const qc_status status = check_options(options, how, error))
    return status;
  const binding &kernels = bind(index, how.target);
  // The width that packed products want. Raw products take it too, by packing where it is more than they can do.
  // Columns of floats lie one after the other, panels of one, which products take as many of as they like.
  const size_t widest = !is_quantized(activation_form_of(index)) ? kernels.raw_columns > 0
                        : kernels.can_widen()                    ? kernels.wide_columns
                        : kernels.pack && kernels.packed_columns ? kernels.packed_columns
                                                                 : kernels.raw_columns;
  if (!kernels.activations || widest == 0)
    return fail(error, QC_ERROR_UNSUPPORTED, "%s: target %s cannot quantise activations", format.name,
                targets()[how.target].name);
  if (const qc_status status = check_source("x", given, desc.cols, x, error))
    return status;
  if (x.vectors > desc.columns || desc.column_begin > desc.columns - x.vectors)
    return fail(error, QC_ERROR_ARGUMENT, "%s: %zu columns from %zu on are not among the %zu of the buffer",
                format.name, x.vectors, desc.column_begin, desc.columns);
  if (const qc_status status =
          check_activation_buffer(format, desc.data, desc.bytes, desc.cols, desc.columns, need, error))
    return status;
  const activation_panels panels = {activation_form_of(index).bytes, desc.cols / format.block_elements, desc.columns,
                                    max(1, min(desc.columns, widest))};
  const bool writes = x.vectors && panels.blocks;
  uint8_t *const out = static_cast<uint8_t *>(desc.data);
  if (writes) {
    const size_t last = desc.column_begin + x.vectors - 1, first = panels.first_of(desc.column_begin),
                 end = panels.first_of(last) + panels.width(last), column_bytes = panels.blocks * panels.act_bytes;
    if (const qc_status status =
            check_apart({"activation buffer", out + first * column_bytes, (end - first) * column_bytes},
                        x.extent_of("x", desc.cols), error))
      return status;
  }

  if (activations)
    *activations = {desc.format, desc.data, desc.bytes, desc.cols, desc.columns, panels.panel_columns};
  if (writes)
    write_activations(how.target, kernels, format.block_elements, x, panels, desc.column_begin, out, how.pool);
  return QC_OK;
}

/// What stands before the operands are looked at.
qc_status check_columns_of(const qc_format *format, size_t cols, qc_error *error) {
  size_t ignored;
  if (const qc_status status = check_format(format, ignored, error))
    return status;
  return check_cols(*format, cols, error);
}

}  // namespace

qc_status qc_quantize_activations(const qc_format *format, size_t cols, const qc_input *x, void *data, size_t bytes,
                                  qc_activations *activations, const qc_options *options, qc_error *error) {
  if (const qc_status status = check_columns_of(format, cols, error))
    return status;
  if (!x || !activations)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", x ? "activations" : "x");
  const qc_typed_input given = typed(*x);
  return prepare({sizeof(qc_activations_desc), format, cols, x->vectors, 0, &given, data, bytes}, given, activations,
                 options, error);
}

qc_status qc_prepare_activations(const qc_activations_desc *desc, qc_activations *activations,
                                 const qc_options *options, qc_error *error) {
  qc_activations_desc given;
  if (const qc_status status = read_structure("desc", desc, given, error))
    return status;
  if (const qc_status status = check_columns_of(given.format, given.cols, error))
    return status;
  if (!given.x)
    return fail(error, QC_ERROR_ARGUMENT, "x is null");
  return prepare(given, *given.x, activations, options, error);
}
