// The tokens of one statement, one by one, and what all of its parts have in common: names, numbers, messages.
#pragma once

#include "parse/ast.h"
#include "parse/diagnostics.h"
#include "parse/lexer.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/Twine.h"

namespace quantc::parse {

llvm::SMRange span(llvm::SMRange from, llvm::SMRange to);

/// Functions that read something return false, or null, after they have reported an error (or met an Error token, which
/// the lexer has reported).
class Cursor {
public:
  Cursor(llvm::ArrayRef<Token> tokens, Diagnostics &diags);

protected:
  const Token &peek(size_t ahead = 0) const;
  const Token &take();
  bool fail(const llvm::Twine &message);
  bool expected(const llvm::Twine &what);
  bool consume(llvm::StringRef punctuation);
  bool expect(llvm::StringRef punctuation);
  bool integer(const llvm::Twine &what, ast::Number &number);
  bool huge();
  bool signedInteger(const llvm::Twine &what, ast::Number &number);
  bool real(const llvm::Twine &what, ast::Real &number);
  /// A word with no other meaning.
  bool word(const llvm::Twine &what, ast::Ident &ident);
  /// A word that the spec gives a meaning: it must not have one already.
  bool newName(const llvm::Twine &what, ast::Ident &ident);

  llvm::ArrayRef<Token> tokens;
  Diagnostics &diags;
  size_t position = 0;

private:
  Token end;  // what stands behind the last token, for messages about the end of the line
};

}  // namespace quantc::parse
