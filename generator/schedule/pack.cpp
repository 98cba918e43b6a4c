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
    b.line("static const uint8_t zeros[" + str(format.blockBytes) + "] = {};");
    b.loop("b", "blocks", [&] {
      b.line("const uint8_t *const from = w + b * " + str(format.blockBytes) + ";");
      b.line("uint8_t *const block = panel + b * " + str(plan.packed.bytes * rows) + ";");
      b.line("const qc_rows_or_zeros<Full> at(from, row_stride, rows, zeros);");
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
    for (size_t i = 0; i < format.fields.size(); ++i)
      if (p.floatOffsets[i] != ~0u)
        b.effect(b.make(format.fields[i].bytes() == 2 ? Op::StoreLow16 : Op::StoreLanes,
                        {at(p.floatOffsets[i]), lanesOf(plan.floatWords[i])}));
    for (unsigned g = 0; g < plan.scaleWords.size(); ++g)
      b.effect(b.make(Op::StoreLow8, {at(p.scales + g), lanesOf(plan.scaleWords[g])}));
    for (unsigned g = 0; g < plan.minimumWords.size(); g += 2) {
      Value pair = b.make(Op::LanesAnd, {lanesOf(plan.minimumWords[g]), b.make(Op::LanesSplat, {}, 0xff)});
      if (g + 1 < plan.minimumWords.size())
        pair = b.make(Op::LanesOr, {pair, b.make(Op::LanesSll,
                                                 {
                                                     lanesOf(plan.minimumWords[g + 1]),
                                                 },
                                                 8)});
      b.effect(b.make(Op::StoreLow16, {at(p.minimums + g), pair}));
    }
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
            v = b.let("bytes" + str(w) + "_" + str(j), gatherRows(j, str(w)));
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
  ir::Function tile;
  tile.header = "template <bool Full> QC_TILE void pack_tile(" + parameters + ")";
  PackKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));

  ir::Function entry;
  entry.header = "extern \"C\" void qc_pack_" + plan.format->name + "__" + target.name + "(" + parameters + ")";
  ir::Builder b(program, entry.body);
  b.line("if (rows >= " + str(target.rows) + ")");
  b.line("  pack_tile<true>(w, row_stride, rows, blocks, panel);");
  b.line("else");
  b.line("  pack_tile<false>(w, row_stride, rows, blocks, panel);");
  program.functions.push_back(std::move(entry));
}

}  // namespace quantc
