// A format as its spec defines it, interpreted one element at a time: what `quantc try` proves kernels with, and the
// oracle of the formats for which nobody has written one by hand. Shares nothing with the compiler; where a
// hand-written oracle exists, both are compared.
#pragma once

#include "definition/meaning.h"

#include <memory>

namespace oracle {

/// The format of that name, the spec's own or a variant's, that this file defines; null when it does not.
std::unique_ptr<Format> readDefinition(const std::string &file, std::string_view name);

/// The format of that name that a spec of a folder defines; null when none does.
std::unique_ptr<Format> define(const std::string &folder, std::string_view name);

}  // namespace oracle
