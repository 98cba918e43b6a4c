// Prints the tree of a spec, one statement a line, every expression with all its parentheses: precedence made visible.
#pragma once

#include "parse/ast.h"

#include "llvm/Support/raw_ostream.h"

namespace quantc {

void dump(const ast::Spec &spec, llvm::raw_ostream &out);

}  // namespace quantc
