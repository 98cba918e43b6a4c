// Architectures, as templates/architectures.table has them.
#pragma once

#include "target/record.h"
#include "target/target.h"

#include "llvm/ADT/ArrayRef.h"

#include <string>
#include <vector>

namespace quantc {

/// The architectures of these entries. A mistake is added for each thing that is wrong with one or missing.
std::vector<Architecture> readArchitectures(const std::vector<Entry> &entries, Mistakes &mistakes);

/// The architecture of that name; null when there is none.
const Architecture *findArchitecture(llvm::ArrayRef<Architecture> architectures, llvm::StringRef name);

/// Names as a sentence lists them: a, b and c.
std::string enumerated(llvm::ArrayRef<std::string> names);

}  // namespace quantc
