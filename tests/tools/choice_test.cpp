// What quantize does to which tensor, and what it says of it: names that engines need as floats, patterns that match
// nothing, rows that no block divides, weights that are quantised already, bytes that belong to no tensor.
#include "model_builder.h"
#include "program.h"

#include <set>
#include <sstream>

namespace {

using namespace program;

class ChoiceTest : public testing::Test {
protected:
  const std::string cases = QUANTC_TEST_DATA "/cases/";
  const std::string warning = "quantc-gguf: warning: ";
  Folder folder;

  Result quantize(const std::string &in, const std::string &format, std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"quantize", in, folder / "out", "--format", format});
    return run(options);
  }
  /// The names of the tensors that have the format in the output.
  std::set<std::string> changed(const std::string &format) {
    const Gguf file = open(folder / "out");
    std::set<std::string> names;
    for (size_t i = 0; const qc_gguf_tensor *tensor = qc_gguf_tensor_at(file.get(), i); ++i)
      if (tensor->format == qc_format_by_name(format.c_str()))
        names.insert(tensor->name);
    return names;
  }
  void expectRefused(const Result &result, const std::string &message) {
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err, "quantc-gguf: " + message + "\n");
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
  }
};

TEST_F(ChoiceTest, KeepsWhatEnginesNeedAsFloats) {
  const Result result = quantize(cases + "special.gguf", "q8_0");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err, "[1/8] token_embd.weight  256 x 4  f32 -> q8_0\n"
                        "[2/8] position_embd.weight  256 x 4  f32, kept: an embedding of positions or token types\n"
                        "[3/8] token_types.weight  256 x 4  f32, kept: an embedding of positions or token types\n"
                        "[4/8] blk.0.ffn_gate_inp.weight  256 x 4  f32, kept: a router, which chooses experts\n"
                        "[5/8] blk.0.ssm_conv1d.weight  256 x 4  f32, kept: a convolution\n"
                        "[6/8] blk.0.attn_rel_b.weight  256 x 4  f32, kept: a bias of relative positions\n"
                        "[7/8] blk.0.time_mix_w1.weight  256 x 4  f32, kept: small, of a recurrence\n"
                        "[8/8] output.weight  256 x 4  f32 -> q8_0\n");
  EXPECT_EQ(run({"verify", folder / "out"}).status, 0);
}

// Names as converters give them, so that a part in the table can neither miss one nor catch a large matrix.
TEST_F(ChoiceTest, TellsSmallTensorsFromLargeOnesByName) {
  const std::vector<std::string> keep = {"blk.3.attn_q_norm.weight",
                                         "blk.3.ffn_gate_inp_shexp.weight",
                                         "v.position_embd.weight",
                                         "v.sam.pos_embd.weight",
                                         "v.patch_embd.weight",
                                         "v.patch_embd.weight.1",
                                         "v.class_embd.weight",
                                         "a.conv1d.0.weight",
                                         "a.blk.0.conv_dw.weight",
                                         "blk.0.shortconv.conv.weight",
                                         "blk.1.ssm_conv1d_q.weight",
                                         "blk.0.time_mix_lerp_fused.weight",
                                         "blk.0.time_mix_decay_w2.weight",
                                         "blk.0.time_mix_g1.weight",
                                         "blk.0.time_mix_first.weight",
                                         "altup_proj.weight",
                                         "blk.0.laurel_l.weight",
                                         "per_layer_model_proj.weight",
                                         "rope_freqs.weight",
                                         "cls.output.weight",
                                         "enc.blk.0.attn_rel_b.weight",
                                         "blk.0.indexer.k_proj.weight",
                                         "v.blk.0.attn.rel_pos_h.weight"};
  const std::vector<std::string> change = {"token_embd.weight",
                                           "per_layer_token_embd.weight",
                                           "output.weight",
                                           "blk.0.attn_q.weight",
                                           "blk.0.ffn_gate.weight",
                                           "blk.0.ffn_gate_exps.weight",
                                           "blk.0.ssm_in.weight",
                                           "blk.0.ssm_x.weight",
                                           "blk.0.ssm_out.weight",
                                           "blk.0.shortconv.in_proj.weight",
                                           "blk.0.shortconv.out_proj.weight",
                                           "blk.0.time_mix_key.weight",
                                           "blk.0.time_mix_value.weight",
                                           "blk.0.time_mix_receptance.weight",
                                           "blk.0.time_mix_gate.weight",
                                           "blk.0.time_mix_output.weight",
                                           "blk.0.channel_mix_key.weight",
                                           "blk.0.attn_kv_a_mqa.weight",
                                           "blk.0.inp_gate.weight",
                                           "v.blk.0.attn_q.weight",
                                           "a.blk.0.conv_pw1.weight"};
  std::vector<Tensor> tensors;
  for (const auto &names : {keep, change})
    for (const std::string &name : names)
      tensors.push_back(floats(name, {32, 2}));
  writeFile(folder / "in", model(tensors));
  EXPECT_EQ(quantize(folder / "in", "q8_0").status, 0);
  EXPECT_EQ(changed("q8_0"), std::set<std::string>(change.begin(), change.end()));
}

TEST_F(ChoiceTest, QuantisesThemWhenAPatternNamesNothingElse) {
  const std::string in = cases + "special.gguf";
  EXPECT_EQ(quantize(in, "q8_0", {"--include", "*ffn_gate_inp*"}).status, 0);
  EXPECT_EQ(changed("q8_0"), std::set<std::string>{"blk.0.ffn_gate_inp.weight"});
  EXPECT_EQ(quantize(in, "q8_0", {"--include", "token_types.weight", "--include", "output.*"}).status, 0);
  EXPECT_EQ(changed("q8_0"), (std::set<std::string>{"token_types.weight", "output.weight"}));
  EXPECT_EQ(quantize(in, "q8_0", {"--include", "*"}).status, 0);
  EXPECT_EQ(changed("q8_0"), (std::set<std::string>{"token_embd.weight", "output.weight"}));
  EXPECT_EQ(quantize(in, "q8_0", {"--include", "*", "--include", "*conv1d*", "--exclude", "o*"}).status, 0);
  EXPECT_EQ(changed("q8_0"), (std::set<std::string>{"token_embd.weight", "blk.0.ssm_conv1d.weight"}));
}

TEST_F(ChoiceTest, RefusesPatternsThatMatchNothing) {
  const std::string in = cases + "special.gguf";
  expectRefused(
      quantize(in, "q8_0", {"--exclude", "*ffn_gate_imp*"}),
      in + ": no tensor has a name like '*ffn_gate_imp*' (--exclude); the nearest is 'blk.0.ffn_gate_inp.weight'");
  expectRefused(quantize(in, "q8_0", {"--include", "*", "--include", "output.wieght"}),
                in + ": no tensor has a name like 'output.wieght' (--include); the nearest is 'output.weight'");
  expectRefused(quantize(in, "q8_0", {"--exclude", "ssm_conv1d"}),
                in + ": no tensor has a name like 'ssm_conv1d' (--exclude); the nearest is 'blk.0.ssm_conv1d.weight'");
  expectRefused(quantize(in, "q8_0", {"--exclude", "vision.*"}),
                in + ": no tensor has a name like 'vision.*' (--exclude)");
}

/// A text that ends with a list of formats, which is left without those that are not meant: a tree may have its own.
std::string withListOf(const std::set<std::string> &meant, const std::string &text) {
  const size_t list = text.rfind(": ") + 1;
  std::istringstream words(text.substr(list));
  std::string result = text.substr(0, list);
  for (std::string word; words >> word;)
    if (meant.count(word) || !qc_format_by_name(word.c_str()))
      result.append(" ").append(word);
  return result;
}

TEST_F(ChoiceTest, SaysWhatRowsDoNotFitAndWhichFormatsWould) {
  Result result = quantize(cases + "rows896.gguf", "q4_k");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(
      withListOf({"iq4_nl", "nvfp4", "q4_0", "mxfp4", "q4_1", "q5_0", "q5_1", "q2_0", "q1_0", "q8_0"}, result.err),
      "[1/2] blk.0.ffn_up.weight  896 x 16  f32, kept: its rows of 896 are no multiple of 256\n"
      "[2/2] blk.0.ffn_down.weight  4864 x 8  f32 -> q4_k\n" +
          warning +
          "1 tensors, 57344 bytes of the output, are kept as they were because their rows (896) are no multiple of "
          "the 256 weights of a block of q4_k; formats that fit all of them, the nearest in size first: iq4_nl nvfp4 "
          "q4_0 mxfp4 q4_1 q5_0 q5_1 q2_0 q1_0 q8_0");
  writeFile(folder / "in", model({floats("a.weight", {40, 2}), floats("b.weight", {64, 2})}));
  result = quantize(folder / "in", "q2_k");
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.err.find(warning +
                            "2 tensors, 832 bytes of the output, are kept as they were because their rows (40, "
                            "64) are no multiple of the 256 weights of a block of q2_k; no other format fits all "
                            "of them\n"),
            std::string::npos)
      << result.err;
}

TEST_F(ChoiceTest, RefusesToIncludeWhatCannotBeQuantised) {
  const std::string in = cases + "rows896.gguf", up = "blk.0.ffn_up.weight";
  const std::string reason = " cannot be quantised to q4_k: its rows of 896 are no multiple of 256";
  expectRefused(quantize(in, "q4_k", {"--include", up}), in + ": " + up + ", which --include names," + reason);
  expectRefused(quantize(in, "q4_k", {"--include", "*", "--include", up}),
                in + ": " + up + ", which --include names," + reason);
  expectRefused(quantize(in, "q4_k", {"--include", "*_down*", "--include", "*_up*"}),
                in + ": " + up + ", which --include '*_up*' names," + reason);
  const std::string plain = cases + "plain.gguf";
  expectRefused(quantize(plain, "q4_k", {"--include", "norm.weight"}),
                plain + ": norm.weight, which --include names, cannot be quantised to q4_k: it has one dimension");
  const std::string unknown = cases + "unknown.gguf";
  expectRefused(
      quantize(unknown, "q4_k", {"--include", "ik*"}),
      unknown + ": ik.weight, which --include 'ik*' names, cannot be quantised to q4_k: its type cannot be decoded");
  // A pattern may name some that cannot; and what is excluded, or has the format, is no contradiction.
  EXPECT_EQ(quantize(in, "q4_k", {"--include", "blk.*"}).status, 0);
  EXPECT_EQ(quantize(in, "q4_k", {"--include", "*", "--include", up, "--exclude", up}).status, 0);
  EXPECT_EQ(quantize(in, "f32", {"--include", up}).status, 0);
}

TEST_F(ChoiceTest, QuantisesTwiceOnlyOnDemand) {
  writeFile(folder / "in", model({floats("f.weight", {32, 2}),
                                  {"a.weight", {32, 2}, typeQ4_0, Bytes(36)},
                                  {"b.weight", {32, 2}, typeQ8_0, Bytes(68)},
                                  {"c.weight", {32, 2}, typeQ4_0, Bytes(36)}}));
  const std::string in = folder / "in", what = "a.weight (q4_0) and 1 more";
  expectRefused(quantize(in, "q8_0"), in + ": quantised already: " + what +
                                          "; to quantise again adds the errors: take a file of floats, keep them with "
                                          "--exclude, or insist with --requantize");
  Result result = quantize(in, "q8_0", {"--requantize"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err.rfind(warning + "quantised for the second time, which adds the errors: " + what + "\n", 0), 0u)
      << result.err;
  EXPECT_EQ(changed("q8_0").size(), 4u);
  result = quantize(in, "q8_0", {"--exclude", "[ac].*"});
  EXPECT_EQ(result.status, 0) << "what has the format is kept";
  EXPECT_EQ(result.err.find(warning), std::string::npos) << result.err;
  EXPECT_EQ(quantize(in, "f16").status, 0) << "floats hold what the blocks decode to";
  EXPECT_EQ(run({"quantize", in, folder / "out", "--format", "q8_0", "--requantize=1"}).err,
            "quantc-gguf: --requantize takes no value\nTry 'quantc-gguf --help'.\n");
}

TEST_F(ChoiceTest, SaysThatBytesOfNoTensorAreNotKept) {
  const auto others = [&](const std::string &in) {
    const Result result = quantize(in, "q8_0");
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(run({"verify", folder / "out"}).status, 0);
    const std::string begin = warning + in + ": ";
    return result.err.rfind(begin, 0) == 0 ? result.err.substr(begin.size(), result.err.find('\n') - begin.size()) : "";
  };
  EXPECT_EQ(others(cases + "gap.gguf"), "64 bytes between or after the tensors belong to none, and are not kept");
  for (const char *sound : {"plain.gguf", "unordered.gguf", "nopad_end.gguf", "unknown.gguf", "no_tensors.gguf"})
    EXPECT_EQ(others(cases + sound), "") << sound;
  Bytes file = model({floats("a.weight", {32, 2})});
  file.resize(file.size() + 100);
  writeFile(folder / "in", file);
  EXPECT_EQ(others(folder / "in"), "100 bytes between or after the tensors belong to none, and are not kept");
}

TEST_F(ChoiceTest, ShowsNoControlCharactersOfNames) {
  const std::string in = folder / "in\x1b[2J";
  Bytes file = model({floats("a\x1b[1m.weight", {33, 2})});
  file.push_back(0);
  writeFile(in, file);
  const Result result = quantize(in, "q8_0");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err.rfind(warning, 0), 0u) << result.err;
  EXPECT_NE(result.err.find("[1/1]"), std::string::npos) << result.err;
  EXPECT_EQ(result.err.find('\x1b'), std::string::npos) << result.err;
}

TEST_F(ChoiceTest, IsExplainedByHelp) {
  const std::string help = run({"--help"}).out;
  for (const char *line : {"  a router, which chooses experts: ffn_gate_inp\n", "  --requantize  ", "time_mix_w2\n"})
    EXPECT_NE(help.find(line), std::string::npos) << line;
  for (size_t at = 0, end; (end = help.find('\n', at)) != std::string::npos; at = end + 1)
    EXPECT_LE(end - at, 120u) << help.substr(at, end - at);
}

}  // namespace
