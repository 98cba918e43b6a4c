// A format that nobody designed: from a seed, the text of its spec and, beside it, its meaning.
#pragma once

#include "model.h"

#include <map>
#include <set>

namespace random_formats {

struct RandomFormat {
  uint64_t seed = 0;
  std::string spec;
  std::map<std::string, std::string> files;  // data files that the spec names
  std::string kind;                          // what it is made of, for people
  std::set<std::string> traits;              // the same in the words of Coverage
  Model model;
};

RandomFormat randomFormat(uint64_t seed);

}  // namespace random_formats
