#include "sema/value_form.h"

#include "llvm/ADT/Twine.h"

namespace quantc::sema {
namespace {

using ast::Expr;
using ast::Op;
using llvm::StringRef;
using llvm::Twine;

constexpr unsigned maxCodeBits = 8;
constexpr unsigned maxFactorBits = 16;
constexpr int64_t maxOffset = 65535;

bool isProduct(const Expr &expr) { return expr.kind == Expr::Binary && expr.op == Op::Mul; }
bool isSum(const Expr &expr) { return expr.kind == Expr::Binary && (expr.op == Op::Add || expr.op == Op::Sub); }

class FormBuilder {
public:
  FormBuilder(const ast::WeightLine &weight, unsigned block, const Scope &scope, Evaluator &evaluator,
              Diagnostics &diags)
      : index_(weight.index.text), block_(block), scope_(scope), evaluator_(evaluator), diags_(diags) {
    form_.fieldUsed.resize(scope.fields.size());
  }

  std::optional<DerivedForm> build(const Expr &equation) {
    const Expr *scale = &equation, *minimum = nullptr;
    bool negative = false;
    if (isSum(equation)) {
      scale = equation.operand[0].get();
      minimum = equation.operand[1].get();
      negative = equation.op == Op::Sub;
      for (const Expr *term : {scale, minimum})
        if (isSum(*term))
          return reject(term->at, "a sum within a sum; a weight has one or two terms"), std::nullopt;
    }
    if (!term(*scale, form_.value.scale))
      return std::nullopt;
    if (minimum) {
      form_.value.minimum.emplace();
      form_.value.minimum->negative = negative;
      if (!term(*minimum, *form_.value.minimum))
        return std::nullopt;
    }
    if (!checkCode(*scale, minimum))
      return std::nullopt;
    return std::move(form_);
  }

private:
  bool fail(llvm::SMRange at, const Twine &why) {
    diags_.error(at, why);
    return false;
  }

  /// Reports a part outside the provable forms, and what these are.
  bool reject(llvm::SMRange at, const Twine &why) {
    diags_.error(at, why);
    diags_.note(at,
                "the forms are F * (S[" + index_ + " / G] - s) * (Q[" + index_ +
                    "] - z), alone or with + or - F * (M[" + index_ +
                    " / G] - m) behind it; F stands for float fields, the integer factors and offsets may be missing");
    return false;
  }

  bool term(const Expr &expr, Term &term) {
    if (!factors(expr, term))
      return false;
    if (term.factors.front().kind != Factor::Float) {
      const Expr *first = &expr;
      while (isProduct(*first))
        first = first->operand[0].get();
      return reject(first->range, "a term begins with a float field");
    }
    return true;
  }

  bool factors(const Expr &expr, Term &term) {
    if (!isProduct(expr))
      return factor(expr, term);
    const Expr &right = *expr.operand[1];
    if (isProduct(right))
      return reject(right.range, "a product in parentheses; factors are multiplied from left to right");
    return factors(*expr.operand[0], term) && factor(right, term);
  }

  bool factor(const Expr &expr, Term &term) {
    switch (expr.kind) {
    case Expr::Name:
      if (expr.name == index_)
        return reject(expr.range, "the index variable is no factor of a weight");
      if (lookup(expr).kind == Symbol::FloatField)
        return floatFactor(expr, term);
      return intFactor(expr, 0, term);
    case Expr::Index:
      if (lookup(expr).kind == Symbol::FloatField)
        return reject(expr.range,
                      "'" + expr.name + "' is a float array; a float factor is one value for the whole block");
      return intFactor(expr, 0, term);
    case Expr::Integer:
    case Expr::Float:
      return reject(expr.range, "a number stands alone; a zero point is written (q[" + index_ + "] - number)");
    case Expr::Unary:
      return reject(expr.at,
                    "'" + ast::spelling(expr.op) + "' is not part of a weight; a sign stands between two terms");
    case Expr::Conditional:
      return reject(expr.at, "'?' is not part of a weight; choose within an integer equation");
    case Expr::Binary:
      if (isSum(expr))
        return offsetFactor(expr, term);
      return reject(expr.at,
                    "'" + ast::spelling(expr.op) + "' is not part of a weight; it belongs in an integer equation");
    }
    return false;
  }

  const Symbol &lookup(const Expr &expr) const { return scope_.symbols.find(expr.name)->second; }

  bool floatFactor(const Expr &expr, Term &term) {
    Factor factor;
    factor.field = lookup(expr).index;
    form_.fieldUsed[factor.field] = true;
    term.factors.push_back(factor);
    return true;
  }

  /// (array[...] - number) or (array[...] + number).
  bool offsetFactor(const Expr &expr, Term &term) {
    const Expr &array = *expr.operand[0], &number = *expr.operand[1];
    bool isInteger = (array.kind == Expr::Index || (array.kind == Expr::Name && array.name != index_)) &&
                     lookup(array).kind != Symbol::FloatField;
    if (!isInteger)
      return reject(array.range, "only an integer array with its index can have an offset");
    if (number.kind == Expr::Float)
      return reject(number.range, "an offset is an integer");
    if (!evaluator_.resolve(number, StringRef(), false))
      return false;
    std::optional<Value> value = evaluator_.evaluate(number, StringRef(), 0);
    if (!value)
      return false;
    if (!value->isConstant())
      return reject(number.range, "an offset is a number, the same for all weights");
    int64_t offset = value->number();
    if (offset < -maxOffset || offset > maxOffset)
      return fail(number.range,
                  "offset " + Twine(offset) + " is too large; at most " + Twine(maxOffset) + " is possible");
    return intFactor(array, expr.op == Op::Sub ? offset : -offset, term);
  }

  bool intFactor(const Expr &expr, int64_t offset, Term &term) {
    Factor factor;
    factor.offset = offset;
    if (!group(expr, factor.group))
      return false;
    factor.kind = factor.group == 1 ? Factor::Code : Factor::Int;
    for (const Factor &other : term.factors) {
      if (other.kind != factor.kind)
        continue;
      return reject(expr.range, factor.kind == Factor::Code ? "a second code; a weight has one"
                                                            : "a second integer factor in one term; it can have one");
    }
    if (!array(expr, factor))
      return false;
    term.factors.push_back(factor);
    return true;
  }

  /// How many consecutive weights share an entry: proved from the index at every weight, however it is written.
  bool group(const Expr &expr, unsigned &result) {
    result = block_;
    if (expr.kind == Expr::Name)
      return true;
    std::vector<unsigned> used(block_);
    for (unsigned i = 0; i < block_; ++i) {
      std::optional<unsigned> element = evaluator_.evaluateIndex(expr, index_, i);
      if (!element)
        return false;
      used[i] = *element;
    }
    for (unsigned i = block_; i-- > 1;)
      if (used[i] != used[0])
        result = i;
    for (unsigned i = 0; i < block_; ++i) {
      if (used[i] == i / result && block_ % result == 0)
        continue;
      return reject(expr.range, "w[" + Twine(i) + "] uses " + expr.name + "[" + Twine(used[i]) +
                                    "]; entries must be shared by equal runs of consecutive weights, in order");
    }
    unsigned count = scope_.count(lookup(expr)), needed = block_ / result;
    if (count == needed)
      return true;
    return fail(expr.range, "'" + expr.name + "' has " + Twine(count) + " elements; a block of " + Twine(block_) +
                                " with one for each " + Twine(result) + " uses " + Twine(needed));
    return false;
  }

  /// Finds or adds the array of an integer factor.
  bool array(const Expr &expr, Factor &factor) {
    for (factor.array = 0; factor.array < form_.arrays.size(); ++factor.array)
      if (form_.arrays[factor.array].name == expr.name)
        return true;

    const Symbol &symbol = lookup(expr);
    IntArray array;
    array.name = expr.name.str();
    array.count = scope_.count(symbol);
    std::vector<Value> values;
    values.reserve(array.count);
    for (unsigned i = 0; i < array.count; ++i)
      values.push_back(scope_.element(symbol, i));
    for (const Value &value : values)
      array.isSigned |= value.fill().kind != BitSource::Zero;
    array.width = 1;
    for (const Value &value : values)
      array.width = std::max(array.width, value.length() + array.isSigned);

    bool isCode = factor.kind == Factor::Code;
    unsigned allowed = isCode ? maxCodeBits : maxFactorBits;
    if (array.width > allowed)
      return fail(expr.range, "'" + expr.name + "' has " + Twine(array.width) + " bits; " +
                                  (isCode ? "a code" : "an integer factor") + " has at most " + Twine(allowed));
    for (unsigned i = 0; i < array.count; ++i)
      appendElement(array, values[i], i == 0);
    form_.arrays.push_back(std::move(array));
    form_.arrayDefinitions.push_back(symbol.where);
    return true;
  }

  static void appendElement(IntArray &array, const Value &value, bool first) {
    std::vector<BitSource> bits;
    int64_t lo = 0, hi = 0;
    for (unsigned position = 0; position < array.width; ++position) {
      BitSource bit = value.bit(position);
      bits.push_back(bit);
      bool isSignBit = array.isSigned && position + 1 == array.width;
      int64_t weight = (isSignBit ? -1 : 1) * (int64_t{1} << position);
      if (bit.kind == BitSource::One || (bit.kind == BitSource::Memory && weight < 0))
        lo += weight;
      if (bit.kind == BitSource::One || (bit.kind == BitSource::Memory && weight > 0))
        hi += weight;
    }
    array.bits.push_back(std::move(bits));
    array.lo = first ? lo : std::min(array.lo, lo);
    array.hi = first ? hi : std::max(array.hi, hi);
  }

  bool checkCode(const Expr &scale, const Expr *minimum) {
    auto hasCode = [](const Term &term) {
      for (const Factor &factor : term.factors)
        if (factor.kind == Factor::Code)
          return true;
      return false;
    };
    bool inScale = hasCode(form_.value.scale);
    bool inMinimum = form_.value.minimum && hasCode(*form_.value.minimum);
    if (inScale && inMinimum)
      return reject(minimum->range, "a code in both terms; only the first has one");
    if (inMinimum)
      return reject(minimum->range, "the term with the code comes first");
    if (!inScale)
      return reject(scale.range, "no code: no factor is different for each weight");
    return true;
  }

  StringRef index_;
  unsigned block_;
  const Scope &scope_;
  Evaluator &evaluator_;
  Diagnostics &diags_;
  DerivedForm form_;
};

}  // namespace

std::optional<DerivedForm> deriveForm(const ast::WeightLine &weight, unsigned block, const Scope &scope,
                                      Evaluator &evaluator, Diagnostics &diags) {
  return FormBuilder(weight, block, scope, evaluator, diags).build(*weight.value);
}

}  // namespace quantc::sema
