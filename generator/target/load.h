// Descriptions in, targets out.
#pragma once

#include "target/record.h"
#include "target/target.h"

#include <string>
#include <vector>

namespace quantc {

struct LoadedTargets {
  TargetSet set;                      // empty where there are mistakes
  std::vector<std::string> mistakes;  // each as `templates/FILE:LINE: what is wrong`
};

/// Reads descriptions, in any order, joins each with what it extends, and checks the targets that come of it.
LoadedTargets loadTargets(const std::vector<Description> &descriptions);

}  // namespace quantc
