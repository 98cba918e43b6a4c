// Products with what an engine's layer does around them.
#include "operands.h"

namespace qc {

qc_status read_operands(const qc_fused_desc *desc, operands &out, qc_error *error) {
  qc_fused_desc d;
  if (const qc_status status = read_structure("desc", desc, d, error))
    return status;
  if (d.x && d.prepared)
    return fail(error, QC_ERROR_ARGUMENT, "x and prepared are both given");
  if (d.columns && d.ids)
    return fail(error, QC_ERROR_ARGUMENT, "columns and ids are both given");
  out = {d.weights, d.row_begin, d.row_end, d.prepared != nullptr,
         d.x,       d.prepared,  d.y,       d.bias,
         d.flags,   d.columns,   d.up,      d.up_y,
         d.up_bias, d.function,  d.experts, d.ids,
         d.clamp,   d.scale,     d.residual};
  return QC_OK;
}

}  // namespace qc

using namespace qc;

qc_status qc_fused_run(const qc_fused_desc *desc, void *workspace, size_t workspace_bytes, const qc_options *options,
                       qc_error *error) {
  operands o{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  return run_operands(o, workspace, workspace_bytes, options, error);
}

qc_status qc_fused_workspace_bytes(const qc_fused_desc *desc, const qc_options *options, size_t *bytes,
                                   qc_error *error) {
  operands o{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  return workspace_of(o, options, bytes, error);
}
