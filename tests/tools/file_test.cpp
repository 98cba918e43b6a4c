// Inputs that are no ordinary file, or do not stay one: pipes, file systems without mappings, files that are shortened
// while they are read; and inputs whose names a terminal would obey, or engines do not read.
#include "calls.h"
#include "model_builder.h"
#include "program.h"

#include <sys/stat.h>

namespace {

using namespace program;

const std::string everyFormat = QUANTC_TEST_DATA "/every_format.gguf";

/// The commands that read a file, with what they print and, for quantize, write.
struct Reading {
  std::vector<std::string> words;  // "IN" and "OUT" stand for the files
};
const std::vector<Reading> readings = {
    {{"list", "IN"}},
    {{"verify", "IN", "--threads", "8"}},
    {{"quantize", "IN", "OUT", "--format", "q8_0", "--threads", "8", "--requantize"}}};

class Input : public testing::Test {
protected:
  Folder folder;

  Result read(const Reading &reading, const std::string &in, const std::function<void()> &prepare = {}) {
    std::vector<std::string> words = reading.words;
    for (std::string &word : words)
      word = word == "IN" ? in : word == "OUT" ? folder / "out" : word;
    return run(words, prepare);
  }
  /// What a command says without the name of the file and the speed.
  static std::string said(const Result &result, const std::string &name) {
    const size_t begin = result.out.rfind(name + ":", 0) == 0 ? name.size() : 0;
    return result.out.substr(begin, result.out.find(" M weights/s") == std::string::npos
                                        ? std::string::npos
                                        : result.out.find(" bytes, ") - begin);
  }
  /// That each command gives with `in` what it gives with the file itself.
  void expectTheSame(const std::string &in, const std::string &shown, const std::function<void()> &prepare) {
    for (const Reading &reading : readings) {
      SCOPED_TRACE(reading.words[0]);
      const Result expected = read(reading, everyFormat);
      const bool writes = reading.words[0] == "quantize";
      const Bytes written = writes ? readFile(folder / "out") : Bytes();
      std::filesystem::remove(folder / "out");
      const Result result = read(reading, in, prepare);
      EXPECT_EQ(result.status, 0) << result.err;
      EXPECT_EQ(said(result, shown), said(expected, everyFormat));
      EXPECT_EQ(writes ? readFile(folder / "out") : Bytes(), written);
    }
  }
};

TEST_F(Input, ThatCannotBeMappedIsRead) {
  expectTheSame(everyFormat, everyFormat, withCalls({{"mmap", std::to_string(ENODEV)}}));
}

TEST_F(Input, ThatMemoryCannotHoldIsAnErrorThatSaysHowMuchItNeeds) {
  for (const Reading &reading : readings) {
    const Result result =
        read(reading, everyFormat, withCalls({{"mmap", std::to_string(ENODEV)}, {"memory", std::to_string(ENOMEM)}}));
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err, "quantc-gguf: " + everyFormat + ": no memory for " +
                              std::to_string(readFile(everyFormat).size()) +
                              " bytes of the file, which cannot be mapped\n");
  }
  EXPECT_TRUE(folder.names().empty());
}

TEST_F(Input, FromTheStandardInputIsAFileOrAPipe) {
  const auto file = [] { dup2(::open(everyFormat.c_str(), O_RDONLY), STDIN_FILENO); };
  const auto pipe = [] {
    int ends[2];
    if (::pipe(ends) != 0)
      _exit(126);
    if (fork() == 0) {
      dup2(::open(everyFormat.c_str(), O_RDONLY), STDIN_FILENO);
      dup2(ends[1], STDOUT_FILENO);
      close(ends[0]);
      close(ends[1]);
      execlp("cat", "cat", nullptr);
      _exit(127);
    }
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
  };
  for (const char *name : {"-", "/dev/stdin"}) {
    SCOPED_TRACE(name);
    expectTheSame(name, name, file);
    expectTheSame(name, name, pipe);
  }
}

TEST_F(Input, ThatIsNoFileIsRefusedAtOnce) {
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  for (const Reading &reading : readings) {
    const auto refused = [&](const std::string &in, const std::string &message) {
      const Result result = read(reading, in);
      EXPECT_EQ(result.status, 1);
      EXPECT_EQ(result.out, "");
      EXPECT_EQ(result.err, "quantc-gguf: " + in + ": " + message + "\n");
    };
    refused(folder / "pipe", "a pipe to which nobody writes");
    refused(folder / ".", "a regular file or a pipe is needed, this is a directory");
    refused("/dev/zero", "a regular file or a pipe is needed, this is a character device");
  }
  EXPECT_EQ(folder.names(), std::vector<std::string>{"pipe"});
}

/// Nothing but printable ASCII, lines and the UTF-8 that is expected.
void expectShowable(const std::string &said, const std::string &allowed = {}) {
  for (unsigned char c : said)
    EXPECT_TRUE((c >= 0x20 && c < 0x7f) || c == '\n' || allowed.find(static_cast<char>(c)) != std::string::npos)
        << static_cast<int>(c) << " in " << said;
}

TEST_F(Input, IsShownByItsNamesAndNotObeyed) {
  const std::string cases = QUANTC_TEST_DATA "/cases/", readable = "größe.重み";
  const std::string hostile = folder / "a\x1b]0;b\a\xc2\x9b"
                                       "2J\xe2\x80\xae\xff";
  writeFile(hostile, model({floats(readable + ".weight", {32, 2}), floats("b\xe2\x80\xae.weight", {33, 2})}));
  const std::string shown = folder / "a\\x1b]0;b\\x07\\u009b2J\\u202e\\xff";
  for (const auto &words : {std::vector<std::string>{"list", hostile},
                            {"verify", hostile},
                            {"list", hostile + "/"},
                            {"quantize", hostile, hostile + "2", "--format", "q8_0"},
                            {"list", hostile, hostile},
                            {"quantize", hostile, hostile, "--format", "q8_0", "--include", "x\x1b"}}) {
    const Result result = run(words);
    expectShowable(result.out + result.err, readable);
    EXPECT_EQ(result.out.find(readable) != std::string::npos, words[0] == "list" && result.status == 0);
    EXPECT_TRUE(words[0] == "list" || (result.out + result.err).find(shown) != std::string::npos) << result.err;
  }
  EXPECT_EQ(run({"list", hostile + "/x"}).err, "quantc-gguf: " + shown + "/x: cannot open: Not a directory\n");
  for (const char *name : {"dup_tensor_esc.gguf", "esc_c1.gguf", "esc_nan.gguf"})
    for (const auto &words : {std::vector<std::string>{"list", cases + name},
                              {"verify", cases + name},
                              {"quantize", cases + name, folder / "out", "--format", "q4_0"}}) {
      const Result result = run(words);
      expectShowable(result.out + result.err);
      const bool names = words[0] != "verify" || result.status != 0;  // a sound file is not listed
      EXPECT_EQ((result.out + result.err).find_first_of('\\') != std::string::npos, names) << result.out << result.err;
    }
}

TEST_F(Input, WithANameOfAnyLengthIsListedInFewBytes) {
  const std::string name(5000, 'n');
  std::vector<Tensor> tensors = {floats(name, {4})};
  for (int i = 0; i < 200; ++i)
    tensors.push_back(floats("ä" + std::to_string(i), {4}));
  writeFile(folder / "in", model(tensors));
  const Result result = run({"list", folder / "in"});
  EXPECT_NE(result.out.find(name + "  f32"), std::string::npos);
  EXPECT_NE(result.out.find("\nä7" + std::string(78 + 2, ' ') + "f32"), std::string::npos)
      << "80 characters, 2 between";
  EXPECT_LT(result.out.size(), 40000u);
}

TEST_F(Input, ThatEnginesDoNotReadIsNotWritten) {
  const auto refused = [&](const std::string &in, const std::string &message) {
    const Result result = run({"quantize", in, folder / "out", "--format", "q8_0"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err.find("[1/"), std::string::npos) << "work was done";
    EXPECT_NE(result.err.find("quantc-gguf: " + (folder / "out") + ": gguf: " + message), std::string::npos)
        << result.err;
    std::filesystem::remove(folder / "nested");
    EXPECT_TRUE(folder.names().empty());
  };
  refused(QUANTC_TEST_DATA "/cases/emptykey.gguf", "a value has an empty key, which ggml does not read\n");
  refused(QUANTC_TEST_DATA "/cases/longname.gguf", "the name of a tensor has ");
  gguf::Builder nested;
  nested.key("k", QC_GGUF_ARRAY).u32(QC_GGUF_ARRAY).u64(0);
  writeFile(folder / "nested", model({floats("a.weight", {32, 2})}, nested, 1));
  refused(folder / "nested", "value k is an array of arrays, which ggml does not read\n");
}

TEST_F(Input, ThatIsShortenedWhileItIsReadIsAnError) {  // of one thread, or of several at once
  const Bytes model = readFile(everyFormat);
  for (const Reading &reading : readings)
    for (const size_t left : {size_t{0}, model.size() / 2}) {
      if (left && reading.words[0] == "list")
        continue;  // it has read what it needs
      SCOPED_TRACE(reading.words[0] + " " + std::to_string(left));
      writeFile(folder / "in", model);
      const Result result = read(reading, folder / "in", withCalls({{"mmap", "shorten:" + std::to_string(left)}}));
      EXPECT_EQ(result.status, 1);
      EXPECT_NE(result.err.find("quantc-gguf: the input could not be read: an I/O error, or it was shortened\n"),
                std::string::npos)
          << result.err;
      EXPECT_EQ(folder.names(), std::vector<std::string>{"in"});
    }
}

}  // namespace
