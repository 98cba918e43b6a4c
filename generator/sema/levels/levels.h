// Brings the level of each weight, any integer function of stored bits, to a code: parts side by side, each the stored
// bits themselves or a component of a small lookup, and what each code counts. Takes the level's value by weight; gives
// the code with its lookups, the same shape for all weights, or reports why there is none. docs/spec-language.md,
// Levels, has the rules.
#pragma once

#include "parse/ast.h"
#include "sema/evaluate/evaluator.h"
#include "sema/model.h"

#include <optional>
#include <vector>

namespace quantc::sema {

struct DerivedCode {
  Code code;
  std::vector<Lookup> lookups;
};

std::optional<DerivedCode> deriveCode(const ast::Expr &level, llvm::StringRef indexName,
                                      const std::vector<Value> &levels, const Scope &scope, Evaluator &evaluator,
                                      Diagnostics &diags);

}  // namespace quantc::sema
