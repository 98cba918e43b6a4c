#include "sema/weight_text.h"

#include <cstdlib>

namespace quantc {
namespace {

std::string factorText(const Format &format, const Factor &factor) {
  if (factor.kind == Factor::Float)
    return format.fields[factor.field].name;
  std::string text = format.arrays[factor.array].name;
  text += factor.kind == Factor::Code ? "[i]" : "[i / " + std::to_string(factor.group) + "]";
  if (factor.offset != 0)
    text = "(" + text + (factor.offset > 0 ? " - " : " + ") + std::to_string(std::abs(factor.offset)) + ")";
  return text;
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
