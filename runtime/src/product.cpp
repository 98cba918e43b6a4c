// Products: a plan, then steps of rows, each against all columns.
//
// A step is as many rows as fill a share of the L2 cache. Rows are the outer loop, activation panels the inner one: the
// step's weights come from memory once and are then read from L2 for every further panel of columns, and the kernel
// itself runs over the step's rows while one activation panel stays in L1. The other order would stream the whole
// matrix once for each panel of columns.
//
// Raw rows and many columns: unpacking raw blocks again for each panel of columns costs more than packing them once, so
// each step is packed into scratch and multiplied from there. The results are equal bit for bit, so this is a matter of
// speed alone.
//
// Kernels write f32. Where y is of another type they write to a tile of scratch, and from there, while it is in L1,
// each panel of columns is finished into y.
#include "product.h"

#include "rows.h"

#include <cstring>

namespace qc {
namespace {

constexpr size_t cache_share =
    256 * 1024;  // bytes of weights in a step: a fraction of any L2, many kernel calls' worth
constexpr size_t narrow_bytes = 16 * 1024;  // of panels on their way from rows to wide ones: a share of L1
constexpr size_t tile_rows = 512;           // of a step that is finished: a tile of a few columns stays in L1

qc_status workspace_too_large(const qc_format &format, qc_error *error) {
  return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of the workspace do not fit size_t", format.name);
}

/// Where a kernel writes the products of some rows and columns.
struct place {
  float *y;
  size_t stride;
};

/// One product in the making.
struct worker_of_product {
  const product &job;
  const plan &p = job.p;
  const matrix &w = job.w;

  const uint8_t *x_panel(size_t column) const { return job.x + column * w.blocks * p.act_bytes; }
  const uint8_t *start_panel(size_t column) const {
    return job.starts ? job.starts + column * w.blocks * p.start_bytes : nullptr;
  }

  float *tile_of(uint8_t *scratch, size_t matrix) const {
    return reinterpret_cast<float *>(scratch + p.tile_offset + matrix * p.tile_bytes);
  }

  /// Rows as kernels take them.
  struct ready_rows {
    const uint8_t *data;
    size_t stride;
  };

  ready_rows pack(const uint8_t *from, size_t from_stride, size_t rows, uint8_t *packed, uint8_t *scratch) const {
    const size_t panel_rows = p.kernels->panel_rows;
    for (size_t r = 0; r < rows; r += panel_rows) {
      const qc_repacking operands = {from + r * from_stride, packed + r / panel_rows * p.panel_bytes, from_stride,
                                     min(panel_rows, rows - r), w.blocks};
      if (p.widens)
        pack_wide(*p.kernels, operands, scratch + p.narrow_offset, p.narrow_blocks);
      else
        p.kernels->pack(&operands);
    }
    return {packed, 0};
  }

  /// Rows of the `number`th matrix. Of panels, `row` begins one.
  ready_rows make_ready(const matrix &m, size_t number, size_t row, size_t rows, uint8_t *scratch) const {
    uint8_t *const packed = scratch + number * p.packed_bytes;
    if (p.packs)
      return pack(m.data + row * m.row_stride, m.row_stride, rows, packed, scratch);
    if (m.is_raw)
      return {m.data + row * m.row_stride, m.row_stride};
    const size_t panel_rows = p.kernels->panel_rows;
    const uint8_t *const panels = m.data + row / panel_rows * p.own_panel_bytes;
    if (!p.widens)
      return {panels, 0};
    for (size_t r = 0; r < rows; r += panel_rows) {
      const qc_repacking operands = {panels + r / panel_rows * p.own_panel_bytes,
                                     packed + r / panel_rows * p.panel_bytes, 0, panel_rows, w.blocks};
      p.kernels->widen(&operands);
    }
    return {packed, 0};
  }

  place multiply(const ready_rows &ready, size_t column, size_t width, size_t rows, const place &to) const {
    const bool reads_rows = w.is_raw && !p.packs;
    qc_gemm_raw_fn *const one = reads_rows ? p.kernels->gemv_raw : p.panels.one, *const many = reads_rows
                                                                                                   ? p.kernels->gemm_raw
                                                                                                   : p.panels.many;
    const qc_product operands = {ready.data,          ready.stride, rows, w.blocks, x_panel(column),
                                 start_panel(column), width,        to.y, to.stride};
    (width == 1 ? one : many)(&operands);
    return to;
  }

  /// Multiplies rows [row, end), before which a panel has `skipped` others: the kernel writes these, too, to a tile.
  void multiply_all(size_t row, size_t end, size_t skipped, uint8_t *scratch) const {
    const size_t rows = skipped + end - row, out = row - job.row_begin;
    const bool by_tile = p.finishes || skipped, combines = job.up && !job.up_y.type;
    const auto place_of = [&](const destination &y, size_t column, size_t number) {
      return by_tile ? place{tile_of(scratch, number), rows} : place{y.floats(column, out), y.stride};
    };
    const ready_rows ready = make_ready(w, 0, row - skipped, rows, scratch),
                     up = job.up ? make_ready(*job.up, 1, row - skipped, rows, scratch) : ready_rows{};
    for (size_t c = 0; c < job.columns; c += p.panel_columns) {
      const size_t width = min(p.panel_columns, job.columns - c);
      const place from = multiply(ready, c, width, rows, place_of(job.y, c, 0));
      const float *factors = nullptr;
      if (job.up) {
        const place up_from = multiply(up, c, width, rows, place_of(job.up_y, c, 1));
        if (combines)
          factors = up_from.y + skipped;
        else if (by_tile)
          job.up_y.finish(up_from.y + skipped, rows, c, width, out, end - row);
      }
      if (by_tile)
        job.y.finish(from.y + skipped, rows, c, width, out, end - row, factors, &job.up_y);
    }
  }

  void step(size_t row, size_t end, uint8_t *scratch) const {
    const size_t panel_rows = p.kernels->panel_rows, skipped = w.is_raw ? 0 : row % panel_rows;
    if (skipped) {
      const size_t head = min(panel_rows - skipped, end - row);
      multiply_all(row, row + head, skipped, scratch);
      row += head;
    }
    if (row < end)
      multiply_all(row, end, 0, scratch);
  }
};

}  // namespace

void destination::finish(const float *from, size_t from_stride, size_t column, size_t columns, size_t row, size_t rows,
                         const float *factors, const destination *factors_to) const {
  constexpr size_t at_once = 256;
  float sums[at_once], products[at_once], terms[at_once];
  const auto add_terms = [&](float *to, const element_type &of, const uint8_t *at, size_t some) {
    of.load(at, some, terms);
    for (size_t i = 0; i < some; ++i)
      to[i] += terms[i];
  };
  for (size_t c = 0; c < columns; ++c) {
    float factor = 1;
    if (scale.type)
      scale.type->load(scale.vector(scale.vectors == 1 ? 0 : vector(column + c)), 1, &factor);
    for (size_t r = 0; r < rows; r += at_once) {
      const size_t some = min(at_once, rows - r);
      uint8_t *const y = at(column + c, row + r);
      std::memcpy(sums, from + c * from_stride + r, some * sizeof(float));
      if (bias_type)
        add_terms(sums, *bias_type, bias + (row + r) * bias_type->bytes, some);
      if (then)
        then(sums, some);
      if (factors) {
        std::memcpy(products, factors + c * from_stride + r, some * sizeof(float));
        if (const element_type *const of = factors_to->bias_type)
          add_terms(products, *of, factors_to->bias + (row + r) * of->bytes, some);
        for (size_t i = 0; i < some; ++i)
          sums[i] *= products[i];
      }
      if (clamp)
        keep_between(clamp[0], clamp[1], sums, some);
      if (scale.type)
        for (size_t i = 0; i < some; ++i)
          sums[i] *= factor;
      if (residual.type)
        add_terms(sums, *residual.type, residual.vector(vector(column + c)) + (row + r) * residual.type->bytes, some);
      if (accumulates)
        add_terms(sums, *type, y, some);
      type->store(sums, some, y);
    }
  }
}

row_steps product::steps(size_t threads, size_t products) const {
  const size_t panel_rows = p.kernels->panel_rows;
  const size_t origin = w.is_raw ? row_begin : row_begin - row_begin % panel_rows;
  const size_t panels = ceil_div(row_end - origin, panel_rows);
  size_t rows = columns > p.panel_columns || p.packs || p.widens || p.finishes ? p.step_rows : panels * panel_rows;
  if (threads > 1)  // four steps a thread even out unequal speed
    rows = min(rows, ceil_div(panels * products, 4 * threads) * panel_rows);
  return {origin, rows, ceil_div(row_end - origin, rows)};
}

void product::step(const row_steps &steps, size_t number, uint8_t *scratch) const {
  const size_t first = steps.origin + number * steps.rows;
  worker_of_product{*this}.step(max(first, row_begin), min(row_end - first, steps.rows) + first, scratch);
}

qc_pool *product::worthwhile(qc_pool *pool) const {
  return (row_end - row_begin) * p.matrices * (w.blocks * p.act_bytes) < worth_threads / columns ? nullptr : pool;
}

void product::run(uint8_t *scratch, qc_pool *pool) const {
  pool = worthwhile(pool);
  const row_steps all = steps(qc_pool_threads(pool), 1);
  parallel(pool, all.count, [&](size_t number, size_t slot) { step(all, number, scratch + slot * p.scratch_bytes); });
}

void product::run_without_weights() const {
  constexpr size_t some = 256;
  parallel(nullptr, 1, [&](size_t, size_t) {
    const float nothing[some] = {};
    for (size_t r = 0; r < row_end - row_begin; r += some) {
      const size_t rows = min(some, row_end - row_begin - r);
      const bool is_apart = up_y.type != nullptr;
      y.finish(nothing, 0, 0, columns, r, rows, up && !is_apart ? nothing : nullptr, &up_y);
      if (is_apart)
        up_y.finish(nothing, 0, 0, columns, r, rows);
    }
  });
}

qc_status needed_workspace(const plan &p, const qc_format &format, size_t &bytes, qc_error *error) {
  size_t sum;
  if (!multiply(p.scratch_bytes, p.threads, sum) || !add(sum, p.x_bytes, sum) || !add(sum, p.own_x_bytes, sum) ||
      !add(sum, p.starts_bytes, sum) || !add(sum, p.lists_bytes, sum) || !add(sum, sum ? workspace_line - 1 : 0, sum))
    return workspace_too_large(format, error);
  bytes = sum;
  return QC_OK;
}

qc_status make_plan(const qc_weights &weights, const matrix &w, size_t columns, size_t prepared, bool finishes,
                    size_t matrices, const call &how, plan &out, qc_error *error) {
  const binding &k = bind(w.format, how.target);
  const qc_format &format = *weights.format;
  const char *target = targets()[how.target].name;
  panel_kernels panels = k.panels();
  if (!w.is_raw)
    if (const qc_status status = check_panels(weights, how.target, k, panels, error))
      return status;
  if (!k.activations || (w.is_raw ? !k.gemv_raw : !panels.one))
    return fail(error, QC_ERROR_UNSUPPORTED, "%s: target %s cannot multiply %s weights", format.name, target,
                w.is_raw ? "raw" : "packed");

  out = {};
  out.target = how.target;
  out.kernels = &k;
  out.finishes = finishes;
  out.matrices = matrices;
  out.threads = qc_pool_threads(how.pool);
  // Panels as wide as they come; columns of floats lie one after the other, in panels of any width.
  const bool is_apart = !is_quantized(activation_form_of(w.format));
  const size_t fixed = is_apart ? 0 : prepared, wanted = min(fixed ? fixed : columns, columns);
  const auto is_worth = [&](size_t own_columns) {
    return columns >= recode_from_columns || (fixed && wanted > own_columns);
  };
  if (w.is_raw) {
    out.packs = !is_apart && k.layout && k.pack && (k.gemv_packed || k.can_widen()) && is_worth(k.raw_columns);
    out.widens = out.packs && k.can_widen();
  } else {
    out.widens = panels.layout != k.wide_layout && k.can_widen() && is_worth(panels.columns);
  }
  out.panels = out.widens ? k.wide_panels() : panels;
  const size_t widest = w.is_raw && !out.packs ? k.raw_columns : out.panels.columns;
  if (fixed && wanted > widest)
    return fail(error, QC_ERROR_LAYOUT, "%s: activations are in panels of %zu columns, target %s takes %zu",
                format.name, wanted, target, widest);
  out.panel_columns = max(1, min(wanted, widest));
  out.act_bytes = activation_form_of(w.format).bytes;
  out.start_bytes = start_bytes_of(w.format);

  const bool reads_panels = out.packs || !w.is_raw;
  size_t panel = 0, x = 0, packed = 0, narrow = 0, tile = 0;
  bool fits = !reads_panels || multiply(w.blocks, out.panels.layout->block_bytes, panel);
  out.own_panel_bytes = w.is_raw ? 0 : w.blocks * weights.layout->block_bytes;  // which check_weights has counted
  fits = fits && multiply(w.blocks, out.act_bytes, x) && multiply(x, columns, x) && round_up(x, workspace_line, x);
  out.panel_bytes = panel;
  out.x_bytes = prepared ? 0 : x;
  size_t starts = 0;
  fits = fits && multiply(w.blocks, out.start_bytes, starts) && multiply(starts, columns, starts) &&
         round_up(starts, workspace_line, out.starts_bytes);

  // A raw row occupies what it has; rounding a step of them to whole panels keeps threads' shares alike.
  const size_t unit_bytes = reads_panels ? panel : w.blocks * format.block_bytes * k.panel_rows;
  const size_t all_panels = ceil_div(weights.rows, k.panel_rows);
  size_t step_panels = max(1, min(all_panels, cache_share / matrices / max(unit_bytes, 1)));
  if (!out.packs && !out.widens && columns <= out.panel_columns)  // a step is read once: no cache need hold it
    step_panels = max(1, all_panels);
  if (finishes)
    step_panels = min(step_panels, max(1, tile_rows / k.panel_rows));
  out.step_rows = step_panels * k.panel_rows;
  // A range may begin inside a panel, whose rows before it are no one's.
  const size_t rows_of_tile = finishes ? out.step_rows : w.is_raw ? 0 : k.panel_rows;
  const bool recodes = out.packs || out.widens;
  fits = fits && (!recodes || (multiply(panel, step_panels, packed) && round_up(packed, workspace_line, packed))) &&
         multiply(rows_of_tile * sizeof(float), out.panel_columns, tile) && round_up(tile, workspace_line, tile);
  out.packed_bytes = packed;
  out.tile_bytes = tile;
  fits = fits && multiply(packed, matrices, packed) && multiply(tile, matrices, tile);
  out.narrow_offset = packed;
  if (out.packs && out.widens) {
    out.narrow_blocks = max(1, min(w.blocks, narrow_bytes / k.layout->block_bytes));
    fits = fits && round_up(out.narrow_blocks * k.layout->block_bytes, workspace_line, narrow);
  }
  fits = fits && add(packed, narrow, out.tile_offset) && add(out.tile_offset, tile, out.scratch_bytes);
  if (!fits)
    return workspace_too_large(format, error);
  return QC_OK;
}

}  // namespace qc
