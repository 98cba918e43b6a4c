// The vector program: what one kernel does, in generic operations over the vector shape of a target (R rows, L = R / 4
// parts of 16 bytes). Expressions are pure trees over named values; statements are ordered and structured. Builders in
// this folder write it, legalize replaces operations the target lacks, emit prints it. It knows no format and no
// target.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
}

namespace quantc::ir {

enum class Op : uint8_t {
#define OP(id, name, result, params) id,
#include "ir/ops.def"
#undef OP
  // Leaves and scalar expressions, the same text on every target.
  Variable,  // text
  Scalar,    // text: a C++ expression of scalar type
  Address,   // text: a pointer expression
  Dot,       // dot product step, chosen from the target's strategies: see DotStep
};

const char *name(Op op);
char resultType(Op op);  // 'b' 'h' 'w' 'f' 'i' 'x' or '.' for none
const char *parameters(Op op);

using Pattern = std::array<uint8_t, 16>;

struct Expr {
  Op op = Op::Variable;
  char type = '.';
  std::vector<const Expr *> args;
  int64_t immediate = 0;
  Pattern pattern{};
  std::string text;
};
using Value = const Expr *;

struct Statement;
using Body = std::vector<Statement>;

struct Statement {
  enum Kind : uint8_t {
    Comment,   // text
    Let,       // const TYPE text = value
    Array,     // TYPE text[extent]
    Variable,  // TYPE text = value
    Assign,    // text = value (text may be an element)
    Do,        // value, for its effect
    Loop,      // for (size_t text = 0; text < extent; ++text) body
    Lanes,     // an unrolled loop over columns: for (int text = 0; text < extent; ++text) body
    Block,     // { body }
    Line,      // a scalar statement, the same text on every target
  } kind = Comment;
  std::string text;
  std::string extent;
  char type = '.';
  Value value = nullptr;
  Body body;
};

/// A kernel, named by its operation, or a part that kernels call.
struct Function {
  std::string name;
  std::string header;              // the C++ declaration
  std::vector<std::string> calls;  // functions of the same program, by name
  bool isKernel = false;           // an entry point, its name with format and target in the header
  std::vector<std::string> includes = {}, preamble = {};  // what it alone needs: files, declarations of the format
  Body body = {};
};

/// Everything that goes into one generated file.
struct Program {
  std::string format, file, target;
  std::vector<std::string> includes;  // beside those every file has
  std::vector<Function> functions;
  std::deque<Expr> arena;
};

/// Appends statements to a body and makes expressions in a program.
class Builder {
public:
  Builder(Program &program, Body &body) : program(program), body(&body) {}

  Value make(Op op, std::vector<Value> args = {}, int64_t immediate = 0);
  Value pattern(const Pattern &bytes);  // Pattern constant
  Value shuffle(Value v, const Pattern &bytes);
  Value lookup(Value codes, const Pattern &table);
  Value variable(const std::string &text, char type);
  Value address(const std::string &text);
  Value scalar(const std::string &text);

  Value let(const std::string &name, Value v);
  Value var(const std::string &name, Value v);
  void array(const std::string &name, char type, const std::string &extent);
  void assign(const std::string &target, Value v);
  void effect(Value v);
  void comment(const std::string &text);
  void line(const std::string &text);
  /// Runs `fill` with the builder appending to the loop's body.
  template <class F> void loop(const std::string &index, const std::string &extent, F fill) {
    nest(Statement::Loop, index, extent, fill);
  }
  template <class F> void columns(const std::string &index, const std::string &extent, F fill) {
    nest(Statement::Lanes, index, extent, fill);
  }
  template <class F> void block(F fill) { nest(Statement::Block, "", "", fill); }

private:
  template <class F> void nest(Statement::Kind kind, const std::string &text, const std::string &extent, F fill) {
    Statement s;
    s.kind = kind;
    s.text = text;
    s.extent = extent;
    Body *outer = body;
    body = &s.body;
    fill();
    body = outer;
    body->push_back(std::move(s));
  }
  Program &program;
  Body *body;
};

void print(const Program &program, llvm::raw_ostream &os);

}  // namespace quantc::ir
