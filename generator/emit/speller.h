// Spelling: the C++ of expressions, types and declarations. All that is known of the language's syntax is here and in
// emit.cpp.
#pragma once

#include "ir/ir.h"
#include "target/target.h"

#include <map>
#include <string>
#include <vector>

namespace quantc {

/// No line of a generated file is longer, but for a target's own text.
constexpr unsigned lineColumns = 120;

/// `head` + the items with commas between + `tail`, broken where a line would pass the last column, aligned behind
/// `head`.
std::string wrapped(const std::string &head, const std::vector<std::string> &items, const std::string &tail,
                    unsigned indent);

/// The type of a parameter, of an entry of an array, or of a variable.
std::string typeText(ir::Type type, const Target *target);

/// A declaration: the type, and the name where pointers have it.
std::string declared(ir::Type type, const std::string &name, const Target *target);

/// An f32 constant, all its bits.
std::string floatText(float value);

class Speller {
public:
  /// Without a target: for what has no vector in it.
  explicit Speller(const Target *target) : target(target) {}

  std::string expression(ir::Value v);
  /// Constants of 16 bytes by their names, in the order of their first use.
  const std::vector<std::pair<ir::Pattern, std::string>> &patterns() const { return order; }

private:
  std::string substitute(const std::string &text, const ir::Expr &e);
  std::string spelled(ir::Value v, unsigned &precedence);
  std::string operand(ir::Value v, unsigned weakest);
  std::string element(ir::Value address);
  std::string arguments(const ir::Expr &e);
  std::string patternName(const ir::Pattern &bytes);
  const DotStrategy &strategy(const std::string &name) const;

  const Target *target;
  std::map<ir::Pattern, std::string> names;
  std::vector<std::pair<ir::Pattern, std::string>> order;
};

}  // namespace quantc
