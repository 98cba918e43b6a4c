// The command line as a user meets it: what is wrong is said in one line, and the exit status is 1.
#include "compiling.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

void expectRefused(const std::vector<std::string> &arguments, const std::vector<std::string> &messages) {
  Outcome run = quantc(arguments);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  for (const std::string &message : messages)
    EXPECT_NE(run.messages.find(message), std::string::npos) << run.messages;
}

const char *const q8 = "formats/q8_0.qf";

TEST(Command, NeedsACommand) {
  expectRefused({}, {"a command is needed: compile, check, explain or formats"});
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

TEST(Command, UnwritableOutput) {
  TemporaryFolder folder;
  write(folder / "file", "not a folder");
  expectRefused({"compile", q8, "-o", folder / "file"}, {"quantc: error: cannot write " + (folder / "file/")});
  EXPECT_EQ(read(folder / "file"), "not a folder");
  expectRefused({"compile", q8, "-o", folder / "out", "--dependency-file", folder / "file/deps"},
                {"quantc: error: cannot write " + (folder / "file/deps")});
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

TEST(Command, CompileWritesWhatThePipelineMakes) {
  TemporaryFolder folder;
  Outcome run = quantc({"compile", q8, "formats/q4_0.qf", "-o", folder / "out", "--dependency-file", folder / "deps"});
  EXPECT_EQ(run.status, 0) << run.messages;
  EXPECT_EQ(run.out + run.messages, "");
  EXPECT_EQ(
      contents(folder / "out"),
      compileAll({QUANTC_SOURCE_DIR "/formats/q8_0.qf", QUANTC_SOURCE_DIR "/formats/q4_0.qf"}, quietly()).value());
  EXPECT_EQ(read(folder / "deps"), folder / "out" + "/sources.cmake: formats/q8_0.qf formats/q4_0.qf\n");
}

TEST(Command, CompileLeavesWhatIsCurrent) {
  TemporaryFolder folder;
  auto compile = [&] { EXPECT_EQ(quantc({"compile", q8, "-o", folder / "out"}).status, 0); };
  compile();
  std::filesystem::path kept = folder / "out/q8_0/scalar.cpp", changed = folder / "out/q8_0/avx2.cpp";
  std::string text = read(changed);
  auto past = std::filesystem::last_write_time(kept) - std::chrono::hours(1);
  write(changed, text + "// a change\n");
  for (const auto &path : {kept, changed})
    std::filesystem::last_write_time(path, past);
  compile();
  EXPECT_EQ(std::filesystem::last_write_time(kept), past);
  EXPECT_GT(std::filesystem::last_write_time(changed), past);
  EXPECT_EQ(read(changed), text);
}

TEST(Command, SomeTargetsWriteNoLists) {
  TemporaryFolder folder;
  EXPECT_EQ(quantc({"compile", q8, "--target=avx2", "--target=neon", "-o", folder / "out"}).status, 0);
  std::vector<std::string> names;
  for (const auto &[name, text] : contents(folder / "out"))
    names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{"q8_0/avx2.cpp", "q8_0/neon.cpp"}));
}

TEST(Command, PrintingIsStableAndWritesNothing) {
  TemporaryFolder folder;
  for (const char *stage : {"parse", "sema", "build", "schedule", "legalize", "emit"}) {
    std::vector<std::string> arguments = {"compile", q8, "--print-after=" + std::string(stage), "-o", folder / "out"};
    Outcome run = quantc(arguments);
    EXPECT_EQ(run.status, 0) << stage;
    EXPECT_EQ(run.messages, "") << stage;
    EXPECT_NE(run.out.find("q8_0"), std::string::npos) << stage;
    EXPECT_EQ(run.out, quantc(arguments).out) << stage;
  }
  EXPECT_TRUE(contents(folder / "out").empty());
  expectRefused({"compile", q8, "--print-after=everything"}, {"everything"});
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
  for (const CodeChoice &choice : compiled.plan.codeChoices)
    expectMention(choice.form);
  for (const Target &t : targets().targets) {
    const DotStrategy *dot = t.dot(compiled.plan.codeMax, compiled.plan.codeIsSigned);
    EXPECT_NE(targetLine(text, t.name).find("  " + dot->name), std::string::npos) << t.name << ": " << dot->name << "\n"
                                                                                  << targetLine(text, t.name);
  }
}

TEST(Command, ExplainSaysWhatWasUnderstood) {
  for (const std::string &spec : specFiles()) {
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
