// Formats of floats: what the loops of the runtime's float_tiles.h are over, an operation each.
#include "schedule/common.h"

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class FloatsKernel : public Kernel {
public:
  using Kernel::Kernel;

  void zero() { b.returns(b.make(Op::FloatsZero)); }
  void weights() { b.returns(floatsAt(b.variable("w", 'p'), format.floats[0].type)); }
  void floats() { b.returns(floatsAt(b.variable("x", 'p'), ScalarType::F32)); }
  void same() { b.returns(b.make(Op::FloatsDup, {b.variable("x", 'p')})); }
  void add() { b.returns(b.make(Op::FloatsAdd, {vector("a"), vector("b")})); }
  void fma() { b.returns(b.make(Op::FloatsFma, {vector("a"), vector("b"), vector("c")})); }
  void store() { b.effect(b.make(Op::FloatsStore, {b.variable("y", 'Y'), vector("v")})); }

private:
  Value vector(const char *name) { return b.variable(name, 'f'); }
};

}  // namespace

void scheduleFloats(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Record &tiles = addTiles("float_tiles.h", target, program);
  tiles.bases.push_back("vectors");
  program.records.insert(
      program.records.begin(),
      {.name = "vectors", .comment = "What formats of floats do with vectors of rows.", .isOfTarget = true});
  std::vector<std::string> parts;
  auto part = [&](const char *name, ir::Type result, std::vector<ir::Parameter> parameters,
                  void (FloatsKernel::*build)(), bool isOfTarget = true) {
    ir::Function f = tileOf(name, {}, std::move(parameters));
    f.result = result;
    f.isOfTarget = isOfTarget;
    if (isOfTarget)
      f.record = "vectors";
    (FloatsKernel(plan, target, program, f).*build)();
    program.functions.push_back(std::move(f));
    parts.push_back(name);
  };
  part("zero", 'f', {}, &FloatsKernel::zero);
  part("weights", 'f', {{'p', "w"}}, &FloatsKernel::weights, /*isOfTarget=*/false);
  part("floats", 'f', {{'p', "x"}}, &FloatsKernel::floats);
  part("same", 'f', {{'p', "x"}}, &FloatsKernel::same);
  part("add", 'f', {{'f', "a"}, {'f', "b"}}, &FloatsKernel::add);
  part("fma", 'f', {{'f', "a"}, {'f', "b"}, {'f', "c"}}, &FloatsKernel::fma);
  part("store", '.', {{'Y', "y"}, {'f', "v"}}, &FloatsKernel::store);

  auto kernel = [&](const char *operation, const char *function, std::vector<std::string> calls, unsigned columns = 0) {
    program.functions.push_back(kernelOf(operation, function, std::move(calls), program, columns));
  };
  const Schedule &tuned = target.scheduleOf(plan.format->name);
  kernel("dequantize", "qc_dequantize_floats", {"weights", "store"});
  if (plan.format->canQuantize())
    kernel("quantize", "qc_quantize_floats", {});
  kernel("activations", "qc_copy_activations", {});
  const std::vector<std::string> ofRows = {"zero", "weights", "floats", "fma", "store"};
  const std::vector<std::string> ofPanels = {"zero", "weights", "same", "add", "fma", "store"};
  kernel("gemv_raw", "qc_float_column", ofRows);
  kernel("gemm_raw", "qc_float_matrix", ofRows, tuned.rawColumns);
  kernel("gemv_packed", "qc_float_panel_column", ofPanels);
  kernel("gemm_packed", "qc_float_panel_matrix", ofPanels, tuned.packedColumns);
  kernel("pack", "qc_pack_floats", {});
  kernel("unpack", "qc_unpack_floats", {});
}

}  // namespace quantc
