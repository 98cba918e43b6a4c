/* One matrix, its rows over the processes ("ranks") of MPI: each maps the part of the file that holds its rows and
 * multiplies these, and y comes together in the first.
 *
 *   mpirun -n 5 mpi_rows model.gguf tensor
 *
 * A row's product does not depend on what other rows are there, so y has the same bits for every number of ranks; its
 * hash is printed. Only the first rank reads the file's head. */
#define _POSIX_C_SOURCE 200809L
#include <quantc/quantc.h>

#include <fcntl.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void stop(const char *what) {
  fprintf(stderr, "mpi_rows: %s\n", what);
  MPI_Abort(MPI_COMM_WORLD, 1);
  exit(1);
}

static void must(qc_status status, const qc_error *error) {
  if (status != QC_OK)
    stop(error->message);
}

static void *allocated(size_t bytes) {
  void *memory = malloc(bytes + 1);
  if (!memory)
    stop("out of memory");
  return memory;
}

/* What a rank must know of the tensor. */
typedef struct matrix {
  char format[64];
  uint64_t rows, cols, offset; /* offset: in the file, of the first row */
} matrix;

static matrix look_up(const char *path, const char *name) {
  qc_error error;
  qc_gguf *gguf;
  qc_weights w;
  must(qc_gguf_open(path, &gguf, &error), &error);
  const qc_gguf_tensor *tensor = qc_gguf_tensor_by_name(gguf, name);
  if (!tensor || !tensor->format)
    stop("no tensor of that name, or of no format that is known");
  must(qc_gguf_weights(tensor, &w, &error), &error);
  matrix m = {"", w.rows, w.cols, tensor->offset};
  snprintf(m.format, sizeof m.format, "%s", w.format->name);
  qc_gguf_close(gguf);
  return m;
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  int rank, ranks;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  if (argc != 3)
    stop("usage: mpi_rows model.gguf tensor");

  matrix m = {"", 0, 0, 0};
  if (rank == 0)
    m = look_up(argv[1], argv[2]);
  MPI_Bcast(&m, sizeof m, MPI_BYTE, 0, MPI_COMM_WORLD);
  const qc_format *format = qc_format_by_name(m.format);
  if (!format)
    stop("a rank's library has no such format");

  /* This rank's rows, and the pages that they lie in. */
  qc_error error;
  const uint64_t begin = m.rows * (uint64_t)rank / (uint64_t)ranks,
                 end = m.rows * (uint64_t)(rank + 1) / (uint64_t)ranks;
  const size_t rows = (size_t)(end - begin), cols = (size_t)m.cols;
  size_t bytes, row_bytes;
  must(qc_weight_bytes(format, NULL, rows, cols, &bytes, &error), &error);
  must(qc_weight_bytes(format, NULL, 1, cols, &row_bytes, &error), &error);
  const uint64_t from = m.offset + begin * row_bytes, gap = from % (uint64_t)sysconf(_SC_PAGESIZE);
  const char *pages = NULL;
  if (bytes > 0) {
    const int file = open(argv[1], O_RDONLY | O_CLOEXEC);
    pages = file < 0 ? MAP_FAILED : mmap(NULL, bytes + gap, PROT_READ, MAP_PRIVATE, file, (off_t)(from - gap));
    if (pages == MAP_FAILED)
      stop("the file cannot be mapped");
    close(file);
  }
  qc_weights w;
  must(qc_weights_init(&w, format, NULL, pages ? pages + gap : NULL, bytes, rows, cols, 0, &error), &error);

  float *x = allocated(cols * sizeof *x), *y = allocated(rows * sizeof *y);
  for (size_t i = 0; i < cols; ++i)
    x[i] = (float)(i * 7919 % 1000) / 500.0f - 1.0f;
  const qc_input in = {x, cols, 0, 1};
  const qc_output out = {y, rows, 0};
  size_t work_bytes;
  must(qc_matmul_workspace_bytes(&w, 1, NULL, &work_bytes, &error), &error);
  must(qc_matmul(&w, 0, rows, &in, &out, allocated(work_bytes), work_bytes, NULL, &error), &error);

  /* All of y in the first rank. */
  int *counts = allocated((size_t)ranks * sizeof *counts), *places = allocated((size_t)ranks * sizeof *places);
  for (int i = 0; i < ranks; ++i) {
    const uint64_t first = m.rows * (uint64_t)i / (uint64_t)ranks;
    places[i] = (int)first;
    counts[i] = (int)(m.rows * (uint64_t)(i + 1) / (uint64_t)ranks - first);
  }
  float *whole = allocated((size_t)m.rows * sizeof *whole);
  MPI_Gatherv(y, (int)rows, MPI_FLOAT, whole, counts, places, MPI_FLOAT, 0, MPI_COMM_WORLD);
  if (rank == 0) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < m.rows * sizeof *whole; ++i)
      hash = (hash ^ ((const unsigned char *)whole)[i]) * 1099511628211u;
    printf("%s: %s, %llu x %llu, y %016llx\n", argv[2], m.format, (unsigned long long)m.rows,
           (unsigned long long)m.cols, (unsigned long long)hash);
  }
  MPI_Finalize();
  return 0;
}
