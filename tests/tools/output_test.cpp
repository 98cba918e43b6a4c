// What a failed or interrupted quantize leaves behind: the input and the old output as they were, and nothing else. A
// full disk is a limit on the size of files; the program is held in the middle of its work by a standard error that
// nobody reads.
#include "calls.h"
#include "interrupt.h"
#include "model_builder.h"
#include "output.h"
#include "program.h"

#include "model.h"

#include <csignal>
#include <thread>

#include <sys/ioctl.h>
#include <sys/resource.h>

namespace {

using namespace program;

const Bytes old = {'o', 'l', 'd'};

void limitFileSize(size_t bytes) {
  const rlimit limit = {bytes, bytes};
  setrlimit(RLIMIT_FSIZE, &limit);
}

/// A file to quantise, and an output that is there already.
class Interrupted : public testing::Test {
protected:
  Folder folder;
  Bytes input;
  std::vector<std::string> arguments;

  void SetUp() override {
    constexpr int lines = 400;  // on the standard error, one for each tensor
    std::vector<Tensor> tensors;
    tensors.reserve(lines);
    for (int i = 0; i < lines; ++i)
      tensors.push_back(floats("tensor." + std::to_string(i) + ".weight", {32, 2}));
    input = model(tensors);
    writeFile(folder / "in", input);
    writeFile(folder / "out", old);
    arguments = {"quantize", folder / "in", folder / "out", "--format", "q4_0", "--threads", "3"};
  }
  void expectNothingChanged() {
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "out"}));
    EXPECT_EQ(readFile(folder / "in"), input);
    EXPECT_EQ(readFile(folder / "out"), old);
  }
};

/// A pipe that takes a page and is then full.
class Pipe {
public:
  Pipe() {
    EXPECT_EQ(pipe2(ends, O_CLOEXEC), 0);
    room = fcntl(ends[1], F_SETPIPE_SZ, 4096);
    EXPECT_GT(room, 0);
  }
  ~Pipe() {
    closeWriter();
    close(ends[0]);
  }
  Pipe(const Pipe &) = delete;
  Pipe &operator=(const Pipe &) = delete;

  int writer() const { return ends[1]; }
  void closeWriter() {
    if (ends[1] >= 0)
      close(ends[1]);
    ends[1] = -1;
  }

  /// Until a writer of lines must wait: what is free would take one line more, two at most, of several hundred.
  void waitUntilFull() const {
    constexpr int lines = 100;
    for (int count = 0; room - count > lines;) {  // however long that takes on a busy machine
      std::this_thread::yield();
      ASSERT_EQ(ioctl(ends[0], FIONREAD, &count), 0);
    }
  }
  std::string drain() const {
    std::string all;
    char chunk[4096];
    for (ssize_t count; (count = read(ends[0], chunk, sizeof chunk)) > 0;)
      all.append(chunk, static_cast<size_t>(count));
    return all;
  }

private:
  int ends[2] = {-1, -1}, room = 0;
};

const std::pair<std::string, std::string> noNameless = {"tmpfile", std::to_string(EOPNOTSUPP)};

/// The name of a file that a quantize to "out" has in work, where the system has no files without names.
bool isHidden(const std::string &name) { return name.rfind(".quantc-gguf.out.", 0) == 0; }

TEST_F(Interrupted, BySignalsLeavesNothingBehind) {
  for (const bool nameless : {true, false})
    for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
      SCOPED_TRACE(signal);
      Pipe errors;
      Printed out;
      const rlimit noCore = {0, 0};
      Running running(arguments, out.descriptor(), errors.writer(), [&] {
        setrlimit(RLIMIT_CORE, &noCore);
        if (!nameless)
          withCalls({noNameless})();
      });
      errors.waitUntilFull();
      EXPECT_EQ(isHidden(folder.names()[0]), !nameless);
      running.signal(signal);
      EXPECT_EQ(running.wait(), -signal);
      expectNothingChanged();
    }
}

/// A quantize that stops itself at a call.
class Stopped {
public:
  Stopped(const std::vector<std::string> &arguments, const std::vector<std::pair<std::string, std::string>> &calls)
      : running(arguments, out.descriptor(), err.descriptor(), withCalls(calls)) {
    running.waitUntilStopped();
  }
  Printed out, err;
  Running running;
};

TEST_F(Interrupted, ByAKillLeavesNothingBehind) {
  const Stopped stopped(arguments, {{"fsync", "stop"}});  // all is written
  stopped.running.signal(SIGKILL);
  EXPECT_EQ(stopped.running.wait(), -SIGKILL);
  expectNothingChanged();
}

TEST_F(Interrupted, ByAKillLeavesAFileThatTheNextRunRemoves) {
  const std::vector<std::vector<std::pair<std::string, std::string>>> places = {
      {noNameless, {"fsync", "stop"}},  // all is written
      {{"rename", "stop@1"}},           // while it finds out what the folder can do
      {{"rename", "stop@2"}},           // the complete file has a name for a moment
  };
  for (const auto &calls : places) {
    const Stopped stopped(arguments, calls);
    stopped.running.signal(SIGKILL);
    EXPECT_EQ(stopped.running.wait(), -SIGKILL);
    EXPECT_TRUE(isHidden(folder.names()[0]));
    EXPECT_EQ(readFile(folder / "out"), old);
    EXPECT_EQ(run(arguments, withCalls({noNameless, {"fsync", std::to_string(EIO)}})).status, 1);
    expectNothingChanged();
  }
}

TEST_F(Interrupted, NotAtAllARunAtTheSameTimeKeepsItsFile) {
  for (const bool nameless : {true, false}) {
    const Stopped stopped(arguments, nameless ? std::vector<std::pair<std::string, std::string>>{{"fsync", "stop@1"}}
                                              : std::vector{noNameless, {"fsync", "stop@1"}});
    const std::vector<std::string> before = folder.names();
    EXPECT_EQ(isHidden(before[0]), !nameless);
    EXPECT_EQ(run(arguments).status, 0);
    EXPECT_EQ(folder.names(), before);
    EXPECT_NE(readFile(folder / "out"), old);
    writeFile(folder / "out", old);
    stopped.running.signal(SIGCONT);
    EXPECT_EQ(stopped.running.wait(), 0);
    EXPECT_NE(readFile(folder / "out"), old);
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "out"}));
    writeFile(folder / "out", old);
  }
}

TEST_F(Interrupted, NotAtAllOnlyStaleFilesOfTheSameOutputAreRemoved) {
  const std::vector<std::string> others = {".quantc-gguf.out",        ".quantc-gguf.out.1",
                                           ".quantc-gguf.out.1.x",    ".quantc-gguf.out.x.1.2",
                                           ".quantc-gguf.output.1.2", ".quantc-gguf.out.1.2~"};
  for (const std::string &name : others)
    writeFile(folder / name, old);
  std::filesystem::create_symlink("in", folder / ".quantc-gguf.out.1.3");
  std::filesystem::create_directory(folder / ".quantc-gguf.out.1.4");
  const std::vector<std::string> before = folder.names();
  writeFile(folder / ".quantc-gguf.out.1.2", old);
  EXPECT_EQ(run(arguments).status, 0);
  EXPECT_EQ(folder.names(), before);
}

TEST_F(Interrupted, ByAReaderThatGoesAwayLeavesNothingBehind) {
  int ends[2];
  ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
  close(ends[0]);
  Printed out;
  EXPECT_EQ(Running(arguments, out.descriptor(), ends[1], {}).wait(), -SIGPIPE);
  close(ends[1]);
  expectNothingChanged();
}

TEST_F(Interrupted, NotAtAllALinkIsKeptAndItsFileReplaced) {
  std::filesystem::create_symlink("out", folder / "link");
  arguments[2] = folder / "link";
  EXPECT_EQ(run(arguments).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  EXPECT_EQ(run({"verify", folder / "out"}).status, 0);
}

TEST_F(Interrupted, ByALinkToNothingChangesNothing) {
  std::filesystem::create_symlink("nowhere", folder / "link");
  arguments[2] = folder / "link";
  EXPECT_EQ(run(arguments).status, 1);
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "link", "out"}));
}

TEST_F(Interrupted, HangupThatWasIgnoredStaysIgnored) {
  Pipe errors;
  Printed out;
  Running running(arguments, out.descriptor(), errors.writer(), [] { std::signal(SIGHUP, SIG_IGN); });
  errors.waitUntilFull();
  running.signal(SIGHUP);
  errors.closeWriter();
  errors.drain();
  EXPECT_EQ(running.wait(), 0);
  EXPECT_EQ(run({"verify", folder / "out"}).status, 0);
}

TEST_F(Interrupted, ByAnInputThatCannotBeReadLeavesTheOutput) {
  Pipe errors;
  Printed out;
  Running running(arguments, out.descriptor(), errors.writer(), {});
  errors.waitUntilFull();
  ASSERT_EQ(truncate((folder / "in").c_str(), 0), 0);
  errors.closeWriter();
  const std::string said = errors.drain();
  EXPECT_EQ(running.wait(), 1);
  EXPECT_NE(said.find("quantc-gguf: the input could not be read: an I/O error, or it was shortened\n"),
            std::string::npos)
      << said;
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "out"}));
  EXPECT_EQ(readFile(folder / "out"), old);
}

TEST_F(Interrupted, ByAFullDiskIsKnownBeforeTheWork) {
  const Result result = run(arguments, [] { limitFileSize(20000); });
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.err, "quantc-gguf: cannot write " + (folder / "out") + ": File too large\n");
  expectNothingChanged();
}

TEST_F(Interrupted, ByAPlaceThatTakesNoFileIsKnownBeforeTheWork) {
  const auto refused = [&](const std::string &out, const std::string &message) {
    arguments[2] = out;
    const Result result = run(arguments);
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err, "quantc-gguf: " + message + "\n");
  };
  refused("/dev/full", "/dev/full: not a regular file, so it cannot be replaced");
  refused(folder / ".", (folder / ".") + ": not a regular file, so it cannot be replaced");
  refused(folder / "new/", std::string("'") + (folder / "new/") + "' is no name for a file");
  refused("", "'' is no name for a file");
  refused("-", "the output is a file, not the standard output; './-' is one of that name");
  refused(folder / "none/out", "cannot create a file beside " + (folder / "none/out") + ": No such file or directory");
  refused(folder / "in/out", "cannot look for " + (folder / "in/out") + ": Not a directory");
  expectNothingChanged();
}

// ---- The output file by itself --------------------------------------------------------------------------------------

/// Runs `task` in a process of its own, where limits and handlers may be set; returns its status.
int inAProcess(const std::function<int()> &task) {
  const pid_t pid = fork();
  if (pid == 0)
    _exit(task());
  int status = 0;
  EXPECT_EQ(waitpid(pid, &status, 0), pid);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST(OutputFileTest, AWriteThatFailsLeavesTheOldFile) {
  Folder folder;
  writeFile(folder / "out", old);
  const std::string path = folder / "out";
  const int status = inAProcess([&] {
    watchForInterrupts();
    try {
      OutputFile file(path);
      limitFileSize(10000);
      const Bytes data(9000);
      file.write(data.data(), data.size());
      file.write(data.data(), data.size());  // a part of it fits
      file.commit();
    } catch (const Failure &failure) {
      return failure.what() == "cannot write " + path + ": File too large" ? 7 : 8;
    }
    return 9;
  });
  EXPECT_EQ(status, 7);
  EXPECT_EQ(folder.names(), std::vector<std::string>{"out"});
  EXPECT_EQ(readFile(path), old);
}

TEST(OutputFileTest, AppearsOnlyWhenItIsComplete) {
  Folder folder;
  const std::string path = folder / "out";
  {
    OutputFile file(path);
    file.reserve(6);
    file.write("abc", 3);
    EXPECT_FALSE(std::filesystem::exists(path));
    file.write("def", 3);
    file.commit();
  }
  EXPECT_EQ(readFile(path), (Bytes{'a', 'b', 'c', 'd', 'e', 'f'}));
  { OutputFile file(path); }
  EXPECT_EQ(readFile(path).size(), 6u);
  EXPECT_EQ(folder.names(), std::vector<std::string>{"out"});
}

}  // namespace
