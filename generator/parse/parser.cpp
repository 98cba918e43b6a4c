#include "parse/parser.h"

#include "parse/diagnostics.h"
#include "parse/lexer.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"

namespace quantc {
namespace {

using namespace ast;
using parse::Token;

constexpr size_t maxTextBytes = 65536;

constexpr llvm::StringRef keywords[] = {"format", "id", "block", "parameter", "variant", "table", "unused", "fit", "w"};
constexpr llvm::StringRef types[] = {
#define SCALAR_TYPE(identifier, name, ...) name,
#include "scalar_types.def"
};
constexpr const char typeList[] = "the types are"
#define SCALAR_TYPE(identifier, name, ...) " " name
#include "scalar_types.def"
    ;

bool isReserved(llvm::StringRef word) { return llvm::is_contained(keywords, word) || llvm::is_contained(types, word); }

/// How tightly a binary operator binds; 0: not a binary operator. Comparisons bind looser than the bit operators.
struct BinaryOperator {
  llvm::StringRef text;
  Op op;
  unsigned level;
};
constexpr unsigned comparisonLevel = 3;
constexpr BinaryOperator binaryOperators[] = {
    {"||", Op::Or, 1},    {"&&", Op::And, 2}, {"==", Op::Eq, 3},  {"!=", Op::Ne, 3},   {"<", Op::Lt, 3},
    {"<=", Op::Le, 3},    {">", Op::Gt, 3},   {">=", Op::Ge, 3},  {"|", Op::BitOr, 4}, {"^", Op::BitXor, 5},
    {"&", Op::BitAnd, 6}, {"<<", Op::Shl, 7}, {">>", Op::Shr, 7}, {"+", Op::Add, 8},   {"-", Op::Sub, 8},
    {"*", Op::Mul, 9},    {"/", Op::Div, 9},  {"%", Op::Mod, 9},
};
constexpr BinaryOperator unaryOperators[] = {{"-", Op::Neg, 0}, {"~", Op::BitNot, 0}, {"!", Op::Not, 0}};

const BinaryOperator *findOperator(llvm::ArrayRef<BinaryOperator> table, const Token &token) {
  auto found = llvm::find_if(table, [&](const BinaryOperator &o) { return token.is(o.text); });
  return found == table.end() ? nullptr : found;
}

llvm::SMRange span(llvm::SMRange from, llvm::SMRange to) { return {from.Start, to.End}; }

/// Parses one statement from its tokens. Every parse function returns false or null after it has reported an error (or
/// met an Error token, which the lexer has reported).
class StatementParser {
public:
  StatementParser(llvm::ArrayRef<Token> tokens, Diagnostics &diags) : tokens(tokens), diags(diags) {
    // What stands behind the last token, for messages about the end of the line.
    end.text = llvm::StringRef(tokens.back().text.end(), 0);
  }

  std::optional<Statement> parse() {
    std::optional<Statement> statement = statementBody();
    if (!statement)
      return std::nullopt;
    if (position == tokens.size())
      return statement;
    fail("unexpected '" + peek().text + "' after the end of the statement");
    return std::nullopt;
  }

private:
  const Token &peek(size_t ahead = 0) const {
    return position + ahead < tokens.size() ? tokens[position + ahead] : end;
  }
  const Token &take() { return position < tokens.size() ? tokens[position++] : end; }

  bool fail(const llvm::Twine &message) {
    if (peek().kind != Token::Error)
      diags.error(peek().range(), message);
    return false;
  }

  bool expected(const llvm::Twine &what) {
    if (peek().kind == Token::End)
      return fail("expected " + what + " before the end of the line");
    return fail("expected " + what + ", found '" + peek().text + "'");
  }

  bool consume(llvm::StringRef punctuation) {
    if (!peek().is(punctuation))
      return false;
    ++position;
    return true;
  }

  bool expect(llvm::StringRef punctuation) { return consume(punctuation) || expected("'" + punctuation + "'"); }

  bool integer(const llvm::Twine &what, Number &number) {
    if (peek().kind != Token::Integer)
      return expected(what);
    if (peek().isHuge)
      return huge();
    number = {peek().integer, peek().range()};
    ++position;
    return true;
  }

  bool huge() { return fail("number '" + peek().text + "' is too large; integers have 63 bits"); }

  bool signedInteger(const llvm::Twine &what, Number &number) {
    llvm::SMRange start = peek().range();
    bool negative = consume("-");
    if (!integer(what, number))
      return false;
    number.value = negative ? -number.value : number.value;
    number.range = span(start, number.range);
    return true;
  }

  bool real(const llvm::Twine &what, Real &number) {
    llvm::SMRange start = peek().range();
    bool negative = consume("-");
    const Token &token = peek();
    if (token.kind != Token::Integer && token.kind != Token::Float)
      return expected(what);
    ++position;
    number = {negative ? -token.real : token.real, token.kind == Token::Integer, span(start, token.range())};
    return true;
  }

  /// A number of the layout: written as one, or made of parameters.
  bool known(const llvm::Twine &what, ExprPtr &expr) {
    const Token &token = peek();
    if (token.kind != Token::Integer && token.kind != Token::Name && !token.is("("))
      return expected(what);
    expr = expression();
    return expr != nullptr;
  }

  /// A word with no other meaning.
  bool word(const llvm::Twine &what, Ident &ident) {
    if (peek().kind != Token::Name)
      return expected(what);
    ident = {peek().text, peek().range()};
    ++position;
    return true;
  }

  /// A word that the spec gives a meaning: it must not have one already.
  bool newName(const llvm::Twine &what, Ident &ident) {
    if (peek().kind == Token::Name && isReserved(peek().text))
      return fail("'" + peek().text + "' is a reserved word and cannot be " + what);
    return word(what, ident);
  }

  std::optional<Statement> statementBody() {
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

  std::optional<Statement> format() {
    FormatLine line{take().range(), {}};
    if (!word("the format's name", line.name))
      return std::nullopt;
    return line;
  }

  std::optional<Statement> id() {
    IdLine line{take().range(), {}, {}};
    if (!word("the name of an id space", line.space) || !integer("a number", line.number))
      return std::nullopt;
    return line;
  }

  std::optional<Statement> block() {
    BlockLine line{take().range(), {}};
    if (!known("the number of weights in a block", line.size))
      return std::nullopt;
    return line;
  }

  std::optional<Statement> parameter() {
    ParameterLine line{take().range(), {}, {}};
    if (!newName("a parameter's name", line.name) || !expect("=") || !integer("a number", line.value))
      return std::nullopt;
    return line;
  }

  std::optional<Statement> variant() {
    VariantLine line{take().range(), {}, {}};
    if (!word("the variant's name", line.name))
      return std::nullopt;
    do {
      VariantLine::Setting &setting = line.settings.emplace_back();
      if (!word("a parameter", setting.parameter) || !expect("=") || !integer("a number", setting.value))
        return std::nullopt;
    } while (consume(","));
    return line;
  }

  std::optional<Statement> table() {
    TableLine line{take().range(), {}, nullptr, nullptr, {}, {}};
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

  std::optional<Statement> field() {
    FieldLine line;
    if (peek().text == "unused") {
      line.unused = true;
      ++position;
    }
    if (peek().kind == Token::Name && !llvm::is_contained(types, peek().text)) {
      llvm::StringRef wrong = peek().text;
      if (line.unused) {
        fail("unknown type '" + wrong + "'; " + typeList + suggestion(wrong, types));
      } else {
        llvm::SmallVector<llvm::StringRef, 24> words(std::begin(keywords), std::end(keywords));
        words.append(std::begin(types), std::end(types));
        std::string near = suggestion(wrong, words);
        fail("'" + wrong + "' is neither a statement nor a type" +
             (near.empty() ? std::string("; ") + typeList : near));
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
      FieldLine::Special &special = line.specials.emplace_back();
      if (!integer("a code", special.code) || !expect("=") || !real("the code's value", special.value))
        return std::nullopt;
    } while (peek().is(","));
    return line;
  }

  /// The rest of a float that is made of stored bits: `f16 d = ...`, `f16 d[j : 4] = ...`.
  std::optional<Statement> gathered(const FieldLine &start) {
    EquationLine line;
    line.type = start.type;
    line.name = start.name;
    if (peek().is("[") ? indexAndLength(line) && expect("=") : expect("="))
      line.value = expression();
    if (!line.value)
      return std::nullopt;
    return line;
  }

  bool indexAndLength(EquationLine &line) {
    if (!expect("[") || !newName("an index variable", line.index))
      return false;
    if (!consume(":"))
      return expected("':' and the number of elements");
    return known("the number of elements", line.length) && expect("]");
  }

  std::optional<Statement> equation() {
    EquationLine line;
    if (!newName("an array's name", line.name) || !indexAndLength(line) || !expect("="))
      return std::nullopt;
    line.value = expression();
    if (!line.value)
      return std::nullopt;
    return line;
  }

  std::optional<Statement> weight() {
    WeightLine line;
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

  std::optional<Statement> fit() {
    FitLine line{take().range(), {}, {}};
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

  // Expressions. `nesting` bounds the recursion of the parser, Expr::depth that of everything behind it: a long chain
  // of left-associative operators nests in the tree without nesting here.

  ExprPtr tooDeep(llvm::SMRange at) {
    diags.error(at, "expression is nested more than " + std::to_string(maxDepth) + " deep");
    return nullptr;
  }

  ExprPtr make(Expr::Kind kind, llvm::SMRange range, llvm::SMRange at, ExprPtr a = nullptr, ExprPtr b = nullptr,
               ExprPtr c = nullptr) {
    auto expr = std::make_unique<Expr>();
    expr->kind = kind;
    expr->range = range;
    expr->at = at;
    expr->operand[0] = std::move(a);
    expr->operand[1] = std::move(b);
    expr->operand[2] = std::move(c);
    for (const ExprPtr &operand : expr->operand)
      if (operand)
        expr->depth = std::max(expr->depth, operand->depth + 1);
    if (expr->depth > maxDepth)
      return tooDeep(at);
    return expr;
  }

  ExprPtr expression() {
    if (nesting == maxDepth)
      return tooDeep(peek().range());
    ++nesting;
    ExprPtr result = conditional();
    --nesting;
    return result;
  }

  ExprPtr conditional() {
    ExprPtr condition = binary(1);
    if (!condition || !peek().is("?"))
      return condition;
    llvm::SMRange at = take().range();
    ExprPtr then = expression();
    if (!then || !expect(":"))
      return nullptr;
    ExprPtr otherwise = expression();
    if (!otherwise)
      return nullptr;
    llvm::SMRange range = span(condition->range, otherwise->range);
    return make(Expr::Conditional, range, at, std::move(condition), std::move(then), std::move(otherwise));
  }

  ExprPtr binary(unsigned level) {
    ExprPtr left = unary();
    while (left) {
      const BinaryOperator *op = findOperator(binaryOperators, peek());
      if (!op || op->level < level)
        return left;
      llvm::SMRange at = take().range();
      ExprPtr right = binary(op->level + 1);
      if (!right)
        return nullptr;
      llvm::SMRange range = span(left->range, right->range);
      left = make(Expr::Binary, range, at, std::move(left), std::move(right));
      if (!left)
        return nullptr;
      left->op = op->op;
      const BinaryOperator *next = findOperator(binaryOperators, peek());
      if (op->level == comparisonLevel && next && next->level == comparisonLevel) {
        fail("comparisons do not chain; join two of them with &&");
        return nullptr;
      }
    }
    return left;
  }

  ExprPtr unary() {
    const BinaryOperator *op = findOperator(unaryOperators, peek());
    if (!op)
      return primary();
    if (nesting == maxDepth)
      return tooDeep(peek().range());
    llvm::SMRange at = take().range();
    ++nesting;
    ExprPtr operand = unary();
    --nesting;
    if (!operand)
      return nullptr;
    llvm::SMRange range = span(at, operand->range);
    ExprPtr expr = make(Expr::Unary, range, at, std::move(operand));
    if (expr)
      expr->op = op->op;
    return expr;
  }

  ExprPtr primary() {
    const Token &token = peek();
    if (token.kind == Token::Integer && token.isHuge) {
      huge();
      return nullptr;
    }
    if (token.kind == Token::Integer || token.kind == Token::Float) {
      ++position;
      ExprPtr expr = make(token.kind == Token::Integer ? Expr::Integer : Expr::Float, token.range(), token.range());
      expr->integer = token.integer;
      return expr;
    }
    if (token.kind == Token::Name)
      return nameOrElement();
    if (token.is("(")) {
      ++position;
      ExprPtr inner = expression();
      if (!inner || !close(")", token))
        return nullptr;
      inner->parenthesized = true;
      return inner;
    }
    expected("an expression");
    return nullptr;
  }

  /// NAME, NAME[expression], NAME[expression][expression] or NAME(expression).
  ExprPtr nameOrElement() {
    const Token &name = take();
    const Token &open = peek();
    ExprPtr expr, operands[2];
    llvm::SMRange range = name.range();
    if (open.is("(")) {
      ++position;
      if (!argument(operands[0], ")", open, range))
        return nullptr;
      expr = make(Expr::Call, range, name.range(), std::move(operands[0]));
    } else if (open.is("[")) {
      ++position;
      if (!argument(operands[0], "]", open, range))
        return nullptr;
      const Token &second = peek();
      if (consume("[") && !argument(operands[1], "]", second, range))
        return nullptr;
      expr = make(Expr::Index, range, name.range(), std::move(operands[0]), std::move(operands[1]));
    } else {
      expr = make(Expr::Name, range, range);
    }
    if (expr)
      expr->name = name.text;
    return expr;
  }

  /// What stands between brackets, and the closing one; extends `range` up to it.
  bool argument(ExprPtr &expr, llvm::StringRef bracket, const Token &open, llvm::SMRange &range) {
    expr = expression();
    if (!expr)
      return false;
    range = span(range, peek().range());
    return close(bracket, open);
  }

  bool close(llvm::StringRef bracket, const Token &open) {
    if (consume(bracket))
      return true;
    bool silent = peek().kind == Token::Error;
    expected("'" + bracket + "'");
    if (!silent)
      diags.note(open.range(), "to match this '" + open.text + "'");
    return false;
  }

  llvm::ArrayRef<Token> tokens;
  Diagnostics &diags;
  size_t position = 0;
  unsigned nesting = 0;
  Token end;
};

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

llvm::StringRef ast::spelling(Op op) {
  for (const auto &table :
       {llvm::ArrayRef<BinaryOperator>(binaryOperators), llvm::ArrayRef<BinaryOperator>(unaryOperators)})
    for (const BinaryOperator &entry : table)
      if (entry.op == op)
        return entry.text;
  return "";
}

std::string suggestion(llvm::StringRef wrong, llvm::ArrayRef<llvm::StringRef> known) {
  // A third of the letters may be wrong; beyond that the suggestion is noise.
  unsigned nearest = unsigned(wrong.size() / 3) + 1;
  llvm::StringRef best;
  for (llvm::StringRef candidate : known) {
    unsigned distance = wrong.edit_distance(candidate, /*AllowReplacements=*/true, /*MaxEditDistance=*/nearest);
    if (distance < nearest) {
      nearest = distance;
      best = candidate;
    }
  }
  return best.empty() ? std::string() : ("; did you mean '" + best + "'?").str();
}

std::unique_ptr<Spec> parseSpec(llvm::SourceMgr &sources, unsigned bufferId, Diagnostics &diags) {
  const llvm::MemoryBuffer &buffer = *sources.getMemoryBuffer(bufferId);
  llvm::StringRef text = buffer.getBuffer();
  unsigned errorsBefore = diags.errors();
  auto spec = std::make_unique<Spec>();
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
    if (auto parsed = StatementParser(statement, diags).parse())
      spec->statements.push_back(std::move(*parsed));
    at += statement.size();
  }
  if (diags.errors() != errorsBefore)
    return nullptr;
  return spec;
}

}  // namespace quantc
