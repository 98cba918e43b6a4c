// A CPU by LLVM's model of it: what instructions it has, and how long they take in a loop.
#pragma once

#include "target/target.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace quantc {

struct MachineInstruction;  // one of LLVM's, decoded

/// Instructions, and what of them is asked here.
struct Decoded {
  std::vector<std::shared_ptr<const MachineInstruction>> instructions;
  unsigned spills = 0;  // vectors that go to the stack, or come from there
  uint64_t branch = 0;  // where the last one may jump to, if known
  bool jumps = false;
};

class Processor {
public:
  static bool isKnown(const std::string &name);
  static std::string allNames();
  /// Those with a model that have all that the target needs.
  static std::vector<std::string> namesFor(const Target &target);

  Processor(const Target &target, const std::string &name);
  ~Processor();
  Processor(Processor &&) noexcept;

  const std::string &name() const { return cpu; }
  Decoded decode(uint64_t address, const std::string &bytes) const;
  /// Cycles of a turn of a loop of these, in the long run, all data in the nearest cache.
  double cycles(const std::vector<std::shared_ptr<const MachineInstruction>> &loop) const;

private:
  struct Model;
  std::string cpu;
  std::unique_ptr<Model> model;
};

}  // namespace quantc
