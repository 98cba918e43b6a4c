// All that a run of the benchmark yields, and the forms that it takes: lines as it goes on, JSON, Markdown, figures.
#pragma once

#include "compare.h"

#include <cstdio>
#include <string>
#include <vector>

namespace bench {

/// What the machine can do, a second.
struct Machine {
  std::string cpu, dotInstruction, fmaInstruction;
  size_t threads = 1;
  double dram = 0, dramAll = 0, l2 = 0;  // bytes; by all threads
  double dot = 0, fma = 0;               // operations
};
Machine measure(Limits &limits);

struct Unmeasured {
  const qc_format *format;
  const Case *shape;
};

struct Results {
  Machine machine;
  std::string peerVersion, peerLibrary, peerMissing;  // either the last, or the others
  std::vector<Record> records;
  std::vector<Unmeasured> unmeasured;  // for want of time
  double budget = 0, seconds = 0;
  double processorShare = 0;  // of the time of what one thread did, how much it had a processor; 0: it did nothing

  const Record *find(const Case &shape, const qc_format &format, const std::string &layout) const;
  std::vector<const Case *> cases() const;  // that have records, in their order
  std::vector<const qc_format *> formats(const Case &) const;
};

void printHeading(const Case &shape);
void print(const std::vector<Record> &layouts);
void printMachine(const Results &results);
void printShortfalls(const Results &results);

void writeJson(std::FILE *file, const Results &results);

/// Writes the figures of the cases that were measured to files in the folder. Returns what could not be written, or
/// nothing.
std::string writeFigures(const std::string &folder, const Results &results);

/// Replaces what stands in the file between `<!-- bench NAME -->` and `<!-- end -->`, for each NAME that is known.
/// Returns what is wrong, or nothing.
std::string fillDocument(const std::string &path, const Results &results);

}  // namespace bench
