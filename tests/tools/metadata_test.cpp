// The metadata that quantize writes: what says how tensors are quantised is true of the output, all else is as it was.
#include "model_builder.h"
#include "program.h"

#include <cstring>
#include <map>

namespace {

using namespace program;

const std::string fileType = "general.file_type", version = "general.quantization_version";

class MetadataTest : public testing::Test {
protected:
  Folder folder;

  /// Keys and, of integers, values of what becomes of a file.
  std::string quantize(const std::string &in, std::vector<std::string> options) {
    options.insert(options.begin(), {"quantize", in, folder / "out"});
    const Result result = run(options);
    EXPECT_EQ(result.status, 0) << result.err;
    return values(folder / "out");
  }

  static std::string values(const std::string &path) {
    const Gguf file = open(path);
    std::string all;
    for (size_t i = 0; const qc_gguf_value *value = qc_gguf_value_at(file.get(), i); ++i) {
      int64_t number;
      all.append(i ? " " : "").append(value->key);
      if (qc_gguf_int(file.get(), value->key, &number, nullptr) == QC_OK)
        all.append("=").append(std::to_string(value->type)).append(":").append(std::to_string(number));
    }
    return all;
  }
};

TEST_F(MetadataTest, NamesTheFormatInItsPlaceAndTheVersion) {
  const std::string plain = QUANTC_TEST_DATA "/cases/plain.gguf";
  EXPECT_EQ(quantize(plain, {"--format", "q4_k"}),
            "general.architecture general.name general.file_type=4:14 general.quantization_version=4:2");
  expectSameValues(open(plain).get(), open(folder / "out").get());
  // Once more: both are replaced where they are.
  EXPECT_EQ(quantize(folder / "out", {"--format", "q8_0", "--requantize"}),
            "general.architecture general.name general.file_type=4:7 general.quantization_version=4:2");
  // Back to floats: what is there stays.
  EXPECT_EQ(quantize(folder / "out", {"--format", "bf16"}),
            "general.architecture general.name general.file_type=4:32 general.quantization_version=4:2");
  EXPECT_EQ(quantize(plain, {"--format", "f16"}), "general.architecture general.name general.file_type=4:1");
}

TEST_F(MetadataTest, HasLlamasNumberOfEveryFormat) {
  const std::map<std::string, int> numbers = {
      {"f32", 0},      {"f16", 1},    {"q4_0", 2},    {"q4_1", 3},   {"q8_0", 7},   {"q5_0", 8},     {"q5_1", 9},
      {"q2_k", 10},    {"q3_k", 11},  {"q4_k", 14},   {"q5_k", 16},  {"q6_k", 18},  {"iq2_xxs", 19}, {"iq2_xs", 20},
      {"iq3_xxs", 23}, {"iq1_s", 24}, {"iq4_nl", 25}, {"iq3_s", 26}, {"iq2_s", 28}, {"iq4_xs", 30},  {"iq1_m", 31},
      {"bf16", 32},    {"tq1_0", 36}, {"tq2_0", 37},  {"mxfp4", 38}, {"nvfp4", 39}, {"q1_0", 40},    {"q2_0", 41}};
  writeFile(folder / "f32", model({floats("a.weight", {256, 2})}));
  quantize(folder / "f32", {"--format", "f16"});
  writeFile(folder / "f16", readFile(folder / "out"));
  for (size_t i = 0; const qc_format *format = qc_format_at(i); ++i) {
    if (format->id_count == 0 || std::strcmp(format->ids[0].space, "ggml") != 0)
      continue;
    const std::string in = std::strcmp(format->name, "f16") == 0 ? "f32" : "f16";
    std::string expected;  // of a format that llama.cpp does not know there is no number
    if (const auto number = numbers.find(format->name); number != numbers.end())
      expected = fileType + "=4:" + std::to_string(number->second);
    if (format->quantizes_x)
      expected += (expected.empty() ? "" : " ") + version + "=4:2";
    EXPECT_EQ(quantize(folder / in, {"--format", format->name}), expected) << format->name;
  }
}

TEST_F(MetadataTest, KeepsTheFileTypeWhileMostWeightsAreAsTheyWere) {
  gguf::Builder values;
  values.key(fileType, QC_GGUF_I32).u32(15);  // of another type than it should have
  writeFile(folder / "in",
            model({floats("a.weight", {64, 3}), floats("b.weight", {64, 4}), floats("bias", {64})}, values, 1));
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0", "--include", "a.*"}), fileType + "=5:15 " + version + "=4:2");
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0", "--include", "b.*"}), fileType + "=5:15 " + version + "=4:2")
      << "half of the weights";
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0"}), fileType + "=4:7 " + version + "=4:2");
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0", "--exclude", "*"}), fileType + "=5:15") << "nothing changes";
}

TEST_F(MetadataTest, HasNoFileTypeWhereTheMostFrequentTypeHasNoNumber) {
  gguf::Builder values;
  values.key(fileType, QC_GGUF_U32).u32(0).key("x", QC_GGUF_U32).u32(1);
  writeFile(folder / "in",
            model({{"strange", {100}, typeNone, Bytes(9)}, floats("a.weight", {32, 3}), floats("b", {64})}, values, 2));
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0"}), "x=4:1 " + version + "=4:2");
}

TEST_F(MetadataTest, OfAnotherVersionOfTheBlocksIsRefused) {
  const auto make = [&](uint32_t type, uint32_t number, const Tensor &other) {
    gguf::Builder values;
    values.key(version, type).u32(number);
    writeFile(folder / "in", model({floats("a.weight", {32, 2}), other}, values, 1));
  };
  const Tensor blocks = {"b.weight", {32, 4}, typeQ4_0, Bytes(72)};
  make(QC_GGUF_U32, 1, blocks);
  const Result result = run({"quantize", folder / "in", folder / "out", "--format", "q8_0", "--include", "a.*"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.err,
            "quantc-gguf: " + (folder / "in") +
                ": its tensors are quantised in version 1 of the blocks (general.quantization_version); only "
                "version 2 is known\n");
  EXPECT_EQ(folder.names(), std::vector<std::string>{"in"});
  make(QC_GGUF_U32, 1, floats("b.weight", {32, 2}));
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0"}), version + "=4:2 " + fileType + "=4:7") << "nothing has it";
  make(QC_GGUF_I32, 2, blocks);
  EXPECT_EQ(quantize(folder / "in", {"--format", "q8_0", "--include", "a.*"}), version + "=4:2");
}

}  // namespace
