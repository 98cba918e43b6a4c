// Evaluates the format model in plain scalar code: what it says of each bit of a block, without any of the stages
// behind it.
#pragma once

#include <cstdint>

#include "sema/model.h"

namespace quantc {

/// The level of a weight.
int levelOf(const Format &format, unsigned weight, const uint8_t *block);

/// A weight, as docs/numerics.md defines it.
float weightOf(const Format &format, unsigned weight, const uint8_t *block);

}  // namespace quantc
