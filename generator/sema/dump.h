// Prints the format model: fields, the bits of every array as runs, the value form, the proved ranges.
#pragma once

#include "sema/model.h"

#include "llvm/Support/raw_ostream.h"

namespace quantc {

void dump(const Format &format, llvm::raw_ostream &out);

}  // namespace quantc
