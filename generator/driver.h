// The pipeline as a function: specs in, generated files out. Every stage can be printed.
#pragma once

#include "build/plan.h"
#include "target/target.h"

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
  Stage printAfter = Stage::None;       // to `dump`
  std::vector<const Target *> targets;  // in ascending order, each once
  llvm::raw_ostream *diagnostics = nullptr;
  llvm::raw_ostream *dump = nullptr;
  bool everyFile = false;                         // kernels and tables for each format, also where there are none
  std::vector<std::string> *dataFiles = nullptr;  // if given, the data files that were read are added
};

struct CompiledFormat {
  std::unique_ptr<Format> format;
  Plan plan;
};

/// Parse, sema and build of one spec: the format it is named for, then its variants. None after an error.
std::vector<CompiledFormat> analyzeFile(const std::string &path, const CompileOptions &options);

/// The same for the text of a spec; data files lie below the folder of its name.
std::vector<CompiledFormat> analyzeText(const std::string &name, const std::string &text,
                                        const CompileOptions &options);

/// The same for several specs, in their order. Two formats of one name or one id are an error. Nothing after an error.
std::optional<std::vector<CompiledFormat>> analyzeFiles(const std::vector<std::string> &specs,
                                                        const CompileOptions &options);

/// What the kernels of one format and target are compiled from, by path; none is lent another's.
std::map<std::string, std::string> kernelFiles(const Plan &plan, const Target &target);

/// The whole pipeline: every generated file by its path below the output folder. Nothing when a spec had an error.
std::optional<std::map<std::string, std::string>> compileAll(const std::vector<std::string> &specs,
                                                             const CompileOptions &options);

}  // namespace quantc
