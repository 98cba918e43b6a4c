// Files are mapped, not read: weights stay where they lie. What cannot be mapped (a pipe, a file of a file system
// without mappings) is read into memory that looks like a mapping: it begins at a page, and what the system is advised
// to drop of it (madvise) is not lost. POSIX; a system without mappings has no such advice, and any memory will do.
#if !defined(_WIN32)

#include "gguf.h"
#include "system.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#if QC_HAS_MAPPINGS
#include <sys/mman.h>
#endif

namespace qc {
namespace {

constexpr size_t first_pipe_bytes = size_t{1} << 20;
constexpr size_t most_at_once = size_t{1} << 30;  // some systems read no more at a time

qc_status refused(const char *path, const char *what, qc_error *error) {
  return fail(error, QC_ERROR_FILE, "%.160s: cannot %s: %s", path, what, std::strerror(errno));
}

qc_status no_memory(size_t bytes, qc_error *error) {
  return fail(error, QC_ERROR_MEMORY, "no memory for %zu bytes of the file, which cannot be mapped", bytes);
}

/// Refuses what is neither a file nor a pipe: to open a device may wait or have effects, and to read it may not end.
qc_status check_kind(const char *path, const struct stat &info, qc_error *error) {
  if (S_ISREG(info.st_mode) || S_ISFIFO(info.st_mode))
    return QC_OK;
  const char *const kind = S_ISDIR(info.st_mode)    ? "a directory"
                           : S_ISSOCK(info.st_mode) ? "a socket"
                           : S_ISCHR(info.st_mode)  ? "a character device"
                           : S_ISBLK(info.st_mode)  ? "a block device"
                                                    : "something else";
  return fail(error, QC_ERROR_FILE, "%.160s: a regular file or a pipe is needed, this is %s", path, kind);
}

#if QC_HAS_MAPPINGS

/// Pages of zero bytes; shared, because advice takes the content of private ones away.
bool take_pages(size_t bytes, file_mapping &out) {
  void *const data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED)
    return false;
  out = {data, bytes};
  return true;
}

bool map_whole(int file, size_t bytes, file_mapping &out) {
  void *const data = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file, 0);
  if (data == MAP_FAILED)
    return false;
  out = {data, bytes};
  return true;
}

#else

bool take_pages(size_t bytes, file_mapping &out) {
  constexpr size_t page = 4096;
  void *data = nullptr;
  if (bytes > SIZE_MAX - page || posix_memalign(&data, page, bytes) != 0)
    return false;
  out = {data, bytes};
  return true;
}

bool map_whole(int, size_t, file_mapping &) { return false; }

#endif

/// The next bytes of a file: fewer than wanted only at its end. Negative: errno says why.
ssize_t read_whole(int file, uint8_t *to, size_t bytes) {
  size_t count = 0;
  while (count < bytes) {
    const ssize_t got = read(file, to + count, min(bytes - count, most_at_once));
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return got;
    if (got == 0)
      break;
    count += static_cast<size_t>(got);
  }
  return static_cast<ssize_t>(count);
}

qc_status read_file(const char *path, int file, size_t bytes, file_mapping &out, qc_error *error) {
  if (!take_pages(bytes, out))
    return no_memory(bytes, error);
  const ssize_t count = read_whole(file, static_cast<uint8_t *>(out.data), bytes);
  if (count < 0)
    return refused(path, "read", error);
  if (static_cast<size_t>(count) < bytes)
    return fail(error, QC_ERROR_FILE, "%.160s: it ends after %zd of its %zu bytes: it was shortened", path, count,
                bytes);
  return QC_OK;
}

/// Until the end of the pipe, which says its length only then. What is no GGUF file may have no end, either: the
/// beginning is enough for the parser to refuse it.
qc_status read_pipe(const char *path, int file, file_mapping &out, size_t &bytes, qc_error *error) {
  bytes = 0;
  for (size_t capacity = first_pipe_bytes;; capacity *= 2) {
    file_mapping larger;
    if (capacity > SIZE_MAX / 2 || !take_pages(capacity, larger))
      return no_memory(capacity, error);
    if (bytes)
      std::memcpy(larger.data, out.data, bytes);
    unmap(out);
    out = larger;
    const ssize_t count = read_whole(file, static_cast<uint8_t *>(out.data) + bytes, capacity - bytes);
    if (count < 0)
      return refused(path, "read", error);
    bytes += static_cast<size_t>(count);
    if (bytes < capacity || std::memcmp(out.data, "GGUF", 4) != 0)
      return bytes ? QC_OK : fail(error, QC_ERROR_FILE, "%.160s: a pipe to which nobody writes", path);
  }
}

qc_status load(const char *path, int file, file_mapping &out, size_t &bytes, qc_error *error) {
  struct stat info;
  if (fstat(file, &info) != 0)
    return refused(path, "ask its size", error);
  if (const qc_status status = check_kind(path, info, error))
    return status;
  if (S_ISFIFO(info.st_mode)) {
    // Opened without waiting for a writer; from now on reading waits for one that is there.
    if (fcntl(file, F_SETFL, 0) != 0)
      return refused(path, "wait for", error);
    return read_pipe(path, file, out, bytes, error);
  }
  if (static_cast<uint64_t>(info.st_size) > static_cast<uint64_t>(SSIZE_MAX))
    return fail(error, QC_ERROR_FILE, "%.160s: larger than the address space", path);
  bytes = static_cast<size_t>(info.st_size);
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
  struct stat info;
  if (stat(path, &info) != 0)
    return refused(path, "open", error);
  if (const qc_status status = check_kind(path, info, error))
    return status;
  int file;
  do  // a pipe that nobody writes to would be waited for
    file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (S_ISFIFO(info.st_mode) ? O_NONBLOCK : 0));
  while (file < 0 && errno == EINTR);
  if (file < 0)
    return refused(path, "open", error);
  const qc_status status = load(path, file, out, bytes, error);
  close(file);
  if (status) {
    unmap(out);
    out = {};
  }
  return status;
}

void unmap(const file_mapping &mapping) {
#if QC_HAS_MAPPINGS
  if (mapping.bytes)
    munmap(mapping.data, mapping.bytes);
#else
  std::free(mapping.data);
#endif
}

}  // namespace qc

#endif
