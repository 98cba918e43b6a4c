// Writes GGUF files into memory, byte by byte, so that any of them can be wrong.
#pragma once

#include "quantc/quantc.h"

#include <cstring>
#include <string>
#include <vector>

namespace gguf {

class Builder {
public:
  std::vector<uint8_t> bytes;

  template <typename T>
  Builder &put(T value) {
    const size_t at = bytes.size();
    bytes.resize(at + sizeof value);
    std::memcpy(bytes.data() + at, &value, sizeof value);
    return *this;
  }
  Builder &u8(uint8_t value) { return put(value); }
  Builder &u32(uint32_t value) { return put(value); }
  Builder &u64(uint64_t value) { return put(value); }

  Builder &raw(const std::string &characters) {
    bytes.insert(bytes.end(), characters.begin(), characters.end());
    return *this;
  }
  Builder &text(const std::string &characters) { return u64(characters.size()).raw(characters); }

  Builder &header(uint64_t tensors, uint64_t values, uint32_t version = 3) {
    return raw("GGUF").u32(version).u64(tensors).u64(values);
  }
  Builder &key(const std::string &name, uint32_t type) { return text(name).u32(type); }
  Builder &alignment(uint32_t value) { return key("general.alignment", QC_GGUF_U32).u32(value); }

  Builder &tensor(const std::string &name, const std::vector<uint64_t> &dims, uint32_t type, uint64_t offset) {
    text(name).u32(static_cast<uint32_t>(dims.size()));
    for (uint64_t dim : dims)
      u64(dim);
    return u32(type).u64(offset);
  }
  Builder &pad(size_t alignment = 32) {
    while (bytes.size() % alignment)
      u8(0);
    return *this;
  }
  Builder &data(size_t count) {
    bytes.resize(bytes.size() + count);
    return *this;
  }
};

}  // namespace gguf
