/* The block by the calls that are made for it: x is prepared once for all matrices that read it, and what stands behind
 * a product is done with it. */
#include "layer.h"

static void run(const qc_fused_desc *desc, const qc_options *options) {
  qc_error error;
  size_t bytes;
  must(qc_fused_workspace_bytes(desc, options, &bytes, &error), &error);
  must(qc_fused_run(desc, workspace(bytes), bytes, options, &error), &error);
}

/* Columns for every matrix that reads them: q4_k and q6_k take them alike. */
static qc_activations prepared(const layer *l, const float *x, size_t cols, size_t columns) {
  static void *buffer[2];
  static size_t held[2], turn;
  qc_error error;
  size_t bytes;
  qc_activations made;
  const qc_typed_input in = {x, QC_TYPE_F32, cols * columns, 0, columns};
  must(qc_activation_bytes(l->w.q.format, cols, columns, &bytes, &error), &error);
  turn = !turn; /* the one before may still be in use */
  if (held[turn] < bytes)
    buffer[turn] = allocated(held[turn] = bytes);
  const qc_activations_desc desc = {sizeof desc, l->w.q.format, cols, columns, 0, &in, buffer[turn], bytes};
  must(qc_prepare_activations(&desc, &made, &l->options, &error), &error);
  return made;
}

static qc_fused_desc product(const qc_weights *w, const qc_activations *x, const qc_typed_output *y) {
  qc_fused_desc desc = {0};
  desc.struct_size = sizeof desc;
  desc.weights = w;
  desc.row_end = w->rows;
  desc.prepared = x;
  desc.y = y;
  return desc;
}

static void multiply(const layer *l, const qc_weights *w, const qc_activations *x, float *y, const float *residual) {
  const qc_typed_output out = {y, QC_TYPE_F32, x->columns * w->rows, 0};
  const qc_typed_input added = {residual, QC_TYPE_F32, x->columns * w->rows, 0, x->columns};
  qc_fused_desc desc = product(w, x, &out);
  desc.residual = residual ? &added : NULL;
  run(&desc, &l->options);
}

/* All queries that share a head of the caches are one product with its keys, and one with its values. */
static void attend(const layer *l, steps *to) {
  const sizes *s = &l->s;
  const size_t queries = s->tokens * heads_of_a_cache, group = heads_of_a_cache * s->head;
  qc_error error;
  for (size_t h = 0; h < s->caches; ++h) {
    const qc_weights keys = head_of(l, l->c.keys, h);
    for (size_t t = 0; t < s->tokens; ++t) {
      const float *q = to->q + t * s->dim + h * group;
      float *scores = to->scores + (h * queries + t * heads_of_a_cache) * s->positions;
      const float scale = 1.0f / 8; /* the root of a head's length */
      const qc_typed_input x = {q, QC_TYPE_F32, group, 0, heads_of_a_cache}, scales = {&scale, QC_TYPE_F32, 1, 0, 1};
      const qc_typed_output y = {scores, QC_TYPE_F32, heads_of_a_cache * s->positions, 0};
      qc_fused_desc desc = product(&keys, NULL, &y);
      desc.x = &x;
      desc.scale = &scales;
      run(&desc, &l->options);
    }
  }
  soften(l, to->scores);
  for (size_t h = 0; h < s->caches; ++h) {
    const qc_weights values = head_of(l, l->c.values, h);
    for (size_t t = 0; t < s->tokens; ++t) {
      const float *scores = to->scores + (h * queries + t * heads_of_a_cache) * s->positions;
      const qc_typed_input x = {scores, QC_TYPE_F32, heads_of_a_cache * s->positions, 0, heads_of_a_cache};
      const qc_typed_output y = {to->mixed + t * s->dim + h * group, QC_TYPE_F32, group, 0};
      const qc_transposed_desc desc = {sizeof desc, &values, 0, s->positions, &x, &y, 0};
      size_t bytes;
      must(qc_transposed_workspace_bytes(&desc, &l->options, &bytes, &error), &error);
      must(qc_transposed_run(&desc, workspace(bytes), bytes, &l->options, &error), &error);
    }
  }
}

/* Gate and up of one matrix, or of the experts that the ids say. */
static void open_gate(const layer *l, const qc_weights *gate, const qc_weights *up, const qc_activations *x,
                      const qc_index_list *ids, float *y) {
  const size_t vectors = ids ? ids->count : x->columns;
  const qc_typed_output out = {y, QC_TYPE_F32, vectors * gate->rows, 0};
  qc_fused_desc desc = product(gate, x, &out);
  desc.up = up;
  desc.function = QC_FUNCTION_SILU;
  desc.experts = ids ? experts : 0;
  desc.ids = ids;
  run(&desc, &l->options);
}

void run_fused(const layer *l, steps *to) {
  const sizes *s = &l->s;
  static float *normal;
  static size_t held;
  if (held < s->tokens * s->dim)
    normal = allocated((held = s->tokens * s->dim) * sizeof *normal);
  normalise(l->x, s->tokens, s->dim, normal);
  qc_activations x = prepared(l, normal, s->dim, s->tokens);
  multiply(l, &l->w.q, &x, to->q, NULL);
  multiply(l, &l->w.k, &x, to->k, NULL);
  multiply(l, &l->w.v, &x, to->v, NULL);
  append(l, to->k, to->v);
  attend(l, to);
  x = prepared(l, to->mixed, s->dim, s->tokens);
  multiply(l, &l->w.o, &x, to->attended, l->x);

  normalise(to->attended, s->tokens, s->dim, normal);
  x = prepared(l, normal, s->dim, s->tokens);
  open_gate(l, &l->w.gate, &l->w.up, &x, NULL, to->hidden);
  x = prepared(l, to->hidden, s->hidden, s->tokens);
  multiply(l, &l->w.down, &x, to->fed, to->attended);

  normalise(to->fed, s->tokens, s->dim, normal);
  const qc_typed_input floats = {normal, QC_TYPE_F32, s->tokens * s->dim, 0, s->tokens};
  const qc_typed_output logits = {to->logits, QC_TYPE_F32, s->tokens * experts, 0};
  qc_fused_desc router = product(&l->w.router, NULL, &logits);
  router.x = &floats;
  run(&router, &l->options);
  route(l, to);
  const size_t vectors = s->tokens * experts_of_a_token;
  const qc_index_list ids = {to->ids, vectors};
  x = prepared(l, normal, s->dim, s->tokens);
  open_gate(l, l->w.gates, l->w.ups, &x, &ids, to->expert_hidden);
  x = prepared(l, to->expert_hidden, s->expert_hidden, vectors);
  const qc_typed_output fed = {to->expert_fed, QC_TYPE_F32, vectors * s->dim, 0};
  const qc_typed_input shares = {to->shares, QC_TYPE_F32, vectors, 0, vectors};
  qc_fused_desc down = product(l->w.downs, &x, &fed);
  down.experts = experts;
  down.ids = &ids;
  down.scale = &shares;
  run(&down, &l->options);
  gather_experts(l, to);
}
