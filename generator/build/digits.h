// Digits of fractions: the codes of formats that pack several digits to a base into a byte, (byte * factor & 255) *
// base >> 8.
#pragma once

#include "build/plan.h"

namespace quantc {

/// The factor with which a component of a look-up of bytes is such a digit, proved for every byte; the base is the
/// number of its values.
std::optional<unsigned> digitFactor(const Lookup &lookup, unsigned component);

/// Codes 16 * index and those behind it, where all of the format's codes are such digits.
std::optional<Chunk> digitChunk(const Format &format, unsigned index);

}  // namespace quantc
