// Products: y = W x for C columns of quantised activations. Lanes are rows: the integer part of a block is one number for each row
// and column before the float step, as the contract demands. Here the entry points; the tiles are in raw.cpp and packed.cpp.
#include "schedule/product.h"

namespace quantc {

void scheduleProducts(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string raw = "const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, ";
  const std::string packed = "const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, ";
  const std::string R = str(target.rows), suffix = "_" + plan.format->name + "__" + target.name;

  scheduleRawTile(plan, target, program);
  schedulePackedTile(plan, target, program);

  ir::Function rawLoop;
  rawLoop.header = "template <int C> void raw_rows(" + raw + "float *y, size_t y_stride)";
  {
    ir::Builder b(program, rawLoop.body);
    b.line("size_t r = 0;");
    b.line("for (; r + " + R + " <= rows; r += " + R + ")");
    b.line("  raw_tile<C, true>(w + r * row_stride, row_stride, " + R + ", blocks, act, y + r, y_stride);");
    b.line("if (r < rows)");
    b.line("  raw_tile<C, false>(w + r * row_stride, row_stride, rows - r, blocks, act, y + r, y_stride);");
  }
  program.functions.push_back(std::move(rawLoop));

  ir::Function packedLoop;
  packedLoop.header = "template <int C> void packed_rows(" + packed + "float *y, size_t y_stride)";
  {
    ir::Builder b(program, packedLoop.body);
    b.line("for (size_t r = 0; r < rows; r += " + R + ", panels += blocks * " + str(plan.packed.bytes * target.rows) + ")");
    b.line("  packed_tile<C>(panels, qc_min(rows - r, " + R + "), blocks, act, y + r, y_stride);");
  }
  program.functions.push_back(std::move(packedLoop));

  auto entry = [&](const std::string &operation, const std::string &parameters, const std::string &call, unsigned columns) {
    ir::Function f;
    f.header = "extern \"C\" void qc_" + operation + suffix + "(" + parameters + "size_t cols, float *y, size_t y_stride)";
    ir::Builder b(program, f.body);
    if (columns == 1) {
      b.line("(void)cols;");
      b.line(call.substr(0, call.find('@')) + "1" + call.substr(call.find('@') + 1));
    } else {
      b.line("switch (cols) {");
      for (unsigned c = 1; c <= columns; ++c) {
        b.line("case " + str(c) + ":");
        b.line("  return " + call.substr(0, call.find('@')) + str(c) + call.substr(call.find('@') + 1));
      }
      b.line("}");
    }
    program.functions.push_back(std::move(f));
  };
  const std::string rawCall = "raw_rows<@>(w, row_stride, rows, blocks, act, y, y_stride);";
  const std::string packedCall = "packed_rows<@>(panels, rows, blocks, act, y, y_stride);";
  entry("gemv_raw", raw, rawCall, 1);
  entry("gemm_raw", raw, rawCall, target.rawColumns);
  entry("gemv_packed", packed, packedCall, 1);
  entry("gemm_packed", packed, packedCall, target.packedColumns);
}

}  // namespace quantc
