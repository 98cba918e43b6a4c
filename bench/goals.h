// What products are meant to reach: one table, and which lines of it a figure is measured against.
#pragma once

#include <quantc/quantc.h>

#include <string>
#include <vector>

namespace bench {

/// Parts of the benchmark, in the order in which they run.
enum class Part { cache, columns, memory, threads };
constexpr const char *partNames[] = {"cache", "columns", "memory", "threads"};
inline const char *nameOf(Part part) { return partNames[static_cast<size_t>(part)]; }

/// Kinds of formats. Each is one of the first three and, unless it is of floats, one of the last three.
enum Kind : unsigned {
  floats = 1,         // multiplied as they are
  lookups = 2,        // stored numbers are looked up in tables of vectors
  direct = 4,         // all other quantised formats
  wholeScales = 8,    // integer scales on groups of 32 and more
  middleScales = 16,  // integer scales on groups of 16, or floats on blocks of 32 and more
  smallScales = 32,   // floats on groups of 16
  quantised = lookups | direct,
  every = floats | quantised
};
unsigned kindsOf(const qc_format &format);

/// What a figure is divided by. All but the first two are figures of ours.
enum class Against { peer, limit, wide, packed, oneColumn, oneThread };

struct Goal {
  Part part;
  size_t columns;
  const char *layout;
  unsigned kinds;  // any of which a format must be
  Against against;
  double ratio;         // that is to be reached
  const char *formats;  // the kinds in words
  const char *targets = everyTarget;

  // AVX2 has half of the width and no dot product, and its goals are measured against ggml's library for it.
  static constexpr const char everyTarget[] = "all", avx2[] = "avx2", others[] = "others";

  const char *unit() const;     // what the ratio is to: "ggml", "the limit", ...
  std::string meaning() const;  // "4 × ggml"
};

std::vector<const Goal *> goalsOf(const qc_format &format, const qc_target &target, Part part, size_t columns,
                                  const std::string &layout);

/// The table in Markdown, as docs/performance.md has it.
std::string goalsTable();

}  // namespace bench
