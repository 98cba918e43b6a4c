// From the tree of a spec to the proved format model.
// Takes a tree without syntax errors; gives the Format, with every guarantee that model.h states, or nothing after it
// has reported at least one error.
#pragma once

#include <optional>

#include "parse/ast.h"
#include "sema/model.h"

namespace quantc {

class Diagnostics;

std::optional<Format> analyze(const ast::Spec &spec, Diagnostics &diags);

}  // namespace quantc
