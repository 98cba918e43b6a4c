// Numbers of a block as its definition has them: expressions of stored bits, whose indices are known.
#pragma once

#include "definition/meaning.h"
#include "definition/spec.h"

#include <optional>
#include <string>
#include <vector>

namespace oracle {

/// Holds a field of 64 bits, shifted left by 63, with a sign; where there are only 64 bits, one of 32.
#ifdef __SIZEOF_INT128__
__extension__ using Integer = __int128;
#else
using Integer = int64_t;
#endif

/// An integer of a block: what an expression is once its index is a number. Only what the stored bits decide is left.
struct Node {
  enum Kind { Constant, Load, Unary, Binary, Choice, Entry } kind = Constant;
  Integer constant = 0;
  unsigned byte = 0, bytes = 0;  // Load
  bool isSigned = false;
  Integer (*unary)(Integer) = nullptr;
  Integer (*binary)(Integer, Integer) = nullptr;
  std::vector<const Node *> operands;
  const int64_t *column = nullptr;  // Entry: a component of a table's vectors
  size_t stride = 0;
};

Integer valueOf(const Node &node, const uint8_t *block);

/// What an operator or a function does, by its name; that it is one, the reader of the spec has seen.
Integer (*unaryOperator(const std::string &text))(Integer);
Integer (*binaryOperator(const std::string &text))(Integer, Integer);

/// Of a field's type.
unsigned bytesOf(const std::string &type);
std::optional<FloatType> floatTypeOf(const std::string &type);

/// What the 256 codes of a field of 8-bit floats are worth; nothing for other fields.
std::vector<float> codeValues(const FieldLine &field);

/// A stored float: the number that its bits make, and what each number of 8 bits is worth.
struct StoredFloat {
  FloatType type = FloatType::F16;
  const Node *bits = nullptr;
  std::vector<float> values;

  float in(const uint8_t *block) const;
};

}  // namespace oracle
