// Formats of floats: weights and x are multiplied as they are, in sixteen partial sums that every target adds in the
// same order (docs/numerics.md). Raw rows run along the row; in a panel a vector is one weight of every row.
#include "schedule/common.h"

namespace quantc {

using ir::Op;
using ir::Value;

namespace {

constexpr unsigned partials = 16;

class FloatsKernel : public Kernel {
public:
  FloatsKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : Kernel(plan, target, program, function), type(plan.format->floats[0].type),
        bytes(sizeInBytes(plan.format->floats[0].type)) {}

  void dequantize() {
    b.line("size_t i = 0;");
    b.line("for (; i + " + str(rows) + " <= blocks; i += " + str(rows) + ")");
    statement(b.make(Op::FloatsStore, {b.address("y + i"), loaded("w + i * " + str(bytes))}));
    b.line("for (; i < blocks; ++i)");
    b.line("  y[i] = " + scalar("w + i * " + str(bytes)) + ";");
  }

  void quantize() {
    b.line("(void)importance;");
    b.line("for (size_t i = 0; i < blocks; ++i)");
    b.line(std::string("  ") + (bytes == 2 ? "qc_store_u16" : "qc_store_u32") + "(w + i * " + str(bytes) + ", " +
           (type == ScalarType::F16    ? "qc_to_f16"
            : type == ScalarType::BF16 ? "qc_to_bf16"
                                       : "qc_to_f32") +
           "(x[i]));");
  }

  void activations() {
    b.line("for (size_t i = 0; i < blocks; ++i)");
    b.line("  qc_store_f32(act + i * stride, x[i]);");
  }

  /// Rows read at once from a file's layout: as many sums as hide the latency of their additions.
  unsigned rawRows() const { return rows / 2; }

  /// T rows: partial sum j of a row takes its weights j, j + 16, ...
  void rawTile() {
    const unsigned perRow = partials / rows;
    const std::string size = str(bytes), eachRow = "for (size_t t = 0; t < T; ++t)";
    auto sum = [&](unsigned v) { return "sum[t * " + str(perRow) + " + " + str(v) + "]"; };
    auto step = [&](const std::string &weights, const std::string &x) {
      std::vector<Value> xs;
      for (unsigned v = 0; v < perRow; ++v)
        xs.push_back(b.let("x" + str(v), b.make(Op::FloatsLoad, {b.address(plus(x, v * rows * 4))})));
      nested("QC_UNROLL " + eachRow, [&] {
        for (unsigned v = 0; v < perRow; ++v)
          b.assign(sum(v),
                   b.make(Op::FloatsFma, {loaded(plus(weights, v * rows * bytes)), xs[v], b.variable(sum(v), 'f')}));
      });
    };
    auto spill = [&](const std::string &to) {
      nested(eachRow, [&] {
        for (unsigned v = 0; v < perRow; ++v)
          b.effect(b.make(Op::FloatsStore, {b.address(plus(to + "[t]", v * rows)), b.variable(sum(v), 'f')}));
      });
    };
    b.array("sum", 'f', {ir::Index::of("T * " + str(perRow))});
    nested("for (size_t v = 0; v < T * " + str(perRow) + "; ++v)", [&] { b.assign("sum[v]", b.make(Op::FloatsZero)); });
    b.line("size_t i = 0;");
    nested("for (; i + 16 <= blocks; i += 16)", [&] { step("w + t * row_stride + i * " + size, "act + i * 4"); });
    b.line("float partial[T][16];");
    spill("partial");
    nested("if (i < blocks)", [&] {
      b.comment("Sums that have no further weight keep their bits.");
      b.line("uint8_t last[T][" + str(partials * bytes) + "] = {}, last_x[64] = {};");
      b.line("float padded[T][16];");
      b.line(eachRow);
      b.line("  qc_copy(last[t], w + t * row_stride + i * " + size + ", (blocks - i) * " + size + ");");
      b.line("qc_copy(last_x, act + i * 4, (blocks - i) * 4);");
      step("last[t]", "last_x");
      spill("padded");
      b.line(eachRow);
      b.line("  qc_copy(partial[t], padded[t], (blocks - i) * 4);");
    });
    nested(eachRow, [&] {
      b.line("for (size_t half = 8; half > 0; half /= 2)");
      b.line("  for (size_t j = 0; j < half; ++j)");
      b.line("    partial[t][j] = partial[t][j] + partial[t][j + half];");
      b.line("y[t] = partial[t][0];");
    });
  }

  /// R rows of a panel: sixteen sums of lanes as rows.
  void panel() {
    b.array("sum", 'f', {ir::Index::of(str(partials))});
    b.line("for (size_t j = 0; j < 16; ++j)");
    statement("sum[j]", b.make(Op::FloatsZero));
    b.line("size_t i = 0;");
    auto step = [&](const std::string &sum, const std::string &weight) {
      Value w = loaded("panel + (" + weight + ") * " + str(bytes * rows));
      Value x = b.make(Op::FloatsDup, {b.address("act + (" + weight + ") * 4")});
      statement(sum, b.make(Op::FloatsFma, {w, x, b.variable(sum, 'f')}));
    };
    b.line("for (; i + 16 <= blocks; i += 16)");
    b.line("  QC_UNROLL for (size_t j = 0; j < 16; ++j)");
    step("sum[j]", "i + j");
    b.line("for (size_t j = 0; i + j < blocks; ++j)");
    step("sum[j]", "i + j");
    b.line("for (size_t half = 8; half > 0; half /= 2)");
    b.line("  for (size_t j = 0; j < half; ++j)");
    statement("sum[j]", b.make(Op::FloatsAdd, {b.variable("sum[j]", 'f'), b.variable("sum[j + half]", 'f')}));
    b.line("qc_lanes_out<" + str(rows) + "> out(y, rows);");
    b.effect(b.make(Op::FloatsStore, {b.address("out.to"), b.variable("sum[0]", 'f')}));
    b.line("out.flush();");
  }

  /// The weights of a tile stay in cache for all columns.
  void rawProduct() {
    auto tile = [&](const std::string &head, const std::string &T) {
      b.line(head);
      b.line("  for (size_t c = 0; c < cols; ++c)");
      b.line("    raw_tile<" + T +
             ">(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);");
    };
    const std::string T = str(rawRows());
    b.line("size_t r = 0;");
    tile("for (; r + " + T + " <= rows; r += " + T + ")", T);
    tile("for (; r < rows; ++r)", "1");
  }

  void packedProduct() {
    b.line("for (size_t r = 0; r < rows; r += " + str(rows) + ")");
    b.line("  for (size_t c = 0; c < cols; ++c)");
    b.line("    panel_rows(panels + r * blocks * " + str(bytes) + ", qc_min(rows - r, " + str(rows) +
           "), blocks, act + c * blocks * 4, y + c * y_stride + r);");
  }

  void pack() {
    const std::string size = str(bytes), R = str(rows);
    b.line("qc_clear(panel, blocks * " + str(bytes * rows) + ");");
    b.line("for (size_t r = 0; r < rows; ++r)");
    b.line("  for (size_t i = 0; i < blocks; ++i)");
    b.line("    qc_copy(panel + (i * " + R + " + r) * " + size + ", w + r * row_stride + i * " + size + ", " + size +
           ");");
  }

  void unpack() {
    const std::string size = str(bytes), R = str(rows);
    b.line("for (size_t r = 0; r < rows; ++r)");
    b.line("  for (size_t i = 0; i < blocks; ++i)");
    b.line("    qc_copy(w + r * row_stride + i * " + size + ", panel + (i * " + R + " + r) * " + size + ", " + size +
           ");");
  }

private:
  ScalarType type;
  unsigned bytes;

  /// A block under a head: `for (...)`, `if (...)`.
  template <class F> void nested(const std::string &head, F fill) {
    b.line(head);
    b.block(fill);
  }
  void statement(Value v) {
    b.block([&] { b.effect(v); });
  }
  void statement(const std::string &to, Value v) {
    b.block([&] { b.assign(to, v); });
  }

  Value loaded(const std::string &from) {
    Value address = b.address(from);
    if (type == ScalarType::F16)
      return b.make(Op::LoadHalf, {address});
    if (type == ScalarType::BF16)
      return b.make(Op::FloatsFromBits, {b.make(Op::LanesSll, {b.make(Op::LoadU16, {address})}, 16)});
    return b.make(Op::FloatsLoad, {address});
  }

  std::string scalar(const std::string &from) const {
    return std::string(type == ScalarType::F16    ? "qc_f16("
                       : type == ScalarType::BF16 ? "qc_bf16("
                                                  : "qc_f32(") +
           from + ")";
  }
};

}  // namespace

void scheduleFloats(const Plan &plan, const Target &target, ir::Program &program) {
  auto add = [&](ir::Function f, auto build) {
    FloatsKernel kernel(plan, target, program, f);
    build(kernel);
    program.functions.push_back(std::move(f));
  };
  auto part = [&](const std::string &name, const std::string &header, auto build) {
    add({.name = name, .header = header, .calls = {}}, build);
  };
  auto entry = [&](const std::string &operation, const std::string &parameters, auto build,
                   std::vector<std::string> calls = {}) {
    add(kernelOf(operation, parameters, std::move(calls), plan, target), build);
  };
  const std::string weights = "const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, ";
  const std::string product = "const uint8_t *act, size_t cols, float *y, size_t y_stride";

  part("raw_tile",
       "template <size_t T>\nQC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t blocks, "
       "const uint8_t *act, float *y)",
       [](FloatsKernel &k) { k.rawTile(); });
  part("panel_rows", "void panel_rows(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, float *y)",
       [](FloatsKernel &k) { k.panel(); });
  entry("dequantize", "const uint8_t *w, size_t blocks, float *y", [](FloatsKernel &k) { k.dequantize(); });
  entry("quantize", "const float *x, const float *importance, size_t blocks, uint8_t *w",
        [](FloatsKernel &k) { k.quantize(); });
  entry("activations", "const float *x, size_t blocks, uint8_t *act, size_t stride",
        [](FloatsKernel &k) { k.activations(); });
  for (const char *operation : {"gemv_raw", "gemm_raw"})
    entry(operation, weights + product, [](FloatsKernel &k) { k.rawProduct(); }, {"raw_tile"});
  for (const char *operation : {"gemv_packed", "gemm_packed"})
    entry(operation, "const uint8_t *panels, size_t rows, size_t blocks, " + product,
          [](FloatsKernel &k) { k.packedProduct(); }, {"panel_rows"});
  entry("pack", weights + "uint8_t *panel", [](FloatsKernel &k) { k.pack(); });
  entry("unpack", "const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride",
        [](FloatsKernel &k) { k.unpack(); });
}

}  // namespace quantc
