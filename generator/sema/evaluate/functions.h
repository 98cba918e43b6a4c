// Evaluates computed values for every value of the stored bits that they depend on.
#pragma once

#include "sema/evaluate/computed.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace quantc::sema {

/// The addresses of the memory bits of a string, each once, the least significant first.
std::vector<uint32_t> memoryBits(const Value &value);

/// A node and what it is made of, as a program over one number: a list of stored bits, the least significant first.
/// Stored bits outside of the number count as 0.
class Function {
public:
  Function(const Computations &all, uint32_t root, llvm::ArrayRef<uint32_t> number);

  /// Makes a node an input: it has this value whatever its operands are. Of the root's nodes only.
  void pin(uint32_t node, int64_t value);

  /// The root for a value of the number.
  int64_t operator()(uint64_t number);
  /// A node's value after the last call.
  int64_t at(uint32_t node) const { return results[positionOf.find(node)->second]; }
  size_t size() const { return nodes.size(); }

private:
  struct Step {
    const Node *node;
    unsigned operand[3] = {0, 0, 0};
    bool isPinned = false;
    int64_t constant = 0;                                    // Bits
    std::vector<std::pair<unsigned, int64_t>> weights = {};  // Bits: position in the number, what the bit counts
  };
  const Computations &all;
  std::vector<uint32_t> nodes;
  std::vector<Step> steps;
  std::vector<int64_t> results;
  llvm::DenseMap<uint32_t, unsigned> positionOf;
};

}  // namespace quantc::sema
