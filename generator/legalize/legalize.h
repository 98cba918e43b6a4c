// Legalisation: replaces every operation that the target has no text for by the target's expansion, until all have
// text. Takes and gives a vector program; afterwards each operation is in the target's table.
#pragma once

#include "ir/ir.h"
#include "target/target.h"

namespace quantc {

void legalize(ir::Program &program, const Target &target);

}  // namespace quantc
