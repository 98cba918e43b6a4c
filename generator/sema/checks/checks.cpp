#include "sema/checks/checks.h"

#include "sema/evaluate/bits.h"

#include <algorithm>
#include <limits>
#include <set>

namespace quantc::sema {

namespace {

/// The bit in the user's words, with the byte of the block it lies in.
std::string locate(const Format &format, uint32_t address) {
  return describeBit(format.fields, address) + " (byte " + std::to_string(address / 8) + " of the block)";
}

class BitOwners {
public:
  explicit BitOwners(const Format &format) : format(format), owners(format.blockBytes * size_t(8)) {}

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

  bool owned(uint32_t address) const { return owners[address] != 0; }

private:
  static std::string elementName(const std::string &name, unsigned count, unsigned element) {
    return count == 1 ? name : name + "[" + std::to_string(element) + "]";
  }

  bool claim(uint32_t address, const std::string &claimant, llvm::SMRange at, Diagnostics &diags) {
    if (names.empty() || names.back() != claimant)
      names.push_back(claimant);
    uint32_t &owner = owners[address];
    if (owner == 0) {
      owner = uint32_t(names.size());
      return true;
    }
    std::string stored = locate(format, address), first = names[owner - 1];
    if (claimant == first)
      diags.error(at, stored + " is claimed twice by " + claimant);
    else
      diags.error(at, stored + " is claimed by " + first + " and by " + claimant);
    return false;
  }

  const Format &format;
  std::vector<uint32_t> owners;  // 1 + the index of the owner's name
  std::vector<std::string> names;
};

bool checkFieldUse(const Format &format, unsigned index, const BitOwners &owners, llvm::SMRange at,
                   Diagnostics &diags) {
  const Field &field = format.fields[index];
  uint32_t bits = field.bytes() * 8, unusedBits = 0, firstUnused = 0;
  for (uint32_t i = bits; i-- > 0;) {
    if (owners.owned(field.offset * 8 + i))
      continue;
    ++unusedBits;
    firstUnused = field.offset * 8 + i;
  }
  if (field.isUnused) {
    if (unusedBits == 0)
      diags.warning(at, "'" + field.name + "' is declared unused, but every bit of it is used");
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

bool checkBits(const Format &format, const DerivedForm &form, const std::vector<llvm::SMRange> &fieldNames,
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
    diags.error(weight, "the integer sum of " + std::to_string(format.cell()) + " weights can reach " +
                            std::to_string(format.maxIntegerSum) + " (activation " + std::to_string(maxActivation) +
                            ", scale " + std::to_string(scale) + ", level " + std::to_string(code) +
                            "); 32 bits hold " + std::to_string(maxInt32));
    good = false;
  }
  if (format.value.minimum) {
    int64_t minimum = magnitude(format.minimumInt());
    format.maxMinimumSum = format.cell() * maxActivation * minimum;
    if (format.maxMinimumSum > maxInt32) {
      diags.error(weight, "the minimum sum of " + std::to_string(format.cell()) + " weights can reach " +
                              std::to_string(format.maxMinimumSum) + " (activation " + std::to_string(maxActivation) +
                              ", minimum " + std::to_string(minimum) + "); 32 bits hold " + std::to_string(maxInt32));
      good = false;
    }
  }
  int64_t groupSum = format.group() * maxActivation;
  if (groupSum > maxInt16) {
    diags.error(weight, "the activation sum of a group can reach " + std::to_string(groupSum) + " (" +
                            std::to_string(format.group()) + " weights, activation " + std::to_string(maxActivation) +
                            "); 16 bits hold " + std::to_string(maxInt16));
    good = false;
  }
  return good;
}

}  // namespace quantc::sema
