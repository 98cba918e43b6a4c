// A spec as a tree: the grammar of docs/spec-language.md, read without a line of the compiler and for good specs alone.
// What is wrong with a spec, quantc says; here the first thing that is not understood ends the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace oracle {

struct Expression {
  enum Kind {
    Number,    // text as written
    Name,      // a name alone
    Element,   // text[operands[0]] or text[operands[0]][operands[1]]
    Call,      // text(operands[0])
    Operator,  // of one operand, two, or three: text is "?"
  } kind = Number;
  std::string text;
  std::vector<Expression> operands;
};

struct TableLine {
  std::string name;
  Expression rows;
  std::optional<Expression> components;
  std::string file;  // below the spec's folder; empty: `numbers` are there
  std::vector<int64_t> numbers;
};

struct FieldLine {
  std::string type, name;
  std::optional<Expression> count, offset;
  float unit = 1;
  std::vector<std::pair<unsigned, float>> special;  // codes with a value of their own
};

/// name[index : count] = value, of integers, or of floats if there is a type.
struct EquationLine {
  std::string type, name, index;
  std::optional<Expression> count;  // missing: a single float
  Expression value;
};

struct Spec {
  std::string file;
  std::string name;
  std::vector<std::pair<std::string, int64_t>> parameters;
  std::vector<std::pair<std::string, std::vector<std::pair<std::string, int64_t>>>> variants;
  Expression block;
  std::vector<TableLine> tables;
  std::vector<FieldLine> fields;
  std::vector<EquationLine> equations;
  std::string index;  // of the weight
  Expression weight;
  std::string fit;  // the rule's name
};

Spec readSpec(const std::string &file);

/// A number as it is written in a spec.
int64_t integerOf(const std::string &text);
float floatOf(const std::string &text);
bool isReal(const std::string &text);  // with a fraction or an exponent

[[noreturn]] void giveUp(const std::string &file, const std::string &why);

}  // namespace oracle
