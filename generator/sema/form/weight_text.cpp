#include "sema/form/weight_text.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/SmallString.h"

#include <cstdlib>

namespace quantc {
namespace {

std::string index(unsigned count, unsigned group) {
  return count == 1 ? std::string() : "[i / " + std::to_string(group) + "]";
}

/// number * name - offset, without what changes nothing.
std::string affine(int64_t multiplier, std::string name, int64_t offset) {
  if (multiplier != 1)
    name = std::to_string(multiplier) + " * " + name;
  if (offset != 0)
    name += (offset > 0 ? " - " : " + ") + std::to_string(std::abs(offset));
  return multiplier != 1 || offset != 0 ? "(" + name + ")" : name;
}

std::string factorText(const Format &format, const Factor &factor) {
  switch (factor.kind) {
  case Factor::Float: {
    const FloatArray &array = format.floats[factor.index];
    return array.name + index(array.count, factor.group);
  }
  case Factor::Constant: {
    llvm::SmallString<24> digits;
    llvm::APFloat(factor.constant).toString(digits);
    return digits.str().str();
  }
  case Factor::Int: {
    const IntArray &array = format.arrays[factor.index];
    return affine(factor.multiplier, array.name + index(array.count, factor.group), factor.offset);
  }
  case Factor::Level:
    break;
  }
  if (format.code.isLinear())
    return affine(1, format.code.name + "[i]", format.code.offset);
  return "level(" + format.code.name + "[i])";
}

std::string termText(const Format &format, const Term &term) {
  std::string text;
  for (const Factor &factor : term.factors)
    text += (text.empty() ? "" : " * ") + factorText(format, factor);
  return text;
}

}  // namespace

std::string weightText(const Format &format) {
  std::string text = termText(format, format.value.scale);
  if (format.value.minimum)
    text += (format.value.minimum->negative ? " - " : " + ") + termText(format, *format.value.minimum);
  return text;
}

}  // namespace quantc
