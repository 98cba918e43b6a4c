// The fitting rules and what each asks of a format. The rules themselves are carried out by runtime/src/fit.
#include "parse/words.h"
#include "sema/checks/checks.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>
#include <set>

namespace quantc::sema {
namespace {

struct Parameter {
  llvm::StringRef name;
  enum Kind { Number, Count, Positive } kind = Number;
};

/// What a rule asks of the code. The bit that grid codes have above the number of their component is the weight's mark.
enum class Codes {
  Any,        // linear or with a table of levels, each weight's free to choose
  Linear,     // the levels of a range, each weight's free to choose
  Negative,   // the same, the lowest below 0
  Signs,      // the levels -1 and 1
  Grid,       // grid points of 4 or 8 weights, and a sign bit for each weight
  GridDelta,  // grid points of 8 weights, and a bit that 8 or 32 weights share
  None,       // no code: a float for each weight
};

enum class Wanted { No, Maybe, Yes };

struct Rule {
  llvm::StringRef name;
  std::vector<Parameter> parameters = {};
  Codes codes = Codes::Any;
  Wanted groupScale = Wanted::No;
  bool hasMinimum = false;
  bool hasGroupMinimum = false;
  std::optional<ScalarType> scaleType = std::nullopt;  // else any of kind Float
};

const std::vector<Rule> &rules() {
  static const std::vector<Rule> table = {
      {.name = "absmax", .parameters = {{"top", Parameter::Positive}}},
      {.name = "signed_absmax", .codes = Codes::Negative},
      {.name = "minmax", .codes = Codes::Linear, .hasMinimum = true},
      {.name = "sign_mean", .codes = Codes::Signs},
      {.name = "absmax_power_of_two", .scaleType = ScalarType::E8M0},
      {.name = "absmax_float8", .scaleType = ScalarType::UE4M3},
      {.name = "scale_min_search",
       .parameters = {{"rmin"}, {"rdelta"}, {"nstep", Parameter::Count}},
       .codes = Codes::Linear,
       .groupScale = Wanted::Yes,
       .hasMinimum = true,
       .hasGroupMinimum = true},
      {.name = "scale_search", .groupScale = Wanted::Maybe},
      {.name = "grid_search", .codes = Codes::Grid, .groupScale = Wanted::Yes},
      {.name = "grid_delta_search", .codes = Codes::GridDelta, .groupScale = Wanted::Yes},
      {.name = "convert", .codes = Codes::None},
  };
  return table;
}

/// More steps than this would only make an encoder that never ends.
constexpr double maxCount = 1000;
/// No number of levels comes near it, and f32 holds it.
constexpr double maxNumber = 1000000;

class FitChecker {
public:
  FitChecker(const Format &format, const Rule &rule, const ast::FitLine &fit, Diagnostics &diags)
      : format(format), rule(rule), fit(&fit), diags(&diags) {}
  /// Whether the rule fits, and nothing else: parameters are not looked at.
  FitChecker(const Format &format, const Rule &rule) : format(format), rule(rule) {}

  bool check() {
    if (rule.codes == Codes::None)
      return format.isFloats() || fail("is for weights that are floats themselves");
    if (format.isFloats())
      return fail("finds codes; these weights are floats");
    return terms() && floats() && integers() && codes() && parameters();
  }

private:
  bool fail(const llvm::Twine &why) {
    if (diags)
      diags->error(fit->rule.range, "fitting rule '" + rule.name + "' " + why);
    return false;
  }

  bool terms() {
    const ValueForm &value = format.value;
    if (rule.hasMinimum != value.minimum.has_value())
      return fail(rule.hasMinimum ? "needs a minimum term" : "knows no minimum term");
    if (!oneFloat(value.scale, "scale") || (value.minimum && !oneFloat(*value.minimum, "minimum")))
      return false;
    if (!value.minimum)
      return true;
    if (value.minimum->factors.front().index == value.scale.factors.front().index)
      return fail("chooses scale and minimum independently; '" + scaleFloat().name + "' is in both terms");
    if (llvm::any_of(value.minimum->factors, [](const Factor &f) { return f.kind == Factor::Constant; }))
      return fail("knows no constant factor in the minimum term");
    return true;
  }

  const FloatArray &scaleFloat() const { return format.floats[format.value.scale.factors.front().index]; }

  bool oneFloat(const Term &term, llvm::StringRef what) {
    auto floats = llvm::count_if(term.factors, [](const Factor &f) { return f.kind == Factor::Float; });
    return floats == 1 || fail("needs one float factor in the " + what + " term, not " + std::to_string(floats));
  }

  bool floats() {
    const std::optional<Term> &minimum = format.value.minimum;
    unsigned group = format.value.scale.factors.front().group;
    if (minimum && minimum->factors.front().group != group)
      return fail("needs floats for as many weights in both terms; scales are for " + std::to_string(group) +
                  " weights, minimums for " + std::to_string(minimum->factors.front().group));
    const FloatArray &scale = scaleFloat();
    if (rule.scaleType && scale.type != *rule.scaleType)
      return fail("needs a scale of type " + std::string(spelling(*rule.scaleType)) + "; '" + scale.name +
                  "' has type " + spelling(scale.type));
    for (const FloatArray &array : format.floats)
      if (!rule.scaleType && kindOf(array.type) != ScalarKind::Float)
        return fail("needs floats of type " + namesOf(ScalarKind::Float, "or") + "; '" + array.name + "' has type " +
                    spelling(array.type));
    return true;
  }

  bool integers() {
    const Factor *scale = format.scaleInt(), *minimum = format.minimumInt();
    if (scale && minimum && scale->index == minimum->index)
      return fail("chooses scale and minimum independently; '" + format.arrays[scale->index].name +
                  "' is in both terms");
    if (scale && minimum && scale->group != minimum->group)
      return fail("needs groups of one size; scales are for " + std::to_string(scale->group) +
                  " weights, minimums for " + std::to_string(minimum->group));
    return integer(scale, rule.groupScale, "integer scale") &&
           integer(minimum, rule.hasGroupMinimum ? Wanted::Yes : Wanted::No, "integer minimum");
  }

  bool integer(const Factor *factor, Wanted wanted, llvm::StringRef what) {
    if (!factor)
      return wanted != Wanted::Yes || fail("needs an " + what + " for each group");
    const IntArray &array = format.arrays[factor->index];
    if (wanted == Wanted::No)
      return fail("knows no " + what + "; '" + array.name + "' is one");
    if (format.cell() % factor->group != 0)
      return fail("needs floats for whole groups; '" + array.name + "' is for " + std::to_string(factor->group) +
                  " weights, a float for " + std::to_string(format.cell()));
    if (factor->multiplier * array.hi - factor->offset <= 0)
      return fail("needs an " + what + " that can be above 0; that of '" + array.name + "' goes up to " +
                  std::to_string(factor->multiplier * array.hi - factor->offset));
    // The rule may choose any number of the range: none of its bits can be a constant.
    for (unsigned element = 0; element < array.count; ++element)
      for (unsigned bit = 0; bit < array.width; ++bit)
        if (array.bits[element][bit].kind != BitSource::Memory)
          return fail("can choose any " + std::to_string(array.width) + "-bit number; bit " + std::to_string(bit) +
                      " of " + array.name + "[" + std::to_string(element) + "] is a constant");
    return true;
  }

  bool codes() {
    const Code &code = format.code;
    switch (rule.codes) {
    case Codes::Signs:
      return (code.levels == std::vector<int>{-1, 1} || fail("needs the levels -1 and 1")) && freeCodes();
    case Codes::Grid:
      return grid(/*mayBeFour=*/true) && signs() && scales();
    case Codes::GridDelta:
      return grid(/*mayBeFour=*/false) && delta() && scales();
    case Codes::Linear:
    case Codes::Negative:
      if (!code.isLinear())
        return fail("needs levels that follow each other; those of '" + code.name + "' are a table");
      if (rule.codes == Codes::Negative && code.lo >= 0)
        return fail("needs a level below 0; the lowest of '" + code.name + "' is " + std::to_string(code.lo));
      break;
    default:
      break;
    }
    return freeCodes();
  }

  /// Every weight may have every code, whatever the others have.
  bool freeCodes() {
    for (const CodePart &part : format.code.parts) {
      std::set<std::pair<std::vector<uint32_t>, unsigned>> taken;  // stored bits, component of a lookup
      for (unsigned i = 0; i < part.of.size(); ++i) {
        const CodePart::Source &source = part.of[i];
        std::vector<uint32_t> bits;
        for (const BitSource &bit : source.bits) {
          if (bit.kind != BitSource::Memory)
            return fail("can choose any " + std::to_string(part.width) + "-bit code; w[" + std::to_string(i) +
                        "] has no more than " + std::to_string(bits.size()) + " stored bits for it");
          bits.push_back(bit.address);
        }
        if (!taken.emplace(std::move(bits), source.component).second)
          return shared(i);
      }
    }
    for (const Lookup &lookup : format.lookups)
      if (!isComplete(lookup))
        return fail("can choose any codes; '" + lookup.name + "' has no entry for some of them");
    return true;
  }

  bool shared(unsigned weight) {
    return fail("chooses a code for each weight; w[" + std::to_string(weight) +
                "] shares bits of its code with another");
  }

  /// Whether a lookup has an entry for all combinations of its components' values.
  static bool isComplete(const Lookup &lookup) {
    std::set<std::string> entries;  // a byte for each component
    for (size_t at = 0; at < lookup.codes.size(); at += lookup.components)
      entries.emplace(lookup.codes.begin() + std::ptrdiff_t(at),
                      lookup.codes.begin() + std::ptrdiff_t(at + lookup.components));
    size_t all = 1;
    for (unsigned i = 0; i < lookup.components && all <= entries.size(); ++i)
      all *= lookup.values.size();
    return entries.size() == all;
  }

  /// The first part is a grid: each number gives the components of as many consecutive weights, in order.
  bool grid(bool mayBeFour) {
    const Code &code = format.code;
    const char *shape = mayBeFour ? "needs a grid of 4 or 8 weights and a sign for each weight"
                                  : "needs a grid of 8 weights and a bit for 8 or 32 weights";
    if (code.parts.size() != 2 || code.parts[1].width != 1)
      return fail(shape);
    const CodePart &part = code.parts[0];
    if (part.of[0].lookup < 0)
      return fail(shape);
    const Lookup &lookup = gridLookup();
    if (lookup.components != 8 && !(mayBeFour && lookup.components == 4))
      return fail(shape);
    const size_t mostValues = lookup.components == 8 ? 4 : 16;  // at most 256 halves of a point
    if (lookup.values.size() > mostValues)
      return fail("needs at most " + std::to_string(mostValues) + " different numbers in a grid of " +
                  std::to_string(lookup.components) + " weights; '" + lookup.name + "' has " +
                  std::to_string(lookup.values.size()));
    std::set<uint32_t> seen;
    for (unsigned i = 0; i < part.of.size(); ++i) {
      unsigned first = i / lookup.components * lookup.components;
      bool inOrder = part.of[i].lookup == part.of[0].lookup && part.of[i].component == i - first &&
                     part.of[i].bits == part.of[first].bits;
      if (!inOrder)
        return fail("needs each entry of '" + lookup.name + "' for " + std::to_string(lookup.components) +
                    " consecutive weights, in order; w[" + std::to_string(i) + "] is elsewhere");
      if (i == first && !seen.insert(part.of[i].bits[0].address).second)
        return shared(i);
    }
    return ascend(lookup, 0);
  }

  /// The levels with a mark are in the order of the grid's numbers.
  bool ascend(const Lookup &lookup, unsigned mark) {
    const int *levels = format.code.levels.data() + (size_t(mark) << lookup.width);
    for (size_t k = 1; k < lookup.values.size(); ++k)
      if (levels[k - 1] >= levels[k])
        return fail("needs levels that ascend with the numbers of '" + lookup.name + "'; " +
                    std::to_string(levels[k - 1]) + " is followed by " + std::to_string(levels[k]));
    return true;
  }

  const Lookup &gridLookup() const { return format.lookups[size_t(format.code.parts[0].of[0].lookup)]; }

  /// The second part changes the sign: a bit of its own for each weight, or seven bits and their parity for eight.
  bool signs() {
    const Code &code = format.code;
    const CodePart &part = code.parts[1];
    const unsigned signBit = 1u << code.parts[0].width;
    for (unsigned g = 0; g < gridLookup().values.size(); ++g)
      if (code.levels[g] < 0 || code.levels[g + signBit] != -code.levels[g])
        return fail("needs levels that the sign bit makes negative; " + std::to_string(code.levels[g]) + " becomes " +
                    std::to_string(code.levels[g + signBit]));
    if (part.of[0].lookup < 0) {
      std::set<uint32_t> seen;
      for (const CodePart::Source &source : part.of)
        if (source.lookup >= 0 || !seen.insert(source.bits[0].address).second)
          return fail("needs a sign for each weight");
      return true;
    }
    const Lookup &lookup = format.lookups[size_t(part.of[0].lookup)];
    bool isEven = lookup.components == 8 && lookup.indexBits == 7;
    std::set<unsigned> entries;
    for (unsigned index = 0; isEven && index < 128; ++index) {
      unsigned signs = 0;
      for (unsigned k = 0; k < 8; ++k)
        signs |= unsigned(lookup.codes[index * 8 + k]) << k;
      isEven = llvm::popcount(signs) % 2 == 0 && entries.insert(signs).second;
    }
    if (!isEven)
      return fail("needs signs of their own, or an even number of them for 8 weights");
    std::set<uint32_t> seen;
    for (unsigned i = 0; i < part.of.size(); ++i) {
      if (part.of[i].lookup != part.of[0].lookup || part.of[i].component != i % 8 ||
          part.of[i].bits != part.of[i / 8 * 8].bits)
        return fail("needs each number of signs for 8 consecutive weights, in order; w[" + std::to_string(i) +
                    "] is elsewhere");
      if (i % 8 == 0 && !seen.insert(part.of[i].bits[0].address).second)
        return shared(i);
    }
    return true;
  }

  bool delta() {
    const CodePart &part = format.code.parts[1];
    unsigned run = 1;
    while (run < part.of.size() && part.of[run].bits == part.of[0].bits)
      ++run;
    std::set<uint32_t> seen;
    for (unsigned i = 0; i < part.of.size(); ++i) {
      const CodePart::Source &source = part.of[i];
      bool isFirst = i % run == 0;
      bool inOrder = source.lookup < 0 && (run == 8 || run == 32) && source.bits == part.of[i / run * run].bits;
      if (!inOrder || (isFirst && !seen.insert(source.bits[0].address).second))
        return fail("needs a bit for each 8 or each 32 consecutive weights");
    }
    if (format.group() % run != 0)
      return fail("needs bits for weights of one group; a bit is for " + std::to_string(run) +
                  " weights, a group has " + std::to_string(format.group()));
    return ascend(gridLookup(), 1);
  }

  /// Signs are the marks' and the levels' alone.
  bool scales() {
    const Factor &factor = *format.scaleInt();
    const IntArray &array = format.arrays[factor.index];
    int64_t least = factor.multiplier * array.lo - factor.offset;
    return least >= 0 || fail("needs an integer scale that is never below 0; that of '" + array.name +
                              "' goes down to " + std::to_string(least));
  }

  /// Whether the parameters suit the levels.
  bool parameters() {
    if (rule.parameters.empty() || !fit)
      return true;
    const Code &code = format.code;
    return rule.hasMinimum ? spread(code.hi - code.lo) : top(code.lo, code.hi);
  }

  /// The level of the greatest magnitude: where levels end, on the side that reaches less far or on the other.
  bool top(int64_t lo, int64_t hi) {
    if (lo > 0 || hi < 0)
      return fail("needs levels on both sides of 0, or from 0 on; those of '" + format.code.name + "' are from " +
                  std::to_string(lo) + " to " + std::to_string(hi));
    const int64_t most = std::max(hi, -lo), least = std::min(hi, -lo) > 0 ? std::min(hi, -lo) : most;
    const ast::Real &given = fit->parameters.front();
    if (given.value >= least && given.value <= most)
      return true;
    std::string range =
        least == most ? std::to_string(most) : "a number from " + std::to_string(least) + " to " + std::to_string(most);
    diags->error(given.range, "parameter '" + rule.parameters.front().name + "' is " + range + ", where levels from " +
                                  std::to_string(lo) + " to " + std::to_string(hi) + " end; here it is " +
                                  number(given.value));
    return false;
  }

  /// A trial spreads the range over as many steps as the levels have, rmin + k rdelta more: at least one of them
  /// should.
  bool spread(int64_t steps) {
    const double rmin = fit->parameters[0].value, rdelta = fit->parameters[1].value, nstep = fit->parameters[2].value;
    const double least = 0.5 * double(steps), most = 2 * double(steps);
    const double first = double(steps) + rmin;
    for (double k = 0; k <= nstep; ++k)
      if (first + k * rdelta >= least && first + k * rdelta <= most)
        return true;
    return fail("needs a trial that spreads a group over " + number(least) + " to " + number(most) +
                " steps, since its levels have " + std::to_string(steps) + "; these trials are over " + number(first) +
                " to " + number(first + nstep * rdelta));
  }

  static std::string number(double value) {
    std::string text;
    llvm::raw_string_ostream(text) << llvm::format("%g", value);
    return text;
  }

  const Format &format;
  const Rule &rule;
  const ast::FitLine *fit = nullptr;
  Diagnostics *diags = nullptr;
};

bool checkParameters(const ast::FitLine &fit, const Rule &rule, Diagnostics &diags) {
  if (fit.parameters.size() != rule.parameters.size()) {
    std::string names = llvm::join(llvm::map_range(rule.parameters, [](const Parameter &p) { return p.name; }), ", ");
    diags.error(fit.rule.range, "fitting rule '" + rule.name + "' takes " +
                                    (names.empty() ? "no parameters" : "parameters (" + names + ")") + "; here are " +
                                    std::to_string(fit.parameters.size()));
    return false;
  }
  bool good = true;
  for (size_t i = 0; i < rule.parameters.size(); ++i) {
    const ast::Real &given = fit.parameters[i];
    switch (rule.parameters[i].kind) {
    case Parameter::Number:
      if (std::abs(given.value) <= maxNumber)
        break;
      diags.error(given.range, "parameter '" + rule.parameters[i].name + "' is a number from -" +
                                   std::to_string(int(maxNumber)) + " to " + std::to_string(int(maxNumber)));
      good = false;
      break;
    case Parameter::Count:
      if (given.isInteger && given.value >= 0 && given.value <= maxCount)
        break;
      diags.error(given.range, "parameter '" + rule.parameters[i].name + "' is a whole number from 0 to " +
                                   std::to_string(int(maxCount)));
      good = false;
      break;
    case Parameter::Positive:
      if (given.value > 0)
        break;
      diags.error(given.range, "parameter '" + rule.parameters[i].name + "' is a number above 0");
      good = false;
      break;
    }
  }
  return good;
}

}  // namespace

bool checkFit(Format &format, const ast::FitLine &fit, Diagnostics &diags) {
  auto rule = llvm::find_if(rules(), [&](const Rule &r) { return r.name == fit.rule.text; });
  if (rule == rules().end()) {
    std::vector<llvm::StringRef> names;
    for (const Rule &known : rules())
      names.push_back(known.name);
    diags.error(fit.rule.range, "unknown fitting rule '" + fit.rule.text + "'; the rules are " +
                                    llvm::join(names, ", ") + suggestion(fit.rule.text, names));
    return false;
  }
  if (!checkParameters(fit, *rule, diags) || !FitChecker(format, *rule, fit, diags).check())
    return false;
  format.fit.name = rule->name.str();
  for (const ast::Real &parameter : fit.parameters)
    format.fit.parameters.push_back(parameter.value);
  return true;
}

std::vector<std::string> suitableRules(const Format &format) {
  std::vector<std::string> names;
  for (const Rule &rule : rules())
    if (FitChecker(format, rule).check()) {
      std::string parameters =
          llvm::join(llvm::map_range(rule.parameters, [](const Parameter &p) { return p.name; }), ", ");
      names.push_back(rule.name.str() + (parameters.empty() ? "" : "(" + parameters + ")"));
    }
  return names;
}

}  // namespace quantc::sema
