// What the two products share: the dot product chosen, sums that start at the zero point's correction, the float step.
#pragma once

#include "schedule/common.h"

#include <map>
#include <set>

namespace quantc {

class ProductKernel : public Kernel {
public:
  ProductKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : Kernel(plan, target, program, function) {
    bool isSigned = plan.codeIsSigned;
    strategy = target.dot(plan.codeMax, isSigned);
    if (!strategy)
      fail("target " + target.name + " has no exact dot product for codes up to " + str(plan.codeMax));
    // Products of matrices replace the steps of two quads and two columns; both must read the codes alike.
    matrix = target.dot(plan.codeMax, isSigned, true);
    if (matrix && matrix->unsignedCodes != strategy->unsignedCodes)
      matrix = nullptr;
    bias = strategy->unsignedCodes && isSigned;
    depth = Target::depth(*strategy, bias ? 255 : plan.codeMax);
    zero = plan.codeOffset + (bias ? 128 : 0);
  }

protected:
  const DotStrategy *strategy, *matrix;
  unsigned depth;
  bool bias;
  int64_t zero;

  std::string column(const std::string &offset, const std::string &c = "c") const {
    return plus("a + " + c + " * " + str(plan.activation.bytes), offset);
  }

  /// Codes as they are packed, to bytes that the dot product takes.
  ir::Value codes(ir::Value v) {
    if (plan.levelTable) {
      ir::Pattern table = *plan.levelTable;
      for (uint8_t &byte : table)
        byte ^= bias ? 0x80 : 0;
      return b.lookup(v, table);
    }
    return bias ? b.make(ir::Op::Xor, {v, b.make(ir::Op::SplatByte, {}, 0x80)}) : v;
  }

  /// Σ q a starts at -zero Σ a, which the activations hold, or at 0.
  ir::Value initial(const std::string &group) {
    if (zero == 0)
      return b.make(ir::Op::LanesZero);
    return b.make(ir::Op::LanesDup, {b.address(column(plus(str(plan.activation.corr), times(group, 4))))});
  }

  /// The integer sums of a cell; all cells of a block side by side where there are several.
  std::string isum(const std::string &cell) const { return sumOf("isum", cell); }
  std::string msum(const std::string &cell) const { return sumOf("msum", cell); }

  void accumulate(ir::Value sum, ir::Value scale, const std::string &cell) {
    ir::Value before = b.variable(isum(cell), 'w');
    b.assign(isum(cell),
             scale ? b.make(ir::Op::LanesMla, {before, scale, sum}) : b.make(ir::Op::LanesAdd, {before, sum}));
  }

  /// One group without an integer scale: its sum is the cell's.
  bool isPlain() const { return plan.groupsInCell() == 1 && !format.scaleInt(); }

  void begin() {
    b.array("sum", 'f', {ir::Index::of("C")});
    b.columns("c", ir::Index::of("C"), [&] { b.assign("sum[c]", b.make(ir::Op::FloatsZero)); });
  }

  /// msum when it does not depend on the row: the sum of the activations.
  ir::Value plainMinimum(const std::string &cell) {
    std::string text;
    unsigned groups = plan.groupsInCell();
    for (unsigned g = 0; g < groups; ++g)
      text += (g ? " + " : "") + std::string("qc_i16(") +
              column(plus(str(plan.activation.sums), plus(times(cell, 2 * groups), 2 * g))) + ")";
    return b.make(ir::Op::FloatsSplat, {b.scalar("float(" + text + ")")});
  }

  /// The product of a term's float factors, and constants, in the order written.
  ir::Value factors(const Term &term, const std::string &cell) {
    ir::Value product = nullptr;
    for (const Factor &f : term.factors) {
      ir::Value next = nullptr;
      if (f.kind == Factor::Float)
        next = loadedFloat(f, cell);
      else if (f.kind == Factor::Constant)
        next = b.make(ir::Op::FloatsSplat, {b.scalar(floatText(f.constant))});
      if (next)
        product = product ? b.make(ir::Op::FloatsMul, {product, next}) : next;
    }
    return product;
  }

  /// A float factor of a cell, lanes as rows, in f32.
  virtual ir::Value loadedFloat(const Factor &factor, const std::string &cell) = 0;

  /// The entry of a float factor that a cell uses.
  std::string floatEntry(const Factor &factor, const std::string &cell) const {
    unsigned cells = factor.group / format.cell();
    return cells == format.cells() ? "0" : cells == 1 ? cell : "(" + cell + ") / " + str(cells);
  }

  /// sum = fma(isum, factors * dx, sum), then the minimum term.
  void floatStep(const std::string &cell) {
    ir::Value scale = b.let("scale_factor", factors(format.value.scale, cell));
    ir::Value minimum = format.value.minimum ? b.let("minimum_factor", factors(*format.value.minimum, cell)) : nullptr;
    b.columns("c", ir::Index::of("C"), [&] {
      ir::Value dx = b.let("dx", b.make(ir::Op::FloatsDup, {b.address(column(str(plan.activation.scale)))}));
      ir::Value sum = b.variable("sum[c]", 'f');
      ir::Value step = b.make(ir::Op::FloatsMul, {scale, dx});
      b.assign("sum[c]",
               b.make(ir::Op::FloatsFma, {b.make(ir::Op::FloatsOf, {b.variable(isum(cell), 'w')}), step, sum}));
      if (!minimum)
        return;
      ir::Value m = b.make(ir::Op::FloatsMul, {minimum, dx});
      ir::Value total =
          format.minimumInt() ? b.make(ir::Op::FloatsOf, {b.variable(msum(cell), 'w')}) : plainMinimum(cell);
      b.assign("sum[c]",
               b.make(format.value.minimum->negative ? ir::Op::FloatsFnma : ir::Op::FloatsFma, {total, m, sum}));
    });
  }

  /// Adds a pair of groups' minimums: pair `pair` of cell `cell`.
  void addMinimum(const std::string &cell, const std::string &pair, ir::Value minimums) {
    std::string first = plus(times(cell, 2 * plan.groupsInCell()), times(pair, 4));
    b.columns("c", ir::Index::of("C"), [&] {
      ir::Value sums = b.make(ir::Op::PairsDup, {b.address(column(plus(str(plan.activation.sums), first)))});
      b.assign(msum(cell), b.make(ir::Op::Dot2, {b.variable(msum(cell), 'w'), minimums, sums}));
    });
  }

  /// Declares the sums of `cells` cells and clears those that are added to.
  void zeroSums(unsigned cells) {
    std::string extent = cells == 1 ? "C" : str(cells) + " * C";
    bool adds = !isPlain();
    b.array("isum", 'w', {ir::Index::of(extent)});
    if (format.minimumInt())
      b.array("msum", 'w', {ir::Index::of(extent)});
    if (!adds && !format.minimumInt())
      return;
    b.columns("c", ir::Index::of(extent), [&] {
      if (adds)
        b.assign("isum[c]", b.make(ir::Op::LanesZero));
      if (format.minimumInt())
        b.assign("msum[c]", b.make(ir::Op::LanesZero));
    });
  }

  void store() {
    b.columns("c", ir::Index::of("C"), [&] {
      b.line("qc_lanes_out<" + str(rows) + "> out(y + c * y_stride, rows);");
      b.effect(b.make(ir::Op::FloatsStore, {b.address("out.to"), b.variable("sum[c]", 'f')}));
      b.line("out.flush();");
    });
  }

  /// Whether the sums of all cells are kept at once.
  bool keepsCells = false;

private:
  std::string sumOf(const char *name, const std::string &cell) const {
    return std::string(name) + (keepsCells ? "[" + cell + " * C + c]" : "[c]");
  }
};

/// The tile of each: C columns, from R raw rows or one packed panel.
void scheduleRawTile(const Plan &plan, const Target &target, ir::Program &program);
void schedulePackedTile(const Plan &plan, const Target &target, ir::Program &program);

}  // namespace quantc
