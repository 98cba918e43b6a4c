#include "legalize/lend.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <set>

namespace quantc {

using ir::Body;
using ir::Function;
using ir::Op;
using ir::Program;
using ir::Statement;
using ir::Value;

namespace {

const Function *find(const Program &program, const std::string &name) {
  auto it = llvm::find_if(program.functions, [&](const Function &f) { return f.name == name; });
  return it == program.functions.end() ? nullptr : &*it;
}

/// Adds the names of `function` and of all that it calls.
void reach(const Program &program, const std::string &function, std::set<std::string> &names) {
  if (!names.insert(function).second)
    return;
  for (const std::string &callee : find(program, function)->calls)
    reach(program, callee, names);
}

/// Whether two targets print a program alike, part by part.
class Comparison {
public:
  Comparison(const Target &a, const Target &b) : a(a), b(b) {}

  /// What the text of operations calls must be the same, too; an extending target may add helpers.
  bool comparable() const {
    return a.rows == b.rows && a.schedule.rawColumns == b.schedule.rawColumns &&
           a.schedule.packedColumns == b.schedule.packedColumns && a.include == b.include && a.types == b.types &&
           llvm::all_of(b.helpers, [&](const auto &helper) { return llvm::is_contained(a.helpers, helper); });
  }

  bool same(const Function &f, const Function &g) const {
    return f.kind == g.kind && f.record == g.record && f.result == g.result && f.templates == g.templates &&
           f.parameters == g.parameters && f.calls == g.calls && f.includes == g.includes && same(f.body, g.body);
  }

private:
  bool same(const Body &x, const Body &y) const {
    return llvm::equal(x, y, [&](const Statement &s, const Statement &t) { return same(s, t); });
  }
  bool same(const Statement &s, const Statement &t) const {
    return s.kind == t.kind && s.name == t.name && s.extents == t.extents && s.numbers == t.numbers &&
           s.type == t.type && same(s.place, t.place) && same(s.value, t.value) && same(s.body, t.body);
  }
  bool same(Value v, Value w) const {
    if (!v || !w)
      return v == w;
    return v->op == w->op && v->type == w->type && v->immediate == w->immediate && v->pattern == w->pattern &&
           v->name == w->name && v->indices == w->indices && v->templates == w->templates && sameText(*v) &&
           llvm::equal(v->args, w->args, [&](Value x, Value y) { return same(x, y); });
  }
  bool sameText(const ir::Expr &e) const {
    if (e.op == Op::Dot)
      return dotText(a, e) == dotText(b, e);
    auto x = a.operations.find(ir::name(e.op)), y = b.operations.find(ir::name(e.op));
    bool isText = x != a.operations.end();
    return isText == (y != b.operations.end()) && (!isText || x->second == y->second);
  }
  static std::string dotText(const Target &target, const ir::Expr &e) {
    for (const DotStrategy &dot : target.dots)
      if (dot.name == e.name) {
        const std::string *phases[] = {&dot.step, &dot.first, &dot.next, &dot.last};
        return *phases[e.immediate] + (phases[e.immediate] == &dot.step ? dot.step4 : "");
      }
    return "";
  }

  const Target &a, &b;
};

}  // namespace

std::set<std::string> sameKernels(const Program &program, const Target &target, const Program &baseProgram,
                                  const Target &base) {
  const Comparison comparison(target, base);
  std::set<std::string> names;
  if (!comparison.comparable())
    return names;
  for (const Function &f : program.functions) {
    if (!f.isKernel())
      continue;
    std::set<std::string> parts;
    reach(program, f.name, parts);
    if (llvm::all_of(parts, [&](const std::string &name) {
          const Function *own = find(program, name), *other = find(baseProgram, name);
          return other && comparison.same(*own, *other);
        }))
      names.insert(f.name);
  }
  return names;
}

void leaveToLenders(std::map<std::string, Program> &programs, const std::vector<const Target *> &targets) {
  std::map<std::string, std::set<std::string>> kept;
  for (const Target *target : targets) {
    const Program &program = programs.at(target->name);
    std::set<std::string> &own = kept[target->name];
    for (const Function &f : program.functions)
      if (f.isKernel())
        own.insert(f.name);
    std::set<std::string> open = own;  // whose lender was not met yet
    for (const Target *lender : llvm::reverse(targets)) {
      if (!llvm::is_contained(target->lenders, lender->name))
        continue;
      const std::set<std::string> same = sameKernels(program, *target, programs.at(lender->name), *lender);
      for (const std::string &kernel : kept[lender->name])
        if (open.erase(kernel) && same.count(kernel))
          own.erase(kernel);
    }
  }
  for (auto &[name, program] : programs) {
    std::set<std::string> reached;
    for (const std::string &kernel : kept[name])
      reach(program, kernel, reached);
    llvm::erase_if(program.functions, [&](const Function &f) { return !reached.count(f.name); });
  }
}

}  // namespace quantc
