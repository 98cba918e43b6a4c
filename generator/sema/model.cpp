#include "sema/model.h"

#include <numeric>

namespace quantc {

unsigned sizeInBytes(ScalarType type) {
  switch (type) {
  case ScalarType::U8:
  case ScalarType::I8:
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

bool isFloat(ScalarType type) { return type == ScalarType::F16 || type == ScalarType::BF16 || type == ScalarType::F32; }

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

const Factor &Format::code() const { return *find(value.scale, Factor::Code); }

const Factor *Format::scaleInt() const { return find(value.scale, Factor::Int); }

const Factor *Format::minimumInt() const { return value.minimum ? find(*value.minimum, Factor::Int) : nullptr; }

unsigned Format::group() const {
  unsigned result = block;
  for (const Factor *factor : {scaleInt(), minimumInt()})
    if (factor)
      result = std::gcd(result, factor->group);
  return result;
}

}  // namespace quantc
