// What `quantize` does to each tensor of a file and why, decided before any work.
#pragma once

#include "importance.h"
#include "options.h"

#include <quantc/quantc.h>

#include <cstdint>
#include <string>
#include <vector>

/// One tensor of the output.
struct Item {
  const qc_gguf_tensor *tensor;
  qc_gguf_tensor written;  // what the output's list says
  bool changes = false;
  std::string why;       // it is kept; of one that changes, what is special about that
  bool expected = true;  // the user need not be told
  bool misfits = false;  // it is kept because its rows are no multiple of the block
  const std::vector<float> *importance = nullptr;
};

struct Choice {
  std::vector<Item> items;            // in the file's order
  std::vector<std::string> warnings;  // what the user may not expect of the whole
  uint64_t weights = 0;               // to be quantised
};

/// `type` is ggml's number of the format; `importance` may be null. Throws Failure when the request cannot be met.
Choice chooseTensors(const Options &options, const qc_gguf *input, const qc_format &format, uint32_t type,
                     Importance *importance);

/// How many tensors are as large as they were because of the length of their rows, and which formats would fit; empty
/// when there is none.
std::string misfitsText(const Choice &choice, const qc_format &format);
