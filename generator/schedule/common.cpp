#include "schedule/common.h"

#include "schedule/dot.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

unsigned firstFloat(const Term &term) {
  return std::find_if(term.factors.begin(), term.factors.end(), [](const Factor &f) { return f.kind == Factor::Float; })
      ->index;
}

void fail(const std::string &what) { llvm::report_fatal_error(llvm::Twine(what), false); }

Value Codec::floatPlace(unsigned index, const Index &entry) {
  auto isIn = [](const Term &term, unsigned other) {
    return std::any_of(term.factors.begin(), term.factors.end(),
                       [&](const Factor &f) { return f.kind == Factor::Float && f.index == other; });
  };
  const bool isScale = isIn(format.value.scale, index);
  unsigned before = 0;
  for (unsigned other = 0; other < index; ++other)
    if (isIn(format.value.scale, other) == isScale)
      before += format.floats[other].count;
  return b.member(b.variable("e", 'o'), isScale ? "factor" : "minimum_factor", 'i', {entry + before});
}

Value Codec::either(Value x, Value y) { return x ? b.make(Op::IntOr, {x, y}) : y; }

Value Codec::bitsAt(Value block, const std::vector<BitRun> &runs) {
  Value result = nullptr;
  for (BitRun run : runs)
    while (run.length > 0) {
      const unsigned first = run.address % 8, length = std::min(run.length, 8 - first);
      Value part = b.make(Op::ReadU8, {b.address(block, run.address / 8)});
      if (first)
        part = b.make(Op::IntShr, {part, b.number(first)});
      if (first + length < 8)
        part = b.make(Op::IntAnd, {part, b.number((1 << length) - 1)});
      if (run.position + length > 31)
        part = b.make(Op::ToU32, {part});
      result = either(result, shiftedLeft(part, run.position));
      run.address += length;
      run.position += length;
      run.length -= length;
    }
  return result;
}

Value Codec::floatAt(Value block, unsigned index, unsigned entry) {
  const FloatArray &a = format.floats[index];
  const std::vector<BitRun> runs = runsOf(a.bits[entry]);
  if (!a.values.empty())
    return b.entry(valuesName(index), bitsAt(block, runs), 'x');
  if (runs.size() == 1 && runs[0].address % 8 == 0) {
    Value from = b.address(block, runs[0].address / 8);
    return b.make(a.type == ScalarType::F16    ? Op::ReadF16
                  : a.type == ScalarType::BF16 ? Op::ReadBF16
                                               : Op::ReadF32,
                  {from});
  }
  Value bits = b.make(Op::ToU32, {bitsAt(block, runs)});
  if (a.type == ScalarType::F16)
    return b.make(Op::F32OfF16, {bits});
  return b.make(Op::F32OfBits, {a.type == ScalarType::BF16 ? shiftedLeft(bits, 16) : bits});
}

Value Codec::moved(Value number, unsigned position, unsigned length, unsigned bit) {
  if (position)
    number = b.make(Op::IntShr, {number, b.number(position)});
  return shiftedLeft(b.make(Op::IntAnd, {number, b.number((1 << length) - 1)}), bit);
}

void Kernel::openBlocks(unsigned lanes, Value row) {
  blocks = plan.raw.padsBlock ? b.object("at", "qc_padded", {lanes, format.blockBytes}, {row}) : row;
}

void Kernel::openRows(unsigned lanes, Value row) {
  openBlocks(lanes, row);
  codes = plan.raw.unfolds ? b.object("codes_at", "qc_unfolded", {Index::of("shape"), lanes}, {row}) : blocks;
}

Value Kernel::gatherCodes(const Index &first, unsigned step, const Index &offset) {
  std::vector<Value> parts;
  for (unsigned i = 0; i < target.parts(); ++i)
    parts.push_back(codesAt(first + step * i, offset));
  return b.make(Op::Gather16, parts);
}

Value Kernel::decode(const Chunk &chunk, unsigned up, const std::function<Value(unsigned)> &window) {
  Value result = nullptr;
  auto moved = [up](unsigned byte) { return uint8_t(byte << up); };
  for (const ChunkTerm &t : chunk.terms) {
    Value v = window(t.window);
    if (t.shuffle)
      v = b.shuffle(v, *t.shuffle);
    if (t.test) {
      v = b.make(Op::TestBits, {v, b.pattern(t.mask)});
      Value out = b.make(Op::SplatByte, {}, moved(t.out));
      result = result ? b.make(Op::OrAnd, {result, v, out}) : b.make(Op::And, {v, out});
      continue;
    }
    if (t.base) {
      const bool isFirst = std::all_of(t.factors.begin(), t.factors.end(), [](uint8_t factor) { return factor == 1; });
      v = isFirst ? b.make(Op::MulHigh, {v}, t.base) : b.make(Op::Digits, {v, b.pattern(t.factors)}, t.base);
    }
    if (const int shift = t.shift - int(up); shift != 0)
      v = b.make(shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(shift));
    ir::Pattern mask = t.mask;
    for (uint8_t &byte : mask)
      byte = moved(byte);
    if (!t.needsMask)
      result = result ? b.make(Op::Or, {result, v}) : v;
    else if (result)
      result = b.make(Op::OrAnd, {result, v, b.pattern(mask)});
    else
      result = b.make(Op::And, {v, b.pattern(mask)});
  }
  if (!result)
    result = b.make(Op::SplatByte, {}, 0);
  return plan.code.flip ? b.make(Op::Xor, {result, b.make(Op::SplatByte, {}, moved(plan.code.flip))}) : result;
}

Value Kernel::floatLanes(unsigned index, const Index &entry) {
  Value bits = b.variable(bitsName(index), 'w', {entry});
  const FloatArray &a = format.floats[index];
  if (const std::optional<ExponentForm> &form = plan.exponents[index]) {
    auto moved = [&](int more, unsigned shift) {
      return b.make(Op::LanesSll, {more ? b.make(Op::LanesAdd, {bits, b.make(Op::LanesSplat, {}, more)}) : bits},
                    shift);
    };
    return b.make(Op::FloatsFromBits,
                  {b.make(Op::LanesMax, {moved(form->normal, 23), moved(form->subnormal, form->shift)})});
  }
  if (const std::optional<MinifloatForm> &form = plan.minifloats[index]) {
    called.insert(minifloatsPart(*form));
    return b.call(minifloatsPart(*form), 'f', {bits});
  }
  if (!a.values.empty())
    return b.make(Op::FloatsLookup, {bits, b.variable(valuesName(index), 'y')});
  switch (a.type) {
  case ScalarType::F16:
    return b.make(Op::HalfBits, {bits});
  case ScalarType::BF16:
    return b.make(Op::FloatsFromBits, {b.make(Op::LanesSll, {bits}, 16)});
  default:
    return b.make(Op::FloatsFromBits, {bits});
  }
}

Value Kernel::floatsAt(Value from, ScalarType type) {
  switch (type) {
  case ScalarType::F16:
    return b.make(Op::LoadHalf, {from});
  case ScalarType::BF16:
    return b.make(Op::FloatsFromBits, {b.make(Op::LanesSll, {b.make(Op::LoadU16, {from})}, 16)});
  default:
    return b.make(Op::FloatsLoad, {from});
  }
}

Value Kernel::minusOffset(Value lanes, int64_t offset) {
  return offset == 0 ? lanes : b.make(Op::LanesSub, {lanes, b.make(Op::LanesSplat, {}, offset)});
}

std::vector<std::string> parametersOf(const std::string &operation) {
  static const std::map<std::string, std::string> lists = {
#define QC_OPERATION(name, on, parameters) {#name, #parameters},
#include "runtime/src/operations.def"
  };
  llvm::SmallVector<llvm::StringRef, 8> split;
  llvm::StringRef(lists.at(operation)).drop_front().drop_back().split(split, ',');
  std::vector<std::string> parameters;
  for (llvm::StringRef parameter : split)
    parameters.push_back(parameter.trim().str());
  return parameters;
}

namespace {

std::vector<std::string> parameterNames(const std::string &operation) {
  std::vector<std::string> names = parametersOf(operation);
  for (std::string &name : names)
    name.erase(0, name.find_last_of(" *") + 1);
  return names;
}

}  // namespace

ir::Function kernelOf(const std::string &operation, const std::string &function, std::vector<std::string> calls,
                      ir::Program &program, unsigned columns) {
  ir::Function kernel = {.name = operation, .kind = ir::Function::Kernel, .record = "", .calls = std::move(calls)};
  ir::Builder b(program, kernel.body);
  std::vector<Value> arguments;
  for (const std::string &name : parameterNames(operation))
    arguments.push_back(b.variable(name, '.'));
  std::vector<Index> templates = {Index::of("tiles")};
  if (columns)
    templates.emplace_back(columns);
  b.effect(b.call(function, '.', arguments, templates));
  return kernel;
}

std::vector<std::string> factorArrays(const Plan &plan) {
  std::vector<std::string> names = {"scale"};
  const std::vector<Factor> &factors = plan.format->value.scale.factors;
  for (size_t i = factors.size(); i-- > 0 && factors[i].kind != Factor::Level;)
    names.insert(names.begin() + 1, "after" + str(int64_t(i)));
  if (plan.format->value.minimum)
    names.push_back("minimum");
  return names;
}

ir::Function tileOf(const std::string &name, std::vector<ir::Parameter> templates,
                    std::vector<ir::Parameter> parameters) {
  return {.name = name,
          .kind = ir::Function::Tile,
          .record = "tiles",
          .templates = std::move(templates),
          .parameters = std::move(parameters)};
}

ir::Record &addTiles(const std::string &header, const Target &target, ir::Program &program) {
  ir::Function none;
  ir::Builder b(program, none.body);
  program.includes.push_back(header);
  program.records.push_back({.name = "sizes",
                             .comment =
                                 "Rows and columns of tiles, how many bytes ahead panels are read, and what most "
                                 "formats have.",
                             .isOfTarget = true,
                             .constants = {{'s', "rows", b.number(target.rows)},
                                           {'i', "raw_columns", b.number(target.schedule.rawColumns)},
                                           {'i', "packed_columns", b.number(target.schedule.packedColumns)},
                                           {'s', "prefetch", b.number(target.prefetch)},
                                           {'s', "piece_count", b.number(0)},
                                           {'z', "raw_is_pieces", b.number(false, 'z')},
                                           {'z', "has_starts", b.number(true, 'z')}}});
  program.records.push_back(
      {.name = "tiles", .comment = "What the loops of " + header + " are over.", .bases = {"shape", "sizes"}});
  return program.records.back();
}

ir::Function targetPart(const std::string &name, std::vector<ir::Parameter> templates,
                        std::vector<ir::Parameter> parameters) {
  ir::Function part = tileOf(name, std::move(templates), std::move(parameters));
  part.record = "";
  part.isOfTarget = true;
  return part;
}

namespace {

/// Quantise: the fitting rule that the spec names, with its parameters.
ir::Function quantizeKernel(const Plan &plan, ir::Program &program) {
  const FitRule &fit = plan.format->fit;
  ir::Function kernel = {
      .name = "quantize", .kind = ir::Function::Kernel, .record = "", .includes = {"fit/" + fit.name + ".h"}};
  ir::Builder b(program, kernel.body);
  std::vector<Value> arguments;
  for (const std::string &name : parameterNames("quantize"))
    arguments.push_back(b.variable(name, '.'));
  for (double p : fit.parameters)
    arguments.push_back(std::floor(p) == p ? b.number(int64_t(p)) : b.real(float(p)));
  b.effect(b.call("qc_fit_" + fit.name, '.', arguments, {Index::of("shape")}));
  return kernel;
}

}  // namespace

ir::Program scheduleCodec(const Plan &plan) {
  ir::Program program;
  program.format = plan.format->name;
  program.file = plan.format->file;
  if (plan.hasTables())
    program.includes.push_back("tables.h");
  scheduleShape(plan, program);
  if (!plan.format->isFloats()) {
    scheduleUnfold(plan, program);
    scheduleEncode(plan, program);
    schedulePanels(plan, program);
  }
  return program;
}

ir::Program schedule(const Plan &plan, const Target &target) {
  ir::Program program;
  program.format = plan.format->name;
  program.file = plan.format->file;
  program.target = target.name;
  if (plan.format->isFloats()) {
    scheduleFloats(plan, target, program);
    return program;
  }
  ir::Function none;
  ir::Builder b(program, none.body);
  ir::Record &tiles = addTiles("tiles.h", target, program);
  tiles.types = {{"panel", b.call("panel_of", 'o', {}, {Index::of("rows")})}};
  if (plan.panels.hasWide)
    tiles.types.push_back({"wide", b.call("wide_of", 'o', {}, {Index::of("rows")})});
  if (plan.pieces)
    tiles.constants.push_back({'s', "piece_count", b.number(int64_t(plan.pieces->pieces.size()))});
  if (plan.rawIsPieces())
    tiles.constants.push_back({'z', "raw_is_pieces", b.number(true, 'z')});
  if (plan.pieces)
    schedulePieces(plan, target, program);
  if (!plan.rawIsPieces())
    scheduleHeader(plan, target, program);
  for (const std::optional<MinifloatForm> &form : plan.minifloats)
    if (form)
      scheduleMinifloats(*form, program);
  scheduleDequantize(plan, target, program);
  scheduleActivations(target, program);
  program.functions.push_back(kernelOf("activations", "qc_quantize_activations", {"qc_greatest", "qc_round"}, program));
  scheduleProducts(plan, target, program);
  schedulePack(plan, target, program);
  if (plan.format->canQuantize())
    program.functions.push_back(quantizeKernel(plan, program));
  return program;
}

}  // namespace quantc
