#include "parse/statements.h"

#include "parse/expressions.h"
#include "parse/words.h"

#include "llvm/ADT/STLExtras.h"

namespace quantc::parse {
namespace {

class StatementParser : public ExpressionParser {
public:
  using ExpressionParser::ExpressionParser;

  std::optional<ast::Statement> parse() {
    std::optional<ast::Statement> statement = statementBody();
    if (!statement)
      return std::nullopt;
    if (position == tokens.size())
      return statement;
    fail("unexpected '" + peek().text + "' after the end of the statement");
    return std::nullopt;
  }

private:
  std::optional<ast::Statement> statementBody() {
    const Token &first = peek();
    if (first.kind != Token::Name) {
      expected("a statement");
      return std::nullopt;
    }
    if (peek(1).is("[")) {
      if (first.text == "w")
        return weight();
      return equation();
    }
    if (first.text == "format")
      return format();
    if (first.text == "id")
      return id();
    if (first.text == "block")
      return block();
    if (first.text == "parameter")
      return parameter();
    if (first.text == "variant")
      return variant();
    if (first.text == "table")
      return table();
    if (first.text == "fit")
      return fit();
    if (first.text == "w") {
      ++position;
      expect("[");
      return std::nullopt;
    }
    return field();
  }

  std::optional<ast::Statement> format() {
    ast::FormatLine line{take().range(), {}};
    if (!word("the format's name", line.name))
      return std::nullopt;
    return line;
  }

  std::optional<ast::Statement> id() {
    ast::IdLine line{take().range(), {}, {}};
    if (!word("the name of an id space", line.space) || !integer("a number", line.number))
      return std::nullopt;
    return line;
  }

  std::optional<ast::Statement> block() {
    ast::BlockLine line{take().range(), {}};
    if (!known("the number of weights in a block", line.size))
      return std::nullopt;
    return line;
  }

  std::optional<ast::Statement> parameter() {
    ast::ParameterLine line{take().range(), {}, {}};
    if (!newName("a parameter's name", line.name) || !expect("=") || !integer("a number", line.value))
      return std::nullopt;
    return line;
  }

  std::optional<ast::Statement> variant() {
    ast::VariantLine line{take().range(), {}, {}};
    if (!word("the variant's name", line.name))
      return std::nullopt;
    do {
      ast::VariantLine::Setting &setting = line.settings.emplace_back();
      if (!word("a parameter", setting.parameter) || !expect("=") || !integer("a number", setting.value))
        return std::nullopt;
    } while (consume(","));
    return line;
  }

  std::optional<ast::Statement> table() {
    ast::TableLine line{take().range(), {}, nullptr, nullptr, {}, {}};
    if (!newName("a table's name", line.name) || !expect("[") || !known("the number of entries", line.rows) ||
        !expect("]"))
      return std::nullopt;
    if (consume("[") && (!known("the numbers of an entry", line.columns) || !expect("]")))
      return std::nullopt;
    if (peek().kind == Token::String) {
      line.path = {peek().text.drop_front().drop_back(), peek().range()};
      ++position;
      return line;
    }
    if (!consume("=")) {
      expected("'=' or the name of a file");
      return std::nullopt;
    }
    do {
      if (!signedInteger("a number", line.numbers.emplace_back()))
        return std::nullopt;
    } while (consume(","));
    return line;
  }

  std::optional<ast::Statement> field() {
    ast::FieldLine line;
    if (peek().text == "unused") {
      line.unused = true;
      ++position;
    }
    if (peek().kind == Token::Name && !llvm::is_contained(types(), peek().text)) {
      llvm::StringRef wrong = peek().text;
      if (line.unused) {
        fail("unknown type '" + wrong + "'; " + typeList() + suggestion(wrong, types()));
      } else {
        std::vector<llvm::StringRef> words = keywords().vec();
        words.insert(words.end(), types().begin(), types().end());
        std::string near = suggestion(wrong, words);
        fail("'" + wrong + "' is neither a statement nor a type" + (near.empty() ? "; " + typeList() : near));
      }
      return std::nullopt;
    }
    if (!word("a type", line.type) || !newName("a field's name", line.name))
      return std::nullopt;
    if (!line.unused && (peek().is("=") || (peek().is("[") && peek(2).is(":"))))
      return gathered(line);
    if (consume("[") && (!known("the number of elements", line.length) || !expect("]")))
      return std::nullopt;
    if (consume("@") && !known("an offset in bytes", line.offset))
      return std::nullopt;
    if (consume("*")) {
      line.unit.emplace();
      if (!real("a power of two", *line.unit))
        return std::nullopt;
    }
    if (peek().text != "with")
      return line;
    do {
      ++position;  // 'with' or ','
      ast::FieldLine::Special &special = line.specials.emplace_back();
      if (!integer("a code", special.code) || !expect("=") || !real("the code's value", special.value))
        return std::nullopt;
    } while (peek().is(","));
    return line;
  }

  /// The rest of a float that is made of stored bits: `f16 d = ...`, `f16 d[j : 4] = ...`.
  std::optional<ast::Statement> gathered(const ast::FieldLine &start) {
    ast::EquationLine line;
    line.type = start.type;
    line.name = start.name;
    if (peek().is("[") ? indexAndLength(line) && expect("=") : expect("="))
      line.value = expression();
    if (!line.value)
      return std::nullopt;
    return line;
  }

  bool indexAndLength(ast::EquationLine &line) {
    if (!expect("[") || !newName("an index variable", line.index))
      return false;
    if (!consume(":"))
      return expected("':' and the number of elements");
    return known("the number of elements", line.length) && expect("]");
  }

  std::optional<ast::Statement> equation() {
    ast::EquationLine line;
    if (!newName("an array's name", line.name) || !indexAndLength(line) || !expect("="))
      return std::nullopt;
    line.value = expression();
    if (!line.value)
      return std::nullopt;
    return line;
  }

  std::optional<ast::Statement> weight() {
    ast::WeightLine line;
    if (!word("'w'", line.name) || !expect("[") || !newName("an index variable", line.index))
      return std::nullopt;
    if (peek().is(":")) {
      fail("'w' has as many elements as the block; write w[" + line.index.text + "]");
      return std::nullopt;
    }
    if (!expect("]") || !expect("="))
      return std::nullopt;
    line.value = expression();
    if (!line.value)
      return std::nullopt;
    return line;
  }

  std::optional<ast::Statement> fit() {
    ast::FitLine line{take().range(), {}, {}};
    if (!word("the name of a fitting rule", line.rule))
      return std::nullopt;
    if (!consume("("))
      return line;
    while (true) {
      if (!real("a number", line.parameters.emplace_back()))
        return std::nullopt;
      if (consume(")"))
        return line;
      if (!consume(",")) {
        expected("',' or ')'");
        return std::nullopt;
      }
    }
  }
};

}  // namespace

std::optional<ast::Statement> parseStatement(llvm::ArrayRef<Token> tokens, Diagnostics &diags) {
  return StatementParser(tokens, diags).parse();
}

}  // namespace quantc::parse
