// What products are given, and how they are done once it has been checked: the functions of the interface read their
// structures into this.
#pragma once

#include "product.h"

namespace qc {

/// Of x and `prepared` one is looked at.
struct operands {
  const qc_weights *weights;
  size_t row_begin, row_end;
  bool is_prepared;
  const qc_typed_input *x;
  const qc_activations *prepared;
  const qc_typed_output *y;
  const qc_typed_input *bias = nullptr;
  size_t flags = 0;
  const qc_index_list *picked = nullptr;
  const qc_weights *up = nullptr;
  const qc_typed_output *up_y = nullptr;
  const qc_typed_input *up_bias = nullptr;
  size_t function = QC_FUNCTION_NONE;
};

qc_status run_operands(const operands &o, void *workspace, size_t workspace_size, const qc_options *options,
                       qc_error *error);
/// The workspace that this takes; of the operands sizes and types are read.
qc_status workspace_of(const operands &o, const qc_options *options, size_t *bytes, qc_error *error);

}  // namespace qc
