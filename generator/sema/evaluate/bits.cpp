#include "sema/evaluate/bits.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

namespace quantc::sema {

using ast::Op;

namespace {

constexpr BitSource zero{BitSource::Zero, 0};
constexpr BitSource one{BitSource::One, 0};

BitSource memoryBit(uint32_t address) { return {BitSource::Memory, address}; }

}  // namespace

Value Value::constant(int64_t number) {
  Value value;
  value.kind = Constant;
  value.numberOrNode = number;
  value.filler = number < 0 ? one : zero;
  for (int64_t rest = number; rest != 0 && rest != -1; rest >>= 1)
    value.bits.push_back(rest & 1 ? one : zero);
  return value;
}

Value Value::string(Bits bits, BitSource fill) {
  while (!bits.empty() && bits.back() == fill)
    bits.pop_back();
  bool known = fill.kind != BitSource::Memory && bits.size() < maxBits &&
               llvm::all_of(bits, [](BitSource bit) { return bit.kind != BitSource::Memory; });
  if (known) {
    uint64_t number = fill == one ? ~uint64_t(0) : 0;
    for (unsigned i = 0; i < bits.size(); ++i)
      if (!(bits[i] == fill))
        number ^= uint64_t(1) << i;
    return constant(int64_t(number));
  }
  Value value;
  value.bits = std::move(bits);
  value.filler = fill;
  return value;
}

Value Value::memory(uint32_t address, unsigned width, bool isSigned) {
  Bits bits;
  for (unsigned i = 0; i < width; ++i)
    bits.push_back(memoryBit(address + i));
  return string(std::move(bits), isSigned ? memoryBit(address + width - 1) : zero);
}

Value Value::computed(unsigned node) {
  Value value;
  value.kind = Computed;
  value.numberOrNode = node;
  return value;
}

std::string describeBit(const std::vector<Field> &fields, uint32_t address) {
  for (const Field &field : fields) {
    unsigned first = field.offset * 8, bits = sizeInBytes(field.type) * 8;
    if (address < first || address >= first + bits * field.count)
      continue;
    unsigned element = (address - first) / bits, bit = (address - first) % bits;
    std::string name = field.isArray ? field.name + "[" + std::to_string(element) + "]" : field.name;
    return "bit " + std::to_string(bit) + " of " + name;
  }
  return "bit " + std::to_string(address % 8) + " of byte " + std::to_string(address / 8);
}

std::string BitAlgebra::describe(BitSource bit) const {
  if (bit.kind == BitSource::Memory)
    return describeBit(fields, bit.address);
  return bit.kind == BitSource::One ? "a constant 1" : "a constant 0";
}

std::nullopt_t BitAlgebra::fail(const llvm::Twine &why) {
  whyNot = why.str();
  computable = false;
  return std::nullopt;
}

std::nullopt_t BitAlgebra::noRearrangement(const llvm::Twine &why) {
  whyNot = why.str();
  computable = true;
  return std::nullopt;
}

std::optional<Value> BitAlgebra::checked(Value::Bits bits, BitSource fill) {
  Value value = Value::string(std::move(bits), fill);
  if (value.length() > Value::maxBits)
    return fail("the value needs " + std::to_string(value.length()) + " bits; at most " +
                std::to_string(Value::maxBits) + " are possible");
  return value;
}

std::optional<Value> BitAlgebra::apply(Op op, const Value &a) {
  if (op == Op::Neg) {
    if (!a.isConstant())
      return noRearrangement("'-' on stored bits makes more than a rearrangement of bits");
    return constants(Op::Sub, 0, a.number());
  }
  if (op == Op::BitNot) {
    if (!a.isConstant())
      return noRearrangement("'~' inverts stored bits; a stored number is made of the bits as they are");
    return Value::constant(~a.number());
  }
  if (!a.isConstant())
    return noRearrangement("'!' on stored bits; a condition must be known at compile time");
  return Value::constant(a.number() == 0);
}

std::optional<Value> BitAlgebra::apply(Op op, const Value &a, const Value &b) {
  switch (op) {
  case Op::Shl:
  case Op::Shr:
    return shift(op, a, b);
  case Op::Div:
  case Op::Mod:
    return divide(op, a, b);
  default:
    break;
  }
  if (a.isConstant() && b.isConstant())
    return constants(op, a.number(), b.number());
  switch (op) {
  case Op::BitOr:
  case Op::BitXor:
  case Op::BitAnd:
  case Op::Add:
  case Op::Sub:
    return bitwise(op, a, b);
  case Op::Mul:
    return multiply(a, b);
  default:
    return noRearrangement("'" + ast::spelling(op) + "' on stored bits; a condition must be known at compile time");
  }
}

std::optional<Value> BitAlgebra::constants(Op op, int64_t a, int64_t b) {
  int64_t result = 0;
  bool overflow = false;
  switch (op) {
  case Op::Eq:
    return Value::constant(a == b);
  case Op::Ne:
    return Value::constant(a != b);
  case Op::Lt:
    return Value::constant(a < b);
  case Op::Le:
    return Value::constant(a <= b);
  case Op::Gt:
    return Value::constant(a > b);
  case Op::Ge:
    return Value::constant(a >= b);
  case Op::BitOr:
    return Value::constant(a | b);
  case Op::BitXor:
    return Value::constant(a ^ b);
  case Op::BitAnd:
    return Value::constant(a & b);
  case Op::Add:
    overflow = llvm::AddOverflow(a, b, result);
    break;
  case Op::Sub:
    overflow = llvm::SubOverflow(a, b, result);
    break;
  default:
    overflow = llvm::MulOverflow(a, b, result);
    break;
  }
  if (overflow)
    return fail(std::to_string(a) + " " + ast::spelling(op) + " " + std::to_string(b) +
                " does not fit a 64-bit integer");
  return Value::constant(result);
}

/// One column of a bitwise operator, or of a sum or difference in which nothing carries.
std::optional<BitSource> BitAlgebra::combine(Op op, BitSource a, BitSource b, unsigned position) {
  bool same = a == b;
  switch (op) {
  case Op::BitAnd:
    if (a == zero || b == zero)
      return zero;
    if (a == one || same)
      return b;
    if (b == one)
      return a;
    break;
  case Op::BitOr:
    if (a == one || b == one)
      return one;
    if (a == zero || same)
      return b;
    if (b == zero)
      return a;
    break;
  case Op::BitXor:
    if (same)
      return zero;
    if (a == zero)
      return b;
    if (b == zero)
      return a;
    if (a.kind != BitSource::Memory && b.kind != BitSource::Memory)
      return one;
    break;
  case Op::Add:
    if (a == zero)
      return b;
    if (b == zero)
      return a;
    noRearrangement("'+' can carry at bit " + std::to_string(position) + ", where " + describe(a) + " meets " +
                    describe(b) + "; an offset belongs in the weight equation");
    return std::nullopt;
  default:
    if (b == zero)
      return a;
    if (same)
      return zero;
    if (a == one && b.kind != BitSource::Memory)
      return zero;
    noRearrangement("'-' can borrow at bit " + std::to_string(position) + ", where " + describe(b) + " is taken from " +
                    describe(a) + "; an offset belongs in the weight equation");
    return std::nullopt;
  }
  noRearrangement("'" + ast::spelling(op) + "' mixes stored bits at bit " + std::to_string(position) + ": " +
                  describe(a) + " with " + describe(b) + "; a stored number is made of the bits as they are");
  return std::nullopt;
}

std::optional<Value> BitAlgebra::bitwise(Op op, const Value &a, const Value &b) {
  unsigned length = std::max(a.length(), b.length());
  Value::Bits bits;
  for (unsigned i = 0; i < length; ++i) {
    std::optional<BitSource> bit = combine(op, a.bit(i), b.bit(i), i);
    if (!bit)
      return std::nullopt;
    bits.push_back(*bit);
  }
  std::optional<BitSource> fill = combine(op, a.fill(), b.fill(), length);
  if (!fill)
    return std::nullopt;
  return checked(std::move(bits), *fill);
}

std::optional<Value> BitAlgebra::multiply(const Value &a, const Value &b) {
  if (!a.isConstant() && !b.isConstant())
    return noRearrangement("'*' of stored bits with stored bits is no rearrangement of bits");
  const Value &bits = a.isConstant() ? b : a;
  int64_t by = (a.isConstant() ? a : b).number();
  if (by == 0)
    return Value::constant(0);
  if (by < 0 || !llvm::isPowerOf2_64(uint64_t(by)))
    return noRearrangement("stored bits times " + std::to_string(by) +
                           " is no rearrangement of bits; only a power of two is");
  return shift(Op::Shl, bits, Value::constant(llvm::Log2_64(uint64_t(by))));
}

std::optional<Value> BitAlgebra::divide(Op op, const Value &a, const Value &b) {
  if (!b.isConstant())
    return fail("the divisor is made of stored bits; it must be known at compile time");
  int64_t by = b.number();
  if (by == 0)
    return fail("division by zero");
  if (by < 0)
    return fail("the divisor is " + std::to_string(by) + "; '" + ast::spelling(op) + "' takes positive divisors");
  if (a.isConstant()) {
    if (a.number() < 0)
      return fail("the dividend is " + std::to_string(a.number()) + "; '" + ast::spelling(op) +
                  "' takes no negative numbers");
    return Value::constant(op == Op::Div ? a.number() / by : a.number() % by);
  }
  if (!(a.fill() == zero))
    return fail("the dividend can be negative; '" + ast::spelling(op) + "' takes no negative numbers");
  if (!llvm::isPowerOf2_64(uint64_t(by)))
    return noRearrangement("'" + ast::spelling(op) + "' of stored bits by " + std::to_string(by) +
                           " is no rearrangement of bits; only by a power of two is");
  if (op == Op::Div)
    return shift(Op::Shr, a, Value::constant(llvm::Log2_64(uint64_t(by))));
  return bitwise(Op::BitAnd, a, Value::constant(by - 1));
}

std::optional<Value> BitAlgebra::shift(Op op, const Value &a, const Value &b) {
  if (!b.isConstant())
    return fail("the shift is made of stored bits; it must be known at compile time");
  int64_t by = b.number();
  if (by < 0)
    return fail("shift by " + std::to_string(by) + "; a shift is not negative");
  if (by >= int64_t(Value::maxBits))
    return fail("shift by " + std::to_string(by) + "; a shift is at most 63");
  Value::Bits bits;
  if (op == Op::Shl) {
    bits.assign(size_t(by), zero);
    for (unsigned i = 0; i < a.length(); ++i)
      bits.push_back(a.bit(i));
    // A known number stays one.
    if (a.isConstant() && bits.size() >= Value::maxBits && a.number() != 0)
      return fail(std::to_string(a.number()) + " << " + std::to_string(by) + " does not fit a 64-bit integer");
  } else {
    for (unsigned i = unsigned(by); i < a.length(); ++i)
      bits.push_back(a.bit(i));
  }
  return checked(std::move(bits), a.fill());
}

}  // namespace quantc::sema
