#include "target/target.h"

#include "target/load.h"

#include "llvm/ADT/SmallVector.h"
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

std::string Schedule::text() const {
  return ("columns " + llvm::Twine(packedColumns) + " " + llvm::Twine(rawColumns) + " pairs " + llvm::Twine(pairs))
      .str();
}

std::optional<Schedule> Schedule::of(std::string_view text) {
  llvm::SmallVector<llvm::StringRef, 5> words;
  llvm::SplitString(text, words);
  Schedule schedule;
  if (words.size() != 5 || words[0] != "columns" || words[3] != "pairs" ||
      words[1].getAsInteger(10, schedule.packedColumns) || words[2].getAsInteger(10, schedule.rawColumns) ||
      words[4].getAsInteger(10, schedule.pairs))
    return std::nullopt;
  return schedule;
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
