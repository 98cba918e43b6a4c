// quantc: the command line. Each command is a few lines over the pipeline in driver.h.
#include "check/check.h"
#include "cycles/cycles.h"
#include "driver.h"
#include "explain/explain.h"
#include "output.h"
#include "standard_streams.h"
#include "trial/new_format.h"
#include "trial/trial.h"
#include "tune/tune.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <ctime>
#include <thread>

using namespace quantc;
namespace cl = llvm::cl;

namespace {

cl::SubCommand compileCommand("compile", "Compile specs into kernels for every target");
cl::SubCommand checkCommand("check", "Check that the generated files are current and parse for their targets");
cl::SubCommand explainCommand("explain", "Print what the compiler understood of a spec");
cl::SubCommand tuneCommand("tune", "Measure variants of kernels here, and print the schedules that gain");
cl::SubCommand cyclesCommand("cycles", "Print what kernels cost on CPUs, by LLVM's models of these");
cl::SubCommand newCommand("new", "Write a spec to begin with");
cl::SubCommand tryCommand("try", "Prove and measure a format here, without building anything");
cl::SubCommand formatsCommand("formats", "Print a table of the formats, in Markdown");
cl::SubCommand targetsCommand("targets", "Print a table of the targets, in Markdown");

cl::OptionCategory category("quantc options");
cl::list<std::string> specs(cl::Positional, cl::OneOrMore, cl::desc("<spec.qf ...>"), cl::sub(compileCommand),
                            cl::sub(checkCommand), cl::sub(explainCommand), cl::sub(tuneCommand),
                            cl::sub(cyclesCommand), cl::sub(tryCommand), cl::sub(formatsCommand), cl::cat(category));
cl::opt<std::string> output("o", cl::desc("Folder of the generated files; those that no spec makes now are removed"),
                            cl::value_desc("folder"), cl::init("generated"), cl::sub(compileCommand),
                            cl::cat(category));
cl::opt<std::string> checked("generated", cl::desc("Folder of the generated files"), cl::value_desc("folder"),
                             cl::init("generated"), cl::sub(checkCommand), cl::cat(category));
cl::opt<std::string> support("support",
                             cl::desc("Folder of kernel_support.h; otherwise that of the package or the tree"),
                             cl::value_desc("folder"), cl::sub(checkCommand), cl::sub(tuneCommand),
                             cl::sub(cyclesCommand), cl::sub(tryCommand), cl::cat(category));
cl::opt<double> seconds("seconds", cl::desc("For the measurements of a format on a target"), cl::init(1),
                        cl::sub(tuneCommand), cl::cat(category));
cl::opt<std::string> resources("resource-dir", cl::desc("Clang's resource directory"), cl::value_desc("folder"),
                               cl::init(QUANTC_CLANG_RESOURCE_DIR), cl::sub(checkCommand), cl::sub(tuneCommand),
                               cl::sub(cyclesCommand), cl::sub(tryCommand), cl::cat(category));
cl::opt<bool> compareOnly("compare-only", cl::desc("Do not parse the generated files: something else compiles them"),
                          cl::sub(checkCommand), cl::cat(category));
cl::list<std::string> targetNames("target", cl::desc("Only this target, and scalar (may be repeated)"),
                                  cl::value_desc("name"), cl::sub(compileCommand), cl::sub(explainCommand),
                                  cl::sub(tuneCommand), cl::sub(cyclesCommand), cl::sub(tryCommand), cl::cat(category));
cl::list<std::string> cpus("cpu", cl::desc("Only this CPU, by LLVM's name (may be repeated)"), cl::value_desc("name"),
                           cl::sub(cyclesCommand), cl::cat(category));
cl::opt<std::string> newName(cl::Positional, cl::Required, cl::desc("<name>"), cl::sub(newCommand), cl::cat(category));
cl::opt<unsigned> newBits("bits", cl::desc("Of a code, 1 to 8"), cl::init(4), cl::sub(newCommand), cl::cat(category));
cl::opt<unsigned> newGroup("group", cl::desc("Weights that share a scale, a multiple of 16 up to 256"), cl::init(32),
                           cl::sub(newCommand), cl::cat(category));
cl::opt<bool> newMinimum("min", cl::desc("They share a minimum, too"), cl::sub(newCommand), cl::cat(category));
cl::list<std::string> golden("golden", cl::multi_val(2), cl::value_desc("blocks weights"),
                             cl::desc("Two files: blocks, and the weights in f32 that these must have"),
                             cl::sub(tryCommand), cl::cat(category));
cl::opt<double> measuring("time", cl::desc("For measuring; 0: nothing is measured"), cl::init(3), cl::sub(tryCommand),
                          cl::cat(category));
cl::opt<bool> asJson("json", cl::desc("Print JSON"), cl::sub(tryCommand), cl::cat(category));
cl::opt<bool> asSvg("svg", cl::desc("Print a picture of a block and of its panel instead"), cl::sub(explainCommand),
                    cl::cat(category));
cl::opt<unsigned> shownWeight("weight", cl::desc("Whose bits the picture shows"), cl::init(0), cl::sub(explainCommand),
                              cl::cat(category));
cl::opt<bool> withCycles("cycles", cl::desc("Predict cycles on CPUs that are not at hand, too"), cl::sub(tryCommand),
                         cl::cat(category));
cl::opt<bool> watching("watch", cl::desc("Try again whenever a file has changed"), cl::sub(tryCommand),
                       cl::cat(category));
cl::opt<Stage> printAfter("print-after", cl::desc("Print the result of a stage"), cl::init(Stage::None),
                          cl::values(clEnumValN(Stage::Parse, "parse", "the syntax tree"),
                                     clEnumValN(Stage::Sema, "sema", "the format model"),
                                     clEnumValN(Stage::Build, "build", "the plans"),
                                     clEnumValN(Stage::Schedule, "schedule", "the vector program of each target"),
                                     clEnumValN(Stage::Legalize, "legalize", "the same in the target's operations"),
                                     clEnumValN(Stage::Emit, "emit", "the generated text")),
                          cl::sub(compileCommand), cl::cat(category));
cl::opt<bool> showTime("time", cl::desc("Print the processor time taken, to standard error"), cl::sub(compileCommand),
                       cl::cat(category));
cl::opt<bool>
    everyFile("every-file",
              cl::desc("Write a file of tables for each format and a file for each format and target, also where there "
                       "are no tables and all kernels are lent: what a build system must know before"),
              cl::sub(compileCommand), cl::cat(category));
cl::opt<std::string> dependencyFile("dependency-file",
                                    cl::desc("Write what sources.cmake is made from, for Make and Ninja"),
                                    cl::value_desc("file"), cl::sub(compileCommand), cl::cat(category));

int fail(const llvm::Twine &message) {
  llvm::errs() << "quantc: error: " << message << '\n';
  return 1;
}

/// That of the package which this program is installed in, or of the tree that it was built from.
std::string supportFolder() {
  if (!support.empty())
    return support;
  static int here;
  llvm::SmallString<128> path(llvm::sys::path::parent_path(llvm::sys::fs::getMainExecutable(nullptr, &here)));
  llvm::sys::path::append(path, QUANTC_INSTALLED_KERNEL_HEADERS);
  return llvm::sys::fs::exists(path + "/kernel_support.h") ? path.str().str() : QUANTC_KERNEL_HEADERS;
}

int fail(llvm::Error error) { return fail(llvm::toString(std::move(error))); }

/// What the command took of the processor, which other programs hardly change; the compiler has one thread.
void printTime() {
  llvm::errs() << "quantc: " << llvm::format("%.2f", double(std::clock()) / CLOCKS_PER_SEC) << " s of processor time\n";
}

/// Those asked for, in their own order and each once; all, if none is.
bool chooseTargets(CompileOptions &options) {
  for (const std::string &name : targetNames)
    if (!targets().find(name)) {
      std::string known;
      for (const Target &t : targets().targets)
        known += ' ' + t.name;
      fail("unknown target '" + name + "'; known:" + known);
      return false;
    }
  for (const Target &t : targets().targets)
    if (targetNames.empty() || llvm::is_contained(targetNames, t.name))
      options.targets.push_back(&t);
  return true;
}

int print(const CompileOptions &options) {
  if (output.getNumOccurrences() || dependencyFile.getNumOccurrences())
    return fail("--print-after writes no files; leave out " +
                llvm::Twine(output.getNumOccurrences() ? "-o" : "--dependency-file"));
  return compileAll(specs, options) ? 0 : 1;
}

int compile(CompileOptions options) {
  if (output.empty())
    return fail("-o needs the name of a folder");
  if (dependencyFile.getNumOccurrences() && dependencyFile.empty())
    return fail("--dependency-file needs the name of a file");
  std::vector<std::string> sources = specs;
  options.dataFiles = &sources;
  options.everyFile = everyFile;
  // A library has a target for every machine: the first one needs nothing.
  const Target *everywhere = &targets().targets.front();
  if (options.targets.front() != everywhere)
    options.targets.insert(options.targets.begin(), everywhere);
  auto files = compileAll(specs, options);
  if (!files)
    return 1;
  auto below = [](llvm::StringRef name) {
    llvm::SmallString<128> path(output);
    llvm::sys::path::append(path, name);
    return path.str().str();
  };
  llvm::Expected<std::string> dependencies = dependencyText(below("sources.cmake"), sources);
  if (!dependencies && !dependencyFile.empty())
    return fail(dependencies.takeError());
  llvm::consumeError(dependencies.takeError());

  // A file that the lists name is there: it is written before them, and removed after.
  for (bool lists : {false, true})
    for (const auto &[name, text] : *files)
      if (llvm::StringRef(name).contains('/') != lists)
        if (llvm::Error error = writeFile(below(name), text))
          return fail(std::move(error));
  for (const std::string &path : leftovers(output, *files)) {
    if (llvm::Error error = removeFile(path))
      return fail(std::move(error));
    llvm::errs() << "quantc: removed " << path << ", which none of these specs makes\n";
  }
  if (!dependencyFile.empty())
    if (llvm::Error error = writeFile(dependencyFile, *dependencies))
      return fail(std::move(error));
  return 0;
}

/// NAME.qf in this folder, which must not be there.
int newFormat() {
  std::string why;
  const std::optional<std::string> text = newSpec({newName, newBits, newGroup, newMinimum}, why);
  if (!text)
    return fail(why);
  const std::string path = newName + ".qf";
  if (llvm::sys::fs::exists(path))
    return fail(path + " is there already");
  if (llvm::Error error = writeFile(path, *text))
    return fail(std::move(error));
  llvm::outs() << "wrote " << path << "; next: quantc try " << path << '\n';
  return 0;
}

/// Changes with the files: their times and sizes.
std::string stampOf(const std::vector<std::string> &files) {
  std::string text;
  for (const std::string &file : files) {
    llvm::sys::fs::file_status status;
    if (!llvm::sys::fs::status(file, status))
      text += std::to_string(status.getLastModificationTime().time_since_epoch().count()) + ' ' +
              std::to_string(status.getSize()) + '\n';
  }
  return text;
}

int trial(CompileOptions options) {
  TrialOptions how = {
      .support = supportFolder(), .resources = resources, .seconds = measuring, .json = asJson, .cycles = withCycles};
  if (asJson && (withCycles || watching))
    return fail("--json is one text of JSON; leave out --cycles and --watch");
  if (golden.size() > 2)
    return fail("--golden is given once");
  if (!golden.empty()) {
    how.blocks = golden[0];
    how.floats = golden[1];
  }
  if (!watching)
    return tryFormats(specs, options, how, llvm::outs()) ? 0 : 1;
  for (;;) {
    std::vector<std::string> files = specs;
    options.dataFiles = &files;
    const std::string before = stampOf(specs);  // of the specs: their tables are known when they are read
    tryFormats(specs, options, how, llvm::outs());
    llvm::outs() << "\nwaiting for a change; Ctrl-C ends\n\n";
    llvm::outs().flush();
    if (llvm::outs().has_error())
      return 1;
    const std::string tables = stampOf({files.begin() + long(specs.size()), files.end()});
    while (stampOf(specs) == before && stampOf({files.begin() + long(specs.size()), files.end()}) == tables)
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
}

int run() {
  CompileOptions options;
  options.printAfter = printAfter;
  options.diagnostics = &llvm::errs();
  options.dump = &llvm::outs();
  if (!chooseTargets(options))
    return 1;
  if (compileCommand)
    return printAfter == Stage::None ? compile(options) : print(options);
  if (checkCommand)
    return check(specs, options, {checked, supportFolder(), resources, !compareOnly}, llvm::errs()) ? 0 : 1;
  if (explainCommand && asSvg) {
    if (specs.size() > 1)
      return fail("--svg is a picture of one spec");
    return explainAsSvg(specs[0], shownWeight, options, llvm::outs()) ? 0 : 1;
  }
  if (explainCommand)
    return explain(specs, options, llvm::outs()) ? 0 : 1;
  if (tuneCommand)
    return tune(specs, options, {.support = supportFolder(), .resources = resources, .seconds = seconds}, llvm::outs())
               ? 0
               : 1;
  if (cyclesCommand)
    return cycles(specs, options, {supportFolder(), resources, cpus}, llvm::outs()) ? 0 : 1;
  if (newCommand)
    return newFormat();
  if (tryCommand)
    return trial(options);
  if (formatsCommand)
    return formatTable(specs, options, llvm::outs()) ? 0 : 1;
  if (targetsCommand)
    return targetTable(llvm::outs()), 0;
  return fail(
      "a command is needed: compile, check, explain, new, try, tune, cycles, formats or targets (quantc --help)");
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
  cl::HideUnrelatedOptions(category, tuneCommand);
  cl::HideUnrelatedOptions(category, cyclesCommand);
  cl::HideUnrelatedOptions(category, newCommand);
  cl::HideUnrelatedOptions(category, tryCommand);
  cl::HideUnrelatedOptions(category, formatsCommand);
  cl::HideUnrelatedOptions(category, targetsCommand);
  cl::SetVersionPrinter(
      [](llvm::raw_ostream &os) { os << "quantc " QUANTC_VERSION "\nLLVM " LLVM_VERSION_STRING "\n"; });
  cl::ParseCommandLineOptions(argc, argv, "quantc: kernels from the definition of a quantised weight format\n");

  int status = run();
  if (showTime)
    printTime();
  llvm::outs().flush();
  if (std::error_code error = llvm::outs().error()) {
    llvm::outs().clear_error();
    return fail("cannot write to the standard output: " + error.message());
  }
  return status;
}
