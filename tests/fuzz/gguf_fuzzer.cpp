// The GGUF reader on any bytes. Of a file that opens, everything is read that the reader gives: the sanitizers see a
// byte outside it. Then it is written anew, and what was written opens and is the same; but for what the writer
// refuses.
#include <cstdlib>
#include <cstring>
#include <string>

#include "quantc/quantc.h"

namespace {

volatile uint8_t sink;

void readAll(const void *data, size_t bytes) {
  for (size_t k = 0; k < bytes; ++k)
    sink = static_cast<const uint8_t *>(data)[k];
}

void require(bool holds) {
  if (!holds)
    std::abort();
}

qc_status append(void *to, const void *data, size_t bytes, qc_error *) {
  static_cast<std::string *>(to)->append(static_cast<const char *>(data), bytes);
  return QC_OK;
}

void readTensors(const qc_gguf *gguf) {
  for (size_t k = 0; k < qc_gguf_tensor_count(gguf); ++k) {
    const qc_gguf_tensor *tensor = qc_gguf_tensor_at(gguf, k);
    require(qc_gguf_tensor_by_name(gguf, tensor->name) == tensor);
    readAll(tensor->data, tensor->bytes);
    qc_weights weights;
    qc_error error;
    if (qc_gguf_weights(tensor, &weights, &error) != QC_OK)
      readAll(error.message, std::strlen(error.message));
  }
}

void readValues(const qc_gguf *gguf) {
  for (size_t k = 0; k < qc_gguf_value_count(gguf); ++k) {
    const qc_gguf_value *value = qc_gguf_value_at(gguf, k);
    require(qc_gguf_value_by_key(gguf, value->key) == value);
    readAll(value->data, value->bytes);
    int64_t integer;
    double number;
    const char *text;
    size_t length;
    qc_gguf_int(gguf, value->key, &integer, nullptr);
    qc_gguf_float(gguf, value->key, &number, nullptr);
    if (qc_gguf_string(gguf, value->key, &text, &length, nullptr) == QC_OK)
      readAll(text, length);
  }
}

bool sameBytes(const void *a, size_t aBytes, const void *b, size_t bBytes) {
  return aBytes == bBytes && (aBytes == 0 || std::memcmp(a, b, aBytes) == 0);
}

/// Holds what the writer says of an item against what it may refuse; true when it was taken.
bool taken(qc_status status, bool portable) {
  require(status == (portable ? QC_OK : QC_ERROR_VALUE));
  return portable;
}

void rewrite(const qc_gguf *gguf) {
  for (size_t k = 0; k < qc_gguf_tensor_count(gguf); ++k)
    if (!qc_gguf_tensor_at(gguf, k)->bytes_known)
      return;
  constexpr size_t longestName = 63;
  bool all = true;
  std::string text;
  qc_gguf_writer *writer = nullptr;
  require(qc_gguf_writer_create(append, &text, &writer, nullptr) == QC_OK);
  for (size_t k = 0; k < qc_gguf_value_count(gguf); ++k) {
    const qc_gguf_value *value = qc_gguf_value_at(gguf, k);
    const bool portable = value->key[0] && !(value->type == QC_GGUF_ARRAY && value->element_type == QC_GGUF_ARRAY);
    all &= taken(qc_gguf_writer_add_value(writer, value, nullptr), portable);
  }
  for (size_t k = 0; k < qc_gguf_tensor_count(gguf); ++k) {
    const qc_gguf_tensor *tensor = qc_gguf_tensor_at(gguf, k);
    all &= taken(qc_gguf_writer_add_tensor(writer, tensor, nullptr), std::strlen(tensor->name) <= longestName);
  }
  if (!all) {
    qc_gguf_writer_destroy(writer);
    return;
  }
  for (size_t k = 0; k < qc_gguf_tensor_count(gguf); ++k)
    require(qc_gguf_writer_write(writer, qc_gguf_tensor_at(gguf, k)->data, qc_gguf_tensor_at(gguf, k)->bytes,
                                 nullptr) == QC_OK);
  uint64_t bytes = 0;
  require(qc_gguf_writer_file_bytes(writer, &bytes, nullptr) == QC_OK);
  require(qc_gguf_writer_finish(writer, nullptr) == QC_OK && bytes == text.size());
  qc_gguf_writer_destroy(writer);

  qc_gguf *again = nullptr;
  require(qc_gguf_parse(text.data(), text.size(), &again, nullptr) == QC_OK);
  require(qc_gguf_value_count(again) == qc_gguf_value_count(gguf));
  require(qc_gguf_tensor_count(again) == qc_gguf_tensor_count(gguf));
  for (size_t k = 0; k < qc_gguf_value_count(gguf); ++k) {
    const qc_gguf_value *was = qc_gguf_value_at(gguf, k), *is = qc_gguf_value_at(again, k);
    require(std::strcmp(was->key, is->key) == 0 && was->type == is->type && was->element_type == is->element_type &&
            was->count == is->count && sameBytes(was->data, was->bytes, is->data, is->bytes));
  }
  for (size_t k = 0; k < qc_gguf_tensor_count(gguf); ++k) {
    const qc_gguf_tensor *was = qc_gguf_tensor_at(gguf, k), *is = qc_gguf_tensor_at(again, k);
    require(std::strcmp(was->name, is->name) == 0 && was->type == is->type && was->dim_count == is->dim_count &&
            std::memcmp(was->dims, is->dims, sizeof was->dims) == 0 &&
            sameBytes(was->data, was->bytes, is->data, is->bytes));
  }
  qc_gguf_close(again);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  qc_gguf *gguf = nullptr;
  qc_error error;
  if (qc_gguf_parse(data, size, &gguf, &error) != QC_OK) {
    readAll(error.message, std::strlen(error.message));
    return 0;
  }
  require(qc_gguf_bytes(gguf) == size);
  readTensors(gguf);
  readValues(gguf);
  rewrite(gguf);
  require(!qc_gguf_tensor_at(gguf, qc_gguf_tensor_count(gguf)) && !qc_gguf_value_at(gguf, qc_gguf_value_count(gguf)));
  qc_gguf_close(gguf);
  return 0;
}
