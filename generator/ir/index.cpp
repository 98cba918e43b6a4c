#include "ir/index.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace quantc::ir {

Index Index::of(const std::string &variable) {
  Index index;
  index.terms.push_back({variable, "", 1});
  return index;
}

Index Index::named(const std::string &name, int64_t value) {
  Index index;
  if (value != 0)
    index.terms.push_back({"", name, value});
  return index;
}

Index Index::product(const std::string &variable, const std::string &factor) {
  Index index;
  index.terms.push_back({variable, factor, 1});
  return index;
}

Index Index::operator+(const Index &other) const {
  Index sum = *this;
  sum.number += other.number;
  for (const Term &term : other.terms) {
    auto same = std::find_if(sum.terms.begin(), sum.terms.end(), [&](const Term &t) {
      return !t.variable.empty() && t.variable == term.variable && t.factorName.empty() && term.factorName.empty();
    });
    if (same == sum.terms.end())
      sum.terms.push_back(term);
    else if ((same->factor += term.factor) == 0)
      sum.terms.erase(same);
  }
  return sum;
}

Index Index::operator*(int64_t factor) const {
  if (factor == 0)
    return 0;
  Index product = *this;
  product.number *= factor;
  for (Term &term : product.terms) {
    assert((factor == 1 || !term.variable.empty()) && "a named constant is added as it is");
    term.factor *= factor;
  }
  return product;
}

std::string text(const Index &index) {
  std::string result;
  auto add = [&](const std::string &part, bool isNegative) {
    result += result.empty() ? (isNegative ? "-" : "") : isNegative ? " - " : " + ";
    result += part;
  };
  for (const Index::Term &term : index.terms) {
    if (term.variable.empty()) {
      add(term.factorName, false);
      continue;
    }
    std::string part = term.variable;
    if (!term.factorName.empty())
      part += " * " + term.factorName;
    if (std::abs(term.factor) != 1)
      part += " * " + std::to_string(std::abs(term.factor));
    add(part, term.factor < 0);
  }
  if (index.number != 0 || result.empty())
    add(std::to_string(std::abs(index.number)), index.number < 0);
  return result;
}

}  // namespace quantc::ir
