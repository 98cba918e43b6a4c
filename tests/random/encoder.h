// Entry points for the encoders of formats, which kernels call inline: they take levels, whatever the codes of these.
#pragma once

#include <string>

namespace random_formats {

extern const char *const encoderHelper;
std::string encoderOf(const std::string &format, const std::string &target);

}  // namespace random_formats
