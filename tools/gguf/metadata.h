// The metadata of what `quantize` writes: that of the input, byte for byte and in its order, but for what says how the
// tensors are quantised.
#pragma once

#include "choice.h"

#include <quantc/quantc.h>

#include <deque>
#include <vector>

/// The values of the output. They point into the input and into this.
///
/// general.quantization_version is 2, the layout of blocks that the formats describe, wherever a tensor is quantised.
/// general.file_type is llama.cpp's number for the format that most weights have (of q3_k, q4_k and q5_k that of the
/// variant ..._S, which is nearest to one format throughout). Where the most frequent format is that of the input, its
/// value is kept; where it has no number, there is none: readers then look at the tensors.
class Metadata {
public:
  /// Throws Failure where the input has quantised tensors of another version.
  Metadata(const qc_gguf *input, const std::string &path, const std::vector<Item> &items);
  Metadata(const Metadata &) = delete;
  Metadata &operator=(const Metadata &) = delete;

  const std::vector<qc_gguf_value> &values() const { return kept; }

private:
  void set(const char *key, uint32_t value);
  void remove(const char *key);

  std::vector<qc_gguf_value> kept;
  std::deque<uint32_t> numbers;  // what values point to
};
