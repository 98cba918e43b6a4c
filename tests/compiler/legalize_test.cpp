// Legalisation: afterwards the target has text for every operation; what it lacks is expanded, an operand used twice is
// computed once; what neither text nor rule covers ends the compiler with a message that names it.
#include "legalize/legalize.h"

#include "../support/effort.h"
#include "compiling.h"

#include <gtest/gtest.h>

#include "ir/builder.h"
#include "schedule/schedule.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

using ir::Op;
using ir::Value;

/// A target of four rows with text for some operations and rules for others.
Target machine(std::map<std::string, std::string> texts, std::map<std::string, Expansion> rules) {
  Target target;
  target.name = "machine";
  target.rows = 4;
  target.operations.insert(texts.begin(), texts.end());
  target.expansions.insert(rules.begin(), rules.end());
  return target;
}

struct Kernel {
  Kernel() : function(program.functions.emplace_back()), b(program, function.body) {
    program.format = "lab";
    program.target = "machine";
    function.name = "kernel";
  }
  std::string legal(const Target &target) {
    legalize(program, target);
    std::string text;
    llvm::raw_string_ostream os(text);
    ir::print(program, os);
    return text.substr(text.find("kernel()\n") + 9);
  }
  Value lanes(const char *name) { return b.variable(name, 'w'); }

  ir::Program program;
  ir::Function &function;
  ir::Builder b;
};

TEST(Legalize, KeepsWhatTheTargetHas) {
  Kernel k;
  k.b.let("x", k.b.make(Op::LanesMla, {k.lanes("a"), k.lanes("b"), k.lanes("c")}));
  EXPECT_EQ(k.legal(machine({{"lanes_mla", "mla($0, $1, $2)"}}, {})), "  w x = lanes_mla(a, b, c)\n");
}

TEST(Legalize, ExpandsWhatItLacks) {
  Kernel k;
  k.b.let("x", k.b.make(Op::LanesMla, {k.lanes("a"), k.lanes("b"), k.lanes("c")}));
  Target target = machine({{"lanes_add", "add($0, $1)"}, {"lanes_mul", "mul($0, $1)"}},
                          {{"lanes_mla", {{"acc", "p", "q"}, "lanes_add(acc, lanes_mul(p, q))"}}});
  EXPECT_EQ(k.legal(target), "  w x = lanes_add(a, lanes_mul(b, c))\n");
}

TEST(Legalize, ExpandsWhatExpansionsNeed) {
  Kernel k;
  k.b.loop("i", ir::Index::of("n"), [&] {
    k.b.effect(k.b.make(Op::LanesMla, {k.lanes("a"), k.lanes("b"), k.lanes("c")}));
  });
  Target target = machine({{"lanes_sub", "sub($0, $1)"}, {"lanes_mul", "mul($0, $1)"}, {"lanes_zero", "zero()"}},
                          {{"lanes_mla", {{"acc", "p", "q"}, "lanes_add(acc, lanes_mul(p, q))"}},
                           {"lanes_add", {{"u", "v"}, "lanes_sub(u, lanes_sub(lanes_zero(), v))"}}});
  EXPECT_EQ(k.legal(target), "  loop i n\n"
                             "    lanes_sub(a, lanes_sub(lanes_zero(), lanes_mul(b, c)))\n");
}

TEST(Legalize, ComputesAnOperandUsedTwiceOnce) {
  Kernel k;
  Value sum = k.b.make(Op::LanesSub, {k.lanes("a"), k.lanes("b")});
  k.b.let("x", k.b.make(Op::LanesAdd, {sum, k.lanes("c")}));
  Target target = machine({{"lanes_sub", "sub($0, $1)"}, {"lanes_xor", "x($0, $1)"}, {"lanes_or", "o($0, $1)"}},
                          {{"lanes_add", {{"P", "Q"}, "lanes_xor(lanes_or(P, Q), P)"}}});
  EXPECT_EQ(k.legal(target), "  w t0 = lanes_sub(a, b)\n"
                             "  w x = lanes_xor(lanes_or(t0, c), t0)\n");
}

TEST(Legalize, PassesImmediatesAndPatternsOn) {
  Kernel k;
  Value bytes = k.b.variable("v", 'b');
  k.b.let("x", k.b.make(Op::Srl, {bytes}, 5));
  k.b.let("y", k.b.shuffle(bytes, {3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12}));
  Target target = machine({{"sll", "l($0, $#)"}, {"pattern", "p($%)"}, {"and", "a($0, $1)"}},
                          {{"srl", {{"s"}, "sll(sll(s, #), 3)"}}, {"shuffle", {{"s"}, "and(s, pattern(%))"}}});
  EXPECT_EQ(k.legal(target), "  b x = sll(sll(v, 5), 3)\n"
                             "  b y = and(v, pattern( 3 2 1 0 7 6 5 4 11 10 9 8 15 14 13 12))\n");
}

void expectLegal(Value v, const Target &target) {
  if (ir::isVector(v->op)) {
    ASSERT_EQ(target.operations.count(ir::name(v->op)), 1u) << ir::name(v->op);
  }
  for (Value argument : v->args)
    ASSERT_NO_FATAL_FAILURE(expectLegal(argument, target));
}

void expectLegal(const ir::Body &body, const Target &target) {
  for (const ir::Statement &s : body) {
    for (Value v : {s.place, s.value})
      if (v) {
        ASSERT_NO_FATAL_FAILURE(expectLegal(v, target));
      }
    ASSERT_NO_FATAL_FAILURE(expectLegal(s.body, target));
  }
}

TEST(Legalize, LeavesOnlyOperationsOfTheTarget) {
  size_t count = 0;
  for (const std::string &spec : specFiles()) {
    if (support::quick() && count++ % 5 != 0)
      continue;
    for (const CompiledFormat &compiled : planned(spec))
      for (const Target &target : targets().targets) {
        SCOPED_TRACE(compiled.format->name + " for " + target.name);
        ir::Program program = schedule(compiled.plan, target);
        legalize(program, target);
        ASSERT_FALSE(program.functions.empty());
        for (const ir::Function &f : program.functions)
          ASSERT_NO_FATAL_FAILURE(expectLegal(f.body, target));
      }
  }
}

void legalizeOne(const Target &target) {
  Kernel k;
  k.b.let("x", k.b.make(Op::LanesMla, {k.lanes("a"), k.lanes("b"), k.lanes("c")}));
  legalize(k.program, target);
}

TEST(LegalizeDeathTest, NeitherTextNorRule) {
  EXPECT_EXIT(legalizeOne(machine({}, {})), testing::ExitedWithCode(1),
              "target machine has neither text nor expansion for 'lanes_mla'");
}

TEST(LegalizeDeathTest, RuleNamesAnUnknownOperation) {
  EXPECT_EXIT(legalizeOne(machine({}, {{"lanes_mla", {{"a", "b", "c"}, "lanes_shuffle(a, b)"}}})),
              testing::ExitedWithCode(1), "target machine: unknown operation 'lanes_shuffle' in an expansion");
}

TEST(LegalizeDeathTest, RuleNamesAnUnknownOperand) {
  EXPECT_EXIT(
      legalizeOne(machine({{"lanes_add", "add($0, $1)"}}, {{"lanes_mla", {{"a", "b", "c"}, "lanes_add(a, d)"}}})),
      testing::ExitedWithCode(1), "target machine: unknown operand 'd' in an expansion");
}

}  // namespace
}  // namespace quantc
