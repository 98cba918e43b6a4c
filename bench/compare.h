// Products beside ggml's and beside the machine's limits, measured in turn: round by round, everything that is compared
// runs once for some milliseconds, and every figure is a median over the rounds. Ratios are taken within a round.
#pragma once

#include "limits.h"
#include "peer.h"

#include <quantc/quantc.h>

#include <string>
#include <vector>

namespace bench {

/// A shape and where its weights lie while it is measured.
struct Case {
  const char *name;
  size_t cols;
  size_t rows;  // 0: as many as no cache holds
  size_t columns;
  enum Weights { inCache, inMemory } weights;
  int rounds;
};

/// One of our products, or one path of ggml.
struct Figure {
  std::string what;       // "raw", "packed", "wide", or ggml's name of the path
  double gops = 0;        // 2 * cols * rows * columns / time
  double ratioPeer = 0;   // to ggml's better path; 0 without ggml
  double ratioLimit = 0;  // to the limit; 0 without one
};

struct Comparison {
  const qc_format *format = nullptr;
  const Case *shape = nullptr;
  size_t rows = 0;
  std::vector<Figure> ours, peer;
  int bestPeer = -1;        // index into peer
  double limitGops = 0;     // what the machine allows; 0 when not known
  const char *limit = "";   // what sets it
  double peerDistance = 0;  // relative root mean square of our result and ggml's
};

/// The active target against `peer` (which may hold nothing), one thread, x quantised within each product on both
/// sides.
Comparison compare(const qc_format &format, const Case &shape, const Peer &peer, Limits &limits);

}  // namespace bench
