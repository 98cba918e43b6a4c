// The functions between a product and y: docs/numerics.md, Functions.
#pragma once

#include "internal.h"

namespace qc {

/// Replaces each value. Computes, and so belongs into parallel tasks, as the conversions of elements.h do.
typedef void function(float *values, size_t count);

/// Keeps each value between two. NaN stays.
void keep_between(float least, float greatest, float *values, size_t count);

/// Sets `out` to null for QC_FUNCTION_NONE. All targets have the same bits.
qc_status check_function(size_t number, size_t target, function *&out, qc_error *error);

}  // namespace qc
