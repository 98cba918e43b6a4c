// The command `verify`: decodes every block of every tensor that has a format, and says where a weight is no finite
// number, which is what a NaN or infinite scale makes of its block. Then adds up: tensors must follow each other
// without gaps, as every reader of GGUF but the laxest demands, and the file must end with the last.
#include "model.h"
#include "options.h"

#include <cinttypes>
#include <cmath>
#include <cstdio>

namespace {

constexpr size_t pieceWeights = size_t{1} << 20;

/// Blocks of a tensor that hold a weight which is not finite, and the first such weight.
struct Faults {
  uint64_t blocks = 0;
  uint64_t row = 0, column = 0;
  float value = 0;
};

Faults decode(const qc_gguf_tensor &tensor, qc_pool *pool, std::vector<float> &buffer) {
  Faults faults;
  const size_t block = tensor.format->block_elements;
  const qc_options how = {sizeof(qc_options), nullptr, pool, QC_PREFER_MEMORY};
  forEachPiece(0, rowsOf(tensor), tensor.dims[0], block, pieceWeights, [&](const Piece &piece) {
    const qc_weights weights = weightsAt(tensor, piece);
    buffer.resize(std::max(buffer.size(), piece.weights()));
    const qc_output y = {buffer.data(), piece.weights(), 0};
    qc_error error{};
    check(qc_dequantize(&weights, 0, piece.rows, &y, &how, &error), error, printable(tensor.name));
    for (size_t begin = 0; begin < piece.weights(); begin += block)
      for (size_t i = begin; i < begin + block; ++i) {
        if (std::isfinite(buffer[i]))
          continue;
        if (faults.blocks++ == 0)
          faults = {1, piece.row + i / piece.columns, piece.column + i % piece.columns, buffer[i]};
        break;
      }
    release(weights.data, weights.bytes);
  });
  return faults;
}

/// Prints a line for each fault in the order of the tensors; returns how many.
size_t checkPlaces(const std::vector<const qc_gguf_tensor *> &tensors, size_t alignment, uint64_t fileBytes) {
  size_t faults = 0;
  for (size_t i = 0; i < tensors.size(); ++i) {
    const qc_gguf_tensor &tensor = *tensors[i];
    if (!tensor.bytes_known)
      continue;  // it may end anywhere
    const uint64_t end = tensor.offset + tensor.bytes, padded = (end + alignment - 1) / alignment * alignment;
    if (i + 1 < tensors.size() ? tensors[i + 1]->offset == padded : fileBytes == padded || fileBytes == end)
      continue;
    ++faults;
    const char *const what = i + 1 < tensors.size() ? "the next tensor begins" : "the file ends";
    const uint64_t there = i + 1 < tensors.size() ? tensors[i + 1]->offset : fileBytes;
    std::printf("%s: ends at offset %" PRIu64 ", %s at %" PRIu64 " and not at %" PRIu64 "\n",
                printable(tensor.name).c_str(), end, what, there, padded);
  }
  return faults;
}

}  // namespace

int verify(const Options &options) {
  if (isPacked(options.files[0]))
    return verifyPacked(options);
  const Gguf file = openGguf(options.files[0]);
  const Pool pool = makePool(options.threads);
  const std::vector<const qc_gguf_tensor *> tensors = tensorsOf(file.get());
  std::vector<float> buffer;
  size_t faults = 0, decoded = 0;
  uint64_t blocks = 0;
  for (const qc_gguf_tensor *tensor : tensors) {
    const std::string name = printable(tensor->name);
    if (!tensor->format) {
      std::printf("%s: %s is not decoded\n", name.c_str(), typeText(*tensor).c_str());
      continue;
    }
    const size_t block = tensor->format->block_elements;
    const Faults found = decode(*tensor, pool.get(), buffer);
    ++decoded;
    blocks += tensor->bytes / tensor->format->block_bytes;
    if (found.blocks == 0)
      continue;
    faults += 1;
    std::printf("%s: block %" PRIu64 " decodes to %s at row %" PRIu64 ", column %" PRIu64 "; %" PRIu64
                " of %zu blocks are faulty\n",
                name.c_str(), (found.row * tensor->dims[0] + found.column) / block,
                std::isnan(found.value) ? "NaN" : "infinity", found.row, found.column, found.blocks,
                tensor->bytes / tensor->format->block_bytes);
  }
  faults += checkPlaces(tensors, qc_gguf_alignment(file.get()), qc_gguf_bytes(file.get()));
  std::printf("%s: %zu of %zu tensors decoded, %" PRIu64 " blocks, %zu faults\n", printable(options.files[0]).c_str(),
              decoded, tensors.size(), blocks, faults);
  return faults != 0;
}
