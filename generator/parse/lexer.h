// Splits the text of a spec into tokens.
// Takes one buffer; gives all its tokens, the last of kind End; reports lexical errors and marks them with Error
// tokens, so that the parser stays silent about them.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/SMLoc.h"

#include <cstdint>
#include <vector>

namespace quantc {
class Diagnostics;
}

namespace quantc::parse {

struct Token {
  enum Kind { Name, Integer, Float, String, Punctuation, Error, End };

  Kind kind = End;
  llvm::StringRef text;     // of a string with its quotes
  int64_t integer = 0;      // Integer
  bool isHuge = false;      // Integer: it has more than 63 bits, and only `real` holds it
  double real = 0;          // Integer, Float
  bool startsLine = false;  // first token of its line
  unsigned column = 0;      // from 0

  bool is(llvm::StringRef punctuation) const { return kind == Punctuation && text == punctuation; }
  llvm::SMRange range() const {
    return {llvm::SMLoc::getFromPointer(text.begin()), llvm::SMLoc::getFromPointer(text.end())};
  }
};

std::vector<Token> tokenize(llvm::StringRef text, Diagnostics &diags);

}  // namespace quantc::parse
