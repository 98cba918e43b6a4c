/* results MODEL SOURCE IMPORTANCE OUT: what the C interface makes of every tensor of a GGUF file, bytes behind bytes,
 * for the Python module to make again. Of each tensor in the file's order: its rows dequantised; products with three
 * columns, of raw rows and of both kinds of panels, and the panels; SOURCE, rows of 1024 floats, quantised without and
 * with IMPORTANCE. */
#include <quantc/quantc.h>

#include <stdio.h>
#include <stdlib.h>

enum { COLS = 1024, SOURCE_ROWS = 4, COLUMNS = 3 };

static qc_error error;
static FILE *out;

static void *memory(size_t bytes) {
  void *data = calloc(bytes + 1, 1);
  if (!data)
    exit(1);
  return data;
}

static void check(qc_status status) {
  if (status != QC_OK) {
    fprintf(stderr, "results: %s\n", error.message);
    exit(1);
  }
}

static void put(const void *data, size_t bytes) {
  if (fwrite(data, 1, bytes, out) != bytes)
    exit(1);
}

static float *numbers(const char *path, size_t count) {
  float *data = memory(count * sizeof *data);
  FILE *file = fopen(path, "rb");
  if (!file || fread(data, sizeof *data, count, file) != count)
    exit(1);
  fclose(file);
  return data;
}

static void multiply(const qc_weights *weights) {
  float x[COLUMNS * COLS];
  for (int i = 0; i < COLUMNS * COLS; ++i)
    x[i] = (float)(i * 7919 % 2003 - 1001) / 512.0f;
  const qc_input input = {x, COLUMNS * COLS, 0, COLUMNS};
  const size_t count = COLUMNS * weights->rows;
  float *y = memory(count * sizeof *y);
  const qc_output output = {y, count, 0};
  size_t bytes;
  check(qc_matmul_workspace_bytes(weights, COLUMNS, NULL, &bytes, &error));
  void *workspace = memory(bytes);
  check(qc_matmul(weights, 0, weights->rows, &input, &output, workspace, bytes, NULL, &error));
  put(y, count * sizeof *y);
  free(workspace);
  free(y);
}

static void pack(const qc_weights *weights, size_t preference) {
  const qc_options options = {sizeof options, NULL, NULL, preference};
  const qc_layout *layout = qc_preferred_layout(weights->format, &options);
  if (!layout)
    return;
  size_t bytes;
  check(qc_weight_bytes(weights->format, layout, weights->rows, weights->cols, &bytes, &error));
  void *data = memory(bytes);
  check(qc_pack(weights, 0, weights->rows, data, bytes, &options, &error));
  put(data, bytes);
  qc_weights packed;
  check(qc_weights_init(&packed, weights->format, layout, data, bytes, weights->rows, weights->cols, 0, &error));
  multiply(&packed);
  free(data);
}

static void quantize(const qc_format *format, const float *source, const float *importance) {
  size_t bytes;
  check(qc_weight_bytes(format, NULL, SOURCE_ROWS, COLS, &bytes, &error));
  void *data = memory(bytes);
  const qc_input input = {source, SOURCE_ROWS * COLS, 0, SOURCE_ROWS};
  const qc_input counts = {importance, COLS, 0, 1};
  check(qc_quantize(format, COLS, &input, importance ? &counts : NULL, data, bytes, 0, NULL, &error));
  put(data, bytes);
  free(data);
}

static void tensor(const qc_gguf_tensor *of, const float *source, const float *importance) {
  qc_weights weights;
  check(qc_gguf_weights(of, &weights, &error));
  const size_t count = weights.rows * weights.cols;
  float *floats = memory(count * sizeof *floats);
  const qc_output output = {floats, count, 0};
  check(qc_dequantize(&weights, 0, weights.rows, &output, NULL, &error));
  put(floats, count * sizeof *floats);
  free(floats);
  multiply(&weights);
  pack(&weights, QC_PREFER_MEMORY);
  pack(&weights, QC_PREFER_SPEED);
  quantize(weights.format, source, NULL);
  quantize(weights.format, source, importance);
}

int main(int argc, char **argv) {
  if (argc != 5)
    return 2;
  const float *source = numbers(argv[2], SOURCE_ROWS * COLS);
  const float *importance = numbers(argv[3], COLS);
  out = fopen(argv[4], "wb");
  qc_gguf *gguf;
  if (!out)
    return 1;
  check(qc_gguf_open(argv[1], &gguf, &error));
  for (size_t i = 0; i < qc_gguf_tensor_count(gguf); ++i)
    tensor(qc_gguf_tensor_at(gguf, i), source, importance);
  qc_gguf_close(gguf);
  return fclose(out) != 0;
}
