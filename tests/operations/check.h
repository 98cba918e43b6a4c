// Whether what was made of a description does what its operations mean.
#pragma once

#include "operations.h"

#include <cstddef>
#include <string>

namespace operations {

/// The first difference: the target, the line of its description, operands, what came and what was expected. Empty when
/// there is none. `effort` as Values has it. Pointers lead to memory that ends, or begins, beside a page without
/// access.
std::string fault(const Target &target, const Instance &instance, size_t effort);

/// The same for a strategy of dot products: every product, sums as long as its depth allows of the greatest codes and
/// activations; and that one product more, or a greater code, would be too much, where it says so.
std::string fault(const Target &target, const Dot &dot, size_t effort);

}  // namespace operations
