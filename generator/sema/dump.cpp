#include "sema/dump.h"

#include "sema/form/weight_text.h"

#include "llvm/Support/Format.h"

#include <string>

namespace quantc {
namespace {

void print(const Field &field, llvm::raw_ostream &out) {
  out << "  field " << spelling(field.type) << " " << field.name;
  if (field.isArray)
    out << "[" << field.count << "]";
  out << " @ " << field.offset << (field.isUnused ? ", unused" : "") << "\n";
}

/// Bits from the lowest: runs as value bits <- memory bits, the block's byte and the bit in it.
std::string bitsText(const IntArray &array, unsigned element) {
  std::string text;
  llvm::raw_string_ostream out(text);
  for (const BitRun &run : array.runs(element)) {
    out << "  [" << run.position;
    if (run.length > 1)
      out << ".." << run.position + run.length - 1;
    out << "] <- " << run.address / 8 << ":" << run.address % 8;
  }
  for (unsigned bit = 0; bit < array.bits[element].size(); ++bit)
    if (array.bits[element][bit].kind == BitSource::One)
      out << "  [" << bit << "] <- 1";
  return text;
}

std::string bitsText(const std::vector<BitSource> &bits) {
  IntArray one;
  one.bits.push_back(bits);
  return bitsText(one, 0);
}

void print(const FloatArray &array, llvm::raw_ostream &out) {
  out << "  float " << spelling(array.type) << " " << array.name << "[" << array.count << "]\n";
  for (unsigned element = 0; element < array.count; ++element) {
    std::vector<BitSource> bits;
    for (uint32_t address : array.bits[element])
      bits.push_back({BitSource::Memory, address});
    out << "    " << llvm::format_decimal(element, 4) << bitsText(bits) << "\n";
  }
}

void print(const IntArray &array, llvm::raw_ostream &out) {
  out << "  array " << array.name << "[" << array.count << "]: " << array.width << " bits, "
      << (array.isSigned ? "signed" : "unsigned") << ", " << array.lo << " .. " << array.hi << "\n";
  for (unsigned element = 0; element < array.count; ++element)
    out << "    " << llvm::format_decimal(element, 4) << bitsText(array, element) << "\n";
}

template <class Numbers> void printList(const Numbers &numbers, llvm::raw_ostream &out) {
  for (auto number : numbers)
    out << " " << number;
  out << "\n";
}

void print(const Lookup &lookup, llvm::raw_ostream &out) {
  out << "  lookup " << lookup.name << ": " << (1u << lookup.indexBits) << " entries of " << lookup.components
      << ", each " << lookup.width << " bits, worth";
  printList(lookup.values, out);
}

void print(const Format &format, const Code &code, llvm::raw_ostream &out) {
  out << "  code " << code.name << ": " << code.width << " bits, levels " << code.lo << " .. " << code.hi;
  if (code.isLinear()) {
    out << ", linear" << (code.isSigned ? ", signed" : "") << ", offset " << code.offset << "\n";
  } else {
    out << ":";
    printList(code.levels, out);
  }
  for (const CodePart &part : code.parts) {
    out << "    part [" << part.position << ".." << part.position + part.width - 1 << "]\n";
    for (size_t i = 0; i < part.of.size(); ++i) {
      const CodePart::Source &source = part.of[i];
      out << "    " << llvm::format_decimal(int64_t(i), 4);
      if (source.lookup >= 0)
        out << "  component " << source.component << " of " << format.lookups[size_t(source.lookup)].name;
      out << bitsText(source.bits) << "\n";
    }
  }
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
  for (const FloatArray &array : format.floats)
    print(array, out);
  for (const IntArray &array : format.arrays)
    print(array, out);
  for (const Lookup &lookup : format.lookups)
    print(lookup, out);
  if (!format.isFloats())
    print(format, format.code, out);
  out << "  w[i] = " << weightText(format);
  if (!format.isFloats()) {
    out << "\n  groups of " << format.group() << " in cells of " << format.cell()
        << "; |isum| <= " << format.maxIntegerSum;
    if (format.value.minimum)
      out << ", |msum| <= " << format.maxMinimumSum;
  }
  out << "\n  fit " << (format.canQuantize() ? format.fit.name : "-");
  for (double parameter : format.fit.parameters)
    out << " " << llvm::format("%g", parameter);
  out << "\n";
}

}  // namespace quantc
