#include "sema/checks.h"

#include <algorithm>
#include <limits>
#include <set>

#include "sema/bits.h"
#include "llvm/ADT/Twine.h"

namespace quantc::sema {

using llvm::Twine;

namespace {

/// The bit in the user's words, with the byte of the block it lies in.
std::string locate(const Format &format, uint32_t address) {
  return (describeBit(format.fields, address) + " (byte " + Twine(address / 8) + " of the block)").str();
}

class BitOwners {
public:
  explicit BitOwners(const Format &format) : format_(format), owners_(format.blockBytes * size_t{8}) {}

  // One message for each of these at most: what goes wrong for one element mostly goes wrong for all.

  bool claim(const IntArray &array, llvm::SMRange definition, Diagnostics &diags) {
    for (unsigned element = 0; element < array.count; ++element)
      for (const BitSource &bit : array.bits[element])
        if (bit.kind == BitSource::Memory &&
            !claim(bit.address, elementName(array.name, array.count, element), definition, diags))
          return false;
    return true;
  }

  bool claim(const FloatArray &array, llvm::SMRange definition, Diagnostics &diags) {
    for (unsigned element = 0; element < array.count; ++element)
      for (uint32_t address : array.bits[element])
        if (!claim(address, elementName(array.name, array.count, element), definition, diags))
          return false;
    return true;
  }

  /// The index of a lookup is one number however many weights share it, and so is a part of a code that has others.
  bool claim(const Code &code, llvm::SMRange level, Diagnostics &diags) {
    for (const CodePart &part : code.parts) {
      std::set<std::vector<uint32_t>> known;
      for (unsigned i = 0; i < part.of.size(); ++i) {
        std::vector<uint32_t> bits;
        for (const BitSource &bit : part.of[i].bits)
          if (bit.kind == BitSource::Memory)
            bits.push_back(bit.address);
        bool mayShare = part.of[i].lookup >= 0 || code.parts.size() > 1;
        if (!known.insert(bits).second && mayShare)
          continue;
        std::string name = (code.name == "code" ? "w" : code.name) + "[" + std::to_string(i) + "]";
        for (uint32_t address : bits)
          if (!claim(address, name, level, diags))
            return false;
      }
    }
    return true;
  }

  bool owned(uint32_t address) const { return owners_[address] != 0; }

private:
  static std::string elementName(const std::string &name, unsigned count, unsigned element) {
    return count == 1 ? name : name + "[" + std::to_string(element) + "]";
  }

  bool claim(uint32_t address, const std::string &claimant, llvm::SMRange at, Diagnostics &diags) {
    if (names_.empty() || names_.back() != claimant)
      names_.push_back(claimant);
    uint32_t &owner = owners_[address];
    if (owner == 0) {
      owner = static_cast<uint32_t>(names_.size());
      return true;
    }
    std::string stored = locate(format_, address), first = names_[owner - 1];
    if (claimant == first)
      diags.error(at, stored + Twine(" is claimed twice by ") + claimant);
    else
      diags.error(at, stored + Twine(" is claimed by ") + first + " and by " + claimant);
    return false;
  }

  const Format &format_;
  std::vector<uint32_t> owners_;  // 1 + the index of the owner's name
  std::vector<std::string> names_;
};

bool checkFieldUse(Format &format, unsigned index, const BitOwners &owners, llvm::SMRange at, Diagnostics &diags) {
  const Field &field = format.fields[index];
  uint32_t bits = field.bytes() * 8, unusedBits = 0, firstUnused = 0;
  for (uint32_t i = bits; i-- > 0;) {
    if (owners.owned(field.offset * 8 + i))
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

}  // namespace

bool checkBits(Format &format, const DerivedForm &form, const std::vector<llvm::SMRange> &fieldNames,
               Diagnostics &diags) {
  BitOwners owners(format);
  bool good = true;
  for (size_t i = 0; i < format.floats.size(); ++i)
    good &= owners.claim(format.floats[i], form.floatDefinitions[i], diags);
  for (size_t i = 0; i < format.arrays.size(); ++i)
    good &= owners.claim(format.arrays[i], form.arrayDefinitions[i], diags);
  if (form.level)
    good &= owners.claim(format.code, form.levelDefinition, diags);
  // With ownership in doubt, what is left over says nothing.
  if (!good)
    return false;
  for (unsigned i = 0; i < format.fields.size(); ++i)
    good &= checkFieldUse(format, i, owners, fieldNames[i], diags);
  return good;
}

bool proveRanges(Format &format, llvm::SMRange weight, Diagnostics &diags) {
  constexpr int64_t maxActivation = 127;
  constexpr int64_t maxInt32 = std::numeric_limits<int32_t>::max();
  constexpr int64_t maxInt16 = std::numeric_limits<int16_t>::max();
  if (format.isFloats())
    return true;
  auto magnitude = [&](const Factor *factor) -> int64_t {
    if (!factor)
      return 1;
    const IntArray &array = format.arrays[factor->index];
    return std::max(std::abs(factor->multiplier * array.lo - factor->offset),
                    std::abs(factor->multiplier * array.hi - factor->offset));
  };
  int64_t code = std::max(std::abs(format.code.lo), std::abs(format.code.hi)), scale = magnitude(format.scaleInt());
  bool good = true;

  // Levels have at most 18 bits, factors 25, cells 13, the activation 7: the bounds below stay inside 64 bits.
  format.maxIntegerSum = format.cell() * maxActivation * scale * code;
  if (format.maxIntegerSum > maxInt32) {
    diags.error(weight, "the integer sum of " + Twine(format.cell()) + " weights can reach " +
                            Twine(format.maxIntegerSum) + " (activation " + Twine(maxActivation) + ", scale " +
                            Twine(scale) + ", level " + Twine(code) + "); 32 bits hold " + Twine(maxInt32));
    good = false;
  }
  if (format.value.minimum) {
    int64_t minimum = magnitude(format.minimumInt());
    format.maxMinimumSum = format.cell() * maxActivation * minimum;
    if (format.maxMinimumSum > maxInt32) {
      diags.error(weight, "the minimum sum of " + Twine(format.cell()) + " weights can reach " +
                              Twine(format.maxMinimumSum) + " (activation " + Twine(maxActivation) + ", minimum " +
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
