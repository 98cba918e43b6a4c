#include "jit/machine_code.h"

#include "jit/module.h"

#include <cstdlib>
#include <iostream>
#include <vector>

#include "llvm/ExecutionEngine/Orc/ExecutionUtils.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

namespace quantc {
namespace {

namespace orc = llvm::orc;

/// A CPU feature for each flag -mNAME; flags with a value choose no instructions.
std::vector<std::string> featuresOf(const Target &target) {
  std::vector<std::string> names;
  for (const std::string &flag : target.flags)
    if (flag.starts_with("-m") && flag.find('=') == std::string::npos)
      names.push_back(flag.substr(2));
  return names;
}

[[noreturn]] void giveUp(const std::string &why) {
  std::cerr << "loading the kernels: " << why << "\n";
  std::abort();
}

template <class T> T sure(llvm::Expected<T> value) {
  if (!value)
    giveUp(llvm::toString(value.takeError()));
  return std::move(*value);
}

}  // namespace

bool runsHere(const Target &target) {
  if (llvm::Triple(tripleOf(target)).getArch() != llvm::Triple(llvm::sys::getDefaultTargetTriple()).getArch())
    return false;
  llvm::StringMap<bool> host = llvm::sys::getHostCPUFeatures();
  for (const std::string &feature : featuresOf(target))
    if (!host.lookup(feature))
      return false;
  return true;
}

struct MachineCode::Loaded {
  std::unique_ptr<orc::LLJIT> jit;
};

MachineCode::MachineCode(std::unique_ptr<Loaded> loaded, std::string target)
    : loaded(std::move(loaded)), target(std::move(target)) {}
MachineCode::~MachineCode() = default;

std::unique_ptr<MachineCode> MachineCode::compile(const std::map<std::string, std::string> &files, const Target &target,
                                                  const MachineCodeOptions &options, std::string &messages) {
  static const bool isReady = !llvm::InitializeNativeTarget() && !llvm::InitializeNativeTargetAsmPrinter() &&
                              !llvm::InitializeNativeTargetAsmParser();
  if (!isReady)
    giveUp("LLVM has no code generator for this processor");

  auto context = std::make_unique<llvm::LLVMContext>();
  std::unique_ptr<llvm::Module> module = moduleOf(files, target, options, *context, messages);
  if (!module)
    return nullptr;

  // The functions name their features themselves; no more than the target's may come from the machine.
  orc::JITTargetMachineBuilder machine{llvm::Triple(tripleOf(target))};
  machine.setCodeGenOptLevel(llvm::CodeGenOpt::getLevel(int(options.optimization)).value());
  auto loaded = std::make_unique<Loaded>();
  loaded->jit = sure(orc::LLJITBuilder().setJITTargetMachineBuilder(machine).create());
  // What a compiler asks of every C library: memset, memcpy.
  loaded->jit->getMainJITDylib().addGenerator(
      sure(orc::DynamicLibrarySearchGenerator::GetForCurrentProcess(loaded->jit->getDataLayout().getGlobalPrefix())));
  if (llvm::Error error = loaded->jit->addIRModule(orc::ThreadSafeModule(std::move(module), std::move(context))))
    giveUp(llvm::toString(std::move(error)));
  return std::unique_ptr<MachineCode>(new MachineCode(std::move(loaded), target.name));
}

void *MachineCode::address(const std::string &symbol) const {
  return sure(loaded->jit->lookup(symbol)).toPtr<void *>();
}

}  // namespace quantc
