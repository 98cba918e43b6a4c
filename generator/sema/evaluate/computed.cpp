#include "sema/evaluate/computed.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

namespace quantc::sema {

using ast::Op;

std::string atIndex(const Place &place, const llvm::Twine &why) {
  if (place.indexName.empty())
    return why.str();
  return ("for " + place.indexName + " = " + std::to_string(place.index) + ": " + why).str();
}

std::nullopt_t Computations::fail(const llvm::Twine &why) {
  whyNot = why.str();
  return std::nullopt;
}

std::optional<uint32_t> Computations::node(const Value &value) {
  if (value.isComputed())
    return value.node();
  Node node;
  std::vector<int64_t> key;
  if (value.isConstant()) {
    node.number = node.lo = node.hi = value.number();
    key = {Node::Number, value.number()};
  } else {
    // The number and its sign, so that sums of a few numbers stay within 64 bits.
    if (value.length() > 62)
      return fail("a number of " + std::to_string(value.length()) + " stored bits is too wide to compute with");
    node.kind = Node::Bits;
    key = {Node::Bits};
    for (unsigned i = 0; i <= value.length(); ++i) {
      BitSource bit = value.bit(i);
      key.push_back(int64_t(bit.address) * 4 + bit.kind);
      bool isSign = i == value.length();
      int64_t weight = int64_t(1) << i;
      // Below zero, all bits from the sign on count -(1 << length) together.
      if (bit.kind == BitSource::One || (bit.kind == BitSource::Memory && isSign))
        node.lo += isSign ? -weight : weight;
      if (bit.kind != BitSource::Zero && (!isSign || bit.kind == BitSource::One))
        node.hi += isSign ? -weight : weight;
    }
    node.number = int64_t(strings.size());
  }
  auto [entry, isNew] = known.try_emplace(std::move(key), uint32_t(nodes.size()));
  if (isNew) {
    nodes.push_back(node);
    if (node.kind == Node::Bits)
      strings.push_back(value);
  }
  return entry->second;
}

std::optional<Value> Computations::add(Node node) {
  if (!range(node))
    return std::nullopt;
  // A function that has one value is a number.
  if (node.lo == node.hi)
    return Value::constant(node.lo);
  std::vector<int64_t> key = {node.kind,       int64_t(node.op), node.operand[0],
                              node.operand[1], node.operand[2],  node.number};
  if (node.table)
    key.push_back(int64_t(reinterpret_cast<uintptr_t>(node.table)));
  auto [entry, isNew] = known.try_emplace(std::move(key), uint32_t(nodes.size()));
  if (isNew)
    nodes.push_back(node);
  return Value::computed(entry->second);
}

std::optional<Value> Computations::unary(Op op, const Value &a, const Place &place) {
  auto operand = node(a);
  if (!operand)
    return std::nullopt;
  return add({.kind = Node::Unary, .op = op, .operand = {*operand}, .place = place});
}

std::optional<Value> Computations::binary(Op op, const Value &a, const Value &b, const Place &place) {
  if ((op == Op::Shl || op == Op::Shr) && !b.isConstant())
    return fail("the shift is made of stored bits; it must be known at compile time");
  if ((op == Op::Div || op == Op::Mod) && !b.isConstant())
    return fail("the divisor is made of stored bits; it must be known at compile time");
  auto left = node(a), right = node(b);
  if (!left || !right)
    return std::nullopt;
  return add({.kind = Node::Binary, .op = op, .operand = {*left, *right}, .place = place});
}

std::optional<Value> Computations::select(const Value &condition, const Value &then, const Value &otherwise,
                                          const Place &place) {
  auto c = node(condition), a = node(then), b = node(otherwise);
  if (!c || !a || !b)
    return std::nullopt;
  return add({.kind = Node::Select, .op = Op::Or, .operand = {*c, *a, *b}, .place = place});
}

std::optional<Value> Computations::parity(const Value &a, const Place &place) {
  auto operand = node(a);
  if (!operand)
    return std::nullopt;
  return add({.kind = Node::Parity, .op = Op::Or, .operand = {*operand}, .place = place});
}

std::optional<Value> Computations::entry(const Table &table, const Value &a, unsigned column, const Place &place) {
  auto operand = node(a);
  if (!operand)
    return std::nullopt;
  const Node &index = nodes[*operand];
  if (index.lo < 0 || index.hi >= table.rows)
    return fail("index " + std::to_string(index.lo < 0 ? index.lo : index.hi) + " is possible; '" + table.name +
                "' has elements 0 to " + std::to_string(table.rows - 1));
  return add(
      {.kind = Node::Entry, .op = Op::Or, .operand = {*operand}, .number = column, .table = &table, .place = place});
}

bool Computations::range(Node &node) {
  const Node &a = nodes[node.operand[0]];
  switch (node.kind) {
  case Node::Number:
  case Node::Bits:
    return true;
  case Node::Unary:
    if (node.op == Op::Not) {
      node.hi = 1;
      return true;
    }
    if (node.op == Op::BitNot) {
      node.lo = ~a.hi;
      node.hi = ~a.lo;
      return true;
    }
    if (a.lo == INT64_MIN)
      break;
    node.lo = -a.hi;
    node.hi = -a.lo;
    return true;
  case Node::Binary:
    return binaryRange(node);
  case Node::Select:
    node.lo = std::min(nodes[node.operand[1]].lo, nodes[node.operand[2]].lo);
    node.hi = std::max(nodes[node.operand[1]].hi, nodes[node.operand[2]].hi);
    return true;
  case Node::Parity:
    if (a.lo < 0)
      return fail("the parity of a number that can be negative"), false;
    node.hi = 1;
    return true;
  case Node::Entry:
    node.lo = node.table->lo;
    node.hi = node.table->hi;
    return true;
  }
  return fail("the result does not fit a 64-bit integer"), false;
}

bool Computations::binaryRange(Node &node) {
  const Node &a = nodes[node.operand[0]], &b = nodes[node.operand[1]];
  bool overflow = false;
  switch (node.op) {
  case Op::Add:
    overflow = llvm::AddOverflow(a.lo, b.lo, node.lo) || llvm::AddOverflow(a.hi, b.hi, node.hi);
    break;
  case Op::Sub:
    overflow = llvm::SubOverflow(a.lo, b.hi, node.lo) || llvm::SubOverflow(a.hi, b.lo, node.hi);
    break;
  case Op::Mul:
  case Op::Shl: {
    // The corners: the left side's bounds with the right side's, or with the power of two.
    int64_t corners[4];
    for (unsigned i = 0; i < 4; ++i) {
      int64_t left = i & 1 ? a.hi : a.lo, right = i & 2 ? b.hi : b.lo;
      if (node.op == Op::Shl) {
        overflow |= right < 0 || right > 62;
        right = overflow ? 0 : int64_t(1) << right;
      }
      overflow |= llvm::MulOverflow(left, right, corners[i]) != 0;
    }
    node.lo = *std::min_element(corners, corners + 4);
    node.hi = *std::max_element(corners, corners + 4);
    break;
  }
  case Op::Shr:
    if (b.lo < 0 || b.hi > 63)
      return fail("shift by " + std::to_string(b.lo) +
                  (b.lo < 0 ? "; a shift is not negative" : "; a shift is at most 63")),
             false;
    node.lo = a.lo >> b.lo;
    node.hi = a.hi >> b.lo;
    break;
  case Op::Div:
  case Op::Mod:
    if (b.lo == 0)
      return fail("division by zero"), false;
    if (b.lo < 0)
      return fail("the divisor is " + std::to_string(b.lo) + "; '" + ast::spelling(node.op) +
                  "' takes positive divisors"),
             false;
    if (a.lo < 0)
      return fail("the dividend can be negative; '" + ast::spelling(node.op) + "' takes no negative numbers"), false;
    node.lo = node.op == Op::Div ? a.lo / b.lo : 0;
    node.hi = node.op == Op::Div ? a.hi / b.lo : std::min(a.hi, b.lo - 1);
    break;
  case Op::BitOr:
  case Op::BitXor:
  case Op::BitAnd: {
    // All numbers of as many bits as the wider side has; `and` with a number that is not negative gives no more.
    auto magnitude = [](int64_t v) { return uint64_t(v < 0 ? ~v : v); };
    uint64_t all = magnitude(a.lo) | magnitude(a.hi) | magnitude(b.lo) | magnitude(b.hi);
    int64_t top = int64_t(llvm::bit_ceil(all + 1) - 1);
    node.lo = a.lo < 0 || b.lo < 0 ? ~top : 0;
    node.hi = top;
    if (node.op == Op::BitAnd && (a.lo >= 0 || b.lo >= 0)) {
      node.lo = 0;
      node.hi = a.lo < 0 ? b.hi : b.lo < 0 ? a.hi : std::min(a.hi, b.hi);
    }
    break;
  }
  default:  // comparisons, && and ||
    node.lo = 0;
    node.hi = 1;
    break;
  }
  return !overflow || (fail("the result does not fit a 64-bit integer"), false);
}

int64_t Computations::evaluate(const Node &node, const int64_t *operands) const {
  int64_t a = operands[0];
  switch (node.kind) {
  case Node::Number:
    return node.number;
  case Node::Bits:
    return 0;  // given by whoever chooses the stored bits
  case Node::Unary:
    return node.op == Op::Not ? a == 0 : node.op == Op::BitNot ? ~a : -a;
  case Node::Select:
    return a ? operands[1] : operands[2];
  case Node::Parity:
    return llvm::popcount(uint64_t(a)) & 1;
  case Node::Entry:
    return node.table->at(unsigned(a), unsigned(node.number));
  case Node::Binary:
    break;
  }
  int64_t b = operands[1];
  switch (node.op) {
  case Op::Or:
    return a || b;
  case Op::And:
    return a && b;
  case Op::Eq:
    return a == b;
  case Op::Ne:
    return a != b;
  case Op::Lt:
    return a < b;
  case Op::Le:
    return a <= b;
  case Op::Gt:
    return a > b;
  case Op::Ge:
    return a >= b;
  case Op::BitOr:
    return a | b;
  case Op::BitXor:
    return a ^ b;
  case Op::BitAnd:
    return a & b;
  case Op::Shl:
    return a * (int64_t(1) << b);
  case Op::Shr:
    return a >> b;
  case Op::Add:
    return a + b;
  case Op::Sub:
    return a - b;
  case Op::Mul:
    return a * b;
  case Op::Div:
    return a / b;
  default:
    return a % b;
  }
}

std::vector<uint32_t> Computations::below(uint32_t root) const {
  std::vector<uint32_t> result, open{root};
  std::vector<bool> seen(root + 1);
  seen[root] = true;
  while (!open.empty()) {
    uint32_t id = open.back();
    open.pop_back();
    result.push_back(id);
    for (unsigned i = 0; i < nodes[id].operands(); ++i) {
      uint32_t operand = nodes[id].operand[i];
      if (seen[operand])
        continue;
      seen[operand] = true;
      open.push_back(operand);
    }
  }
  llvm::sort(result);
  return result;
}

std::pair<Place, std::string> Computations::whyNoBits(const Value &value) const {
  const Node *node = &nodes[value.node()];
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (unsigned i = 0; i < node->operands() && !deeper; ++i) {
      const Node &operand = nodes[node->operand[i]];
      deeper = operand.kind != Node::Number && operand.kind != Node::Bits;
      node = deeper ? &operand : node;
    }
  }
  auto operand = [&](unsigned i) {
    const Node &n = nodes[node->operand[i]];
    return n.kind == Node::Number ? Value::constant(n.number) : bits(n);
  };
  BitAlgebra algebra(fields);
  switch (node->kind) {
  case Node::Unary:
    algebra.apply(node->op, operand(0));
    return {node->place, algebra.reason()};
  case Node::Binary:
    if (node->op == Op::And || node->op == Op::Or)
      return {node->place,
              ("'" + ast::spelling(node->op) + "' decides on stored bits; a condition must be known at compile time")
                  .str()};
    algebra.apply(node->op, operand(0), operand(1));
    return {node->place, algebra.reason()};
  case Node::Select:
    return {node->place, "'?:' decides on stored bits; a condition must be known at compile time"};
  case Node::Parity:
    return {node->place, "the parity of stored bits is no rearrangement of them"};
  default:
    return {node->place, "an entry of a table is no rearrangement of the stored bits that choose it"};
  }
}

}  // namespace quantc::sema
