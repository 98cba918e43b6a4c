// The rooms of the compiler in one direction: a stage includes the stages before it and what several of them read.
#include "compiling.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace quantc {
namespace {

/// Which rooms the files of a room include.
std::map<std::string, std::set<std::string>> includes() {
  std::map<std::string, std::set<std::string>> graph;
  const std::filesystem::path generator = QUANTC_SOURCE_DIR "/generator";
  const std::regex include("#include \"([a-z]+)/[a-z_/]+\\.(?:h|def)\"");
  for (const auto &entry : std::filesystem::recursive_directory_iterator(generator)) {
    const std::filesystem::path file = entry.path().lexically_relative(generator);
    if (!entry.is_regular_file() || !file.has_parent_path() || (file.extension() != ".h" && file.extension() != ".cpp"))
      continue;
    const std::string room = file.begin()->string();
    std::set<std::string> &rooms = graph[room];
    std::istringstream lines(read(entry.path().string()));
    for (std::string line; std::getline(lines, line);) {
      std::smatch match;
      if (std::regex_match(line, match, include) && match[1] != room && match[1] != "runtime")
        rooms.insert(match[1]);
    }
  }
  return graph;
}

TEST(Includes, EachStageReadsThoseBeforeIt) {
  // As docs/architecture.md draws them; ir and target are what several stages read.
  const std::vector<std::string> order = {"parse",  "sema",     "ir",         "target", "build", "schedule",
                                          "roll",   "legalize", "emit",       "jit",    "check", "explain",
                                          "cycles", "tune",     "definition", "trial"};
  const auto graph = includes();
  for (const auto &[room, rooms] : graph) {
    const auto own = std::find(order.begin(), order.end(), room);
    ASSERT_NE(own, order.end()) << "a new room: " << room;
    for (const std::string &other : rooms)
      EXPECT_LT(std::find(order.begin(), order.end(), other) - order.begin(), own - order.begin())
          << room << " includes " << other;
  }
  EXPECT_EQ(graph.size(), order.size());
  EXPECT_TRUE(graph.at("definition").empty()) << "it shares nothing with what is proved by it";
  EXPECT_TRUE(graph.at("schedule").count("build")) << "the files were read";
}

TEST(Includes, NoStageButEmitKnowsTheLanguage) {
  // Literals that only a text of C++ would need: statements, blocks, casts, operators between blanks.
  const std::regex literal("\"(?:[^\"\\\\]|\\\\.)*\"");
  const std::regex language(";|\\{|\\}|\\[|\\]|->|::|const |static |for \\(|if \\(|uint\\d|int\\d| [-+*/|&<>=]=? ");
  // Names of constants of a format, and words of sentences for readers.
  // A function's comment begins as a sentence does.
  const std::regex sentence("\"[A-Z][a-z ]+[a-zA-Z ]* .*[.:]\"");
  const std::regex allowed(
      "\"(?:act|panel|wide)::.*|\"  w\\[i\\] = \"|\"#.*|\".*(?:= w|bytes for|in turn|fit (?:16|32)|<= "
      ").*|\"\\[\"|\"\\]\"|.* \\* (?:2|127).*");
  for (const char *room : {"schedule", "roll", "legalize", "ir"})
    for (const auto &entry : std::filesystem::directory_iterator(std::string(QUANTC_SOURCE_DIR "/generator/") + room)) {
      if (entry.path().extension() != ".cpp" || entry.path().filename() == "dump.cpp" ||
          entry.path().filename() == "index.cpp")
        continue;
      std::istringstream lines(read(entry.path().string()));
      for (std::string line; std::getline(lines, line);) {
        const std::string code = line.substr(0, line.find("//"));
        for (std::sregex_iterator it(code.begin(), code.end(), literal), end; it != end; ++it) {
          const std::string text = it->str();
          EXPECT_TRUE(!std::regex_search(text, language) || std::regex_match(text, allowed) ||
                      std::regex_match(text, sentence))
              << entry.path() << ": " << text;
        }
      }
    }
}

}  // namespace
}  // namespace quantc
