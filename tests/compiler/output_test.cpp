// What quantc compile leaves on disk: whole files, and no leftovers.
#include "compiling.h"

#include <chrono>
#include <filesystem>

#include <gtest/gtest.h>

namespace quantc {
namespace {

const char *const q8 = "formats/q8_0.qf";

std::vector<std::string> namesIn(const std::string &folder) {
  std::vector<std::string> names;
  for (const auto &[name, text] : contents(folder))
    names.push_back(name);
  return names;
}

void compile(std::vector<std::string> arguments, const std::string &folder) {
  arguments.insert(arguments.begin(), "compile");
  arguments.insert(arguments.end(), {"-o", folder});
  Outcome run = quantc(arguments);
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out + run.messages, "");
}

/// A spec of another name, of which nothing else is known.
std::string renamed(const std::string &name) {
  std::string spec = read(QUANTC_SOURCE_DIR "/formats/q8_0.qf");
  const std::string line = "format q8_0\n  id ggml 8\n";
  size_t at = spec.find(line);
  EXPECT_NE(at, std::string::npos);
  return spec.replace(at, line.size(), "format " + name + "\n");
}

TEST(Output, Unwritable) {
  TemporaryFolder folder;
  write(folder / "file", "not a folder");
  expectRefused({"compile", q8, "-o", folder / "file"},
                {"quantc: error: cannot write " + (folder / "file/q8_0/avx2.cpp: Not a directory\n")});
  EXPECT_EQ(read(folder / "file"), "not a folder");
  expectRefused({"compile", q8, "-o", folder / "out", "--dependency-file", folder / "file/deps"},
                {"quantc: error: cannot write " + (folder / "file/deps: Not a directory\n")});
  expectRefused({"compile", q8, "-o", folder / "out", "--dependency-file", folder / "out"},
                {"quantc: error: cannot write " + (folder / "out: Is a directory\n")});
  expectRefused({"compile", q8, "-o", folder / "out", "--dependency-file", "/dev/full"},
                {"quantc: error: cannot write /dev/full: No space left on device\n"});
  expectRefused({"compile", q8, "-o", ""}, {"quantc: error: -o needs the name of a folder\n"});
  expectRefused({"compile", q8, "-o", folder / "out", "--dependency-file="},
                {"quantc: error: --dependency-file needs the name of a file\n"});
}

TEST(Output, IsWhatThePipelineMakes) {
  TemporaryFolder folder;
  compile({q8, "formats/q4_0.qf", "--dependency-file", folder / "deps"}, folder / "out");
  EXPECT_EQ(
      contents(folder / "out"),
      compileAll({QUANTC_SOURCE_DIR "/formats/q8_0.qf", QUANTC_SOURCE_DIR "/formats/q4_0.qf"}, quietly()).value());
  EXPECT_EQ(read(folder / "deps"), folder / "out" + "/sources.cmake: formats/q8_0.qf formats/q4_0.qf\n"
                                                    "formats/q8_0.qf:\nformats/q4_0.qf:\n");
}

TEST(Output, LeavesWhatIsCurrent) {
  TemporaryFolder folder;
  compile({q8}, folder / "out");
  std::filesystem::path kept = folder / "out/q8_0/scalar.cpp", changed = folder / "out/q8_0/avx2.cpp";
  std::string text = read(changed);
  auto past = std::filesystem::last_write_time(kept) - std::chrono::hours(1);
  write(changed, text + "// a change\n");
  for (const auto &path : {kept, changed})
    std::filesystem::last_write_time(path, past);
  compile({q8}, folder / "out");
  EXPECT_EQ(std::filesystem::last_write_time(kept), past);
  EXPECT_NE(std::filesystem::last_write_time(changed), past);
  EXPECT_EQ(read(changed), text);
}

TEST(Output, SomeTargetsMakeAWholeFolder) {
  TemporaryFolder folder;
  compile({q8, "--target=neon", "--target=avx2", "--target=neon"}, folder / "out");
  // With the target that every machine has, so that the library runs everywhere.
  CompileOptions options = quietly();
  std::erase_if(options.targets,
                [](const Target *t) { return t->name != "scalar" && t->name != "avx2" && t->name != "neon"; });
  EXPECT_EQ(contents(folder / "out"), compileAll({QUANTC_SOURCE_DIR "/formats/q8_0.qf"}, options).value());
  EXPECT_EQ(namesIn(folder / "out"),
            (std::vector<std::string>{"architectures.h", "avx2.h", "formats.inc", "kernels.inc", "neon.h",
                                      "q8_0/avx2.cpp", "q8_0/codec.h", "q8_0/neon.cpp", "q8_0/scalar.cpp", "scalar.h",
                                      "sources.cmake", "targets.inc"}));
  EXPECT_NE(read(folder / "out/sources.cmake").find("set(QUANTC_TARGETS scalar avx2 neon)\n"), std::string::npos);
}

TEST(Output, WhatNoSpecMakesIsRemoved) {
  TemporaryFolder folder;
  const std::string out = folder / "out", spec = folder / "mine.qf";
  write(spec, renamed("mine"));
  write(folder / "yours.qf", renamed("yours"));
  compile({q8, spec, folder / "yours.qf"}, out);
  write(out + "/yours/notes.txt", "written by hand");
  write(out + "/q8_0/sse.cpp", "// Kernels of q8_0, written by hand\n// do not edit.\n");
  std::filesystem::create_symlink(out + "/q8_0", out + "/link");

  // A name and a target less.
  write(spec, renamed("ours"));
  Outcome run = quantc({"compile", q8, spec, "--target=scalar", "-o", out});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(std::filesystem::remove(out + "/link"));
  for (const char *file : {"/mine/scalar.cpp", "/mine/avx2.cpp", "/yours/scalar.cpp", "/q8_0/avx2.cpp", "/avx2.h"})
    EXPECT_NE(run.messages.find("quantc: removed " + out + file + ", which none of these specs makes\n"),
              std::string::npos)
        << run.messages;
  EXPECT_EQ(namesIn(out),
            (std::vector<std::string>{"architectures.h", "formats.inc", "kernels.inc", "ours/codec.h",
                                      "ours/scalar.cpp", "q8_0/codec.h", "q8_0/scalar.cpp", "q8_0/sse.cpp", "scalar.h",
                                      "sources.cmake", "targets.inc", "yours/notes.txt"}));
  EXPECT_FALSE(std::filesystem::exists(out + "/mine"));
  compile({q8, spec, "--target=scalar"}, out);
}

TEST(Output, AFailureRemovesNothing) {
  TemporaryFolder folder;
  const std::string out = folder / "out", spec = folder / "mine.qf";
  write(spec, renamed("mine"));
  compile({q8, spec}, out);
  const auto before = contents(out);
  write(spec, "format");
  EXPECT_EQ(quantc({"compile", q8, spec, "-o", out}).status, 1);
  EXPECT_EQ(contents(out), before);
}

TEST(Output, AFileIsWholeOrNotThere) {
  TemporaryFolder folder;
  const std::string out = folder / "out", spec = folder / "mine.qf";
  write(spec, renamed("mine"));
  compile({spec}, out);
  const auto before = contents(out);
  // Other text for the same files: their comments have the name of the spec.
  write(folder / "other.qf", renamed("mine"));
  const auto after = compileAll({folder / "other.qf"}, quietly()).value();
  // No file may grow beyond what the shell's unit allows, one kilobyte at most: all kernels are larger.
  EXPECT_NE(shell("ulimit -c 0; ulimit -f 1; exec " + shellWord(QUANTC_COMMAND) + " compile " +
                  shellWord(folder / "other.qf") + " -o " + shellWord(out))
                .status,
            0);
  for (const auto &[name, text] : contents(out))
    EXPECT_TRUE(before.count(name) && (text == before.at(name) || text == after.at(name))) << name;
  EXPECT_NE(contents(out), after);
}

TEST(Output, LinksAndDevicesStayWhatTheyAre) {
  TemporaryFolder folder;
  write(folder / "real", "old");
  std::filesystem::create_symlink(folder / "real", folder / "link");
  compile({q8, "--dependency-file", folder / "link"}, folder / "out");
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  const std::string text = read(folder / "real");
  EXPECT_EQ(text.rfind(folder / "out/sources.cmake: ", 0), 0u) << text;

  Outcome run = shell("echo first && " + shellWord(QUANTC_COMMAND) + " compile formats/q8_0.qf -o " +
                      shellWord(folder / "out") + " --dependency-file=/dev/stdout");
  EXPECT_EQ(run.out, "first\n" + text);
  run = shell("{ " + shellWord(QUANTC_COMMAND) + " compile formats/q8_0.qf -o " + shellWord(folder / "out") +
              " --dependency-file=/dev/stdout; } | cat");
  EXPECT_EQ(run.out, text);
}

TEST(Output, ClosedStreamsLeaveTheFilesAlone) {
  TemporaryFolder folder;
  Outcome run = shell("exec " + shellWord(QUANTC_COMMAND) + " compile formats/q8_0.qf -o " + shellWord(folder / "out") +
                      " <&- >&- 2>&-");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(contents(folder / "out"), compileAll({QUANTC_SOURCE_DIR "/formats/q8_0.qf"}, quietly()).value());
}

}  // namespace
}  // namespace quantc
