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
      makeNumbers();
      for (const std::string &part : partsOfLookUps())
        called.insert(part);
    }
    turns("cell", format.cells(), [&](const Index &cell) {
      zeroSums(1);
      minimumsOfHeader(unsigned(cell.number));
      const unsigned groups = plan.groupsInCell(), inUnit = std::max(codesInUnit() / format.group(), 1u);
      turns("g", groups / inUnit, [&](const Index &g) {
        if (inUnit == 1)
          group(cell * groups + g);
        else
          groupsOfUnit(cell * (groups / inUnit) + g, inUnit);
      });
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
    GroupSums sums = start(g);
    const unsigned unit = codesInUnit(), units = format.group() / unit;
    if (looksUp)
      b.counted("i", units, [&](const Index &i) {
        const Index from = g * units + i;
        unitCodes(from, plan.code.up,
                  [&](unsigned first, Value q) { sums.add(b.let("q" + str(first), codes(q)), from * unit + first); });
        sums.flush();
      });
    else
      for (unsigned i = 0; i < units; ++i) {
        const Index from = g * units + i;
        unitCodes(from, plan.code.up, [&](unsigned first, Value q) { sums.add(codes(q), from * unit + first); });
      }
    finish(sums, g);
  }

  /// `count` groups whose codes come at once.
  void groupsOfUnit(const Index &unit, unsigned count) {
    std::vector<Value> quads;
    unitCodes(unit, plan.code.up, [&](unsigned, Value q) { quads.push_back(q); });
    for (unsigned k = 0; k < count; ++k)
      b.block([&] {
        const Index g = unit * count + k;
        GroupSums sums = start(g);
        for (unsigned first = 0; first < format.group(); first += 4)
          sums.add(b.let("q" + str(first), codes(quads[(k * format.group() + first) / 4])), g * format.group() + first);
        finish(sums, g);
      });
  }

  GroupSums start(const Index &g) {
    GroupSums sums(b, steps, dot.matrix, hasLongGroups(), isPlain() ? "isum" : "dot",
                   [this](const Index &element) { return firstColumn(element); });
    sums.start(initial(g), !isPlain());
    return sums;
  }

  void finish(GroupSums &sums, const Index &g) {
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
