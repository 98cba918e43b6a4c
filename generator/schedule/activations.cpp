// The quantisation of activations: what is done with a block's vectors of R floats. Its scale is found by hand-written
// code between the two: docs/numerics.md, Activations.
#include "schedule/common.h"

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class ActivationKernel : public Kernel {
public:
  using Kernel::Kernel;

  void greatest() {
    Value top = b.var("top", b.make(Op::LanesZero));
    b.counted("i", format.block / rows, [&](Index i) {
      Value bits = b.make(Op::FloatsBits, {b.make(Op::FloatsLoad, {b.address(b.variable("x", 'y'), i * rows)})});
      Value magnitude = b.make(Op::LanesAnd, {bits, b.make(Op::LanesSplat, {}, 0x7fffffff)});
      b.assign(top, b.make(Op::LanesMax, {top, magnitude}));
    });
    b.returns(b.make(Op::LanesTop, {top}));
  }

  void round() {
    const ActivationLayout &a = plan.activation;
    const bool sums = a.corr >= 0 || a.sums >= 0;
    Value from = b.variable("x", 'y'), to = b.variable("to", 'P');
    Value inverse = b.let("scale", b.make(Op::FloatsSplat, {b.variable("inverse", 'x')}));
    b.counted("g", a.groups, [&](Index g) {
      Value total = sums ? b.var("total", b.make(Op::LanesZero)) : nullptr;
      b.counted("i", a.group / rows, [&](Index i) {
        const Index element = g * a.group + i * rows;
        Value x = b.make(Op::FloatsLoad, {b.address(from, element)});
        Value q = b.let("q", b.make(Op::Round, {b.make(Op::FloatsMul, {x, inverse})}));
        b.effect(b.make(Op::StoreLow8, {b.address(to, element), q}));
        if (sums)
          b.assign(total, b.make(Op::LanesAdd, {total, q}));
      });
      if (!sums)
        return;
      Value sum = b.let("sum", b.make(Op::LanesSum, {total}));
      if (a.corr >= 0)
        b.effect(b.make(Op::WriteU32, {b.address(to, Index::named("act::corr", a.corr) + g * 4),
                                       b.make(Op::ToU32, {b.make(Op::IntMul, {b.number(-a.corrZero), sum})})}));
      if (a.sums >= 0)
        b.effect(
            b.make(Op::WriteU16, {b.address(to, Index::named("act::sums", a.sums) + g * 2), b.make(Op::ToU32, {sum})}));
    });
  }
};

}  // namespace

void scheduleActivations(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function greatest = tileOf("greatest", {}, {{'y', "x"}});
  greatest.result = 'i';
  ActivationKernel(plan, target, program, greatest).greatest();
  program.functions.push_back(std::move(greatest));

  ir::Function round = tileOf("round_block", {}, {{'y', "x"}, {'x', "inverse"}, {'P', "to"}});
  ActivationKernel(plan, target, program, round).round();
  program.functions.push_back(std::move(round));

  program.functions.push_back(kernelOf("activations", "qc_quantize_activations", {"greatest", "round_block"}, program));
}

}  // namespace quantc
