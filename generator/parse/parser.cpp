#include "parse/parser.h"

#include "parse/diagnostics.h"
#include "parse/statements.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"

namespace quantc {
namespace {

using parse::Token;

constexpr size_t maxTextBytes = 65536;

/// The tokens of the statement that begins at `first`: its line, and for a table or an equation (a name and a bracket,
/// or an '=' on the line) also the lines below that are indented deeper.
llvm::ArrayRef<Token> statementAt(llvm::ArrayRef<Token> tokens, size_t first) {
  size_t last = first + 1;
  while (tokens[last].kind != Token::End && !tokens[last].startsLine)
    ++last;
  bool continues = tokens[first].text == "table" || (tokens[first].kind == Token::Name && tokens[first + 1].is("[")) ||
                   llvm::any_of(tokens.slice(first, last - first), [](const Token &token) { return token.is("="); });
  while (tokens[last].kind != Token::End &&
         (!tokens[last].startsLine || (continues && tokens[last].column > tokens[first].column)))
    ++last;
  return tokens.slice(first, last - first);
}

}  // namespace

std::unique_ptr<ast::Spec> parseSpec(llvm::SourceMgr &sources, unsigned bufferId, Diagnostics &diags) {
  const llvm::MemoryBuffer &buffer = *sources.getMemoryBuffer(bufferId);
  llvm::StringRef text = buffer.getBuffer();
  unsigned errorsBefore = diags.errors();
  auto spec = std::make_unique<ast::Spec>();
  spec->file = llvm::sys::path::filename(buffer.getBufferIdentifier()).str();
  spec->end = {llvm::SMLoc::getFromPointer(text.end()), llvm::SMLoc::getFromPointer(text.end())};

  if (text.size() > maxTextBytes) {
    auto start = llvm::SMLoc::getFromPointer(text.begin());
    diags.error({start, start}, "the file has " + std::to_string(text.size()) + " bytes; a spec has at most " +
                                    std::to_string(maxTextBytes));
    return nullptr;
  }
  std::vector<Token> tokens = parse::tokenize(text, diags);
  for (size_t at = 0; tokens[at].kind != Token::End && !diags.exhausted();) {
    llvm::ArrayRef<Token> statement = statementAt(tokens, at);
    if (auto parsed = parse::parseStatement(statement, diags))
      spec->statements.push_back(std::move(*parsed));
    at += statement.size();
  }
  if (diags.errors() != errorsBefore)
    return nullptr;
  return spec;
}

}  // namespace quantc
