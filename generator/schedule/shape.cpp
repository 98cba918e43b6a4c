// What a format's kernels share on every target: the layouts' offsets, what a fitting rule may know (docs/fitting.md
// says what each member is), and the factors of a block in f32.
#include "schedule/common.h"

#include "sema/form/weight_text.h"

#include <algorithm>

namespace quantc {

using ir::Constant;
using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class Shape {
public:
  Shape(const Plan &plan, ir::Program &program, ir::Record &record)
      : plan(plan), format(*plan.format), program(program), record(record), b(program, none.body) {}

  void build() {
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
    if (!code.isLinear())
      record.constants.push_back({'n', "levels", nullptr, {code.levels.begin(), code.levels.end()}});
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
    record.constants.push_back({'x', "constant", b.real(product)});
    grid();
    rounding("", firstFloat(format.value.scale));
    if (format.value.minimum)
      rounding("minimum_", firstFloat(*format.value.minimum));
  }

private:
  void integer(const std::string &name, int64_t value) { record.constants.push_back({'i', name, b.number(value)}); }
  void boolean(const std::string &name, bool value) { record.constants.push_back({'z', name, b.number(value, 'z')}); }

  /// A factor that is not there counts one.
  void factor(const std::string &name, const Factor *f) {
    integer(name + "_lo", f ? format.arrays[f->index].lo : 1);
    integer(name + "_hi", f ? format.arrays[f->index].hi : 1);
    integer(name + "_step", f ? f->multiplier : 1);
    integer(name + "_offset", f ? f->offset : 0);
  }

  void grid() {
    const std::vector<CodePart> &parts = format.code.parts;
    if (parts.size() != 2 || parts[0].of[0].lookup < 0)
      return;
    unsigned index = unsigned(parts[0].of[0].lookup);
    const Lookup &lookup = format.lookups[index];
    integer("grid_dim", lookup.components);
    integer("grid_count", int64_t(lookup.codes.size()) / lookup.components);
    integer("grid_bits", lookup.width);
    record.constants.push_back({'p', "grid", b.variable("lookup" + str(index), 'p')});
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
    boolean("mark_even", mark.of[0].lookup >= 0);
  }

  /// How a float factor is stored: the values of all codes, or how to round to it.
  void rounding(const std::string &prefix, unsigned index) {
    const FloatArray &a = format.floats[index];
    if (!a.values.empty()) {
      record.constants.push_back({'y', prefix + "values", b.variable(a.name + "_values", 'y')});
      return;
    }
    auto function = [&](const std::string &name, ir::Type result, auto value) {
      ir::Function f = {.name = prefix + name,
                        .kind = ir::Function::Tile,
                        .record = "shape",
                        .result = result,
                        .parameters = {{'x', "v"}}};
      ir::Builder body(program, f.body);
      body.returns(value(body, body.variable("v", 'x')));
      program.functions.push_back(std::move(f));
    };
    auto bits = [&](ir::Builder &b, Value v) {
      return b.make(a.type == ScalarType::F16    ? Op::BitsOfF16
                    : a.type == ScalarType::BF16 ? Op::BitsOfBF16
                                                 : Op::BitsOfF32,
                    {v});
    };
    function("bits", 'u', bits);
    function("round", 'x', [&](ir::Builder &b, Value v) {
      if (a.type == ScalarType::F16)
        return b.make(Op::F32OfF16, {bits(b, v)});
      if (a.type == ScalarType::BF16)
        return b.make(Op::F32OfBits, {b.make(Op::IntShl, {bits(b, v), b.number(16)})});
      return v;
    });
  }

  const Plan &plan;
  const Format &format;
  ir::Program &program;
  ir::Record &record;
  ir::Function none;
  ir::Builder b;
};

/// The floats of a block, multiplied with its group factors: what dequantising multiplies levels by and adds.
class Factors : public Codec {
public:
  using Codec::Codec;

  void build() {
    // What the whole block shares is read once.
    for (unsigned i = 0; i < format.floats.size(); ++i)
      shared.push_back(format.floats[i].count == 1 ? b.let(floatName(i), floatAt(block(), i, 0)) : nullptr);
    for (unsigned g = 0; g < format.groups(); ++g) {
      auto level = format.value.scale.factors.begin();
      while (level->kind != Factor::Level)
        ++level;
      write("scale", g, product({format.value.scale.factors.begin(), level}, g));
      for (const Factor *f = &*level + 1; f < format.value.scale.factors.data() + format.value.scale.factors.size();
           ++f)
        write("after" + str(f - format.value.scale.factors.data()), g, factor(*f, g));
      if (format.value.minimum)
        write("minimum", g, product(format.value.minimum->factors, g));
    }
  }

private:
  std::vector<Value> shared;

  Value block() { return b.variable("w", 'p'); }
  void write(const std::string &array, unsigned g, Value v) { b.assign(b.variable(array, 'x', {g}), v); }

  Value product(const std::vector<Factor> &factors, unsigned g) {
    Value result = nullptr;
    for (const Factor &f : factors)
      result = result ? b.make(Op::F32Mul, {result, factor(f, g)}) : factor(f, g);
    return result;
  }

  Value factor(const Factor &f, unsigned g) {
    if (f.kind == Factor::Constant)
      return b.real(f.constant);
    const unsigned entry = g * format.group() / f.group;
    if (f.kind == Factor::Float)
      return shared[f.index] ? shared[f.index] : floatAt(block(), f.index, entry);
    const IntArray &a = format.arrays[f.index];
    Value stored = bitsAt(block(), a.runs(entry));
    if (a.isSigned)
      stored = b.make(Op::SignExtend, {stored}, a.width);
    if (f.multiplier != 1)
      stored = b.make(Op::IntMul, {b.number(f.multiplier), stored});
    if (f.offset != 0)
      stored = b.make(f.offset > 0 ? Op::IntSub : Op::IntAdd, {stored, b.number(std::abs(f.offset))});
    return b.make(Op::ToF32, {stored});
  }
};

/// One weight of a format of floats.
void scheduleWeight(const Plan &plan, ir::Program &program) {
  const ScalarType type = plan.format->floats[0].type;
  const bool isF16 = type == ScalarType::F16, isBF16 = type == ScalarType::BF16;
  auto function = [&](const char *name, ir::Type result, std::vector<ir::Parameter> parameters, auto fill) {
    ir::Function f = {.name = name,
                      .kind = ir::Function::Tile,
                      .record = "shape",
                      .result = result,
                      .parameters = std::move(parameters)};
    ir::Builder b(program, f.body);
    fill(b);
    program.functions.push_back(std::move(f));
  };
  function("weight", 'x', {{'p', "w"}}, [&](ir::Builder &b) {
    b.returns(b.make(isF16 ? Op::ReadF16 : isBF16 ? Op::ReadBF16 : Op::ReadF32, {b.variable("w", 'p')}));
  });
  function("store_weight", '.', {{'P', "w"}, {'x', "v"}}, [&](ir::Builder &b) {
    Value bits = b.make(isF16 ? Op::BitsOfF16 : isBF16 ? Op::BitsOfBF16 : Op::BitsOfF32, {b.variable("v", 'x')});
    b.effect(b.make(isF16 || isBF16 ? Op::WriteU16 : Op::WriteU32, {b.variable("w", 'P'), bits}));
  });
}

}  // namespace

namespace {

std::string padded(const std::string &text, size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

/// The weight equation and what lies where, in the file and in a panel.
std::vector<std::string> description(const Plan &plan) {
  const Format &f = *plan.format;
  const PlaneLayout &p = plan.packed;
  std::vector<std::string> lines = {"", "  w[i] = " + weightText(f), ""};
  lines.push_back("A block in the file, " + str(f.blockBytes) + " bytes for " + str(f.block) +
                  (f.block == 1 ? " weight:" : " weights:"));
  for (const Field &field : f.fields)
    lines.push_back(padded(str(field.offset), 6) + "  " + spelling(field.type) + " " + field.name +
                    (field.isArray ? "[" + str(field.count) + "]" : "") + (field.isUnused ? ", unused" : ""));
  if (f.isFloats())
    return lines;
  lines.push_back("");
  if (plan.panels.form == PanelForm::Blocks)
    lines.push_back("A panel holds the blocks of R rows as they are, one after the other.");
  if (plan.panels.form == PanelForm::Pieces)
    lines.push_back(
        "A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.");
  if (!plan.hasPlanes())
    return lines;
  if (plan.panels.hasWide)
    lines.push_back("");
  lines.push_back(std::string("A block of a ") + (plan.panels.hasWide ? "wide " : "") + "panel, " + str(p.bytes) +
                  " bytes for each of its R rows; numbers are for all rows in turn:");
  auto entries = [&](const PackedEntries &e, const std::string &what) {
    if (e.isThere())
      lines.push_back(padded(str(e.offset), 6) + " R  " + what);
  };
  for (size_t i = 0; i < f.floats.size(); ++i)
    entries(p.floats[i], f.floats[i].name + (p.floats[i].isBf16 ? ", as bf16" : ""));
  entries(p.scales, "scales of groups, as they count");
  entries(p.minimums, "minimums of groups, as they count, in pairs");
  std::string planes;
  for (const Plane &plane : p.planes)
    planes += (planes.empty() ? "" : " and ") + str(plane.bits);
  lines.push_back(padded(str(p.codes), 6) + " R  codes, 4 of each row in turn, in planes of " + planes + " bits");
  return lines;
}

}  // namespace

void scheduleShape(const Plan &plan, ir::Program &program) {
  program.about = description(plan);
  const Format &format = *plan.format;
  ir::Function none;
  ir::Builder b(program, none.body);
  ir::Record act = {.name = "act_of",
                    .comment = "Offsets in a block of activations, its bytes, and those of its starts."};
  auto offset = [&](const char *name, int at) {
    if (at >= 0)
      act.constants.push_back({'s', name, b.number(at)});
  };
  offset("codes", 0);
  offset("sums16", plan.activation.sums16);
  offset("sums32", plan.activation.sums32);
  offset("scale", plan.activation.scale);
  offset("bytes", int(plan.activation.bytes));
  offset("starts", int(plan.start.bytes));

  ir::Record shape = {.name = "shape", .comment = "What is known of " + format.name + " when a kernel is compiled."};
  if (format.isFloats()) {
    shape.constants.push_back({'s', "bytes", b.number(format.blockBytes)});
    scheduleWeight(plan, program);
  } else {
    shape.types.push_back({"act", b.call("act_of", 'o', {})});
    Shape(plan, program, shape).build();
    program.records.push_back(std::move(act));
  }
  program.records.push_back(std::move(shape));
  if (format.isFloats())
    return;
  ir::Function factors = {.name = "factors", .record = "shape", .parameters = {{'p', "w"}}};
  for (const std::string &name : factorArrays(plan))
    factors.parameters.push_back({'Y', name});
  Factors(plan, program, factors).build();
  program.functions.push_back(std::move(factors));
}

}  // namespace quantc
