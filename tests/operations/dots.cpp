// Strategies of dot products, each summed as kernels sum: `step` by `step`, or in 16 bits as many as its depth allows
// and then in 32. The expected sums are those of 64 bits, wrapped.
#include "check.h"
#include "meaning.h"
#include "text.h"

#include "kernels/guarded.h"
#include "definition/random.h"

#include <algorithm>
#include <span>

namespace operations {
namespace {

/// One vector of codes and one of activations.
struct Pair {
  Bytes codes, activations;
};

constexpr int mostActivation = 127;  // never -128: docs/numerics.md

/// How the signs of greatest numbers lie, by vector and byte. Codes without a sign are 0 where they would be negative.
enum Signs : uint8_t { Plus, Minus, ByByte, ByPair, ByFour, ByVector, AtRandom, signPatterns };

bool isNegative(Signs signs, size_t vector, size_t byte, support::Random &random) {
  switch (signs) {
  case Plus:
    return false;
  case Minus:
    return true;
  case ByByte:
    return byte % 2;
  case ByPair:
    return byte / 2 % 2;
  case ByFour:
    return byte / 4 % 2;
  case ByVector:
    return vector % 2;
  default:
    return random.below(2);
  }
}

class DotTrial {
public:
  DotTrial(const Target &target, const Dot &dot) : target(target), dot(dot), bytes(4 * size_t(target.rows)) {}

  std::string fault(size_t effort) {
    support::note("%s: dot %s\n%s", target.name, dot.name, dot.line);
    std::string why = everyProduct();
    for (int greatest = 1; why.empty() && greatest <= dot.greatest; ++greatest)
      why = atTheLimit(greatest);
    for (size_t i = 0; why.empty() && i < effort / bytes; ++i)
      why = anything(1 + int(random.below(unsigned(dot.greatest))));
    return why.empty() && dot.depths ? beyondTheLimit() : why;
  }

private:
  /// The codes that are at most `greatest` in magnitude.
  int least(int greatest) const { return dot.unsignedCodes ? 0 : -std::min(greatest, 128); }
  int most(int greatest) const { return std::min(greatest, dot.unsignedCodes ? 255 : 127); }
  unsigned depthOf(int greatest) const { return dot.depths ? dot.depths[greatest - 1] : 4; }

  std::string everyProduct() {
    Pair pair{Bytes(bytes), Bytes(bytes)};
    size_t filled = 0;
    for (int code = least(dot.greatest); code <= most(dot.greatest); ++code)
      for (int activation = -mostActivation; activation <= mostActivation; ++activation) {
        pair.codes[filled] = uint8_t(code);
        pair.activations[filled] = uint8_t(activation);
        filled = (filled + 1) % bytes;
        if (filled > 0)
          continue;
        std::string why = compare({&pair, 1}, dot.greatest, 1);
        if (!why.empty())
          return why;
      }
    return compare({&pair, 1}, dot.greatest, 1);  // the last, filled in part
  }

  /// As many products of the greatest numbers as may be summed.
  std::string atTheLimit(int greatest) {
    for (int codes = 0; codes < signPatterns; ++codes)
      for (int activations = 0; activations < signPatterns; ++activations) {
        std::vector<Pair> pairs = extremes(depthOf(greatest), greatest, Signs(codes), Signs(activations));
        std::string why = compare(pairs, greatest, depthOf(greatest));
        if (!why.empty())
          return why;
      }
    return "";
  }

  std::vector<Pair> extremes(unsigned count, int greatest, Signs codes, Signs activations) {
    std::vector<Pair> pairs(count);
    for (size_t v = 0; v < count; ++v)
      for (size_t i = 0; i < bytes; ++i) {
        pairs[v].codes.push_back(uint8_t(isNegative(codes, v, i, random) ? least(greatest) : most(greatest)));
        pairs[v].activations.push_back(
            uint8_t(isNegative(activations, v, i, random) ? -mostActivation : mostActivation));
      }
    return pairs;
  }

  std::string anything(int greatest) {
    std::vector<Pair> pairs(depthOf(greatest));
    for (Pair &pair : pairs)
      for (size_t i = 0; i < bytes; ++i) {
        const int codes = most(greatest) - least(greatest) + 1;
        pair.codes.push_back(uint8_t(least(greatest) + int(random.below(unsigned(codes)))));
        pair.activations.push_back(uint8_t(int(random.below(2 * mostActivation + 1)) - mostActivation));
      }
    return compare(pairs, greatest, depthOf(greatest));
  }

  /// One product more than the depth, and a code greater than the condition admits, must be too much: else a kernel
  /// does more work than it needs to.
  std::string beyondTheLimit() {
    for (int greatest = 1; greatest <= dot.greatest; ++greatest) {
      std::vector<Pair> pairs = extremes(depthOf(greatest) + 1, greatest, Plus, Plus);
      if (sum(zeros(), pairs, depthOf(greatest) + 1) == expected(zeros(), pairs))
        return heading() + " could sum " + std::to_string(depthOf(greatest) + 1) + " products of codes up to " +
               std::to_string(greatest) + " in 16 bits, one more than its depth\n  " + dot.line + "\n";
    }
    if (dot.greatest < (dot.unsignedCodes ? 255 : 128)) {
      std::vector<Pair> pairs = extremes(1, dot.greatest + 1, Plus, Plus);
      if (sum(zeros(), pairs, 1) == expected(zeros(), pairs))
        return heading() + " is exact for codes up to " + std::to_string(dot.greatest + 1) +
               ", which its condition does not admit\n  " + dot.line + "\n";
    }
    return "";
  }

  std::string compare(std::span<const Pair> pairs, int greatest, unsigned depth) {
    Bytes acc(bytes);
    random.fill(acc.data(), acc.size());
    const Bytes got = sum(acc, pairs, depth), wanted = expected(acc, pairs);
    if (got == wanted)
      return "";
    const Pair &last = pairs.back();
    return heading() + " is not exact for codes up to " + std::to_string(greatest) + ", " +
           std::to_string(pairs.size()) + (dot.depths ? " products summed in 16 bits" : " products summed") + "\n  " +
           dot.line + "\n  $acc = " + show(acc, 'w') + "\n  last $w = " + show(last.codes, 'b') +
           "\n  last $a = " + show(last.activations, 'b') + "\n  got      " + show(got, 'w') + "\n  expected " +
           show(wanted, 'w') + "\n";
  }

  std::string heading() const { return std::string(target.name) + ": dot " + dot.name; }
  Bytes zeros() const { return Bytes(bytes); }

  /// The sum as a kernel forms it.
  Bytes sum(const Bytes &acc, std::span<const Pair> pairs, unsigned depth) const {
    struct alignas(64) {
      uint8_t acc[64], sums16[128], codes[64], activations[64], result[128];
    } at = {};
    const uint8_t *const operands[] = {at.acc, at.sums16, at.codes, at.activations};
    std::memcpy(at.acc, acc.data(), bytes);
    auto run = [&](Run *part, uint8_t *to) {
      part(operands, at.result);
      std::memcpy(to, at.result, to == at.sums16 ? 2 * bytes : bytes);  // sums of 16 bits may be as many as products
    };
    unsigned pending = 0;
    for (const Pair &pair : pairs) {
      std::memcpy(at.codes, pair.codes.data(), bytes);
      std::memcpy(at.activations, pair.activations.data(), bytes);
      if (!dot.depths) {
        run(dot.step, at.acc);
        continue;
      }
      run(pending == 0 ? dot.first : dot.next, at.sums16);
      if (++pending == depth) {
        run(dot.last, at.acc);
        pending = 0;
      }
    }
    if (pending > 0)
      run(dot.last, at.acc);
    return Bytes(at.acc, at.acc + bytes);
  }

  Bytes expected(const Bytes &acc, std::span<const Pair> pairs) const {
    Bytes result(bytes);
    for (size_t lane = 0; lane < target.rows; ++lane) {
      int32_t before;
      std::memcpy(&before, acc.data() + 4 * lane, 4);
      int64_t total = before;
      // A lane is four products; of matrices, row lane / 2 of eight codes by column lane % 2 of eight activations.
      const size_t terms = dot.isMatrix ? 8 : 4;
      const size_t codes = dot.isMatrix ? lane / 2 * 8 : 4 * lane, activations = dot.isMatrix ? lane % 2 * 8 : 4 * lane;
      for (const Pair &pair : pairs)
        for (size_t k = 0; k < terms; ++k) {
          const uint8_t code = pair.codes[codes + k];
          total += (dot.unsignedCodes ? int64_t(code) : int8_t(code)) * int8_t(pair.activations[activations + k]);
        }
      const uint32_t wrapped = uint32_t(total);
      std::memcpy(result.data() + 4 * lane, &wrapped, 4);
    }
    return result;
  }

  const Target &target;
  const Dot &dot;
  const size_t bytes;  // of a vector
  support::Random random{1};
};

}  // namespace

std::string fault(const Target &target, const Dot &dot, size_t effort) { return DotTrial(target, dot).fault(effort); }

}  // namespace operations
