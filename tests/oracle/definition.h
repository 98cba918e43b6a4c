// A format as its spec defines it, interpreted one element at a time: the oracle of the formats for which nobody has
// written one by hand. Shares nothing with the compiler; where a hand-written oracle exists, both are compared.
#pragma once

#include "oracle.h"

#include <memory>

namespace oracle {

/// The format of that name that a spec of a folder defines; null when none does.
std::unique_ptr<Format> define(const std::string &folder, std::string_view name);

}  // namespace oracle
