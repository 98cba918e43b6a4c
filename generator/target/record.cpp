#include "target/record.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <tuple>

namespace quantc {
namespace {

using llvm::StringRef;

/// What has a name of their own before their value, with a value alone, and with a value below a `dot` or an
/// `architecture`.
constexpr StringRef named[] = {"op", "expand", "type", "helper", "dot", "matrix", "emulator"};
constexpr StringRef valued[] = {"arch", "triple", "include", "order", "rows", "prefetch", "columns", "pairs"};
constexpr StringRef partial[] = {"codes", "terms", "when", "depth", "cost", "step", "step4", "first", "next", "last"};
constexpr StringRef ofArchitectures[] = {"builds", "processor", "apple", "numbers", "runner"};

bool isName(StringRef text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == StringRef::npos;
}

class Reader {
public:
  Reader(const Description &description, Records &records, Mistakes &mistakes)
      : place{std::string(description.file), 0}, records(records), mistakes(mistakes) {}

  void read(StringRef text) {
    while (!text.empty()) {
      StringRef lineText;
      std::tie(lineText, text) = text.split('\n');
      ++place.line;
      StringRef trimmed = lineText.trim();
      if (trimmed.consume_front("|"))
        helperLine(trimmed);
      else if (!trimmed.empty() && !trimmed.starts_with("#"))
        statement(trimmed);
    }
  }

private:
  void mistake(const llvm::Twine &what) { mistakes.add(place, what); }

  void statement(StringRef text) {
    auto [word, rest] = llvm::getToken(text);
    rest = rest.trim();
    if (rest.empty())
      return mistake("'" + word + "' of what?");
    if (word == "feature")
      return void(records.features.push_back({"feature", "", rest.str(), place}));
    if (word == "machine") {
      auto [name, value] = llvm::getToken(rest);
      return void(records.machine.push_back({"machine", name.str(), value.trim().str(), place}));
    }
    if (word == "schedule") {
      auto [format, tuned] = llvm::getToken(rest);
      auto [target, value] = llvm::getToken(tuned);
      return void(records.schedules.push_back({target.str(), format.str(), value.trim().str(), place}));
    }
    if (word == "architecture") {
      if (!isName(rest) || rest == "any")
        return mistake("'" + rest + "' is no name: lower-case letters, digits and '_', and not 'any'");
      return void(records.architectures.push_back({"architecture", rest.str(), "", place}));
    }
    if (llvm::is_contained(ofArchitectures, word))
      return part(word, rest, records.architectures, "an 'architecture'");
    if (word == "target" || word == "base")
      return begin(word, rest);
    if (!record)
      return mistake("expected 'target', 'base', 'architecture', 'feature', 'machine' or 'schedule' before '" + word +
                     "'");
    if (word == "extends" || word == "needs")
      return names(word, rest);
    if (llvm::is_contained(partial, word))
      return part(word, rest, record->entries, "a 'dot' or a 'matrix'");
    if (llvm::is_contained(valued, word))
      return add({word.str(), "", rest.str(), place});
    if (!llvm::is_contained(named, word))
      return mistake("unknown word '" + word + "'");
    if (word == "expand")
      return expansion(rest);
    auto [name, value] = llvm::getToken(rest);
    const bool hasValue = word == "op" || word == "type" || word == "emulator";
    if (hasValue == value.trim().empty())
      return mistake(hasValue ? "'" + word + " " + name + "' has no text" : "'" + word + "' takes one name");
    add({word.str(), name.str(), value.trim().str(), place});
  }

  void begin(StringRef word, StringRef name) {
    if (record)
      return mistake("a description has one target or base; this is the second");
    if (!isName(name))
      return mistake("'" + name + "' is no name: lower-case letters, digits and '_'");
    if (place.file != name.str() + ".target")
      return mistake("'" + name + "' belongs in " + name + ".target");
    record = &records.targets.emplace_back();
    record->name = name.str();
    record->isBase = word == "base";
    record->place = place;
  }

  /// A statement for each of several names.
  void names(StringRef word, StringRef rest) {
    auto [name, others] = llvm::getToken(rest);
    if (word == "needs")
      add({"needs", name.str(), "", place});
    else
      record->extends.push_back({"extends", name.str(), "", place});
    if (!others.trim().empty())
      names(word, others);
  }

  void add(const Entry &entry) {
    auto first = llvm::find_if(record->entries, [&](const Entry &other) { return other.key() == entry.key(); });
    if (first == record->entries.end())
      record->entries.push_back(entry);
    else
      mistake("'" + entry.key() + "' stands in line " + llvm::Twine(first->place.line) + ", too");
  }

  /// A line of the last helper's text, one blank after the bar dropped.
  void helperLine(StringRef text) {
    if (!record || record->entries.empty() || record->entries.back().word != "helper")
      return mistake("'|' continues a 'helper'");
    text.consume_front(" ");
    (record->entries.back().value += text) += '\n';
  }

  /// A line of the last of these, which must be what has such lines.
  void part(StringRef word, StringRef value, std::vector<Entry> &entries, StringRef owner) {
    if (entries.empty() || !entries.back().hasParts())
      return mistake("'" + word + "' belongs to " + owner);
    if (const Entry *first = entries.back().part(word))
      return mistake("'" + word + "' stands in line " + llvm::Twine(first->place.line) + ", too");
    entries.back().parts.push_back({word.str(), "", value.str(), place});
  }

  /// expand NAME(a, b) = EXPRESSION; the value is all behind the name.
  void expansion(StringRef rest) {
    const size_t open = rest.find('('), close = rest.find(')'), equals = rest.find('=');
    if (open == StringRef::npos || close == StringRef::npos || equals == StringRef::npos || open > close ||
        close > equals || !rest.slice(close + 1, equals).trim().empty() || rest.drop_front(equals + 1).trim().empty())
      return mistake("expected: expand NAME(OPERAND, ...) = EXPRESSION");
    add({"expand", rest.take_front(open).trim().str(), rest.drop_front(open).str(), place});
  }

  Place place;
  Records &records;
  Mistakes &mistakes;
  Record *record = nullptr;
};

}  // namespace

std::string Entry::key() const {
  if (word == "expand")
    return "op " + name;
  return name.empty() ? word : (isProduct() ? "dot" : word) + " " + name;
}

const Entry *Entry::part(StringRef what) const {
  auto it = llvm::find_if(parts, [&](const Entry &entry) { return entry.word == what; });
  return it == parts.end() ? nullptr : &*it;
}

void Mistakes::add(const Place &place, const llvm::Twine &what) { all.emplace_back(place, what.str()); }

std::vector<std::string> Mistakes::sorted() const {
  auto ordered = all;
  llvm::sort(ordered, [](const auto &a, const auto &b) {
    return std::tie(a.first.file, a.first.line, a.second) < std::tie(b.first.file, b.first.line, b.second);
  });
  // What a target inherits is wrong once, however many inherit it.
  ordered.erase(std::unique(ordered.begin(), ordered.end()), ordered.end());
  std::vector<std::string> texts;
  for (const auto &[place, what] : ordered)
    texts.push_back(place.text() + ": " + what);
  return texts;
}

Records readRecords(const std::vector<Description> &descriptions, Mistakes &mistakes) {
  Records records;
  records.targets.reserve(descriptions.size());  // readers point to theirs
  for (const Description &description : descriptions)
    Reader(description, records, mistakes).read(description.text);
  return records;
}

}  // namespace quantc
