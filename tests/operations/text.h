// Values in messages.
#pragma once

#include "meaning.h"

#include <string>

namespace operations {

/// The elements of a vector, or what is at a pointer; `type` as in meaning.h.
std::string show(const Bytes &bytes, char type);

}  // namespace operations
