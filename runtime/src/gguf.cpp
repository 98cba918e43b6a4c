// A GGUF file that has been parsed: its values and tensors by position and by name, and values as C types.
#include "gguf.h"

#include "float_environment.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace qc {
namespace {

/// Exactly: where the caller's environment takes subnormals for zero, the conversion would. Volatile, so that it stays
/// between the switches.
double widen(float value) {
  const default_floats whoever_calls;
  const volatile float narrow = value;
  const volatile double wide = static_cast<double>(narrow);
  return wide;
}

/// The entry of a name, by binary search.
template <typename Item>
const Item *find_named(const named<Item> *entries, const size_t *order, size_t count, const char *name) {
  const size_t *const end = order + count;
  const size_t *const found = std::lower_bound(order, end, name, [&](size_t i, const char *wanted) {
    return std::strcmp(name_of(entries[i].item), wanted) < 0;
  });
  return found != end && std::strcmp(name_of(entries[*found].item), name) == 0 ? &entries[*found].item : nullptr;
}

qc_status find_value(const qc_gguf *gguf, const char *key, const void *out, const qc_gguf_value *&value,
                     qc_error *error) {
  if (!gguf || !key || !out)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", !gguf ? "gguf" : !key ? "key" : "value");
  value = qc_gguf_value_by_key(gguf, key);
  if (!value)
    return fail(error, QC_ERROR_NOT_FOUND, "gguf: there is no value %.200s", key);
  return QC_OK;
}

qc_status wrong_type(const qc_gguf_value &value, const char *wanted, qc_error *error) {
  return fail(error, QC_ERROR_VALUE, "gguf: value %.160s is of type %s, not %s", value.key, name_of(value.type),
              wanted);
}

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_gguf_open(const char *path, qc_gguf **gguf, qc_error *error) {
  if (!gguf)
    return fail(error, QC_ERROR_ARGUMENT, "gguf is null");
  file_mapping mapping;
  size_t bytes;
  if (const qc_status status = map(path, mapping, bytes, error))
    return status;
  const qc_status status = qc_gguf_parse(mapping.data, bytes, gguf, error);
  if (status)
    unmap(mapping);
  else
    (*gguf)->mapping = mapping;
  return status;
}

void qc_gguf_close(qc_gguf *gguf) {
  if (!gguf)
    return;
  unmap(gguf->mapping);
  std::free(gguf->values);
  std::free(gguf->tensors);
  std::free(gguf->value_order);
  std::free(gguf->tensor_order);
  std::free(gguf->keys);
  std::free(gguf->names);
  std::free(gguf);
}

// A reader that is null is one without contents, as everywhere in the interface where no status can say so.
uint32_t qc_gguf_version(const qc_gguf *gguf) { return gguf ? gguf->version : 0; }
size_t qc_gguf_alignment(const qc_gguf *gguf) { return gguf ? gguf->alignment : 0; }
size_t qc_gguf_bytes(const qc_gguf *gguf) { return gguf ? gguf->bytes : 0; }
size_t qc_gguf_tensor_count(const qc_gguf *gguf) { return gguf ? gguf->tensor_count : 0; }
size_t qc_gguf_value_count(const qc_gguf *gguf) { return gguf ? gguf->value_count : 0; }

const qc_gguf_tensor *qc_gguf_tensor_at(const qc_gguf *gguf, size_t index) {
  return index < qc_gguf_tensor_count(gguf) ? &gguf->tensors[index].item : nullptr;
}

const qc_gguf_tensor *qc_gguf_tensor_by_name(const qc_gguf *gguf, const char *name) {
  return gguf && name ? find_named(gguf->tensors, gguf->tensor_order, gguf->tensor_count, name) : nullptr;
}

const qc_gguf_value *qc_gguf_value_at(const qc_gguf *gguf, size_t index) {
  return index < qc_gguf_value_count(gguf) ? &gguf->values[index].item : nullptr;
}

const qc_gguf_value *qc_gguf_value_by_key(const qc_gguf *gguf, const char *key) {
  return gguf && key ? find_named(gguf->values, gguf->value_order, gguf->value_count, key) : nullptr;
}

qc_status qc_gguf_int(const qc_gguf *gguf, const char *key, int64_t *out, qc_error *error) {
  const qc_gguf_value *value;
  if (const qc_status status = find_value(gguf, key, out, value, error))
    return status;
  switch (value->type) {
  case QC_GGUF_U8:
  case QC_GGUF_BOOL:
    *out = load<uint8_t>(value->data);
    return QC_OK;
  case QC_GGUF_I8:
    *out = load<int8_t>(value->data);
    return QC_OK;
  case QC_GGUF_U16:
    *out = load<uint16_t>(value->data);
    return QC_OK;
  case QC_GGUF_I16:
    *out = load<int16_t>(value->data);
    return QC_OK;
  case QC_GGUF_U32:
    *out = load<uint32_t>(value->data);
    return QC_OK;
  case QC_GGUF_I32:
    *out = load<int32_t>(value->data);
    return QC_OK;
  case QC_GGUF_I64:
    *out = load<int64_t>(value->data);
    return QC_OK;
  case QC_GGUF_U64: {
    const uint64_t wide = load<uint64_t>(value->data);
    if (wide > INT64_MAX)
      return fail(error, QC_ERROR_VALUE, "gguf: value %.160s is %llu, which does not fit int64", value->key,
                  static_cast<unsigned long long>(wide));
    *out = static_cast<int64_t>(wide);
    return QC_OK;
  }
  default:
    return wrong_type(*value, "an integer", error);
  }
}

qc_status qc_gguf_float(const qc_gguf *gguf, const char *key, double *out, qc_error *error) {
  const qc_gguf_value *value;
  if (const qc_status status = find_value(gguf, key, out, value, error))
    return status;
  if (value->type != QC_GGUF_F32 && value->type != QC_GGUF_F64)
    return wrong_type(*value, "a float", error);
  if (value->type == QC_GGUF_F64)
    std::memcpy(out, value->data, sizeof *out);
  else
    *out = widen(load<float>(value->data));
  return QC_OK;
}

qc_status qc_gguf_string(const qc_gguf *gguf, const char *key, const char **data, size_t *length, qc_error *error) {
  const qc_gguf_value *value;
  if (const qc_status status = find_value(gguf, key, data && length ? data : nullptr, value, error))
    return status;
  if (value->type != QC_GGUF_STRING)
    return wrong_type(*value, "a string", error);
  *data = static_cast<const char *>(value->data);
  *length = value->bytes;
  return QC_OK;
}
