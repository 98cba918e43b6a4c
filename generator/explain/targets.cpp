// The table of targets, as README shows it.
#include "explain/explain.h"

#include "target/architecture.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

/// What a target needs, and the CPU that proves it has.
std::string needsText(const Target &target) {
  std::vector<const Target *> lenders;
  for (const std::string &name : target.lenders)
    lenders.push_back(targets().find(name));
  std::string text;
  for (const Target *lender : lenders)
    if (llvm::none_of(lenders, [&](const Target *other) { return llvm::is_contained(other->lenders, lender->name); }))
      text += (text.empty() ? "what `" : ", what `") + lender->name + "` needs";
  for (const std::string &feature : target.features)
    if (llvm::none_of(lenders, [&](const Target *lender) { return llvm::is_contained(lender->features, feature); }))
      text += (text.empty() ? "`" : ", `") + feature + "`";
  return text.empty() ? "nothing" : text;
}

std::string proofText(const Target &target) {
  const Architecture *architecture = findArchitecture(targets().architectures, target.arch);
  if (architecture && !architecture->runner.empty())
    return "in " + architecture->runner;
  std::string text = target.features.empty() ? "natively" : "natively, where the CPU has it";
  for (const Emulator &emulator : target.emulators)
    text += (&emulator == &target.emulators.front() ? "; emulated: `" : ", `") + emulator.cpu + "`";
  return text;
}

}  // namespace

void targetTable(llvm::raw_ostream &os) {
  os << "| target | needs | proved by `./run test` |\n|---|---|---|\n";
  for (const Target &target : targets().targets)
    os << "| `" << target.name << "` | " << needsText(target) << " | " << proofText(target) << " |\n";
}

}  // namespace quantc
