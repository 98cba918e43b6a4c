// Symbolic integers: what the evaluation of an equation computes with.
// A value is a known number, a string of bits whose sources are known (constants and memory bits, in two's complement,
// continued without end by its `fill`: zero, one, or the sign bit), or a computed value, a function of stored bits that
// sema/evaluate/computed.h holds. BitAlgebra defines the operators where they only move bits; where they do not it
// fails, says why in the user's words, and whether the result could still be computed.
#pragma once

#include "parse/ast.h"
#include "sema/model.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

#include <optional>
#include <string>

namespace quantc {

inline bool operator==(BitSource a, BitSource b) {
  return a.kind == b.kind && (a.kind != BitSource::Memory || a.address == b.address);
}

}  // namespace quantc

namespace quantc::sema {

class Value {
public:
  using Bits = llvm::SmallVector<BitSource, 8>;

  /// No value is wider; the widest field has as many.
  static constexpr unsigned maxBits = 64;

  static Value constant(int64_t number);
  /// Bits in canonical form: no more than needed before `fill` begins.
  static Value string(Bits bits, BitSource fill);
  /// The integer of `width` bits that lies at a bit address.
  static Value memory(uint32_t address, unsigned width, bool isSigned);

  static Value computed(unsigned node);

  bool isConstant() const { return kind == Constant; }
  bool isBits() const { return kind == String; }
  bool isComputed() const { return kind == Computed; }
  int64_t number() const { return numberOrNode; }           // of a constant
  unsigned node() const { return unsigned(numberOrNode); }  // of a computed value

  /// Significant bits, without the sign.
  unsigned length() const { return unsigned(bits.size()); }
  BitSource bit(unsigned position) const { return position < bits.size() ? bits[position] : filler; }
  BitSource fill() const { return filler; }

  bool operator==(const Value &other) const {
    return kind == other.kind && numberOrNode == other.numberOrNode && bits == other.bits && filler == other.filler;
  }

private:
  enum Kind : uint8_t { Constant, String, Computed } kind = String;
  int64_t numberOrNode = 0;
  Bits bits;
  BitSource filler;
};

/// Names a memory bit in the user's words: "bit 3 of qs[5]".
std::string describeBit(const std::vector<Field> &fields, uint32_t address);

/// The operators over constants and strings of bits. A failed operation returns nothing and leaves its reason.
class BitAlgebra {
public:
  explicit BitAlgebra(const std::vector<Field> &fields) : fields(fields) {}

  std::optional<Value> apply(ast::Op op, const Value &a);
  std::optional<Value> apply(ast::Op op, const Value &a, const Value &b);
  const std::string &reason() const { return whyNot; }
  /// Whether the last failed operation has a result, only one that is no string of bits.
  bool isComputable() const { return computable; }

private:
  std::optional<Value> constants(ast::Op op, int64_t a, int64_t b);
  std::optional<Value> bitwise(ast::Op op, const Value &a, const Value &b);
  std::optional<BitSource> combine(ast::Op op, BitSource a, BitSource b, unsigned position);
  std::optional<Value> multiply(const Value &a, const Value &b);
  std::optional<Value> divide(ast::Op op, const Value &a, const Value &b);
  std::optional<Value> shift(ast::Op op, const Value &a, const Value &b);
  std::optional<Value> checked(Value::Bits bits, BitSource fill);
  std::nullopt_t fail(const llvm::Twine &why);
  std::nullopt_t noRearrangement(const llvm::Twine &why);
  std::string describe(BitSource bit) const;

  const std::vector<Field> &fields;
  std::string whyNot;
  bool computable = false;
};

}  // namespace quantc::sema
