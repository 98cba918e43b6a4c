// Numbers of a block as bits of 32-bit words, where lanes are rows: words of windows that are transposed, or the pieces
// that a whole block is cut into.
#pragma once

#include "build/plan.h"

#include <functional>

namespace quantc {

/// Splits bit runs at the 32-bit words of windows of 16 bytes.
WordValue wordValue(const std::vector<unsigned> &windows, const std::vector<BitRun> &runs);

/// Scales, minimums and floats of a block, each as `valueOf` has the number of these bits.
HeaderWords headerValues(const Format &format, const std::function<WordValue(const std::vector<BitRun> &)> &valueOf);

/// The block as pieces, if all its codes can be had of those. `raw`: of this format.
std::optional<PieceForm> pieceForm(const Format &format, const RawCodes &raw);

}  // namespace quantc
