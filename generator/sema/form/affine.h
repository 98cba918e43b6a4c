// Integer factors as the model holds them: multiplier * (a number of stored bits) - offset.
// Takes the value of a factor for each of its groups; gives one multiplier and one offset for all, and what is left as
// strings of bits, or reports the value that is no such function.
#pragma once

#include "sema/evaluate/evaluator.h"

#include <optional>
#include <vector>

namespace quantc::sema {

struct Affine {
  int64_t multiplier = 1;
  int64_t offset = 0;
  std::vector<Value> numbers;
};

/// An integer factor has no more bits.
constexpr unsigned maxFactorBits = 16;

/// `name`, `at`: the factor, for messages. No value is a constant.
std::optional<Affine> makeAffine(const std::vector<Value> &values, llvm::StringRef name, llvm::SMRange at,
                                 Evaluator &evaluator, Diagnostics &diags);

}  // namespace quantc::sema
