/* quantc: files of weights in the format GGUF. quantc.h includes this header, and has the rules that hold here, too. */
#ifndef QUANTC_GGUF_H
#define QUANTC_GGUF_H

#include "quantc.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Reading GGUF -----------------------------------------------------------------------------------------------
 *
 * A reader of GGUF files, versions 2 and 3, little-endian. A file that opens is sound: every name, value and tensor
 * lies within it, and no two tensors overlap. */

typedef struct qc_gguf qc_gguf;

typedef struct qc_gguf_tensor {
  const char *name;
  uint32_t type;           /* ggml's number */
  uint32_t dim_count;      /* 0 .. 4 */
  uint64_t dims[4];        /* dims[0] is the length of a row; 1 from dim_count on */
  const char *type_name;   /* ggml's name; NULL when the type is unknown */
  const qc_format *format; /* NULL when quantc has no such format */
  uint64_t offset;         /* from the start of the file */
  bool bytes_known;        /* false when the type is unknown */
  size_t bytes;            /* 0 when not known */
  const void *data;        /* valid until qc_gguf_close */
} qc_gguf_tensor;

typedef int32_t qc_gguf_type;
enum {
  QC_GGUF_U8 = 0,
  QC_GGUF_I8 = 1,
  QC_GGUF_U16 = 2,
  QC_GGUF_I16 = 3,
  QC_GGUF_U32 = 4,
  QC_GGUF_I32 = 5,
  QC_GGUF_F32 = 6,
  QC_GGUF_BOOL = 7,
  QC_GGUF_STRING = 8,
  QC_GGUF_ARRAY = 9,
  QC_GGUF_U64 = 10,
  QC_GGUF_I64 = 11,
  QC_GGUF_F64 = 12
};

/* A metadata entry. For an array, `element_type` and `count` describe it; else they are `type` and 1.
 * `data` is little-endian, of any alignment: numbers; a string's characters without NUL; an array of strings as u64
 * length and characters of each; an array of arrays as in the file. */
typedef struct qc_gguf_value {
  const char *key;
  qc_gguf_type type;
  qc_gguf_type element_type;
  uint64_t count;
  const void *data;
  size_t bytes; /* of data */
} qc_gguf_value;

/* Opens a regular file or a pipe (/dev/stdin, too); anything else, and a pipe that nobody writes to, is
 * QC_ERROR_FILE at once. A file is mapped; where that is not possible, and from a pipe, it is read into memory, and
 * QC_ERROR_MEMORY says how many bytes could not be had. Either way it begins at a page, the bytes must not be
 * written, and advice to the system (madvise) does not lose them.
 * A mapping shows the file as it is: when another program shortens it, or the disk fails, the next access to what is
 * gone raises SIGBUS, in this function or in any that reads a tensor or value. A library cannot catch that for its
 * program: handle the signal, or read the file yourself and use qc_gguf_parse. To replace a file by another one, with
 * rename, is safe. */
QC_API qc_status qc_gguf_open(const char *path, qc_gguf **gguf, qc_error *error);

/* The same from memory that the caller keeps until qc_gguf_close. */
QC_API qc_status qc_gguf_parse(const void *data, size_t bytes, qc_gguf **gguf, qc_error *error);

QC_API void qc_gguf_close(qc_gguf *gguf); /* NULL is allowed */

/* Of a reader that is NULL these, and the lists below, are 0 or NULL. */
QC_API uint32_t qc_gguf_version(const qc_gguf *gguf);
QC_API size_t qc_gguf_alignment(const qc_gguf *gguf);
QC_API size_t qc_gguf_bytes(const qc_gguf *gguf); /* of the whole file */

/* Tensors in the file's order; NULL when there is none. */
QC_API size_t qc_gguf_tensor_count(const qc_gguf *gguf);
QC_API const qc_gguf_tensor *qc_gguf_tensor_at(const qc_gguf *gguf, size_t index);
QC_API const qc_gguf_tensor *qc_gguf_tensor_by_name(const qc_gguf *gguf, const char *name);

/* The tensor as raw weights, all dimensions but the first taken as rows. A tensor filled by hand needs name, dim_count,
 * dims, format, bytes and data, which must agree with each other. */
QC_API qc_status qc_gguf_weights(const qc_gguf_tensor *tensor, qc_weights *weights, qc_error *error);

/* Metadata in the file's order; NULL when there is none. */
QC_API size_t qc_gguf_value_count(const qc_gguf *gguf);
QC_API const qc_gguf_value *qc_gguf_value_at(const qc_gguf *gguf, size_t index);
QC_API const qc_gguf_value *qc_gguf_value_by_key(const qc_gguf *gguf, const char *key);

/* A single value, converted without loss or refused. An integer or boolean; a float of either width; a string, which is
 * not NUL-terminated. */
QC_API qc_status qc_gguf_int(const qc_gguf *gguf, const char *key, int64_t *value, qc_error *error);
QC_API qc_status qc_gguf_float(const qc_gguf *gguf, const char *key, double *value, qc_error *error);
QC_API qc_status qc_gguf_string(const qc_gguf *gguf, const char *key, const char **data, size_t *length,
                                qc_error *error);

/* ---- Writing GGUF -----------------------------------------------------------------------------------------------
 *
 * A writer of GGUF files, version 3, little-endian, in one pass: all values and tensors are added, then the data of the
 * tensors is written in the order in which they were added. The data begins at, and every tensor is padded to, a
 * multiple of 32 or of the value general.alignment. What the reader refuses is not written, and no more is what ggml
 * refuses: QC_ERROR_VALUE for a tensor's name of more than 63 bytes, an empty key, an array of arrays. (It also refuses
 * tensors of types that it does not know; which those are depends on its version.) After an error of a call that
 * writes, only qc_gguf_writer_destroy is left. One writer serves one thread at a time. */

typedef struct qc_gguf_writer qc_gguf_writer;

/* Takes the next bytes of the file. Anything but QC_OK ends the writing and is returned to the writer's caller. */
typedef qc_status qc_gguf_sink(void *context, const void *data, size_t bytes, qc_error *error);

QC_API qc_status qc_gguf_writer_create(qc_gguf_sink *sink, void *context, qc_gguf_writer **writer, qc_error *error);

QC_API void qc_gguf_writer_destroy(qc_gguf_writer *writer); /* NULL is allowed */

/* A value as the reader describes it, and so one of another file's: the same bytes are written. */
QC_API qc_status qc_gguf_writer_add_value(qc_gguf_writer *writer, const qc_gguf_value *value, qc_error *error);

/* A tensor to be written. Of `tensor`, name, type, dim_count and dims are read; `bytes`, too, where the type is unknown
 * to the reader. */
QC_API qc_status qc_gguf_writer_add_tensor(qc_gguf_writer *writer, const qc_gguf_tensor *tensor, qc_error *error);

/* The bytes of the whole file, as added so far. */
QC_API qc_status qc_gguf_writer_file_bytes(const qc_gguf_writer *writer, uint64_t *bytes, qc_error *error);

/* The next bytes of the tensors' data; a call may end inside a tensor, not beyond it. The first call writes everything
 * that stands before the data; nothing can be added after it. */
QC_API qc_status qc_gguf_writer_write(qc_gguf_writer *writer, const void *data, size_t bytes, qc_error *error);

/* Ends the file; an error when data is missing. */
QC_API qc_status qc_gguf_writer_finish(qc_gguf_writer *writer, qc_error *error);

#ifdef __cplusplus
}
#endif
#endif
