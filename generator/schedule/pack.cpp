// Pack: R raw rows become one panel, of their pieces or recoded. For the latter codes are decoded, four of every row in
// a vector, and laid into the planes; scales and minimums become bytes, lanes as rows.
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

/// A block of R rows, recoded.
class PlanesTile : public Kernel {
public:
  using Kernel::called;
  using Kernel::Kernel;
  using Kernel::partsOfLookUps;

  void ofRows() {
    openRows(rows, b.variable("row", 'o'));
    readHeader();
    header();
    for (unsigned u = 0; u < format.block / plan.packed.unit; ++u)
      unit(u);
  }

  void ofPieces() {
    readHeaderOfPieces();
    header();
    const unsigned weights = std::max(plan.packed.unit, codesInUnit()), turns = format.block / weights;
    if (plan.pieces->looksUp()) {
      makeNumbers();
      b.counted("u", turns, [&](const Index &u) { unitsOfPieces(u, weights); });
    } else {
      for (unsigned u = 0; u < turns; ++u)
        b.block([&] { unitsOfPieces(u, weights); });
    }
  }

private:
  Value at(const std::string &name, unsigned perRow, const Index &more) {
    return b.address(b.variable("to", 'P'), Index::named(partOfPlanes(plan, name), perRow * rows) + more);
  }

  void header() {
    const PlaneLayout &p = plan.packed;
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
    Value place = at(floatName(i), entries.offset, e * entries.bytes * rows);
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

  void store(Value quads, const Index &u) {
    const PlaneLayout &p = plan.packed;
    b.effect(b.call(unitPart(plan), '.', {quads, at("codes", p.codes, u * (p.unitBytes * rows))}));
  }

  /// `weights` codes of each row, in turn `turn`: one unit or some.
  void unitsOfPieces(const Index &turn, unsigned weights) {
    const unsigned atOnce = codesInUnit(), times = weights / atOnce, units = weights / plan.packed.unit;
    b.array("quad", 'b', {weights / 4});
    auto some = [&](const Index &i) {
      unitCodes(turn * times + i, 0,
                [&](unsigned first, Value q) { b.assign(b.variable("quad", 'b', {i * (atOnce / 4) + first / 4}), q); });
    };
    if (plan.pieces->looksUp())
      b.counted("i", times, some);
    else
      for (unsigned i = 0; i < times; ++i)
        some(i);
    for (unsigned u = 0; u < units; ++u) {
      Value quads = b.variable("quad", 'b');
      store(u ? b.address(quads, u * plan.packed.unit / 4) : quads, turn * units + u);
    }
  }

  /// The codes of a unit of rows, sixteen weights of every row in four vectors, and these as quads.
  void unit(unsigned u) {
    const unsigned chunks = plan.packed.unit / 16;
    const std::string name = "q" + str(u), quads = "quad" + str(u);
    b.array(name, 'b', {4 * chunks});
    b.array(quads, 'b', {4 * chunks});
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
    for (unsigned chunk = 0; chunk < chunks; ++chunk) {
      auto four = [&](const std::string &array) { return b.address(b.variable(array, 'b'), 4 * chunk); };
      b.effect(b.call("qc_quads", '.', {four(name), four(quads)}));
    }
    store(b.variable(quads, 'b'), u);
  }
};

/// A unit's codes into its planes.
class UnitTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    for (const Plane &plane : plan.packed.planes)
      for (unsigned vector = 0; vector * 8 / plane.bits < plan.packed.unit / 4; ++vector)
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

namespace {

/// `planes`: of the cursor `row`, or of the pieces in `word`.
void schedulePlanes(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function unit = targetPart(unitPart(plan), {}, {{'b', "quad", ir::Parameter::Read}, {'P', "to"}});
  unit.unrolls = true;
  UnitTile(plan, target, program, unit).build();
  program.functions.push_back(std::move(unit));

  ir::Function tile = plan.pieces ? tileOf("planes", {}, {{'w', "word", ir::Parameter::Read}, {'P', "to"}})
                                  : tileOf("planes", {{'T', "Row"}}, {{'r', "row"}, {'P', "to"}});
  PlanesTile planes(plan, target, program, tile);
  if (plan.pieces) {
    planes.ofPieces();
    tile.calls = {"header_of_pieces", unitPart(plan)};
    if (plan.pieces->looksUp())
      for (const std::string &part : planes.partsOfLookUps())
        tile.calls.push_back(part);
  } else {
    planes.ofRows();
    tile.calls = {"header", scheduleQuads(program), unitPart(plan)};
  }
  tile.calls.insert(tile.calls.end(), planes.called.begin(), planes.called.end());
  tile.comment = "A block of R rows, recoded.";
  program.functions.push_back(std::move(tile));
}

}  // namespace

void schedulePack(const Plan &plan, const Target &target, ir::Program &program) {
  if (plan.hasPlanes())
    schedulePlanes(plan, target, program);
  auto kernel = [&](const char *operation, const char *loop, std::vector<std::string> calls) {
    program.functions.push_back(kernelOf(operation, loop, std::move(calls), program));
  };
  switch (plan.panels.form) {
  case PanelForm::Planes:
    kernel("pack", "qc_pack_rows",
           plan.pieces ? std::vector<std::string>{"pieces", "planes"} : std::vector<std::string>{"planes"});
    kernel("unpack", "qc_unpack_rows", {});
    break;
  case PanelForm::Pieces:
    kernel("pack", "qc_pack_rows", {"pieces", "store_pieces"});
    kernel("unpack", "qc_unpack_pieces", {});
    break;
  case PanelForm::Blocks:
    kernel("pack", "qc_pack_blocks", {});
    kernel("unpack", "qc_unpack_blocks", {});
    break;
  }
  if (plan.panels.hasWide) {
    kernel("widen", "qc_widen",
           plan.pieces ? std::vector<std::string>{"load_pieces", "planes"} : std::vector<std::string>{"planes"});
    kernel("unpack_wide", "qc_unpack_wide", {});
  }
}

}  // namespace quantc
