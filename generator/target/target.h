// Targets: what the files in templates/ say of them. A description gives the vector shape, the
// text of each operation, expansions for those it lacks, and strategies for dot products with the condition under which
// each is exact. Everything else about targets (flags, CPUID bits, order, tests) derives from here. record.h reads the
// descriptions, inherit.h joins what extends with what is extended, check.h finds what is wrong, load.h does all three.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantc {

/// A line of a description.
struct Place {
  std::string file;  // below templates/
  unsigned line = 0;
  std::string text() const { return "templates/" + file + ":" + std::to_string(line); }
  bool operator==(const Place &) const = default;
};

/// What all targets of an architecture share; templates/architectures.table.
struct Architecture {
  /// Of what a feature is found by; some have bounds.
  struct Number {
    std::string name;
    unsigned least = 0, greatest = ~0u;
  };
  std::string name, builds;  // the condition of the preprocessor for builds that can have its kernels
  std::vector<std::string> processors, apple;
  std::string runner;  // what runs its programs on every machine; empty: CPUs and their emulators
  std::vector<Number> numbers;
};

struct Feature {
  std::string name, arch;
  std::vector<unsigned> numbers;   // as many as the architecture has
  std::vector<std::string> flags;  // of the compiler: -mNAME, -march=NAME; +NAME is an extension of an -march
};

/// How a target multiplies bytes and sums fours (or pairs of vectors) into 32-bit lanes.
struct DotStrategy {
  std::string name;
  bool unsignedCodes = false;  // codes must be 0..255; signed codes are biased by 128
  std::string when;            // over `weight`, the greatest |code|; empty: always exact
  std::string depth;           // steps that may be summed in 16 bits, over `weight`; empty: `step` is complete
  unsigned terms = 2;          // products that a step adds to each sum of 16 bits
  double cost = 0;
  std::string step;               // $acc $w $a
  std::string step4;              // $acc $w $p, where the four bytes at $p are every lane's $a; empty: `step` serves
  std::string first, next, last;  // $w $a; $p $w $a; $acc $p
  bool isMatrix = false;  // two quads x two columns: `step` with $w (8 codes of two rows), $a (8 of two columns)
};

/// An expansion of an operation: the body is an expression over its parameters.
struct Expansion {
  std::vector<std::string> parameters;
  std::string body;
};

/// A program that runs the tests of a target for an architecture, as a CPU that has what the target needs and little
/// more.
struct Emulator {
  std::string program, cpu;
};

/// What of kernels is found by measuring: no number that they compute depends on it.
struct Schedule {
  unsigned packedColumns = 0, rawColumns = 0;  // the most columns of a tile of panels, and of raw rows: powers of two
  unsigned pairs = 0;  // weights of a group from which on it adds to two sums in turns; 0: none does
  bool operator==(const Schedule &) const = default;
  /// "columns 8 4 pairs 64"
  std::string text() const;
  /// The schedule of such a text; none where it is something else.
  static std::optional<Schedule> of(std::string_view text);
};

struct Target {
  std::string name, arch, include;
  std::vector<std::string> lenders;  // all that it extends, directly or not, but bases: each has every kernel
  unsigned order = 0, rows = 0, prefetch = 0;
  Schedule schedule;                                   // of formats that have none of their own
  std::map<std::string, Schedule, std::less<>> tuned;  // those of formats, by name
  std::vector<std::string> features;                   // closed over inheritance, in order
  std::vector<std::string> flags;                      // of the compiler, for all features
  std::map<char, std::string> types;                   // also t, which is h where nothing is said
  std::map<std::string, std::string, std::less<>> operations;
  std::map<std::string, Expansion, std::less<>> expansions;
  std::vector<DotStrategy> dots;
  std::vector<std::pair<std::string, std::string>> helpers;  // name, text: printed into files that use the name
  std::string triple;
  std::vector<Emulator> emulators;      // its own; where there is none, the target is proved by CPUs that have it
  std::map<std::string, Place> places;  // where `op NAME`, `dot NAME`, `helper NAME` and the like are said

  const Schedule &scheduleOf(std::string_view format) const {
    auto own = tuned.find(format);
    return own == tuned.end() ? schedule : own->second;
  }
  unsigned parts() const { return rows / 4; }
  unsigned vectorBytes() const { return rows * 4; }
  std::string layout() const { return "r" + std::to_string(rows); }
};

/// For which panels and activations are laid out; templates/machine.table.
struct Machine {
  unsigned pairSum = 0;             // the greatest sum of two products of bytes in 16 bits
  unsigned bytesPerCycle = 0;       // that a core streams from memory
  unsigned operationsPerCycle = 0;  // on vectors
};

struct TargetSet {
  Machine machine;
  std::vector<Architecture> architectures;
  std::vector<Feature> features;
  std::vector<Target> targets;  // ascending order, bases left out

  const Target *find(std::string_view name) const;
};

/// The descriptions compiled into the program. What is wrong with them is printed when they are first asked for, and
/// ends the program.
const TargetSet &targets();

}  // namespace quantc
