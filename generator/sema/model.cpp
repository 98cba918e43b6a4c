#include "sema/model.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <numeric>

namespace quantc {

namespace {
constexpr ScalarTraits scalarTypes[] = {
#define SCALAR_TYPE(identifier, name, bytes, kind, exponent, mantissa)                                                 \
  {name, bytes, ScalarKind::kind, exponent, mantissa},
#include "scalar_types.def"
};
}  // namespace

const ScalarTraits &traits(ScalarType type) { return scalarTypes[size_t(type)]; }

ScalarType scalarType(std::string_view name) {
  auto found = std::find_if(std::begin(scalarTypes), std::end(scalarTypes),
                            [&](const ScalarTraits &type) { return name == type.name; });
  assert(found != std::end(scalarTypes));
  return static_cast<ScalarType>(found - std::begin(scalarTypes));
}

std::string namesOf(ScalarKind kind, const char *last) {
  std::vector<std::string> names;
  for (const ScalarTraits &type : scalarTypes)
    if (type.kind == kind)
      names.push_back(type.name);
  std::string text = names.front();
  for (size_t i = 1; i < names.size(); ++i)
    text += (i + 1 < names.size() ? ", " : std::string(" ") + last + " ") + names[i];
  return text;
}

std::optional<unsigned> shiftToF32(ScalarType type) {
  const ScalarTraits &own = traits(type), &f32 = traits(ScalarType::F32);
  return own.exponent == f32.exponent ? std::optional(f32.mantissa - own.mantissa) : std::nullopt;
}

std::vector<BitRun> IntArray::runs(unsigned element) const {
  std::vector<BitRun> result;
  const std::vector<BitSource> &sources = bits[element];
  for (unsigned position = 0; position < sources.size(); ++position) {
    if (sources[position].kind != BitSource::Memory)
      continue;
    uint32_t address = sources[position].address;
    bool extends = !result.empty() && result.back().position + result.back().length == position &&
                   result.back().address + result.back().length == address;
    if (extends)
      ++result.back().length;
    else
      result.push_back({address, 1, position});
  }
  return result;
}

namespace {
const Factor *find(const Term &term, Factor::Kind kind) {
  for (const Factor &factor : term.factors)
    if (factor.kind == kind)
      return &factor;
  return nullptr;
}
}  // namespace

bool Code::isStored() const {
  return parts.size() == 1 &&
         std::all_of(parts[0].of.begin(), parts[0].of.end(), [](const CodePart::Source &s) { return s.lookup < 0; });
}

const Factor *Format::scaleInt() const { return find(value.scale, Factor::Int); }

const Factor *Format::minimumInt() const { return value.minimum ? find(*value.minimum, Factor::Int) : nullptr; }

unsigned Format::cell() const {
  unsigned result = block;
  auto narrow = [&](const Term &term) {
    for (const Factor &factor : term.factors)
      if (factor.kind == Factor::Float)
        result = std::gcd(result, factor.group);
  };
  narrow(value.scale);
  if (value.minimum)
    narrow(*value.minimum);
  return result;
}

unsigned Format::group() const {
  unsigned result = cell();
  for (const Factor *factor : {scaleInt(), minimumInt()})
    if (factor)
      result = std::gcd(result, factor->group);
  return result;
}

}  // namespace quantc
