// What the runtime's files share: failing with a message, checked sizes, the tables made from the generated lists, and
// the checks that every operation begins with. Nothing here is part of the interface.
#pragma once

#include <cstddef>
#include <cstdint>

#include "format_pack.h"
#include "kernel_abi.h"
#include "quantc/quantc.h"
#include "system.h"

namespace qc {

/// Fills `error` (may be null) and returns `status`. Foreign text may be put into the message as it is: the message is
/// made printable as a whole.
QC_PRINTF(3, 4) qc_status fail(qc_error *error, qc_status status, const char *format, ...);

// False when the result does not fit; `out` is then unspecified.
inline bool multiply(size_t a, size_t b, size_t &out) { return !__builtin_mul_overflow(a, b, &out); }
inline bool add(size_t a, size_t b, size_t &out) { return !__builtin_add_overflow(a, b, &out); }

// Floats are looked at as bits: comparisons would depend on the caller's floating-point environment and raise its
// flags, and a compiler that is told that there is no NaN answers without looking. The bits of magnitudes ascend as
// these do; then come infinity and NaN.
inline uint32_t bits_of(float value) {
  uint32_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return bits;
}
inline uint32_t magnitude_bits(float value) { return bits_of(value) & 0x7fffffff; }
inline bool is_negative(float value) { return bits_of(value) > 0x80000000; }  // NaN with a sign included, -0 not
inline bool is_finite(float value) { return magnitude_bits(value) < 0x7f800000; }
inline bool is_nan(float value) { return magnitude_bits(value) > 0x7f800000; }

inline size_t ceil_div(size_t a, size_t b) { return a / b + (a % b != 0); }
inline size_t min(size_t a, size_t b) { return a < b ? a : b; }
inline size_t max(size_t a, size_t b) { return a < b ? b : a; }
inline bool round_up(size_t value, size_t multiple, size_t &out) {
  return multiply(ceil_div(value, multiple), multiple, out);
}

// ---- Structures of other headers (struct_size.cpp) ------------------------------------------------------------------

/// Copies `size` bytes of a structure that begins with its size: what the caller's has less becomes 0, what it has more
/// must be. `name` is for messages.
qc_status read_structure(const char *name, const void *given, size_t size, void *out, qc_error *error);

template <typename Structure>
qc_status read_structure(const char *name, const Structure *given, Structure &out, qc_error *error) {
  static_assert(sizeof(Structure) % sizeof(size_t) == 0);
  return read_structure(name, given, sizeof(Structure), &out, error);
}

// ---- Tables (registry.cpp) ------------------------------------------------------------------------------------------

extern const size_t target_count;
const qc_target *targets();

constexpr size_t nowhere = SIZE_MAX;

/// The number of a format, in the order of registration, or nowhere for a pointer to none that is registered.
size_t index_of(const qc_format *format);
/// The position in the table, or target_count for a pointer that is not from it.
size_t index_of(const qc_target *target);

const qc_format &format_at(size_t format);
const binding &bind(size_t format, size_t target);
/// Whose kernel the binding has; it has one.
const qc_target &owner_of(size_t format, size_t target, kernel_index kernel);
const activation_form &activation_form_of(size_t format);

/// Features of targets.inc as bits; names for messages.
uint64_t needs_of(size_t target);
const char *feature_name(unsigned bit);
bool is_built(size_t target);

// ---- CPU (cpu.cpp) --------------------------------------------------------------------------------------------------

/// QC_OK, or why the target cannot be used.
qc_status check_available(const qc_target *target, qc_error *error);

/// A call's options after checking.
struct call {
  size_t target;
  qc_pool *pool;
  bool prefers_speed;
};
qc_status check_options(const qc_options *options, call &out, qc_error *error);

// ---- Operands (weights.cpp) -----------------------------------------------------------------------------------------

qc_status check_format(const qc_format *format, size_t &index, qc_error *error);
qc_status check_cols(const qc_format &format, size_t cols, qc_error *error);

/// A handle after checking: all rows lie within its bytes.
struct matrix {
  size_t format;  // index
  const uint8_t *data;
  size_t row_stride;  // raw: bytes from row to row
  size_t blocks;      // of a row
  bool is_raw;
};
qc_status check_weights(const qc_weights *weights, matrix &out, qc_error *error);
qc_status check_rows(const qc_weights &weights, size_t row_begin, size_t row_end, qc_error *error);
/// What multiplies and unpacks the packed weights on the target, if it computes from their layout.
qc_status check_panels(const qc_weights &weights, size_t target, const binding &kernels, panel_kernels &out,
                       qc_error *error);

/// Checks a buffer for raw rows to be written; `stride` becomes the distance of rows in bytes.
qc_status check_raw_buffer(const qc_format &format, const void *data, size_t bytes, size_t rows, size_t cols,
                           size_t row_stride, size_t &stride, qc_error *error);

/// Checks that `vectors` vectors of `length` floats of `bytes` bytes each lie within a buffer named `name`; `stride`
/// becomes their distance, in floats.
qc_status check_vectors(const char *name, const void *data, size_t bytes, size_t count, size_t given_stride,
                        size_t vectors, size_t length, size_t &stride, qc_error *error);
inline qc_status check_vectors(const char *name, const float *data, size_t count, size_t given_stride, size_t vectors,
                               size_t length, size_t &stride, qc_error *error) {
  return check_vectors(name, data, sizeof *data, count, given_stride, vectors, length, stride, error);
}

/// Bytes that a call reads or writes, named for messages.
struct extent {
  const char *name;
  const void *data;
  size_t bytes;
};

/// From the first byte of `count` rows to the last, gaps included. Sizes have been checked.
inline extent extent_of(const char *name, const void *data, size_t count, size_t stride, size_t length) {
  return {name, data, count && length ? (count - 1) * stride + length : 0};
}
inline extent extent_of(const char *name, const float *data, size_t vectors, size_t stride, size_t length) {
  return extent_of(name, static_cast<const void *>(data), vectors, stride * sizeof(float), length * sizeof(float));
}

/// The rows of a range, or the panels they lie in.
extent extent_of(const qc_weights &weights, const matrix &w, size_t row_begin, size_t row_end);

/// Refuses a buffer to be written that shares bytes with another one of the call.
qc_status check_apart(const extent &written, const extent &other, qc_error *error);

// ---- Numbers to quantise (range.cpp) --------------------------------------------------------------------------------

/// Whether the `cols` numbers of a row are finite and the format holds them. `importance`: one for each column, or
/// null.
bool can_quantize(const binding &kernels, const qc_format &format, const float *x, const float *importance,
                  size_t cols);
/// Fails with the first number of a row that it cannot be done with. `row` is the row's number.
qc_status fail_to_quantize(const binding &kernels, const qc_format &format, const float *x, const float *importance,
                           size_t cols, size_t row, qc_error *error);

// ---- Processors (processors.cpp) ------------------------------------------------------------------------------------

/// That the calling thread, and threads that it makes, may use at once; at least 1.
size_t usable_processors();

/// What the CPU quotas of this process's control groups (version 2: cpu.max; version 1: cpu.cfs_quota_us) amount to,
/// rounded up; SIZE_MAX without any. `root` stands before every path; "" is this system. Linux alone has them.
size_t quota_processors(const char *root);

// ---- Threads (executor.cpp; pool.cpp, or pool_of_one.cpp where there are none) --------------------------------------

constexpr size_t most_threads = 1024;  // of a pool

/// Calls `make` once in the life of the process, whoever comes first; others wait. It is the same function every time.
void once(void (*make)());

/// Calls task(context, chunk, slot) once for each chunk below `chunks`, in any order, on the caller and the pool's
/// threads, and returns when all are done. Calls that run at once have different slots, below qc_pool_threads(pool).
/// Tasks run in the default floating-point environment; what computes with floats must be one.
void run_chunks(qc_pool *pool, size_t chunks, void (*task)(void *context, size_t chunk, size_t slot), void *context);

template <typename Task> void parallel(qc_pool *pool, size_t chunks, const Task &task) {
  run_chunks(
      pool, chunks,
      [](void *context, size_t chunk, size_t slot) { (*static_cast<const Task *>(context))(chunk, slot); },
      const_cast<Task *>(&task));
}

}  // namespace qc
