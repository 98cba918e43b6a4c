// How operations on rows share them among threads.
#pragma once

#include "internal.h"

namespace qc {

/// Calls task(first, end) for parts of `rows` rows, each part but the last a multiple of `unit` rows. Parts are large
/// enough (64 KiB of what is touched) that a thread's start, and a kernel's call, is repaid.
template <typename Task>
void parallel_rows(qc_pool *pool, size_t rows, size_t unit, size_t bytes_per_row, const Task &task) {
  constexpr size_t part_bytes = 64 * 1024;
  const size_t units = ceil_div(rows, unit);
  const size_t shared = ceil_div(units, 4 * qc_pool_threads(pool));  // four parts a thread even out unequal speed
  const size_t worthwhile = ceil_div(part_bytes, max(bytes_per_row, 1)) / unit + 1;
  const size_t part = min(units, max(shared, worthwhile)) * unit;
  parallel(pool, ceil_div(rows, part), [&](size_t chunk, size_t) {
    const size_t first = chunk * part;
    task(first, min(rows - first, part) + first);
  });
}

/// Packs rows, no more than a panel has, to a wide panel, by way of `at_once` blocks of a default one in `scratch`.
void pack_wide(const binding &kernels, const qc_repacking &p, uint8_t *scratch, size_t at_once);

}  // namespace qc
