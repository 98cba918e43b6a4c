// The parts of a code while it is derived, and their form in the model.
#pragma once

#include "sema/model.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace quantc::sema {

/// A stored number: the addresses of its bits, the least significant first.
using Bits = std::vector<uint32_t>;

/// What one weight takes from one stored number.
struct Use {
  uint32_t node = 0;            // the function: the weight's level depends on the number through it alone
  Bits bits;                    // the stored bits that it reads
  bool isLookup = false;        // else the bits themselves are the code
  bool isJoint = false;         // read in several places: only the bits themselves can be the code
  unsigned number = 0;          // which group of overlapping bits
  std::vector<int64_t> values;  // of a lookup: the function by the value of the number
  Bits own;                     // of a lookup that only picks bits of the number: these, the least significant first
};

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
