// Pack: R raw rows become one panel. Codes of 16 weights of every row are decoded, transposed so that lanes are rows,
// and laid into the planes; scales and minimums become bytes, lanes as rows.
#include "schedule/common.h"

#include <map>

namespace quantc {

using ir::Op;
using ir::Value;

namespace {

class PackKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    if (plan.packed.asFile)
      return copy();
    b.line("static const uint8_t zeros[" + str(format.blockBytes) + "] = {};");
    b.loop("b", ir::Index::of("blocks"), [&] {
      b.line("const uint8_t *const from = w + b * " + str(format.blockBytes) + ";");
      b.line("uint8_t *const block = panel + b * " + str(plan.packed.bytes * rows) + ";");
      b.line("const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);");
      openRows(rows, str(rows));
      b.block([&] { header(); });
      for (unsigned u = 0; u < format.block / plan.packed.unit; ++u)
        b.block([&] { unit(u); });
    });
  }

private:
  Value at(unsigned perRow, unsigned extra = 0) { return b.address(plus("block", perRow * rows + extra)); }

  void header() {
    const PackedLayout &p = plan.packed;
    loadHeader(headerValues());
    for (unsigned i = 0; i < format.floats.size(); ++i)
      for (unsigned e = 0; e < format.floats[i].count; ++e)
        floatEntry(i, e);
    for (unsigned g = 0; g < plan.scaleWords.size(); ++g)
      b.effect(
          b.make(p.scales.bytes == 1 ? Op::StoreLow8 : Op::StoreLow16,
                 {at(p.scales.offset + p.scales.bytes * g), counted(lanesOf(plan.scaleWords[g]), *format.scaleInt())}));
    if (!format.minimumInt())
      return;
    // Two entries of a row lie together: a pair of a lane.
    unsigned width = 8 * p.minimums.bytes, groups = plan.groupsInCell();
    auto entry = [&](unsigned g) {
      return b.make(Op::LanesAnd, {counted(lanesOf(plan.minimumWords[g]), *format.minimumInt()),
                                   b.make(Op::LanesSplat, {}, (1 << width) - 1)});
    };
    for (unsigned cell = 0; cell < format.cells(); ++cell)
      for (unsigned k = 0; k < plan.pairsInCell(); ++k) {
        Value pair = entry(cell * groups + 2 * k);
        if (2 * k + 1 < groups)
          pair = b.make(Op::LanesOr, {pair, b.make(Op::LanesSll, {entry(cell * groups + 2 * k + 1)}, width)});
        b.effect(b.make(width == 8 ? Op::StoreLow16 : Op::StoreLanes,
                        {at(p.minimums.offset + 2 * p.minimums.bytes * (cell * plan.pairsInCell() + k)), pair}));
      }
  }

  /// Blocks as they are: R rows of each in turn.
  void copy() {
    const std::string bytes = str(format.blockBytes), R = str(rows);
    b.line("qc_clear(panel, blocks * " + str(format.blockBytes * rows) + ");");
    b.line("for (size_t r = 0; r < rows; ++r)");
    b.line("  for (size_t b = 0; b < blocks; ++b)");
    b.line("    qc_copy(panel + (b * " + R + " + r) * " + bytes + ", w + r * row_stride + b * " + bytes + ", " + bytes +
           ");");
  }

  void floatEntry(unsigned i, unsigned e) {
    const PackedEntries &entries = plan.packed.floats[i];
    Value to = at(entries.offset + e * entries.bytes);
    if (format.floats[i].values.empty()) {
      b.effect(b.make(entries.bytes == 2 ? Op::StoreLow16 : Op::StoreLanes, {to, lanesOf(plan.floatWords[i][e])}));
      return;
    }
    Value worth = b.make(Op::FloatsBits, {floatLanes(i, e)});
    if (entries.isBf16)
      b.effect(b.make(Op::StoreLow16, {to, b.make(Op::LanesSrl, {worth}, 16)}));
    else
      b.effect(b.make(Op::StoreLanes, {to, worth}));
  }

  void unit(unsigned u) {
    const PackedLayout &p = plan.packed;
    std::vector<Value> quads;
    std::map<std::pair<unsigned, unsigned>, Value> windows;
    for (unsigned chunk = u * p.unit / 16; chunk < (u + 1) * p.unit / 16; ++chunk) {
      std::vector<Value> decoded;
      for (unsigned j = 0; j < 4; ++j) {
        auto window = [&](unsigned w) {
          Value &v = windows[{w, j}];
          if (!v)
            v = b.let("bytes" + str(w) + "_" + str(j), gatherRows(j, str(w), codeRows()));
          return v;
        };
        decoded.push_back(b.let("codes" + str(chunk) + "_" + str(j), decode(plan.chunks[chunk], window)));
      }
      for (unsigned k = 0; k < 4; ++k)
        quads.push_back(b.let("quad" + str(quads.size()), b.make(Op::Transpose, decoded, k)));
    }
    for (const Plane &plane : p.planes) {
      unsigned slots = 8 / plane.bits;
      for (unsigned vector = 0; vector * slots < quads.size(); ++vector) {
        Value out = nullptr;
        for (unsigned slot = 0; slot < slots && vector * slots + slot < quads.size(); ++slot) {
          Value v = quads[vector * slots + slot];
          int shift = int(plane.position) - int(slot * plane.bits);
          if (shift != 0)
            v = b.make(shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(shift));
          Value mask = b.make(Op::SplatByte, {}, uint8_t(((1 << plane.bits) - 1) << (slot * plane.bits)));
          if (plane.bits == 8)
            out = v;
          else
            out = out ? b.make(Op::OrAnd, {out, v, mask}) : b.make(Op::And, {v, mask});
        }
        b.effect(b.make(Op::Store, {at(p.codes + u * p.unitBytes + plane.offset, vector * target.vectorBytes()), out}));
      }
    }
  }
};

}  // namespace

void schedulePack(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string parameters = "const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel";
  ir::Function tile = {.name = "pack_tile",
                       .header = "template <bool Full> QC_TILE void pack_tile(" + parameters + ")",
                       .calls = plan.packed.asFile ? std::vector<std::string>{} : decoders(plan)};
  PackKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));

  ir::Function entry = kernelOf("pack", parameters, {"pack_tile"}, plan, target);
  ir::Builder b(program, entry.body);
  if (plan.packed.asFile) {
    b.line("pack_tile<false>(w, row_stride, rows, blocks, panel);");
    program.functions.push_back(std::move(entry));
    return;
  }
  b.line("if (rows >= " + str(target.rows) + ")");
  b.line("  pack_tile<true>(w, row_stride, rows, blocks, panel);");
  b.line("else");
  b.line("  pack_tile<false>(w, row_stride, rows, blocks, panel);");
  program.functions.push_back(std::move(entry));
}

}  // namespace quantc
