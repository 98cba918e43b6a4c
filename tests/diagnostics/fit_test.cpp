// The messages about the fitting rule: its parameters, and what it asks of a format.
// Each test changes one thing in a correct spec and shows all that the user reads.
#include "diagnose.h"

namespace quantc {
namespace {

TEST(Fit, UnknownRule) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "signed_abs_max")), R"(
t.qf:11:7: error: unknown fitting rule 'signed_abs_max'; the rules are absmax, signed_absmax, minmax, sign_mean, absmax_power_of_two, absmax_float8, scale_min_search, scale_search, grid_search, grid_delta_search, convert; did you mean 'signed_absmax'?
  fit signed_abs_max
      ^~~~~~~~~~~~~~
)");
}

TEST(Fit, NoParametersTaken) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "signed_absmax(1)")), R"(
t.qf:11:7: error: fitting rule 'signed_absmax' takes no parameters; here are 1
  fit signed_absmax(1)
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, WrongNumberOfParameters) {
  EXPECT_EQ(diagnose(Edited(grouped).with("(-1, 0.1, 20)", "(-1, 0.1)")), R"(
t.qf:14:7: error: fitting rule 'scale_min_search' takes parameters (rmin, rdelta, nstep); here are 2
  fit scale_min_search(-1, 0.1)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, CountNotWhole) {
  EXPECT_EQ(diagnose(Edited(grouped).with("(-1, 0.1, 20)", "(-1, 0.1, 2.5)")), R"(
t.qf:14:33: error: parameter 'nstep' is a whole number from 0 to 1000
  fit scale_min_search(-1, 0.1, 2.5)
                                ^~~
)");
}

TEST(Fit, NeedsMinimum) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "minmax")), R"(
t.qf:11:7: error: fitting rule 'minmax' needs a minimum term
  fit minmax
      ^~~~~~
)");
}

TEST(Fit, KnowsNoMinimum) {
  EXPECT_EQ(diagnose(Edited(grouped).with("scale_min_search(-1, 0.1, 20)", "absmax(7)")), R"(
t.qf:14:7: error: fitting rule 'absmax' knows no minimum term
  fit absmax(7)
      ^~~~~~
)");
}

TEST(Fit, OneFloat) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d\n  f16 e").with("d * (q", "d * e * (q")), R"(
t.qf:12:7: error: fitting rule 'signed_absmax' needs one float factor in the scale term, not 2
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, SameFloat) {
  EXPECT_EQ(diagnose(Edited(grouped).with("  f16 m\n", "").with("m * n", "d * n")), R"(
t.qf:13:7: error: fitting rule 'scale_min_search' chooses scale and minimum independently; 'd' is in both terms
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, SameArray) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("  n[j : 2]  = sc[j] >> 4\n", "")
                         .with("sc[j] & 15", "sc[j]")
                         .with("n[i / 16]", "s[i / 16]")),
            R"(
t.qf:13:7: error: fitting rule 'scale_min_search' chooses scale and minimum independently; 's' is in both terms
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, NeedsGroupScale) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with(" * s[i / 16]", "")
                         .with("  u8  sc\n", "")
                         .with("  s[j : 2]     = sc >> j * 4 & 15\n", "")),
            R"(
t.qf:16:7: error: fitting rule 'grid_search' needs an integer scale for each group
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, KnowsNoGroupScale) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs[16]", "u8  sc[2]\n  u8  qs[16]").with("d * (q", "d * sc[i / 16] * (q")),
            R"(
t.qf:12:7: error: fitting rule 'signed_absmax' knows no integer scale; 'sc' is one
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, ConstantBit) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] & (j < 1 ? 15 : 7)")
                         .with("u8  sc[2]", "unused u8 sc[2]")),
            R"(
t.qf:14:7: error: fitting rule 'scale_min_search' can choose any 4-bit number; bit 3 of s[1] is a constant
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, NeedsIntegerMinimum) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("m * n[i / 16]", "m")
                         .with("sc[j] & 15", "sc[j]")
                         .with("  n[j : 2]  = sc[j] >> 4\n", "")),
            R"(
t.qf:13:7: error: fitting rule 'scale_min_search' needs an integer minimum for each group
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, GroupsOfOneSize) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("u8  sc[2]", "u8  sc[2]\n  u8  mn[1]")
                         .with("  n[j : 2]  = sc[j] >> 4\n", "")
                         .with("sc[j] & 15", "sc[j]")
                         .with("n[i / 16]", "mn[i / 32]")),
            R"(
t.qf:14:7: error: fitting rule 'scale_min_search' needs groups of one size; scales are for 16 weights, minimums for 32
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, FunctionOfCode) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("d * (q[i] - 8)", "d * (2 * (q[i] & 1) - 1)")
                         .with("u8  qs", "unused u8 qs")
                         .with("signed_absmax", "sign_mean")),
            R"(
)");
}

TEST(Fit, NotPositive) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(0)")), R"(
t.qf:11:14: error: parameter 'top' is a number above 0
  fit absmax(0)
             ^
)");
}

TEST(Fit, TopBeyondTheLevels) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(100)")), R"(
t.qf:11:14: error: parameter 'top' is a number from 7 to 8, where levels from -8 to 7 end; here it is 100
  fit absmax(100)
             ^~~
)");
}

TEST(Fit, TopWithinTheLevels) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(0.5)")), R"(
t.qf:11:14: error: parameter 'top' is a number from 7 to 8, where levels from -8 to 7 end; here it is 0.5
  fit absmax(0.5)
             ^~~
)");
}

TEST(Fit, TopBeyondF32) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(1e300)").with("q[i] - 8", "q[i]")), R"(
t.qf:11:14: error: parameter 'top' is 15, where levels from 0 to 15 end; here it is 1e+300
  fit absmax(1e300)
             ^~~~~
)");
}

TEST(Fit, TopOfEitherEnd) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(7)")), "\n");
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(8)")), "\n");
}

TEST(Fit, LevelsBesideZero) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax(7)").with("q[i] - 8", "q[i] - 20")), R"(
t.qf:11:7: error: fitting rule 'absmax' needs levels on both sides of 0, or from 0 on; those of 'q' are from -20 to -5
  fit absmax(7)
      ^~~~~~
)");
}

TEST(Fit, NumberBeyondF32) {
  EXPECT_EQ(diagnose(Edited(grouped).with("(-1, 0.1, 20)", "(-1, 1e300, 20)")), R"(
t.qf:14:28: error: parameter 'rdelta' is a number from -1000000 to 1000000
  fit scale_min_search(-1, 1e300, 20)
                           ^~~~~
)");
}

TEST(Fit, TrialsBeyondTheLevels) {
  EXPECT_EQ(diagnose(Edited(grouped).with("(-1, 0.1, 20)", "(100, 0.5, 20)")), R"(
t.qf:14:7: error: fitting rule 'scale_min_search' needs a trial that spreads a group over 7.5 to 30 steps, since its levels have 15; these trials are over 115 to 125
  fit scale_min_search(100, 0.5, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, ConvertOfCodes) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "convert")), R"(
t.qf:11:7: error: fitting rule 'convert' is for weights that are floats themselves
  fit convert
      ^~~~~~~
)");
}

TEST(Fit, CodesOfFloats) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("block 32", "block 1")
                         .with("  u8  qs[16]\n\n  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15\n", "")
                         .with("d * (q[i] - 8)", "d")),
            R"(
t.qf:8:7: error: fitting rule 'signed_absmax' finds codes; these weights are floats
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, ConstantInMinimum) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * s[i / 16] * q[i] - m * 0.5 * n[i / 16]")),
            R"(
t.qf:14:7: error: fitting rule 'scale_min_search' knows no constant factor in the minimum term
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, FloatsOfOneSize) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("f16 d", "f16 d[2]\n  f16 m")
                         .with("d * (q[i] - 8)", "d[i / 16] * q[i] + m")
                         .with("signed_absmax", "minmax")),
            R"(
t.qf:12:7: error: fitting rule 'minmax' needs floats for as many weights in both terms; scales are for 16 weights, minimums for 32
  fit minmax
      ^~~~~~
)");
}

TEST(Fit, ScaleType) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "absmax_float8")), R"(
t.qf:11:7: error: fitting rule 'absmax_float8' needs a scale of type ue4m3; 'd' has type f16
  fit absmax_float8
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, WideFloats) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d")), R"(
t.qf:11:7: error: fitting rule 'signed_absmax' needs floats of type f16, bf16 or f32; 'd' has type e8m0
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, WholeGroups) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("f16 d", "f16 d[2]\n  u8 s")
                         .with("d * (q[i] - 8)", "d[i / 16] * s * (q[i] - 8)")
                         .with("signed_absmax", "scale_search")),
            R"(
t.qf:12:7: error: fitting rule 'scale_search' needs floats for whole groups; 's' is for 32 weights, a float for 16
  fit scale_search
      ^~~~~~~~~~~~
)");
}

TEST(Fit, ScaleNeverAboveZero) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (s[i / 16] - 15) * q[i] - m * n[i / 16]")),
            R"(
t.qf:14:7: error: fitting rule 'scale_min_search' needs an integer scale that can be above 0; that of 's' goes up to 0
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
)");
}

TEST(Fit, NarrowCode) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& (i < 31 ? 15 : 7)").with("u8  qs", "unused u8 qs")), R"(
t.qf:11:7: error: fitting rule 'signed_absmax' can choose any 4-bit code; w[31] has no more than 3 stored bits for it
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, SharedBits) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs", "u8  half\n  u8  qs")
                         .with("& 15", "& 3")
                         .with("u8  qs", "unused u8 qs")
                         .with("d * (q[i] - 8)", "d * (q[i] - 2 * (half >> i / 4 & 1))")
                         .with("signed_absmax", "absmax(7)")),
            R"(
t.qf:12:7: error: fitting rule 'absmax' chooses a code for each weight; w[1] shares bits of its code with another
  fit absmax(7)
      ^~~~~~
)");
}

TEST(Fit, SharedComponent) {
  EXPECT_EQ(
      diagnose(
          Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i % 16] % 3").with("signed_absmax", "absmax(1)")),
      R"(
t.qf:11:7: error: fitting rule 'absmax' chooses a code for each weight; w[16] shares bits of its code with another
  fit absmax(1)
      ^~~~~~
)");
}

TEST(Fit, SharedPoint) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("grid[index[i / 8]][i % 8]", "grid[index[i / 16]][i % 8]")
                         .with("index[k : 4] = ix >> k * 2 & 3", "index[k : 2] = ix >> k * 2 & 3")
                         .with("u8  ix", "unused u8 ix")),
            R"(
t.qf:18:7: error: fitting rule 'grid_search' chooses a code for each weight; w[8] shares bits of its code with another
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, SharedNumberOfSigns) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1",
                               "(signs[i / 16] & 127 | parity(signs[i / 16] & 127) << 7) >> i % 8 & 1")
                         .with("u8  signs", "unused u8 signs")),
            R"(
t.qf:18:7: error: fitting rule 'grid_search' chooses a code for each weight; w[8] shares bits of its code with another
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, IncompleteLookup) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with(" * (1 - 2 * neg[i])", "")
                         .with("  u8  signs[4]\n", "")
                         .with("  neg[i : 32]  = signs[i / 8] >> i % 8 & 1\n", "")
                         .with("grid_search", "scale_search")),
            R"(
t.qf:16:7: error: fitting rule 'scale_search' can choose any codes; 'grid' has no entry for some of them
  fit scale_search
      ^~~~~~~~~~~~
)");
}

TEST(Fit, TableOfLevels) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (q[i] ^ 3)")), R"(
t.qf:11:7: error: fitting rule 'signed_absmax' needs levels that follow each other; those of 'q' are a table
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, NoLevelBelowZero) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * q[i]")), R"(
t.qf:11:7: error: fitting rule 'signed_absmax' needs a level below 0; the lowest of 'q' is 0
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, NotTheSigns) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "sign_mean")), R"(
t.qf:11:7: error: fitting rule 'sign_mean' needs the levels -1 and 1
  fit sign_mean
      ^~~~~~~~~
)");
}

TEST(Fit, NoGrid) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs", "u8  sc\n  u8  qs")
                         .with("d * (q[i] - 8)", "d * sc * (q[i] - 8)")
                         .with("signed_absmax", "grid_search")),
            R"(
t.qf:12:7: error: fitting rule 'grid_search' needs a grid of 4 or 8 weights and a sign for each weight
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, NoGridWithDelta) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs", "u8  sc\n  u8  qs")
                         .with("d * (q[i] - 8)", "d * sc * (q[i] - 8)")
                         .with("signed_absmax", "grid_delta_search")),
            R"(
t.qf:12:7: error: fitting rule 'grid_delta_search' needs a grid of 8 weights and a bit for 8 or 32 weights
  fit grid_delta_search
      ^~~~~~~~~~~~~~~~~
)");
}

TEST(Fit, GridOfConsecutiveWeights) {
  EXPECT_EQ(diagnose(Edited(gridded).with("grid[index[i / 8]][i % 8]", "grid[index[i % 4]][i / 4]")), R"(
t.qf:18:7: error: fitting rule 'grid_search' needs each entry of 'grid' for 8 consecutive weights, in order; w[1] is elsewhere
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, NumbersOfGrid) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("1, 3, 1, 1, 3, 1, 3, 3", "1, 5, 1, 1, 3, 1, 3, 3")
                         .with("1, 1, 3, 1, 1, 3, 3, 3", "1, 1, 7, 1, 1, 3, 3, 3")
                         .with("1, 1, 1, 3, 1, 1, 1, 3", "1, 1, 1, 9, 1, 1, 1, 3")),
            R"(
t.qf:18:7: error: fitting rule 'grid_search' needs at most 4 different numbers in a grid of 8 weights; 'grid' has 5
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, AscendingLevels) {
  EXPECT_EQ(diagnose(Edited(gridded).with("(grid[index[i / 8]][i % 8] *", "((4 - grid[index[i / 8]][i % 8]) *")), R"(
t.qf:18:7: error: fitting rule 'grid_search' needs levels that ascend with the numbers of 'grid'; 3 is followed by 1
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, AscendingLevelsWithDelta) {
  // A bit that makes the levels negative does not move them.
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1", "signs[0] >> i / 8 & 1")
                         .with("u8  signs[4]", "unused u8 signs[1]")
                         .with("grid_search", "grid_delta_search")),
            R"(
t.qf:18:7: error: fitting rule 'grid_delta_search' needs levels that ascend with the numbers of 'grid'; -1 is followed by -3
  fit grid_delta_search
      ^~~~~~~~~~~~~~~~~
)");
}

TEST(Fit, SignsOfLevels) {
  EXPECT_EQ(diagnose(Edited(gridded).with("(1 - 2 * neg[i])", "(2 - 3 * neg[i])")), R"(
t.qf:18:7: error: fitting rule 'grid_search' needs levels that the sign bit makes negative; 2 becomes -1
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, SignsShared) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1", "signs[0] >> i / 4 & 1")
                         .with("u8  signs[4]", "u8  signs[1]")),
            R"(
t.qf:18:7: error: fitting rule 'grid_search' needs a sign for each weight
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, SignsOfTheirOwn) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1",
                               "(signs[i / 8] & 127 | parity(signs[i / 8] & 63) << 7) >> i % 8 & 1")
                         .with("u8  signs", "unused u8 signs")),
            R"(
t.qf:18:7: error: fitting rule 'grid_search' needs signs of their own, or an even number of them for 8 weights
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, SignsInOrder) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1",
                               "(signs[i / 8] & 127 | parity(signs[i / 8] & 127) << 7) >> (i + i / 16) % 8 & 1")
                         .with("u8  signs", "unused u8 signs")),
            R"(
t.qf:18:7: error: fitting rule 'grid_search' needs each number of signs for 8 consecutive weights, in order; w[16] is elsewhere
  fit grid_search
      ^~~~~~~~~~~
)");
}

TEST(Fit, DeltaRun) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1", "signs[0] >> i / 16 & 1")
                         .with("u8  signs[4]", "unused u8 signs[1]")
                         .with("* (1 - 2 * neg[i])", "+ neg[i]")
                         .with("grid_search", "grid_delta_search")),
            R"(
t.qf:18:7: error: fitting rule 'grid_delta_search' needs a bit for each 8 or each 32 consecutive weights
  fit grid_delta_search
      ^~~~~~~~~~~~~~~~~
)");
}

TEST(Fit, DeltaWithinGroup) {
  EXPECT_EQ(diagnose(Edited(gridded)
                         .with("signs[i / 8] >> i % 8 & 1", "signs >> i / 32 & 1")
                         .with("u8  signs[4]", "unused u8 signs")
                         .with("* (1 - 2 * neg[i])", "+ neg[i]")
                         .with("grid_search", "grid_delta_search")),
            R"(
t.qf:18:7: error: fitting rule 'grid_delta_search' needs bits for weights of one group; a bit is for 32 weights, a group has 16
  fit grid_delta_search
      ^~~~~~~~~~~~~~~~~
)");
}

TEST(Fit, GridScaleBelowZero) {
  EXPECT_EQ(diagnose(Edited(gridded).with("d * s[i / 16]", "d * (s[i / 16] - 8)")), R"(
t.qf:18:7: error: fitting rule 'grid_search' needs an integer scale that is never below 0; that of 's' goes down to -8
  fit grid_search
      ^~~~~~~~~~~
)");
}

}  // namespace
}  // namespace quantc
