#include "sema/form/value_form.h"

#include "sema/evaluate/floats.h"
#include "sema/form/affine.h"

#include "llvm/ADT/Twine.h"

#include <cmath>

namespace quantc::sema {
namespace {

using ast::Expr;
using ast::Op;

constexpr int64_t maxOffset = 65535;

bool isProduct(const Expr &expr) { return expr.kind == Expr::Binary && expr.op == Op::Mul; }
bool isSum(const Expr &expr) { return expr.kind == Expr::Binary && (expr.op == Op::Add || expr.op == Op::Sub); }

class FormBuilder {
public:
  FormBuilder(const ast::WeightLine &weight, unsigned block, const Scope &scope, Evaluator &evaluator,
              Diagnostics &diags)
      : indexName(weight.index.text), block(block), scope(scope), evaluator(evaluator), diags(diags) {}

  std::optional<DerivedForm> build(const Expr &equation) {
    const Expr *scale = &equation, *minimum = nullptr;
    bool negative = false;
    if (isSum(equation)) {
      scale = equation.operand[0].get();
      minimum = equation.operand[1].get();
      negative = equation.op == Op::Sub;
      for (const Expr *term : {scale, minimum})
        if (isSum(*term) && hasFloat(*term))
          return reject(term->at, "a sum within a sum; a weight has one or two terms"), std::nullopt;
    }
    if (!term(*scale, form.value.scale))
      return std::nullopt;
    if (minimum) {
      form.value.minimum.emplace();
      form.value.minimum->negative = negative;
      if (!term(*minimum, *form.value.minimum))
        return std::nullopt;
    }
    if (!checkLevel(*scale, minimum))
      return std::nullopt;
    return std::move(form);
  }

private:
  bool fail(llvm::SMRange at, const llvm::Twine &why) {
    diags.error(at, why);
    return false;
  }

  /// Reports a part outside the provable forms, and what these are.
  bool reject(llvm::SMRange at, const llvm::Twine &why) {
    diags.error(at, why);
    diags.note(at, "the forms are F * S * L, alone or with + or - F * M behind it; F stands for floats, S and M for "
                   "integers k * s[" +
                       indexName + " / G] + c, L for the integer of weight " + indexName +
                       "; S, M and the second term may be missing");
    return false;
  }

  const Symbol &lookup(const Expr &expr) const { return scope.symbols.find(expr.name)->second; }

  bool isFloatName(const Expr &expr) const {
    return (expr.kind == Expr::Name || expr.kind == Expr::Index) && expr.name != indexName && lookup(expr).isFloat();
  }

  bool hasFloatName(const Expr &expr) const {
    if (expr.kind == Expr::Name || expr.kind == Expr::Index)
      return isFloatName(expr);
    for (const ast::ExprPtr &operand : expr.operand)
      if (operand && hasFloatName(*operand))
        return true;
    return false;
  }

  bool hasFloat(const Expr &expr) const { return expr.kind == Expr::Float || hasFloatName(expr); }

  bool term(const Expr &expr, Term &term) {
    if (!factors(expr, term))
      return false;
    if (term.factors.front().kind == Factor::Float)
      return true;
    const Expr *first = &expr;
    while (isProduct(*first) && hasFloat(*first))
      first = first->operand[0].get();
    if (term.factors.size() == 1 && term.factors.front().kind == Factor::Constant)
      return reject(first->range, "a number stands alone; a zero point is written (q[" + indexName + "] - number)");
    return reject(first->range, "a term begins with a float field");
  }

  /// A product is taken apart as far as it has floats; what has none is one integer.
  bool factors(const Expr &expr, Term &term) {
    if (!isProduct(expr) || !hasFloat(expr))
      return factor(expr, term);
    const Expr &right = *expr.operand[1];
    if (isProduct(right) && hasFloat(right))
      return reject(right.range, "a product in parentheses; factors are multiplied from left to right");
    return factors(*expr.operand[0], term) && factor(right, term);
  }

  bool factor(const Expr &expr, Term &term) {
    if (expr.kind == Expr::Name && expr.name == indexName)
      return reject(expr.range, "the index variable is no factor of a weight");
    if (expr.kind == Expr::Float)
      return constant(nearestFloat(expr.range), expr, term);
    if (isFloatName(expr))
      return floatFactor(expr, term);
    if (!hasFloatName(expr))
      return evaluator.resolve(expr, indexName, /*floats=*/false) && intFactor(expr, term);
    if (isSum(expr))
      return reject(expr.range, "a sum with floats is no factor; a weight has one or two terms");
    if (expr.kind == Expr::Unary && expr.op == Op::Neg)
      return reject(expr.at, "'-' is not part of a weight; a sign stands between two terms");
    if (expr.kind == Expr::Conditional)
      return reject(expr.at, "'?' is not part of a weight; choose within an integer equation");
    return evaluator.resolve(expr, indexName, /*floats=*/false);  // reports the float
  }

  bool constant(float value, const Expr &expr, Term &term) {
    if (!(value > 0) || std::isinf(value))
      return fail(expr.range, "a constant factor is a positive f32 number");
    float product = 1;
    for (const Factor &other : term.factors)
      if (other.kind == Factor::Constant)
        product *= other.constant;
    product *= value;
    if (!(product > 0) || std::isinf(product))
      return fail(expr.range, "the product of a term's constant factors is no positive f32 number");
    Factor factor;
    factor.kind = Factor::Constant;
    factor.constant = value;
    term.factors.push_back(factor);
    return true;
  }

  bool floatFactor(const Expr &expr, Term &term) {
    const Symbol &symbol = lookup(expr);
    Factor factor;
    if (!group(expr, factor.group))
      return false;
    if (factor.group == 1 && block > 1)
      return fail(expr.range, "'" + expr.name + "' has a float for each weight; only a block of 1 is made of floats");
    for (factor.index = 0; factor.index < form.floats.size(); ++factor.index)
      if (form.floats[factor.index].name == expr.name)
        break;
    if (factor.index == form.floats.size()) {
      form.floats.push_back(symbol.kind == Symbol::Gathered ? scope.gathered[symbol.index] : fieldFloats(symbol));
      form.floatDefinitions.push_back(symbol.where);
    }
    term.factors.push_back(factor);
    return true;
  }

  FloatArray fieldFloats(const Symbol &symbol) const {
    const Field &field = scope.fields[symbol.index];
    FloatArray result{.name = field.name, .type = field.type, .count = field.count, .bits = {}, .values = field.values};
    unsigned width = sizeInBytes(field.type) * 8;
    for (unsigned element = 0; element < field.count; ++element) {
      std::vector<uint32_t> &bits = result.bits.emplace_back();
      for (unsigned bit = 0; bit < width; ++bit)
        bits.push_back(field.offset * 8 + element * width + bit);
    }
    return result;
  }

  /// A number, a group factor or the level: decided by how the value changes along the block.
  bool intFactor(const Expr &expr, Term &term) {
    std::vector<Value> values;
    for (unsigned i = 0; i < block; ++i) {
      std::optional<Value> value = evaluator.evaluate(expr, indexName, i);
      if (!value || !evaluator.spend(value->length(), expr.range))
        return false;
      values.push_back(std::move(*value));
    }
    unsigned run = 1;
    while (run < block && values[run] == values[0])
      ++run;
    if (run == block && values[0].isConstant())
      return constant(float(values[0].number()), expr, term);

    Factor factor;
    factor.kind = run == 1 ? Factor::Level : Factor::Int;
    factor.group = run;
    for (const Factor &other : term.factors) {
      if (other.kind != factor.kind)
        continue;
      return reject(expr.range, run == 1 ? "a second code; a weight has one"
                                         : "a second integer factor in one term; it can have one");
    }
    // An array as it is must be used in order; the level of a weight may be anywhere.
    bool isArray = expr.kind == Expr::Index && lookup(expr).kind != Symbol::Table;
    if (isArray && (run > 1 || repeats(expr)) && !group(expr, factor.group))
      return false;
    if (run == 1) {
      const Expr *array = onlyArray(expr, scope, indexName);
      form.level = &expr;
      form.levelDefinition = array && lookup(*array).kind == Symbol::Array ? lookup(*array).where : expr.range;
      form.levels = std::move(values);
    } else if (!groupFactor(expr, values, factor)) {
      return false;
    }
    term.factors.push_back(factor);
    return true;
  }

  /// Whether two weights use one element.
  bool repeats(const Expr &expr) {
    std::vector<bool> used(scope.count(lookup(expr)));
    for (unsigned i = 0; i < block; ++i) {
      std::optional<unsigned> element = evaluator.evaluateIndex(expr, indexName, i);
      if (!element || used[*element])
        return true;
      used[*element] = true;
    }
    return false;
  }

  /// How many consecutive weights share an entry: proved from the index at every weight, however it is written.
  bool group(const Expr &expr, unsigned &result) {
    result = block;
    if (expr.kind == Expr::Name)
      return true;
    std::vector<unsigned> used(block);
    for (unsigned i = 0; i < block; ++i) {
      std::optional<unsigned> element = evaluator.evaluateIndex(expr, indexName, i);
      if (!element)
        return false;
      used[i] = *element;
    }
    for (unsigned i = block; i-- > 1;)
      if (used[i] != used[0])
        result = i;
    for (unsigned i = 0; i < block; ++i) {
      if (used[i] == i / result && block % result == 0)
        continue;
      return reject(expr.range, "w[" + std::to_string(i) + "] uses " + expr.name + "[" + std::to_string(used[i]) +
                                    "]; entries must be shared by equal runs of consecutive weights, in order");
    }
    unsigned count = scope.count(lookup(expr)), needed = block / result;
    if (count == needed)
      return true;
    return fail(expr.range, "'" + expr.name + "' has " + std::to_string(count) + " elements; a block of " +
                                std::to_string(block) + " with one for each " + std::to_string(result) + " uses " +
                                std::to_string(needed));
  }

  bool groupFactor(const Expr &expr, const std::vector<Value> &values, Factor &factor) {
    for (unsigned i = factor.group; i < block; ++i)
      if (block % factor.group != 0 || !(values[i] == values[i / factor.group * factor.group]))
        return reject(expr.range, "an integer factor of " + std::to_string(factor.group) + " weights changes at w[" +
                                      std::to_string(i) + "]; it must be shared by equal runs of consecutive weights");
    std::vector<Value> entries;
    for (unsigned i = 0; i < block; i += factor.group) {
      entries.push_back(values[i]);
      if (values[i].isConstant())
        return fail(expr.range, "no stored bit reaches this factor of w[" + std::to_string(i) + "]; it is a constant");
    }
    const Expr *array = onlyArray(expr, scope, indexName);
    llvm::StringRef name = array ? array->name : "factor";
    std::optional<Affine> affine = makeAffine(entries, name, expr.range, evaluator, diags);
    if (!affine)
      return false;
    if (affine->offset < -maxOffset || affine->offset > maxOffset)
      return fail(expr.range, "offset " + std::to_string(affine->offset) + " is too large; at most " +
                                  std::to_string(maxOffset) + " is possible");
    factor.multiplier = affine->multiplier;
    factor.offset = affine->offset;
    return arrayOf(*affine, name, expr, array ? lookup(*array).where : expr.range, factor.index);
  }

  /// Finds or adds the array of an integer factor.
  bool arrayOf(const Affine &affine, llvm::StringRef name, const Expr &expr, llvm::SMRange definition,
               unsigned &index) {
    IntArray array;
    array.count = unsigned(affine.numbers.size());
    for (const Value &value : affine.numbers)
      array.isSigned |= value.fill().kind != BitSource::Zero;
    array.width = 1;
    for (const Value &value : affine.numbers)
      array.width = std::max(array.width, value.length() + array.isSigned);
    if (array.width > maxFactorBits)
      return fail(expr.range, "'" + name + "' has " + std::to_string(array.width) +
                                  " bits; an integer factor has at most " + std::to_string(maxFactorBits));
    for (const Value &value : affine.numbers)
      appendElement(array, value);
    for (index = 0; index < form.arrays.size(); ++index)
      if (form.arrays[index].bits == array.bits && form.arrays[index].isSigned == array.isSigned)
        return true;
    // Parts of one field get names of their own.
    array.name = name.str();
    for (unsigned suffix = 2; isTaken(array.name); ++suffix)
      array.name = (name + "_" + std::to_string(suffix)).str();
    form.arrays.push_back(std::move(array));
    form.arrayDefinitions.push_back(definition);
    return true;
  }

  bool isTaken(llvm::StringRef name) const {
    for (const IntArray &array : form.arrays)
      if (array.name == name)
        return true;
    return false;
  }

  static void appendElement(IntArray &array, const Value &value) {
    std::vector<BitSource> bits;
    int64_t lo = 0, hi = 0;
    for (unsigned position = 0; position < array.width; ++position) {
      BitSource bit = value.bit(position);
      bits.push_back(bit);
      bool isSignBit = array.isSigned && position + 1 == array.width;
      int64_t weight = (isSignBit ? -1 : 1) * (int64_t(1) << position);
      if (bit.kind == BitSource::One || (bit.kind == BitSource::Memory && weight < 0))
        lo += weight;
      if (bit.kind == BitSource::One || (bit.kind == BitSource::Memory && weight > 0))
        hi += weight;
    }
    bool first = array.bits.empty();
    array.bits.push_back(std::move(bits));
    array.lo = first ? lo : std::min(array.lo, lo);
    array.hi = first ? hi : std::max(array.hi, hi);
  }

  bool checkLevel(const Expr &scale, const Expr *minimum) {
    auto hasLevel = [](const Term &term) {
      for (const Factor &factor : term.factors)
        if (factor.kind == Factor::Level)
          return true;
      return false;
    };
    bool inScale = hasLevel(form.value.scale);
    bool inMinimum = form.value.minimum && hasLevel(*form.value.minimum);
    if (inScale && inMinimum)
      return reject(minimum->range, "a code in both terms; only the first has one");
    if (inMinimum)
      return reject(minimum->range, "the term with the code comes first");
    if (block == 1) {
      bool isFloat = !inScale && !minimum && form.value.scale.factors.size() == 1;
      return isFloat || fail(scale.range, "a block of 1 weight is one float");
    }
    if (!inScale)
      return reject(scale.range, "no code: no factor is different for each weight");
    return true;
  }

  llvm::StringRef indexName;
  unsigned block;
  const Scope &scope;
  Evaluator &evaluator;
  Diagnostics &diags;
  DerivedForm form;
};

/// Adds the array or field of every element outside of the indices of others. An index into a table is made of bits
/// too.
void collect(const Expr &expr, const Scope &scope, llvm::StringRef indexName, std::vector<const Expr *> &found) {
  bool isName = expr.kind == Expr::Name || expr.kind == Expr::Index;
  if (isName && expr.name != indexName) {
    Symbol::Kind kind = scope.symbols.find(expr.name)->second.kind;
    if (kind == Symbol::Table)
      return collect(*expr.operand[0], scope, indexName, found);
    if (kind != Symbol::Parameter)
      found.push_back(&expr);
    return;
  }
  for (const ast::ExprPtr &operand : expr.operand)
    if (operand && !isName)
      collect(*operand, scope, indexName, found);
}

}  // namespace

const Expr *onlyArray(const Expr &expr, const Scope &scope, llvm::StringRef indexName) {
  std::vector<const Expr *> found;
  collect(expr, scope, indexName, found);
  for (const Expr *other : found)
    if (other->name != found.front()->name)
      return nullptr;
  return found.empty() ? nullptr : found.front();
}

std::optional<DerivedForm> deriveForm(const ast::WeightLine &weight, unsigned block, const Scope &scope,
                                      Evaluator &evaluator, Diagnostics &diags) {
  return FormBuilder(weight, block, scope, evaluator, diags).build(*weight.value);
}

}  // namespace quantc::sema
