// All that a run of the benchmark yields, and the forms that it takes: lines as it goes on, and JSON.
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
};

void printHeading(const Case &shape);
void print(const std::vector<Record> &layouts);
void printMachine(const Results &results);
void printShortfalls(const Results &results);

void writeJson(std::FILE *file, const Results &results);

}  // namespace bench
