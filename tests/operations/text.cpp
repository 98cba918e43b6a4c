#include "text.h"

#include <cstdio>

namespace operations {
namespace {

template <class T> T at(const Bytes &bytes, size_t offset) {
  T value;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

}  // namespace

std::string show(const Bytes &bytes, char type) {
  const size_t width = type == 'b' ? 1 : type == 'h' ? 2 : 4;
  std::string text;
  for (size_t i = 0; i + width <= bytes.size(); i += width) {
    char element[64];
    if (type == 'b')
      std::snprintf(element, sizeof element, "%02x", unsigned(bytes[i]));
    else if (type == 'h')
      std::snprintf(element, sizeof element, "%d", at<int16_t>(bytes, i));
    else if (type == 'f' || type == 'x')
      std::snprintf(element, sizeof element, "%.9g (%08x)", double(at<float>(bytes, i)), at<uint32_t>(bytes, i));
    else
      std::snprintf(element, sizeof element, "%d", at<int32_t>(bytes, i));
    text += (i ? " " : "") + std::string(element);
  }
  return text;
}

}  // namespace operations
