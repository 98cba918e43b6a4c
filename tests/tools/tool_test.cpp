// quantc-gguf as a user runs it: what the commands print, the bytes that quantize writes against what the library makes
// of the same tensors, and the exit status and message of what cannot be done.
#include "model_builder.h"
#include "program.h"

#include <cstring>
#include <limits>
#include <sstream>

#include <sys/ioctl.h>
#include <sys/stat.h>

namespace {

using namespace program;

const std::string everyFormat = QUANTC_TEST_DATA "/every_format.gguf";

void expectFailure(const Result &result, int status, const std::string &message) {
  EXPECT_EQ(result.status, status);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "quantc-gguf: " + message + "\n");
}

void expectSuccess(const Result &result) { EXPECT_EQ(result.status, 0) << result.err; }

// ---- Command line ---------------------------------------------------------------------------------------------------

TEST(CommandLine, HelpAndVersionGoToTheStandardOutput) {
  for (const std::vector<std::string> &words :
       {std::vector<std::string>{"--help"}, {"-h"}, {"help"}, {"quantize", "a", "--help"}}) {
    const Result result = run(words);
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out.rfind("usage: quantc-gguf list FILE\n", 0), 0u);
    EXPECT_EQ(result.err, "");
  }
  EXPECT_EQ(run({"--version"}).out, std::string("quantc-gguf ") + qc_version() + "\n");
}

TEST(CommandLine, WhatIsWrongIsStatus2AndAMessage) {
  const std::string hint = "\nTry 'quantc-gguf --help'.";
  expectFailure(run({}), 2, "a command is missing" + hint);
  expectFailure(run({"lists"}), 2, "there is no command 'lists'" + hint);
  expectFailure(run({"list"}), 2, "list takes 1 file, not 0" + hint);
  expectFailure(run({"quantize", "a", "--format", "q4_0"}), 2, "quantize takes 2 files, not 1" + hint);
  expectFailure(run({"quantize", "a", "b"}), 2, "quantize needs --format" + hint);
  expectFailure(run({"quantize", "a", "b", "--format"}), 2, "--format takes a value" + hint);
  expectFailure(run({"quantize", "a", "b", "--format="}), 2, "--format takes a value" + hint);
  expectFailure(run({"quantize", "a", "b", "--format=q4_0", "--format", "q8_0"}), 2, "--format is given twice" + hint);
  expectFailure(run({"list", "a", "--format", "q4_0"}), 2, "list has no option --format" + hint);
  expectFailure(run({"verify", "a", "--thread", "1"}), 2, "verify has no option --thread" + hint);
  for (const char *threads : {"0", "1025", "x", "-1", "99999999999"})
    expectFailure(run({"verify", "a", "--threads", threads}), 2,
                  std::string("--threads takes a number from 1 to 1024, not '") + threads + "'" + hint);
  const Result unknown = run({"quantize", everyFormat, "b", "--format", "q4_9"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err.rfind("quantc-gguf: --format q4_9 is not known; there are: ", 0), 0u) << unknown.err;
}

TEST(CommandLine, AfterTwoDashesEverythingIsAFile) {
  expectFailure(run({"list", "--", "--help"}), 1, "--help: cannot open: No such file or directory");
}

TEST(CommandLine, OutputThatCannotBeWrittenIsAFailure) {
  const int full = ::open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  Printed err;
  EXPECT_EQ(Running({"list", everyFormat}, full, err.descriptor(), {}).wait(), 1);
  EXPECT_EQ(err.text(), "quantc-gguf: cannot write to the standard output: No space left on device\n");
  close(full);
}

TEST(CommandLine, FilesThatAreNoneAreNamed) {
  Folder folder;
  writeFile(folder / "bad", {'G', 'G', 'M', 'L'});
  for (const char *command : {"list", "verify"}) {
    expectFailure(run({command, folder / "none"}), 1, (folder / "none") + ": cannot open: No such file or directory");
    expectFailure(run({command, folder / "bad"}), 1,
                  (folder / "bad") + ": gguf: header: the file has 4 bytes, a header needs 24");
  }
}

// ---- list and verify ------------------------------------------------------------------------------------------------

TEST(List, PrintsTensorsAndTotals) {
  const Result result = run({"list", everyFormat});
  expectSuccess(result);
  std::istringstream lines(result.out);
  std::string line, all;
  std::getline(lines, line);
  EXPECT_EQ(line, "GGUF version 3, 3 values, 28 tensors, alignment 32");
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string word;
    while (words >> word)
      all += word + " ";
    all += "\n";
  }
  for (const char *expected :
       {"\nsource.weight f32 1024 x 64 262144 32.000 \n", "\niq1_s.weight iq1_s 1024 x 64 12800 1.562 \n",
        "\nq4_k 1 65536 36864 4.500 \n", "\ntotal 28 1835008 1290240 5.625 \n"})
    EXPECT_NE(all.find(expected), std::string::npos) << expected << all;
}

TEST(List, ShowsStrangeNamesAndTypesSafely) {
  Folder folder;
  writeFile(folder / "m", model({{"a\x1b[2J", {4}, typeNone, Bytes(5)}, floats("b", {2})}));
  const Result result = run({"list", folder / "m"});
  expectSuccess(result);
  EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
  EXPECT_NE(result.out.find("a\\x1b[2J  type 4294967295  4          ?                ?\n"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("\n1 tensors of unknown types are not in the totals\n"), std::string::npos) << result.out;
}

TEST(Verify, FindsGgmlsFileSound) {
  const Result result = run({"verify", everyFormat});
  expectSuccess(result);
  EXPECT_NE(result.out.find(" 0 faults\n"), std::string::npos) << result.out;
}

TEST(Verify, NamesTensorAndBlockOfWeightsThatAreNotFinite) {
  Folder folder;
  Bytes blocks(2 * 2 * 18);   // 2 rows of 2 blocks
  blocks[2 * 18 + 1] = 0x7e;  // block 2: NaN
  blocks[3 * 18 + 1] = 0x7c;  // block 3: infinity
  std::vector<float> row = wave(3);
  row[1] = -std::numeric_limits<float>::infinity();
  writeFile(folder / "m",
            model({{"q", {64, 2}, typeQ4_0, blocks}, {"f", {3}, typeF32, bytesOf(row)}, floats("g", {2})}));
  for (const char *threads : {"1", "3"}) {
    const Result result = run({"verify", folder / "m", "--threads", threads});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.out, "q: block 2 decodes to NaN at row 1, column 0; 2 of 4 blocks are faulty\n"
                          "f: block 1 decodes to infinity at row 0, column 1; 1 of 3 blocks are faulty\n" +
                              (folder / "m") + ": 3 of 3 tensors decoded, 9 blocks, 2 faults\n");
  }
}

TEST(Verify, FindsGapsAndTrailingBytes) {
  Folder folder;
  Bytes file = model({floats("a", {8}), floats("b", {8})});
  file.push_back(0);
  writeFile(folder / "m", file);
  const std::string size = std::to_string(file.size()), end = std::to_string(file.size() - 1);
  Result result = run({"verify", folder / "m"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, "b: ends at offset " + end + ", the file ends at " + size + " and not at " + end + "\n" +
                            (folder / "m") + ": 2 of 2 tensors decoded, 16 blocks, 1 faults\n");

  gguf::Builder gap;
  gap.header(2, 0).tensor("a", {8}, typeF32, 0).tensor("b", {8}, typeF32, 64).pad().data(96);
  writeFile(folder / "m", gap.bytes);
  result = run({"verify", folder / "m"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, "a: ends at offset 128, the next tensor begins at 160 and not at 128\n" + (folder / "m") +
                            ": 2 of 2 tensors decoded, 16 blocks, 1 faults\n");
}

// ---- quantize -------------------------------------------------------------------------------------------------------

/// Checks an output against its input: `changed` names the tensors that are to be in `format`.
void expectQuantized(const std::string &in, const std::string &out, const qc_format *format,
                     const std::vector<std::string> &changed) {
  Gguf source = open(in), made = open(out);
  EXPECT_EQ(qc_gguf_version(made.get()), 3u);
  EXPECT_EQ(qc_gguf_alignment(made.get()), qc_gguf_alignment(source.get()));
  expectSameValues(source.get(), made.get());
  ASSERT_EQ(qc_gguf_tensor_count(made.get()), qc_gguf_tensor_count(source.get()));
  size_t count = 0;
  for (size_t i = 0; const qc_gguf_tensor *a = qc_gguf_tensor_at(source.get(), i); ++i) {
    const qc_gguf_tensor *b = qc_gguf_tensor_at(made.get(), i);
    EXPECT_STREQ(b->name, a->name);
    EXPECT_EQ(b->dim_count, a->dim_count);
    EXPECT_TRUE(std::equal(a->dims, a->dims + 4, b->dims)) << a->name;
    const bool changes = std::find(changed.begin(), changed.end(), a->name) != changed.end();
    count += changes;
    if (changes) {
      EXPECT_EQ(b->format, format) << a->name;
      EXPECT_EQ(dataOf(b), quantized(format, dequantized(a), a->dims[0])) << a->name;
    } else {
      EXPECT_EQ(b->type, a->type) << a->name;
      EXPECT_EQ(dataOf(b), dataOf(a)) << a->name;
    }
  }
  EXPECT_EQ(count, changed.size());
  const Result sound = run({"verify", out});
  EXPECT_EQ(sound.status, 0) << sound.out;
}

TEST(Quantize, ChangesEveryMatrixOfAnotherFormatThatIsKnown) {
  Folder folder;
  Gguf source = open(everyFormat);
  for (const char *name : {"q4_0", "q4_k", "q8_0", "f16"}) {
    SCOPED_TRACE(name);
    const qc_format *format = qc_format_by_name(name);
    std::vector<std::string> changed;
    for (size_t i = 0; const qc_gguf_tensor *tensor = qc_gguf_tensor_at(source.get(), i); ++i)
      if (tensor->format && tensor->format != format)
        changed.push_back(tensor->name);
    const Result result = run({"quantize", everyFormat, folder / "out", "--format", name, "--requantize"});
    expectSuccess(result);
    EXPECT_NE(result.out.find(std::to_string(changed.size()) + " of 28 tensors quantised to " + name),
              std::string::npos);
    expectQuantized(everyFormat, folder / "out", format, changed);
  }
  EXPECT_EQ(folder.names(), std::vector<std::string>{"out"});
}

TEST(Quantize, LeavesWhatIsNoMatrixOfWeightsAlone) {
  Folder folder;
  gguf::Builder values;
  values.alignment(64).key("general.file_type", QC_GGUF_U32).u32(0);
  values.key("texts", QC_GGUF_ARRAY).u32(QC_GGUF_STRING).u64(2).text("x").text("");
  for (uint32_t version : {2u, 3u}) {
    writeFile(folder / "in", model({floats("norm.weight", {64}),
                                    floats("column.weight", {64, 1}),
                                    floats("bias", {64, 4}),
                                    floats("odd.weight", {33, 2}),
                                    floats("w.weight", {64, 3}),
                                    floats("cube.weight", {32, 2, 3, 2}),
                                    {"ids.weight", {32, 2}, typeI32, Bytes(256, 7)},
                                    {"none.weight", {32, 0}, typeF32, {}},
                                    {"strange.weight", {32, 2}, typeNone, Bytes(77, 9)}},
                                   values, 3, 64, version));
    const Result result = run({"quantize", folder / "in", folder / "out", "--format", "Q8_0"});
    expectSuccess(result);
    for (const char *line :
         {"[1/9] norm.weight  64  f32, kept: it has one dimension\n",
          "[2/9] column.weight  64 x 1  f32, kept: it has one dimension\n",
          "[3/9] bias  64 x 4  f32, kept: its name does not end in .weight\n",
          "[4/9] odd.weight  33 x 2  f32, kept: its rows of 33 are no multiple of 32\n",
          "[5/9] w.weight  64 x 3  f32 -> q8_0\n", "[7/9] ids.weight  32 x 2  i32, kept: its type cannot be decoded\n",
          "[8/9] none.weight  32 x 0  f32, kept: it has no weights\n",
          "[9/9] strange.weight  32 x 2  type 4294967295, kept: its type cannot be decoded\n"})
      EXPECT_NE(result.err.find(line), std::string::npos) << line << result.err;
    expectQuantized(folder / "in", folder / "out", qc_format_by_name("q8_0"), {"w.weight", "cube.weight"});
    const Bytes strange(77, 9);
    EXPECT_EQ(
        std::memcmp(qc_gguf_tensor_by_name(open(folder / "out").get(), "strange.weight")->data, strange.data(), 77), 0);
  }
}

TEST(Quantize, TakesTheTensorsThatPatternsName) {
  Folder folder;
  writeFile(folder / "in", model({floats("blk.0.a.weight", {32, 2}), floats("blk.1.a.weight", {32, 2}),
                                  floats("blk.1.b.weight", {32, 2}), floats("blk.1.b.other", {32, 2})}));
  const auto quantize = [&](std::vector<std::string> patterns, const std::vector<std::string> &changed) {
    patterns.insert(patterns.begin(), {"quantize", folder / "in", folder / "out", "--format=q4_0"});
    expectSuccess(run(patterns));
    expectQuantized(folder / "in", folder / "out", qc_format_by_name("q4_0"), changed);
  };
  quantize({"--include", "blk.1.*"}, {"blk.1.a.weight", "blk.1.b.weight", "blk.1.b.other"});
  quantize({"--include", "*.a.weight", "--include=*other"}, {"blk.0.a.weight", "blk.1.a.weight", "blk.1.b.other"});
  quantize({"--exclude", "*.[b-z].*", "--exclude", "blk.?.b.other"}, {"blk.0.a.weight", "blk.1.a.weight"});
  quantize({"--include", "*", "--exclude", "*"}, {});
  expectFailure(
      run({"quantize", folder / "in", folder / "out", "--format", "q4_0", "--include", "blk", "--include", "*"}), 1,
      (folder / "in") + ": no tensor has a name like 'blk' (--include); the nearest is 'blk.0.a.weight'");
}

TEST(Quantize, GivesTheSameBytesWithAnyNumberOfThreadsAndOnAnyTarget) {
  Folder folder;
  writeFile(folder / "in", model({floats("a.weight", {512, 700}), floats("long.weight", {3 << 20, 2})}));
  expectSuccess(run({"quantize", folder / "in", folder / "1", "--format", "q4_k", "--threads", "1"}));
  expectQuantized(folder / "in", folder / "1", qc_format_by_name("q4_k"), {"a.weight", "long.weight"});
  const Bytes expected = readFile(folder / "1");
  for (const char *threads : {"2", "3", "16"}) {
    expectSuccess(run({"quantize", folder / "in", folder / "n", "--format", "q4_k", "--threads", threads}));
    EXPECT_EQ(readFile(folder / "n"), expected) << threads;
  }
  expectSuccess(
      run({"quantize", folder / "in", folder / "n", "--format", "q4_k"}, [] { setenv("QUANTC_TARGET", "scalar", 1); }));
  EXPECT_EQ(readFile(folder / "n"), expected);
}

TEST(Quantize, MayReplaceItsInput) {
  Folder folder;
  writeFile(folder / "model", readFile(everyFormat));
  expectSuccess(run({"quantize", everyFormat, folder / "other", "--format", "q8_0", "--requantize"}));
  expectSuccess(run({"quantize", folder / "model", folder / "model", "--format", "q8_0", "--requantize"}));
  EXPECT_EQ(readFile(folder / "model"), readFile(folder / "other"));
}

TEST(Quantize, KeepsLinksAndTheModeOfWhatItReplaces) {
  Folder folder;
  std::filesystem::create_directory(folder / "d");
  writeFile(folder / "d/real", {1, 2, 3});
  ASSERT_EQ(chmod((folder / "d/real").c_str(), 0640), 0);
  std::filesystem::create_symlink("d/real", folder / "link");
  expectSuccess(run({"quantize", everyFormat, folder / "link", "--format", "q8_0", "--requantize"}));
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
  struct stat info;
  ASSERT_EQ(stat((folder / "d/real").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0640u);
  EXPECT_EQ(run({"verify", folder / "d/real"}).status, 0);

  expectSuccess(run({"quantize", everyFormat, folder / "new", "--format", "q8_0", "--requantize"}, [] { umask(027); }));
  ASSERT_EQ(stat((folder / "new").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0640u);
}

TEST(Quantize, NamesTensorRowAndColumnOfWhatIsNotFinite) {
  Folder folder;
  std::vector<float> x = wave(2048 * 600);  // more than one piece
  writeFile(folder / "out", {1, 2, 3});
  for (const auto &[bad, name] : {std::pair(std::numeric_limits<float>::quiet_NaN(), "NaN"),
                                  std::pair(-std::numeric_limits<float>::infinity(), "infinity")}) {
    x[2048 * 577 + 19] = bad;
    writeFile(folder / "in",
              model({floats("good.weight", {32, 2}), {"bad.weight", {2048, 300, 2}, typeF32, bytesOf(x)}}));
    const Result result = run({"quantize", folder / "in", folder / "out", "--format", "q4_0"});
    EXPECT_EQ(result.status, 1);
    const std::string message =
        std::string("quantc-gguf: bad.weight: ") + name +
        " at row 577, column 19; only finite numbers can be quantised; --exclude keeps a tensor as it is\n";
    EXPECT_NE(result.err.find(message), std::string::npos) << result.err;
    EXPECT_EQ(readFile(folder / "out"), (Bytes{1, 2, 3}));
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"in", "out"}));
  }
}

TEST(Quantize, NamesTensorNumberAndPlaceOfWhatIsTooLarge) {
  Folder folder;
  std::vector<float> x = wave(2048 * 600);  // more than one piece
  x[2048 * 577 + 19] = -3e9f;
  writeFile(folder / "in",
            model({floats("good.weight", {32, 2}), {"bad.weight", {2048, 300, 2}, typeF32, bytesOf(x)}}));
  const auto refused = [&](const std::string &in, const char *format, const std::string &message) {
    const Result result = run({"quantize", in, folder / "out", "--format", format, "--threads", "2"});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.err.find("quantc-gguf: " + message +
                              "; keep the tensor with --exclude, or take a format that holds more, as bf16 does\n"),
              std::string::npos)
        << result.err;
    EXPECT_EQ(folder.names(), std::vector<std::string>{"in"});
  };
  refused(folder / "in", "q8_0",
          "bad.weight: -3e+09 at row 577, column 19; q8_0 holds magnitudes up to about 8.31901e+06");
  refused(folder / "in", "f16", "bad.weight: -3e+09 at row 577, column 19; f16 holds magnitudes up to about 65504");

  const std::string big = QUANTC_TEST_DATA "/cases/big_f16.gguf";
  refused(big, "q1_0", "b.weight: 70000 at row 0, column 0; q1_0 holds magnitudes up to about 65504");
  refused(big, "q4_0", "c.weight: 3e+38 at row 0, column 0; q4_0 holds magnitudes up to about 524032");
  refused(big, "nvfp4", "b.weight: 70000 at row 0, column 0; nvfp4 holds magnitudes up to about 2688");
  for (const char *format : {"bf16", "f32", "mxfp4"}) {
    expectSuccess(run({"quantize", big, folder / "out", "--format", format}));
    expectSuccess(run({"verify", folder / "out"}));
  }
  expectSuccess(run({"quantize", big, folder / "out", "--format", "q8_0", "--exclude", "[cd].weight"}));
  expectSuccess(run({"verify", folder / "out"}));
}

/// What a terminal of 60 columns shows while a file is quantised.
std::string shownOnATerminal(const std::string &in, const std::string &format) {
  Folder folder;
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
  EXPECT_TRUE(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
  const int side = ::open(ptsname(terminal), O_RDWR | O_NOCTTY);
  EXPECT_GE(side, 0);
  const winsize window = {24, 60, 0, 0};
  EXPECT_EQ(ioctl(side, TIOCSWINSZ, &window), 0);
  Printed out;
  EXPECT_EQ(
      Running({"quantize", in, folder / "out", "--format", format, "--requantize"}, out.descriptor(), side, {}).wait(),
      0);
  std::string shown;
  char text[1 << 12];
  for (ssize_t count; (count = read(terminal, text, sizeof text)) > 0;)
    shown.append(text, static_cast<size_t>(count));
  close(side);
  close(terminal);
  return shown;
}

TEST(Quantize, DrawsABarOnATerminal) {
  const std::string shown = shownOnATerminal(everyFormat, "q8_0");
  EXPECT_NE(shown.find("\r[........................]   0 %  0.00 M weights/s"), std::string::npos) << shown;
  EXPECT_EQ(shown.substr(shown.size() - 4), "\r\033[K") << "the bar is taken away";
  EXPECT_EQ(shown.find("source.weight  1024"), std::string::npos) << "no lines for tensors beside the bar";
}

TEST(Quantize, ShowsWhatIsNotExpectedBesideTheBar) {
  const std::string shown = shownOnATerminal(QUANTC_TEST_DATA "/cases/rows896.gguf", "q4_k");
  EXPECT_NE(
      shown.find("\r\033[K[1/2] blk.0.ffn_up.weight  896 x 16  f32, kept: its rows of 896 are no multiple of 256\r\n"),
      std::string::npos)
      << shown;
  EXPECT_EQ(shown.find("[2/2]"), std::string::npos) << shown;
  EXPECT_NE(shown.find("\r\033[Kquantc-gguf: warning: 1 tensors, 57344 bytes"), std::string::npos) << shown;
}

}  // namespace
