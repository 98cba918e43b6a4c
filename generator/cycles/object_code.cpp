#include "cycles/object_code.h"

#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Transforms/Utils/LoopUtils.h"

namespace quantc {
namespace {

/// LLVM's own option, without which an object has the addresses of blocks and not their frequencies.
bool asksForFrequencies() {
  static const bool isReady = [] {
    llvm::InitializeAllTargetInfos();
    llvm::InitializeAllTargets();
    llvm::InitializeAllTargetMCs();
    llvm::InitializeAllAsmPrinters();
    llvm::InitializeAllDisassemblers();
    auto &options = llvm::cl::getRegisteredOptions();
    auto option = options.find("pgo-analysis-map");
    return option != options.end() && !option->second->addOccurrence(0, "pgo-analysis-map", "bb-freq");
  }();
  return isReady;
}

/// Writes into the module how many turns each loop takes. Of those of unknown turns, the one that holds most of a
/// function is the one over blocks; the others move what few rows are left, and take none.
void tellTurns(llvm::Module &module, unsigned turns) {
  llvm::PassBuilder passes;
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  passes.registerModuleAnalyses(modules);
  passes.registerCGSCCAnalyses(components);
  passes.registerFunctionAnalyses(functions);
  passes.registerLoopAnalyses(loops);
  passes.crossRegisterProxies(loops, functions, components, modules);
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    auto &evolution = functions.getResult<llvm::ScalarEvolutionAnalysis>(function);
    llvm::Loop *widest = nullptr;
    std::vector<std::pair<llvm::Loop *, unsigned>> known;
    for (llvm::Loop *loop : functions.getResult<llvm::LoopAnalysis>(function).getLoopsInPreorder())
      if (const unsigned count = evolution.getSmallConstantTripCount(loop))
        known.push_back({loop, count});
      else if (!widest || loop->getNumBlocks() > widest->getNumBlocks())
        widest = loop;
    if (widest)
      known.push_back({widest, turns});
    for (const auto &[loop, count] : known)
      llvm::setLoopEstimatedTripCount(loop, count, 1000);
  }
}

std::unique_ptr<llvm::TargetMachine> machineOf(const llvm::Module &module, const Target &target,
                                               std::string &messages) {
  const llvm::Target *found = llvm::TargetRegistry::lookupTarget(tripleOf(target), messages);
  if (!found)
    return nullptr;
  llvm::TargetOptions options;
  options.BBAddrMap = true;
  // The functions of the module name their features.
  return std::unique_ptr<llvm::TargetMachine>(found->createTargetMachine(
      module.getTargetTriple(), "", "", options, llvm::Reloc::PIC_, std::nullopt, llvm::CodeGenOptLevel::Aggressive));
}

template <class T> std::optional<T> taken(llvm::Expected<T> value, std::string &messages) {
  if (value)
    return std::move(*value);
  messages += llvm::toString(value.takeError());
  return std::nullopt;
}

std::optional<std::vector<Routine>> readRoutines(llvm::MemoryBufferRef bytes, std::string &messages) {
  auto file = taken(llvm::object::ObjectFile::createELFObjectFile(bytes), messages);
  if (!file)
    return std::nullopt;
  const auto *elf = llvm::cast<llvm::object::ELFObjectFileBase>(file->get());
  std::vector<Routine> routines;
  for (const llvm::object::SectionRef &section : elf->sections()) {
    if (!section.isText())
      continue;
    std::vector<llvm::object::PGOAnalysisMap> frequencies;
    auto maps = taken(elf->readBBAddrMap(section.getIndex(), &frequencies), messages);
    auto text = taken(section.getContents(), messages);
    if (!maps || !text)
      return std::nullopt;
    std::map<uint64_t, std::string> names;
    for (const llvm::object::SymbolRef &symbol : elf->symbols()) {
      auto where = symbol.getSection();
      auto type = symbol.getType();
      auto name = symbol.getName();
      auto address = symbol.getAddress();
      if (where && type && name && address && *where == section && *type == llvm::object::SymbolRef::ST_Function)
        names[*address] = llvm::demangle(name->str());
      llvm::consumeError(where.takeError());
      llvm::consumeError(type.takeError());
      llvm::consumeError(name.takeError());
      llvm::consumeError(address.takeError());
    }
    for (size_t i = 0; i < maps->size() && i < frequencies.size(); ++i) {
      const auto &blocks = frequencies[i].BBEntries;
      Routine routine = {names[(*maps)[i].getFunctionAddress()], {}};
      const double entry = blocks.empty() ? 0 : double(blocks[0].BlockFreq.getFrequency());
      size_t next = 0;
      for (const auto &range : (*maps)[i].BBRanges)
        for (const auto &block : range.BBEntries) {
          const uint64_t address = range.BaseAddress + block.Offset;
          const double runs = double(blocks[next++].BlockFreq.getFrequency()) / entry;
          routine.blocks.push_back({address, text->substr(address - section.getAddress(), block.Size).str(), runs});
        }
      routines.push_back(std::move(routine));
    }
  }
  return routines;
}

}  // namespace

std::optional<std::vector<Routine>> routinesOf(const std::map<std::string, std::string> &files, const Target &target,
                                               const MachineCodeOptions &options, unsigned turns,
                                               std::string &messages) {
  if (!asksForFrequencies()) {
    messages = "this LLVM does not write how often blocks run";
    return std::nullopt;
  }
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> module = moduleOf(files, target, options, context, messages);
  if (!module)
    return std::nullopt;
  tellTurns(*module, turns);
  std::unique_ptr<llvm::TargetMachine> machine = machineOf(*module, target, messages);
  if (!machine)
    return std::nullopt;
  llvm::SmallVector<char, 0> object;
  llvm::raw_svector_ostream stream(object);
  llvm::legacy::PassManager passes;
  if (machine->addPassesToEmitFile(passes, stream, nullptr, llvm::CodeGenFileType::ObjectFile)) {
    messages = "LLVM has no code generator for " + target.name;
    return std::nullopt;
  }
  passes.run(*module);
  return readRoutines(llvm::MemoryBufferRef(llvm::StringRef(object.data(), object.size()), "kernels"), messages);
}

}  // namespace quantc
