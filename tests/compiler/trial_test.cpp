// What an author does: a spec to begin with, tried, compared with another program's weights, and one that is wrong.
#include "compiling.h"

#include <gtest/gtest.h>

#include "llvm/Support/JSON.h"

namespace quantc {
namespace {

std::string formatText(const std::string &name) { return read(QUANTC_SOURCE_DIR "/formats/" + name + ".qf"); }

std::string edited(std::string text, const std::string &from, const std::string &to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// Everything but measuring, for few targets.
std::vector<std::string> tried(const std::string &spec, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"try", spec, "--time=0", "--target=scalar"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

const std::string data = QUANTC_SOURCE_DIR "/tests/data/";

TEST(Trial, WhatIsNewCompilesAndIsProved) {
  TemporaryFolder folder;
  std::vector<std::string> arguments = {"try", "--time=0", "--target=scalar"};
  for (const char *options : {"", "--bits 1", "--bits 2 --group 16", "--bits 3 --group 256",
                              "--bits 5 --group 32 --min", "--bits 6 --group 48", "--bits 7 --min", "--bits 8"}) {
    const std::string name = "new" + std::to_string(arguments.size());
    const Outcome run = shell("cd " + shellWord(folder / "") + " && exec " + shellWord(QUANTC_COMMAND) + " new " +
                              name + " " + options);
    EXPECT_EQ(run.status, 0) << run.messages;
    arguments.push_back(folder / (name + ".qf"));
  }
  const Outcome run = quantc(arguments);
  EXPECT_EQ(run.status, 0) << run.messages;
  for (size_t i = 3; i < arguments.size(); ++i)
    EXPECT_NE(run.out.find("new" + std::to_string(i) + ": dequantising, packing and products, and the inverse"),
              std::string::npos)
        << run.out;
  EXPECT_NE(run.out.find("| `new3` | 4.5 |"), std::string::npos) << run.out;
}

TEST(Trial, NewRefusesWhatIsNoFormat) {
  TemporaryFolder folder;
  const auto refused = [&](const std::string &arguments, const std::string &message) {
    const Outcome run =
        shell("cd " + shellWord(folder / "") + " && exec " + shellWord(QUANTC_COMMAND) + " new " + arguments);
    EXPECT_EQ(run.status, 1) << arguments;
    EXPECT_NE(run.messages.find(message), std::string::npos) << run.messages;
  };
  refused("Mine", "'Mine' is no name of a format");
  refused("a__b", "'a__b' is no name of a format");
  refused("mine --bits 9", "codes have 1 to 8 bits, not 9");
  refused("mine --group 20", "a scale is for 16 to 256 weights, a multiple of 16, not 20");
  EXPECT_TRUE(contents(folder / "").empty());
  write(folder / "mine.qf", "mine");
  refused("mine", "mine.qf is there already");
  EXPECT_EQ(read(folder / "mine.qf"), "mine");
}

TEST(Trial, GoldenOfTheFormatIsFound) {
  const Outcome run =
      quantc(tried("formats/q4_k.qf", {"--golden", data + "q4_k.random.blocks", data + "q4_k.random.f32"}));
  EXPECT_EQ(run.status, 0) << run.messages;
  EXPECT_NE(run.out.find("q4_k: every weight is as " + data + "q4_k.random.f32 has it\n"), std::string::npos)
      << run.out;
}

/// Every bit is read once, and the kernels do what the spec says: only other weights show what is wrong with it.
TEST(Trial, GoldenShowsATransposition) {
  TemporaryFolder folder;
  const std::string spec = folder / "q4_0.qf";
  write(spec, edited(formatText("q4_0"), "i % 16", "(i % 4 * 4 + i % 16 / 4)"));
  EXPECT_EQ(quantc(tried(spec)).status, 0);
  expectRefused(tried(spec, {"--golden", data + "q4_0.random.blocks", data + "q4_0.random.f32"}),
                {spec + ": error: q4_0: weight 1 of block 0 (element 1) is expected to be ", "; by the spec it is ",
                 "    byte 0 of the block, ", "(d, byte 0): bits 0-7\n", "    byte 6 of the block, ",
                 "(qs[4]): bits 0-3\n", "  its level is ", "is that of weight ", " weights differ\n"});
}

TEST(Trial, GoldenOfAnotherSizeIsRefused) {
  expectRefused(tried("formats/q4_k.qf", {"--golden", data + "q4_0.random.f32", data + "q4_k.random.f32"}),
                {"q4_0.random.f32: has ", " bytes; a block of q4_k has 144\n"});
  expectRefused(tried("formats/q4_k.qf", {"--golden", data + "q4_k.random.blocks", data + "q4_0.random.blocks"}),
                {"q4_0.random.blocks: has ", " bytes of f32\n"});
  expectRefused(tried("formats/q4_k.qf", {"--golden", data + "none", data + "q4_0.random.blocks"}),
                {"none: No such file or directory\n"});
}

TEST(Trial, AFormatWithoutARuleIsWholeButForQuantising) {
  TemporaryFolder folder;
  const std::string spec = folder / "q4_k.qf";
  write(spec, edited(formatText("q4_k"), "  fit scale_min_search(-1.6, 0.2, 14)\n", ""));
  const Outcome run = quantc(tried(spec));
  EXPECT_EQ(run.status, 0) << run.messages;
  EXPECT_NE(run.out.find("q4_k: there is no 'fit' line, so nothing can be quantised; rules that could: "
                         "scale_min_search(rmin, rdelta, nstep)\n"),
            std::string::npos)
      << run.out;
  EXPECT_EQ(quantc({"compile", spec, "--target=avx2", "-o", folder / "out"}).status, 0);
  const std::string kernels = read(folder / "out/kernels.inc");
  EXPECT_NE(kernels.find("QC_KERNEL(dequantize, q4_k, scalar, any)"), std::string::npos) << kernels;
  EXPECT_EQ(kernels.find("(quantize, "), std::string::npos) << kernels;
}

/// Two floats in a term, and one float in both: no rule chooses these.
TEST(Trial, FloatsThatNoRuleChoosesAreUnpacked) {
  TemporaryFolder folder;
  const std::string fields =
      "format NAME\n  block 32\n  f16 d\n  f16 e\n  u8 qs[16]\n  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15\n";
  const std::vector<std::string> weights = {"d * e * (q[i] - 8)", "d * q[i] - d * e", "d * q[i] + e * d"};
  std::vector<std::string> arguments = {"try", "--time=0", "--target=scalar"};
  for (size_t i = 0; i < weights.size(); ++i) {
    const std::string name = "two" + std::to_string(i);
    write(folder / (name + ".qf"), edited(fields, "NAME", name) + "  w[i] = " + weights[i] + "\n");
    arguments.push_back(folder / (name + ".qf"));
  }
  const Outcome run = quantc(arguments);
  EXPECT_EQ(run.status, 0) << run.messages;
  EXPECT_NE(run.out.find("two2: there is no 'fit' line, so nothing can be quantised; no rule could find these codes\n"),
            std::string::npos)
      << run.out;
}

TEST(Trial, WatchingTriesAgainWhenTheSpecChanges) {
  TemporaryFolder folder;
  const std::string spec = folder / "q4_0.qf", broken = folder / "broken.qf", out = folder / "out";
  write(spec, formatText("q4_0"));
  write(broken, edited(formatText("q4_0"), "block 32", "block 33"));
  const std::string waits = "for k in $(seq 600); do [ $(grep -c '^waiting for a change' " + shellWord(out) +
                            ") = COUNT ] && break; sleep 0.1; done; ";
  const Outcome run =
      shell(shellWord(QUANTC_COMMAND) + " try " + shellWord(spec) + " --watch --time=0 --target=scalar > " +
            shellWord(out) + " 2>&1 & pid=$!; " + edited(waits, "COUNT", "1") + "cp " + shellWord(broken) + " " +
            shellWord(spec) + "; " + edited(waits, "COUNT", "2") + "kill $pid");
  const std::string text = read(out);
  const size_t first = text.find("| `q4_0` | 4.5 |"), second = text.find("block of 33 weights");
  EXPECT_NE(first, std::string::npos) << text;
  EXPECT_NE(second, std::string::npos) << text;
}

TEST(Trial, ThePictureHasEveryFieldAndTheBitsOfAWeight) {
  const Outcome run = quantc({"explain", "formats/q4_k.qf", "--svg", "--weight=40"});
  EXPECT_EQ(run.status, 0) << run.messages;
  EXPECT_EQ(run.out.rfind("<svg xmlns=\"http://www.w3.org/2000/svg\"", 0), 0u);
  EXPECT_EQ(run.out.substr(run.out.size() - 7), "</svg>\n");
  for (const char *field : {">f16 d<", ">f16 dmin<", ">u8 scales[12]<", ">u8 qs[128]<", ">what w[40] is read from<",
                            ">w[i] = d * sc[i / 32] * q[i] - dmin * mn[i / 32]<", ">codes, 128 R<"})
    EXPECT_NE(run.out.find(field), std::string::npos) << field;
  // d and dmin are two bytes each; of the scale and the minimum six bits, of the code four.
  size_t outlined = 0;
  for (size_t at = 0; (at = run.out.find("fill-opacity", at)) != std::string::npos; ++at)
    ++outlined;
  EXPECT_EQ(outlined, 7u);
  expectRefused({"explain", "formats/q4_k.qf", "--svg", "--weight=256"}, {"there is no weight 256; a block has 256\n"});
  expectRefused({"explain", "formats/q4_k.qf", "formats/q4_0.qf", "--svg"}, {"--svg is a picture of one spec"});
}

TEST(Trial, JsonSaysWhatTheTableSays) {
  const Outcome run = quantc({"try", "formats/q2_0.qf", "--time=0.01", "--target=scalar", "--json"});
  EXPECT_EQ(run.status, 0) << run.messages;
  llvm::Expected<llvm::json::Value> parsed = llvm::json::parse(run.out);
  ASSERT_TRUE(bool(parsed)) << llvm::toString(parsed.takeError());
  const llvm::json::Array *formats = parsed->getAsObject()->getArray("formats");
  ASSERT_TRUE(formats);
  ASSERT_EQ(formats->size(), 3u);  // the variant, too, and what they are compared with
  const llvm::json::Object &first = *(*formats)[0].getAsObject();
  EXPECT_EQ(first.getString("name"), "q2_0");
  EXPECT_EQ(first.getNumber("bits_per_weight"), 2.25);
  EXPECT_EQ(first.getArray("proved_on")->size(), 1u);
  const double error = *first.getObject("errors")->getNumber("normal");
  EXPECT_GT(error, 0.2);
  EXPECT_LT(error, 1);
  for (const llvm::json::Value &speed : *first.getArray("gops"))
    EXPECT_GT(*speed.getAsObject()->getNumber("gops"), 0);
  EXPECT_EQ(*(*formats)[2].getAsObject()->getString("name"), "q4_k");
}

}  // namespace
}  // namespace quantc
