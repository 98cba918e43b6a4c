// The form of files of packed weights (quantc/packed.h has it in words), for the reader and the writer.
#pragma once

#include "gguf.h"

namespace qc {

constexpr char packed_magic[8] = {'q', 'u', 'a', 'n', 't', 'c', 'q', 'p'};
constexpr uint32_t packed_version = 1;
constexpr size_t packed_alignment = 64;  // of each tensor

struct packed_header {
  char magic[8];
  uint32_t version, tensors;
  uint64_t header_bytes, file_bytes, checksum;
  char layout[24];
};
static_assert(sizeof(packed_header) == 64);

struct packed_entry {
  uint64_t offset, bytes, dims[4], fingerprint, checksum;
  uint32_t name, format, layout;  // where they begin
  uint32_t zero;
  uint64_t zeros[2];
};
static_assert(sizeof(packed_entry) == 96);

/// A sum of bytes in which no change of one word is lost: eight lanes of words, each step a bijection. Bytes may come
/// in any parts.
class checksum {
public:
  void add(const void *data, size_t bytes);
  uint64_t value() const;

private:
  static constexpr size_t line = 64;
  static constexpr uint64_t factor = 0x9e3779b97f4a7c15;
  void add_line(const uint8_t *at);
  uint64_t lanes[8] = {1, 2, 3, 4, 5, 6, 7, 8}, total = 0;
  uint8_t rest[line] = {};
};

uint64_t checksum_of(const void *data, size_t bytes);
/// Of a header, whose own checksum counts as 0.
uint64_t checksum_of_header(const uint8_t *data, size_t bytes);

/// With the kernels of the target.
qc_status fingerprint(size_t format, const qc_layout &layout, size_t target, uint64_t &out, qc_error *error);

/// Fingerprints of a file's layouts, each made once.
class fingerprints {
public:
  explicit fingerprints(size_t on) : target(on) {}
  qc_status find(const qc_format *format, const qc_layout *layout, uint64_t &out, qc_error *error);

private:
  struct known {
    const qc_layout *layout;
    uint64_t value;
  };
  known all[64];
  size_t count = 0, target;
};

/// Matrices of a tensor, their rows, and the bytes of each in a layout.
struct packed_shape {
  uint64_t matrices;
  size_t rows, cols, bytes;
};
qc_status shape_of(const char *name, const uint64_t (&dims)[4], const qc_format &format, const qc_layout &layout,
                   packed_shape &out, qc_error *error);

}  // namespace qc

struct qc_packed {
  qc::file_mapping mapping;  // empty when the caller holds the bytes
  const uint8_t *data;
  size_t count;
  qc_packed_tensor *tensors;
};
