// What is wrong with a text of a description: the C++ of an operation or of a step of a product, a helper, an
// expansion.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace quantc {

/// A line of ir/ops.def.
struct OperationRow {
  llvm::StringRef name;
  char result;
  llvm::StringRef parameters;

  /// The operands without constants, a letter each; `parts` pointers for '*' and the one before it.
  std::string operands(unsigned parts) const;
};

llvm::ArrayRef<OperationRow> operationRows();
/// Null where there is no such operation.
const OperationRow *operationRow(llvm::StringRef name);

/// Each returns a message, or nothing.
std::optional<std::string> bracketMistake(llvm::StringRef text);
/// A text has to use exactly these placeholders, `$` and what is given, however often.
std::optional<std::string> placeholderMistake(llvm::StringRef text, llvm::ArrayRef<std::string> placeholders);
/// `value` as Entry has it: (OPERAND, ...) = EXPRESSION.
std::optional<std::string> expansionMistake(const OperationRow &operation, llvm::StringRef value, unsigned parts);

}  // namespace quantc
