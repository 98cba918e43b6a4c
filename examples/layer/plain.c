/* The block from plain products: each prepares its x, and what stands behind it is a loop. The functions are written
 * down here as docs/numerics.md has them. */
#include "layer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void multiply(const layer *l, const qc_weights *w, const float *x, size_t columns, float *y) {
  qc_error error;
  size_t bytes;
  must(qc_matmul_workspace_bytes(w, columns, &l->options, &bytes, &error), &error);
  const qc_input in = {x, columns * w->cols, 0, columns};
  const qc_output out = {y, columns * w->rows, 0};
  must(qc_matmul(w, 0, w->rows, &in, &out, workspace(bytes), bytes, &l->options, &error), &error);
}

static void add(const float *x, size_t count, float *y) {
  for (size_t i = 0; i < count; ++i)
    y[i] = y[i] + x[i];
}

static float exponential(float t) {
  t = t < -104 ? -104 : t > 104 ? 104 : t;
  const float n = nearbyintf(t * 0x1.715476p0f), r = (t - n * 0x1.63p-1f) + n * 0x1.bd0106p-13f;
  float p = 0x1.6a23ccp-10f;
  p = p * r + 0x1.123a2p-7f;
  p = p * r + 0x1.5558f4p-5f;
  p = p * r + 0x1.555492p-3f;
  p = p * r + 0x1.fffffcp-2f;
  p = (p * (r * r) + r) + 1;
  const float half = floorf(n / 2);
  return ldexpf(ldexpf(p, (int)half), (int)(n - half));
}

static void open_gate(const layer *l, const qc_weights *gate, const qc_weights *up, const float *x, size_t columns,
                      float *y) {
  const size_t count = columns * gate->rows;
  float *opened = allocated(count * sizeof *opened);
  multiply(l, gate, x, columns, y);
  multiply(l, up, x, columns, opened);
  for (size_t i = 0; i < count; ++i)
    y[i] = y[i] / (1 + exponential(-y[i])) * opened[i];
  free(opened);
}

/* Values as a matrix of floats whose rows are the columns of `rows` rows of the cache. */
static void turn(const layer *l, const qc_weights *values, size_t begin, size_t rows, float *turned) {
  qc_error error;
  float *decoded = allocated(rows * values->cols * sizeof *decoded);
  const qc_output out = {decoded, rows * values->cols, 0};
  must(qc_dequantize(values, begin, begin + rows, &out, &l->options, &error), &error);
  for (size_t k = 0; k < values->cols; ++k)
    for (size_t r = 0; r < rows; ++r)
      turned[k * rows + r] = decoded[r * values->cols + k];
  free(decoded);
}

static void mix(const layer *l, size_t h, const float *scores, size_t t, float *y) {
  const sizes *s = &l->s;
  const qc_weights values = head_of(l, l->c.values, h);
  const qc_format *f32 = qc_format_by_name("f32");
  qc_error error;
  float *turned = allocated(256 * s->head * sizeof *turned), *x = allocated(256 * sizeof *x),
        *run = allocated(s->head * sizeof *run);
  for (size_t begin = 0; begin < s->positions; begin += 256) {
    const size_t rows = s->positions - begin < 256 ? s->positions - begin : 256;
    qc_weights w;
    turn(l, &values, begin, rows, turned);
    must(qc_weights_init(&w, f32, NULL, turned, rows * s->head * sizeof *turned, s->head, rows, 0, &error), &error);
    for (size_t q = 0; q < heads_of_a_cache; ++q) {
      memcpy(x, scores + (t * heads_of_a_cache + q) * s->positions + begin, rows * sizeof *x);
      multiply(l, &w, x, 1, run);
      if (begin)
        add(run, s->head, y + q * s->head);
      else
        memcpy(y + q * s->head, run, s->head * sizeof *run);
    }
  }
  free(run);
  free(x);
  free(turned);
}

static void attend(const layer *l, steps *to) {
  const sizes *s = &l->s;
  const size_t queries = s->tokens * heads_of_a_cache, group = heads_of_a_cache * s->head;
  for (size_t h = 0; h < s->caches; ++h) {
    const qc_weights keys = head_of(l, l->c.keys, h);
    for (size_t t = 0; t < s->tokens; ++t)
      for (size_t q = 0; q < heads_of_a_cache; ++q) {
        float *scores = to->scores + (h * queries + t * heads_of_a_cache + q) * s->positions;
        multiply(l, &keys, to->q + t * s->dim + h * group + q * s->head, 1, scores);
        for (size_t p = 0; p < s->positions; ++p)
          scores[p] = scores[p] * (1.0f / 8);
      }
  }
  soften(l, to->scores);
  for (size_t h = 0; h < s->caches; ++h)
    for (size_t t = 0; t < s->tokens; ++t)
      mix(l, h, to->scores + h * queries * s->positions, t, to->mixed + t * s->dim + h * group);
}

void run_plain(const layer *l, steps *to) {
  const sizes *s = &l->s;
  float *normal = allocated(s->tokens * s->dim * sizeof *normal);
  normalise(l->x, s->tokens, s->dim, normal);
  multiply(l, &l->w.q, normal, s->tokens, to->q);
  multiply(l, &l->w.k, normal, s->tokens, to->k);
  multiply(l, &l->w.v, normal, s->tokens, to->v);
  append(l, to->k, to->v);
  attend(l, to);
  multiply(l, &l->w.o, to->mixed, s->tokens, to->attended);
  add(l->x, s->tokens * s->dim, to->attended);

  normalise(to->attended, s->tokens, s->dim, normal);
  open_gate(l, &l->w.gate, &l->w.up, normal, s->tokens, to->hidden);
  multiply(l, &l->w.down, to->hidden, s->tokens, to->fed);
  add(to->attended, s->tokens * s->dim, to->fed);

  normalise(to->fed, s->tokens, s->dim, normal);
  multiply(l, &l->w.router, normal, s->tokens, to->logits);
  route(l, to);
  for (size_t i = 0; i < s->tokens * experts_of_a_token; ++i) {
    const size_t e = (size_t)to->ids[i];
    float *hidden = to->expert_hidden + i * s->expert_hidden, *fed = to->expert_fed + i * s->dim;
    open_gate(l, &l->w.gates[e], &l->w.ups[e], normal + i / experts_of_a_token * s->dim, 1, hidden);
    multiply(l, &l->w.downs[e], hidden, 1, fed);
    for (size_t k = 0; k < s->dim; ++k)
      fed[k] = fed[k] * to->shares[i];
  }
  gather_experts(l, to);
  free(normal);
}
