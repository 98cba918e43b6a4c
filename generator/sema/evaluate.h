// Names and the symbolic evaluation of integer expressions.
// Takes the fields and the equations defined so far; gives, for an expression and a value of its index variable, the
// bits that the expression is made of, or reports why it is not made of bits.
#pragma once

#include <optional>
#include <vector>

#include "parse/ast.h"
#include "parse/diagnostics.h"
#include "sema/bits.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

namespace quantc::sema {

/// An integer equation after its evaluation. One that failed has no elements.
struct Equation {
  llvm::StringRef name;
  unsigned count = 0;
  std::vector<Value> elements;
};

/// What a name stands for.
struct Symbol {
  enum Kind { FloatField, IntField, Array } kind = FloatField;
  llvm::SMRange where;  // its definition
  unsigned index = 0;   // into Scope::fields, or Scope::equations for an Array
  bool used = false;    // by an equation below it
};

/// All names of a spec that are defined above the statement in hand.
struct Scope {
  std::vector<Field> fields;
  std::vector<Equation> equations;
  llvm::StringMap<Symbol> symbols;
  llvm::StringSet<> later;  // arrays that have yet to be defined

  bool isArray(const Symbol &symbol) const { return symbol.kind == Symbol::Array || fields[symbol.index].isArray; }
  unsigned count(const Symbol &symbol) const {
    return symbol.kind == Symbol::Array ? equations[symbol.index].count : fields[symbol.index].count;
  }
  /// One element of an array, of an integer field, or (element 0) of an integer scalar.
  Value element(const Symbol &symbol, unsigned index) const;
};

class Evaluator {
public:
  Evaluator(Scope &scope, Diagnostics &diags) : scope_(scope), diags_(diags), algebra_(scope.fields) {}

  /// Checks every name of an expression, taken branches or not, and marks it used. `floats`: float fields and numbers
  /// are allowed outside of indices, as in the weight equation.
  bool resolve(const ast::Expr &expr, llvm::StringRef indexName, bool floats);

  /// The value at `index`. An empty `indexName` is for expressions without an index variable. Reports what goes wrong,
  /// except where an earlier report stands behind it.
  std::optional<Value> evaluate(const ast::Expr &expr, llvm::StringRef indexName, int64_t index);

  /// An array's index expression, which must be a known number within the array.
  std::optional<unsigned> evaluateIndex(const ast::Expr &element, llvm::StringRef indexName, int64_t index);

  /// Whether the last resolve() met the index variable.
  bool indexUsed() const { return indexUsed_; }

private:
  bool unknown(const ast::Expr &expr, llvm::StringRef indexName);
  bool resolveName(const ast::Expr &expr, llvm::StringRef indexName, bool floats);
  std::optional<Value> visit(const ast::Expr &expr);
  std::optional<Value> visitBinary(const ast::Expr &expr);
  std::optional<bool> condition(const ast::Expr &expr, llvm::StringRef of);
  std::nullopt_t fail(llvm::SMRange at, const llvm::Twine &why);

  // Far more than any format needs: it bounds the time that a hostile spec can take.
  static constexpr uint64_t maxSteps = uint64_t{1} << 24;

  Scope &scope_;
  Diagnostics &diags_;
  BitAlgebra algebra_;
  llvm::StringRef indexName_;
  int64_t index_ = 0;
  uint64_t steps_ = 0;
  bool indexUsed_ = false;
};

}  // namespace quantc::sema
