// Where a random format keeps its numbers. Every number is made twice, by different means: as text of the spec (fields,
// expressions of an index) and as a list of bits. Fields get their order, and so their addresses, at the end.
#pragma once

#include "model.h"

#include <deque>
#include <set>

namespace random_formats {

/// An expression of an index variable and what it comes out as.
struct Index {
  std::string text;
  int precedence = 0;  // of its outermost operator; docs/spec-language.md
  std::function<unsigned(unsigned)> at;
};

Index variable(const std::string &name);
Index binary(const Index &a, char op, unsigned b);  // + - * / %; without the operations that change nothing
Index less(unsigned a, const Index &b);             // a - b
Index sum(const Index &a, const Index &b);

/// Numbers of the format: where they are, and how the spec has one of them.
struct Stored {
  unsigned count = 0, width = 0;
  std::string name;  // written name[INDEX], or name alone where it is a single number
  bool isSingle = false;
  FloatType type = FloatType::F16;  // floats only
  Numbers numbers;                  // of addresses after Storage::finish

  std::string at(const std::string &index) const { return isSingle ? name : name + "[" + index + "]"; }
};

class Storage {
public:
  explicit Storage(support::Random &random) : random(random) {}

  /// `count` integers of `width` bits, at most 12, under that name.
  const Stored *integers(const std::string &name, unsigned count, unsigned width, bool isSigned = false);
  /// `count` floats; gathered from single bits where `gathered`, which takes one of 16 bits or more.
  const Stored *floats(const std::string &name, unsigned count, FloatType type, const std::string &modifiers = "",
                       bool gathered = false);
  /// A line among the equations, behind those there are.
  void equation(const std::string &line) { equations += "  " + line + "\n"; }

  /// Orders the fields, puts padding between some and sets every address. Gives the lines of the fields and equations.
  std::string finish();
  unsigned bytes() const { return size; }
  const std::vector<bool> &used() const { return usedBits; }
  /// What of layouts there is, in the words of Coverage.
  const std::set<std::string> &traits() const { return has; }

private:
  struct Field {
    std::string name, type, modifiers;
    unsigned elementBits = 8, count = 1;
    bool isSingle = false, isFloat = false, isPadding = false;
    unsigned offset = 0;
    std::vector<bool> used;
  };
  /// A bit as long as its field has no address.
  struct Place {
    unsigned field, bit;
  };
  using Places = std::vector<std::vector<Place>>;
  /// Some bits of every number: text over the index variable, and where they are.
  struct Part {
    std::string text;  // at least as tight as '&'
    Places places;
  };

  bool chance(unsigned n) { return random.below(n) == 0; }
  unsigned pick(std::initializer_list<unsigned> from) { return from.begin()[random.below(unsigned(from.size()))]; }
  unsigned divisor(unsigned n);

  unsigned field(const std::string &name, const std::string &type, unsigned elementBits, unsigned count);
  std::string element(unsigned field, const std::string &index) const;
  void use(const Places &places);
  Stored *keep(const std::string &name, unsigned count, unsigned width, const Places &places);

  Part plane(const std::string &name, unsigned count, unsigned width, unsigned slot, bool isSigned);
  Part stream(const std::string &name, unsigned count, unsigned width);
  Part planes(const std::string &name, unsigned count, unsigned width);
  std::string scattered(unsigned width, const std::vector<Place> &bits) const;
  Part scatter(const std::string &name, unsigned count, unsigned width);
  std::vector<Place> freeBits(const std::string &name, unsigned wanted);
  std::string run(const Place &from, unsigned length, unsigned position) const;
  Part reversed(const std::string &name, const Part &part, unsigned width);

  support::Random &random;
  std::vector<Field> fields;
  std::vector<Place> holes;
  std::string equations;
  std::deque<Stored> stored;
  std::vector<Places> places;  // of each of `stored`
  unsigned size = 0;
  std::vector<bool> usedBits;
  std::set<std::string> has;
};

}  // namespace random_formats
