#include "compiling.h"

#include "build/plan.h"
#include "emit/emit.h"
#include "legalize/legalize.h"
#include "legalize/share.h"
#include "parse/diagnostics.h"
#include "parse/parser.h"
#include "roll/roll.h"
#include "schedule/schedule.h"
#include "sema/sema.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

namespace random_formats {

std::optional<Compiled> compile(const RandomFormat &random, const std::vector<const quantc::Target *> &targets,
                                std::string &messages) {
  llvm::raw_string_ostream out(messages);
  llvm::SourceMgr sources;
  const std::string file = random.model.name + ".qf";
  unsigned buffer = sources.AddNewSourceBuffer(llvm::MemoryBuffer::getMemBufferCopy(random.spec, file), {});
  quantc::Diagnostics diagnostics(sources, out);
  auto read = [&](llvm::StringRef path, std::string &why) -> std::optional<std::string> {
    auto found = random.files.find(path.str());
    if (found != random.files.end())
      return found->second;
    why = "no such file";
    return std::nullopt;
  };
  std::unique_ptr<quantc::ast::Spec> spec = quantc::parseSpec(sources, buffer, diagnostics);
  std::optional<quantc::Format> format = spec ? quantc::analyze(*spec, diagnostics, read) : std::nullopt;
  if (!format)
    return std::nullopt;
  format->file = file;
  if (std::optional<std::string> reason = quantc::unsupported(*format)) {
    out << "not supported yet: " << *reason << "\n";
    return std::nullopt;
  }

  quantc::Plan plan = quantc::makePlan(*format);
  Compiled compiled;
  compiled.packedBytes = plan.panels.bytes;
  compiled.wideBytes = plan.panels.hasWide ? plan.packed.bytes : 0;
  compiled.activationBytes = plan.activation.bytes;
  compiled.activationScale = unsigned(plan.activation.scale);
  compiled.startGroup = plan.start.group;
  compiled.startBytes = plan.start.bytes;
  compiled.zero = plan.start.zero;
  for (const quantc::Target *target : targets) {
    auto program = std::make_shared<quantc::ir::Program>(quantc::schedule(plan, *target));
    quantc::roll(*program);
    quantc::legalize(*program, *target);
    compiled.files[format->name + "/" + target->name + ".cpp"] = quantc::emitKernels(*program, *target);
    compiled.programs[target->name] = std::move(program);
  }
  quantc::ir::Program codec = quantc::scheduleCodec(plan);
  quantc::roll(codec);
  compiled.files[format->name + "/codec.h"] = quantc::emitCodec(codec);
  if (plan.hasTables())
    compiled.files[format->name + "/tables.h"] = quantc::emitTables(plan);
  return compiled;
}

std::string headerOf(const std::vector<const Compiled *> &formats, const quantc::Target &target) {
  std::vector<const quantc::ir::Program *> programs;
  for (const Compiled *format : formats)
    programs.push_back(format->programs.at(target.name).get());
  return quantc::emitTarget(quantc::headerOf(programs), target);
}

}  // namespace random_formats
