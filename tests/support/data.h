// The golden files of tests/data. QUANTC_TEST_DATA is that folder.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Whether ggml's answers for a format are there.
inline bool hasGoldens(std::string_view format) {
  std::FILE *file =
      std::fopen((std::string(QUANTC_TEST_DATA) + "/" + std::string(format) + ".random.f32").c_str(), "rb");
  if (file)
    std::fclose(file);
  return file;
}

inline std::vector<uint8_t> readBytes(const std::string &name) {
  std::string path = std::string(QUANTC_TEST_DATA) + "/" + name;
  std::vector<uint8_t> bytes;
  FILE *file = std::fopen(path.c_str(), "rb");
  if (!file) {
    std::perror(path.c_str());
    std::abort();
  }
  uint8_t chunk[4096];
  while (size_t count = std::fread(chunk, 1, sizeof chunk, file))
    bytes.insert(bytes.end(), chunk, chunk + count);
  std::fclose(file);
  return bytes;
}

inline std::vector<uint8_t> readBytes(std::string_view format, const std::string &kind) {
  return readBytes(std::string(format) + "." + kind);
}

inline std::vector<float> readFloats(const std::string &name) {
  std::vector<uint8_t> bytes = readBytes(name);
  std::vector<float> values(bytes.size() / 4);
  std::memcpy(values.data(), bytes.data(), values.size() * 4);
  return values;
}

inline std::vector<float> readFloats(std::string_view format, const std::string &kind) {
  return readFloats(std::string(format) + "." + kind);
}

}  // namespace support
