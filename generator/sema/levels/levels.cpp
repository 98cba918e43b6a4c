#include "sema/levels/levels.h"

#include "sema/evaluate/functions.h"
#include "sema/form/value_form.h"
#include "sema/levels/parts.h"

#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace quantc::sema {
namespace {

constexpr unsigned maxCodeBits = 8;
constexpr unsigned maxIndexBits = 12;
constexpr unsigned maxTableBits = 4;
constexpr int64_t maxOffset = 65535;
constexpr int64_t minLevel = -128, maxLevel = 127;                                      // of a table
constexpr int64_t minNumber = -(int64_t(1) << 31), maxNumber = (int64_t(1) << 31) - 1;  // of any level

/// Bits that tell so many things apart.
unsigned bitsFor(size_t count) { return count < 2 ? 0 : llvm::Log2_64_Ceil(count); }

class LevelBuilder {
public:
  LevelBuilder(const ast::Expr &level, llvm::StringRef indexName, const std::vector<Value> &levels, const Scope &scope,
               Evaluator &evaluator, Diagnostics &diags)
      : expression(level), indexName(indexName), levels(levels), scope(scope), evaluator(evaluator), diags(diags),
        computations(evaluator.computations()) {}

  std::optional<DerivedCode> run() {
    if (!findRoots() || !findNumbers())
      return std::nullopt;
    // The innermost function with as few values gives the natural codes; the outermost is what all weights written in
    // different ways still have in common.
    std::string conflict;
    for (bool innermost : {true, false}) {
      conflict.clear();
      if (!findUses(innermost) || !unify() || !makeParts() || !tabulate(conflict))
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

  unsigned block() const { return unsigned(levels.size()); }

  /// The name of the level's one array, for messages and for the code.
  std::string name() const {
    const ast::Expr *array = onlyArray(expression, scope, indexName);
    return array ? array->name.str() : "code";
  }

  bool findRoots() {
    for (unsigned i = 0; i < block(); ++i) {
      if (levels[i].isConstant())
        return fail("no stored bit reaches the level of w[" + std::to_string(i) + "]; it is a constant");
      std::optional<uint32_t> root = computations.node(levels[i]);
      if (!root)
        return fail(computations.reason());
      roots.push_back(*root);
      below.push_back(computations.below(*root));
      if (!evaluator.spend(4 * below.back().size(), expression.range))
        return false;
    }
    return true;
  }

  /// Numbers are the classes of leaves that have bits in common, over all weights.
  bool findNumbers() {
    llvm::EquivalenceClasses<uint32_t> classes;  // of addresses
    std::set<uint32_t> leaves;
    for (const std::vector<uint32_t> &nodes : below)
      for (uint32_t id : nodes)
        if (computations[id].kind == Node::Bits)
          leaves.insert(id);
    for (uint32_t leaf : leaves) {
      Bits &bits = leafBits[leaf] = memoryBits(computations.bits(computations[leaf]));
      for (uint32_t address : bits)
        classes.unionSets(bits.front(), address);
    }
    std::map<uint32_t, unsigned> known;  // by the class's leader
    for (uint32_t leaf : leaves) {
      const Bits &bits = leafBits[leaf];
      auto [entry, isNew] = known.try_emplace(classes.getLeaderValue(bits.front()), unsigned(numbers.size()));
      if (isNew)
        numbers.emplace_back();
      numberOf[leaf] = entry->second;
      Bits &number = numbers[entry->second];
      number = bits.size() > number.size() ? bits : number;
    }
    // A number has the order of the leaf that has all its bits, or else that of their addresses.
    for (auto [leader, index] : known) {
      Bits all(classes.member_begin(classes.findValue(leader)), classes.member_end());
      if (all.size() == numbers[index].size())
        continue;
      llvm::sort(all);
      numbers[index] = std::move(all);
    }
    return true;
  }

  /// All bits of both: in the order of the one that has them all, or else of their addresses.
  static Bits join(const Bits &a, const Bits &b) {
    std::set<uint32_t> inA(a.begin(), a.end()), inB(b.begin(), b.end()), both = inA;
    both.insert(b.begin(), b.end());
    if (both.size() == inB.size() && inB.size() > inA.size())
      return b;
    if (both.size() == inA.size())
      return a;
    return Bits(both.begin(), both.end());
  }

  // ---- the uses of numbers by weights

  bool findUses(bool innermost) {
    usesOf.clear();
    usesOf.resize(block());
    for (unsigned i = 0; i < block(); ++i) {
      if (!findUses(i, innermost))
        return false;
      if (usesOf[i].empty())
        return fail("the level of w[" + std::to_string(i) + "] is the same for all stored bits");
    }
    return true;
  }

  /// Walks down from the root to the outermost nodes that depend on one number each.
  bool findUses(unsigned weight, bool innermost) {
    constexpr int none = -1, several = -2;
    llvm::DenseMap<uint32_t, int> depends;
    for (uint32_t id : below[weight]) {
      int number = computations[id].kind == Node::Bits ? int(numberOf[id]) : none;
      for (unsigned k = 0; k < computations[id].operands(); ++k) {
        int other = depends[computations[id].operand[k]];
        if (other != none)
          number = number == none || number == other ? other : several;
      }
      depends[id] = number;
    }
    std::vector<uint32_t> open{roots[weight]}, outermost;
    std::set<uint32_t> seen;
    while (!open.empty()) {
      uint32_t id = open.back();
      open.pop_back();
      if (!seen.insert(id).second || depends[id] == none)
        continue;
      if (depends[id] >= 0) {
        outermost.push_back(id);
        continue;
      }
      for (unsigned k = computations[id].operands(); k-- > 0;)
        open.push_back(computations[id].operand[k]);
    }
    std::vector<std::unique_ptr<Use>> &uses = usesOf[weight];
    for (uint32_t id : outermost) {
      unsigned number = unsigned(depends[id]);
      auto use = std::make_unique<Use>();
      use->node = id;
      use->number = number;
      for (uint32_t leaf : computations.below(id))
        if (computations[leaf].kind == Node::Bits)
          use->bits = join(use->bits, leafBits[leaf]);
      auto same = llvm::find_if(uses, [&](const auto &other) { return other->number == number; });
      if (same != uses.end()) {
        (*same)->isJoint = true;
        (*same)->isLookup = false;
        (*same)->bits = join((*same)->bits, use->bits);
        continue;
      }
      if (use->bits.size() <= maxIndexBits) {
        if (!evaluate(*use, use->bits, innermost))
          return false;
        size_t count = std::set<int64_t>(use->values.begin(), use->values.end()).size();
        if (count == 1)
          continue;
        use->isLookup = bitsFor(count) < use->bits.size();
      }
      uses.push_back(std::move(use));
    }
    return true;
  }

  /// The values of a use's function, or of the innermost function in it that has as few of them.
  bool evaluate(Use &use, const Bits &number, bool innermost) {
    std::vector<uint32_t> chain{use.node};
    for (bool deeper = innermost; deeper;) {
      const Node &node = computations[chain.back()];
      std::vector<uint32_t> operands;
      for (unsigned k = 0; k < node.operands(); ++k)
        if (computations[node.operand[k]].kind != Node::Number && !llvm::is_contained(operands, node.operand[k]))
          operands.push_back(node.operand[k]);
      deeper = operands.size() == 1;
      if (deeper)
        chain.push_back(operands.front());
    }
    Function function(computations, use.node, number);
    const uint64_t count = uint64_t(1) << number.size();
    if (!evaluator.spend(count * (function.size() + chain.size()), expression.range))
      return false;
    std::vector<std::vector<int64_t>> values(chain.size());
    for (uint64_t x = 0; x < count; ++x) {
      function(x);
      for (size_t k = 0; k < chain.size(); ++k)
        values[k].push_back(function.at(chain[k]));
    }
    auto distinct = [&](size_t k) { return std::set<int64_t>(values[k].begin(), values[k].end()).size(); };
    size_t chosen = 0;
    while (chosen + 1 < chain.size() && distinct(chosen + 1) == distinct(0))
      ++chosen;
    use.node = chain[chosen];
    use.values = std::move(values[chosen]);
    return true;
  }

  /// Weights that share a number share its lookup, and a part is of one kind.
  bool unify() {
    std::vector<bool> isLookup(numbers.size());
    for (const auto &uses : usesOf)
      for (const auto &use : uses)
        if (use->isLookup)
          isLookup[use->number] = true;
    for (unsigned i = 0; i < block(); ++i)
      for (const auto &use : usesOf[i])
        if (isLookup[use->number] && !makeLookup(*use, i))
          return false;

    for (unsigned i = 1; i < block(); ++i)
      if (usesOf[i].size() != usesOf[0].size())
        return fail("the level of w[" + std::to_string(i) + "] is made of " + std::to_string(usesOf[i].size()) +
                    " stored numbers, that of w[0] of " + std::to_string(usesOf[0].size()));
    for (size_t k = 0; k < usesOf[0].size(); ++k) {
      bool any = llvm::any_of(usesOf, [&](const auto &uses) { return uses[k]->isLookup; });
      for (unsigned i = 0; any && i < block(); ++i)
        if (!usesOf[i][k]->isLookup && !makeLookup(*usesOf[i][k], i))
          return false;
    }
    return true;
  }

  bool makeLookup(Use &use, unsigned weight) {
    const Bits &number = numbers[use.number];
    if (use.isJoint)
      return fail("the level of w[" + std::to_string(weight) +
                  "] reads a stored number in several places that other weights share");
    if (number.size() > maxIndexBits)
      return fail("the level of w[" + std::to_string(weight) + "] depends on a stored number of " +
                  std::to_string(number.size()) + " bits that is not its code; at most " +
                  std::to_string(maxIndexBits) + " are possible");
    if (!use.isLookup) {
      use.own = use.bits;
      pickBits(use, number);
    } else if (use.bits != number && !evaluate(use, number, /*innermost=*/false)) {
      return false;
    }
    use.bits = number;
    use.isLookup = true;
    return true;
  }

  /// The stored bits of a use as a function of a number that has them among others.
  void pickBits(Use &use, const Bits &number) {
    std::vector<unsigned> positions;
    for (uint32_t address : use.own)
      positions.push_back(unsigned(llvm::find(number, address) - number.begin()));
    use.values.clear();
    for (uint64_t x = 0; x < uint64_t(1) << number.size(); ++x) {
      int64_t picked = 0;
      for (unsigned i = 0; i < positions.size(); ++i)
        picked |= int64_t(x >> positions[i] & 1) << i;
      use.values.push_back(picked);
    }
  }

  // ---- the parts of the code

  bool makeParts() {
    parts.assign(usesOf[0].size(), {});
    for (size_t k = 0; k < parts.size(); ++k) {
      Part &part = parts[k];
      for (const auto &uses : usesOf)
        part.uses.push_back(uses[k].get());
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
      for (unsigned i = 0; i < block(); ++i) {
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
    for (unsigned i = 0; i < block(); ++i) {
      Bits stored;
      for (const Part &part : parts) {
        const Bits &bits = part.isLookup ? part.uses[i]->own : part.uses[i]->bits;
        stored.insert(stored.end(), bits.begin(), bits.end());
      }
      Function function(computations, roots[i], stored);
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
    for (unsigned i = 0; i < block(); ++i) {
      Use &use = *part.uses[i];
      use.node = roots[i];
      use.isLookup = true;
      if (!evaluate(use, use.bits, /*innermost=*/false))
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
    if (computations[use.node].kind == Node::Entry)
      return computations[use.node].table->name;
    for (const Equation &equation : scope.equations)
      for (const Value &element : equation.elements)
        if (element.isComputed() && element.node() == use.node)
          return equation.name.str();
    return "level";
  }

  const ast::Expr &expression;
  llvm::StringRef indexName;
  const std::vector<Value> &levels;
  const Scope &scope;
  Evaluator &evaluator;
  Diagnostics &diags;
  Computations &computations;

  std::vector<uint32_t> roots;               // by weight
  std::vector<std::vector<uint32_t>> below;  // by weight
  std::map<uint32_t, Bits> leafBits;
  std::vector<Bits> numbers;
  std::map<uint32_t, unsigned> numberOf;  // by leaf
  std::vector<std::vector<std::unique_ptr<Use>>> usesOf;
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
