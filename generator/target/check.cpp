#include "target/check.h"

#include "target/architecture.h"
#include "target/expression.h"
#include "target/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace quantc {
namespace {

using llvm::StringRef;
using llvm::Twine;

using Words = llvm::SmallVector<StringRef, 8>;

Words wordsOf(StringRef text) {
  Words words;
  llvm::SplitString(text, words);
  return words;
}

/// What a message says of an architecture that is not there.
std::string unknownArchitecture(StringRef name, std::vector<std::string> names,
                                const std::vector<Architecture> &architectures) {
  for (const Architecture &architecture : architectures)
    names.push_back(architecture.name);
  return "unknown architecture '" + name.str() + "'; there are " + enumerated(names);
}

std::optional<unsigned> numberIn(StringRef text) {
  unsigned number = 0;
  if (text.getAsInteger(0, number))
    return std::nullopt;
  return number;
}

/// Who gives an operation its text or an expansion.
enum class Giver { Everyone, TargetsWithMatrices, TargetsWithTables };

Giver giverOf(StringRef operation) {
  static constexpr StringRef ofMatrices[] = {"zip_low", "zip_high", "join8", "even_lanes", "odd_lanes"};
  static constexpr StringRef ofTables[] = {"multishift", "lookup128", "choose"};
  return llvm::is_contained(ofMatrices, operation) ? Giver::TargetsWithMatrices
         : llvm::is_contained(ofTables, operation) ? Giver::TargetsWithTables
                                                   : Giver::Everyone;
}

class TargetChecker {
public:
  /// `pairSum` is what a sum of two products may reach.
  TargetChecker(const Joined &target, const std::vector<Architecture> &architectures,
                const std::map<StringRef, StringRef> &features, unsigned pairSum, Mistakes &mistakes)
      : target(target), architectures(architectures), features(features), pairSum(pairSum), mistakes(mistakes) {}

  void check() {
    values();
    for (const Entry &entry : target.entries)
      check(entry);
    missing();
    recursion();
  }

private:
  void wrong(const Entry &entry, const Twine &what) { mistakes.add(entry.place, what); }
  void missing(const Twine &what) { mistakes.add(target.place, "target '" + target.name + "' has no " + what); }
  void expect(const Entry &entry, const std::optional<std::string> &mistake) {
    if (mistake)
      wrong(entry, *mistake);
  }

  /// A number of at least `least`; 0 after a mistake.
  unsigned number(const Entry &entry, StringRef text, unsigned least) {
    const std::optional<unsigned> n = numberIn(text);
    if (n && *n >= least)
      return *n;
    wrong(entry,
          (n ? Twine("expected a number from " + Twine(least) + " on, found '") : Twine("expected a number, found '"))
                  .str() +
              text + "'");
    return 0;
  }

  void values() {
    if (const Entry *rows = target.find("rows")) {
      const unsigned n = number(*rows, rows->value, 1);
      if (n % 4 != 0 || n > 64)
        wrong(*rows, "rows are a multiple of 4, and at most 64");
      else
        parts = n / 4;
    }
    if (const Entry *columns = target.find("columns")) {
      const Words words = wordsOf(columns->value);
      if (words.size() != 2)
        wrong(*columns, "expected two numbers: columns of packed and of raw products");
      else if (number(*columns, words[0], 1) < number(*columns, words[1], 1))
        wrong(*columns, "raw products have at most as many columns as packed ones");
    }
    if (const Entry *own = target.find("arch")) {
      arch = own->value;
      if (arch != "any" && !findArchitecture(architectures, arch))
        wrong(*own, unknownArchitecture(arch, {"any"}, architectures));
    }
    for (StringRef word : {"order", "prefetch", "pairs"})
      if (const Entry *entry = target.find(word))
        number(*entry, entry->value, 0);
  }

  void check(const Entry &entry) {
    if (entry.word == "op")
      operation(entry);
    else if (entry.word == "expand")
      expansion(entry);
    else if (entry.isProduct())
      product(entry);
    else if (entry.word == "helper")
      expect(entry, entry.value.empty() ? "helper '" + entry.name + "' has no text" : bracketMistake(entry.value));
    else if (entry.word == "type" && (entry.name.size() != 1 || !StringRef("bhtwfi").contains(entry.name[0])))
      wrong(entry, "unknown type '" + entry.name + "'; there are b, h, t, w, f and i");
    else if (entry.word == "needs")
      need(entry);
    else if (entry.word == "emulator")
      emulator(entry);
  }

  void need(const Entry &entry) {
    auto feature = features.find(entry.name);
    if (feature == features.end())
      wrong(entry, "unknown feature '" + entry.name + "'");
    else if (feature->second != arch)
      wrong(entry, "'" + entry.name + "' is a feature of " + feature->second + ", the target is one of " + arch);
  }

  void emulator(const Entry &entry) {
    const Words words = wordsOf(entry.value);
    if (words.size() != 2 || words[0] != "-cpu")
      return wrong(entry, "expected: emulator PROGRAM -cpu MODEL");
    std::vector<std::string> programs;
    for (const Architecture &architecture : architectures)
      if ((arch == "any" || arch == architecture.name) && !architecture.processors.empty())
        programs.push_back("qemu-" + architecture.processors.front());
    if (!llvm::is_contained(programs, entry.name))
      wrong(entry, "'" + entry.name + "' emulates no CPU of " + arch + "; there are " + enumerated(programs));
  }

  void operation(const Entry &entry) {
    const OperationRow *row = operationRow(entry.name);
    if (!row)
      return wrong(entry, "unknown operation '" + entry.name + "'");
    std::vector<std::string> placeholders;
    for (size_t i = 0; i < row->operands(parts).size(); ++i)
      placeholders.push_back(std::to_string(i));
    for (char constant : {'#', '%'})
      if (row->parameters.contains(constant))
        placeholders.emplace_back(1, constant);
    expect(entry, bracketMistake(entry.value));
    if (parts)
      expect(entry, placeholderMistake(entry.value, placeholders));
  }

  void expansion(const Entry &entry) {
    const OperationRow *row = operationRow(entry.name);
    if (!row)
      return wrong(entry, "unknown operation '" + entry.name + "'");
    if (parts)
      expect(entry, expansionMistake(*row, entry.value, parts));
  }

  /// A number above 0 as C has it: what is none would count as 0, and be the cheapest.
  void cost(const Entry &entry) {
    double cost = 0;
    if (StringRef(entry.value).getAsDouble(cost) || !(cost > 0))
      wrong(entry, "a cost is a number above 0, not '" + entry.value + "'");
  }

  void product(const Entry &entry) {
    const std::string name = "'" + entry.word + " " + entry.name + "'";
    for (StringRef part : {"codes", "cost"})
      if (!entry.part(part))
        wrong(entry, name + " has no '" + part + "'");
    const bool inPairs = entry.part("first") || entry.part("next") || entry.part("last");
    if (inPairs == (entry.part("step") != nullptr) || (inPairs && entry.isMatrix()))
      wrong(entry, name + (entry.isMatrix() ? " needs 'step'" : " needs 'step', or 'first', 'next' and 'last'"));
    else if (inPairs)
      for (StringRef part : {"first", "next", "last", "when", "depth"})
        if (!entry.part(part))
          wrong(entry, name + " sums in 16 bits and has no '" + part + "'");
    if (inPairs && entry.part("when") && entry.part("depth"))
      sums(entry, entry.part("when")->value, *entry.part("depth"));
    for (const Entry &part : entry.parts) {
      if (part.word == "codes" && part.value != "signed" && part.value != "unsigned")
        wrong(part, "codes are signed or unsigned, not '" + part.value + "'");
      else if (part.word == "cost")
        cost(part);
      else if ((part.word == "depth" || part.word == "terms") && !inPairs)
        wrong(part, "a '" + part.word + "' belongs to sums in 16 bits, which have 'first', 'next' and 'last'");
      else if (part.word == "step4" && (inPairs || entry.isMatrix()))
        wrong(part, "a 'step4' is a 'step' whose activations are in memory");
      else if (part.word == "terms" && termsOf(entry) == 0)
        wrong(part, "'terms' are 1 or 2, not '" + part.value + "'");
      else if (part.word == "when" || part.word == "depth")
        expect(part, mistakeIn(part.value));
      else
        step(part);
    }
  }

  /// The products that a step adds to each sum of 16 bits; 0 where that is said wrongly.
  unsigned termsOf(const Entry &entry) {
    const Entry *terms = entry.part("terms");
    const unsigned n = terms ? numberIn(terms->value).value_or(0) : 2;
    return n > 2 ? 0 : n;
  }

  /// No sum of products in 16 bits reaches more than these hold, whatever code `when` admits.
  void sums(const Entry &entry, StringRef when, const Entry &depth) {
    if (mistakeIn(when) || mistakeIn(depth.value))
      return;
    const Entry *codes = entry.part("codes");
    for (int64_t weight = 1; weight <= (codes && codes->value == "signed" ? 128 : 255); ++weight)
      if (evaluate(when, weight) &&
          std::max<int64_t>(1, evaluate(depth.value, weight)) * termsOf(entry) * weight * 127 > pairSum)
        return wrong(depth, "sums of codes of " + Twine(weight) + " reach more than " + Twine(pairSum));
  }

  void step(const Entry &part) {
    static const std::map<StringRef, std::vector<std::string>> placeholders = {{"step", {"acc", "w", "a"}},
                                                                               {"step4", {"acc", "w", "p"}},
                                                                               {"first", {"w", "a"}},
                                                                               {"next", {"p", "w", "a"}},
                                                                               {"last", {"acc", "p"}}};
    auto it = placeholders.find(part.word);
    if (it == placeholders.end())
      return;
    expect(part, bracketMistake(part.value));
    expect(part, placeholderMistake(part.value, it->second));
  }

  void missing() {
    for (StringRef word : {"arch", "triple", "order", "rows", "columns"})
      if (!target.find(word))
        missing("'" + word + "'");
    for (char type : StringRef("bhwfi"))
      if (!target.find(std::string("type ") + type))
        missing(Twine("'type ") + Twine(type) + "'");
    if (llvm::none_of(target.entries, [](const Entry &e) { return e.word == "dot"; }))
      missing("'dot'");
    const bool hasMatrices = llvm::any_of(target.entries, [](const Entry &e) { return e.isMatrix(); });
    const bool hasTables = llvm::any_of(
        target.entries, [](const Entry &e) { return e.word == "op" && giverOf(e.name) == Giver::TargetsWithTables; });
    auto isGiver = [&](Giver giver) {
      return giver == Giver::Everyone || (giver == Giver::TargetsWithMatrices ? hasMatrices : hasTables);
    };
    for (const OperationRow &row : operationRows())
      if (isGiver(giverOf(row.name)) && !target.find(("op " + row.name).str()))
        missing("text and no expansion for '" + row.name + "'");
  }

  /// Expansions end in texts.
  void recursion() {
    for (const Entry &entry : target.entries) {
      std::set<StringRef> seen;
      if (entry.word == "expand" && leadsTo(entry, entry.name, seen))
        wrong(entry, "the expansion of '" + entry.name + "' needs '" + entry.name + "'");
    }
  }

  bool leadsTo(const Entry &expansion, StringRef name, std::set<StringRef> &seen) const {
    if (!seen.insert(expansion.name).second)
      return false;
    StringRef rest = StringRef(expansion.value).split('=').second;
    for (size_t open = rest.find('('); open != StringRef::npos; open = rest.find('(', open + 1)) {
      const StringRef called = rest.take_front(open).rtrim();
      const StringRef word = called.drop_front(called.find_last_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") + 1);
      const Entry *next = target.find(("op " + word).str());
      if (word == name || (next && next->word == "expand" && leadsTo(*next, name, seen)))
        return true;
    }
    return false;
  }

  const Joined &target;
  const std::vector<Architecture> &architectures;
  const std::map<StringRef, StringRef> &features;
  const unsigned pairSum;
  Mistakes &mistakes;
  StringRef arch;
  unsigned parts = 0;  // 0: not known
};

/// NAME ARCHITECTURE NUMBER... FLAG..., with as many numbers as the architecture has.
void checkFeature(const Entry &entry, const std::vector<Architecture> &architectures,
                  std::map<StringRef, StringRef> &archOf, Mistakes &mistakes) {
  auto wrong = [&](const Twine &what) { mistakes.add(entry.place, what); };
  const Words words = wordsOf(entry.value);
  if (words.size() < 2)
    return wrong("expected: feature NAME ARCHITECTURE ...");
  const Architecture *architecture = findArchitecture(architectures, words[1]);
  if (!architecture)
    return wrong(unknownArchitecture(words[1], {}, architectures));
  if (words.size() - 2 < architecture->numbers.size()) {
    std::string form;
    for (const Architecture::Number &number : architecture->numbers)
      form += " " + StringRef(number.name).upper();
    return wrong("expected: feature NAME " + architecture->name + form + " FLAG...");
  }
  if (!archOf.try_emplace(words[0], words[1]).second)
    wrong("a second feature '" + words[0] + "'");
  const auto numbers = llvm::ArrayRef(words).slice(2, architecture->numbers.size());
  for (const auto &[text, number] : llvm::zip(numbers, architecture->numbers)) {
    const std::optional<unsigned> value = numberIn(text);
    if (!value)
      return wrong("expected a number, found '" + text + "'");
    if (*value < number.least || *value > number.greatest)
      wrong("'" + number.name + "' is " + Twine(number.least) + " to " + Twine(number.greatest) + ", not " + text);
  }

  const auto flags = llvm::ArrayRef(words).drop_front(2 + numbers.size());
  bool extends = false, hasArchitecture = false;
  for (StringRef flag : flags) {
    if (!flag.starts_with("-m") && !flag.starts_with("+"))
      wrong("a flag is -mNAME, -march=NAME or +EXTENSION, not '" + flag + "'");
    extends |= flag.starts_with("+");
    hasArchitecture |= flag.starts_with("-march=");
  }
  if (extends && !hasArchitecture)
    wrong("'" + words[0] + "' has no -march= to extend");
}

/// Returns what a sum of two products may reach.
unsigned checkMachine(const std::vector<Entry> &entries, Mistakes &mistakes) {
  std::map<StringRef, unsigned> values = {{"pair_sum", 0}, {"bytes_per_cycle", 0}, {"operations_per_cycle", 0}};
  for (const Entry &entry : entries) {
    auto value = values.find(entry.name);
    const std::optional<unsigned> number = numberIn(entry.value);
    if (value == values.end())
      mistakes.add(entry.place, "unknown word '" + entry.name + "'");
    else if (!number || *number == 0)
      mistakes.add(entry.place, "expected a number from 1 on, found '" + entry.value + "'");
    else if (value->second)
      mistakes.add(entry.place, "a second '" + entry.name + "'");
    else
      value->second = *number;
  }
  for (const auto &[name, value] : values)
    if (!value)
      mistakes.add({"machine.table", 1}, "the machine has no '" + name + "'");
  return values["pair_sum"];
}

/// Tiles have at most as many columns as the runtime gives a kernel of the target.
void checkSchedule(const Entry &entry, const std::vector<Joined> &targets, Mistakes &mistakes) {
  const std::optional<Schedule> schedule = Schedule::of(entry.value);
  auto target = llvm::find_if(targets, [&](const Joined &t) { return t.name == entry.word; });
  auto isTile = [](unsigned columns, unsigned most) {
    return columns > 0 && columns <= most && (columns & (columns - 1)) == 0;
  };
  if (target == targets.end())
    return mistakes.add(entry.place, "unknown target '" + entry.word + "'");
  if (!schedule)
    return mistakes.add(entry.place, "expected 'columns PACKED RAW pairs WEIGHTS', found '" + entry.value + "'");
  const Entry *columns = target->find("columns");
  if (!columns)
    return;
  auto [packed, raw] = StringRef(columns->value).split(' ');
  if (!isTile(schedule->packedColumns, numberIn(packed.trim()).value_or(0)) ||
      !isTile(schedule->rawColumns, numberIn(raw.trim()).value_or(0)))
    mistakes.add(entry.place, "columns are powers of two up to those of the target, " + columns->value);
}

}  // namespace

void check(const std::vector<Joined> &targets, const Records &records, const std::vector<Architecture> &architectures,
           Mistakes &mistakes) {
  const unsigned pairSum = checkMachine(records.machine, mistakes);
  std::map<StringRef, StringRef> archOf;
  for (const Entry &feature : records.features)
    checkFeature(feature, architectures, archOf, mistakes);
  std::set<std::pair<StringRef, StringRef>> schedules;
  for (const Entry &schedule : records.schedules) {
    checkSchedule(schedule, targets, mistakes);
    if (!schedules.insert({schedule.word, schedule.name}).second)
      mistakes.add(schedule.place, "a second schedule of '" + schedule.name + "' for '" + schedule.word + "'");
  }
  std::map<std::pair<StringRef, StringRef>, StringRef> places;
  for (const Joined &target : targets) {
    TargetChecker(target, architectures, archOf, pairSum, mistakes).check();
    const Entry *arch = target.find("arch"), *order = target.find("order");
    if (!arch || !order)
      continue;
    auto [other, isFirst] = places.try_emplace({arch->value, order->value}, target.name);
    if (!isFirst)
      mistakes.add(order->place, "'" + other->second + "' has this order, too");
    for (const Joined &lender : targets)
      if (const Entry *below = lender.find("order");
          below && llvm::is_contained(target.lenders, lender.name) && numberIn(below->value) >= numberIn(order->value))
        mistakes.add(order->place, "the order is not above that of '" + lender.name + "', which the target extends");
  }
}

}  // namespace quantc
