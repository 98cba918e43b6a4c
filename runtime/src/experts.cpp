// Products with the experts of a mixture. The columns that go to one are copied side by side, so that it is a product
// of many columns with them; all experts' steps of rows are then one parallel region. Experts without columns cost a
// look at their number.
#include "operands.h"

namespace qc {
namespace {

/// An expert that has columns: `count` of them, from the `begin`th of the sorted ones on.
struct group {
  size_t expert, begin, count;
  size_t first_step;  // of its rows, in those of all groups
};

/// What lies in the workspace: which vectors of y, and columns of x, go to which expert.
struct lists {
  group *groups;
  size_t *ends;      // of each expert's part of the next two
  int32_t *vectors;  // of y, sorted by expert
  int32_t *columns;  // of x
  size_t group_count;

  lists(uint8_t *at, size_t ids, size_t experts)
      : groups(reinterpret_cast<group *>(at)), ends(reinterpret_cast<size_t *>(groups + min(ids, experts))),
        vectors(reinterpret_cast<int32_t *>(ends + experts)), columns(vectors + ids), group_count(0) {}

  static bool bytes(size_t ids, size_t experts, size_t &out) {
    size_t of_groups, of_ends, of_ids;
    return multiply(min(ids, experts), sizeof(group), of_groups) && multiply(experts, sizeof(size_t), of_ends) &&
           multiply(ids, 2 * sizeof(int32_t), of_ids) && add(of_groups, of_ends, out) && add(out, of_ids, out) &&
           round_up(out, workspace_line, out);
  }

  /// Sorts: in an expert's part, vectors ascend. Each column of x has `each` ids in turn.
  void fill(const qc_index_list &ids, size_t experts, size_t each) {
    for (size_t e = 0; e < experts; ++e)
      ends[e] = 0;
    for (size_t i = 0; i < ids.count; ++i)
      ++ends[ids.indices[i]];
    for (size_t e = 0, begin = 0; e < experts; ++e) {
      const size_t count = ends[e];
      if (count)
        groups[group_count++] = {e, begin, count, 0};
      ends[e] = begin;
      begin += count;
    }
    for (size_t i = 0; i < ids.count; ++i) {
      const size_t at = ends[ids.indices[i]]++;
      vectors[at] = static_cast<int32_t>(i);
      columns[at] = static_cast<int32_t>(i / each);
    }
  }
};

qc_status check_expert(const qc_weights &first, const qc_weights &other, const char *name, size_t number,
                       qc_error *error) {
  matrix ignored;
  if (const qc_status status = check_weights(&other, ignored, error))
    return status;
  if (other.format != first.format || other.layout != first.layout)
    return fail(error, QC_ERROR_LAYOUT, "expert %zu of %s is %s in layout %s, the first is %s in layout %s", number,
                name, other.format->name, other.layout->name, first.format->name, first.layout->name);
  if (other.rows != first.rows || other.cols != first.cols)
    return fail(error, QC_ERROR_SHAPE, "%s: expert %zu of %s has %zu rows of %zu, the first has %zu of %zu",
                first.format->name, number, name, other.rows, other.cols, first.rows, first.cols);
  return QC_OK;
}

/// A checked expert: as the first, but for where it lies.
matrix matrix_of(const matrix &first, const qc_weights &expert) {
  matrix m = first;
  m.data = static_cast<const uint8_t *>(expert.data);
  if (m.is_raw)
    m.row_stride = expert.row_stride ? expert.row_stride : m.blocks * expert.format->block_bytes;
  return m;
}

/// All groups, ready to be multiplied.
struct mixture {
  const ready_operands &ready;
  const uint8_t *x, *starts;
  const lists &of;

  const plan &plan_of(const group &g) const { return g.count < recode_from_columns ? ready.s.few : ready.s.p; }

  /// Calls task(product) with the product of one group.
  template <typename Task> void with(const group &g, const Task &task) const {
    const operands &o = ready.given;
    const shape &s = ready.s;
    const matrix w = matrix_of(s.w, o.weights[g.expert]), up = o.up ? matrix_of(s.up, o.up[g.expert]) : matrix{};
    const auto destination_of = [&](destination y) {
      y.vectors = of.vectors + g.begin;
      y.bias = y.bias_type ? y.bias + g.expert * y.bias_step : nullptr;
      return y;
    };
    const size_t blocks = g.begin * s.w.blocks;
    const product one = {plan_of(g),
                         w,
                         o.row_begin,
                         o.row_end,
                         g.count,
                         x + blocks * s.p.act_bytes,
                         starts ? starts + blocks * s.p.start_bytes : nullptr,
                         destination_of(ready.y),
                         o.up ? &up : nullptr,
                         destination_of(ready.up_y)};
    task(one);
  }

  void run(uint8_t *scratch, qc_pool *pool) const {
    const shape &s = ready.s;
    const size_t threads = qc_pool_threads(pool);
    size_t all = 0;
    for (size_t i = 0; i < of.group_count; ++i) {
      of.groups[i].first_step = all;
      with(of.groups[i], [&](const product &one) { all += one.steps(threads, of.group_count).count; });
    }
    parallel(pool, all, [&](size_t number, size_t slot) {
      size_t i = 0, end = of.group_count;  // the last group that begins no later
      while (end - i > 1) {
        const size_t middle = i + (end - i) / 2;
        (of.groups[middle].first_step <= number ? i : end) = middle;
      }
      with(of.groups[i], [&](const product &one) {
        one.step(one.steps(threads, of.group_count), number - of.groups[i].first_step,
                 scratch + slot * s.p.scratch_bytes);
      });
    });
  }
};

/// Copies the columns of each expert side by side, and makes what its products start at.
void pick(const ready_operands &ready, const qc_activations &from, const lists &of, uint8_t *x, uint8_t *starts,
          qc_pool *pool) {
  const shape &s = ready.s;
  parallel(pool, of.group_count, [&](size_t i, size_t) {
    const group &g = of.groups[i];
    const size_t before = g.begin * s.w.blocks,
                 panel = g.count < recode_from_columns ? s.few.panel_columns : s.p.panel_columns;
    uint8_t *const to = x + before * s.p.act_bytes;
    pick_activations(from, of.columns + g.begin, {s.p.act_bytes, s.w.blocks, g.count, panel}, to, nullptr);
    if (starts)
      write_starts(s.w.format, to, s.w.blocks * g.count, starts + before * s.p.start_bytes, nullptr);
  });
}

}  // namespace

qc_status check_experts(const operands &o, qc_error *error) {
  const size_t columns = o.columns_of_x(), ids = o.ids->count;
  if (columns ? ids % columns != 0 : ids != 0)
    return fail(error, QC_ERROR_SHAPE, "%s: there are %zu ids, no multiple of the %zu columns", o.format().name, ids,
                columns);
  if (ids > INT32_MAX)
    return fail(error, QC_ERROR_OVERFLOW, "%s: there are %zu ids, a call takes %d", o.format().name, ids, INT32_MAX);
  for (size_t e = 1; e < o.experts; ++e) {
    if (const qc_status status = check_expert(*o.weights, o.weights[e], "weights", e, error))
      return status;
    if (o.up)
      if (const qc_status status = check_expert(*o.up, o.up[e], "up", e, error))
        return status;
  }
  return QC_OK;
}

qc_status plan_experts(const operands &o, shape &s, qc_error *error) {
  const size_t matrices = o.up ? 2 : 1, few = min(s.columns, recode_from_columns - 1);
  if (const qc_status status = make_plan(*o.weights, s.w, few, 0, true, matrices, s.how, s.few, error))
    return status;
  if (const qc_status status = make_plan(*o.weights, s.w, s.columns, 0, true, matrices, s.how, s.p, error))
    return status;
  s.p.scratch_bytes = s.few.scratch_bytes = max(s.p.scratch_bytes, s.few.scratch_bytes);
  size_t own = 0;
  if (!lists::bytes(s.columns, o.experts, s.p.lists_bytes) ||
      (!o.is_prepared &&
       (!multiply(s.w.blocks * s.p.act_bytes, o.x->vectors, own) || !round_up(own, workspace_line, s.p.own_x_bytes))))
    return fail(error, QC_ERROR_OVERFLOW, "%s: the bytes of the workspace do not fit size_t", o.format().name);
  return QC_OK;
}

qc_status check_experts_apart(const operands &o, const shape &s, const extent &written, qc_error *error) {
  for (size_t e = 1; e < o.experts; ++e) {
    if (const qc_status status =
            check_apart(written, extent_of(o.weights[e], matrix_of(s.w, o.weights[e]), o.row_begin, o.row_end), error))
      return status;
    if (o.up)
      if (const qc_status status =
              check_apart(written, extent_of(o.up[e], matrix_of(s.up, o.up[e]), o.row_begin, o.row_end), error))
        return status;
  }
  return QC_OK;
}

void run_experts(const ready_operands &ready, uint8_t *workspace) {
  const operands &o = ready.given;
  const shape &s = ready.s;
  const plan &p = s.p;
  const size_t columns = o.columns_of_x(), rows = o.row_end - o.row_begin;
  uint8_t *const own = workspace + p.x_bytes, *const after_x = own + p.own_x_bytes,
                 *const starts = p.start_bytes ? after_x : nullptr, *const at = after_x + p.starts_bytes;
  lists of(at, o.ids->count, o.experts);
  of.fill(*o.ids, o.experts, o.ids->count / columns);
  const mixture all = {ready, workspace, starts, of};
  if (s.w.blocks == 0) {
    for (size_t i = 0; i < of.group_count; ++i)
      all.with(of.groups[i], [](const product &one) { one.run_without_weights(); });
    return;
  }
  const bool alone = rows * p.matrices * (s.w.blocks * p.act_bytes) < worth_threads / s.columns;
  qc_pool *const pool = alone ? nullptr : s.how.pool;
  qc_activations from;
  if (o.is_prepared) {
    from = *o.prepared;
  } else {
    const activation_panels panels = {p.act_bytes, s.w.blocks, columns, max(1, min(columns, p.panel_columns))};
    from = {o.weights->format, own, p.own_x_bytes, o.weights->cols, columns, panels.panel_columns};
    write_activations(p.target, *p.kernels, o.format().block_elements, ready.x, panels, 0, own, pool);
  }
  pick(ready, from, of, workspace, starts, pool);
  all.run(at + p.lists_bytes, pool);
}

}  // namespace qc
