// C++ of single operations: a vector program with one function for each, made by the compiler's own legalize and emit,
// so that the text of a description is what runs, expansions and helpers included.
#pragma once

#include "ir/builder.h"
#include "target/target.h"

#include <string>

namespace operations {

class Source {
public:
  explicit Source(const quantc::Target &target);

  /// Adds a function; the result is the name of the one that calls it with bytes (Run in operations.h).
  std::string add(quantc::ir::Op op, int64_t immediate, const quantc::ir::Pattern &pattern);
  /// The same for a part of a dot product of the target; "nullptr" where there is no text.
  std::string add(const quantc::DotStrategy &dot, quantc::ir::DotPhase phase);
  /// Everything added.
  std::string text();

private:
  const std::string &typeName(char type) const;
  /// A function of operands of these types; `pointer` is what operands that are addresses are.
  quantc::ir::Builder begin(const std::string &types, char pointer);
  std::string end(char result);

  const quantc::Target &target;
  quantc::ir::Program program;
  std::string arguments;  // of the function being made
  std::string callers;
};

}  // namespace operations
