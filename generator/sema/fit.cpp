// The fitting rules and what each asks of a format. The rules themselves are carried out by the encoder.
#include <cmath>

#include "parse/parser.h"
#include "sema/checks.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace quantc::sema {
namespace {

using llvm::StringRef;
using llvm::Twine;

/// What an n-bit integer, less its offset, must range over.
enum class Levels {
  None,      // there is no such integer
  FromZero,  // 0 .. 2^n - 1
  Centred,   // -2^(n-1) .. 2^(n-1) - 1
};

struct Parameter {
  StringRef name;
  bool isCount = false;  // a whole number of at least 0
};

struct Rule {
  StringRef name;
  std::vector<Parameter> parameters;
  Levels code;
  Levels scale;  // the group scale
  bool hasMinimum;
  bool minimumIsNegative = false;
  Levels minimum = Levels::None;  // the group minimum
};

const std::vector<Rule> &rules() {
  static const std::vector<Rule> table = {
      {"absmax", {}, Levels::Centred, Levels::None, false},
      {"signed_absmax", {}, Levels::Centred, Levels::None, false},
      {"minmax", {}, Levels::FromZero, Levels::None, true, false, Levels::None},
      {"scale_min_search",
       {{"rmin"}, {"rdelta"}, {"nstep", true}},
       Levels::FromZero,
       Levels::FromZero,
       true,
       true,
       Levels::FromZero},
      {"scale_search", {}, Levels::Centred, Levels::Centred, false},
  };
  return table;
}

/// More steps than this would only make an encoder that never ends.
constexpr double maxCount = 1000;

class FitChecker {
public:
  FitChecker(const Format &format, const Rule &rule, llvm::SMRange at, Diagnostics &diags)
      : format_(format), rule_(rule), at_(at), diags_(diags) {}

  bool form() {
    const ValueForm &value = format_.value;
    if (rule_.hasMinimum != value.minimum.has_value())
      return fail(rule_.hasMinimum ? "needs a minimum term" : "knows no minimum term");
    if (value.minimum && value.minimum->negative != rule_.minimumIsNegative)
      return fail(rule_.minimumIsNegative ? "subtracts the minimum" : "adds the minimum");
    if (!oneFloat(value.scale, "scale") || (value.minimum && !oneFloat(*value.minimum, "minimum")))
      return false;
    if (value.minimum && value.minimum->factors.front().field == value.scale.factors.front().field)
      return fail("chooses scale and minimum independently; '" + field(value.scale) + "' is in both terms");
    const Factor *scale = format_.scaleInt(), *minimum = format_.minimumInt();
    if (scale && minimum && scale->array == minimum->array)
      return fail("chooses scale and minimum independently; '" + format_.arrays[scale->array].name +
                  "' is in both terms");
    if (scale && minimum && scale->group != minimum->group)
      return fail("needs groups of one size; scales are for " + Twine(scale->group) + " weights, minimums for " +
                  Twine(minimum->group));
    return levels(&format_.code(), rule_.code, "code") && levels(scale, rule_.scale, "integer scale") &&
           levels(minimum, rule_.minimum, "integer minimum");
  }

private:
  bool fail(const Twine &why) {
    diags_.error(at_, "fitting rule '" + rule_.name + "' " + why);
    return false;
  }

  std::string field(const Term &term) const { return format_.fields[term.factors.front().field].name; }

  bool oneFloat(const Term &term, StringRef what) {
    auto floats = llvm::count_if(term.factors, [](const Factor &f) { return f.kind == Factor::Float; });
    return floats == 1 || fail("needs one float factor in the " + what + " term, not " + Twine(floats));
  }

  bool levels(const Factor *factor, Levels wanted, StringRef what) {
    if (!factor)
      return wanted == Levels::None || fail("needs an " + what + " for each group");
    const IntArray &array = format_.arrays[factor->array];
    if (wanted == Levels::None)
      return fail("knows no " + what + "; '" + array.name + "' is one");
    int64_t span = int64_t{1} << array.width, lo = array.lo - factor->offset, hi = array.hi - factor->offset;
    int64_t wantedLo = wanted == Levels::Centred ? -span / 2 : 0;
    if (!everyBitStored(array))
      return false;
    return lo == wantedLo || fail("needs " + what + "s from " + Twine(wantedLo) + " to " + Twine(wantedLo + span - 1) +
                                  "; those of '" + array.name + "' go from " + Twine(lo) + " to " + Twine(hi));
  }

  /// The rule may choose any number of the range: none of its bits can be a constant.
  bool everyBitStored(const IntArray &array) {
    for (unsigned element = 0; element < array.count; ++element)
      for (unsigned bit = 0; bit < array.width; ++bit) {
        if (array.bits[element][bit].kind == BitSource::Memory)
          continue;
        return fail("can choose any " + Twine(array.width) + "-bit number; bit " + Twine(bit) + " of " + array.name +
                    "[" + Twine(element) + "] is a constant");
      }
    return true;
  }

  const Format &format_;
  const Rule &rule_;
  llvm::SMRange at_;
  Diagnostics &diags_;
};

bool checkParameters(const ast::FitLine &fit, const Rule &rule, Diagnostics &diags) {
  if (fit.parameters.size() != rule.parameters.size()) {
    std::string names = llvm::join(llvm::map_range(rule.parameters, [](const Parameter &p) { return p.name; }), ", ");
    diags.error(fit.rule.range, "fitting rule '" + rule.name + "' takes " +
                                    (names.empty() ? "no parameters" : "parameters (" + names + ")") + "; here are " +
                                    Twine(fit.parameters.size()));
    return false;
  }
  bool good = true;
  for (size_t i = 0; i < rule.parameters.size(); ++i) {
    const ast::FitLine::Parameter &given = fit.parameters[i];
    if (!rule.parameters[i].isCount || (given.isInteger && given.value >= 0 && given.value <= maxCount))
      continue;
    diags.error(given.range, "parameter '" + rule.parameters[i].name + "' is a whole number from 0 to " +
                                 Twine(static_cast<int>(maxCount)));
    good = false;
  }
  return good;
}

}  // namespace

bool checkFit(Format &format, const ast::FitLine &fit, Diagnostics &diags) {
  auto rule = llvm::find_if(rules(), [&](const Rule &r) { return r.name == fit.rule.text; });
  if (rule == rules().end()) {
    std::vector<StringRef> names;
    for (const Rule &known : rules())
      names.push_back(known.name);
    diags.error(fit.rule.range, "unknown fitting rule '" + fit.rule.text + "'; the rules are " +
                                    llvm::join(names, ", ") + suggestion(fit.rule.text, names));
    return false;
  }
  if (!checkParameters(fit, *rule, diags) || !FitChecker(format, *rule, fit.rule.range, diags).form())
    return false;
  format.fit.name = rule->name.str();
  for (const ast::FitLine::Parameter &parameter : fit.parameters)
    format.fit.parameters.push_back(parameter.value);
  return true;
}

}  // namespace quantc::sema
