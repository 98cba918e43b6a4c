/* quantc: files of packed weights, which are mapped and multiplied where they lie. quantc.h includes this header, and
 * has the rules that hold here, too.
 *
 * Such a file is a cache: it is made of a model for one layout of panels, and is refused, with a message that says why,
 * where anything has changed since: the version of the file's form, the layout of the target, what a format's bytes
 * mean (a fingerprint of what packing and decoding yield, not the format's name), its length, its header. Then make it
 * anew. It holds tensors, no metadata. Processes that open it share its pages.
 *
 * Version 1, little-endian: 64 bytes (magic "quantcqp", u32 version, u32 tensors, u64 bytes of header, entries and
 * names, u64 bytes of the file, u64 checksum of all header bytes with this field 0, layout of the target as 24
 * characters filled with 0); for each tensor 96 bytes (u64 offset, bytes, dims[4], fingerprint, checksum; u32 where its
 * name, its format's and its layout's begin, each ending with 0; u32 0, u64 0); the names; then, each at a multiple of
 * 64 bytes, with zeros between, the tensors in their order: the matrices of the last two dimensions one after the
 * other, as qc_pack yields each. Later versions have other numbers, and files of version 1 stay what they are. */
#ifndef QUANTC_PACKED_H
#define QUANTC_PACKED_H

#include "quantc.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

typedef struct qc_packed qc_packed;

typedef struct qc_packed_tensor {
  const char *name;
  uint64_t dims[4]; /* as in the GGUF file; dims[2] * dims[3] matrices of dims[1] rows of dims[0] weights */
  const qc_format *format;
  const qc_layout *layout; /* that of the file's target, the wide one, or raw */
  uint64_t offset;         /* from the start of the file */
  size_t bytes;
  const void *data; /* valid until qc_packed_close */
} qc_packed_tensor;

/* Maps a file for the options' target. All of the header is checked, and that the file is as long as it says; the
 * tensors' bytes are not read. QC_ERROR_MALFORMED: no such file, or one that is truncated or altered;
 * QC_ERROR_UNSUPPORTED: of another version, or with a format that this library does not have or whose bytes now mean
 * something else; QC_ERROR_LAYOUT: made for targets of another layout. As for mappings, qc_gguf_open's words hold. */
QC_API qc_status qc_packed_open(const char *path, const qc_options *options, qc_packed **packed, qc_error *error);

/* The same from memory that the caller keeps until qc_packed_close. */
QC_API qc_status qc_packed_parse(const void *data, size_t bytes, const qc_options *options, qc_packed **packed,
                                 qc_error *error);

QC_API void qc_packed_close(qc_packed *packed); /* NULL is allowed */

/* Reads every byte of the tensors, by the options' pool, and holds it against the checksums. QC_ERROR_MALFORMED names
 * the first tensor that is not what was written. */
QC_API qc_status qc_packed_verify(const qc_packed *packed, const qc_options *options, qc_error *error);

/* Of a file that is NULL, as of an index or a name that is not there, 0 or NULL. */
QC_API size_t qc_packed_tensor_count(const qc_packed *packed);
QC_API const qc_packed_tensor *qc_packed_tensor_at(const qc_packed *packed, size_t index);
QC_API const qc_packed_tensor *qc_packed_tensor_by_name(const qc_packed *packed, const char *name);

/* One of the matrices of a tensor, as a handle: 0, or an expert's number. */
QC_API qc_status qc_packed_weights(const qc_packed_tensor *tensor, size_t matrix, qc_weights *weights, qc_error *error);

/* What tells layouts apart: a number that follows from what packing to the layout (NULL: raw) and decoding yield. It is
 * the same on every target, and stays the same as long as files of the layout may be used. QC_ERROR_LAYOUT: no target
 * that is available packs to it. */
QC_API qc_status qc_layout_fingerprint(const qc_format *format, const qc_layout *layout, uint64_t *fingerprint,
                                       qc_error *error);

/* ---- Making ----------------------------------------------------------------------------------------------------- */

/* Where a file goes. `write` takes bytes for an offset: those of each tensor in ascending order, the header at the end.
 * What it returns that is not QC_OK ends the work, and is returned. `was_read` may be NULL: it says which bytes of the
 * model will not be read again, so that their pages can be let go (madvise). */
typedef struct qc_packed_output {
  size_t struct_size; /* sizeof(qc_packed_output) */
  qc_status (*write)(void *context, uint64_t offset, const void *data, size_t bytes, qc_error *error);
  void (*was_read)(void *context, const void *data, size_t bytes);
  void *context;
} qc_packed_output;

/* Bytes of the file that qc_packed_write makes. */
QC_API qc_status qc_packed_file_bytes(const qc_gguf *gguf, const qc_options *options, uint64_t *bytes, qc_error *error);

/* Packs all tensors of a model that have a format: matrices to the layout that the options prefer
 * (qc_preferred_layout), what has one row, or no layout, stays raw. A few MiB are allocated, however large the model
 * is. */
QC_API qc_status qc_packed_write(const qc_gguf *gguf, const qc_packed_output *output, const qc_options *options,
                                 qc_error *error);

#ifdef __cplusplus
}
#endif
#endif
