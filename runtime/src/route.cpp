// Which way a product goes, in words and numbers: the plan of the call, and whose kernels it will use.
#include "operands.h"

#include <cstring>

namespace qc {

struct route_kernel {
  const char *name;
  kernel_index index;
};

static route_kernel kernel_of(const shape &s, size_t columns) {
  const plan &p = s.p;
  const bool is_one = columns == 1;
  if (s.w.is_raw && !p.packs)
    return is_one ? route_kernel{"gemv_raw", kernel_gemv_raw} : route_kernel{"gemm_raw", kernel_gemm_raw};
  if (p.panels.layout == p.kernels->wide_layout)
    return is_one ? route_kernel{"gemv_wide", kernel_gemv_wide} : route_kernel{"gemm_wide", kernel_gemm_wide};
  return is_one ? route_kernel{"gemv_packed", kernel_gemv_packed} : route_kernel{"gemm_packed", kernel_gemm_packed};
}

}  // namespace qc

using namespace qc;

qc_status qc_explain_product(const qc_fused_desc *desc, const qc_options *options, qc_route *route, qc_error *error) {
  operands o{};
  shape s;
  qc_route given, out{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  if (const qc_status status = read_structure("route", route, given, error))
    return status;
  if (const qc_status status = plan_of(o, options, s, error))
    return status;
  if (const qc_status status = needed_workspace(s.p, o.format(), out.workspace_bytes, error))
    return status;
  const plan &p = s.p;
  const size_t rows = o.weights->rows, columns = max(1, s.columns), width = min(columns, p.panel_columns),
               rest = columns % width;
  const route_kernel kernel = kernel_of(s, width);
  out.struct_size = given.struct_size;
  out.target = &owner_of(s.w.format, p.target, kernel.index);
  out.kernel = kernel.name;
  out.rest_kernel = rest == 1 ? kernel_of(s, 1).name : nullptr;
  out.layout = s.w.is_raw && !p.packs ? o.weights->layout : p.panels.layout;
  out.tile_columns = width;
  out.tile_rows = p.kernels->panel_rows;
  const product all = {p, s.w, 0, rows, columns, nullptr, nullptr, {}, nullptr, {}};
  const size_t threads = qc_pool_threads(all.worthwhile(s.how.pool));
  const row_steps steps = rows ? all.steps(threads, 1) : row_steps{0, 0, 0};
  out.step_rows = min(rows, steps.rows);
  out.threads = max(1, min(threads, steps.count));
  out.flags = (p.packs ? size_t{QC_ROUTE_PACKS} : 0) | (p.widens ? size_t{QC_ROUTE_WIDENS} : 0) |
              (p.finishes ? size_t{QC_ROUTE_FINISHES} : 0);
  std::memcpy(route, &out, min(given.struct_size, sizeof out));
  return QC_OK;
}
