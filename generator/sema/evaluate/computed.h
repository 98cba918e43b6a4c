// Integer functions of stored bits that are more than a rearrangement of them: codebooks, grids, digits, parities.
// A node is a constant, a string of stored bits, or an operation on other nodes. Equal nodes are one node, and operands
// come before what uses them, so that a function is evaluated over its nodes in ascending order, without recursion. Of
// each node the range is known; it never leaves 64 bits.
#pragma once

#include "parse/ast.h"
#include "sema/evaluate/bits.h"
#include "sema/evaluate/tables.h"

#include "llvm/ADT/ArrayRef.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace quantc::sema {

/// Where an operation stands in the spec, for a message that comes only when its result turns out to be needed as bits.
struct Place {
  llvm::SMRange at;
  llvm::StringRef indexName;
  int64_t index = 0;
};

/// "for i = 3: why", or only why outside of an equation.
std::string atIndex(const Place &place, const llvm::Twine &why);

struct Node {
  enum Kind : uint8_t { Number, Bits, Unary, Binary, Select, Parity, Entry };

  Kind kind = Number;
  ast::Op op = ast::Op::Add;        // Unary, Binary
  uint32_t operand[3] = {0, 0, 0};  // Unary, Parity, Entry: [0]; Binary: [0], [1]; Select: condition, then, else
  int64_t number = 0;               // Number: its value; Bits: which string; Entry: the column
  const Table *table = nullptr;     // Entry
  int64_t lo = 0, hi = 0;
  Place place;

  unsigned operands() const {
    static constexpr unsigned counts[] = {0, 0, 1, 2, 3, 1, 1};
    return counts[kind];
  }
};

class Computations {
public:
  explicit Computations(const std::vector<Field> &fields) : fields(fields) {}

  /// The results of operations on values of which at least one is computed, or which BitAlgebra has found computable.
  /// Nothing, with a reason, where the result is undefined or can leave 64 bits.
  std::optional<Value> unary(ast::Op op, const Value &a, const Place &place);
  std::optional<Value> binary(ast::Op op, const Value &a, const Value &b, const Place &place);
  std::optional<Value> select(const Value &condition, const Value &then, const Value &otherwise, const Place &place);
  std::optional<Value> parity(const Value &a, const Place &place);
  /// table[a][column]; the index is proved to be within the table.
  std::optional<Value> entry(const Table &table, const Value &a, unsigned column, const Place &place);
  const std::string &reason() const { return whyNot; }

  /// The node of any value; nothing for bits of too wide a number.
  std::optional<uint32_t> node(const Value &value);
  const Node &operator[](uint32_t node) const { return nodes[node]; }
  const Value &bits(const Node &node) const { return strings[size_t(node.number)]; }
  size_t size() const { return nodes.size(); }

  /// The nodes that a node is made of, itself the last, in ascending order.
  std::vector<uint32_t> below(uint32_t root) const;

  /// One operation, from the results of its operands.
  int64_t evaluate(const Node &node, const int64_t *operands) const;

  /// Why a computed value is no string of bits: the first operation that made more of them, and its place.
  std::pair<Place, std::string> whyNoBits(const Value &value) const;

private:
  std::optional<Value> add(Node node);
  std::nullopt_t fail(const llvm::Twine &why);
  bool range(Node &node);
  bool binaryRange(Node &node);

  const std::vector<Field> &fields;
  std::vector<Node> nodes;
  std::vector<Value> strings;
  std::map<std::vector<int64_t>, uint32_t> known;
  std::string whyNot;
};

}  // namespace quantc::sema
