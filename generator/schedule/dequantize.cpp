// Dequantise: the weight equation in f32, operators in the order written. L consecutive blocks at a time, one in each
// 16-byte part, so that the codes are decoded as in the products. Also the quantisation of activations.
#include "schedule/common.h"

#include <map>

namespace quantc {

using ir::Op;
using ir::Value;

namespace {

class DequantizeKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    b.line("const qc_rows<Full> at(w, " + str(format.blockBytes) + ", blocks);");
    if (anyPrefix())
      b.line("float scale[" + str(target.parts()) + "][" + str(format.groups()) + "];");
    if (format.value.minimum)
      b.line("float minimum[" + str(target.parts()) + "][" + str(format.groups()) + "];");
    b.loop("i", str(target.parts()), [&] { factors(); });
    b.line("float spare[" + str(format.block) + "];");
    b.line("const qc_blocks_out<Full> out{y, spare, " + str(format.block) + ", blocks};");
    std::map<unsigned, Value> windows;
    for (unsigned chunk = 0; chunk < plan.chunks.size(); ++chunk)
      decodeChunk(chunk, windows);
  }

private:
  bool anyPrefix() const { return format.value.scale.factors.front().kind != Factor::Code; }

  std::string floatText(unsigned field) const {
    const Field &f = format.fields[field];
    const char *load = f.type == ScalarType::F16 ? "qc_f16" : f.type == ScalarType::BF16 ? "qc_bf16" : "qc_f32";
    return std::string(load) + "(" + plus("block", f.offset) + ")";
  }

  /// A C++ expression of the entry, from the bytes of the block.
  std::string entryText(const Factor &f, unsigned group) const {
    const IntArray &a = format.arrays[f.array];
    unsigned element = group * format.group() / f.group;
    std::string text;
    for (BitRun run : a.runs(element))
      while (run.length > 0) {
        unsigned length = std::min(run.length, 8 - run.address % 8);
        std::string part = "block[" + str(run.address / 8) + "]";
        if (run.address % 8)
          part += " >> " + str(run.address % 8);
        if (run.address % 8 + length < 8)
          part = "(" + part + " & " + str((1 << length) - 1) + ")";
        else if (run.address % 8)
          part = "(" + part + ")";
        if (run.position)
          part = "(" + part + " << " + str(run.position) + ")";
        text += (text.empty() ? "" : " | ") + part;
        run.address += length;
        run.position += length;
        run.length -= length;
      }
    if (a.isSigned)
      text = "qc_sign_extend<" + str(a.width) + ">(" + text + ")";
    else
      text = "int32_t(" + text + ")";
    if (f.offset != 0)
      text = "(" + text + (f.offset > 0 ? " - " : " + ") + str(std::abs(f.offset)) + ")";
    return text;
  }

  std::string factorText(const Factor &f, unsigned group) const {
    return f.kind == Factor::Float ? format.fields[f.field].name : "float(" + entryText(f, group) + ")";
  }

  void factors() {
    b.line("const uint8_t *const block = at(i);");
    for (size_t i = 0; i < format.fields.size(); ++i)
      if (isFloat(format.fields[i].type) && !format.fields[i].isUnused)
        b.line("const float " + format.fields[i].name + " = " + floatText(unsigned(i)) + ";");
    for (unsigned g = 0; g < format.groups(); ++g) {
      std::string text;
      for (const Factor &f : format.value.scale.factors) {
        if (f.kind == Factor::Code)
          break;
        text += (text.empty() ? "" : " * ") + factorText(f, g);
      }
      if (!text.empty())
        b.line("scale[i][" + str(g) + "] = " + text + ";");
      if (!format.value.minimum)
        continue;
      text.clear();
      for (const Factor &f : format.value.minimum->factors)
        text += (text.empty() ? "" : " * ") + factorText(f, g);
      b.line("minimum[i][" + str(g) + "] = " + text + ";");
    }
  }

  void decodeChunk(unsigned chunk, std::map<unsigned, Value> &windows) {
    auto window = [&](unsigned w) {
      Value &v = windows[w];
      if (!v)
        v = b.let("bytes" + str(w), gatherBlocks(w));
      return v;
    };
    Value codes = b.let("codes" + str(chunk), decode(plan.chunks[chunk], window));
    unsigned g = chunk * 16 / format.group();
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      unsigned block = quarter * rows / 16, element = chunk * 16 + quarter * rows % 16;
      Value level = b.make(plan.codeIsSigned ? Op::WidenS8 : Op::WidenU8, {codes}, quarter);
      Value v = b.make(Op::FloatsOf, {minusOffset(level, plan.codeOffset)});
      std::string entry = "[" + str(block) + "][" + str(g) + "]";
      if (anyPrefix())
        v = b.make(Op::FloatsMul, {b.make(Op::FloatsSplat, {b.scalar("scale" + entry)}), v});
      bool after = false;
      for (const Factor &f : format.value.scale.factors) {
        if (after)
          v = b.make(Op::FloatsMul, {v, b.make(Op::FloatsSplat, {b.scalar(suffixText(f, block, g))})});
        after |= f.kind == Factor::Code;
      }
      if (format.value.minimum)
        v = b.make(format.value.minimum->negative ? Op::FloatsSub : Op::FloatsAdd,
                   {v, b.make(Op::FloatsSplat, {b.scalar("minimum" + entry)})});
      b.effect(b.make(Op::FloatsStore, {b.address(plus("out(" + str(block) + ")", element)), v}));
    }
  }

  /// A factor written after the code: evaluated where it is used.
  std::string suffixText(const Factor &f, unsigned block, unsigned g) const {
    std::string text = f.kind == Factor::Float ? floatText(f.field) : "float(" + entryText(f, g) + ")";
    std::string from = "block", to = "at(" + str(block) + ")";
    for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
    return text;
  }
};

class ActivationKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    const ActivationLayout &a = plan.activation;
    b.loop("b", "blocks", [&] {
      b.line("const float *const from = x + b * " + str(format.block) + ";");
      b.line("uint8_t *const to = act + b * stride;");
      b.var("top", b.make(Op::LanesZero));
      std::string perVector = str(rows);
      b.loop("i", str(format.block / rows), [&] {
        Value bits = b.make(Op::FloatsBits, {b.make(Op::FloatsLoad, {b.address("from + i * " + perVector)})});
        Value magnitude = b.make(Op::LanesAnd, {bits, b.make(Op::LanesSplat, {}, 0x7fffffff)});
        b.assign("top", b.make(Op::LanesMax, {b.variable("top", 'w'), magnitude}));
      });
      b.let("bits", b.make(Op::LanesTop, {b.variable("top", 'w')}));
      b.line("const qc_activation_scale s(bits);");
      b.line("qc_clear(to + " + str(format.block) + ", " + str(a.bytes - format.block) + ");");
      b.line("qc_store_f32(to + " + str(a.scale) + ", s.d);");
      b.line("if (s.id == 0) {");
      b.line("  qc_clear(to, " + str(format.block) + ");");
      b.line("  continue;");
      b.line("}");
      b.loop("g", str(a.groups), [&] {
        if (a.corr >= 0 || a.sums >= 0)
          b.var("total", b.make(Op::LanesZero));
        b.loop("i", str(a.group / rows), [&] {
          std::string element = "g * " + str(a.group) + " + i * " + perVector;
          Value scaled = b.make(Op::FloatsMul, {b.make(Op::FloatsLoad, {b.address("from + " + element)}),
                                                b.make(Op::FloatsSplat, {b.scalar("s.id")})});
          Value q = b.let("q", b.make(Op::Round, {scaled}));
          b.effect(b.make(Op::StoreLow8, {b.address("to + " + element), q}));
          if (a.corr >= 0 || a.sums >= 0)
            b.assign("total", b.make(Op::LanesAdd, {b.variable("total", 'w'), q}));
        });
        if (a.corr >= 0 || a.sums >= 0)
          b.let("sum", b.make(Op::LanesSum, {b.variable("total", 'w')}));
        if (a.corr >= 0)
          b.line("qc_store_i32(to + " + str(a.corr) + " + 4 * g, " + str(-a.corrZero) + " * sum);");
        if (a.sums >= 0)
          b.line("qc_store_i16(to + " + str(a.sums) + " + 2 * g, int16_t(sum));");
      });
    });
  }
};

}  // namespace

void scheduleDequantize(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string parameters = "const uint8_t *w, size_t blocks, float *y";
  ir::Function tile;
  tile.header = "template <bool Full> QC_TILE void dequantize_tile(" + parameters + ")";
  DequantizeKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));

  ir::Function entry;
  entry.header = "extern \"C\" void qc_dequantize_" + plan.format->name + "__" + target.name + "(" + parameters + ")";
  ir::Builder b(program, entry.body);
  const std::string L = str(target.parts());
  b.line("for (; blocks >= " + L + "; blocks -= " + L + ", w += " + str(target.parts() * plan.format->blockBytes) +
         ", y += " + str(target.parts() * plan.format->block) + ")");
  b.line("  dequantize_tile<true>(w, " + L + ", y);");
  if (target.parts() > 1) {
    b.line("if (blocks > 0)");
    b.line("  dequantize_tile<false>(w, blocks, y);");
  }
  program.functions.push_back(std::move(entry));
}

void scheduleActivations(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function entry;
  entry.header = "extern \"C\" void qc_activations_" + plan.format->name + "__" + target.name +
                 "(const float *x, size_t blocks, uint8_t *act, size_t stride)";
  ActivationKernel(plan, target, program, entry).build();
  program.functions.push_back(std::move(entry));
}

}  // namespace quantc
