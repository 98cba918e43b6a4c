/* What the program and the plug-in both do. */
#ifndef PLUGIN_H
#define PLUGIN_H

#include <quantc/quantc.h>

/* A call of each kind with the caller's own handles: quantise and multiply, threads taking part. */
static inline qc_status work(const qc_format *format, qc_error *error) {
  enum { rows = 64, cols = 1024 };
  static float x[rows * cols], y[rows];
  static unsigned char bytes[rows * cols], workspace[1 << 16];
  qc_pool *pool;
  qc_weights weights;
  const qc_input all = {x, rows * cols, 0, rows}, one = {x, cols, 0, 1};
  const qc_output out = {y, rows, 0};
  qc_status status = qc_pool_create(3, &pool, error);
  if (status)
    return status;
  const qc_options options = {sizeof options, qc_active_target(), pool, QC_PREFER_MEMORY};
  status = qc_quantize(format, cols, &all, NULL, bytes, sizeof bytes, 0, &options, error);
  if (!status)
    status = qc_weights_init(&weights, format, NULL, bytes, sizeof bytes, rows, cols, 0, error);
  if (!status)
    status = qc_matmul(&weights, 0, rows, &one, &out, workspace, sizeof workspace, &options, error);
  qc_pool_destroy(pool);
  return status;
}

#endif
