// How sema reads the data files that a spec names.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <functional>
#include <optional>
#include <string>

namespace quantc {

/// No data file is larger.
constexpr size_t maxDataFileBytes = size_t(1) << 20;

/// The text of the file with a relative path, or nothing and why not.
using ReadFile = std::function<std::optional<std::string>(llvm::StringRef path, std::string &why)>;

/// Reads regular files below a folder.
ReadFile readBelow(std::string folder);

}  // namespace quantc
