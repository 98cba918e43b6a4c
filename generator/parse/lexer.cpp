#include "parse/lexer.h"

#include "parse/diagnostics.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

#include <cmath>

namespace quantc::parse {
namespace {

bool isNameStart(char c) { return llvm::isAlpha(c) || c == '_'; }
bool isNamePart(char c) { return llvm::isAlnum(c) || c == '_'; }

/// The character beyond ASCII that a text begins with; 0 where that is no UTF-8.
uint32_t utf8At(llvm::StringRef text) {
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  llvm::UTF32 character = 0;
  const bool good = llvm::convertUTF8Sequence(&at, reinterpret_cast<const llvm::UTF8 *>(text.end()), &character,
                                              llvm::strictConversion) == llvm::conversionOK;
  return good && character >= 0x80 ? character : 0;
}

class Lexer {
public:
  Lexer(llvm::StringRef text, Diagnostics &diags) : text(text), diags(diags) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    while (!diags.exhausted()) {
      skipBlanks();
      if (at == text.size())
        break;
      tokens.push_back(next());
    }
    Token end;
    end.text = text.substr(text.size());
    end.startsLine = true;
    tokens.push_back(end);
    return tokens;
  }

private:
  char peek(size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }

  void skipBlanks() {
    while (at < text.size()) {
      char c = text[at];
      if (c == '\n') {
        lineStart = ++at;
        freshLine = true;
      } else if (c == ' ' || c == '\r') {
        ++at;
      } else if (c == '#') {
        at = std::min(text.find('\n', at), text.size());
      } else {
        return;
      }
    }
  }

  Token next() {
    size_t start = at;
    Token token;
    token.startsLine = freshLine;
    token.column = unsigned(start - lineStart);
    freshLine = false;
    if (isNameStart(peek())) {
      while (isNamePart(peek()))
        ++at;
      token.kind = Token::Name;
    } else if (llvm::isDigit(peek())) {
      number(token);
    } else if (peek() == '"') {
      string(token);
    } else {
      punctuation(token);
    }
    token.text = text.slice(start, at);
    return token;
  }

  void number(Token &token) {
    size_t start = at;
    bool real = false;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'b')) {
      at += 2;
    } else {
      while (llvm::isDigit(peek()))
        ++at;
      if (peek() == '.' && llvm::isDigit(peek(1))) {
        real = true;
        ++at;
        while (llvm::isDigit(peek()))
          ++at;
      }
      bool sign = peek(1) == '-' || peek(1) == '+';
      if (peek() == 'e' && llvm::isDigit(peek(sign ? 2 : 1))) {
        real = true;
        at += sign ? 2 : 1;
      }
    }
    while (isNamePart(peek()) || peek() == '.')
      ++at;

    llvm::StringRef digits = text.slice(start, at);
    auto range = Token{Token::Error, digits}.range();
    token.kind = Token::Error;
    if (real) {
      if (digits.getAsDouble(token.real))
        return diags.error(range, "malformed number '" + digits + "'");
      if (!std::isfinite(token.real))
        return diags.error(range, "number '" + digits + "' is too large");
      token.kind = Token::Float;
      return;
    }
    // Base 0 would read a leading 0 as octal, a trap this language leaves out.
    llvm::StringRef body = digits;
    unsigned base = body.consume_front("0x") ? 16 : body.consume_front("0b") ? 2 : 10;
    bool wellFormed = !body.empty() && llvm::all_of(body, [&](char c) { return llvm::hexDigitValue(c) < base; });
    if (!wellFormed)
      return diags.error(range, "malformed number '" + digits + "'");
    token.kind = Token::Integer;
    token.isHuge = body.getAsInteger(base, token.integer);
    token.real = double(token.integer);
    // A decimal number of any size is good where a fraction would be.
    if (token.isHuge && (base != 10 || digits.getAsDouble(token.real) || !std::isfinite(token.real))) {
      token.kind = Token::Error;
      diags.error(range, "number '" + digits + "' is too large; integers have 63 bits");
    }
  }

  void string(Token &token) {
    size_t start = at++;
    while (at < text.size() && text[at] != '"' && text[at] != '\n' && text[at] != '\r')
      ++at;
    token.kind = peek() == '"' ? Token::String : Token::Error;
    if (token.kind == Token::String)
      ++at;
    else
      diags.error(Token{Token::Error, text.slice(start, at)}.range(), "the string does not end on its line");
  }

  void punctuation(Token &token) {
    static constexpr llvm::StringRef pairs[] = {"||", "&&", "==", "!=", "<=", ">=", "<<", ">>"};
    static constexpr llvm::StringRef singles = "?:|^&<>+-*/%~!()[]=@,";
    token.kind = Token::Punctuation;
    if (llvm::is_contained(pairs, text.substr(at, 2))) {
      at += 2;
      return;
    }
    unsigned char c = uint8_t(text[at]);
    auto range = Token{Token::Error, text.substr(at, 1)}.range();
    ++at;
    if (singles.contains(char(c)))
      return;
    token.kind = Token::Error;
    if (c == '\t')
      diags.error(range, "tab character; use spaces");
    else if (llvm::isPrint(char(c)))
      diags.error(range, "unexpected character '" + llvm::Twine(char(c)) + "'");
    else if (uint32_t character = utf8At(text.substr(at - 1)); character == 0xfeff)
      diags.error(range, "byte order mark; a spec has none");
    else if (character)
      diags.error(range, "unexpected character U+" + llvm::utohexstr(character, /*LowerCase=*/false, 4) +
                             "; outside comments a spec is ASCII");
    else
      diags.error(range, "unexpected byte 0x" + llvm::utohexstr(c, /*LowerCase=*/true, /*Width=*/2));
    // One message for a whole run of foreign bytes (a word in another script, binary data).
    if (c >= 0x80)
      while (at < text.size() && uint8_t(text[at]) >= 0x80)
        ++at;
  }

  llvm::StringRef text;
  Diagnostics &diags;
  size_t at = 0;
  size_t lineStart = 0;
  bool freshLine = true;
};

}  // namespace

std::vector<Token> tokenize(llvm::StringRef text, Diagnostics &diags) { return Lexer(text, diags).run(); }

}  // namespace quantc::parse
