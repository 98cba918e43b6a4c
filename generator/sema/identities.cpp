#include "sema/identities.h"

#include "parse/diagnostics.h"
#include "llvm/ADT/Twine.h"

namespace quantc {

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
  auto [entry, isNew] = names_.try_emplace(name.text, Given{name.text, name.range});
  if (isNew)
    return;
  diags.error(name.range, "'" + name.text + "' is defined twice");
  diags.note(entry->second.where, "the first definition is here");
}

void Identities::addId(const ast::IdLine &line, llvm::StringRef format, Diagnostics &diags) {
  const llvm::SMRange where(line.keyword.Start, line.number.range.End);
  auto [entry, isNew] = ids_.try_emplace({line.space.text, line.number.value}, Given{format, where});
  if (isNew)
    return;
  diags.error(where, "id '" + line.space.text + " " + llvm::Twine(line.number.value) + "' is also that of format '" +
                         entry->second.format + "'");
  diags.note(entry->second.where, "the first is here");
}

}  // namespace quantc
