// A pack of formats: what the runtime must know of them to use their kernels. The formats of the library are one, and
// each that is registered with qc_register_formats is another; format_tables.h makes a pack of generated lists.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "kernel_abi.h"
#include "quantc/quantc.h"

namespace qc {

enum kernel_index {
#define QC_OPERATION(name, ...) kernel_##name,
#include "operations.def"
  kernel_count
};

/// Whether the kernel reads or writes panels, which then are of its target's layout.
constexpr bool has_panels(kernel_index kernel) {
  enum { rows, panels };
  constexpr decltype(panels) on[] = {
#define QC_OPERATION(name, on, ...) on,
#include "operations.def"
  };
  return on[kernel] == panels;
}

/// An activation block, which follows from the block's size, and what a product starts the sums of groups at: -zero
/// times the sum of their codes, 32 bits each.
struct activation_form {
  size_t bytes;
  int64_t sums16_offset, sums32_offset, scale_offset;
  size_t group;
  int64_t zero;
};
/// Without groups there is nothing to sum: a block is one element of x as it is.
constexpr bool is_quantized(const activation_form &form) { return form.group != 0; }

/// What products with panels of one layout take.
struct panel_kernels {
  const qc_layout *layout;
  qc_gemv_packed_fn *one;   // column
  qc_gemm_packed_fn *many;  // up to `columns`
  size_t columns;
  qc_unpack_fn *unpack;
};

/// Everything one format needs on one target. A kernel that the target lacks is another target's, or null.
struct binding {
#define QC_OPERATION(name, ...) qc_##name##_fn *name;
#include "operations.def"
  uint8_t owner[kernel_count];  // index, in the pack, of the target whose kernel it is, or nobody
  size_t raw_columns;           // most columns of one call; 0 when there is no kernel
  size_t packed_columns;
  size_t wide_columns;
  const qc_layout *layout;       // that the packed kernels compute from; null when the format has none
  const qc_layout *wide_layout;  // that of the wide ones
  size_t panel_rows;             // rows that the kernels treat alike, for raw and packed

  static constexpr uint8_t nobody = 255;
  // Asked of the owner, not of the pointer: that a function is not null is no constant expression to every compiler.
  constexpr bool has(kernel_index kernel) const { return owner[kernel] != nobody; }

  panel_kernels panels() const { return {layout, gemv_packed, gemm_packed, packed_columns, unpack}; }
  panel_kernels wide_panels() const { return {wide_layout, gemv_wide, gemm_wide, wide_columns, unpack_wide}; }
  bool can_widen() const { return wide_layout && pack && widen && gemv_wide; }
};

/// A target as the pack's kernels were made for it. The runtime's target of that name must have the same panels.
struct pack_target {
  const char *name;
  size_t rows;
};

constexpr size_t most_block_elements = 4096;  // of any format
constexpr size_t most_targets = 64;

/// What the runtime keeps of a registered pack. Zero before.
struct pack_state {
  const qc_format_pack *next;         // registered after this one; written once, atomically
  size_t first;                       // the number of the pack's first format
  uint8_t target_of[most_targets];    // for each target of the runtime: the pack's whose kernels serve it, or nobody
  uint8_t target_from[most_targets];  // for each target of the pack: the runtime's of that name, or nobody
  bool is_registered;
};

/// To be raised when something above, a kernel's parameters or what they mean change. Sizes are compared besides.
constexpr uint32_t pack_interface = 5;
constexpr uint32_t pack_sizes = sizeof(binding) << 16 | sizeof(qc_format) << 8 | sizeof(qc_layout) << 2;

}  // namespace qc

struct qc_format_pack {
  uint32_t interface, sizes;  // qc::pack_interface and qc::pack_sizes where it was compiled
  const char *name;           // where its formats come from, for messages
  const qc_format *formats;
  size_t format_count;
  const qc::activation_form *activations;  // of each format
  const qc::pack_target *targets;          // in the order of targets.inc
  size_t target_count;
  const qc::binding *bindings;  // [format][target]
  qc::pack_state *state;
};
