/* A block of a transformer on synthetic weights: what both ways of computing it share. */
#ifndef LAYER_H
#define LAYER_H

#include <quantc/quantc.h>

enum { heads_of_a_cache = 4, experts = 8, experts_of_a_token = 2 };

/* Sizes, all of them multiples of 256 but for the counts. */
typedef struct sizes {
  size_t dim, head, caches, hidden, expert_hidden; /* caches: heads of keys and values; each serves 4 of queries */
  size_t positions;                                /* in the caches, the new ones counted */
  size_t tokens;                                   /* the new ones: columns of x */
} sizes;

typedef struct weights {
  qc_weights q, k, v, o, gate, up, down, router;
  qc_weights gates[experts], ups[experts], downs[experts];
} weights;

/* Keys and values, rows of all heads side by side, quantised one by one. */
typedef struct cache {
  const qc_format *format;
  uint8_t *keys, *values;
  size_t row_bytes;
} cache;

/* What the steps yield, each beside the other way's: [token][...]. */
typedef struct steps {
  float *q, *k, *v;     /* dim; caches * head; caches * head */
  float *scores;        /* [cache][token][head of it][position] */
  float *mixed;         /* dim */
  float *attended;      /* dim: x added */
  float *hidden;        /* hidden */
  float *fed;           /* dim: attended added */
  float *logits;        /* experts */
  float *expert_hidden; /* [token][2][expert_hidden] */
  float *expert_fed;    /* [token][2][dim], by the router's weights */
  float *y;             /* dim: fed added */
  int32_t *ids;         /* [token][2] */
  float *shares;        /* the router's weights of these */
} steps;

typedef struct layer {
  sizes s;
  weights w;
  cache c;
  const float *x;
  qc_options options;
} layer;

/* Ends the program where a call fails. */
void must(qc_status status, const qc_error *error);
void *allocated(size_t bytes);
/* Scratch that grows, for one call at a time. */
void *workspace(size_t bytes);

/* What neither way has a call for. */
void normalise(const float *x, size_t tokens, size_t dim, float *y);
void append(const layer *l, const float *k, const float *v);
void soften(const layer *l, float *scores); /* to what each position counts, of those up to the token's own */
void route(const layer *l, steps *to);
void gather_experts(const layer *l, steps *to);
qc_weights head_of(const layer *l, const uint8_t *rows, size_t number);

/* The block, by the calls that are made for it, and by plain products and loops. Both give the same bits. */
void run_fused(const layer *l, steps *to);
void run_plain(const layer *l, steps *to);

#endif
