// The GGUF reader's state, and the mapping of files beneath it.
#pragma once

#include "internal.h"

#include <cstdlib>

namespace qc {

/// A file mapped for reading.
struct file_mapping {
  void *data;
  size_t bytes;
};
qc_status map(const char *path, file_mapping &out, qc_error *error);
void unmap(const file_mapping &mapping);  // a mapping of no bytes is allowed

/// An item and the length of its name.
template <typename Item>
struct named {
  Item item;
  size_t name_length;
};
inline const char *&name_of(qc_gguf_tensor &tensor) { return tensor.name; }
inline const char *&name_of(qc_gguf_value &value) { return value.key; }
inline const char *name_of(const qc_gguf_tensor &tensor) { return tensor.name; }
inline const char *name_of(const qc_gguf_value &value) { return value.key; }

/// Zeroed memory for `count` items of a plain type.
template <typename T>
bool allocate(T *&out, size_t count) {
  out = static_cast<T *>(std::calloc(count ? count : 1, sizeof(T)));
  return out != nullptr;
}

}  // namespace qc

struct qc_gguf {
  qc::file_mapping mapping;  // empty when the caller holds the bytes
  uint32_t version;
  size_t alignment;
  size_t value_count, tensor_count;
  qc::named<qc_gguf_value> *values;
  qc::named<qc_gguf_tensor> *tensors;
  size_t *value_order, *tensor_order;  // positions, sorted by name
  char *keys, *names;                  // NUL-terminated copies
};
