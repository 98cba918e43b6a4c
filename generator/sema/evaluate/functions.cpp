#include "sema/evaluate/functions.h"

#include "llvm/ADT/STLExtras.h"

namespace quantc::sema {

std::vector<uint32_t> memoryBits(const Value &value) {
  std::vector<uint32_t> result;
  for (unsigned i = 0; i <= value.length(); ++i) {
    BitSource bit = value.bit(i);
    if (bit.kind == BitSource::Memory && !llvm::is_contained(result, bit.address))
      result.push_back(bit.address);
  }
  return result;
}

Function::Function(const Computations &all, uint32_t root, llvm::ArrayRef<uint32_t> number)
    : all(all), nodes(all.below(root)), results(nodes.size()) {
  llvm::DenseMap<uint32_t, unsigned> positions;
  for (unsigned i = 0; i < number.size(); ++i)
    positions[number[i]] = i;
  for (unsigned i = 0; i < nodes.size(); ++i)
    positionOf[nodes[i]] = i;
  for (uint32_t id : nodes) {
    const Node &node = all[id];
    Step &step = steps.emplace_back(Step{.node = &node});
    for (unsigned i = 0; i < node.operands(); ++i)
      step.operand[i] = positionOf[node.operand[i]];
    if (node.kind != Node::Bits)
      continue;
    const Value &bits = all.bits(node);
    for (unsigned i = 0; i <= bits.length(); ++i) {
      BitSource bit = bits.bit(i);
      // All bits from the sign on count -(1 << length) together.
      int64_t weight = (i == bits.length() ? -1 : 1) * (int64_t(1) << i);
      if (bit.kind == BitSource::One)
        step.constant += weight;
      else if (auto found = positions.find(bit.address); bit.kind == BitSource::Memory && found != positions.end())
        step.weights.push_back({found->second, weight});
    }
  }
}

void Function::pin(uint32_t node, int64_t value) {
  unsigned at = positionOf[node];
  steps[at].isPinned = true;
  results[at] = value;
}

int64_t Function::operator()(uint64_t number) {
  for (unsigned i = 0; i < steps.size(); ++i) {
    const Step &step = steps[i];
    if (step.isPinned)
      continue;
    if (step.node->kind == Node::Bits) {
      results[i] = step.constant;
      for (auto [position, weight] : step.weights)
        results[i] += (number >> position & 1) ? weight : 0;
      continue;
    }
    int64_t operands[3] = {0, 0, 0};
    for (unsigned k = 0; k < step.node->operands(); ++k)
      operands[k] = results[step.operand[k]];
    results[i] = all.evaluate(*step.node, operands);
  }
  return results.back();
}

}  // namespace quantc::sema
