// Products: y = W x for C columns of quantised activations. Lanes are rows: the integer part of a block is one number
// for each row and column before the float step, as the contract demands. The tiles are in raw.cpp, piece_tile.cpp and
// plane_tile.cpp, the loops around them in the runtime's tiles.h.
#include "schedule/product.h"

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

DotChoice choice(const Plan &plan, const Target &target) {
  DotChoice dot = chooseDot(target, plan.code.max, plan.code.isSigned);
  if (!dot.strategy)
    fail("target " + target.name + " has no exact dot product for codes up to " + str(plan.code.max));
  return dot;
}

/// The zero point of codes as they are multiplied.
int64_t zeroOf(const Plan &plan, const DotChoice &dot) { return plan.code.offset + (dot.isBiased ? 128 : 0); }

}  // namespace

ProductKernel::ProductKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function,
                             Op broadcast)
    : Kernel(plan, target, program, function), dot(choice(plan, target)), zero(zeroOf(plan, dot)),
      steps(program, *dot.strategy, dot.depth, broadcast) {}

Value ProductKernel::codes(Value v) {
  if (plan.code.levels) {
    ir::Pattern table = *plan.code.levels;
    for (uint8_t &byte : table)
      byte ^= dot.isBiased ? 0x80 : 0;
    return b.lookup(v, table);
  }
  return dot.isBiased ? b.make(Op::Xor, {v, b.make(Op::SplatByte, {}, 0x80)}) : v;
}

void ProductKernel::addParameters(ir::Function &tile) const {
  if (hasStarts())
    tile.parameters.push_back({'p', "s"});
  tile.parameters.push_back({'f', "sum", ir::Parameter::Written});
}

Value ProductKernel::initial(const Index &group) {
  if (!hasStarts())
    return nullptr;
  return b.make(Op::LanesDup, {b.address(b.variable("s", 'p'), Index::product("c", "act::starts") + group * 4)});
}

void ProductKernel::accumulate(Value sum, Value scale, const Index &cell) {
  Value before = isum(cell);
  b.assign(before, scale ? b.make(Op::LanesMla, {before, scale, sum}) : b.make(Op::LanesAdd, {before, sum}));
}

std::string ProductKernel::bounds() const {
  std::string text = "|isum| <= " + str(format.maxIntegerSum);
  if (format.minimumInt())
    text += " and |msum| <= " + str(format.maxMinimumSum);
  text += " fit 32 bits.";
  if (dot.depth) {
    text += "\nSums of " + str(dot.depth) + (dot.strategy->terms == 2 ? " pairs" : " products") +
            " fit 16 bits: " + sum16Text(dot, targets().machine.pairSum) + ".";
  }
  return text;
}

/// msum when it does not depend on the row: the sum of the activations.
Value ProductKernel::plainMinimum(const Index &cell) {
  const unsigned count = plan.sumsInCell();
  Value total = nullptr;
  for (unsigned n = 0; n < count; ++n) {
    Value sum = b.make(Op::ReadI16, {activations(sumsName(), sums(), cell * (2 * count) + 2 * n)});
    total = total ? b.make(Op::IntAdd, {total, sum}) : sum;
  }
  return b.make(Op::FloatsSplat, {b.make(Op::ToF32, {total})});
}

/// The product of a term's float factors, and constants, in the order written.
Value ProductKernel::factors(const Term &term, const Index &cell) {
  Value product = nullptr;
  for (const Factor &f : term.factors) {
    Value next = nullptr;
    if (f.kind == Factor::Float)
      next = loadedFloat(f, cell);
    else if (f.kind == Factor::Constant)
      next = b.make(Op::FloatsSplat, {b.real(f.constant)});
    if (next)
      product = product ? b.make(Op::FloatsMul, {product, next}) : next;
  }
  return product;
}

Index ProductKernel::floatEntry(const Factor &factor, const Index &cell) {
  const unsigned cells = factor.group / format.cell();
  if (cells == 1 || cell.isZero())
    return cell;
  if (cells == format.cells())
    return 0;
  const std::string name = "entry" + str(entries++);
  b.let(name, b.make(Op::IntDiv, {b.size(cell), b.number(cells)}));
  return Index::of(name);
}

Value ProductKernel::loadedFloat(const Factor &factor, const Index &cell) {
  const bool isOne = format.floats[factor.index].count == 1;
  return floatLanes(factor.index, isOne ? Index(0) : floatEntry(factor, cell));
}

void ProductKernel::floatStep(const Index &cell) {
  const Term &scale = format.value.scale;
  Value dx = firstColumn(partOf("scale", plan.activation.scale));
  takeColumns("qc_add_scaled",
              {b.variable("sum", 'f'), sumsOf("isum", cell), b.let("factor", factors(scale, cell)), dx});
  if (!format.value.minimum)
    return;
  const bool isNegative = format.value.minimum->negative;
  Value factor = b.let("minimum_factor", factors(*format.value.minimum, cell));
  if (format.minimumInt())
    return takeColumns(isNegative ? "qc_subtract_scaled" : "qc_add_scaled",
                       {b.variable("sum", 'f'), sumsOf("msum", cell), factor, dx});
  columns([&] {
    Value step =
        b.make(Op::FloatsMul, {factor, b.make(Op::FloatsDup, {activations("scale", plan.activation.scale, 0)})});
    Value sum = b.variable("sum", 'f', {column()});
    b.assign(sum, b.make(isNegative ? Op::FloatsFnma : Op::FloatsFma, {plainMinimum(cell), b.let("step", step), sum}));
  });
}

void ProductKernel::addMinimum(const Index &cell, const Index &pair, Value minimums) {
  const Index first = cell * (2 * plan.sumsInCell()) + pair * 4;
  takeColumns("qc_add_pairs", {sumsOf("msum", cell), minimums, firstColumn(partOf(sumsName(), sums()) + first)});
}

void ProductKernel::minimumsOfHeader(unsigned cell) {
  if (!format.minimumInt())
    return;
  const unsigned groups = plan.groupsInCell(), sums = plan.sumsInCell();
  auto entry = [&](unsigned sum) {
    Value v = b.variable("minimum", 'w', {cell * groups + sum / plan.sumsInGroup()});
    if (factorRange(format, *format.minimumInt()).first < 0)
      v = b.make(Op::LanesAnd, {v, b.make(Op::LanesSplat, {}, 0xffff)});
    return v;
  };
  for (unsigned p = 0; p < plan.pairsInCell(); ++p) {
    Value pair = entry(2 * p);
    if (2 * p + 1 < sums)
      pair = b.make(Op::LanesOr, {pair, b.make(Op::LanesSll, {entry(2 * p + 1)}, 16)});
    addMinimum(cell, p, b.let("pair" + str(cell * sums + 2 * p), b.make(Op::PairsOf, {pair})));
  }
}

void ProductKernel::takeColumns(const std::string &part, std::vector<Value> arguments) {
  called.insert(part);
  b.effect(b.call(part, '.', std::move(arguments), {columnCount(), Index::of("act::bytes")}));
}

void ProductKernel::zeroSums(unsigned cells) {
  const std::vector<Index> extents =
      keepsCells ? std::vector<Index>{cells, columnCount()} : std::vector<Index>{columnCount()};
  if (isPlain())
    b.array("isum", 'w', extents);
  else
    b.zeros("isum", 'w', extents);
  if (format.minimumInt())
    b.zeros("msum", 'w', extents);
}

void scheduleProducts(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function none;
  if (zeroOf(plan, choice(plan, target)) == 0)
    program.records.back().constants.push_back({'z', "has_starts", ir::Builder(program, none.body).number(false, 'z')});
  scheduleProductParts(target, program);
  if (plan.pieces)
    schedulePieceTile(plan, target, program);
  if (!plan.rawIsPieces())
    scheduleRawTile(plan, target, program);
  if (plan.hasPlanes())
    schedulePlaneTile(plan, target, program);

  using Tiles = std::vector<std::string>;
  auto kernel = [&](const char *operation, const char *loop, Tiles calls, unsigned columns = 0) {
    calls.insert(calls.end(), {"qc_load_columns", "qc_store_columns"});
    program.functions.push_back(kernelOf(operation, loop, std::move(calls), program, columns));
  };
  // Where there are wide panels, the others serve few columns, as raw rows do.
  const Schedule &tuned = target.scheduleOf(plan.format->name);
  const unsigned few = tuned.rawColumns, many = tuned.packedColumns;
  const Tiles raw = plan.rawIsPieces() ? Tiles{"pieces", "from_pieces"} : Tiles{"raw"};
  const Tiles packed = plan.panels.form == PanelForm::Blocks   ? raw
                       : plan.panels.form == PanelForm::Pieces ? Tiles{"load_pieces", "from_pieces"}
                                                               : Tiles{"packed"};
  kernel("gemv_raw", "qc_raw_column", raw);
  kernel("gemm_raw", "qc_raw_matrix", raw, few);
  kernel("gemv_packed", "qc_panel_column", packed);
  kernel("gemm_packed", "qc_panel_matrix", packed, plan.panels.hasWide ? few : many);
  if (plan.panels.hasWide) {
    kernel("gemv_wide", "qc_wide_column", {"packed_wide"});
    kernel("gemm_wide", "qc_wide_matrix", {"packed_wide"}, many);
  }
}

}  // namespace quantc
