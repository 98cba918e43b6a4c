/* Quantises a matrix to acme5, packs it for this CPU and multiplies it, as with any other format of the library. */
#include <math.h>
#include <quantc/quantc.h>
#include <stdio.h>
#include <stdlib.h>

enum { rows = 100, cols = 1024, columns = 3 };

static qc_error error;
static void must(qc_status status) {
  if (status != QC_OK) {
    fprintf(stderr, "new_format: %s\n", error.message);
    exit(1);
  }
}
static float *numbers(size_t count) {
  float *x = malloc(count * sizeof *x);
  for (size_t i = 0; i < count; ++i)
    x[i] = sinf(0.37f * (float)i * (float)(i % 31));
  return x;
}

int main(void) {
  const qc_format *format = qc_format_by_name("acme5");
  if (!format)
    return fprintf(stderr, "new_format: acme5 is not registered\n"), 1;
  printf("%s: %s, %.3f bits per weight\n", format->name, format->value_form, format->bits_per_weight);

  size_t raw_bytes, packed_bytes, work_bytes;
  float *w = numbers((size_t)rows * cols), *x = numbers((size_t)columns * cols), *y = calloc(rows * columns, sizeof *y);
  const qc_input w_in = {w, (size_t)rows * cols, 0, rows}, x_in = {x, (size_t)columns * cols, 0, columns};
  const qc_output y_out = {y, rows * columns, 0};

  must(qc_weight_bytes(format, NULL, rows, cols, &raw_bytes, &error));
  void *raw = malloc(raw_bytes);
  must(qc_quantize(format, cols, &w_in, NULL, raw, raw_bytes, 0, NULL, &error));
  qc_weights weights;
  must(qc_weights_init(&weights, format, NULL, raw, raw_bytes, rows, cols, 0, &error));

  const qc_layout *layout = qc_packed_layout(format, NULL);
  must(qc_weight_bytes(format, layout, rows, cols, &packed_bytes, &error));
  void *packed = malloc(packed_bytes);
  must(qc_pack(&weights, 0, rows, packed, packed_bytes, NULL, &error));
  must(qc_weights_init(&weights, format, layout, packed, packed_bytes, rows, cols, 0, &error));

  must(qc_matmul_workspace_bytes(&weights, columns, NULL, &work_bytes, &error));
  must(qc_matmul(&weights, 0, rows, &x_in, &y_out, malloc(work_bytes), work_bytes, NULL, &error));

  double of_y = 0, of_error = 0;
  for (size_t c = 0; c < columns; ++c)
    for (size_t r = 0; r < rows; ++r) {
      double exact = 0;
      for (size_t i = 0; i < cols; ++i)
        exact += (double)w[r * cols + i] * x[c * cols + i];
      of_y += exact * exact;
      of_error += (y[c * rows + r] - exact) * (y[c * rows + r] - exact);
    }
  printf("on %s, %s: relative error %.4f\n", qc_active_target()->name, layout->name, sqrt(of_error / of_y));
  return sqrt(of_error / of_y) < 0.1 ? 0 : 1;
}
