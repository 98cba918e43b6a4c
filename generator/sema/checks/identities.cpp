#include "sema/checks/identities.h"

#include "parse/diagnostics.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace quantc {
namespace {

/// A name is a folder and a part of each kernel's name: far below the 255 bytes of a file name, and what C compilers
/// tell identifiers apart by.
constexpr size_t maxFormatName = 63;

/// Windows has devices of these names in every folder: sources with such a folder cannot be unpacked there.
bool isDevice(llvm::StringRef name) {
  if (name == "aux" || name == "con" || name == "nul" || name == "prn")
    return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && llvm::isDigit(name[3]);
}

}  // namespace

void checkFormatName(const ast::Ident &ident, Diagnostics &diags) {
  llvm::StringRef name = ident.text;
  // Without capitals, no two names differ in case alone: such folders are one on some file systems.
  bool plain = llvm::all_of(name, [](char c) { return llvm::isLower(c) || llvm::isDigit(c) || c == '_'; });
  // Kernel names join their parts with a double underscore.
  if (!plain || name.contains("__") || name.starts_with("_") || name.ends_with("_"))
    diags.error(ident.range,
                "format name '" + name + "': use lower-case letters, digits and single underscores between them");
  if (name.size() > maxFormatName)
    diags.error(ident.range, "a format name of " + std::to_string(name.size()) + " characters; it has at most " +
                                 std::to_string(maxFormatName));
  if (isDevice(name))
    diags.error(ident.range, "format name '" + name + "': Windows keeps it for a device, in every folder");
}

void Identities::add(const ast::Spec &spec, Diagnostics &diags) {
  llvm::StringRef format;
  for (const ast::Statement &statement : spec.statements) {
    if (const auto *line = std::get_if<ast::FormatLine>(&statement)) {
      format = line->name.text;
      addName(line->name, diags);
    }
    if (const auto *line = std::get_if<ast::VariantLine>(&statement))
      addName(line->name, diags);
    if (const auto *line = std::get_if<ast::IdLine>(&statement))
      addId(*line, format, diags);
  }
}

void Identities::addName(const ast::Ident &name, Diagnostics &diags) {
  auto [entry, isNew] = names.try_emplace(name.text, Given{name.text, name.range});
  if (isNew)
    return;
  diags.error(name.range, "'" + name.text + "' is defined twice");
  diags.note(entry->second.where, "the first definition is here");
}

void Identities::addId(const ast::IdLine &line, llvm::StringRef format, Diagnostics &diags) {
  const llvm::SMRange where(line.keyword.Start, line.number.range.End);
  auto [entry, isNew] = ids.try_emplace({line.space.text, line.number.value}, Given{format, where});
  if (isNew)
    return;
  diags.error(where, "id '" + line.space.text + " " + std::to_string(line.number.value) + "' is also that of format '" +
                         entry->second.format + "'");
  diags.note(entry->second.where, "the first is here");
}

}  // namespace quantc
