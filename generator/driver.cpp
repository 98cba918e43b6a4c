#include "driver.h"

#include "emit/emit.h"
#include "legalize/legalize.h"
#include "parse/diagnostics.h"
#include "parse/dump.h"
#include "parse/parser.h"
#include "schedule/schedule.h"
#include "sema/dump.h"
#include "sema/sema.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace quantc {

std::optional<CompiledFormat> analyzeFile(const std::string &path, const CompileOptions &options) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    *options.diagnostics << path << ": error: " << buffer.getError().message() << '\n';
    return std::nullopt;
  }
  llvm::SourceMgr sources;
  unsigned id = sources.AddNewSourceBuffer(std::move(*buffer), llvm::SMLoc());
  Diagnostics diagnostics(sources, *options.diagnostics);

  std::unique_ptr<ast::Spec> spec = parseSpec(sources, id, diagnostics);
  if (!spec)
    return std::nullopt;
  if (options.printAfter == Stage::Parse)
    dump(*spec, *options.dump);

  std::optional<Format> format = analyze(*spec, diagnostics);
  if (!format)
    return std::nullopt;
  format->file = llvm::sys::path::filename(path).str();
  if (options.printAfter == Stage::Sema)
    dump(*format, *options.dump);

  if (std::optional<std::string> reason = unsupported(*format)) {
    *options.diagnostics << path << ": error: not supported yet: " << *reason << '\n';
    return std::nullopt;
  }

  CompiledFormat result;
  result.format = std::make_unique<Format>(std::move(*format));
  result.plan = makePlan(*result.format);
  if (options.printAfter == Stage::Build)
    dump(result.plan, *options.dump);
  return result;
}

std::optional<std::map<std::string, std::string>> compileAll(const std::vector<std::string> &specs,
                                                             const CompileOptions &options) {
  std::vector<CompiledFormat> formats;
  bool failed = false;
  for (const std::string &path : specs) {
    std::optional<CompiledFormat> one = analyzeFile(path, options);
    failed |= !one;
    if (one)
      formats.push_back(std::move(*one));
  }
  std::sort(formats.begin(), formats.end(), [](auto &a, auto &b) { return a.format->name < b.format->name; });
  for (size_t i = 1; i < formats.size(); ++i)
    if (formats[i].format->name == formats[i - 1].format->name) {
      *options.diagnostics << formats[i].format->file << ": error: format '" << formats[i].format->name
                           << "' is also defined in " << formats[i - 1].format->file << '\n';
      failed = true;
    }
  if (failed)
    return std::nullopt;

  std::map<std::string, std::string> files;
  std::vector<Plan> plans;
  for (const CompiledFormat &f : formats) {
    plans.push_back(f.plan);
    for (const Target *target : options.targets) {
      ir::Program program = schedule(f.plan, *target);
      if (options.printAfter == Stage::Schedule)
        ir::print(program, *options.dump);
      legalize(program, *target);
      if (options.printAfter == Stage::Legalize)
        ir::print(program, *options.dump);
      std::string text = emitKernels(program, *target);
      if (options.printAfter == Stage::Emit)
        *options.dump << text;
      files[f.format->name + "/" + target->name + ".cpp"] = std::move(text);
    }
  }
  for (auto &[path, text] : emitLists(plans, targets()))
    files[path] = text;
  return files;
}

}  // namespace quantc
