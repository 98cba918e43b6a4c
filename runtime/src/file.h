// Files as a system has them (file_posix.cpp, file_windows.cpp), below what is the same on all (file.cpp).
#pragma once

#include "gguf.h"

namespace qc {

/// A regular file or a pipe, open for reading.
struct open_file {
  intptr_t of_system;  // a descriptor or a handle
  bool is_pipe;
  uint64_t bytes;  // of a regular file
};

/// Refuses what is neither, by its kind, and a pipe that nobody writes to before it would wait.
qc_status open_to_read(const char *path, open_file &out, qc_error *error);
void close_file(const open_file &file);

/// The next bytes: fewer than wanted only at the end. False: `fail_to_read` says why.
bool read_whole(const open_file &file, uint8_t *to, size_t bytes, size_t &count);
qc_status fail_to_read(const char *path, qc_error *error);

/// False where the system or the file has no mappings.
bool map_whole(const open_file &file, size_t bytes, file_mapping &out);

/// Pages of zero bytes that look like a mapping: advice to the system (madvise) does not lose what they hold.
bool take_pages(size_t bytes, file_mapping &out);

}  // namespace qc
