// Files of a test's own, and readers of what the benchmark writes that accept nothing but what is well-formed.
#pragma once

#include "support/folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace texts {

inline std::string readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeFile(const std::string &path, const std::string &text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  EXPECT_TRUE(file.flush()) << path;
}

using support::Folder;

/// A value of JSON.
struct Value {
  enum Kind { null, boolean, number, string, array, object } kind = null;
  bool is = false;
  double amount = 0;
  std::string text;
  std::vector<Value> items;
  std::map<std::string, Value> members;

  /// A member that must be there.
  const Value &operator[](const std::string &key) const {
    const auto found = members.find(key);
    EXPECT_NE(found, members.end()) << key;
    static const Value none;
    return found == members.end() ? none : found->second;
  }
};

/// Of JSON, what the benchmark can write. Fails where the text is anything else.
class Reader {
public:
  explicit Reader(std::string_view text) : text(text) {}

  bool read(Value &value) { return readValue(value) && (space(), at == text.size()); }

private:
  void space() {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
      ++at;
  }
  bool take(std::string_view word) {
    space();
    if (text.substr(at, word.size()) != word)
      return false;
    at += word.size();
    return true;
  }
  bool readString(std::string &result) {
    if (!take("\""))
      return false;
    for (; at < text.size() && text[at] != '"'; ++at) {
      if (static_cast<unsigned char>(text[at]) < 0x20 || (text[at] == '\\' && ++at == text.size()))
        return false;
      result += text[at];
    }
    return take("\"");
  }
  bool readNumber(double &amount) {
    const std::string rest(text.substr(at, 40));
    char *end = nullptr;
    if (rest.empty() || !(rest[0] == '-' || (rest[0] >= '0' && rest[0] <= '9')))
      return false;
    amount = std::strtod(rest.c_str(), &end);
    at += static_cast<size_t>(end - rest.c_str());
    return end != rest.c_str();
  }
  template <class Item> bool readList(const char *close, Item item) {
    if (take(close))
      return true;
    do {
      if (!item())
        return false;
    } while (take(","));
    return take(close);
  }
  bool readValue(Value &value) {
    if (take("null"))
      return true;
    if (take("true") || take("false")) {
      value.kind = Value::boolean;
      value.is = text[at - 2] == 'u';
      return true;
    }
    if (take("[")) {
      value.kind = Value::array;
      return readList("]", [&] { return readValue(value.items.emplace_back()); });
    }
    if (take("{")) {
      value.kind = Value::object;
      return readList("}", [&] {
        std::string key;
        return readString(key) && take(":") && !value.members.count(key) && readValue(value.members[key]);
      });
    }
    space();
    if (at < text.size() && text[at] == '"') {
      value.kind = Value::string;
      return readString(value.text);
    }
    value.kind = Value::number;
    return readNumber(value.amount);
  }

  std::string_view text;
  size_t at = 0;
};

/// What is wrong with a document of XML, or nothing: elements that do not nest, attributes without quotes, text that
/// holds what must be escaped.
inline std::string wrongXml(std::string_view text) {
  std::vector<std::string> open;
  size_t elements = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      const std::string_view entity = text.substr(at, text.find(';', at) - at);
      if (entity != "&amp" && entity != "&lt" && entity != "&gt" && entity != "&quot")
        return "an entity that is none: " + std::string(text.substr(at, 20));
      ++at;
    } else if (text[at] == '>') {
      return "> outside of a tag";
    } else if (text[at] != '<') {
      if (open.empty() && text[at] != '\n')
        return "text outside of the root";
      ++at;
    } else {
      const size_t end = text.find('>', at);
      if (end == std::string_view::npos)
        return "a tag without an end";
      std::string_view tag = text.substr(at + 1, end - at - 1);
      at = end + 1;
      if (!tag.empty() && tag[0] == '/') {
        if (open.empty() || open.back() != tag.substr(1))
          return "closed, but not open: " + std::string(tag);
        open.pop_back();
        continue;
      }
      if (open.empty() && elements)
        return "a second root";
      ++elements;
      const bool alone = !tag.empty() && tag.back() == '/';
      if (alone)
        tag.remove_suffix(1);
      const size_t nameEnd = std::min(tag.find(' '), tag.size());
      if (!alone)
        open.emplace_back(tag.substr(0, nameEnd));
      for (std::string_view rest = tag.substr(nameEnd); !rest.empty();) {
        const size_t equals = rest.find("=\""), close = rest.find('"', equals + 2);
        if (rest[0] != ' ' || equals == std::string_view::npos || close == std::string_view::npos ||
            rest.substr(0, close).find('<') != std::string_view::npos ||
            rest.substr(1, equals - 1).find_first_of(" \"'") != std::string_view::npos)
          return "attributes: " + std::string(tag);
        rest.remove_prefix(close + 1);
      }
    }
  }
  return !elements ? "no element" : open.empty() ? "" : "left open: " + open.back();
}

}  // namespace texts
