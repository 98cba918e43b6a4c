// Memory that kernels are measured on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quantc {

/// Bytes at an address that a line of the cache begins at.
class Buffer {
public:
  explicit Buffer(size_t size) : bytes(size + line) {}
  uint8_t *data() {
    const size_t over = reinterpret_cast<uintptr_t>(bytes.data()) % line;
    return bytes.data() + (over ? line - over : 0);
  }

private:
  static constexpr size_t line = 64;
  std::vector<uint8_t> bytes;
};

}  // namespace quantc
