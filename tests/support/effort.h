// QUANTC_TEST_EFFORT=quick in the environment, for emulators and sanitizers, which are slow.
#pragma once

#include <cstdlib>
#include <cstring>

namespace support {

/// Whether to try less: short lists, fewer operands.
inline bool quick() {
  const char *effort = std::getenv("QUANTC_TEST_EFFORT");
  return effort && std::strcmp(effort, "quick") == 0;
}

}  // namespace support
