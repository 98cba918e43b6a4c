// The command line as a user meets it: what is wrong is said in one line, and the exit status is 1.
#include "../support/effort.h"
#include "compiling.h"

#include <gtest/gtest.h>

#include "target/dot.h"

#include "llvm/Config/llvm-config.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

const char *const q8 = "formats/q8_0.qf";

TEST(Command, NeedsACommand) {
  expectRefused({}, {"a command is needed: compile, check, explain, new, try, tune, cycles, formats or targets"});
  expectRefused({"translate"}, {"Unknown subcommand 'translate'"});
  expectRefused({"compile"}, {"Must specify at least 1 positional argument"});
}

TEST(Command, UnknownTarget) {
  TemporaryFolder folder;
  for (const char *command : {"compile", "explain"})
    expectRefused({command, q8, "--target=sparc"},
                  {"quantc: error: unknown target 'sparc'; known: scalar", " avx512vnni"});
  expectRefused({"compile", q8, "--target=generic", "-o", folder / "out"}, {"unknown target 'generic'"});
  EXPECT_TRUE(contents(folder / "out").empty());
}

TEST(Command, MissingSpec) {
  for (const char *command : {"compile", "check", "explain", "formats"})
    expectRefused({command, "formats/q3_z.qf"}, {"formats/q3_z.qf: error: No such file or directory"});
}

TEST(Command, BrokenSpecWritesNothing) {
  TemporaryFolder folder;
  std::string spec = read(QUANTC_SOURCE_DIR "/formats/q8_0.qf");
  size_t block = spec.find("block 32");
  ASSERT_NE(block, std::string::npos);
  write(folder / "broken.qf", spec.replace(block, 8, "block 33"));
  expectRefused({"compile", q8, folder / "broken.qf", "-o", folder / "out"},
                {"broken.qf:4:9: error: block of 33 weights; it must be a multiple of 16"});
  EXPECT_TRUE(contents(folder / "out").empty());
  expectRefused({"check", folder / "broken.qf"}, {"broken.qf:4:9: error: "});
}

TEST(Command, TwoSpecsOfOneNameOrId) {
  TemporaryFolder folder;
  std::string spec = read(QUANTC_SOURCE_DIR "/formats/q8_0.qf");
  const std::string mine = folder / "mine.qf", yours = folder / "yours.qf";
  write(mine, spec);
  write(yours, spec);
  const std::vector<std::string> messages = {yours + ":2:8: error: 'q8_0' is defined twice\nformat q8_0\n       ^",
                                             mine + ":2:8: note: the first definition is here",
                                             yours + ":3:3: error: id 'ggml 8' is also that of format 'q8_0'",
                                             mine + ":3:3: note: the first is here"};
  expectRefused({"compile", mine, yours, "-o", folder / "out"}, messages);
  expectRefused({"check", mine, yours, "--generated", folder / "out"}, messages);
  expectRefused({"formats", mine, yours}, messages);
  EXPECT_TRUE(contents(folder / "out").empty());
  // Two drafts of one format can be looked at together.
  EXPECT_EQ(quantc({"explain", mine, yours}).status, 0);
}

TEST(Command, PrintingIsStableAndWritesNothing) {
  TemporaryFolder folder;
  const std::string spec = folder / "q8_0.qf";
  write(spec, read(QUANTC_SOURCE_DIR "/formats/q8_0.qf"));
  for (const char *stage : {"parse", "sema", "build", "schedule", "legalize", "emit"}) {
    const std::string command = "cd " + shellWord(folder / "") + " && exec " + shellWord(QUANTC_COMMAND) +
                                " compile q8_0.qf --target=avx2 --print-after=" + stage;
    Outcome run = shell(command);
    EXPECT_EQ(run.status, 0) << stage;
    EXPECT_EQ(run.messages, "") << stage;
    EXPECT_NE(run.out.find("q8_0"), std::string::npos) << stage;
    EXPECT_EQ(run.out, shell(command).out) << stage;
  }
  EXPECT_EQ(contents(folder / "").size(), 1u);
  expectRefused({"compile", q8, "--print-after=everything"}, {"everything"});
}

TEST(Command, PrintingTakesNoFiles) {
  TemporaryFolder folder;
  expectRefused({"compile", q8, "--print-after=sema", "-o", folder / "out"},
                {"quantc: error: --print-after writes no files; leave out -o\n"});
  expectRefused({"compile", q8, "--print-after=sema", "--dependency-file", folder / "deps"},
                {"quantc: error: --print-after writes no files; leave out --dependency-file\n"});
  EXPECT_TRUE(contents(folder / "").empty());
}

TEST(Command, NothingWrittenIsAnError) {
  for (const std::string command : {"explain formats/q8_0.qf", "formats formats/*.qf",
                                    "compile formats/q8_0.qf --print-after=emit", "--version", "--help"}) {
    Outcome run = shell("exec " + shellWord(QUANTC_COMMAND) + " " + command + " > /dev/full");
    EXPECT_EQ(run.status, 1) << command;
    EXPECT_NE(run.messages.find("No space left on device"), std::string::npos) << run.messages;
  }
}

TEST(Command, VersionIsThatOfTheProject) {
  for (const char *command : {"", "compile "}) {
    Outcome run = shell("exec " + shellWord(QUANTC_COMMAND) + " " + command + "--version");
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out, "quantc " QUANTC_VERSION "\nLLVM " LLVM_VERSION_STRING "\n");
    EXPECT_EQ(run.messages, "");
  }
}

TEST(Command, TimeIsPrintedAndNotJudged) {
  Outcome run = shell("exec " + shellWord(QUANTC_COMMAND) + " compile formats/q8_0.qf --time --print-after=sema");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.messages.rfind("quantc: ", 0), 0u) << run.messages;
  EXPECT_NE(run.messages.find(" s of processor time\n"), std::string::npos) << run.messages;
}

TEST(Command, CheckNeedsItsFolders) {
  TemporaryFolder folder;
  expectRefused(
      {"check", q8, "--generated", folder / "none"},
      {"quantc check: error: there is no " + (folder / "none/formats.inc; --generated names another folder\n")});
  expectRefused(
      {"check", q8, "--support", folder / "none"},
      {"quantc check: error: there is no " + (folder / "none/kernel_support.h; --support names another folder\n")});
  expectRefused({"check", q8, "--resource-dir", folder / "none"},
                {"quantc check: error: there is no " +
                 (folder / "none/include/stddef.h; --resource-dir names another folder\n")});
}

/// The description of one target: from its name to the next line.
std::string targetLine(const std::string &text, const std::string &name) {
  size_t from = text.find("\n  " + name + " ", text.find("\ntargets\n"));
  return from == std::string::npos ? "" : text.substr(from + 1, text.find('\n', from + 1) - from - 1);
}

/// The parts of a text, one for each format, in order: each begins with a line that begins with its name.
std::vector<std::string> partsOf(const std::string &text, const std::vector<CompiledFormat> &formats) {
  std::vector<std::string> parts;
  for (size_t n = formats.size(), end = text.size(); n-- > 0;) {
    size_t from = ("\n" + text).rfind("\n" + formats[n].format->name + ": ", end);
    parts.insert(parts.begin(), from == std::string::npos ? "" : text.substr(from, end - from));
    end = from == std::string::npos ? end : from;
  }
  return parts;
}

void expectExplained(const CompiledFormat &compiled, const std::string &text) {
  const Format &format = *compiled.format;
  auto expectMention = [&](const std::string &what) {
    EXPECT_NE(text.find(what), std::string::npos) << "no mention of: " << what << "\n" << text;
  };
  std::string bitsPerWeight;
  llvm::raw_string_ostream(bitsPerWeight) << llvm::format("%g bits per weight", format.bitsPerWeight());
  expectMention(std::to_string(format.blockBytes) + " bytes");
  expectMention(bitsPerWeight);
  for (const Field &field : format.fields)
    expectMention(std::string(spelling(field.type)) + " " + field.name);
  if (format.isFloats())
    return;
  expectMention("level       " + std::to_string(format.code.lo) + " .. " + std::to_string(format.code.hi));
  expectMention("<= " + std::to_string(format.maxIntegerSum) + " < 2^31");
  if (format.value.minimum)
    expectMention("<= " + std::to_string(format.maxMinimumSum) + " < 2^31");
  for (const Lookup &lookup : format.lookups)
    expectMention(lookup.name + ": " + std::to_string(1u << lookup.indexBits) + " entries");
  for (const CodeChoice &choice : compiled.plan.panels.choices)
    expectMention(choice.form);
  for (const Target &t : targets().targets) {
    const DotStrategy *dot = chooseDot(t, compiled.plan.code.max, compiled.plan.code.isSigned).strategy;
    EXPECT_NE(targetLine(text, t.name).find("  " + dot->name), std::string::npos) << t.name << ": " << dot->name << "\n"
                                                                                  << targetLine(text, t.name);
  }
}

TEST(Command, ExplainSaysWhatWasUnderstood) {
  size_t count = 0;
  for (const std::string &spec : specFiles()) {
    if (support::quick() && count++ % 4 != 0)
      continue;
    SCOPED_TRACE(spec);
    Outcome run = quantc({"explain", spec});
    EXPECT_EQ(run.status, 0) << run.messages;
    std::vector<CompiledFormat> formats = planned(spec);
    std::vector<std::string> parts = partsOf(run.out, formats);
    for (size_t n = 0; n < formats.size(); ++n)
      expectExplained(formats[n], parts[n]);
    EXPECT_EQ(quantc({"explain", spec, "--target=avx2"}).out.find("  neon "), std::string::npos);
  }
}

TEST(Command, ExplainSaysWhyAProductWasRefused) {
  Outcome run = quantc({"explain", q8});
  EXPECT_NE(targetLine(run.out, "avx2").find("maddubs_sign"), std::string::npos) << run.out;
}

}  // namespace
}  // namespace quantc
