// An interpreter of the formats and of docs/numerics.md, written by hand from the published layout tables: one element
// at a time, integers exact, no table or code in common with generator, kernels or runtime. Grids are read from
// tests/data/tables, which come from ggml itself. A format without a decoder written by hand is what its spec says,
// read and evaluated by an interpreter of its own (definition.h). What a kernel computes must equal what this computes,
// bit for bit; any NaN equals any NaN.
#pragma once

#include "definition/meaning.h"

namespace oracle {

/// Those written by hand.
std::span<const Format> formats();
/// By hand or else by definition; null when neither knows the name.
const Format *find(std::string_view name);
const Format &format(std::string_view name);
std::string missing(std::string_view name);  // what to do about it

/// Whether `after` is what packing and unpacking may make of the block `before`: the least block of the same weights,
/// where a hand-written rule tells it; else one of the same numbers, without the bits that no weight depends on.
bool isRestored(const Format &format, const uint8_t *before, const uint8_t *after);

/// The functions between a product and y.
float silu(float x);
float gelu(float x);

}  // namespace oracle
