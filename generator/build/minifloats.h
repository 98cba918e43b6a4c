// Floats of 8 bits that are halves with fewer bits, by conversion instead of a table.
#pragma once

#include "build/plan.h"

namespace quantc {

/// The form that gives each of its values, proved for all 256; nothing where there is none.
std::optional<MinifloatForm> minifloatForm(const FloatArray &array);

}  // namespace quantc
