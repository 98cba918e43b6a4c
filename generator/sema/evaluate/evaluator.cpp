#include "sema/evaluate/evaluator.h"

#include "parse/words.h"

#include "llvm/ADT/Twine.h"
#include "llvm/ADT/bit.h"

namespace quantc::sema {

using ast::Expr;
using ast::Op;

namespace {

constexpr llvm::StringRef parityName = "parity";

// In the time of one operation on numbers, the step; a node is also kept.
constexpr uint64_t stepsOfVisit = 4;
constexpr uint64_t stepsOfNode = 32;

}  // namespace

bool Scope::isArray(const Symbol &symbol) const {
  switch (symbol.kind) {
  case Symbol::Parameter:
    return false;
  case Symbol::FloatField:
  case Symbol::IntField:
    return fields[symbol.index].isArray;
  case Symbol::Gathered:
    return gatheredIsArray[symbol.index];
  case Symbol::Table:
  case Symbol::Array:
    break;
  }
  return true;
}

unsigned Scope::count(const Symbol &symbol) const {
  switch (symbol.kind) {
  case Symbol::Parameter:
    break;
  case Symbol::Table:
    return tables[symbol.index].rows;
  case Symbol::FloatField:
  case Symbol::IntField:
    return fields[symbol.index].count;
  case Symbol::Gathered:
    return gathered[symbol.index].count;
  case Symbol::Array:
    return equations[symbol.index].count;
  }
  return 1;
}

Value Scope::element(const Symbol &symbol, unsigned index) const {
  if (symbol.kind == Symbol::Parameter)
    return Value::constant(parameters[symbol.index]);
  if (symbol.kind == Symbol::Array)
    return equations[symbol.index].elements[index];
  const Field &field = fields[symbol.index];
  unsigned bits = sizeInBytes(field.type) * 8;
  return Value::memory(field.offset * 8 + index * bits, bits, isSigned(field.type));
}

bool Evaluator::unknown(const Expr &expr, llvm::StringRef indexName) {
  if (scope.later.contains(expr.name)) {
    diags.error(expr.at, "'" + expr.name + "' is not defined yet; an equation uses fields and the arrays above it");
    return false;
  }
  llvm::SmallVector<llvm::StringRef, 16> known{indexName};
  for (const auto &entry : scope.symbols)
    known.push_back(entry.first());
  llvm::sort(known);  // the map's order must not decide between equals
  diags.error(expr.at, "unknown name '" + expr.name + "'" + suggestion(expr.name, known));
  return false;
}

bool Evaluator::resolveTable(const Expr &expr, const Table &table) {
  bool isVector = expr.kind == Expr::Index && expr.operand[1];
  if (isVector == table.isVectors && expr.kind == Expr::Index)
    return true;
  if (table.isVectors)
    diags.error(expr.at, "'" + expr.name + "' is a table of " + std::to_string(table.rows) + " times " +
                             std::to_string(table.columns) + "; it needs two indices");
  else
    diags.error(expr.at, "'" + expr.name + "' is a table of " + std::to_string(table.rows) + "; it needs one index");
  return false;
}

bool Evaluator::resolveName(const Expr &expr, llvm::StringRef indexName, bool floats) {
  bool indexed = expr.kind == Expr::Index;
  if (!indexName.empty() && expr.name == indexName) {
    metIndex = true;
    if (!indexed)
      return true;
    diags.error(expr.at, "'" + expr.name + "' is the index variable, not an array");
    return false;
  }
  auto found = scope.symbols.find(expr.name);
  if (found == scope.symbols.end())
    return unknown(expr, indexName);
  Symbol &symbol = found->second;
  symbol.used = true;
  if (symbol.kind == Symbol::Table)
    return resolveTable(expr, scope.tables[symbol.index]);
  bool isArray = scope.isArray(symbol);
  if (isArray && !indexed) {
    diags.error(expr.at,
                "'" + expr.name + "' is an array of " + std::to_string(scope.count(symbol)) + "; it needs an index");
    return false;
  }
  if (!isArray && indexed) {
    diags.error(expr.at, "'" + expr.name + "' is a single value; it takes no index");
    return false;
  }
  if (indexed && expr.operand[1]) {
    diags.error(expr.operand[1]->range, "'" + expr.name + "' takes one index; only tables have two");
    return false;
  }
  if (symbol.isFloat() && !floats) {
    llvm::StringRef type =
        spelling(symbol.kind == Symbol::Gathered ? scope.gathered[symbol.index].type : scope.fields[symbol.index].type);
    diags.error(expr.at, "'" + expr.name + "' has type " + type + "; an integer is needed here");
    return false;
  }
  return true;
}

bool Evaluator::resolve(const Expr &expr, llvm::StringRef indexName, bool floats) {
  metIndex = false;
  bool good = true, indexUsed = false;
  if (expr.kind == Expr::Name || expr.kind == Expr::Index) {
    good = resolveName(expr, indexName, floats);
    indexUsed = metIndex;
  } else if (expr.kind == Expr::Call && expr.name != parityName) {
    diags.error(expr.at, "unknown function '" + expr.name + "'; the only one is " + parityName);
    good = false;
  } else if (expr.kind == Expr::Float && !floats) {
    diags.error(expr.at, "a number with a fraction; an integer is needed here");
    good = false;
  }
  for (const ast::ExprPtr &operand : expr.operand) {
    if (!operand)
      continue;
    good &= resolve(*operand, indexName, floats && expr.kind != Expr::Index && expr.kind != Expr::Call);
    indexUsed |= metIndex;
  }
  metIndex = indexUsed;
  return good;
}

std::nullopt_t Evaluator::fail(llvm::SMRange at, const llvm::Twine &why) {
  diags.error(at, atIndex({at, currentIndexName, currentIndex}, why));
  return std::nullopt;
}

bool Evaluator::spend(uint64_t steps, llvm::SMRange at) {
  if (stepsUsed <= maxSteps && stepsUsed + steps > maxSteps)
    diags.error(at, "the equations take more than " + std::to_string(maxSteps) + " steps to evaluate");
  stepsUsed = std::min(stepsUsed + steps, maxSteps + 1);
  return stepsUsed <= maxSteps;
}

std::optional<Value> Evaluator::evaluate(const Expr &expr, llvm::StringRef indexName, int64_t index) {
  currentIndexName = indexName;
  currentIndex = index;
  return visit(expr);
}

std::optional<int64_t> Evaluator::number(const Expr &expr) {
  if (!resolve(expr, llvm::StringRef(), /*floats=*/false))
    return std::nullopt;
  std::optional<Value> value = evaluate(expr, llvm::StringRef(), 0);
  if (!value)
    return std::nullopt;
  if (!value->isConstant())
    return fail(expr.range, "stored bits in the layout of a block; it must be known at compile time");
  return value->number();
}

bool Evaluator::requireBits(const Value &value) {
  if (!value.isComputed())
    return true;
  auto [where, why] = computedValues.whyNoBits(value);
  diags.error(where.at, atIndex(where, why));
  return false;
}

std::nullopt_t Evaluator::outOfRange(const Expr &expr, int64_t number, llvm::StringRef name, unsigned count) {
  return fail(expr.range, "index " + std::to_string(number) + " is out of range; '" + name + "' has elements 0 to " +
                              std::to_string(count - 1));
}

/// An index that must be a known number below `count`.
std::optional<unsigned> Evaluator::position(const Expr &expr, unsigned count, llvm::StringRef name) {
  std::optional<Value> value = visit(expr);
  if (!value)
    return std::nullopt;
  if (!value->isConstant())
    return fail(expr.range, "the index is made of stored bits; it must be known at compile time");
  int64_t number = value->number();
  if (number < 0 || number >= int64_t(count))
    return outOfRange(expr, number, name, count);
  return unsigned(number);
}

std::optional<unsigned> Evaluator::evaluateIndex(const Expr &element, llvm::StringRef indexName, int64_t index) {
  currentIndexName = indexName;
  currentIndex = index;
  return position(*element.operand[0], scope.count(scope.symbols.find(element.name)->second), element.name);
}

std::optional<Value> Evaluator::computed(std::optional<Value> result, llvm::SMRange at) {
  if (!result)
    return fail(at, computedValues.reason());
  if (!spend(stepsOfNode, at))
    return std::nullopt;
  return result;
}

std::optional<Value> Evaluator::visit(const Expr &expr) {
  if (!spend(stepsOfVisit, expr.at))
    return std::nullopt;
  switch (expr.kind) {
  case Expr::Integer:
    return Value::constant(expr.integer);
  case Expr::Float:
    return std::nullopt;  // resolve() has reported it
  case Expr::Name:
    if (!currentIndexName.empty() && expr.name == currentIndexName)
      return Value::constant(currentIndex);
    return scope.element(scope.symbols.find(expr.name)->second, 0);
  case Expr::Index:
    return visitElement(expr);
  case Expr::Call:
    return visitCall(expr);
  case Expr::Unary:
    return visitUnary(expr);
  case Expr::Binary:
    return expr.op == Op::And || expr.op == Op::Or ? visitLogic(expr) : visitBinary(expr);
  case Expr::Conditional:
    return visitConditional(expr);
  }
  return std::nullopt;
}

std::optional<Value> Evaluator::visitElement(const Expr &expr) {
  const Symbol &symbol = scope.symbols.find(expr.name)->second;
  if (symbol.kind == Symbol::Table)
    return visitEntry(expr, scope.tables[symbol.index]);
  std::optional<unsigned> element = position(*expr.operand[0], scope.count(symbol), expr.name);
  if (!element)
    return std::nullopt;
  if (symbol.kind == Symbol::Array && scope.equations[symbol.index].elements.empty())
    return std::nullopt;
  Value value = scope.element(symbol, *element);
  // Wide values take memory.
  if (!spend(value.length(), expr.at))
    return std::nullopt;
  return value;
}

std::optional<Value> Evaluator::visitEntry(const Expr &expr, const Table &table) {
  std::optional<Value> row = visit(*expr.operand[0]);
  if (!row)
    return std::nullopt;
  std::optional<unsigned> column = 0;
  if (table.isVectors)
    column = position(*expr.operand[1], table.columns, expr.name);
  if (!column)
    return std::nullopt;
  if (!row->isConstant())
    return computed(computedValues.entry(table, *row, *column, place(expr)), expr.operand[0]->range);
  int64_t number = row->number();
  if (number < 0 || number >= table.rows)
    return outOfRange(*expr.operand[0], number, expr.name, table.rows);
  return Value::constant(table.at(unsigned(number), *column));
}

/// parity(e): a single bit without a sign is its own.
std::optional<Value> Evaluator::visitCall(const Expr &expr) {
  std::optional<Value> operand = visit(*expr.operand[0]);
  if (!operand)
    return std::nullopt;
  if (operand->isConstant() && operand->number() >= 0)
    return Value::constant(llvm::popcount(uint64_t(operand->number())) & 1);
  if (operand->isBits() && operand->length() == 1 && operand->fill().kind == BitSource::Zero)
    return operand;
  return computed(computedValues.parity(*operand, place(expr)), expr.at);
}

std::optional<Value> Evaluator::visitUnary(const Expr &expr) {
  std::optional<Value> operand = visit(*expr.operand[0]);
  if (!operand)
    return std::nullopt;
  if (!operand->isComputed()) {
    if (std::optional<Value> result = algebra.apply(expr.op, *operand))
      return result;
    if (!algebra.isComputable())
      return fail(expr.at, algebra.reason());
  }
  return computed(computedValues.unary(expr.op, *operand, place(expr)), expr.at);
}

std::optional<Value> Evaluator::visitBinary(const Expr &expr) {
  std::optional<Value> left = visit(*expr.operand[0]);
  if (!left)
    return std::nullopt;
  std::optional<Value> right = visit(*expr.operand[1]);
  if (!right)
    return std::nullopt;
  if (!left->isComputed() && !right->isComputed()) {
    if (std::optional<Value> result = algebra.apply(expr.op, *left, *right))
      return result;
    if (!algebra.isComputable())
      return fail(expr.at, algebra.reason());
  }
  return computed(computedValues.binary(expr.op, *left, *right, place(expr)), expr.at);
}

/// && and ||: the right side counts only where the left does not decide.
std::optional<Value> Evaluator::visitLogic(const Expr &expr) {
  std::optional<Value> left = visit(*expr.operand[0]);
  if (!left)
    return std::nullopt;
  if (left->isConstant() && (left->number() != 0) == (expr.op == Op::Or))
    return Value::constant(left->number() != 0);
  std::optional<Value> right = visit(*expr.operand[1]);
  if (!right)
    return std::nullopt;
  if (left->isConstant() && right->isConstant())
    return Value::constant(right->number() != 0);
  return computed(computedValues.binary(expr.op, *left, *right, place(expr)), expr.at);
}

/// A known condition chooses; one made of stored bits needs both sides.
std::optional<Value> Evaluator::visitConditional(const Expr &expr) {
  std::optional<Value> condition = visit(*expr.operand[0]);
  if (!condition)
    return std::nullopt;
  if (condition->isConstant())
    return visit(*expr.operand[condition->number() != 0 ? 1 : 2]);
  std::optional<Value> then = visit(*expr.operand[1]);
  if (!then)
    return std::nullopt;
  std::optional<Value> otherwise = visit(*expr.operand[2]);
  if (!otherwise)
    return std::nullopt;
  Place where = place(expr);
  where.at = expr.operand[0]->range;
  return computed(computedValues.select(*condition, *then, *otherwise, where), expr.at);
}

}  // namespace quantc::sema
