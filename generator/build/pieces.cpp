// A block as pieces: what look-ups take is decoded for R rows at once, eight weights of each, other codes four.
#include "build/pieces.h"

#include "build/slices.h"

#include <algorithm>
#include <cassert>

namespace quantc {
namespace {

constexpr unsigned octetSize = 8;  // the weights that 32 bits hold as nibbles

/// Fields are cut from their beginning, into words and what is left.
std::vector<Piece> cut(const Format &f) {
  std::vector<Piece> pieces;
  for (const Field &field : f.fields)
    for (unsigned at = 0; at < field.bytes();) {
      const unsigned left = field.bytes() - at, bytes = left >= 4 ? 4 : left >= 2 ? 2 : 1;
      pieces.push_back({.offset = field.offset + at, .bytes = bytes, .inRow = {}});
      at += bytes;
    }
  return pieces;
}

/// Windows inside the block for all pieces, with words at multiples of 4 where they can be.
std::vector<unsigned> windowsOf(const Format &f, const std::vector<Piece> &pieces) {
  std::vector<unsigned> windows;
  auto isCovered = [&](const Piece &piece) {
    return std::any_of(windows.begin(), windows.end(), [&](unsigned window) {
      return piece.offset >= window && piece.offset + piece.bytes <= window + windowBytes;
    });
  };
  for (bool words : {true, false})
    for (const Piece &piece : pieces)
      if ((piece.bytes == 4) == words && !isCovered(piece))
        windows.push_back(std::min(piece.offset, f.blockBytes - windowBytes));
  std::sort(windows.begin(), windows.end());
  return windows;
}

/// Where a bit of the block is: of a word, and how many bits this has from there on.
struct Place {
  unsigned window, word, bit, left;
};

/// Splits bit runs at the words that `placeOf` puts a run's first bit in.
template <class F> WordValue split(const std::vector<BitRun> &runs, F placeOf) {
  WordValue value;
  for (BitRun run : runs)
    while (run.length > 0) {
      const Place place = placeOf(run.address);
      const unsigned length = std::min(run.length, place.left);
      value.terms.push_back({.window = place.window,
                             .word = place.word,
                             .shift = int(place.bit) - int(run.position),
                             .mask = uint32_t(((uint64_t(1) << length) - 1) << run.position)});
      run.address += length;
      run.position += length;
      run.length -= length;
    }
  return value;
}

WordValue pieceValue(const std::vector<Piece> &pieces, const std::vector<BitRun> &runs) {
  return split(runs, [&](uint32_t address) -> Place {
    auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &p) {
      return address / 8 >= p.offset && address / 8 < p.offset + p.bytes;
    });
    assert(piece != pieces.end());
    const unsigned bit = address - piece->offset * 8;
    return {unsigned(piece - pieces.begin()), 0, bit, piece->bytes * 8 - bit};
  });
}

/// Where eight nibbles lie in a word: the first four weights have the low ones.
unsigned nibbleBit(unsigned weight) { return weight % 4 * 8 + weight / 4 * 4; }

class Octets {
public:
  Octets(const Format &f, PieceForm &form) : f(f), form(form) {}

  /// False where the codes of some weights do not lie so, or where groups have minimums.
  bool build() {
    if (f.code.width > 4 || f.block % octetSize != 0 || f.minimumInt())
      return false;
    for (unsigned first = 0; first < f.block; first += octetSize) {
      next = 0;
      for (const CodePart &part : f.code.parts)
        if (!add(part, first))
          return false;
    }
    return true;
  }

private:
  using Source = CodePart::Source;

  WordValue number(const Source &source) const { return pieceValue(form.pieces, runsOf(addressesOf(source.bits))); }

  /// Whether weights first .. first + n - 1 have all components of one entry.
  bool isEntry(const CodePart &part, unsigned first, unsigned n) const {
    const Source &from = part.of[first];
    if (from.lookup < 0 || f.lookups[unsigned(from.lookup)].components != n)
      return false;
    for (unsigned k = 0; k < n; ++k) {
      const Source &s = part.of[first + k];
      if (s.lookup != from.lookup || s.component != k || addressesOf(s.bits) != addressesOf(from.bits))
        return false;
    }
    return true;
  }

  /// Seven stored bits, and the eighth makes their number even.
  static bool isParity(const Lookup &lookup) {
    if (lookup.components != 8 || lookup.indexBits != 7 || lookup.width != 1)
      return false;
    for (unsigned index = 0; index < 128; ++index)
      for (unsigned k = 0; k < 8; ++k)
        if (lookup.codes[index * 8 + k] != (k < 7 ? index >> k & 1 : unsigned(__builtin_parity(index))))
          return false;
    return true;
  }

  unsigned table(unsigned lookup, unsigned position) {
    for (unsigned i = 0; i < form.tables.size(); ++i)
      if (form.tables[i].lookup == lookup && form.tables[i].position == position)
        return i;
    EntryTable made{.lookup = lookup, .position = position, .entries = {}};
    const Lookup &from = f.lookups[lookup];
    for (size_t first = 0; first < from.codes.size(); first += from.components) {
      uint32_t entry = 0;
      for (unsigned k = 0; k < from.components; ++k)
        entry |= uint32_t(from.codes[first + k]) << position << nibbleBit(k);
      made.entries.push_back(entry);
    }
    form.tables.push_back(std::move(made));
    return unsigned(form.tables.size()) - 1;
  }

  /// The next term of eight weights; false where the first eight have another one.
  bool term(OctetTerm::Kind kind, unsigned table, unsigned shift, WordValue number) {
    if (next == form.terms.size())
      form.terms.push_back({.kind = kind, .table = table, .shift = shift, .numbers = {}});
    OctetTerm &known = form.terms[next++];
    known.numbers.push_back(std::move(number));
    if (kind == OctetTerm::Bits || kind == OctetTerm::Parity) {
      for (const OctetTerm &other : form.terms)  // eight bits are made nibbles in one way
        if (&other != &known && (other.kind == OctetTerm::Bits || other.kind == OctetTerm::Parity))
          return false;
    }
    return known.kind == kind && known.table == table && known.shift == shift;
  }

  bool entry(const CodePart &part, unsigned weight, unsigned shift) {
    const Source &from = part.of[weight];
    return term(OctetTerm::Entry, table(unsigned(from.lookup), part.position), shift, number(from));
  }

  bool add(const CodePart &part, unsigned first) {
    const Source &from = part.of[first];
    if (isEntry(part, first, 8))
      return isParity(f.lookups[unsigned(from.lookup)]) ? term(OctetTerm::Parity, 0, part.position, number(from))
                                                        : entry(part, first, 0);
    if (isEntry(part, first, 4) && isEntry(part, first + 4, 4))
      return entry(part, first, 0) && entry(part, first + 4, 4);
    if (from.lookup >= 0)
      return false;
    bool shared = true, consecutive = part.width == 1;
    std::vector<BitSource> eight;
    for (unsigned k = 0; k < octetSize; ++k) {
      const Source &s = part.of[first + k];
      if (s.lookup >= 0)
        return false;
      for (unsigned bit = 0; bit < part.width; ++bit) {
        if (s.bits[bit].kind != BitSource::Memory)
          return false;
        shared &= s.bits[bit].address == from.bits[bit].address;
        consecutive &= s.bits[bit].address == from.bits[bit].address + k;
        eight.push_back(s.bits[bit]);
      }
    }
    if (shared)
      return term(OctetTerm::Shared, 0, part.position, number(from));
    return consecutive && term(OctetTerm::Bits, 0, part.position, pieceValue(form.pieces, runsOf(addressesOf(eight))));
  }

  const Format &f;
  PieceForm &form;
  size_t next = 0;  // into form.terms
};

/// Codes whose bits lie in one piece for four weights, as those of chunks that read stored bits do.
class Quads {
public:
  explicit Quads(PieceForm &form) : form(form) {}

  bool build(const RawCodes &raw) {
    for (const Chunk &chunk : raw.chunks)
      for (unsigned first = 0; first < chunkSize; first += quadSize) {
        form.quads.emplace_back();
        for (const ChunkTerm &term : chunk.terms)
          if (!add(term, first, form.quads.back()))
            return false;
      }
    return true;
  }

private:
  static constexpr unsigned quadSize = 4;

  /// What a term of a chunk has of elements first .. first + 3; false where they are not of one piece.
  bool add(const ChunkTerm &term, unsigned first, Chunk &quad) {
    ChunkTerm made = term;
    std::optional<unsigned> piece;
    BytePattern shuffle{};
    bool isIdentity = true;
    for (unsigned k = 0; k < windowBytes; ++k) {  // the same of each lane
      const unsigned element = first + k % quadSize;
      made.mask[k] = term.mask[element];
      made.factors[k] = term.factors[element];
      shuffle[k] = uint8_t(k);
      if (!term.mask[element])
        continue;
      const unsigned at = term.window + (term.shuffle ? (*term.shuffle)[element] : element), index = pieceOf(at);
      if (piece && *piece != index)
        return false;
      piece = index;
      shuffle[k] = uint8_t(k - k % quadSize + (at - form.pieces[index].offset));
      isIdentity &= shuffle[k] == k;
    }
    if (!piece)
      return true;
    made.window = *piece;
    made.shuffle = isIdentity ? std::optional<BytePattern>() : shuffle;
    quad.terms.push_back(made);
    return true;
  }

  unsigned pieceOf(unsigned byte) const {
    for (unsigned i = 0; i < form.pieces.size(); ++i)
      if (byte >= form.pieces[i].offset && byte < form.pieces[i].offset + form.pieces[i].bytes)
        return i;
    assert(false);
    return 0;
  }

  PieceForm &form;
};

}  // namespace

WordValue wordValue(const std::vector<unsigned> &windows, const std::vector<BitRun> &runs) {
  return split(runs, [&](uint32_t address) -> Place {
    auto window = std::find_if(windows.rbegin(), windows.rend(), [&](unsigned w) { return w <= address / 8; });
    assert(window != windows.rend());
    const unsigned bit = address - *window * 8;
    assert(bit < windowBytes * 8);
    return {*window, bit / 32, bit % 32, 32 - bit % 32};
  });
}

HeaderWords headerValues(const Format &f, const std::function<WordValue(const std::vector<BitRun> &)> &valueOf) {
  HeaderWords header;
  for (const FloatArray &a : f.floats) {
    header.floats.emplace_back();
    for (const auto &entry : a.bits)
      header.floats.back().push_back(valueOf(runsOf(entry)));
  }
  auto each = [&](const Factor *factor, std::vector<WordValue> &values) {
    for (unsigned g = 0; factor && g < f.groups(); ++g) {
      const IntArray &a = f.arrays[factor->index];
      values.push_back(valueOf(a.runs(g * f.group() / factor->group)));
      if (a.isSigned)
        values.back().signBit = a.width - 1;
    }
  };
  each(f.scaleInt(), header.scales);
  each(f.minimumInt(), header.minimums);
  return header;
}

std::optional<PieceForm> pieceForm(const Format &f, const RawCodes &raw) {
  PieceForm form;
  if (f.blockBytes < windowBytes)
    return std::nullopt;
  form.pieces = cut(f);
  if (raw.unfolds ? !Octets(f, form).build() : !Quads(form).build(raw))
    return std::nullopt;
  if (form.looksUp())
    form.slices = sliceForm(f, form.pieces);
  form.windows = windowsOf(f, form.pieces);
  for (Piece &piece : form.pieces)
    piece.inRow = wordValue(form.windows, {{piece.offset * 8, piece.bytes * 8, 0}});
  form.header = headerValues(f, [&](const std::vector<BitRun> &runs) { return pieceValue(form.pieces, runs); });
  return form;
}

}  // namespace quantc
