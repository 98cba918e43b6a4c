// A spec's text through the whole compiler, in memory.
#pragma once

#include "random_format.h"

#include "ir/ir.h"
#include "target/target.h"

#include <memory>
#include <optional>

namespace random_formats {

struct Compiled {
  std::map<std::string, std::string> files;  // what the compiler writes, by path, but for headers of targets
  std::map<std::string, std::shared_ptr<quantc::ir::Program>> programs;  // by target, legal
  unsigned packedBytes = 0;                                              // of a block in a panel, for each row
  unsigned wideBytes = 0;                                                // likewise; 0: there are no wide panels
  unsigned activationBytes = 0, activationScale = 0;
  unsigned startGroup = 0, startBytes = 0;  // of an activation block
  int zero = 0;
};

/// Nothing, with what the compiler said, where it finds an error in the spec or cannot do it.
std::optional<Compiled> compile(const RandomFormat &format, const std::vector<const quantc::Target *> &targets,
                                std::string &messages);

/// The header of a target for these formats.
std::string headerOf(const std::vector<const Compiled *> &formats, const quantc::Target &target);

}  // namespace random_formats
