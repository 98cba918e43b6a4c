// The sums of a group where a vector holds 4 consecutive codes of every row and activations are broadcast.
#pragma once

#include "schedule/product.h"

#include <functional>

namespace quantc {

/// The sums of one group: quads of codes times the columns' activations, into `name`[c]. Where the target multiplies
/// matrices, two quads and two columns at a time, and an odd last column by the plain strategy. Long groups whose steps
/// sum in 32 bits add in turns to two sums: a single one waits for its last product, in one column all the time.
class GroupSums {
public:
  /// The activations of 4 columns of W from `element` on, of the first column of x.
  using Activations = std::function<ir::Value(const ir::Index &element)>;

  GroupSums(ir::Builder &b, DotSteps &steps, const DotStrategy *matrix, bool isLong, std::string name,
            Activations activations)
      : b(b), steps(steps), chain(b, steps, name), odd(b, steps, "odd"), isLong(isLong),
        isPair(!matrix && steps.depth == 0 && isLong), matrix(matrix), name(std::move(name)),
        activations(std::move(activations)) {}

  /// Where the target multiplies matrices: how many pairs of columns there are, for the sums of all groups.
  static void namePairs(ir::Builder &b) { b.let("pairs", b.make(ir::Op::IntDiv, {b.variable("C", 'i'), b.number(2)})); }

  /// The sums begin at `initial` of each column, or at zero. `declare`: they are not declared yet.
  void start(ir::Value initial, bool declare) {
    if (declare)
      chain.declare(!initial);
    else
      chain.declarePairs();
    if (initial || !declare)
      b.columns("c", ir::Index::of("C"), [&] {
        b.assign(b.variable(name, 'w', {ir::Index::of("c")}), initial ? initial : b.make(ir::Op::LanesZero));
      });
    if (isPair)
      odd.declare(true);
    if (!matrix)
      return;
    b.zeros("low", 'w', {ir::Index::of("pairs") + 1});
    b.zeros("high", 'w', {ir::Index::of("pairs") + 1});
  }

  void add(ir::Value codes, const ir::Index &element) {
    if (!matrix) {
      isOdd = isPair && !isOdd;
      DotChain &next = isOdd ? odd : chain;
      next.add(codes, activations(element));
      return next.next();
    }
    if (!held) {
      held = codes;
      heldElement = element;
      return;
    }
    b.effect(steps.takeMatrix(b, *matrix, isLong, {sums(), low(), high(), held, codes, activations(heldElement)}));
    held = nullptr;
  }

  /// At the end of a loop's body: what is summed in 16 bits does not outlive an iteration.
  void flush() {
    if (matrix)
      return;
    chain.finish();
    chain.closed();
  }

  void finish() {
    if (isPair)
      b.columns("c", ir::Index::of("C"), [&] {
        ir::Value sum = b.variable(name, 'w', {ir::Index::of("c")});
        b.assign(sum, b.make(ir::Op::LanesAdd, {sum, b.variable("odd", 'w', {ir::Index::of("c")})}));
      });
    if (!matrix)
      return flush();
    b.effect(steps.takeMatrixSums(b, isLong, {sums(), low(), high()}));
  }

private:
  ir::Value sums() { return b.variable(name, 'w'); }
  ir::Value low() { return b.variable("low", 'w'); }
  ir::Value high() { return b.variable("high", 'w'); }

  ir::Builder &b;
  DotSteps &steps;
  DotChain chain, odd;
  const bool isLong, isPair;
  bool isOdd = false;  // whether the last step was
  const DotStrategy *matrix;
  std::string name;
  Activations activations;
  ir::Value held = nullptr;
  ir::Index heldElement;
};

}  // namespace quantc
