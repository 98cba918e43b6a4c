// What a system or file system may refuse while a file is written: where only a nicety is lost, the file is written all
// the same; where it cannot be done, that is known before the work.
#include "calls.h"
#include "model_builder.h"
#include "program.h"

#include <csignal>
#include <cstring>

#include <linux/stat.h>
#include <sys/stat.h>

namespace {

using namespace program;
using Calls = std::vector<std::pair<std::string, std::string>>;

const Bytes old = {'o', 'l', 'd'};

std::string text(int number) { return std::to_string(number); }

class Refusal : public testing::Test {
protected:
  void SetUp() override {
    writeFile(folder / "in", model({floats("w.weight", {32, 4})}));
    EXPECT_EQ(run(arguments("expected")).status, 0);
    expected = readFile(folder / "expected");
    std::filesystem::remove(folder / "expected");
    writeFile(folder / "out", old);
    ASSERT_EQ(chmod((folder / "out").c_str(), 0640), 0);
  }
  std::vector<std::string> arguments(const std::string &out) const {
    return {"quantize", folder / "in", folder / out, "--format", "q4_0"};
  }
  /// The file is written; `warning` is said before the progress.
  void expectWritten(const Calls &calls, const std::string &warning = {}) {
    SCOPED_TRACE(calls[0].first + " " + calls[0].second);
    const Result result = run(arguments("out"), withCalls(calls));
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.err.rfind(warning + "[1/1] w.weight", 0), 0u) << result.err;
    EXPECT_EQ(readFile(folder / "out"), expected);
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "out"}));
    writeFile(folder / "out", old);
  }
  /// Nothing is written; `before`: nor is any work done.
  void expectFailure(const Calls &calls, const std::string &message, bool before) {
    SCOPED_TRACE(calls[0].first + " " + calls[0].second);
    const Result result = run(arguments("out"), withCalls(calls));
    EXPECT_EQ(result.status, 1);
    const std::string said = "quantc-gguf: " + message + "\n";
    EXPECT_EQ(result.err.substr(result.err.size() - std::min(result.err.size(), said.size())), said);
    EXPECT_EQ(result.err.find("[1/1]") == std::string::npos, before) << result.err;
    EXPECT_EQ(readFile(folder / "out"), old);
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "out"}));
  }

  Folder folder;
  Bytes expected;
};

TEST_F(Refusal, OfFilesWithoutNamesOrOfNamesForThemIsDoneWithout) {
  for (int reason : {EOPNOTSUPP, EISDIR, EINVAL, ENOENT})
    expectWritten({{"tmpfile", text(reason)}});
  for (int reason : {EPERM, ENOENT, EXDEV, EOPNOTSUPP})  // no /proc, a sandbox, a FAT
    expectWritten({{"linkat", text(reason)}});
}

TEST_F(Refusal, OfModesIsAWarning) {
  for (int reason : {EPERM, ENOTSUP, ENOSYS}) {
    expectWritten({{"fchmod", text(reason)}}, "quantc-gguf: warning: the mode of " + (folder / "out") +
                                                  " cannot be set to 640: " + std::strerror(reason) + "\n");
    struct stat info;
    ASSERT_EQ(stat((folder / "out").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u) << "no more than the owner may";
    ASSERT_EQ(chmod((folder / "out").c_str(), 0640), 0);
  }
  ASSERT_EQ(chmod((folder / "out").c_str(), 0600), 0);
  expectWritten({{"fchmod", text(EPERM)}});  // it has that mode
}

TEST_F(Refusal, ToReserveOrToLockOrToMakeDurableIsDoneWithout) {
  for (int reason : {EOPNOTSUPP, ENOSYS, EINVAL, EPERM})
    expectWritten({{"fallocate", text(reason)}});
  for (int reason : {ENOLCK, ENOSYS, EINVAL, EOPNOTSUPP}) {
    expectWritten({{"flock", text(reason)}});
    expectWritten({{"flock", text(reason)}, {"tmpfile", text(EOPNOTSUPP)}});
  }
  for (int reason : {EINVAL, ENOSYS, ENOTSUP})
    expectWritten({{"fsync", text(reason)}});
}

TEST_F(Refusal, ToTakeWhatIsPrintedIsAnError) {
  for (const bool ignored : {false, true}) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    close(ends[0]);
    Printed err;
    const Running running({"list", folder / "in"}, ends[1], err.descriptor(),
                          [&] { std::signal(SIGPIPE, ignored ? SIG_IGN : SIG_DFL); });
    EXPECT_EQ(running.wait(), ignored ? 1 : -SIGPIPE);
    EXPECT_EQ(err.text(), ignored ? "quantc-gguf: cannot write to the standard output: Broken pipe\n" : "");
    close(ends[1]);
  }
}

TEST_F(Refusal, OfSpaceIsKnownBeforeTheWork) {
  for (int reason : {ENOSPC, EDQUOT, EFBIG})
    expectFailure({{"fallocate", text(reason)}}, "cannot write " + (folder / "out") + ": " + std::strerror(reason),
                  true);
}

TEST_F(Refusal, ToRenameIsKnownBeforeTheWork) {
  for (int reason : {EPERM, ENOSYS, EXDEV})
    for (const char *nameless : {"0", "95"})
      expectFailure({{"rename", text(reason)}, {"tmpfile", nameless}},
                    "cannot replace a file beside " + (folder / "out") + ": " + std::strerror(reason), true);
}

TEST_F(Refusal, ToReplaceThisFileIsKnownBeforeTheWork) {
  expectFailure({{"statx", text(STATX_ATTR_MOUNT_ROOT)}},
                (folder / "out") + ": it is mounted by itself, so it cannot be replaced; mount its folder", true);
  for (int attribute : {STATX_ATTR_IMMUTABLE, STATX_ATTR_APPEND})
    expectFailure({{"statx", text(attribute)}},
                  (folder / "out") + ": its attributes do not let it be replaced (see lsattr)", true);
  ASSERT_EQ(chmod((folder / "").c_str(), 01777), 0);
  expectFailure({{"geteuid", text(static_cast<int>(geteuid()) + 77)}},
                (folder / "out") + ": it belongs to another user in a folder where only owners replace files", true);
}

TEST_F(Refusal, ThatComesLateLeavesTheOldFile) {
  for (int reason : {EIO, ENOSPC, EDQUOT})
    expectFailure({{"fsync", text(reason)}}, "cannot write " + (folder / "out") + ": " + std::strerror(reason), false);
  expectFailure({{"rename", text(EACCES) + "@2"}}, "cannot replace " + (folder / "out") + ": Permission denied", false);
  expectFailure({{"linkat", text(EIO) + "@2"}},
                "cannot name the file that is to replace " + (folder / "out") + ": Input/output error", false);
}

}  // namespace
