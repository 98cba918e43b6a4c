#include "target/target.h"

#include "target/load.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"

#include <iterator>

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
