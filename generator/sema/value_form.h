// Derives the value form from the weight equation by its algebra.
// Takes the resolved weight equation; gives the form and the integer arrays that it uses, in the order of first use, or
// reports which part is outside the forms that quantc can prove.
#pragma once

#include <optional>
#include <vector>

#include "parse/ast.h"
#include "sema/evaluate.h"
#include "sema/model.h"

namespace quantc::sema {

struct DerivedForm {
  ValueForm value;
  std::vector<IntArray> arrays;
  std::vector<llvm::SMRange> arrayDefinitions;  // of each array
  std::vector<bool> fieldUsed;                  // for each field: a float factor of the form
};

std::optional<DerivedForm> deriveForm(const ast::WeightLine &weight, unsigned block, const Scope &scope,
                                      Evaluator &evaluator, Diagnostics &diags);

}  // namespace quantc::sema
