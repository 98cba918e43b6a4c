#include "roll/roll.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace quantc {

using ir::Body;
using ir::Expr;
using ir::Index;
using ir::Op;
using ir::Program;
using ir::Statement;
using ir::Value;

namespace {

/// Declared at the end of one statement, seen by those after it.
bool declares(const Statement &s) {
  switch (s.kind) {
  case Statement::Let:
  case Statement::Variable:
  case Statement::Object:
  case Statement::Array:
  case Statement::Table:
    return true;
  default:
    return false;
  }
}

/// Compares two runs of statements that are to be turns of one loop. Equal but for numbers in indices, amounts of
/// shifts and the names of what they declare themselves; the numbers are collected in the order of a walk.
class Comparison {
public:
  bool same(const Statement *a, const Statement *b, size_t count) {
    for (size_t i = 0; i < count; ++i)
      if (!same(a[i], b[i]))
        return false;
    return true;
  }
  std::vector<int64_t> numbers;  // of b

private:
  bool same(const Statement &a, const Statement &b) {
    if (a.kind != b.kind || a.type != b.type || a.numbers != b.numbers || a.extents.size() != b.extents.size() ||
        a.body.size() != b.body.size())
      return false;
    if (a.kind == Statement::Comment) {
      for (size_t i = 0; i < a.extents.size(); ++i)
        if (!same(a.extents[i], b.extents[i]))
          return false;
      return a.name == b.name;
    }
    for (size_t i = 0; i < a.extents.size(); ++i)
      if (!(a.extents[i] == b.extents[i]))
        return false;
    if (!same(a.place, b.place) || !same(a.value, b.value))
      return false;
    if (declares(a)) {
      names[b.name] = a.name;
      declared.insert(a.name);
    } else if (a.name != b.name) {
      return false;
    }
    return same(a.body.data(), b.body.data(), a.body.size());
  }

  bool same(Value a, Value b) {
    if (!a || !b)
      return a == b;
    if (a->op != b->op || a->type != b->type || a->pattern != b->pattern || a->args.size() != b->args.size() ||
        a->indices.size() != b->indices.size() || a->templates != b->templates || !sameName(a->name, b->name))
      return false;
    if (a->immediate != b->immediate)
      return false;
    for (size_t i = 0; i < a->args.size(); ++i) {
      const bool isShift = (a->op == Op::IntShl || a->op == Op::IntShr) && i == 1;
      if (isShift && a->args[i]->op == Op::Number && b->args[i]->op == Op::Number)
        numbers.push_back(b->args[i]->immediate);
      else if (!same(a->args[i], b->args[i]))
        return false;
    }
    for (size_t i = 0; i < a->indices.size(); ++i)
      if (!same(a->indices[i], b->indices[i]))
        return false;
    return true;
  }

  bool same(const Index &a, const Index &b) {
    numbers.push_back(b.number);
    return std::equal(a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end(),
                      [&](const Index::Term &x, const Index::Term &y) {
                        return x.factor == y.factor && x.factorName == y.factorName && sameName(x.variable, y.variable);
                      });
  }

  bool sameName(const std::string &a, const std::string &b) {
    auto renamed = names.find(b);
    return renamed != names.end() ? renamed->second == a : a == b && !declared.count(a);
  }

  std::map<std::string, std::string> names;  // declared by b: what a calls it
  std::set<std::string> declared;            // by a
};

/// Writes the first turn anew with its numbers replaced, in the order of the same walk.
class Rewriting {
public:
  Rewriting(Program &program, const std::vector<Index> &numbers) : program(program), next(numbers.begin()) {}

  void rewrite(Body &body) {
    for (Statement &s : body) {
      if (s.kind == Statement::Comment)
        for (Index &index : s.extents)
          index = rewritten(index);
      for (Value *v : {&s.place, &s.value})
        if (*v)
          *v = rewritten(*v);
      rewrite(s.body);
    }
  }

private:
  Value rewritten(Value v) {
    Expr copy = *v;
    for (size_t i = 0; i < copy.args.size(); ++i) {
      Value &arg = copy.args[i];
      const bool isShift = (copy.op == Op::IntShl || copy.op == Op::IntShr) && i == 1 && arg->op == Op::Number;
      if (!isShift) {
        arg = rewritten(arg);
      } else if (const Index amount = *next++; !amount.isNumber()) {
        Expr &size = program.arena.emplace_back();
        size.op = Op::Size;
        size.type = 's';
        size.indices = {amount};
        arg = &size;
      }
    }
    for (Index &index : copy.indices)
      index = rewritten(index);
    return &program.arena.emplace_back(std::move(copy));
  }
  Index rewritten(const Index &index) {
    Index moved = index;
    moved.number = 0;
    return moved + *next++;
  }

  Program &program;
  std::vector<Index>::const_iterator next;
};

void uses(Value v, std::set<std::string> &names) {
  if (!v)
    return;
  names.insert(v->name);
  for (const Index &index : v->indices)
    for (const Index::Term &term : index.terms)
      names.insert(term.variable);
  for (Value arg : v->args)
    uses(arg, names);
}

void uses(const Statement &s, std::set<std::string> &names) {
  uses(s.place, names);
  uses(s.value, names);
  for (const Index &extent : s.extents)
    for (const Index::Term &term : extent.terms)
      names.insert(term.variable);
  for (const Statement &inner : s.body)
    uses(inner, names);
}

unsigned lines(const Body &body);
unsigned lines(const Statement &s) {
  const bool isNest = s.kind == Statement::Loop || s.kind == Statement::Columns || s.kind == Statement::Block;
  return isNest ? 2 + lines(s.body) : 1;
}
unsigned lines(const Body &body) {
  unsigned sum = 0;
  for (const Statement &s : body)
    sum += lines(s);
  return sum;
}

/// Turns of a loop: `count` times `period` statements, the numbers of each turn.
struct Turns {
  size_t period = 0, count = 0;
  unsigned saved = 0;  // lines
  std::vector<std::vector<int64_t>> numbers;
};

class Roller {
public:
  Roller(Program &program, bool unrolls, bool usesTables)
      : program(program), unrolls(unrolls), usesTables(usesTables) {}

  void run(Body &body, unsigned depth = 0) {
    Body result;
    const LastUse lastUse = lastUseIn(body);
    for (size_t at = 0; at < body.size();) {
      std::optional<Turns> turns = best(body, at, lastUse);
      if (!turns) {
        run(body[at].body, depth);
        result.push_back(std::move(body[at++]));
        continue;
      }
      result.push_back(loopOf(body, at, *turns, depth));
      at += turns->period * turns->count;
    }
    body = std::move(result);
  }

private:
  using LastUse = std::map<std::string, size_t>;  // by name: the index of a statement

  static constexpr size_t longest = 160;     // statements of a turn
  static constexpr unsigned worthwhile = 3;  // lines saved
  static constexpr size_t tables = 2;        // in a loop

  /// Whether two statements could begin turns of a loop: a look at the surface, for most could not.
  static bool areAlike(const Statement &a, const Statement &b) {
    auto haveOneOp = [](Value x, Value y) { return x && y ? x->op == y->op : x == y; };
    return a.kind == b.kind && a.type == b.type && haveOneOp(a.place, b.place) && haveOneOp(a.value, b.value);
  }

  /// How the numbers of a turn go on: constant steps, or where that is allowed, tables.
  bool fits(const std::vector<std::vector<int64_t>> &numbers) const {
    const size_t turn = numbers.size() - 1;
    std::set<size_t> uneven;
    for (size_t i = 0; i < numbers[0].size(); ++i)
      for (size_t t = 2; t <= turn; ++t)
        if (numbers[t][i] - numbers[t - 1][i] != numbers[1][i] - numbers[0][i])
          uneven.insert(i);
    return uneven.empty() || (usesTables && uneven.size() <= tables);
  }

  std::optional<Turns> best(const Body &body, size_t at, const LastUse &lastUse) const {
    std::optional<Turns> found;
    for (size_t period = 1; period <= std::min(longest, (body.size() - at) / 2); ++period) {
      if (!areAlike(body[at], body[at + period]))
        continue;
      Turns turns = turnsOf(body, at, period, lastUse);
      if (turns.count >= 2 && turns.saved >= worthwhile && (!found || turns.saved > found->saved))
        found = std::move(turns);
    }
    return found;
  }

  static LastUse lastUseIn(const Body &body) {
    LastUse last;
    for (size_t i = 0; i < body.size(); ++i) {
      std::set<std::string> names;
      uses(body[i], names);
      for (const std::string &name : names)
        last[name] = i;
    }
    return last;
  }

  Turns turnsOf(const Body &body, size_t at, size_t period, const LastUse &lastUse) const {
    Turns turns;
    turns.period = period;
    for (size_t first = at; first + period <= body.size(); first += period) {
      Comparison comparison;
      if (!comparison.same(&body[at], &body[first], period))
        break;
      turns.numbers.push_back(std::move(comparison.numbers));
      if (!fits(turns.numbers)) {
        turns.numbers.pop_back();
        break;
      }
    }
    // What a turn declares is not seen after the loop.
    for (turns.count = turns.numbers.size(); turns.count >= 2; --turns.count) {
      const size_t end = at + period * turns.count;
      if (std::none_of(body.begin() + std::ptrdiff_t(at), body.begin() + std::ptrdiff_t(end), [&](const Statement &s) {
            auto use = lastUse.find(s.name);
            return declares(s) && use != lastUse.end() && use->second >= end;
          }))
        break;
    }
    turns.numbers.resize(turns.count);
    unsigned size = 0;
    for (size_t i = at; i < at + period; ++i)
      size += lines(body[i]);
    turns.saved = turns.count < 2 ? 0 : unsigned(turns.count - 1) * size;
    turns.saved -= std::min(turns.saved, 2 + 2 * unsigned(unevenOf(turns).size()));
    return turns;
  }

  static std::set<size_t> unevenOf(const Turns &turns) {
    std::set<size_t> uneven;
    for (size_t i = 0; turns.count > 2 && i < turns.numbers[0].size(); ++i)
      for (size_t t = 2; t < turns.count; ++t)
        if (turns.numbers[t][i] - turns.numbers[t - 1][i] != turns.numbers[1][i] - turns.numbers[0][i])
          uneven.insert(i);
    return uneven;
  }

  Statement loopOf(Body &body, size_t at, const Turns &turns, unsigned depth) {
    const std::string k = depth == 0 ? "k" : "k" + std::to_string(depth);
    Statement loop;
    loop.kind = unrolls ? Statement::Columns : Statement::Loop;
    loop.name = k;
    loop.extents = {int64_t(turns.count)};
    std::move(body.begin() + std::ptrdiff_t(at), body.begin() + std::ptrdiff_t(at + turns.period),
              std::back_inserter(loop.body));

    const std::set<size_t> uneven = unevenOf(turns);
    std::vector<Index> numbers;
    Body head;
    for (size_t i = 0; i < turns.numbers[0].size(); ++i) {
      if (!uneven.count(i)) {
        numbers.push_back(Index::of(k) * (turns.numbers[1][i] - turns.numbers[0][i]) + turns.numbers[0][i]);
        continue;
      }
      const std::string name = "at" + std::to_string(head.size() / 2) + (depth ? "_" + k : "");
      Statement &table = head.emplace_back();
      table.kind = Statement::Table;
      table.type = 'd';
      table.name = name + "s";
      for (const std::vector<int64_t> &turn : turns.numbers)
        table.numbers.push_back(turn[i]);
      Expr &entry = program.arena.emplace_back();
      entry.op = Op::Variable;
      entry.type = 's';
      entry.name = table.name;
      entry.indices = {Index::of(k)};
      Statement &let = head.emplace_back();
      let.kind = Statement::Let;
      let.type = 's';
      let.name = name;
      let.value = &entry;
      numbers.push_back(Index::of(name));
    }
    Rewriting(program, numbers).rewrite(loop.body);
    run(loop.body, depth + 1);
    if (loop.body.size() == 1 && loop.body[0].kind == Statement::Block)
      loop.body = Body(std::move(loop.body[0].body));
    loop.body.insert(loop.body.begin(), head.begin(), head.end());
    return loop;
  }

  Program &program;
  const bool unrolls, usesTables;
};

}  // namespace

void roll(Program &program) {
  for (ir::Function &f : program.functions)
    Roller(program, f.unrolls, program.target.empty()).run(f.body);
}

}  // namespace quantc
