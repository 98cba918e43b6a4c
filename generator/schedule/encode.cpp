// Encoders: the derived inverse of the decoder, and the kernels that end in it: quantise (a fitting rule, then the
// inverse) and unpack (a panel's codes, then the inverse). Scalar text, the same on every target, so the bytes are the
// same.
#include "schedule/common.h"

#include <cmath>

namespace quantc {
namespace {

class EncodeKernel : public Kernel {
public:
  using Kernel::Kernel;

  /// Writes one block from its codes, scales, minimums and float fields.
  void inverse() {
    b.line("qc_clear(w, " + str(format.blockBytes) + ");");
    for (size_t i = 0; i < format.fields.size(); ++i)
      if (isFloat(format.fields[i].type) && !format.fields[i].isUnused)
        b.line(std::string(format.fields[i].bytes() == 2 ? "qc_store_u16" : "qc_store_u32") + "(w + " +
               str(format.fields[i].offset) + ", e.fields[" + str(int64_t(i)) + "]);");
    if (format.scaleInt())
      scattered("scale", format.arrays[format.scaleInt()->array]);
    if (format.minimumInt())
      scattered("minimum", format.arrays[format.minimumInt()->array]);
    const IntArray &code = format.arrays[format.code().array];
    for (unsigned chunk = 0; chunk < plan.chunks.size(); ++chunk)
      if (!regular(chunk))
        scattered("code", code, chunk * 16, chunk * 16 + 16);
  }

  void quantize() {
    b.line("const qc_shape shape = {" + shapeText() + "};");
    b.line("qc_encoded e;");
    std::string parameters;
    for (double p : format.fit.parameters)
      parameters += number(p) + ", ";
    b.line("for (size_t b = 0; b < blocks; ++b) {");
    b.line("  qc_fit_" + format.fit.name + "(x + b * " + str(format.block) + ", shape, " + parameters + "e);");
    storeFactor(format.value.scale, "e.factor");
    if (format.value.minimum)
      storeFactor(*format.value.minimum, "e.minimum_factor");
    b.line("  encode(e, w + b * " + str(format.blockBytes) + ");");
    b.line("}");
  }

  void unpack() {
    const PackedLayout &p = plan.packed;
    b.line("qc_encoded e;");
    b.line("for (size_t b = 0; b < blocks; ++b, panel += " + str(p.bytes * rows) + ")");
    b.line("  for (size_t r = 0; r < rows; ++r) {");
    for (size_t i = 0; i < format.fields.size(); ++i)
      if (p.floatOffsets[i] != ~0u) {
        bool two = format.fields[i].bytes() == 2;
        b.line("    e.fields[" + str(int64_t(i)) + "] = " + (two ? "qc_u16" : "qc_u32") + "(panel + " +
               str(p.floatOffsets[i] * rows) + " + " + (two ? "2" : "4") + " * r);");
      }
    auto entries = [&](const Factor &f, const char *name, const std::string &address) {
      unsigned count = format.arrays[f.array].count, step = f.group / format.group();
      b.line("    for (size_t i = 0; i < " + str(count) + "; ++i) {");
      b.line("      const size_t g = i * " + str(step) + ";");
      b.line(std::string("      e.") + name + "[i] = panel[" + address + "];");
      b.line("    }");
    };
    const std::string R = str(rows);
    if (format.scaleInt())
      entries(*format.scaleInt(), "scale", str(p.scales * rows) + " + g * " + R + " + r");
    if (format.minimumInt())
      entries(*format.minimumInt(), "minimum",
              str(p.minimums * rows) + " + g / 2 * " + str(2 * rows) + " + 2 * r + g % 2");
    b.line("    for (size_t i = 0; i < " + str(format.block) + "; ++i) {");
    b.line("      const uint8_t *const unit = panel + " + str(p.codes * rows) + " + i / " + str(p.unit) + " * " +
           str(p.unitBytes * rows) + " + 4 * r + i % 4;");
    b.line("      const size_t quad = i % " + str(p.unit) + " / 4;");
    std::string text;
    for (const Plane &plane : p.planes) {
      std::string slots = str(8 / plane.bits),
                  byte = "unit[" + str(plane.offset * rows) + " + quad / " + slots + " * " + str(4 * rows) + "]";
      std::string part = plane.bits == 8 ? byte
                                         : "(" + byte + " >> quad % " + slots + " * " + str(plane.bits) + " & " +
                                               str((1 << plane.bits) - 1) + ")";
      if (plane.position)
        part = "(" + part + " << " + str(plane.position) + ")";
      text += (text.empty() ? "" : " | ") + part;
    }
    b.line("      e.code[i] = uint8_t(" + (plan.codeFlip ? "(" + text + ") ^ " + str(plan.codeFlip) : text) + ");");
    b.line("    }");
    b.line("    encode(e, w + r * row_stride + b * " + str(format.blockBytes) + ");");
    b.line("  }");
  }

private:
  static std::string number(double v) {
    char buffer[32];
    snprintf(buffer, sizeof buffer, "%g", v);
    std::string text = buffer;
    return std::floor(v) == v && text.find('.') == std::string::npos ? text : text + "f";
  }

  static const char *conversion(ScalarType type) {
    return type == ScalarType::F16 ? "qc_to_f16" : type == ScalarType::BF16 ? "qc_to_bf16" : "qc_to_f32";
  }

  void storeFactor(const Term &term, const std::string &value) {
    for (const Factor &f : term.factors)
      if (f.kind == Factor::Float)
        b.line("  e.fields[" + str(f.field) + "] = " + conversion(format.fields[f.field].type) + "(" + value + ");");
  }

  /// block, group, code, scale and minimum ranges with offsets applied, and the sign of the minimum.
  std::string shapeText() const {
    auto range = [&](const Factor *f) {
      return f ? str(format.arrays[f->array].lo - f->offset) + ", " + str(format.arrays[f->array].hi - f->offset)
               : std::string("1, 1");
    };
    std::string text = str(format.block) + ", " + str(format.group()) + ", " + range(&format.code()) + ", " +
                       str(format.code().offset) + ", ";
    text += range(format.scaleInt()) + ", " + str(format.scaleInt() ? format.scaleInt()->offset : 0) + ", ";
    text += range(format.minimumInt()) + ", " + str(format.value.minimum && format.value.minimum->negative ? -1 : 1);
    return text;
  }

  static std::string masked(const std::string &value, unsigned position, unsigned length, unsigned bit) {
    std::string part = position ? "(" + value + " >> " + str(position) + ")" : value;
    part = "(" + part + " & " + str((1 << length) - 1) + ")";
    return bit ? part + " << " + str(bit) : part;
  }

  /// A chunk whose elements lie in consecutive bytes at one shift for each term is a loop.
  bool regular(unsigned chunk) {
    for (const ChunkTerm &t : plan.chunks[chunk].terms) {
      bool uniform = true;
      for (uint8_t m : t.mask)
        uniform &= m == t.mask[0];
      if (t.shuffle || t.test || !uniform)
        return false;
    }
    for (const ChunkTerm &t : plan.chunks[chunk].terms) {
      unsigned position = 0, length = 0;
      while (!(t.mask[0] >> position & 1))
        ++position;
      while (t.mask[0] >> (position + length) & 1)
        ++length;
      b.line("for (size_t i = 0; i < 16; ++i)");
      b.line("  w[" + str(t.window) + " + i] |= uint8_t(" +
             masked("e.code[" + str(chunk * 16) + " + i]", position, length, unsigned(int(position) + t.shift)) + ");");
    }
    return true;
  }

  void scattered(const std::string &name, const IntArray &a, unsigned from = 0, unsigned to = ~0u) {
    for (unsigned element = from; element < std::min(to, a.count); ++element)
      for (BitRun run : a.runs(element))
        while (run.length > 0) {
          unsigned length = std::min(run.length, 8 - run.address % 8);
          b.line("w[" + str(run.address / 8) + "] |= uint8_t(" +
                 masked("e." + name + "[" + str(element) + "]", run.position, length, run.address % 8) + ");");
          run.address += length;
          run.position += length;
          run.length -= length;
        }
  }
};

}  // namespace

void scheduleEncode(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string suffix = "_" + plan.format->name + "__" + target.name;
  auto add = [&](const std::string &header, void (EncodeKernel::*build)()) {
    ir::Function f;
    f.header = header;
    (EncodeKernel(plan, target, program, f).*build)();
    program.functions.push_back(std::move(f));
  };
  add("void encode(const qc_encoded &e, uint8_t *w)", &EncodeKernel::inverse);
  add("extern \"C\" void qc_quantize" + suffix + "(const float *x, size_t blocks, uint8_t *w)",
      &EncodeKernel::quantize);
  add("extern \"C\" void qc_unpack" + suffix +
          "(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride)",
      &EncodeKernel::unpack);
}

}  // namespace quantc
