// The functions that multiply.
#include "operands.h"

namespace qc {
namespace {

/// Reads a description of any header.
qc_status read_operands(const qc_matmul_desc *desc, operands &out, qc_error *error) {
  qc_matmul_desc d;
  if (const qc_status status = read_structure("desc", desc, d, error))
    return status;
  if (d.x && d.prepared)
    return fail(error, QC_ERROR_ARGUMENT, "x and prepared are both given");
  out = {d.weights, d.row_begin, d.row_end, d.prepared != nullptr, d.x, d.prepared, d.y, d.bias, d.flags, d.columns};
  return QC_OK;
}

constexpr qc_typed_output any_floats = {};  // to functions that ask for sizes

}  // namespace
}  // namespace qc

using namespace qc;

qc_status qc_matmul(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_input *x, const qc_output *y,
                    void *workspace, size_t workspace_bytes, const qc_options *options, qc_error *error) {
  const qc_typed_input in = x ? typed(*x) : qc_typed_input{};
  const qc_typed_output out = y ? typed(*y) : qc_typed_output{};
  return run_operands({weights, row_begin, row_end, false, x ? &in : nullptr, nullptr, y ? &out : nullptr}, workspace,
                      workspace_bytes, options, error);
}

qc_status qc_matmul_prepared(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_activations *x,
                             const qc_output *y, void *workspace, size_t workspace_bytes, const qc_options *options,
                             qc_error *error) {
  const qc_typed_output out = y ? typed(*y) : qc_typed_output{};
  return run_operands({weights, row_begin, row_end, true, nullptr, x, y ? &out : nullptr}, workspace, workspace_bytes,
                      options, error);
}

qc_status qc_matmul_run(const qc_matmul_desc *desc, void *workspace, size_t workspace_bytes, const qc_options *options,
                        qc_error *error) {
  operands o{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  return run_operands(o, workspace, workspace_bytes, options, error);
}

qc_status qc_matmul_workspace_bytes(const qc_weights *weights, size_t columns, const qc_options *options, size_t *bytes,
                                    qc_error *error) {
  const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, columns};
  return workspace_of({weights, 0, 0, false, &x, nullptr, &any_floats}, options, bytes, error);
}

qc_status qc_matmul_prepared_workspace_bytes(const qc_weights *weights, const qc_activations *x,
                                             const qc_options *options, size_t *bytes, qc_error *error) {
  return workspace_of({weights, 0, 0, true, nullptr, x, &any_floats}, options, bytes, error);
}

qc_status qc_matmul_run_workspace_bytes(const qc_matmul_desc *desc, const qc_options *options, size_t *bytes,
                                        qc_error *error) {
  operands o{};
  if (const qc_status status = read_operands(desc, o, error))
    return status;
  return workspace_of(o, options, bytes, error);
}
