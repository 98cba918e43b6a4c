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
using llvm::ArrayRef;
using llvm::StringRef;
using llvm::Twine;
using parse::Token;

constexpr size_t maxTextBytes = 65536;

constexpr StringRef keywords[] = {"format", "id", "block", "unused", "fit", "w"};
constexpr StringRef types[] = {"u8", "i8", "u16", "i16", "u32", "i32", "u64", "f16", "bf16", "f32"};
constexpr StringRef typeList = "u8 i8 u16 i16 u32 i32 u64 f16 bf16 f32";

bool isReserved(StringRef word) { return llvm::is_contained(keywords, word) || llvm::is_contained(types, word); }

/// How tightly a binary operator binds; 0: not a binary operator. Comparisons bind looser than the bit operators.
struct BinaryOperator {
  StringRef text;
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

const BinaryOperator *findOperator(ArrayRef<BinaryOperator> table, const Token &token) {
  auto found = llvm::find_if(table, [&](const BinaryOperator &o) { return token.is(o.text); });
  return found == table.end() ? nullptr : found;
}

llvm::SMRange span(llvm::SMRange from, llvm::SMRange to) { return {from.Start, to.End}; }

/// Parses one statement from its tokens. Every parse function returns false or null after it has reported an error (or
/// met an Error token, which the lexer has reported).
class StatementParser {
public:
  StatementParser(ArrayRef<Token> tokens, Diagnostics &diags) : tokens_(tokens), diags_(diags) {
    // What stands behind the last token, for messages about the end of the line.
    end_.text = StringRef(tokens.back().text.end(), 0);
  }

  std::optional<Statement> parse() {
    std::optional<Statement> statement = statementBody();
    if (!statement)
      return std::nullopt;
    if (at_ == tokens_.size())
      return statement;
    fail("unexpected '" + peek().text + "' after the end of the statement");
    return std::nullopt;
  }

private:
  const Token &peek(size_t ahead = 0) const { return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : end_; }
  const Token &take() { return at_ < tokens_.size() ? tokens_[at_++] : end_; }

  bool fail(const Twine &message) {
    if (peek().kind != Token::Error)
      diags_.error(peek().range(), message);
    return false;
  }

  bool expected(const Twine &what) {
    if (peek().kind == Token::End)
      return fail("expected " + what + " before the end of the line");
    return fail("expected " + what + ", found '" + peek().text + "'");
  }

  bool consume(StringRef punctuation) {
    if (!peek().is(punctuation))
      return false;
    ++at_;
    return true;
  }

  bool expect(StringRef punctuation) { return consume(punctuation) || expected("'" + punctuation + "'"); }

  bool integer(const Twine &what, Number &number) {
    if (peek().kind != Token::Integer)
      return expected(what);
    number = {peek().integer, peek().range()};
    ++at_;
    return true;
  }

  /// A word with no other meaning.
  bool word(const Twine &what, Ident &ident) {
    if (peek().kind != Token::Name)
      return expected(what);
    ident = {peek().text, peek().range()};
    ++at_;
    return true;
  }

  /// A word that the spec gives a meaning: it must not have one already.
  bool newName(const Twine &what, Ident &ident) {
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
    if (first.text == "fit")
      return fit();
    if (first.text == "w") {
      ++at_;
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
    if (!integer("the number of weights in a block", line.size))
      return std::nullopt;
    return line;
  }

  std::optional<Statement> field() {
    FieldLine line;
    if (peek().text == "unused") {
      line.unused = true;
      ++at_;
    }
    if (peek().kind == Token::Name && !llvm::is_contained(types, peek().text)) {
      StringRef wrong = peek().text;
      if (line.unused) {
        fail("unknown type '" + wrong + "'; the types are " + typeList + suggestion(wrong, types));
      } else {
        llvm::SmallVector<StringRef, 16> known(std::begin(keywords), std::end(keywords));
        known.append(std::begin(types), std::end(types));
        std::string near = suggestion(wrong, known);
        fail("'" + wrong + "' is neither a statement nor a type" +
             (near.empty() ? ("; the types are " + typeList).str() : near));
      }
      return std::nullopt;
    }
    if (!word("a type", line.type) || !newName("a field's name", line.name))
      return std::nullopt;
    if (consume("[")) {
      line.length.emplace();
      if (!integer("the number of elements", *line.length) || !expect("]"))
        return std::nullopt;
    }
    if (consume("@")) {
      line.offset.emplace();
      if (!integer("an offset in bytes", *line.offset))
        return std::nullopt;
    }
    return line;
  }

  std::optional<Statement> equation() {
    EquationLine line;
    if (!newName("an array's name", line.name) || !expect("[") || !newName("an index variable", line.index))
      return std::nullopt;
    if (!consume(":")) {
      expected("':' and the number of elements");
      return std::nullopt;
    }
    if (!integer("the number of elements", line.length) || !expect("]") || !expect("="))
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
      llvm::SMRange start = peek().range();
      bool negative = consume("-");
      const Token &number = peek();
      if (number.kind != Token::Integer && number.kind != Token::Float) {
        expected("a number");
        return std::nullopt;
      }
      ++at_;
      line.parameters.push_back(
          {negative ? -number.real : number.real, number.kind == Token::Integer, span(start, number.range())});
      if (consume(")"))
        return line;
      if (!consume(",")) {
        expected("',' or ')'");
        return std::nullopt;
      }
    }
  }

  // Expressions. `nesting_` bounds the recursion of the parser, Expr::depth that of everything behind it: a long chain
  // of left-associative operators nests in the tree without nesting here.

  ExprPtr tooDeep(llvm::SMRange at) {
    diags_.error(at, "expression is nested more than " + Twine(maxDepth) + " deep");
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
    if (nesting_ == maxDepth)
      return tooDeep(peek().range());
    ++nesting_;
    ExprPtr result = conditional();
    --nesting_;
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
    if (nesting_ == maxDepth)
      return tooDeep(peek().range());
    llvm::SMRange at = take().range();
    ++nesting_;
    ExprPtr operand = unary();
    --nesting_;
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
    if (token.kind == Token::Integer || token.kind == Token::Float) {
      ++at_;
      ExprPtr expr = make(token.kind == Token::Integer ? Expr::Integer : Expr::Float, token.range(), token.range());
      expr->integer = token.integer;
      return expr;
    }
    if (token.kind == Token::Name)
      return nameOrElement();
    if (token.is("(")) {
      ++at_;
      ExprPtr inner = expression();
      if (!inner || !close(")", token))
        return nullptr;
      inner->parenthesized = true;
      return inner;
    }
    expected("an expression");
    return nullptr;
  }

  ExprPtr nameOrElement() {
    const Token &name = take();
    ExprPtr expr;
    if (peek().is("[")) {
      const Token &open = take();
      ExprPtr index = expression();
      if (!index)
        return nullptr;
      llvm::SMRange range = span(name.range(), peek().range());
      if (!close("]", open))
        return nullptr;
      expr = make(Expr::Index, range, name.range(), std::move(index));
    } else {
      expr = make(Expr::Name, name.range(), name.range());
    }
    if (expr)
      expr->name = name.text;
    return expr;
  }

  bool close(StringRef bracket, const Token &open) {
    if (consume(bracket))
      return true;
    bool silent = peek().kind == Token::Error;
    expected("'" + bracket + "'");
    if (!silent)
      diags_.note(open.range(), "to match this '" + open.text + "'");
    return false;
  }

  ArrayRef<Token> tokens_;
  Diagnostics &diags_;
  size_t at_ = 0;
  unsigned nesting_ = 0;
  Token end_;
};

/// The tokens of the statement that begins at `first`: its line, and for an equation (a name and a bracket) also the
/// lines below that are indented deeper.
ArrayRef<Token> statementAt(ArrayRef<Token> tokens, size_t first) {
  bool continues = tokens[first].kind == Token::Name && tokens[first + 1].is("[");
  size_t last = first + 1;
  while (tokens[last].kind != Token::End &&
         (!tokens[last].startsLine || (continues && tokens[last].column > tokens[first].column)))
    ++last;
  return tokens.slice(first, last - first);
}

}  // namespace

llvm::StringRef ast::spelling(Op op) {
  for (const auto &table : {ArrayRef<BinaryOperator>(binaryOperators), ArrayRef<BinaryOperator>(unaryOperators)})
    for (const BinaryOperator &entry : table)
      if (entry.op == op)
        return entry.text;
  return "";
}

std::string suggestion(llvm::StringRef wrong, llvm::ArrayRef<llvm::StringRef> known) {
  // A third of the letters may be wrong; beyond that the suggestion is noise.
  unsigned nearest = static_cast<unsigned>(wrong.size() / 3) + 1;
  StringRef best;
  for (StringRef candidate : known) {
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
  StringRef text = buffer.getBuffer();
  unsigned errorsBefore = diags.errors();
  auto spec = std::make_unique<Spec>();
  spec->file = llvm::sys::path::filename(buffer.getBufferIdentifier()).str();
  spec->end = {llvm::SMLoc::getFromPointer(text.end()), llvm::SMLoc::getFromPointer(text.end())};

  if (text.size() > maxTextBytes) {
    auto start = llvm::SMLoc::getFromPointer(text.begin());
    diags.error({start, start},
                "the file has " + Twine(text.size()) + " bytes; a spec has at most " + Twine(maxTextBytes));
    return nullptr;
  }
  std::vector<Token> tokens = parse::tokenize(text, diags);
  for (size_t at = 0; tokens[at].kind != Token::End && !diags.exhausted();) {
    ArrayRef<Token> statement = statementAt(tokens, at);
    if (auto parsed = StatementParser(statement, diags).parse())
      spec->statements.push_back(std::move(*parsed));
    at += statement.size();
  }
  if (diags.errors() != errorsBefore)
    return nullptr;
  return spec;
}

}  // namespace quantc
