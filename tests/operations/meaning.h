// What each operation of a vector program means, in plain loops over arrays of bytes: written from the comments in
// generator/ir/ops.def, sharing nothing with a target. An operation without a meaning here does not compile.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace operations {

using Bytes = std::vector<uint8_t>;

/// One use of an operation: its operands as bytes, its result, computed or to be compared.
struct Call {
  unsigned rows = 0;
  int64_t immediate = 0;
  const uint8_t *pattern = nullptr;
  std::vector<Bytes> operands;  // in order, a pointer as the memory that is read there; of a store, [0] is unused
  Bytes result;                 // the value, or what is stored
  Bytes defined;                // the bits of the result that the operation promises
};

/// What an operand of an operation may be, beside its type.
enum class Domain : uint8_t {
  Any,
  BelowSixteen,  // bytes
  Entry,         // lanes: indices of a table of 256
  Halves,        // 16-bit floats: in memory, or in the low half of a lane
  Roundable,     // floats below 2^22 in magnitude
  Fused,         // floats, among them those whose product lies just beside half a unit of the number it is added to
};

struct Meaning {
  const char *name;
  char result;
  const char *parameters;
  void (*compute)(Call &call);
};

const std::vector<Meaning> &meanings();
const Meaning &meaningOf(std::string_view operation);

/// The size of a vector, or of a scalar, of this type.
size_t bytesOf(char type, unsigned rows);
/// How many bytes an operation reads or writes at each of its pointers.
size_t bytesAtPointer(std::string_view operation, unsigned rows);
/// The type of what is at the pointers of an operation, for the choice of values: 'b' 'h' 'w' 'f'.
char typeAtPointer(std::string_view operation);
/// How far apart the addresses are that its pointers can have.
size_t alignmentOf(std::string_view operation);
/// What operand `index` must be.
Domain domainOf(std::string_view operation, size_t index);

}  // namespace operations
