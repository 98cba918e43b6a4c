// The pipeline as a function: specs in, generated files out. Every stage can be printed.
#pragma once

#include "build/plan.h"
#include "legalize/target.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
}

namespace quantc {

enum class Stage { None, Parse, Sema, Build, Schedule, Legalize, Emit };

struct CompileOptions {
  Stage printAfter = Stage::None;  // to `dump`
  std::vector<const Target *> targets;
  llvm::raw_ostream *diagnostics = nullptr;
  llvm::raw_ostream *dump = nullptr;
};

/// Parse, sema and build of one spec. Null after it has reported at least one error.
struct CompiledFormat {
  std::unique_ptr<Format> format;
  Plan plan;
};
std::optional<CompiledFormat> analyzeFile(const std::string &path, const CompileOptions &options);

/// The whole pipeline: every generated file by its path below the output folder. Nothing when a spec had an error.
std::optional<std::map<std::string, std::string>> compileAll(const std::vector<std::string> &specs,
                                                             const CompileOptions &options);

}  // namespace quantc
