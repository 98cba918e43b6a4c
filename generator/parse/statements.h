// Reads statements, each by the word that it begins with.
#pragma once

#include "parse/ast.h"
#include "parse/diagnostics.h"
#include "parse/lexer.h"

#include "llvm/ADT/ArrayRef.h"

#include <optional>

namespace quantc::parse {

/// The statement that the tokens are, all of them; or nothing after an error.
std::optional<ast::Statement> parseStatement(llvm::ArrayRef<Token> tokens, Diagnostics &diags);

}  // namespace quantc::parse
