// What emit_operations prints of a target: each operation of a vector program as a function of its own, made by the
// compiler from the target's description, and each step of its dot products.
#pragma once

#include <cstddef>
#include <cstdint>

namespace operations {

/// Takes the operands in order: the bytes of a vector or of a scalar; of a pointer, what it points to. Writes the bytes
/// of the value, or those that a store stores.
using Run = void(const uint8_t *const *operands, uint8_t *result);

/// An operation with one of the constants that it may be given.
struct Instance {
  const char *operation;
  int64_t immediate;
  uint8_t pattern[16];
  const char *line;  // of the description: file, number, text
  bool isWrong;      // the text is another operation's, on purpose
  Run *run;
};

/// A strategy of dot products. Each part takes the sums of 32 bits, those of 16 bits, codes, activations.
struct Dot {
  const char *name;
  const char *line;
  bool isMatrix, unsignedCodes;
  int greatest;  // the greatest |code| that its condition admits, and that its codes can have
  const unsigned
      *depths;  // how many products it sums in 16 bits for codes up to 1, 2, ... greatest; null: `step` is complete
  bool isWrong;
  Run *step, *first, *next, *last;
};

struct Target {
  const char *name;
  unsigned rows;
  const Instance *instances;
  size_t instanceCount;
  const Dot *dots;
  size_t dotCount;
};

}  // namespace operations
