// Dot products of code vectors and activation vectors, in 32-bit lanes, for every column, by the target's strategy.
// Each step is a part of the kernels of its own, so that a tile reads as the steps it takes.
#pragma once

#include "schedule/common.h"

#include <optional>
#include <set>

namespace quantc {

/// One step of a strategy for every column, as a part of the target's header that a program may call: its name. It
/// takes the sums, the codes, and the activations of the first column; `broadcast` loads these.
std::string scheduleDotStep(const DotStrategy &strategy, ir::DotPhase phase, ir::Op broadcast, ir::Program &program);

/// The same of a sum in 16 bits that is one product, from its first to its last step.
std::string scheduleDotOnce(const DotStrategy &strategy, ir::Op broadcast, ir::Program &program);

/// A step of the strategy `matrix` likewise, two quads of codes at once: it takes the sums, those of two rows' products
/// with two columns, the codes of both quads and the activations of the first column. `single` serves an odd last
/// column, in long groups with two sums in turns.
std::string scheduleMatrixStep(const DotStrategy &matrix, const DotStrategy &single, bool isLong, ir::Program &program);
/// The end of such sums: they join those of each column.
std::string scheduleMatrixSums(bool isLong, ir::Program &program);

/// How the four vectors of sums of a group of raw rows become one.
struct GroupEnd {
  bool adds, corrects, scales;  // to the sums of its cell; zero points; by the group's scale
};
/// That as a part for every column, likewise.
std::string scheduleGroupEnd(const GroupEnd &end, ir::Program &program);

/// What products do beside, likewise: qc_add_scaled, qc_subtract_scaled, qc_add_pairs, qc_load_columns,
/// qc_store_columns.
void scheduleProductParts(const Target &target, ir::Program &program);
/// The quantisation of activations, likewise.
void scheduleActivations(const Target &target, ir::Program &program);

/// The steps of one strategy.
class DotSteps {
public:
  DotSteps(ir::Program &program, const DotStrategy &strategy, unsigned depth, ir::Op broadcast)
      : strategy(strategy), depth(depth), program(program), broadcast(broadcast) {}

  /// A call: `sums` and `sums16` are arrays of C, `activations` those of the first column.
  ir::Value take(ir::Builder &b, ir::DotPhase phase, ir::Value sums, ir::Value sums16, ir::Value codes,
                 ir::Value activations);
  /// The call of scheduleDotOnce.
  ir::Value takeOnce(ir::Builder &b, ir::Value sums, ir::Value codes, ir::Value activations);
  /// The calls of scheduleMatrixStep and scheduleMatrixSums.
  ir::Value takeMatrix(ir::Builder &b, const DotStrategy &matrix, bool isLong, std::vector<ir::Value> arguments);
  ir::Value takeMatrixSums(ir::Builder &b, bool isLong, std::vector<ir::Value> arguments);
  /// The parts taken, for the list of what a function calls.
  const std::set<std::string> &taken() const { return parts; }

  const DotStrategy &strategy;
  const unsigned depth;  // products that may be summed in 16 bits; 0: every step sums in 32

private:
  ir::Program &program;
  ir::Op broadcast;
  std::set<std::string> parts;
};

/// Sums that are added to step by step: the array `name`, and for sums in 16 bits the array name + "_16".
class DotChain {
public:
  /// With `vector`, four chains side by side in arrays of 4 * C, and that is the index of the one that is added to.
  DotChain(ir::Builder &b, DotSteps &steps, std::string name, std::optional<std::string> vector = std::nullopt)
      : b(b), steps(steps), name(std::move(name)), vector(std::move(vector)) {}

  /// Declares the arrays; zero, or to be assigned.
  void declare(bool zero, bool isOneLink = false);
  void declarePairs();
  /// One vector of codes in each chain; next() when all have theirs.
  void add(ir::Value codes, ir::Value activations);
  void next() { pending = steps.depth > 0 && pending + 1 < steps.depth ? pending + 1 : 0; }
  /// Instead: a chain of one link, which needs no array for sums of 16 bits.
  void addOnly(ir::Value codes, ir::Value activations);
  /// Whether sums of 16 bits have not joined those of 32 bits.
  bool isOpen() const { return pending > 0; }
  /// Joins them, in each chain; closed() when all have.
  void finish();
  void closed() { pending = 0; }

private:
  ir::Value array(const std::string &suffix, ir::Type type);

  ir::Builder &b;
  DotSteps &steps;
  unsigned pending = 0;
  std::string name;
  std::optional<std::string> vector;
};

}  // namespace quantc
