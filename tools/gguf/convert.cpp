// The work of `quantize`.
#include "convert.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>
#include <utility>

namespace {

constexpr size_t weightsForThread = size_t{1} << 18;  // of a piece: a bar that moves, and parts for all threads

}  // namespace

Converter::Converter(const qc_format &format, size_t threads, Sink sink)
    : format(format), pool(makePool(threads)), sink(std::move(sink)) {}

void Converter::convert(const Item &item, Progress &progress) {
  const qc_gguf_tensor &tensor = *item.tensor;
  const bool oneForAll = !item.importance || item.importance->size() == tensor.dims[0];
  const uint64_t matrixRows = oneForAll ? rowsOf(tensor) : tensor.dims[1];
  const size_t block = std::lcm(tensor.format->block_elements, format.block_elements);
  const size_t limit = weightsForThread * std::max<size_t>(qc_pool_threads(pool.get()), 4);
  for (uint64_t row = 0; row < rowsOf(tensor); row += matrixRows) {
    const float *const importance =
        item.importance ? item.importance->data() + (oneForAll ? 0 : row / matrixRows * tensor.dims[0]) : nullptr;
    forEachPiece(row, matrixRows, tensor.dims[0], block, limit, [&](const Piece &piece) {
      convert(tensor, piece, importance ? importance + piece.column : nullptr);
      progress.advance(piece.weights());
    });
  }
}

void Converter::convert(const qc_gguf_tensor &tensor, const Piece &piece, const float *importance) {
  const qc_weights weights = weightsAt(tensor, piece);
  const qc_options how = {sizeof(qc_options), nullptr, pool.get(), QC_PREFER_MEMORY};
  qc_error error{};
  decoded.resize(std::max(decoded.size(), piece.weights()));
  const qc_output y = {decoded.data(), piece.weights(), 0};
  check(qc_dequantize(&weights, 0, piece.rows, &y, &how, &error), error, printable(tensor.name));
  release(weights.data, weights.bytes);

  const size_t bytes = piece.weights() / format.block_elements * format.block_bytes;
  encoded.resize(std::max(encoded.size(), bytes));
  const qc_input x = {decoded.data(), piece.weights(), 0, piece.rows};
  const qc_input counts = {importance, piece.columns, 0, 1};
  const qc_status status =
      qc_quantize(&format, piece.columns, &x, importance ? &counts : nullptr, encoded.data(), bytes, 0, &how, &error);
  if (status == QC_ERROR_VALUE)
    refuse(tensor, piece, importance);
  check(status, error, printable(tensor.name));
  sink(encoded.data(), bytes);
}

/// The library has found a number that cannot be quantised in the piece: this says where it is in the tensor.
void Converter::refuse(const qc_gguf_tensor &tensor, const Piece &piece, const float *importance) {
  const float *const begin = decoded.data(), *const end = begin + piece.weights();
  const float *found = std::find_if(begin, end, [](float value) { return !std::isfinite(value); });
  std::string what = found != end && std::isinf(*found) ? "infinity" : "NaN";
  std::string why = "only finite numbers can be quantised; --exclude keeps a tensor as it is";
  if (found == end) {
    found = findTooLarge(piece, importance, why);
    char text[32];
    std::snprintf(text, sizeof text, "%g", static_cast<double>(*found));
    what = text;
    why += "; keep the tensor with --exclude, or take a format that holds more, as bf16 does";
  }
  const auto at = static_cast<uint64_t>(found - begin);
  throw Failure(printable(tensor.name) + ": " + what + " at row " + std::to_string(piece.row + at / piece.columns) +
                ", column " + std::to_string(piece.column + at % piece.columns) + "; " + why);
}

/// The number of the decoded piece that is too large for the format; `why` becomes what the library says of it.
const float *Converter::findTooLarge(const Piece &piece, const float *importance, std::string &why) {
  size_t at = 0;
  const auto passes = [&](size_t columns) {
    const qc_input x = {decoded.data() + at, columns, 0, 1};
    const qc_input counts = {importance + (importance ? at % piece.columns : 0), columns, 0, 1};
    qc_error error{};
    const qc_status status = qc_quantize(&format, columns, &x, importance ? &counts : nullptr, encoded.data(),
                                         encoded.size(), 0, nullptr, &error);
    const std::string message = error.message;
    why = std::string(format.name) + message.substr(std::min(message.size(), message.rfind(" holds")));
    return status == QC_OK;
  };
  while (at + piece.columns < piece.weights() && passes(piece.columns))
    at += piece.columns;
  while (at + format.block_elements < piece.weights() && passes(format.block_elements))
    at += format.block_elements;
  passes(format.block_elements);
  return std::max_element(decoded.data() + at, decoded.data() + at + format.block_elements,
                          [](float a, float b) { return std::fabs(a) < std::fabs(b); });
}
