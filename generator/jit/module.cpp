// The only file that includes clang: its headers are slow to compile.
#include "jit/module.h"

#include <set>
#include <sstream>

#include "clang/Basic/DiagnosticOptions.h"
#include "clang/CodeGen/CodeGenAction.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/TargetParser/Host.h"

namespace quantc {

std::string tripleOf(const Target &target) {
  return target.arch == "any" ? llvm::sys::getDefaultTargetTriple() : target.triple;
}

namespace {

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

std::unique_ptr<llvm::Module> moduleOf(const std::vector<std::string> &arguments,
                                       llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
                                       llvm::LLVMContext &context, std::string &messages) {
  std::unique_ptr<llvm::Module> module;
  llvm::IntrusiveRefCntPtr<clang::FileManager> manager(
      new clang::FileManager(clang::FileSystemOptions(), std::move(files)));
  clang::tooling::ToolInvocation invocation(arguments, std::make_unique<KeepModule>(context, module), manager.get());
  llvm::raw_string_ostream stream(messages);
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> plain(new clang::DiagnosticOptions());
  clang::TextDiagnosticPrinter printer(stream, plain.get());
  invocation.setDiagnosticConsumer(&printer);
  return invocation.run() && stream.str().empty() ? std::move(module) : nullptr;
}

}  // namespace

bool isLegal(const std::vector<std::string> &arguments, std::string &messages) {
  llvm::LLVMContext context;
  return moduleOf(arguments, llvm::vfs::getRealFileSystem(), context, messages) != nullptr;
}

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
                                        "-fno-slp-vectorize",
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
  arguments.insert(arguments.end(), target.flags.begin(), target.flags.end());
  if (options.optimization == 0)  // nor are helpers inlined: a sixth of the instructions to select
    arguments.insert(arguments.end(), {"-Xclang", "-disable-llvm-passes"});
  arguments.push_back("/kernels/unit.cpp");
  return moduleOf(arguments, files, context, messages);
}

}  // namespace quantc
