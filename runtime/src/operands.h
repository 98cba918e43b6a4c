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
  size_t experts = 0;  // of weights, and of up
  const qc_index_list *ids = nullptr;
  const float *clamp = nullptr;
  const qc_typed_input *scale = nullptr;
  const qc_typed_input *residual = nullptr;

  const qc_format &format() const { return *weights->format; }
  size_t columns_of_x() const { return is_prepared ? prepared->columns : x->vectors; }
};

/// What both a product and its workspace follow from.
struct shape {
  matrix w, up;  // of experts, the first
  call how;
  size_t columns;
  plan p;
  plan few;  // of experts that have few columns; p is of the others
};

/// Reads a description of any header (fused.cpp).
qc_status read_operands(const qc_fused_desc *desc, operands &out, qc_error *error);

/// What has been checked and is ready to be done.
struct ready_operands {
  const operands &given;
  const shape &s;
  source x;
  destination y, up_y;
};

qc_status run_operands(const operands &o, void *workspace, size_t workspace_size, const qc_options *options,
                       qc_error *error);
/// The workspace that this takes; of the operands sizes and types are read.
qc_status workspace_of(const operands &o, const qc_options *options, size_t *bytes, qc_error *error);
/// What will be done, of the same.
qc_status plan_of(const operands &o, const qc_options *options, shape &out, qc_error *error);

// ---- Experts (experts.cpp) ------------------------------------------------------------------------------------------

/// The experts beside the first are as it is, and there is one for each id.
qc_status check_experts(const operands &o, qc_error *error);
/// Makes both plans, whose workspaces are one.
qc_status plan_experts(const operands &o, shape &s, qc_error *error);
/// `workspace` begins at a whole line.
void run_experts(const ready_operands &ready, uint8_t *workspace);
/// The rows of all experts must lie apart from what is written.
qc_status check_experts_apart(const operands &o, const shape &s, const extent &written, qc_error *error);

}  // namespace qc
