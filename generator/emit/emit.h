// Emission: prints a legal vector program as C++17 with intrinsics, and the generated lists. Decides nothing: the same
// program always gives the same bytes.
#pragma once

#include "build/plan.h"
#include "ir/ir.h"
#include "target/target.h"

#include "llvm/ADT/StringRef.h"

#include <map>
#include <set>
#include <string>

namespace quantc {

/// The text of generated/<format>/codec.h.
std::string emitCodec(const ir::Program &program);

/// The text of generated/<target>.h: the target's helpers, and the parts that its kernels share (headerOf).
std::string emitTarget(const ir::Program &shared, const Target &target);

/// What a program declares and defines, without the headers that this needs.
std::string emitDefinitions(const ir::Program &program, const Target &target);

/// The text of generated/<format>/<target>.cpp.
std::string emitKernels(const ir::Program &program, const Target &target);

/// The text of generated/<format>/tables.h, constants that the format's kernels share.
std::string emitTables(const Plan &plan);

/// Of `files`, by path: tables that are those of another format, too, stand once, and the later ones name them.
void shareTables(std::map<std::string, std::string> &files);

/// The operations that have a kernel of their own, by format and target; the runtime lends the others.
using KernelSet = std::map<std::pair<std::string, std::string>, std::set<std::string>>;

/// The lists every reader includes: path below the output folder -> text. `formats` and `targets`, which are some of
/// `set`, in the order of the lists.
std::map<std::string, std::string> emitLists(const std::vector<Plan> &formats, const TargetSet &set,
                                             const std::vector<const Target *> &targets, const KernelSet &kernels);

/// The first lines of a file: what it is, the spec or description it was made from, how to remake it.
std::string banner(llvm::StringRef what, llvm::StringRef source);

/// Whether a text begins with a banner: whether the compiler made the file.
bool hasBanner(llvm::StringRef text);

}  // namespace quantc
