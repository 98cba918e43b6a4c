// Derives the value form from the weight equation by its algebra.
// Takes the resolved weight equation; gives the form, the floats and integer arrays that it uses in the order of first
// use, and the level of each weight as an integer function, or reports which part is outside the forms that quantc can
// prove.
#pragma once

#include "parse/ast.h"
#include "sema/evaluate/evaluator.h"
#include "sema/model.h"

#include <optional>
#include <vector>

namespace quantc::sema {

struct DerivedForm {
  ValueForm value;
  std::vector<FloatArray> floats;
  std::vector<llvm::SMRange> floatDefinitions;
  std::vector<IntArray> arrays;
  std::vector<llvm::SMRange> arrayDefinitions;

  const ast::Expr *level = nullptr;  // the factor that differs by weight; null in a format of floats
  llvm::SMRange levelDefinition;     // of the one array that it is made of, or the factor itself
  std::vector<Value> levels;         // its value, by weight
};

std::optional<DerivedForm> deriveForm(const ast::WeightLine &weight, unsigned block, const Scope &scope,
                                      Evaluator &evaluator, Diagnostics &diags);

/// The one array or field that an integer expression takes its stored bits from, or null when there is none or more.
const ast::Expr *onlyArray(const ast::Expr &expr, const Scope &scope, llvm::StringRef indexName);

}  // namespace quantc::sema
