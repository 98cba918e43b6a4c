// quantize --importance: both forms of importance matrices, what of them is used, and which numbers in them are
// refused.
#include "model_builder.h"
#include "program.h"

#include <filesystem>
#include <limits>

namespace {

using namespace program;

void expectFailure(const Result &result, int status, const std::string &message) {
  EXPECT_EQ(result.status, status);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "quantc-gguf: " + message + "\n");
}

void expectSuccess(const Result &result) { EXPECT_EQ(result.status, 0) << result.err; }

/// An importance matrix as GGUF: for each name, sums of `columns` for each count.
struct Entry {
  std::string name;
  std::vector<float> sums, counts;
};

Bytes matrixAsGguf(const std::vector<Entry> &entries) {
  std::vector<Tensor> tensors;
  for (const Entry &entry : entries) {
    tensors.push_back({entry.name + ".in_sum2",
                       {entry.sums.size() / entry.counts.size(), entry.counts.size()},
                       typeF32,
                       bytesOf(entry.sums)});
    tensors.push_back({entry.name + ".counts", {1, entry.counts.size()}, typeF32, bytesOf(entry.counts)});
  }
  gguf::Builder values;
  values.key("general.type", QC_GGUF_STRING).text("imatrix");
  return model(tensors, values, 1);
}

Bytes matrixAsDat(const std::vector<Entry> &entries) {
  gguf::Builder file;
  file.put(static_cast<int32_t>(entries.size()));
  for (const Entry &entry : entries) {
    file.put(static_cast<int32_t>(entry.name.size())).raw(entry.name);
    file.put(static_cast<int32_t>(entry.counts[0])).put(static_cast<int32_t>(entry.sums.size()));
    for (float sum : entry.sums)
      file.put(sum);
  }
  file.put(int32_t{100}).put(int32_t{4}).raw("text");  // chunks, and where the text was from
  return file.bytes;
}

class ImportanceTest : public testing::Test {
protected:
  const qc_format *format = qc_format_by_name("q4_k");
  Folder folder;
  std::vector<float> a = wave(512 * 3), cube = wave(256 * 2 * 2, 5);
  std::vector<Tensor> tensors = {{"a.weight", {512, 3}, typeF32, bytesOf(a)},
                                 {"cube.weight", {256, 2, 2}, typeF32, bytesOf(cube)},
                                 {"b.weight", {256, 2}, typeF32, bytesOf(wave(512))}};
  Entry forA = {"a.weight", squares(512, 1), {4}}, forCube = {"cube.weight", squares(512, 2), {2, 8}};

  static std::vector<float> squares(size_t count, float seed) {
    std::vector<float> values = wave(count, seed);
    for (float &value : values)
      value *= value;
    return values;
  }
  static std::vector<float> divided(const std::vector<float> &sums, size_t begin, size_t count, float by) {
    std::vector<float> values(sums.begin() + static_cast<ptrdiff_t>(begin),
                              sums.begin() + static_cast<ptrdiff_t>(begin + count));
    for (float &value : values)
      value /= by;
    return values;
  }
  void SetUp() override { writeFile(folder / "in", model(tensors)); }
  Result quantize(const Bytes &importance) {
    writeFile(folder / "importance", importance);
    return run({"quantize", folder / "in", folder / "out", "--format", "q4_k", "--importance", folder / "importance",
                "--threads", "2"});
  }
  Bytes written(const char *name) {
    const Gguf file = open(folder / "out");
    return file ? dataOf(qc_gguf_tensor_by_name(file.get(), name)) : Bytes();
  }
  void expectA() {
    const std::vector<float> importance = divided(forA.sums, 0, 512, 4);
    EXPECT_EQ(written("a.weight"), quantized(format, a, 512, importance.data()));
    EXPECT_NE(written("a.weight"), quantized(format, a, 512)) << "importance has no influence";
  }
};

TEST_F(ImportanceTest, IsReadFromGguf) {
  const Result result = quantize(matrixAsGguf({forA, forCube, {"unused", {1}, {1}}}));
  expectSuccess(result);
  EXPECT_NE(result.err.find("quantc-gguf: warning: " + (folder / "importance") +
                            " does not name 1 of the 3 tensors to quantise; they are quantised without importance\n"),
            std::string::npos);
  EXPECT_NE(result.err.find("[3/3] b.weight  256 x 2  f32 -> q4_k, without importance\n"), std::string::npos);
  expectA();
  EXPECT_EQ(written("b.weight"), quantized(format, wave(512), 256));

  // Two matrices of two rows, each with its own importance.
  Bytes expected;
  for (size_t matrix = 0; matrix < 2; ++matrix) {
    const std::vector<float> importance = divided(forCube.sums, matrix * 256, 256, forCube.counts[matrix]);
    const std::vector<float> rows = divided(cube, matrix * 512, 512, 1);
    const Bytes part = quantized(format, rows, 256, importance.data());
    expected.insert(expected.end(), part.begin(), part.end());
  }
  EXPECT_EQ(written("cube.weight"), expected);
}

TEST_F(ImportanceTest, OfMatricesThatWereNeverUsedIsTheSameForAllColumns) {
  Entry unused = forCube;
  unused.sums.assign(512, 0);
  unused.counts = {0, 0};
  expectSuccess(quantize(matrixAsGguf({unused})));
  const std::vector<float> ones(256, 1.0f);
  EXPECT_EQ(written("cube.weight"), quantized(format, cube, 256, ones.data()));
}

TEST_F(ImportanceTest, GoesWithItsColumnsWhereALongRowIsCut) {
  const size_t columns = size_t{3} << 20;
  const std::vector<float> rows = wave(2 * columns);
  const Entry entry = {"long.weight", squares(columns, 3), {1}};
  writeFile(folder / "in", model({{"long.weight", {columns, 2}, typeF32, bytesOf(rows)}}));
  expectSuccess(quantize(matrixAsGguf({entry})));
  EXPECT_EQ(written("long.weight"), quantized(format, rows, columns, entry.sums.data()));
}

TEST_F(ImportanceTest, IsReadFromTheOlderForm) {
  expectSuccess(quantize(matrixAsDat({forA})));
  expectA();
  Bytes cut = matrixAsDat({forA});
  cut.resize(cut.size() - 12);  // what follows the entries may be missing
  expectSuccess(quantize(cut));
  expectA();
}

TEST_F(ImportanceTest, ThatIsNoneIsRefused) {
  const std::string file = folder / "importance";
  const auto refused = [&](const Bytes &importance, const std::string &message) {
    expectFailure(quantize(importance), 1, file + ": " + message);
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"importance", "in"}));
  };
  refused({}, "not an importance matrix: the number of entries needs 4 bytes at offset 0, the file ends at 0");
  refused({0, 0, 0, 0}, "not an importance matrix: the number of entries is 0 at offset 0");
  refused({1, 0, 0, 0, 255, 255, 255, 127},
          "not an importance matrix: a name needs 2147483647 bytes at offset 8, the file ends at 8");
  Bytes cut = matrixAsDat({forA});
  cut.resize(cut.size() - 13);
  refused(cut, "not an importance matrix: values needs 2048 bytes at offset 24, the file ends at 2071");
  refused(model({floats("x", {1})}), "not an importance matrix: no tensor NAME.in_sum2");
  const Tensor sums = {"a.weight.in_sum2", {512}, typeF32, bytesOf(forA.sums)};
  refused(model({sums}), "there is no a.weight.counts");
  refused(model({sums, floats("a.weight.counts", {3})}), "a.weight has 512 sums and 3 counts");
  refused(model({sums, {"a.weight.counts", {1}, typeI32, Bytes(4)}}), "a.weight.counts is i32, not f32");
  refused(matrixAsDat({forA, forA}), "a.weight occurs twice");
  refused(matrixAsGguf({{"x", {1, 1}, {1}}}), "none of its 1 names is that of a tensor to quantise");
  refused(matrixAsGguf({{"a.weight", {1, 1, 1}, {1}}}), "3 values for a.weight, which is 512 x 3");
  forA.sums[7] = -1;
  refused(matrixAsGguf({forA}), "the importance of a.weight is -1 at column 7, not a finite number from 0 on");
  forA.sums[7] = std::numeric_limits<float>::infinity();
  refused(matrixAsDat({forA}), "the importance of a.weight is inf at column 7, not a finite number from 0 on");
  std::filesystem::remove(file);
  expectFailure(run({"quantize", folder / "in", folder / "out", "--format", "q4_k", "--importance", file}), 1,
                file + ": cannot be read: No such file or directory");
}

/// A file of tests/data/cases for the model there, which has blk.0.a.weight of 256 x 4 and blk.0.exps.weight of 256 x 2
/// x 3.
class ImportanceCase : public testing::Test {
protected:
  const std::string cases = QUANTC_TEST_DATA "/cases/";
  Folder folder;
  Result quantize(const std::string &file, const std::string &format = "q4_k") {
    return run({"quantize", cases + "im_model.gguf", folder / "out", "--format", format, "--importance", cases + file});
  }
  void refused(const std::string &file, const std::string &message) {
    SCOPED_TRACE(file);
    expectFailure(quantize(file), 1, cases + file + ": " + message);
    EXPECT_EQ(folder.names(), std::vector<std::string>());
  }
  /// The lines that are no progress.
  static std::string warnings(const Result &result) {
    std::string all;
    for (size_t at = 0, end; (end = result.err.find('\n', at)) != std::string::npos; at = end + 1)
      if (result.err[at] != '[')
        all += result.err.substr(at, end + 1 - at);
    return all;
  }
  void used(const std::string &file, const std::string &warning = {}) {
    SCOPED_TRACE(file);
    const Result result = quantize(file);
    expectSuccess(result);
    const std::string begin = "quantc-gguf: warning: ";
    EXPECT_EQ(warnings(result), warning.empty() ? "" : begin + warning + "\n");
    expectSuccess(run({"verify", folder / "out"}));
  }
  std::string broken(const std::string &file, const std::string &fault) {
    return cases + file + ": 1 of its entries are broken, and not used: " + fault;
  }
};

TEST_F(ImportanceCase, ThatIsSoundIsUsed) {
  for (const char *file :
       {"im_ok.dat", "im_notail.dat", "im_denorm.dat", "im_huge.dat", "im_one.dat", "im_somezero.dat", "im_zero.dat"})
    used(file);
}

TEST_F(ImportanceCase, OfOnlySomeTensorsIsSaid) {
  for (const std::string file : {"im_calls0.dat", "im_sums.gguf"})
    used(file, cases + file + " does not name 1 of the 2 tensors to quantise; they are quantised without importance");
}

TEST_F(ImportanceCase, OfTensorsThatAreNotQuantisedMayBeBroken) {
  used("im_nan.dat",
       broken("im_nan.dat", "the importance of blk.9.other.weight is nan at column 0, not a finite number from 0 on"));
  const Result result = quantize("im_nanother.gguf");
  expectSuccess(result);
  EXPECT_NE(warnings(result).find(broken("im_nanother.gguf", "the importance of other.weight is nan at column 0, ")),
            std::string::npos)
      << result.err;
  // A tensor of the model that --exclude keeps is not quantised either.
  expectSuccess(run({"quantize", cases + "im_model.gguf", folder / "out", "--format", "q4_k", "--importance",
                     cases + "im_nan.dat", "--exclude", "*exps*"}));
}

TEST_F(ImportanceCase, OfMatricesThatWereNeverUsedIsSaidAndNotJudged) {
  for (const std::string file : {"im_ok.gguf", "im_unused_nan.gguf"})
    used(file, cases + file + ": 1 matrices of 1 tensors have the count 0: all their columns count the same");
}

TEST_F(ImportanceCase, IsNotUsedByFormatsOfFloats) {
  for (const char *format : {"f16", "bf16"}) {
    const Result result = quantize("im_nancount.gguf", format);
    expectSuccess(result);
    EXPECT_EQ(warnings(result), std::string("quantc-gguf: warning: ") + format +
                                    " is converted to, not fitted: --importance is not used\n");
  }
}

TEST_F(ImportanceCase, ThatIsBrokenIsRefusedWhereItIsUsed) {
  refused("im_inf.dat", "the importance of blk.0.a.weight is inf at column 0, not a finite number from 0 on");
  refused("im_neg.dat", "the importance of blk.0.a.weight is -1e-09 at column 0, not a finite number from 0 on");
  refused("im_nancount.gguf", "the count of blk.0.a.weight is nan for matrix 0, not a finite number from 0 on");
  refused("im_negcount.gguf", "the count of blk.0.a.weight is -3 for matrix 0, not a finite number from 0 on");
  refused("im_nocounts.gguf", "there is no blk.0.a.weight.counts");
  refused("im_dup.dat", "blk.0.a.weight occurs twice");
  refused("im_rows.dat", "1024 values for blk.0.a.weight, which is 256 x 4");
  refused("im_short.dat", "128 values for blk.0.a.weight, which is 256 x 4");
  refused("im_noname.dat", "none of its 1 names is that of a tensor to quantise");
  refused("im_none.gguf", "not an importance matrix: no tensor NAME.in_sum2");
  refused("im_trunc.dat", "not an importance matrix: values needs 1024 bytes at offset 30, the file ends at 700");
  refused("im_bigcount.dat", "not an importance matrix: the length of a name is 0 at offset 4");
}

}  // namespace
