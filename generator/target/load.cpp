#include "target/load.h"

#include "target/architecture.h"
#include "target/check.h"
#include "target/inherit.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace quantc {
namespace {

using llvm::StringRef;

std::vector<std::string> wordsOf(StringRef text) {
  llvm::SmallVector<StringRef, 8> words;
  llvm::SplitString(text, words);
  return {words.begin(), words.end()};
}

/// The value of an entry that was checked.
unsigned numberIn(StringRef text) {
  unsigned number = 0;
  text.getAsInteger(0, number);
  return number;
}

Feature featureOf(const Entry &entry, const std::vector<Architecture> &architectures) {
  const std::vector<std::string> words = wordsOf(entry.value);
  Feature feature;
  feature.name = words[0];
  feature.arch = words[1];
  const auto flags = words.begin() + 2 + ptrdiff_t(findArchitecture(architectures, feature.arch)->numbers.size());
  std::transform(words.begin() + 2, flags, std::back_inserter(feature.numbers), numberIn);
  feature.flags.assign(flags, words.end());
  return feature;
}

/// One -march for all that name one: the last counts, with every extension.
std::vector<std::string> flagsOf(const std::vector<std::string> &needs, const std::vector<Feature> &features) {
  std::vector<std::string> flags;
  std::string architecture, extensions;
  for (const std::string &need : needs)
    for (const std::string &flag : llvm::find_if(features, [&](const Feature &f) { return f.name == need; })->flags)
      if (StringRef(flag).starts_with("-march="))
        architecture = flag;
      else if (StringRef(flag).starts_with("+"))
        extensions += flag;
      else
        flags.push_back(flag);
  if (!architecture.empty())
    flags.push_back(architecture + extensions);
  return flags;
}

Machine machineOf(const std::vector<Entry> &entries) {
  const auto value = [&](StringRef name) {
    return numberIn(llvm::find_if(entries, [&](const Entry &entry) { return entry.name == name; })->value);
  };
  return {value("pair_sum"), value("bytes_per_cycle"), value("operations_per_cycle")};
}

DotStrategy dotOf(const Entry &entry) {
  auto text = [&](StringRef part) {
    const Entry *found = entry.part(part);
    return found ? found->value : std::string();
  };
  DotStrategy dot;
  dot.name = entry.name;
  dot.isMatrix = entry.word == "matrix";
  dot.unsignedCodes = text("codes") == "unsigned";
  dot.when = text("when");
  dot.depth = text("depth");
  if (entry.part("terms"))
    dot.terms = numberIn(text("terms"));
  StringRef(text("cost")).getAsDouble(dot.cost);
  dot.step = text("step");
  dot.step4 = text("step4");
  dot.first = text("first");
  dot.next = text("next");
  dot.last = text("last");
  return dot;
}

/// The value of `expand` is (OPERAND, ...) = EXPRESSION.
Expansion expansionOf(const Entry &entry) {
  auto [operands, body] = StringRef(entry.value).drop_front().split(')');
  Expansion expansion;
  for (StringRef operand : llvm::split(operands, ','))
    if (!operand.trim().empty())
      expansion.parameters.push_back(operand.trim().str());
  expansion.body = body.split('=').second.trim().str();
  return expansion;
}

void add(const Entry &entry, Target &target) {
  const StringRef word = entry.word;
  target.places[entry.key()] = entry.place;
  if (word == "op")
    target.operations[entry.name] = entry.value;
  else if (word == "expand")
    target.expansions[entry.name] = expansionOf(entry);
  else if (entry.isProduct())
    target.dots.push_back(dotOf(entry));
  else if (word == "helper")
    target.helpers.emplace_back(entry.name, entry.value);
  else if (word == "type")
    target.types[entry.name[0]] = entry.value;
  else if (word == "arch")
    target.arch = entry.value;
  else if (word == "include")
    target.include = entry.value;
  else if (word == "triple")
    target.triple = entry.value;
  else if (word == "emulator")
    target.emulators.push_back({entry.name, wordsOf(entry.value)[1]});
  else if (word == "needs")
    target.features.push_back(entry.name);
  else if (word == "order")
    target.order = numberIn(entry.value);
  else if (word == "rows")
    target.rows = numberIn(entry.value);
  else if (word == "prefetch")
    target.prefetch = numberIn(entry.value);
  else if (word == "columns")
    std::tie(target.schedule.packedColumns, target.schedule.rawColumns) =
        std::pair(numberIn(wordsOf(entry.value)[0]), numberIn(wordsOf(entry.value)[1]));
  else if (word == "pairs")
    target.schedule.pairs = numberIn(entry.value);
}

Target targetOf(const Joined &joined, const std::vector<Feature> &features) {
  Target target;
  target.name = joined.name;
  target.lenders = joined.lenders;
  for (const Entry &entry : joined.entries)
    add(entry, target);
  target.types.try_emplace('t', target.types['h']);
  target.flags = flagsOf(target.features, features);
  return target;
}

}  // namespace

LoadedTargets loadTargets(const std::vector<Description> &descriptions) {
  Mistakes mistakes;
  const Records records = readRecords(descriptions, mistakes);
  const std::vector<Joined> joined = joinRecords(records.targets, mistakes);
  std::vector<Architecture> architectures = readArchitectures(records.architectures, mistakes);
  check(joined, records, architectures, mistakes);
  LoadedTargets loaded;
  loaded.mistakes = mistakes.sorted();
  if (!loaded.mistakes.empty())
    return loaded;
  loaded.set.machine = machineOf(records.machine);
  loaded.set.architectures = std::move(architectures);
  for (const Entry &feature : records.features)
    loaded.set.features.push_back(featureOf(feature, loaded.set.architectures));
  for (const Joined &one : joined)
    loaded.set.targets.push_back(targetOf(one, loaded.set.features));
  // What was measured for a target counts for those that extend it, until they have been measured themselves.
  for (bool own : {false, true})
    for (const Entry &entry : records.schedules)
      for (Target &target : loaded.set.targets)
        if (own ? target.name == entry.word : llvm::is_contained(target.lenders, entry.word))
          target.tuned[entry.name] = *Schedule::of(entry.value);
  llvm::sort(loaded.set.targets,
             [](const Target &a, const Target &b) { return std::tie(a.order, a.name) < std::tie(b.order, b.name); });
  return loaded;
}

}  // namespace quantc
