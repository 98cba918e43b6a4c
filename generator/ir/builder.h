// Writes a program: makes its expressions, appends its statements.
#pragma once

#include "ir/ir.h"

#include <initializer_list>

namespace quantc::ir {

class Builder {
public:
  Builder(Program &program, Body &body) : program(program), body(&body) {}

  Value make(Op op, std::vector<Value> args = {}, int64_t immediate = 0);
  Value pattern(const Pattern &bytes);  // Pattern constant
  Value shuffle(Value v, const Pattern &bytes);
  Value lookup(Value codes, const Pattern &table);
  Value multishift(Value v, const Pattern &bits);

  Value variable(const std::string &name, Type type, std::vector<Index> subscripts = {});
  Value member(Value object, const std::string &name, Type type, std::vector<Index> subscripts = {});
  /// `base` is a pointer; the address is one of the same kind.
  Value address(Value base, const Index &offset = 0);
  /// The same, `offset` further on, which is no affine number.
  Value address(Value base, Value offset, const Index &more);
  Value size(const Index &index);
  Value number(int64_t value, Type type = 'i');
  Value real(float value);
  Value call(const std::string &function, Type type, std::vector<Value> args, std::vector<Index> templates = {});
  /// Entry `index` of a table of constants.
  Value entry(const std::string &table, Value index, Type type);
  /// A step of the strategy `name`: sums in 32 bits, sums in 16 bits, codes, activations.
  Value dot(const std::string &strategy, DotPhase phase, std::vector<Value> args);

  Value let(const std::string &name, Value v);
  Value var(const std::string &name, Value v);
  /// An object of `type`<`templates`> made of `args`.
  Value object(const std::string &name, const std::string &type, std::vector<Index> templates, std::vector<Value> args);
  void array(const std::string &name, Type type, std::vector<Index> extents);
  void zeros(const std::string &name, Type type, std::vector<Index> extents);
  void table(const std::string &name, Type type, std::vector<int64_t> numbers);
  void assign(Value place, Value v);
  void effect(Value v);
  void returns(Value v);
  void comment(const std::string &text, std::vector<Index> weights = {});

  /// Runs `fill` with the builder appending to the loop's body.
  template <class F> void loop(const std::string &index, const Index &extent, F fill) {
    nest(Statement::Loop, index, {extent}, fill);
  }
  template <class F> void columns(const std::string &index, const Index &extent, F fill) {
    nest(Statement::Columns, index, {extent}, fill);
  }
  template <class F> void block(F fill) { nest(Statement::Block, "", {}, fill); }
  /// A loop of a known number of turns; a single one is none. `fill` takes the index.
  template <class F> void counted(const std::string &index, unsigned turns, F fill) {
    if (turns == 1)
      fill(Index(0));
    else
      loop(index, turns, [&] { fill(Index::of(index)); });
  }

private:
  template <class F> void nest(Statement::Kind kind, const std::string &name, std::vector<Index> extents, F fill) {
    Statement s;
    s.kind = kind;
    s.name = name;
    s.extents = std::move(extents);
    Body *outer = body;
    body = &s.body;
    fill();
    body = outer;
    body->push_back(std::move(s));
  }
  Expr &add(Op op, Type type, std::vector<Value> args = {});
  Statement &append(Statement::Kind kind, const std::string &name);

  Program &program;
  Body *body;
};

}  // namespace quantc::ir
