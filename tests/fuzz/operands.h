// Operands for the operations of the library: contents of every kind, in memory that ends where the operand ends.
#pragma once

#include "input.h"
#include "kernels/guarded.h"
#include "support/float_types.h"

#include <quantc/quantc.h>

#include <string>
#include <vector>

namespace fuzz {

/// The library's error as `require` wants it; the call must have succeeded.
void succeeds(qc_status status, const qc_error &error);

std::vector<const qc_target *> availableTargets();

/// None, pools of one, two and four threads, and pools of executors of four.
const std::vector<qc_pool *> &pools();

/// Values of one kind in all: ordinary, of mixed magnitudes, subnormal, huge, mostly zeros, equal, any bits, or the
/// input's own bytes.
std::vector<float> makeFloats(Input &input, size_t count);

/// Finite and not negative: what quantising takes as importance.
std::vector<float> makeImportance(Input &input, size_t count);

/// Blocks of one kind in all: any bytes, the input's own, one byte throughout, or quantised values.
std::vector<uint8_t> makeBlocks(Input &input, const qc_format &format, size_t count);

/// Memory between guard pages, flush with one of them but for an odd number of elements.
support::Guarded makeMemory(Input &input, size_t bytes, size_t alignment);

/// The values rounded to a type, so that it holds them exactly.
std::vector<float> rounded(const float_types::Type &type, std::vector<float> values);

/// Vectors of floats at some distance from each other. What lies between them is NaN to a reader, and a writer must
/// leave it alone.
class Vectors {
public:
  using Type = float_types::Type;

  Vectors(Input &input, size_t vectors, size_t length, const Type &type = float_types::all[0]);
  Vectors(Input &input, const std::vector<float> &values, size_t vectors, size_t length,
          const Type &type = float_types::all[0]);

  // Of f32.
  qc_input input() const { return {static_cast<const float *>(data()), count, given, vectors}; }
  qc_output output() { return {memory.as<float>(), count, given}; }
  /// The vectors from `first` on.
  qc_typed_input typedInput(size_t first, size_t some) const;
  qc_typed_output typedOutput() { return {memory.data(), type.number, count, given}; }

  /// Makes them those values, of which the type has each; what lies between them stays.
  void set(const std::vector<float> &values);

  /// All bits, but that any NaN equals any; and nothing else was written.
  bool hold(const std::vector<float> &values) const;
  /// Nothing was written.
  bool untouched() const;

private:
  const void *data() const { return const_cast<support::Guarded &>(memory).data(); }
  uint8_t *at(size_t vector, size_t i) const {
    return const_cast<support::Guarded &>(memory).data() + (vector * rowStride + i) * type.bytes();
  }

  const Type &type;
  size_t vectors, length, rowStride, given, count;
  support::Guarded memory;
};

/// Rows of bytes at some distance from each other, in the same way.
class Rows {
public:
  Rows(Input &input, size_t rows, size_t rowBytes);
  Rows(Input &input, const std::vector<uint8_t> &dense, size_t rows, size_t rowBytes);

  uint8_t *data() { return memory.data(); }
  size_t bytes() const { return memory.size(); }
  size_t stride() const { return given; }

  bool hold(const std::vector<uint8_t> &dense) const;
  bool untouched() const;

private:
  size_t rows, rowBytes, rowStride, given;
  support::Guarded memory;
};

/// `count` bytes of `bytes` from `begin` on.
std::vector<uint8_t> slice(const std::vector<uint8_t> &bytes, size_t begin, size_t count);

}  // namespace fuzz
