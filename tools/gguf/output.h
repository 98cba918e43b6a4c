// A file that appears complete or not at all: written as a temporary one in the same folder, made durable, then
// renamed. An error, or any end of the program, leaves what was there before.
#pragma once

#include "temporary.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include <sys/types.h>

class OutputFile {
public:
  /// Throws Failure when `path` cannot become a file, as far as that can be known without replacing it. It gets the
  /// mode of what it replaces; a file system that refuses that is a warning on the standard error. At most one of these
  /// exists at a time: interrupt.h knows it.
  explicit OutputFile(const std::string &path);

  /// Takes the space now, where the file system can: a full disk is then known before the work, not after it.
  void reserve(uint64_t bytes);
  void write(const void *data, size_t bytes);
  /// The same, from `offset` on, wherever other writes went; throws Failure, too.
  void writeAt(uint64_t offset, const void *data, size_t bytes);

  /// The file is complete: it takes its name. Throws Failure.
  void commit();

private:
  /// Where the output goes: links are kept, what they point to is replaced.
  struct Place {
    std::string path;
    mode_t mode;
  };
  static Place placeOf(const std::string &name);
  OutputFile(const std::string &name, const Place &place);

  Temporary file;
};
