#include "target/expression.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>

namespace quantc {
namespace {

/// Recursive descent over: comparison of sums of products of primaries.
class Evaluator {
public:
  Evaluator(std::string_view text, int64_t weight) : text(text), weight(weight) {}

  /// The value of all of the text; means nothing after a mistake.
  int64_t whole() {
    const int64_t value = comparison();
    skip();
    if (!text.empty())
      expected("an operator or the end");
    return value;
  }
  std::optional<std::string> mistake;

private:
  int64_t comparison() {
    const int64_t left = sum();
    if (take("<="))
      return left <= sum();
    if (take(">="))
      return left >= sum();
    if (take("=="))
      return left == sum();
    return left;
  }
  int64_t sum() {
    int64_t v = product();
    for (;;)
      if (take("+"))
        v += product();
      else if (take("-"))
        v -= product();
      else
        return v;
  }
  int64_t product() {
    int64_t v = primary();
    for (;;)
      if (take("*"))
        v *= primary();
      else if (take("/"))
        v /= std::max<int64_t>(1, primary());
      else
        return v;
  }
  int64_t primary() {
    if (take("(")) {
      const int64_t v = comparison();
      if (!take(")"))
        expected("')'");
      return v;
    }
    const std::string_view word = text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"));
    int64_t v = 0;
    if (word == "weight") {
      v = weight;
    } else if (word.empty() || llvm::StringRef(word).getAsInteger(10, v) || v > 0xffffffff) {
      expected("a number or 'weight'");
      return 0;
    }
    text.remove_prefix(word.size());
    return v;
  }
  void expected(const llvm::Twine &what) {
    if (!mistake)
      mistake =
          (text.empty() ? "expected " + what + " at the end" : "expected " + what + " before '" + text + "'").str();
    text = {};
  }
  void skip() {
    while (!text.empty() && llvm::isSpace(text.front()))
      text.remove_prefix(1);
  }
  bool take(std::string_view token) {
    skip();
    if (!text.starts_with(token))
      return false;
    text.remove_prefix(token.size());
    return true;
  }
  std::string_view text;
  int64_t weight;
};

}  // namespace

std::optional<std::string> mistakeIn(std::string_view expression) {
  Evaluator evaluator(expression, 1);
  evaluator.whole();
  return evaluator.mistake;
}

int64_t evaluate(std::string_view expression, int64_t weight) {
  Evaluator evaluator(expression, weight);
  const int64_t value = evaluator.whole();
  if (evaluator.mistake)
    llvm::report_fatal_error(llvm::Twine("in a target description: ") + *evaluator.mistake, false);
  return value;
}

}  // namespace quantc
