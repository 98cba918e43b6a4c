// Rolling: statements that repeat with constant steps become a loop, so that a kernel is as long as what it does, not
// as often as it does it. What runs and in which order stays the same.
#pragma once

#include "ir/ir.h"

namespace quantc {

/// Rolls every function of a program. Loops in functions that are `unrolled` are unrolled in full when they are
/// compiled: their text is short, their code as it was.
void roll(ir::Program &program);

}  // namespace quantc
