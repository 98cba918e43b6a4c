#include "schedule/dot.h"

namespace quantc {

using ir::DotPhase;
using ir::Index;
using ir::Value;

Value DotSteps::take(ir::Builder &b, DotPhase phase, Value sums, Value sums16, Value codes, Value activations) {
  static const char *const names[] = {"_step", "_first", "_next", "_last"};
  const std::string name = prefix + names[size_t(phase)];
  if (parts.insert(name).second)
    add(name, phase);
  std::vector<Value> arguments;
  if (phase == DotPhase::Step || phase == DotPhase::Last)
    arguments.push_back(sums);
  if (phase != DotPhase::Step)
    arguments.push_back(sums16);
  if (phase != DotPhase::Last) {
    arguments.push_back(codes);
    arguments.push_back(activations);
  }
  return b.call(name, '.', arguments, {Index::of("C")});
}

void DotSteps::add(const std::string &name, DotPhase phase) {
  using ir::Parameter;
  ir::Function f = tileOf(name, {{'i', "C"}}, {});
  if (phase == DotPhase::Step || phase == DotPhase::Last)
    f.parameters.push_back({'w', "sum", Parameter::Written});
  if (phase != DotPhase::Step)
    f.parameters.push_back({'h', "sum_16", phase == DotPhase::Last ? Parameter::Read : Parameter::Written});
  if (phase != DotPhase::Last) {
    f.parameters.push_back({'b', "q"});
    f.parameters.push_back({'p', "a"});
  }
  ir::Builder b(program, f.body);
  const Index c = Index::of("c");
  b.columns("c", Index::of("C"), [&] {
    Value sum = b.variable("sum", 'w', {c}), sum16 = b.variable("sum_16", 'h', {c}), q = b.variable("q", 'b');
    Value a = phase == DotPhase::Last
                  ? q
                  : b.make(broadcast, {b.address(b.variable("a", 'p'), Index::product("c", "act::bytes"))});
    b.assign(phase == DotPhase::Step || phase == DotPhase::Last ? sum : sum16,
             b.dot(strategy.name, phase, {sum, sum16, q, a}));
  });
  program.functions.push_back(std::move(f));
}

Value DotChain::array(const std::string &suffix, ir::Type type) {
  Value whole = b.variable(name + suffix, type);
  return vector ? b.address(whole, Index::product(*vector, "C")) : whole;
}

void DotChain::declare(bool zero) {
  const Index extent = Index::of("C") * (vector ? 4 : 1);
  if (zero)
    b.zeros(name, 'w', {extent});
  else
    b.array(name, 'w', {extent});
  declarePairs();
}

void DotChain::declarePairs() {
  if (steps.depth > 0)
    b.array(name + "_16", 'h', {Index::of("C") * (vector ? 4 : 1)});
}

void DotChain::add(Value codes, Value activations) {
  Value sums = array("", 'w'), sums16 = array("_16", 'h');
  auto take = [&](DotPhase phase) { b.effect(steps.take(b, phase, sums, sums16, codes, activations)); };
  if (steps.depth == 0)
    return take(DotPhase::Step);
  take(pending == 0 ? DotPhase::First : DotPhase::Next);
  if (pending + 1 == steps.depth)
    take(DotPhase::Last);
}

void DotChain::finish() {
  if (isOpen())
    b.effect(steps.take(b, DotPhase::Last, array("", 'w'), array("_16", 'h'), nullptr, nullptr));
}

}  // namespace quantc
