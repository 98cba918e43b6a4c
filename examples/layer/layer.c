/* A block of a transformer on synthetic weights in q4_k and q6_k: attention with quantised keys and values, gate and
 * up, a mixture of experts. Computed by the calls that are made for it and from plain products; each step must have the
 * same bits, and both are timed. layer [size [threads [format of the caches]]] `size` times 256 is the length of x; 8
 * without it. */
#include "layer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void must(qc_status status, const qc_error *error) {
  if (status == QC_OK)
    return;
  fprintf(stderr, "layer: %s\n", error->message);
  exit(1);
}

void *allocated(size_t bytes) {
  void *memory = malloc(bytes + 1);
  if (!memory) {
    fprintf(stderr, "layer: out of memory\n");
    exit(1);
  }
  return memory;
}

void *workspace(size_t bytes) {
  static void *memory;
  static size_t held;
  if (held < bytes) {
    free(memory);
    memory = allocated(held = bytes);
  }
  return memory;
}

void normalise(const float *x, size_t tokens, size_t dim, float *y) {
  for (size_t t = 0; t < tokens; ++t) {
    float sum = 0;
    for (size_t i = 0; i < dim; ++i)
      sum += x[t * dim + i] * x[t * dim + i];
    const float scale = 1 / sqrtf(sum / (float)dim + 1e-5f);
    for (size_t i = 0; i < dim; ++i)
      y[t * dim + i] = x[t * dim + i] * scale;
  }
}

/* The last rows of the caches become the new tokens', each by itself. */
void append(const layer *l, const float *k, const float *v) {
  const size_t cols = l->s.caches * l->s.head;
  qc_error error;
  for (size_t t = 0; t < l->s.tokens; ++t) {
    const size_t at = (l->s.positions - l->s.tokens + t) * l->c.row_bytes;
    const qc_input key = {k + t * cols, cols, 0, 1}, value = {v + t * cols, cols, 0, 1};
    must(qc_quantize(l->c.format, cols, &key, NULL, l->c.keys + at, l->c.row_bytes, 0, &l->options, &error), &error);
    must(qc_quantize(l->c.format, cols, &value, NULL, l->c.values + at, l->c.row_bytes, 0, &l->options, &error),
         &error);
  }
}

qc_weights head_of(const layer *l, const uint8_t *rows, size_t number) {
  const sizes *s = &l->s;
  const size_t before = number * (l->c.row_bytes / s->caches);
  qc_error error;
  qc_weights w;
  must(qc_weights_init(&w, l->c.format, NULL, rows + before, s->positions * l->c.row_bytes - before, s->positions,
                       s->head, l->c.row_bytes, &error),
       &error);
  return w;
}

void soften(const layer *l, float *scores) {
  const sizes *s = &l->s;
  for (size_t i = 0; i < s->caches * s->tokens * heads_of_a_cache; ++i, scores += s->positions) {
    const size_t token = i / heads_of_a_cache % s->tokens, seen = s->positions - s->tokens + token + 1;
    float most = scores[0], sum = 0;
    for (size_t p = 1; p < seen; ++p)
      most = scores[p] > most ? scores[p] : most;
    for (size_t p = 0; p < seen; ++p)
      sum += scores[p] = expf(scores[p] - most);
    for (size_t p = 0; p < s->positions; ++p)
      scores[p] = p < seen ? scores[p] / sum : 0;
  }
}

/* The two experts of each token with the greatest logits, and their shares. */
void route(const layer *l, steps *to) {
  for (size_t t = 0; t < l->s.tokens; ++t) {
    const float *logits = to->logits + t * experts;
    int32_t first = 0, second = -1;
    for (int32_t e = 1; e < experts; ++e)
      if (logits[e] > logits[first])
        second = first, first = e;
      else if (second < 0 || logits[e] > logits[second])
        second = e;
    const float other = expf(logits[second] - logits[first]);
    to->ids[2 * t] = first, to->ids[2 * t + 1] = second;
    to->shares[2 * t] = 1 / (1 + other), to->shares[2 * t + 1] = other / (1 + other);
  }
}

void gather_experts(const layer *l, steps *to) {
  const size_t dim = l->s.dim;
  for (size_t t = 0; t < l->s.tokens; ++t)
    for (size_t i = 0; i < dim; ++i) {
      const float *fed = to->expert_fed + 2 * t * dim + i;
      to->y[t * dim + i] = (to->fed[t * dim + i] + fed[0]) + fed[dim];
    }
}

static uint32_t state = 1;

static float *some_floats(size_t count, float most) {
  float *values = allocated(count * sizeof *values);
  for (size_t i = 0; i < count; ++i) {
    state = state * 1664525u + 1013904223u;
    values[i] = ((float)(state >> 8) / 8388608.0f - 1.0f) * most;
  }
  return values;
}

/* A matrix in panels. */
static qc_weights some_weights(const layer *l, const char *name, size_t rows, size_t cols) {
  const qc_format *format = qc_format_by_name(name);
  qc_error error = {QC_ERROR_UNSUPPORTED, "the library lacks a format: q4_k, q6_k and f32 are needed"};
  must(format ? QC_OK : error.status, &error);
  const qc_layout *layout = qc_preferred_layout(format, &l->options);
  qc_weights raw, made;
  size_t raw_bytes, bytes;
  must(qc_weight_bytes(format, NULL, rows, cols, &raw_bytes, &error), &error);
  must(qc_weight_bytes(format, layout, rows, cols, &bytes, &error), &error);
  float *values = some_floats(rows * cols, 2 / sqrtf((float)cols));
  void *encoded = allocated(raw_bytes), *panels = allocated(bytes);
  const qc_input in = {values, rows * cols, 0, rows};
  must(qc_quantize(format, cols, &in, NULL, encoded, raw_bytes, 0, &l->options, &error), &error);
  must(qc_weights_init(&raw, format, NULL, encoded, raw_bytes, rows, cols, 0, &error), &error);
  must(qc_pack(&raw, 0, rows, panels, bytes, &l->options, &error), &error);
  must(qc_weights_init(&made, format, layout, panels, bytes, rows, cols, 0, &error), &error);
  free(encoded);
  free(values);
  return made;
}

static void make_weights(layer *l) {
  const sizes *s = &l->s;
  const size_t of_caches = s->caches * s->head;
  weights *w = &l->w;
  w->q = some_weights(l, "q4_k", s->dim, s->dim);
  w->k = some_weights(l, "q4_k", of_caches, s->dim);
  w->v = some_weights(l, "q6_k", of_caches, s->dim);
  w->o = some_weights(l, "q4_k", s->dim, s->dim);
  w->gate = some_weights(l, "q4_k", s->hidden, s->dim);
  w->up = some_weights(l, "q4_k", s->hidden, s->dim);
  w->down = some_weights(l, "q6_k", s->dim, s->hidden);
  w->router = some_weights(l, "f32", experts, s->dim);
  for (size_t e = 0; e < experts; ++e) {
    w->gates[e] = some_weights(l, "q4_k", s->expert_hidden, s->dim);
    w->ups[e] = some_weights(l, "q4_k", s->expert_hidden, s->dim);
    w->downs[e] = some_weights(l, "q6_k", s->dim, s->expert_hidden);
  }
}

static void make_cache(layer *l, const char *name) {
  const size_t cols = l->s.caches * l->s.head, count = l->s.positions * cols;
  qc_error error = {QC_ERROR_UNSUPPORTED, "there is no such format for the caches"};
  l->c.format = qc_format_by_name(name);
  must(l->c.format ? QC_OK : error.status, &error);
  must(qc_weight_bytes(l->c.format, NULL, 1, cols, &l->c.row_bytes, &error), &error);
  const size_t bytes = l->s.positions * l->c.row_bytes;
  uint8_t **const caches[] = {&l->c.keys, &l->c.values};
  for (size_t i = 0; i < 2; ++i) {
    float *values = some_floats(count, 1);
    const qc_input in = {values, count, 0, l->s.positions};
    *caches[i] = allocated(bytes);
    must(qc_quantize(l->c.format, cols, &in, NULL, *caches[i], bytes, 0, &l->options, &error), &error);
    free(values);
  }
}

static steps make_steps(const sizes *s) {
  const size_t t = s->tokens, of_caches = s->caches * s->head, two = experts_of_a_token;
  const size_t f = sizeof(float);
  return (steps){allocated(t * s->dim * f),
                 allocated(t * of_caches * f),
                 allocated(t * of_caches * f),
                 allocated(s->caches * t * heads_of_a_cache * s->positions * f),
                 allocated(t * s->dim * f),
                 allocated(t * s->dim * f),
                 allocated(t * s->hidden * f),
                 allocated(t * s->dim * f),
                 allocated(t * experts * f),
                 allocated(t * two * s->expert_hidden * f),
                 allocated(t * two * s->dim * f),
                 allocated(t * s->dim * f),
                 allocated(t * two * sizeof(int32_t)),
                 allocated(t * two * f)};
}

/* Ends the program where a step of the two ways differs. */
static void compare(const sizes *s, const steps *a, const steps *b) {
  const size_t t = s->tokens, of_caches = s->caches * s->head, two = experts_of_a_token;
  const struct {
    const char *name;
    const float *a, *b;
    size_t count;
  } all[] = {{"queries", a->q, b->q, t * s->dim},
             {"keys", a->k, b->k, t * of_caches},
             {"values", a->v, b->v, t * of_caches},
             {"scores", a->scores, b->scores, s->caches * t * heads_of_a_cache * s->positions},
             {"sums of values", a->mixed, b->mixed, t * s->dim},
             {"attention", a->attended, b->attended, t * s->dim},
             {"gate and up", a->hidden, b->hidden, t * s->hidden},
             {"down", a->fed, b->fed, t * s->dim},
             {"router", a->logits, b->logits, t * experts},
             {"experts' gate and up", a->expert_hidden, b->expert_hidden, t * two * s->expert_hidden},
             {"experts' down", a->expert_fed, b->expert_fed, t * two * s->dim},
             {"y", a->y, b->y, t * s->dim}};
  for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
    for (size_t k = 0; k < all[i].count; ++k)
      if (memcmp(all[i].a + k, all[i].b + k, sizeof(float)) != 0 || !isfinite(all[i].a[k])) {
        fprintf(stderr, "layer: %s: number %zu is %g and %g\n", all[i].name, k, (double)all[i].a[k],
                (double)all[i].b[k]);
        exit(1);
      }
}

static double now(void) {
  struct timespec t;
  timespec_get(&t, TIME_UTC);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Both ways in turn, some times; the least time of each in milliseconds. */
static void measure(const layer *l, steps *fused, steps *plain, double *fast, double *slow) {
  const double begin = now();
  *fast = *slow = 1e30;
  for (int i = 0; i < 20 && (i < 3 || now() - begin < 2); ++i) {
    const double start = now();
    run_fused(l, fused);
    const double middle = now();
    run_plain(l, plain);
    const double end = now();
    *fast = middle - start < *fast ? middle - start : *fast;
    *slow = end - middle < *slow ? end - middle : *slow;
  }
  *fast *= 1e3;
  *slow *= 1e3;
}

int main(int argc, char **argv) {
  const size_t size = argc > 1 ? strtoul(argv[1], NULL, 10) : 8, threads = argc > 2 ? strtoul(argv[2], NULL, 10) : 1;
  const char *of_caches = argc > 3 ? argv[3] : "q8_0";
  if (size < 1 || size > 32 || argc > 4) {
    fprintf(stderr, "usage: layer [size, 1 to 32 [threads [format of the caches]]]\n");
    return 2;
  }
  qc_error error;
  layer l;
  memset(&l, 0, sizeof l);
  l.s = (sizes){size * 256, 64, size, size * 768, size * 256, 512 + size * 64, 0};
  l.options.struct_size = sizeof l.options;
  must(qc_pool_create(threads, &l.options.pool, &error), &error);
  make_weights(&l);
  printf("x of %zu, %zu heads of %zu, hidden %zu, %d experts of %zu, %zu positions in %s, %zu threads, %s\n", l.s.dim,
         l.s.caches * heads_of_a_cache, l.s.head, l.s.hidden, experts, l.s.expert_hidden, l.s.positions, of_caches,
         qc_pool_threads(l.options.pool), qc_active_target()->name);
  const size_t tokens[] = {1, 8, 64};
  for (size_t i = 0; i < sizeof tokens / sizeof *tokens; ++i) {
    l.s.tokens = tokens[i];
    l.x = some_floats(l.s.tokens * l.s.dim, 1);
    make_cache(&l, of_caches);
    steps fused = make_steps(&l.s), plain = make_steps(&l.s);
    double fast, slow;
    measure(&l, &fused, &plain, &fast, &slow);
    compare(&l.s, &fused, &plain);
    printf("%3zu tokens: plain products %.3f ms, fused %.3f ms, %.2f times as fast; every step has the same bits\n",
           l.s.tokens, slow, fast, slow / fast);
  }
  qc_pool_destroy(l.options.pool);
  if (fflush(stdout) == 0 && !ferror(stdout))
    return 0;
  fprintf(stderr, "layer: cannot write to the standard output\n");
  return 1;
}
