// How the level of a weight becomes a code: parts, lookups and levels from any integer function of stored bits; and the
// messages where it does not.
#include <functional>
#include <random>

#include "decode.h"
#include "diagnose.h"

namespace quantc {
namespace {

Format compiled(const std::string &spec) {
  std::string messages;
  std::optional<Format> format = compile(spec, &messages);
  EXPECT_TRUE(format) << messages;
  return format.value_or(Format{});
}

using Level = std::function<int(const uint8_t *block, unsigned weight)>;

/// Equal on random blocks.
void expectLevels(const Format &format, const Level &expected) {
  std::mt19937 random(1);
  std::vector<uint8_t> block(format.blockBytes);
  for (int round = 0; round < 300 && format.block > 0; ++round) {
    for (uint8_t &byte : block)
      byte = static_cast<uint8_t>(random());
    for (unsigned i = 0; i < format.block; ++i)
      ASSERT_EQ(levelOf(format, i, block.data()), expected(block.data(), i)) << "w[" << i << "]";
  }
}

int nibble(const uint8_t *block, unsigned i) { return block[2 + i % 16] >> i / 16 * 4 & 15; }

/// The plain spec with another level, fitted by the rule that takes any.
Format withLevel(const std::string &level) {
  return compiled(Edited(plain).with("(q[i] - 8)", level).with("signed_absmax", "scale_search"));
}

TEST(Level, Linear) {
  Format format = withLevel("(q[i] - 8)");
  EXPECT_TRUE(format.code.isStored());
  EXPECT_TRUE(format.code.isLinear());
  EXPECT_EQ(format.code.name, "q");
  EXPECT_EQ(format.code.offset, 8);
  EXPECT_EQ(format.code.lo, -8);
  EXPECT_EQ(format.code.hi, 7);
  expectLevels(format, [](const uint8_t *b, unsigned i) { return nibble(b, i) - 8; });
}

TEST(Level, LinearHoweverItIsWritten) {
  for (const char *level :
       {"(-8 + q[i])", "(q[i] + q[i] - q[i] - 8)", "(~(7 - q[i]))", "(q[i] < 8 ? q[i] - 8 : q[i] - 8)"}) {
    Format format = withLevel(level);
    EXPECT_TRUE(format.code.isStored() && format.code.isLinear()) << level;
    EXPECT_EQ(format.code.offset, 8) << level;
  }
}

TEST(Level, FlippedSignBitIsTwosComplement) {
  Format format = withLevel("((q[i] ^ 8) - 8)");
  EXPECT_TRUE(format.code.isStored() && format.code.isLinear() && format.code.isSigned);
  EXPECT_EQ(format.code.offset, 0);
  expectLevels(format, [](const uint8_t *b, unsigned i) { return (nibble(b, i) ^ 8) - 8; });
}

TEST(Level, TableOfLevels) {
  Format format = withLevel("(2 * q[i] - 15)");
  EXPECT_TRUE(format.code.isStored());
  EXPECT_EQ(format.code.levels, (std::vector<int>{-15, -13, -11, -9, -7, -5, -3, -1, 1, 3, 5, 7, 9, 11, 13, 15}));
  EXPECT_EQ(format.maxIntegerSum, 32 * 127 * 15);
}

TEST(Level, SignAndMagnitudeAreOneCode) {
  // Two numbers of bits that each weight has for itself: stored bits of one part, in the order of their addresses.
  Format format = withLevel("((1 - 2 * (q[i] >> 3)) * (q[i] & 7))");
  EXPECT_TRUE(format.code.isStored());
  EXPECT_EQ(format.code.levels, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 0, -1, -2, -3, -4, -5, -6, -7}));
}

TEST(Level, ManyLevelsBecomeLinear) {
  // A permutation of 32 levels: too many for a table, and each of them can be had.
  std::string numbers;
  for (int i = 0; i < 32; ++i)
    numbers += (i ? ", " : "") + std::to_string(i * 7 % 32 - 16);
  Format format = compiled(Edited(plain)
                               .with("f16 d", "table k[32] = " + numbers + "\n  f16 d")
                               .with("u8  qs[16]", "unused u8 qs[32]")
                               .with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i] & 31")
                               .with("(q[i] - 8)", "k[q[i]]")
                               .with("signed_absmax", "scale_search"));
  EXPECT_TRUE(format.code.isLinear());
  ASSERT_EQ(format.lookups.size(), 1u);
  EXPECT_EQ(format.lookups[0].indexBits, 5u);
  EXPECT_EQ(format.lookups[0].components, 1u);
  EXPECT_EQ(format.code.lo, -16);
  EXPECT_EQ(format.code.width, 5u);
  expectLevels(format, [](const uint8_t *b, unsigned i) { return (b[2 + i] & 31) * 7 % 32 - 16; });
}

TEST(Level, Digits) {
  // Two digits to the base 3 in four bits of which 9 of 16 values are used twice.
  Format format = compiled(
      Edited(plain)
          .with("u8  qs[16]", "u8  qs[8]")
          .with("qs[i % 16] >> i / 16 * 4 & 15", "(qs[i / 4] >> i / 2 % 2 * 4 & 15) % 9 / (i % 2 == 0 ? 1 : 3) % 3")
          .with("(q[i] - 8)", "(q[i] - 1)")
          .with("signed_absmax", "absmax(1)"));
  ASSERT_EQ(format.lookups.size(), 1u);
  EXPECT_EQ(format.lookups[0].name, "q");
  EXPECT_EQ(format.lookups[0].components, 2u);
  EXPECT_EQ(format.lookups[0].values, (std::vector<int64_t>{0, 1, 2}));
  EXPECT_TRUE(format.code.isLinear());
  EXPECT_EQ(format.code.offset, 1);
  EXPECT_EQ(format.code.hi, 1);
  expectLevels(format, [](const uint8_t *b, unsigned i) {
    int n = (b[2 + i / 4] >> i / 2 % 2 * 4 & 15) % 9;
    return (i % 2 ? n / 3 : n % 3) - 1;
  });
}

TEST(Level, CodesThatNoWeightCanHave) {
  // The fourth code of three digits has the level of one that is possible: a rule must not take it for one more.
  Format format = compiled(
      Edited(plain)
          .with("f16 d", "table kv[3] = -5, -1, 7\n  f16 d")
          .with("u8  qs[16]", "u8  qs[8]")
          .with("qs[i % 16] >> i / 16 * 4 & 15", "(qs[i / 4] >> i / 2 % 2 * 4 & 15) % 9 / (i % 2 == 0 ? 1 : 3) % 3")
          .with("(q[i] - 8)", "kv[q[i]]")
          .with("signed_absmax", "scale_search"));
  EXPECT_EQ(format.code.levels, (std::vector<int>{-5, -1, 7, 7}));
  EXPECT_EQ(format.code.lo, -5);
  EXPECT_EQ(format.code.hi, 7);
  expectLevels(format, [](const uint8_t *b, unsigned i) {
    int n = (b[2 + i / 4] >> i / 2 % 2 * 4 & 15) % 9, digit = i % 2 ? n / 3 : n % 3;
    return digit == 0 ? -5 : digit == 1 ? -1 : 7;
  });
}

TEST(Level, GridOfThreeNumbers) {
  // Codes 3 and 7 are not possible, and are not asked to be each other's negative.
  Format format = compiled(Edited(gridded).with("= 3, 1,", "= 5, 1,"));
  EXPECT_EQ(format.code.levels, (std::vector<int>{1, 3, 5, 5, -1, -3, -5, -5}));
  EXPECT_EQ(format.code.lo, -5);
  EXPECT_EQ(format.code.hi, 5);
}

int gridLevel(const uint8_t *b, unsigned i) {
  static constexpr int grid[4][8] = {
      {3, 1, 1, 1, 3, 3, 1, 1}, {1, 3, 1, 1, 3, 1, 3, 3}, {1, 1, 3, 1, 1, 3, 3, 3}, {1, 1, 1, 3, 1, 1, 1, 3}};
  return grid[b[3] >> i / 8 * 2 & 3][i % 8];
}

TEST(Level, GridWithSigns) {
  Format format = compiled(std::string(gridded));
  ASSERT_EQ(format.code.parts.size(), 2u);
  EXPECT_GE(format.code.parts[0].of[0].lookup, 0);
  EXPECT_LT(format.code.parts[1].of[0].lookup, 0);
  EXPECT_EQ(format.code.levels, (std::vector<int>{1, 3, -1, -3}));
  expectLevels(format,
               [](const uint8_t *b, unsigned i) { return gridLevel(b, i) * (b[4 + i / 8] >> i % 8 & 1 ? -1 : 1); });
}

TEST(Level, GridComesFirst) {
  Format format = compiled(Edited(gridded).with("(grid[index[i / 8]][i % 8] * (1 - 2 * neg[i]))",
                                                "((1 - 2 * neg[i]) * grid[index[i / 8]][i % 8])"));
  EXPECT_GE(format.code.parts.at(0).of[0].lookup, 0);
  EXPECT_EQ(format.code.levels, (std::vector<int>{1, 3, -1, -3}));
}

TEST(Level, DerivedSignsHoweverTheyAreWritten) {
  const char *spellings[] = {
      "(signs[i / 8] & 127 | parity(signs[i / 8] & 127) << 7) >> i % 8 & 1",
      "i % 8 < 7 ? signs[i / 8] >> i % 8 & 1 : parity(signs[i / 8] & 127)",
  };
  for (const char *spelling : spellings) {
    Format format =
        compiled(Edited(gridded).with("signs[i / 8] >> i % 8 & 1", spelling).with("u8  signs", "unused u8 signs"));
    ASSERT_EQ(format.lookups.size(), 2u) << spelling;
    EXPECT_EQ(format.lookups[1].indexBits, 7u) << spelling;
    EXPECT_EQ(format.lookups[1].components, 8u) << spelling;
    expectLevels(format, [](const uint8_t *b, unsigned i) {
      int signs = b[4 + i / 8] & 127;
      signs |= __builtin_parity(static_cast<unsigned>(signs)) << 7;
      return gridLevel(b, i) * (signs >> i % 8 & 1 ? -1 : 1);
    });
  }
}

TEST(Level, BitsThatWeightsShare) {
  Format format = compiled(
      Edited(gridded)
          .with("signs[4]", "signs[1]")
          .with("signs[i / 8] >> i % 8 & 1", "signs[0] >> i / 8 & 1")
          .with("u8  signs", "unused u8 signs")
          .with("(grid[index[i / 8]][i % 8] * (1 - 2 * neg[i]))", "(8 * grid[index[i / 8]][i % 8] + 1 - 2 * neg[i])")
          .with("grid_search", "grid_delta_search"));
  EXPECT_EQ(format.code.levels, (std::vector<int>{9, 25, 7, 23}));
  expectLevels(format, [](const uint8_t *b, unsigned i) { return 8 * gridLevel(b, i) + (b[4] >> i / 8 & 1 ? -1 : 1); });
}

TEST(Level, Constant) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& (i < 31 ? 15 : 0)")), R"(
t.qf:10:15: error: no stored bit reaches the level of w[31]; it is a constant
  w[i] = d * (q[i] - 8)
              ^~~~~~~~
)");
}

TEST(Level, SameForAllBits) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * ((q[i] ^ 1) - (q[i] ^ 1) - 8)")), R"(
t.qf:10:16: error: the level of w[0] is the same for all stored bits
  w[i] = d * ((q[i] ^ 1) - (q[i] ^ 1) - 8)
               ^~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Level, NumberOfNumbers) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (q[i] * (i < 1 ? 1 : q[0] - 8))")), R"(
t.qf:10:15: error: the level of w[1] is made of 2 stored numbers, that of w[0] of 1
  w[i] = d * (q[i] * (i < 1 ? 1 : q[0] - 8))
              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Level, ReadInSeveralPlaces) {
  EXPECT_EQ(diagnose(Edited(gridded).with("(1 - 2 * neg[i])", "(1 - 2 * neg[i]) + (i < 1 ? index[0] : 0)")), R"(
t.qf:17:27: error: the level of w[0] reads a stored number in several places that other weights share
  w[i] = d * s[i / 16] * (grid[index[i / 8]][i % 8] * (1 - 2 * neg[i]) + (i < 1 ? index[0] : 0))
                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Level, NumberTooWide) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]", "u16 qs[16]")
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "parity(i < 16 ? qs[i] & 511 : qs[i - 16] >> 4)")),
            R"(
t.qf:10:15: error: the level of w[0] depends on a stored number of 16 bits that is not its code; at most 12 are possible
  w[i] = d * (q[i] - 8)
              ^~~~~~~~
)");
}

TEST(Level, Conflict) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (q[i] - 8 - i % 2)")), R"(
t.qf:10:15: error: code 0 counts -8 for w[0] and -9 for w[1]; all weights must have the same levels
  w[i] = d * (q[i] - 8 - i % 2)
              ^~~~~~~~~~~~~~~~
)");
}

TEST(Level, TableTooWide) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (100 * q[i])")), R"(
t.qf:10:15: error: levels from 0 to 1500; those of a table are from -128 to 127
  w[i] = d * (100 * q[i])
              ^~~~~~~~~~
)");
}

TEST(Level, RangeTooWide) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]", "u8  qs[32]")
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i]")
                         .with("d * (q[i] - 8)", "d * (q[i] * q[i])")),
            R"(
t.qf:10:15: error: levels from 0 to 65025; a code has at most 256
  w[i] = d * (q[i] * q[i])
              ^~~~~~~~~~~
)");
}

TEST(Level, LevelTooWide) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]\n", "i8  q[32]\n")
                         .with("\n  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15\n", "")
                         .with("(q[i] - 8)", "(q[i] * 3 * 18014398509481984)")
                         .with("signed_absmax", "scale_search")),
            R"(
t.qf:8:15: error: levels from -6917529027641081856 to 6863485832112635904; a level has at most 32 bits
  w[i] = d * (q[i] * 3 * 18014398509481984)
              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Level, OffsetOfManyLevels) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]", "u8  qs[32]")
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i]")
                         .with("(q[i] - 8)", "((q[i] ^ 3) + 100000)")
                         .with("signed_absmax", "scale_search")),
            R"(
t.qf:10:16: error: offset -100000 is too large; at most 65535 is possible
  w[i] = d * ((q[i] ^ 3) + 100000)
               ^~~~~~~~~~~~~~~~~~
)");
}

TEST(Level, SeveralNumbers) {
  EXPECT_EQ(
      diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]", "d * (s[i / 16] * q[i]) - m * n[i / 16]")),
      R"(
t.qf:13:15: error: a code of 8 bits from several stored numbers; at most 4 bits can have any levels
  w[i] = d * (s[i / 16] * q[i]) - m * n[i / 16]
              ^~~~~~~~~~~~~~~~
)");
}

}  // namespace
}  // namespace quantc
