// Target descriptions: complete, in order, their features and flags in agreement; and the choice of dot products, whose
// arithmetic must never reach what 16 bits hold.
#include "target/target.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "ir/ir.h"

namespace quantc {
namespace {

struct Operation {
  std::string name, parameters;
};

const std::vector<Operation> &operations() {
  static const std::vector<Operation> all = {
#define OP(id, name, result, params) {name, params},
#include "ir/ops.def"
  };
  return all;
}

/// What only products of matrices use: a target without them has no need of it.
bool isForMatrices(const std::string &name) {
  static const std::set<std::string> names = {"zip_low", "zip_high", "join8", "even_lanes", "odd_lanes"};
  return names.count(name) > 0;
}

bool hasMatrices(const Target &t) {
  return std::any_of(t.dots.begin(), t.dots.end(), [](const DotStrategy &dot) { return dot.isMatrix; });
}

const Target &target(const std::string &name) {
  const Target *found = targets().find(name);
  if (!found) {
    ADD_FAILURE() << "no target " << name;
    found = &targets().targets.front();
  }
  return *found;
}

/// The magnitude that a strategy multiplies for codes of this range: signed codes become unsigned by a bias.
int64_t multiplied(const DotStrategy &strategy, int64_t weight, bool isSigned) {
  return strategy.unsignedCodes && isSigned ? 255 : weight;
}

template <class F> void eachChoice(F visit) {
  for (const Target &t : targets().targets)
    for (bool isSigned : {false, true})
      for (int64_t weight = 1; weight <= (isSigned ? 128 : 255); ++weight) {
        const DotStrategy *dot = t.dot(weight, isSigned);
        ASSERT_TRUE(dot) << t.name << " has no exact dot product for " << (isSigned ? "signed" : "unsigned")
                         << " codes up to " << weight;
        ASSERT_NO_FATAL_FAILURE(visit(t, *dot, weight, isSigned));
      }
}

TEST(Target, DescriptionsAreRead) {
  std::set<std::string> names;
  for (const Target &t : targets().targets) {
    names.insert(t.name);
    EXPECT_EQ(targets().find(t.name), &t);
    EXPECT_FALSE(t.isBase);
    EXPECT_FALSE(t.triple.empty()) << t.name;
    EXPECT_TRUE(t.arch == "any" || t.arch == "x86" || t.arch == "arm") << t.name << ": " << t.arch;
    EXPECT_EQ(t.rows % 4, 0u) << t.name;
    EXPECT_GT(t.rows, 0u) << t.name;
    EXPECT_GE(t.packedColumns, t.rawColumns) << t.name;
    EXPECT_GT(t.rawColumns, 0u) << t.name;
    for (char type : {'b', 'h', 'w', 'f', 'i'})
      EXPECT_EQ(t.types.count(type), 1u) << t.name << " names no type " << type;
  }
  for (const char *name : {"scalar", "avx2", "avx512", "avx512vnni", "neon", "neon_dotprod", "neon_i8mm"})
    EXPECT_EQ(names.count(name), 1u) << name;
  EXPECT_EQ(names.size(), targets().targets.size());
  EXPECT_EQ(targets().find("sparc"), nullptr);
  EXPECT_EQ(targets().find("generic"), nullptr) << "a base is no target";
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
    // A higher target runs only where the lower ones of its architecture do.
    for (const Target &lower : targets().targets)
      if (lower.arch == t.arch && lower.order < t.order) {
        for (const std::string &name : lower.features)
          EXPECT_EQ(std::count(t.features.begin(), t.features.end(), name), 1) << t.name << " lacks " << name;
      }
  }
}

TEST(Target, FeatureBitsAreDistinct) {
  std::set<std::vector<unsigned>> seen;
  for (const Feature &f : targets().features) {
    bool isX86 = f.arch == "x86";
    EXPECT_TRUE(isX86 || f.arch == "arm") << f.name;
    // The last number of x86 is what the system must save, which several share.
    std::vector<unsigned> place(f.numbers, f.numbers + (isX86 ? 4 : 2));
    EXPECT_TRUE(seen.insert(place).second) << f.name << " has the bit of another feature";
    EXPECT_LT(place.back(), isX86 ? 32u : 64u) << f.name;
    if (isX86) {
      EXPECT_EQ(f.numbers[4] & 6u, 6u) << f.name << ": the system must save vector registers";
    }
  }
}

/// The feature that a compiler's flag lets it use; empty for a flag that is only a preference.
std::vector<std::string> grants(const std::string &flag) {
  if (flag.starts_with("-mprefer-"))
    return {};
  if (flag == "-mavx512vnni")
    return {"avx512_vnni"};
  if (!flag.starts_with("-march="))
    return {flag.substr(2)};
  std::vector<std::string> result;
  for (size_t at = flag.find('+'); at != std::string::npos; at = flag.find('+', at + 1)) {
    std::string extension = flag.substr(at + 1, flag.find('+', at + 1) - at - 1);
    result.push_back(extension == "dotprod" ? "asimddp" : extension == "fp16" ? "asimdhp" : extension);
  }
  return result;
}

TEST(Target, FlagsGrantWhatTheFeaturesPromise) {
  for (const Target &t : targets().targets) {
    std::set<std::string> granted;
    for (const std::string &flag : t.flags)
      for (const std::string &feature : grants(flag)) {
        granted.insert(feature);
        EXPECT_EQ(std::count(t.features.begin(), t.features.end(), feature), 1)
            << t.name << ": " << flag << " lets the compiler use " << feature << ", which the target does not need";
      }
    for (const std::string &feature : t.features)
      // Every AArch64 compiler has asimd.
      EXPECT_TRUE(feature == "asimd" || granted.count(feature))
          << t.name << ": no flag lets the compiler use " << feature;
  }
}

TEST(Target, EveryOperationHasTextOrAnExpansion) {
  std::set<std::string> known;
  for (const Operation &operation : operations())
    EXPECT_TRUE(known.insert(operation.name).second) << operation.name << " is defined twice";
  for (const Target &t : targets().targets) {
    for (const std::string &name : known)
      if (hasMatrices(t) || !isForMatrices(name)) {
        EXPECT_EQ(t.operations.count(name) + t.expansions.count(name), 1u) << t.name << ": " << name;
      }
    for (const auto &[name, text] : t.operations)
      EXPECT_EQ(known.count(name), 1u) << t.name << " gives text to an unknown operation '" << name << "'";
    for (const auto &[name, expansion] : t.expansions)
      EXPECT_EQ(known.count(name), 1u) << t.name << " expands an unknown operation '" << name << "'";
  }
}

TEST(Target, TextUsesEveryOperand) {
  for (const Target &t : targets().targets)
    for (const Operation &operation : operations()) {
      auto it = t.operations.find(operation.name);
      if (it == t.operations.end())
        continue;
      std::string where = t.name + ": " + operation.name + " = " + it->second;
      std::set<std::string> expected, found;
      unsigned operands = 0;
      for (char p : operation.parameters) {
        if (p == '#' || p == '%')
          expected.insert(std::string(1, p));
        else if (p == '*')  // as many as a vector has parts
          while (operands < t.parts())
            expected.insert(std::to_string(operands++));
        else
          expected.insert(std::to_string(operands++));
      }
      for (size_t at = it->second.find('$'); at != std::string::npos; at = it->second.find('$', at + 1))
        found.insert(it->second.substr(at + 1, 1));
      EXPECT_EQ(found, expected) << where;
      EXPECT_EQ(std::count(it->second.begin(), it->second.end(), '('),
                std::count(it->second.begin(), it->second.end(), ')'))
          << where;
    }
}

TEST(Target, DotStrategiesAreComplete) {
  for (const Target &t : targets().targets)
    for (const DotStrategy &dot : t.dots) {
      std::string where = t.name + ": " + dot.name;
      EXPECT_GT(dot.cost, 0) << where;
      bool inPairs = !dot.depth.empty();
      EXPECT_EQ(dot.step.empty(), inPairs) << where;
      EXPECT_EQ(!dot.first.empty() && !dot.next.empty() && !dot.last.empty(), inPairs) << where;
      // Sums of 16 bits can saturate: they need a condition.
      EXPECT_EQ(dot.when.empty(), !inPairs) << where;
    }
}

TEST(Target, ChosenDotProductsAreExact) {
  eachChoice([](const Target &t, const DotStrategy &dot, int64_t weight, bool isSigned) {
    int64_t w = multiplied(dot, weight, isSigned);
    unsigned depth = Target::depth(dot, w);
    if (!dot.when.empty()) {
      EXPECT_TRUE(evaluate(dot.when, w)) << t.name << ": " << dot.name << " for " << weight;
    }
    EXPECT_EQ(depth > 0, !dot.depth.empty());
    EXPECT_LE(depth * 2 * w * 127, 32767) << t.name << ": " << dot.name << " for " << weight;
    // The greatest depth, or work is wasted.
    if (depth > 0) {
      EXPECT_GT((depth + 1) * 2 * w * 127, 32767) << t.name << ": " << dot.name << " for " << weight;
    }
    if (!dot.unsignedCodes) {
      EXPECT_LE(weight, isSigned ? 128 : 127) << t.name << ": " << dot.name;
    }
  });
}

TEST(Target, ChosenDotProductsAreTheCheapest) {
  eachChoice([](const Target &t, const DotStrategy &dot, int64_t weight, bool isSigned) {
    for (const DotStrategy &other : t.dots) {
      int64_t w = multiplied(other, weight, isSigned);
      bool fits = other.unsignedCodes || isSigned || weight <= 127;
      if (!other.isMatrix && fits && (other.when.empty() || evaluate(other.when, w))) {
        EXPECT_LE(dot.cost, other.cost) << t.name << " chose " << dot.name << " over " << other.name << " for "
                                        << weight;
      }
    }
  });
}

TEST(Target, SaturatingProductsStopAt129) {
  for (const char *name : {"avx2", "avx512"}) {
    const Target &t = target(name);
    EXPECT_EQ(t.dot(15, false)->name, "maddubs") << name;
    EXPECT_EQ(t.dot(129, false)->name, "maddubs") << name;
    EXPECT_NE(t.dot(130, false)->name, "maddubs") << name;
    EXPECT_NE(t.dot(255, false)->name, "maddubs") << name;
    // Codes of -128 .. 127: biased they would reach 255, so the sign must go elsewhere.
    EXPECT_EQ(t.dot(128, true)->name, "maddubs_sign") << name;
    EXPECT_EQ(Target::depth(*t.dot(128, true), 128), 1u) << name;
    for (const DotStrategy &dot : t.dots)
      if (dot.name == "maddubs") {
        EXPECT_TRUE(evaluate(dot.when, 129));
        EXPECT_FALSE(evaluate(dot.when, 130));
        EXPECT_FALSE(evaluate(dot.when, multiplied(dot, 128, true))) << "q8_0";
        EXPECT_EQ(Target::depth(dot, 15), 8u);
        EXPECT_EQ(Target::depth(dot, 31), 4u);
        EXPECT_EQ(Target::depth(dot, 63), 2u);
        EXPECT_EQ(Target::depth(dot, 129), 1u);
      }
  }
}

TEST(Target, WideProductsTakeEveryCode) {
  EXPECT_EQ(target("avx512vnni").dot(255, false)->name, "dpbusd");
  EXPECT_EQ(target("avx512vnni").dot(128, true)->name, "dpbusd");
  EXPECT_EQ(target("neon_dotprod").dot(128, true)->name, "sdot");
  EXPECT_EQ(target("neon_dotprod").dot(127, false)->name, "sdot");
  EXPECT_NE(target("neon_dotprod").dot(128, false)->name, "sdot");
  EXPECT_EQ(target("neon_i8mm").dot(128, false)->name, "usdot");
}

TEST(Target, MatrixProductsAreExactAndOptional) {
  for (const Target &t : targets().targets)
    for (int64_t weight : {15, 127, 128, 255}) {
      const DotStrategy *matrix = t.dot(weight, false, true);
      EXPECT_LE(matrix != nullptr, hasMatrices(t)) << t.name;
      EXPECT_FALSE(matrix && !matrix->unsignedCodes && weight > 127)
          << t.name << ": " << matrix->name << " for " << weight;
      EXPECT_FALSE(t.dot(weight, false)->isMatrix) << t.name;
    }
  EXPECT_NE(target("neon_i8mm").dot(15, false, true), nullptr);
  EXPECT_NE(target("neon_i8mm").dot(128, true, true), nullptr);
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

}  // namespace
}  // namespace quantc
