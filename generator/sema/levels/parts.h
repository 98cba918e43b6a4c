// The parts of a code while it is derived, and their form in the model.
#pragma once

#include "sema/levels/uses.h"
#include "sema/model.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace quantc::sema {

/// A part of the code, with its use by each weight.
struct Part {
  std::vector<Use *> uses;
  unsigned width = 0;
  bool isLookup = false;
  std::vector<int64_t> values;  // of a lookup, ascending

  unsigned codeOf(int64_t value) const {
    return unsigned(std::lower_bound(values.begin(), values.end(), value) - values.begin());
  }
};

/// The part as the model holds it. Lookups that it needs are added to `lookups`: one serves all numbers whose functions
/// are among its components. `name`: what a lookup is called.
CodePart placePart(const Part &part, unsigned position, llvm::function_ref<std::string(const Use &)> name,
                   std::vector<Lookup> &lookups);

}  // namespace quantc::sema
