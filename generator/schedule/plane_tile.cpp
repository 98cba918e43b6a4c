// Products from recoded panels: a vector is 4 consecutive codes of every row, and activations are broadcast from
// memory.
#include "schedule/group_sums.h"

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class PlaneKernel : public ProductKernel {
public:
  PlaneKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : ProductKernel(plan, target, program, function, Op::Dup4) {}

  void build() {
    if (dot.matrix)
      GroupSums::namePairs(b);
    from = b.variable("from", 'p');
    block();
  }

private:
  Value from = nullptr;

  /// In a block of the panel; `perRow` is where the part `name` begins for each row.
  Value at(const std::string &name, unsigned perRow, const Index &offset) {
    return b.address(from, Index::named(partOfPlanes(plan, name), perRow * rows) + offset);
  }

  void block() {
    const PlaneLayout &p = plan.packed;
    if (format.cell() >= p.unit)
      b.counted("cell", format.cells(), [&](const Index &cell) { largeCell(cell); });
    else
      b.counted("u", format.block / p.unit, [&](const Index &u) {
        unsigned cells = p.unit / format.cell();
        for (unsigned k = 0; k < cells; ++k)
          b.block([&] { smallCell(u, k); });
      });
  }

  GroupSums groupSums(const std::string &sumName) {
    return GroupSums(b, steps, dot.matrix, hasLongGroups(), sumName,
                     [this](const Index &element) { return firstColumn(element); });
  }

  /// A cell of whole units.
  void largeCell(const Index &cell) {
    const PlaneLayout &p = plan.packed;
    unsigned group = format.group(), groups = plan.groupsInCell(), units = format.cell() / p.unit;
    zeroSums(1);
    minimums(cell);
    if (group >= p.unit)
      b.counted("g", groups, [&](const Index &inCell) {
        const Index g = cell * groups + inCell;
        const std::string name = isPlain() ? "isum" : "dot";
        GroupSums sums = groupSums(name);
        sums.start(initial(g), !isPlain());
        b.counted("u", group / p.unit, [&](const Index &u) {
          quads(g * (group / p.unit) + u, 0, p.unit, sums);
          sums.flush();
        });
        sums.finish();
        if (!isPlain())
          scaleStep(g);
      });
    else
      b.counted("u", units, [&](const Index &inCell) {
        for (unsigned k = 0; k < p.unit / group; ++k)
          b.block([&] { partOfUnit(cell * units + inCell, k); });
      });
    floatStep(cell);
  }

  /// The `k`th cell of a unit that holds several.
  void smallCell(const Index &u, unsigned k) {
    unsigned groups = plan.groupsInCell();
    const Index cell = u * (plan.packed.unit / format.cell()) + k;
    zeroSums(1);
    minimums(cell);
    for (unsigned g = 0; g < groups; ++g)
      b.block([&] { partOfUnit(u, k * groups + g); });
    floatStep(cell);
  }

  /// The `k`th group of a unit that holds several.
  void partOfUnit(const Index &u, unsigned k) {
    unsigned group = format.group();
    const Index g = u * (plan.packed.unit / group) + k;
    GroupSums sums = groupSums("dot");
    sums.start(initial(g), true);
    quads(u, k * group, (k + 1) * group, sums);
    sums.finish();
    if (isPlain())
      columns([&] { b.assign(isum(0), b.variable("dot", 'w', {column()})); });
    else
      scaleStep(g);
  }

  void minimums(const Index &cell) {
    if (!format.minimumInt())
      return;
    const PackedEntries &m = plan.packed.minimums;
    b.counted("pair", plan.pairsInCell(), [&](const Index &pair) {
      Value from = at("minimums", m.offset, (cell * plan.pairsInCell() + pair) * (2 * m.bytes * rows));
      Value both = m.bytes == 2 ? b.make(Op::PairsOf, {b.make(Op::AsLanes, {b.make(Op::Load, {from})})})
                                : b.make(m.isSigned ? Op::PairsLoadS8 : Op::PairsLoadU8, {from});
      addMinimum(cell, pair, b.let("minimum", both));
    });
  }

  Value loadedFloat(const Factor &factor, const Index &cell) override {
    const PackedEntries &entries = plan.packed.floats[factor.index];
    Value from = at(floatName(factor.index), entries.offset, floatEntry(factor, cell) * (entries.bytes * rows));
    return floatsAt(from, entries.isBf16 ? ScalarType::BF16 : format.floats[factor.index].type);
  }

  void scaleStep(const Index &g) {
    Value scale = nullptr;
    if (format.scaleInt()) {
      const PackedEntries &s = plan.packed.scales;
      Op load = s.bytes == 2 ? (s.isSigned ? Op::LoadS16 : Op::LoadU16) : s.isSigned ? Op::LoadS8 : Op::LoadU8;
      scale = b.let("scale", b.make(load, {at("scales", s.offset, g * (s.bytes * rows))}));
    }
    columns([&] { accumulate(b.variable("dot", 'w', {column()}), scale, 0); });
  }

  /// Elements [from, to) of unit `u`: vectors of 4 columns for every row, one plane's vector serving 8 / bits of them.
  void quads(const Index &u, unsigned from, unsigned to, GroupSums &sums) {
    const PlaneLayout &p = plan.packed;
    std::map<std::pair<unsigned, unsigned>, Value> vectors;
    for (unsigned quad = from / 4; quad < to / 4; ++quad) {
      Value q = nullptr;
      for (size_t i = 0; i < p.planes.size(); ++i) {
        const Plane &plane = p.planes[i];
        unsigned slots = 8 / plane.bits, vector = quad / slots, slot = quad % slots;
        Value &v = vectors[{unsigned(i), vector}];
        if (!v)
          v = b.let(
              "plane" + str(int64_t(i)) + "_" + str(vector),
              b.make(Op::Load, {at("codes", p.codes,
                                   u * (p.unitBytes * rows) + plane.offset * rows + vector * target.vectorBytes())}));
        const unsigned position = plane.position + plan.code.up;
        int shift = int(slot * plane.bits) - int(position);
        Value part = shift == 0 ? v : b.make(shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(shift));
        Value mask = b.make(Op::SplatByte, {}, ((1 << plane.bits) - 1) << position);
        if (plane.bits == 8)
          q = part;
        else
          q = q ? b.make(Op::OrAnd, {q, part, mask}) : b.make(Op::And, {part, mask});
      }
      sums.add(b.let("q" + str(4 * quad), codes(q)), u * p.unit + 4 * quad);
    }
  }
};

}  // namespace

void schedulePlaneTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = tileOf(plan.panels.hasWide ? "packed_wide" : "packed", {{'i', "C"}}, {{'p', "from"}, {'p', "a"}});
  tile.unrolls = true;
  PlaneKernel kernel(plan, target, program, tile);
  kernel.addParameters(tile);
  kernel.build();
  tile.calls = kernel.calls();
  tile.comment = "Adds the products of a block of a panel with C columns. " + kernel.bounds();
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
