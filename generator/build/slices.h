// Codes by look-ups of bytes: what a table has for an index is cut into bytes of one or two bits of each component, so
// that registers hold the tables and an instruction looks up a byte of every lane's four.
#pragma once

#include "build/plan.h"

namespace quantc {

/// The slices of a format whose codes take look-ups, out of `pieces`; none where some do not fit.
std::optional<SliceForm> sliceForm(const Format &format, const std::vector<Piece> &pieces);

}  // namespace quantc
