// The dependency file of quantc compile: Make and Ninja read it alike, whatever the paths.
#include "compiling.h"

#include <chrono>
#include <filesystem>
#include <functional>

#include <gtest/gtest.h>

namespace quantc {
namespace {

/// A spec and its table, at names that a dependency file must escape.
class Dependencies : public testing::Test {
protected:
  void SetUp() override {
    write(spec, read(QUANTC_SOURCE_DIR "/formats/iq2_xxs.qf"));
    write(table, read(QUANTC_SOURCE_DIR "/formats/tables/iq2xxs.table"));
    ASSERT_EQ(quantc({"compile", spec, "--target=scalar", "-o", out, "--dependency-file", folder / "deps"}).status, 0);
    at(target, 1);
    for (const std::string &file : {spec, table})
      at(file, 0);
  }

  /// Seconds after a moment in the past: no test waits for the clock.
  void at(const std::string &file, int seconds) const {
    std::filesystem::last_write_time(file, past + std::chrono::seconds(seconds));
  }

  /// After each change that concerns the target, whether it is remade; and whether it is not without a change.
  void expectRead(const std::function<bool()> &isRemade) const {
    EXPECT_FALSE(isRemade());
    for (const std::string &file : {spec, table}) {
      at(file, 2);
      EXPECT_TRUE(isRemade()) << file;
      at(file, 0);
      EXPECT_FALSE(isRemade()) << file;
      std::filesystem::rename(file, folder / "elsewhere");
      EXPECT_TRUE(isRemade()) << "without " << file;
      std::filesystem::rename(folder / "elsewhere", file);
      EXPECT_FALSE(isRemade()) << file;
    }
  }

  bool isRemadeByMake() const {
    Outcome run =
        shell(shellWord(QUANTC_MAKE) + " --question -f " + shellWord(folder / "Makefile") + " " + shellWord(target));
    EXPECT_TRUE(run.status == 0 || run.status == 1) << run.out << run.messages;
    EXPECT_EQ(run.messages, "");
    return run.status != 0;
  }

  bool isRemadeByNinja() const {
    Outcome run = ninja("-n");
    EXPECT_EQ(run.status, 0) << run.out << run.messages;
    return run.out.find("no work to do") == std::string::npos;
  }

  Outcome ninja(const std::string &option) const {
    return shell(shellWord(QUANTC_NINJA) + " " + option + " -C " + shellWord(folder / "ninja"));
  }

  TemporaryFolder folder;
  const std::string spec = folder / "a folder/it#s $5 \\of.qf";
  const std::string table = folder / "a folder/tables/iq2xxs.table";
  const std::string out = folder / "out #1$ \\o", target = out + "/sources.cmake";
  const std::filesystem::file_time_type past =
      std::filesystem::last_write_time(QUANTC_SOURCE_DIR "/README.md") - std::chrono::hours(1);
};

TEST_F(Dependencies, AreReadByMake) {
  write(folder / "Makefile", "include " + (folder / "deps\n") + "%/sources.cmake:\n\t@true\n");
  expectRead([&] { return isRemadeByMake(); });
}

TEST_F(Dependencies, AreReadByNinja) {
  std::string escaped;
  for (char c : target)
    escaped += c == ' ' || c == '$' || c == ':' ? std::string("$") + c : std::string(1, c);
  write(folder / "ninja/build.ninja",
        "rule compile\n  command = true\n  depfile = " + (folder / "deps") + "\nbuild " + escaped + ": compile\n");
  Outcome first = ninja("");
  EXPECT_EQ(first.status, 0) << first.out << first.messages;
  at(target, 1);
  expectRead([&] { return isRemadeByNinja(); });
}

TEST_F(Dependencies, HaveNoOtherNames) {
  for (const std::string name : {"a:b", "a=b", "a*b", "a?b", "a[b]", "a%b", "a;b", "a|b", "a&b", "a'b", "a\"b", "a\tb",
                                 "a\nb", "a\\ b", "a\\#b", "a(b)", "~a"}) {
    expectRefused({"compile", "formats/q8_0.qf", "-o", folder / name, "--dependency-file", folder / "deps"},
                  {"quantc: error: a dependency file cannot name '" + (folder / name) +
                   "/sources.cmake': Make and Ninja read letters, digits, blanks and /._-+,@{}!#$ alike\n"});
    EXPECT_TRUE(contents(folder / name).empty()) << name;
  }
}

}  // namespace
}  // namespace quantc
