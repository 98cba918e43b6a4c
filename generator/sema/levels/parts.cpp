#include "sema/levels/parts.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace quantc::sema {
namespace {

/// A function of a number by its value, as codes of the part.
using Codes = std::vector<uint8_t>;

struct Building {
  std::string name;
  unsigned indexBits = 0;
  std::vector<Codes> components;

  bool has(const std::vector<Codes> &functions) const {
    return llvm::all_of(functions, [&](const Codes &f) { return llvm::is_contained(components, f); });
  }
};

Lookup finish(const Building &building, const Part &part) {
  Lookup lookup{.name = building.name,
                .indexBits = building.indexBits,
                .components = unsigned(building.components.size()),
                .width = part.width,
                .codes = {},
                .values = part.values};
  for (size_t index = 0; index < size_t(1) << building.indexBits; ++index)
    for (const Codes &codes : building.components)
      lookup.codes.push_back(codes[index]);
  return lookup;
}

void placeLookups(const Part &part, llvm::function_ref<std::string(const Use &)> name, CodePart &placed,
                  std::vector<Lookup> &lookups) {
  std::map<Bits, std::vector<unsigned>> weightsOf;
  std::vector<const Bits *> numbers;
  for (unsigned i = 0; i < part.uses.size(); ++i) {
    auto [entry, isNew] = weightsOf.try_emplace(part.uses[i]->bits);
    if (isNew)
      numbers.push_back(&entry->first);
    entry->second.push_back(i);
  }
  // Those with the most components first: the others may then use theirs.
  llvm::stable_sort(numbers, [&](const Bits *a, const Bits *b) { return weightsOf[*a].size() > weightsOf[*b].size(); });

  std::vector<Building> built;
  for (const Bits *bits : numbers) {
    const std::vector<unsigned> &weights = weightsOf[*bits];
    std::vector<Codes> functions;
    for (unsigned i : weights) {
      Codes &codes = functions.emplace_back();
      for (int64_t value : part.uses[i]->values)
        codes.push_back(uint8_t(part.codeOf(value)));
    }
    auto found =
        llvm::find_if(built, [&](const Building &b) { return b.indexBits == bits->size() && b.has(functions); });
    if (found == built.end()) {
      Building fresh{.name = name(*part.uses[weights[0]]), .indexBits = unsigned(bits->size()), .components = {}};
      for (const Codes &codes : functions)
        if (!llvm::is_contained(fresh.components, codes))
          fresh.components.push_back(codes);
      found = built.insert(built.end(), std::move(fresh));
    }
    for (size_t k = 0; k < functions.size(); ++k) {
      CodePart::Source &source = placed.of[weights[k]];
      source.lookup = int(lookups.size()) + int(found - built.begin());
      source.component = unsigned(llvm::find(found->components, functions[k]) - found->components.begin());
    }
  }
  for (const Building &building : built)
    lookups.push_back(finish(building, part));
}

}  // namespace

CodePart placePart(const Part &part, unsigned position, llvm::function_ref<std::string(const Use &)> name,
                   std::vector<Lookup> &lookups) {
  CodePart placed{.position = position, .width = part.width, .of = std::vector<CodePart::Source>(part.uses.size())};
  for (size_t i = 0; i < part.uses.size(); ++i) {
    std::vector<BitSource> &bits = placed.of[i].bits;
    for (uint32_t address : part.uses[i]->bits)
      bits.push_back({BitSource::Memory, address});
    if (!part.isLookup)
      bits.resize(part.width);
  }
  if (part.isLookup)
    placeLookups(part, name, placed, lookups);
  return placed;
}

}  // namespace quantc::sema
