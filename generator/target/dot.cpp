#include "target/dot.h"

#include "target/expression.h"

#include <algorithm>

namespace quantc {

int64_t multiplied(const DotStrategy &strategy, int64_t codeMax, bool isSigned) {
  return strategy.unsignedCodes && isSigned ? 255 : codeMax;  // -128 .. 127 and 128
}

bool admits(const DotStrategy &strategy, int64_t weight) {
  return strategy.when.empty() || evaluate(strategy.when, weight);
}

unsigned depthOf(const DotStrategy &strategy, int64_t weight) {
  return strategy.depth.empty() ? 0 : unsigned(std::max<int64_t>(1, evaluate(strategy.depth, weight)));
}

int64_t sum16(const DotStrategy &strategy, unsigned depth, int64_t weight) {
  return int64_t(depth) * strategy.terms * weight * 127;
}

std::string sum16Text(const DotChoice &choice, unsigned pairSum) {
  const std::string terms = choice.strategy->terms == 2 ? "2 * " : "";
  return std::to_string(choice.depth) + " * " + terms + std::to_string(choice.weight) +
         " * 127 = " + std::to_string(sum16(*choice.strategy, choice.depth, choice.weight)) +
         " <= " + std::to_string(pairSum);
}

namespace {

/// Whether a strategy reads such codes at all: as signed bytes they end at 127.
bool reads(const DotStrategy &strategy, int64_t codeMax, bool isSigned) {
  return strategy.unsignedCodes || isSigned || codeMax <= 127;
}

const DotStrategy *cheapest(const Target &target, int64_t codeMax, bool isSigned, bool isMatrix) {
  const DotStrategy *best = nullptr;
  for (const DotStrategy &dot : target.dots)
    if (dot.isMatrix == isMatrix && reads(dot, codeMax, isSigned) && admits(dot, multiplied(dot, codeMax, isSigned)) &&
        (!best || dot.cost < best->cost))
      best = &dot;
  return best;
}

}  // namespace

DotChoice chooseDot(const Target &target, int64_t codeMax, bool isSigned) {
  DotChoice choice;
  choice.strategy = cheapest(target, codeMax, isSigned, false);
  if (!choice.strategy)
    return choice;
  // Products of matrices replace the steps of two quads and two columns: both read the same bytes.
  choice.matrix = cheapest(target, codeMax, isSigned, true);
  if (choice.matrix && choice.matrix->unsignedCodes != choice.strategy->unsignedCodes)
    choice.matrix = nullptr;
  choice.isBiased = choice.strategy->unsignedCodes && isSigned;
  choice.weight = multiplied(*choice.strategy, codeMax, isSigned);
  choice.depth = depthOf(*choice.strategy, choice.weight);
  for (const DotStrategy &dot : target.dots)
    if (!dot.isMatrix && dot.cost < choice.strategy->cost && reads(dot, codeMax, isSigned))
      choice.refused.push_back(&dot);
  return choice;
}

}  // namespace quantc
