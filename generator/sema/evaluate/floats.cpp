#include "sema/evaluate/floats.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"

#include <cmath>

namespace quantc::sema {

namespace {

constexpr unsigned codes = 256;

/// The value of a code before unit and special values; not a number where the type has none.
double codeValue(ScalarType type, unsigned code) {
  const ScalarTraits &t = traits(type);
  const unsigned mostExponent = (1u << t.exponent) - 1, mostMantissa = (1u << t.mantissa) - 1;
  const unsigned exponent = code >> t.mantissa & mostExponent, mantissa = code & mostMantissa;
  if (exponent == mostExponent && mantissa == mostMantissa)
    return NAN;
  const int bias = int(mostExponent / 2), unit = -bias - int(t.mantissa);
  return exponent == 0 && t.mantissa > 0 ? std::ldexp(mantissa, 1 + unit)
                                         : std::ldexp(mostMantissa + 1 + mantissa, int(exponent) + unit);
}

}  // namespace

float nearestFloat(llvm::SMRange number) {
  llvm::StringRef text(number.Start.getPointer(), size_t(number.End.getPointer() - number.Start.getPointer()));
  llvm::APFloat value(llvm::APFloat::IEEEsingle());
  bool negative = text.consume_front("-");
  text = text.ltrim();
  int64_t integer;
  // Hexadecimal and binary numbers are integers.
  if ((text.starts_with("0x") || text.starts_with("0b")) && !text.getAsInteger(0, integer))
    value.convertFromAPInt(llvm::APInt(64, uint64_t(integer)), false, llvm::APFloat::rmNearestTiesToEven);
  else
    llvm::consumeError(value.convertFromString(text, llvm::APFloat::rmNearestTiesToEven).takeError());
  if (negative)
    value.changeSign();
  return value.convertToFloat();
}

bool codeValues(const ast::FieldLine &line, Field &field, Diagnostics &diags) {
  if (kindOf(field.type) != ScalarKind::Code) {
    if (!line.unit && line.specials.empty())
      return true;
    diags.error(line.unit ? line.unit->range : line.specials.front().code.range,
                "only fields of " + namesOf(ScalarKind::Code, "and") + " have a unit and special values");
    return false;
  }
  double unit = line.unit ? line.unit->value : 1;
  int exponent = 0;
  if (line.unit && (unit <= 0 || std::frexp(unit, &exponent) != 0.5)) {
    diags.error(line.unit->range, "the unit is no power of two");
    return false;
  }
  field.values.resize(codes);
  llvm::SmallSet<int64_t, 8> given;
  for (const ast::FieldLine::Special &special : line.specials) {
    if (special.code.value >= codes) {
      diags.error(special.code.range,
                  "code " + std::to_string(special.code.value) + " is too large; codes go up to 255");
      return false;
    }
    if (!given.insert(special.code.value).second) {
      diags.error(special.code.range, "code " + std::to_string(special.code.value) + " has two special values");
      return false;
    }
    float &value = field.values[size_t(special.code.value)];
    value = nearestFloat(special.value.range);
    if (!std::isfinite(value)) {
      diags.error(special.value.range, "the value is too large; the largest f32 is about 3.4e38");
      return false;
    }
  }
  for (unsigned code = 0; code < codes; ++code) {
    if (given.contains(code))
      continue;
    double exact = codeValue(field.type, code) * unit;
    field.values[code] = float(exact);
    if (field.values[code] == exact || std::isnan(exact))
      continue;
    diags.error(line.unit->range,
                "times this unit, code " + std::to_string(code) + " of '" + field.name + "' is no f32 number");
    return false;
  }
  return true;
}

std::optional<std::vector<uint32_t>> gatheredBits(const Value &value, ScalarType type, const Place &place,
                                                  Evaluator &evaluator, const std::vector<Field> &fields,
                                                  Diagnostics &diags) {
  if (!evaluator.requireBits(value))
    return std::nullopt;
  auto fail = [&](const llvm::Twine &why) {
    diags.error(place.at, atIndex(place, why));
    return std::nullopt;
  };
  unsigned width = sizeInBytes(type) * 8;
  // The sign of a signed field may be the highest bit.
  unsigned length = value.length() + (value.fill().kind != BitSource::Zero);
  if (length > width)
    return fail("here are " + std::to_string(length) + " bits; " + spelling(type) + " has " + std::to_string(width));
  std::vector<uint32_t> bits;
  llvm::SmallSet<uint32_t, 32> seen;
  for (unsigned i = 0; i < width; ++i) {
    BitSource bit = value.bit(i);
    if (bit.kind != BitSource::Memory)
      return fail("bit " + std::to_string(i) + " of the " + spelling(type) + " is not stored; each of its " +
                  std::to_string(width) + " bits is");
    if (!seen.insert(bit.address).second)
      return fail(describeBit(fields, bit.address) + " is twice in the " + spelling(type));
    bits.push_back(bit.address);
  }
  return bits;
}

}  // namespace quantc::sema
