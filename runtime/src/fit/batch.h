// A few whole blocks at a time: how their groups lie on lanes, and from what a rule has found for them to bytes.
#pragma once

#include "lanes.h"

namespace {

/// How the groups of blocks are laid on lanes: as many whole blocks as fit one vector of groups, or one block on
/// several.
template <class F> struct qc_batch {
  static constexpr int groups = F::block / F::group;  // of a block
  static constexpr int blocks = groups < qc_lanes ? qc_lanes / groups : 1;
  static constexpr int vectors = (groups * blocks + qc_lanes - 1) / qc_lanes;
  static constexpr int lanes = vectors * qc_lanes;
  static constexpr int cells = F::block / F::cell;
  static constexpr int cell_groups = F::cell / F::group;
};

/// What a rule has found for a batch. Of factors and integers that F does not have nothing is read.
template <class F> struct qc_found {
  using batch = qc_batch<F>;
  uint8_t code[batch::lanes * F::group];             // by weight
  float scale[batch::lanes], minimum[batch::lanes];  // by group: the stored integers
  uint32_t factor[batch::blocks * batch::cells];     // by cell: the stored bits
  uint32_t minimum_factor[batch::blocks * batch::cells];
};

/// Lays `blocks` blocks into bytes. Inlined: as a function of its own GCC 12 takes it, with AVX-512, for one without
/// effects, and drops the calls.
template <class F> QC_TILE void qc_write_blocks(const qc_found<F> &found, size_t blocks, uint8_t *w) {
  using batch = qc_batch<F>;
  for (size_t b = 0; b < blocks; ++b) {
    qc_encoded e;
    qc_copy(e.code, found.code + b * F::block, F::block);
    for (size_t g = 0; g < batch::groups; ++g) {
      if constexpr (F::has_scale)
        e.scale[g] = uint16_t(qc_to_int(found.scale[b * batch::groups + g]));
      if constexpr (F::has_minimum_scale)
        e.minimum[g] = uint16_t(qc_to_int(found.minimum[b * batch::groups + g]));
    }
    for (size_t c = 0; c < batch::cells; ++c) {
      e.factor[c] = found.factor[b * batch::cells + c];
      if constexpr (F::has_minimum)
        e.minimum_factor[c] = found.minimum_factor[b * batch::cells + c];
    }
    F::encode(e, w + b * F::bytes);
  }
}

}  // namespace
