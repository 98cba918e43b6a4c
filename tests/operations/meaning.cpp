#include "meaning.h"

#include "definition/fused.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace operations {
namespace {

template <class T> T at(const Bytes &bytes, size_t index) {
  T value;
  std::memcpy(&value, bytes.data() + index * sizeof value, sizeof value);
  return value;
}

template <class T> T operand(const Call &c, size_t k, size_t index) { return at<T>(c.operands[k], index); }

template <class T> void put(Call &c, size_t index, T value) {
  std::memcpy(c.result.data() + index * sizeof value, &value, sizeof value);
}

/// Result element i = f(i), of as many as the result has.
template <class T, class F> void each(Call &c, F f) {
  for (size_t i = 0; i < c.result.size() / sizeof(T); ++i)
    put<T>(c, i, T(f(i)));
}

/// Result element i = f(element i of operand 0), and so on.
template <class T, class F> void unary(Call &c, F f) {
  each<T>(c, [&](size_t i) { return f(operand<T>(c, 0, i)); });
}
template <class T, class F> void binary(Call &c, F f) {
  each<T>(c, [&](size_t i) { return f(operand<T>(c, 0, i), operand<T>(c, 1, i)); });
}
template <class T, class F> void ternary(Call &c, F f) {
  each<T>(c, [&](size_t i) { return f(operand<T>(c, 0, i), operand<T>(c, 1, i), operand<T>(c, 2, i)); });
}

/// Result lane i = element i of operand 0, extended as its type is.
template <class T> void widen(Call &c, size_t first = 0) {
  each<int32_t>(c, [&](size_t i) { return int32_t(operand<T>(c, 0, first + i)); });
}
template <class T> void widenToPairs(Call &c) {
  each<int16_t>(c, [&](size_t i) { return int16_t(operand<T>(c, 0, i)); });
}

/// The same bytes, over and over.
void repeat(Call &c, const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < c.result.size(); ++i)
    c.result[i] = bytes[i % count];
}

/// The value of a half float.
float half(uint32_t bits) {
  const int exponent = int(bits >> 10 & 31), mantissa = int(bits & 1023);
  const float magnitude = exponent == 31  ? (mantissa ? NAN : INFINITY)
                          : exponent == 0 ? std::ldexp(float(mantissa), -24)
                                          : std::ldexp(float(1024 + mantissa), exponent - 25);
  return bits >> 15 & 1 ? -magnitude : magnitude;
}

/// The integer nearest to x; of two, the even one.
int64_t nearestEven(double x) {
  const double below = std::floor(x);
  const int64_t lower = int64_t(below);
  const double rest = x - below;
  return rest > 0.5 || (rest == 0.5 && lower % 2 != 0) ? lower + 1 : lower;
}

/// The float nearest to an integer of 32 bits, ties to even, made of its 24 highest bits.
float toFloat(int64_t value) {
  const int64_t magnitude = std::abs(value);
  int dropped = 0;
  while (magnitude >> dropped >= int64_t(1) << 24)
    ++dropped;
  const double rounded = std::ldexp(double(nearestEven(std::ldexp(double(magnitude), -dropped))), dropped);
  return float(value < 0 ? -rounded : rounded);
}

// Sums and products of two floats are exact in double, or rounded so far behind f32 that the second rounding gives the
// right result. Fused ones take more.
using support::fused;

// Bytes
void ofLoad(Call &c) { c.result = c.operands[0]; }
void ofStore(Call &c) { c.result = c.operands[1]; }
void ofGather16(Call &c) {
  each<uint8_t>(c, [&](size_t i) { return c.operands[i / 16][i % 16]; });
}
void ofDup16(Call &c) { repeat(c, c.operands[0].data(), 16); }
void ofDup4(Call &c) { repeat(c, c.operands[0].data(), 4); }
void ofSplatByte(Call &c) {
  each<uint8_t>(c, [&](size_t) { return uint8_t(c.immediate); });
}
void ofPattern(Call &c) { repeat(c, c.pattern, 16); }
void ofAnd(Call &c) {
  binary<uint8_t>(c, [](uint8_t a, uint8_t b) { return a & b; });
}
void ofOr(Call &c) {
  binary<uint8_t>(c, [](uint8_t a, uint8_t b) { return a | b; });
}
void ofXor(Call &c) {
  binary<uint8_t>(c, [](uint8_t a, uint8_t b) { return a ^ b; });
}
void ofOrAnd(Call &c) {
  ternary<uint8_t>(c, [](uint8_t a, uint8_t b, uint8_t m) { return a | (b & m); });
}
void ofSrl(Call &c) {
  unary<uint8_t>(c, [&](uint8_t a) { return a >> c.immediate; });
  std::fill(c.defined.begin(), c.defined.end(), uint8_t(0xff >> c.immediate));
}
void ofSll(Call &c) {
  unary<uint8_t>(c, [&](uint8_t a) { return a << c.immediate; });
  std::fill(c.defined.begin(), c.defined.end(), uint8_t(0xff << c.immediate));
}
void ofMulLow(Call &c) {
  binary<uint8_t>(c, [](uint8_t a, uint8_t b) { return uint8_t(unsigned(a) * b % 256); });
}
void ofMulHigh(Call &c) {
  unary<uint8_t>(c, [&](uint8_t a) { return uint8_t(a * c.immediate / 256); });
}
void ofDigits(Call &c) {
  binary<uint8_t>(c, [&](uint8_t a, uint8_t b) { return uint8_t(unsigned(a) * b % 256 * unsigned(c.immediate) / 256); });
}
void ofShuffle(Call &c) {
  each<uint8_t>(c, [&](size_t i) { return c.operands[0][i / 16 * 16 + c.pattern[i % 16]]; });
}
void ofLookup(Call &c) {
  unary<uint8_t>(c, [&](uint8_t code) { return c.pattern[code]; });
}
void ofTestBits(Call &c) {
  binary<uint8_t>(c, [](uint8_t a, uint8_t b) { return (a & b) != 0 ? 0xff : 0; });
}
void ofTranspose(Call &c) {
  each<uint32_t>(c, [&](size_t lane) { return operand<uint32_t>(c, lane % 4, lane / 4 * 4 + size_t(c.immediate)); });
}
void ofMultishift(Call &c) {
  each<uint8_t>(c, [&](size_t i) {
    const unsigned shift = c.pattern[i % 16];
    const uint64_t bits = operand<uint64_t>(c, 0, i / 8);
    return uint8_t(bits >> shift | (shift ? bits << (64 - shift) : 0));
  });
}
void ofLookup128(Call &c) {
  each<uint8_t>(c, [&](size_t i) { return operand<uint8_t>(c, 1, operand<uint8_t>(c, 0, i) % 128); });
}
void ofChoose(Call &c) {
  each<uint8_t>(c, [&](size_t i) {
    const bool first = (operand<uint8_t>(c, 0, i) & operand<uint8_t>(c, 1, i)) != 0;
    return operand<uint8_t>(c, first ? 2 : 3, i);
  });
}
void ofAsLanes(Call &c) { c.result = c.operands[0]; }
void ofAsBytes(Call &c) { c.result = c.operands[0]; }
void ofWidenU8(Call &c) { widen<uint8_t>(c, size_t(c.immediate) * c.rows); }
void ofWidenS8(Call &c) { widen<int8_t>(c, size_t(c.immediate) * c.rows); }

// Lanes. They wrap, as unsigned integers do.
void ofLanesZero(Call &c) { std::fill(c.result.begin(), c.result.end(), uint8_t(0)); }
void ofLanesSplat(Call &c) {
  each<uint32_t>(c, [&](size_t) { return uint32_t(c.immediate); });
}
void ofLanesDup(Call &c) { repeat(c, c.operands[0].data(), 4); }
void ofLanesAdd(Call &c) {
  binary<uint32_t>(c, [](uint32_t a, uint32_t b) { return a + b; });
}
void ofLanesSub(Call &c) {
  binary<uint32_t>(c, [](uint32_t a, uint32_t b) { return a - b; });
}
void ofLanesMul(Call &c) {
  binary<uint32_t>(c, [](uint64_t a, uint64_t b) { return uint32_t(a * b); });
}
void ofLanesMla(Call &c) {
  ternary<uint32_t>(c, [](uint64_t sum, uint64_t a, uint64_t b) { return uint32_t(sum + a * b); });
}
void ofLanesAnd(Call &c) {
  binary<uint32_t>(c, [](uint32_t a, uint32_t b) { return a & b; });
}
void ofLanesOr(Call &c) {
  binary<uint32_t>(c, [](uint32_t a, uint32_t b) { return a | b; });
}
void ofLanesXor(Call &c) {
  binary<uint32_t>(c, [](uint32_t a, uint32_t b) { return a ^ b; });
}
void ofLanesMax(Call &c) {
  binary<int32_t>(c, [](int32_t a, int32_t b) { return a < b ? b : a; });
}
void ofLanesSrl(Call &c) {
  unary<uint32_t>(c, [&](uint32_t a) { return a >> c.immediate; });
}
void ofLanesSll(Call &c) {
  unary<uint32_t>(c, [&](uint32_t a) { return a << c.immediate; });
}
void ofLanesSra(Call &c) {
  // Division that rounds down.
  unary<int32_t>(c, [&](int64_t a) {
    const int64_t by = int64_t(1) << c.immediate;
    return int32_t(a < 0 ? -((-a + by - 1) / by) : a / by);
  });
}
void ofLoadU8(Call &c) { widen<uint8_t>(c); }
void ofLoadS8(Call &c) { widen<int8_t>(c); }
void ofLoadU16(Call &c) { widen<uint16_t>(c); }
void ofLoadS16(Call &c) { widen<int16_t>(c); }
void ofStoreLow8(Call &c) {
  each<uint8_t>(c, [&](size_t i) { return uint8_t(operand<uint32_t>(c, 1, i) % 256); });
}
void ofStoreLow16(Call &c) {
  each<uint16_t>(c, [&](size_t i) { return uint16_t(operand<uint32_t>(c, 1, i) % 65536); });
}
void ofStoreLanes(Call &c) { c.result = c.operands[1]; }
void ofReduce4(Call &c) {
  each<uint32_t>(c, [&](size_t lane) {
    uint32_t sum = 0;
    for (size_t i = 0; i < 4; ++i)
      sum += operand<uint32_t>(c, lane % 4, lane / 4 * 4 + i);
    return sum;
  });
}
void ofLanesSum(Call &c) {
  uint32_t sum = 0;
  for (size_t i = 0; i < c.rows; ++i)
    sum += operand<uint32_t>(c, 0, i);
  put(c, 0, sum);
}
void ofLanesTop(Call &c) {
  int32_t top = INT32_MIN;
  for (size_t i = 0; i < c.rows; ++i)
    top = std::max(top, operand<int32_t>(c, 0, i));
  put(c, 0, top);
}
void ofLanesLookup(Call &c) {
  each<uint32_t>(c, [&](size_t i) { return operand<uint32_t>(c, 1, operand<uint32_t>(c, 0, i)); });
}
void ofZipLow(Call &c) {
  each<uint32_t>(c, [&](size_t i) { return operand<uint32_t>(c, i % 2, i / 2); });
}
void ofZipHigh(Call &c) {
  each<uint32_t>(c, [&](size_t i) { return operand<uint32_t>(c, i % 2, 2 + i / 2); });
}
void ofJoin8(Call &c) {
  each<uint8_t>(c, [&](size_t i) { return c.operands[i / 8][i % 8]; });
}
void ofEvenLanes(Call &c) {
  each<uint32_t>(c, [&](size_t i) { return operand<uint32_t>(c, i / 2, i % 2 * 2); });
}
void ofOddLanes(Call &c) {
  each<uint32_t>(c, [&](size_t i) { return operand<uint32_t>(c, i / 2, i % 2 * 2 + 1); });
}

// Pairs
void ofPairsLoadU8(Call &c) { widenToPairs<uint8_t>(c); }
void ofPairsLoadS8(Call &c) { widenToPairs<int8_t>(c); }
void ofPairsDup(Call &c) { repeat(c, c.operands[0].data(), 4); }
void ofPairsOf(Call &c) { c.result = c.operands[0]; }
void ofDot2(Call &c) {
  each<uint32_t>(c, [&](size_t lane) {
    int64_t sum = operand<int32_t>(c, 0, lane);
    for (size_t i = 2 * lane; i < 2 * lane + 2; ++i)
      sum += int64_t(operand<int16_t>(c, 1, i)) * operand<int16_t>(c, 2, i);
    return uint32_t(sum);
  });
}

// Floats
void ofFloatsZero(Call &c) { std::fill(c.result.begin(), c.result.end(), uint8_t(0)); }
void ofFloatsLoad(Call &c) { c.result = c.operands[0]; }
void ofFloatsStore(Call &c) { c.result = c.operands[1]; }
void ofFloatsSplat(Call &c) { repeat(c, c.operands[0].data(), 4); }
void ofFloatsDup(Call &c) { repeat(c, c.operands[0].data(), 4); }
void ofFloatsAdd(Call &c) {
  binary<float>(c, [](double a, double b) { return float(a + b); });
}
void ofFloatsSub(Call &c) {
  binary<float>(c, [](double a, double b) { return float(a - b); });
}
void ofFloatsMul(Call &c) {
  binary<float>(c, [](double a, double b) { return float(a * b); });
}
void ofFloatsFma(Call &c) {
  ternary<float>(c, [](float a, float b, float s) { return fused(a, b, s); });
}
void ofFloatsFnma(Call &c) {
  ternary<float>(c, [](float a, float b, float s) { return fused(-a, b, s); });
}
void ofFloatsOf(Call &c) {
  each<float>(c, [&](size_t i) { return toFloat(operand<int32_t>(c, 0, i)); });
}
void ofFloatsBits(Call &c) { c.result = c.operands[0]; }
void ofFloatsFromBits(Call &c) { c.result = c.operands[0]; }
void ofHalfBits(Call &c) {
  each<float>(c, [&](size_t i) { return half(operand<uint32_t>(c, 0, i) % 65536); });
}
void ofLoadHalf(Call &c) {
  each<float>(c, [&](size_t i) { return half(operand<uint16_t>(c, 0, i)); });
}
void ofFloatsLookup(Call &c) {
  each<uint32_t>(c, [&](size_t i) { return operand<uint32_t>(c, 1, operand<uint32_t>(c, 0, i)); });
}
void ofRound(Call &c) {
  each<int32_t>(c, [&](size_t i) { return int32_t(nearestEven(operand<float>(c, 0, i))); });
}

/// What is at the pointers of an operation.
struct Memory {
  const char *operation;
  char type;
  unsigned bytes, bytesPerRow;
};
const Memory memory[] = {
    {"load", 'b', 0, 4},
    {"store", 'b', 0, 4},
    {"gather16", 'b', 16, 0},
    {"dup16", 'b', 16, 0},
    {"dup4", 'b', 4, 0},
    {"lanes_dup", 'w', 4, 0},
    {"load_u8", 'b', 0, 1},
    {"load_s8", 'b', 0, 1},
    {"load_u16", 'h', 0, 2},
    {"load_s16", 'h', 0, 2},
    {"store_low8", 'b', 0, 1},
    {"store_low16", 'h', 0, 2},
    {"store_lanes", 'w', 0, 4},
    {"join8", 'b', 8, 0},
    {"pairs_load_u8", 'b', 0, 2},
    {"pairs_load_s8", 'b', 0, 2},
    {"pairs_dup", 'h', 4, 0},
    {"floats_load", 'f', 0, 4},
    {"floats_store", 'f', 0, 4},
    {"floats_dup", 'f', 4, 0},
    {"load_half", 'h', 0, 2},
    {"floats_lookup", 'f', 1024, 0},
    {"lanes_lookup", 'w', 1024, 0},
    {"lookup128", 'b', 128, 0},
};

[[noreturn]] void fail(const char *what, std::string_view operation) {
  std::fprintf(stderr, "tests/operations/meaning.cpp: %s of '%.*s'\n", what, int(operation.size()), operation.data());
  std::abort();
}

const Memory &memoryOf(std::string_view operation) {
  const Memory *found =
      std::find_if(std::begin(memory), std::end(memory), [&](const Memory &m) { return m.operation == operation; });
  if (found == std::end(memory))
    fail("nothing says how much is at the pointers", operation);
  return *found;
}

}  // namespace

const std::vector<Meaning> &meanings() {
  static const std::vector<Meaning> all = {
#define OP(id, name, result, params) {name, result, params, of##id},
#include "ir/ops.def"
  };
  return all;
}

const Meaning &meaningOf(std::string_view operation) {
  for (const Meaning &meaning : meanings())
    if (meaning.name == operation)
      return meaning;
  fail("there is no meaning", operation);
}

size_t bytesOf(char type, unsigned rows) { return type == 'i' || type == 'x' ? 4 : 4 * size_t(rows); }

size_t bytesAtPointer(std::string_view operation, unsigned rows) {
  const Memory &m = memoryOf(operation);
  return m.bytes + size_t(m.bytesPerRow) * rows;
}

char typeAtPointer(std::string_view operation) { return memoryOf(operation).type; }

size_t alignmentOf(std::string_view operation) {
  for (std::string_view aligned : {"floats_store", "floats_lookup", "lanes_lookup", "dup4", "lanes_dup", "floats_dup"})
    if (operation == aligned)
      return 4;
  return operation == "pairs_dup" ? 2 : 1;
}

Domain domainOf(std::string_view operation, size_t index) {
  if (operation == "lookup")
    return Domain::BelowSixteen;
  if ((operation == "floats_lookup" || operation == "lanes_lookup") && index == 0)
    return Domain::Entry;
  if (operation == "half_bits" || operation == "load_half")
    return Domain::Halves;
  if (operation == "floats_fma" || operation == "floats_fnma")
    return Domain::Fused;
  return operation == "round" ? Domain::Roundable : Domain::Any;
}

}  // namespace operations
