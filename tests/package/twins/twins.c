/* Each twin, compiled by this project's compiler, gives the bits of the library's format, on every target of this CPU. */
#include <math.h>
#include <quantc/quantc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { rows = 21, cols = 1024, columns = 5 };

static qc_error error;
static void must(qc_status status) {
  if (status != QC_OK) {
    fprintf(stderr, "twins: %s\n", error.message);
    exit(1);
  }
}

/* What a format makes of the same numbers on a target: raw blocks, what they are worth, and products of them and of panels. */
struct results {
  void *raw;
  size_t raw_bytes;
  float w[rows * cols], y[2][rows * columns];
};

static struct results *results_of(const qc_format *format, const qc_target *target) {
  static float w[rows * cols], x[columns * cols];
  for (size_t i = 0; i < rows * cols; ++i)
    w[i] = sinf(0.37f * (float)i * (float)(i % 31));
  for (size_t i = 0; i < columns * cols; ++i)
    x[i] = cosf(0.73f * (float)i);
  const qc_options options = {sizeof options, target, NULL};
  const qc_input w_in = {w, rows * cols, 0, rows}, x_in = {x, columns * cols, 0, columns};
  struct results *r = calloc(1, sizeof *r);
  const qc_output w_out = {r->w, rows * cols, 0};

  must(qc_weight_bytes(format, NULL, rows, cols, &r->raw_bytes, &error));
  r->raw = malloc(r->raw_bytes);
  must(qc_quantize(format, cols, &w_in, NULL, r->raw, r->raw_bytes, 0, &options, &error));
  qc_weights weights[2];
  must(qc_weights_init(&weights[0], format, NULL, r->raw, r->raw_bytes, rows, cols, 0, &error));
  must(qc_dequantize(&weights[0], 0, rows, &w_out, &options, &error));

  const qc_layout *layout = qc_packed_layout(format, target);
  size_t packed_bytes, work_bytes;
  must(qc_weight_bytes(format, layout, rows, cols, &packed_bytes, &error));
  void *packed = malloc(packed_bytes);
  must(qc_pack(&weights[0], 0, rows, packed, packed_bytes, &options, &error));
  must(qc_weights_init(&weights[1], format, layout, packed, packed_bytes, rows, cols, 0, &error));
  for (int i = 0; i < 2; ++i) {
    const qc_output y_out = {r->y[i], rows * columns, 0};
    must(qc_matmul_workspace_bytes(&weights[i], columns, &options, &work_bytes, &error));
    must(qc_matmul(&weights[i], 0, rows, &x_in, &y_out, malloc(work_bytes), work_bytes, &options, &error));
  }
  return r;
}

int main(void) {
  const char *const formats[] = {"q4_0", "q6_k", "iq3_xxs"};
  for (size_t f = 0; f < 3; ++f) {
    char name[32];
    snprintf(name, sizeof name, "%s_twin", formats[f]);
    const qc_format *const shipped = qc_format_by_name(formats[f]), *const twin = qc_format_by_name(name);
    if (!shipped || !twin)
      return fprintf(stderr, "twins: there is no %s\n", name), 1;
    for (size_t t = 0; t < qc_target_count(); ++t) {
      const qc_target *const target = qc_target_at(t);
      if (!qc_target_available(target))
        continue;
      const qc_target *const owner = qc_kernel_target(twin, QC_OP_MATMUL_PACKED, target);
      const struct results *const a = results_of(shipped, target), *const b = results_of(twin, target);
      if (a->raw_bytes != b->raw_bytes || memcmp(a->raw, b->raw, a->raw_bytes) || memcmp(a->w, b->w, sizeof a->w) ||
          memcmp(a->y, b->y, sizeof a->y) || memcmp(a->y[0], a->y[1], sizeof a->y[0]))
        return fprintf(stderr, "twins: %s is not %s on %s\n", name, formats[f], target->name), 1;
      printf("%s on %s: the same, by kernels of %s\n", name, target->name, owner->name);
    }
  }
  return 0;
}
