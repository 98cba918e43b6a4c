// The tree of a spec, as written: statements in order, expressions with their locations, nothing resolved.
// Names are slices of the source buffer and live as long as it does.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/SMLoc.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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
  enum Kind { Integer, Float, Name, Index, Call, Unary, Binary, Conditional };

  Kind kind = Integer;
  llvm::SMRange range;   // the whole expression, without enclosing parentheses
  llvm::SMRange at;      // where a caret belongs: the operator, the name or the number
  llvm::StringRef name;  // Name, Index, Call
  int64_t integer = 0;   // Integer
  Op op = Op::Add;       // Unary, Binary
  unsigned depth = 1;    // 1 + the deepest operand
  ExprPtr operand[3];    // Index: [0], of a table also [1]; Call, Unary: [0]; Binary: [0], [1];
                         // Conditional: condition, then, else
};

struct Ident {
  llvm::StringRef text;
  llvm::SMRange range;
};

struct Number {
  int64_t value = 0;
  llvm::SMRange range;
};

/// A number that may have a sign, a fraction or more than 63 bits: its text is read where its use is known.
struct Real {
  double value = 0;
  bool isInteger = false;  // written as one
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
  ExprPtr size;
};

struct ParameterLine {
  llvm::SMRange keyword;
  Ident name;
  Number value;
};

/// The spec once more under another name, with other values of some parameters.
struct VariantLine {
  struct Setting {
    Ident parameter;
    Number value;
  };
  llvm::SMRange keyword;
  Ident name;
  std::vector<Setting> settings;
};

struct TableLine {
  llvm::SMRange keyword;
  Ident name;
  ExprPtr rows;
  ExprPtr columns;              // null: a table of single numbers
  std::vector<Number> numbers;  // inline
  Ident path;                   // or of a file; without its quotes
};

struct FieldLine {
  struct Special {
    Number code;
    Real value;
  };
  bool unused = false;
  Ident type;
  Ident name;
  ExprPtr length;                 // [n], or null
  ExprPtr offset;                 // @ n, or null
  std::optional<Real> unit;       // * number: what every value of the type is multiplied with
  std::vector<Special> specials;  // with code = value
};

struct EquationLine {
  Ident type;  // of a gathered float; else without text
  Ident name;
  Ident index;     // without text: a single float
  ExprPtr length;  // null: a single float
  ExprPtr value;
};

struct WeightLine {
  Ident name;
  Ident index;
  ExprPtr value;
};

struct FitLine {
  llvm::SMRange keyword;
  Ident rule;
  std::vector<Real> parameters;
};

using Statement = std::variant<FormatLine, IdLine, BlockLine, ParameterLine, VariantLine, TableLine, FieldLine,
                               EquationLine, WeightLine, FitLine>;

struct Spec {
  std::string file;   // base name
  llvm::SMRange end;  // the end of the text
  std::vector<Statement> statements;
};

}  // namespace quantc::ast
