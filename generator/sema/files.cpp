#include "sema/files.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace quantc {

ReadFile readBelow(std::string folder) {
  return [folder = std::move(folder)](llvm::StringRef path, std::string &why) -> std::optional<std::string> {
    llvm::SmallString<128> full(folder);
    llvm::sys::path::append(full, path);
    llvm::sys::fs::file_status status;
    if (std::error_code error = llvm::sys::fs::status(full, status)) {
      why = error.message();
      return std::nullopt;
    }
    // A pipe could keep the compiler waiting for ever.
    if (!llvm::sys::fs::is_regular_file(status)) {
      why = "not a regular file";
      return std::nullopt;
    }
    if (status.getSize() > maxDataFileBytes) {
      why = "it has " + std::to_string(status.getSize()) + " bytes; a data file has at most " +
            std::to_string(maxDataFileBytes);
      return std::nullopt;
    }
    auto buffer = llvm::MemoryBuffer::getFile(full);
    if (!buffer) {
      why = buffer.getError().message();
      return std::nullopt;
    }
    return (*buffer)->getBuffer().str();
  };
}

}  // namespace quantc
