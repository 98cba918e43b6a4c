// Names and the symbolic evaluation of integer expressions.
// Takes the fields, tables and equations defined so far; gives, for an expression and a value of its index variable,
// the number, the bits or the function of stored bits that it is, or reports why it is none.
#pragma once

#include "parse/ast.h"
#include "parse/diagnostics.h"
#include "sema/evaluate/bits.h"
#include "sema/evaluate/computed.h"
#include "sema/evaluate/tables.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

#include <deque>
#include <optional>
#include <vector>

namespace quantc::sema {

/// An integer equation after its evaluation. One that failed has no elements.
struct Equation {
  llvm::StringRef name;
  unsigned count = 0;
  std::vector<Value> elements;
};

/// What a name stands for.
struct Symbol {
  enum Kind { Parameter, Table, FloatField, IntField, Gathered, Array } kind = FloatField;
  llvm::SMRange where;  // its definition
  unsigned index = 0;   // into the list of its kind in Scope
  bool used = false;    // by a statement below it

  bool isFloat() const { return kind == FloatField || kind == Gathered; }
  bool isField() const { return kind == FloatField || kind == IntField; }
};

/// All names of a spec that are defined above the statement in hand.
struct Scope {
  std::vector<int64_t> parameters;
  std::deque<sema::Table> tables;  // computed values point to them
  std::vector<Field> fields;
  std::vector<FloatArray> gathered;
  std::vector<bool> gatheredIsArray;
  std::vector<Equation> equations;
  llvm::StringMap<Symbol> symbols;
  llvm::StringSet<> later;  // arrays that have yet to be defined

  bool isArray(const Symbol &symbol) const;
  unsigned count(const Symbol &symbol) const;
  /// One element of an array, of an integer field, or (element 0) of an integer scalar or parameter.
  Value element(const Symbol &symbol, unsigned index) const;
};

class Evaluator {
public:
  /// `steps`: what the analysis of the spec has used up so far.
  Evaluator(Scope &scope, Diagnostics &diags, uint64_t &steps)
      : scope(scope), diags(diags), stepsUsed(steps), algebra(scope.fields), computedValues(scope.fields) {}

  /// Checks every name of an expression, taken branches or not, and marks it used. `floats`: float fields and numbers
  /// are allowed outside of indices, as in the weight equation.
  bool resolve(const ast::Expr &expr, llvm::StringRef indexName, bool floats);

  /// A known number of the layout, made of numbers and parameters.
  std::optional<int64_t> number(const ast::Expr &expr);

  /// The value at `index`. An empty `indexName` is for expressions without an index variable. Reports what goes wrong,
  /// except where an earlier report stands behind it.
  std::optional<Value> evaluate(const ast::Expr &expr, llvm::StringRef indexName, int64_t index);

  /// Reports why a computed value is not made of bits, and answers whether the value is one.
  bool requireBits(const Value &value);

  /// An array's index expression, which must be a known number within the array.
  std::optional<unsigned> evaluateIndex(const ast::Expr &element, llvm::StringRef indexName, int64_t index);

  Computations &computations() { return computedValues; }

  /// Takes steps from those that the analysis of a spec may use up; reports when they are.
  bool spend(uint64_t steps, llvm::SMRange at);

  /// Whether the last resolve() met the index variable.
  bool indexUsed() const { return metIndex; }

private:
  bool unknown(const ast::Expr &expr, llvm::StringRef indexName);
  bool resolveName(const ast::Expr &expr, llvm::StringRef indexName, bool floats);
  bool resolveTable(const ast::Expr &expr, const Table &table);
  std::optional<Value> visit(const ast::Expr &expr);
  std::optional<Value> visitElement(const ast::Expr &expr);
  std::optional<Value> visitEntry(const ast::Expr &expr, const Table &table);
  std::optional<Value> visitCall(const ast::Expr &expr);
  std::optional<Value> visitUnary(const ast::Expr &expr);
  std::optional<Value> visitBinary(const ast::Expr &expr);
  std::optional<Value> visitLogic(const ast::Expr &expr);
  std::optional<Value> visitConditional(const ast::Expr &expr);
  std::optional<Value> computed(std::optional<Value> result, llvm::SMRange at);
  std::optional<unsigned> position(const ast::Expr &expr, unsigned count, llvm::StringRef name);
  std::nullopt_t outOfRange(const ast::Expr &expr, int64_t number, llvm::StringRef name, unsigned count);
  std::nullopt_t fail(llvm::SMRange at, const llvm::Twine &why);
  Place place(const ast::Expr &expr) const { return {expr.at, currentIndexName, currentIndex}; }

  // Far more than any format needs: it bounds the time and the memory that a hostile spec can take.
  static constexpr uint64_t maxSteps = uint64_t(1) << 24;

  Scope &scope;
  Diagnostics &diags;
  uint64_t &stepsUsed;
  BitAlgebra algebra;
  Computations computedValues;
  llvm::StringRef currentIndexName;
  int64_t currentIndex = 0;
  bool metIndex = false;
};

}  // namespace quantc::sema
