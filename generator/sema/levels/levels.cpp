#include "sema/levels/levels.h"

#include "sema/evaluate/functions.h"
#include "sema/form/value_form.h"
#include "sema/levels/parts.h"
#include "sema/levels/uses.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

#include <algorithm>
#include <set>

namespace quantc::sema {
namespace {

constexpr unsigned maxCodeBits = 8;
constexpr unsigned maxTableBits = 4;
constexpr int64_t maxOffset = 65535;
constexpr int64_t minLevel = -128, maxLevel = 127;                                      // of a table
constexpr int64_t minNumber = -(int64_t(1) << 31), maxNumber = (int64_t(1) << 31) - 1;  // of any level

class LevelBuilder {
public:
  LevelBuilder(const ast::Expr &level, llvm::StringRef indexName, const std::vector<Value> &levels, const Scope &scope,
               Evaluator &evaluator, Diagnostics &diags)
      : expression(level), indexName(indexName), scope(scope), evaluator(evaluator), diags(diags),
        uses(level, levels, evaluator, diags) {}

  std::optional<DerivedCode> run() {
    if (!uses.findNumbers())
      return std::nullopt;
    // The innermost function with as few values gives the natural codes; the outermost is what all weights written in
    // different ways still have in common.
    std::string conflict;
    for (bool innermost : {true, false}) {
      conflict.clear();
      if (!uses.find(innermost) || !makeParts() || !tabulate(conflict))
        return std::nullopt;
      if (conflict.empty())
        return finish() ? std::optional(std::move(result)) : std::nullopt;
    }
    diags.error(expression.range, conflict);
    return std::nullopt;
  }

private:
  bool fail(const llvm::Twine &why) {
    diags.error(expression.range, why);
    return false;
  }

  /// The name of the level's one array, for messages and for the code.
  std::string name() const {
    const ast::Expr *array = onlyArray(expression, scope, indexName);
    return array ? array->name.str() : "code";
  }

  // ---- the parts of the code

  bool makeParts() {
    parts.assign(uses.of(0).size(), {});
    for (size_t k = 0; k < parts.size(); ++k) {
      Part &part = parts[k];
      for (unsigned i = 0; i < uses.block(); ++i)
        part.uses.push_back(uses.of(i)[k].get());
      part.isLookup = part.uses[0]->isLookup;
      if (part.isLookup) {
        std::set<int64_t> values;
        for (const Use *use : part.uses)
          values.insert(use->values.begin(), use->values.end());
        part.values.assign(values.begin(), values.end());
        part.width = bitsFor(values.size());
      } else {
        for (const Use *use : part.uses)
          part.width = std::max(part.width, unsigned(use->bits.size()));
      }
    }
    mergeStored();
    llvm::stable_sort(parts, [](const Part &a, const Part &b) {
      return a.isLookup != b.isLookup ? a.isLookup : a.isLookup && a.width > b.width;
    });
    unsigned width = 0;
    for (const Part &part : parts)
      width += part.width;
    if (width > maxCodeBits)
      return fail("'" + name() + "' has " + std::to_string(width) + " bits; a code has at most " +
                  std::to_string(maxCodeBits));
    return true;
  }

  bool isShared(const Part &part) const {
    std::set<Bits> seen;
    for (const Use *use : part.uses)
      if (!seen.insert(use->bits).second)
        return true;
    return false;
  }

  /// Stored bits that each weight has for itself are one part, in the order of their addresses.
  void mergeStored() {
    std::vector<Part> rest, own;
    for (Part &part : parts) {
      bool fullWidth = llvm::all_of(part.uses, [&](const Use *use) { return use->bits.size() == part.width; });
      bool isOwn = !part.isLookup && fullWidth && !isShared(part);
      (isOwn ? own : rest).push_back(std::move(part));
    }
    llvm::stable_sort(own, [](const Part &a, const Part &b) { return a.uses[0]->bits[0] < b.uses[0]->bits[0]; });
    for (size_t k = 1; k < own.size(); ++k) {
      own[0].width += own[k].width;
      for (unsigned i = 0; i < uses.block(); ++i) {
        Bits &bits = own[0].uses[i]->bits;
        bits.insert(bits.end(), own[k].uses[i]->bits.begin(), own[k].uses[i]->bits.end());
      }
    }
    if (!own.empty())
      rest.push_back(std::move(own[0]));
    parts = std::move(rest);
  }

  // ---- the levels

  /// Fills in the level of every code, by every weight that can have it. `conflict`: two weights that disagree.
  bool tabulate(std::string &conflict) {
    unsigned width = 0;
    for (const Part &part : parts)
      width += part.width;
    table.assign(size_t(1) << width, std::nullopt);
    std::vector<unsigned> firstBy(table.size());
    for (unsigned i = 0; i < uses.block(); ++i) {
      Bits stored;
      for (const Part &part : parts) {
        const Bits &bits = part.isLookup ? part.uses[i]->own : part.uses[i]->bits;
        stored.insert(stored.end(), bits.begin(), bits.end());
      }
      Function function(evaluator.computations(), uses.root(i), stored);
      if (!evaluator.spend(table.size() * function.size(), expression.range))
        return false;
      for (size_t code = 0; code < table.size(); ++code) {
        std::optional<uint64_t> bits = choose(function, i, code);
        if (!bits)
          continue;
        int64_t level = function(*bits);
        if (table[code] && *table[code] != level) {
          conflict = "code " + std::to_string(code) + " counts " + std::to_string(*table[code]) + " for w[" +
                     std::to_string(firstBy[code]) + "] and " + std::to_string(level) + " for w[" + std::to_string(i) +
                     "]; all weights must have the same levels";
          return true;
        }
        if (!table[code])
          firstBy[code] = i;
        table[code] = level;
      }
    }
    return true;
  }

  /// Sets a weight's function to a code: the values of its lookups, and as the result its stored bits. Nothing when the
  /// weight cannot have the code.
  std::optional<uint64_t> choose(Function &function, unsigned weight, size_t code) {
    uint64_t stored = 0;
    unsigned position = 0;
    for (const Part &part : parts) {
      const Use &use = *part.uses[weight];
      size_t digit = code & ((size_t(1) << part.width) - 1);
      code >>= part.width;
      const Bits &own = part.isLookup ? use.own : use.bits;
      if (part.isLookup) {
        if (digit >= part.values.size() || !llvm::is_contained(use.values, part.values[digit]))
          return std::nullopt;
        if (own.empty())
          function.pin(use.node, part.values[digit]);
        else
          digit = size_t(part.values[digit]);
      } else if (digit >> own.size()) {
        return std::nullopt;
      }
      if (!own.empty())
        stored |= uint64_t(digit) << position;
      position += unsigned(own.size());
    }
    return stored;
  }

  bool finish() {
    Code &code = result.code;
    code.name = parts.size() == 1 && !parts[0].isLookup ? name() : "code";
    for (const Part &part : parts)
      code.width += part.width;
    bounds();
    if (code.lo < minNumber || code.hi > maxNumber)
      return fail("levels from " + std::to_string(code.lo) + " to " + std::to_string(code.hi) +
                  "; a level has at most 32 bits");
    if (!isLinear()) {
      if (code.width > maxTableBits)
        return fold();
      if (code.lo < minLevel || code.hi > maxLevel)
        return fail("levels from " + std::to_string(code.lo) + " to " + std::to_string(code.hi) +
                    "; those of a table are from " + std::to_string(minLevel) + " to " + std::to_string(maxLevel));
      listLevels();
    }
    if (!checkOffset())
      return false;
    for (const Part &part : parts)
      place(part);
    return true;
  }

  bool checkOffset() {
    int64_t offset = result.code.offset;
    return (offset >= -maxOffset && offset <= maxOffset) ||
           fail("offset " + std::to_string(offset) + " is too large; at most " + std::to_string(maxOffset) +
                " is possible");
  }

  /// A code that no weight can have gets the level of a lower one that is possible (of the lowest, where none is below
  /// it), so that it adds no level: a fitting rule takes the first of equals.
  void listLevels() {
    auto possible = llvm::find_if(table, [](const std::optional<int64_t> &level) { return level.has_value(); });
    int64_t lower = **possible;
    for (const std::optional<int64_t> &level : table) {
      lower = level.value_or(lower);
      result.code.levels.push_back(int(lower));
    }
  }

  void bounds() {
    bool first = true;
    for (const std::optional<int64_t> &level : table) {
      if (!level)
        continue;
      result.code.lo = first ? *level : std::min(result.code.lo, *level);
      result.code.hi = first ? *level : std::max(result.code.hi, *level);
      first = false;
    }
  }

  /// Whether the one part counts its code, unsigned or in two's complement, less an offset.
  bool isLinear() {
    if (parts.size() != 1)
      return false;
    Code &code = result.code;
    for (bool isSigned : {false, true}) {
      if (isSigned && parts[0].isLookup)
        continue;
      std::optional<int64_t> offset;
      bool linear = true;
      for (size_t c = 0; c < table.size(); ++c) {
        if (!table[c])
          continue;
        int64_t number = int64_t(c) - (isSigned && c >= table.size() / 2 ? int64_t(table.size()) : 0);
        if (!offset)
          offset = number - *table[c];
        linear &= number - *table[c] == *offset;
      }
      if (!linear)
        continue;
      code.isSigned = isSigned;
      code.offset = *offset;
      return true;
    }
    return false;
  }

  /// A table of more levels than a vector register holds: the level itself becomes the code of one lookup.
  bool fold() {
    Code &code = result.code;
    if (parts.size() != 1)
      return fail("a code of " + std::to_string(code.width) + " bits from several stored numbers; at most " +
                  std::to_string(maxTableBits) + " bits can have any levels");
    Part &part = parts[0];
    if (code.hi - code.lo >= int64_t(1) << maxCodeBits)
      return fail("levels from " + std::to_string(code.lo) + " to " + std::to_string(code.hi) +
                  "; a code has at most 256");
    for (unsigned i = 0; i < uses.block(); ++i) {
      Use &use = *part.uses[i];
      use.node = uses.root(i);
      use.isLookup = true;
      if (!uses.evaluate(use, use.bits, /*innermost=*/false))
        return false;
    }
    part.isLookup = true;
    part.values.clear();
    for (int64_t level = code.lo; level <= code.hi; ++level)
      part.values.push_back(level);
    part.width = code.width = bitsFor(part.values.size());
    code.name = "code";
    code.isSigned = false;
    code.offset = -code.lo;
    if (!checkOffset())
      return false;
    place(part);
    return true;
  }

  void place(const Part &part) {
    Code &code = result.code;
    unsigned position = code.parts.empty() ? 0 : code.parts.back().position + code.parts.back().width;
    code.parts.push_back(placePart(
        part, position, [this](const Use &use) { return lookupName(use); }, result.lookups));
  }

  /// The table that a lookup reads, or the array that its function is an element of.
  std::string lookupName(const Use &use) const {
    if (const Node &node = evaluator.computations()[use.node]; node.kind == Node::Entry)
      return node.table->name;
    for (const Equation &equation : scope.equations)
      for (const Value &element : equation.elements)
        if (element.isComputed() && element.node() == use.node)
          return equation.name.str();
    return "level";
  }

  const ast::Expr &expression;
  llvm::StringRef indexName;
  const Scope &scope;
  Evaluator &evaluator;
  Diagnostics &diags;
  LevelUses uses;
  std::vector<Part> parts;
  std::vector<std::optional<int64_t>> table;
  DerivedCode result;
};

}  // namespace

std::optional<DerivedCode> deriveCode(const ast::Expr &level, llvm::StringRef indexName,
                                      const std::vector<Value> &levels, const Scope &scope, Evaluator &evaluator,
                                      Diagnostics &diags) {
  return LevelBuilder(level, indexName, levels, scope, evaluator, diags).run();
}

}  // namespace quantc::sema
