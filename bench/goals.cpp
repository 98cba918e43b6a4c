#include "goals.h"

#include <cstdio>
#include <cstring>

namespace bench {
namespace {

// Panels of floats are the rows in another order, so that they are asked for no more than those.
constexpr Goal goals[] = {
    {Part::cache, 1, "packed", direct, Against::peer, 4, "quantised, without look-ups", Goal::others},
    {Part::cache, 1, "packed", lookups, Against::peer, 2, "with look-ups", Goal::others},
    {Part::cache, 1, "packed", quantised, Against::peer, 2.5, "quantised", Goal::avx2},
    {Part::cache, 1, "packed", floats, Against::peer, 1.1, "of floats"},
    {Part::cache, 1, "raw", quantised, Against::peer, 1.5, "quantised", Goal::others},
    {Part::cache, 1, "raw", quantised, Against::peer, 1.3, "quantised", Goal::avx2},
    {Part::cache, 1, "raw", floats, Against::peer, 1.1, "of floats"},
    {Part::columns, 2, "packed", every, Against::oneColumn, 1.7, "all"},
    {Part::columns, 2, "raw", every, Against::oneColumn, 1.7, "all"},
    {Part::columns, 256, "packed", wholeScales, Against::limit, 0.77, "integer scales on groups of 32 and more",
     Goal::others},
    {Part::columns, 256, "packed", middleScales, Against::limit, 0.66,
     "integer scales on groups of 16; floats on blocks of 32 and more", Goal::others},
    {Part::columns, 256, "packed", smallScales, Against::limit, 0.58, "floats on groups of 16", Goal::others},
    {Part::columns, 256, "packed", floats, Against::limit, 0.8, "of floats", Goal::others},
    {Part::columns, 256, "packed", quantised, Against::peer, 2.5, "quantised", Goal::others},
    {Part::columns, 256, "packed", wholeScales, Against::peer, 2.5, "integer scales on groups of 32 and more",
     Goal::avx2},
    {Part::columns, 256, "packed", middleScales | smallScales, Against::peer, 2.2, "quantised, with other scales",
     Goal::avx2},
    {Part::columns, 256, "packed", floats, Against::peer, 1.2, "of floats", Goal::avx2},
    {Part::columns, 256, "raw", every, Against::packed, 0.9, "all"},
    {Part::memory, 1, "packed", every, Against::wide, 0.9, "those that have wide panels"},
    {Part::memory, 1, "raw", floats | direct, Against::limit, 0.92, "without look-ups"},
    {Part::memory, 1, "raw", lookups, Against::packed, 0.6, "with look-ups"},
    {Part::threads, 1, "packed", every, Against::oneThread, 1.9, "all that the last cache holds"},
    {Part::threads, 1, "raw", every, Against::oneThread, 1.9, "all that the last cache holds"},
};

unsigned kindOfCodes(const char *code) {
  return !std::strcmp(code, "float") ? floats : !std::strcmp(code, "lookup") ? lookups : direct;
}

/// A cell is a run of weights that share the floats of their scale, a group one whose sum is scaled by itself: where a
/// cell has several, by integers.
unsigned kindOfScales(size_t cell, size_t group) {
  if (group == 0)
    return 0;
  const bool integers = cell > group;
  return integers ? (group >= 32 ? wholeScales : middleScales) : cell >= 32 ? middleScales : smallScales;
}

bool isOf(const Goal &goal, const qc_target &target) {
  const bool avx2 = !std::strcmp(target.name, Goal::avx2);
  return goal.targets == Goal::everyTarget || (goal.targets == Goal::avx2) == avx2;
}

}  // namespace

unsigned kindsOf(const qc_format &format) {
  unsigned kinds = 0;
  size_t cell = 0;
#define QC_FORMAT(of, elements, bytes, form, cells, code)                                                              \
  if (!std::strcmp(format.name, #of)) {                                                                                \
    kinds |= kindOfCodes(code);                                                                                        \
    cell = (elements) / (cells);                                                                                       \
  }
#define QC_ACTIVATION(of, bytes, sums16, sums32, scale, group, zero)                                                   \
  if (!std::strcmp(format.name, #of))                                                                                  \
    kinds |= kindOfScales(cell, group);
#include "formats.inc"
  return kinds;
}

const char *Goal::unit() const {
  switch (against) {
  case Against::peer:
    return "ggml";
  case Against::limit:
    return "the limit";
  case Against::wide:
    return "wide panels";
  case Against::packed:
    return "packed";
  case Against::oneColumn:
    return "one column";
  case Against::oneThread:
    return "one thread";
  }
  return "";
}

std::string Goal::meaning() const {
  char text[64];
  if (against == Against::limit)
    std::snprintf(text, sizeof text, "%.0f %% of the limit", ratio * 100);
  else
    std::snprintf(text, sizeof text, "%g × %s", ratio, unit());
  return text;
}

std::vector<const Goal *> goalsOf(const qc_format &format, const qc_target &target, Part part, size_t columns,
                                  const std::string &layout) {
  const unsigned kinds = kindsOf(format);
  std::vector<const Goal *> found;
  for (const Goal &goal : goals)
    if (goal.part == part && goal.columns == columns && goal.layout == layout && (goal.kinds & kinds) &&
        isOf(goal, target))
      found.push_back(&goal);
  return found;
}

std::string goalsTable() {
  std::string table = "| part | columns | layout | formats | targets | at least |\n|---|--:|---|---|---|---|\n";
  for (const Goal &goal : goals)
    table += std::string("| `") + nameOf(goal.part) + "` | " + std::to_string(goal.columns) + " | " + goal.layout +
             " | " + goal.formats + " | " + goal.targets + " | " + goal.meaning() + " |\n";
  return table;
}

}  // namespace bench
