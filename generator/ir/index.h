// Indices: affine expressions over sizes, which are what a program counts elements, bytes and turns of loops in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace quantc::ir {

/// A sum of multiples of size variables, of constants that have names, and of a number. Its parts keep the order in
/// which they were added, but for the number, which stands last.
class Index {
public:
  /// factor * factorName * variable; an empty name counts one.
  struct Term {
    std::string variable;
    std::string factorName;
    int64_t factor = 1;  // of an unnamed factor; what the name stands for, where the variable is empty
    bool operator==(const Term &) const = default;
  };

  Index(int64_t number = 0) : number(number) {}
  /// A size variable: an index of a loop, a parameter, a template's parameter.
  static Index of(const std::string &variable);
  /// A constant that is declared under a name.
  static Index named(const std::string &name, int64_t value);
  /// The product of a size variable and a constant that is declared under a name.
  static Index product(const std::string &variable, const std::string &factor);

  Index operator+(const Index &other) const;
  Index operator*(int64_t factor) const;
  bool operator==(const Index &) const = default;

  bool isNumber() const { return terms.empty(); }
  bool isZero() const { return terms.empty() && number == 0; }

  std::vector<Term> terms;
  int64_t number = 0;
};

/// The text of an index, the same in dumps and in C++: `c * act_bytes + act_sums + 4`.
std::string text(const Index &index);

}  // namespace quantc::ir
