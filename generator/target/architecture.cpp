#include "target/architecture.h"

#include "target/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace quantc {
namespace {

using llvm::StringRef;

std::vector<std::string> wordsOf(const Entry *entry) {
  llvm::SmallVector<StringRef, 8> words;
  if (entry)
    llvm::SplitString(entry->value, words);
  return {words.begin(), words.end()};
}

/// NAME, or NAME:LEAST-GREATEST.
Architecture::Number numberOf(StringRef text, const Entry &entry, Mistakes &mistakes) {
  auto [name, bounds] = text.split(':');
  Architecture::Number number{name.str()};
  auto [least, greatest] = bounds.split('-');
  const bool isWrong =
      text.contains(':') && (least.getAsInteger(0, number.least) || greatest.getAsInteger(0, number.greatest) ||
                             number.least > number.greatest);
  if (isWrong || name.empty())
    mistakes.add(entry.place, "expected NAME or NAME:LEAST-GREATEST, found '" + text + "'");
  return number;
}

Architecture read(const Entry &entry, Mistakes &mistakes) {
  Architecture architecture;
  architecture.name = entry.name;
  for (StringRef word : {"builds", "processor"})
    if (!entry.part(word))
      mistakes.add(entry.place, "architecture '" + entry.name + "' has no '" + word + "'");
  if (const Entry *builds = entry.part("builds")) {
    architecture.builds = builds->value;
    if (const std::optional<std::string> mistake = bracketMistake(builds->value))
      mistakes.add(builds->place, *mistake);
  }
  if (const Entry *runner = entry.part("runner"))
    architecture.runner = runner->value;
  architecture.processors = wordsOf(entry.part("processor"));
  architecture.apple = wordsOf(entry.part("apple"));
  for (const std::string &text : wordsOf(entry.part("numbers")))
    architecture.numbers.push_back(numberOf(text, *entry.part("numbers"), mistakes));
  return architecture;
}

}  // namespace

std::vector<Architecture> readArchitectures(const std::vector<Entry> &entries, Mistakes &mistakes) {
  std::vector<Architecture> architectures;
  for (const Entry &entry : entries) {
    if (findArchitecture(architectures, entry.name))
      mistakes.add(entry.place, "a second architecture '" + entry.name + "'");
    architectures.push_back(read(entry, mistakes));
  }
  return architectures;
}

const Architecture *findArchitecture(llvm::ArrayRef<Architecture> architectures, StringRef name) {
  const Architecture *it = llvm::find_if(architectures, [&](const Architecture &a) { return a.name == name; });
  return it == architectures.end() ? nullptr : it;
}

std::string enumerated(llvm::ArrayRef<std::string> names) {
  if (names.size() < 2)
    return llvm::join(names, "");
  return llvm::join(names.drop_back(), ", ") + " and " + names.back();
}

}  // namespace quantc
