// The integer expressions of target descriptions: + - * / <= >= == and parentheses over numbers and `weight`, the
// greatest |code|. A comparison is 1 or 0; a quotient by 0 is one by 1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quantc {

/// What is wrong with the text of an expression, as a message; nothing where it is one.
std::optional<std::string> mistakeIn(std::string_view expression);

/// Its value with `weight` given. A text that is no expression ends the program.
int64_t evaluate(std::string_view expression, int64_t weight);

}  // namespace quantc
