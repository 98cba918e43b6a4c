// The tree of a spec, as written: statements in order, expressions with their locations, nothing resolved.
// Names are slices of the source buffer and live as long as it does.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/SMLoc.h"

namespace quantc::ast {

// clang-format off
enum class Op {
  Or, And, Eq, Ne, Lt, Le, Gt, Ge, BitOr, BitXor, BitAnd, Shl, Shr, Add, Sub, Mul, Div, Mod,  // binary
  Neg, BitNot, Not,                                                                           // unary
};
// clang-format on

llvm::StringRef spelling(Op op);

/// An expression tree never grows deeper: every recursion over it is bounded.
constexpr unsigned maxDepth = 200;

struct Expr;
using ExprPtr = std::unique_ptr<Expr>;

struct Expr {
  enum Kind { Integer, Float, Name, Index, Unary, Binary, Conditional };

  Kind kind = Integer;
  llvm::SMRange range;         // the whole expression, without enclosing parentheses
  llvm::SMRange at;            // where a caret belongs: the operator, the name or the number
  llvm::StringRef name;        // Name, Index
  int64_t integer = 0;         // Integer
  Op op = Op::Add;             // Unary, Binary
  bool parenthesized = false;  // written inside its own parentheses
  unsigned depth = 1;          // 1 + the deepest operand
  ExprPtr operand[3];          // Index: [0]; Unary: [0]; Binary: [0], [1]; Conditional: condition, then, else
};

struct Ident {
  llvm::StringRef text;
  llvm::SMRange range;
};

struct Number {
  int64_t value = 0;
  llvm::SMRange range;
};

struct FormatLine {
  llvm::SMRange keyword;
  Ident name;
};

struct IdLine {
  llvm::SMRange keyword;
  Ident space;
  Number number;
};

struct BlockLine {
  llvm::SMRange keyword;
  Number size;
};

struct FieldLine {
  bool unused = false;
  Ident type;
  Ident name;
  std::optional<Number> length;  // [n]
  std::optional<Number> offset;  // @ n
};

struct EquationLine {
  Ident name;
  Ident index;
  Number length;
  ExprPtr value;
};

struct WeightLine {
  Ident name;
  Ident index;
  ExprPtr value;
};

struct FitLine {
  struct Parameter {
    double value = 0;
    bool isInteger = false;
    llvm::SMRange range;
  };
  llvm::SMRange keyword;
  Ident rule;
  std::vector<Parameter> parameters;
};

using Statement = std::variant<FormatLine, IdLine, BlockLine, FieldLine, EquationLine, WeightLine, FitLine>;

struct Spec {
  std::string file;   // base name
  llvm::SMRange end;  // the end of the text
  std::vector<Statement> statements;
};

}  // namespace quantc::ast
