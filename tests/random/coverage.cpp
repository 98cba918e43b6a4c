#include "coverage.h"

#include <vector>

namespace random_formats {
namespace {

struct Group {
  const char *name;
  std::vector<std::string> traits;
};

std::vector<std::string> numbered(const std::string &name, unsigned first, unsigned last, unsigned step = 1) {
  std::vector<std::string> names;
  for (unsigned n = first; n <= last; n += step)
    names.push_back(name + std::to_string(n));
  return names;
}

const std::vector<Group> &groups() {
  static const std::vector<Group> all = {
      {"width", numbered("code of ", 1, 8)},
      {"code",
       {"codes from zero", "zero point", "signed codes", "codebook", "function of a code", "sign and magnitude",
        "digits", "grid of 4", "grid of 8", "signs", "signs of even parity", "grid with a shift for 8",
        "grid with a shift for 32"}},
      {"place",
       {"fields in another order", "planes", "stride", "across bytes", "scattered bits", "bits in reverse",
        "neighbours in one element", "neighbours in elements", "neighbours in sections", "last element first"}},
      {"order", {"low nibble first", "high nibble first", "low bits first", "high bits first"}},
      {"group", numbered("group of ", 16, 64, 16)},
      {"scale",
       {"one level of scales", "two levels of scales", "scale for groups", "cells", "plain scale", "odd scale",
        "scale with zero point", "signed scale", "constant factor"}},
      {"packed", numbered("number of ", 1, 8)},
      {"minimum", {"minimum added", "minimum subtracted", "minimum for groups"}},
      {"float", {"f16", "bf16", "f32", "e8m0", "ue4m3", "gathered float", "special values"}},
  };
  return all;
}

}  // namespace

void Coverage::count(const std::set<std::string> &traits) {
  for (const std::string &trait : traits)
    ++counts[trait];
}

std::string Coverage::table() const {
  std::string text;
  for (const Group &group : groups()) {
    text += group.name + std::string(":");
    for (const std::string &trait : group.traits) {
      auto found = counts.find(trait);
      text +=
          (text.back() == ':' ? " " : ", ") + trait + " " + std::to_string(found == counts.end() ? 0 : found->second);
    }
    text += "\n";
  }
  return text;
}

std::string Coverage::missing() const {
  std::string text;
  for (const Group &group : groups())
    for (const std::string &trait : group.traits)
      if (!counts.contains(trait))
        text += (text.empty() ? "" : ", ") + trait;
  return text;
}

}  // namespace random_formats
