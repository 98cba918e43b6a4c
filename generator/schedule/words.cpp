// Products from raw rows of formats with look-ups: the pieces of a block of R rows are transposed so that lanes are
// rows, and then an entry is one look-up for all of them. From there on it is as in panels.
#include "schedule/group_sums.h"

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
    const std::vector<Piece> &pieces = plan.words->pieces;
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
    readWords(plan.words->windows, others);
    for (size_t i = 0; i < pieces.size(); ++i)
      if (std::find(others.begin(), others.end(), &pieces[i].inRow) != others.end())
        b.assign(b.variable("word", 'w', {int64_t(i)}), lanesOf(pieces[i].inRow, wordInWindow()));
  }

private:
  /// Whether pieces i .. i + 3 are the words of a window.
  bool isFour(size_t i) const {
    const std::vector<Piece> &pieces = plan.words->pieces;
    const auto &windows = plan.words->windows;
    if (i + 4 > pieces.size() || std::find(windows.begin(), windows.end(), pieces[i].offset) == windows.end())
      return false;
    for (unsigned k = 0; k < 4; ++k)
      if (pieces[i + k].bytes != 4 || pieces[i + k].offset != pieces[i].offset + 4 * k)
        return false;
    return true;
  }
};

/// What readers of the header want, from the pieces.
class HeaderOfPieces : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    writeHeader(plan.words->header, [&](const WordTerm &t) { return b.variable("word", 'w', {t.window}); });
  }
};

/// The numbers of all terms, each for all weights in turn.
class NumberTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    unsigned i = 0;
    for (const OctetTerm &term : plan.words->terms)
      for (const WordValue &number : term.numbers) {
        Value v = lanesOf(number, [&](const WordTerm &t) { return b.variable("word", 'w', {t.window}); });
        b.assign(b.variable("number", 'w', {i++}), v);
      }
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
      last = bits;
      for (int step : {4, 2, 1})
        last = b.let("parity" + str(step), b.make(Op::LanesXor, {last, b.make(Op::LanesSrl, {last}, step)}));
      last = b.make(Op::LanesSll, {last}, 28 + shift);
    } else {
      seven = b.make(Op::LanesAnd, {bits, splat(0x7f)});
      last = b.make(Op::LanesSll, {bits}, 21 + shift);
    }
    seven =
        b.make(Op::LanesAnd, {b.make(Op::LanesMul, {seven, splat(0x00204081u << shift)}), splat(0x01111111u << shift)});
    b.returns(b.make(Op::LanesOr, {seven, b.make(Op::LanesAnd, {last, splat(0x10000000u << shift)})}));
  }
};

class WordKernel : public ProductKernel {
public:
  WordKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : ProductKernel(plan, target, program, function, Op::Dup4), words(*plan.words) {}

  void build() {
    if (dot.matrix)
      GroupSums::namePairs(b);
    block(b.variable("row", 'o'));
  }

private:
  const WordForm &words;

  void block(Value row) {
    openBlocks(rows, row);
    readHeader();
    b.array("number", 'w', {int64_t(words.terms.size() * format.block / 8)});
    b.effect(b.call("numbers", '.', {b.variable("word", 'w'), b.variable("number", 'w')}));
    b.counted("cell", format.cells(), [&](const Index &cell) {
      zeroSums(1);
      const unsigned groups = plan.groupsInCell();
      b.counted("g", groups, [&](const Index &g) { group(cell * groups + g); });
      floatStep(cell);
    });
  }

  void group(const Index &g) {
    GroupSums sums(b, steps, dot.matrix, isPlain() ? "isum" : "dot",
                   [this](const Index &element) { return firstColumn(element); });
    sums.start(initial(g), !isPlain());
    const unsigned octets = format.group() / 8;
    b.counted("i", octets, [&](const Index &i) { octet(g * octets + i, sums); });
    sums.finish();
    if (isPlain())
      return;
    Value scale = format.scaleInt() ? b.variable("scale", 'w', {g}) : nullptr;
    columns([&] { accumulate(b.variable("dot", 'w', {column()}), scale, 0); });
  }

  /// Weights 8 * `eight` and the seven behind it.
  void octet(const Index &eight, GroupSums &sums) {
    Value all = nullptr;
    for (unsigned i = 0; i < words.terms.size(); ++i) {
      Value v = nibbles(words.terms[i], b.variable("number", 'w', {eight + i * (format.block / 8)}));
      all = all ? b.make(Op::LanesOr, {all, v}) : v;
    }
    Value both = b.let("both", b.make(Op::AsBytes, {all}));
    for (unsigned half : {0u, 4u}) {
      Value q = b.make(Op::And, {half ? b.make(Op::Srl, {both}, 4) : both, b.make(Op::SplatByte, {}, 15)});
      sums.add(b.let("q" + str(half), codes(q)), eight * 8 + half);
    }
    sums.flush();
  }

  Value nibbles(const OctetTerm &term, Value number) {
    switch (term.kind) {
    case OctetTerm::Shared:
      return b.make(Op::LanesMul, {number, b.make(Op::LanesSplat, {}, int64_t(0x11111111) << term.shift)});
    case OctetTerm::Parity:
    case OctetTerm::Bits:
      called.insert("eight_bits");
      return b.call("eight_bits", 'w', {number});
    case OctetTerm::Entry:
      break;
    }
    number = b.make(Op::LanesLookup, {number, b.variable("words" + str(term.table), 'p')});
    return term.shift ? b.make(Op::LanesSll, {number}, term.shift) : number;
  }
};

}  // namespace

void schedulePieces(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function pieces = tileOf("pieces", {{'T', "Row"}}, {{'r', "row"}, {'w', "word", ir::Parameter::Written}});
  pieces.calls = {scheduleWords(target, program)};
  PieceTile(plan, target, program, pieces).build();
  pieces.comment = "A block of R rows, each piece of it for all rows.";
  program.functions.push_back(std::move(pieces));

  ir::Function header = tileOf("header_of_pieces", {}, {{'w', "word", ir::Parameter::Read}});
  addHeaderParameters(plan, header);
  HeaderOfPieces(plan, target, program, header).build();
  program.functions.push_back(std::move(header));
}

void scheduleWordTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function numbers =
      tileOf("numbers", {}, {{'w', "word", ir::Parameter::Read}, {'w', "number", ir::Parameter::Written}});
  NumberTile(plan, target, program, numbers).build();
  numbers.comment = "What is looked up, and other bits of codes, for eight weights each.";
  program.functions.push_back(std::move(numbers));

  for (const OctetTerm &term : plan.words->terms)
    if (term.kind == OctetTerm::Parity || term.kind == OctetTerm::Bits) {
      ir::Function bits = tileOf("eight_bits", {}, {{'w', "bits"}});
      bits.result = 'w';
      BitTile(plan, target, program, bits).build(term);
      bits.comment = term.kind == OctetTerm::Bits
                         ? "Eight bits as nibbles."
                         : "Seven bits, and an eighth that makes the number of ones even, as nibbles.";
      program.functions.push_back(std::move(bits));
    }

  ir::Function tile = rawTile();
  WordKernel kernel(plan, target, program, tile);
  kernel.addParameters(tile);
  kernel.build();
  tile.calls = kernel.calls();
  const std::vector<std::string> header = headerParts(plan);
  tile.calls.insert(tile.calls.end(), header.begin(), header.end());
  tile.calls.push_back("numbers");
  tile.comment = "Adds the products of a block of R rows with C columns. " + kernel.bounds();
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
