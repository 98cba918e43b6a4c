// The messages about text and statements: characters, numbers, grammar, what a spec must have and in which order.
// Each test changes one thing in a correct spec and shows all that the user reads.
#include "diagnose.h"

namespace quantc {
namespace {

TEST(Lexical, ForeignCharacter) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 15 $")), R"(
t.qf:8:45: error: unexpected character '$'
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15 $
                                            ^
)");
}

TEST(Lexical, ForeignByte) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "\xb7 15")),
            "\nt.qf:8:40: error: unexpected byte 0xb7\n  q[i : 32] = qs[i % 16] >> i / 16 * 4 \xb7 15\n");
}

TEST(Lexical, CharactersBeyondAscii) {
  std::string messages;
  compile(Edited(plain).with("q[i] - 8", "q[i] \xe2\x88\x92 8"), &messages);
  EXPECT_EQ(headlines(messages).at(0),
            "t.qf:10:20: error: unexpected character U+2212; outside comments a spec is ASCII");
  compile("\xef\xbb\xbf" + std::string(plain), &messages);
  EXPECT_EQ(headlines(messages).at(0), "t.qf:1:1: error: byte order mark; a spec has none");
}

TEST(Lexical, Tab) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block 32", "\tblock 32")), R"(
t.qf:3:1: error: tab character; use spaces
        block 32
^^^^^^^^
)");
}

TEST(Lexical, MalformedNumber) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block 32x")), R"(
t.qf:3:9: error: malformed number '32x'
  block 32x
        ^~~
)");
}

TEST(Lexical, MalformedHexNumber) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 0xfg")), R"(
t.qf:8:42: error: malformed number '0xfg'
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 0xfg
                                         ^~~~
)");
}

TEST(Lexical, IntegerTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block 9223372036854775808")), R"(
t.qf:3:9: error: number '9223372036854775808' is too large; integers have 63 bits
  block 9223372036854775808
        ^~~~~~~~~~~~~~~~~~~
)");
}

TEST(Lexical, FloatTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("fit signed_absmax", "fit scale_min_search(1e999, 0, 1)")), R"(
t.qf:11:24: error: number '1e999' is too large
  fit scale_min_search(1e999, 0, 1)
                       ^~~~~
)");
}

TEST(Syntax, StatementExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "32")), R"(
t.qf:3:3: error: expected a statement, found '32'
  32
  ^~
)");
}

TEST(Syntax, UnknownStatement) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "blok 32")), R"(
t.qf:3:3: error: 'blok' is neither a statement nor a type; did you mean 'block'?
  blok 32
  ^~~~
)");
}

TEST(Syntax, UnknownType) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs", "e5m2 qs")), R"(
t.qf:6:3: error: 'e5m2' is neither a statement nor a type; the types are u8 i8 u16 i16 u32 i32 u64 f16 bf16 f32 e8m0 ue4m3
  e5m2 qs[16]
  ^~~~
)");
}

TEST(Syntax, UnknownTypeOfUnusedField) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs", "unused uint8 qs")), R"(
t.qf:6:10: error: unknown type 'uint8'; the types are u8 i8 u16 i16 u32 i32 u64 f16 bf16 f32 e8m0 ue4m3
  unused uint8 qs[16]
         ^~~~~
)");
}

TEST(Syntax, NameExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("format t", "format 4")), R"(
t.qf:1:8: error: expected the format's name, found '4'
format 4
       ^
)");
}

TEST(Syntax, IdSpaceExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("id lab 1", "id 1")), R"(
t.qf:2:6: error: expected the name of an id space, found '1'
  id 1
     ^
)");
}

TEST(Syntax, IdNumberExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("id lab 1", "id lab")), R"(
t.qf:2:9: error: expected a number before the end of the line
  id lab
        ^
)");
}

TEST(Syntax, BlockSizeExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block -32")), R"(
t.qf:3:9: error: expected the number of weights in a block, found '-'
  block -32
        ^
)");
}

TEST(Syntax, FieldNameExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16")), R"(
t.qf:5:6: error: expected a field's name before the end of the line
  f16
     ^
)");
}

TEST(Syntax, FieldLengthExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[]")), R"(
t.qf:6:10: error: expected the number of elements, found ']'
  u8  qs[]
         ^
)");
}

TEST(Syntax, OffsetExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[16]", "qs[16] @")), R"(
t.qf:6:15: error: expected an offset in bytes before the end of the line
  u8  qs[16] @
              ^
)");
}

TEST(Syntax, ReservedWord) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "f16 w")), R"(
t.qf:5:7: error: 'w' is a reserved word and cannot be a field's name
  f16 w
      ^
)");
}

TEST(Syntax, EquationWithoutLength) {
  EXPECT_EQ(diagnose(Edited(plain).with("q[i : 32]", "q[i]")), R"(
t.qf:8:6: error: expected ':' and the number of elements, found ']'
  q[i] = qs[i % 16] >> i / 16 * 4 & 15
     ^
)");
}

TEST(Syntax, EqualsExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("q[i : 32] =", "q[i : 32]")), R"(
t.qf:8:13: error: expected '=', found 'qs'
  q[i : 32] qs[i % 16] >> i / 16 * 4 & 15
            ^~
)");
}

TEST(Syntax, WeightWithoutIndex) {
  EXPECT_EQ(diagnose(Edited(plain).with("w[i] =", "w =")), R"(
t.qf:10:5: error: expected '[', found '='
  w = d * (q[i] - 8)
    ^
)");
}

TEST(Syntax, WeightWithLength) {
  EXPECT_EQ(diagnose(Edited(plain).with("w[i]", "w[i : 32]")), R"(
t.qf:10:7: error: 'w' has as many elements as the block; write w[i]
  w[i : 32] = d * (q[i] - 8)
      ^
)");
}

TEST(Syntax, ExpressionExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "&")), R"(
t.qf:8:41: error: expected an expression before the end of the line
  q[i : 32] = qs[i % 16] >> i / 16 * 4 &
                                        ^
)");
}

TEST(Syntax, ColonExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "? 15")), R"(
t.qf:8:44: error: expected ':' before the end of the line
  q[i : 32] = qs[i % 16] >> i / 16 * 4 ? 15
                                           ^
)");
}

TEST(Syntax, UnclosedParenthesis) {
  EXPECT_EQ(diagnose(Edited(plain).with("(q[i] - 8)", "(q[i] - 8")), R"(
t.qf:10:23: error: expected ')' before the end of the line
  w[i] = d * (q[i] - 8
                      ^
t.qf:10:14: note: to match this '('
  w[i] = d * (q[i] - 8
             ^
)");
}

TEST(Syntax, UnclosedBracket) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16]", "qs[i % 16")), R"(
t.qf:8:43: error: expected ']' before the end of the line
  q[i : 32] = qs[i % 16 >> i / 16 * 4 & 15
                                          ^
t.qf:8:17: note: to match this '['
  q[i : 32] = qs[i % 16 >> i / 16 * 4 & 15
                ^
)");
}

TEST(Syntax, ChainedComparison) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& (0 < i < 8)")), R"(
t.qf:8:49: error: comparisons do not chain; join two of them with &&
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & (0 < i < 8)
                                                ^
)");
}

TEST(Syntax, TextAfterStatement) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block 32 64")), R"(
t.qf:3:12: error: unexpected '64' after the end of the statement
  block 32 64
           ^~
)");
}

TEST(Syntax, FitRuleExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("fit signed_absmax", "fit 8")), R"(
t.qf:11:7: error: expected the name of a fitting rule, found '8'
  fit 8
      ^
)");
}

TEST(Syntax, FitParameterExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("fit signed_absmax", "fit scale_min_search(-1, fast)")), R"(
t.qf:11:28: error: expected a number, found 'fast'
  fit scale_min_search(-1, fast)
                           ^~~~
)");
}

TEST(Syntax, FitSeparatorExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("fit signed_absmax", "fit scale_min_search(-1 0.1)")), R"(
t.qf:11:27: error: expected ',' or ')', found '0.1'
  fit scale_min_search(-1 0.1)
                          ^~~
)");
}

TEST(Statement, EmptySpec) {
  EXPECT_EQ(diagnose(""), R"(
t.qf:1:1: error: the spec has no 'format' line

^
)");
}

TEST(Statement, NoBlock) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block 32\n", "")), R"(
t.qf:1:8: error: the spec has no 'block' line
format t
       ^
)");
}

TEST(Statement, NoWeight) {
  EXPECT_EQ(diagnose(Edited(plain).with("  w[i] = d * (q[i] - 8)\n", "")), R"(
t.qf:1:8: error: the spec has no weight equation 'w[i] = ...'
format t
       ^
)");
}

TEST(Statement, NoFitIsNoError) {
  EXPECT_EQ(diagnose(Edited(plain).with("  fit signed_absmax\n", "")), "\n");
}

TEST(Statement, NoFields) {
  EXPECT_EQ(diagnose("format t\n  block 32\n  w[i] = i\n  fit absmax\n"), R"(
t.qf:1:8: error: the spec has no fields
format t
       ^
)");
}

TEST(Statement, Second) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block 32\n", "  block 32\n  block 64\n")), R"(
t.qf:4:3: error: a second 'block' line
  block 64
  ^~~~~
t.qf:3:3: note: the first is here
  block 32
  ^~~~~
)");
}

TEST(Statement, OutOfOrder) {
  EXPECT_EQ(diagnose(Edited(plain).with("  fit signed_absmax", "  f16 m\n  fit signed_absmax")), R"(
t.qf:11:7: error: a field must come before the weight equation
  f16 m
      ^
)");
}

TEST(Statement, FormatName) {
  EXPECT_EQ(diagnose(Edited(plain).with("format t", "format Q4__T")), R"(
t.qf:1:8: error: format name 'Q4__T': use lower-case letters, digits and single underscores between them
format Q4__T
       ^~~~~
)");
}

TEST(Statement, FormatNameLength) {
  const std::string longest(63, 'q');
  EXPECT_EQ(diagnose(Edited(plain).with("format t", "format " + longest)), "\n");
  EXPECT_EQ(diagnose(Edited(plain).with("format t", "format " + longest + "_4")), R"(
t.qf:1:8: error: a format name of 65 characters; it has at most 63
format )" + longest + R"(_4
       )" + "^" + std::string(64, '~') + "\n");
}

TEST(Statement, FormatNamesThatAreNoFoldersOnWindows) {
  for (const std::string name : {"aux", "con", "nul", "prn", "com1", "lpt9"}) {
    std::string messages;
    EXPECT_FALSE(compile(Edited(plain).with("format t", "format " + name), &messages));
    EXPECT_EQ(headlines(messages).at(0),
              "t.qf:1:8: error: format name '" + name + "': Windows keeps it for a device, in every folder");
  }
  for (const std::string name : {"aux2", "com", "com10", "lpt_1", "nul_4"})
    EXPECT_EQ(diagnose(Edited(plain).with("format t", "format " + name)), "\n") << name;
}

TEST(Statement, IdTwice) {
  EXPECT_EQ(diagnose(Edited(plain).with("id lab 1", "id lab 1\n  id lab 1")), R"(
t.qf:3:3: error: id 'lab 1' is given twice
  id lab 1
  ^~
)");
}

TEST(Statement, IdTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("id lab 1", "id lab 4294967296")), R"(
t.qf:2:10: error: id 4294967296 is too large; ids go up to 2147483647
  id lab 4294967296
         ^~~~~~~~~~
)");
}

TEST(Statement, BlockNotMultipleOf16) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block 40")), R"(
t.qf:3:9: error: block of 40 weights; it must be a multiple of 16 from 16 to 4096, or 1 for floats
  block 40
        ^~
)");
}

TEST(Statement, BlockTooLarge) {
  EXPECT_EQ(diagnose(Edited(plain).with("block 32", "block 8192")), R"(
t.qf:3:9: error: block of 8192 weights; it must be a multiple of 16 from 16 to 4096, or 1 for floats
  block 8192
        ^~~~
)");
}

TEST(Lexical, OpenString) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] \"k.table\n  f16 d")), R"(
t.qf:5:14: error: the string does not end on its line
  table k[4] "k.table
             ^~~~~~~~
)");
}

TEST(Lexical, HugeInteger) {
  EXPECT_EQ(diagnose(Edited(plain).with("& 15", "& 99999999999999999999")), R"(
t.qf:8:42: error: number '99999999999999999999' is too large; integers have 63 bits
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 99999999999999999999
                                         ^~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Lexical, HugeHexNumber) {
  EXPECT_EQ(diagnose(Edited(plain).with("fit signed_absmax", "fit absmax(0xffffffffffffffffff)")), R"(
t.qf:11:14: error: number '0xffffffffffffffffff' is too large; integers have 63 bits
  fit absmax(0xffffffffffffffffff)
             ^~~~~~~~~~~~~~~~~~~~
)");
}

TEST(Syntax, ParameterName) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block", "  parameter = 4\n  block")), R"(
t.qf:3:13: error: expected a parameter's name, found '='
  parameter = 4
            ^
)");
}

TEST(Syntax, ParameterNumber) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block", "  parameter n = -4\n  block")), R"(
t.qf:3:17: error: expected a number, found '-'
  parameter n = -4
                ^
)");
}

TEST(Syntax, VariantSetting) {
  EXPECT_EQ(diagnose(Edited(plain).with("  block", "  variant v\n  block")), R"(
t.qf:3:12: error: expected a parameter before the end of the line
  variant v
           ^
)");
}

TEST(Syntax, TableName) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table f16[4] = 1\n  f16 d")), R"(
t.qf:5:9: error: 'f16' is a reserved word and cannot be a table's name
  table f16[4] = 1
        ^~~
)");
}

TEST(Syntax, TableLength) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k = 1\n  f16 d")), R"(
t.qf:5:11: error: expected '[', found '='
  table k = 1
          ^
)");
}

TEST(Syntax, TableContents) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4]\n  f16 d")), R"(
t.qf:5:13: error: expected '=' or the name of a file before the end of the line
  table k[4]
            ^
)");
}

TEST(Syntax, TableNumber) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "table k[4] = 1, d\n  f16 d")), R"(
t.qf:5:19: error: expected a number, found 'd'
  table k[4] = 1, d
                  ^
)");
}

TEST(Syntax, UnitExpected) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d * half")), R"(
t.qf:5:12: error: expected a power of two, found 'half'
  e8m0 d * half
           ^~~~
)");
}

TEST(Syntax, SpecialCode) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d with nan = 0")), R"(
t.qf:5:15: error: expected a code, found 'nan'
  e8m0 d with nan = 0
              ^~~
)");
}

TEST(Syntax, SpecialValue) {
  EXPECT_EQ(diagnose(Edited(plain).with("f16 d", "e8m0 d with 255 = nan")), R"(
t.qf:5:21: error: expected the code's value, found 'nan'
  e8m0 d with 255 = nan
                    ^~~
)");
}

TEST(Syntax, GatheredLength) {
  EXPECT_EQ(diagnose(Edited(plain).with("  q[i : 32]", "  f16 e[j : ] = 0\n  q[i : 32]")), R"(
t.qf:8:13: error: expected the number of elements, found ']'
  f16 e[j : ] = 0
            ^
)");
}

TEST(Syntax, UnclosedCall) {
  EXPECT_EQ(diagnose(Edited(plain).with("qs[i % 16] >> i / 16 * 4 & 15", "parity(qs[i % 16]")), R"(
t.qf:8:32: error: expected ')' before the end of the line
  q[i : 32] = parity(qs[i % 16]
                               ^
t.qf:8:21: note: to match this '('
  q[i : 32] = parity(qs[i % 16]
                    ^
)");
}

TEST(Statement, TableAfterEquation) {
  EXPECT_EQ(diagnose(Edited(plain).with("  w[i]", "  table k[1] = 1\n  w[i]")), R"(
t.qf:10:9: error: a table must come before an equation
  table k[1] = 1
        ^
)");
}

TEST(Statement, StoredBitsInTheLayout) {
  EXPECT_EQ(diagnose(Edited(plain).with("u8  qs[16]", "u8  n\n  u8  qs[n]")), R"(
t.qf:7:10: error: stored bits in the layout of a block; it must be known at compile time
  u8  qs[n]
         ^
)");
}

}  // namespace
}  // namespace quantc
