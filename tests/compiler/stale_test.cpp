// `quantc check` sees every way in which the folder of generated files can go wrong, says which file it is and how it
// is remade. One small format stands for all: the whole folder has a test of its own.
#include "compiling.h"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

namespace quantc {
namespace {

const char *const remake = "; remake it with: quantc compile formats/*.qf -o generated\n";

class Stale : public testing::Test {
protected:
  void SetUp() override { ASSERT_EQ(quantc({"compile", spec, "-o", generated}).status, 0); }

  /// Without parsing what is current: clang takes seconds for that.
  Outcome check() const {
    return quantc({"check", spec, "--generated", generated, "--support", "runtime/src", "--compare-only"});
  }

  /// Parses, too.
  Outcome parse() const { return quantc({"check", spec, "--generated", generated, "--support", "runtime/src"}); }

  void expectRefused(const std::string &message) const {
    Outcome run = check();
    EXPECT_EQ(run.status, 1);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.messages.rfind("quantc check: error: " + message, 0), 0u) << run.messages;
    EXPECT_EQ(std::count(run.messages.begin(), run.messages.end(), '\n'),
              std::count(message.begin(), message.end(), '\n'))
        << "more than was asked:\n"
        << run.messages;
  }

  const std::string spec = "formats/q8_0.qf";
  TemporaryFolder folder;
  const std::string generated = folder / "generated";
};

TEST_F(Stale, AFreshFolderPasses) {
  for (const Outcome &run : {check(), parse()}) {
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.out + run.messages, "");
  }
}

TEST_F(Stale, OneByteChanged) {
  std::string path = generated + "/q8_0/neon.cpp", text = read(path);
  size_t at = text.find("// Kernels");
  ASSERT_NE(at, std::string::npos);
  text[at + 3] = 'k';
  write(path, text);
  expectRefused(path + " is not what the compiler makes" + remake);
}

TEST_F(Stale, AMissingFile) {
  std::string path = generated + "/q8_0/avx2.cpp";
  std::filesystem::remove(path);
  expectRefused(path + " is missing" + remake);
}

TEST_F(Stale, AStranger) {
  std::string path = generated + "/q8_0/avx1024.cpp";
  write(path, "");
  expectRefused(path + " belongs to no spec; remove it\n");
}

TEST_F(Stale, WhatARenamedSpecLeft) {
  const std::string left = generated + "/q8_9/neon.cpp";
  write(left, read(generated + "/q8_0/neon.cpp"));
  std::filesystem::create_symlink(generated + "/q8_0", generated + "/q8_1");
  Outcome run = check();
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.messages.find(left + " belongs to no spec; remove it with: quantc compile formats/*.qf -o generated\n"),
            std::string::npos)
      << run.messages;
  EXPECT_NE(run.messages.find(generated + "/q8_1 belongs to no spec; remove it\n"), std::string::npos) << run.messages;
  std::filesystem::remove(generated + "/q8_1");
  EXPECT_EQ(quantc({"compile", spec, "-o", generated}).status, 0);
  EXPECT_EQ(check().messages, "");
}

TEST_F(Stale, AFileThatDoesNotParse) {
  // What a broken description would make: current, and yet no C++.
  std::string path = generated + "/q8_0/neon_dotprod.cpp";
  write(path, read(path) + "int broken = vdotq_s32(;\n");
  Outcome run = parse();
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.messages.find(path + " is not what the compiler makes" + remake), std::string::npos) << run.messages;
  EXPECT_NE(run.messages.find(path + " does not parse for aarch64-linux-gnu:\n"), std::string::npos) << run.messages;
  EXPECT_NE(run.messages.find("error: expected expression"), std::string::npos) << run.messages;

  run = check();
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.messages, "quantc check: error: " + path + " is not what the compiler makes" + remake);
}

}  // namespace
}  // namespace quantc
