// From the tree of a spec to the proved format model.
// Takes a tree without syntax errors; gives the Format, with every guarantee that model.h states, or nothing after it
// has reported at least one error. Tables in files are read through `read`; without it, a spec cannot have any.
#pragma once

#include "parse/ast.h"
#include "sema/files.h"
#include "sema/model.h"

#include <optional>
#include <vector>

namespace quantc {

class Diagnostics;

/// The format that the spec is named for.
std::optional<Format> analyze(const ast::Spec &spec, Diagnostics &diags, const ReadFile &read = {});

/// The same, followed by the spec's variants.
std::optional<std::vector<Format>> analyzeAll(const ast::Spec &spec, Diagnostics &diags, const ReadFile &read = {});

}  // namespace quantc
