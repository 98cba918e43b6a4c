// check: the generated files are what the compiler makes today, byte for byte, and each parses without a warning for
// its own target, on any host, with the clang library.
#pragma once

#include "driver.h"

namespace quantc {

struct CheckOptions {
  std::string generated;    // folder of the generated files
  std::string support;      // folder of kernel_support.h
  std::string resourceDir;  // clang's own headers
  bool parses;              // with clang; else texts are compared alone
};

/// Reports to `os`; true when nothing was wrong.
bool check(const std::vector<std::string> &specs, const CompileOptions &options, const CheckOptions &where,
           llvm::raw_ostream &os);

}  // namespace quantc
