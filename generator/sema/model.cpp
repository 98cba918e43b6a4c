#include "sema/model.h"

#include <algorithm>
#include <numeric>

namespace quantc {

unsigned sizeInBytes(ScalarType type) {
  switch (type) {
  case ScalarType::U8:
  case ScalarType::I8:
  case ScalarType::E8M0:
  case ScalarType::UE4M3:
    return 1;
  case ScalarType::U16:
  case ScalarType::I16:
  case ScalarType::F16:
  case ScalarType::BF16:
    return 2;
  case ScalarType::U32:
  case ScalarType::I32:
  case ScalarType::F32:
    return 4;
  case ScalarType::U64:
    return 8;
  }
  return 0;
}

bool isFloat(ScalarType type) { return type >= ScalarType::F16; }

bool isSigned(ScalarType type) { return type == ScalarType::I8 || type == ScalarType::I16 || type == ScalarType::I32; }

const char *spelling(ScalarType type) {
  switch (type) {
  case ScalarType::U8:
    return "u8";
  case ScalarType::I8:
    return "i8";
  case ScalarType::U16:
    return "u16";
  case ScalarType::I16:
    return "i16";
  case ScalarType::U32:
    return "u32";
  case ScalarType::I32:
    return "i32";
  case ScalarType::U64:
    return "u64";
  case ScalarType::F16:
    return "f16";
  case ScalarType::BF16:
    return "bf16";
  case ScalarType::F32:
    return "f32";
  case ScalarType::E8M0:
    return "e8m0";
  case ScalarType::UE4M3:
    return "ue4m3";
  }
  return "";
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
