// Files by Windows. Paths are UTF-8.
#if defined(_WIN32)

#include "file.h"

#include <cstdlib>

#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

namespace qc {
namespace {

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

HANDLE handle_of(const open_file &file) { return reinterpret_cast<HANDLE>(file.of_system); }

/// What kind of file a handle is for, and the size of a regular one.
qc_status look_at(const char *path, HANDLE handle, open_file &out, qc_error *error) {
  const DWORD kind = GetFileType(handle);
  LARGE_INTEGER size = {};
  if (kind != FILE_TYPE_PIPE && kind != FILE_TYPE_DISK)
    return fail(error, QC_ERROR_FILE, "%.160s: a regular file or a pipe is needed, this is a device", path);
  if (kind == FILE_TYPE_DISK && !GetFileSizeEx(handle, &size))
    return refused(path, "ask its size", error);
  out = {reinterpret_cast<intptr_t>(handle), kind == FILE_TYPE_PIPE, static_cast<uint64_t>(size.QuadPart)};
  return QC_OK;
}

qc_status open_by_name(const char *path, const wchar_t *name, open_file &out, qc_error *error) {
  const DWORD attributes = GetFileAttributesW(name);
  if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY))
    return fail(error, QC_ERROR_FILE, "%.160s: a regular file or a pipe is needed, this is a directory", path);
  const HANDLE handle = CreateFileW(name, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle == INVALID_HANDLE_VALUE)
    return refused(path, "open", error);
  const qc_status status = look_at(path, handle, out, error);
  if (status)
    CloseHandle(handle);
  return status;
}

}  // namespace

qc_status open_to_read(const char *path, open_file &out, qc_error *error) {
  wchar_t *const name = wide(path);
  if (!name)
    return fail(error, QC_ERROR_FILE, "%.160s: the path is no UTF-8", path);
  const qc_status status = open_by_name(path, name, out, error);
  std::free(name);
  return status;
}

void close_file(const open_file &file) { CloseHandle(handle_of(file)); }

bool read_whole(const open_file &file, uint8_t *to, size_t bytes, size_t &count) {
  for (count = 0; count < bytes;) {
    DWORD got = 0;
    if (!ReadFile(handle_of(file), to + count, static_cast<DWORD>(min(bytes - count, most_at_once)), &got, nullptr))
      return GetLastError() == ERROR_BROKEN_PIPE;  // whoever wrote to it is gone: its end
    if (got == 0)
      break;
    count += got;
  }
  return true;
}

qc_status fail_to_read(const char *path, qc_error *error) { return refused(path, "read", error); }

bool take_pages(size_t bytes, file_mapping &out) {
  void *const data = VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
  if (data)
    out = {data, bytes};
  return data != nullptr;
}

bool map_whole(const open_file &file, size_t bytes, file_mapping &out) {
  const HANDLE section = CreateFileMappingW(handle_of(file), nullptr, PAGE_READONLY, 0, 0, nullptr);
  if (!section)
    return false;
  void *const data = MapViewOfFile(section, FILE_MAP_READ, 0, 0, 0);
  CloseHandle(section);  // the view keeps it
  if (data)
    out = {data, bytes};
  return data != nullptr;
}

void unmap(const file_mapping &mapping) {
  if (mapping.bytes && !UnmapViewOfFile(mapping.data))  // it refuses what is no view
    VirtualFree(mapping.data, 0, MEM_RELEASE);
}

}  // namespace qc

#endif
