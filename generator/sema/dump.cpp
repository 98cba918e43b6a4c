#include "sema/dump.h"

#include <string>

#include "llvm/Support/Format.h"

namespace quantc {
namespace {

/// The weight term as the model holds it, in the spec's own notation.
void print(const Format &format, const Term &term, llvm::raw_ostream &out) {
  const char *separator = "";
  for (const Factor &factor : term.factors) {
    out << separator;
    separator = " * ";
    if (factor.kind == Factor::Float) {
      out << format.fields[factor.field].name;
      continue;
    }
    if (factor.offset != 0)
      out << "(";
    out << format.arrays[factor.array].name << "[i";
    if (factor.kind == Factor::Int)
      out << " / " << factor.group;
    out << "]";
    if (factor.offset > 0)
      out << " - " << factor.offset << ")";
    if (factor.offset < 0)
      out << " + " << -factor.offset << ")";
  }
}

void print(const Field &field, llvm::raw_ostream &out) {
  out << "  field " << spelling(field.type) << " " << field.name;
  if (field.isArray)
    out << "[" << field.count << "]";
  out << " @ " << field.offset << (field.isUnused ? ", unused" : "") << "\n";
}

/// The bits of an element from the lowest: runs as value bits <- memory bits, the block's byte and the bit in it.
std::string elementBits(const IntArray &array, unsigned element) {
  std::string text;
  llvm::raw_string_ostream out(text);
  for (const BitRun &run : array.runs(element)) {
    out << "  [" << run.position;
    if (run.length > 1)
      out << ".." << run.position + run.length - 1;
    out << "] <- " << run.address / 8 << ":" << run.address % 8;
  }
  for (unsigned bit = 0; bit < array.width; ++bit)
    if (array.bits[element][bit].kind == BitSource::One)
      out << "  [" << bit << "] <- 1";
  return text;
}

void print(const IntArray &array, llvm::raw_ostream &out) {
  out << "  array " << array.name << "[" << array.count << "]: " << array.width << " bits, "
      << (array.isSigned ? "signed" : "unsigned") << ", " << array.lo << " .. " << array.hi << "\n";
  for (unsigned element = 0; element < array.count; ++element)
    out << "    " << llvm::format_decimal(element, 4) << elementBits(array, element) << "\n";
}

}  // namespace

void dump(const Format &format, llvm::raw_ostream &out) {
  out << "format " << format.name << " (" << format.file << ")";
  for (const FormatId &id : format.ids)
    out << ", " << id.space << " " << id.number;
  out << "\n  block of " << format.block << " weights, " << format.blockBytes << " bytes, "
      << llvm::format("%g", format.bitsPerWeight()) << " bits per weight\n";
  for (const Field &field : format.fields)
    print(field, out);
  for (const IntArray &array : format.arrays)
    print(array, out);
  out << "  w[i] = ";
  print(format, format.value.scale, out);
  if (format.value.minimum) {
    out << (format.value.minimum->negative ? " - " : " + ");
    print(format, *format.value.minimum, out);
  }
  out << "\n  groups of " << format.group() << "; |isum| <= " << format.maxIntegerSum;
  if (format.value.minimum)
    out << ", |msum| <= " << format.maxMinimumSum;
  out << "\n  fit " << format.fit.name;
  for (double parameter : format.fit.parameters)
    out << " " << llvm::format("%g", parameter);
  out << "\n";
}

}  // namespace quantc
