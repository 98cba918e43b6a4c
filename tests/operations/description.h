// Where in templates/ a target's description says something.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace operations {

/// A file that cannot be read, or a line that is not there, ends the program.
class Description {
public:
  Description(const std::string &templates, const std::string &target);
  /// The line that says what an operation or a dot product is, for messages: file, number, text, and where the helpers
  /// are that it names. `key` is "op NAME", whatever defines it, or "dot NAME", for products of matrices as well.
  std::string line(const std::string &key) const;

private:
  void read(const std::string &templates, const std::string &name);
  std::string target;
  std::map<std::string, std::string> lines, texts, helpers;
};

[[noreturn]] void fail(const std::string &why);
std::string joined(std::initializer_list<std::string_view> parts);

}  // namespace operations
