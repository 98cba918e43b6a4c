/* quantc: products with quantised weights.
 *
 * Formats and targets are data to ask for; operations work on rows of a matrix of weights that stay where they lie.
 * Every target, layout, number of threads, number of columns and range of rows gives the same bits (docs/numerics.md).
 *
 * Rules that hold for every function:
 * - A function that can fail returns a status. `error` may be NULL; on failure it gets the status and a message that
 *   says what was needed and given, on success it is left as it was. A call that fails has written no output.
 * - Sizes are checked, without overflow, before anything is read or written. Any bytes are safe as weights, any
 *   bits as x.
 * - Buffers need no alignment beyond their element type unless said otherwise.
 * - What an operation writes, the workspace included, must share no byte with anything else that it reads or
 *   writes; if it does, the call is refused (QC_ERROR_ARGUMENT). So nothing works in place. Vectors and rows with
 *   gaps count from their first byte to their last; of weights, the rows of the range; of a workspace, the bytes
 *   needed. Buffers may touch.
 * - No rows or no columns is no error: the call does nothing.
 * - No handle is fatal when NULL: where a status can say so it is QC_ERROR_ARGUMENT, elsewhere the answer is that of
 *   something empty: 0, false or NULL, as it is for an index or a name that is not there.
 * - Results do not depend on the floating-point environment of the caller (rounding, flush-to-zero, traps), which is
 *   after each call what it was before, flags included.
 * - All functions may be called from any number of threads at once. Nothing is allocated except by qc_pool_create,
 *   qc_pool_from_executor, qc_gguf_open, qc_gguf_parse, the writer of GGUF files
 *   and the functions of packed.h that open or make a file.
 * - A structure that begins with struct_size may be that of an older or a newer header: what it
 *   has less than this library's is 0, the default of every field; what it has more must be 0, or the call is refused
 *   (QC_ERROR_UNSUPPORTED). The size is a multiple of sizeof(size_t), and at most 4096.
 * - Constant pointers returned (formats, layouts, targets, strings) live as long as the program. */
#ifndef QUANTC_QUANTC_H
#define QUANTC_QUANTC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Functions of the static library belong to the program or shared library that it is linked into, and are not seen from
 * outside: a program and its plug-in may hold copies of their own, even of different versions, and each calls its own.
 * QC_STATIC says so; CMake's target and quantc_add_formats define it. A shared library that is to hand the functions on is
 * linked with a static library configured with QUANTC_EXPORT_STATIC. */
#if defined(QC_STATIC)
#define QC_API
#elif defined(_WIN32) && defined(QC_BUILDS_LIBRARY)
#define QC_API __declspec(dllexport)
#elif defined(_WIN32)
#define QC_API __declspec(dllimport)
#else
#define QC_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version ---------------------------------------------------------------------------------------------------- */

/* The version of this header. Below 1.0 the interface of the binary changes with the second number. */
#define QC_VERSION_MAJOR 0
#define QC_VERSION_MINOR 2
#define QC_VERSION_PATCH 0

/* The version of the library linked, as "0.2.0". */
QC_API const char *qc_version(void);

/* ---- Status ----------------------------------------------------------------------------------------------------- */

typedef int32_t qc_status;
enum {
  QC_OK = 0,
  QC_ERROR_ARGUMENT = 1,    /* a null pointer, a foreign handle, a range outside the matrix, buffers that overlap */
  QC_ERROR_SHAPE = 2,       /* a row that is no multiple of the block, a stride that is too small, unequal lengths */
  QC_ERROR_BUFFER = 3,      /* a buffer is too small or not aligned */
  QC_ERROR_OVERFLOW = 4,    /* a size that size_t cannot hold */
  QC_ERROR_LAYOUT = 5,      /* weights of a layout that the operation or the target does not compute from */
  QC_ERROR_TARGET = 6,      /* a target that is unknown, not in this build, or not possible on this CPU */
  QC_ERROR_UNSUPPORTED = 7, /* no kernel for this format, operation and target; a field of a newer header */
  QC_ERROR_VALUE = 8,       /* NaN, infinity or a sign where it must not be; a number that is too large */
  QC_ERROR_MEMORY = 9,      /* memory or threads could not be had */
  QC_ERROR_FILE = 10,       /* the operating system refused the file */
  QC_ERROR_MALFORMED = 11,  /* the file breaks its format */
  QC_ERROR_NOT_FOUND = 12   /* no such key or tensor */
};

typedef struct qc_error {
  qc_status status;
  char message[256]; /* one line, NUL-terminated, cut when longer; printable as by qc_printable, whatever it quotes */
} qc_error;

/* "ok", "argument", "shape", ...; "unknown" for any other number. */
QC_API const char *qc_status_name(qc_status status);

/* Makes text from elsewhere (names, keys and strings of a file) fit to be shown: a terminal obeys some characters, and
 * others make a text look like another one. UTF-8 stays as it is but for controls, characters that are invisible or
 * change the direction of text, and bytes that are no UTF-8: these become \x1b, \u202e, \U000e0041. Writes to `out` as
 * much as fits `capacity` bytes with a NUL at the end, and cuts no character and no escape. Returns the length of the
 * whole, without the NUL. `out` may be NULL when `capacity` is 0, `text` when `length` is. */
QC_API size_t qc_printable(const char *text, size_t length, char *out, size_t capacity);

/* ---- Formats ---------------------------------------------------------------------------------------------------- */

/* A number that another system gives a format, as ("ggml", 12). */
typedef struct qc_id {
  const char *space;
  int64_t number;
} qc_id;

/* How the weights of a format lie in memory. `raw`: row after row of blocks, as in a file. Packed: `rows` rows
 * interleaved to a panel, panels one after the other; the last one is whole, its missing rows are those
 * of blocks of zero bytes.
 *
 * Panels of the default layout, "r16" and the like, take at most 1.04 times the bytes of the file. Where codes are looked
 * up, or scales are narrow, that leaves work for each product to do. Such formats have a second layout, "r16_wide" and
 * the like, in which it is done: it takes more memory, 1.06 (mxfp4) to 2.1 times (iq1_s) the bytes of the file, and
 * products are faster that memory does not bound. Every product gives the same bits from any layout. */
typedef struct qc_layout {
  const char *name;   /* "raw", "r16", "r16_wide", ... */
  size_t rows;        /* rows of a panel; 1 for raw */
  size_t block_bytes; /* bytes of one block of all the rows of a panel */
} qc_layout;

typedef struct qc_format {
  const char *name;       /* "q4_k" */
  const char *value_form; /* the weight equation */
  size_t block_elements;  /* weights in a block */
  size_t block_bytes;     /* bytes of a block as in a file */
  double bits_per_weight;
  const qc_id *ids;
  size_t id_count;
  const qc_layout *layouts; /* layouts[0] is raw */
  size_t layout_count;
  bool quantizes_x; /* products quantise x to int8; false for formats of floats, which multiply x as it is */
} qc_format;

QC_API size_t qc_format_count(void);
QC_API const qc_format *qc_format_at(size_t index); /* NULL from qc_format_count() on */
QC_API const qc_format *qc_format_by_name(const char *name);
QC_API const qc_format *qc_format_by_id(const char *space, int64_t number); /* NULL when there is none, as above */

/* Formats that were compiled elsewhere (by quantc_add_formats, cmake/QuantcFormats.cmake). */
typedef struct qc_format_pack qc_format_pack;

/* Makes the formats of a pack known, beside those that are: to every function here, GGUF files included. What
 * quantc_add_formats makes does it when the program or shared library is loaded; this is for plug-ins that want to ask
 * first. A pack that is registered already is left alone, with QC_OK. It stays registered as long as the process lives,
 * so a shared library that has one must not be unloaded.
 *
 * A target for which the pack has no kernels uses those of the best other one whose needs are among its own; at worst
 * those of `scalar`.
 *
 * QC_ERROR_ARGUMENT names both formats where two have one name or one id. QC_ERROR_UNSUPPORTED: compiled for another
 * version of the kernels' interface. Then none of the pack's formats is registered. */
QC_API qc_status qc_register_formats(const qc_format_pack *pack, qc_error *error);

/* ---- Targets ---------------------------------------------------------------------------------------------------- */

/* A way to compute: the instructions that a set of kernels uses. */
typedef struct qc_target {
  const char *name;            /* "avx512vnni" */
  const char *arch;            /* "any", "x86", "arm", "wasm", "riscv" */
  int32_t order;               /* the higher is preferred */
  const char *layout;          /* the name of its default packed layout; it computes from that and the wide one */
  const char *const *features; /* CPU features needed, all of them */
  size_t feature_count;
} qc_target;

/* All targets in ascending order, those of other architectures included. */
QC_API size_t qc_target_count(void);
QC_API const qc_target *qc_target_at(size_t index); /* NULL from qc_target_count() on */
QC_API const qc_target *qc_target_by_name(const char *name);

/* Whether this build holds the target's kernels, and this CPU and operating system can run them. */
QC_API bool qc_target_available(const qc_target *target);

/* The target of every call that names none: the one set by qc_set_active_target; else the one named by the environment
 * variable QUANTC_TARGET, in any case of letters, read once; else the available one of highest order. Where
 * QUANTC_TARGET names no target, or one that is not available, calls that name none fail with qc_environment_status,
 * and this is the one of highest order. */
QC_API const qc_target *qc_active_target(void);

/* Sets the active target of the process; NULL goes back to the choice made without it. Refused: a target that is not
 * available. A call already running keeps its target. */
QC_API qc_status qc_set_active_target(const qc_target *target, qc_error *error);

/* What became of QUANTC_TARGET: QC_OK when it is unset, empty or honoured; QC_ERROR_TARGET when it names no target, or
 * one that is not available, with those that are in the message. */
QC_API qc_status qc_environment_status(qc_error *error);

typedef int32_t qc_operation;
enum {
  QC_OP_DEQUANTIZE = 0,
  QC_OP_QUANTIZE = 1,
  QC_OP_ACTIVATIONS = 2,
  QC_OP_MATMUL_RAW = 3,
  QC_OP_MATMUL_PACKED = 4,
  QC_OP_PACK = 5,
  QC_OP_UNPACK = 6,
  QC_OP_COUNT = 7
};

/* Whether the operation can be called with this format and target (NULL: the active one, see above) on this CPU. */
QC_API bool qc_supports(const qc_format *format, qc_operation operation, const qc_target *target);

/* Whose kernels do the work: the target itself, or, where it has no kernel for the operation, the best other one whose
 * needs are among its own. NULL when not supported. For QC_OP_MATMUL_* it is the kernel for one column. */
QC_API const qc_target *qc_kernel_target(const qc_format *format, qc_operation operation, const qc_target *target);

/* The default layout of `format` that packed products on `target` (NULL: the active one) compute from, or NULL. */
QC_API const qc_layout *qc_packed_layout(const qc_format *format, const qc_target *target);

/* ---- Threads ---------------------------------------------------------------------------------------------------- */

/* Threads that help the calling one. They sleep when there is no work. A pool serves one call at a time; a caller that
 * finds it busy computes alone, so any number of callers may share one. They run no signal handler: all signals but
 * those that a fault of the thread itself raises are blocked in them.
 *
 * fork() may come at any time, also while a call uses the pool. The parent's pool goes on. In the child it has no
 * threads: calls with it compute alone, destroying it frees its memory, and the child may create pools of its own. */
typedef struct qc_pool qc_pool;

/* `threads` counts the caller: 1 is a pool that does nothing. At most 1024; an error when the system gives fewer. 0
 * means one for each processor that this process may use (on Linux by its affinity mask and its control groups' quotas;
 * not those of the machine), or as many as the system gives. */
QC_API qc_status qc_pool_create(size_t threads, qc_pool **pool, qc_error *error);

/* No call may be using the pool. NULL is allowed. */
QC_API void qc_pool_destroy(qc_pool *pool);

/* A part of a call's work. `index` is below the count that the executor was given. */
typedef void qc_task(void *task_context, size_t index);

/* Threads of the program: how an engine lends the thread pool that it has.
 *
 * parallel_for calls task(task_context, i) for each i below `count`, on any threads, at once or one after the other,
 * and returns when all these calls have returned; what they wrote is then visible to its caller. `count` is at most
 * `threads`, and the calls divide the work among themselves as they come: those that come late, or a second time, find
 * less or nothing to do, and what is left by calls that are never made the caller does. So an executor that gets no
 * thread may return at once. It must not throw or jump out, and does not run for one pool in two threads at a time, nor
 * inside itself.
 *
 * The tasks compute in the default floating-point environment, whatever that of the threads is, and leave it as it
 * was. Signals, names and affinity of the threads, and what becomes of them in a fork, are the program's affair. */
typedef struct qc_executor {
  size_t struct_size; /* sizeof(qc_executor) */
  size_t threads;     /* the most tasks that can run at once, from 1 to 1024; workspaces grow with it */
  void (*parallel_for)(void *context, size_t count, qc_task *task, void *task_context);
  void *context; /* what parallel_for is given */
} qc_executor;

/* A pool without threads of its own, whose work the executor's do; calls use it as they use any other one. It keeps a
 * copy of `executor`. As every pool it serves one call at a time: a caller that finds it busy, a parallel_for that
 * calls the library with its own pool among them, computes alone. */
QC_API qc_status qc_pool_from_executor(const qc_executor *executor, qc_pool **pool, qc_error *error);

/* Threads of a pool, the caller counted; those of the executor where there is one; 1 for NULL, and for a pool of own
 * threads that was made before this process was forked. */
QC_API size_t qc_pool_threads(const qc_pool *pool);

/* ---- Operands --------------------------------------------------------------------------------------------------- */

/* What panels are to spare (qc_layout). */
enum {
  QC_PREFER_MEMORY = 0, /* the default layout */
  QC_PREFER_SPEED = 1   /* the wide one, where the format has it */
};

/* How to do a call; NULL in its place means all defaults. */
typedef struct qc_options {
  size_t struct_size;      /* sizeof(qc_options) */
  const qc_target *target; /* NULL: the active target */
  qc_pool *pool;           /* NULL: the calling thread alone */
  size_t preference;       /* QC_PREFER_*: what is packed to; calls that pack nothing do not read it */
} qc_options;

/* The layout that qc_pack packs rows of `format` to with these options. NULL: the format has none, or the options are
 * wrong. */
QC_API const qc_layout *qc_preferred_layout(const qc_format *format, const qc_options *options);

/* Vectors of f32 to read: vector v starts at data + v * stride. What a vector is (a row of weights, a column of x) and
 * its length are said by each function. */
typedef struct qc_input {
  const float *data;
  size_t count;  /* floats that may be read at data */
  size_t stride; /* floats from vector to vector, at least the length; 0: exactly the length */
  size_t vectors;
} qc_input;

/* Vectors of f32 to write. Nothing between them is touched. */
typedef struct qc_output {
  float *data;
  size_t count;  /* floats that may be written at data */
  size_t stride; /* floats from vector to vector, at least the length; 0: exactly the length */
} qc_output;

/* Types of floats in memory. What is read as f16 or bf16 is widened to f32, which is exact, and then as if it had been
 * f32; what is written as one of them is the f32 rounded to nearest, ties to even. */
typedef int32_t qc_type;
enum { QC_TYPE_F32 = 0, QC_TYPE_F16 = 1, QC_TYPE_BF16 = 2, QC_TYPE_COUNT = 3 };

/* qc_input of any type. */
typedef struct qc_typed_input {
  const void *data; /* aligned to a float of the type */
  qc_type type;
  size_t count;  /* floats that may be read at data */
  size_t stride; /* floats from vector to vector, at least the length; 0: exactly the length */
  size_t vectors;
} qc_typed_input;

/* qc_output of any type. */
typedef struct qc_typed_output {
  void *data; /* aligned to a float of the type */
  qc_type type;
  size_t count;  /* floats that may be written at data */
  size_t stride; /* floats from vector to vector, at least the length; 0: exactly the length */
} qc_typed_output;

/* Rows or columns to pick, by their numbers from 0 on: in any order, and as often as they are to be there. */
typedef struct qc_index_list {
  const int32_t *indices; /* aligned to 4 bytes */
  size_t count;
} qc_index_list;

/* A matrix of weights where it lies. Fill it with qc_weights_init, or by hand: every call checks it. */
typedef struct qc_weights {
  const qc_format *format;
  const qc_layout *layout; /* one of format->layouts; it says what the bytes are and is never guessed */
  const void *data;        /* any alignment */
  size_t bytes;            /* bytes that may be read at data */
  size_t rows;
  size_t cols;       /* weights in a row, a multiple of format->block_elements */
  size_t row_stride; /* raw: bytes from row to row, 0 for rows without gaps; packed: 0 */
} qc_weights;

/* Fills and checks a handle. `layout` NULL means raw. */
QC_API qc_status qc_weights_init(qc_weights *weights, const qc_format *format, const qc_layout *layout,
                                 const void *data, size_t bytes, size_t rows, size_t cols, size_t row_stride,
                                 qc_error *error);

/* Bytes of `rows` rows of `cols` weights in a layout (NULL: raw), without gaps. */
QC_API qc_status qc_weight_bytes(const qc_format *format, const qc_layout *layout, size_t rows, size_t cols,
                                 size_t *bytes, qc_error *error);

/* ---- Operations -------------------------------------------------------------------------------------------------
 *
 * A range of rows is [row_begin, row_end). Output is addressed from the range, not from the matrix: what row row_begin
 * yields comes first. Engines with threads of their own call with disjoint ranges; the ranges do not change a bit of
 * the result. */

/* y: one vector of weights->cols floats for each row of the range. Raw weights only. */
QC_API qc_status qc_dequantize(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_output *y,
                               const qc_options *options, qc_error *error);

/* y: one vector of weights->cols floats for each of the `count` indices: row indices[i] of the matrix, as qc_dequantize
 * yields it. So tokens become their embeddings: indices have the 32 bits in which engines keep tokens, may come in any
 * order, and more than once. Weights may be raw, or packed in a layout of the options' target; a row of those costs
 * the unpacking of those before it in its panel. QC_ERROR_ARGUMENT names the first index that is negative or not below
 * weights->rows. The rows that y must lie apart from are those from the lowest index to the highest, of packed weights
 * their panels. It can be called where QC_OP_DEQUANTIZE is supported, and QC_OP_UNPACK for packed weights. */
QC_API qc_status qc_gather(const qc_weights *weights, const int32_t *indices, size_t count, const qc_output *y,
                           const qc_options *options, qc_error *error);

/* qc_gather to y of any type: each number is that of qc_gather, rounded. */
typedef struct qc_gather_desc {
  size_t struct_size; /* sizeof(qc_gather_desc) */
  const qc_weights *weights;
  const qc_index_list *rows;
  const qc_typed_output *y; /* one vector of weights->cols floats for each index */
} qc_gather_desc;

QC_API qc_status qc_gather_run(const qc_gather_desc *desc, const qc_options *options, qc_error *error);

/* x: one vector of `cols` floats for each row. Row v is written at data + v * row_stride (0: without gaps) in layout
 * raw. QC_ERROR_VALUE names row and column of the first number that is NaN or infinite, or so large that a field of its
 * block cannot hold what it needs: that would decode to infinity or NaN, or be cut off by a quarter or more. (Weights of
 * importance 0 may be cut off.)
 * `importance`: what an error of the weights in each column counts, one vector of `cols` floats for all rows, finite and
 * not negative; NULL: every error counts the same. */
QC_API qc_status qc_quantize(const qc_format *format, size_t cols, const qc_input *x, const qc_input *importance,
                             void *data, size_t bytes, size_t row_stride, const qc_options *options, qc_error *error);

/* Packs raw rows into the layout that the options say (qc_preferred_layout). row_begin must be a multiple of the
 * layout's rows, and row_end too unless it is the last row; the range's panels are written from `data` on,
 * qc_weight_bytes of the range's rows. */
QC_API qc_status qc_pack(const qc_weights *weights, size_t row_begin, size_t row_end, void *data, size_t bytes,
                         const qc_options *options, qc_error *error);

/* The inverse, for the layouts of the options' target. row_begin must be a multiple of the layout's rows. The
 * range's row i is written at data + i * row_stride (0: without gaps). Bits that the format does not use become zero.
 */
QC_API qc_status qc_unpack(const qc_weights *weights, size_t row_begin, size_t row_end, void *data, size_t bytes,
                           size_t row_stride, const qc_options *options, qc_error *error);

/* Columns of x as the products take them: quantised to int8 or, where the format does not quantise x, as they are;
 * panels of columns one after the other. Prepare once, multiply by every matrix that reads the same x. Serves every
 * format whose blocks have as many elements. */
typedef struct qc_activations {
  const qc_format *format; /* the format it was prepared for */
  const void *data;        /* aligned to 4 bytes */
  size_t bytes;            /* bytes that may be read at data */
  size_t cols;             /* length of a column: the weights in a row */
  size_t columns;
  size_t panel_columns; /* columns of each panel but the last */
} qc_activations;

/* Whether what was prepared for one of the formats serves products with the other, too: their blocks have as many
 * elements. False when one of them is no format of this library. */
QC_API bool qc_shares_activations(const qc_format *format, const qc_format *other);

/* Bytes of `columns` columns of length `cols`. */
QC_API qc_status qc_activation_bytes(const qc_format *format, size_t cols, size_t columns, size_t *bytes,
                                     qc_error *error);

/* x: one vector of `cols` floats for each column. `data` must be aligned to 4 bytes. Fills `activations`. A block of x
 * that holds NaN or infinity makes every product with it NaN. */
QC_API qc_status qc_quantize_activations(const qc_format *format, size_t cols, const qc_input *x, void *data,
                                         size_t bytes, qc_activations *activations, const qc_options *options,
                                         qc_error *error);

/* Columns of x to prepare, of all those of a buffer: so threads of an engine share the work, each with a range. */
typedef struct qc_activations_desc {
  size_t struct_size; /* sizeof(qc_activations_desc) */
  const qc_format *format;
  size_t cols;             /* length of a column: the weights in a row */
  size_t columns;          /* of the whole buffer */
  size_t column_begin;     /* what vector 0 of x becomes; all its vectors must be among the columns */
  const qc_typed_input *x; /* one vector of `cols` floats for each column to prepare; there may be none */
  void *data;              /* the whole buffer, aligned to 4 bytes */
  size_t bytes;            /* that may be written at data, at least qc_activation_bytes of all columns */
} qc_activations_desc;

/* Prepares the range as qc_quantize_activations does all columns: the same bits, whatever the ranges. Calls for
 * disjoint ranges of one buffer may run at once; all must be for the same target, which decides how columns lie there.
 * What a call writes are its columns; as for overlap, the panels that they lie in count. Fills `activations` with the
 * handle of the whole buffer, which is the same for every range; NULL where it is not wanted. Products may use it when
 * all calls have returned that prepare the columns. QC_ERROR_ARGUMENT: a range that is not among the columns. */
QC_API qc_status qc_prepare_activations(const qc_activations_desc *desc, qc_activations *activations,
                                        const qc_options *options, qc_error *error);

/* y[c * y->stride + r] = row row_begin + r of W times column c of x: one vector of row_end - row_begin floats for each
 * column. x: one vector of weights->cols floats for each column. Weights may be raw, or packed in a layout of the
 * options' target. A row of no weights yields 0. The workspace is scratch for this call alone, of any alignment. */
QC_API qc_status qc_matmul(const qc_weights *weights, size_t row_begin, size_t row_end, const qc_input *x,
                           const qc_output *y, void *workspace, size_t workspace_bytes, const qc_options *options,
                           qc_error *error);

/* What qc_matmul needs, for any range of rows, with the same target and pool. */
QC_API qc_status qc_matmul_workspace_bytes(const qc_weights *weights, size_t columns, const qc_options *options,
                                           size_t *bytes, qc_error *error);

/* qc_matmul on prepared activations. They may come from another target, if its panels are not wider than this one
 * takes. */
QC_API qc_status qc_matmul_prepared(const qc_weights *weights, size_t row_begin, size_t row_end,
                                    const qc_activations *x, const qc_output *y, void *workspace,
                                    size_t workspace_bytes, const qc_options *options, qc_error *error);

/* What qc_matmul_prepared needs; of `x` only format, cols, columns and panel_columns are read. */
QC_API qc_status qc_matmul_prepared_workspace_bytes(const qc_weights *weights, const qc_activations *x,
                                                    const qc_options *options, size_t *bytes, qc_error *error);

/* A product with operands of any type, and what is added to it: qc_matmul and qc_matmul_prepared in one. */
typedef struct qc_matmul_desc {
  size_t struct_size; /* sizeof(qc_matmul_desc) */
  const qc_weights *weights;
  size_t row_begin, row_end;
  const qc_typed_input *x;        /* one vector of weights->cols floats for each column; NULL: prepared */
  const qc_activations *prepared; /* the columns of x, prepared, where x is NULL */
  const qc_typed_output *y;       /* one vector of row_end - row_begin floats for each column */
  const qc_typed_input *bias;     /* one vector of weights->rows floats, for each row of the matrix one; NULL: none */
  size_t flags;                   /* QC_MATMUL_*, by | */
  const qc_index_list *columns;   /* those of prepared that are multiplied; NULL: all, in their order */
} qc_matmul_desc;

enum { QC_MATMUL_ACCUMULATE = 1 /* y, which is read, is added to the product */ };

/* The product that `desc` says, as qc_matmul yields it for the f32 that x is worth: y = (W x + bias) + y, each sum in
 * f32, rounded to the type of y at the end. Of the bias only the rows of the range are read. Weights, activations and
 * workspace are as there. QC_ERROR_UNSUPPORTED: a flag that this library does not know.
 *
 * With `columns`, vector i of y belongs to column columns->indices[i] of prepared: so each expert of a mixture
 * multiplies the tokens that were sent to it, of activations that were prepared once. The columns are copied to the
 * workspace, and may have been prepared for any target. QC_ERROR_ARGUMENT names the first index that is negative or not
 * below prepared->columns. No indices are no columns. */
QC_API qc_status qc_matmul_run(const qc_matmul_desc *desc, void *workspace, size_t workspace_bytes,
                               const qc_options *options, qc_error *error);

/* What qc_matmul_run needs, for any range of rows, with the same target and pool. Of x, prepared, y, bias and
 * columns types and numbers are read, not what lies at their data; of the range nothing. */
QC_API qc_status qc_matmul_run_workspace_bytes(const qc_matmul_desc *desc, const qc_options *options, size_t *bytes,
                                               qc_error *error);

#ifdef __cplusplus
}
#endif

#include "fused.h"
#include "gguf.h"
#include "packed.h"
#endif
