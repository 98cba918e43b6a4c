#include "diagnose.h"

#include <fstream>
#include <vector>

#include "parse/diagnostics.h"
#include "parse/parser.h"
#include "sema/checks/identities.h"
#include "sema/sema.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

/// A message as the documentation lists it: literal text between placeholders.
struct Pattern {
  std::string text;
  std::vector<std::string> literals;  // the first is a prefix, the last a suffix
  bool seen = false;

  bool matches(std::string_view message) const {
    if (literals.size() == 1)
      return message == literals.front();
    const std::string &prefix = literals.front(), &suffix = literals.back();
    if (message.size() < prefix.size() + suffix.size() || !message.starts_with(prefix) || !message.ends_with(suffix))
      return false;
    message.remove_suffix(suffix.size());
    size_t at = prefix.size();
    for (size_t i = 1; i + 1 < literals.size(); ++i) {
      at = message.find(literals[i], at);
      if (at == std::string_view::npos)
        return false;
      at += literals[i].size();
    }
    return true;
  }
};

/// Splits at <placeholders>: a letter behind the bracket tells them from the operators.
Pattern makePattern(const std::string &line) {
  Pattern pattern{line, {""}, false};
  for (size_t at = 0; at < line.size(); ++at) {
    bool opens = line[at] == '<' && at + 1 < line.size() && line[at + 1] >= 'a' && line[at + 1] <= 'z';
    if (opens) {
      at = line.find('>', at);
      pattern.literals.emplace_back();
    } else {
      pattern.literals.back() += line[at];
    }
  }
  return pattern;
}

std::vector<Pattern> &documented() {
  static std::vector<Pattern> patterns = [] {
    std::vector<Pattern> result;
    std::ifstream file(QUANTC_SPEC_LANGUAGE);
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("error: ") || line.starts_with("warning: ") || line.starts_with("note: "))
        result.push_back(makePattern(line));
    return result;
  }();
  return patterns;
}

/// "file:line:column: kind: text" without its place, in the file and among the elements of an equation.
std::string withoutPlace(std::string_view headline) {
  size_t kind = headline.find(": ") + 2;
  size_t text = headline.find(": ", kind) + 2;
  std::string_view message = headline.substr(text);
  if (message.starts_with("for "))
    message.remove_prefix(message.find(": ") + 2);
  return std::string(headline.substr(kind, text - kind)) + std::string(message);
}

void expectDocumented(const std::string &headline) {
  std::string message = withoutPlace(headline);
  bool found = false;
  for (Pattern &pattern : documented()) {
    if (!pattern.matches(message))
      continue;
    pattern.seen = true;
    found = true;
  }
  EXPECT_TRUE(found) << "docs/spec-language.md does not list: " << message;
}

/// After all tests: whether the documentation promises a message that none of them has seen.
class Documentation : public testing::Environment {
  void TearDown() override {
    const testing::UnitTest &run = *testing::UnitTest::GetInstance();
    if (run.test_to_run_count() != run.total_test_count())
      return;
    EXPECT_FALSE(documented().empty());
    for (const Pattern &pattern : documented())
      EXPECT_TRUE(pattern.seen) << "docs/spec-language.md lists what no test has seen: " << pattern.text;
  }
};

[[maybe_unused]] const testing::Environment *const documentation = testing::AddGlobalTestEnvironment(new Documentation);

}  // namespace

std::vector<std::string> headlines(const std::string &messages) {
  std::vector<std::string> result;
  for (size_t at = 0; at < messages.size(); at = messages.find('\n', at) + 1)
    if (messages.compare(at, 5, "t.qf:") == 0)
      result.push_back(messages.substr(at, messages.find('\n', at) - at));
  return result;
}

namespace {

/// One spec through the front end: in a file of this name, and behind the specs that `identities` knows.
std::optional<std::vector<Format>> compileFile(const char *file, const std::string &spec, llvm::SourceMgr &sources,
                                               Identities &identities, llvm::raw_ostream &out, const ReadFile &read) {
  unsigned buffer = sources.AddNewSourceBuffer(llvm::MemoryBuffer::getMemBuffer(spec, file), {});
  Diagnostics diags(sources, out);
  std::optional<std::vector<Format>> formats;
  std::unique_ptr<ast::Spec> tree = parseSpec(sources, buffer, diags);
  if (tree)
    formats = analyzeAll(*tree, diags, read);
  EXPECT_EQ(formats.has_value(), diags.errors() == 0) << file;
  if (formats)
    identities.add(*tree, diags);
  return formats;
}

}  // namespace

std::optional<std::vector<Format>> compileAll(const std::string &spec, std::string *messages, const ReadFile &read) {
  std::string text;
  llvm::raw_string_ostream out(text);
  llvm::SourceMgr sources;
  Identities identities;
  std::optional<std::vector<Format>> formats = compileFile("t.qf", spec, sources, identities, out, read);
  for (const std::string &headline : headlines(text))
    expectDocumented(headline);
  if (messages)
    *messages = text;
  return formats;
}

std::string diagnoseTogether(const std::string &first, const std::string &second) {
  std::string text;
  llvm::raw_string_ostream out(text);
  llvm::SourceMgr sources;
  Identities identities;
  EXPECT_TRUE(compileFile("first.qf", first, sources, identities, out, {})) << text;
  EXPECT_EQ(text, "");
  EXPECT_TRUE(compileFile("t.qf", second, sources, identities, out, {})) << text;
  for (const std::string &headline : headlines(text))
    expectDocumented(headline);
  return "\n" + text;
}

std::optional<Format> compile(const std::string &spec, std::string *messages) {
  std::optional<std::vector<Format>> formats = compileAll(spec, messages);
  return formats ? std::optional(std::move(formats->front())) : std::nullopt;
}

Format shipped(const std::string &name) {
  auto file = llvm::MemoryBuffer::getFile(QUANTC_FORMATS "/" + name + ".qf");
  std::string messages;
  std::optional<std::vector<Format>> formats =
      file ? compileAll((*file)->getBuffer().str(), &messages, readBelow(QUANTC_FORMATS)) : std::nullopt;
  EXPECT_TRUE(formats) << name << "\n" << messages;
  EXPECT_EQ(messages, "");
  return formats ? std::move(formats->front()) : Format{};
}

ReadFile holding(std::string text) {
  return [text = std::move(text)](llvm::StringRef, std::string &) { return text; };
}

std::string diagnose(const std::string &spec, const ReadFile &read) {
  std::string messages;
  compileAll(spec, &messages, read);
  return "\n" + messages;
}

}  // namespace quantc
