// Makes a file of packed weights of a model: a few panels at a time in a buffer, and the header at the end, when the
// checksums are known.
#include "packed.h"

namespace qc {
namespace {

constexpr size_t buffer_bytes = 4 * 1024 * 1024;  // or one panel

/// A tensor on its way.
struct item {
  const qc_gguf_tensor *tensor;
  const qc_layout *layout;
  packed_shape shape;
  packed_entry entry;
};

/// The whole file, before any byte of it is written.
struct table {
  item *items = nullptr;
  size_t count = 0, names_bytes = 0, header_bytes = 0;
  uint64_t file_bytes = 0;

  table() = default;
  ~table() { std::free(items); }
  table(const table &) = delete;
  table &operator=(const table &) = delete;
};

/// A gap before what begins at a multiple of `packed_alignment`.
uint64_t gap_after(uint64_t bytes) { return (packed_alignment - bytes % packed_alignment) % packed_alignment; }

qc_status add_item(const qc_gguf_tensor &tensor, const qc_options *options, table &out, qc_error *error) {
  if (!tensor.format || !tensor.bytes_known)
    return QC_OK;
  const qc_layout *const preferred = qc_preferred_layout(tensor.format, options);
  item &made = out.items[out.count++];
  made = {};
  made.tensor = &tensor;
  made.layout = tensor.dims[1] > 1 && preferred ? preferred : &tensor.format->layouts[0];
  if (const qc_status status = shape_of(tensor.name, tensor.dims, *tensor.format, *made.layout, made.shape, error))
    return status;
  made.entry.bytes = made.shape.matrices * made.shape.bytes;
  std::memcpy(made.entry.dims, tensor.dims, sizeof made.entry.dims);
  out.names_bytes += std::strlen(tensor.name) + std::strlen(tensor.format->name) + std::strlen(made.layout->name) + 3;
  return QC_OK;
}

qc_status make_table(const qc_gguf *gguf, const qc_options *options, const call &how, table &out, qc_error *error) {
  const size_t all = qc_gguf_tensor_count(gguf);
  if (!allocate(out.items, all))
    return fail(error, QC_ERROR_MEMORY, "packed: no memory for %zu tensors", all);
  for (size_t i = 0; i < all; ++i)
    if (const qc_status status = add_item(*qc_gguf_tensor_at(gguf, i), options, out, error))
      return status;
  out.header_bytes = sizeof(packed_header) + out.count * sizeof(packed_entry) + out.names_bytes;
  if (out.header_bytes > UINT32_MAX)
    return fail(error, QC_ERROR_OVERFLOW, "packed: the header has %zu bytes, at most %u are possible", out.header_bytes,
                UINT32_MAX);
  uint64_t at = out.header_bytes;
  fingerprints known(how.target);
  for (size_t i = 0; i < out.count; ++i) {
    item &each = out.items[i];
    each.entry.offset = at + gap_after(at);
    if (__builtin_add_overflow(each.entry.offset, each.entry.bytes, &at))
      return fail(error, QC_ERROR_OVERFLOW, "packed: the bytes of the file do not fit 64 bits");
    if (const qc_status status = known.find(each.tensor->format, each.layout, each.entry.fingerprint, error))
      return status;
  }
  out.file_bytes = at;
  return QC_OK;
}

/// Writes the zeros between two parts of the file.
qc_status write_gap(const qc_packed_output &to, uint64_t offset, uint64_t bytes, qc_error *error) {
  const uint8_t zeros[packed_alignment] = {};
  return bytes ? to.write(to.context, offset, zeros, static_cast<size_t>(bytes), error) : QC_OK;
}

/// One matrix, a few whole panels at a time.
qc_status write_matrix(const item &each, uint64_t number, const qc_packed_output &to, const qc_options *options,
                       uint8_t *buffer, size_t capacity, checksum &sum, qc_error *error) {
  const packed_shape &shape = each.shape;
  const qc_format &format = *each.tensor->format;
  const size_t row_bytes = shape.cols / format.block_elements * format.block_bytes, unit = each.layout->rows,
               unit_bytes = shape.cols / format.block_elements * each.layout->block_bytes;
  const uint8_t *const from = static_cast<const uint8_t *>(each.tensor->data) + number * shape.rows * row_bytes;
  uint64_t offset = each.entry.offset + number * shape.bytes;
  const bool is_raw = each.layout == &format.layouts[0];
  const size_t step = max(1, capacity / max(1, unit_bytes)) * unit;
  qc_weights raw;
  if (const qc_status status =
          qc_weights_init(&raw, &format, nullptr, from, shape.rows * row_bytes, shape.rows, shape.cols, 0, error))
    return status;
  for (size_t row = 0; row < shape.rows; row += step) {
    const size_t end = row + min(step, shape.rows - row), bytes = ceil_div(end - row, unit) * unit_bytes;
    const uint8_t *made = from + row * row_bytes;
    if (!is_raw) {
      if (const qc_status status = qc_pack(&raw, row, end, buffer, bytes, options, error))
        return status;
      made = buffer;
    }
    sum.add(made, bytes);
    if (const qc_status status = to.write(to.context, offset, made, bytes, error))
      return status;
    if (to.was_read)
      to.was_read(to.context, from + row * row_bytes, (end - row) * row_bytes);
    offset += bytes;
  }
  return QC_OK;
}

qc_status write_header(const table &t, const qc_target &target, const qc_packed_output &to, qc_error *error) {
  uint8_t *bytes;
  if (!allocate(bytes, t.header_bytes))
    return fail(error, QC_ERROR_MEMORY, "packed: no memory for a header of %zu bytes", t.header_bytes);
  packed_header header = {{}, packed_version, static_cast<uint32_t>(t.count), t.header_bytes, t.file_bytes, 0, {}};
  std::memcpy(header.magic, packed_magic, sizeof packed_magic);
  std::memcpy(header.layout, target.layout, min(sizeof header.layout - 1, std::strlen(target.layout)));
  size_t at = sizeof header + t.count * sizeof(packed_entry);
  const auto put = [&](const char *text) {
    const size_t length = std::strlen(text) + 1, begin = at;
    std::memcpy(bytes + at, text, length);
    at += length;
    return static_cast<uint32_t>(begin);
  };
  for (size_t i = 0; i < t.count; ++i) {
    item &each = t.items[i];
    each.entry.name = put(each.tensor->name);
    each.entry.format = put(each.tensor->format->name);
    each.entry.layout = put(each.layout->name);
    std::memcpy(bytes + sizeof header + i * sizeof each.entry, &each.entry, sizeof each.entry);
  }
  std::memcpy(bytes, &header, sizeof header);
  header.checksum = checksum_of_header(bytes, t.header_bytes);
  std::memcpy(bytes, &header, sizeof header);
  const qc_status status = to.write(to.context, 0, bytes, t.header_bytes, error);
  std::free(bytes);
  return status;
}

qc_status write_all(table &t, const call &how, const qc_packed_output &to, const qc_options *options, uint8_t *buffer,
                    size_t capacity, qc_error *error) {
  uint64_t at = t.header_bytes;
  for (size_t i = 0; i < t.count; ++i) {
    item &each = t.items[i];
    if (const qc_status status = write_gap(to, at, each.entry.offset - at, error))
      return status;
    checksum sum;
    for (uint64_t m = 0; m < each.shape.matrices; ++m)
      if (const qc_status status = write_matrix(each, m, to, options, buffer, capacity, sum, error))
        return status;
    each.entry.checksum = sum.value();
    at = each.entry.offset + each.entry.bytes;
  }
  return write_header(t, targets()[how.target], to, error);
}

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_packed_file_bytes(const qc_gguf *gguf, const qc_options *options, uint64_t *bytes, qc_error *error) {
  call how;
  table t;
  if (!gguf || !bytes)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", gguf ? "bytes" : "gguf");
  if (const qc_status status = check_options(options, how, error))
    return status;
  if (const qc_status status = make_table(gguf, options, how, t, error))
    return status;
  *bytes = t.file_bytes;
  return QC_OK;
}

qc_status qc_packed_write(const qc_gguf *gguf, const qc_packed_output *output, const qc_options *options,
                          qc_error *error) {
  call how;
  table t;
  qc_packed_output to;
  if (!gguf)
    return fail(error, QC_ERROR_ARGUMENT, "gguf is null");
  if (const qc_status status = read_structure("output", output, to, error))
    return status;
  if (!to.write)
    return fail(error, QC_ERROR_ARGUMENT, "output: write is null");
  if (const qc_status status = check_options(options, how, error))
    return status;
  if (const qc_status status = make_table(gguf, options, how, t, error))
    return status;
  size_t capacity = buffer_bytes;
  for (size_t i = 0; i < t.count; ++i)
    capacity = max(capacity,
                   t.items[i].shape.cols / t.items[i].tensor->format->block_elements * t.items[i].layout->block_bytes);
  uint8_t *buffer;
  if (!allocate(buffer, capacity))
    return fail(error, QC_ERROR_MEMORY, "packed: no memory for %zu bytes of panels", capacity);
  const qc_status status = write_all(t, how, to, options, buffer, capacity, error);
  std::free(buffer);
  return status;
}
