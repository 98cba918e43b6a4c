// The operands that operations are tried with: every combination of the values at which arithmetic changes its ways,
// most telling first, as many as time allows, and then random ones.
#pragma once

#include "meaning.h"

#include "definition/random.h"

namespace operations {

class Values {
public:
  /// `effort` is about how many combinations, and how many random elements of an operand, are tried.
  Values(const Meaning &meaning, unsigned rows, size_t effort);

  /// Fills in the operands of the next call; false after the last.
  bool next(std::vector<Bytes> &operands);

private:
  struct Operand {
    size_t bytes, width;  // of the operand, of one of its elements
    char type;            // of its elements: 'b' 'h' 'w' 'f'
    Domain domain;
    std::vector<uint32_t> edges;  // those tried in combination with the others'
    size_t stride;                // of combinations, for one step in `edges`

    size_t elements() const { return bytes / width; }
  };
  void add(char type, size_t bytes, Domain domain);

  std::vector<Operand> all;
  size_t calls = 0, edgeCalls = 1, randomCalls = 0;
  support::Random random;
};

/// The elements that a type's arithmetic is tried with; all of them for bytes and for half floats.
std::vector<uint32_t> edgesOf(char type, Domain domain);

}  // namespace operations
