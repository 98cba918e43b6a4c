// Files by POSIX. A system without mappings has no advice about them either, and any memory will do.
#if !defined(_WIN32)

#include "file.h"
#include "system.h"

#include <cerrno>
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

constexpr size_t most_at_once = size_t{1} << 30;  // some systems read no more at a time

qc_status refused(const char *path, const char *what, qc_error *error) {
  return fail(error, QC_ERROR_FILE, "%.160s: cannot %s: %s", path, what, std::strerror(errno));
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

int descriptor_of(const open_file &file) { return static_cast<int>(file.of_system); }

}  // namespace

qc_status open_to_read(const char *path, open_file &out, qc_error *error) {
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
  // What the name stands for may be another file by now.
  qc_status status = fstat(file, &info) != 0 ? refused(path, "ask its size", error) : check_kind(path, info, error);
  // Opened without waiting for a writer; from now on reading waits for one that is there.
  if (!status && S_ISFIFO(info.st_mode) && fcntl(file, F_SETFL, 0) != 0)
    status = refused(path, "wait for", error);
  if (status)
    close(file);
  out = {file, S_ISFIFO(info.st_mode), static_cast<uint64_t>(info.st_size)};
  return status;
}

void close_file(const open_file &file) { close(descriptor_of(file)); }

bool read_whole(const open_file &file, uint8_t *to, size_t bytes, size_t &count) {
  for (count = 0; count < bytes;) {
    const ssize_t got = read(descriptor_of(file), to + count, min(bytes - count, most_at_once));
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return false;
    if (got == 0)
      break;
    count += static_cast<size_t>(got);
  }
  return true;
}

qc_status fail_to_read(const char *path, qc_error *error) { return refused(path, "read", error); }

#if QC_HAS_MAPPINGS

/// Shared, because advice takes the content of private pages away.
bool take_pages(size_t bytes, file_mapping &out) {
  void *const data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED)
    return false;
  out = {data, bytes};
  return true;
}

bool map_whole(const open_file &file, size_t bytes, file_mapping &out) {
  void *const data = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, descriptor_of(file), 0);
  if (data == MAP_FAILED)
    return false;
  out = {data, bytes};
  return true;
}

void unmap(const file_mapping &mapping) {
  if (mapping.bytes)
    munmap(mapping.data, mapping.bytes);
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

bool map_whole(const open_file &, size_t, file_mapping &) { return false; }

void unmap(const file_mapping &mapping) { std::free(mapping.data); }

#endif

}  // namespace qc

#endif
