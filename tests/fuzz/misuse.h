// The library called wrongly, and asked about what there is and is not.
#pragma once

#include "input.h"

namespace fuzz {

/// A call that succeeds, then the same with one argument that is wrong: an error that says so, and nothing written.
void misuse(Input &input);

/// Formats, targets, sizes and pools by any name, number and size: answers that agree with each other.
void ask(Input &input);

}  // namespace fuzz
