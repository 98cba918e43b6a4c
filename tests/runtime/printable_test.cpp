// What text from elsewhere becomes before it is shown, by itself and in messages.
#include "matrices.h"

#include <string>
#include <utility>
#include <vector>

namespace {

std::string printable(const std::string &text) {
  std::string out(qc_printable(text.data(), text.size(), nullptr, 0), '?');
  EXPECT_EQ(qc_printable(text.data(), text.size(), out.data(), out.size() + 1), out.size());
  return out;
}

TEST(Printable, ReadableTextStays) {
  for (const char *text : {"", "blk.0.ffn_up.weight", "~ \\ \"'%s", "größe", "重み", "имя", "وزن", "משקל", "𝒲", "🦙",
                           "\xf4\x8f\xbf\xbd", "\xee\x80\x80"})
    EXPECT_EQ(printable(text), text);
}

TEST(Printable, WhatATerminalObeysOrDoesNotShowIsEscaped) {
  const std::vector<std::pair<std::string, std::string>> texts = {
      {std::string("a\0b", 3), "a\\x00b"},
      {"\x1b[31m\a\b\r\n\t\x7f", "\\x1b[31m\\x07\\x08\\x0d\\x0a\\x09\\x7f"},
      {"\xc2\x80\xc2\x9b\xc2\x9f\xc2\xa0", "\\u0080\\u009b\\u009f\xc2\xa0"},
      {"\xd8\x9c\xe2\x80\x8b\xe2\x80\x8f\xe2\x80\xa8\xe2\x80\xae", "\\u061c\\u200b\\u200f\\u2028\\u202e"},
      {"\xe2\x81\xa6\xe2\x81\xa9\xef\xbb\xbf", "\\u2066\\u2069\\ufeff"},
      {"\xf3\xa0\x81\x81", "\\U000e0041"},
      {"\xef\xbf\xbe\xf4\x8f\xbf\xbf", "\\ufffe\\U0010ffff"},
  };
  for (const auto &[text, shown] : texts) {
    EXPECT_EQ(printable(text), shown);
    EXPECT_EQ(printable(shown), shown) << "once more";
  }
}

TEST(Printable, BytesThatAreNoUtf8AreEscapedOneByOne) {
  const std::vector<std::pair<std::string, std::string>> texts = {
      {"\x80\xff\x9b", "\\x80\\xff\\x9b"},           // alone
      {"\xc3", "\\xc3"},                             // cut
      {"\xe9\x87x", "\\xe9\\x87x"},                  // cut by another
      {"\xf0\x9f\xa6", "\\xf0\\x9f\\xa6"},           // cut by the end
      {"\xc0\x9b\xc1\xbf", "\\xc0\\x9b\\xc1\\xbf"},  // too long for what they are
      {"\xe0\x80\x9b", "\\xe0\\x80\\x9b"},
      {"\xf0\x80\x80\x9b", "\\xf0\\x80\\x80\\x9b"},
      {"\xed\xa0\x80", "\\xed\\xa0\\x80"},           // half of a pair
      {"\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"},  // beyond the last
  };
  for (const auto &[text, shown] : texts)
    EXPECT_EQ(printable(text), shown);
}

TEST(Printable, NoCharacterAndNoEscapeIsCut) {
  const std::string text = "aä\x1bz", shown = "aä\\x1bz";
  const std::vector<std::string> cut = {"", "a", "a", "aä", "aä", "aä", "aä", "aä\\x1b", shown, shown};
  for (size_t capacity = 1; capacity <= cut.size(); ++capacity) {
    std::string out(capacity + 1, '#');
    EXPECT_EQ(qc_printable(text.data(), text.size(), out.data(), capacity), shown.size());
    EXPECT_STREQ(out.c_str(), cut[capacity - 1].c_str());
    EXPECT_EQ(out[capacity], '#') << "written beyond the end";
  }
  EXPECT_EQ(qc_printable(nullptr, 0, nullptr, 0), 0u);
}

TEST(Printable, MessagesAreWhateverTheyQuote) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  matrices::expectError(qc_gguf_open(QUANTC_TEST_DATA "/cases/dup_tensor_esc.gguf", &gguf, &error), error,
                        QC_ERROR_MALFORMED, "gguf: tensor 1: the name \\x1b[31mEVIL\\x1b]0;pwned\\x07 occurs twice");
  matrices::expectError(qc_gguf_open("none\n\x1b", &gguf, &error), error, QC_ERROR_FILE,
                        "none\\x0a\\x1b: cannot open: No such file or directory");
  const std::string endless(1000, '\x1b');
  EXPECT_EQ(qc_gguf_open(endless.c_str(), &gguf, &error), QC_ERROR_FILE);
  EXPECT_EQ(std::string(error.message).size(), 252u) << "63 whole escapes";
}

}  // namespace
