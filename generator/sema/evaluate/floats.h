// Float numbers of a spec: what the codes of 8-bit float fields are worth, floats gathered from stored bits, and
// numbers written in decimal.
#pragma once

#include "parse/ast.h"
#include "sema/evaluate/evaluator.h"
#include "sema/model.h"

#include <optional>
#include <vector>

namespace quantc::sema {

/// Fills in Field::values of a field of an 8-bit float type, and reports a unit or special values that cannot be.
bool codeValues(const ast::FieldLine &line, Field &field, Diagnostics &diags);

/// The addresses of the bits of a gathered float from its value, or nothing with an error at `at`.
std::optional<std::vector<uint32_t>> gatheredBits(const Value &value, ScalarType type, const Place &place,
                                                  Evaluator &evaluator, const std::vector<Field> &fields,
                                                  Diagnostics &diags);

/// The f32 nearest to a number of the spec.
float nearestFloat(llvm::SMRange number);

}  // namespace quantc::sema
