/* What a page calls: a module without `main` that multiplies matrices in q4_0. */
#include <quantc/quantc.h>

#include <stdlib.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

void *EXPORT(allocate)(size_t bytes);
const char *EXPORT(target)(void);
int EXPORT(multiply)(const void *w, size_t rows, size_t cols, const float *x, float *y);

void *allocate(size_t bytes) { return malloc(bytes); }

const char *target(void) { return qc_active_target()->name; }

/* y = W x, the rows of W as they lie in a file. Returns a qc_status, 0 when all went well. */
int multiply(const void *w, size_t rows, size_t cols, const float *x, float *y) {
  const qc_format *format = qc_format_by_name("q4_0");
  const qc_input in = {x, cols, 0, 1};
  const qc_output out = {y, rows, 0};
  const size_t bytes = rows * (cols / format->block_elements) * format->block_bytes;
  qc_weights weights;
  qc_status status = qc_weights_init(&weights, format, NULL, w, bytes, rows, cols, 0, NULL);
  size_t workspace_bytes = 0;
  if (status == QC_OK)
    status = qc_matmul_workspace_bytes(&weights, 1, NULL, &workspace_bytes, NULL);
  if (status != QC_OK)
    return status;
  void *const workspace = malloc(workspace_bytes + 1);
  if (!workspace)
    return QC_ERROR_MEMORY;
  status = qc_matmul(&weights, 0, rows, &in, &out, workspace, workspace_bytes, NULL, NULL);
  free(workspace);
  return status;
}
