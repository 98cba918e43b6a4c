// Structures that may be those of an older or a newer header.
#include "internal.h"

#include <cstring>

qc_status qc::read_structure(const char *name, const void *given, size_t size, void *out, qc_error *error) {
  constexpr size_t most = 4096;  // beyond it lies memory that was never filled, not a later version
  size_t given_size = 0;
  if (!given)
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", name);
  std::memcpy(&given_size, given, sizeof given_size);
  if (given_size == 0 || given_size % sizeof(size_t) != 0 || given_size > most)
    return fail(error, QC_ERROR_ARGUMENT, "%s: struct_size is %zu, this library takes %zu", name, given_size, size);
  const auto *const bytes = static_cast<const uint8_t *>(given);
  for (size_t i = size; i < given_size; ++i)
    if (bytes[i] != 0)
      return fail(error, QC_ERROR_UNSUPPORTED, "%s: struct_size is %zu, and what follows the %zu bytes known is not 0",
                  name, given_size, size);
  std::memset(out, 0, size);
  std::memcpy(out, given, min(given_size, size));
  return QC_OK;
}
