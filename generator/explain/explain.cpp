#include "explain/explain.h"

#include "sema/checks/checks.h"
#include "sema/form/weight_text.h"
#include "target/dot.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace quantc {
namespace {

class Explainer {
public:
  Explainer(const Plan &plan, llvm::raw_ostream &os) : plan(plan), f(*plan.format), os(os) {}

  void print(const std::vector<const Target *> &targets) {
    os << f.name << ": " << f.block << (f.block == 1 ? " weight in " : " weights in ") << f.blockBytes << " bytes, "
       << llvm::format("%g", f.bitsPerWeight()) << " bits per weight\n\n";
    bytes();
    if (f.isFloats()) {
      os << "value\n  w[i] = " << weightText(f) << "\n  x is not quantised: sixteen partial sums in f32\n\n";
      return;
    }
    bits();
    value();
    proofs();
    fitting();
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

  /// A run of bits in terms of the fields: a run may cross from one element of a field to the next.
  std::string place(BitRun r) const {
    std::string text;
    while (r.length > 0) {
      const Field &field = fieldAt(r.address);
      const unsigned width = 8 * field.bytes() / field.count, at = r.address - 8 * field.offset;
      const unsigned bit = at % width, here = std::min(r.length, width - bit);
      text += (text.empty() ? "" : ", then ") + field.name;
      if (field.isArray)
        text += "[" + std::to_string(at / width) + "]";
      if (here == 1)
        text += " bit " + std::to_string(bit);
      else if (here < width)
        text += " bits " + std::to_string(bit) + ".." + std::to_string(bit + here - 1);
      r = {r.address + here, r.length - here, r.position + here};
    }
    return text;
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

  /// Floats that an equation gathers from bits of other fields.
  void gathered() {
    for (const FloatArray &a : f.floats) {
      if (std::any_of(f.fields.begin(), f.fields.end(), [&](const Field &field) { return field.name == a.name; }))
        continue;
      os << "  " << spelling(a.type) << ' ' << a.name << (a.count > 1 ? "[" + std::to_string(a.count) + "]\n" : "\n");
      for (const std::vector<uint32_t> &element : a.bits)
        os << "    " << a.name << " = " << place(element) << '\n';
    }
  }

  void bits() {
    os << "bits, least significant first\n";
    gathered();
    for (const IntArray &a : f.arrays)
      array(a, a.count > 32 ? std::max(1u, a.count / 8) : 1);
    code();
    os << '\n';
  }

  std::string place(const std::vector<uint32_t> &addresses) const {
    std::string text;
    for (const BitRun &run : runsOf(addresses))
      text += (text.empty() ? "" : ", then ") + place(run);
    return text.empty() ? "constant bits" : text;
  }
  std::string place(const std::vector<BitSource> &bits) const { return place(addressesOf(bits)); }

  void code() {
    os << "  " << f.code.name << '[' << f.block << "]: " << f.code.width << " bits"
       << (f.code.isSigned ? ", two's complement" : "") << '\n';
    for (const CodePart &part : f.code.parts) {
      if (f.code.parts.size() > 1 && part.width > 1)
        os << "    bits " << part.position << ".." << part.position + part.width - 1 << " of the code\n";
      else if (f.code.parts.size() > 1)
        os << "    bit " << part.position << " of the code\n";
      for (unsigned i = 0; i < f.block; i += std::max(1u, f.block / 8)) {
        const CodePart::Source &s = part.of[i];
        os << "    " << f.code.name << '[' << i << "] = ";
        if (s.lookup >= 0)
          os << f.lookups[unsigned(s.lookup)].name << '[' << place(s.bits) << "][" << s.component << "]\n";
        else
          os << place(s.bits) << '\n';
      }
    }
    for (const Lookup &lookup : f.lookups) {
      os << "  " << lookup.name << ": " << (1u << lookup.indexBits) << " entries of " << lookup.components
         << (lookup.components == 1 ? " number, " : " numbers, ") << lookup.values.size() << " different:";
      for (size_t i = 0; i < lookup.values.size() && i < 16; ++i)
        os << ' ' << lookup.values[i];
      os << (lookup.values.size() > 16 ? " ...\n" : "\n");
    }
    if (f.code.isLinear())
      return;
    os << "  levels by code:";
    for (int level : f.code.levels)
      os << ' ' << level;
    os << '\n';
  }

  void value() {
    os << "value\n  w[i] = " << weightText(f) << "\n  groups of " << f.group() << " share all factors\n";
    if (plan.start.zero != 0)
      os << "  zero point: the product starts at -" << plan.start.zero
         << " times the sum of the activations of the group"
         << (plan.code.isSigned ? " where a target multiplies biased (unsigned) codes" : "")
         << ", made for each product\n";
    if (f.value.minimum)
      os << "  minimum: folds into the sums of the activations of each group; one product for " << f.group()
         << " weights\n";
    os << '\n';
  }

  void proofs() {
    os << "ranges, |a| <= 127\n";
    os << "  level       " << f.code.lo << " .. " << f.code.hi;
    if (f.code.isLinear())
      os << " (code " << f.code.lo + f.code.offset << " .. " << f.code.hi + f.code.offset << ')';
    os << '\n';
    os << "  |isum|   <= " << f.maxIntegerSum << " < 2^31: exact in 32 bits"
       << (f.maxIntegerSum > (1 << 24) ? "; above 2^24 its conversion to f32 rounds" : "; exact in f32") << '\n';
    if (f.value.minimum)
      os << "  |msum|   <= " << f.maxMinimumSum << " < 2^31\n";
    os << "  |sum a|  <= " << 127 * f.group() << " in a group: " << (127 * f.group() <= 32767 ? "fits" : "does not fit")
       << " 16 bits\n\n";
  }

  void fitting() {
    if (f.canQuantize())
      return;
    const std::vector<std::string> rules = sema::suitableRules(f);
    os << "fit\n  none: all but quantising works; "
       << (rules.empty() ? "no rule could find these codes" : "rules that could serve: " + llvm::join(rules, ", "))
       << "\n\n";
  }

  static std::string choice(const CodeChoice &c) {
    std::string text;
    llvm::raw_string_ostream(text) << c.form << " cost " << llvm::format("%.1f", c.cost());
    return text;
  }

  void bytes(unsigned panel) {
    os << "; " << panel << " bytes for each row and block, raw " << plan.format->blockBytes << " ("
       << llvm::format("%+.1f", 100.0 * (double(panel) / plan.format->blockBytes - 1)) << " %)\n";
  }

  void planes() {
    const std::vector<Plane> &planes = plan.packed.planes;
    os << "planes of ";
    for (const Plane &plane : planes)
      os << (&plane == &planes.front() ? "" : " and ") << plane.bits;
    os << (planes.size() == 1 && planes[0].bits == 1 ? " bit" : " bits");
    bytes(plan.packed.bytes);
  }

  void layouts() {
    const Panels &panels = plan.panels;
    os << "packed\n  ";
    if (panels.form == PanelForm::Planes) {
      planes();
    } else {
      os << (panels.form == PanelForm::Blocks ? "blocks as they are" : "pieces of blocks as they are");
      bytes(panels.bytes);
    }
    if (panels.hasWide) {
      os << "wide\n  ";
      planes();
    }
    if (panels.choices.size() == 2)
      os << "  " << (panels.hasWide ? "there" : "not wide")
         << " by cost, in bytes and operations for 16 weights: " << choice(panels.choices[0]) << ", "
         << choice(panels.choices[1]) << '\n';
    os << "\ntargets\n";
  }

  void target(const Target &t) {
    const DotChoice dot = chooseDot(t, plan.code.max, plan.code.isSigned);
    os << llvm::format("  %-13s", t.name.c_str()) << "rows " << t.rows << (t.rows < 10 ? " " : "") << "  ";
    if (!dot.strategy) {
      os << "no exact dot product\n";
      return;
    }
    os << dot.strategy->name;
    if (dot.isBiased)
      os << ", codes biased by 128";
    if (dot.depth)
      os << ", " << dot.depth << (dot.strategy->terms == 2 ? " sum" : " product") << (dot.depth > 1 ? "s" : "")
         << (dot.strategy->terms == 2 ? " of pairs" : "")
         << " in 16 bits: " << sum16Text(dot, targets().machine.pairSum);
    if (dot.matrix)
      os << ", with many columns " << dot.matrix->name;
    for (const DotStrategy *other : dot.refused)
      os << " (" << other->name << " refused: not " << other->when << " for weight "
         << multiplied(*other, plan.code.max, plan.code.isSigned) << ")";
    os << '\n';
  }
};

}  // namespace

bool explain(const std::vector<std::string> &specs, const CompileOptions &options, llvm::raw_ostream &os) {
  bool ok = true;
  for (const std::string &path : specs) {
    const std::vector<CompiledFormat> compiled = analyzeFile(path, options);
    ok &= !compiled.empty();
    for (const CompiledFormat &one : compiled)
      Explainer(one.plan, os).print(options.targets);
  }
  return ok;
}

}  // namespace quantc
