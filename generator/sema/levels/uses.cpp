#include "sema/levels/uses.h"

#include "sema/evaluate/functions.h"

#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

#include <set>

namespace quantc::sema {
namespace {

constexpr unsigned maxIndexBits = 12;

/// All bits of both: in the order of the one that has them all, or else of their addresses.
Bits join(const Bits &a, const Bits &b) {
  std::set<uint32_t> inA(a.begin(), a.end()), inB(b.begin(), b.end()), both = inA;
  both.insert(b.begin(), b.end());
  if (both.size() == inB.size() && inB.size() > inA.size())
    return b;
  if (both.size() == inA.size())
    return a;
  return Bits(both.begin(), both.end());
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

}  // namespace

unsigned bitsFor(size_t count) { return count < 2 ? 0 : llvm::Log2_64_Ceil(count); }

bool LevelUses::fail(const llvm::Twine &why) {
  diags.error(expression.range, why);
  return false;
}

bool LevelUses::findRoots() {
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
bool LevelUses::findClasses() {
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

bool LevelUses::findUses(bool innermost) {
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
bool LevelUses::findUses(unsigned weight, bool innermost) {
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

bool LevelUses::evaluate(Use &use, const Bits &number, bool innermost) {
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
bool LevelUses::unify() {
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

bool LevelUses::makeLookup(Use &use, unsigned weight) {
  const Bits &number = numbers[use.number];
  if (use.isJoint)
    return fail("the level of w[" + std::to_string(weight) +
                "] reads a stored number in several places that other weights share");
  if (number.size() > maxIndexBits)
    return fail("the level of w[" + std::to_string(weight) + "] depends on a stored number of " +
                std::to_string(number.size()) + " bits that is not its code; at most " + std::to_string(maxIndexBits) +
                " are possible");
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

}  // namespace quantc::sema
