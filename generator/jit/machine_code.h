// Generated kernels become machine code in this process. Takes the files of several formats for one target; the clang
// library compiles them as one translation unit, in memory, and ORC loads the result. Nothing is written to disk.
#pragma once

#include "jit/module.h"

#include <map>
#include <memory>
#include <string>

namespace quantc {

/// Whether this processor runs code for the target.
bool runsHere(const Target &target);

class MachineCode {
public:
  /// `files`: what the compiler writes, by path; those of other targets are left alone. Null with `messages` where a
  /// file is no legal program; a warning counts as an error.
  static std::unique_ptr<MachineCode> compile(const std::map<std::string, std::string> &files, const Target &target,
                                              const MachineCodeOptions &options, std::string &messages);
  ~MachineCode();

  /// The kernel of that operation, by its naming rule; ends the program if there is none.
  template <class Function> Function *kernel(const std::string &operation, const std::string &format) const {
    return reinterpret_cast<Function *>(address("qc_" + operation + "_" + format + "__" + target));
  }

private:
  struct Loaded;
  MachineCode(std::unique_ptr<Loaded> loaded, std::string target);
  void *address(const std::string &symbol) const;

  std::unique_ptr<Loaded> loaded;
  std::string target;
};

}  // namespace quantc
