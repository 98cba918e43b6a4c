// The numbers that look-ups take: which weights each serves, and how it follows from their codes when a block is
// written.
#include "build/plan.h"

#include <algorithm>
#include <map>

namespace quantc {
namespace {

/// More keys than this would make tables that no cache holds.
constexpr uint64_t maxKeys = 1 << 16;

LookupInverse invert(const Lookup &lookup, unsigned index, const std::vector<unsigned> &components) {
  LookupInverse inverse{.lookup = index, .components = components, .index = {}};
  uint64_t keys = 1;
  for (size_t i = 0; i < components.size() && keys <= maxKeys; ++i)
    keys *= lookup.values.size();
  if (keys > maxKeys)
    return inverse;
  inverse.index.assign(keys, 0);
  // From the greatest index down, so that the least stays. A key that no entry has belongs to no block.
  for (size_t entry = lookup.codes.size() / lookup.components; entry-- > 0;) {
    uint64_t key = 0;
    for (size_t i = components.size(); i-- > 0;)
      key = key * lookup.values.size() + lookup.codes[entry * lookup.components + components[i]];
    inverse.index[key] = uint16_t(entry);
  }
  return inverse;
}

}  // namespace

void planNumbers(Plan &plan) {
  const Format &f = *plan.format;
  for (unsigned part = 0; part < f.code.parts.size(); ++part) {
    std::map<std::pair<int, std::vector<uint32_t>>, size_t> known;
    for (unsigned weight = 0; weight < f.block; ++weight) {
      const CodePart::Source &source = f.code.parts[part].of[weight];
      if (source.lookup < 0)
        continue;
      auto [it, isNew] = known.try_emplace({source.lookup, addressesOf(source.bits)}, plan.lookups.numbers.size());
      if (isNew)
        plan.lookups.numbers.push_back(
            {.part = part, .lookup = unsigned(source.lookup), .bits = it->first.second, .uses = {}});
      plan.lookups.numbers[it->second].uses.push_back({weight, source.component});
    }
  }
  for (StoredNumber &number : plan.lookups.numbers) {
    std::sort(number.uses.begin(), number.uses.end(), [](auto &a, auto &b) { return a.second < b.second; });
    std::vector<unsigned> components;
    for (auto &[weight, component] : number.uses)
      components.push_back(component);
    auto same = std::find_if(plan.lookups.inverses.begin(), plan.lookups.inverses.end(), [&](const LookupInverse &i) {
      return i.lookup == number.lookup && i.components == components;
    });
    if (same == plan.lookups.inverses.end())
      same = plan.lookups.inverses.insert(same, invert(f.lookups[number.lookup], number.lookup, components));
    number.inverse = unsigned(same - plan.lookups.inverses.begin());
  }
}

bool Plan::hasTables() const {
  return !format->lookups.empty() || std::any_of(format->floats.begin(), format->floats.end(),
                                                 [](const FloatArray &a) { return !a.values.empty(); });
}

}  // namespace quantc
