// quantc new: a spec to begin with, which compiles and can be tried as it is.
#pragma once

#include <optional>
#include <string>

namespace quantc {

struct NewFormat {
  std::string name;
  unsigned bits = 4, group = 32;  // of a code; weights that share a scale
  bool hasMinimum = false;
};

/// The text of the spec; nothing, with `why`, where there is no such format.
std::optional<std::string> newSpec(const NewFormat &format, std::string &why);

}  // namespace quantc
