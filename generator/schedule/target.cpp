// What is the same for every format of a target: the quantisation of activations, and the steps of dot products.
#include "schedule/common.h"
#include "schedule/dot.h"

namespace quantc {

using ir::DotPhase;
using ir::Function;
using ir::Index;
using ir::Op;
using ir::Parameter;
using ir::Program;
using ir::Value;

namespace {

/// A part of a target's header, with the builder of its body.
class Part {
public:
  Part(Program &program, const std::string &name, std::vector<Parameter> templates, std::vector<Parameter> parameters)
      : program(program), b(program, function.body) {
    function.name = name;
    function.kind = Function::Tile;
    function.isOfTarget = true;
    function.templates = std::move(templates);
    function.parameters = std::move(parameters);
  }
  void finish() { program.functions.push_back(std::move(function)); }

  Program &program;
  Function function;
  ir::Builder b;
};

/// Runs `fill` for every vector of `floats` floats, a number known when a kernel is compiled.
template <class F> void vectors(ir::Builder &b, const char *floats, unsigned rows, F fill) {
  b.let("vectors", b.make(Op::IntDiv, {b.variable(floats, 's'), b.number(rows)}));
  b.loop("i", Index::of("vectors"), [&] { fill(Index::of("i") * rows); });
}

void scheduleGreatest(const Target &target, Program &program) {
  Part part(program, "qc_greatest", {{'s', "Block"}}, {{'y', "x"}});
  part.function.result = 'i';
  part.function.comment = "The greatest magnitude of Block floats, as the bits of an f32; infinite or NaN above all.";
  ir::Builder &b = part.b;
  Value top = b.var("top", b.make(Op::LanesZero));
  vectors(b, "Block", target.rows, [&](const Index &element) {
    Value bits = b.make(Op::FloatsBits, {b.make(Op::FloatsLoad, {b.address(b.variable("x", 'y'), element)})});
    Value magnitude = b.make(Op::LanesAnd, {bits, b.make(Op::LanesSplat, {}, 0x7fffffff)});
    b.assign(top, b.make(Op::LanesMax, {top, magnitude}));
  });
  b.returns(b.make(Op::LanesTop, {top}));
  part.finish();
}

void scheduleRound(const Target &target, Program &program) {
  Part part(program, "qc_round", {{'s', "Group"}}, {{'y', "x"}, {'x', "inverse"}, {'P', "to"}});
  part.function.result = 'i';
  part.function.comment = "Codes of Group floats, a byte each; the result is their sum.";
  ir::Builder &b = part.b;
  Value scale = b.let("scale", b.make(Op::FloatsSplat, {b.variable("inverse", 'x')}));
  Value total = b.var("total", b.make(Op::LanesZero));
  vectors(b, "Group", target.rows, [&](const Index &element) {
    Value x = b.make(Op::FloatsLoad, {b.address(b.variable("x", 'y'), element)});
    Value q = b.let("q", b.make(Op::Round, {b.make(Op::FloatsMul, {x, scale})}));
    b.effect(b.make(Op::StoreLow8, {b.address(b.variable("to", 'P'), element), q}));
    b.assign(total, b.make(Op::LanesAdd, {total, q}));
  });
  b.returns(b.make(Op::LanesSum, {total}));
  part.finish();
}

/// The float step of a product: sum = fma(isum, factor * scale of x, sum), or less it.
void scheduleScaled(Program &program, const char *name, Op fused) {
  Part part(program, name, {{'i', "C"}, {'s', "Column"}},
            {{'f', "sum", Parameter::Written}, {'w', "isum", Parameter::Read}, {'f', "factor"}, {'p', "scale"}});
  ir::Builder &b = part.b;
  const Index c = Index::of("c");
  b.columns("c", Index::of("C"), [&] {
    Value dx = b.make(Op::FloatsDup, {b.address(b.variable("scale", 'p'), Index::product("c", "Column"))});
    Value step = b.let("step", b.make(Op::FloatsMul, {b.variable("factor", 'f'), dx}));
    Value sum = b.variable("sum", 'f', {c});
    b.assign(sum, b.make(fused, {b.make(Op::FloatsOf, {b.variable("isum", 'w', {c})}), step, sum}));
  });
  part.finish();
}

/// Two groups' minimums times their sums of activations.
void schedulePairs(Program &program) {
  Part part(program, "qc_add_pairs", {{'i', "C"}, {'s', "Column"}},
            {{'w', "msum", Parameter::Written}, {'h', "minimums"}, {'p', "sums"}});
  ir::Builder &b = part.b;
  const Index c = Index::of("c");
  b.columns("c", Index::of("C"), [&] {
    Value sums = b.make(Op::PairsDup, {b.address(b.variable("sums", 'p'), Index::product("c", "Column"))});
    Value msum = b.variable("msum", 'w', {c});
    b.assign(msum, b.make(Op::Dot2, {msum, b.variable("minimums", 'h'), sums}));
  });
  part.finish();
}

void scheduleStore(const Target &target, Program &program) {
  Part part(program, "qc_store_columns", {{'i', "C"}},
            {{'f', "sum", Parameter::Read}, {'s', "rows"}, {'Y', "y"}, {'s', "y_stride"}});
  part.function.comment = "A vector of rows for each column: `rows` of them where there are fewer than lanes.";
  ir::Builder &b = part.b;
  b.columns("c", Index::of("C"), [&] {
    Value out = b.object("out", "qc_lanes_out", {target.rows},
                         {b.address(b.variable("y", 'Y'), Index::product("c", "y_stride")), b.variable("rows", 's')});
    b.effect(b.make(Op::FloatsStore, {b.member(out, "to", 'Y'), b.variable("sum", 'f', {Index::of("c")})}));
    b.effect(b.call("out.flush", '.', {}));
  });
  part.finish();
}

}  // namespace

void scheduleProductParts(const Target &target, Program &program) {
  scheduleScaled(program, "qc_add_scaled", Op::FloatsFma);
  scheduleScaled(program, "qc_subtract_scaled", Op::FloatsFnma);
  schedulePairs(program);
  scheduleStore(target, program);
}

std::string scheduleDotStep(const DotStrategy &strategy, DotPhase phase, Op broadcast, Program &program) {
  static const char *const names[] = {"_step", "_first", "_next", "_last"};
  const bool sums = phase == DotPhase::Step || phase == DotPhase::Last, reads = phase != DotPhase::Last;
  const std::string name = strategy.name + names[size_t(phase)] + (!reads ? "" : broadcast == Op::Dup4 ? "4" : "16");
  for (const Function &f : program.functions)
    if (f.name == name)
      return name;
  std::vector<Parameter> parameters;
  if (sums)
    parameters.push_back({'w', "sum", Parameter::Written});
  if (phase != DotPhase::Step)
    parameters.push_back({'t', "sum_16", reads ? Parameter::Written : Parameter::Read});
  if (reads) {
    parameters.push_back({'b', "q"});
    parameters.push_back({'p', "a"});
  }
  Part part(program, name,
            reads ? std::vector<Parameter>{{'i', "C"}, {'s', "Column"}} : std::vector<Parameter>{{'i', "C"}},
            std::move(parameters));
  ir::Builder &b = part.b;
  const Index c = Index::of("c");
  b.columns("c", Index::of("C"), [&] {
    Value sum = b.variable("sum", 'w', {c}), sum16 = b.variable("sum_16", 't', {c}), q = b.variable("q", 'b');
    Value a = reads ? b.make(broadcast, {b.address(b.variable("a", 'p'), Index::product("c", "Column"))}) : q;
    b.assign(sums ? sum : sum16, b.dot(strategy.name, phase, {sum, sum16, q, a}));
  });
  part.finish();
  return name;
}

void scheduleActivations(const Target &target, Program &program) {
  scheduleGreatest(target, program);
  scheduleRound(target, program);
}

ir::Program scheduleTarget(const Target &target) {
  Program program;
  program.target = target.name;
  scheduleActivations(target, program);
  scheduleProductParts(target, program);
  for (const DotStrategy &dot : target.dots) {
    if (dot.isMatrix)
      continue;
    const std::string *texts[] = {&dot.step, &dot.first, &dot.next, &dot.last};
    for (DotPhase phase : {DotPhase::Step, DotPhase::First, DotPhase::Next, DotPhase::Last})
      if (!texts[size_t(phase)]->empty())
        for (Op broadcast : {Op::Dup4, Op::Dup16})
          scheduleDotStep(dot, phase, broadcast, program);
  }
  return program;
}

}  // namespace quantc
