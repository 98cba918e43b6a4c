/* Compiled as C11, never run: the public header needs nothing before it and is C. */
#include "quantc/quantc.h"

_Static_assert(sizeof(qc_status) == 4 && sizeof(qc_operation) == 4 && sizeof(qc_gguf_type) == 4,
               "numbers of fixed width for callers in other languages");

const char *header_is_c(void);
const char *header_is_c(void) { return qc_version(); }
