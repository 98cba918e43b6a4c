/* What an engine does with the library: opens a GGUF file and multiplies the matrices of a layer by the same x, with
 * threads of its own.
 *
 *   c_engine model.gguf prefix threads
 *
 * takes every matrix whose name begins with `prefix`, "" for all. x is prepared once for all formats whose blocks have
 * as many elements, by the first matrix that needs it; rows are split among the threads, each of which has a workspace
 * that is as large as any matrix needs. Prints a hash of each y: it is the same for every number of threads. */
#include <quantc/quantc.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { columns = 2, most_threads = 64, most_prepared = 64 };

static void must(qc_status status, const qc_error *error) {
  if (status == QC_OK)
    return;
  fprintf(stderr, "c_engine: %s\n", error->message);
  exit(1);
}

static void *allocated(size_t bytes) {
  void *memory = malloc(bytes + 1);
  if (!memory) {
    fprintf(stderr, "c_engine: out of memory\n");
    exit(1);
  }
  return memory;
}

/* x for matrices of `cols` columns. */
static float *make_x(size_t cols) {
  float *x = allocated(columns * cols * sizeof *x);
  uint32_t state = 1;
  for (size_t i = 0; i < columns * cols; ++i) {
    state = state * 1664525u + 1013904223u;
    x[i] = (float)(state >> 8) / 8388608.0f - 1.0f;
  }
  return x;
}

/* x as the products with a format take it, found or made. */
static const qc_activations *prepared_for(const qc_weights *w) {
  static qc_activations prepared[most_prepared];
  static size_t count = 0;
  for (size_t i = 0; i < count; ++i)
    if (qc_shares_activations(prepared[i].format, w->format) && prepared[i].cols == w->cols)
      return &prepared[i];
  if (count == most_prepared)
    return NULL;

  qc_error error;
  size_t bytes;
  must(qc_activation_bytes(w->format, w->cols, columns, &bytes, &error), &error);
  float *x = make_x(w->cols);
  const qc_input in = {x, columns * w->cols, 0, columns};
  must(qc_quantize_activations(w->format, w->cols, &in, allocated(bytes), bytes, &prepared[count], NULL, &error),
       &error);
  free(x);
  return &prepared[count++];
}

/* A thread's part of a product: its rows of every column. */
typedef struct part {
  const qc_weights *weights;
  const qc_activations *x;
  size_t row_begin, row_end;
  float *y;
  void *workspace;
  size_t workspace_bytes;
  qc_status status;
  qc_error error;
} part;

static void *multiply(void *argument) {
  part *p = argument;
  const size_t rows = p->weights->rows;
  const qc_output y = {p->y + p->row_begin, columns * rows - p->row_begin, rows};
  p->status = qc_matmul_prepared(p->weights, p->row_begin, p->row_end, p->x, &y, p->workspace, p->workspace_bytes, NULL,
                                 &p->error);
  return NULL;
}

static uint64_t hash_of(const float *y, size_t count) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < count * sizeof *y; ++i)
    hash = (hash ^ ((const unsigned char *)y)[i]) * 1099511628211u;
  return hash;
}

int main(int argc, char **argv) {
  const size_t threads = argc == 4 ? strtoul(argv[3], NULL, 10) : 0;
  if (threads < 1 || threads > most_threads) {
    fprintf(stderr, "usage: c_engine model.gguf prefix threads   (1 .. %d)\n", most_threads);
    return 2;
  }
  qc_error error;
  qc_gguf *gguf;
  must(qc_gguf_open(argv[1], &gguf, &error), &error);

  size_t found = 0;
  for (size_t t = 0; t < qc_gguf_tensor_count(gguf); ++t) {
    const qc_gguf_tensor *tensor = qc_gguf_tensor_at(gguf, t);
    if (strncmp(tensor->name, argv[2], strlen(argv[2])) != 0 || tensor->dim_count != 2 || !tensor->format)
      continue;
    qc_weights w;
    must(qc_gguf_weights(tensor, &w, &error), &error);
    const qc_activations *x = prepared_for(&w);
    if (!x) {
      fprintf(stderr, "c_engine: more than %d kinds of activations\n", most_prepared);
      return 1;
    }
    size_t bytes;
    must(qc_matmul_prepared_workspace_bytes(&w, x, NULL, &bytes, &error), &error);

    part parts[most_threads];
    pthread_t handles[most_threads];
    float *y = allocated(columns * w.rows * sizeof *y);
    for (size_t i = 0; i < threads; ++i) {
      parts[i] =
          (part){&w, x, w.rows * i / threads, w.rows * (i + 1) / threads, y, allocated(bytes), bytes, QC_OK, {0}};
      if (pthread_create(&handles[i], NULL, multiply, &parts[i]) != 0) {
        fprintf(stderr, "c_engine: no thread\n");
        return 1;
      }
    }
    for (size_t i = 0; i < threads; ++i) {
      pthread_join(handles[i], NULL);
      must(parts[i].status, &parts[i].error);
      free(parts[i].workspace);
    }
    printf("%s: %s, %zu x %zu, y %016llx\n", tensor->name, w.format->name, w.rows, w.cols,
           (unsigned long long)hash_of(y, columns * w.rows));
    free(y);
    ++found;
  }
  qc_gguf_close(gguf);
  if (found == 0)
    fprintf(stderr, "c_engine: no matrix is called %s...\n", argv[2]);
  return found == 0;
}
