// What `quantize` does to each tensor of a file, decided before any work.
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
  bool changes = false;
  const std::vector<float> *importance = nullptr;
  qc_gguf_tensor written;  // what the output's list says
};

struct Choice {
  std::vector<Item> items;         // in the file's order
  std::vector<std::string> notes;  // what the user may not expect
  uint64_t weights = 0;            // to be quantised
};

/// `type` is ggml's number of the format; `importance` may be null. Throws Failure when the request cannot be met.
Choice chooseTensors(const Options &options, const qc_gguf *input, const qc_format &format, uint32_t type,
                     Importance *importance);
