// Files are mapped, not read: weights stay where they lie. What cannot be mapped (a pipe, a file of a file system
// without mappings) is read into memory that looks like a mapping, and begins at a page.
#include "file.h"

#include <cstring>

namespace qc {
namespace {

constexpr size_t first_pipe_bytes = size_t{1} << 20;

qc_status no_memory(size_t bytes, qc_error *error) {
  return fail(error, QC_ERROR_MEMORY, "no memory for %zu bytes of the file, which cannot be mapped", bytes);
}

qc_status read_file(const char *path, const open_file &file, size_t bytes, file_mapping &out, qc_error *error) {
  if (!take_pages(bytes, out))
    return no_memory(bytes, error);
  size_t count;
  if (!read_whole(file, static_cast<uint8_t *>(out.data), bytes, count))
    return fail_to_read(path, error);
  if (count < bytes)
    return fail(error, QC_ERROR_FILE, "%.160s: it ends after %zu of its %zu bytes: it was shortened", path, count,
                bytes);
  return QC_OK;
}

/// Until the end of the pipe, which says its length only then. What is no GGUF file may have no end, either: the
/// beginning is enough for the parser to refuse it.
qc_status read_pipe(const char *path, const open_file &file, file_mapping &out, size_t &bytes, qc_error *error) {
  bytes = 0;
  for (size_t capacity = first_pipe_bytes;; capacity *= 2) {
    file_mapping larger;
    if (capacity > SIZE_MAX / 2 || !take_pages(capacity, larger))
      return no_memory(capacity, error);
    if (bytes)
      std::memcpy(larger.data, out.data, bytes);
    unmap(out);
    out = larger;
    size_t count;
    if (!read_whole(file, static_cast<uint8_t *>(out.data) + bytes, capacity - bytes, count))
      return fail_to_read(path, error);
    bytes += count;
    if (bytes < capacity || std::memcmp(out.data, "GGUF", 4) != 0)
      return bytes ? QC_OK : fail(error, QC_ERROR_FILE, "%.160s: a pipe to which nobody writes", path);
  }
}

qc_status load(const char *path, const open_file &file, file_mapping &out, size_t &bytes, qc_error *error) {
  if (file.is_pipe)
    return read_pipe(path, file, out, bytes, error);
  if (file.bytes > SIZE_MAX / 2)
    return fail(error, QC_ERROR_FILE, "%.160s: larger than the address space", path);
  bytes = static_cast<size_t>(file.bytes);
  if (bytes == 0)  // no bytes cannot be mapped
    return QC_OK;
  return map_whole(file, bytes, out) ? QC_OK : read_file(path, file, bytes, out, error);
}

}  // namespace

qc_status map(const char *path, file_mapping &out, size_t &bytes, qc_error *error) {
  out = {};
  bytes = 0;
  if (!path)
    return fail(error, QC_ERROR_ARGUMENT, "path is null");
  open_file file;
  if (const qc_status status = open_to_read(path, file, error))
    return status;
  const qc_status status = load(path, file, out, bytes, error);
  close_file(file);
  if (status) {
    unmap(out);
    out = {};
  }
  return status;
}

}  // namespace qc
