// Products beside ggml's and beside the machine's limits, measured in turn: round by round, everything that is compared
// runs once for some milliseconds, and every figure is a median over the rounds. Ratios are taken within a round.
#pragma once

#include "budget.h"
#include "goals.h"
#include "machine_limits.h"
#include "peer.h"

#include <quantc/quantc.h>

#include <algorithm>
#include <string>
#include <vector>

namespace bench {

/// A shape, where its weights lie while it is measured, and by how many threads.
struct Case {
  Part part;
  const char *title;
  size_t cols;
  size_t rows;  // 0: as many as no cache holds
  size_t columns;
  size_t threads;  // 0: one for each processor
  int mostRounds;
};

/// How far a figure is from one of its goals.
struct Reached {
  const Goal *goal;
  double ratio;
  bool falls() const { return ratio < goal->ratio; }
};

/// A format in one layout in one case, and what it is measured against. Speeds are in GOPS, 2 * cols * rows * columns /
/// time; what there is none of is 0.
struct Record {
  const qc_format *format;
  const Case *shape;
  size_t rows = 0, threads = 0;
  int rounds = 0;
  std::string layout;         // "raw", "packed", "wide"
  double bits = 0;            // of a weight in this layout
  double ours = 0, peer = 0;  // of ggml the better path
  double limit = 0;           // what the machine allows
  std::string peerPath, limitOf;
  double ratioPeer = 0, ratioLimit = 0;
  double goal = 0;  // the speed at which every goal is reached
  std::vector<Reached> goals;
  bool falls() const {
    return std::any_of(goals.begin(), goals.end(), [](const Reached &reached) { return reached.falls(); });
  }
};

struct Comparison {
  std::vector<Record> records;             // one for each layout
  double peerDistance = 0;                 // relative root mean square of our result and ggml's
  double processorTime = 0, wallTime = 0;  // of the rounds, where one thread ran
};

/// The active target against `peer` (which may hold nothing), x quantised within each product on both sides, for as
/// many rounds as the budget gives to this row, but three at least.
Comparison compare(const qc_format &format, const Case &shape, const Peer &peer, Limits &limits, const Budget &budget);

}  // namespace bench
