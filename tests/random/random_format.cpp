#include "random_format.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <set>

#include "storage.h"

namespace random_formats {
namespace {

std::string str(int64_t n) { return std::to_string(n); }

class Maker {
public:
  explicit Maker(uint64_t seed) : random(seed), storage(random) { f.seed = seed; }

  RandomFormat make();

private:
  /// How a code's level is written, and the levels there are.
  struct Level {
    std::string text;
    std::set<int> values;
    std::function<std::function<int(const uint8_t *, unsigned)>()> decoder;  // once addresses are known
  };
  /// A factor beside the level: its text, and what becomes of it once addresses are known.
  struct Other {
    std::string text;
    Factor factor;
    const Stored *stored = nullptr;
  };
  /// What a fitting rule leaves open.
  struct Plan {
    std::string fit;
    bool integerScale = false;
    bool fromZero = false;  // integer scales
    bool minimum = false, integerMinimum = false, addsMinimum = false;
    bool byError = false;  // an 8-bit scale is the best, not the one of a closed form
    double cutOff = 0;     // of a range of values as far as the greatest magnitude, what levels do not reach
    std::vector<FloatType> floats = {FloatType::F16, FloatType::F16, FloatType::BF16, FloatType::F32};
  };

  bool chance(unsigned n) { return random.below(n) == 0; }
  template <class T> T pick(std::vector<T> from) { return from[random.below(unsigned(from.size()))]; }
  unsigned between(unsigned lo, unsigned hi) { return lo + random.below(hi - lo + 1); }
  unsigned groupOf(unsigned whole);

  Level linear(Plan &plan);
  Level codebook(Plan &plan);
  Level function(Plan &plan);
  Level signMagnitude(Plan &plan);
  Level digits(Plan &plan);
  Level grid(Plan &plan);
  Level delta(Plan &plan);

  std::string table(const std::string &name, const std::vector<int> &numbers, unsigned columns);
  Other floatFactor(const std::string &name, const Plan &plan);
  Other integerFactor(const std::string &name, int64_t limit, bool fromZero, bool isMinimum);
  Other constantFactor();
  std::string term(std::vector<Other> &others, const std::string &level);
  std::vector<Factor> factors(const std::vector<Other> &others);

  support::Random random;
  Storage storage;
  RandomFormat f;
  std::string tables;
  unsigned block = 0, cell = 0, group = 0;
};

/// A divisor of `whole` that is a multiple of 16.
unsigned Maker::groupOf(unsigned whole) {
  unsigned group = 16 * between(1, whole / 16);
  while (whole % group)
    group = 16 * between(1, whole / 16);
  return group;
}

/// A line of the spec, or a data file, with a table.
std::string Maker::table(const std::string &name, const std::vector<int> &numbers, unsigned columns) {
  std::string line = "  table " + name + "[" + str(int64_t(numbers.size()) / columns) + "]" +
                     (columns > 1 ? "[" + str(columns) + "]" : "");
  if (numbers.size() > 64 || chance(3)) {
    const std::string path = (chance(2) ? "tables/" : "") + name + ".table";
    std::string &text = f.files[path] = "# " + name + "\n";
    for (size_t k = 0; k < numbers.size(); ++k)
      text += str(numbers[k]) + ((k + 1) % columns == 0 ? "\n" : " ");
    return line + " \"" + path + "\"\n";
  }
  line += " = ";
  for (size_t k = 0; k < numbers.size(); ++k)
    line += (k == 0 ? "" : k % 16 == 0 ? ",\n    " : ", ") + str(numbers[k]);
  return line + "\n";
}

Maker::Level Maker::linear(Plan &plan) {
  const unsigned width = between(1, 8), rule = random.below(6);
  const bool isSigned = width > 1 && chance(6) && rule < 3;
  const int top = (1 << width) - 1;
  int zero = isSigned ? 0 : chance(3) ? int(random.below(unsigned(top) + 1)) : 1 << (width - 1);
  switch (rule) {
  case 0:
    plan.fit = "signed_absmax";
    zero += !isSigned && zero == 0;
    if (!isSigned)
      plan.cutOff = std::max(0.0, 1 - double(top - zero) / zero);
    break;
  case 1: {
    const int highest = isSigned ? top / 2 : top > zero ? top - zero : zero;
    plan.fit = "absmax(" + str(highest) + ")";
    if (f.seed % 4 < 2) {  // the rules for codebooks with floats of 8 bits take such levels, too
      plan.fit = f.seed % 4 ? "absmax_float8" : "absmax_power_of_two";
      plan.floats = {f.seed % 4 ? FloatType::UE4M3 : FloatType::E8M0};
      plan.byError = true;
    }
    if (!isSigned)
      plan.cutOff = std::max(0.0, 1 - double(zero) / highest);
    break;
  }
  case 2:
    plan.fit = "scale_search";
    plan.integerScale = chance(2);
    break;
  default:
    zero = chance(6) ? zero : 0;
    plan.minimum = true;
    plan.addsMinimum = chance(2);
    plan.integerScale = plan.integerMinimum = plan.fromZero = rule > 3;
    plan.fit = rule == 3
                   ? "minmax"
                   : "scale_min_search(" + pick<std::string>({"-1, 0.1, 20", "-0.5, 0.1, 15", "-0.9, 0.05, 36"}) + ")";
  }
  const Stored *q = storage.integers("q", block, width, isSigned);
  f.kind = str(width) + (isSigned ? "-bit signed codes" : "-bit codes");
  f.traits.insert({"code of " + str(width), isSigned ? "signed codes" : zero ? "zero point" : "codes from zero"});
  Level level;
  level.text = zero ? "(" + q->at("i") + " - " + str(zero) + ")" : q->at("i");
  const int lo = isSigned ? -(1 << (width - 1)) : -zero;
  for (int k = 0; k <= top; ++k)
    level.values.insert(lo + k);
  level.decoder = [q, zero] {
    return [numbers = q->numbers, zero](const uint8_t *w, unsigned i) { return int(numbers.read(w, i)) - zero; };
  };
  return level;
}

/// Levels from a table, indexed with stored bits.
Maker::Level Maker::codebook(Plan &plan) {
  const unsigned width = chance(4) ? between(5, 7) : between(1, 4);
  const int reach = width > 4 ? (1 << (width - 1)) - 1 : int(between(1u << (width - 1), 127));
  std::set<int> distinct = {-reach, reach};
  if (width > 4) {  // the rules want every number of the range to be a level
    distinct.clear();
    for (int k = 0; k < 1 << width; ++k)
      distinct.insert(k - (1 << (width - 1)));
  }
  while (distinct.size() < size_t(1) << width)
    distinct.insert(int(random.below(unsigned(2 * reach + 1))) - reach);
  std::vector<int> values(distinct.begin(), distinct.end());
  if (width > 4 || chance(3))
    for (size_t k = values.size(); k > 1; --k)
      std::swap(values[k - 1], values[random.below(unsigned(k))]);

  const unsigned rule = random.below(4);
  plan.fit = rule == 0   ? "scale_search"
             : rule == 1 ? "absmax_power_of_two"
             : rule == 2 ? "absmax_float8"
                         : "absmax(" + str(reach) + ")";
  plan.integerScale = rule == 0 && chance(2);
  if (rule == 1)
    plan.floats = {FloatType::E8M0};
  if (rule == 2)
    plan.floats = {FloatType::UE4M3};
  tables += table("levels", values, 1);
  const Stored *q = storage.integers("q", block, width);
  f.kind = str(width) + "-bit codebook";
  f.traits.insert({"code of " + str(width), "codebook"});
  if (rule == 1)  // the greatest magnitude comes into the binade of the greatest level
    plan.cutOff = 1 - std::min(-*distinct.begin(), *distinct.rbegin()) /
                          std::exp2(1 + std::ilogb(std::max(-*distinct.begin(), *distinct.rbegin())));
  return {"levels[" + q->at("i") + "]", distinct, [q, values] {
            return [numbers = q->numbers, values](const uint8_t *w, unsigned i) {
              return values[size_t(numbers.read(w, i))];
            };
          }};
}

/// Levels from arithmetic that is no rearrangement of bits.
Maker::Level Maker::function(Plan &plan) {
  const unsigned which = random.below(3), width = between(which == 0 ? 1 : 2, which == 1 ? 3 : 4);
  const int offset = int(random.below(1u << width)), top = (1 << width) - 1;
  const Stored *q = storage.integers("q", block, width);
  const std::string n = q->at("i");
  plan.fit = width == 1 && which == 0 ? "sign_mean" : "scale_search";
  plan.integerScale = plan.fit == "scale_search" && chance(2);
  auto value = [which, offset, top](int k) {
    return which == 0 ? 2 * k - top : which == 1 ? k * (k - offset) : k > offset ? 3 * k - offset : -k;
  };
  Level level;
  level.text = which == 0   ? "(2 * " + n + " - " + str(top) + ")"
               : which == 1 ? "(" + n + " * (" + n + " - " + str(offset) + "))"
                            : "(" + n + " > " + str(offset) + " ? 3 * " + n + " - " + str(offset) + " : -" + n + ")";
  for (int k = 0; k <= top; ++k)
    level.values.insert(value(k));
  f.kind = str(width) + "-bit function of a code";
  f.traits.insert({"code of " + str(width), "function of a code"});
  f.model.hasSynonyms = level.values.size() <= size_t(top);
  level.decoder = [q, value] {
    return [numbers = q->numbers, value](const uint8_t *w, unsigned i) { return value(int(numbers.read(w, i))); };
  };
  return level;
}

Maker::Level Maker::signMagnitude(Plan &plan) {
  const unsigned width = between(1, 3);
  const Stored *m = storage.integers("m", block, width), *s = storage.integers("s", block, 1);
  plan.fit = "scale_search";
  plan.integerScale = chance(2);
  f.kind = str(width + 1) + "-bit sign and magnitude";
  f.traits.insert({"code of " + str(width + 1), "sign and magnitude"});
  Level level{"(" + m->at("i") + " * (1 - 2 * " + s->at("i") + "))", {}, [m, s] {
                return [m = m->numbers, s = s->numbers](const uint8_t *w, unsigned i) {
                  return int(m.read(w, i)) * (s.read(w, i) ? -1 : 1);
                };
              }};
  for (int k = -(1 << width) + 1; k < 1 << width; ++k)
    level.values.insert(k);
  return level;
}

/// Digits to a base that is no power of two, several in a byte that holds them as a fraction.
Maker::Level Maker::digits(Plan &plan) {
  const unsigned base = pick<unsigned>({3, 3, 5, 6});
  const unsigned most = base == 3 ? 5 : base == 5 ? 3 : 3;
  unsigned each = between(2, most);
  while (block % each)
    --each;
  const int zero = int(base / 2);
  std::vector<int> powers = {1};
  while (powers.size() < each)
    powers.push_back(powers.back() * int(base));
  tables += table("power", powers, 1);
  const unsigned bytes = block / each;
  const Stored *n = storage.integers("n", bytes, 8);
  const bool apart = chance(2);  // the digits of a byte are as many bytes apart, or neighbours
  const Index i = variable("i");
  const Index byte = apart ? binary(i, '%', bytes) : binary(i, '/', each);
  const Index digit = apart ? binary(i, '/', bytes) : binary(i, '%', each);
  plan.fit = "absmax(" + str(int(base) - 1 - zero) + ")";
  f.kind = str(each) + " digits to the base " + str(base) + " in a byte";
  f.traits.insert("digits");
  f.model.hasSynonyms = true;
  Level level{"((" + n->at(byte.text) + " * power[" + digit.text + "] & 255) * " + str(base) + " >> 8" +
                  (zero ? ") - " + str(zero) : ")"),
              {},
              [n, byte, digit, powers, base, zero] {
                return [numbers = n->numbers, byte, digit, powers, base, zero](const uint8_t *w, unsigned k) {
                  const int fraction = int(numbers.read(w, byte.at(k))) * powers[digit.at(k)] % 256;
                  return fraction * int(base) / 256 - zero;
                };
              }};
  level.text = "(" + level.text + ")";
  for (int k = 0; k < int(base); ++k)
    level.values.insert(k - zero);
  return level;
}

/// Points of a grid of vectors, a sign bit for each weight; the eighth sign may follow from the seven before it.
Maker::Level Maker::grid(Plan &plan) {
  const unsigned dim = pick<unsigned>({4, 8}), indexBits = between(5, 10);
  const unsigned alphabet = dim == 4 ? between(3, 8) : between(2, 4);
  std::set<std::vector<int>> points;
  while (points.size() < size_t(1) << std::min(indexBits, dim == 4 && alphabet == 3 ? 6u : 10u)) {
    std::vector<int> point(dim);
    for (int &x : point)
      x = 2 * int(random.below(alphabet)) + 1;
    points.insert(point);
    if (points.size() >= std::pow(alphabet, dim) / 2)
      break;
  }
  unsigned bits = 0;
  while (size_t(2) << bits <= points.size())
    ++bits;
  std::vector<int> numbers;
  Level level;
  for (const auto &point : points) {
    if (numbers.size() == size_t(dim) << bits)
      break;
    for (int x : point) {
      numbers.push_back(x);
      level.values.insert({x, -x});
    }
  }
  tables += table("grid", numbers, dim);
  const Stored *index = storage.integers("index", block / dim, bits);
  const bool even = chance(2);
  const Stored *signs = storage.integers("signs", even ? block / 8 : block, even ? 7 : 1);
  if (even)
    storage.equation("negative[i : " + str(block) + "] = (signs[i / 8] | parity(signs[i / 8]) << 7) >> i % 8 & 1");
  plan.fit = "grid_search";
  plan.integerScale = plan.fromZero = true;
  f.traits.insert({"grid of " + str(dim), even ? "signs of even parity" : "signs"});
  f.kind = "grid of " + str(1 << bits) + " points of " + str(dim) + (even ? ", signs of even parity" : ", signs");
  const std::string sign = even ? "negative[i]" : "signs[i]";
  level.text = "(grid[index[i / " + str(dim) + "]][i % " + str(dim) + "] * (1 - 2 * " + sign + "))";
  level.decoder = [index, signs, numbers, dim, even] {
    return [index = index->numbers, signs = signs->numbers, numbers, dim, even](const uint8_t *w, unsigned i) {
      const int value = numbers[size_t(index.read(w, i / dim)) * dim + i % dim];
      bool isNegative = false;
      if (!even) {
        isNegative = signs.read(w, i) != 0;
      } else {
        const unsigned seven = unsigned(signs.read(w, i / 8));
        unsigned ones = 0;
        for (unsigned k = 0; k < 7; ++k)
          ones += seven >> k & 1;
        isNegative = i % 8 < 7 ? seven >> i % 8 & 1 : ones % 2;
      }
      return isNegative ? -value : value;
    };
  };
  return level;
}

/// Ternary points of 8, eight times as coarse as a shift of them all that weights share.
Maker::Level Maker::delta(Plan &plan) {
  const unsigned bits = between(6, 11), share = group % 32 == 0 && chance(2) ? 32 : 8;
  std::set<std::vector<int>> points;
  while (points.size() < size_t(1) << bits) {
    std::vector<int> point(8);
    for (int &x : point)
      x = int(random.below(3)) - 1;
    points.insert(point);
  }
  std::vector<int> numbers;
  for (const auto &point : points)
    numbers.insert(numbers.end(), point.begin(), point.end());
  tables += table("grid", numbers, 8);
  const Stored *index = storage.integers("index", block / 8, bits);
  const Stored *shift = storage.integers("shift", block / share, 1);
  plan.fit = "grid_delta_search";
  plan.integerScale = plan.fromZero = true;
  f.traits.insert("grid with a shift for " + str(share));
  f.kind = "grid of " + str(1 << bits) + " ternary points with a shift";
  return {"(8 * grid[index[i / 8]][i % 8] + 1 - 2 * shift[i / " + str(share) + "])",
          {-9, -7, -1, 1, 7, 9},
          [index, shift, numbers, share] {
            return [index = index->numbers, shift = shift->numbers, numbers, share](const uint8_t *w, unsigned i) {
              return 8 * numbers[size_t(index.read(w, i / 8)) * 8 + i % 8] + (shift.read(w, i / share) ? -1 : 1);
            };
          }};
}

Maker::Other Maker::floatFactor(const std::string &name, const Plan &plan) {
  const FloatType type = pick(plan.floats);
  const unsigned count = block / cell;
  Other o;
  o.factor.kind = Factor::Float;
  o.factor.group = cell;
  o.factor.floats.type = type;
  std::string modifiers;
  if (bitsOf(type) == 8 && chance(2)) {
    const bool isDouble = type == FloatType::UE4M3 && chance(2);  // twice the greatest e8m0 is no f32
    o.factor.floats.times = isDouble ? 2.0f : 0.5f;
    modifiers = isDouble ? " * 2" : " * 0.5";
    if (chance(2)) {
      const unsigned code = type == FloatType::E8M0 ? 255 : 127;
      o.factor.floats.special = {{code, 0.0f}};
      modifiers += " with " + str(code) + " = 0";
      if (type == FloatType::UE4M3) {
        o.factor.floats.special.push_back({255, 0.25f});
        modifiers += ", 0xff = 0.25";
      }
    }
  }
  const bool gathered = count == 1 && bitsOf(type) >= 16 && chance(5);
  o.stored = storage.floats(name, count, type, modifiers, gathered);
  o.text = o.stored->isSingle ? name : o.stored->at("i / " + str(cell));
  f.kind += std::string(", ") + (gathered ? "gathered " : "") + spelling(type) + (count > 1 ? " a cell" : "");
  f.traits.insert(spelling(type));
  if (gathered)
    f.traits.insert("gathered float");
  if (!o.factor.floats.special.empty())
    f.traits.insert("special values");
  if (count > 1)
    f.traits.insert("cells");
  return o;
}

/// An integer shared by groups, whose factor stays within `limit` in magnitude.
Maker::Other Maker::integerFactor(const std::string &name, int64_t limit, bool fromZero, bool isMinimum) {
  unsigned width = chance(5) ? between(9, 12) : between(1, 8);
  const bool affine = !isMinimum && chance(3);
  while (width > 1 && (int64_t(affine ? 3 : 1) << width) > limit)
    --width;
  const bool isSigned = !fromZero && width > 1 && chance(4);
  Other o;
  o.factor.kind = Factor::Integer;
  o.factor.group = group;
  o.stored = storage.integers(name, block / group, width, isSigned);
  const std::string at = o.stored->at("i / " + str(group));
  if (affine) {
    o.factor.step = 2;
    o.factor.offset = -1;
    o.text = pick<std::string>({"(2 * " + at + " + 1)", "(1 + " + at + " * 2)", "(" + at + " + " + at + " + 1)"});
  } else if (!fromZero && !isSigned && width > 1 && chance(2)) {
    // In the middle, or so that one number is left above 0.
    o.factor.offset = f.seed % 3 || width == 2 ? int64_t(1) << (width - 1) : (int64_t(1) << width) - 2;
    o.text = "(" + at + " - " + str(o.factor.offset) + ")";
  } else {
    o.text = at;
  }
  f.traits.insert({"number of " + str(width), isMinimum ? "minimum for groups" : "scale for groups",
                   "group of " + str(group),
                   isSigned          ? "signed scale"
                   : affine          ? "odd scale"
                   : o.factor.offset ? "scale with zero point"
                                     : "plain scale"});
  f.kind += ", " + str(width) + "-bit " + (isSigned ? "signed " : affine ? "odd " : "") + name + " for " + str(group);
  return o;
}

Maker::Other Maker::constantFactor() {
  Other o;
  o.factor.kind = Factor::Constant;
  o.text = pick<std::string>({"0.125", "0.5", "0.3", "4", "1.5"});
  o.factor.constant = std::strtof(o.text.c_str(), nullptr);
  return o;
}

/// The factors in a random order, a float first; the level, without text among `others`, stands for itself.
std::string Maker::term(std::vector<Other> &others, const std::string &level) {
  for (size_t k = others.size(); k > 2; --k)
    std::swap(others[k - 1], others[1 + random.below(unsigned(k - 1))]);
  std::string text;
  for (const Other &o : others)
    text += (text.empty() ? "" : " * ") + (o.factor.kind == Factor::Level ? level : o.text);
  return text;
}

std::vector<Factor> Maker::factors(const std::vector<Other> &others) {
  std::vector<Factor> result;
  for (const Other &o : others) {
    result.push_back(o.factor);
    if (o.factor.kind == Factor::Float)
      result.back().floats.numbers = o.stored->numbers;
    if (o.factor.kind == Factor::Integer)
      result.back().numbers = o.stored->numbers;
  }
  return result;
}

RandomFormat Maker::make() {
  block = pick<unsigned>({16, 32, 32, 48, 64, 64, 80, 96, 128, 160});
  cell = chance(4) ? groupOf(block) : block;
  group = groupOf(cell);
  Plan plan;
  Level level;
  switch (random.below(16)) {
  default:
    level = linear(plan);
    break;
  case 0:
  case 1:
  case 2:
    level = codebook(plan);
    break;
  case 3:
    level = function(plan);
    break;
  case 4:
    level = signMagnitude(plan);
    break;
  case 5:
    level = digits(plan);
    break;
  case 6:
  case 7:
    level = grid(plan);
    break;
  case 8:
    level = delta(plan);
    break;
  }
  const int reach = std::max(std::abs(*level.values.begin()), std::abs(*level.values.rbegin()));
  const int64_t largestFactor = int64_t(0x7fffffff) / (int64_t(cell) * 127 * reach);

  std::vector<Other> scale = {floatFactor("d", plan)}, minimum;
  Model &m = f.model;
  if (plan.integerScale)
    scale.push_back(integerFactor("sc", std::min<int64_t>(largestFactor, 8191), plan.fromZero, false));
  f.traits.insert(plan.integerScale ? "two levels of scales" : "one level of scales");
  if (chance(5)) {
    scale.push_back(constantFactor());
    f.traits.insert("constant factor");
  }
  scale.push_back({});
  std::string weight = term(scale, level.text);
  if (plan.minimum) {
    minimum.push_back(floatFactor("dmin", plan));
    if (plan.integerMinimum)
      minimum.push_back(integerFactor("mn", std::min<int64_t>(0x7fffffff / (int64_t(cell) * 127), 8191), true, true));
    f.traits.insert(plan.addsMinimum ? "minimum added" : "minimum subtracted");
    m.minimumSign = plan.addsMinimum ? 1 : -1;
    weight += (plan.addsMinimum ? " + " : " - ") + term(minimum, "");
  }

  m.name = "r" + str(int64_t(f.seed));
  m.block = block;
  m.cell = cell;
  const std::string body = storage.finish();
  m.bytes = storage.bytes();
  m.used = storage.used();
  f.traits.insert(storage.traits().begin(), storage.traits().end());
  m.level = level.decoder();
  m.levelLo = *level.values.begin();
  m.levelHi = *level.values.rbegin();
  m.scale = factors(scale);
  m.minimum = factors(minimum);
  f.kind = str(block) + " weights in " + str(m.bytes) + " bytes: " + f.kind;
  f.spec = "format " + m.name + "\n  block " + str(block) + "\n" + tables + body + "  w[i] = " + weight + "\n  fit " +
           plan.fit + "\n";

  // The largest distance of two levels, in units of what they reach to either side.
  int gap = 0;
  for (auto it = level.values.begin(), next = std::next(it); next != level.values.end(); ++it, ++next)
    gap = std::max(gap, *next - *it);
  m.hasSmall = std::any_of(level.values.begin(), level.values.end(),
                           [&](int v) { return 8 * std::abs(v) <= std::max(m.levelHi, -m.levelLo); });
  const int side = plan.minimum ? m.levelHi : std::min(-m.levelLo, m.levelHi);
  m.step = side > 0 ? std::min(1.0, double(gap) / side + plan.cutOff) : 1.0;
  for (const auto *factors : {&m.scale, &m.minimum})
    for (const Factor &factor : *factors)
      if (factor.kind == Factor::Integer)
        m.step = std::min(1.0, m.step + 2.0 / double(factor.numbers.hi() - factor.numbers.lo()));
      else if (factor.kind == Factor::Float && bitsOf(factor.floats.type) == 8)
        // A power of two may be twice what is wanted.
        m.step = std::min(2.0, 2 * m.step + (plan.byError ? 0 : 0.125));
  for (const Factor &factor : m.scale)
    if (factor.kind == Factor::Float && factor.floats.type == FloatType::UE4M3)
      m.grain = std::ldexp(double(factor.floats.times) * reach, -9);
  for (const Factor &factor : m.scale)
    if (factor.kind == Factor::Constant)
      m.grain *= double(factor.constant);
  return f;
}

}  // namespace

RandomFormat randomFormat(uint64_t seed) { return Maker(seed).make(); }

}  // namespace random_formats
