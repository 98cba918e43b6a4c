// Files on Windows: what file_posix.cpp does elsewhere. Paths are UTF-8.
#if defined(_WIN32)

#include "gguf.h"

#include <cstdlib>
#include <cstring>

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

namespace qc {
namespace {

constexpr size_t first_pipe_bytes = size_t{1} << 20;
constexpr size_t most_at_once = size_t{1} << 30;  // a call's count has 32 bits

qc_status refused(const char *path, const char *what, qc_error *error) {
  const DWORD number = GetLastError();
  wchar_t text[96];
  char reason[3 * sizeof text / sizeof *text];
  const DWORD length = FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS |
                                          FORMAT_MESSAGE_MAX_WIDTH_MASK,  // one line
                                      nullptr, number, 0, text, sizeof text / sizeof *text, nullptr);
  const int bytes = WideCharToMultiByte(CP_UTF8, 0, text, static_cast<int>(length), reason,
                                        static_cast<int>(sizeof reason) - 1, nullptr, nullptr);
  reason[length ? bytes : 0] = 0;
  return fail(error, QC_ERROR_FILE, "%.120s: cannot %s: error %lu: %s", path, what, number, reason);
}

qc_status no_memory(size_t bytes, qc_error *error) {
  return fail(error, QC_ERROR_MEMORY, "no memory for %zu bytes of the file, which cannot be mapped", bytes);
}

/// Pages of zero bytes.
bool take_pages(size_t bytes, file_mapping &out) {
  void *const data = VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
  if (data)
    out = {data, bytes};
  return data != nullptr;
}

bool map_whole(HANDLE file, size_t bytes, file_mapping &out) {
  const HANDLE section = CreateFileMappingW(file, nullptr, PAGE_READONLY, 0, 0, nullptr);
  if (!section)
    return false;
  void *const data = MapViewOfFile(section, FILE_MAP_READ, 0, 0, 0);
  CloseHandle(section);  // the view keeps it
  if (data)
    out = {data, bytes};
  return data != nullptr;
}

/// The next bytes of a file: fewer than wanted only at its end. False: GetLastError says why.
bool read_whole(HANDLE file, uint8_t *to, size_t bytes, size_t &count) {
  for (count = 0; count < bytes;) {
    DWORD got = 0;
    if (!ReadFile(file, to + count, static_cast<DWORD>(min(bytes - count, most_at_once)), &got, nullptr))
      return GetLastError() == ERROR_BROKEN_PIPE;  // whoever wrote to it is gone: its end
    if (got == 0)
      break;
    count += got;
  }
  return true;
}

qc_status read_file(const char *path, HANDLE file, size_t bytes, file_mapping &out, qc_error *error) {
  if (!take_pages(bytes, out))
    return no_memory(bytes, error);
  size_t count;
  if (!read_whole(file, static_cast<uint8_t *>(out.data), bytes, count))
    return refused(path, "read", error);
  if (count < bytes)
    return fail(error, QC_ERROR_FILE, "%.160s: it ends after %zu of its %zu bytes: it was shortened", path, count,
                bytes);
  return QC_OK;
}

/// Until the end of the pipe, which says its length only then. What is no GGUF file may have no end, either: the
/// beginning is enough for the parser to refuse it.
qc_status read_pipe(const char *path, HANDLE file, file_mapping &out, size_t &bytes, qc_error *error) {
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
      return refused(path, "read", error);
    bytes += count;
    if (bytes < capacity || std::memcmp(out.data, "GGUF", 4) != 0)
      return bytes ? QC_OK : fail(error, QC_ERROR_FILE, "%.160s: a pipe to which nobody writes", path);
  }
}

qc_status load(const char *path, HANDLE file, file_mapping &out, size_t &bytes, qc_error *error) {
  const DWORD kind = GetFileType(file);
  if (kind == FILE_TYPE_PIPE)
    return read_pipe(path, file, out, bytes, error);
  if (kind != FILE_TYPE_DISK)
    return fail(error, QC_ERROR_FILE, "%.160s: a regular file or a pipe is needed, this is a device", path);
  LARGE_INTEGER size;
  if (!GetFileSizeEx(file, &size))
    return refused(path, "ask its size", error);
  if (static_cast<uint64_t>(size.QuadPart) > SIZE_MAX / 2)
    return fail(error, QC_ERROR_FILE, "%.160s: larger than the address space", path);
  bytes = static_cast<size_t>(size.QuadPart);
  if (bytes == 0)  // no bytes cannot be mapped
    return QC_OK;
  return map_whole(file, bytes, out) ? QC_OK : read_file(path, file, bytes, out, error);
}

/// The path as the system has it, from malloc; null when it is no UTF-8.
wchar_t *wide(const char *path) {
  const int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, nullptr, 0);
  if (length <= 0)
    return nullptr;
  wchar_t *const text = static_cast<wchar_t *>(std::malloc(static_cast<size_t>(length) * sizeof(wchar_t)));
  if (text)
    MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, text, length);
  return text;
}

}  // namespace

qc_status map(const char *path, file_mapping &out, size_t &bytes, qc_error *error) {
  out = {};
  bytes = 0;
  if (!path)
    return fail(error, QC_ERROR_ARGUMENT, "path is null");
  wchar_t *const name = wide(path);
  if (!name)
    return fail(error, QC_ERROR_FILE, "%.160s: the path is no UTF-8", path);
  const DWORD attributes = GetFileAttributesW(name);
  const bool is_folder = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY);
  const HANDLE file = is_folder
                          ? INVALID_HANDLE_VALUE
                          : CreateFileW(name, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                        nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  const qc_status failed =
      is_folder ? fail(error, QC_ERROR_FILE, "%.160s: a regular file or a pipe is needed, this is a directory", path)
      : file == INVALID_HANDLE_VALUE ? refused(path, "open", error)
                                     : QC_OK;
  std::free(name);
  if (failed)
    return failed;
  const qc_status status = load(path, file, out, bytes, error);
  CloseHandle(file);
  if (status) {
    unmap(out);
    out = {};
  }
  return status;
}

void unmap(const file_mapping &mapping) {
  if (mapping.bytes && !UnmapViewOfFile(mapping.data))  // it refuses what is no view
    VirtualFree(mapping.data, 0, MEM_RELEASE);
}

}  // namespace qc

#endif
