#include "legalize/legalize.h"

#include "ir/builder.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ErrorHandling.h"

#include <map>

namespace quantc {

using ir::Body;
using ir::Builder;
using ir::Expr;
using ir::Op;
using ir::Statement;
using ir::Value;

namespace {

const llvm::StringMap<Op> &operationsByName() {
  static const llvm::StringMap<Op> map = [] {
    llvm::StringMap<Op> m;
#define OP(id, name, result, params) m[name] = Op::id;
#include "ir/ops.def"
    return m;
  }();
  return map;
}

class Legalizer {
public:
  Legalizer(ir::Program &program, const Target &target) : program(program), target(target) {}

  void run(Body &body) {
    Body result;
    out = &result;
    for (Statement &s : body) {
      if (!s.body.empty()) {
        Body *outer = out;
        run(s.body);
        out = outer;
      }
      for (Value *v : {&s.place, &s.value})
        if (*v)
          *v = legal(*v);
      out->push_back(std::move(s));
    }
    body = std::move(result);
  }

private:
  Value legal(Value v) {
    if (v->args.empty() && !ir::isVector(v->op))
      return v;
    Expr copy = *v;
    for (Value &arg : copy.args)
      arg = legal(arg);
    program.arena.push_back(copy);
    Value result = &program.arena.back();
    if (!ir::isVector(v->op) || target.operations.count(ir::name(v->op)))
      return result;
    auto it = target.expansions.find(ir::name(v->op));
    if (it == target.expansions.end())
      llvm::report_fatal_error(llvm::Twine("target ") + target.name + " has neither text nor expansion for '" +
                                   ir::name(v->op) + "'",
                               false);
    return expand(*result, it->second);
  }

  /// The body of an expansion with its parameters bound; an operand used twice gets a name first.
  Value expand(const Expr &v, const Expansion &e) {
    std::map<std::string, Value> bound;
    Body *scope = out;
    Builder b(program, *scope);
    for (size_t i = 0; i < e.parameters.size() && i < v.args.size(); ++i) {
      Value arg = v.args[i];
      if ((ir::isVector(arg->op) || arg->op == Op::Dot) && uses(e.body, e.parameters[i]) > 1)
        arg = b.let("t" + std::to_string(temporaries++), arg);
      bound[e.parameters[i]] = arg;
    }
    immediate = v.immediate;
    pattern = v.pattern;
    llvm::StringRef text = e.body;
    return legal(parse(text, bound));
  }

  /// How often `word` stands in `text`, as a whole word.
  static unsigned uses(llvm::StringRef text, llvm::StringRef word) {
    unsigned count = 0;
    while (!text.empty()) {
      llvm::StringRef token = text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
      count += token == word;
      text = text.drop_front(std::max<size_t>(token.size(), 1));
    }
    return count;
  }

  Value parse(llvm::StringRef &text, const std::map<std::string, Value> &bound) {
    text = text.ltrim();
    llvm::StringRef word = text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
    text = text.drop_front(word.size()).ltrim();
    if (!text.consume_front("(")) {
      auto it = bound.find(word.str());
      if (it == bound.end())
        llvm::report_fatal_error(
            llvm::Twine("target ") + target.name + ": unknown operand '" + word + "' in an expansion", false);
      return it->second;
    }
    auto op = operationsByName().find(word);
    if (op == operationsByName().end())
      llvm::report_fatal_error(
          llvm::Twine("target ") + target.name + ": unknown operation '" + word + "' in an expansion", false);
    Expr e;
    e.op = op->second;
    e.type = ir::resultType(e.op);
    while (!(text = text.ltrim()).consume_front(")")) {
      text.consume_front(",");
      text = text.ltrim();
      if (text.consume_front("#")) {
        e.immediate = immediate;
      } else if (text.consume_front("%")) {
        e.pattern = pattern;
      } else if (!text.empty() && (llvm::isDigit(text[0]) || text[0] == '-')) {
        llvm::StringRef digits = text.take_while([](char c) { return llvm::isAlnum(c) || c == '-'; });
        text = text.drop_front(digits.size());
        digits.getAsInteger(0, e.immediate);
      } else {
        e.args.push_back(parse(text, bound));
      }
    }
    program.arena.push_back(e);
    return &program.arena.back();
  }

  ir::Program &program;
  const Target &target;
  Body *out = nullptr;
  unsigned temporaries = 0;
  int64_t immediate = 0;
  ir::Pattern pattern{};
};

}  // namespace

void legalize(ir::Program &program, const Target &target) {
  for (ir::Function &f : program.functions)
    Legalizer(program, target).run(f.body);
}

}  // namespace quantc
