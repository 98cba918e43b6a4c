// The front end on any bytes: up to the first NUL the spec, behind it the text of every data file that the spec names.
// It gives formats, whose description can be printed, or it reports an error; never both, never neither.
#include <cstdlib>

#include "parse/diagnostics.h"
#include "parse/dump.h"
#include "parse/parser.h"
#include "sema/dump.h"
#include "sema/sema.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  auto [spec, table] = llvm::StringRef(reinterpret_cast<const char *>(data), size).split('\0');
  const quantc::ReadFile read = [&table = table](llvm::StringRef, std::string &why) -> std::optional<std::string> {
    if (!table.empty())
      return table.str();
    why = "no such file";
    return std::nullopt;
  };

  std::string text;
  llvm::raw_string_ostream out(text);
  llvm::SourceMgr sources;
  const unsigned buffer = sources.AddNewSourceBuffer(llvm::MemoryBuffer::getMemBufferCopy(spec, "fuzz.qf"), {});
  quantc::Diagnostics diagnostics(sources, out);
  const std::unique_ptr<quantc::ast::Spec> tree = quantc::parseSpec(sources, buffer, diagnostics);
  if (tree)
    quantc::dump(*tree, out);
  const auto formats = tree ? quantc::analyzeAll(*tree, diagnostics, read) : std::nullopt;
  if (formats.has_value() != (diagnostics.errors() == 0))
    std::abort();
  if (formats)
    for (const quantc::Format &format : *formats)
      quantc::dump(format, out);
  return 0;
}
