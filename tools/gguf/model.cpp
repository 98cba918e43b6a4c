// What the commands share.
#include "model.h"

#include <sys/mman.h>
#include <unistd.h>

void check(qc_status status, const qc_error &error, const std::string &where) {
  if (status != QC_OK)
    throw Failure(where.empty() ? error.message : where + ": " + error.message);
}

Gguf openGguf(const std::string &path) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  const qc_status status = qc_gguf_open(path == "-" ? "/dev/stdin" : path.c_str(), &gguf, &error);
  check(status, error, status == QC_ERROR_FILE ? "" : path);  // the system's errors name the file already
  return Gguf(gguf);
}

Pool makePool(size_t threads) {
  qc_pool *pool = nullptr;
  qc_error error{};
  check(qc_pool_create(threads, &pool, &error), error);
  return Pool(pool);
}

std::vector<const qc_gguf_tensor *> tensorsOf(const qc_gguf *gguf) {
  std::vector<const qc_gguf_tensor *> tensors(qc_gguf_tensor_count(gguf));
  for (size_t i = 0; i < tensors.size(); ++i)
    tensors[i] = qc_gguf_tensor_at(gguf, i);
  return tensors;
}

uint32_t dimensionsOf(const qc_gguf_tensor &tensor) {
  uint32_t count = tensor.dim_count;
  while (count && tensor.dims[count - 1] == 1)
    --count;
  return count;
}

std::string shapeText(const qc_gguf_tensor &tensor) {
  std::string text;
  for (uint32_t d = 0; d < tensor.dim_count; ++d)
    text += (d ? " x " : "") + std::to_string(tensor.dims[d]);
  return text.empty() ? "1" : text;
}

std::string typeText(const qc_gguf_tensor &tensor) {
  return tensor.type_name ? tensor.type_name : "type " + std::to_string(tensor.type);
}

std::string printable(const std::string &text) {
  std::string shown(qc_printable(text.data(), text.size(), nullptr, 0), 0);
  qc_printable(text.data(), text.size(), shown.data(), shown.size() + 1);
  return shown;
}

static bool beginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

size_t charactersOf(const std::string &text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), beginsCharacter));
}

std::string beginningOf(const std::string &text, size_t characters) {
  const auto end =
      std::find_if(text.begin(), text.end(), [&](char c) { return beginsCharacter(c) && characters-- == 0; });
  return {text.begin(), end};
}

qc_weights weightsAt(const qc_gguf_tensor &tensor, const Piece &piece) {
  const qc_format &format = *tensor.format;
  const uint64_t before = (piece.row * tensor.dims[0] + piece.column) / format.block_elements;
  const size_t bytes = piece.weights() / format.block_elements * format.block_bytes;
  const auto *data = static_cast<const uint8_t *>(tensor.data) + before * format.block_bytes;
  return {&format, &format.layouts[0], data, bytes, piece.rows, piece.columns, 0};
}

void release(const void *data, size_t bytes) {
  const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  const size_t before = -reinterpret_cast<uintptr_t>(data) & (page - 1);  // of a page that begins in front of the data
  if (bytes < before + page)
    return;
  auto *const first = static_cast<uint8_t *>(const_cast<void *>(data)) + before;  // not written: only advice
  madvise(first, (bytes - before) / page * page, MADV_DONTNEED);
}
