// The choice of dot products: exact, so that no sum reaches what 16 bits hold, and the cheapest.
#include "target/dot.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace quantc {
namespace {

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

const DotStrategy &chosen(const Target &t, int64_t weight, bool isSigned) {
  return *chooseDot(t, weight, isSigned).strategy;
}

template <class F> void eachChoice(F visit) {
  for (const Target &t : targets().targets)
    for (bool isSigned : {false, true})
      for (int64_t weight = 1; weight <= (isSigned ? 128 : 255); ++weight) {
        const DotStrategy *dot = chooseDot(t, weight, isSigned).strategy;
        ASSERT_TRUE(dot) << t.name << " has no exact dot product for " << (isSigned ? "signed" : "unsigned")
                         << " codes up to " << weight;
        ASSERT_NO_FATAL_FAILURE(visit(t, *dot, weight, isSigned));
      }
}

TEST(Dot, ChosenDotProductsAreExact) {
  eachChoice([](const Target &t, const DotStrategy &dot, int64_t weight, bool isSigned) {
    int64_t w = multiplied(dot, weight, isSigned);
    unsigned depth = depthOf(dot, w);
    EXPECT_TRUE(admits(dot, w)) << t.name << ": " << dot.name << " for " << weight;
    EXPECT_EQ(depth > 0, !dot.depth.empty());
    EXPECT_LE(sum16(dot, depth, w), 32767) << t.name << ": " << dot.name << " for " << weight;
    // The greatest depth, or work is wasted.
    if (depth > 0) {
      EXPECT_GT(sum16(dot, depth + 1, w), 32767) << t.name << ": " << dot.name << " for " << weight;
    }
    if (!dot.unsignedCodes) {
      EXPECT_LE(weight, isSigned ? 128 : 127) << t.name << ": " << dot.name;
    }
  });
}

TEST(Dot, ChosenDotProductsAreTheCheapest) {
  eachChoice([](const Target &t, const DotStrategy &dot, int64_t weight, bool isSigned) {
    for (const DotStrategy &other : t.dots) {
      bool fits = other.unsignedCodes || isSigned || weight <= 127;
      if (!other.isMatrix && fits && admits(other, multiplied(other, weight, isSigned))) {
        EXPECT_LE(dot.cost, other.cost) << t.name << " chose " << dot.name << " over " << other.name << " for "
                                        << weight;
      }
    }
  });
}

TEST(Dot, SaturatingProductsStopAt129) {
  for (const char *name : {"avx2", "avx512"}) {
    const Target &t = target(name);
    EXPECT_EQ(chosen(t, 15, false).name, "maddubs") << name;
    EXPECT_EQ(chosen(t, 129, false).name, "maddubs") << name;
    EXPECT_NE(chosen(t, 130, false).name, "maddubs") << name;
    EXPECT_NE(chosen(t, 255, false).name, "maddubs") << name;
    // Codes of -128 .. 127: biased they would reach 255, so the sign must go elsewhere.
    EXPECT_EQ(chosen(t, 128, true).name, "maddubs_sign") << name;
    EXPECT_EQ(depthOf(chosen(t, 128, true), 128), 1u) << name;
    for (const DotStrategy &dot : t.dots)
      if (dot.name == "maddubs") {
        EXPECT_TRUE(admits(dot, 129));
        EXPECT_FALSE(admits(dot, 130));
        EXPECT_FALSE(admits(dot, multiplied(dot, 128, true))) << "q8_0";
        EXPECT_EQ(depthOf(dot, 15), 8u);
        EXPECT_EQ(depthOf(dot, 31), 4u);
        EXPECT_EQ(depthOf(dot, 63), 2u);
        EXPECT_EQ(depthOf(dot, 129), 1u);
      }
  }
}

TEST(Dot, WideProductsTakeEveryCode) {
  for (const char *name : {"avxvnni", "avx512vnni"}) {
    EXPECT_EQ(chosen(target(name), 255, false).name, "dpbusd") << name;
    EXPECT_EQ(chosen(target(name), 128, true).name, "dpbusd") << name;
  }
  EXPECT_EQ(chosen(target("neon_dotprod"), 128, true).name, "sdot");
  EXPECT_EQ(chosen(target("neon_dotprod"), 127, false).name, "sdot");
  EXPECT_NE(chosen(target("neon_dotprod"), 128, false).name, "sdot");
  EXPECT_EQ(chosen(target("neon_i8mm"), 128, false).name, "usdot");
}

TEST(Dot, ProductsMayHaveASumEach) {
  const Target &t = target("rvv256");
  EXPECT_EQ(chosen(t, 15, false).terms, 1u);
  EXPECT_EQ(chosen(t, 15, false).name, "products");
  EXPECT_EQ(depthOf(chosen(t, 15, false), 15), 17u);
  EXPECT_EQ(chosen(t, 128, true).name, "products") << "biased codes would reach 255";
  EXPECT_EQ(depthOf(chosen(t, 128, true), 128), 2u);
  EXPECT_EQ(chosen(t, 255, false).name, "products_unsigned");
  EXPECT_EQ(depthOf(chosen(t, 255, false), 255), 1u);
  EXPECT_EQ(sum16(chosen(t, 15, false), 17, 15), 32385);
  EXPECT_EQ(sum16(chosen(target("avx2"), 15, false), 8, 15), 30480);
}

TEST(Dot, MatrixProductsAreExactAndOptional) {
  for (const Target &t : targets().targets)
    for (int64_t weight : {15, 127, 128, 255}) {
      const DotStrategy *matrix = chooseDot(t, weight, false).matrix;
      EXPECT_LE(matrix != nullptr, hasMatrices(t)) << t.name;
      EXPECT_FALSE(matrix && !matrix->unsignedCodes && weight > 127)
          << t.name << ": " << matrix->name << " for " << weight;
      EXPECT_FALSE(chosen(t, weight, false).isMatrix) << t.name;
    }
  EXPECT_NE(chooseDot(target("neon_i8mm"), 15, false).matrix, nullptr);
  EXPECT_NE(chooseDot(target("neon_i8mm"), 128, true).matrix, nullptr);
}

TEST(Dot, SaysWhatWasRefused) {
  const auto refused = [](const char *name, int64_t weight, bool isSigned) {
    std::vector<std::string> names;
    for (const DotStrategy *dot : chooseDot(target(name), weight, isSigned).refused)
      names.push_back(dot->name);
    return names;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(refused("avx2", 15, false), Names{});
  EXPECT_EQ(refused("avx2", 128, true), Names{"maddubs"});
  EXPECT_EQ(refused("avx2", 255, false), Names{"maddubs"}) << "signed bytes do not hold such codes";
  EXPECT_EQ(refused("avx512vnni", 128, true), Names{}) << "what costs more is not considered";
}

}  // namespace
}  // namespace quantc
