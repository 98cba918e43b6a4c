#include "schedule/dot.h"

namespace quantc {

using ir::DotPhase;
using ir::Index;
using ir::Value;

Value DotSteps::take(ir::Builder &b, DotPhase phase, Value sums, Value sums16, Value codes, Value activations) {
  const std::string name = scheduleDotStep(strategy, phase, broadcast, program);
  parts.insert(name);
  std::vector<Value> arguments;
  std::vector<Index> templates = {Index::of("C")};
  if (phase == DotPhase::Step || phase == DotPhase::Last)
    arguments.push_back(sums);
  if (phase != DotPhase::Step)
    arguments.push_back(sums16);
  if (phase != DotPhase::Last) {
    arguments.push_back(codes);
    arguments.push_back(activations);
    templates.push_back(Index::of("act::bytes"));
  }
  return b.call(name, '.', arguments, templates);
}

Value DotSteps::takeOnce(ir::Builder &b, Value sums, Value codes, Value activations) {
  const std::string name = scheduleDotOnce(strategy, broadcast, program);
  parts.insert(name);
  return b.call(name, '.', {sums, codes, activations}, {Index::of("C"), Index::of("act::bytes")});
}

Value DotSteps::takeMatrix(ir::Builder &b, const DotStrategy &matrix, bool isLong, std::vector<Value> arguments) {
  const std::string name = scheduleMatrixStep(matrix, strategy, isLong, program);
  parts.insert(name);
  return b.call(name, '.', std::move(arguments), {Index::of("C"), Index::of("act::bytes")});
}

Value DotSteps::takeMatrixSums(ir::Builder &b, bool isLong, std::vector<Value> arguments) {
  const std::string name = scheduleMatrixSums(isLong, program);
  parts.insert(name);
  return b.call(name, '.', std::move(arguments), {Index::of("C")});
}

Value DotChain::array(const std::string &suffix, ir::Type type) {
  Value whole = b.variable(name + suffix, type);
  return vector ? b.address(whole, Index::product(*vector, "C")) : whole;
}

void DotChain::declare(bool zero, bool isOneLink) {
  const Index extent = Index::of("C") * (vector ? 4 : 1);
  if (zero)
    b.zeros(name, 'w', {extent});
  else
    b.array(name, 'w', {extent});
  if (!isOneLink)
    declarePairs();
}

void DotChain::declarePairs() {
  if (steps.depth > 0)
    b.array(name + "_16", 't', {Index::of("C") * (vector ? 4 : 1)});
}

void DotChain::add(Value codes, Value activations) {
  Value sums = array("", 'w'), sums16 = array("_16", 't');
  auto take = [&](DotPhase phase) { b.effect(steps.take(b, phase, sums, sums16, codes, activations)); };
  if (steps.depth == 0)
    return take(DotPhase::Step);
  take(pending == 0 ? DotPhase::First : DotPhase::Next);
  if (pending + 1 == steps.depth)
    take(DotPhase::Last);
}

void DotChain::addOnly(Value codes, Value activations) {
  if (steps.depth == 0)
    return add(codes, activations);
  b.effect(steps.takeOnce(b, array("", 'w'), codes, activations));
}

void DotChain::finish() {
  if (isOpen())
    b.effect(steps.take(b, DotPhase::Last, array("", 'w'), array("_16", 't'), nullptr, nullptr));
}

}  // namespace quantc
