// Reports what is wrong with a spec: file, line, column, the line itself and a caret.
// Takes locations inside buffers of one llvm::SourceMgr; prints at once, in the order given, to a stream of the caller.
// Guarantees that a broken input cannot flood the user: after `maxErrors` errors one last line says so and the rest is
// only counted.
#pragma once

#include "llvm/ADT/Twine.h"
#include "llvm/Support/SMLoc.h"
#include "llvm/Support/SourceMgr.h"

namespace quantc {

class Diagnostics {
public:
  static constexpr unsigned maxErrors = 20;

  Diagnostics(llvm::SourceMgr &sources, llvm::raw_ostream &out) : sources(sources), out(out) {}

  void error(llvm::SMRange at, const llvm::Twine &message);
  void warning(llvm::SMRange at, const llvm::Twine &message);

  /// Belongs to the error or warning before it.
  void note(llvm::SMRange at, const llvm::Twine &message);

  unsigned errors() const { return errorCount; }
  unsigned warnings() const { return warningCount; }
  bool exhausted() const { return errorCount >= maxErrors; }

private:
  void print(llvm::SourceMgr::DiagKind kind, llvm::SMRange at, const llvm::Twine &message);

  llvm::SourceMgr &sources;
  llvm::raw_ostream &out;
  unsigned errorCount = 0;
  unsigned warningCount = 0;
};

}  // namespace quantc
