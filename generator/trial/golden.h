// Blocks and the weights that they have by another program: what a spec says of them.
#pragma once

#include "definition/meaning.h"
#include "sema/model.h"

#include <optional>
#include <string>

namespace quantc {

/// Empty where every weight is as expected; else which differs first, and what it was read from. Nothing, with `why`,
/// where the files are not of the format.
std::optional<std::string> compareGolden(const Format &format, const oracle::Format &meaning,
                                         const std::string &blocksFile, const std::string &floatsFile,
                                         std::string &why);

}  // namespace quantc
