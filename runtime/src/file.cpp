// Files are mapped, not read: weights stay where they lie. POSIX.
#include "gguf.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qc {

static qc_status refused(const char *path, const char *what, qc_error *error) {
  return fail(error, QC_ERROR_FILE, "%.160s: cannot %s: %s", path, what, std::strerror(errno));
}

qc_status map(const char *path, file_mapping &out, qc_error *error) {
  out = {};
  if (!path)
    return fail(error, QC_ERROR_ARGUMENT, "path is null");
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return refused(path, "open", error);

  struct stat info;
  qc_status status = QC_OK;
  if (fstat(file, &info) != 0)
    status = refused(path, "ask its size", error);
  else if (!S_ISREG(info.st_mode))
    status = fail(error, QC_ERROR_FILE, "%.160s: not a regular file", path);
  else if (static_cast<uint64_t>(info.st_size) > SIZE_MAX)
    status = fail(error, QC_ERROR_FILE, "%.160s: larger than the address space", path);
  else if (info.st_size > 0) {  // no bytes cannot be mapped
    void *const data = mmap(nullptr, static_cast<size_t>(info.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    if (data == MAP_FAILED)
      status = refused(path, "map", error);
    else
      out = {data, static_cast<size_t>(info.st_size)};
  }
  close(file);
  return status;
}

void unmap(const file_mapping &mapping) {
  if (mapping.bytes)
    munmap(mapping.data, mapping.bytes);
}

}  // namespace qc

qc_status qc_gguf_open(const char *path, qc_gguf **gguf, qc_error *error) {
  if (!gguf)
    return qc::fail(error, QC_ERROR_ARGUMENT, "gguf is null");
  qc::file_mapping mapping;
  if (const qc_status status = qc::map(path, mapping, error))
    return status;
  const qc_status status = qc_gguf_parse(mapping.data, mapping.bytes, gguf, error);
  if (status)
    qc::unmap(mapping);
  else
    (*gguf)->mapping = mapping;
  return status;
}
