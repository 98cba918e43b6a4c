// Hostile input: every text gives a format or an error, never a crash, in bounded time.
#include <random>
#include <vector>

#include "diagnose.h"
#include "llvm/Support/MemoryBuffer.h"

namespace quantc {
namespace {

std::string repeat(const std::string &text, unsigned times) {
  std::string result;
  for (unsigned i = 0; i < times; ++i)
    result += text;
  return result;
}

TEST(Limit, Parentheses) {
  std::string deep = repeat("(", 20000) + "i" + repeat(")", 20000);
  EXPECT_EQ(headlines(diagnose(Edited(plain).with("& 15", "& " + deep))),
            std::vector<std::string>{"t.qf:8:242: error: expression is nested more than 200 deep"});
}

TEST(Limit, UnaryOperators) {
  EXPECT_EQ(headlines(diagnose(Edited(plain).with("& 15", "& " + repeat("~", 20000) + "i"))),
            std::vector<std::string>{"t.qf:8:241: error: expression is nested more than 200 deep"});
}

TEST(Limit, ChainOfOperators) {
  EXPECT_EQ(headlines(diagnose(Edited(plain).with("& 15", repeat("| i", 10000)))),
            std::vector<std::string>{"t.qf:8:628: error: expression is nested more than 200 deep"});
}

TEST(Limit, ChainOfConditions) {
  EXPECT_EQ(headlines(diagnose(Edited(plain).with("& 15", "& (" + repeat("i ? i : ", 5000) + "i)"))).size(), 1u);
}

TEST(Limit, SizeOfTheFile) {
  EXPECT_EQ(diagnose(std::string(65537, '\n')), R"(
t.qf:1:1: error: the file has 65537 bytes; a spec has at most 65536

^
)");
}

TEST(Limit, Steps) {
  std::string equations;
  for (int i = 0; i < 16; ++i)
    equations += "  t" + std::to_string(i) + "[i : 4096] = i" + repeat(" + i", 149) + "\n";
  EXPECT_EQ(headlines(diagnose(Edited(plain).with("  q[", equations + "  q["))).front(),
            "t.qf:11:322: error: the equations take more than 16777216 steps to evaluate");
}

TEST(Limit, NumberOfErrors) {
  std::vector<std::string> lines = headlines(diagnose(repeat("$\n", 1000)));
  ASSERT_EQ(lines.size(), 21u);
  EXPECT_EQ(lines[19], "t.qf:20:1: error: unexpected character '$'");
  EXPECT_EQ(lines[20], "t.qf:20:1: note: too many errors; the rest is not shown");
}

TEST(Limit, SyntaxErrorsAreAllShown) {
  EXPECT_EQ(headlines(diagnose(Edited(plain).with("block 32", "block").with("& 15", "&").with("(q[i]", "(q[i"))).size(),
            4u);  // the last with its note
}

TEST(Limit, EmbeddedZero) {
  std::string spec = Edited(plain);
  spec[40] = '\0';
  EXPECT_NE(diagnose(spec).find("unexpected byte 0x00"), std::string::npos);
}

TEST(Limit, WindowsLineEnds) {
  std::string spec;
  for (char c : plain)
    spec += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(diagnose(spec), "\n");
}

std::vector<std::string> seeds() {
  std::vector<std::string> result{std::string(plain), std::string(grouped)};
  for (const char *name : {"q4_k", "q5_0", "q6_k", "q8_0"})
    if (auto file = llvm::MemoryBuffer::getFile(std::string(QUANTC_FORMATS "/") + name + ".qf"))
      result.push_back((*file)->getBuffer().str());
  return result;
}

/// Passages moved, doubled, dropped and swapped between specs, numbers and operators changed. diagnose() checks that
/// there is a format or an error.
TEST(Limit, MutatedSpecs) {
  const std::vector<std::string> words = {
      "0",   "1",   "-1",  "31", "32", "4096", "65535", "0xffffffff", "9223372036854775807",
      "(",   ")",   "[",   "]",  "?",  ":",    "&",     "|",          "^",
      "<<",  ">>",  "+",   "-",  "*",  "/",    "%",     "~",          "!",
      "i",   "d",   "q",   "qs", "w",  "\n",   "\n  ",  "unused",     "u64",
      "f32", "@ 0", "fit", "= ", "#",  "1.5",  "\xff",  "&&",         "<"};
  const std::vector<std::string> specs = seeds();
  std::mt19937 random(7);
  auto below = [&](size_t n) { return random() % n; };
  for (int round = 0; round < 3000; ++round) {
    std::string spec = specs[below(specs.size())];
    for (size_t edits = 1 + below(4); edits > 0; --edits) {
      size_t at = below(spec.size() + 1), length = std::min(below(12), spec.size() - at);
      switch (below(4)) {
      case 0:
        spec.erase(at, length);
        break;
      case 1:
        spec.insert(at, words[below(words.size())]);
        break;
      case 2:
        spec.replace(at, length, words[below(words.size())]);
        break;
      default: {
        const std::string &other = specs[below(specs.size())];
        size_t from = below(other.size());
        spec.insert(at, other, from, below(30));
      }
      }
    }
    diagnose(spec);
    if (HasFailure()) {
      ADD_FAILURE() << spec;
      return;
    }
  }
}

TEST(Limit, RandomBytes) {
  std::mt19937 random(8);
  for (int round = 0; round < 300; ++round) {
    std::string spec(random() % 400, ' ');
    for (char &c : spec)
      c = static_cast<char>(random());
    diagnose(spec);
  }
}

}  // namespace
}  // namespace quantc
