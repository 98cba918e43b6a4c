#include "driver.h"

#include "build/dump.h"
#include "emit/emit.h"
#include "legalize/legalize.h"
#include "legalize/lend.h"
#include "legalize/share.h"
#include "parse/diagnostics.h"
#include "parse/dump.h"
#include "parse/parser.h"
#include "roll/roll.h"
#include "schedule/schedule.h"
#include "sema/checks/identities.h"
#include "sema/dump.h"
#include "sema/sema.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace quantc {

namespace {

/// Data files lie beside their spec.
ReadFile readBeside(const std::string &spec, const CompileOptions &options) {
  std::string folder = llvm::sys::path::parent_path(spec).str();
  return [folder, &options](llvm::StringRef path, std::string &why) {
    std::optional<std::string> text = readBelow(folder)(path, why);
    llvm::SmallString<128> full(folder);
    llvm::sys::path::append(full, path);
    if (text && options.dataFiles && !llvm::is_contained(*options.dataFiles, full.str()))
      options.dataFiles->push_back(full.str().str());
    return text;
  };
}

/// All kernels of a format, legal for a target.
ir::Program scheduled(const Plan &plan, const Target &target, const CompileOptions &options) {
  ir::Program program = schedule(plan, target);
  if (options.printAfter == Stage::Schedule)
    ir::print(program, *options.dump);
  roll(program);
  legalize(program, target);
  if (options.printAfter == Stage::Legalize)
    ir::print(program, *options.dump);
  return program;
}

/// The sources, trees and names of the specs read so far: messages about one may point into another.
class Reader {
public:
  explicit Reader(const CompileOptions &options) : options(options) {}

  /// Parse, sema and build of one spec: the format it is named for, then its variants. None after an error.
  std::vector<CompiledFormat> read(const std::string &path) {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    if (!buffer) {
      *options.diagnostics << path << ": error: " << buffer.getError().message() << '\n';
      return {};
    }
    return read(path, std::move(*buffer));
  }

  std::vector<CompiledFormat> read(const std::string &path, std::unique_ptr<llvm::MemoryBuffer> buffer) {
    unsigned id = sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
    Diagnostics diagnostics(sources, *options.diagnostics);

    std::unique_ptr<ast::Spec> spec = parseSpec(sources, id, diagnostics);
    if (!spec)
      return {};
    if (options.printAfter == Stage::Parse)
      dump(*spec, *options.dump);

    std::optional<std::vector<Format>> formats = analyzeAll(*spec, diagnostics, readBeside(path, options));
    if (!formats)
      return {};
    identities.add(*spec, diagnostics);
    if (diagnostics.errors())
      return {};
    std::vector<CompiledFormat> result;
    for (Format &format : *formats) {
      if (options.printAfter == Stage::Sema)
        dump(format, *options.dump);
      if (std::optional<std::string> reason = unsupported(format)) {
        *options.diagnostics << path << ": error: not supported yet: " << *reason << '\n';
        return {};
      }
      result.push_back({std::make_unique<Format>(std::move(format)), {}});
      result.back().plan = makePlan(*result.back().format);
      if (options.printAfter == Stage::Build)
        dump(result.back().plan, *options.dump);
    }
    return result;
  }

private:
  const CompileOptions &options;
  llvm::SourceMgr sources;
  Identities identities;
};

}  // namespace

std::vector<CompiledFormat> analyzeFile(const std::string &path, const CompileOptions &options) {
  return Reader(options).read(path);
}

std::vector<CompiledFormat> analyzeText(const std::string &name, const std::string &text,
                                        const CompileOptions &options) {
  return Reader(options).read(name, llvm::MemoryBuffer::getMemBufferCopy(text, name));
}

std::optional<std::vector<CompiledFormat>> analyzeFiles(const std::vector<std::string> &specs,
                                                        const CompileOptions &options) {
  Reader reader(options);
  std::vector<CompiledFormat> formats;
  bool failed = false;
  for (const std::string &path : specs) {
    std::vector<CompiledFormat> some = reader.read(path);
    failed |= some.empty();
    std::move(some.begin(), some.end(), std::back_inserter(formats));
  }
  if (failed)
    return std::nullopt;
  return formats;
}

std::map<std::string, std::string> kernelFiles(const Plan &plan, const Target &target) {
  ir::Program program = schedule(plan, target), codec = scheduleCodec(plan);
  roll(program);
  roll(codec);
  legalize(program, target);
  const std::string folder = plan.format->name + "/";
  std::map<std::string, std::string> files = {{target.name + ".h", emitTarget(headerOf({&program}), target)},
                                              {folder + target.name + ".cpp", emitKernels(program, target)},
                                              {folder + "codec.h", emitCodec(codec)}};
  if (plan.hasTables())
    files[folder + "tables.h"] = emitTables(plan);
  return files;
}

std::optional<std::map<std::string, std::string>> compileAll(const std::vector<std::string> &specs,
                                                             const CompileOptions &options) {
  std::optional<std::vector<CompiledFormat>> formats = analyzeFiles(specs, options);
  if (!formats)
    return std::nullopt;
  std::sort(formats->begin(), formats->end(), [](auto &a, auto &b) { return a.format->name < b.format->name; });

  std::map<std::string, std::string> files;
  std::vector<Plan> plans;
  KernelSet kernels;
  std::deque<std::map<std::string, ir::Program>> all;  // by format and target
  for (const CompiledFormat &f : *formats) {
    plans.push_back(f.plan);
    if (f.plan.hasTables() || options.everyFile)
      files[f.format->name + "/tables.h"] = emitTables(f.plan);
    ir::Program codec = scheduleCodec(f.plan);
    roll(codec);
    files[f.format->name + "/codec.h"] = emitCodec(codec);
    std::map<std::string, ir::Program> &programs = all.emplace_back();
    for (const Target *target : options.targets)
      programs.emplace(target->name, scheduled(f.plan, *target, options));
    leaveToLenders(programs, options.targets);
    for (const Target *target : options.targets) {
      const ir::Program &program = programs.at(target->name);
      if (program.functions.empty() && !options.everyFile)
        continue;
      for (const ir::Function &function : program.functions)
        if (function.isKernel())
          kernels[{f.format->name, target->name}].insert(function.name);
      std::string text = emitKernels(program, *target);
      if (options.printAfter == Stage::Emit)
        *options.dump << text;
      files[f.format->name + "/" + target->name + ".cpp"] = std::move(text);
    }
  }
  shareTables(files);
  auto programsFor = [&](const Target &target) {
    std::vector<const ir::Program *> list;
    for (const std::map<std::string, ir::Program> &programs : all)
      list.push_back(&programs.at(target.name));
    return list;
  };
  for (const Target *target : options.targets)
    files[target->name + ".h"] = emitTarget(headerOf(programsFor(*target)), *target);
  for (auto &[path, text] : emitLists(plans, targets(), options.targets, kernels))
    files[path] = text;
  return files;
}

}  // namespace quantc
