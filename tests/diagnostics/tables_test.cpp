// The messages about parameters, variants, tables and floats.
// Each test changes one thing in a correct spec and shows all that the user reads.
#include "diagnose.h"

namespace quantc {
namespace {

TEST(Parameter, NotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block", "  parameter n = 4\n  block")), R"(
t.qf:3:13: warning: parameter 'n' is not used
  parameter n = 4
            ^
)");
}

TEST(Parameter, Length) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block", "  parameter n = 0\n  block").with("qs[16]", "qs[n]")), R"(
t.qf:7:10: error: an array of 0 elements; it has 1 to 65536
  u8  qs[n]
         ^
)");
}

TEST(Parameter, NegativeOffset) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block", "  parameter n = 4\n  block").with("qs[16]", "qs[16] @ (n - 6)")),
            R"(
t.qf:7:17: error: byte -2 lies before the block
  u8  qs[16] @ (n - 6)
                ^~~~~
)");
}

TEST(Parameter, NotDefined) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block n")), R"(
t.qf:3:9: error: unknown name 'n'
  block n
        ^
)");
}

TEST(Parameter, Array) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("block 32", "parameter n = 32\n  block n")
                         .with("qs[i % 16] >> i / 16 * 4 & 15", "n[i % 16]")),
            R"(
t.qf:9:15: error: 'n' is a single value; it takes no index
  q[i : 32] = n[i % 16]
              ^
)");
}

TEST(Variant, Name) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 32\n  variant T n = 64\n  block n")), R"(
t.qf:4:11: error: format name 'T': use lower-case letters, digits and single underscores between them
  variant T n = 64
          ^
)");
}

TEST(Variant, NamesLikeThoseOfFormats) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 32\n  variant com1 n = 64\n  block n")), R"(
t.qf:4:11: error: format name 'com1': Windows keeps it for a device, in every folder
  variant com1 n = 64
          ^~~~
)");
}

TEST(Variant, NameOfTheBase) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 32\n  variant t n = 64\n  block n")), R"(
t.qf:4:11: error: 't' is defined twice
  variant t n = 64
          ^
t.qf:1:8: note: the first definition is here
format t
       ^
)");
}

TEST(Variant, NoParameter) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 32\n  variant u m = 64\n  block n")), R"(
t.qf:4:13: error: 'm' is no parameter
  variant u m = 64
            ^
)");
}

TEST(Variant, SetTwice) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 32\n  variant u n = 64, n = 128\n  block n")), R"(
t.qf:4:21: error: 'n' is set twice
  variant u n = 64, n = 128
                    ^
)");
}

TEST(Variant, Error) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 32\n  variant u n = 40\n  block n")), R"(
t.qf:5:9: error: block of 40 weights; it must be a multiple of 16 from 16 to 4096, or 1 for floats
  block n
        ^
t.qf:4:11: note: in this variant
  variant u n = 40
          ^
)");
}

TEST(Variant, WarnsOnce) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "parameter n = 1\n  variant u n = 2\n  block 32")), R"(
t.qf:3:13: warning: parameter 'n' is not used
  parameter n = 1
            ^
)");
}

TEST(Table, TooManyNumbers) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[8192][9] \"k.table\"\n  f16 d")), R"(
t.qf:5:9: error: the tables have 73728 numbers; a spec has at most 65536
  table k[8192][9] "k.table"
        ^
)");
}

TEST(Table, TooFewNumbers) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] = 1, 2, 3\n  f16 d")), R"(
t.qf:5:9: error: here are 3 numbers; 'k' has 4
  table k[4] = 1, 2, 3
        ^
)");
}

TEST(Table, NumberTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2] = -2147483648,\n    2147483648\n  f16 d")), R"(
t.qf:6:5: error: number 2147483648 is too large; a table holds 32 bits
    2147483648
    ^~~~~~~~~~
)");
}

TEST(Table, PathLeadsOut) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] \"../k.table\"\n  f16 d")), R"(
t.qf:5:14: error: a data file has a relative path without '..'
  table k[4] "../k.table"
             ^~~~~~~~~~~~
)");
}

TEST(Table, PathIsAbsolute) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] \"/k.table\"\n  f16 d")), R"(
t.qf:5:14: error: a data file has a relative path without '..'
  table k[4] "/k.table"
             ^~~~~~~~~~
)");
}

TEST(Table, PathIsEmpty) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] \"\"\n  f16 d")), R"(
t.qf:5:14: error: a data file has a relative path without '..'
  table k[4] ""
             ^~
)");
}

TEST(Table, NoFiles) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] \"k.table\"\n  f16 d")), R"(
t.qf:5:14: error: cannot read 'k.table': a spec without a folder has no data files
  table k[4] "k.table"
             ^~~~~~~~~
)");
}

TEST(Table, NotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2] = 1, 2\n  f16 d")), R"(
t.qf:5:9: warning: table 'k' is not used
  table k[2] = 1, 2
        ^
)");
}

TEST(Table, BrokenAsLength) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2] = 1\n  f16 d").with("qs[16]", "qs[k[1]]")), R"(
t.qf:5:9: error: here are 1 numbers; 'k' has 2
  table k[2] = 1
        ^
)");
}

TEST(Table, NoIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] = 1, 2, 3, 4\n  f16 d").with("- 8)", "- k)")), R"(
t.qf:11:22: error: 'k' is a table of 4; it needs one index
  w[i] = d * (q[i] - k)
                     ^
)");
}

TEST(Table, TwoIndices) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] = 1, 2, 3, 4\n  f16 d").with("- 8)", "- k[0][0])")), R"(
t.qf:11:22: error: 'k' is a table of 4; it needs one index
  w[i] = d * (q[i] - k[0][0])
                     ^
)");
}

TEST(Table, OneIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2][2] = 1, 2, 3, 4\n  f16 d").with("- 8)", "- k[0])")), R"(
t.qf:11:22: error: 'k' is a table of 2 times 2; it needs two indices
  w[i] = d * (q[i] - k[0])
                     ^
)");
}

TEST(Table, IndexPossible) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("f16 d", "table k[10] = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10\n  f16 d")
                         .with("(q[i] - 8)", "k[q[i]]")),
            R"(
t.qf:11:16: error: for i = 0: index 15 is possible; 'k' has elements 0 to 9
  w[i] = d * k[q[i]]
               ^~~~
)");
}

TEST(Table, IndexOutOfRange) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] = 1, 2, 3, 4\n  f16 d").with("- 8)", "- k[i])")), R"(
t.qf:11:24: error: for i = 4: index 4 is out of range; 'k' has elements 0 to 3
  w[i] = d * (q[i] - k[i])
                       ^
)");
}

TEST(Table, SecondIndexOutOfRange) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2][2] = 1, 2, 3, 4\n  f16 d").with("- 8)", "- k[0][i])")), R"(
t.qf:11:27: error: for i = 2: index 2 is out of range; 'k' has elements 0 to 1
  w[i] = d * (q[i] - k[0][i])
                          ^
)");
}

TEST(Table, SecondIndexOfStoredBits) {
  EXPECT_EQ(
      diagnose(Edited(plain)
                   .with("f16 d", "table k[1][16] = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16\n  f16 d")
                   .with("(q[i] - 8)", "k[0][q[i]]")),
      R"(
t.qf:11:19: error: for i = 0: the index is made of stored bits; it must be known at compile time
  w[i] = d * k[0][q[i]]
                  ^~~~
)");
}

TEST(Float, UnitOfWideType) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d * 0.5")), R"(
t.qf:5:11: error: only fields of e8m0 and ue4m3 have a unit and special values
  f16 d * 0.5
          ^~~
)");
}

TEST(Float, SpecialOfWideType) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 d with 1 = 0")), R"(
t.qf:5:14: error: only fields of e8m0 and ue4m3 have a unit and special values
  f16 d with 1 = 0
             ^
)");
}

TEST(Float, UnitNoPowerOfTwo) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d * 3")), R"(
t.qf:5:12: error: the unit is no power of two
  e8m0 d * 3
           ^
)");
}

TEST(Float, UnitNegative) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d * -2")), R"(
t.qf:5:12: error: the unit is no power of two
  e8m0 d * -2
           ^~
)");
}

TEST(Float, UnitTooSmall) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d * 0.00000011920928955078125")), R"(
t.qf:5:12: error: times this unit, code 0 of 'd' is no f32 number
  e8m0 d * 0.00000011920928955078125
           ^~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Float, UnitTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d * 4")), R"(
t.qf:5:12: error: times this unit, code 253 of 'd' is no f32 number
  e8m0 d * 4
           ^
)");
}

TEST(Float, CodeTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d with 256 = 0")), R"(
t.qf:5:15: error: code 256 is too large; codes go up to 255
  e8m0 d with 256 = 0
              ^~~
)");
}

TEST(Float, CodeTwice) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d with 255 = 0, 255 = 1")), R"(
t.qf:5:24: error: code 255 has two special values
  e8m0 d with 255 = 0, 255 = 1
                       ^~~
)");
}

TEST(Float, SpecialTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d with 255 = 1e39")), R"(
t.qf:5:21: error: the value is too large; the largest f32 is about 3.4e38
  e8m0 d with 255 = 1e39
                    ^~~~
)");
}

TEST(Float, GatheredType) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  e8m0 e = qs[0]\n  q[i : 32]")), R"(
t.qf:8:3: error: only floats of f16, bf16 and f32 are made of stored bits
  e8m0 e = qs[0]
  ^~~~
)");
}

TEST(Float, GatheredTooWide) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  f16 e = qs[0] | qs[1] << 16\n  q[i : 32]")), R"(
t.qf:8:11: error: here are 24 bits; f16 has 16
  f16 e = qs[0] | qs[1] << 16
          ^~~~~~~~~~~~~~~~~~~
)");
}

TEST(Float, GatheredConstant) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  f16 e = qs[0]\n  q[i : 32]")), R"(
t.qf:8:11: error: bit 8 of the f16 is not stored; each of its 16 bits is
  f16 e = qs[0]
          ^~~~~
)");
}

TEST(Float, GatheredTwice) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  f16 e[j : 2] = qs[j] | qs[j] << 8\n  q[i : 32]")), R"(
t.qf:8:18: error: for j = 0: bit 0 of qs[0] is twice in the f16
  f16 e[j : 2] = qs[j] | qs[j] << 8
                 ^~~~~~~~~~~~~~~~~~
)");
}

TEST(Float, GatheredFunction) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  f16 e = qs[0] * 3\n  q[i : 32]")), R"(
t.qf:8:17: error: stored bits times 3 is no rearrangement of bits; only a power of two is
  f16 e = qs[0] * 3
                ^
)");
}

TEST(Float, GatheredNotUsed) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  f16 e = qs[0] | qs[1] << 8\n  q[i : 32]")), R"(
t.qf:8:7: warning: float 'e' is not used
  f16 e = qs[0] | qs[1] << 8
      ^
)");
}

TEST(Float, GatheredClaimed) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("  q[i : 32]", "  f16 e = qs[0] | qs[1] << 8\n  q[i : 32]").with("d * (q", "e * (q")),
      R"(
t.qf:9:3: error: bit 0 of qs[0] (byte 2 of the block) is claimed by e and by q[0]
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15
  ^
)");
}

TEST(Float, GatheredInIntegerEquation) {
  EXPECT_EQ(
      diagnose(Edited(plain).with("  q[i : 32]", "  f16 e = qs[0] | qs[1] << 8\n  q[i : 32]").with("& 15", "& e")), R"(
t.qf:9:42: error: 'e' has type f16; an integer is needed here
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & e
                                         ^
)");
}

TEST(Float, GatheredNeedsIndex) {
  EXPECT_EQ(diagnose(Edited(plain)
                         .with("  q[i : 32]", "  f16 e[j : 2] = qs[2 * j] | qs[2 * j + 1] << 8\n  q[i : 32]")
                         .with("d * (q", "e * (q")),
            R"(
t.qf:11:10: error: 'e' is an array of 2; it needs an index
  w[i] = e * (q[i] - 8)
         ^
)");
}

TEST(Table, NoInteger) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2] \"k.table\"\n  f16 d"), holding("1 # one\n 2x")), R"(
t.qf:5:14: error: line 2 of 'k.table': '2x' is no integer of 32 bits
  table k[2] "k.table"
             ^~~~~~~~~
)");
}

TEST(Table, IntegerTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2] \"k.table\"\n  f16 d"), holding("1 2147483648")), R"(
t.qf:5:14: error: line 1 of 'k.table': '2147483648' is no integer of 32 bits
  table k[2] "k.table"
             ^~~~~~~~~
)");
}

TEST(Table, FileTooShort) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2][2] \"k.table\"\n  f16 d"), holding("1 2\n3 # 4")), R"(
t.qf:5:17: error: 'k.table' has 3 numbers; 'k' has 4
  table k[2][2] "k.table"
                ^~~~~~~~~
)");
}

TEST(Table, FileTooLong) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[2] \"k.table\"\n  f16 d"), holding("1 2 3")), R"(
t.qf:5:14: error: 'k.table' has more than the 2 numbers of 'k'
  table k[2] "k.table"
             ^~~~~~~~~
)");
}

}  // namespace
}  // namespace quantc
