// Floats of 8 bits that are exponents, by arithmetic instead of a table.
#pragma once

#include "build/plan.h"

namespace quantc {

/// The form that gives each of its values, proved for all 256; nothing where there is none.
std::optional<ExponentForm> exponentForm(const FloatArray &array);

}  // namespace quantc
