// The weight equation as sema understood it, for lists and explanations: factors in the order written.
#pragma once

#include "sema/model.h"

#include <string>

namespace quantc {

std::string weightText(const Format &format);

}  // namespace quantc
