// The constant tables of a format: its look-ups, their inverses, and what floats of 8 bits are worth.
#include "emit/emit.h"

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
  unsigned perLine = 24;
  for (size_t i = 0; i < values.size(); ++i) {
    os << (i % perLine == 0 ? "\n    " : " ");
    print(values[i]);
    os << ',';
  }
  os << "\n};\n";
}

}  // namespace

std::string emitTables(const Plan &plan) {
  std::string text;
  if (!plan.hasTables())
    return text;
  llvm::raw_string_ostream os(text);
  const Format &f = *plan.format;
  os << banner("Constant tables of " + f.name, "formats/" + f.file) << "#pragma once\n\nnamespace {\n";
  auto integer = [&](unsigned v) { os << v; };
  for (size_t i = 0; i < f.lookups.size(); ++i) {
    const Lookup &lookup = f.lookups[i];
    os << "\n// " << lookup.name << ": codes of " << lookup.components << " components for each index\n";
    array(os, "uint8_t", "lookup" + std::to_string(i), lookup.codes, integer);
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
    array(os, "float", a.name + "_values", a.values, [&](float v) {
      if (std::isnan(v))
        os << "__builtin_nanf(\"\")";
      else if (std::isinf(v))
        os << (v < 0 ? "-" : "") << "__builtin_inff()";
      else
        os << llvm::format("%.9g", double(v)) << (v == std::floor(v) && std::fabs(v) < 1e9 ? ".0f" : "f");
    });
  }
  os << "\n}  // namespace\n";
  return text;
}

}  // namespace quantc
