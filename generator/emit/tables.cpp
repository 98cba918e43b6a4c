// The constant tables of a format: its look-ups, their inverses, and what floats of 8 bits are worth.
#include "emit/emit.h"

#include "emit/speller.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <bit>
#include <cmath>

namespace quantc {
namespace {

template <class T, class Print>
void array(llvm::raw_ostream &os, const char *type, const std::string &name, const std::vector<T> &values,
           Print print) {
  os << "alignas(64) constexpr " << type << ' ' << name << '[' << values.size() << "] = {";
  std::string line;
  for (const T &value : values) {
    std::string text;
    llvm::raw_string_ostream entry(text);
    print(entry, value);
    if (line.empty() || line.size() + 1 + text.size() + 1 > lineColumns) {
      os << line << '\n';
      line = "   ";
    }
    line += " " + text + ",";
  }
  os << line << "\n};\n";
}

}  // namespace

std::string emitTables(const Plan &plan) {
  std::string text;
  llvm::raw_string_ostream os(text);
  const Format &f = *plan.format;
  os << banner("Constant tables of " + f.name, "formats/" + f.file) << "#pragma once\n\nnamespace {\n";
  auto integer = [](llvm::raw_ostream &to, unsigned v) { to << v; };
  for (size_t i = 0; i < f.lookups.size(); ++i) {
    const Lookup &lookup = f.lookups[i];
    os << "\n// " << lookup.name << ": codes of " << lookup.components << " components for each index\n";
    array(os, "uint8_t", "lookup" + std::to_string(i), lookup.codes, integer);
  }
  for (size_t i = 0; plan.pieces && i < plan.pieces->tables.size(); ++i) {
    const EntryTable &table = plan.pieces->tables[i];
    const Lookup &lookup = f.lookups[table.lookup];
    const std::string number = std::to_string(i);
    os << "\n// the same of " << lookup.name << ", as nibbles of a word\n"
       << "constexpr qc_nibbles<" << table.entries.size() << ", " << lookup.components << ", " << table.position
       << "> nibbles" << number << "(lookup" << table.lookup << ");\n"
       << "constexpr const uint32_t *words" << number << " = nibbles" << number << ".entries;\n";
  }
  const bool hasSlices = plan.pieces && plan.pieces->slices;
  for (size_t i = 0; hasSlices && i < plan.pieces->slices->tables.size(); ++i) {
    const SliceTable &table = plan.pieces->slices->tables[i];
    const Lookup &lookup = f.lookups[table.lookup];
    os << "\n// bits of " << lookup.name << ", as a byte for each index\n"
       << "constexpr qc_slices<" << table.entries << ", " << lookup.components << ", " << table.bit << ", " << table.bits
       << ", " << table.first << ", " << table.count << "> slices" << i << "(lookup" << table.lookup << ");\n"
       << "constexpr const uint8_t *slice" << i << " = slices" << i << ".bytes;\n";
  }
  for (size_t i = 0; i < plan.lookups.inverses.size(); ++i) {
    if (plan.lookups.inverses[i].index.empty())
      continue;
    os << "\n// the index of " << f.lookups[plan.lookups.inverses[i].lookup].name << " for each sequence of codes\n";
    array(os, "uint16_t", "inverse" + std::to_string(i), plan.lookups.inverses[i].index, integer);
  }
  for (const FloatArray &a : f.floats) {
    if (a.values.empty())
      continue;
    os << "\n// what the codes of " << a.name << " are worth\n";
    array(os, "float", a.name + "_values", a.values, [](llvm::raw_ostream &to, float v) { to << floatText(v); });
  }
  os << "\n}  // namespace\n";
  return text;
}

void shareTables(std::map<std::string, std::string> &files) {
  constexpr llvm::StringLiteral once = "#pragma once\n";
  std::map<llvm::StringRef, llvm::StringRef> owners;  // what stands behind the banner: the path
  for (auto &[path, text] : files) {
    if (!llvm::StringRef(path).ends_with("/tables.h"))
      continue;
    auto [banner, tables] = llvm::StringRef(text).split(once);
    auto [owner, isNew] = owners.try_emplace(tables, path);
    if (!isNew)
      text = banner.str() + once.str() + "\n#include \"../" + owner->second.str() + "\"\n";
  }
}

}  // namespace quantc
