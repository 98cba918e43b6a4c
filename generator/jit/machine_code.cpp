// The only file here that includes clang and ORC: their headers are slow to compile.
#include "jit/machine_code.h"

#include <cstdlib>
#include <iostream>
#include <set>
#include <sstream>
#include <vector>

#include "clang/Basic/DiagnosticOptions.h"
#include "clang/CodeGen/CodeGenAction.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ExecutionEngine/Orc/ExecutionUtils.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/VirtualFileSystem.h"
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

std::string tripleOf(const Target &target) {
  return target.arch == "any" ? llvm::sys::getDefaultTargetTriple() : target.triple;
}

/// One unit of all formats: the headers that they share first, and then each format in a namespace of its own, since
/// all declare the same names. The kernels' own names are C's, and so the same in any namespace.
std::string unitOf(const std::map<std::string, std::string> &files, const Target &target,
                   const MachineCodeOptions &options) {
  const std::string kernels = "/" + target.name + ".cpp", shared = "#include \"../";
  std::string head = "#include \"" + target.name + ".h\"\n", body;
  std::set<std::string> seen;
  for (const auto &[path, text] : files) {
    if (!path.ends_with(kernels))
      continue;
    const std::string format = path.substr(0, path.find('/'));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with("#include") && !line.starts_with(shared) && line != "#include \"codec.h\"" &&
          seen.insert(line).second)
        head += line + "\n";
    body += "namespace " + format + " {\n#include \"" + path + "\"\n" +
            (options.beside ? options.beside(format) : std::string()) + "}\n";
  }
  return head + options.head + body;
}

class KeepModule : public clang::EmitLLVMOnlyAction {
public:
  KeepModule(llvm::LLVMContext &context, std::unique_ptr<llvm::Module> &module)
      : EmitLLVMOnlyAction(&context), module(module) {}

private:
  void EndSourceFileAction() override {
    EmitLLVMOnlyAction::EndSourceFileAction();
    module = takeModule();
  }

  std::unique_ptr<llvm::Module> &module;
};

std::unique_ptr<llvm::Module> moduleOf(const std::map<std::string, std::string> &sources, const Target &target,
                                       const MachineCodeOptions &options, llvm::LLVMContext &context,
                                       std::string &messages) {
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  auto files = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(llvm::vfs::getRealFileSystem());
  files->pushOverlay(memory);
  auto add = [&](const std::string &path, const std::string &text) {
    memory->addFile("/kernels/" + path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  };
  for (const auto &[path, text] : sources)
    add(path, text);
  add("unit.cpp", unitOf(sources, target, options));

  std::vector<std::string> arguments = {"clang",
                                        "-std=c++17",
                                        "--target=" + tripleOf(target),
                                        "-c",
                                        "-O" + std::to_string(options.optimization),
                                        "-ffp-contract=off",
                                        "-ffreestanding",
                                        "-fno-exceptions",
                                        "-nostdlibinc",
                                        "-Wall",
                                        "-Wextra",
                                        "-Wno-unused-function",
                                        "-Wno-pass-failed",
                                        "-resource-dir",
                                        options.resources,
                                        "-I",
                                        options.headers};
  for (const std::string &feature : featuresOf(target))
    arguments.push_back("-m" + feature);
  if (options.optimization == 0)  // nor are helpers inlined: a sixth of the instructions to select
    arguments.insert(arguments.end(), {"-Xclang", "-disable-llvm-passes"});
  arguments.push_back("/kernels/unit.cpp");

  std::unique_ptr<llvm::Module> module;
  llvm::IntrusiveRefCntPtr<clang::FileManager> manager(new clang::FileManager(clang::FileSystemOptions(), files));
  clang::tooling::ToolInvocation invocation(arguments, std::make_unique<KeepModule>(context, module), manager.get());
  llvm::raw_string_ostream stream(messages);
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> plain(new clang::DiagnosticOptions());
  clang::TextDiagnosticPrinter printer(stream, plain.get());
  invocation.setDiagnosticConsumer(&printer);
  return invocation.run() && stream.str().empty() ? std::move(module) : nullptr;
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
