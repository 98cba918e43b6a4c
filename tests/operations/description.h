// Where in templates/ a target's description says something.
#pragma once

#include "target/target.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace operations {

/// The line of the description that says what an operation or a dot product is, for messages: file, number, text, and
/// where the helpers are that it names. `key` is "op NAME", whatever defines it, or "dot NAME", for products of
/// matrices as well; one that is not there ends the program.
std::string lineOf(const quantc::Target &target, const std::string &key);

[[noreturn]] void fail(const std::string &why);
std::string joined(std::initializer_list<std::string_view> parts);

}  // namespace operations
