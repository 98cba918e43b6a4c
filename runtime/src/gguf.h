// What the GGUF reader and the writer share: the reader's state, the limits of a file, the sizes of types; and the
// mapping of files beneath the reader.
#pragma once

#include "internal.h"

#include <cstdlib>
#include <cstring>

namespace qc {

/// Pages that hold a file: mapped, or read where that is not possible.
struct file_mapping {
  void *data;
  size_t bytes;  // of the pages, at least those of the file
};
/// `bytes` becomes the size of the file.
qc_status map(const char *path, file_mapping &out, size_t &bytes, qc_error *error);
void unmap(const file_mapping &mapping);  // a mapping of no bytes is allowed

constexpr size_t header_bytes = 24;  // magic, version, tensor count, value count
constexpr uint32_t gguf_version = 3;
constexpr uint64_t longest_name = 65535;
constexpr uint32_t default_alignment = 32;
constexpr const char *alignment_key = "general.alignment";

/// Holds a value's type, count and bytes against each other.
qc_status check_value(const qc_gguf_value &value, qc_error *error);

/// An alignment from its value's bytes.
qc_status read_alignment(const qc_gguf_value &value, size_t &alignment, qc_error *error);

/// Checks a tensor's dimensions against its type, and fills in what follows from that: name of the type, format, bytes
/// (left alone when the type is unknown).
qc_status size_tensor(qc_gguf_tensor &tensor, const char *where, qc_error *error);

/// The name of a value's type, which has been checked.
const char *name_of(qc_gguf_type type);

template <typename T> T load(const void *at) {  // little-endian, as are all machines that have kernels
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

/// An item and the length of its name.
template <typename Item> struct named {
  Item item;
  size_t name_length;
};
inline const char *&name_of(qc_gguf_tensor &tensor) { return tensor.name; }
inline const char *&name_of(qc_gguf_value &value) { return value.key; }
inline const char *name_of(const qc_gguf_tensor &tensor) { return tensor.name; }
inline const char *name_of(const qc_gguf_value &value) { return value.key; }

/// Zeroed memory for `count` items of a plain type.
template <typename T> bool allocate(T *&out, size_t count) {
  out = static_cast<T *>(std::calloc(count ? count : 1, sizeof(T)));
  return out != nullptr;
}

}  // namespace qc

struct qc_gguf {
  qc::file_mapping mapping;  // empty when the caller holds the bytes
  uint32_t version;
  size_t alignment, bytes;
  size_t value_count, tensor_count;
  qc::named<qc_gguf_value> *values;
  qc::named<qc_gguf_tensor> *tensors;
  size_t *value_order, *tensor_order;  // positions, sorted by name
  char *keys, *names;                  // NUL-terminated copies
};
