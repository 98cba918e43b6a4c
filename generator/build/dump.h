// Prints a plan: where the codes, header words, packed planes and activations of a format are, and how they are read.
#pragma once

#include "build/plan.h"

#include "llvm/Support/raw_ostream.h"

namespace quantc {

void dump(const Plan &plan, llvm::raw_ostream &os);

}  // namespace quantc
