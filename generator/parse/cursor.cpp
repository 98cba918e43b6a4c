#include "parse/cursor.h"

#include "parse/words.h"

namespace quantc::parse {

llvm::SMRange span(llvm::SMRange from, llvm::SMRange to) { return {from.Start, to.End}; }

Cursor::Cursor(llvm::ArrayRef<Token> tokens, Diagnostics &diags) : tokens(tokens), diags(diags) {
  end.text = llvm::StringRef(tokens.back().text.end(), 0);
}

const Token &Cursor::peek(size_t ahead) const {
  return position + ahead < tokens.size() ? tokens[position + ahead] : end;
}

const Token &Cursor::take() { return position < tokens.size() ? tokens[position++] : end; }

bool Cursor::fail(const llvm::Twine &message) {
  if (peek().kind != Token::Error)
    diags.error(peek().range(), message);
  return false;
}

bool Cursor::expected(const llvm::Twine &what) {
  if (peek().kind == Token::End)
    return fail("expected " + what + " before the end of the line");
  return fail("expected " + what + ", found '" + peek().text + "'");
}

bool Cursor::consume(llvm::StringRef punctuation) {
  if (!peek().is(punctuation))
    return false;
  ++position;
  return true;
}

bool Cursor::expect(llvm::StringRef punctuation) { return consume(punctuation) || expected("'" + punctuation + "'"); }

bool Cursor::integer(const llvm::Twine &what, ast::Number &number) {
  if (peek().kind != Token::Integer)
    return expected(what);
  if (peek().isHuge)
    return huge();
  number = {peek().integer, peek().range()};
  ++position;
  return true;
}

bool Cursor::huge() { return fail("number '" + peek().text + "' is too large; integers have 63 bits"); }

bool Cursor::signedInteger(const llvm::Twine &what, ast::Number &number) {
  llvm::SMRange start = peek().range();
  bool negative = consume("-");
  if (!integer(what, number))
    return false;
  number.value = negative ? -number.value : number.value;
  number.range = span(start, number.range);
  return true;
}

bool Cursor::real(const llvm::Twine &what, ast::Real &number) {
  llvm::SMRange start = peek().range();
  bool negative = consume("-");
  const Token &token = peek();
  if (token.kind != Token::Integer && token.kind != Token::Float)
    return expected(what);
  ++position;
  number = {negative ? -token.real : token.real, token.kind == Token::Integer, span(start, token.range())};
  return true;
}

bool Cursor::word(const llvm::Twine &what, ast::Ident &ident) {
  if (peek().kind != Token::Name)
    return expected(what);
  ident = {peek().text, peek().range()};
  ++position;
  return true;
}

bool Cursor::newName(const llvm::Twine &what, ast::Ident &ident) {
  if (peek().kind == Token::Name && isReserved(peek().text))
    return fail("'" + peek().text + "' is a reserved word and cannot be " + what);
  return word(what, ident);
}

}  // namespace quantc::parse
