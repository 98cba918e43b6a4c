#include "sema/checks.h"

#include <limits>

#include "sema/bits.h"
#include "llvm/ADT/Twine.h"

namespace quantc::sema {

using llvm::Twine;

namespace {

std::string elementName(const IntArray &array, unsigned element) {
  return array.count == 1 ? array.name : (array.name + "[" + Twine(element) + "]").str();
}

/// The bit in the user's words, with the byte of the block it lies in.
std::string locate(const Format &format, uint32_t address) {
  return (describeBit(format.fields, address) + " (byte " + Twine(address / 8) + " of the block)").str();
}

class BitOwners {
public:
  explicit BitOwners(const Format &format) : format_(format), owners_(format.blockBytes * size_t{8}) {}

  /// One message for each array at most: what goes wrong for one element mostly goes wrong for all.
  bool claim(unsigned arrayIndex, llvm::SMRange definition, Diagnostics &diags) {
    const IntArray &array = format_.arrays[arrayIndex];
    for (unsigned element = 0; element < array.count; ++element) {
      bool reached = false;
      for (const BitSource &bit : array.bits[element]) {
        if (bit.kind != BitSource::Memory)
          continue;
        reached = true;
        Owner &owner = owners_[bit.address];
        if (owner.array < 0) {
          owner = {static_cast<int>(arrayIndex), element};
          continue;
        }
        std::string claimant = elementName(array, element);
        std::string first = elementName(format_.arrays[static_cast<unsigned>(owner.array)], owner.element);
        std::string stored = locate(format_, bit.address);
        if (claimant == first)
          diags.error(definition, stored + Twine(" is claimed twice by ") + claimant);
        else
          diags.error(definition, stored + Twine(" is claimed by ") + first + " and by " + claimant);
        return false;
      }
      if (reached)
        continue;
      diags.error(definition, "no stored bit reaches " + elementName(array, element) + "; it is a constant");
      return false;
    }
    return true;
  }

  bool owned(uint32_t address) const { return owners_[address].array >= 0; }

private:
  struct Owner {
    int array = -1;
    unsigned element = 0;
  };
  const Format &format_;
  std::vector<Owner> owners_;
};

bool checkFieldUse(Format &format, unsigned index, bool isFactor, const BitOwners &owners, llvm::SMRange at,
                   Diagnostics &diags) {
  const Field &field = format.fields[index];
  uint32_t bits = field.bytes() * 8, unusedBits = 0, firstUnused = 0;
  for (uint32_t i = bits; i-- > 0;) {
    if (isFactor || owners.owned(field.offset * 8 + i))
      continue;
    ++unusedBits;
    firstUnused = field.offset * 8 + i;
  }
  if (field.isUnused) {
    if (unusedBits == 0) {
      format.warnings.push_back("'" + field.name + "' is declared unused, but every bit of it is used");
      diags.warning(at, format.warnings.back());
    }
    return true;
  }
  if (unusedBits == 0)
    return true;
  if (unusedBits == bits) {
    diags.error(at, "no weight depends on '" + field.name + "'; declare it unused if that is meant");
  } else {
    std::string others = unusedBits == 1 ? "" : " and " + std::to_string(unusedBits - 1) + " more of its bits";
    diags.error(at, "no weight depends on " + locate(format, firstUnused) + others + "; declare '" + field.name +
                        "' unused if that is meant");
  }
  return false;
}

int64_t largest(int64_t lo, int64_t hi, int64_t offset) {
  return std::max(std::abs(lo - offset), std::abs(hi - offset));
}

}  // namespace

bool checkBits(Format &format, const DerivedForm &form, const std::vector<llvm::SMRange> &fieldNames,
               Diagnostics &diags) {
  BitOwners owners(format);
  bool good = true;
  for (unsigned i = 0; i < format.arrays.size(); ++i)
    good &= owners.claim(i, form.arrayDefinitions[i], diags);
  // With ownership in doubt, what is left over says nothing.
  if (!good)
    return false;
  for (unsigned i = 0; i < format.fields.size(); ++i)
    good &= checkFieldUse(format, i, form.fieldUsed[i], owners, fieldNames[i], diags);
  return good;
}

bool proveRanges(Format &format, llvm::SMRange weight, Diagnostics &diags) {
  constexpr int64_t maxActivation = 127;
  constexpr int64_t maxInt32 = std::numeric_limits<int32_t>::max();
  constexpr int64_t maxInt16 = std::numeric_limits<int16_t>::max();
  auto magnitude = [&](const Factor *factor) -> int64_t {
    if (!factor)
      return 1;
    const IntArray &array = format.arrays[factor->array];
    return largest(array.lo, array.hi, factor->offset);
  };
  int64_t code = magnitude(&format.code()), scale = magnitude(format.scaleInt());
  bool good = true;

  // Codes have at most 8 bits, factors 16, offsets 17, blocks 12: the bounds below stay far inside 64 bits.
  format.maxIntegerSum = format.block * maxActivation * scale * code;
  if (format.maxIntegerSum > maxInt32) {
    diags.error(weight, "the integer sum of a block can reach " + Twine(format.maxIntegerSum) + " (" +
                            Twine(format.block) + " weights, activation " + Twine(maxActivation) + ", scale " +
                            Twine(scale) + ", code " + Twine(code) + "); 32 bits hold " + Twine(maxInt32));
    good = false;
  }
  if (format.value.minimum) {
    int64_t minimum = magnitude(format.minimumInt());
    format.maxMinimumSum = format.block * maxActivation * minimum;
    if (format.maxMinimumSum > maxInt32) {
      diags.error(weight, "the minimum sum of a block can reach " + Twine(format.maxMinimumSum) + " (" +
                              Twine(format.block) + " weights, activation " + Twine(maxActivation) + ", minimum " +
                              Twine(minimum) + "); 32 bits hold " + Twine(maxInt32));
      good = false;
    }
  }
  int64_t groupSum = format.group() * maxActivation;
  if (groupSum > maxInt16) {
    diags.error(weight, "the activation sum of a group can reach " + Twine(groupSum) + " (" + Twine(format.group()) +
                            " weights, activation " + Twine(maxActivation) + "); 16 bits hold " + Twine(maxInt16));
    good = false;
  }
  return good;
}

}  // namespace quantc::sema
