// Products from packed panels: a vector is 4 consecutive codes of every row, and activations are broadcast from memory.
#include "schedule/product.h"

#include <functional>

namespace quantc {

using ir::Op;
using ir::Value;

namespace {

/// The sums of one group in a packed kernel: quads of codes times the columns' activations, into `name`[c]. Where the
/// target multiplies matrices, two quads and two columns at a time, and an odd last column by the plain strategy.
class GroupSums {
public:
  using ColumnText = std::function<std::string(const std::string &offset, const std::string &c)>;

  GroupSums(ir::Builder &b, DotChain chain, const DotStrategy *matrix, std::string name, ColumnText column)
      : b(b), chain(std::move(chain)), matrix(matrix), name(std::move(name)), column(std::move(column)) {}

  void start(Value initial, bool declare) {
    if (declare)
      chain.declare();
    chain.start(initial);
    if (!matrix)
      return;
    b.array("low", 'w', {ir::Index::of("C / 2 + 1")});
    b.array("high", 'w', {ir::Index::of("C / 2 + 1")});
    b.columns("p", ir::Index::of("C / 2"), [&] {
      b.assign("low[p]", b.make(Op::LanesZero));
      b.assign("high[p]", b.make(Op::LanesZero));
    });
  }

  void add(Value codes, const std::string &element) {
    if (!matrix)
      return chain.add(codes, [&] { return b.make(Op::Dup4, {b.address(column(element, "c"))}); });
    chain.addLast(codes, [&] { return b.make(Op::Dup4, {b.address(column(element, "(C - 1)"))}); });
    if (!held) {
      held = codes;
      heldElement = element;
      return;
    }
    std::string rowsName = codes->name;
    Value low = b.let(rowsName + "_low", b.make(Op::ZipLow, {held, codes}));
    Value high = b.let(rowsName + "_high", b.make(Op::ZipHigh, {held, codes}));
    b.columns("p", ir::Index::of("C / 2"), [&] {
      Value two = b.let("two", b.make(Op::Join8, {b.address(column(heldElement, "2 * p")),
                                                  b.address(column(heldElement, "(2 * p + 1)"))}));
      b.assign("low[p]", b.dot(matrix->name, ir::DotPhase::Step, {b.variable("low[p]", 'w'), low, low, two}));
      b.assign("high[p]", b.dot(matrix->name, ir::DotPhase::Step, {b.variable("high[p]", 'w'), high, high, two}));
    });
    held = nullptr;
  }

  /// At the end of a loop's body: what is summed in 16 bits does not outlive an iteration.
  void flush() {
    if (!matrix)
      chain.finish();
  }

  void finish() {
    if (!matrix)
      return chain.finish();
    b.columns("p", ir::Index::of("C / 2"), [&] {
      Value low = b.variable("low[p]", 'w'), high = b.variable("high[p]", 'w');
      auto into = [&](const std::string &sum, Op op) {
        b.assign(sum, b.make(Op::LanesAdd, {b.variable(sum, 'w'), b.make(op, {low, high})}));
      };
      into(name + "[2 * p]", Op::EvenLanes);
      into(name + "[2 * p + 1]", Op::OddLanes);
    });
  }

private:
  ir::Builder &b;
  DotChain chain;
  const DotStrategy *matrix;
  std::string name;
  ColumnText column;
  Value held = nullptr;
  std::string heldElement;
};

class PackedKernel : public ProductKernel {
public:
  using ProductKernel::ProductKernel;

  void build() {
    begin();
    b.loop("b", ir::Index::of("blocks"), [&] { block(); });
    store();
  }

private:
  std::string at(unsigned perRow, const std::string &more = "0") const {
    return plus(plus("block", perRow * rows), more);
  }

  void block() {
    const PackedLayout &p = plan.packed;
    b.line("const uint8_t *const block = panel + b * " + str(p.bytes * rows) + ";");
    b.line("const uint8_t *const a = act + b * act_step;");
    if (target.prefetch)
      // One stream of panels, a fixed distance ahead.
      b.line("qc_prefetch<C == 1 ? " + str(p.bytes * rows) + " : 0>(block + " + str(target.prefetch) + ");");
    if (format.cell() >= p.unit)
      counted("cell", format.cells(), [&](const std::string &cell) { largeCell(cell); });
    else
      counted("u", format.block / p.unit, [&](const std::string &u) {
        unsigned cells = p.unit / format.cell();
        for (unsigned k = 0; k < cells; ++k)
          b.block([&] { smallCell(u, k); });
      });
  }

  GroupSums groupSums(const std::string &sumName) {
    return GroupSums(b, DotChain(b, *strategy, depth, sumName), matrix, sumName,
                     [this](const std::string &offset, const std::string &c) { return column(offset, c); });
  }

  /// The index `inner` of `count` parts of the part `outer`.
  static std::string nested(const std::string &outer, unsigned count, const std::string &inner) {
    std::string text = plus(times(outer, count), inner);
    return text.find(' ') == std::string::npos ? text : "(" + text + ")";
  }

  /// A cell of whole units.
  void largeCell(const std::string &cell) {
    const PackedLayout &p = plan.packed;
    unsigned group = format.group(), groups = plan.groupsInCell(), units = format.cell() / p.unit;
    zeroSums(1);
    minimums(cell);
    if (group >= p.unit)
      counted("g", groups, [&](const std::string &inCell) {
        std::string g = nested(cell, groups, inCell);
        GroupSums chain = groupSums(isPlain() ? "isum" : "dot");
        if (isPlain() && depth > 0)
          b.array("isum16", 'h', {ir::Index::of("C")});
        chain.start(initial(g), !isPlain());
        counted("u", group / p.unit, [&](const std::string &u) {
          quads(nested(g, group / p.unit, u), 0, p.unit, chain);
          chain.flush();
        });
        chain.finish();
        if (!isPlain())
          scaleStep(g);
      });
    else
      counted("u", units, [&](const std::string &inCell) {
        std::string u = nested(cell, units, inCell);
        for (unsigned k = 0; k < p.unit / group; ++k)
          b.block([&] { partOfUnit(u, k); });
      });
    floatStep(cell);
  }

  /// The `k`th cell of a unit that holds several.
  void smallCell(const std::string &u, unsigned k) {
    unsigned groups = plan.groupsInCell();
    std::string cell = nested(u, plan.packed.unit / format.cell(), str(k));
    zeroSums(1);
    minimums(cell);
    for (unsigned g = 0; g < groups; ++g)
      b.block([&] { partOfUnit(u, k * groups + g); });
    floatStep(cell);
  }

  /// The `k`th group of a unit that holds several.
  void partOfUnit(const std::string &u, unsigned k) {
    unsigned group = format.group();
    std::string g = nested(u, plan.packed.unit / group, str(k));
    GroupSums chain = groupSums("dot");
    chain.start(initial(g), true);
    quads(u, k * group, (k + 1) * group, chain);
    chain.finish();
    if (isPlain())
      b.columns("c", ir::Index::of("C"), [&] { b.assign("isum[c]", b.variable("dot[c]", 'w')); });
    else
      scaleStep(g);
  }

  template <class F> void counted(const std::string &index, unsigned count, F body) {
    if (count == 1)
      body("0");
    else
      b.loop(index, count, [&] { body(index); });
  }

  void minimums(const std::string &cell) {
    if (!format.minimumInt())
      return;
    const PackedEntries &m = plan.packed.minimums;
    b.loop("pair", ir::Index::of(str(plan.pairsInCell())), [&] {
      Value from = b.address(at(m.offset, times(nested(cell, plan.pairsInCell(), "pair"), 2 * m.bytes * rows)));
      Value pair = m.bytes == 2 ? b.make(Op::PairsOf, {b.make(Op::AsLanes, {b.make(Op::Load, {from})})})
                                : b.make(m.isSigned ? Op::PairsLoadS8 : Op::PairsLoadU8, {from});
      addMinimum(cell, "pair", b.let("minimum", pair));
    });
  }

  Value loadedFloat(const Factor &factor, const std::string &cell) override {
    const PackedEntries &entries = plan.packed.floats[factor.index];
    Value from = b.address(at(entries.offset, times("(" + floatEntry(factor, cell) + ")", entries.bytes * rows)));
    if (floatEntry(factor, cell) == "0")
      from = b.address(at(entries.offset));
    ScalarType type = format.floats[factor.index].type;
    if (type == ScalarType::F16)
      return b.make(Op::LoadHalf, {from});
    if (type == ScalarType::BF16 || entries.isBf16)
      return b.make(Op::FloatsFromBits, {b.make(Op::LanesSll, {b.make(Op::LoadU16, {from})}, 16)});
    return b.make(Op::FloatsLoad, {from});
  }

  void scaleStep(const std::string &g) {
    Value scale = nullptr;
    if (format.scaleInt()) {
      const PackedEntries &s = plan.packed.scales;
      Op load = s.bytes == 2 ? (s.isSigned ? Op::LoadS16 : Op::LoadU16) : s.isSigned ? Op::LoadS8 : Op::LoadU8;
      scale = b.let("scale", b.make(load, {b.address(at(s.offset, times(g, s.bytes * rows)))}));
    }
    b.columns("c", ir::Index::of("C"), [&] { accumulate(b.variable("dot[c]", 'w'), scale, "0"); });
  }

  /// Elements [from, to) of unit `u`: vectors of 4 columns for every row, one plane's vector serving 8 / bits of them.
  void quads(const std::string &u, unsigned from, unsigned to, GroupSums &sums) {
    const PackedLayout &p = plan.packed;
    std::map<std::pair<unsigned, unsigned>, Value> vectors;
    for (unsigned quad = from / 4; quad < to / 4; ++quad) {
      Value q = nullptr;
      for (size_t i = 0; i < p.planes.size(); ++i) {
        const Plane &plane = p.planes[i];
        unsigned slots = 8 / plane.bits, vector = quad / slots, slot = quad % slots;
        Value &v = vectors[{unsigned(i), vector}];
        if (!v)
          v = b.let("plane" + str(i) + "_" + str(vector),
                    b.make(Op::Load, {b.address(plus(at(p.codes, times(u, p.unitBytes * rows)),
                                                     plane.offset * rows + vector * target.vectorBytes()))}));
        int shift = int(slot * plane.bits) - int(plane.position);
        Value part = shift == 0 ? v : b.make(shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(shift));
        Value mask = b.make(Op::SplatByte, {}, ((1 << plane.bits) - 1) << plane.position);
        if (plane.bits == 8)
          q = part;
        else
          q = q ? b.make(Op::OrAnd, {q, part, mask}) : b.make(Op::And, {part, mask});
      }
      Value q4 = b.let("q" + str(quad), codes(q));
      sums.add(q4, plus(times(u, p.unit), 4 * quad));
    }
  }
};

}  // namespace

void schedulePackedTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = {
      .name = "packed_tile",
      .header = "template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, "
                "const uint8_t *act, size_t act_step, float *y, size_t y_stride)",
      .calls = {}};
  PackedKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
