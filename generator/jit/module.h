// Clang's part: generated files of a target become one module of LLVM, in memory; any file is judged.
#pragma once

#include "target/target.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class LLVMContext;
class Module;
}  // namespace llvm

namespace quantc {

/// How kernels are compiled, and what is compiled with them.
struct MachineCodeOptions {
  std::string headers{}, resources{};  // the folders of kernel_support.h, and of clang's own headers
  unsigned optimization = 0;           // 0 .. 3; 1 takes ten times as long as 0
  std::string head{};                  // C++ before all kernels
  std::function<std::string(const std::string &format)> beside{};  // C++ that sees what the kernels of a format see
};

/// This machine's where the target is for any.
std::string tripleOf(const Target &target);

/// `files`: what the compiler writes, by path; those of other targets are left alone. Null with `messages` where a file
/// is no legal program; a warning counts as an error.
std::unique_ptr<llvm::Module> moduleOf(const std::map<std::string, std::string> &files, const Target &target,
                                       const MachineCodeOptions &options, llvm::LLVMContext &context,
                                       std::string &messages);
/// Whether the file that clang's arguments name is one, as far as LLVM's intermediate code.
bool isLegal(const std::vector<std::string> &arguments, std::string &messages);

}  // namespace quantc
