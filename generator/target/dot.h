// The choice of the dot product with which a target multiplies a format's codes: schedule does what it says, explain
// prints it.
#pragma once

#include "target/target.h"

#include <cstdint>
#include <string>
#include <vector>

namespace quantc {

struct DotChoice {
  const DotStrategy *strategy = nullptr;  // null: none is exact
  const DotStrategy *matrix = nullptr;  // for two quads and two columns at once, if there is one that reads codes alike
  bool isBiased = false;                // signed codes become unsigned by 128
  int64_t weight = 0;                   // the greatest |code| as it is multiplied
  unsigned depth = 0;                   // steps that are summed in 16 bits; 0: in 32
  std::vector<const DotStrategy *> refused;  // cheaper ones, whose conditions the codes do not meet
};

/// The cheapest strategy that is exact for codes up to `codeMax` in magnitude.
DotChoice chooseDot(const Target &target, int64_t codeMax, bool isSigned);

/// The greatest |code| that a strategy multiplies for such codes.
int64_t multiplied(const DotStrategy &strategy, int64_t codeMax, bool isSigned);

/// Whether a strategy is exact up to a greatest |code| as it is multiplied.
bool admits(const DotStrategy &strategy, int64_t weight);

/// How many steps a strategy may sum in 16 bits; 0 for one that sums in 32.
unsigned depthOf(const DotStrategy &strategy, int64_t weight);

/// The greatest sum of that many steps in 16 bits.
int64_t sum16(const DotStrategy &strategy, unsigned depth, int64_t weight);

/// Why the sums of a choice that has a depth fit 16 bits: "8 * 2 * 15 * 127 = 30480 <= 32767".
std::string sum16Text(const DotChoice &choice, unsigned pairSum);

}  // namespace quantc
