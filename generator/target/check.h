// What is wrong with descriptions that can be read.
#pragma once

#include "target/inherit.h"
#include "target/record.h"

#include <vector>

namespace quantc {

/// Adds a mistake for everything that could not be compiled or would be compiled to something else than was meant: in
/// the lines `feature` and `machine`, in the values of targets, in the texts of operations and products, in expansions;
/// for sums that 16 bits do not hold; and for what is missing.
void check(const std::vector<Joined> &targets, const Records &records, const std::vector<Architecture> &architectures,
           Mistakes &mistakes);

}  // namespace quantc
