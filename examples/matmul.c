/* The smallest use of quantc: y = W x for one tensor of a GGUF file, read where the file is mapped.
 *   matmul model.gguf tensor
 * x is all ones, so that y holds the sums of the rows; the first few are printed. */
#include <quantc/quantc.h>

#include <stdio.h>
#include <stdlib.h>

static int fail(const qc_error *error) {
  fprintf(stderr, "matmul: %s\n", error->message);
  return 1;
}

static int multiply(const qc_gguf_tensor *tensor) {
  qc_error error;
  qc_weights weights;
  size_t workspaceBytes;
  if (qc_gguf_weights(tensor, &weights, &error) != QC_OK)
    return fail(&error);
  if (qc_matmul_workspace_bytes(&weights, 1, NULL, &workspaceBytes, &error) != QC_OK)
    return fail(&error);

  float *x = malloc((weights.cols + 1) * sizeof *x);
  float *y = malloc((weights.rows + 1) * sizeof *y);
  void *workspace = malloc(workspaceBytes + 1);
  int status = 1;
  if (x && y && workspace) {
    for (size_t i = 0; i < weights.cols; ++i)
      x[i] = 1.0f;
    const qc_input input = {x, weights.cols, 0, 1};
    const qc_output output = {y, weights.rows, 0};
    if (qc_matmul(&weights, 0, weights.rows, &input, &output, workspace, workspaceBytes, NULL, &error) == QC_OK) {
      printf("%s: %s, %zu rows of %zu, computed by %s\n", tensor->name, weights.format->name, weights.rows,
             weights.cols, qc_active_target()->name);
      for (size_t r = 0; r < weights.rows && r < 4; ++r)
        printf("  y[%zu] = %g\n", r, (double)y[r]);
      status = 0;
    } else {
      fail(&error);
    }
  } else {
    fprintf(stderr, "matmul: out of memory\n");
  }
  free(workspace);
  free(y);
  free(x);
  return status;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: matmul model.gguf tensor\n");
    return 2;
  }
  qc_error error;
  qc_gguf *gguf;
  if (qc_gguf_open(argv[1], &gguf, &error) != QC_OK)
    return fail(&error);
  const qc_gguf_tensor *tensor = qc_gguf_tensor_by_name(gguf, argv[2]);
  int status = 1;
  if (tensor)
    status = multiply(tensor);
  else
    fprintf(stderr, "matmul: %s has no tensor %s\n", argv[1], argv[2]);
  qc_gguf_close(gguf);
  if (fflush(stdout) == 0 && !ferror(stdout))
    return status;
  fprintf(stderr, "matmul: cannot write to the standard output\n");
  return 1;
}
