// Kernels as machine code of any architecture, with how often each block of it runs. Loops whose number of turns the
// optimizer knows are told to the code generator before it lays the code out; it writes the frequencies into the
// object.
#pragma once

#include "jit/module.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace quantc {

/// Instructions that run one after the other.
struct CodeBlock {
  uint64_t address = 0;
  std::string bytes;
  double runs = 0;  // in a call of the routine
};

struct Routine {
  std::string name;  // demangled
  std::vector<CodeBlock> blocks;
};

/// `turns`: of loops over what only the caller knows, which are those over the blocks of a row. None with `messages`
/// where a file is no legal program.
std::optional<std::vector<Routine>> routinesOf(const std::map<std::string, std::string> &files, const Target &target,
                                               const MachineCodeOptions &options, unsigned turns,
                                               std::string &messages);

}  // namespace quantc
