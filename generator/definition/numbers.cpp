#include "definition/numbers.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <map>

namespace oracle {
namespace {

Integer parity(Integer x) {
  Integer ones = 0;
  for (; x > 0; x >>= 1)
    ones += x & 1;
  return ones & 1;
}

const std::map<std::string, Integer (*)(Integer)> unaryOperators = {
    {"-", [](Integer x) { return -x; }},
    {"~", [](Integer x) { return ~x; }},
    {"!", [](Integer x) { return Integer(x == 0); }},
    {"parity", parity},
};

const std::map<std::string, Integer (*)(Integer, Integer)> binaryOperators = {
    {"||", [](Integer a, Integer b) { return Integer(a != 0 || b != 0); }},
    {"&&", [](Integer a, Integer b) { return Integer(a != 0 && b != 0); }},
    {"==", [](Integer a, Integer b) { return Integer(a == b); }},
    {"!=", [](Integer a, Integer b) { return Integer(a != b); }},
    {"<", [](Integer a, Integer b) { return Integer(a < b); }},
    {"<=", [](Integer a, Integer b) { return Integer(a <= b); }},
    {">", [](Integer a, Integer b) { return Integer(a > b); }},
    {">=", [](Integer a, Integer b) { return Integer(a >= b); }},
    {"|", [](Integer a, Integer b) { return a | b; }},
    {"^", [](Integer a, Integer b) { return a ^ b; }},
    {"&", [](Integer a, Integer b) { return a & b; }},
    {"<<", [](Integer a, Integer b) { return a << int(b); }},
    {">>", [](Integer a, Integer b) { return a >> int(b); }},
    {"+", [](Integer a, Integer b) { return a + b; }},
    {"-", [](Integer a, Integer b) { return a - b; }},
    {"*", [](Integer a, Integer b) { return a * b; }},
    {"/", [](Integer a, Integer b) { return a / b; }},
    {"%", [](Integer a, Integer b) { return a % b; }},
};

struct Type {
  unsigned bytes;
  std::optional<FloatType> floats;
};
const std::map<std::string, Type> types = {{"u8", {1, {}}},
                                           {"i8", {1, {}}},
                                           {"u16", {2, {}}},
                                           {"i16", {2, {}}},
                                           {"u32", {4, {}}},
                                           {"i32", {4, {}}},
                                           {"u64", {8, {}}},
                                           {"f16", {2, FloatType::F16}},
                                           {"bf16", {2, FloatType::BF16}},
                                           {"f32", {4, FloatType::F32}},
                                           {"e8m0", {1, FloatType::E8M0}},
                                           {"ue4m3", {1, FloatType::UE4M3}}};

float valueOfE8M0(int code) {
  return code == 255 ? std::numeric_limits<float>::quiet_NaN() : std::ldexp(1.0f, code - 127);
}

float valueOfUE4M3(int code) {
  const int exponent = code >> 3 & 15, fraction = code & 7;
  return (code & 127) == 127 ? std::numeric_limits<float>::quiet_NaN()
         : exponent == 0     ? std::ldexp(float(fraction), -9)
                             : std::ldexp(float(8 + fraction), exponent - 10);
}

}  // namespace

unsigned bytesOf(const std::string &type) { return types.at(type).bytes; }
std::optional<FloatType> floatTypeOf(const std::string &type) { return types.at(type).floats; }

std::vector<float> codeValues(const FieldLine &field) {
  const std::optional<FloatType> type = floatTypeOf(field.type);
  if (type != FloatType::E8M0 && type != FloatType::UE4M3)
    return {};
  std::vector<float> values;
  for (int code = 0; code < 256; ++code)  // the unit is a power of two, and the product exact
    values.push_back((type == FloatType::E8M0 ? valueOfE8M0(code) : valueOfUE4M3(code)) * field.unit);
  for (const auto &[code, value] : field.special)
    values[code] = value;
  return values;
}

Integer (*unaryOperator(const std::string &text))(Integer) { return unaryOperators.at(text); }
Integer (*binaryOperator(const std::string &text))(Integer, Integer) { return binaryOperators.at(text); }

Integer valueOf(const Node &node, const uint8_t *block) {
  const auto operand = [&](size_t k) { return valueOf(*node.operands[k], block); };
  switch (node.kind) {
  case Node::Constant:
    return node.constant;
  case Node::Load: {
    Integer value = 0;
    for (unsigned i = 0; i < node.bytes; ++i)
      value |= Integer(block[node.byte + i]) << 8 * i;
    const bool isNegative = node.isSigned && block[node.byte + node.bytes - 1] >> 7;
    return isNegative ? value - (Integer(1) << 8 * node.bytes) : value;
  }
  case Node::Unary:
    return node.unary(operand(0));
  case Node::Binary:
    return node.binary(operand(0), operand(1));
  case Node::Choice:
    return operand(0) != 0 ? operand(1) : operand(2);
  case Node::Entry:
    return node.column[size_t(operand(0)) * node.stride];
  }
  return 0;
}

float StoredFloat::in(const uint8_t *block) const {
  const uint32_t number = uint32_t(valueOf(*bits, block));
  switch (type) {
  case FloatType::F16:
    return halfToFloat(uint16_t(number));
  case FloatType::BF16:
    return bfloatToFloat(uint16_t(number));
  case FloatType::F32: {
    float value;
    std::memcpy(&value, &number, sizeof value);
    return value;
  }
  case FloatType::E8M0:
  case FloatType::UE4M3:
    return values[number & 255];
  }
  return 0;
}

}  // namespace oracle
