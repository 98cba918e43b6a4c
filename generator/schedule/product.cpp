// Products: y = W x for C columns of quantised activations. Lanes are rows: the integer part of a block is one number
// for each row and column before the float step, as the contract demands. Here the entry points; the tiles are in
// raw.cpp and packed.cpp.
#include "schedule/product.h"

namespace quantc {

void scheduleProducts(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string raw = "const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, ";
  const std::string packed = "const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, ";
  const std::string R = str(target.rows);
  const std::string block = str(plan.format->blockBytes);

  scheduleRawTile(plan, target, program);
  if (!plan.packed.asFile)
    schedulePackedTile(plan, target, program);

  // Full tiles of C columns; the rows of a last, partial tile column by column.
  ir::Function rawLoop = {.name = "raw_rows",
                          .header =
                              "template <int C> void raw_rows(" + raw + "size_t act_step, float *y, size_t y_stride)",
                          .calls = {"raw_tile"}};
  {
    ir::Builder b(program, rawLoop.body);
    b.line("size_t r = 0;");
    b.line("for (; r + " + R + " <= rows; r += " + R + ")");
    b.line("  raw_tile<C, true>(w + r * row_stride, row_stride, " + block + ", " + R +
           ", blocks, act, act_step, y + r, y_stride);");
    b.line("for (size_t c = 0; r < rows && c < C; ++c)");
    b.line("  raw_tile<1, false>(w + r * row_stride, row_stride, " + block + ", rows - r, blocks, act + c * " +
           str(plan.activation.bytes) + ", act_step, y + c * y_stride + r, y_stride);");
  }
  program.functions.push_back(std::move(rawLoop));

  ir::Function packedLoop = {.name = "packed_rows",
                             .header = "template <int C> void packed_rows(" + packed +
                                       "size_t act_step, float *y, size_t y_stride)",
                             .calls = {plan.packed.asFile ? "raw_tile" : "packed_tile"}};
  {
    ir::Builder b(program, packedLoop.body);
    b.line("for (size_t r = 0; r < rows; r += " + R + ", panels += blocks * " + str(plan.packed.bytes * target.rows) +
           ")");
    if (plan.packed.asFile) {
      const std::string tile = ">(panels, " + block + ", " + str(plan.packed.bytes * target.rows) + ", rows - r";
      b.line("  if (rows - r >= " + R + ")");
      b.line("    raw_tile<C, true" + tile + ", blocks, act, act_step, y + r, y_stride);");
      b.line("  else");
      b.line("    raw_tile<C, false" + tile + ", blocks, act, act_step, y + r, y_stride);");
    } else {
      b.line("  packed_tile<C>(panels, qc_min(rows - r, " + R + "), blocks, act, act_step, y + r, y_stride);");
    }
  }
  program.functions.push_back(std::move(packedLoop));

  // Columns in powers of two: as few kinds of tiles as give every number of columns.
  auto entry = [&](const std::string &operation, const std::string &parameters, const std::string &rowsOf,
                   unsigned columns) {
    ir::Function f =
        kernelOf(operation, parameters + "size_t cols, float *y, size_t y_stride", {rowsOf + "_rows"}, plan, target);
    ir::Builder b(program, f.body);
    const std::string bytes = str(plan.activation.bytes);
    auto call = [&](unsigned c) {
      return rowsOf + "_rows<" + str(c) + ">(" + (rowsOf == "raw" ? "w, row_stride" : "panels") + ", rows, blocks, ";
    };
    if (columns == 1) {
      b.line(call(1) + "act, cols * " + bytes + ", y, y_stride);");
    } else {
      b.line("for (size_t c = 0, done; c < cols; c += done) {");
      b.line("  const uint8_t *const a = act + c * " + bytes + ";");
      b.line("  float *const to = y + c * y_stride;");
      for (unsigned c = columns; c >= 1; c /= 2) {
        std::string condition = c == columns ? "if (cols - c >= " + str(c) + ")"
                                : c > 1      ? "else if (cols - c >= " + str(c) + ")"
                                             : "else";
        b.line("  " + condition);
        b.line("    done = " + str(c) + ", " + call(c) + "a, cols * " + bytes + ", to, y_stride);");
      }
      b.line("}");
    }
    program.functions.push_back(std::move(f));
  };
  entry("gemv_raw", raw, "raw", 1);
  entry("gemm_raw", raw, "raw", target.rawColumns);
  entry("gemv_packed", packed, "packed", 1);
  entry("gemm_packed", packed, "packed", target.packedColumns);
}

}  // namespace quantc
