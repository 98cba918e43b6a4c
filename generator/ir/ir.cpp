#include "ir/ir.h"

#include "llvm/Support/raw_ostream.h"

#include <cassert>

namespace quantc::ir {
namespace {

struct OpInfo {
  const char *name;
  char result;
  const char *parameters;
};
const OpInfo table[] = {
#define OP(id, name, result, params) {name, result, params},
#include "ir/ops.def"
#undef OP
    {"variable", '.', ""},
    {"scalar", 'x', ""},
    {"address", 'p', ""},
    {"dot", 'w', ""},
};

}  // namespace

const char *name(Op op) { return table[size_t(op)].name; }
char resultType(Op op) { return table[size_t(op)].result; }
const char *parameters(Op op) { return table[size_t(op)].parameters; }

Value Builder::make(Op op, std::vector<Value> args, int64_t immediate) {
  Expr e;
  e.op = op;
  e.type = resultType(op);
  e.args = std::move(args);
  e.immediate = immediate;
  program.arena.push_back(std::move(e));
  return &program.arena.back();
}

Value Builder::pattern(const Pattern &bytes) {
  bool uniform = true;
  for (uint8_t b : bytes)
    uniform &= b == bytes[0];
  if (uniform)
    return make(Op::SplatByte, {}, bytes[0]);
  Value v = make(Op::Pattern);
  program.arena.back().pattern = bytes;
  return v;
}

Value Builder::shuffle(Value v, const Pattern &bytes) {
  Value r = make(Op::Shuffle, {v});
  program.arena.back().pattern = bytes;
  return r;
}

Value Builder::lookup(Value codes, const Pattern &table) {
  Value r = make(Op::Lookup, {codes});
  program.arena.back().pattern = table;
  return r;
}

Value Builder::variable(const std::string &text, char type) {
  Value v = make(Op::Variable);
  program.arena.back().text = text;
  program.arena.back().type = type;
  return v;
}

Value Builder::address(const std::string &text) {
  Value v = make(Op::Address);
  program.arena.back().text = text;
  return v;
}

Value Builder::scalar(const std::string &text) {
  Value v = make(Op::Scalar);
  program.arena.back().text = text;
  return v;
}

Value Builder::let(const std::string &name, Value v) {
  Statement s;
  s.kind = Statement::Let;
  s.text = name;
  s.type = v->type;
  s.value = v;
  body->push_back(std::move(s));
  return variable(name, v->type);
}

Value Builder::var(const std::string &name, Value v) {
  Value r = let(name, v);
  body->back().kind = Statement::Variable;
  return r;
}

void Builder::array(const std::string &name, char type, const std::string &extent) {
  Statement s;
  s.kind = Statement::Array;
  s.text = name;
  s.type = type;
  s.extent = extent;
  body->push_back(std::move(s));
}

void Builder::assign(const std::string &target, Value v) {
  Statement s;
  s.kind = Statement::Assign;
  s.text = target;
  s.type = v->type;
  s.value = v;
  body->push_back(std::move(s));
}

void Builder::effect(Value v) {
  Statement s;
  s.kind = Statement::Do;
  s.value = v;
  body->push_back(std::move(s));
}

void Builder::comment(const std::string &text) {
  Statement s;
  s.kind = Statement::Comment;
  s.text = text;
  body->push_back(std::move(s));
}

void Builder::line(const std::string &text) {
  Statement s;
  s.kind = Statement::Line;
  s.text = text;
  body->push_back(std::move(s));
}

namespace {

void print(Value v, llvm::raw_ostream &os) {
  switch (v->op) {
  case Op::Variable:
  case Op::Scalar:
  case Op::Address:
    os << v->text;
    return;
  default:
    break;
  }
  os << name(v->op) << '(';
  for (size_t i = 0; i < v->args.size(); ++i) {
    os << (i ? ", " : "");
    print(v->args[i], os);
  }
  for (const char *p = parameters(v->op); *p; ++p) {
    if (*p == '#')
      os << (v->args.empty() ? "" : ", ") << v->immediate;
    if (*p == '%')
      for (uint8_t b : v->pattern)
        os << ' ' << unsigned(b);
  }
  os << ')';
}

void print(const Body &body, unsigned indent, llvm::raw_ostream &os) {
  for (const Statement &s : body) {
    os.indent(indent);
    switch (s.kind) {
    case Statement::Comment:
      os << "# " << s.text;
      break;
    case Statement::Line:
      os << s.text;
      break;
    case Statement::Array:
      os << s.type << ' ' << s.text << '[' << s.extent << ']';
      break;
    case Statement::Let:
    case Statement::Variable:
      os << s.type << ' ' << s.text << (s.kind == Statement::Let ? " = " : " := ");
      print(s.value, os);
      break;
    case Statement::Assign:
      os << s.text << " = ";
      print(s.value, os);
      break;
    case Statement::Do:
      print(s.value, os);
      break;
    case Statement::Loop:
    case Statement::Lanes:
    case Statement::Block:
      os << (s.kind == Statement::Loop    ? "loop "
             : s.kind == Statement::Lanes ? "columns "
                                          : "block ")
         << s.text << ' ' << s.extent << '\n';
      print(s.body, indent + 2, os);
      continue;
    }
    os << '\n';
  }
}

}  // namespace

void print(const Program &program, llvm::raw_ostream &os) {
  os << "program " << program.format << ' ' << program.target << '\n';
  for (const Function &f : program.functions) {
    os << f.header << '\n';
    print(f.body, 2, os);
  }
}

}  // namespace quantc::ir
