// What kernels of several formats have in common on a target, which its header has once: a stage after legalize, before
// emit.
#pragma once

#include "ir/ir.h"

#include <vector>

namespace quantc {

/// The header of the target of `programs`, legal ones that outlive it: every part that a function of theirs calls, by
/// name. Parts of one name are equal, whichever format has them.
ir::Program headerOf(const std::vector<const ir::Program *> &programs);

}  // namespace quantc
