#include "definition/spec.h"

#include "definition/lines.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>

namespace oracle {
namespace {

const std::vector<std::string> types = {"u8",  "i8",  "u16",  "i16", "u32",  "i32",
                                        "u64", "f16", "bf16", "f32", "e8m0", "ue4m3"};

/// Binary operators, the loosest first.
const std::vector<std::vector<std::string>> levels = {
    {"||"}, {"&&"}, {"==", "!=", "<", "<=", ">", ">="}, {"|"}, {"^"}, {"&"}, {"<<", ">>"}, {"+", "-"}, {"*", "/", "%"}};

template <typename Item> bool contains(const std::vector<Item> &list, const std::string &text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// The words of a line; strings keep their first quote.
std::vector<std::string> wordsOf(const std::string &line) {
  std::vector<std::string> words;
  for (size_t at = 0; at < line.size() && line[at] != '#';) {
    const size_t begin = at++;
    const char c = line[begin];
    if (c == ' ' || c == '\r')
      continue;
    const auto take = [&](auto more) {
      while (at < line.size() && more(line[at]))
        ++at;
    };
    if (c == '"') {
      take([](char other) { return other != '"'; });
      words.push_back(line.substr(begin, at++ - begin));
      continue;
    }
    if (std::isdigit(static_cast<unsigned char>(c)))
      take([&](char other) {
        const char last = line[at - 1];
        return isNamePart(other) || other == '.' ||
               ((other == '-' || other == '+') && last == 'e' && line[begin + 1] != 'x');
      });
    else if (isNamePart(c))
      take(isNamePart);
    else if (contains(std::vector<std::string>{"||", "&&", "==", "!=", "<=", ">=", "<<", ">>"}, line.substr(begin, 2)))
      ++at;
    words.push_back(line.substr(begin, at - begin));
  }
  return words;
}

/// The statements of a text, each as its words: a line, and for one with '=' those below that are indented deeper.
std::vector<std::vector<std::string>> statementsOf(const std::vector<std::string> &text) {
  std::vector<std::vector<std::string>> statements;
  size_t indent = 0;
  for (const std::string &line : text) {
    const std::vector<std::string> words = wordsOf(line);
    if (words.empty())
      continue;
    const size_t begin = line.find_first_not_of(' ');
    if (!statements.empty() && begin > indent && contains(statements.back(), "=")) {
      statements.back().insert(statements.back().end(), words.begin(), words.end());
      continue;
    }
    statements.push_back(words);
    indent = begin;
  }
  return statements;
}

class Reader {
public:
  explicit Reader(Spec &spec) : spec(spec) {}

  void statement(const std::vector<std::string> &line) {
    words = line;
    at = 0;
    const std::string first = next();
    if (first == "format")
      spec.name = next();
    else if (first == "id")
      at = words.size();
    else if (first == "block")
      spec.block = expression();
    else if (first == "parameter")
      spec.parameters.push_back(setting());
    else if (first == "variant")
      variant();
    else if (first == "table")
      table();
    else if (first == "fit")
      fit();
    else if (first == "w")
      weight();
    else if (first == "unused")
      field(next());
    else if (contains(types, first) && !isGathered())
      field(first);
    else if (contains(types, first))
      equation(first, next());
    else
      equation("", first);
    if (at != words.size())
      unexpected();
  }

private:
  [[noreturn]] void unexpected() const {
    std::string line;
    for (const std::string &word : words)
      line += " " + word;
    giveUp(spec.file, "word " + std::to_string(at + 1) + " is not understood in:" + line);
  }

  const std::string &peek() const {
    static const std::string end;
    return at < words.size() ? words[at] : end;
  }
  std::string next() {
    if (at == words.size())
      unexpected();
    return words[at++];
  }
  bool take(const std::string &word) {
    const bool found = peek() == word;
    at += found;
    return found;
  }
  void expect(const std::string &word) {
    if (!take(word))
      unexpected();
  }

  /// TYPE NAME = ... or TYPE NAME [ NAME : ...
  bool isGathered() const {
    const auto word = [&](size_t ahead) { return at + ahead < words.size() ? words[at + ahead] : ""; };
    return word(1) == "=" || word(3) == ":";
  }

  std::string number() {
    std::string sign = take("-") ? "-" : "";
    return sign.append(next());
  }

  std::pair<std::string, int64_t> setting() {
    std::string name = next();
    expect("=");
    return {std::move(name), integerOf(next())};
  }

  void variant() {
    auto &[name, settings] = spec.variants.emplace_back();
    name = next();
    do
      settings.push_back(setting());
    while (take(","));
  }

  std::optional<Expression> inBrackets() {
    if (!take("["))
      return std::nullopt;
    Expression inside = expression();
    expect("]");
    return inside;
  }

  void table() {
    TableLine &line = spec.tables.emplace_back();
    line.name = next();
    line.rows = inBrackets().value();
    line.components = inBrackets();
    if (!take("=")) {
      line.file = next().substr(1);
      return;
    }
    do
      line.numbers.push_back(integerOf(number()));
    while (take(","));
  }

  void field(const std::string &type) {
    FieldLine &line = spec.fields.emplace_back();
    line.type = type;
    line.name = next();
    line.count = inBrackets();
    if (take("@"))
      line.offset = binary(0);
    if (take("*"))
      line.unit = floatOf(number());
    if (!take("with"))
      return;
    do {
      const unsigned code = unsigned(integerOf(next()));
      expect("=");
      line.special.emplace_back(code, floatOf(number()));
    } while (take(","));
  }

  void equation(const std::string &type, const std::string &name) {
    EquationLine &line = spec.equations.emplace_back();
    line.type = type;
    line.name = name;
    if (take("[")) {
      line.index = next();
      expect(":");
      line.count = expression();
      expect("]");
    }
    expect("=");
    line.value = expression();
  }

  void weight() {
    expect("[");
    spec.index = next();
    expect("]");
    expect("=");
    spec.weight = expression();
  }

  void fit() {
    spec.fit = next();
    at = words.size();  // how it finds the codes is the runtime's affair
  }

  Expression expression() {
    Expression condition = binary(0);
    if (!take("?"))
      return condition;
    Expression yes = expression();
    expect(":");
    return {Expression::Operator, "?", {std::move(condition), std::move(yes), expression()}};
  }

  Expression binary(size_t level) {
    if (level == levels.size())
      return unary();
    Expression left = binary(level + 1);
    while (contains(levels[level], peek())) {
      std::string text = next();
      left = {Expression::Operator, std::move(text), {std::move(left), binary(level + 1)}};
    }
    return left;
  }

  Expression unary() {
    if (peek() == "-" || peek() == "~" || peek() == "!") {
      std::string text = next();
      return {Expression::Operator, std::move(text), {unary()}};
    }
    if (take("(")) {
      Expression inside = expression();
      expect(")");
      return inside;
    }
    Expression primary{Expression::Name, next(), {}};
    if (!isNamePart(primary.text[0]))
      unexpected();
    if (std::isdigit(static_cast<unsigned char>(primary.text[0]))) {
      primary.kind = Expression::Number;
    } else if (take("(")) {
      primary.kind = Expression::Call;
      primary.operands.push_back(expression());
      expect(")");
    }
    while (std::optional<Expression> index = inBrackets()) {
      primary.kind = Expression::Element;
      primary.operands.push_back(std::move(*index));
    }
    return primary;
  }

  Spec &spec;
  std::vector<std::string> words;
  size_t at = 0;
};

}  // namespace

void giveUp(const std::string &file, const std::string &why) {
  std::fprintf(stderr, "%s: the interpreter of definitions: %s\n", file.c_str(), why.c_str());
  std::abort();
}

bool isReal(const std::string &text) {
  return text.find('.') != text.npos || (text.find('e') != text.npos && text.find('x') == text.npos);
}

int64_t integerOf(const std::string &text) {
  const size_t sign = text[0] == '-';
  const std::string start = text.substr(sign, 2);
  const int base = start == "0x" ? 16 : start == "0b" ? 2 : 10;
  const int64_t magnitude = std::strtoll(text.c_str() + sign + (base == 10 ? 0 : 2), nullptr, base);
  return sign ? -magnitude : magnitude;
}

float floatOf(const std::string &text) {
  const bool decimal = text.find('x') == text.npos && text.find('b') == text.npos;
  return decimal ? std::strtof(text.c_str(), nullptr) : float(integerOf(text));
}

Spec readSpec(const std::string &file) {
  const auto text = support::linesOf(file);
  if (!text)
    giveUp(file, "the file cannot be read");
  Spec spec;
  spec.file = file;
  Reader reader(spec);
  for (const std::vector<std::string> &statement : statementsOf(*text))
    reader.statement(statement);
  return spec;
}

}  // namespace oracle
