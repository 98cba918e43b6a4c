// Statuses and messages.
#include "internal.h"

#include <cstdarg>
#include <cstdio>
#include <cstring>

qc_status qc::fail(qc_error *error, qc_status status, const char *format, ...) {
  if (error) {
    error->status = status;
    char message[1024];  // of which escapes may leave less
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    qc_printable(message, std::strlen(message), error->message, sizeof error->message);
  }
  return status;
}

const char *qc_version(void) { return QUANTC_VERSION; }

const char *qc_status_name(qc_status status) {
  switch (status) {
  case QC_OK:
    return "ok";
  case QC_ERROR_ARGUMENT:
    return "argument";
  case QC_ERROR_SHAPE:
    return "shape";
  case QC_ERROR_BUFFER:
    return "buffer";
  case QC_ERROR_OVERFLOW:
    return "overflow";
  case QC_ERROR_LAYOUT:
    return "layout";
  case QC_ERROR_TARGET:
    return "target";
  case QC_ERROR_UNSUPPORTED:
    return "unsupported";
  case QC_ERROR_VALUE:
    return "value";
  case QC_ERROR_MEMORY:
    return "memory";
  case QC_ERROR_FILE:
    return "file";
  case QC_ERROR_MALFORMED:
    return "malformed";
  case QC_ERROR_NOT_FOUND:
    return "not found";
  default:
    return "unknown";
  }
}
