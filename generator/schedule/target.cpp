// What is the same for every format of a target: the quantisation of activations, and the steps of dot products.
#include "schedule/common.h"
#include "schedule/dot.h"

#include <algorithm>

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
      : program(program), function(targetPart(name, std::move(templates), std::move(parameters))),
        b(program, function.body) {}
  void finish() { program.functions.push_back(std::move(function)); }

  Program &program;
  Function function;
  ir::Builder b;
};

bool has(const Program &program, const std::string &function) {
  return std::any_of(program.functions.begin(), program.functions.end(),
                     [&](const Function &f) { return f.name == function; });
}

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

void scheduleLoad(Program &program) {
  Part part(program, "qc_load_columns", {{'i', "C"}},
            {{'y', "y"}, {'s', "y_stride"}, {'f', "sum", Parameter::Written}});
  ir::Builder &b = part.b;
  b.columns("c", Index::of("C"), [&] {
    Value from = b.address(b.variable("y", 'y'), Index::product("c", "y_stride"));
    b.assign(b.variable("sum", 'f', {Index::of("c")}), b.make(Op::FloatsLoad, {from}));
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
  scheduleLoad(program);
  scheduleStore(target, program);
}

std::string scheduleDotStep(const DotStrategy &strategy, DotPhase phase, Op broadcast, Program &program) {
  static const char *const names[] = {"_step", "_first", "_next", "_last"};
  const bool sums = phase == DotPhase::Step || phase == DotPhase::Last, reads = phase != DotPhase::Last;
  const std::string name = strategy.name + names[size_t(phase)] + (!reads ? "" : broadcast == Op::Dup4 ? "4" : "16");
  if (has(program, name))
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

std::string scheduleDotOnce(const DotStrategy &strategy, Op broadcast, Program &program) {
  const std::string name = strategy.name + "_once" + (broadcast == Op::Dup4 ? "4" : "16");
  if (has(program, name))
    return name;
  Part part(program, name, {{'i', "C"}, {'s', "Column"}}, {{'w', "sum", Parameter::Written}, {'b', "q"}, {'p', "a"}});
  ir::Builder &b = part.b;
  b.columns("c", Index::of("C"), [&] {
    Value sum = b.variable("sum", 'w', {Index::of("c")}), q = b.variable("q", 'b');
    Value a = b.make(broadcast, {b.address(b.variable("a", 'p'), Index::product("c", "Column"))});
    Value sum16 = b.let("sum_16", b.dot(strategy.name, DotPhase::First, {sum, sum, q, a}));
    b.assign(sum, b.dot(strategy.name, DotPhase::Last, {sum, sum16, q, q}));
  });
  part.finish();
  return name;
}

void letPairs(ir::Builder &b) { b.let("pairs", b.make(Op::IntDiv, {b.variable("C", 'i'), b.number(2)})); }

/// Runs `fill` with the sum of the last column of an odd number, and with the room that the sums of pairs have for one
/// more: in a long group that column adds to both in turns.
template <class F> void oddColumn(ir::Builder &b, F fill) {
  letPairs(b);
  Value C = b.variable("C", 'i');
  b.let("odd_columns", b.make(Op::IntMod, {C, b.number(2)}));
  b.let("last", b.make(Op::IntSub, {C, b.number(1)}));
  b.columns("odd", Index::of("odd_columns"),
            [&] { fill(b.variable("sum", 'w', {Index::of("last")}), b.variable("low", 'w', {Index::of("pairs")})); });
}

/// Runs `fill` with the sums of each two columns, after letPairs.
template <class F> void pairsOfColumns(ir::Builder &b, F fill) {
  const Index p = Index::of("p");
  b.columns("p", Index::of("pairs"), [&] { fill(p, b.variable("low", 'w', {p}), b.variable("high", 'w', {p})); });
}

std::string scheduleMatrixStep(const DotStrategy &matrix, const DotStrategy &single, bool isLong, Program &program) {
  const std::string name = matrix.name + "_" + single.name + "_step8" + (isLong ? "_in_turns" : "");
  if (has(program, name))
    return name;
  Part part(program, name, {{'i', "C"}, {'s', "Column"}},
            {{'w', "sum", Parameter::Written},
             {'w', "low", Parameter::Written},
             {'w', "high", Parameter::Written},
             {'b', "q0"},
             {'b', "q4"},
             {'p', "a"}});
  ir::Builder &b = part.b;
  auto activations = [&](const char *c, int64_t element) {
    return b.address(b.variable("a", 'p'), Index::product(c, "Column") + element);
  };
  Value q0 = b.variable("q0", 'b'), q4 = b.variable("q4", 'b');
  oddColumn(b, [&](Value sum, Value other) {
    auto add = [&](Value to, Value codes, int64_t element) {
      Value a = b.make(Op::Dup4, {activations("last", element)});
      b.assign(to, b.dot(single.name, DotPhase::Step, {to, to, codes, a}));
    };
    add(sum, q0, 0);
    add(isLong ? other : sum, q4, 4);
  });
  Value lowRows = b.let("low_rows", b.make(Op::ZipLow, {q0, q4}));
  Value highRows = b.let("high_rows", b.make(Op::ZipHigh, {q0, q4}));
  pairsOfColumns(b, [&](const Index &, Value low, Value high) {
    b.let("even", b.make(Op::IntMul, {b.variable("p", 'i'), b.number(2)}));
    b.let("odd", b.make(Op::IntAdd, {b.variable("even", 'i'), b.number(1)}));
    Value two = b.let("two", b.make(Op::Join8, {activations("even", 0), activations("odd", 0)}));
    b.assign(low, b.dot(matrix.name, DotPhase::Step, {low, lowRows, lowRows, two}));
    b.assign(high, b.dot(matrix.name, DotPhase::Step, {high, highRows, highRows, two}));
  });
  part.finish();
  return name;
}

std::string scheduleMatrixSums(bool isLong, Program &program) {
  const std::string name = std::string("qc_add_matrix_sums") + (isLong ? "_of_turns" : "");
  if (has(program, name))
    return name;
  Part part(program, name, {{'i', "C"}},
            {{'w', "sum", Parameter::Written}, {'w', "low", Parameter::Read}, {'w', "high", Parameter::Read}});
  ir::Builder &b = part.b;
  if (isLong)
    oddColumn(b, [&](Value sum, Value other) { b.assign(sum, b.make(Op::LanesAdd, {sum, other})); });
  else
    letPairs(b);
  pairsOfColumns(b, [&](const Index &p, Value low, Value high) {
    auto into = [&](const Index &c, Op op) {
      Value sum = b.variable("sum", 'w', {c});
      b.assign(sum, b.make(Op::LanesAdd, {sum, b.make(op, {low, high})}));
    };
    into(p * 2, Op::EvenLanes);
    into(p * 2 + 1, Op::OddLanes);
  });
  part.finish();
  return name;
}

std::string scheduleGroupEnd(const GroupEnd &end, Program &program) {
  const std::string name = std::string(!end.adds    ? "qc_set"
                                       : end.scales ? "qc_add_scaled"
                                                    : "qc_add") +
                           "_group" + (end.corrects ? "_corrected" : "");
  if (has(program, name))
    return name;
  std::vector<Parameter> templates = {{'i', "C"}}, parameters = {{'w', "dot", Parameter::Read}};
  if (end.corrects) {
    templates.push_back({'s', "Column"});
    parameters.push_back({'p', "start"});
  }
  if (end.scales)
    parameters.push_back({'w', "scale"});
  parameters.push_back({'w', "isum", Parameter::Written});
  Part part(program, name, std::move(templates), std::move(parameters));
  ir::Builder &b = part.b;
  const Index c = Index::of("c"), columns = Index::of("C");
  b.columns("c", columns, [&] {
    std::vector<Value> four;
    for (unsigned j = 0; j < 4; ++j)
      four.push_back(b.variable("dot", 'w', {columns * j + c}));
    Value total = b.make(Op::Reduce4, four), isum = b.variable("isum", 'w', {c});
    if (end.corrects) {
      Value start = b.make(Op::LanesDup, {b.address(b.variable("start", 'p'), Index::product("c", "Column"))});
      total = b.make(Op::LanesAdd, {total, start});
    }
    if (end.scales)
      total = b.make(Op::LanesMla, {isum, b.variable("scale", 'w'), total});
    else if (end.adds)
      total = b.make(Op::LanesAdd, {isum, total});
    b.assign(isum, total);
  });
  part.finish();
  return name;
}

std::string minifloatsPart(const MinifloatForm &form) {
  const std::string zero = form.zero ? "_but_" + str(*form.zero) : "";
  return "qc_minifloats_" + str(form.keep) + "_up_" + str(form.shift) + "_times_" + str(int64_t(form.factor)) + zero;
}

void scheduleMinifloats(const MinifloatForm &form, Program &program) {
  if (has(program, minifloatsPart(form)))
    return;
  Part part(program, minifloatsPart(form), {}, {{'w', "v"}});
  part.function.result = 'f';
  part.function.comment =
      "Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.";
  ir::Builder &b = part.b;
  auto splat = [&](int64_t n) { return b.make(Op::LanesSplat, {}, n); };
  Value v = b.variable("v", 'w'), kept = form.keep == 0xff ? v : b.make(Op::LanesAnd, {v, splat(form.keep)});
  Value worth = b.make(Op::HalfBits, {b.make(Op::LanesSll, {kept}, form.shift)});
  if (form.factor != 1)
    worth = b.make(Op::FloatsMul, {worth, b.make(Op::FloatsSplat, {b.real(form.factor)})});
  if (form.zero) {  // all bits, but for that code none
    worth = b.let("worth", worth);
    Value off = b.make(Op::LanesSub, {b.make(Op::LanesZero), b.make(Op::LanesXor, {v, splat(*form.zero)})});
    Value mask = b.let("mask", b.make(Op::LanesMax, {off, splat(-1)}));
    worth = b.make(Op::FloatsFromBits, {b.make(Op::LanesAnd, {b.make(Op::FloatsBits, {worth}), mask})});
  }
  b.returns(worth);
  part.finish();
}

std::string scheduleWords(const Target &target, Program &program) {
  const std::string name = "qc_words";
  if (has(program, name))
    return name;
  Part part(program, name, {{'T', "Row"}}, {{'r', "row"}, {'s', "offset"}, {'w', "word", Parameter::Written}});
  ir::Builder &b = part.b;
  b.array("head", 'b', {4});
  b.columns("j", 4, [&] {
    std::vector<Value> blocks;
    for (unsigned i = 0; i < target.parts(); ++i)
      blocks.push_back(b.address(b.call("row", 'p', {b.size(Index::of("j") + 4 * int64_t(i))}), Index::of("offset")));
    b.assign(b.variable("head", 'b', {Index::of("j")}), b.make(Op::Gather16, blocks));
  });
  std::vector<Value> heads;
  for (int64_t j = 0; j < 4; ++j)
    heads.push_back(b.variable("head", 'b', {j}));
  for (int64_t k = 0; k < 4; ++k)
    b.assign(b.variable("word", 'w', {k}), b.make(Op::AsLanes, {b.make(Op::Transpose, heads, k)}));
  part.finish();
  return name;
}

std::string scheduleQuads(Program &program) {
  const std::string name = "qc_quads";
  if (has(program, name))
    return name;
  Part part(program, name, {}, {{'b', "q", Parameter::Read}, {'b', "quad", Parameter::Written}});
  ir::Builder &b = part.b;
  std::vector<Value> four;
  for (int64_t j = 0; j < 4; ++j)
    four.push_back(b.variable("q", 'b', {j}));
  for (int64_t k = 0; k < 4; ++k)
    b.assign(b.variable("quad", 'b', {k}), b.make(Op::Transpose, four, k));
  part.finish();
  return name;
}

void scheduleActivations(const Target &target, Program &program) {
  scheduleGreatest(target, program);
  scheduleRound(target, program);
}

}  // namespace quantc
