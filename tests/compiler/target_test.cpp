// Target descriptions: those that are shipped, their features and flags in agreement; what targets inherit; and for
// each mistake that a description can have, what is said of it.
#include "target/target.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "target/expression.h"
#include "target/load.h"

namespace quantc {
namespace {

const Target &target(const std::string &name) {
  const Target *found = targets().find(name);
  if (!found) {
    ADD_FAILURE() << "no target " << name;
    found = &targets().targets.front();
  }
  return *found;
}

TEST(Target, DescriptionsAreRead) {
  std::set<std::string> names;
  for (const Target &t : targets().targets) {
    names.insert(t.name);
    EXPECT_EQ(targets().find(t.name), &t);
  }
  for (const char *name :
       {"scalar", "avx2", "avxvnni", "avx512", "avx512vnni", "avx512vbmi", "neon", "neon_dotprod", "neon_i8mm"})
    EXPECT_EQ(names.count(name), 1u) << name;
  EXPECT_EQ(names.size(), targets().targets.size());
  EXPECT_EQ(targets().find("sparc"), nullptr);
  EXPECT_EQ(targets().find("generic"), nullptr) << "a base is no target";
}

TEST(Target, EmulatorsAreOfOneTarget) {
  ASSERT_EQ(target("avx2").emulators.size(), 1u);
  EXPECT_EQ(target("avx2").emulators[0].program, "qemu-x86_64");
  EXPECT_EQ(target("avx2").emulators[0].cpu, "Haswell");
  EXPECT_EQ(target("scalar").emulators.size(), 3u);
  EXPECT_EQ(target("neon_i8mm").emulators.size(), 1u) << "those of the targets that it extends lack its features";
}

TEST(Target, OrderIsAscendingAndDecidesWithinAnArchitecture) {
  EXPECT_EQ(targets().targets.front().name, "scalar");
  EXPECT_TRUE(targets().targets.front().features.empty());
  std::set<std::pair<std::string, unsigned>> places;
  unsigned last = 0;
  for (const Target &t : targets().targets) {
    EXPECT_GE(t.order, last) << t.name;
    last = t.order;
    EXPECT_TRUE(places.insert({t.arch, t.order}).second) << t.name << " has the place of another target";
  }
}

TEST(Target, FeaturesAreKnownAndClosed) {
  for (const Target &t : targets().targets) {
    std::vector<size_t> indices;
    for (const std::string &name : t.features) {
      auto it =
          std::find_if(targets().features.begin(), targets().features.end(), [&](auto &f) { return f.name == name; });
      ASSERT_NE(it, targets().features.end()) << t.name << " needs " << name;
      EXPECT_EQ(it->arch, t.arch) << t.name << " needs " << name;
      indices.push_back(size_t(it - targets().features.begin()));
    }
    EXPECT_EQ(std::adjacent_find(indices.begin(), indices.end(), std::greater_equal<>()), indices.end())
        << t.name << " lists its features out of order";
    // What a target extends runs wherever it does.
    for (const std::string &lender : t.lenders)
      for (const std::string &name : target(lender).features)
        EXPECT_EQ(std::count(t.features.begin(), t.features.end(), name), 1) << t.name << " lacks " << name;
  }
}

TEST(Target, ArchitecturesHaveTheirTargets) {
  std::set<std::string> processors;
  for (const Architecture &a : targets().architectures) {
    EXPECT_TRUE(std::any_of(targets().targets.begin(), targets().targets.end(), [&](auto &t) {
      return t.arch == a.name;
    })) << a.name;
    for (const std::string &processor : a.processors)
      EXPECT_TRUE(processors.insert(processor).second) << processor << " is of two architectures";
  }
}

TEST(Target, FeatureBitsAreDistinct) {
  std::map<std::string, std::set<std::vector<unsigned>>> seen;
  for (const Feature &f : targets().features) {
    std::vector<unsigned> place = f.numbers;
    if (place.empty())
      continue;  // known when it is built
    if (f.arch == "x86") {
      EXPECT_EQ(f.numbers.at(4) & 6u, 6u) << f.name << ": the system must save vector registers";
      place.pop_back();  // several share it
    }
    EXPECT_TRUE(seen[f.arch].insert(place).second) << f.name << " has the bit of another feature";
  }
}

TEST(Target, FlagsFollowFromFeatures) {
  using Flags = std::vector<std::string>;
  EXPECT_EQ(target("scalar").flags, Flags{});
  EXPECT_EQ(target("avx2").flags, (Flags{"-mfma", "-mf16c", "-mavx2"}));
  EXPECT_EQ(target("avxvnni").flags, (Flags{"-mfma", "-mf16c", "-mavx2", "-mavxvnni"}));
  EXPECT_EQ(target("neon").flags, Flags{});
  EXPECT_EQ(target("neon_dotprod").flags, Flags{"-march=armv8.2-a+dotprod"});
  EXPECT_EQ(target("neon_i8mm").flags, Flags{"-march=armv8.2-a+dotprod+i8mm"});
  EXPECT_EQ(target("rvv256").flags, (Flags{"-mrvv-vector-bits=zvl", "-march=rv64gcv_zvl256b"}));
  for (const Feature &f : targets().features)
    EXPECT_TRUE(f.name == "asimd" || !f.flags.empty()) << f.name << ", which not every compiler has";
  // What the compiler may use, the CPU has to have: each flag belongs to a feature that the target needs.
  for (const Target &t : targets().targets)
    for (const std::string &flag : t.flags)
      EXPECT_TRUE(flag.starts_with("-march=") || std::any_of(targets().features.begin(), targets().features.end(),
                                                             [&](const Feature &f) {
                                                               return std::count(t.features.begin(), t.features.end(),
                                                                                 f.name) &&
                                                                      std::count(f.flags.begin(), f.flags.end(), flag);
                                                             }))
          << t.name << ": " << flag;
}

TEST(Target, Expressions) {
  EXPECT_EQ(evaluate("7", 0), 7);
  EXPECT_EQ(evaluate("weight", 129), 129);
  EXPECT_EQ(evaluate("2 + 3 * weight", 4), 14);
  EXPECT_EQ(evaluate("(2 + 3) * weight", 4), 20);
  EXPECT_EQ(evaluate("10 - 4 - 3", 0), 3);
  EXPECT_EQ(evaluate("100 / 7 / 2", 0), 7);
  EXPECT_EQ(evaluate("32767/(2*weight*127)", 15), 8);
  EXPECT_EQ(evaluate("weight + 1 <= 8", 7), 1);
  EXPECT_EQ(evaluate("weight + 1 <= 8", 8), 0);
  EXPECT_EQ(evaluate("weight >= 8", 8), 1);
  EXPECT_EQ(evaluate("weight >= 8", 7), 0);
  EXPECT_EQ(evaluate("weight == 3 * (1 + 1)", 6), 1);
  EXPECT_EQ(evaluate("weight == 3 * (1 + 1)", 5), 0);
  EXPECT_EQ(evaluate("(weight <= 4) + (weight >= 2)", 3), 2);
  EXPECT_EQ(evaluate("  weight\t", 1), 1);
}

// ---- Mistakes ------------------------------------------------------------------------------------------------------

using Lines = std::vector<std::string>;

/// A target without mistakes, whose lines the cases below change: these, and a text for each operation behind them.
const Lines machine = {
    "target x",
    "  arch x86",
    "  triple x86_64-linux-gnu",
    "  order 10",
    "  rows 8",
    "  columns 4 2",
    "  needs wide",
    "  type b vector",
    "  dot simple",
    "    codes unsigned",
    "    cost 2",
    "    step simple($acc, $w, $a)",
    "  dot pairs",
    "    codes unsigned",
    "    when 2 * weight * 127 <= 32767",
    "    depth 32767 / (2 * weight * 127)",
    "    cost 1",
    "    first first($w, $a)",
    "    next next($p, $w, $a)",
    "    last last($acc, $p)",
    "  helper pad",
    "  | int pad(int x) { return x; }",
    "",
};

/// The rest of it: what every operation takes, in brackets.
std::string texts() {
  struct Row {
    std::string name, parameters;
  };
  const Row rows[] = {
#define OP(id, name, result, params) {name, params},
#include "ir/ops.def"
  };
  std::string text = "type h t\ntype w t\ntype f t\ntype i t\n";
  for (const Row &row : rows) {
    text += "op " + row.name + " (";
    unsigned operand = 0;
    for (char parameter : row.parameters)
      text += std::string("$") + (parameter == '#' || parameter == '%' ? parameter : char('0' + operand++)) + " ";
    text += ")\n";
  }
  return text;
}

const std::string machineTable = "machine pair_sum 32767\nmachine bytes_per_cycle 7\nmachine operations_per_cycle 4\n";
const std::string table = "# Features\nfeature wide x86 7 0 1 5 0x6\nfeature other arm 1 1\n";
const std::string architectureTable =
    "architecture x86\nbuilds defined(X)\nprocessor x86_64 AMD64\nnumbers leaf subleaf register:0-3 bit:0-31 xcr0\n"
    "architecture arm\nbuilds defined(A)\nprocessor aarch64\nnumbers word:1-2 bit:0-63\n";

std::string joined(const Lines &lines) {
  std::string text;
  for (const std::string &line : lines)
    text += line + '\n';
  return text;
}

/// These, with what every one needs.
LoadedTargets load(std::vector<Description> descriptions, const std::string &features = table) {
  descriptions.insert(
      descriptions.end(),
      {{"architectures.table", architectureTable}, {"features.table", features}, {"machine.table", machineTable}});
  return loadTargets(descriptions);
}

Lines mistakes(const std::string &target, const std::string &features = table) {
  return load({{"x.target", target}}, features).mistakes;
}

/// What is said when line `number` of the machine, counted from 1, has another text.
Lines withLine(unsigned number, const std::string &text) {
  Lines changed = machine;
  changed.at(number - 1) = text;
  return mistakes(joined(changed) + texts());
}

/// The same for the text of one operation, which stands in the machine's last line.
Lines withOperation(const std::string &name, const std::string &statement) {
  std::string rest = texts();
  const size_t begin = rest.find("op " + name + " ");
  rest.erase(begin, rest.find('\n', begin) + 1 - begin);
  Lines changed = machine;
  changed.back() = statement;
  return mistakes(joined(changed) + rest);
}

Lines at(unsigned line, const std::string &what) {
  return {"templates/x.target:" + std::to_string(line) + ": " + what};
}

TEST(Target, TheMachineHasNoMistakes) {
  const std::string text = joined(machine) + texts();
  LoadedTargets loaded = load({{"x.target", text}});
  EXPECT_EQ(loaded.mistakes, Lines{});
  ASSERT_EQ(loaded.set.targets.size(), 1u);
  const Target &x = loaded.set.targets[0];
  EXPECT_EQ(x.places.at("dot pairs"), (Place{"x.target", 13}));
  EXPECT_EQ(x.places.at("op load").text(), "templates/x.target:28");
  EXPECT_EQ(x.helpers[0].second, "int pad(int x) { return x; }\n");
}

TEST(Target, MistakesInStatements) {
  EXPECT_EQ(withLine(8, "  tpye b vector"),
            (Lines{"templates/x.target:1: target 'x' has no 'type b'", "templates/x.target:8: unknown word 'tpye'"}));
  EXPECT_EQ(withLine(23, "  extends"), at(23, "'extends' of what?"));
  EXPECT_EQ(withLine(23, "  extends y"), at(23, "no description has the name 'y'"));
  EXPECT_EQ(withLine(23, "  extends x"), at(23, "'x' extends 'x' itself"));
  EXPECT_EQ(withLine(23, "  rows 4"), at(23, "'rows' stands in line 5, too"));
  EXPECT_EQ(withLine(23, "  dot simple"), at(23, "'dot simple' stands in line 9, too"));
  EXPECT_EQ(withLine(23, "target y"), at(23, "a description has one target or base; this is the second"));
  EXPECT_EQ(withLine(23, "  helper two words"), at(23, "'helper' takes one name"));
  EXPECT_EQ(withLine(23, "  helper hollow"), at(23, "helper 'hollow' has no text"));
  EXPECT_EQ(withLine(23, "  | }"), at(21, "no '{' for a '}'"));
  EXPECT_EQ(withLine(20, "  | text"), (Lines{"templates/x.target:13: 'dot pairs' sums in 16 bits and has no 'last'",
                                             "templates/x.target:20: '|' continues a 'helper'"}));
  EXPECT_EQ(withLine(23, "  cost 1"), at(23, "'cost' belongs to a 'dot' or a 'matrix'"));
  EXPECT_EQ(withLine(19, "  cost 1"), (Lines{"templates/x.target:13: 'dot pairs' sums in 16 bits and has no 'next'",
                                             "templates/x.target:19: 'cost' stands in line 17, too"}));
  EXPECT_EQ(withLine(1, "target X").front(),
            "templates/x.target:1: 'X' is no name: lower-case letters, digits and '_'");
  EXPECT_EQ(withLine(1, "target y").front(), "templates/x.target:1: 'y' belongs in y.target");
}

TEST(Target, MistakesInValues) {
  EXPECT_EQ(withLine(5, "  rows six"), at(5, "expected a number, found 'six'"));
  EXPECT_EQ(withLine(5, "  rows 6"), at(5, "rows are a multiple of 4, and at most 64"));
  EXPECT_EQ(withLine(5, "  rows 0"), at(5, "expected a number from 1 on, found '0'"));
  EXPECT_EQ(withLine(5, ""), at(1, "target 'x' has no 'rows'"));
  EXPECT_EQ(withLine(6, "  columns 4"), at(6, "expected two numbers: columns of packed and of raw products"));
  EXPECT_EQ(withLine(6, "  columns 2 4"), at(6, "raw products have at most as many columns as packed ones"));
  EXPECT_EQ(withLine(7, "  needs wdie"), at(7, "unknown feature 'wdie'"));
  EXPECT_EQ(withLine(7, "  needs other"), at(7, "'other' is a feature of arm, the target is one of x86"));
  EXPECT_EQ(withLine(8, "  type b"),
            (Lines{"templates/x.target:1: target 'x' has no 'type b'", "templates/x.target:8: 'type b' has no text"}));
  EXPECT_EQ(withLine(23, "  type q vector"), at(23, "unknown type 'q'; there are b, h, t, w, f and i"));
  EXPECT_EQ(withLine(23, "  emulator qemu-x86_64 Haswell"), at(23, "expected: emulator PROGRAM -cpu MODEL"));
  EXPECT_EQ(withLine(23, "  emulator qemu-aarch64 -cpu max"),
            at(23, "'qemu-aarch64' emulates no CPU of x86; there are qemu-x86_64"));
  EXPECT_EQ(withLine(2, "  arch sparc"),
            (Lines{"templates/x.target:2: unknown architecture 'sparc'; there are any, x86 and arm",
                   "templates/x.target:7: 'wide' is a feature of x86, the target is one of sparc"}));
  EXPECT_EQ(withLine(23, "  prefetch far"), at(23, "expected a number, found 'far'"));
}

TEST(Target, MistakesInOperations) {
  EXPECT_EQ(withOperation("load", ""), at(1, "target 'x' has no text and no expansion for 'load'"));
  EXPECT_EQ(withOperation("load", "  op load"), (Lines{"templates/x.target:1: target 'x' has no text and no expansion "
                                                       "for 'load'",
                                                       "templates/x.target:23: 'op load' has no text"}));
  EXPECT_EQ(withOperation("load", "  op load load($0"), at(23, "no ')' for a '('"));
  EXPECT_EQ(withOperation("load", "  op load load($0))"), at(23, "no '(' for a ')'"));
  EXPECT_EQ(withOperation("and", "  op and a($0)"), at(23, "the text does not use $1"));
  EXPECT_EQ(withOperation("and", "  op and a($0, $1, $2)"), at(23, "there is no $2 here"));
  EXPECT_EQ(withOperation("srl", "  op srl shift($0)"), at(23, "the text does not use $#"));
  EXPECT_EQ(withOperation("and", "  op and a($0, $#)"), at(23, "there is no $# here"));
  EXPECT_EQ(withLine(23, "  op nand a($0, $1)"), at(23, "unknown operation 'nand'"));
}

TEST(Target, OnlyProductsOfMatricesNeedTheirOperations) {
  const std::string rest = texts(),
                    reduced = rest.substr(0, rest.find("op zip_low")) + rest.substr(rest.find("op pairs"));
  EXPECT_EQ(mistakes(joined(machine) + reduced), Lines{});
  const std::string matrix = "matrix m\ncodes signed\ncost 1\nstep m($acc, $w, $a)\n";
  EXPECT_EQ(mistakes(joined(machine) + reduced + matrix).size(), 5u);
  EXPECT_EQ(mistakes(joined(machine) + rest + matrix), Lines{});
}

TEST(Target, MistakesInExpansions) {
  const auto with = [](const std::string &text) { return withOperation("orand", "  expand " + text); };
  EXPECT_EQ(with("orand(a, b, m) = or(a, and(b, m))"), Lines{});
  for (const char *text :
       {"orand(a, b, m = or(a, and(b, m))", "orand(a, b, m)", "orand(a, b, m) =", "orand = or(a, b)"}) {
    const Lines found = with(text);
    ASSERT_EQ(found.size(), 2u) << text;  // and that the operation has nothing then
    EXPECT_EQ(found[1], "templates/x.target:23: expected: expand NAME(OPERAND, ...) = EXPRESSION") << text;
  }
  EXPECT_EQ(with("orand(a, b) = or(a, b)"), at(23, "orand takes 3 operands, not 2"));
  EXPECT_EQ(with("orand(a, b, a) = or(a, b)"), at(23, "operands have different names of letters, digits and '_'"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, and(b, n))"), at(23, "unknown operand 'n'"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, nand(b, m))"), at(23, "unknown operation 'nand'"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, and(b, m)"), at(23, "or has no ')'"));
  EXPECT_EQ(with("orand(a, b, m) = or(a)"), at(23, "or takes 2 operands; expected ',' before ')'"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, b, m)"), at(23, "or takes no more operands: ', m)'"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, b) m"), at(23, "expected the end before 'm'"));
  EXPECT_EQ(with("orand(a, b, m) = srl(a)"), at(23, "srl takes 2 operands; expected ',' before ')'"));
  EXPECT_EQ(with("orand(a, b, m) = srl(a, #)"), at(23, "srl takes a number before '#)'"));
  EXPECT_EQ(with("orand(a, b, m) = shuffle(a, %)"), at(23, "shuffle takes a pattern, which % passes on, before '%)'"));
  EXPECT_EQ(with("orand(a, b, m) = as_lanes(a)"), at(23, "the expansion is lanes, orand is bytes"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, as_lanes(b))"), at(23, "or takes bytes, not lanes"));
  EXPECT_EQ(with("orand(a, b, m) = or(a, orand(b, a, m))"), at(23, "the expansion of 'orand' needs 'orand'"));
  EXPECT_EQ(withOperation("srl", "  expand srl(a) = sll(sll(a, #), 3)"), Lines{});
}

TEST(Target, MistakesInProducts) {
  EXPECT_EQ(withLine(10, ""), at(9, "'dot simple' has no 'codes'"));
  EXPECT_EQ(withLine(10, "    codes both"), at(10, "codes are signed or unsigned, not 'both'"));
  EXPECT_EQ(withLine(11, ""), at(9, "'dot simple' has no 'cost'"));
  for (const char *cost : {"cheap", "1,5", "0", "-1", "nan"})
    EXPECT_EQ(withLine(11, std::string("    cost ") + cost),
              at(11, std::string("a cost is a number above 0, not '") + cost + "'"));
  EXPECT_EQ(withLine(12, ""), at(9, "'dot simple' needs 'step', or 'first', 'next' and 'last'"));
  EXPECT_EQ(withLine(12, "    step simple($w, $a)"), at(12, "the text does not use $acc"));
  EXPECT_EQ(withLine(12, "    step simple($acc, $w, $a, $p)"), at(12, "there is no $p here"));
  EXPECT_EQ(withLine(12, "    step simple($acc, $w, $a"), at(12, "no ')' for a '('"));
  EXPECT_EQ(withLine(16, ""), at(13, "'dot pairs' sums in 16 bits and has no 'depth'"));
  EXPECT_EQ(withLine(15, ""), at(13, "'dot pairs' sums in 16 bits and has no 'when'"));
  EXPECT_EQ(withLine(18, ""), at(13, "'dot pairs' sums in 16 bits and has no 'first'"));
  EXPECT_EQ(withLine(16, "    depth 65000 / (2 * weight * 127)"), at(16, "sums of codes of 1 reach more than 32767"));
  EXPECT_EQ(withLine(15, "    when weight <= 130"), at(16, "sums of codes of 130 reach more than 32767"));
  for (const char *part : {"depth", "terms"})
    EXPECT_EQ(
        withLine(10, std::string("    codes unsigned\n    ") + part + " 2"),
        at(11, std::string("a '") + part + "' belongs to sums in 16 bits, which have 'first', 'next' and 'last'"));
  EXPECT_EQ(withLine(16, "    terms 1\n    depth 32767 / (weight * 127)"), Lines{});
  EXPECT_EQ(withLine(16, "    depth 32767 / (weight * 127)"), at(16, "sums of codes of 1 reach more than 32767"));
  for (const char *terms : {"0", "3", "many"})
    EXPECT_EQ(withLine(16, std::string("    terms ") + terms + "\n    depth 1"),
              at(16, std::string("'terms' are 1 or 2, not '") + terms + "'"));
}

TEST(Target, MistakesInExpressions) {
  const auto when = [](const std::string &text) { return withLine(15, "    when " + text); };
  EXPECT_EQ(when("2 * (weight <= 3"), at(15, "expected ')' at the end"));
  EXPECT_EQ(when("2 * <= 3"), at(15, "expected a number or 'weight' before '<= 3'"));
  EXPECT_EQ(when("weights <= 3"), at(15, "expected a number or 'weight' before 'weights <= 3'"));
  EXPECT_EQ(when("weight < 3"), at(15, "expected an operator or the end before '< 3'"));
  EXPECT_EQ(when("weight <= 99999999999"), at(15, "expected a number or 'weight' before '99999999999'"));
  EXPECT_EQ(withLine(16, "    depth weight *"), at(16, "expected a number or 'weight' at the end"));
}

TEST(Target, MistakesInFeatures) {
  const auto with = [](const std::string &line) { return mistakes(joined(machine) + texts(), table + line + "\n"); };
  const auto inTable = [](const std::string &what) { return Lines{"templates/features.table:4: " + what}; };
  EXPECT_EQ(with("feature more x86 7 0 1 6 0x6"), Lines{});
  EXPECT_EQ(with("feature more x86 7 0 1"),
            inTable("expected: feature NAME x86 LEAF SUBLEAF REGISTER BIT XCR0 FLAG..."));
  EXPECT_EQ(with("feature more arm 1"), inTable("expected: feature NAME arm WORD BIT FLAG..."));
  EXPECT_EQ(with("feature more"), inTable("expected: feature NAME ARCHITECTURE ..."));
  EXPECT_EQ(with("feature more mips 1 1"), inTable("unknown architecture 'mips'; there are x86 and arm"));
  EXPECT_EQ(with("feature wide x86 7 0 1 6 0x6"), inTable("a second feature 'wide'"));
  EXPECT_EQ(with("feature more x86 7 0 ebx 6 0x6"), inTable("expected a number, found 'ebx'"));
  EXPECT_EQ(with("feature more x86 7 0 4 6 0x6"), inTable("'register' is 0 to 3, not 4"));
  EXPECT_EQ(with("feature more x86 7 0 1 32 0x6"), inTable("'bit' is 0 to 31, not 32"));
  EXPECT_EQ(with("feature more x86 7 0 1 6 6 mmore"),
            inTable("a flag is -mNAME, -march=NAME or +EXTENSION, not 'mmore'"));
  EXPECT_EQ(with("feature more arm 1 6 +more"), inTable("'more' has no -march= to extend"));
  EXPECT_EQ(with("feature more arm 3 6"), inTable("'word' is 1 to 2, not 3"));
  EXPECT_EQ(with("feature more arm 0 64"), (Lines{"templates/features.table:4: 'bit' is 0 to 63, not 64",
                                                  "templates/features.table:4: 'word' is 1 to 2, not 0"}));
  EXPECT_EQ(with("op load x"),
            inTable("expected 'target', 'base', 'architecture', 'feature', 'machine' or 'schedule' before 'op'"));
}

TEST(Target, MistakesInArchitectures) {
  const auto with = [](const std::string &text) {
    return loadTargets({{"architectures.table", text}, {"machine.table", machineTable}}).mistakes;
  };
  const auto inTable = [](unsigned line, const std::string &what) {
    return Lines{"templates/architectures.table:" + std::to_string(line) + ": " + what};
  };
  const std::string arch = "architecture a\n", builds = "builds defined(A)\n", processor = "processor a64\n",
                    numbers = "numbers bit:0-63\n";
  EXPECT_EQ(with(arch + builds + processor + numbers), Lines{});
  EXPECT_EQ(with(arch + processor + numbers), inTable(1, "architecture 'a' has no 'builds'"));
  EXPECT_EQ(with(arch + builds + numbers), inTable(1, "architecture 'a' has no 'processor'"));
  EXPECT_EQ(with(arch + builds + processor), Lines{});
  EXPECT_EQ(with(arch + "builds defined(A\n" + processor + numbers), inTable(2, "no ')' for a '('"));
  EXPECT_EQ(with(arch + builds + builds + processor + numbers), inTable(3, "'builds' stands in line 2, too"));
  for (const char *number : {"bit:", "bit:0", "bit:3-2", ":0-1", "bit:low-high"})
    EXPECT_EQ(with(arch + builds + processor + "numbers leaf " + number),
              inTable(4, std::string("expected NAME or NAME:LEAST-GREATEST, found '") + number + "'"));
  const std::string whole = arch + builds + processor + numbers;
  EXPECT_EQ(with(whole + whole), inTable(5, "a second architecture 'a'"));
  EXPECT_EQ(with("architecture any\n"),
            inTable(1, "'any' is no name: lower-case letters, digits and '_', and not 'any'"));
  EXPECT_EQ(with("builds defined(A)\n"), inTable(1, "'builds' belongs to an 'architecture'"));
  EXPECT_EQ(with(arch + "codes signed\n" + builds + processor + numbers),
            inTable(2, "expected 'target', 'base', 'architecture', 'feature', 'machine' or 'schedule' before 'codes'"));
}

TEST(Target, MistakesInTheMachine) {
  const auto with = [](const std::string &text) {
    return loadTargets({{"x.target", joined(machine) + texts()},
                        {"architectures.table", architectureTable},
                        {"features.table", table},
                        {"machine.table", text}})
        .mistakes;
  };
  EXPECT_EQ(with(machineTable + "machine pair_sum 1"), Lines{"templates/machine.table:4: a second 'pair_sum'"});
  EXPECT_EQ(with(machineTable + "machine sockets 1"), Lines{"templates/machine.table:4: unknown word 'sockets'"});
  EXPECT_EQ(with("machine bytes_per_cycle many\n" + machineTable.substr(0, machineTable.find('\n') + 1) +
                 "machine operations_per_cycle 4"),
            (Lines{"templates/machine.table:1: expected a number from 1 on, found 'many'",
                   "templates/machine.table:1: the machine has no 'bytes_per_cycle'"}));
}

TEST(Target, MistakesInSchedules) {
  const auto with = [](const std::string &line) {
    return load({{"x.target", joined(machine) + texts()}, {"schedules.table", line + "\n"}}).mistakes;
  };
  const std::string columns = "columns are powers of two up to those of the target, 4 2";
  EXPECT_EQ(with("schedule q4_0 x columns 4 2 pairs 0"), Lines{});
  EXPECT_EQ(with("schedule q4_0 y columns 4 2 pairs 0"), Lines{"templates/schedules.table:1: unknown target 'y'"});
  EXPECT_EQ(with("schedule q4_0 x columns 8 2 pairs 0"), Lines{"templates/schedules.table:1: " + columns});
  EXPECT_EQ(with("schedule q4_0 x columns 3 2 pairs 0"), Lines{"templates/schedules.table:1: " + columns});
  EXPECT_EQ(
      with("schedule q4_0 x columns 4 pairs 0"),
      Lines{"templates/schedules.table:1: expected 'columns PACKED RAW pairs WEIGHTS', found 'columns 4 pairs 0'"});
  EXPECT_EQ(with("schedule q4_0 x columns 4 2 pairs 0\nschedule q4_0 x columns 4 2 pairs 0"),
            Lines{"templates/schedules.table:2: a second schedule of 'q4_0' for 'x'"});
}

TEST(Target, SchedulesServeWhatExtends) {
  const std::string x = joined(machine) + texts(), z = "target z\nextends x\norder 11\n";
  const LoadedTargets loaded = load({{"x.target", x},
                                     {"z.target", z},
                                     {"schedules.table", "schedule a z columns 2 1 pairs 0\n"
                                                         "schedule a x columns 4 2 pairs 0\n"
                                                         "schedule b x columns 2 2 pairs 32\n"}});
  ASSERT_EQ(loaded.mistakes, Lines{});
  const Target &base = *loaded.set.find("x"), &extending = *loaded.set.find("z");
  EXPECT_EQ(base.scheduleOf("a").text(), "columns 4 2 pairs 0");
  EXPECT_EQ(extending.scheduleOf("a").text(), "columns 2 1 pairs 0");
  EXPECT_EQ(extending.scheduleOf("b").text(), "columns 2 2 pairs 32");
  EXPECT_EQ(extending.scheduleOf("c"), base.schedule);
}

TEST(Target, DescriptionsHaveOnePlaceInAnArchitecture) {
  const std::string x = joined(machine) + texts(), y = "target y\n" + x.substr(x.find('\n') + 1);
  const std::string z = "target z\nextends x\norder 11\n", low = "target z\nextends x\norder 9\n";
  EXPECT_EQ(load({{"y.target", y}, {"x.target", x}}).mistakes, Lines{"templates/x.target:4: 'y' has this order, too"});
  EXPECT_EQ(load({{"z.target", low}, {"x.target", x}}).mistakes,
            Lines{"templates/z.target:3: the order is not above that of 'x', which the target extends"});
  const LoadedTargets fine = load({{"z.target", z}, {"x.target", x}});
  ASSERT_EQ(fine.mistakes, Lines{});
  ASSERT_EQ(fine.set.targets.size(), 2u);
  EXPECT_EQ(fine.set.targets[1].lenders, Lines{"x"});
  EXPECT_EQ(fine.set.targets[1].dots.size(), 2u);
}

TEST(Target, TargetsExtendSeveralOthers) {
  const std::string x = joined(machine) + texts();
  const auto loadBoth = [&](const std::string &left, const std::string &right, const std::string &both) {
    const std::string l = "target l\nextends x\norder 11\n" + left, r = "target r\nextends x\norder 12\n" + right,
                      third = "target both\nextends l r\norder 13\n" + both;
    return load({{"l.target", l}, {"r.target", r}, {"both.target", third}, {"x.target", x}});
  };
  const LoadedTargets apart = loadBoth("op load left($0)\n", "op store right($0, $1)\n", "");
  ASSERT_EQ(apart.mistakes, Lines{});
  const Target &both = *apart.set.find("both");
  EXPECT_EQ(both.lenders, (Lines{"x", "l", "r"}));
  EXPECT_EQ(both.operations.at("load"), "left($0)");
  EXPECT_EQ(both.operations.at("store"), "right($0, $1)");
  EXPECT_EQ(both.places.at("op and").file, "x.target");
  EXPECT_EQ(both.dots.size(), 2u);

  const std::string left = "op load left($0)\n", right = "op load right($0)\n";
  EXPECT_EQ(loadBoth(left, right, "").mistakes,
            Lines{"templates/both.target:1: 'op load' is one thing in templates/l.target:4 and another in "
                  "templates/r.target:4; say which it is here"});
  EXPECT_EQ(loadBoth(left, right, "op load own($0)\n").mistakes, Lines{});
}

}  // namespace
}  // namespace quantc
