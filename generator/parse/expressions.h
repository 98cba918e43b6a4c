// Reads expressions: operators by how tightly they bind, names, elements, calls, numbers.
#pragma once

#include "parse/cursor.h"

namespace quantc::parse {

class ExpressionParser : public Cursor {
public:
  using Cursor::Cursor;

protected:
  /// A number of the layout: written as one, or made of parameters.
  bool known(const llvm::Twine &what, ast::ExprPtr &expr);
  ast::ExprPtr expression();

private:
  ast::ExprPtr tooDeep(llvm::SMRange at);
  ast::ExprPtr make(ast::Expr::Kind kind, llvm::SMRange range, llvm::SMRange at, ast::ExprPtr a = nullptr,
                    ast::ExprPtr b = nullptr, ast::ExprPtr c = nullptr);
  ast::ExprPtr conditional();
  ast::ExprPtr binary(unsigned level);
  ast::ExprPtr unary();
  ast::ExprPtr primary();
  /// NAME, NAME[expression], NAME[expression][expression] or NAME(expression).
  ast::ExprPtr nameOrElement();
  /// What stands between brackets, and the closing one; extends `range` up to it.
  bool argument(ast::ExprPtr &expr, llvm::StringRef bracket, const Token &open, llvm::SMRange &range);
  bool close(llvm::StringRef bracket, const Token &open);

  // It bounds the recursion of the parser, Expr::depth that of everything behind it: a long chain of left-associative
  // operators nests in the tree without nesting here.
  unsigned nesting = 0;
};

}  // namespace quantc::parse
