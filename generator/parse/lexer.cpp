#include "parse/lexer.h"

#include <cmath>

#include "parse/diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

namespace quantc::parse {
namespace {

using llvm::StringRef;
using llvm::Twine;

bool isNameStart(char c) { return llvm::isAlpha(c) || c == '_'; }
bool isNamePart(char c) { return llvm::isAlnum(c) || c == '_'; }

/// The character beyond ASCII that a text begins with; 0 where that is no UTF-8.
uint32_t utf8At(StringRef text) {
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin());
  llvm::UTF32 character = 0;
  const bool good = llvm::convertUTF8Sequence(&at, reinterpret_cast<const llvm::UTF8 *>(text.end()), &character,
                                              llvm::strictConversion) == llvm::conversionOK;
  return good && character >= 0x80 ? character : 0;
}

class Lexer {
public:
  Lexer(StringRef text, Diagnostics &diags) : text_(text), diags_(diags) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    while (!diags_.exhausted()) {
      skipBlanks();
      if (at_ == text_.size())
        break;
      tokens.push_back(next());
    }
    Token end;
    end.text = text_.substr(text_.size());
    end.startsLine = true;
    tokens.push_back(end);
    return tokens;
  }

private:
  char peek(size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void skipBlanks() {
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == '\n') {
        lineStart_ = ++at_;
        freshLine_ = true;
      } else if (c == ' ' || c == '\r') {
        ++at_;
      } else if (c == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        return;
      }
    }
  }

  Token next() {
    size_t start = at_;
    Token token;
    token.startsLine = freshLine_;
    token.column = static_cast<unsigned>(start - lineStart_);
    freshLine_ = false;
    if (isNameStart(peek())) {
      while (isNamePart(peek()))
        ++at_;
      token.kind = Token::Name;
    } else if (llvm::isDigit(peek())) {
      number(token);
    } else if (peek() == '"') {
      string(token);
    } else {
      punctuation(token);
    }
    token.text = text_.slice(start, at_);
    return token;
  }

  void number(Token &token) {
    size_t start = at_;
    bool real = false;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'b')) {
      at_ += 2;
    } else {
      while (llvm::isDigit(peek()))
        ++at_;
      if (peek() == '.' && llvm::isDigit(peek(1))) {
        real = true;
        ++at_;
        while (llvm::isDigit(peek()))
          ++at_;
      }
      bool sign = peek(1) == '-' || peek(1) == '+';
      if (peek() == 'e' && llvm::isDigit(peek(sign ? 2 : 1))) {
        real = true;
        at_ += sign ? 2 : 1;
      }
    }
    while (isNamePart(peek()) || peek() == '.')
      ++at_;

    StringRef digits = text_.slice(start, at_);
    auto range = Token{Token::Error, digits}.range();
    token.kind = Token::Error;
    if (real) {
      if (digits.getAsDouble(token.real))
        return diags_.error(range, "malformed number '" + digits + "'");
      if (!std::isfinite(token.real))
        return diags_.error(range, "number '" + digits + "' is too large");
      token.kind = Token::Float;
      return;
    }
    // Base 0 would read a leading 0 as octal, a trap this language leaves out.
    StringRef body = digits;
    unsigned base = body.consume_front("0x") ? 16 : body.consume_front("0b") ? 2 : 10;
    bool wellFormed = !body.empty() && llvm::all_of(body, [&](char c) { return llvm::hexDigitValue(c) < base; });
    if (!wellFormed)
      return diags_.error(range, "malformed number '" + digits + "'");
    token.kind = Token::Integer;
    token.isHuge = body.getAsInteger(base, token.integer);
    token.real = static_cast<double>(token.integer);
    // A decimal number of any size is good where a fraction would be.
    if (token.isHuge && (base != 10 || digits.getAsDouble(token.real) || !std::isfinite(token.real))) {
      token.kind = Token::Error;
      diags_.error(range, "number '" + digits + "' is too large; integers have 63 bits");
    }
  }

  void string(Token &token) {
    size_t start = at_++;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n' && text_[at_] != '\r')
      ++at_;
    token.kind = peek() == '"' ? Token::String : Token::Error;
    if (token.kind == Token::String)
      ++at_;
    else
      diags_.error(Token{Token::Error, text_.slice(start, at_)}.range(), "the string does not end on its line");
  }

  void punctuation(Token &token) {
    static constexpr StringRef pairs[] = {"||", "&&", "==", "!=", "<=", ">=", "<<", ">>"};
    static constexpr StringRef singles = "?:|^&<>+-*/%~!()[]=@,";
    token.kind = Token::Punctuation;
    if (llvm::is_contained(pairs, text_.substr(at_, 2))) {
      at_ += 2;
      return;
    }
    unsigned char c = static_cast<unsigned char>(text_[at_]);
    auto range = Token{Token::Error, text_.substr(at_, 1)}.range();
    ++at_;
    if (singles.contains(static_cast<char>(c)))
      return;
    token.kind = Token::Error;
    if (c == '\t')
      diags_.error(range, "tab character; use spaces");
    else if (llvm::isPrint(static_cast<char>(c)))
      diags_.error(range, "unexpected character '" + Twine(static_cast<char>(c)) + "'");
    else if (uint32_t character = utf8At(text_.substr(at_ - 1)); character == 0xfeff)
      diags_.error(range, "byte order mark; a spec has none");
    else if (character)
      diags_.error(range, "unexpected character U+" + Twine(llvm::utohexstr(character, /*LowerCase=*/false, 4)) +
                              "; outside comments a spec is ASCII");
    else
      diags_.error(range, "unexpected byte 0x" + llvm::utohexstr(c, /*LowerCase=*/true, /*Width=*/2));
    // One message for a whole run of foreign bytes (a word in another script, binary data).
    if (c >= 0x80)
      while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x80)
        ++at_;
  }

  StringRef text_;
  Diagnostics &diags_;
  size_t at_ = 0;
  size_t lineStart_ = 0;
  bool freshLine_ = true;
};

}  // namespace

std::vector<Token> tokenize(llvm::StringRef text, Diagnostics &diags) { return Lexer(text, diags).run(); }

}  // namespace quantc::parse
