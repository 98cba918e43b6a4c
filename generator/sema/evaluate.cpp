#include "sema/evaluate.h"

#include "parse/parser.h"
#include "llvm/ADT/Twine.h"

namespace quantc::sema {

using ast::Expr;
using ast::Op;
using llvm::StringRef;
using llvm::Twine;

Value Scope::element(const Symbol &symbol, unsigned index) const {
  if (symbol.kind == Symbol::Array)
    return equations[symbol.index].elements[index];
  const Field &field = fields[symbol.index];
  unsigned bits = sizeInBytes(field.type) * 8;
  return Value::memory(field.offset * 8 + index * bits, bits, isSigned(field.type));
}

bool Evaluator::unknown(const Expr &expr, StringRef indexName) {
  if (scope_.later.contains(expr.name)) {
    diags_.error(expr.at, "'" + expr.name + "' is not defined yet; an equation uses fields and the arrays above it");
    return false;
  }
  llvm::SmallVector<StringRef, 16> known{indexName};
  for (const auto &entry : scope_.symbols)
    known.push_back(entry.first());
  llvm::sort(known);  // the map's order must not decide between equals
  diags_.error(expr.at, "unknown name '" + expr.name + "'" + suggestion(expr.name, known));
  return false;
}

bool Evaluator::resolveName(const Expr &expr, StringRef indexName, bool floats) {
  bool indexed = expr.kind == Expr::Index;
  if (expr.name == indexName) {
    indexUsed_ = true;
    if (!indexed)
      return true;
    diags_.error(expr.at, "'" + expr.name + "' is the index variable, not an array");
    return false;
  }
  auto found = scope_.symbols.find(expr.name);
  if (found == scope_.symbols.end())
    return unknown(expr, indexName);
  Symbol &symbol = found->second;
  symbol.used = true;
  bool isArray = scope_.isArray(symbol);
  if (isArray && !indexed) {
    diags_.error(expr.at, "'" + expr.name + "' is an array of " + Twine(scope_.count(symbol)) + "; it needs an index");
    return false;
  }
  if (!isArray && indexed) {
    diags_.error(expr.at, "'" + expr.name + "' is a single value; it takes no index");
    return false;
  }
  if (symbol.kind == Symbol::FloatField && !floats) {
    StringRef type = spelling(scope_.fields[symbol.index].type);
    diags_.error(expr.at, "'" + expr.name + "' has type " + type + "; an integer is needed here");
    return false;
  }
  return true;
}

bool Evaluator::resolve(const Expr &expr, StringRef indexName, bool floats) {
  indexUsed_ = false;
  bool good = true, indexUsed = false;
  if (expr.kind == Expr::Name || expr.kind == Expr::Index) {
    good = resolveName(expr, indexName, floats);
    indexUsed = indexUsed_;
  } else if (expr.kind == Expr::Float && !floats) {
    diags_.error(expr.at, "a number with a fraction; an integer is needed here");
    good = false;
  }
  for (const ast::ExprPtr &operand : expr.operand) {
    if (!operand)
      continue;
    good &= resolve(*operand, indexName, floats && expr.kind != Expr::Index);
    indexUsed |= indexUsed_;
  }
  indexUsed_ = indexUsed;
  return good;
}

std::nullopt_t Evaluator::fail(llvm::SMRange at, const Twine &why) {
  if (indexName_.empty())
    diags_.error(at, why);
  else
    diags_.error(at, "for " + indexName_ + " = " + Twine(index_) + ": " + why);
  return std::nullopt;
}

std::optional<Value> Evaluator::evaluate(const Expr &expr, StringRef indexName, int64_t index) {
  indexName_ = indexName;
  index_ = index;
  return visit(expr);
}

std::optional<unsigned> Evaluator::evaluateIndex(const Expr &element, StringRef indexName, int64_t index) {
  indexName_ = indexName;
  index_ = index;
  const Symbol &symbol = scope_.symbols.find(element.name)->second;
  std::optional<Value> position = visit(*element.operand[0]);
  if (!position)
    return std::nullopt;
  llvm::SMRange at = element.operand[0]->range;
  if (!position->isConstant())
    return fail(at, "the index is made of stored bits; it must be known at compile time");
  int64_t number = position->number();
  unsigned count = scope_.count(symbol);
  if (number < 0 || number >= static_cast<int64_t>(count))
    return fail(at, "index " + Twine(number) + " is out of range; '" + element.name + "' has elements 0 to " +
                        Twine(count - 1));
  return static_cast<unsigned>(number);
}

std::optional<Value> Evaluator::visit(const Expr &expr) {
  if (++steps_ > maxSteps) {
    if (steps_ == maxSteps + 1)
      diags_.error(expr.at, "the equations take more than " + Twine(maxSteps) + " steps to evaluate");
    return std::nullopt;
  }
  switch (expr.kind) {
  case Expr::Integer:
    return Value::constant(expr.integer);
  case Expr::Float:
    return std::nullopt;  // resolve() has reported it
  case Expr::Name:
    if (expr.name == indexName_)
      return Value::constant(index_);
    return scope_.element(scope_.symbols.find(expr.name)->second, 0);
  case Expr::Index: {
    const Symbol &symbol = scope_.symbols.find(expr.name)->second;
    std::optional<unsigned> element = evaluateIndex(expr, indexName_, index_);
    if (!element)
      return std::nullopt;
    if (symbol.kind == Symbol::Array && scope_.equations[symbol.index].elements.empty())
      return std::nullopt;
    return scope_.element(symbol, *element);
  }
  case Expr::Unary: {
    std::optional<Value> operand = visit(*expr.operand[0]);
    if (!operand)
      return std::nullopt;
    std::optional<Value> result = algebra_.apply(expr.op, *operand);
    if (!result)
      return fail(expr.at, algebra_.reason());
    return result;
  }
  case Expr::Binary:
    return visitBinary(expr);
  case Expr::Conditional: {
    std::optional<bool> which = condition(*expr.operand[0], "?:");
    if (!which)
      return std::nullopt;
    return visit(*expr.operand[*which ? 1 : 2]);
  }
  }
  return std::nullopt;
}

std::optional<Value> Evaluator::visitBinary(const Expr &expr) {
  if (expr.op == Op::And || expr.op == Op::Or) {
    std::optional<bool> left = condition(*expr.operand[0], ast::spelling(expr.op));
    if (!left)
      return std::nullopt;
    if (*left == (expr.op == Op::Or))
      return Value::constant(*left);
    std::optional<bool> right = condition(*expr.operand[1], ast::spelling(expr.op));
    if (!right)
      return std::nullopt;
    return Value::constant(*right);
  }
  std::optional<Value> left = visit(*expr.operand[0]);
  if (!left)
    return std::nullopt;
  std::optional<Value> right = visit(*expr.operand[1]);
  if (!right)
    return std::nullopt;
  std::optional<Value> result = algebra_.apply(expr.op, *left, *right);
  if (!result)
    return fail(expr.at, algebra_.reason());
  return result;
}

/// The truth of an operand of ?:, && or ||.
std::optional<bool> Evaluator::condition(const Expr &expr, StringRef of) {
  std::optional<Value> value = visit(expr);
  if (!value)
    return std::nullopt;
  if (!value->isConstant())
    return fail(expr.range, "'" + of + "' decides on stored bits; a condition must be known at compile time");
  return value->number() != 0;
}

}  // namespace quantc::sema
