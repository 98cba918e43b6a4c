// A file that appears complete or not at all: written under another name in the same folder, made durable, then
// renamed. An error, or a signal that ends the program, removes what was written and leaves what was there before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

class OutputFile {
public:
  /// Throws Failure when `path` cannot become a file. At most one of these exists at a time: interrupt.h knows it.
  explicit OutputFile(const std::string &path);
  ~OutputFile();
  OutputFile(const OutputFile &) = delete;
  OutputFile &operator=(const OutputFile &) = delete;

  /// Takes the space now, where the file system can: a full disk is then known before the work, not after it.
  void reserve(uint64_t bytes);
  void write(const void *data, size_t bytes);

  /// The file is complete: it takes its name.
  void commit();

private:
  [[noreturn]] void fail(const char *what, int reason) const;

  const std::string name_;  // as the user gave it
  std::string path_;        // symbolic links resolved
  std::string temporary_;
  int file_ = -1;
};
