#include "sema/evaluate/tables.h"

#include "parse/diagnostics.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Path.h"

#include <algorithm>

namespace quantc::sema {
namespace {

bool fits(int64_t number) { return number >= INT32_MIN && number <= INT32_MAX; }

bool fail(Diagnostics &diags, llvm::SMRange at, const llvm::Twine &why) {
  diags.error(at, why);
  return false;
}

/// A path that cannot lead out of the spec's folder.
bool staysBelow(llvm::StringRef path) {
  if (path.empty() || path.contains('\\') || path.contains('\0') || llvm::sys::path::is_absolute(path))
    return false;
  for (auto part = llvm::sys::path::begin(path), end = llvm::sys::path::end(path); part != end; ++part)
    if (*part == "..")
      return false;
  return true;
}

/// Integers with anything white between them; '#' begins a comment that ends with its line.
bool parse(llvm::StringRef text, Table &table, const ast::Ident &path, Diagnostics &diags) {
  const size_t wanted = size_t(table.rows) * table.columns;
  for (unsigned line = 1; !text.empty(); ++line) {
    auto [content, rest] = text.split('\n');
    text = rest;
    content = content.take_until([](char c) { return c == '#'; });
    while (!(content = content.ltrim(" \t\r")).empty()) {
      llvm::StringRef word = content.take_until([](char c) { return c == ' ' || c == '\t' || c == '\r'; });
      content = content.drop_front(word.size());
      int64_t number;
      if (word.getAsInteger(10, number) || !fits(number))
        return fail(diags, path.range,
                    "line " + std::to_string(line) + " of '" + path.text + "': '" + word.take_front(20) +
                        "' is no integer of 32 bits");
      if (table.numbers.size() < wanted)
        table.numbers.push_back(number);
      else
        return fail(diags, path.range,
                    "'" + path.text + "' has more than the " + std::to_string(wanted) + " numbers of '" + table.name +
                        "'");
    }
  }
  return table.numbers.size() == wanted || fail(diags, path.range,
                                                "'" + path.text + "' has " + std::to_string(table.numbers.size()) +
                                                    " numbers; '" + table.name + "' has " + std::to_string(wanted));
}

}  // namespace

bool readTable(const ast::TableLine &line, Table &table, const ReadFile &read, Diagnostics &diags) {
  const size_t wanted = size_t(table.rows) * table.columns;
  if (!line.path.text.empty() || line.numbers.empty()) {
    if (!staysBelow(line.path.text))
      return fail(diags, line.path.range, "a data file has a relative path without '..'");
    std::string why = "a spec without a folder has no data files";
    std::optional<std::string> text = read ? read(line.path.text, why) : std::nullopt;
    if (!text)
      return fail(diags, line.path.range, "cannot read '" + line.path.text + "': " + why);
    if (!parse(*text, table, line.path, diags))
      return false;
  } else {
    for (const ast::Number &number : line.numbers) {
      if (!fits(number.value))
        return fail(diags, number.range,
                    "number " + std::to_string(number.value) + " is too large; a table holds 32 bits");
      table.numbers.push_back(number.value);
    }
    if (table.numbers.size() != wanted)
      return fail(diags, line.name.range,
                  "here are " + std::to_string(table.numbers.size()) + " numbers; '" + table.name + "' has " +
                      std::to_string(wanted));
  }
  auto [lo, hi] = std::minmax_element(table.numbers.begin(), table.numbers.end());
  table.lo = *lo;
  table.hi = *hi;
  return true;
}

}  // namespace quantc::sema
