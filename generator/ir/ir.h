// The vector program: what the kernels of a format do, in generic operations over the vector shape of a target (R rows,
// L = R / 4 parts of 16 bytes) and in scalar ones. Expressions are pure trees over named values; statements are ordered
// and structured; indices are affine. schedule/ writes it, legalize/ replaces operations that the target lacks, emit/
// prints it. It knows no format, no target and no language.
#pragma once

#include "ir/index.h"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
}

namespace quantc::ir {

/// What a value is: a letter, as in ops.def. Vectors: b h w f, and t of sums in 16 bits, as dot products have them.
/// Scalars: i u q s x. Pointers: p to bytes and y to floats that are read, P and Y to those that are written, Z to
/// pointers Y. o: an object, which is only called.
using Type = char;

enum class Op : uint8_t {
#define OP(id, name, result, params) id,
#define SCALAR(id, name, result, params) id,
#include "ir/ops.def"
  // Leaves and calls.
  Variable,  // name, with subscripts where it is an array
  Member,    // name, of the object $0
  Address,   // $0 + $1 + index, in elements of what $0 points to; $1 may be missing
  Size,      // the index as a number
  Number,    // immediate
  Real,      // an f32 of the bits in immediate
  Call,      // name<templates>(arguments)
  Entry,     // name[$0]: of a table of constants
  Dot,       // a step of a dot product by the target's strategy `name`: see DotPhase
};

/// The parts of a strategy's text, `$acc $p $w $a` of which are the operands.
enum class DotPhase : uint8_t { Step, First, Next, Last };

const char *name(Op op);
Type resultType(Op op);  // '.' for none
const char *parameters(Op op);
/// Whether the operation has a text for each target, or a rule.
bool isVector(Op op);

using Pattern = std::array<uint8_t, 16>;

struct Expr {
  Op op = Op::Variable;
  Type type = '.';
  std::vector<const Expr *> args;
  int64_t immediate = 0;
  Pattern pattern{};
  std::string name;
  std::vector<Index> indices;    // of a variable: its subscripts; of an address or a size: the index itself
  std::vector<Index> templates;  // of a call
};
using Value = const Expr *;

struct Statement;
using Body = std::vector<Statement>;

struct Statement {
  enum Kind : uint8_t {
    Comment,   // name: its text; with extents, what it says of the weights from the one to the other
    Let,       // the constant `name` is value
    Variable,  // the variable `name` begins as value
    Object,    // `name` is an object of the class and with the arguments that the call `value` says
    Array,     // `name`, of `extents`; with a value of 0, all zero
    Table,     // `name`, the constant `numbers`
    Assign,    // place = value
    Do,        // value, for its effect
    Loop,      // `name` from 0 below extents[0]: body
    Columns,   // the same, unrolled in full; extents[0] is known when a tile is compiled
    Block,     // body, in a scope of its own
    Return,    // value, of the function
  } kind = Comment;
  std::string name;
  Type type = '.';
  std::vector<Index> extents;
  std::vector<int64_t> numbers;
  Value place = nullptr, value = nullptr;
  Body body;
};

struct Parameter {
  Type type;
  std::string name;
  enum Kind : uint8_t { Single, Read, Written } kind = Single;  // a value, or an array of them
  bool operator==(const Parameter &) const = default;
};

/// A kernel, named by its operation, or a part that kernels call.
struct Function {
  enum Kind : uint8_t {
    Kernel,  // an entry point: its parameters are those of the operation
    Tile,    // becomes part of whatever calls it
    Part,    // as the compiler likes
    Apart,   // stays one function, however many call it
  };
  std::string name;
  Kind kind = Part;
  std::string record;       // that it is a member of; none
  bool isOfTarget = false;  // the same for every format: printed once for the target
  Type result = '.';
  std::vector<Parameter> templates = {};  // i: int, z: bool, s: size_t, T: a type
  std::vector<Parameter> parameters = {};
  std::vector<std::string> calls = {};     // functions of the same program, by name
  std::vector<std::string> includes = {};  // that it alone needs
  std::string comment = {};                // what stands above it
  bool unrolls = false;                    // loops that rolling makes in it
  Body body = {};

  bool isKernel() const { return kind == Kernel; }
};

/// What a record says of itself: a value, or the entries of an array.
struct Constant {
  Type type;
  std::string name;
  Value value = nullptr;
  std::vector<int64_t> numbers = {};
};

/// A structure of constants and functions; it has no objects.
struct Record {
  std::string name, comment;
  bool isOfTarget = false;  // as of a function
  std::vector<Parameter> templates = {};
  std::vector<std::string> bases = {};  // whose members are its own, too
  std::vector<Constant> constants = {};
  std::vector<std::pair<std::string, Value>> types =
      {};  // a name, and the record it stands for as a call without arguments
};

/// Everything that goes into one generated file.
struct Program {
  std::string format, file, target;
  std::vector<std::string> about;     // lines that say what the file is for
  std::vector<std::string> includes;  // beside those every file has
  std::vector<Record> records;        // in the order in which they are declared
  std::vector<Function> functions;
  std::deque<Expr> arena;
};

void print(const Program &program, llvm::raw_ostream &os);

}  // namespace quantc::ir
