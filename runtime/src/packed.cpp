// A file of packed weights that has been opened. Nothing is believed that has not been held against something else.
#include "packed.h"

namespace qc {
namespace {

qc_status malformed(const char *what, qc_error *error) { return fail(error, QC_ERROR_MALFORMED, "packed: %s", what); }

/// Text that begins in the header and ends there; null where it does not.
const char *text_at(const uint8_t *data, size_t header_bytes, uint32_t at) {
  if (at < sizeof(packed_header) || at >= header_bytes || !std::memchr(data + at, 0, header_bytes - at))
    return nullptr;
  return reinterpret_cast<const char *>(data + at);
}

qc_status check_header(const uint8_t *data, size_t bytes, const qc_target &target, packed_header &out,
                       qc_error *error) {
  if (bytes < sizeof out || std::memcmp(data, packed_magic, sizeof packed_magic) != 0)
    return malformed("it is no file of packed weights", error);
  std::memcpy(&out, data, sizeof out);
  if (out.version != packed_version)
    return fail(error, QC_ERROR_UNSUPPORTED, "packed: the file is of version %u, this library takes %u; make it anew",
                out.version, packed_version);
  if (out.file_bytes != bytes)
    return fail(error, QC_ERROR_MALFORMED, "packed: the file has %zu bytes, its header says %llu", bytes,
                static_cast<unsigned long long>(out.file_bytes));
  if (out.header_bytes > bytes || out.header_bytes < sizeof out ||
      (out.header_bytes - sizeof out) / sizeof(packed_entry) < out.tensors)
    return malformed("its header is longer than the file, or shorter than its tensors need", error);
  if (checksum_of_header(data, static_cast<size_t>(out.header_bytes)) != out.checksum)
    return malformed("the header is not what was written: its checksum differs", error);
  if (out.layout[sizeof out.layout - 1])
    return malformed("the name of its layout does not end", error);
  if (std::strcmp(out.layout, target.layout) != 0)
    return fail(error, QC_ERROR_LAYOUT, "packed: the file was made for layout %s, target %s takes %s; make it anew",
                out.layout, target.name, target.layout);
  return QC_OK;
}

/// One tensor. `end` is where the one before it ends, and becomes where this one does.
qc_status check_entry(const uint8_t *data, const packed_header &header, const packed_entry &entry, fingerprints &known,
                      uint64_t &end, qc_packed_tensor &out, qc_error *error) {
  const size_t header_bytes = static_cast<size_t>(header.header_bytes);
  const char *const name = text_at(data, header_bytes, entry.name),
                    *const format_name = text_at(data, header_bytes, entry.format),
                    *const layout_name = text_at(data, header_bytes, entry.layout);
  if (!name || !format_name || !layout_name)
    return malformed("a name lies outside of the header", error);
  const qc_format *const format = qc_format_by_name(format_name);
  if (!format)
    return fail(error, QC_ERROR_UNSUPPORTED,
                "packed: tensor %.100s is in format %.60s, which this library does not have", name, format_name);
  const qc_layout *layout = nullptr;
  for (size_t i = 0; i < format->layout_count; ++i)
    if (std::strcmp(format->layouts[i].name, layout_name) == 0)
      layout = &format->layouts[i];
  if (!layout)
    return fail(error, QC_ERROR_UNSUPPORTED, "packed: tensor %.100s is in layout %.60s, which %s does not have", name,
                layout_name, format->name);
  out = {name, {}, format, layout, entry.offset, static_cast<size_t>(entry.bytes), nullptr};
  std::memcpy(out.dims, entry.dims, sizeof out.dims);
  packed_shape shape;
  if (const qc_status status = shape_of(name, out.dims, *format, *layout, shape, error))
    return status;
  if (shape.matrices * shape.bytes != entry.bytes || entry.offset % packed_alignment != 0 || entry.offset < end ||
      entry.offset > header.file_bytes || entry.bytes > header.file_bytes - entry.offset)
    return fail(error, QC_ERROR_MALFORMED, "packed: tensor %.100s does not lie where one of its shape can", name);
  end = entry.offset + entry.bytes;
  out.data = data + entry.offset;
  uint64_t expected = 0;
  if (const qc_status status = known.find(format, layout, expected, error))
    return status;
  if (expected != entry.fingerprint)
    return fail(error, QC_ERROR_UNSUPPORTED,
                "packed: tensor %.100s: layout %s of %s has changed since the file was made; make it anew", name,
                layout->name, format->name);
  return QC_OK;
}

qc_status parse(const uint8_t *data, size_t bytes, size_t target, qc_packed &out, qc_error *error) {
  packed_header header;
  if (const qc_status status = check_header(data, bytes, targets()[target], header, error))
    return status;
  out.data = data;
  out.count = header.tensors;
  if (!allocate(out.tensors, out.count))
    return fail(error, QC_ERROR_MEMORY, "packed: no memory for %zu tensors", out.count);
  uint64_t end = header.header_bytes;
  fingerprints known(target);
  for (size_t i = 0; i < out.count; ++i) {
    packed_entry entry;
    std::memcpy(&entry, data + sizeof header + i * sizeof entry, sizeof entry);
    if (const qc_status status = check_entry(data, header, entry, known, end, out.tensors[i], error))
      return status;
  }
  return QC_OK;
}

}  // namespace

qc_status shape_of(const char *name, const uint64_t (&dims)[4], const qc_format &format, const qc_layout &layout,
                   packed_shape &out, qc_error *error) {
  size_t all = 0;
  if (__builtin_mul_overflow(dims[2], dims[3], &out.matrices) || dims[0] > SIZE_MAX || dims[1] > SIZE_MAX)
    return fail(error, QC_ERROR_OVERFLOW, "packed: tensor %.100s: its rows do not fit size_t", name);
  out.cols = static_cast<size_t>(dims[0]);
  out.rows = static_cast<size_t>(dims[1]);
  if (const qc_status status = qc_weight_bytes(&format, &layout, out.rows, out.cols, &out.bytes, error))
    return status;
  if (out.matrices > SIZE_MAX || !multiply(static_cast<size_t>(out.matrices), out.bytes, all))
    return fail(error, QC_ERROR_OVERFLOW, "packed: tensor %.100s: its bytes do not fit size_t", name);
  return QC_OK;
}

}  // namespace qc

using namespace qc;

qc_status qc_packed_parse(const void *data, size_t bytes, const qc_options *options, qc_packed **packed,
                          qc_error *error) {
  call how;
  if (!packed || (!data && bytes))
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", packed ? "data" : "packed");
  if (const qc_status status = check_options(options, how, error))
    return status;
  qc_packed *made;
  if (!allocate(made, 1))
    return fail(error, QC_ERROR_MEMORY, "packed: no memory for a file");
  if (const qc_status status = parse(static_cast<const uint8_t *>(data), bytes, how.target, *made, error)) {
    qc_packed_close(made);
    return status;
  }
  *packed = made;
  return QC_OK;
}

qc_status qc_packed_open(const char *path, const qc_options *options, qc_packed **packed, qc_error *error) {
  if (!packed)
    return fail(error, QC_ERROR_ARGUMENT, "packed is null");
  file_mapping mapping;
  size_t bytes;
  if (const qc_status status = map(path, mapping, bytes, error))
    return status;
  const qc_status status = qc_packed_parse(mapping.data, bytes, options, packed, error);
  if (status)
    unmap(mapping);
  else
    (*packed)->mapping = mapping;
  return status;
}

void qc_packed_close(qc_packed *packed) {
  if (!packed)
    return;
  unmap(packed->mapping);
  std::free(packed->tensors);
  std::free(packed);
}

qc_status qc_packed_verify(const qc_packed *packed, const qc_options *options, qc_error *error) {
  call how;
  if (!packed)
    return fail(error, QC_ERROR_ARGUMENT, "packed is null");
  if (const qc_status status = check_options(options, how, error))
    return status;
  size_t first = packed->count;
  parallel(how.pool, packed->count, [&](size_t i, size_t) {
    packed_entry entry;
    std::memcpy(&entry, packed->data + sizeof(packed_header) + i * sizeof entry, sizeof entry);
    if (checksum_of(packed->tensors[i].data, packed->tensors[i].bytes) == entry.checksum)
      return;
    for (size_t before = __atomic_load_n(&first, __ATOMIC_RELAXED); i < before;)
      if (__atomic_compare_exchange_n(&first, &before, i, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED))
        break;
  });
  if (first < packed->count)
    return fail(error, QC_ERROR_MALFORMED, "packed: tensor %.160s is not what was written: its checksum differs",
                packed->tensors[first].name);
  return QC_OK;
}

size_t qc_packed_tensor_count(const qc_packed *packed) { return packed ? packed->count : 0; }

const qc_packed_tensor *qc_packed_tensor_at(const qc_packed *packed, size_t index) {
  return index < qc_packed_tensor_count(packed) ? &packed->tensors[index] : nullptr;
}

const qc_packed_tensor *qc_packed_tensor_by_name(const qc_packed *packed, const char *name) {
  for (size_t i = 0; name && i < qc_packed_tensor_count(packed); ++i)
    if (std::strcmp(packed->tensors[i].name, name) == 0)
      return &packed->tensors[i];
  return nullptr;
}

qc_status qc_packed_weights(const qc_packed_tensor *tensor, size_t matrix, qc_weights *weights, qc_error *error) {
  size_t ignored;
  packed_shape shape;
  if (!tensor || !weights)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", tensor ? "weights" : "tensor");
  if (const qc_status status = check_format(tensor->format, ignored, error))
    return status;
  const qc_layout &layout = tensor->layout ? *tensor->layout : tensor->format->layouts[0];
  const char *const name = tensor->name ? tensor->name : "without a name";
  if (const qc_status status = shape_of(name, tensor->dims, *tensor->format, layout, shape, error))
    return status;
  if (matrix >= shape.matrices)
    return fail(error, QC_ERROR_ARGUMENT, "packed: tensor %.100s: matrix %zu, there are %zu", name, matrix,
                static_cast<size_t>(shape.matrices));
  if (tensor->bytes != shape.bytes * static_cast<size_t>(shape.matrices))
    return fail(error, QC_ERROR_SHAPE, "packed: tensor %.100s has %zu bytes, %zu matrices of %zu have other ones", name,
                tensor->bytes, static_cast<size_t>(shape.matrices), shape.bytes);
  const uint8_t *const data = static_cast<const uint8_t *>(tensor->data);
  return qc_weights_init(weights, tensor->format, &layout, data ? data + matrix * shape.bytes : nullptr, shape.bytes,
                         shape.rows, shape.cols, 0, error);
}
