// What each weight's level takes from the stored numbers: the functions of one number each that it is made of.
#pragma once

#include "parse/ast.h"
#include "sema/evaluate/evaluator.h"

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace quantc::sema {

/// A stored number: the addresses of its bits, the least significant first.
using Bits = std::vector<uint32_t>;

/// What one weight takes from one stored number.
struct Use {
  uint32_t node = 0;            // the function: the weight's level depends on the number through it alone
  Bits bits;                    // the stored bits that it reads
  bool isLookup = false;        // else the bits themselves are the code
  bool isJoint = false;         // read in several places: only the bits themselves can be the code
  unsigned number = 0;          // which group of overlapping bits
  std::vector<int64_t> values;  // of a lookup: the function by the value of the number
  Bits own;                     // of a lookup that only picks bits of the number: these, the least significant first
};

/// Bits that tell so many things apart.
unsigned bitsFor(size_t count);

/// The uses of a block's weights. Functions return false after they have reported an error.
class LevelUses {
public:
  /// `levels`: the level's value by weight.
  LevelUses(const ast::Expr &expression, const std::vector<Value> &levels, Evaluator &evaluator, Diagnostics &diags)
      : expression(expression), levels(levels), evaluator(evaluator), diags(diags),
        computations(evaluator.computations()) {}

  /// Finds the stored numbers that levels are made of.
  bool findNumbers() { return findRoots() && findClasses(); }

  /// Finds the uses, as many for each weight, and those that are lookups for one are for all. `innermost`: the natural
  /// codes, of the innermost function with as few values; else what weights written in different ways have in common.
  bool find(bool innermost) { return findUses(innermost) && unify(); }

  /// The values of a use's function, or of the innermost function in it that has as few of them.
  bool evaluate(Use &use, const Bits &number, bool innermost);

  unsigned block() const { return unsigned(levels.size()); }
  /// The node of a weight's level.
  uint32_t root(unsigned weight) const { return roots[weight]; }
  const std::vector<std::unique_ptr<Use>> &of(unsigned weight) const { return usesOf[weight]; }

private:
  bool fail(const llvm::Twine &why);
  bool findRoots();
  bool findClasses();
  bool findUses(bool innermost);
  bool findUses(unsigned weight, bool innermost);
  bool unify();
  bool makeLookup(Use &use, unsigned weight);

  const ast::Expr &expression;
  const std::vector<Value> &levels;
  Evaluator &evaluator;
  Diagnostics &diags;
  Computations &computations;

  std::vector<uint32_t> roots;               // by weight
  std::vector<std::vector<uint32_t>> below;  // by weight
  std::map<uint32_t, Bits> leafBits;
  std::vector<Bits> numbers;
  std::map<uint32_t, unsigned> numberOf;  // by leaf
  std::vector<std::vector<std::unique_ptr<Use>>> usesOf;
};

}  // namespace quantc::sema
