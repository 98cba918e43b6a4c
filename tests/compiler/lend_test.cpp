// Lending: a target has no kernel that would be printed like that of the target it extends. What functions call, on
// which this rests, is what their text says.
#include "legalize/lend.h"

#include "../support/effort.h"
#include "compiling.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "legalize/legalize.h"
#include "schedule/schedule.h"
#include "llvm/ADT/STLExtras.h"

namespace quantc {
namespace {

ir::Program legal(const Plan &plan, const Target &target) {
  ir::Program program = schedule(plan, target);
  legalize(program, target);
  return program;
}

std::set<std::string> kernelsOf(const ir::Program &program) {
  std::set<std::string> names;
  for (const ir::Function &f : program.functions)
    if (f.isKernel())
      names.insert(f.name);
    else  // parts stay for the sake of what calls them
      EXPECT_TRUE(std::any_of(program.functions.begin(), program.functions.end(), [&](const ir::Function &g) {
        return llvm::is_contained(g.calls, f.name);
      })) << f.name;
  return names;
}

/// The kernels that each of these targets keeps, in ascending order.
std::vector<std::set<std::string>> kept(const Plan &plan, const std::vector<const Target *> &all) {
  std::map<std::string, ir::Program> programs;
  for (const Target *target : all)
    programs.emplace(target->name, legal(plan, *target));
  leaveToLenders(programs, all);
  std::vector<std::set<std::string>> names;
  for (const Target *target : all)
    names.push_back(kernelsOf(programs.at(target->name)));
  return names;
}

/// What `target` keeps beside `base`, which it then extends.
std::set<std::string> kept(const Plan &plan, Target target, const Target &base) {
  target.name = "extended";
  target.lenders = {base.name};
  return kept(plan, {&base, &target}).back();
}

TEST(Lend, WhatIsPrintedAlikeIsLeftOut) {
  const Target &vnni = *targets().find("avx512vnni"), &avx512 = *targets().find("avx512");
  EXPECT_EQ(vnni.lenders, std::vector<std::string>{"avx512"});
  EXPECT_EQ(avx512.lenders, std::vector<std::string>{}) << "it extends a base, which has no kernels";
  const std::vector<CompiledFormat> integers = planned(QUANTC_SOURCE_DIR "/formats/q4_k.qf"),
                                    floats = planned(QUANTC_SOURCE_DIR "/formats/f16.qf");
  EXPECT_EQ(kept(integers[0].plan, vnni, avx512),
            (std::set<std::string>{"gemv_raw", "gemm_raw", "gemv_packed", "gemm_packed"}));
  EXPECT_EQ(kept(floats[0].plan, vnni, avx512), std::set<std::string>{});
}

TEST(Lend, AnOperationWithOtherTextMakesAnotherKernel) {
  const Target &base = *targets().find("avx512");
  const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/f16.qf");
  const Plan &plan = compiled[0].plan;
  Target other = base;
  EXPECT_EQ(kept(plan, other, base), std::set<std::string>{});
  other.operations["floats_store"] += ";";
  EXPECT_TRUE(kept(plan, other, base).count("dequantize"));
  EXPECT_FALSE(kept(plan, other, base).count("quantize"));
}

TEST(Lend, OtherHelpersOrVectorsLendNothing) {
  const Target &base = *targets().find("avx512");
  const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/q4_k.qf");
  Target helper = base, types = base;
  ASSERT_FALSE(helper.helpers.empty());
  helper.helpers[0].second += "// another\n";
  types.types['w'] = "other";
  const ir::Program program = schedule(compiled[0].plan, base);
  const size_t all = size_t(llvm::count_if(program.functions, [](const ir::Function &f) { return f.isKernel(); }));
  EXPECT_GE(all, 9u);
  EXPECT_EQ(kept(compiled[0].plan, helper, base).size(), all);
  EXPECT_EQ(kept(compiled[0].plan, types, base).size(), all);
  EXPECT_EQ(kept(compiled[0].plan, *targets().find("neon"), base).size(), all);
}

TEST(Lend, TheLastThatKeepsAKernelLendsIt) {
  const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/q4_k.qf");
  const Plan &plan = compiled[0].plan;
  const Target &base = *targets().find("avx512"), &products = *targets().find("avx512vnni");
  Target stores = base;
  stores.name = "stores";
  stores.lenders = {base.name};
  stores.operations["store_low8"] += " ";
  // Extends both, and has nothing of its own.
  Target both = products;
  both.name = "both";
  both.lenders = {base.name, stores.name, products.name};
  both.operations["store_low8"] = stores.operations["store_low8"];
  auto all = kept(plan, {&base, &stores, &products, &both});
  EXPECT_EQ(all[1], (std::set<std::string>{"activations", "pack"}));
  EXPECT_EQ(all[2], (std::set<std::string>{"gemv_raw", "gemm_raw", "gemv_packed", "gemm_packed"}));
  EXPECT_EQ(all[3], std::set<std::string>{});
  // What would be lent is another target's, however like the kernel of one below it is.
  Target plain = base;
  plain.name = "plain";
  plain.lenders = {base.name, products.name};
  EXPECT_EQ(kept(plan, {&base, &products, &plain})[2], all[2]);
}

/// Adds the names of what a body calls.
void addCalls(ir::Value v, std::set<std::string> &names) {
  if (!v)
    return;
  if (v->op == ir::Op::Call)
    names.insert(v->name);
  for (ir::Value arg : v->args)
    addCalls(arg, names);
}

void addCalls(const ir::Body &body, std::set<std::string> &names) {
  for (const ir::Statement &s : body) {
    addCalls(s.value, names);
    addCalls(s.body, names);
  }
}

/// The loops around tiles, by name: what they call of `tiles`, directly or through other loops.
class Loops {
public:
  Loops() {
    for (const char *file : {"tiles.h", "float_tiles.h"}) {
      std::istringstream lines(read(std::string(QUANTC_SOURCE_DIR "/runtime/src/") + file));
      const std::regex opening("(?:^|.* )(?:void|struct) (qc_\\w+)(?:\\(.*| .*\\{)");
      std::string name;
      for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (name.empty() && std::regex_match(line, match, opening))
          name = match[1];
        if (!name.empty())
          text[name] += line + "\n";
        const bool isOneLine = !match.empty() && line.back() == '}';
        if (line == "}" || line == "};" || isOneLine)
          name.clear();
      }
    }
  }

  const std::set<std::string> &tilesOf(const std::string &loop) {
    const auto [found, isNew] = known.try_emplace(loop);
    if (isNew) {
      std::set<std::string> seen;
      reach(loop, seen, found->second);
    }
    return found->second;
  }

private:
  void reach(const std::string &loop, std::set<std::string> &seen, std::set<std::string> &tiles) const {
    auto found = text.find(loop);
    if (found == text.end() || !seen.insert(loop).second)
      return;
    const std::regex word("T::(?:template )?(\\w+)|\\b(qc_\\w+)");
    for (std::sregex_iterator it(found->second.begin(), found->second.end(), word), end; it != end; ++it)
      if ((*it)[1].matched)
        tiles.insert((*it)[1]);
      else if (text.count((*it)[2]))
        reach((*it)[2], seen, tiles);
      else
        tiles.insert((*it)[2]);  // a part of the target's header
  }

  std::map<std::string, std::string> text;
  std::map<std::string, std::set<std::string>> known;
};

TEST(Lend, FunctionsSayWhatTheyCall) {
  Loops loops;
  EXPECT_EQ(loops.tilesOf("qc_pack_rows"),
            (std::set<std::string>{"bytes", "panel", "piece_count", "pieces", "planes", "qc_clear", "qc_copy", "qc_min",
                                   "qc_repacking", "qc_row_words", "qc_rows", "rows", "store_pieces"}));
  // Of these a loop has several, for formats of one kind and another: which it takes, and that it is there, is seen
  // when kernels are compiled.
  const std::set<std::string> choices = {"raw",    "packed",      "packed_wide",  "planes",
                                         "pieces", "load_pieces", "store_pieces", "from_pieces"};
  size_t count = 0;
  for (const auto *files : {&specFiles(), &layoutFiles()})
    for (const std::string &spec : *files) {
      if (support::quick() && count++ % 5 != 0)
        continue;
      for (const CompiledFormat &compiled : planned(spec))
        for (const Target &target : targets().targets) {
          const ir::Program program = schedule(compiled.plan, target);
          for (const ir::Function &f : program.functions) {
            std::set<std::string> called;
            addCalls(f.body, called);
            if (f.isKernel()) {
              ASSERT_EQ(called.size(), 1u);
              called = loops.tilesOf(*called.begin());
            }
            for (const ir::Function &g : program.functions) {
              const bool isListed = llvm::is_contained(f.calls, g.name);
              if (g.isKernel() || (f.isKernel() && !isListed && choices.count(g.name)))
                continue;
              EXPECT_EQ(isListed, called.count(g.name))
                  << compiled.format->name << " for " << target.name << ": " << f.name << " and " << g.name;
            }
          }
        }
    }
}

}  // namespace
}  // namespace quantc
