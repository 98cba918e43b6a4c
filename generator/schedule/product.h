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

  ir::Value codes(ir::Value v) { return bias ? b.make(ir::Op::Xor, {v, b.make(ir::Op::SplatByte, {}, 0x80)}) : v; }

  /// Σ q a starts at -zero Σ a, which the activations hold, or at 0.
  ir::Value initial(const std::string &group) {
    if (zero == 0)
      return b.make(ir::Op::LanesZero);
    return b.make(ir::Op::LanesDup, {b.address(column(plus(str(plan.activation.corr), times(group, 4))))});
  }

  void accumulate(ir::Value sum, ir::Value scale) {
    ir::Value isum = b.variable("isum[c]", 'w');
    b.assign("isum[c]", scale ? b.make(ir::Op::LanesMla, {isum, scale, sum}) : b.make(ir::Op::LanesAdd, {isum, sum}));
  }

  /// One group without an integer scale: its sum is the block's.
  bool isPlain() const { return format.groups() == 1 && !format.scaleInt(); }

  void begin() {
    b.array("sum", 'f', "C");
    b.columns("c", "C", [&] { b.assign("sum[c]", b.make(ir::Op::FloatsZero)); });
  }

  /// msum when it does not depend on the row: the sum of the activations.
  ir::Value plainMinimum() {
    std::string text;
    for (unsigned g = 0; g < format.groups(); ++g)
      text += (g ? " + " : "") + std::string("qc_i16(") + column(str(plan.activation.sums + 2 * int(g))) + ")";
    return b.make(ir::Op::FloatsSplat, {b.scalar("float(" + text + ")")});
  }

  ir::Value factors(const Term &term, const std::map<unsigned, ir::Value> &floats) {
    ir::Value product = nullptr;
    for (const Factor &f : term.factors)
      if (f.kind == Factor::Float)
        product = product ? b.make(ir::Op::FloatsMul, {product, floats.at(f.field)}) : floats.at(f.field);
    return product;
  }

  /// sum = fma(isum, factors * dx, sum), then the minimum term.
  void floatStep(const std::map<unsigned, ir::Value> &floats) {
    b.columns("c", "C", [&] {
      ir::Value dx = b.let("dx", b.make(ir::Op::FloatsDup, {b.address(column(str(plan.activation.scale)))}));
      ir::Value sum = b.variable("sum[c]", 'f');
      ir::Value step = b.make(ir::Op::FloatsMul, {factors(format.value.scale, floats), dx});
      b.assign("sum[c]",
               b.make(ir::Op::FloatsFma, {b.make(ir::Op::FloatsOf, {b.variable("isum[c]", 'w')}), step, sum}));
      if (!format.value.minimum)
        return;
      ir::Value m = b.make(ir::Op::FloatsMul, {factors(*format.value.minimum, floats), dx});
      ir::Value msum = format.minimumInt() ? b.make(ir::Op::FloatsOf, {b.variable("msum[c]", 'w')}) : plainMinimum();
      b.assign("sum[c]",
               b.make(format.value.minimum->negative ? ir::Op::FloatsFnma : ir::Op::FloatsFma, {msum, m, sum}));
    });
  }

  std::set<unsigned> floatFields() const {
    std::set<unsigned> fields;
    for (const Factor &f : format.value.scale.factors)
      if (f.kind == Factor::Float)
        fields.insert(f.field);
    if (format.value.minimum)
      for (const Factor &f : format.value.minimum->factors)
        if (f.kind == Factor::Float)
          fields.insert(f.field);
    return fields;
  }

  void addMinimum(const std::string &pair, ir::Value minimums) {
    b.columns("c", "C", [&] {
      ir::Value sums = b.make(ir::Op::PairsDup, {b.address(column(plus(str(plan.activation.sums), times(pair, 4))))});
      b.assign("msum[c]", b.make(ir::Op::Dot2, {b.variable("msum[c]", 'w'), minimums, sums}));
    });
  }

  void zeroSums(bool isum) {
    if (isum || format.minimumInt()) {
      if (isum)
        b.array("isum", 'w', "C");
      if (format.minimumInt())
        b.array("msum", 'w', "C");
      b.columns("c", "C", [&] {
        if (isum)
          b.assign("isum[c]", b.make(ir::Op::LanesZero));
        if (format.minimumInt())
          b.assign("msum[c]", b.make(ir::Op::LanesZero));
      });
    }
  }

  void store() {
    b.columns("c", "C", [&] {
      b.line("qc_lanes_out<" + str(rows) + "> out(y + c * y_stride, rows);");
      b.effect(b.make(ir::Op::FloatsStore, {b.address("out.to"), b.variable("sum[c]", 'f')}));
      b.line("out.flush();");
    });
  }
};

/// The tile of each: C columns, from R raw rows or one packed panel.
void scheduleRawTile(const Plan &plan, const Target &target, ir::Program &program);
void schedulePackedTile(const Plan &plan, const Target &target, ir::Program &program);

}  // namespace quantc
