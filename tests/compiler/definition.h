// A block's numbers by the format model alone, bit by bit, and docs/numerics.md on top of them: what plans and kernels
// of any layout are compared with.
#pragma once

#include "sema/model.h"

#include <cstdint>
#include <vector>

namespace quantc {

using Block = std::vector<uint8_t>;

/// The bits of a number in a block, and an element of an array: its bits, not extended beyond its width, and its value.
uint32_t bitsOf(const std::vector<BitSource> &bits, const Block &block);
uint32_t elementBits(const IntArray &array, unsigned element, const Block &block);
int32_t elementValue(const IntArray &array, unsigned element, const Block &block);

/// The bits of an entry of a float factor, and what it is worth.
uint32_t floatBits(const FloatArray &array, unsigned entry, const Block &block);
float floatValue(const FloatArray &array, unsigned entry, const Block &block);

/// The code of a weight, its parts side by side, and what a code counts for.
unsigned codeOf(const Format &format, unsigned weight, const Block &block);
int64_t levelOf(const Format &format, unsigned code);

/// An Int or Level factor as it counts for a weight.
int64_t integerOf(const Format &format, const Factor &factor, unsigned weight, const Block &block);

/// A weight in f32.
float weightOf(const Format &format, unsigned weight, const Block &block);

/// acc with the product of one block added; `codes` and `scale` are the activation block's.
float accumulated(const Format &format, float acc, const Block &block, const int8_t *codes, float scale);

/// The block without the bits that no weight depends on.
Block used(const Format &format, const Block &block);

/// The block as encoding writes it: those bits only, and the least of the numbers and floats that mean the same.
Block canonical(const Format &format, const Block &block);

}  // namespace quantc
