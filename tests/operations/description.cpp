#include "description.h"

#include <cstdlib>
#include <iostream>

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

/// All text behind a key.
std::string textOf(const quantc::Target &target, const std::string &key) {
  const std::string name = key.substr(key.find(' ') + 1);
  if (auto text = target.operations.find(name); key.starts_with("op ") && text != target.operations.end())
    return " " + text->second;
  if (auto expansion = target.expansions.find(name); key.starts_with("op ") && expansion != target.expansions.end())
    return " = " + expansion->second.body;
  std::string text;
  for (const quantc::DotStrategy &dot : target.dots)
    if (key == "dot " + dot.name)
      text = joined({" ", dot.step, " ", dot.step4, " ", dot.first, " ", dot.next, " ", dot.last});
  return text;
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

std::string lineOf(const quantc::Target &target, const std::string &key) {
  auto place = target.places.find(key);
  if (place == target.places.end())
    fail("the description of " + target.name + " has no line '" + key + "'");
  const std::string text = textOf(target, key);
  std::string result = joined({place->second.text(), ": ", key, key.starts_with("op ") ? text : ""});
  for (const auto &[helper, _] : target.helpers)
    if (calls(text, helper))
      result += joined({"; helper ", helper, ": ", target.places.at("helper " + helper).text()});
  return result;
}

}  // namespace operations
