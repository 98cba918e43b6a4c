// The messages about fields, names and integer equations: layout, types, ranges, and what is no bit permutation.
// Each test changes one thing in a correct spec and shows all that the user reads.
#include "diagnose.h"

namespace quantc {
namespace {

TEST(Field, DefinedTwice) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs[16]", "u8  d[16]")), R"(
t.qf:6:7: error: 'd' is defined twice
  u8  d[16]
      ^
t.qf:5:7: note: the first definition is here
  f16 d
      ^
)");
}

TEST(Field, EquationDefinedTwice) {
  EXPECT_EQ(diagnose(Edited(plain).with("q[i : 32]", "qs[i : 32]")), R"(
t.qf:8:3: error: 'qs' is defined twice
  qs[i : 32] = qs[i % 16] >> i / 16 * 4 & 15
  ^~
t.qf:6:7: note: the first definition is here
  u8  qs[16]
      ^~
)");
}

TEST(Field, NoElements) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[0]")), R"(
t.qf:6:10: error: an array of 0 elements; it has 1 to 65536
  u8  qs[0]
         ^
)");
}

TEST(Field, BeyondTheLargestBlock) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[16] @ 65530")), R"(
t.qf:6:7: error: 'qs' ends beyond byte 65536, the largest size of a block
  u8  qs[16] @ 65530
      ^~
)");
}

TEST(Field, Overlap) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[16] @ 1")), R"(
t.qf:6:7: error: 'qs' begins at byte 1, but 'd' ends before byte 2: they overlap
  u8  qs[16] @ 1
      ^~
)");
}

TEST(Field, Gap) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[16] @ 4")), R"(
t.qf:6:7: error: bytes 2 to 3 belong to no field; declare an unused field there
  u8  qs[16] @ 4
      ^~
)");
}

TEST(Field, NotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs[16]", "f16 m\n  u8  qs[16]")), R"(
t.qf:6:7: error: no weight depends on 'm'; declare it unused if that is meant
  f16 m
      ^
)");
}

TEST(Field, BitsNotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 7").with("(q[i] - 8)", "(q[i] - 4)")), R"(
t.qf:6:7: error: no weight depends on bit 3 of qs[0] (byte 2 of the block) and 31 more of its bits; declare 'qs' unused if that is meant
  u8  qs[16]
      ^~
)");
}

TEST(Field, OneBitNotUsed) {
  EXPECT_EQ(diagnose(Edited(grouped).with("sc[j] & 15", "sc[j] & (j < 1 ? 15 : 7)")), R"(
t.qf:6:7: error: no weight depends on bit 3 of sc[1] (byte 5 of the block); declare 'sc' unused if that is meant
  u8  sc[2]
      ^~
)");
}

TEST(Name, Unknown) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qx[i % 16]")), R"(
t.qf:8:15: error: unknown name 'qx'
  q[i : 32] = qx[i % 16] >> i / 16 * 4 & 15
              ^~
)");
}

TEST(Name, UnknownNearAnother) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("u8  sc[2]", "u8  scales[2]")
                         .with("= sc[j] &", "= scale[j] &")
                         .with("= sc[j] >>", "= scales[j] >>")),
            R"(
t.qf:9:15: error: unknown name 'scale'; did you mean 'scales'?
  s[j : 2]  = scale[j] & 15
              ^~~~~
)");
}

TEST(Name, NotDefinedYet) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("qs[i % 16] >>", "qs[i % 16] | hi[i] >>").with("  w[i]", "  hi[i : 32] = i\n  w[i]")),
      R"(
t.qf:8:28: error: 'hi' is not defined yet; an equation uses fields and the arrays above it
  q[i : 32] = qs[i % 16] | hi[i] >> i / 16 * 4 & 15
                           ^~
)");
}

TEST(Name, ArrayWithoutIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qs")), R"(
t.qf:8:15: error: 'qs' is an array of 16; it needs an index
  q[i : 32] = qs >> i / 16 * 4 & 15
              ^~
)");
}

TEST(Name, ScalarWithIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("d * (q", "d[i] * (q")), R"(
t.qf:10:10: error: 'd' is a single value; it takes no index
  w[i] = d[i] * (q[i] - 8)
         ^
)");
}

TEST(Name, IndexVariableWithIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "i[i % 16]")), R"(
t.qf:8:15: error: 'i' is the index variable, not an array
  q[i : 32] = i[i % 16] >> i / 16 * 4 & 15
              ^
)");
}

TEST(Name, FloatInIntegerEquation) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& d")), R"(
t.qf:8:42: error: 'd' has type f16; an integer is needed here
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & d
                                         ^
)");
}

TEST(Name, FractionInIntegerEquation) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 1.5")), R"(
t.qf:8:42: error: a number with a fraction; an integer is needed here
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 1.5
                                         ^~~
)");
}

TEST(Name, FloatInIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[d] - 8)")), R"(
t.qf:10:17: error: 'd' has type f16; an integer is needed here
  w[i] = d * (q[d] - 8)
                ^
)");
}

TEST(Name, IndexVariableHidesField) {
  EXPECT_EQ(diagnose(Edited(plain).with("q[i : 32]", "q[d : 32]")), R"(
t.qf:8:5: error: index variable 'd' has the name of something else
  q[d : 32] = qs[i % 16] >> i / 16 * 4 & 15
    ^
t.qf:5:7: note: which is defined here
  f16 d
      ^
)");
}

TEST(Equation, Length) {
  EXPECT_EQ(diagnose(Edited(plain).with("q[i : 32]", "q[i : 5000]")), R"(
t.qf:8:9: error: an array of 5000 elements; it has 1 to 4096
  q[i : 5000] = qs[i % 16] >> i / 16 * 4 & 15
        ^~~~
)");
}

TEST(Equation, IndexOutOfRange) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qs[i % 32]")), R"(
t.qf:8:18: error: for i = 16: index 16 is out of range; 'qs' has elements 0 to 15
  q[i : 32] = qs[i % 32] >> i / 16 * 4 & 15
                 ^~~~~~
)");
}

TEST(Equation, NegativeIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qs[i - 4]")), R"(
t.qf:8:18: error: for i = 0: index -4 is out of range; 'qs' has elements 0 to 15
  q[i : 32] = qs[i - 4] >> i / 16 * 4 & 15
                 ^~~~~
)");
}

TEST(Equation, IndexFromStoredBits) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qs[qs[i % 16]]")), R"(
t.qf:8:18: error: for i = 0: the index is made of stored bits; it must be known at compile time
  q[i : 32] = qs[qs[i % 16]] >> i / 16 * 4 & 15
                 ^~~~~~~~~~
)");
}

TEST(Equation, DivisionByZero) {
  EXPECT_EQ(diagnose(Edited(plain).with("i / 16", "i / 0")), R"(
t.qf:8:31: error: for i = 0: division by zero
  q[i : 32] = qs[i % 16] >> i / 0 * 4 & 15
                              ^
)");
}

TEST(Equation, NegativeDivisor) {
  EXPECT_EQ(diagnose(Edited(plain).with("i / 16", "i / -16")), R"(
t.qf:8:31: error: for i = 0: the divisor is -16; '/' takes positive divisors
  q[i : 32] = qs[i % 16] >> i / -16 * 4 & 15
                              ^
)");
}

TEST(Equation, NegativeDividend) {
  EXPECT_EQ(diagnose(Edited(plain).with("i / 16", "(i - 16) / 16")), R"(
t.qf:8:38: error: for i = 0: the dividend is -16; '/' takes no negative numbers
  q[i : 32] = qs[i % 16] >> (i - 16) / 16 * 4 & 15
                                     ^
)");
}

TEST(Equation, SignedDividend) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs", "i8  qs").with(">> i / 16 * 4", "/ 16")), R"(
t.qf:8:26: error: for i = 0: the dividend can be negative; '/' takes no negative numbers
  q[i : 32] = qs[i % 16] / 16 & 15
                         ^
)");
}

TEST(Equation, DivisorFromStoredBits) {
  EXPECT_EQ(diagnose(Edited(plain).with("i / 16", "i / qs[0]")), R"(
t.qf:8:31: error: for i = 0: the divisor is made of stored bits; it must be known at compile time
  q[i : 32] = qs[i % 16] >> i / qs[0] * 4 & 15
                              ^
)");
}

TEST(Equation, NegativeShift) {
  EXPECT_EQ(diagnose(Edited(plain).with(">> i / 16 * 4", ">> i / 16 * 4 - 4")), R"(
t.qf:8:26: error: for i = 0: shift by -4; a shift is not negative
  q[i : 32] = qs[i % 16] >> i / 16 * 4 - 4 & 15
                         ^~
)");
}

TEST(Equation, ShiftTooFar) {
  EXPECT_EQ(diagnose(Edited(plain).with(">> i / 16 * 4", ">> 64")), R"(
t.qf:8:26: error: for i = 0: shift by 64; a shift is at most 63
  q[i : 32] = qs[i % 16] >> 64 & 15
                         ^~
)");
}

TEST(Equation, ShiftFromStoredBits) {
  EXPECT_EQ(diagnose(Edited(plain).with(">> i / 16 * 4", ">> qs[0]")), R"(
t.qf:8:26: error: for i = 0: the shift is made of stored bits; it must be known at compile time
  q[i : 32] = qs[i % 16] >> qs[0] & 15
                         ^~
)");
}

TEST(Equation, NumberOverflow) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 9223372036854775807 + i")), R"(
t.qf:8:62: error: for i = 1: 9223372036854775807 + 1 does not fit a 64-bit integer
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 9223372036854775807 + i
                                                             ^
)");
}

TEST(Equation, NumberShiftOverflow) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 3 << 62")), R"(
t.qf:8:44: error: for i = 0: 3 << 62 does not fit a 64-bit integer
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 3 << 62
                                           ^~
)");
}

TEST(Equation, ValueTooWide) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "<< 60")), R"(
t.qf:8:40: error: for i = 0: the value needs 68 bits; at most 64 are possible
  q[i : 32] = qs[i % 16] >> i / 16 * 4 << 60
                                       ^~
)");
}

TEST(Equation, ConditionOnStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] & (sc[j] ? 15 : 7)")), R"(
t.qf:9:24: error: for j = 0: '?:' decides on stored bits; a condition must be known at compile time
  s[j : 2]  = sc[j] & (sc[j] ? 15 : 7)
                       ^~~~~
)");
}

TEST(Equation, LogicOnStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] & 15 | (j < 1 && sc[j])")), R"(
t.qf:9:35: error: for j = 0: '&&' decides on stored bits; a condition must be known at compile time
  s[j : 2]  = sc[j] & 15 | (j < 1 && sc[j])
                                  ^~
)");
}

TEST(Equation, ComparisonOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] & (sc[j] > 3)")), R"(
t.qf:9:30: error: for j = 0: '>' on stored bits; a condition must be known at compile time
  s[j : 2]  = sc[j] & (sc[j] > 3)
                             ^
)");
}

TEST(Equation, NotOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] & !sc[j]")), R"(
t.qf:9:23: error: for j = 0: '!' on stored bits; a condition must be known at compile time
  s[j : 2]  = sc[j] & !sc[j]
                      ^
)");
}

TEST(Equation, NegationOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = -sc[j] & 15")), R"(
t.qf:9:15: error: for j = 0: '-' on stored bits makes more than a rearrangement of bits
  s[j : 2]  = -sc[j] & 15
              ^
)");
}

TEST(Equation, InvertedStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = ~sc[j] & 15")), R"(
t.qf:9:15: error: for j = 0: '~' inverts stored bits; a stored number is made of the bits as they are
  s[j : 2]  = ~sc[j] & 15
              ^
)");
}

TEST(Equation, Carry) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] + 8 & 15")), R"(
t.qf:9:21: error: for j = 0: '+' can carry at bit 3, where bit 3 of sc[0] meets a constant 1; an offset belongs in the weight equation
  s[j : 2]  = sc[j] + 8 & 15
                    ^
)");
}

TEST(Equation, Borrow) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] - 8 & 15")), R"(
t.qf:9:21: error: for j = 0: '-' can borrow at bit 3, where a constant 1 is taken from bit 3 of sc[0]; an offset belongs in the weight equation
  s[j : 2]  = sc[j] - 8 & 15
                    ^
)");
}

TEST(Equation, MixedBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = (sc[j] ^ sc[1 - j]) & 15")), R"(
t.qf:9:22: error: for j = 0: '^' mixes stored bits at bit 0: bit 0 of sc[0] with bit 0 of sc[1]; a stored number is made of the bits as they are
  s[j : 2]  = (sc[j] ^ sc[1 - j]) & 15
                     ^
)");
}

TEST(Equation, InvertedByXor) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = (sc[j] & 15) ^ 8")), R"(
t.qf:9:28: error: for j = 0: '^' mixes stored bits at bit 3: bit 3 of sc[0] with a constant 1; a stored number is made of the bits as they are
  s[j : 2]  = (sc[j] & 15) ^ 8
                           ^
)");
}

TEST(Equation, ProductOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] * sc[j]")), R"(
t.qf:9:21: error: for j = 0: '*' of stored bits with stored bits is no rearrangement of bits
  s[j : 2]  = sc[j] * sc[j]
                    ^
)");
}

TEST(Equation, MultipleOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] * 3 & 15")), R"(
t.qf:9:21: error: for j = 0: stored bits times 3 is no rearrangement of bits; only a power of two is
  s[j : 2]  = sc[j] * 3 & 15
                    ^
)");
}

TEST(Equation, DivisionOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] % 10")), R"(
t.qf:9:21: error: for j = 0: '%' of stored bits by 10 is no rearrangement of bits; only by a power of two is
  s[j : 2]  = sc[j] % 10
                    ^
)");
}

TEST(Equation, ClaimedByTwoElements) {
  EXPECT_EQ(diagnose(Edited(plain).with("i % 16", "i % 8")), R"(
t.qf:8:3: error: bit 0 of qs[0] (byte 2 of the block) is claimed by q[0] and by q[8]
  q[i : 32] = qs[i % 8] >> i / 16 * 4 & 15
  ^
)");
}

TEST(Equation, ClaimedTwiceByOneElement) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = sc[j] & 15 | (sc[j] & 1) << 4")), R"(
t.qf:9:3: error: bit 0 of sc[0] (byte 4 of the block) is claimed twice by s[0]
  s[j : 2]  = sc[j] & 15 | (sc[j] & 1) << 4
  ^
)");
}

TEST(Equation, NoBitReaches) {
  EXPECT_EQ(diagnose(Edited(grouped)
                         .with("sc[2]", "sc[1]")
                         .with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = j < 1 ? sc[0] & 15 : 0")
                         .with("n[j : 2]  = sc[j] >> 4", "n[j : 2]  = sc[0] >> 4 + 2 * j & 3")),
            R"(
t.qf:13:14: error: no stored bit reaches this factor of w[16]; it is a constant
  w[i] = d * s[i / 16] * q[i] - m * n[i / 16]
             ^~~~~~~~~
)");
}

TEST(Field, GapOfOneByte) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[16] @ 3")), R"(
t.qf:6:7: error: byte 2 belongs to no field; declare an unused field there
  u8  qs[16] @ 3
      ^~
)");
}

TEST(Equation, ParityOfStoredBits) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = parity(sc[j]) | sc[j] & 14")), R"(
t.qf:9:15: error: for j = 0: the parity of stored bits is no rearrangement of them
  s[j : 2]  = parity(sc[j]) | sc[j] & 14
              ^~~~~~
)");
}

TEST(Equation, EntryOfTable) {
  EXPECT_EQ(
      diagnose(Edited(grouped)
                   .with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = k[sc[j] & 15]")
                   .with("  f16 m", "  table k[16] = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16\n  f16 m")),
      R"(
t.qf:10:15: error: for j = 0: an entry of a table is no rearrangement of the stored bits that choose it
  s[j : 2]  = k[sc[j] & 15]
              ^
)");
}

TEST(Equation, ReasonOfTheInnermost) {
  EXPECT_EQ(diagnose(Edited(grouped).with("s[j : 2]  = sc[j] & 15", "s[j : 2]  = 7 - parity(sc[j] ^ 1) * 3")), R"(
t.qf:9:32: error: for j = 0: '^' mixes stored bits at bit 0: bit 0 of sc[0] with a constant 1; a stored number is made of the bits as they are
  s[j : 2]  = 7 - parity(sc[j] ^ 1) * 3
                               ^
)");
}

TEST(Equation, ResultTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "(qs[i % 16] & 15) * 9223372036854775807")),
            R"(
t.qf:8:33: error: for i = 0: the result does not fit a 64-bit integer
  q[i : 32] = (qs[i % 16] & 15) * 9223372036854775807
                                ^
)");
}

TEST(Equation, NumberTooWide) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("u8  qs[16]", "u64 qs[2]")
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "~qs[i / 16] >> i % 16 * 4 & 15")),
            R"(
t.qf:8:15: error: for i = 0: a number of 64 stored bits is too wide to compute with
  q[i : 32] = ~qs[i / 16] >> i % 16 * 4 & 15
              ^
)");
}

TEST(Equation, ParityOfNegative) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("u8  qs[16]", "i8  qs[32]").with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i])")),
      R"(
t.qf:8:15: error: for i = 0: the parity of a number that can be negative
  q[i : 32] = parity(qs[i])
              ^~~~~~
)");
}

TEST(Equation, TwoIndices) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qs[i % 16][0]")), R"(
t.qf:8:26: error: 'qs' takes one index; only tables have two
  q[i : 32] = qs[i % 16][0] >> i / 16 * 4 & 15
                         ^
)");
}

TEST(Equation, UnknownFunction) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "popcount(qs[i % 16])")), R"(
t.qf:8:15: error: unknown function 'popcount'; the only one is parity
  q[i : 32] = popcount(qs[i % 16])
              ^~~~~~~~
)");
}

TEST(Equation, ShiftOfFunctionTooFar) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i % 16]) >> 64")), R"(
t.qf:8:34: error: for i = 0: shift by 64; a shift is at most 63
  q[i : 32] = parity(qs[i % 16]) >> 64
                                 ^~
)");
}

TEST(Equation, DivisionOfFunctionByZero) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i % 16]) / (i - i)")), R"(
t.qf:8:34: error: for i = 0: division by zero
  q[i : 32] = parity(qs[i % 16]) / (i - i)
                                 ^
)");
}

TEST(Equation, DivisionOfFunctionByNegative) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i % 16]) / -1")), R"(
t.qf:8:34: error: for i = 0: the divisor is -1; '/' takes positive divisors
  q[i : 32] = parity(qs[i % 16]) / -1
                                 ^
)");
}

TEST(Equation, NegativeFunctionAsDividend) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "-parity(qs[i % 16]) / 2")), R"(
t.qf:8:35: error: for i = 0: the dividend can be negative; '/' takes no negative numbers
  q[i : 32] = -parity(qs[i % 16]) / 2
                                  ^
)");
}

TEST(Equation, DivisionOfFunctionByStoredBits) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i % 16]) / qs[0]")), R"(
t.qf:8:34: error: for i = 0: the divisor is made of stored bits; it must be known at compile time
  q[i : 32] = parity(qs[i % 16]) / qs[0]
                                 ^
)");
}

TEST(Equation, ShiftOfFunctionByStoredBits) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i % 16]) << qs[0]")), R"(
t.qf:8:34: error: for i = 0: the shift is made of stored bits; it must be known at compile time
  q[i : 32] = parity(qs[i % 16]) << qs[0]
                                 ^~
)");
}

}  // namespace
}  // namespace quantc
