#include "target/target.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>

namespace quantc {
namespace {

struct Embedded {
  const char *name, *text;
};
const Embedded embeddedTemplates[] = {
#include "templates.inc"
};

[[noreturn]] void fail(llvm::StringRef file, unsigned line, const llvm::Twine &what) {
  llvm::report_fatal_error(llvm::Twine("templates/") + file + ":" + llvm::Twine(line) + ": " + what, false);
}

/// Reads one description line by line: `key rest`; deeper lines belong to the last `dot`.
class Reader {
public:
  Reader(llvm::StringRef file, std::map<std::string, Target> &known, std::vector<Feature> &features)
      : file(file), known(known), features(features) {}

  void read(llvm::StringRef text) {
    while (!text.empty()) {
      llvm::StringRef lineText;
      std::tie(lineText, text) = text.split('\n');
      ++line;
      llvm::StringRef trimmed = lineText.trim();
      if (trimmed.consume_front("|"))
        helperLine(trimmed);
      else if (!trimmed.empty() && !trimmed.starts_with("#"))
        statement(trimmed);
    }
  }
  std::optional<Target> target;

private:
  static std::vector<std::string> words(llvm::StringRef rest) {
    llvm::SmallVector<llvm::StringRef, 8> parts;
    llvm::SplitString(rest, parts);
    return {parts.begin(), parts.end()};
  }

  unsigned number(llvm::StringRef word) {
    unsigned n = 0;
    if (word.getAsInteger(0, n))
      fail(file, line, "expected a number, found '" + word + "'");
    return n;
  }

  void statement(llvm::StringRef text) {
    auto [key, rest] = llvm::getToken(text);
    rest = rest.trim();
    if (key == "feature")
      return feature(words(rest));
    if (key == "target" || key == "base") {
      target.emplace();
      target->name = rest.str();
      target->isBase = key == "base";
      return;
    }
    if (!target)
      fail(file, line, "expected 'target', 'base' or 'feature' first");
    if (key == "extends")
      return extend(rest);
    if (dotStatement(key, rest))
      return;
    targetStatement(key, rest);
  }

  void feature(const std::vector<std::string> &w) {
    if (w.size() != 4 && w.size() != 7)
      fail(file, line, "expected: feature NAME x86 LEAF SUBLEAF REGISTER BIT XCR0, or: feature NAME arm WORD BIT");
    Feature f;
    f.name = w[0];
    f.arch = w[1];
    for (size_t i = 2; i < w.size(); ++i)
      f.numbers[i - 2] = number(w[i]);
    features.push_back(f);
  }

  /// A line of the last helper's text, one blank after the bar dropped.
  void helperLine(llvm::StringRef text) {
    if (!target || target->helpers.empty())
      fail(file, line, "'|' continues a 'helper'");
    text.consume_front(" ");
    (target->helpers.back().second += text) += '\n';
  }

  void extend(llvm::StringRef name) {
    auto it = known.find(name.str());
    if (it == known.end())
      fail(file, line, "'" + name + "' is not described before this file");
    Target own = *target;
    target = it->second;
    if (!target->isBase)
      target->lender = target->name;
    target->name = own.name;
    target->isBase = own.isBase;
    target->flags.clear();
  }

  bool dotStatement(llvm::StringRef key, llvm::StringRef rest) {
    if (key == "dot" || key == "matrix") {
      target->dots.emplace_back();
      target->dots.back().name = rest.str();
      target->dots.back().isMatrix = key == "matrix";
      return true;
    }
    if (key != "codes" && key != "when" && key != "depth" && key != "cost" && key != "step" && key != "first" &&
        key != "next" && key != "last")
      return false;
    if (target->dots.empty())
      fail(file, line, "'" + key + "' belongs to a 'dot'");
    DotStrategy &d = target->dots.back();
    if (key == "codes")
      d.unsignedCodes = rest == "unsigned";
    else if (key == "when")
      d.when = rest.str();
    else if (key == "depth")
      d.depth = rest.str();
    else if (key == "cost")
      rest.getAsDouble(d.cost);
    else
      (key == "step" ? d.step : key == "first" ? d.first : key == "next" ? d.next : d.last) = rest.str();
    return true;
  }

  void targetStatement(llvm::StringRef key, llvm::StringRef rest) {
    Target &t = *target;
    auto [first, second] = llvm::getToken(rest);
    second = second.trim();
    if (key == "op") {
      t.operations[first.str()] = second.str();
      t.expansions.erase(first.str());
    } else if (key == "helper") {
      t.helpers.emplace_back(rest.str(), "");
    } else if (key == "expand") {
      expansion(rest);
    } else if (key == "type") {
      t.types[first[0]] = second.str();
    } else if (key == "arch") {
      t.arch = rest.str();
    } else if (key == "include") {
      t.include = rest.str();
    } else if (key == "triple") {
      t.triple = rest.str();
    } else if (key == "needs") {
      for (const std::string &w : words(rest))
        t.features.push_back(w);
    } else if (key == "flags") {
      t.flags = words(rest);
    } else if (key == "columns") {
      t.packedColumns = number(first);
      t.rawColumns = number(second);
    } else if (key == "order" || key == "rows" || key == "prefetch") {
      (key == "order" ? t.order : key == "rows" ? t.rows : t.prefetch) = number(rest);
    } else {
      fail(file, line, "unknown statement '" + key + "'");
    }
  }

  /// expand NAME(a, b) = EXPRESSION
  void expansion(llvm::StringRef rest) {
    auto [head, body] = rest.split('=');
    auto [opName, parameterText] = head.split('(');
    Expansion e;
    e.body = body.trim().str();
    llvm::SmallVector<llvm::StringRef, 4> names;
    parameterText.rtrim(" )").split(names, ',', -1, false);
    for (llvm::StringRef n : names)
      e.parameters.push_back(n.trim().str());
    target->expansions[opName.trim().str()] = e;
    target->operations.erase(opName.trim().str());
  }

  llvm::StringRef file;
  unsigned line = 0;
  std::map<std::string, Target> &known;
  std::vector<Feature> &features;
};

TargetSet readAll() {
  TargetSet set;
  std::map<std::string, Target> known;
  for (const Embedded &e : embeddedTemplates) {
    Reader reader(e.name, known, set.features);
    reader.read(e.text);
    if (reader.target)
      known[reader.target->name] = *reader.target;
  }
  for (auto &[name, target] : known)
    if (!target.isBase)
      set.targets.push_back(target);
  std::stable_sort(set.targets.begin(), set.targets.end(),
                   [](const Target &a, const Target &b) { return a.order < b.order; });
  return set;
}

/// Recursive descent over: comparison of sums of products of primaries.
class Evaluator {
public:
  Evaluator(std::string_view text, int64_t weight) : text(text), weight(weight) {}
  int64_t comparison() {
    int64_t left = sum();
    if (take("<="))
      return left <= sum();
    if (take(">="))
      return left >= sum();
    if (take("=="))
      return left == sum();
    return left;
  }

private:
  int64_t sum() {
    int64_t v = product();
    for (;;)
      if (take("+"))
        v += product();
      else if (take("-"))
        v -= product();
      else
        return v;
  }
  int64_t product() {
    int64_t v = primary();
    for (;;)
      if (take("*"))
        v *= primary();
      else if (take("/"))
        v /= std::max<int64_t>(1, primary());
      else
        return v;
  }
  int64_t primary() {
    if (take("(")) {
      int64_t v = comparison();
      take(")");
      return v;
    }
    if (take("weight"))
      return weight;
    int64_t v = 0;
    skip();
    if (text.empty() || !llvm::isDigit(text[0]))
      llvm::report_fatal_error(llvm::Twine("in a target description: expected a number or 'weight' before '") +
                                   llvm::StringRef(text) + "'",
                               false);
    while (!text.empty() && llvm::isDigit(text[0])) {
      v = v * 10 + (text[0] - '0');
      text.remove_prefix(1);
    }
    return v;
  }
  void skip() {
    while (!text.empty() && text[0] == ' ')
      text.remove_prefix(1);
  }
  bool take(std::string_view token) {
    skip();
    if (text.substr(0, token.size()) != token)
      return false;
    text.remove_prefix(token.size());
    return true;
  }
  std::string_view text;
  int64_t weight;
};

}  // namespace

int64_t evaluate(std::string_view expression, int64_t weight) { return Evaluator(expression, weight).comparison(); }

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
  static const TargetSet set = readAll();
  return set;
}

}  // namespace quantc
