// What the compiler prints: every stage on request, the generated files with their banner, nothing that depends on the
// machine, the day, the folder or the order of the specs.
#include "../support/effort.h"
#include "compiling.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

const std::map<std::string, std::string> &generated() {
  static const std::map<std::string, std::string> files = compileAll(specFiles(), quietly()).value();
  return files;
}

/// The spec of each format, by its name.
std::map<std::string, std::string> specsOfFormats() {
  std::map<std::string, std::string> specs;
  for (const std::string &spec : specFiles())
    for (const std::string &format : formatNames(spec))
      specs[format] = formatName(spec);
  return specs;
}

bool isText(const std::string &text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c == '\n' || std::isprint(c); });
}

std::string printed(const std::string &spec, Stage stage) {
  std::string text;
  llvm::raw_string_ostream os(text);
  CompileOptions options = quietly();
  options.printAfter = stage;
  options.dump = &os;
  EXPECT_TRUE(compileAll({spec}, options)) << spec;
  return text;
}

TEST(Text, EveryStageCanBePrinted) {
  size_t count = 0;
  for (const std::string &spec : specFiles())
    for (Stage stage : {Stage::Parse, Stage::Sema, Stage::Build, Stage::Schedule, Stage::Legalize, Stage::Emit}) {
      const size_t turn = count++ % 7;  // is any of them for some stage of most specs, and for each stage of some
      if (support::quick() && turn != 0)
        continue;
      SCOPED_TRACE(spec + ", stage " + std::to_string(int(stage)));
      std::string text = printed(spec, stage);
      EXPECT_NE(text.find(formatName(spec)), std::string::npos);
      EXPECT_TRUE(isText(text)) << "not printable:\n" << text.substr(0, 2000);
      if (turn == 1) {
        EXPECT_EQ(text, printed(spec, stage)) << "the second run differs";
      }
    }
}

TEST(Text, NothingIsPrintedUnasked) {
  for (const std::string &spec : specFiles())
    EXPECT_EQ(printed(spec, Stage::None), "");
}

/// From the name on, up to the end of the parameters, blanks and breaks of lines taken alike.
std::string declaration(const std::string &text, const std::string &name) {
  const size_t at = text.find(" " + name + "(");
  return at == std::string::npos
             ? ""
             : std::regex_replace(text.substr(at + 1, text.find(')', at) - at), std::regex("\\s+"), " ");
}

TEST(Text, KernelsTakeWhatTheListOfOperationsSays) {
  const std::map<std::string, std::string> operations = {
#define QC_OPERATION(name, on, parameters) {#name, #parameters},
#include "runtime/src/operations.def"
  };
  std::map<std::string, size_t> seen;
  for (const auto &[path, text] : generated()) {
    const size_t slash = path.find('/'), end = path.find(".cpp");
    if (end == std::string::npos)
      continue;
    for (const auto &[operation, parameters] : operations) {
      const std::string name =
          "qc_" + operation + "_" + path.substr(0, slash) + "__" + path.substr(slash + 1, end - slash - 1);
      if (const std::string found = declaration(text, name); !found.empty()) {
        EXPECT_EQ(found, name + parameters);
        ++seen[operation];
      }
    }
  }
  EXPECT_EQ(seen.size(), operations.size());
}

// What would be there twice stands once, in the target's header.
TEST(Text, GeneratedIsShort) {
  size_t lines = 0, bytes = 0;
  for (const auto &[path, text] : generated()) {
    lines += size_t(std::count(text.begin(), text.end(), '\n'));
    bytes += text.size();
  }
  EXPECT_LT(lines, 60'000u);
  EXPECT_LT(bytes, 4'000'000u);
}

// A part is named by all that it does: a header has one of each name, whichever format had it first.
TEST(Text, PartsOfATargetAreThoseOfEveryFormat) {
  size_t parts = 0;
  for (const std::string &spec : specFiles()) {
    const std::map<std::string, std::string> alone = compileAll({spec}, quietly()).value();
    for (const Target &target : targets().targets) {
      const std::string name = target.name + ".h", all = generated().at(name), some = alone.at(name);
      for (size_t at = 0, end; at < some.size(); at = end + 2) {
        end = std::min(some.find("\n\n", at), some.size());
        EXPECT_NE(all.find(some.substr(at, end - at)), std::string::npos)
            << formatName(spec) << " has another part of " << name << ":\n"
            << some.substr(at, end - at);
        ++parts;
      }
    }
  }
  EXPECT_GT(parts, 1000u);
}

TEST(Text, BannersNameSpecAndCommand) {
  const std::map<std::string, std::string> specs = specsOfFormats();
  for (const auto &[name, text] : generated()) {
    std::string banner = text.substr(0, text.find("\n", text.find("\n") + 1));
    EXPECT_NE(banner.find("`quantc compile formats/*.qf -o generated`"), std::string::npos) << name;
    EXPECT_NE(banner.find("do not edit"), std::string::npos) << name;
    if (name.find('/') == std::string::npos)
      continue;
    EXPECT_NE(banner.find(" formats/" + specs.at(name.substr(0, name.find('/'))) + ".qf "), std::string::npos) << name;
  }
  for (const Target &target : targets().targets) {
    const std::string name = target.name + ".h";
    EXPECT_NE(generated().at(name).find(" templates/" + target.name + ".target "), std::string::npos) << name;
  }
  for (const auto &[format, spec] : specs)
    EXPECT_TRUE(generated().count(format + "/scalar.cpp")) << format;
}

TEST(Text, GeneratedFilesAreTheSameEverywhere) {
  const std::pair<const char *, std::regex> foreign[] = {
      {"a date",
       std::regex("(19|20)[0-9][0-9]-[01][0-9]|\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* [0-9]")},
      {"a time", std::regex("\\b[0-2][0-9]:[0-5][0-9]\\b|__(DATE|TIME|TIMESTAMP)__")},
      {"a version", std::regex("\\b[0-9]+\\.[0-9]+\\.[0-9]+\\b|[Vv]ersion|__VERSION__")},
      {"an absolute path", std::regex("(^|[\"' <(=])/[a-z]+/")},
  };
  for (const auto &[name, text] : generated()) {
    EXPECT_TRUE(isText(text)) << name;
    EXPECT_TRUE(text.ends_with("\n") && !text.ends_with("\n\n")) << name << " does not end with one line break";
    EXPECT_EQ(text.find(" \n"), std::string::npos) << name << " has blanks at the end of a line";
    EXPECT_EQ(text.find(QUANTC_SOURCE_DIR), std::string::npos) << name;
    std::smatch match;
    for (const auto &[what, expression] : foreign)
      EXPECT_FALSE(std::regex_search(text, match, expression)) << name << " holds " << what << ": " << match.str();
  }
}

/// The functions of a generated file with their lines. Outside of functions, what ends with a semicolon is passed over.
std::vector<std::pair<std::string, size_t>> functionsOf(const std::string &text) {
  std::vector<std::pair<std::string, size_t>> functions;
  std::istringstream lines(text);
  std::string head, end;
  size_t count = 0;
  bool isInside = false;
  for (std::string line; std::getline(lines, line);) {
    ++count;
    const size_t indent = line.find_first_not_of(' ');
    if (isInside ? line == end : line.ends_with(" }")) {  // the latter is a function of one line
      static const std::regex name("(\\w+)\\(");
      std::smatch match;
      const std::string whole = isInside ? head : head + line;
      EXPECT_TRUE(std::regex_search(whole, match, name)) << whole;
      functions.emplace_back(match[1], count);
      isInside = false;
    } else if (isInside) {
      continue;
    } else if (line.empty() || line[indent] == '#' || line[indent] == '/' || line[indent] == '}' ||
               line.find("struct ") == indent || line.find("template <size_t R> struct ") == indent ||
               line.starts_with("namespace")) {
    } else if (!line.ends_with(";")) {
      isInside = line.ends_with("{") && (head + line).find('(') != std::string::npos;
      if (head.empty()) {
        end = std::string(indent, ' ') + "}";
        count = 1;
      }
      head += line;
      continue;
    }
    head.clear();
  }
  return functions;
}

TEST(Text, FunctionsAreShort) {
  std::map<std::string, size_t> seen;
  for (const auto &[path, text] : generated())
    if (path.ends_with(".h") || path.ends_with(".cpp"))
      for (const auto &[function, lines] : functionsOf(text)) {
        EXPECT_LE(lines, 150u) << path << ": " << function;
        ++seen[function];
      }
  for (const char *function :
       {"header", "raw", "packed", "planes", "from_pieces", "dequantize", "unfold", "encode", "qc_round", "reduce4"})
    EXPECT_GT(seen[function], 0u) << function;
}

TEST(Text, OrderOfTheSpecsDoesNotMatter) {
  std::vector<std::string> reversed(specFiles().rbegin(), specFiles().rend());
  EXPECT_EQ(compileAll(reversed, quietly()), generated());
}

TEST(Text, VariantsDifferFromTheirBase) {
  // One spec for two formats in circulation.
  EXPECT_EQ(formatNames(QUANTC_SOURCE_DIR "/formats/q2_0.qf"), (std::vector<std::string>{"q2_0", "q2_0_g128"}));
  EXPECT_NE(generated().at("q2_0/scalar.cpp"), generated().at("q2_0_g128/scalar.cpp"));
}

TEST(Text, OneSpecMakesTheSameKernelsAsAll) {
  for (const std::string &spec : specFiles()) {
    auto files = compileAll({spec}, quietly()).value();
    for (const auto &[name, text] : files)
      if (name.find('/') != std::string::npos) {
        // Tables that another format has, too, stand there.
        const std::string &together = generated().at(name);
        std::smatch owner;
        if (std::regex_search(together, owner, std::regex("#include \"../(\\w+/tables\\.h)\""))) {
          EXPECT_EQ(text.substr(text.find("#pragma once")),
                    generated().at(owner[1]).substr(generated().at(owner[1]).find("#pragma once")))
              << name;
        } else {
          EXPECT_EQ(text, together) << name;
        }
      }
  }
}

}  // namespace
}  // namespace quantc
