// Lending: a target has no kernel that would be printed like that of the target it extends. What functions call, on
// which this rests, is what their text says.
#include "legalize/lend.h"

#include "compiling.h"

#include <algorithm>
#include <cctype>
#include <set>

#include <gtest/gtest.h>

#include "legalize/legalize.h"
#include "schedule/schedule.h"
#include "llvm/ADT/STLExtras.h"

namespace quantc {
namespace {

/// The kernels of a format that `target` keeps beside `base`.
std::set<std::string> kept(const Plan &plan, const Target &target, const Target &base) {
  ir::Program own = schedule(plan, target), lender = schedule(plan, base);
  legalize(own, target);
  legalize(lender, base);
  leaveToLender(own, target, lender, base);
  std::set<std::string> names;
  for (const ir::Function &f : own.functions)
    if (f.isKernel)
      names.insert(f.name);
    else  // parts stay for the sake of what calls them
      EXPECT_TRUE(std::any_of(own.functions.begin(), own.functions.end(), [&](const ir::Function &g) {
        return llvm::is_contained(g.calls, f.name);
      })) << f.name;
  return names;
}

TEST(Lend, WhatIsPrintedAlikeIsLeftOut) {
  const Target &vnni = *targets().find("avx512vnni"), &avx512 = *targets().find("avx512");
  EXPECT_EQ(vnni.lender, "avx512");
  EXPECT_EQ(avx512.lender, "") << "it extends a base, which has no kernels";
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
  EXPECT_EQ(kept(compiled[0].plan, helper, base).size(), std::size(operationNames));
  EXPECT_EQ(kept(compiled[0].plan, types, base).size(), std::size(operationNames));
  EXPECT_EQ(kept(compiled[0].plan, *targets().find("neon"), base).size(), std::size(operationNames));
}

/// Whether a body's text has the function's name as a whole word, and what follows the name of what is called.
bool mentions(const ir::Body &body, const std::string &name) {
  return std::any_of(body.begin(), body.end(), [&](const ir::Statement &s) {
    for (size_t at = s.name.find(name); at != std::string::npos; at = s.name.find(name, at + 1)) {
      const char before = at ? s.name[at - 1] : ' ', after = s.name[std::min(at + name.size(), s.name.size() - 1)];
      if (before != '_' && !std::isalnum(static_cast<unsigned char>(before)) && (after == '(' || after == '<'))
        return true;
    }
    return mentions(s.body, name);
  });
}

bool callsInText(const ir::Function &f, const ir::Function &g) {
  // A rule calls the encoder of the shape that it is given.
  return mentions(f.body, g.name) || (g.name == "encode" && f.name == "quantize");
}

TEST(Lend, FunctionsSayWhatTheyCall) {
  for (const auto *files : {&specFiles(), &layoutFiles()})
    for (const std::string &spec : *files)
      for (const CompiledFormat &compiled : planned(spec)) {
        const ir::Program program = schedule(compiled.plan, targets().targets.front());
        for (const ir::Function &f : program.functions)
          for (const ir::Function &g : program.functions)
            EXPECT_EQ(llvm::is_contained(f.calls, g.name), !g.isKernel && &f != &g && callsInText(f, g))
                << compiled.format->name << ": " << f.name << " and " << g.name;
      }
}

}  // namespace
}  // namespace quantc
