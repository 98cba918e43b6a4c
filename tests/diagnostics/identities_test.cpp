// Over all specs of one compilation, a name and an id stand for one format.
#include "diagnose.h"

namespace quantc {
namespace {

const std::string other = Edited(plain).with("format t", "format u");

TEST(Identities, OneId) {
  EXPECT_EQ(diagnoseTogether(plain.data(), other), R"(
t.qf:2:3: error: id 'lab 1' is also that of format 't'
  id lab 1
  ^~~~~~~~
first.qf:2:3: note: the first is here
  id lab 1
  ^~~~~~~~
)");
}

TEST(Identities, EachIdCounts) {
  EXPECT_EQ(diagnoseTogether(Edited(plain).with("id lab 1", "id lab 1\n  id shop 7"),
                             Edited(other).with("id lab 1", "id shop 2\n  id shop 7\n  id lab 1")),
            R"(
t.qf:3:3: error: id 'shop 7' is also that of format 't'
  id shop 7
  ^~~~~~~~~
first.qf:3:3: note: the first is here
  id shop 7
  ^~~~~~~~~
t.qf:4:3: error: id 'lab 1' is also that of format 't'
  id lab 1
  ^~~~~~~~
first.qf:2:3: note: the first is here
  id lab 1
  ^~~~~~~~
)");
}

TEST(Identities, OtherNumbersAndSpaces) {
  EXPECT_EQ(diagnoseTogether(plain.data(), Edited(other).with("id lab 1", "id lab 2\n  id LAB 1\n  id shop 1")), "\n");
}

TEST(Identities, OneName) {
  EXPECT_EQ(diagnoseTogether(plain.data(), Edited(plain).with("  id lab 1\n", "")), R"(
t.qf:1:8: error: 't' is defined twice
format t
       ^
first.qf:1:8: note: the first definition is here
format t
       ^
)");
}

TEST(Identities, NamesOfVariants) {
  const std::string wide = Edited(plain)
                               .with("block 32", "block n\n  parameter n = 32\n  variant t_wide n = 64")
                               .with("q[i : 32] = qs[i % 16] >> i / 16", "q[i : n] = qs[i % (n / 2)] >> i / (n / 2)")
                               .with("qs[16]", "qs[n / 2]");
  const std::string error = R"(
t.qf:1:8: error: 't_wide' is defined twice
format t_wide
       ^~~~~~
first.qf:5:11: note: the first definition is here
  variant t_wide n = 64
          ^~~~~~
)";
  EXPECT_EQ(diagnoseTogether(wide, Edited(plain).with("format t", "format t_wide").with("lab 1", "lab 2")), error);
  EXPECT_EQ(diagnoseTogether(Edited(wide).with("format t", "format u"), Edited(wide).with("lab 1", "lab 2")), R"(
t.qf:5:11: error: 't_wide' is defined twice
  variant t_wide n = 64
          ^~~~~~
first.qf:5:11: note: the first definition is here
  variant t_wide n = 64
          ^~~~~~
)");
}

}  // namespace
}  // namespace quantc
