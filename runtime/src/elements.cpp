// Operands beyond vectors of f32: types of floats in memory, and indices.
#include "elements.h"

#include <cstring>

namespace qc {
namespace {

// The conversions of kernel_support.h without branches, not even such as compilers make of ?: around floats: loops over
// them become vectors.

float float_of(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

uint32_t select(bool first, uint32_t one, uint32_t other) {
  const uint32_t mask = 0 - static_cast<uint32_t>(first);
  return (one & mask) | (other & ~mask);
}
/// Magnitudes have no sign bit, and vectors of older CPUs compare only what can have one.
bool less(uint32_t a, uint32_t b) { return static_cast<int32_t>(a) < static_cast<int32_t>(b); }

uint32_t from_f32(uint32_t bits) { return bits; }
uint32_t from_bf16(uint32_t bits) { return bits << 16; }
uint32_t from_f16(uint32_t bits) {
  const uint32_t sign = (bits & 0x8000) << 16, magnitude = bits & 0x7fff;
  const uint32_t subnormal = bits_of(static_cast<float>(static_cast<int32_t>(magnitude)) * 0x1p-24f);
  const uint32_t rebiased = (magnitude << 13) + (112u << 23), special = rebiased + (112u << 23);
  return sign | select(less(magnitude, 0x400), subnormal, select(less(magnitude, 0x7c00), rebiased, special));
}

uint32_t to_f32(uint32_t bits) { return bits; }
uint32_t to_bf16(uint32_t bits) {
  const uint32_t rounded = bits + 0x7fff + (bits >> 16 & 1);
  return select(less(0x7f800000, bits & 0x7fffffff), bits | 0x400000, rounded) >> 16;
}
uint32_t to_f16(uint32_t bits) {
  const uint32_t sign = bits >> 16 & 0x8000, magnitude = bits & 0x7fffffff;
  // Below 2^-14 halves are multiples of 2^-24, and so are the last bits of floats from 0.5 on.
  const uint32_t subnormal = bits_of(float_of(magnitude) + 0.5f) - 0x3f000000;
  const uint32_t rounded = (magnitude - (112u << 23) + 0xfff + (magnitude >> 13 & 1)) >> 13;
  const uint32_t beyond = select(less(0x7f800000, magnitude), 0x7e00, 0x7c00);
  const uint32_t finite = select(less(magnitude, 0x38800000), subnormal, rounded);
  return sign | select(less(magnitude, 0x477ff000), finite, beyond);  // 65520 is halfway to 2^16
}

template <typename Bits, uint32_t (*widen)(uint32_t)> void widen_each(const uint8_t *from, size_t count, float *to) {
  for (size_t i = 0; i < count; ++i) {
    Bits bits;
    std::memcpy(&bits, from + i * sizeof bits, sizeof bits);
    to[i] = float_of(widen(bits));
  }
}

template <typename Bits, uint32_t (*round)(uint32_t)> void round_each(const float *from, size_t count, uint8_t *to) {
  for (size_t i = 0; i < count; ++i) {
    const Bits bits = static_cast<Bits>(round(bits_of(from[i])));
    std::memcpy(to + i * sizeof bits, &bits, sizeof bits);
  }
}

template <typename Bits, uint32_t (*widen)(uint32_t), uint32_t (*round)(uint32_t)>
constexpr element_type make(const char *name, int64_t ggml) {
  return {name, sizeof(Bits), ggml, widen_each<Bits, widen>, round_each<Bits, round>};
}

/// In the order of their numbers.
constexpr element_type element_types[] = {make<uint32_t, from_f32, to_f32>("f32", 0),
                                          make<uint16_t, from_f16, to_f16>("f16", 1),
                                          make<uint16_t, from_bf16, to_bf16>("bf16", 30)};
static_assert(sizeof element_types / sizeof *element_types == QC_TYPE_COUNT);

}  // namespace

const element_type *element_type_of(qc_type type) {
  return type >= 0 && type < QC_TYPE_COUNT ? &element_types[type] : nullptr;
}

qc_status check_type(const char *name, qc_type type, const element_type *&out, qc_error *error) {
  out = element_type_of(type);
  if (!out)
    return fail(error, QC_ERROR_ARGUMENT, "%s: type %d is none", name, static_cast<int>(type));
  return QC_OK;
}

qc_status check_source(const char *name, const qc_typed_input &given, size_t length, source &out, qc_error *error) {
  out = {nullptr, static_cast<const uint8_t *>(given.data), 0, given.vectors};
  if (const qc_status status = check_type(name, given.type, out.type, error))
    return status;
  return check_vectors(name, given.data, out.type->bytes, given.count, given.stride, given.vectors, length, out.stride,
                       error);
}

qc_status check_indices(const qc_index_list &list, const qc_format &format, const char *holder, const char *noun,
                        size_t limit, size_t &begin, size_t &end, qc_error *error) {
  size_t ignored;
  begin = limit, end = 0;
  if (list.count == 0)
    return QC_OK;
  if (!multiply(list.count, sizeof *list.indices, ignored))
    return fail(error, QC_ERROR_OVERFLOW, "the bytes of %zu indices do not fit size_t", list.count);
  if (!list.indices)
    return fail(error, QC_ERROR_ARGUMENT, "indices are null");
  if (reinterpret_cast<uintptr_t>(list.indices) % alignof(int32_t) != 0)
    return fail(error, QC_ERROR_BUFFER, "indices are not aligned to %zu bytes", alignof(int32_t));
  for (size_t i = 0; i < list.count; ++i) {
    const size_t index = static_cast<size_t>(list.indices[i]);
    if (list.indices[i] < 0 || index >= limit)
      return fail(error, QC_ERROR_ARGUMENT, "%s: index %zu is %d, %s %zu %s", format.name, i,
                  static_cast<int>(list.indices[i]), holder, limit, noun);
    begin = min(begin, index);
    end = max(end, index + 1);
  }
  return QC_OK;
}

}  // namespace qc
