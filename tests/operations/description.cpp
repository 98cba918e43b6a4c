#include "description.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace operations {

namespace {

/// Whether a text calls a helper, as a function or as a template.
bool calls(const std::string &text, const std::string &helper) {
  for (const char *before : {" ", "("})
    for (const char *after : {"(", "<"})
      if (text.find(before + helper + after) != std::string::npos)
        return true;
  return false;
}

}  // namespace

void fail(const std::string &why) {
  std::cerr << "emit_operations: " << why << "\n";
  std::exit(EXIT_FAILURE);
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (std::string_view part : parts)
    text += part;
  return text;
}

Description::Description(const std::string &templates, const std::string &target) : target(target) {
  read(templates, target);
}

void Description::read(const std::string &templates, const std::string &name) {
  const std::string path = templates + "/" + name + ".target";
  std::ifstream file(path);
  if (!file)
    fail("cannot read " + path);
  unsigned number = 0;
  std::string dot;
  for (std::string text; std::getline(file, text);) {
    ++number;
    std::istringstream words(text);
    std::string key, what, rest;
    words >> key >> what >> std::ws;
    std::getline(words, rest);
    const std::string place = joined({"templates/", name, ".target:", std::to_string(number)});
    if (key == "extends") {
      read(templates, what);
    } else if (key == "helper") {
      helpers[what] = place;
    } else if (key == "op" || key == "expand") {
      const std::string of = "op " + what.substr(0, what.find('('));
      lines[of] = joined({place, ": ", key, " ", what, " ", rest});
      texts[of] = " " + rest;
    } else if (key == "dot" || key == "matrix") {
      dot = "dot " + what;
      lines[dot] = joined({place, ": ", key, " ", what});
      texts[dot].clear();
    } else if (key == "step" || key == "first" || key == "next" || key == "last") {
      texts[dot] += joined({" ", what, " ", rest});
    }
  }
}

std::string Description::line(const std::string &key) const {
  auto it = lines.find(key);
  if (it == lines.end())
    fail("the description of " + target + " has no line '" + key + "'");
  std::string result = it->second;
  for (const auto &[helper, place] : helpers)
    if (calls(texts.at(key), helper))
      result += joined({"; helper ", helper, ": ", place});
  return result;
}

}  // namespace operations
