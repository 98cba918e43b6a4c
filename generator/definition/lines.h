// Text files by the C library alone: the C++ libraries of small systems have no streams of files.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace support {

/// The lines of a file, without their ends; nothing when it cannot be read.
inline std::optional<std::vector<std::string>> linesOf(const std::string &path) {
  std::FILE *file = std::fopen(path.c_str(), "rb");
  if (!file)
    return std::nullopt;
  std::vector<std::string> lines;
  bool isOpen = false;  // the last line has no end yet
  for (int c; (c = std::fgetc(file)) != EOF;) {
    if (!isOpen)
      lines.emplace_back();
    isOpen = c != '\n';
    if (isOpen)
      lines.back() += char(c);
  }
  const bool failed = std::ferror(file);
  std::fclose(file);
  if (failed)
    return std::nullopt;
  return lines;
}

}  // namespace support
