// Pack: R raw rows become one panel. Codes of 16 weights of every row are decoded, transposed so that lanes are rows,
// and laid into the planes; scales and minimums become bytes, lanes as rows.
#include "schedule/common.h"

#include <map>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

/// The part of the target's header that packs a unit: the width of a code says what its planes are.
std::string unitPart(const Plan &plan) {
  return "qc_pack_" + str(plan.packed.unit) + "_of_" + str(plan.format->code.width) + "_bits";
}

class PackKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    b.loop("b", Index::of("blocks"), [&] {
      Value from = b.address(b.variable("w", 'p'), Index::product("b", "bytes"));
      to = b.let("to", b.address(b.variable("panel_block", 'P'), Index::product("b", "panel::bytes")));
      openRows(rows, b.object("row", "qc_rows", {}, {from, b.variable("row_stride", 's')}));
      readHeader();
      header();
      for (unsigned u = 0; u < format.block / plan.packed.unit; ++u)
        unit(u);
    });
  }

private:
  Value to = nullptr;

  Value at(const char *name, unsigned perRow, unsigned more) {
    return b.address(to, Index::named(std::string("panel::") + name, perRow * rows) + more);
  }

  void header() {
    const PackedLayout &p = plan.packed;
    for (unsigned i = 0; i < format.floats.size(); ++i)
      for (unsigned e = 0; e < format.floats[i].count; ++e)
        floatEntry(i, e);
    for (unsigned g = 0; g < plan.header.scales.size(); ++g)
      b.effect(b.make(p.scales.bytes == 1 ? Op::StoreLow8 : Op::StoreLow16,
                      {at("scales", p.scales.offset, p.scales.bytes * rows * g), b.variable("scale", 'w', {g})}));
    if (!format.minimumInt())
      return;
    // Two entries of a row lie together: a pair of a lane.
    unsigned width = 8 * p.minimums.bytes, groups = plan.groupsInCell();
    auto entry = [&](unsigned cell, unsigned sum) {
      Value minimum = b.variable("minimum", 'w', {cell * groups + sum / plan.sumsInGroup()});
      return b.make(Op::LanesAnd, {minimum, b.make(Op::LanesSplat, {}, (1 << width) - 1)});
    };
    for (unsigned cell = 0; cell < format.cells(); ++cell)
      for (unsigned k = 0; k < plan.pairsInCell(); ++k) {
        Value pair = entry(cell, 2 * k);
        if (2 * k + 1 < plan.sumsInCell())
          pair = b.make(Op::LanesOr, {pair, b.make(Op::LanesSll, {entry(cell, 2 * k + 1)}, width)});
        b.effect(b.make(
            width == 8 ? Op::StoreLow16 : Op::StoreLanes,
            {at("minimums", p.minimums.offset, 2 * p.minimums.bytes * rows * (cell * plan.pairsInCell() + k)), pair}));
      }
  }

  void floatEntry(unsigned i, unsigned e) {
    const PackedEntries &entries = plan.packed.floats[i];
    Value place = at(floatName(i).c_str(), entries.offset, e * entries.bytes * rows);
    if (format.floats[i].values.empty()) {
      b.effect(
          b.make(entries.bytes == 2 ? Op::StoreLow16 : Op::StoreLanes, {place, b.variable(bitsName(i), 'w', {e})}));
      return;
    }
    Value worth = b.make(Op::FloatsBits, {floatLanes(i, e)});
    if (entries.isBf16)
      b.effect(b.make(Op::StoreLow16, {place, b.make(Op::LanesSrl, {worth}, 16)}));
    else
      b.effect(b.make(Op::StoreLanes, {place, worth}));
  }

  /// The codes of a unit, sixteen weights of every row in four vectors.
  void unit(unsigned u) {
    const PackedLayout &p = plan.packed;
    const unsigned chunks = p.unit / 16;
    const std::string name = "q" + str(u);
    b.array(name, 'b', {4 * chunks});
    for (unsigned chunk = 0; chunk < chunks; ++chunk)
      b.columns("j", 4, [&] {
        const Index j = Index::of("j");
        const Chunk &codes = plan.raw.chunks[u * chunks + chunk];
        std::map<unsigned, Value> windows;
        Value q = decode(codes, 0, [&](unsigned w) {
          if (codes.terms.size() == 1)
            return gatherCodes(j, 4, w);
          Value &v = windows[w];
          return v ? v : v = b.let("bytes" + str(int64_t(windows.size()) - 1), gatherCodes(j, 4, w));
        });
        b.assign(b.variable(name, 'b', {j + 4 * chunk}), q);
      });
    b.effect(b.call(unitPart(plan), '.', {b.variable(name, 'b'), at("codes", p.codes, u * p.unitBytes * rows)}));
  }
};

/// A unit's codes into its planes.
class UnitTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    const PackedLayout &p = plan.packed;
    b.array("quad", 'b', {p.unit / 4});
    for (unsigned chunk = 0; chunk < p.unit / 16; ++chunk) {
      auto four = [&](const char *name) { return b.address(b.variable(name, 'b'), 4 * chunk); };
      b.effect(b.call("qc_quads", '.', {four("q"), four("quad")}));
    }
    for (const Plane &plane : p.planes)
      for (unsigned vector = 0; vector * 8 / plane.bits < p.unit / 4; ++vector)
        planeVector(plane, vector);
  }

private:
  Value quad(unsigned index) { return b.variable("quad", 'b', {index}); }

  void planeVector(const Plane &plane, unsigned vector) {
    const unsigned slots = 8 / plane.bits;
    Value out = nullptr;
    for (unsigned slot = 0; slot < slots && vector * slots + slot < plan.packed.unit / 4; ++slot) {
      Value v = quad(vector * slots + slot);
      int shift = int(plane.position) - int(slot * plane.bits);
      if (shift != 0)
        v = b.make(shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(shift));
      Value mask = b.make(Op::SplatByte, {}, uint8_t(((1 << plane.bits) - 1) << (slot * plane.bits)));
      if (plane.bits == 8)
        out = v;
      else
        out = out ? b.make(Op::OrAnd, {out, v, mask}) : b.make(Op::And, {v, mask});
    }
    b.effect(b.make(Op::Store,
                    {b.address(b.variable("to", 'P'), plane.offset * rows + vector * target.vectorBytes()), out}));
  }
};

}  // namespace

void schedulePack(const Plan &plan, const Target &target, ir::Program &program) {
  if (plan.packed.asFile) {
    program.functions.push_back(kernelOf("pack", "qc_pack_blocks", {}, program));
    program.functions.push_back(kernelOf("unpack", "qc_unpack_blocks", {}, program));
    return;
  }
  ir::Function unit = targetPart(unitPart(plan), {}, {{'b', "q", ir::Parameter::Read}, {'P', "to"}});
  unit.unrolls = true;
  unit.calls = {scheduleQuads(program)};
  UnitTile(plan, target, program, unit).build();
  program.functions.push_back(std::move(unit));

  ir::Function tile = tileOf("pack", {}, {{'p', "w"}, {'s', "row_stride"}, {'s', "blocks"}, {'P', "panel_block"}});
  tile.kind = ir::Function::Apart;
  tile.calls = headerParts(plan);
  tile.calls.push_back(unitPart(plan));
  PackKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));
  program.functions.push_back(kernelOf("pack", "qc_pack_rows", {"pack"}, program));
  program.functions.push_back(kernelOf("unpack", "qc_unpack_rows", {}, program));
}

}  // namespace quantc
