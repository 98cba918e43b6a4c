/* Products as an engine's layer has them, with what stands around them: two matrices that read one x, functions, and
 * the type that y has. Included by quantc.h, whose rules hold here, too. */
#ifndef QUANTC_FUSED_H
#define QUANTC_FUSED_H

#include "quantc.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Functions of one f32, the same bits everywhere (docs/numerics.md). */
enum {
  QC_FUNCTION_NONE = 0, /* x itself */
  QC_FUNCTION_SILU = 1, /* x / (1 + e^-x) */
  QC_FUNCTION_GELU = 2, /* x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))) / 2 */
  QC_FUNCTION_COUNT = 3
};

/* A product and what becomes of it. */
typedef struct qc_fused_desc {
  size_t struct_size; /* sizeof(qc_fused_desc) */
  const qc_weights *weights;
  const qc_weights *up; /* another matrix of the same format, layout and shape, that reads the same x; NULL: none */
  size_t row_begin, row_end;
  const qc_typed_input *x;        /* one vector of weights->cols floats for each column; NULL: prepared */
  const qc_activations *prepared; /* the columns of x, prepared, where x is NULL */
  const qc_index_list *columns;   /* those of prepared that are multiplied; NULL: all, in their order */
  const qc_typed_output *y;       /* one vector of row_end - row_begin floats for each column */
  const qc_typed_output *up_y;    /* the same for the products of `up`; NULL: they become factors of y */
  const qc_typed_input *bias;     /* one vector of weights->rows floats; NULL: none */
  const qc_typed_input *up_bias;  /* the same, added to the products of `up` */
  size_t function;                /* QC_FUNCTION_*, of which y is made */
  size_t flags;                   /* QC_MATMUL_*, by |, for y */
  size_t experts;                 /* matrices at `weights`, and at `up`; 0: one, and no ids */
  const qc_index_list *ids;       /* the expert of each vector of y; NULL: none */
  const float *clamp;             /* two floats, between which y is kept; NULL: none */
  const qc_typed_input *scale;    /* one vector of one float for each vector of y, or one for all; NULL: none */
  const qc_typed_input *residual; /* as y: one vector of row_end - row_begin floats for each column; NULL: none */
} qc_fused_desc;

/* y = f(W x + bias), or, where `up` is given and up_y is not, y = f(W x + bias) (U x + up_bias): the gate and the rows
 * that it opens, in one pass over x and one parallel region. With up_y the products of `up` and their bias go there,
 * and y is as without. Then y is kept between clamp[0] and clamp[1], multiplied with its scale, and the residual is
 * added, and with QC_MATMUL_ACCUMULATE what y was. Everything is computed in f32 as docs/numerics.md has it, bit for
 * bit that of the steps one by one, on rows that are in a cache because they have just been made, and rounded to the
 * type of y at the end.
 *
 * Operands, `columns`, ranges and the workspace are as those of qc_matmul_run. QC_ERROR_ARGUMENT: up_y or up_bias
 * without `up`. QC_ERROR_LAYOUT, QC_ERROR_SHAPE: the two matrices differ. QC_ERROR_UNSUPPORTED: a function or a flag
 * that this library does not know. QC_ERROR_VALUE: a clamp that is NaN, or the first above the second.
 *
 * With `ids`, `weights` are the experts of a mixture, and so are `up`: arrays of matrices of one format, layout and
 * shape, which may lie anywhere. Vector i of y is made of expert ids->indices[i] and column i / (ids->count / columns
 * of x): each column has as many ids, in turn. So where a token goes to 8 experts, x has a column and y 8 vectors for
 * each token; where each of these then has an x of its own, x has as many columns as there are ids. Experts may come as
 * often as they like, or not at all. A bias has a vector for each expert. The columns of each expert are copied side by
 * side into the workspace and multiplied at once; prepared ones may have been prepared for any target.
 * QC_ERROR_ARGUMENT names the first id that is no expert; `columns` cannot be given. QC_ERROR_SHAPE: ids that are no
 * multiple of the columns. */
QC_API qc_status qc_fused_run(const qc_fused_desc *desc, void *workspace, size_t workspace_bytes,
                              const qc_options *options, qc_error *error);

/* What qc_fused_run needs, for any range of rows, with the same target and pool. Of the operands types and numbers are
 * read, not what lies at their data; of the range nothing. */
QC_API qc_status qc_fused_workspace_bytes(const qc_fused_desc *desc, const qc_options *options, size_t *bytes,
                                          qc_error *error);

/* ---- Rows that are summed up ------------------------------------------------------------------------------------- */

/* A product with the rows of a matrix, as attention has it with its values. */
typedef struct qc_transposed_desc {
  size_t struct_size; /* sizeof(qc_transposed_desc) */
  const qc_weights *weights;
  size_t row_begin, row_end;
  const qc_typed_input *x;  /* one vector of row_end - row_begin floats for each column: what each row counts */
  const qc_typed_output *y; /* one vector of weights->cols floats for each column */
  size_t flags;             /* QC_MATMUL_*, by | */
} qc_transposed_desc;

/* y[c][k] = sum over rows t of the range of x[c][t - row_begin] * w[t][k], the weights as qc_dequantize yields them, x
 * as it is, in the order that docs/numerics.md says: for 256 rows the bits of a product with an f32 matrix whose rows
 * are the columns of these. No rows yield 0. With QC_MATMUL_ACCUMULATE, what y was is added.
 *
 * Weights must be raw. So a cache of values is a matrix that grows: its rows are quantised one by one (qc_quantize, a
 * row at a time, for any row_stride), and heads that lie side by side in a row are matrices with a row_stride. A cache
 * of keys is such a matrix, too, and the products of a query with it are those of qc_matmul. The workspace is scratch
 * for this call alone, of any alignment. QC_ERROR_UNSUPPORTED: the library does not have the format f32, whose kernels
 * this takes. */
QC_API qc_status qc_transposed_run(const qc_transposed_desc *desc, void *workspace, size_t workspace_bytes,
                                   const qc_options *options, qc_error *error);

/* What qc_transposed_run needs, for any range of rows, with the same target and pool. Of x and y types and numbers are
 * read, not what lies at their data; of the range nothing. */
QC_API qc_status qc_transposed_workspace_bytes(const qc_transposed_desc *desc, const qc_options *options, size_t *bytes,
                                               qc_error *error);

/* ---- Which way a product goes ----------------------------------------------------------------------------------- */

enum {
  QC_ROUTE_PACKS = 1,   /* raw rows become panels on the way, in the workspace, a step at a time */
  QC_ROUTE_WIDENS = 2,  /* panels become wide ones on the way */
  QC_ROUTE_FINISHES = 4 /* kernels write to a tile in the workspace, of which y is made while it is in a cache */
};

/* What a call will do. */
typedef struct qc_route {
  size_t struct_size;      /* sizeof(qc_route), set by the caller */
  const qc_target *target; /* whose kernel multiplies: the options' target, or the one that lends it the kernel */
  const char *kernel;      /* "gemv_raw", "gemm_raw", "gemv_packed", "gemm_packed", "gemv_wide" or "gemm_wide" */
  const char *rest_kernel; /* that of the last tile, where it has one column and the others have more; else NULL */
  const qc_layout *layout; /* that it reads: the weights' own, or what they become on the way */
  size_t tile_columns;     /* columns of a call of the kernel */
  size_t tile_rows;        /* rows that its vectors hold */
  size_t step_rows;        /* rows that are multiplied by all columns before the next; at most all */
  size_t threads;          /* that share the product of all rows */
  size_t workspace_bytes;  /* that qc_fused_workspace_bytes says */
  size_t flags;            /* QC_ROUTE_*, by | */
} qc_route;

/* What qc_fused_run will do with the operands, of which types and numbers are read, as by qc_fused_workspace_bytes;
 * what qc_matmul, qc_matmul_prepared and qc_matmul_run do with the same ones is the same. With ids it is what becomes
 * of an expert that all columns go to. A structure of another header gets as much as it has. */
QC_API qc_status qc_explain_product(const qc_fused_desc *desc, const qc_options *options, qc_route *route,
                                    qc_error *error);

#ifdef __cplusplus
}
#endif
#endif
