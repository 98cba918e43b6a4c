// Constant tables: numbers inline or from a data file beside the spec.
// Takes a table statement with its known shape; gives the numbers, exactly as many as the shape asks for, or reports
// what is wrong with them. Files are read through a function of the caller, so that specs can also be analysed without
// a disk.
#pragma once

#include "parse/ast.h"
#include "sema/files.h"

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace quantc {
class Diagnostics;
}

namespace quantc::sema {

/// All tables of a spec together hold no more numbers.
constexpr unsigned maxTableNumbers = 65536;

struct Table {
  std::string name;
  unsigned rows = 0;
  unsigned columns = 1;
  bool isVectors = false;        // written with a second length, and read with a second index
  std::vector<int64_t> numbers;  // by rows
  int64_t lo = 0, hi = 0;        // of all numbers

  int64_t at(unsigned row, unsigned column) const { return numbers[row * columns + column]; }
};

/// Fills in the numbers of a table whose shape is known.
bool readTable(const ast::TableLine &line, Table &table, const ReadFile &read, Diagnostics &diags);

}  // namespace quantc::sema
