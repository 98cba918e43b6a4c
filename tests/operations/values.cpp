#include "values.h"

#include "support/bits.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace operations {
namespace {

size_t widthOf(char type) { return type == 'b' ? 1 : type == 'h' ? 2 : 4; }

/// Values by their rank; each once.
class Ranked {
public:
  void add(uint32_t value) {
    if (seen.insert(value).second)
      values.push_back(value);
  }
  void addFloat(float value) {
    add(support::bitsOf(value));
    add(support::bitsOf(-value));
  }
  std::vector<uint32_t> values;

private:
  std::set<uint32_t> seen;
};

/// Integers of `bits` bits: the ends of every range that a code or an instruction has, then powers of two and
/// neighbours.
void addIntegers(Ranked &ranked, unsigned bits) {
  const uint32_t mask = bits == 32 ? 0xffffffff : (1u << bits) - 1, top = 1u << (bits - 1);
  for (uint32_t v : {0u, 1u, ~0u, top, top - 1, 127u, 128u, 255u, ~127u, ~128u, 256u, 15u, 16u})
    ranked.add(v & mask);
  if (bits == 32)
    for (uint32_t v : {32767u, 32768u, 65535u, 65536u, ~32767u, ~32768u, 0x80000001u, 0x00ff00ffu, 0xff00ff00u})
      ranked.add(v);
  for (unsigned bit = 24; bit < bits; ++bit)  // ties where a lane becomes a float
    for (uint32_t halves : {1u, 3u})
      for (uint32_t v : {0u, 1u, ~0u}) {
        ranked.add((1u << bit) + (halves << (bit - 24)) + v);
        ranked.add(~((1u << bit) + (halves << (bit - 24)) + v) + 1);
      }
  for (unsigned bit = 1; bit < bits; ++bit)
    for (uint32_t v : {1u << bit, (1u << bit) - 1, (1u << bit) + 1, ~(1u << bit), 3u << bit})
      ranked.add(v & mask);
}

void addFloats(Ranked &ranked) {
  using limits = std::numeric_limits<float>;
  const float least = limits::denorm_min(), normal = limits::min(), ulp = limits::epsilon();
  for (float v : {0.0f,
                  1.0f,
                  limits::infinity(),
                  limits::quiet_NaN(),
                  limits::max(),
                  normal,
                  least,
                  1 + ulp,
                  1 - ulp / 2,
                  0.5f,
                  1.5f,
                  2.5f,
                  normal - least,
                  ulp,
                  ulp / 2,
                  16777216.0f,
                  16777215.0f,
                  3.0f,
                  0.1f,
                  8388607.5f})
    ranked.addFloat(v);
  ranked.add(0x7f800001);  // a signalling NaN
  // Every exponent, its middle and its ends.
  for (uint32_t exponent = 0; exponent < 255; ++exponent)
    for (uint32_t mantissa : {0u, 0x400000u, 0x7fffffu, 1u}) {
      ranked.add(exponent << 23 | mantissa);
      ranked.add(1u << 31 | exponent << 23 | mantissa);
    }
}

/// Floats that become integers: halves, which are ties, and what is just beside them.
void addRoundables(Ranked &ranked) {
  const float most = 4194303.5f;
  for (float v :
       {0.0f, 0.5f, 1.5f, 2.5f, 1.0f, 126.5f, 127.0f, most, most - 0.5f, std::numeric_limits<float>::denorm_min()})
    ranked.addFloat(v);
  for (float v : {0.5f, 1.0f, 1.5f, 2.5f, 126.5f, 127.5f, 128.0f, 32767.5f}) {
    ranked.addFloat(std::nextafter(v, 0.0f));
    ranked.addFloat(std::nextafter(v, 2 * v));
  }
  for (int i = 0; i < 300; ++i)
    ranked.addFloat(float(i) / 2);
  for (float v = 256; v < most; v *= 2)
    for (float beside : {-1.0f, -0.5f, 0.0f, 0.5f, 1.0f, 1.5f})
      ranked.addFloat(v + beside);
  for (float v = 0.25f; v > 0; v /= 2)
    ranked.addFloat(v);
}

float roundable(support::Random &random) {
  const float most = 4194303.5f, v = std::ldexp(random.uniform(-1, 1), int(random.below(40)) - 17);
  return std::clamp(random.below(4) ? v : std::floor(v) + 0.5f, -most, most);
}

uint32_t randomElement(char type, Domain domain, support::Random &random) {
  const uint32_t bits = uint32_t(random.next() >> 32);
  switch (domain) {
  case Domain::BelowSixteen:
    return bits % 16;
  case Domain::Entry:
    return bits % 256;
  case Domain::Roundable:
    return support::bitsOf(roundable(random));
  case Domain::Any:
  case Domain::Halves:
  case Domain::Fused:
    break;
  }
  if (type == 'f') {
    // Any bits, or such that sums of them are no sum with an infinity or with nothing.
    return random.below(2) ? bits : support::bitsOf(std::ldexp(random.uniform(-1, 1), int(random.below(30)) - 15));
  }
  // Of any size, with either sign.
  const uint32_t value = bits >> random.below(8 * unsigned(widthOf(type)));
  return random.below(2) ? value : ~value;
}

/// Two factors, made for an addend of any size: in double their sum with it is halfway between two floats, which it is
/// not.
void makeTie(float (&factors)[2], float addend, support::Random &random) {
  const int halfUnit = std::max(std::ilogb(addend), std::numeric_limits<float>::min_exponent - 1) - 24;
  const float little = std::ldexp(1.0f, -16 - int(random.below(8)));
  factors[0] = std::ldexp(1 + little, halfUnit / 2);
  factors[1] = std::ldexp(random.below(2) ? 1 - little : little - 1, halfUnit - halfUnit / 2);
}

}  // namespace

std::vector<uint32_t> edgesOf(char type, Domain domain) {
  Ranked ranked;
  if (domain == Domain::BelowSixteen || domain == Domain::Entry) {
    for (uint32_t v = 0; v < (domain == Domain::Entry ? 256 : 16); ++v)
      ranked.add(v);
  } else if (domain == Domain::Halves) {
    // All of them; in a lane, below bits that do not count.
    for (uint32_t v = 0; v < 65536; ++v)
      ranked.add(type == 'w' ? v | v * 0x9e3779b1u << 16 : v);
  } else if (domain == Domain::Roundable) {
    addRoundables(ranked);
  } else if (type == 'f') {
    addFloats(ranked);
  } else {
    addIntegers(ranked, 8 * unsigned(widthOf(type)));
    for (uint32_t v = 0; v < 256 && type == 'b'; ++v)
      ranked.add(v);
  }
  return ranked.values;
}

Values::Values(const Meaning &meaning, unsigned rows, size_t effort) : random(2024) {
  const bool stores = meaning.result == '.';
  for (const char *p = meaning.parameters; *p; ++p) {
    size_t index = all.size();
    if (*p == '#' || *p == '%')
      continue;
    if (*p == 'p' && stores)
      add('b', 0, Domain::Any);  // written, not read
    else if (*p == 'p')
      add(typeAtPointer(meaning.name), bytesAtPointer(meaning.name, rows), domainOf(meaning.name, index));
    else if (*p == '*')
      while (all.size() < rows / 4)
        add(typeAtPointer(meaning.name), bytesAtPointer(meaning.name, rows), Domain::Any);
    else
      add(*p == 'x' ? 'f' : *p, bytesOf(*p, rows), domainOf(meaning.name, index));
  }

  // All edges of a single operand; of several, as many as combine to no more than `effort`.
  const auto read = std::count_if(all.begin(), all.end(), [](const Operand &o) { return o.bytes > 0; });
  const size_t most = read == 1 ? std::max<size_t>(effort, 65536) : effort;
  auto combinations = [&](size_t edges) {
    size_t product = 1;
    for (const Operand &o : all)
      product *= std::min(edges, o.edges.size());
    return product;
  };
  size_t edges = 1;
  while (combinations(edges + 1) > combinations(edges) && combinations(edges + 1) <= most)
    ++edges;
  size_t fewest = effort, stride = 1;
  for (Operand &o : all) {
    o.edges.resize(std::min(edges, o.edges.size()));
    o.stride = stride;
    stride *= o.edges.size();
    if (o.elements() > 0)
      fewest = std::min(fewest, o.elements());
  }
  edgeCalls = (combinations(edges) + fewest - 1) / fewest;
  randomCalls = read ? effort / fewest : 0;
}

void Values::add(char type, size_t bytes, Domain domain) {
  all.push_back({bytes, widthOf(type), type, domain, bytes ? edgesOf(type, domain) : std::vector<uint32_t>{0}, 1});
}

bool Values::next(std::vector<Bytes> &operands) {
  if (calls == edgeCalls + randomCalls)
    return false;
  operands.resize(all.size());
  for (size_t k = 0; k < all.size(); ++k) {
    const Operand &o = all[k];
    operands[k].resize(o.bytes);
    for (size_t i = 0; i < o.elements(); ++i) {
      const size_t combination = calls * o.elements() + i;
      const uint32_t element = calls < edgeCalls ? o.edges[combination / o.stride % o.edges.size()]
                                                 : randomElement(o.type, o.domain, random);
      std::memcpy(operands[k].data() + i * o.width, &element, o.width);
    }
  }
  if (calls >= edgeCalls && !all.empty() && all[0].domain == Domain::Fused)
    for (size_t i = calls % 2; i < all[0].elements(); i += 2) {
      float addend, factors[2];
      std::memcpy(&addend, operands[2].data() + 4 * i, 4);
      if (random.below(4) == 0)  // subnormal numbers, which are rare in any bits, round in another place
        addend = std::ldexp(random.below(2) ? random.uniform(0.5f, 1) : random.uniform(-1, -0.5f), -126);
      if (!std::isfinite(addend) || addend == 0)
        continue;
      makeTie(factors, addend, random);
      for (size_t k = 0; k < 2; ++k)
        std::memcpy(operands[k].data() + 4 * i, &factors[k], 4);
      std::memcpy(operands[2].data() + 4 * i, &addend, 4);
    }
  ++calls;
  return true;
}

}  // namespace operations
