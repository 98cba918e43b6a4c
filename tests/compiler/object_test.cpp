// The object code of the native build: a target's instructions are there, and no others. The symbols have a test of
// their own among those of the kernels.
#include "compiling.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "llvm/Support/Program.h"

namespace quantc {
namespace {

struct Instruction {
  std::string mnemonic, operands;
};

/// The instructions of each function of an object, by symbol.
using Code = std::map<std::string, std::vector<Instruction>>;

/// Reads objdump's lines: "0000 <symbol>:" and "  12:<tab>mnemonic operands".
Code disassembled(const std::string &object) {
  TemporaryFolder folder;
  const std::string listing = folder / "listing";
  std::optional<llvm::StringRef> redirects[] = {"", llvm::StringRef(listing), std::nullopt};
  int status = llvm::sys::ExecuteAndWait(QUANTC_OBJDUMP, {QUANTC_OBJDUMP, "-d", "--no-show-raw-insn", object},
                                         std::nullopt, redirects);
  EXPECT_EQ(status, 0) << object;
  Code code;
  std::vector<Instruction> *function = nullptr;
  std::istringstream lines(read(listing));
  for (std::string line; std::getline(lines, line);) {
    size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      size_t name = line.find(" <");
      if (name != std::string::npos && line.ends_with(">:"))
        function = &code[line.substr(name + 2, line.size() - name - 4)];
      continue;
    }
    std::istringstream words(line.substr(tab + 1));
    Instruction instruction;
    words >> instruction.mnemonic;
    if (instruction.mnemonic.starts_with("{"))  // an encoding, {vex}, where a mnemonic has two
      words >> instruction.mnemonic;
    std::getline(words, instruction.operands);
    if (function && !instruction.mnemonic.empty())
      function->push_back(instruction);
  }
  return code;
}

struct Object {
  std::string path, format;
  Code code;
};

/// The objects of a target: one for each format of which it has kernels of its own.
std::vector<Object> objectsOf(const std::string &target) {
  static const auto files = compileAll(specFiles(), quietly()).value();
  std::set<std::string> expected, found;
  for (const auto &[name, text] : files)
    if (std::string_view(name).ends_with("/" + target + ".cpp"))
      expected.insert(name.substr(0, name.find('/')));
  std::vector<Object> objects;
  std::istringstream lines(read(QUANTC_OBJECT_LISTS "/objects." + target + ".txt"));
  for (std::string path; std::getline(lines, path);) {
    const std::string folder = path.substr(0, path.rfind('/'));
    objects.push_back({path, folder.substr(folder.rfind('/') + 1), disassembled(path)});
    found.insert(objects.back().format);
  }
  EXPECT_EQ(found, expected) << target;
  return objects;
}

/// A function and the local ones that it calls or jumps to.
std::set<std::string> reachable(const Code &code, const std::string &from) {
  std::set<std::string> seen = {from};
  std::vector<std::string> open = {from};
  while (!open.empty()) {
    std::string function = open.back();
    open.pop_back();
    for (const Instruction &i : code.at(function)) {
      size_t name = i.operands.find('<'), end = i.operands.find_first_of("+>", name);
      if (name == std::string::npos)
        continue;
      std::string callee = i.operands.substr(name + 1, end - name - 1);
      if (code.count(callee) && seen.insert(callee).second)
        open.push_back(callee);
    }
  }
  return seen;
}

/// An instruction whose mnemonic begins so.
bool has(const std::vector<Instruction> &function, const std::string &mnemonic) {
  return std::any_of(function.begin(), function.end(),
                     [&](const Instruction &i) { return i.mnemonic.starts_with(mnemonic); });
}

/// The formats whose weights are floats; the products of all others are of integers.
const std::set<std::string> &floatFormats() {
  static const std::set<std::string> names = [] {
    std::set<std::string> found;
    for (const std::string &spec : specFiles())
      for (const CompiledFormat &compiled : planned(spec))
        if (compiled.format->isFloats())
          found.insert(compiled.format->name);
    return found;
  }();
  return names;
}

/// Those that have wide panels.
const std::set<std::string> &wideFormats() {
  static const std::set<std::string> names = [] {
    std::set<std::string> found;
    for (const std::string &spec : specFiles())
      for (const CompiledFormat &compiled : planned(spec))
        if (compiled.plan.panels.hasWide)
          found.insert(compiled.format->name);
    return found;
  }();
  return names;
}

/// Every product kernel multiplies with one instruction: it, or every function for a number of columns that it calls.
void expectProductsUse(const std::string &target, const std::string &mnemonic, bool ofFloats = false) {
  for (const Object &object : objectsOf(target)) {
    if (floatFormats().count(object.format) != ofFloats)
      continue;
    for (const char *operation : {"gemv_raw", "gemm_raw", "gemv_packed", "gemm_packed", "gemv_wide", "gemm_wide"}) {
      std::string kernel = "qc_" + std::string(operation) + "_" + object.format + "__" + target;
      if (std::string(operation).ends_with("_wide") && !wideFormats().count(object.format))
        continue;
      ASSERT_EQ(object.code.count(kernel), 1u) << object.path;
      std::set<std::string> functions = reachable(object.code, kernel);
      if (functions.size() > 1 && !has(object.code.at(kernel), mnemonic))
        functions.erase(kernel);
      // What moves codes and rows multiplies nothing.
      std::erase_if(functions, [](const std::string &name) {
        return name.find("unfold") != std::string::npos || name.find("qc_rest_of_rows") != std::string::npos;
      });
      EXPECT_FALSE(functions.empty()) << kernel;
      for (const std::string &function : functions)
        EXPECT_TRUE(has(object.code.at(function), mnemonic)) << kernel << ": no " << mnemonic << " in " << function;
    }
  }
}

/// No instruction for which `isForeign` is true.
template <class F> void expectNone(const std::string &target, const std::string &what, F isForeign) {
  for (const Object &object : objectsOf(target))
    for (const auto &[function, instructions] : object.code) {
      auto it = std::find_if(instructions.begin(), instructions.end(), isForeign);
      EXPECT_EQ(it, instructions.end()) << object.path << ": " << function << " has " << what << ": " << it->mnemonic
                                        << it->operands;
    }
}

bool uses(const Instruction &i, const char *reg) { return i.operands.find(reg) != std::string::npos; }

TEST(Object, VnniProductsUseIt) {
  for (const char *target : {"avxvnni", "avx512vnni"})
    expectProductsUse(target, "vpdpbusd");
}

TEST(Object, Avx512ProductsMultiplyBytes) { expectProductsUse("avx512", "vpmaddubsw"); }

TEST(Object, Avx2ProductsMultiplyBytes) { expectProductsUse("avx2", "vpmaddubsw"); }

TEST(Object, ProductsOfFloatsFuse) {
  EXPECT_EQ(floatFormats(), (std::set<std::string>{"bf16", "f16", "f32"}));
  for (const char *target : {"avx2", "avx512"})  // which lends its own to avx512vnni
    expectProductsUse(target, "vfmadd", true);
}

TEST(Object, Avx512HasNoVnni) {
  expectNone("avx512", "VNNI", [](const Instruction &i) { return i.mnemonic.starts_with("vpdp"); });
}

TEST(Object, Avx512IsWide) {
  for (const char *target : {"avx512", "avx512vnni"})
    for (const Object &object : objectsOf(target)) {
      bool isWide = false;
      for (const auto &[function, instructions] : object.code)
        isWide |=
            std::any_of(instructions.begin(), instructions.end(), [](const Instruction &i) { return uses(i, "%zmm"); });
      EXPECT_TRUE(isWide) << object.path;
    }
}

TEST(Object, Avx2HasNoVnni) {
  expectNone("avx2", "VNNI", [](const Instruction &i) { return i.mnemonic.starts_with("vpdp"); });
}

TEST(Object, Avx2HasNoAvx512) {
  for (const char *target : {"avx2", "avxvnni"})
    expectNone(target, "AVX-512", [](const Instruction &i) {
      for (const char *reg : {"%zmm", "%k0", "%k1", "%k2", "%k3", "%k4", "%k5", "%k6", "%k7"})
        if (uses(i, reg))
          return true;
      // Registers 16 to 31 of the shorter vectors.
      for (const char *kind : {"%xmm", "%ymm"})
        for (size_t at = i.operands.find(kind); at != std::string::npos; at = i.operands.find(kind, at + 1))
          if (std::atoi(i.operands.c_str() + at + 4) > 15)
            return true;
      return false;
    });
}

TEST(Object, ScalarHasNoAvx) {
  // Mnemonics with a v are VEX and EVEX encodings, but for a few of the system's.
  expectNone("scalar", "AVX",
             [](const Instruction &i) { return i.mnemonic.starts_with("v") || uses(i, "%ymm") || uses(i, "%zmm"); });
}

}  // namespace
}  // namespace quantc
