// The messages about the weight equation, its proofs and the fitting rule; the warnings.
// Each test changes one thing in a correct spec and shows all that the user reads.
#include "diagnose.h"

namespace quantc {
namespace {

TEST(Weight, GroupElementOutOfRange) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[i / 16] ", "s[i / 8] ")), R"(
t.qf:13:16: error: for i = 16: index 2 is out of range; 's' has elements 0 to 1
  w[i] = d * s[i / 8] * q[i] - m * n[i / 16]
               ^~~~~
)");
}

TEST(Weight, TooManyEntries) {
  EXPECT_EQ(diagnose(Edited(grouped).with("sc[2]", "sc[4]").with("s[j : 2]  = sc[j]", "s[j : 4]  = sc[j]")), R"(
t.qf:13:14: error: 's' has 4 elements; a block of 32 with one for each 16 uses 2
  w[i] = d * s[i / 16] * q[i] - m * n[i / 16]
             ^~~~~~~~~
)");
}

TEST(Weight, IrregularGroups) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[i / 16] ", "s[i % 2] ")), R"(
t.qf:13:14: error: w[2] uses s[0]; entries must be shared by equal runs of consecutive weights, in order
  w[i] = d * s[i % 2] * q[i] - m * n[i / 16]
             ^~~~~~~~
t.qf:13:14: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * s[i % 2] * q[i] - m * n[i / 16]
             ^~~~~~~~
)");
}

TEST(Weight, ThreeTerms) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] + d + d")), R"(
t.qf:10:19: error: a sum within a sum; a weight has one or two terms
  w[i] = d * q[i] + d + d
                  ^
t.qf:10:19: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * q[i] + d + d
                  ^
)");
}

TEST(Weight, ProductInParentheses) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i]", "d * (s[i / 16] * q[i])")), R"(
t.qf:13:15: error: a product in parentheses; factors are multiplied from left to right
  w[i] = d * (s[i / 16] * q[i]) - m * n[i / 16]
              ^~~~~~~~~~~~~~~~
t.qf:13:15: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * (s[i / 16] * q[i]) - m * n[i / 16]
              ^~~~~~~~~~~~~~~~
)");
}

TEST(Weight, NoLeadingFloat) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "(q[i] - 8) * d")), R"(
t.qf:10:11: error: a term begins with a float field
  w[i] = (q[i] - 8) * d
          ^~~~~~~~
t.qf:10:11: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = (q[i] - 8) * d
          ^~~~~~~~
)");
}

TEST(Weight, NumberAlone) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] - 8")), R"(
t.qf:10:21: error: a number stands alone; a zero point is written (q[i] - number)
  w[i] = d * q[i] - 8
                    ^
t.qf:10:21: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * q[i] - 8
                    ^
)");
}

TEST(Weight, IndexVariableAsFactor) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "i")), R"(
t.qf:10:14: error: the index variable is no factor of a weight
  w[i] = d * i
             ^
t.qf:10:14: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * i
             ^
)");
}

TEST(Weight, Sign) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "-d * (q[i] - 8)")), R"(
t.qf:10:10: error: '-' is not part of a weight; a sign stands between two terms
  w[i] = -d * (q[i] - 8)
         ^
t.qf:10:10: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = -d * (q[i] - 8)
         ^
)");
}

TEST(Weight, Conditional) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(i < 16 ? q[i] : q[i])")), R"(
t.qf:10:22: error: '?' is not part of a weight; choose within an integer equation
  w[i] = d * (i < 16 ? q[i] : q[i])
                     ^
t.qf:10:22: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * (i < 16 ? q[i] : q[i])
                     ^
)");
}

TEST(Weight, OtherOperator) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[i] >> 1)")), R"(
t.qf:10:20: error: '>>' is not part of a weight; it belongs in an integer equation
  w[i] = d * (q[i] >> 1)
                   ^~
t.qf:10:20: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * (q[i] >> 1)
                   ^~
)");
}

TEST(Weight, FloatArray) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d[2]").with("d * (q", "d[i / 16] * (q")), R"(
t.qf:10:10: error: 'd' is a float array; a float factor is one value for the whole block
  w[i] = d[i / 16] * (q[i] - 8)
         ^~~~~~~~~
t.qf:10:10: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d[i / 16] * (q[i] - 8)
         ^~~~~~~~~
)");
}

TEST(Weight, OffsetOfFloat) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "(d - 8) * q[i]")), R"(
t.qf:10:11: error: only an integer array with its index can have an offset
  w[i] = (d - 8) * q[i]
          ^
t.qf:10:11: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = (d - 8) * q[i]
          ^
)");
}

TEST(Weight, OffsetNotInteger) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[i] - 7.5)")), R"(
t.qf:10:22: error: an offset is an integer
  w[i] = d * (q[i] - 7.5)
                     ^~~
t.qf:10:22: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * (q[i] - 7.5)
                     ^~~
)");
}

TEST(Weight, OffsetFromStoredBits) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[i] - qs[0])")), R"(
t.qf:10:22: error: an offset is a number, the same for all weights
  w[i] = d * (q[i] - qs[0])
                     ^~~~~
t.qf:10:22: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * (q[i] - qs[0])
                     ^~~~~
)");
}

TEST(Weight, OffsetTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[i] - 100000)")), R"(
t.qf:10:22: error: offset 100000 is too large; at most 65535 is possible
  w[i] = d * (q[i] - 100000)
                     ^~~~~~
)");
}

TEST(Weight, SecondCode) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] * q[i]")), R"(
t.qf:10:21: error: a second code; a weight has one
  w[i] = d * q[i] * q[i]
                    ^~~~
t.qf:10:21: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * q[i] * q[i]
                    ^~~~
)");
}

TEST(Weight, SecondGroupFactor) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[i / 16] * q[i]", "s[i / 16] * s[i / 16] * q[i]")), R"(
t.qf:13:26: error: a second integer factor in one term; it can have one
  w[i] = d * s[i / 16] * s[i / 16] * q[i] - m * n[i / 16]
                         ^~~~~~~~~
t.qf:13:26: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * s[i / 16] * s[i / 16] * q[i] - m * n[i / 16]
                         ^~~~~~~~~
)");
}

TEST(Weight, CodeTooWide) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("u8  qs[16]", "u16 qs[32]").with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i] & 511")), R"(
t.qf:10:15: error: 'q' has 9 bits; a code has at most 8
  w[i] = d * (q[i] - 8)
              ^~~~
)");
}

TEST(Weight, FactorTooWide) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs[16]", "u32 s\n  u8  qs[16]").with("d * (q", "d * s * (q")), R"(
t.qf:11:14: error: 's' has 32 bits; an integer factor has at most 16
  w[i] = d * s * (q[i] - 8)
             ^
)");
}

TEST(Weight, CodeInBothTerms) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] + d * q[i]")), R"(
t.qf:10:21: error: a code in both terms; only the first has one
  w[i] = d * q[i] + d * q[i]
                    ^~~~~~~~
t.qf:10:21: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * q[i] + d * q[i]
                    ^~~~~~~~
)");
}

TEST(Weight, MinimumFirst) {
  EXPECT_EQ(
      diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]", "m * n[i / 16] + d * s[i / 16] * q[i]")),
      R"(
t.qf:13:26: error: the term with the code comes first
  w[i] = m * n[i / 16] + d * s[i / 16] * q[i]
                         ^~~~~~~~~~~~~~~~~~~~
t.qf:13:26: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = m * n[i / 16] + d * s[i / 16] * q[i]
                         ^~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, NoCode) {
  EXPECT_EQ(diagnose(Edited(grouped).with(" * q[i]", "")), R"(
t.qf:13:10: error: no code: no factor is different for each weight
  w[i] = d * s[i / 16] - m * n[i / 16]
         ^~~~~~~~~~~~~
t.qf:13:10: note: the forms are F * (S[i / G] - s) * (Q[i] - z), alone or with + or - F * (M[i / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing
  w[i] = d * s[i / 16] - m * n[i / 16]
         ^~~~~~~~~~~~~
)");
}

TEST(Weight, IntegerSumOverflow) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]", "u16 sc[2]\n  u8  qs[16]")
                         .with("d * (q[i] - 8)", "d * sc[i / 16] * (q[i] - 15)")),
            R"(
t.qf:11:10: error: the integer sum of a block can reach 3995013600 (32 weights, activation 127, scale 65535, code 15); 32 bits hold 2147483647
  w[i] = d * sc[i / 16] * (q[i] - 15)
         ^~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, MinimumSumOverflow) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("block 32", "block 512")
                         .with("sc[2]", "sc[32]")
                         .with("u8  qs[16]", "u16 mn[32]\n  u8  qs[256]")
                         .with("  s[j : 2]  = sc[j] & 15\n  n[j : 2]  = sc[j] >> 4\n", "")
                         .with("i : 32", "i : 512")
                         .with("qs[i % 16] >> i / 16 * 4", "qs[i % 256] >> i / 256 * 4")
                         .with("s[i / 16]", "sc[i / 16]")
                         .with("n[i / 16]", "mn[i / 16]")),
            R"(
t.qf:12:10: error: the minimum sum of a block can reach 4261347840 (512 weights, activation 127, minimum 65535); 32 bits hold 2147483647
  w[i] = d * sc[i / 16] * q[i] - m * mn[i / 16]
         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, ActivationSumOverflow) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("block 32", "block 512")
                         .with("qs[16]", "qs[256]")
                         .with("i : 32", "i : 512")
                         .with("qs[i % 16] >> i / 16 * 4", "qs[i % 256] >> i / 256 * 4")),
            R"(
t.qf:10:10: error: the activation sum of a group can reach 65024 (512 weights, activation 127); 16 bits hold 32767
  w[i] = d * (q[i] - 8)
         ^~~~~~~~~~~~~
)");
}

TEST(Fit, UnknownRule) {
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "signed_abs_max")), R"(
t.qf:11:7: error: unknown fitting rule 'signed_abs_max'; the rules are absmax, signed_absmax, minmax, scale_min_search, scale_search; did you mean 'signed_absmax'?
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
  EXPECT_EQ(diagnose(Edited(grouped).with("scale_min_search(-1, 0.1, 20)", "absmax")), R"(
t.qf:14:7: error: fitting rule 'absmax' knows no minimum term
  fit absmax
      ^~~~~~
)");
}

TEST(Fit, SignOfMinimum) {
  EXPECT_EQ(diagnose(Edited(grouped).with(" - m", " + m")), R"(
t.qf:14:7: error: fitting rule 'scale_min_search' subtracts the minimum
  fit scale_min_search(-1, 0.1, 20)
      ^~~~~~~~~~~~~~~~
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
  EXPECT_EQ(diagnose(Edited(plain).with("signed_absmax", "scale_search")), R"(
t.qf:11:7: error: fitting rule 'scale_search' needs an integer scale for each group
  fit scale_search
      ^~~~~~~~~~~~
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

TEST(Fit, Levels) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[i] - 7)")), R"(
t.qf:11:7: error: fitting rule 'signed_absmax' needs codes from -8 to 7; those of 'q' go from -7 to 8
  fit signed_absmax
      ^~~~~~~~~~~~~
)");
}

TEST(Fit, ConstantBit) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "(qs[i % 16] >> i / 16 * 4 & 15) << 1")
                         .with("- 8", "- 16")),
            R"(
t.qf:11:7: error: fitting rule 'signed_absmax' can choose any 5-bit number; bit 0 of q[0] is a constant
  fit signed_absmax
      ^~~~~~~~~~~~~
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

TEST(Warning, ArrayNotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("  w[i]", "  x[i : 4] = i\n\n  w[i]")), R"(
t.qf:10:3: warning: array 'x' is not used
  x[i : 4] = i
  ^
)");
}

TEST(Warning, IndexVariableNotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("  w[i]", "  x[i : 4] = 7\n\n  w[i]")), R"(
t.qf:10:5: warning: index variable 'i' is not used; all elements are the same
  x[i : 4] = 7
    ^
t.qf:10:3: warning: array 'x' is not used
  x[i : 4] = 7
  ^
)");
}

TEST(Warning, UnusedFieldIsUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs", "unused u8 qs")), R"(
t.qf:6:13: warning: 'qs' is declared unused, but every bit of it is used
  unused u8 qs[16]
            ^~
)");
}

TEST(Fit, MinimumIsAdded) {
  EXPECT_EQ(
      diagnose(
          Edited(plain).with("(q[i] - 8)", "q[i] - m").with("f16 d", "f16 d\n  f16 m").with("signed_absmax", "minmax")),
      R"(
t.qf:12:7: error: fitting rule 'minmax' adds the minimum
  fit minmax
      ^~~~~~
)");
}

}  // namespace
}  // namespace quantc
