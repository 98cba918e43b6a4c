#include "ir/builder.h"

#include <bit>

namespace quantc::ir {

Expr &Builder::add(Op op, Type type, std::vector<Value> args) {
  Expr &e = program.arena.emplace_back();
  e.op = op;
  e.type = type;
  e.args = std::move(args);
  return e;
}

Statement &Builder::append(Statement::Kind kind, const std::string &name) {
  Statement &s = body->emplace_back();
  s.kind = kind;
  s.name = name;
  return s;
}

Value Builder::make(Op op, std::vector<Value> args, int64_t immediate) {
  // The result of scalar arithmetic is what its first operand is.
  const Type type = resultType(op) == '=' ? args[0]->type : resultType(op);
  Expr &e = add(op, type, std::move(args));
  e.immediate = immediate;
  return &e;
}

Value Builder::pattern(const Pattern &bytes) {
  bool uniform = true;
  for (uint8_t b : bytes)
    uniform &= b == bytes[0];
  if (uniform)
    return make(Op::SplatByte, {}, bytes[0]);
  Expr &e = add(Op::Pattern, 'b');
  e.pattern = bytes;
  return &e;
}

Value Builder::shuffle(Value v, const Pattern &bytes) {
  Expr &e = add(Op::Shuffle, 'b', {v});
  e.pattern = bytes;
  return &e;
}

Value Builder::lookup(Value codes, const Pattern &table) {
  Expr &e = add(Op::Lookup, 'b', {codes});
  e.pattern = table;
  return &e;
}

Value Builder::multishift(Value v, const Pattern &bits) {
  Expr &e = add(Op::Multishift, 'b', {v});
  e.pattern = bits;
  return &e;
}

Value Builder::variable(const std::string &name, Type type, std::vector<Index> subscripts) {
  Expr &e = add(Op::Variable, type);
  e.name = name;
  e.indices = std::move(subscripts);
  return &e;
}

Value Builder::member(Value object, const std::string &name, Type type, std::vector<Index> subscripts) {
  Expr &e = add(Op::Member, type, {object});
  e.name = name;
  e.indices = std::move(subscripts);
  return &e;
}

Value Builder::address(Value base, const Index &offset) {
  if (base->op == Op::Address && base->args.size() == 1)
    return address(base->args[0], base->indices[0] + offset);
  Expr &e = add(Op::Address, base->type, {base});
  e.indices = {offset};
  return &e;
}

Value Builder::address(Value base, Value offset, const Index &more) {
  Expr &e = add(Op::Address, base->type, {base, offset});
  e.indices = {more};
  return &e;
}

Value Builder::size(const Index &index) {
  Expr &e = add(Op::Size, 's');
  e.indices = {index};
  return &e;
}

Value Builder::number(int64_t value, Type type) {
  Expr &e = add(Op::Number, type);
  e.immediate = value;
  return &e;
}

Value Builder::real(float value) {
  Expr &e = add(Op::Real, 'x');
  e.immediate = std::bit_cast<uint32_t>(value);
  return &e;
}

Value Builder::call(const std::string &function, Type type, std::vector<Value> args, std::vector<Index> templates) {
  Expr &e = add(Op::Call, type, std::move(args));
  e.name = function;
  e.templates = std::move(templates);
  return &e;
}

Value Builder::entry(const std::string &table, Value index, Type type) {
  Expr &e = add(Op::Entry, type, {index});
  e.name = table;
  return &e;
}

Value Builder::dot(const std::string &strategy, DotPhase phase, std::vector<Value> args) {
  Expr &e = add(Op::Dot, phase == DotPhase::First || phase == DotPhase::Next ? 't' : 'w', std::move(args));
  e.name = strategy;
  e.immediate = int64_t(phase);
  return &e;
}

Value Builder::let(const std::string &name, Value v) {
  Statement &s = append(Statement::Let, name);
  s.type = v->type;
  s.value = v;
  return variable(name, v->type);
}

Value Builder::var(const std::string &name, Value v) {
  Statement &s = append(Statement::Variable, name);
  s.type = v->type;
  s.value = v;
  return variable(name, v->type);
}

Value Builder::object(const std::string &name, const std::string &type, std::vector<Index> templates,
                      std::vector<Value> args) {
  append(Statement::Object, name).value = call(type, 'o', std::move(args), std::move(templates));
  return variable(name, 'o');
}

void Builder::array(const std::string &name, Type type, std::vector<Index> extents) {
  Statement &s = append(Statement::Array, name);
  s.type = type;
  s.extents = std::move(extents);
}

void Builder::zeros(const std::string &name, Type type, std::vector<Index> extents) {
  array(name, type, std::move(extents));
  body->back().value = number(0, type);
}

void Builder::table(const std::string &name, Type type, std::vector<int64_t> numbers) {
  Statement &s = append(Statement::Table, name);
  s.type = type;
  s.numbers = std::move(numbers);
}

void Builder::assign(Value place, Value v) {
  Statement &s = append(Statement::Assign, "");
  s.type = v->type;
  s.place = place;
  s.value = v;
}

void Builder::effect(Value v) { append(Statement::Do, "").value = v; }

void Builder::returns(Value v) { append(Statement::Return, "").value = v; }

void Builder::comment(const std::string &text, std::vector<Index> weights) {
  append(Statement::Comment, text).extents = std::move(weights);
}

}  // namespace quantc::ir
