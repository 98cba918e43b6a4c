#include "parse/expressions.h"

#include "llvm/ADT/STLExtras.h"

namespace quantc::parse {

using ast::Expr;
using ast::ExprPtr;
using ast::maxDepth;
using ast::Op;

namespace {

/// How tightly a binary operator binds; 0: not a binary operator. Comparisons bind looser than the bit operators.
struct BinaryOperator {
  llvm::StringRef text;
  Op op;
  unsigned level;
};
constexpr unsigned comparisonLevel = 3;
constexpr BinaryOperator binaryOperators[] = {
    {"||", Op::Or, 1},    {"&&", Op::And, 2}, {"==", Op::Eq, 3},  {"!=", Op::Ne, 3},   {"<", Op::Lt, 3},
    {"<=", Op::Le, 3},    {">", Op::Gt, 3},   {">=", Op::Ge, 3},  {"|", Op::BitOr, 4}, {"^", Op::BitXor, 5},
    {"&", Op::BitAnd, 6}, {"<<", Op::Shl, 7}, {">>", Op::Shr, 7}, {"+", Op::Add, 8},   {"-", Op::Sub, 8},
    {"*", Op::Mul, 9},    {"/", Op::Div, 9},  {"%", Op::Mod, 9},
};
constexpr BinaryOperator unaryOperators[] = {{"-", Op::Neg, 0}, {"~", Op::BitNot, 0}, {"!", Op::Not, 0}};

const BinaryOperator *findOperator(llvm::ArrayRef<BinaryOperator> table, const Token &token) {
  auto found = llvm::find_if(table, [&](const BinaryOperator &o) { return token.is(o.text); });
  return found == table.end() ? nullptr : found;
}

}  // namespace

bool ExpressionParser::known(const llvm::Twine &what, ExprPtr &expr) {
  const Token &token = peek();
  if (token.kind != Token::Integer && token.kind != Token::Name && !token.is("("))
    return expected(what);
  expr = expression();
  return expr != nullptr;
}

ExprPtr ExpressionParser::tooDeep(llvm::SMRange at) {
  diags.error(at, "expression is nested more than " + std::to_string(maxDepth) + " deep");
  return nullptr;
}

ExprPtr ExpressionParser::make(Expr::Kind kind, llvm::SMRange range, llvm::SMRange at, ExprPtr a, ExprPtr b,
                               ExprPtr c) {
  auto expr = std::make_unique<Expr>();
  expr->kind = kind;
  expr->range = range;
  expr->at = at;
  expr->operand[0] = std::move(a);
  expr->operand[1] = std::move(b);
  expr->operand[2] = std::move(c);
  for (const ExprPtr &operand : expr->operand)
    if (operand)
      expr->depth = std::max(expr->depth, operand->depth + 1);
  if (expr->depth > maxDepth)
    return tooDeep(at);
  return expr;
}

ExprPtr ExpressionParser::expression() {
  if (nesting == maxDepth)
    return tooDeep(peek().range());
  ++nesting;
  ExprPtr result = conditional();
  --nesting;
  return result;
}

ExprPtr ExpressionParser::conditional() {
  ExprPtr condition = binary(1);
  if (!condition || !peek().is("?"))
    return condition;
  llvm::SMRange at = take().range();
  ExprPtr then = expression();
  if (!then || !expect(":"))
    return nullptr;
  ExprPtr otherwise = expression();
  if (!otherwise)
    return nullptr;
  llvm::SMRange range = span(condition->range, otherwise->range);
  return make(Expr::Conditional, range, at, std::move(condition), std::move(then), std::move(otherwise));
}

ExprPtr ExpressionParser::binary(unsigned level) {
  ExprPtr left = unary();
  while (left) {
    const BinaryOperator *op = findOperator(binaryOperators, peek());
    if (!op || op->level < level)
      return left;
    llvm::SMRange at = take().range();
    ExprPtr right = binary(op->level + 1);
    if (!right)
      return nullptr;
    llvm::SMRange range = span(left->range, right->range);
    left = make(Expr::Binary, range, at, std::move(left), std::move(right));
    if (!left)
      return nullptr;
    left->op = op->op;
    const BinaryOperator *next = findOperator(binaryOperators, peek());
    if (op->level == comparisonLevel && next && next->level == comparisonLevel) {
      fail("comparisons do not chain; join two of them with &&");
      return nullptr;
    }
  }
  return left;
}

ExprPtr ExpressionParser::unary() {
  const BinaryOperator *op = findOperator(unaryOperators, peek());
  if (!op)
    return primary();
  if (nesting == maxDepth)
    return tooDeep(peek().range());
  llvm::SMRange at = take().range();
  ++nesting;
  ExprPtr operand = unary();
  --nesting;
  if (!operand)
    return nullptr;
  llvm::SMRange range = span(at, operand->range);
  ExprPtr expr = make(Expr::Unary, range, at, std::move(operand));
  if (expr)
    expr->op = op->op;
  return expr;
}

ExprPtr ExpressionParser::primary() {
  const Token &token = peek();
  if (token.kind == Token::Integer && token.isHuge) {
    huge();
    return nullptr;
  }
  if (token.kind == Token::Integer || token.kind == Token::Float) {
    ++position;
    ExprPtr expr = make(token.kind == Token::Integer ? Expr::Integer : Expr::Float, token.range(), token.range());
    expr->integer = token.integer;
    return expr;
  }
  if (token.kind == Token::Name)
    return nameOrElement();
  if (token.is("(")) {
    ++position;
    ExprPtr inner = expression();
    return inner && close(")", token) ? std::move(inner) : nullptr;
  }
  expected("an expression");
  return nullptr;
}

ExprPtr ExpressionParser::nameOrElement() {
  const Token &name = take();
  const Token &open = peek();
  ExprPtr expr, operands[2];
  llvm::SMRange range = name.range();
  if (open.is("(")) {
    ++position;
    if (!argument(operands[0], ")", open, range))
      return nullptr;
    expr = make(Expr::Call, range, name.range(), std::move(operands[0]));
  } else if (open.is("[")) {
    ++position;
    if (!argument(operands[0], "]", open, range))
      return nullptr;
    const Token &second = peek();
    if (consume("[") && !argument(operands[1], "]", second, range))
      return nullptr;
    expr = make(Expr::Index, range, name.range(), std::move(operands[0]), std::move(operands[1]));
  } else {
    expr = make(Expr::Name, range, range);
  }
  if (expr)
    expr->name = name.text;
  return expr;
}

bool ExpressionParser::argument(ExprPtr &expr, llvm::StringRef bracket, const Token &open, llvm::SMRange &range) {
  expr = expression();
  if (!expr)
    return false;
  range = span(range, peek().range());
  return close(bracket, open);
}

bool ExpressionParser::close(llvm::StringRef bracket, const Token &open) {
  if (consume(bracket))
    return true;
  bool silent = peek().kind == Token::Error;
  expected("'" + bracket + "'");
  if (!silent)
    diags.note(open.range(), "to match this '" + open.text + "'");
  return false;
}

}  // namespace quantc::parse

namespace quantc {

llvm::StringRef ast::spelling(Op op) {
  for (const auto &table : {llvm::ArrayRef<parse::BinaryOperator>(parse::binaryOperators),
                            llvm::ArrayRef<parse::BinaryOperator>(parse::unaryOperators)})
    for (const parse::BinaryOperator &entry : table)
      if (entry.op == op)
        return entry.text;
  return "";
}

}  // namespace quantc
