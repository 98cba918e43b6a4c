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
    b.line("const qc_rows<Full> row(w, " + str(format.blockBytes) + ", blocks);");
    openRows(target.parts(), "(Full ? " + str(target.parts()) + " : blocks)");
    b.line("float scale[" + str(target.parts()) + "][" + str(format.groups()) + "];");
    if (format.value.minimum)
      b.line("float minimum[" + str(target.parts()) + "][" + str(format.groups()) + "];");
    b.loop("i", ir::Index::of(str(target.parts())), [&] { factors(); });
    b.line("float spare[" + str(format.block) + "];");
    b.line("const qc_blocks_out<Full> out{y, spare, " + str(format.block) + ", blocks};");
    std::map<unsigned, Value> windows;
    for (unsigned chunk = 0; chunk < plan.chunks.size(); ++chunk)
      decodeChunk(chunk, windows);
  }

private:
  /// A C++ expression of an entry of a float factor, from the bytes of `block`.
  std::string floatEntryText(const Factor &f, unsigned group, const std::string &block) const {
    const FloatArray &a = format.floats[f.index];
    std::vector<BitRun> runs = runsOf(a.bits[group * format.group() / f.group]);
    if (!a.values.empty())
      return valuesName(f.index) + "[" + bitsText(runs, block) + "]";
    if (runs.size() == 1 && runs[0].address % 8 == 0) {
      const char *load = a.type == ScalarType::F16 ? "qc_f16" : a.type == ScalarType::BF16 ? "qc_bf16" : "qc_f32";
      return std::string(load) + "(" + plus(block, runs[0].address / 8) + ")";
    }
    std::string bits = "uint32_t(" + bitsText(runs, block) + ")";
    if (a.type == ScalarType::F16)
      return "qc_half_to_float(" + bits + ")";
    return "qc_float_from(" + (a.type == ScalarType::BF16 ? "(" + bits + ") << 16" : bits) + ")";
  }

  /// A C++ expression of a group factor, from the bytes of the block.
  std::string entryText(const Factor &f, unsigned group, const std::string &block) const {
    const IntArray &a = format.arrays[f.index];
    unsigned element = group * format.group() / f.group;
    std::string text = bitsText(a.runs(element), block);
    text = (a.isSigned ? "qc_sign_extend<" + str(a.width) + ">(" : "int32_t(") + text + ")";
    if (f.multiplier != 1)
      text = str(f.multiplier) + " * " + text;
    if (f.offset != 0)
      text += (f.offset > 0 ? " - " : " + ") + str(std::abs(f.offset));
    return text;
  }

  std::string factorText(const Factor &f, unsigned group, const std::string &block) const {
    if (f.kind == Factor::Constant)
      return floatText(f.constant);
    return f.kind == Factor::Float ? floatEntryText(f, group, block) : "float(" + entryText(f, group, block) + ")";
  }

  void factors() {
    b.line("const uint8_t *const block = at(i);");
    // What the whole block shares is read once.
    std::vector<bool> named(format.floats.size());
    for (unsigned i = 0; i < format.floats.size(); ++i) {
      Factor whole;
      whole.index = i;
      whole.group = format.block;
      named[i] = format.floats[i].count == 1;
      if (named[i])
        b.line("const float " + floatName(i) + " = " + floatEntryText(whole, 0, "block") + ";");
    }
    auto product = [&](const Term &term, unsigned g) {
      std::string text;
      for (const Factor &f : term.factors) {
        if (f.kind == Factor::Level)
          break;
        bool isNamed = f.kind == Factor::Float && named[f.index];
        text += (text.empty() ? "" : " * ") + (isNamed ? floatName(f.index) : factorText(f, g, "block"));
      }
      return text;
    };
    for (unsigned g = 0; g < format.groups(); ++g) {
      b.line("scale[i][" + str(g) + "] = " + product(format.value.scale, g) + ";");
      if (format.value.minimum)
        b.line("minimum[i][" + str(g) + "] = " + product(*format.value.minimum, g) + ";");
    }
  }

  void decodeChunk(unsigned chunk, std::map<unsigned, Value> &windows) {
    auto window = [&](unsigned w) {
      Value &v = windows[w];
      if (!v)
        v = b.let("bytes" + str(w), gatherBlocks(w, codeRows()));
      return v;
    };
    Value codes = decode(plan.chunks[chunk], window);
    if (plan.levelTable)
      codes = b.lookup(codes, *plan.levelTable);
    codes = b.let("codes" + str(chunk), codes);
    unsigned g = chunk * 16 / format.group();
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      unsigned block = quarter * rows / 16, element = chunk * 16 + quarter * rows % 16;
      Value level = b.make(plan.codeIsSigned ? Op::WidenS8 : Op::WidenU8, {codes}, quarter);
      Value v = b.make(Op::FloatsOf, {minusOffset(level, plan.codeOffset)});
      std::string entry = "[" + str(block) + "][" + str(g) + "]";
      v = b.make(Op::FloatsMul, {b.make(Op::FloatsSplat, {b.scalar("scale" + entry)}), v});
      bool after = false;
      for (const Factor &f : format.value.scale.factors) {
        if (after)
          v = b.make(Op::FloatsMul,
                     {v, b.make(Op::FloatsSplat, {b.scalar(factorText(f, g, "at(" + str(block) + ")"))})});
        after |= f.kind == Factor::Level;
      }
      if (format.value.minimum)
        v = b.make(format.value.minimum->negative ? Op::FloatsSub : Op::FloatsAdd,
                   {v, b.make(Op::FloatsSplat, {b.scalar("minimum" + entry)})});
      b.effect(b.make(Op::FloatsStore, {b.address(plus("out(" + str(block) + ")", element)), v}));
    }
  }
};

class ActivationKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    const ActivationLayout &a = plan.activation;
    b.loop("b", ir::Index::of("blocks"), [&] {
      b.line("const float *const from = x + b * " + str(format.block) + ";");
      b.line("uint8_t *const to = act + b * stride;");
      b.var("top", b.make(Op::LanesZero));
      std::string perVector = str(rows);
      b.loop("i", ir::Index::of(str(format.block / rows)), [&] {
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
      b.loop("g", ir::Index::of(str(a.groups)), [&] {
        if (a.corr >= 0 || a.sums >= 0)
          b.var("total", b.make(Op::LanesZero));
        b.loop("i", ir::Index::of(str(a.group / rows)), [&] {
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
  ir::Function tile = {.name = "dequantize_tile",
                       .header = "template <bool Full> QC_TILE void dequantize_tile(" + parameters + ")",
                       .calls = decoders(plan)};
  DequantizeKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));

  ir::Function entry = kernelOf("dequantize", parameters, {"dequantize_tile"}, plan, target);
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
  ir::Function entry =
      kernelOf("activations", "const float *x, size_t blocks, uint8_t *act, size_t stride", {}, plan, target);
  ActivationKernel(plan, target, program, entry).build();
  program.functions.push_back(std::move(entry));
}

}  // namespace quantc
