#include "cycles/processor.h"

#include "jit/module.h"

#include <algorithm>
#include <iterator>
#include <regex>

#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCInstrAnalysis.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/MCA/Context.h"
#include "llvm/MCA/CustomBehaviour.h"
#include "llvm/MCA/InstrBuilder.h"
#include "llvm/MCA/Pipeline.h"
#include "llvm/MCA/SourceMgr.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/TargetParser/Triple.h"

namespace quantc {
namespace {

/// Those that engines run on most. LLVM's model of the last is of an older core of the same make.
constexpr const char *processors[] = {"haswell",        "skylake-avx512", "icelake-server", "alderlake",
                                      "sapphirerapids", "znver3",         "znver4",         "neoverse-n1",
                                      "neoverse-v1",    "neoverse-v2",    "apple-m1"};
constexpr unsigned turns = 100, callLatency = 100;

/// LLVM's names of what the target's flags ask for: "avx2" of -mavx2, "i8mm" of -march=armv8.2-a+i8mm.
std::vector<std::string> featuresOf(const Target &target) {
  std::vector<std::string> names;
  for (const std::string &flag : target.flags) {
    if (flag.starts_with("-m") && flag.find('=') == std::string::npos)
      names.push_back(flag.substr(2));
    else if (flag.starts_with("-march="))
      for (size_t at = flag.find('+'); at != std::string::npos; at = flag.find('+', at + 1))
        names.push_back(flag.substr(at + 1, flag.find('+', at + 1) - at - 1));
  }
  return names;
}

const llvm::Target *llvmTarget(const Target &target) {
  static const bool isReady = [] {
    llvm::InitializeAllTargetInfos();
    llvm::InitializeAllTargetMCs();
    llvm::InitializeAllDisassemblers();
    return true;
  }();
  std::string message;
  return isReady ? llvm::TargetRegistry::lookupTarget(tripleOf(target), message) : nullptr;
}

/// Whether it is a vector that the instruction moves between a register and the stack, from its text.
bool isSpill(const std::string &text) {
  static const std::regex x86("\\(%r[sb]p[,)].*%[xyz]mm|%[xyz]mm.*\\(%r[sb]p[,)]"),
      arm("\\b(ldr|str|ldp|stp|ldur|stur)\\s+[qvd][0-9].*\\[(sp|x29)\\b");
  return std::regex_search(text, x86) || std::regex_search(text, arm);
}

}  // namespace

struct MachineInstruction {
  llvm::MCInst instruction;
};

struct Processor::Model {
  std::unique_ptr<llvm::MCRegisterInfo> registers;
  std::unique_ptr<llvm::MCAsmInfo> syntax;
  std::unique_ptr<llvm::MCSubtargetInfo> subtarget;
  std::unique_ptr<llvm::MCInstrInfo> instructions;
  std::unique_ptr<llvm::MCInstrAnalysis> analysis;
  std::unique_ptr<llvm::MCContext> context;
  std::unique_ptr<llvm::MCDisassembler> disassembler;
  std::unique_ptr<llvm::MCInstPrinter> printer;
};

bool Processor::isKnown(const std::string &name) {
  return std::find(std::begin(processors), std::end(processors), name) != std::end(processors);
}

std::string Processor::allNames() {
  std::string all;
  for (const char *name : processors)
    all += (all.empty() ? "" : " ") + std::string(name);
  return all;
}

std::vector<std::string> Processor::namesFor(const Target &target) {
  const llvm::Target *found = llvmTarget(target);
  std::string needed;
  for (const std::string &feature : featuresOf(target))
    needed += (needed.empty() ? "+" : ",+") + feature;
  std::vector<std::string> names;
  for (const char *name : processors) {
    const bool isArm = llvm::StringRef(name).starts_with("neoverse") || llvm::StringRef(name).starts_with("apple");
    if (!found || isArm != llvm::Triple(tripleOf(target)).isAArch64() ||
        (!isArm && !llvm::Triple(tripleOf(target)).isX86()))
      continue;
    std::unique_ptr<llvm::MCSubtargetInfo> subtarget(found->createMCSubtargetInfo(tripleOf(target), name, ""));
    if (subtarget->checkFeatures(needed))
      names.push_back(name);
  }
  return names;
}

Processor::Processor(const Target &target, const std::string &name) : cpu(name), model(std::make_unique<Model>()) {
  const std::string triple = tripleOf(target);
  const llvm::Target *found = llvmTarget(target);
  model->registers.reset(found->createMCRegInfo(triple));
  model->syntax.reset(found->createMCAsmInfo(*model->registers, triple, llvm::MCTargetOptions()));
  model->subtarget.reset(found->createMCSubtargetInfo(triple, name, ""));
  model->instructions.reset(found->createMCInstrInfo());
  model->analysis.reset(found->createMCInstrAnalysis(model->instructions.get()));
  model->context = std::make_unique<llvm::MCContext>(llvm::Triple(triple), model->syntax.get(), model->registers.get(),
                                                     model->subtarget.get());
  model->disassembler.reset(found->createMCDisassembler(*model->subtarget, *model->context));
  model->printer.reset(
      found->createMCInstPrinter(llvm::Triple(triple), 0, *model->syntax, *model->instructions, *model->registers));
}

Processor::~Processor() = default;
Processor::Processor(Processor &&) noexcept = default;

Decoded Processor::decode(uint64_t address, const std::string &bytes) const {
  Decoded decoded;
  llvm::ArrayRef<uint8_t> left(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size());
  while (!left.empty()) {
    llvm::MCInst instruction;
    uint64_t size = 0;
    if (model->disassembler->getInstruction(instruction, size, left, address, llvm::nulls()) !=
        llvm::MCDisassembler::Success)
      break;
    std::string text;
    llvm::raw_string_ostream stream(text);
    model->printer->printInst(&instruction, address, "", *model->subtarget, stream);
    decoded.spills += isSpill(text);
    decoded.jumps = model->analysis->isBranch(instruction) &&
                    model->analysis->evaluateBranch(instruction, address, size, decoded.branch);
    if (!model->analysis->isReturn(instruction))  // which ends what is simulated
      decoded.instructions.push_back(std::make_shared<const MachineInstruction>(MachineInstruction{instruction}));
    left = left.drop_front(size);
    address += size;
  }
  return decoded;
}

double Processor::cycles(const std::vector<std::shared_ptr<const MachineInstruction>> &loop) const {
  namespace mca = llvm::mca;
  mca::InstrumentManager instruments(*model->subtarget, *model->instructions);
  mca::InstrBuilder builder(*model->subtarget, *model->instructions, *model->registers, model->analysis.get(),
                            instruments, callLatency);
  std::vector<std::unique_ptr<mca::Instruction>> sequence;
  for (const auto &each : loop) {
    auto built = builder.createInstruction(each->instruction, {});
    if (built)
      sequence.push_back(std::move(*built));
    else  // one that the model does not have: what does no work in a kernel
      llvm::consumeError(built.takeError());
  }
  if (sequence.empty())
    return 0;
  mca::CircularSourceMgr source(sequence, turns);
  mca::CustomBehaviour behaviour(*model->subtarget, source, *model->instructions);
  mca::Context context(*model->registers, *model->subtarget);
  auto pipeline = context.createDefaultPipeline(mca::PipelineOptions(0, 0, 0, 0, 0, 0, true), source, behaviour);
  auto total = pipeline->run();
  if (total)
    return double(*total) / turns;
  llvm::consumeError(total.takeError());
  return 0;
}

}  // namespace quantc
