// A spec's text through the whole compiler, in memory.
#pragma once

#include "random_format.h"

#include "target/target.h"

#include <optional>

namespace random_formats {

struct Compiled {
  std::map<std::string, std::string> files;  // what the compiler writes, by path
  unsigned packedBytes = 0;                  // of a block in a panel, for each row
  unsigned activationBytes = 0, activationScale = 0;
  unsigned startGroup = 0, startBytes = 0;  // of an activation block
  int zero = 0;
};

/// Nothing, with what the compiler said, where it finds an error in the spec or cannot do it.
std::optional<Compiled> compile(const RandomFormat &format, const std::vector<const quantc::Target *> &targets,
                                std::string &messages);

}  // namespace random_formats
