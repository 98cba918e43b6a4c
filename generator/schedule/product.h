// What the two products share: the dot product chosen, sums that start at the zero point's correction, the float step.
#pragma once

#include "schedule/common.h"
#include "schedule/dot.h"
#include "target/dot.h"

#include <map>

namespace quantc {

class ProductKernel : public Kernel {
public:
  /// `broadcast` loads activations.
  ProductKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function, ir::Op broadcast);
  /// Why no sum of the tile overflows.
  std::string bounds() const;
  /// The last parameters of all tiles: the starts of a block, where there are any, and the sums.
  void addParameters(ir::Function &tile) const;
  /// The parts of the program that were called.
  std::vector<std::string> calls() const {
    std::vector<std::string> parts(called.begin(), called.end());
    parts.insert(parts.end(), steps.taken().begin(), steps.taken().end());
    return parts;
  }

protected:
  using Index = ir::Index;
  using Value = ir::Value;

  const DotChoice dot;
  const int64_t zero;
  DotSteps steps;
  /// Whether the sums of all cells are kept at once.
  bool keepsCells = false;

  static Index columnCount() { return Index::of("C"); }
  static Index column() { return Index::of("c"); }
  /// Runs `fill` for every column c of the tile.
  template <class F> void columns(F fill) { b.columns("c", columnCount(), fill); }

  /// In the activations of a block, `part` of them at `offset`, of column c.
  Value activations(const char *part, int at, const Index &offset) {
    return b.address(b.variable("a", 'p'), Index::product("c", "act::bytes") + partOf(part, at) + offset);
  }
  static Index partOf(const char *part, int at) { return Index::named(std::string("act::") + part, at); }
  /// The sums of activations that minimums are multiplied by: their name, and where they are.
  const char *sumsName() const { return plan.sumSize() == 32 ? "sums32" : "sums16"; }
  int sums() const { return plan.sumSize() == 32 ? plan.activation.sums32 : plan.activation.sums16; }
  /// Codes of activations from `element` on, of the first column.
  Value firstColumn(const Index &element) { return b.address(b.variable("a", 'p'), element); }

  /// Codes as they are packed, to bytes that the dot product takes.
  Value codes(Value v);
  /// Whether a group is so long that it should have two sums, where these are of 32 bits.
  bool hasLongGroups() const {
    const unsigned from = target.scheduleOf(format.name).pairs;
    return from > 0 && format.group() >= from;
  }
  /// Whether the sums of groups start at something else than 0.
  bool hasStarts() const { return zero != 0; }
  /// Σ q a of a group starts at -zero Σ a; null where that is 0.
  Value initial(const Index &group);

  /// The integer sums of a cell for column c; all cells of a block side by side where there are several.
  Value isum(const Index &cell) { return sumOf("isum", cell); }
  Value msum(const Index &cell) { return sumOf("msum", cell); }
  void accumulate(Value sum, Value scale, const Index &cell);

  /// One group without an integer scale: its sum is the cell's.
  bool isPlain() const { return plan.groupsInCell() == 1 && !format.scaleInt(); }

  /// A float factor of a cell, lanes as rows, in f32: of what readHeader has read, where panels do not have it.
  virtual Value loadedFloat(const Factor &factor, const Index &cell);
  /// The entry of a float factor that a cell uses, where `cells` cells share one.
  Index floatEntry(const Factor &factor, const Index &cell);
  /// sum = fma(isum, factors * dx, sum), then the minimum term.
  void floatStep(const Index &cell);
  /// Adds a pair of groups' minimums: pair `pair` of cell `cell`.
  void addMinimum(const Index &cell, const Index &pair, Value minimums);
  /// Adds those of a cell, of what the header has.
  void minimumsOfHeader(unsigned cell);
  /// Declares the sums of `cells` cells and clears those that are added to.
  void zeroSums(unsigned cells);

private:
  unsigned entries = 0;  // named so far

  /// Calls a part of the target's header for every column.
  void takeColumns(const std::string &part, std::vector<Value> arguments);
  /// The sums of a cell, of the first column on.
  Value sumsOf(const char *name, const Index &cell) {
    return b.variable(name, 'w', keepsCells ? std::vector<Index>{cell} : std::vector<Index>{});
  }

  Value sumOf(const char *name, const Index &cell) {
    return b.variable(name, 'w', keepsCells ? std::vector<Index>{cell, column()} : std::vector<Index>{column()});
  }
  Value plainMinimum(const Index &cell);
  Value factors(const Term &term, const Index &cell);
};

// The tiles: of a block of R rows its products with C columns, added to `sum`.
//
/// `raw`, by windows of 16 bytes of each row.
void scheduleRawTile(const Plan &plan, const Target &target, ir::Program &program);
/// `from_pieces`: of raw rows whose codes take look-ups, and of panels that hold pieces.
void schedulePieceTile(const Plan &plan, const Target &target, ir::Program &program);
/// `packed` of recoded panels, or `packed_wide` where these are not the default.
void schedulePlaneTile(const Plan &plan, const Target &target, ir::Program &program);

}  // namespace quantc
