/* Which way products go: for a tensor of a GGUF file, which kernels and how much memory products with some numbers of
 * columns will use, from rows as they are and from panels.
 *   route model.gguf tensor [columns...] */
#include <quantc/quantc.h>

#include <stdio.h>
#include <stdlib.h>

static int fail(const qc_error *error) {
  fprintf(stderr, "route: %s\n", error->message);
  return 1;
}

/* Of sizes alone: no x, no y, and of panels no bytes are there. */
static int print(qc_weights weights, size_t columns) {
  qc_error error;
  const qc_typed_input x = {NULL, QC_TYPE_F32, 0, 0, columns};
  const qc_typed_output y = {NULL, QC_TYPE_F32, 0, 0};
  qc_fused_desc desc = {0};
  desc.struct_size = sizeof desc;
  desc.weights = &weights;
  desc.x = &x;
  desc.y = &y;
  qc_route route;
  route.struct_size = sizeof route;
  if (qc_explain_product(&desc, NULL, &route, &error) != QC_OK)
    return fail(&error);
  printf("  %-8s %5zu columns: %s", weights.layout->name, columns, route.kernel);
  if (route.rest_kernel)
    printf(", %s", route.rest_kernel);
  printf(" of %s, from %s, %zu rows x %zu columns at once, steps of %zu rows, workspace %zu bytes%s%s\n",
         route.target->name, route.layout->name, route.tile_rows, route.tile_columns, route.step_rows,
         route.workspace_bytes, route.flags & QC_ROUTE_PACKS ? ", packed on the way" : "",
         route.flags & QC_ROUTE_WIDENS ? ", widened on the way" : "");
  return 0;
}

static int explain(const qc_gguf_tensor *tensor, int count, char **columns) {
  qc_error error;
  qc_weights raw;
  if (qc_gguf_weights(tensor, &raw, &error) != QC_OK)
    return fail(&error);
  printf("%s: %s, %zu rows of %zu\n", tensor->name, raw.format->name, raw.rows, raw.cols);
  qc_weights panels = raw;
  size_t bytes;
  panels.layout = qc_packed_layout(raw.format, NULL);
  panels.row_stride = 0;
  if (!panels.layout)
    panels = raw;
  if (qc_weight_bytes(panels.format, panels.layout, panels.rows, panels.cols, &bytes, &error) != QC_OK)
    return fail(&error);
  panels.bytes = bytes; /* nothing of them is read */
  for (int i = 0; i < count; ++i) {
    const size_t number = strtoul(columns[i], NULL, 10);
    if (print(raw, number) != 0 || (panels.layout != raw.layout && print(panels, number) != 0))
      return 1;
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: route model.gguf tensor [columns...]\n");
    return 2;
  }
  static char one[] = "1", some[] = "8", many[] = "512";
  char *usual[] = {one, some, many};
  qc_error error;
  qc_gguf *gguf;
  if (qc_gguf_open(argv[1], &gguf, &error) != QC_OK)
    return fail(&error);
  const qc_gguf_tensor *tensor = qc_gguf_tensor_by_name(gguf, argv[2]);
  int status = 1;
  if (tensor)
    status = argc > 3 ? explain(tensor, argc - 3, argv + 3) : explain(tensor, 3, usual);
  else
    fprintf(stderr, "route: %s has no tensor %s\n", argv[1], argv[2]);
  qc_gguf_close(gguf);
  if (fflush(stdout) == 0 && !ferror(stdout))
    return status;
  fprintf(stderr, "route: cannot write to the standard output\n");
  return 1;
}
