// A format as it is tried: its plan, what its spec means, and its kernels in this process.
#pragma once

#include "definition/meaning.h"
#include "driver.h"
#include "jit/machine_code.h"

namespace quantc {

struct Kernels {
  const Target *target = nullptr;
  std::unique_ptr<MachineCode> code{};

  template <class Function> Function *get(const std::string &operation, const Format &format) const {
    return code->kernel<Function>(operation, format.name);
  }
};

/// What products of panels or rows are tried with: the most columns of a tile.
struct Layout {
  const char *name;  // raw, packed, wide
  unsigned columns;
};

inline std::vector<Layout> layoutsOf(const Plan &plan, const Target &target) {
  const Schedule &schedule = target.scheduleOf(plan.format->name);
  if (!plan.panels.hasWide)
    return {{"raw", schedule.rawColumns}, {"packed", schedule.packedColumns}};
  return {{"raw", schedule.rawColumns}, {"packed", schedule.rawColumns}, {"wide", schedule.packedColumns}};
}

/// Of a block in a panel, for each row.
inline size_t panelBytes(const Plan &plan) { return plan.panels.bytes ? plan.panels.bytes : plan.format->blockBytes; }
inline size_t activationBytes(const Plan &plan) {
  return plan.format->isFloats() ? sizeof(float) : plan.activation.bytes;
}

}  // namespace quantc
