#include "explain/explain.h"

#include "sema/weight_text.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace quantc {
namespace {

class Explainer {
public:
  Explainer(const Plan &plan, llvm::raw_ostream &os) : plan(plan), f(*plan.format), os(os) {}

  void print(const std::vector<const Target *> &targets) {
    os << f.name << ": " << f.block << " weights in " << f.blockBytes << " bytes, "
       << llvm::format("%g", f.bitsPerWeight()) << " bits per weight\n\n";
    bytes();
    bits();
    value();
    proofs();
    layouts();
    for (const Target *t : targets)
      target(*t);
    os << '\n';
  }

private:
  const Plan &plan;
  const Format &f;
  llvm::raw_ostream &os;

  void bytes() {
    os << "bytes\n";
    for (const Field &field : f.fields) {
      os << llvm::format("  %4u .. %-4u  ", field.offset, field.offset + field.bytes() - 1) << spelling(field.type)
         << ' ' << field.name;
      if (field.isArray)
        os << '[' << field.count << ']';
      os << (field.isUnused ? "  (unused)\n" : "\n");
    }
    os << '\n';
  }

  const Field &fieldAt(unsigned bit) const {
    for (const Field &field : f.fields)
      if (bit / 8 >= field.offset && bit / 8 < field.offset + field.bytes())
        return field;
    return f.fields.front();
  }

  std::string place(const BitRun &r) const {
    const Field &field = fieldAt(r.address);
    std::string text = field.name + "[" + std::to_string(r.address / 8 - field.offset) + "]";
    unsigned bit = r.address % 8;
    if (r.length == 8 && bit == 0)
      return text;
    return text + " bits " + std::to_string(bit) + (r.length > 1 ? ".." + std::to_string(bit + r.length - 1) : "");
  }

  void array(const IntArray &a, unsigned step) {
    os << "  " << a.name << '[' << a.count << "]: " << a.width << " bits" << (a.isSigned ? ", two's complement" : "")
       << ", " << a.lo << " .. " << a.hi << '\n';
    for (unsigned e = 0; e < a.count; e += step) {
      os << "    " << a.name << '[' << e << "] = ";
      std::vector<BitRun> runs = a.runs(e);
      for (size_t i = 0; i < runs.size(); ++i) {
        os << (i ? ", then " : "") << place(runs[i]);
      }
      os << '\n';
    }
  }

  void bits() {
    os << "bits, least significant first\n";
    for (const IntArray &a : f.arrays)
      array(a, a.count > 32 ? std::max(1u, a.count / 8) : 1);
    os << '\n';
  }

  void value() {
    os << "value\n  w[i] = " << weightText(f) << "\n  groups of " << f.group() << " share integer factors\n";
    if (plan.activation.corrZero != 0)
      os << "  zero point: the product starts at -" << plan.activation.corrZero
         << " times the sum of the activations of the group"
         << (plan.codeIsSigned ? " where a target multiplies biased (unsigned) codes" : "") << ", kept with them\n";
    if (f.value.minimum)
      os << "  minimum: folds into the sums of the activations of each group; one product for " << f.group()
         << " weights\n";
    os << '\n';
  }

  void proofs() {
    os << "ranges, |a| <= 127\n";
    const IntArray &code = f.arrays[f.code().array];
    os << "  code        " << code.lo - f.code().offset << " .. " << code.hi - f.code().offset << " (stored " << code.lo
       << " .. " << code.hi << ")\n";
    os << "  |isum|   <= " << f.maxIntegerSum << " < 2^31: exact in 32 bits"
       << (f.maxIntegerSum > (1 << 24) ? "; above 2^24 its conversion to f32 rounds" : "; exact in f32") << '\n';
    if (f.value.minimum)
      os << "  |msum|   <= " << f.maxMinimumSum << " < 2^31\n";
    os << "  |sum a|  <= " << 127 * f.group() << " in a group: " << (127 * f.group() <= 32767 ? "fits" : "does not fit")
       << " 16 bits\n\n";
  }

  void layouts() {
    const PackedLayout &p = plan.packed;
    os << "packed\n  planes of";
    for (const Plane &plane : p.planes)
      os << ' ' << plane.bits;
    os << " bits; " << p.bytes << " bytes for each row and block, raw " << f.blockBytes << " ("
       << llvm::format("%+.1f", 100.0 * (double(p.bytes) / f.blockBytes - 1)) << " %)\n\ntargets\n";
  }

  void target(const Target &t) {
    const DotStrategy *dot = t.dot(plan.codeMax, plan.codeIsSigned);
    os << llvm::format("  %-13s", t.name.c_str()) << "rows " << t.rows << (t.rows < 10 ? " " : "") << "  ";
    if (!dot) {
      os << "no exact dot product\n";
      return;
    }
    bool bias = dot->unsignedCodes && plan.codeIsSigned;
    int64_t weight = bias ? 255 : plan.codeMax;
    os << dot->name;
    if (bias)
      os << ", codes biased by 128";
    if (unsigned depth = Target::depth(*dot, weight))
      os << ", " << depth << (depth > 1 ? " sums" : " sum") << " of pairs in 16 bits: " << depth << " * 2 * " << weight
         << " * 127 = " << depth * 2 * weight * 127 << " <= 32767";
    for (const DotStrategy &other : t.dots)
      if (!other.when.empty() && !other.isMatrix && other.unsignedCodes == dot->unsignedCodes &&
          !evaluate(other.when, weight))
        os << " (" << other.name << " refused: not " << other.when << " for weight " << weight << ")";
    os << '\n';
  }
};

}  // namespace

bool explain(const std::vector<std::string> &specs, const CompileOptions &options, llvm::raw_ostream &os) {
  bool ok = true;
  for (const std::string &path : specs) {
    std::optional<CompiledFormat> compiled = analyzeFile(path, options);
    ok &= compiled.has_value();
    if (compiled)
      Explainer(compiled->plan, os).print(options.targets);
  }
  return ok;
}

}  // namespace quantc
