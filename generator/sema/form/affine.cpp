#include "sema/form/affine.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

namespace quantc::sema {
namespace {

using ast::Op;

constexpr int64_t maxMultiplier = 255;

/// Constant bits below and above the 16 that a factor may have are taken off first.
constexpr unsigned maxBits = 40;

/// multiplier * leaf + constant; without a leaf, the constant alone.
struct Form {
  int64_t multiplier = 0, constant = 0;
  std::optional<uint32_t> leaf;
};

/// a + sign * b, where both have the same leaf or one has none.
std::optional<Form> sum(const Form &a, const Form &b, int64_t sign) {
  if (a.leaf && b.leaf && *a.leaf != *b.leaf)
    return std::nullopt;
  Form result;
  result.leaf = a.leaf ? a.leaf : b.leaf;
  result.multiplier = a.multiplier + sign * b.multiplier;
  result.constant = a.constant + sign * b.constant;
  return result;
}

std::optional<Form> product(const Form &a, int64_t by) {
  Form result = a;
  // Ranges are proved to fit 64 bits, the coefficients of a sum that cancels are not.
  if (llvm::MulOverflow(a.multiplier, by, result.multiplier) || llvm::MulOverflow(a.constant, by, result.constant))
    return std::nullopt;
  return result;
}

/// Keeps every product below within 64 bits.
constexpr int64_t maxCoefficient = int64_t(1) << 20;

using Forms = llvm::DenseMap<uint32_t, std::optional<Form>>;

std::optional<Form> form(const Computations &all, const Forms &forms, uint32_t id) {
  const Node &node = all[id];
  auto operand = [&](unsigned i) { return forms.find(node.operand[i])->second; };
  std::optional<Form> result;
  switch (node.kind) {
  case Node::Number:
    return Form{0, node.number, std::nullopt};
  case Node::Bits:
    return Form{1, 0, id};
  case Node::Unary:
    if (!operand(0) || node.op == Op::Not)
      return std::nullopt;
    result = product(*operand(0), -1);
    if (result && node.op == Op::BitNot)
      --result->constant;
    break;
  case Node::Binary: {
    if (!operand(0) || !operand(1))
      return std::nullopt;
    const Form a = *operand(0), b = *operand(1);
    if (node.op == Op::Add || node.op == Op::Sub)
      result = sum(a, b, node.op == Op::Add ? 1 : -1);
    else if (node.op == Op::Mul && (!a.leaf || !b.leaf))
      result = a.leaf ? product(a, b.constant) : product(b, a.constant);
    else if (node.op == Op::Shl)
      result = product(a, int64_t(1) << std::min<int64_t>(all[node.operand[1]].lo, 62));
    break;
  }
  default:
    return std::nullopt;
  }
  if (result && (std::abs(result->multiplier) > maxCoefficient || std::abs(result->constant) > maxCoefficient))
    return std::nullopt;
  return result;
}

struct Number {
  int64_t multiplier = 1, constant = 0;
  Value bits;
};

/// Constant bits join the constant, zeros below the lowest stored bit the multiplier.
Number strip(const Value &value) {
  Number result;
  Value::Bits bits;
  unsigned lowest = 0, length = value.length();
  while (lowest < length && value.bit(lowest).kind != BitSource::Memory)
    ++lowest;
  for (unsigned i = 0; i < length; ++i) {
    BitSource bit = value.bit(i);
    if (bit.kind == BitSource::One)
      result.constant += int64_t(1) << i;
    if (i >= lowest)
      bits.push_back(bit.kind == BitSource::Memory ? bit : BitSource{});
  }
  BitSource fill = value.fill();
  if (fill.kind == BitSource::One)
    result.constant -= int64_t(1) << length;
  result.multiplier = int64_t(1) << lowest;
  result.bits = Value::string(std::move(bits), fill.kind == BitSource::Memory ? fill : BitSource{});
  return result;
}

}  // namespace

std::optional<Affine> makeAffine(const std::vector<Value> &values, llvm::StringRef name, llvm::SMRange at,
                                 Evaluator &evaluator, Diagnostics &diags) {
  Computations &all = evaluator.computations();
  std::vector<Number> numbers;
  for (const Value &value : values) {
    Number outer;
    const Value *bits = &value;
    if (value.isComputed()) {
      Forms forms;
      const std::vector<uint32_t> below = all.below(value.node());
      if (!evaluator.spend(below.size(), at))
        return std::nullopt;
      for (uint32_t id : below)
        forms.try_emplace(id, form(all, forms, id));
      const std::optional<Form> result = forms[value.node()];
      if (!result || !result->leaf)
        return evaluator.requireBits(value), std::nullopt;
      outer.multiplier = result->multiplier;
      outer.constant = result->constant;
      bits = &all.bits(all[*result->leaf]);
    }
    if (bits->length() > maxBits) {
      diags.error(at, "'" + name + "' has " + std::to_string(bits->length()) + " bits; an integer factor has at most " +
                          std::to_string(maxFactorBits));
      return std::nullopt;
    }
    Number inner = strip(*bits);
    numbers.push_back({outer.multiplier * inner.multiplier, outer.multiplier * inner.constant + outer.constant,
                       std::move(inner.bits)});
  }
  bool alike = std::all_of(numbers.begin(), numbers.end(), [&](const Number &n) {
    return n.multiplier == numbers.front().multiplier && n.constant == numbers.front().constant;
  });
  if (alike) {
    if (numbers.front().multiplier < 1 || numbers.front().multiplier > maxMultiplier) {
      diags.error(at, "multiplier " + std::to_string(numbers.front().multiplier) +
                          " of an integer factor; it is from 1 to " + std::to_string(maxMultiplier));
      return std::nullopt;
    }
    Affine result{numbers.front().multiplier, -numbers.front().constant, {}};
    for (Number &number : numbers)
      result.numbers.push_back(std::move(number.bits));
    return result;
  }
  // Groups whose constant bits differ: the bits as they are.
  for (const Value &value : values)
    if (!evaluator.requireBits(value))
      return std::nullopt;
  return Affine{1, 0, values};
}

}  // namespace quantc::sema
