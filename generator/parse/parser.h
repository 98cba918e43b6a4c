// Reads the text of a spec into its tree. The grammar is in docs/spec-language.md.
// Takes a buffer of `sources`; gives the tree, or null after it has reported at least one error. Statements after a
// broken one are still read, so that one run shows all syntax errors.
#pragma once

#include "parse/ast.h"

#include <memory>

namespace llvm {
class SourceMgr;
}

namespace quantc {

class Diagnostics;

std::unique_ptr<ast::Spec> parseSpec(llvm::SourceMgr &sources, unsigned bufferId, Diagnostics &diags);

}  // namespace quantc
