// Kernels that a target need not have of its own: where a kernel's legal program is, with all it calls, that of a
// target which its target extends, the runtime lends it at no cost. A stage after legalize, before emit.
#pragma once

#include "ir/ir.h"
#include "target/target.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace quantc {

/// The kernels of `program`, legal for `target`, that would be printed like those of `base` in `baseProgram`. Layouts
/// are equal where the vectors of both have as many rows.
std::set<std::string> sameKernels(const ir::Program &program, const Target &target, const ir::Program &baseProgram,
                                  const Target &base);

/// Removes from the legal programs of a format, by target, every kernel that would be printed like the one that the
/// runtime lends: that of the last target, in the order of `targets`, which the kernel's own extends and which keeps
/// it. Parts that no kernel calls go, too.
void leaveToLenders(std::map<std::string, ir::Program> &programs, const std::vector<const Target *> &targets);

}  // namespace quantc
