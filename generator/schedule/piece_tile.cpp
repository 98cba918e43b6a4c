// Products from the pieces of a block of R rows: of panels that hold these, and of raw rows whose codes take look-ups.
// A vector is 4 consecutive codes of every row, and activations are broadcast from memory, as in recoded panels.
#include "schedule/group_sums.h"

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class PieceKernel : public ProductKernel {
public:
  PieceKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : ProductKernel(plan, target, program, function, Op::Dup4), looksUp(plan.pieces->looksUp()) {}

  void build() {
    if (dot.matrix)
      GroupSums::namePairs(b);
    readHeaderOfPieces();
    if (looksUp) {
      b.array("number", 'w', {int64_t(plan.pieces->terms.size() * format.block / 8)});
      b.effect(b.call("numbers", '.', {b.variable("word", 'w'), b.variable("number", 'w')}));
      called.insert({"numbers", "eight"});
    }
    turns("cell", format.cells(), [&](const Index &cell) {
      zeroSums(1);
      minimumsOfHeader(unsigned(cell.number));
      const unsigned groups = plan.groupsInCell();
      turns("g", groups, [&](const Index &g) { group(cell * groups + g); });
      floatStep(cell);
    });
  }

private:
  const bool looksUp;

  /// What comes out of pieces without a look-up has places and shifts of its own each time.
  template <class F> void turns(const char *index, unsigned count, F fill) {
    if (looksUp || count == 1)
      return b.counted(index, count, fill);
    for (unsigned i = 0; i < count; ++i)
      b.block([&] { fill(Index(i)); });
  }

  void group(const Index &g) {
    GroupSums sums(b, steps, dot.matrix, isPlain() ? "isum" : "dot",
                   [this](const Index &element) { return firstColumn(element); });
    sums.start(initial(g), !isPlain());
    const unsigned octets = format.group() / 8;
    if (looksUp)
      b.counted("i", octets, [&](const Index &i) {
        const Index eight = g * octets + i;
        eightCodes(eight, plan.code.up,
                   [&](unsigned first, Value q) { sums.add(b.let("q" + str(first), codes(q)), eight * 8 + first); });
        sums.flush();
      });
    else
      for (unsigned i = 0; i < octets; ++i) {
        const Index eight = g * octets + i;
        eightCodes(eight, plan.code.up, [&](unsigned first, Value q) { sums.add(codes(q), eight * 8 + first); });
      }
    sums.finish();
    if (isPlain())
      return;
    Value scale = format.scaleInt() ? b.variable("scale", 'w', {g}) : nullptr;
    columns([&] { accumulate(b.variable("dot", 'w', {column()}), scale, 0); });
  }
};

}  // namespace

void schedulePieceTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = tileOf("from_pieces", {{'i', "C"}}, {{'w', "word", ir::Parameter::Read}, {'p', "a"}});
  PieceKernel kernel(plan, target, program, tile);
  kernel.addParameters(tile);
  kernel.build();
  tile.calls = kernel.calls();
  tile.calls.push_back("header_of_pieces");
  tile.comment = "Adds the products of a block of R rows with C columns. " + kernel.bounds();
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
