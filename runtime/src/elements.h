// Floats of operands: their types, and vectors of them after checking.
#pragma once

#include "internal.h"

namespace qc {

/// Both directions compute, and so belong into parallel tasks, which have the default floating-point environment.
struct element_type {
  const char *name;
  size_t bytes;  // and alignment
  int64_t ggml;  // the number of the format whose weights are such floats
  void (*load)(const uint8_t *from, size_t count, float *to);
  void (*store)(const float *from, size_t count, uint8_t *to);
};

/// Null for a number that is no type's.
const element_type *element_type_of(qc_type type);

/// Vectors to read, checked; `stride` is in floats.
struct source {
  const element_type *type;
  const uint8_t *data;
  size_t stride, vectors;

  const uint8_t *vector(size_t v) const { return data + v * stride * type->bytes; }
  /// The vector itself where it is of f32, else null.
  const float *floats(size_t v) const {
    return type->bytes == sizeof(float) ? static_cast<const float *>(static_cast<const void *>(vector(v))) : nullptr;
  }
  extent extent_of(const char *name, size_t length) const {
    return qc::extent_of(name, static_cast<const void *>(data), vectors, stride * type->bytes, length * type->bytes);
  }
};

inline qc_typed_input typed(const qc_input &x) { return {x.data, QC_TYPE_F32, x.count, x.stride, x.vectors}; }
inline qc_typed_output typed(const qc_output &y) { return {y.data, QC_TYPE_F32, y.count, y.stride}; }

qc_status check_type(const char *name, qc_type type, const element_type *&out, qc_error *error);

/// Each index must be below `limit`; they lie in [begin, end), as close as can be. `holder` has so many of `noun`.
qc_status check_indices(const qc_index_list &list, const qc_format &format, const char *holder, const char *noun,
                        size_t limit, size_t &begin, size_t &end, qc_error *error);

qc_status check_source(const char *name, const qc_typed_input &given, size_t length, source &out, qc_error *error);

}  // namespace qc
