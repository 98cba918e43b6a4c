// The messages about the weight equation and its proofs; the warnings.
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
t.qf:13:14: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * s[i % 2] * q[i] - m * n[i / 16]
             ^~~~~~~~
)");
}

TEST(Weight, ThreeTerms) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] + d + d")), R"(
t.qf:10:19: error: a sum within a sum; a weight has one or two terms
  w[i] = d * q[i] + d + d
                  ^
t.qf:10:19: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * q[i] + d + d
                  ^
)");
}

TEST(Weight, ProductInParentheses) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d\n  f16 e").with("d * (q[i] - 8)", "d * (e * (q[i] - 8))")), R"(
t.qf:11:15: error: a product in parentheses; factors are multiplied from left to right
  w[i] = d * (e * (q[i] - 8))
              ^~~~~~~~~~~~~
t.qf:11:15: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * (e * (q[i] - 8))
              ^~~~~~~~~~~~~
)");
}

TEST(Weight, NoLeadingFloat) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "(q[i] - 8) * d")), R"(
t.qf:10:11: error: a term begins with a float field
  w[i] = (q[i] - 8) * d
          ^~~~~~~~
t.qf:10:11: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = (q[i] - 8) * d
          ^~~~~~~~
)");
}

TEST(Weight, NumberAlone) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] - 8")), R"(
t.qf:10:21: error: a number stands alone; a zero point is written (q[i] - number)
  w[i] = d * q[i] - 8
                    ^
t.qf:10:21: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * q[i] - 8
                    ^
)");
}

TEST(Weight, IndexVariableAsFactor) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "i")), R"(
t.qf:10:14: error: the index variable is no factor of a weight
  w[i] = d * i
             ^
t.qf:10:14: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * i
             ^
)");
}

TEST(Weight, Sign) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "-d * (q[i] - 8)")), R"(
t.qf:10:10: error: '-' is not part of a weight; a sign stands between two terms
  w[i] = -d * (q[i] - 8)
         ^
t.qf:10:10: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = -d * (q[i] - 8)
         ^
)");
}

TEST(Weight, Conditional) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("f16 d", "f16 d\n  f16 e").with("d * (q[i] - 8)", "(i < 16 ? d : e) * (q[i] - 8)")),
      R"(
t.qf:11:18: error: '?' is not part of a weight; choose within an integer equation
  w[i] = (i < 16 ? d : e) * (q[i] - 8)
                 ^
t.qf:11:18: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = (i < 16 ? d : e) * (q[i] - 8)
                 ^
)");
}

TEST(Weight, OffsetTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (q[i] - 100000)")), R"(
t.qf:10:15: error: offset 100000 is too large; at most 65535 is possible
  w[i] = d * (q[i] - 100000)
              ^~~~~~~~~~~~~
)");
}

TEST(Weight, SecondCode) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "q[i] * q[i]")), R"(
t.qf:10:21: error: a second code; a weight has one
  w[i] = d * q[i] * q[i]
                    ^~~~
t.qf:10:21: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * q[i] * q[i]
                    ^~~~
)");
}

TEST(Weight, SecondGroupFactor) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[i / 16] * q[i]", "s[i / 16] * s[i / 16] * q[i]")), R"(
t.qf:13:26: error: a second integer factor in one term; it can have one
  w[i] = d * s[i / 16] * s[i / 16] * q[i] - m * n[i / 16]
                         ^~~~~~~~~
t.qf:13:26: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * s[i / 16] * s[i / 16] * q[i] - m * n[i / 16]
                         ^~~~~~~~~
)");
}

TEST(Weight, CodeTooWide) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("u8  qs[16]", "u16 qs[32]").with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i] & 511")), R"(
t.qf:10:15: error: 'q' has 9 bits; a code has at most 8
  w[i] = d * (q[i] - 8)
              ^~~~~~~~
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
t.qf:10:21: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
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
t.qf:13:26: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = m * n[i / 16] + d * s[i / 16] * q[i]
                         ^~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, NoCode) {
  EXPECT_EQ(diagnose(Edited(grouped).with(" * q[i]", "")), R"(
t.qf:13:10: error: no code: no factor is different for each weight
  w[i] = d * s[i / 16] - m * n[i / 16]
         ^~~~~~~~~~~~~
t.qf:13:10: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * s[i / 16] - m * n[i / 16]
         ^~~~~~~~~~~~~
)");
}

TEST(Weight, IntegerSumOverflow) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]", "u16 sc[2]\n  u8  qs[16]")
                         .with("d * (q[i] - 8)", "d * sc[i / 16] * (q[i] - 15)")),
            R"(
t.qf:11:10: error: the integer sum of 32 weights can reach 3995013600 (activation 127, scale 65535, level 15); 32 bits hold 2147483647
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
t.qf:12:10: error: the minimum sum of 512 weights can reach 4261347840 (activation 127, minimum 65535); 32 bits hold 2147483647
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

TEST(Weight, SumOfFloats) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d\n  f16 e").with("d * (q[i] - 8)", "(d - e) * (q[i] - 8)")), R"(
t.qf:11:11: error: a sum with floats is no factor; a weight has one or two terms
  w[i] = (d - e) * (q[i] - 8)
          ^~~~~
t.qf:11:11: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = (d - e) * (q[i] - 8)
          ^~~~~
)");
}

TEST(Weight, OperatorOnFloat) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "(d & 7) * (q[i] - 8)")), R"(
t.qf:10:11: error: 'd' has type f16; an integer is needed here
  w[i] = (d & 7) * (q[i] - 8)
          ^
)");
}

TEST(Weight, FloatForEachWeight) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d[32]").with("d * (q[i] - 8)", "d[i] * (q[i] - 8)")), R"(
t.qf:10:10: error: 'd' has a float for each weight; only a block of 1 is made of floats
  w[i] = d[i] * (q[i] - 8)
         ^~~~
)");
}

TEST(Weight, FloatArrayTooLong) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d[4]").with("d * (q[i] - 8)", "d[i / 16] * (q[i] - 8)")), R"(
t.qf:10:10: error: 'd' has 4 elements; a block of 32 with one for each 16 uses 2
  w[i] = d[i / 16] * (q[i] - 8)
         ^~~~~~~~~
)");
}

TEST(Weight, FractionInOffset) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (q[i] - 7.5)")), R"(
t.qf:10:22: error: a number with a fraction; an integer is needed here
  w[i] = d * (q[i] - 7.5)
                     ^~~
)");
}

TEST(Weight, OffsetOfFactorTooLarge) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (s[i / 16] - 70000) * q[i] - m * n[i / 16]")),
            R"(
t.qf:13:15: error: offset 70000 is too large; at most 65535 is possible
  w[i] = d * (s[i / 16] - 70000) * q[i] - m * n[i / 16]
              ^~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, ConstantZero) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * 0.0 * (q[i] - 8)")), R"(
t.qf:10:14: error: a constant factor is a positive f32 number
  w[i] = d * 0.0 * (q[i] - 8)
             ^~~
)");
}

TEST(Weight, ConstantNegative) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (3 - 4) * (q[i] - 8)")), R"(
t.qf:10:15: error: a constant factor is a positive f32 number
  w[i] = d * (3 - 4) * (q[i] - 8)
              ^~~~~
)");
}

TEST(Weight, ConstantTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * 1e39 * (q[i] - 8)")), R"(
t.qf:10:14: error: a constant factor is a positive f32 number
  w[i] = d * 1e39 * (q[i] - 8)
             ^~~~
)");
}

TEST(Weight, ProductOfConstantsTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * 1e30 * 1e30 * (q[i] - 8)")), R"(
t.qf:10:21: error: the product of a term's constant factors is no positive f32 number
  w[i] = d * 1e30 * 1e30 * (q[i] - 8)
                    ^~~~
)");
}

TEST(Weight, ProductOfConstantsTooSmall) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * 1e-30 * 1e-30 * (q[i] - 8)")), R"(
t.qf:10:22: error: the product of a term's constant factors is no positive f32 number
  w[i] = d * 1e-30 * 1e-30 * (q[i] - 8)
                     ^~~~~
)");
}

TEST(Weight, NumberAsTerm) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * q[i] - 0.5")), R"(
t.qf:10:21: error: a number stands alone; a zero point is written (q[i] - number)
  w[i] = d * q[i] - 0.5
                    ^~~
t.qf:10:21: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * q[i] - 0.5
                    ^~~
)");
}

TEST(Weight, BlockOfOne) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("block 32", "block 1")
                         .with("q[i : 32]", "q[i : 1]")
                         .with("u8  qs[16]", "u8  qs[1]")
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "qs[i]")),
            R"(
t.qf:10:10: error: a block of 1 weight is one float
  w[i] = d * (q[i] - 8)
         ^~~~~~~~~~~~~
)");
}

TEST(Weight, FactorFarTooWide) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs[16]", "u64 s\n  u8  qs[16]").with("d * (q", "d * s * (q")), R"(
t.qf:11:14: error: 's' has 64 bits; an integer factor has at most 16
  w[i] = d * s * (q[i] - 8)
             ^
)");
}

TEST(Weight, Multiplier) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (31 - s[i / 16]) * q[i] - m * n[i / 16]")),
            R"(
t.qf:13:15: error: multiplier -1 of an integer factor; it is from 1 to 255
  w[i] = d * (31 - s[i / 16]) * q[i] - m * n[i / 16]
              ^~~~~~~~~~~~~~
)");
}

TEST(Weight, MultiplierTooLarge) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (256 * s[i / 16] + 1) * q[i] - m * n[i / 16]")),
            R"(
t.qf:13:15: error: multiplier 256 of an integer factor; it is from 1 to 255
  w[i] = d * (256 * s[i / 16] + 1) * q[i] - m * n[i / 16]
              ^~~~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, FactorChangesWithinAGroup) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (i < 12 ? s[0] : s[1]) * q[i] - m * n[i / 16]")),
            R"(
t.qf:13:15: error: an integer factor of 12 weights changes at w[12]; it must be shared by equal runs of consecutive weights
  w[i] = d * (i < 12 ? s[0] : s[1]) * q[i] - m * n[i / 16]
              ^~~~~~~~~~~~~~~~~~~~
t.qf:13:15: note: the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for integers k * s[i / G] + c, L for the integer of weight i; S, M and the second term may be missing
  w[i] = d * (i < 12 ? s[0] : s[1]) * q[i] - m * n[i / 16]
              ^~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, ConstantEntry) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (i < 16 ? s[0] : 1) * q[i] - m * n[i / 16]")),
            R"(
t.qf:13:15: error: no stored bit reaches this factor of w[16]; it is a constant
  w[i] = d * (i < 16 ? s[0] : 1) * q[i] - m * n[i / 16]
              ^~~~~~~~~~~~~~~~~
)");
}

TEST(Weight, FactorOfTwoNumbers) {
  EXPECT_EQ(diagnose(Edited(grouped).with("d * s[i / 16] * q[i] - m * n[i / 16]",
                                          "d * (3 * s[i / 16] + n[i / 16]) * q[i] - m * n[i / 16]")),
            R"(
t.qf:13:17: error: for i = 0: stored bits times 3 is no rearrangement of bits; only a power of two is
  w[i] = d * (3 * s[i / 16] + n[i / 16]) * q[i] - m * n[i / 16]
                ^
)");
}

TEST(Weight, SharedCode) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q[i] - 8)", "d * (q[i / 2 * 2] + q[i / 2 * 2 + 1])")), R"(
t.qf:10:28: error: for i = 0: '+' can carry at bit 0, where bit 0 of qs[0] meets bit 0 of qs[1]; an offset belongs in the weight equation
  w[i] = d * (q[i / 2 * 2] + q[i / 2 * 2 + 1])
                           ^
)");
}

}  // namespace
}  // namespace quantc
