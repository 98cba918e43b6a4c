// Symbolic integers: what the evaluation of an equation computes with.
// A value is either a known number or a string of bits whose sources are known: constants and memory bits, in two's
// complement, continued without end by its `fill` (zero, one, or the sign bit). An operator is defined where its result
// is again such a value, that is where it only moves bits; otherwise it fails and says why in the user's words.
#pragma once

#include <optional>
#include <string>

#include "parse/ast.h"
#include "sema/model.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

namespace quantc::sema {

inline bool operator==(BitSource a, BitSource b) {
  return a.kind == b.kind && (a.kind != BitSource::Memory || a.address == b.address);
}

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

  bool isConstant() const { return isConstant_; }
  int64_t number() const { return number_; }  // of a constant

  /// Significant bits, without the sign.
  unsigned length() const { return static_cast<unsigned>(bits_.size()); }
  BitSource bit(unsigned position) const { return position < bits_.size() ? bits_[position] : fill_; }
  BitSource fill() const { return fill_; }

private:
  bool isConstant_ = false;
  int64_t number_ = 0;
  Bits bits_;
  BitSource fill_;
};

/// Names a memory bit in the user's words: "bit 3 of qs[5]".
std::string describeBit(const std::vector<Field> &fields, uint32_t address);

/// The operators over values. A failed operation returns nothing and leaves its reason.
class BitAlgebra {
public:
  explicit BitAlgebra(const std::vector<Field> &fields) : fields_(fields) {}

  std::optional<Value> apply(ast::Op op, const Value &a);
  std::optional<Value> apply(ast::Op op, const Value &a, const Value &b);
  const std::string &reason() const { return reason_; }

private:
  std::optional<Value> constants(ast::Op op, int64_t a, int64_t b);
  std::optional<Value> bitwise(ast::Op op, const Value &a, const Value &b);
  std::optional<BitSource> combine(ast::Op op, BitSource a, BitSource b, unsigned position);
  std::optional<Value> multiply(const Value &a, const Value &b);
  std::optional<Value> divide(ast::Op op, const Value &a, const Value &b);
  std::optional<Value> shift(ast::Op op, const Value &a, const Value &b);
  std::optional<Value> checked(Value::Bits bits, BitSource fill);
  std::nullopt_t fail(const llvm::Twine &why);
  std::string describe(BitSource bit) const;

  const std::vector<Field> &fields_;
  std::string reason_;
};

}  // namespace quantc::sema
