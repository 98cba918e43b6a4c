// The proofs that a format owes after its form is known: every stored bit has one owner, no integer sum overflows, and
// the fitting rule can produce the codes. Each returns false after it has reported an error.
#pragma once

#include "parse/ast.h"
#include "parse/diagnostics.h"
#include "sema/form/value_form.h"
#include "sema/model.h"

#include <vector>

namespace quantc::sema {

/// No stored bit belongs to two numbers, every number is made of stored bits, and every bit of a field that is not
/// declared unused is used. `fieldNames`: where each field is declared.
bool checkBits(const Format &format, const DerivedForm &form, const std::vector<llvm::SMRange> &fieldNames,
               Diagnostics &diags);

/// Bounds the integer sums and stores the bounds in the format.
bool proveRanges(Format &format, llvm::SMRange weight, Diagnostics &diags);

/// Looks the rule up, checks its parameters and that it fits the form, and stores it in the format.
bool checkFit(Format &format, const ast::FitLine &fit, Diagnostics &diags);

/// The rules that fit the form, each with what it takes: "absmax(top)". Numbers that suit it are the author's to find.
std::vector<std::string> suitableRules(const Format &format);

}  // namespace quantc::sema
