#include "trial/new_format.h"

#include <vector>

namespace quantc {
namespace {

/// Codes of some bits lie in planes of 8, 4, 2 and 1 bits: in each, weight i is in byte i % bytes.
struct Bits {
  unsigned width, position, bytes;
  std::string name() const { return "q" + std::to_string(position); }
  std::string text() const {
    const std::string count = std::to_string(bytes), shift = width == 1 ? "" : " * " + std::to_string(width);
    if (width == 8)
      return name() + "[i]";
    return name() + "[i % " + count + "] >> i / " + count + shift + " & " + std::to_string((1u << width) - 1);
  }
};

std::vector<Bits> planesOf(const NewFormat &format) {
  std::vector<Bits> planes;
  unsigned position = 0;
  for (unsigned width : {8u, 4u, 2u, 1u})
    if (format.bits & width) {
      planes.push_back({width, position, format.group * width / 8});
      position += width;
    }
  return planes;
}

bool isName(const std::string &name) {
  const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (name.empty() || !isLetter(name[0]) || name.size() > 60)
    return false;
  for (char c : name)
    if (!isLetter(c) && c != '_' && !(c >= '0' && c <= '9'))
      return false;
  return name.find("__") == std::string::npos && name.back() != '_';
}

}  // namespace

std::optional<std::string> newSpec(const NewFormat &format, std::string &why) {
  if (!isName(format.name))
    why = "'" + format.name + "' is no name of a format: small letters, digits and single '_' between them";
  else if (format.bits < 1 || format.bits > 8)
    why = "codes have 1 to 8 bits, not " + std::to_string(format.bits);
  else if (format.group < 16 || format.group > 256 || format.group % 16 != 0)
    why = "a scale is for 16 to 256 weights, a multiple of 16, not " + std::to_string(format.group);
  else if (format.bits == 1 && format.hasMinimum)
    why = "codes of 1 bit with a minimum are 2 levels with any distance: no rule is made for them";
  if (!why.empty())
    return std::nullopt;

  const std::string group = std::to_string(format.group);
  const std::vector<Bits> planes = planesOf(format);
  std::string fields = "  f16 d\n", code;
  if (format.hasMinimum)
    fields += "  f16 m\n";
  for (const Bits &plane : planes) {
    fields += "  u8  " + plane.name() + "[" + std::to_string(plane.bytes) + "]\n";
    code += code.empty() ? plane.text() : " | (" + plane.text() + ") << " + std::to_string(plane.position);
  }
  const std::string weight = format.hasMinimum  ? "d * q[i] + m"
                             : format.bits == 1 ? "d * (2 * q[i] - 1)"
                                                : "d * (q[i] - " + std::to_string(1u << (format.bits - 1)) + ")";
  const char *const rule = format.hasMinimum ? "minmax" : format.bits == 1 ? "sign_mean" : "signed_absmax";
  return "# " + format.name + ": " + group + " weights share a scale" + (format.hasMinimum ? " and a minimum" : "") +
         "; codes of " + std::to_string(format.bits) + (format.bits == 1 ? " bit" : " bits") + ".\nformat " +
         format.name + "\n  block " + group + "\n\n" + fields + "\n  q[i : " + group + "] = " + code +
         "\n\n  w[i] = " + weight + "\n  fit " + rule + "\n";
}

}  // namespace quantc
