// quantc: the command line. Each command is a few lines over the pipeline in driver.h.
#include "check/check.h"
#include "driver.h"
#include "explain/explain.h"
#include "standard_streams.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace quantc;
namespace cl = llvm::cl;

namespace {

cl::SubCommand compileCommand("compile", "Compile specs into kernels for every target");
cl::SubCommand checkCommand("check", "Check that the generated files are current and parse for their targets");
cl::SubCommand explainCommand("explain", "Print what the compiler understood of a spec");
cl::SubCommand formatsCommand("formats", "Print a table of the formats, in Markdown");

cl::OptionCategory category("quantc options");
cl::list<std::string> specs(cl::Positional, cl::OneOrMore, cl::desc("<spec.qf ...>"), cl::sub(compileCommand),
                            cl::sub(checkCommand), cl::sub(explainCommand), cl::sub(formatsCommand), cl::cat(category));
cl::opt<std::string> output("o", cl::desc("Folder of the generated files"), cl::value_desc("folder"),
                            cl::init("generated"), cl::sub(compileCommand), cl::cat(category));
cl::opt<std::string> checked("generated", cl::desc("Folder of the generated files"), cl::value_desc("folder"),
                             cl::init("generated"), cl::sub(checkCommand), cl::cat(category));
cl::opt<std::string> support("support", cl::desc("Folder of kernel_support.h"), cl::value_desc("folder"),
                             cl::init("runtime/src"), cl::sub(checkCommand), cl::cat(category));
cl::opt<std::string> resources("resource-dir", cl::desc("Clang's resource directory"), cl::value_desc("folder"),
                               cl::init(QUANTC_CLANG_RESOURCE_DIR), cl::sub(checkCommand), cl::cat(category));
cl::list<std::string> targetNames("target", cl::desc("Only this target (may be repeated)"), cl::value_desc("name"),
                                  cl::sub(compileCommand), cl::sub(explainCommand), cl::cat(category));
cl::opt<Stage> printAfter("print-after", cl::desc("Print the result of a stage"), cl::init(Stage::None),
                          cl::values(clEnumValN(Stage::Parse, "parse", "the syntax tree"),
                                     clEnumValN(Stage::Sema, "sema", "the format model"),
                                     clEnumValN(Stage::Build, "build", "the plans"),
                                     clEnumValN(Stage::Schedule, "schedule", "the vector program of each target"),
                                     clEnumValN(Stage::Legalize, "legalize", "the same in the target's operations"),
                                     clEnumValN(Stage::Emit, "emit", "the generated text")),
                          cl::sub(compileCommand), cl::cat(category));
cl::opt<std::string> dependencyFile("dependency-file", cl::desc("Write a Make dependency file"), cl::value_desc("file"),
                                    cl::sub(compileCommand), cl::cat(category));

bool chooseTargets(CompileOptions &options) {
  for (const std::string &name : targetNames) {
    const Target *t = targets().find(name);
    if (!t) {
      llvm::errs() << "quantc: error: unknown target '" << name << "'; known:";
      for (const Target &known : targets().targets)
        llvm::errs() << ' ' << known.name;
      llvm::errs() << '\n';
      return false;
    }
    options.targets.push_back(t);
  }
  if (targetNames.empty())
    for (const Target &t : targets().targets)
      options.targets.push_back(&t);
  return true;
}

/// Leaves a file alone that already holds the text, so that nothing is rebuilt in vain.
bool writeIfChanged(const std::string &path, const std::string &text) {
  if (auto old = llvm::MemoryBuffer::getFile(path); old && (*old)->getBuffer() == text)
    return true;
  llvm::sys::fs::create_directories(llvm::sys::path::parent_path(path));
  std::error_code error;
  llvm::raw_fd_ostream os(path, error);
  if (!error) {
    os << text;
    os.close();
    error = os.error();
    os.clear_error();
  }
  if (error)
    llvm::errs() << "quantc: error: cannot write " << path << ": " << error.message() << '\n';
  return !error;
}

/// Whether all that was printed has reached the standard output; else says that it has not.
bool hasPrinted() {
  llvm::outs().flush();
  if (!llvm::outs().has_error())
    return true;
  llvm::errs() << "quantc: error: cannot write to the standard output: " << llvm::outs().error().message() << '\n';
  llvm::outs().clear_error();
  return false;
}

int compile(CompileOptions options) {
  std::vector<std::string> dataFiles;
  options.dataFiles = &dataFiles;
  auto files = compileAll(specs, options);
  if (!files)
    return 1;
  if (options.printAfter != Stage::None)
    return hasPrinted() ? 0 : 1;
  bool ok = true;
  std::string dependencies = output + "/sources.cmake:";
  for (const auto &[name, text] : *files) {
    llvm::SmallString<128> path(output);
    llvm::sys::path::append(path, name);
    // Lists speak of every target: a compilation for some does not write them.
    if (targetNames.empty() || llvm::StringRef(name).contains('/'))
      ok &= writeIfChanged(path.str().str(), text);
  }
  if (!dependencyFile.empty()) {
    for (const std::string &s : specs)
      dependencies += " " + s;
    for (const std::string &file : dataFiles)
      dependencies += " " + file;
    ok &= writeIfChanged(dependencyFile, dependencies + "\n");
  }
  return ok ? 0 : 1;
}

}  // namespace

int main(int argc, char **argv) {
  if (!holdStandardDescriptors())
    return 1;
  llvm::InitLLVM init(argc, argv);
  cl::HideUnrelatedOptions(category);
  cl::HideUnrelatedOptions(category, compileCommand);
  cl::HideUnrelatedOptions(category, checkCommand);
  cl::HideUnrelatedOptions(category, explainCommand);
  cl::ParseCommandLineOptions(argc, argv, "quantc: kernels from the definition of a quantised weight format\n");

  CompileOptions options;
  options.printAfter = printAfter;
  options.diagnostics = &llvm::errs();
  options.dump = &llvm::outs();
  if (!chooseTargets(options))
    return 1;
  if (compileCommand)
    return compile(options);
  if (checkCommand)
    return check(specs, options, {checked, support, resources}, llvm::errs()) ? 0 : 1;
  if (explainCommand)
    return explain(specs, options, llvm::outs()) && hasPrinted() ? 0 : 1;
  if (formatsCommand)
    return formatTable(specs, options, llvm::outs()) && hasPrinted() ? 0 : 1;
  llvm::errs() << "quantc: error: a command is needed: compile, check, explain or formats (quantc --help)\n";
  return 1;
}
