// The work of `quantize`: a tensor's data, decoded and quantised piece by piece. Memory holds one piece.
#pragma once

#include "choice.h"
#include "model.h"
#include "progress.h"

#include <cstdint>
#include <functional>
#include <vector>

class Converter {
public:
  /// Takes the next bytes of the output.
  using Sink = std::function<void(const void *data, size_t bytes)>;

  Converter(const qc_format &format, size_t threads, Sink sink);

  /// Throws Failure when a number cannot be quantised: it names tensor, row and column.
  void convert(const Item &item, Progress &progress);

private:
  void convert(const qc_gguf_tensor &tensor, const Piece &piece, const float *importance);
  [[noreturn]] void refuse(const qc_gguf_tensor &tensor, const Piece &piece, const float *importance);
  const float *findTooLarge(const Piece &piece, const float *importance, std::string &why);

  const qc_format &format;
  const Pool pool;
  const Sink sink;
  std::vector<float> decoded;
  std::vector<uint8_t> encoded;
};
