#include "build/dump.h"

#include <algorithm>

namespace quantc {
namespace {

void printPattern(const BytePattern &p, llvm::raw_ostream &os) {
  bool uniform = std::all_of(p.begin(), p.end(), [&](uint8_t b) { return b == p[0]; });
  if (uniform) {
    os << unsigned(p[0]);
    return;
  }
  os << '{';
  for (size_t i = 0; i < p.size(); ++i)
    os << (i ? " " : "") << unsigned(p[i]);
  os << '}';
}

/// `place` prints where a term reads.
template <class Place>
void dumpWords(const char *what, const std::vector<WordValue> &values, llvm::raw_ostream &os, Place place) {
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i].terms.empty())
      continue;
    os << "  " << what << '[' << i << "] =";
    for (const WordTerm &t : values[i].terms) {
      os << (&t == &values[i].terms.front() ? " " : " | ");
      place(t);
      os << " >> " << t.shift << " & " << t.mask;
    }
    if (values[i].signBit)
      os << ", sign bit " << *values[i].signBit;
    os << '\n';
  }
}

void dumpWords(const char *what, const std::vector<WordValue> &values, llvm::raw_ostream &os) {
  dumpWords(what, values, os, [&](const WordTerm &t) { os << "word(" << t.window << '+' << 4 * t.word << ')'; });
}

/// Codes `size` at a time, out of windows or pieces.
void dumpCodes(const std::vector<Chunk> &chunks, unsigned size, const char *source, llvm::raw_ostream &os) {
  for (size_t i = 0; i < chunks.size(); ++i) {
    os << "  codes " << i * size << ".." << (i + 1) * size - 1 << " =";
    for (const ChunkTerm &t : chunks[i].terms) {
      os << (&t == &chunks[i].terms.front() ? " " : " | ") << source << '(' << t.window << ')';
      if (t.shuffle) {
        os << " shuffle ";
        printPattern(*t.shuffle, os);
      }
      if (t.base)
        os << " digits to the base " << t.base << " by ", printPattern(t.factors, os);
      else if (t.test)
        os << " test ", printPattern(t.mask, os), os << " ? " << unsigned(t.out);
      else
        os << " >> " << t.shift << " & ", printPattern(t.mask, os);
    }
    os << '\n';
  }
}

/// The sum of what bytes of lanes have: source, and for each byte shift and mask.
void dump(const std::vector<ByteTerm> &terms, const char *from, llvm::raw_ostream &os) {
  for (const ByteTerm &term : terms) {
    os << ' ' << from << ' ' << term.source << ':';
    for (unsigned k = 0; k < term.shift.size(); ++k)
      os << ' ' << unsigned(term.shift[k]) << '&' << unsigned(term.mask[k]);
  }
  os << '\n';
}

/// The same codes, 32 at a time, where targets look up bytes.
void dump(const SliceForm &form, llvm::raw_ostream &os) {
  for (const SliceTable &table : form.tables)
    os << "  slice of look-up " << table.lookup << ": " << table.bits << " bits from " << table.bit << " of components "
       << table.first << " .. " << table.first + table.count - 1 << '\n';
  for (size_t i = 0; i < form.numbers.size(); ++i)
    for (const std::vector<ByteTerm> &terms : form.numbers[i]) {
      os << "  bytes " << i;
      dump(terms, "piece", os);
    }
  for (size_t i = 0; i < form.lookups.size(); ++i) {
    os << "  bytes " << form.numbers.size() + i << " by slice " << form.lookups[i].table << " of bytes "
       << form.lookups[i].low;
    if (form.lookups[i].high)
      os << " and " << *form.lookups[i].high;
    os << '\n';
  }
  for (size_t k = 0; k < form.quads.size(); ++k) {
    os << "  codes " << 4 * k << " ..";
    dump(form.quads[k], "bytes", os);
  }
}

/// Codes eight at a time, out of pieces of the block.
void dump(const PieceForm &form, llvm::raw_ostream &os) {
  static const char *const kinds[] = {"entry of table", "seven bits and their parity", "eight bits", "shared bits"};
  os << "  products decode " << (form.looksUp() ? "eight" : "four") << " codes at a time from pieces";
  for (const Piece &piece : form.pieces)
    os << ' ' << piece.offset << ':' << piece.bytes;
  os << '\n';
  dumpCodes(form.quads, 4, "piece", os);
  for (const OctetTerm &term : form.terms) {
    os << "  " << kinds[term.kind];
    if (term.kind == OctetTerm::Entry)
      os << ' ' << term.table;
    os << ", << " << term.shift << '\n';
    dumpWords("number", term.numbers, os, [&](const WordTerm &t) { os << "piece(" << t.window << ')'; });
  }
  if (form.slices)
    dump(*form.slices, os);
}

}  // namespace

void dump(const Plan &plan, llvm::raw_ostream &os) {
  os << "plan " << plan.format->name << '\n';
  if (plan.format->isFloats())
    return;
  if (plan.raw.padsBlock)
    os << "  blocks padded to 16 bytes\n";
  if (plan.raw.unfolds)
    os << "  codes unfolded first\n";
  dumpCodes(plan.raw.chunks, chunkSize, "bytes", os);
  for (size_t i = 0; i < plan.header.floats.size(); ++i)
    dumpWords(plan.format->floats[i].name.c_str(), plan.header.floats[i], os);
  dumpWords("scale", plan.header.scales, os);
  dumpWords("minimum", plan.header.minimums, os);
  if (plan.code.up)
    os << "  level + " << plan.code.offset << " is the code" << (plan.code.flip ? ", inverted," : "") << " << "
       << plan.code.up << '\n';
  if (plan.code.levels) {
    os << "  levels + " << plan.code.offset << " by code ";
    printPattern(*plan.code.levels, os);
    os << '\n';
  }
  if (plan.pieces)
    dump(*plan.pieces, os);
  const PlaneLayout &p = plan.packed;
  os << "  packed, bytes for each row: codes at " << p.codes << ", unit " << p.unit << " elements in " << p.unitBytes
     << " bytes, total " << p.bytes << "; planes";
  for (const Plane &plane : p.planes)
    os << ' ' << plane.bits << " bits at code bit " << plane.position << " offset " << plane.offset << ';';
  const ActivationLayout &a = plan.activation;
  os << "\n  activation block: " << a.bytes << " bytes, sums of 16 at " << a.sums16 << ", of 32 at " << a.sums32
     << ", scale " << a.scale << "; starts: zero " << plan.start.zero << ", group " << plan.start.group << '\n';
}

}  // namespace quantc
