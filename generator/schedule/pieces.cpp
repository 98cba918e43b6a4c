// A block of R rows as pieces, lanes as rows: transposed from rows, or as panels have them; the header and the codes
// that come out of them, where an entry is one look-up for all rows.
#include "schedule/common.h"

#include <algorithm>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

/// The pieces of R rows, lanes as rows.
class PieceTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    const std::vector<Piece> &pieces = plan.pieces->pieces;
    std::vector<const WordValue *> others;
    for (size_t i = 0; i < pieces.size();)
      if (isFour(i)) {
        b.effect(
            b.call("qc_words", '.',
                   {b.variable("row", 'o'), b.size(pieces[i].offset), b.address(b.variable("word", 'w'), int64_t(i))}));
        i += 4;
      } else {
        others.push_back(&pieces[i++].inRow);
      }
    readWords(plan.pieces->windows, others);
    for (size_t i = 0; i < pieces.size(); ++i)
      if (std::find(others.begin(), others.end(), &pieces[i].inRow) != others.end())
        b.assign(b.variable("word", 'w', {int64_t(i)}), lanesOf(pieces[i].inRow, wordInWindow()));
  }

private:
  /// Whether pieces i .. i + 3 are the words of a window.
  bool isFour(size_t i) const {
    const std::vector<Piece> &pieces = plan.pieces->pieces;
    const auto &windows = plan.pieces->windows;
    if (i + 4 > pieces.size() || std::find(windows.begin(), windows.end(), pieces[i].offset) == windows.end())
      return false;
    for (unsigned k = 0; k < 4; ++k)
      if (pieces[i + k].bytes != 4 || pieces[i + k].offset != pieces[i].offset + 4 * k)
        return false;
    return true;
  }
};

/// The pieces of R rows as panels have them: in the order of the file, each for all rows.
class PanelPieces : public Kernel {
public:
  using Kernel::Kernel;

  void load() {
    each([&](const Piece &piece, Value word) {
      Value from = b.address(b.variable("from", 'p'), piece.offset * rows);
      b.assign(word, piece.bytes == 4 ? b.make(Op::AsLanes, {b.make(Op::Load, {from})})
                                      : b.make(piece.bytes == 2 ? Op::LoadU16 : Op::LoadU8, {from}));
    });
  }
  void store() {
    each([&](const Piece &piece, Value word) {
      Op op = piece.bytes == 4 ? Op::StoreLanes : piece.bytes == 2 ? Op::StoreLow16 : Op::StoreLow8;
      b.effect(b.make(op, {b.address(b.variable("to", 'P'), piece.offset * rows), word}));
    });
  }

private:
  template <class F> void each(F take) {
    int64_t i = 0;
    for (const Piece &piece : plan.pieces->pieces)
      take(piece, b.variable("word", 'w', {i++}));
  }
};

/// What readers of the header want, from the pieces.
class HeaderOfPieces : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    writeHeader(plan.pieces->header, [&](const WordTerm &t) { return b.variable("word", 'w', {t.window}); });
  }
};

/// The numbers of all terms, each for all weights in turn.
class NumberTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    unsigned i = 0;
    for (const OctetTerm &term : plan.pieces->terms)
      for (const WordValue &number : term.numbers) {
        Value v = lanesOf(number, [&](const WordTerm &t) { return b.variable("word", 'w', {t.window}); });
        b.assign(b.variable("number", 'w', {i++}), v);
      }
  }
};

/// Eight codes of each row, from the numbers of their terms.
class EightTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    const Index eight = Index::of("eight");
    unsigned i = 0;
    Value all = nullptr;
    for (const OctetTerm &term : plan.pieces->terms) {
      Value v = nibbles(term, b.variable("number", 'w', {eight + i++ * (format.block / 8)}));
      all = all ? b.make(Op::LanesOr, {all, v}) : v;
    }
    Value both = b.let("both", b.make(Op::AsBytes, {all}));
    for (int64_t half : {0, 1})
      b.assign(b.variable("q", 'b', {half}),
               b.make(Op::And, {half ? b.make(Op::Srl, {both}, 4) : both, b.make(Op::SplatByte, {}, 15)}));
  }

private:
  Value nibbles(const OctetTerm &term, Value number) {
    switch (term.kind) {
    case OctetTerm::Shared:
      return b.make(Op::LanesMul, {number, b.make(Op::LanesSplat, {}, int64_t(0x11111111) << term.shift)});
    case OctetTerm::Parity:
    case OctetTerm::Bits:
      return b.call("eight_bits", 'w', {number});
    case OctetTerm::Entry:
      break;
    }
    number = b.make(Op::LanesLookup, {number, b.variable("words" + str(term.table), 'p')});
    return term.shift ? b.make(Op::LanesSll, {number}, term.shift) : number;
  }
};

/// Eight bits as nibbles, each at bit `shift` of its own. Bit k of seven, times 2^(7 j), is at k + 7 j, no two at one
/// place: bit j at 8 j, bit 4 + j at 8 j + 4.
class BitTile : public Kernel {
public:
  using Kernel::Kernel;

  void build(const OctetTerm &term) {
    auto splat = [&](uint32_t v) { return b.make(Op::LanesSplat, {}, v); };
    const unsigned shift = term.shift;
    Value bits = b.variable("bits", 'w'), seven = bits, last = nullptr;
    if (term.kind == OctetTerm::Parity) {
      last = parity(bits, uint8_t(0x10u << shift));
    } else {
      seven = b.make(Op::LanesAnd, {bits, splat(0x7f)});
      last = b.make(Op::LanesAnd, {b.make(Op::LanesSll, {bits}, 21 + shift), splat(0x10000000u << shift)});
    }
    seven =
        b.make(Op::LanesAnd, {b.make(Op::LanesMul, {seven, splat(0x00204081u << shift)}), splat(0x01111111u << shift)});
    b.returns(b.make(Op::LanesOr, {seven, last}));
  }

private:
  /// `one` in the last byte of each lane whose seven bits have an odd number of ones: that of both halves together, which
  /// is looked up.
  Value parity(Value bits, uint8_t one) {
    Value halves = b.make(Op::LanesXor, {bits, b.make(Op::LanesSrl, {bits}, 4)});
    Value both = b.make(Op::AsBytes, {b.make(Op::LanesAnd, {halves, b.make(Op::LanesSplat, {}, 15)})});
    ir::Pattern table;
    for (unsigned i = 0; i < 16; ++i)
      table[i] = __builtin_parity(i) ? one : 0;
    return b.make(Op::LanesSll, {b.make(Op::AsLanes, {b.lookup(both, table)})}, 24);
  }
};

}  // namespace

bool looksUpBytes(const Plan &plan, const Target &target) {
  return plan.pieces && plan.pieces->slices && target.operations.count("lookup128");
}

void Kernel::makeNumbers() {
  const bool isBytes = looksUpBytes();
  const size_t count = isBytes ? plan.pieces->slices->numbers.size() : plan.pieces->terms.size();
  b.array("number", isBytes ? 'b' : 'w', {int64_t(count * format.block / codesInUnit())});
  b.effect(b.call("numbers", '.', {b.variable("word", 'w'), b.variable("number", isBytes ? 'b' : 'w')}));
}

void Kernel::unitCodes(const Index &unit, unsigned up, const std::function<void(unsigned, Value)> &take) {
  const PieceForm &pieces = *plan.pieces;
  const unsigned quads = codesInUnit() / 4;
  auto quad = [&](unsigned k, Value q) { take(k * 4, up ? b.make(Op::Sll, {q}, up) : q); };
  if (pieces.looksUp()) {
    b.array("q", 'b', {quads});
    b.effect(b.call(looksUpBytes() ? "thirty_two" : "eight", '.',
                    {b.variable("number", looksUpBytes() ? 'b' : 'w'), b.size(unit), b.variable("q", 'b')}));
    for (unsigned k = 0; k < quads; ++k)
      quad(k, b.variable("q", 'b', {k}));
    return;
  }
  for (unsigned k = 0; k < quads; ++k)
    take(k * 4, decode(pieces.quads[size_t(unit.number) * quads + k], up,
                       [&](unsigned piece) { return b.make(Op::AsBytes, {b.variable("word", 'w', {piece})}); }));
}

namespace {

void scheduleEight(const Plan &plan, const Target &target, ir::Program &program) {
  const PieceForm &pieces = *plan.pieces;
  ir::Function numbers =
      tileOf("numbers", {}, {{'w', "word", ir::Parameter::Read}, {'w', "number", ir::Parameter::Written}});
  NumberTile(plan, target, program, numbers).build();
  numbers.comment = "What is looked up, and other bits of codes, for eight weights each.";
  program.functions.push_back(std::move(numbers));

  ir::Function eight =
      tileOf("eight", {}, {{'w', "number", ir::Parameter::Read}, {'s', "eight"}, {'b', "q", ir::Parameter::Written}});
  for (const OctetTerm &term : pieces.terms)
    if (term.kind == OctetTerm::Parity || term.kind == OctetTerm::Bits) {
      ir::Function bits = tileOf("eight_bits", {}, {{'w', "bits"}});
      bits.result = 'w';
      BitTile(plan, target, program, bits).build(term);
      bits.comment = term.kind == OctetTerm::Bits
                         ? "Eight bits as nibbles."
                         : "Seven bits, and an eighth that makes the number of ones even, as nibbles.";
      program.functions.push_back(std::move(bits));
      eight.calls = {"eight_bits"};
    }
  EightTile(plan, target, program, eight).build();
  eight.comment = "Eight codes of each row, four in each vector.";
  program.functions.push_back(std::move(eight));
}

}  // namespace

void schedulePieces(const Plan &plan, const Target &target, ir::Program &program) {
  auto add = [&](ir::Function f, const char *comment, auto build) {
    build(f);
    f.comment = comment;
    program.functions.push_back(std::move(f));
  };
  using ir::Parameter;
  ir::Function pieces = tileOf("pieces", {{'T', "Row"}}, {{'r', "row"}, {'w', "word", Parameter::Written}});
  pieces.calls = {scheduleWords(target, program)};
  add(std::move(pieces), "A block of R rows, each piece of it for all rows.",
      [&](ir::Function &f) { PieceTile(plan, target, program, f).build(); });

  ir::Function header = tileOf("header_of_pieces", {}, {{'w', "word", Parameter::Read}});
  addHeaderParameters(plan, header);
  add(std::move(header), "", [&](ir::Function &f) { HeaderOfPieces(plan, target, program, f).build(); });

  if (plan.panels.form == PanelForm::Pieces) {
    add(tileOf("load_pieces", {}, {{'p', "from"}, {'w', "word", Parameter::Written}}),
        "The pieces of a block of a panel.", [&](ir::Function &f) { PanelPieces(plan, target, program, f).load(); });
    add(tileOf("store_pieces", {}, {{'w', "word", Parameter::Read}, {'P', "to"}}), "The inverse.",
        [&](ir::Function &f) { PanelPieces(plan, target, program, f).store(); });
  }
  if (looksUpBytes(plan, target))
    scheduleSlices(plan, target, program);
  else if (plan.pieces->looksUp())
    scheduleEight(plan, target, program);
}

}  // namespace quantc
