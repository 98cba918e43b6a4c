#include "target/target.h"

#include "target/expression.h"
#include "target/load.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>

namespace quantc {
namespace {

const Description embedded[] = {
#include "templates.inc"
};

TargetSet loadEmbedded() {
  LoadedTargets loaded = loadTargets({std::begin(embedded), std::end(embedded)});
  if (!loaded.mistakes.empty())
    llvm::report_fatal_error(llvm::Twine(llvm::join(loaded.mistakes, "\n")), false);
  return std::move(loaded.set);
}

}  // namespace

const DotStrategy *Target::dot(int64_t weight, bool isSigned, bool matrix) const {
  const DotStrategy *best = nullptr;
  for (const DotStrategy &d : dots) {
    // Signed codes are at most 255 once biased.
    int64_t greatest = d.unsignedCodes && isSigned ? 255 : weight;
    if (!d.unsignedCodes && !isSigned && weight > 127)
      continue;
    if (d.isMatrix != matrix || (!d.when.empty() && !evaluate(d.when, greatest)))
      continue;
    if (!best || d.cost < best->cost)
      best = &d;
  }
  return best;
}

unsigned Target::depth(const DotStrategy &strategy, int64_t weight) {
  return strategy.depth.empty() ? 0 : unsigned(std::max<int64_t>(1, evaluate(strategy.depth, weight)));
}

const Target *TargetSet::find(std::string_view name) const {
  for (const Target &t : targets)
    if (t.name == name)
      return &t;
  return nullptr;
}

const TargetSet &targets() {
  static const TargetSet set = loadEmbedded();
  return set;
}

}  // namespace quantc
