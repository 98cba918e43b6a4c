// The GGUF writer: header, metadata, tensor list, data, in one pass into the caller's sink. Takes values and tensors as
// the reader describes them; gives a file that the reader opens, and ggml, which takes less: where it draws a line, so
// does the writer. Everything before the data is kept in memory, since counts and offsets are known only when all has
// been added; data goes straight through.
#include "gguf.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace qc {
namespace {

/// Bytes that grow.
struct growing {
  uint8_t *data;
  size_t size, capacity;

  bool append(const void *from, size_t bytes) {
    size_t need;
    if (!add(size, bytes, need))
      return false;
    if (need > capacity) {
      const size_t wanted = max(need, capacity > SIZE_MAX / 2 ? need : 2 * capacity);
      void *const moved = std::realloc(data, wanted);
      if (!moved)
        return false;
      data = static_cast<uint8_t *>(moved);
      capacity = wanted;
    }
    if (bytes)
      std::memcpy(data + size, from, bytes);
    size = need;
    return true;
  }

  template <typename T> bool put(T value) {  // little-endian, as are all machines that have kernels
    return append(&value, sizeof value);
  }
};

/// Where in the serialised text an entry's name lies; for a tensor, what follows it.
struct entry {
  size_t name, name_length;
  size_t offset_at;  // of the tensor's offset, filled in last
  size_t bytes;      // of the tensor's data
};

struct section {
  growing text;
  growing entries;

  size_t count() const { return entries.size / sizeof(entry); }
  entry *begin() const { return reinterpret_cast<entry *>(entries.data); }
  /// Takes back what was appended since.
  void restore(size_t bytes) { text.size = bytes; }
};

bool put_text(growing &out, const char *data, size_t length) {
  return out.put(static_cast<uint64_t>(length)) && out.append(data, length);
}

constexpr uint8_t zeros[4096] = {};

constexpr size_t longest_tensor_name = 63;  // ggml keeps names in 64 bytes, the last one 0

}  // namespace
}  // namespace qc

struct qc_gguf_writer {
  qc_gguf_sink *sink;
  void *context;
  qc::section values, tensors;
  size_t alignment;
  bool began, failed, finished;
  size_t current, left;  // the tensor being written, and what is missing of its data
};

namespace qc {
namespace {

qc_status no_memory(qc_error *error) {
  return fail(error, QC_ERROR_MEMORY, "gguf: no memory for the values and tensors to write");
}

qc_status check_adding(const qc_gguf_writer *writer, const void *item, const char *what, qc_error *error) {
  if (!writer || !item)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", writer ? what : "writer");
  if (writer->began)
    return fail(error, QC_ERROR_ARGUMENT, "gguf: a %s is added after the writing has begun", what);
  return QC_OK;
}

qc_status check_name(const char *name, const char *what, size_t longest, size_t &length, qc_error *error) {
  if (!name)
    return fail(error, QC_ERROR_ARGUMENT, "the name of a %s is null", what);
  length = std::strlen(name);
  if (length > longest)
    return fail(error, QC_ERROR_VALUE, "gguf: the name of a %s has %zu bytes, at most %zu can be read back: %.60s...",
                what, length, longest, name);
  return QC_OK;
}

/// What the reader takes and ggml does not.
qc_status check_portable(const qc_gguf_value &value, size_t key_length, qc_error *error) {
  if (key_length == 0)
    return fail(error, QC_ERROR_VALUE, "gguf: a value has an empty key, which ggml does not read");
  if (value.type == QC_GGUF_ARRAY && value.element_type == QC_GGUF_ARRAY)
    return fail(error, QC_ERROR_VALUE, "gguf: value %.120s is an array of arrays, which ggml does not read", value.key);
  return QC_OK;
}

/// Names are compared when all are there, so that adding many stays fast.
qc_status check_unique(const section &names, const char *what, qc_error *error) {
  entry *sorted;
  const size_t count = names.count();
  if (!allocate(sorted, count))
    return no_memory(error);
  std::copy(names.begin(), names.begin() + count, sorted);
  const auto compare = [&](const entry &a, const entry &b) {
    const int order =
        std::memcmp(names.text.data + a.name, names.text.data + b.name, min(a.name_length, b.name_length));
    return order ? order : a.name_length < b.name_length ? -1 : a.name_length > b.name_length;
  };
  std::sort(sorted, sorted + count, [&](const entry &a, const entry &b) { return compare(a, b) < 0; });
  qc_status status = QC_OK;
  for (size_t i = 1; i < count && !status; ++i)
    if (compare(sorted[i - 1], sorted[i]) == 0)
      status = fail(error, QC_ERROR_VALUE, "gguf: the %s %.*s was added twice", what,
                    static_cast<int>(min(sorted[i].name_length, 120)),
                    reinterpret_cast<const char *>(names.text.data + sorted[i].name));
  std::free(sorted);
  return status;
}

/// Offsets of the data's beginning and of the file's end. False when they do not fit.
bool measure(const qc_gguf_writer &writer, size_t &data_begin, size_t &end) {
  const auto pad = [&](size_t value, size_t &out) {
    return add(value, writer.alignment - 1, out) && ((out &= ~(writer.alignment - 1)), true);
  };
  if (!add(header_bytes, writer.values.text.size, end) || !add(end, writer.tensors.text.size, end))
    return false;
  if (writer.tensors.count() && !pad(end, end))
    return false;
  data_begin = end;
  for (size_t i = 0; i < writer.tensors.count(); ++i)
    if (!add(end, writer.tensors.begin()[i].bytes, end) || !pad(end, end))
      return false;
  return true;
}

qc_status too_large(qc_error *error) {
  return fail(error, QC_ERROR_OVERFLOW, "gguf: the bytes of the file do not fit size_t");
}

qc_status emit(qc_gguf_writer &writer, const void *data, size_t bytes, qc_error *error) {
  const qc_status status = bytes ? writer.sink(writer.context, data, bytes, error) : QC_OK;
  writer.failed = writer.failed || status;
  return status;
}

qc_status emit_zeros(qc_gguf_writer &writer, size_t count, qc_error *error) {
  for (; count; count -= min(count, sizeof zeros))
    if (const qc_status status = emit(writer, zeros, min(count, sizeof zeros), error))
      return status;
  return QC_OK;
}

size_t padding(const qc_gguf_writer &writer, size_t bytes) { return -bytes & (writer.alignment - 1); }

/// Moves to the next tensor that has data.
void next_tensor(qc_gguf_writer &writer) {
  for (; writer.current < writer.tensors.count(); ++writer.current) {
    writer.left = writer.tensors.begin()[writer.current].bytes;
    if (writer.left)
      return;
  }
}

/// Everything before the data.
qc_status begin(qc_gguf_writer &writer, qc_error *error) {
  size_t data_begin, end;
  if (const qc_status status = check_unique(writer.values, "key", error))
    return status;
  if (const qc_status status = check_unique(writer.tensors, "tensor", error))
    return status;
  if (!measure(writer, data_begin, end))
    return too_large(error);
  uint64_t offset = 0;
  for (size_t i = 0; i < writer.tensors.count(); ++i) {
    const entry &tensor = writer.tensors.begin()[i];
    std::memcpy(writer.tensors.text.data + tensor.offset_at, &offset, sizeof offset);
    offset += tensor.bytes + padding(writer, tensor.bytes);
  }
  uint8_t header[header_bytes] = {'G', 'G', 'U', 'F'};
  const uint64_t counts[2] = {writer.tensors.count(), writer.values.count()};
  std::memcpy(header + 4, &gguf_version, sizeof gguf_version);
  std::memcpy(header + 8, counts, sizeof counts);
  writer.began = true;
  if (const qc_status status = emit(writer, header, sizeof header, error))
    return status;
  if (const qc_status status = emit(writer, writer.values.text.data, writer.values.text.size, error))
    return status;
  if (const qc_status status = emit(writer, writer.tensors.text.data, writer.tensors.text.size, error))
    return status;
  next_tensor(writer);
  return emit_zeros(writer, data_begin - header_bytes - writer.values.text.size - writer.tensors.text.size, error);
}

qc_status check_writing(const qc_gguf_writer *writer, qc_error *error) {
  if (!writer)
    return fail(error, QC_ERROR_ARGUMENT, "writer is null");
  if (writer->failed || writer->finished)
    return fail(error, QC_ERROR_ARGUMENT,
                writer->failed ? "gguf: the writing has failed before" : "gguf: the file has ended");
  return QC_OK;
}

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_gguf_writer_create(qc_gguf_sink *sink, void *context, qc_gguf_writer **writer, qc_error *error) {
  if (!sink || !writer)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", sink ? "writer" : "sink");
  qc_gguf_writer *made;
  if (!allocate(made, 1))
    return no_memory(error);
  made->sink = sink;
  made->context = context;
  made->alignment = default_alignment;
  *writer = made;
  return QC_OK;
}

void qc_gguf_writer_destroy(qc_gguf_writer *writer) {
  if (!writer)
    return;
  for (section *part : {&writer->values, &writer->tensors}) {
    std::free(part->text.data);
    std::free(part->entries.data);
  }
  std::free(writer);
}

qc_status qc_gguf_writer_add_value(qc_gguf_writer *writer, const qc_gguf_value *value, qc_error *error) {
  size_t length = 0;
  if (const qc_status status = check_adding(writer, value, "value", error))
    return status;
  if (const qc_status status = check_name(value->key, "value", longest_name, length, error))
    return status;
  if (!value->data && value->bytes)
    return fail(error, QC_ERROR_ARGUMENT, "the data of value %.120s is null", value->key);
  if (const qc_status status = check_value(*value, error))
    return status;
  if (const qc_status status = check_portable(*value, length, error))
    return status;
  if (std::strcmp(value->key, alignment_key) == 0)
    if (const qc_status status = read_alignment(*value, writer->alignment, error))
      return status;

  growing &out = writer->values.text;
  const size_t before = out.size;
  const entry added = {before + sizeof(uint64_t), length, 0, 0};
  bool fits = put_text(out, value->key, length) && out.put(static_cast<uint32_t>(value->type));
  if (value->type == QC_GGUF_ARRAY)
    fits = fits && out.put(static_cast<uint32_t>(value->element_type)) && out.put(value->count);
  else if (value->type == QC_GGUF_STRING)
    fits = fits && out.put(static_cast<uint64_t>(value->bytes));
  if (fits && out.append(value->data, value->bytes) && writer->values.entries.append(&added, sizeof added))
    return QC_OK;
  writer->values.restore(before);
  return no_memory(error);
}

qc_status qc_gguf_writer_add_tensor(qc_gguf_writer *writer, const qc_gguf_tensor *tensor, qc_error *error) {
  size_t length = 0;
  if (const qc_status status = check_adding(writer, tensor, "tensor", error))
    return status;
  if (const qc_status status = check_name(tensor->name, "tensor", longest_tensor_name, length, error))
    return status;
  qc_gguf_tensor sized = *tensor;
  if (sized.dim_count > 4)
    return fail(error, QC_ERROR_SHAPE, "gguf: tensor %.120s has %u dimensions, at most 4 are allowed", tensor->name,
                sized.dim_count);
  for (uint32_t d = sized.dim_count; d < 4; ++d)
    sized.dims[d] = 1;
  if (const qc_status status = size_tensor(sized, tensor->name, error))
    return status;

  growing &out = writer->tensors.text;
  const size_t before = out.size;
  entry added = {before + sizeof(uint64_t), length, 0, sized.bytes};
  bool fits = put_text(out, tensor->name, length) && out.put(sized.dim_count);
  for (uint32_t d = 0; d < sized.dim_count; ++d)
    fits = fits && out.put(sized.dims[d]);
  fits = fits && out.put(sized.type);
  added.offset_at = out.size;
  if (fits && out.put(uint64_t{0}) && writer->tensors.entries.append(&added, sizeof added))
    return QC_OK;
  writer->tensors.restore(before);
  return no_memory(error);
}

qc_status qc_gguf_writer_file_bytes(const qc_gguf_writer *writer, uint64_t *bytes, qc_error *error) {
  size_t data_begin, end;
  if (!writer || !bytes)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", writer ? "bytes" : "writer");
  if (!measure(*writer, data_begin, end))
    return too_large(error);
  *bytes = end;
  return QC_OK;
}

qc_status qc_gguf_writer_write(qc_gguf_writer *writer, const void *data, size_t bytes, qc_error *error) {
  if (const qc_status status = check_writing(writer, error))
    return status;
  if (!data && bytes)
    return fail(error, QC_ERROR_ARGUMENT, "data is null");
  if (!writer->began)
    if (const qc_status status = begin(*writer, error))
      return status;
  if (bytes > writer->left)
    return fail(error, QC_ERROR_BUFFER, "gguf: %zu bytes to write, %zu are missing of the tensor", bytes, writer->left);
  if (const qc_status status = emit(*writer, data, bytes, error))
    return status;
  writer->left -= bytes;
  if (bytes == 0 || writer->left)
    return QC_OK;
  const size_t written = writer->tensors.begin()[writer->current++].bytes;
  next_tensor(*writer);
  return emit_zeros(*writer, padding(*writer, written), error);
}

qc_status qc_gguf_writer_finish(qc_gguf_writer *writer, qc_error *error) {
  if (const qc_status status = check_writing(writer, error))
    return status;
  if (!writer->began)
    if (const qc_status status = begin(*writer, error))
      return status;
  if (writer->left)
    return fail(error, QC_ERROR_BUFFER, "gguf: %zu bytes of tensor %zu of %zu were not written", writer->left,
                writer->current, writer->tensors.count());
  writer->finished = true;
  return QC_OK;
}
