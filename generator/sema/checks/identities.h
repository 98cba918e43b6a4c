// What formats are called. Each name can be written wherever it must be; over all specs of one compilation, a name and
// an id stand for one format. `Identities` takes trees that were analysed without an error, in the order of the specs,
// and reports what an earlier one has already.
#pragma once

#include "parse/ast.h"

#include <map>
#include <string>
#include <utility>

namespace quantc {

class Diagnostics;

/// Reports a name of a format or a variant that cannot be a part of a kernel's name, or a folder everywhere.
void checkFormatName(const ast::Ident &name, Diagnostics &diags);

class Identities {
public:
  /// The tree's names, and the buffers of all specs, must live as long as this.
  void add(const ast::Spec &spec, Diagnostics &diags);

private:
  struct Given {
    llvm::StringRef format;
    llvm::SMRange where;
  };

  void addName(const ast::Ident &name, Diagnostics &diags);
  void addId(const ast::IdLine &line, llvm::StringRef format, Diagnostics &diags);

  std::map<llvm::StringRef, Given> names;
  std::map<std::pair<llvm::StringRef, int64_t>, Given> ids;
};

}  // namespace quantc
