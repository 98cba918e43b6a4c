// Builds GGUF files of tensors whose data is given, so that a test says only what it is about.
#pragma once

#include "runtime/gguf_builder.h"

#include <cmath>
#include <string>
#include <vector>

namespace program {

enum : uint32_t { typeF32 = 0, typeF16 = 1, typeQ4_0 = 2, typeQ8_0 = 8, typeI32 = 26 };
constexpr uint32_t typeNone = UINT32_MAX;  // no format: ids are smaller

struct Tensor {
  std::string name;
  std::vector<uint64_t> dims;
  uint32_t type;
  std::vector<uint8_t> data;
};

inline std::vector<uint8_t> bytesOf(const std::vector<float> &values) {
  const auto *const first = reinterpret_cast<const uint8_t *>(values.data());
  return std::vector<uint8_t>(first, first + values.size() * sizeof(float));
}

/// Reproducible, without symmetry.
inline std::vector<float> wave(size_t count, float seed = 0) {
  std::vector<float> values(count);
  for (size_t i = 0; i < count; ++i)
    values[i] = std::sin(0.7f * static_cast<float>(i) + seed) + 0.1f * std::cos(3.1f * static_cast<float>(i));
  return values;
}

inline Tensor floats(const std::string &name, const std::vector<uint64_t> &dims, float seed = 0) {
  uint64_t count = 1;
  for (uint64_t dim : dims)
    count *= dim;
  return {name, dims, typeF32, bytesOf(wave(count, seed))};
}

/// A file with `values` already serialised.
inline std::vector<uint8_t> model(const std::vector<Tensor> &tensors, const gguf::Builder &values = {},
                                  uint64_t valueCount = 0, size_t alignment = 32, uint32_t version = 3) {
  gguf::Builder file;
  file.header(tensors.size(), valueCount, version);
  file.bytes.insert(file.bytes.end(), values.bytes.begin(), values.bytes.end());
  uint64_t offset = 0;
  for (const Tensor &tensor : tensors) {
    file.tensor(tensor.name, tensor.dims, tensor.type, offset);
    offset += (tensor.data.size() + alignment - 1) / alignment * alignment;
  }
  file.pad(alignment);
  for (const Tensor &tensor : tensors) {
    file.bytes.insert(file.bytes.end(), tensor.data.begin(), tensor.data.end());
    file.pad(alignment);
  }
  return file.bytes;
}

}  // namespace program
