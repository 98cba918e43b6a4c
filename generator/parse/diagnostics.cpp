#include "parse/diagnostics.h"

#include "llvm/Support/raw_ostream.h"

namespace quantc {

void Diagnostics::error(llvm::SMRange at, const llvm::Twine &message) {
  if (errorCount < maxErrors)
    print(llvm::SourceMgr::DK_Error, at, message);
  ++errorCount;
  if (errorCount == maxErrors)
    print(llvm::SourceMgr::DK_Note, at, "too many errors; the rest is not shown");
}

void Diagnostics::warning(llvm::SMRange at, const llvm::Twine &message) {
  ++warningCount;
  if (!exhausted())
    print(llvm::SourceMgr::DK_Warning, at, message);
}

void Diagnostics::note(llvm::SMRange at, const llvm::Twine &message) {
  if (!exhausted())
    print(llvm::SourceMgr::DK_Note, at, message);
}

void Diagnostics::print(llvm::SourceMgr::DiagKind kind, llvm::SMRange at, const llvm::Twine &message) {
  // A range of one character adds nothing to the caret, and an empty one would print none.
  bool wide = at.End.getPointer() > at.Start.getPointer() + 1;
  sources.PrintMessage(out, at.Start, kind, message, wide ? llvm::ArrayRef(at) : llvm::ArrayRef<llvm::SMRange>(), {},
                       /*ShowColors=*/false);
}

}  // namespace quantc
