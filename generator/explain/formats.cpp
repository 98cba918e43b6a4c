// The table of formats, as README shows it.
#include "explain/explain.h"

#include "sema/form/weight_text.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <set>

namespace quantc {
namespace {

/// Whether some block holds the code: codes of look-ups end with their last value.
bool isPossible(const Format &f, unsigned code) {
  for (const CodePart &part : f.code.parts) {
    int lookup = part.of.front().lookup;
    if (lookup >= 0 && (code >> part.position & ((1u << part.width) - 1)) >= f.lookups[unsigned(lookup)].values.size())
      return false;
  }
  return true;
}

/// What a weight's code can stand for.
std::string levelsText(const Format &f) {
  if (f.isFloats())
    return "";
  std::string range = std::to_string(f.code.lo) + " .. " + std::to_string(f.code.hi);
  if (f.code.isLinear())
    return range;
  std::set<int> levels;
  for (unsigned code = 0; code < f.code.levels.size(); ++code)
    if (isPossible(f, code))
      levels.insert(f.code.levels[code]);
  return std::to_string(levels.size()) + " in " + range;
}

std::string fitText(const FitRule &fit) {
  std::string text = fit.name;
  llvm::raw_string_ostream os(text);
  for (const double &parameter : fit.parameters)
    os << (&parameter == &fit.parameters.front() ? "(" : ", ") << llvm::format("%g", parameter);
  return fit.parameters.empty() ? text : text + ")";
}

void row(const CompiledFormat &compiled, llvm::raw_ostream &os) {
  const Format &f = *compiled.format;
  os << "| `" << f.name << "` | " << llvm::format("%g", f.bitsPerWeight()) << " | " << f.block << " | "
     << llvm::format("%g", 8.0 * compiled.plan.panels.bytes / f.block);
  if (compiled.plan.panels.hasWide)
    os << "; " << llvm::format("%g", 8.0 * compiled.plan.packed.bytes / f.block);
  os << " | `" << weightText(f) << "` | " << levelsText(f) << " | "
     << (f.canQuantize() ? "`" + fitText(f.fit) + "`" : "-") << " |\n";
}

}  // namespace

bool formatTable(const std::vector<std::string> &specs, const CompileOptions &options, llvm::raw_ostream &os) {
  const std::optional<std::vector<CompiledFormat>> formats = analyzeFiles(specs, options);
  if (!formats)
    return false;
  os << "| format | bits per weight | block | bits, packed; wide | weight | levels | fitted by |\n"
        "|---|---|---|---|---|---|---|\n";
  for (const CompiledFormat &compiled : *formats)
    row(compiled, os);
  return true;
}

}  // namespace quantc
