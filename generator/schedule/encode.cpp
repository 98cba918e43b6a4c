// Encoders: the derived inverse of the decoder, and the kernels that end in it: quantise (a fitting rule, then the
// inverse) and unpack (a panel's codes, then the inverse). Scalar text, the same on every target, so the bytes are the
// same.
#include "schedule/common.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace quantc {
namespace {

class EncodeKernel : public Kernel {
public:
  using Kernel::Kernel;

  /// Writes one block from its codes, scales, minimums and floats.
  void inverse() {
    b.line("qc_clear(w, " + str(format.blockBytes) + ");");
    for (unsigned i = 0; i < format.floats.size(); ++i)
      for (unsigned entry = 0; entry < format.floats[i].count; ++entry)
        storeFloat(i, entry);
    const Factor *scale = format.scaleInt(), *minimum = format.minimumInt();
    if (scale)
      for (unsigned e = 0; e < format.arrays[scale->index].count; ++e)
        scatter("e.scale[" + str(e) + "]", format.arrays[scale->index].runs(e));
    if (minimum)
      for (unsigned e = 0; e < format.arrays[minimum->index].count; ++e)
        scatter("e.minimum[" + str(e) + "]", format.arrays[minimum->index].runs(e));
    if (!plan.unfolds) {
      for (unsigned chunk = 0; chunk < plan.chunks.size(); ++chunk)
        if (!regular(chunk))
          storedBits(format.code.parts[0], chunk * 16, chunk * 16 + 16);
      return;
    }
    for (const CodePart &part : format.code.parts)
      storedBits(part, 0, format.block);
    for (const StoredNumber &number : plan.numbers)
      storeNumber(number);
  }

  void quantize() {
    std::string parameters;
    for (double p : format.fit.parameters)
      parameters += ", " + number(p);
    b.line("qc_fit_" + format.fit.name + "<shape>(x, importance, blocks, w" + parameters + ");");
  }

  void unpack() {
    const PackedLayout &p = plan.packed;
    const std::string R = str(rows);
    if (p.asFile)
      return copyBlocks();
    b.line("qc_encoded e;");
    b.line("for (size_t b = 0; b < blocks; ++b, panel += " + str(p.bytes * rows) + ")");
    b.line("  for (size_t r = 0; r < rows; ++r) {");
    for (unsigned i = 0; i < format.floats.size(); ++i)
      unpackFloat(i);
    auto entries = [&](const Factor &f, const char *name, const PackedEntries &from, const std::string &place) {
      const std::string bytes = str(from.bytes);
      b.line("    for (size_t i = 0; i < " + str(format.arrays[f.index].count) + "; ++i) {");
      b.line("      const size_t g = i * " + str(f.group / format.group()) + ";");
      std::string load = from.bytes == 2 ? (from.isSigned ? "qc_i16" : "qc_u16") : from.isSigned ? "qc_i8" : "qc_u8";
      b.line("      const int32_t counted = int32_t(" + load + "(panel + " + str(from.offset * rows) + " + (" + place +
             ") * " + bytes + "));");
      std::string stored = f.offset ? "(counted + " + str(f.offset) + ")" : "counted";
      b.line(std::string("      e.") + name + "[i] = uint16_t(" + stored +
             (f.multiplier != 1 ? " / " + str(f.multiplier) : "") + ");");
      b.line("    }");
    };
    if (format.scaleInt())
      entries(*format.scaleInt(), "scale", p.scales, "g * " + R + " + r");
    if (format.minimumInt()) {
      const std::string n = str(plan.groupsInCell()), pairs = str(plan.pairsInCell());
      entries(*format.minimumInt(), "minimum", p.minimums,
              "(g / " + n + " * " + pairs + " + g % " + n + " / 2) * " + str(2 * rows) + " + 2 * r + g % " + n +
                  " % 2");
    }
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
    b.line("    shape::encode(e, w + r * row_stride + b * " + str(format.blockBytes) + ");");
    b.line("  }");
  }

  /// What a fitting rule may know of the format: docs/fitting.md says what each member is.
  std::vector<std::string> shape() const {
    std::vector<std::string> lines = {"struct shape {"};
    auto constant = [&](const char *type, const std::string &name, const std::string &value) {
      lines.push_back(std::string("  [[maybe_unused]] static constexpr ") + type + " " + name + " = " + value + ";");
    };
    auto integer = [&](const char *name, int64_t value) { constant("int", name, str(value)); };
    auto boolean = [&](const char *name, bool value) { constant("bool", name, value ? "true" : "false"); };
    const Code &code = format.code;
    integer("block", format.block);
    integer("bytes", format.blockBytes);
    integer("group", format.group());
    integer("cell", format.cell());
    integer("code_bits", code.width);
    boolean("linear", code.isLinear());
    integer("level_lo", code.lo);
    integer("level_hi", code.hi);
    integer("code_offset", code.offset);
    integer("level_count", int64_t(code.levels.size()));
    if (!code.isLinear()) {
      std::string values;
      for (int level : code.levels)
        values += (values.empty() ? "" : ", ") + str(level);
      constant("int16_t", "levels[]", "{" + values + "}");
    }
    // A factor that is not there counts one.
    auto factor = [&](const std::string &name, const Factor *f) {
      integer((name + "_lo").c_str(), f ? format.arrays[f->index].lo : 1);
      integer((name + "_hi").c_str(), f ? format.arrays[f->index].hi : 1);
      integer((name + "_step").c_str(), f ? f->multiplier : 1);
      integer((name + "_offset").c_str(), f ? f->offset : 0);
    };
    boolean("has_scale", format.scaleInt());
    factor("scale", format.scaleInt());
    boolean("has_minimum", format.value.minimum.has_value());
    boolean("has_minimum_scale", format.minimumInt());
    integer("minimum_sign", format.value.minimum && format.value.minimum->negative ? -1 : 1);
    factor("minimum", format.minimumInt());
    float product = 1;
    for (const Factor &f : format.value.scale.factors)
      if (f.kind == Factor::Constant)
        product *= f.constant;
    constant("float", "constant", floatText(product));
    grid(lines);
    rounding(lines, "", firstFloat(format.value.scale));
    if (format.value.minimum)
      rounding(lines, "minimum_", firstFloat(*format.value.minimum));
    lines.push_back("  static void encode(const qc_encoded &e, uint8_t *w);");
    lines.push_back("};");
    return lines;
  }

private:
  /// A panel of blocks as they are, bits that the format does not use cleared.
  void copyBlocks() {
    std::vector<uint8_t> used(format.blockBytes);
    auto use = [&](const BitSource &bit) {
      if (bit.kind == BitSource::Memory)
        used[bit.address / 8] |= uint8_t(1u << bit.address % 8);
    };
    for (const FloatArray &a : format.floats)
      for (const auto &entry : a.bits)
        for (uint32_t address : entry)
          use({BitSource::Memory, address});
    for (const IntArray &a : format.arrays)
      for (const auto &element : a.bits)
        std::for_each(element.begin(), element.end(), use);
    for (const CodePart &part : format.code.parts)
      for (const CodePart::Source &source : part.of)
        std::for_each(source.bits.begin(), source.bits.end(), use);
    const std::string bytes = str(format.blockBytes);
    b.line("for (size_t r = 0; r < rows; ++r)");
    b.line("  for (size_t b = 0; b < blocks; ++b) {");
    b.line("    uint8_t *const to = w + r * row_stride + b * " + bytes + ";");
    b.line("    qc_copy(to, panel + (b * " + str(rows) + " + r) * " + bytes + ", " + bytes + ");");
    for (unsigned i = 0; i < format.blockBytes; ++i)
      if (used[i] != 0xff)
        b.line("    to[" + str(i) + "] &= " + str(used[i]) + ";");
    b.line("  }");
  }

  static std::string number(double v) {
    char buffer[32];
    snprintf(buffer, sizeof buffer, "%.9g", v);
    std::string text = buffer;
    return std::floor(v) == v && text.find('.') == std::string::npos ? text : text + "f";
  }

  static unsigned firstFloat(const Term &term) {
    return std::find_if(term.factors.begin(), term.factors.end(),
                        [](const Factor &f) { return f.kind == Factor::Float; })
        ->index;
  }

  void grid(std::vector<std::string> &lines) const {
    const std::vector<CodePart> &parts = format.code.parts;
    if (parts.size() != 2 || parts[0].of[0].lookup < 0)
      return;
    unsigned index = unsigned(parts[0].of[0].lookup);
    const Lookup &lookup = format.lookups[index];
    auto integer = [&](const char *name, int64_t value) {
      lines.push_back(std::string("  [[maybe_unused]] static constexpr int ") + name + " = " + str(value) + ";");
    };
    integer("grid_dim", lookup.components);
    integer("grid_count", int64_t(lookup.codes.size()) / lookup.components);
    integer("grid_bits", lookup.width);
    lines.push_back("  [[maybe_unused]] static constexpr const uint8_t *grid = lookup" + str(index) + ";");
    const CodePart &mark = parts[1];
    unsigned share = 1;
    auto isFirst = [&](const CodePart::Source &s) {
      return s.lookup == mark.of[0].lookup && s.component == mark.of[0].component &&
             std::equal(s.bits.begin(), s.bits.end(), mark.of[0].bits.begin(), mark.of[0].bits.end(),
                        [](BitSource x, BitSource y) { return x.kind == y.kind && x.address == y.address; });
    };
    while (share < format.block && isFirst(mark.of[share]))
      ++share;
    integer("mark_share", share);
    lines.push_back(std::string("  [[maybe_unused]] static constexpr bool mark_even = ") +
                    (mark.of[0].lookup >= 0 ? "true" : "false") + ";");
  }

  /// How a float factor is stored: the values of all codes, or how to round to it.
  void rounding(std::vector<std::string> &lines, const std::string &prefix, unsigned index) const {
    const FloatArray &a = format.floats[index];
    if (!a.values.empty()) {
      lines.push_back("  [[maybe_unused]] static constexpr const float *" + prefix + "values = " + valuesName(index) +
                      ";");
      return;
    }
    std::string to = a.type == ScalarType::F16 ? "qc_to_f16" : a.type == ScalarType::BF16 ? "qc_to_bf16" : "qc_to_f32";
    std::string back = a.type == ScalarType::F16    ? "qc_half_to_float(qc_to_f16(v))"
                       : a.type == ScalarType::BF16 ? "qc_float_from(qc_to_bf16(v) << 16)"
                                                    : "v";
    lines.push_back("  QC_TILE static uint32_t " + prefix + "bits(float v) { return " + to + "(v); }");
    lines.push_back("  QC_TILE static float " + prefix + "round(float v) { return " + back + "; }");
  }

  /// Where qc_encoded has an entry of a float: every rule asks for one float in each term.
  std::string floatPlace(unsigned index, const std::string &entry) const {
    if (index == firstFloat(format.value.scale))
      return "e.factor[" + entry + "]";
    assert(format.value.minimum && index == firstFloat(*format.value.minimum));
    return "e.minimum_factor[" + entry + "]";
  }

  void storeFloat(unsigned index, unsigned entry) {
    const FloatArray &a = format.floats[index];
    std::vector<BitRun> runs = runsOf(a.bits[entry]);
    std::string value = floatPlace(index, str(entry));
    if (runs.size() > 1 || runs[0].address % 8 != 0)
      return scatter(value, runs);
    std::string to = "w + " + str(runs[0].address / 8);
    if (runs[0].length == 8)
      b.line("w[" + str(runs[0].address / 8) + "] = uint8_t(" + value + ");");
    else
      b.line(std::string(runs[0].length == 16 ? "qc_store_u16(" : "qc_store_u32(") + to + ", " + value + ");");
  }

  void unpackFloat(unsigned index) {
    const FloatArray &a = format.floats[index];
    const PackedEntries &from = plan.packed.floats[index];
    const std::string bytes = str(from.bytes);
    b.line("    for (size_t i = 0; i < " + str(a.count) + "; ++i) {");
    b.line("      const uint8_t *const at = panel + " + str(from.offset * rows) + " + (i * " + str(rows) + " + r) * " +
           bytes + ";");
    std::string load = from.bytes == 2 ? "qc_u16(at)" : "qc_u32(at)";
    if (!a.values.empty())
      load = "qc_code_of(" + valuesName(index) + ", " + (from.isBf16 ? "uint32_t(" + load + ") << 16" : load) + ")";
    b.line("      " + floatPlace(index, "i") + " = " + load + ";");
    b.line("    }");
  }

  static std::string masked(const std::string &value, unsigned position, unsigned length, unsigned bit) {
    std::string part = position ? "(" + value + " >> " + str(position) + ")" : value;
    part = "(" + part + " & " + str((1 << length) - 1) + ")";
    return bit ? "(" + part + " << " + str(bit) + ")" : part;
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

  /// Bits of values on their way to bytes of the block. A byte is written once, whatever many values it takes bits of.
  using Bytes = std::map<uint32_t, std::string>;

  static void scatter(const std::string &value, const std::vector<BitRun> &runs, Bytes &bytes) {
    for (BitRun run : runs)
      while (run.length > 0) {
        unsigned length = std::min(run.length, 8 - run.address % 8);
        std::string &byte = bytes[run.address / 8];
        byte += (byte.empty() ? "" : " | ") + masked(value, run.position, length, run.address % 8);
        run.address += length;
        run.position += length;
        run.length -= length;
      }
  }
  void write(const Bytes &bytes) {
    for (const auto &[byte, value] : bytes)
      b.line("w[" + str(byte) + "] |= uint8_t(" + value + ");");
  }
  void scatter(const std::string &value, const std::vector<BitRun> &runs) {
    Bytes bytes;
    scatter(value, runs, bytes);
    write(bytes);
  }

  /// The bits of a part that are stored as they are, of weights [from, to). Bits that weights share are written once.
  void storedBits(const CodePart &part, unsigned from, unsigned to) {
    std::set<uint32_t> written;
    Bytes bytes;
    for (unsigned weight = from; weight < to; ++weight) {
      const CodePart::Source &source = part.of[weight];
      if (source.lookup >= 0)
        continue;
      std::vector<BitRun> runs;
      for (unsigned bit = 0; bit < source.bits.size(); ++bit) {
        if (source.bits[bit].kind != BitSource::Memory)
          continue;
        uint32_t address = source.bits[bit].address;
        if (!written.insert(address).second)
          continue;
        BitRun *last = runs.empty() ? nullptr : &runs.back();
        if (last && last->address + last->length == address && last->position + last->length == part.position + bit)
          ++last->length;
        else
          runs.push_back({address, 1, part.position + bit});
      }
      scatter("e.code[" + str(weight) + "]", runs, bytes);
    }
    write(bytes);
  }

  /// The number of a look-up from the codes of its weights.
  void storeNumber(const StoredNumber &n) {
    const Lookup &lookup = format.lookups[n.lookup];
    const CodePart &part = format.code.parts[n.part];
    const LookupInverse &inverse = plan.inverses[n.inverse];
    auto codeOf = [&](unsigned weight) {
      return "(" + masked("e.code[" + str(weight) + "]", part.position, part.width, 0) + ")";
    };
    b.line("{");
    if (!inverse.index.empty()) {
      std::string key;
      for (size_t i = n.uses.size(); i-- > 0;)
        key = key.empty()
                  ? codeOf(n.uses[i].first)
                  : "(" + key + " * " + str(int64_t(lookup.values.size())) + " + " + codeOf(n.uses[i].first) + ")";
      b.line("  const uint32_t v = inverse" + str(n.inverse) + "[" + key + "];");
    } else {
      std::string codes, components;
      for (auto &[weight, component] : n.uses) {
        codes += (codes.empty() ? "uint8_t" : ", uint8_t") + codeOf(weight);
        components += (components.empty() ? "" : ", ") + str(component);
      }
      b.line("  const uint8_t wanted[] = {" + codes + "}, component[] = {" + components + "};");
      b.line("  const uint32_t v = qc_find(lookup" + str(n.lookup) + ", " + str(1 << lookup.indexBits) + ", " +
             str(lookup.components) + ", wanted, component, " + str(int64_t(n.uses.size())) + ");");
    }
    scatter("v", runsOf(n.bits));
    b.line("}");
  }
};

}  // namespace

void scheduleEncode(const Plan &plan, const Target &target, ir::Program &program) {
  auto add = [&](ir::Function f, void (EncodeKernel::*build)()) {
    (EncodeKernel(plan, target, program, f).*build)();
    program.functions.push_back(std::move(f));
  };
  ir::Function inverse = {
      .name = "encode", .header = "void shape::encode(const qc_encoded &e, uint8_t *w)", .calls = {}};
  inverse.preamble = EncodeKernel(plan, target, program, inverse).shape();
  add(std::move(inverse), &EncodeKernel::inverse);

  ir::Function quantize = kernelOf("quantize", "const float *x, const float *importance, size_t blocks, uint8_t *w",
                                   {"encode"}, plan, target);
  quantize.includes = {"fit/" + plan.format->fit.name + ".h"};
  add(std::move(quantize), &EncodeKernel::quantize);

  add(kernelOf("unpack", "const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride",
               plan.packed.asFile ? std::vector<std::string>{} : std::vector<std::string>{"encode"}, plan, target),
      &EncodeKernel::unpack);
}

}  // namespace quantc
