// What the schedules of several kernels share: names and text of addresses, decoding of raw windows, dot product steps.
#pragma once

#include "ir/builder.h"
#include "schedule/schedule.h"

#include <functional>

namespace quantc {

inline std::string str(int64_t n) { return std::to_string(n); }

/// Ends the program: a target description that cannot do what a supported format needs is a bug of ours.
[[noreturn]] void fail(const std::string &what);

/// The text of a sum without the terms that are zero.
inline std::string plus(const std::string &a, const std::string &b) {
  return b == "0" ? a : a == "0" ? b : a + " + " + b;
}
inline std::string plus(const std::string &a, int64_t b) { return plus(a, str(b)); }
/// The text of a product.
inline std::string times(const std::string &a, int64_t k) {
  bool isNumber = !a.empty() && a.find_first_not_of("0123456789") == std::string::npos;
  return isNumber ? str(std::stoll(a) * k) : k == 1 ? a : a + " * " + str(k);
}

/// One kernel under construction.
class Kernel {
public:
  Kernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : plan(plan), format(*plan.format), target(target), b(program, function.body), rows(target.rows) {}

protected:
  const Plan &plan;
  const Format &format;
  const Target &target;
  ir::Builder b;
  const unsigned rows;

  /// The rows (or blocks) to read, after `row` has been declared: `at(r)` for bytes, `codes_at(r)` for unfolded codes.
  /// `count`: of those that `row` tells apart.
  void openRows(unsigned lanes, const std::string &count);

  /// 16 bytes at `offset` (text) from each of rows (or blocks) j, 4 + j, ...: part i of the result is row 4i + j.
  ir::Value gatherRows(unsigned j, const std::string &offset, const char *from = "at");
  /// 16 bytes at `offset` from blocks 0 .. L-1.
  ir::Value gatherBlocks(unsigned offset, const char *from = "at");
  /// What the windows of chunks are read from.
  const char *codeRows() const { return plan.unfolds ? "codes_at" : "at"; }

  /// 16 codes, as they are packed, from the windows that `window` gives.
  ir::Value decode(const Chunk &chunk, const std::function<ir::Value(unsigned)> &window);

  /// Lets the header windows and the 32-bit words of them that `values` read.
  void loadHeader(const std::vector<const WordValue *> &values);
  ir::Value lanesOf(const WordValue &value);
  /// A group factor from its stored number.
  ir::Value counted(ir::Value stored, const Factor &factor);
  /// A float in f32, lanes as rows, from the header words.
  ir::Value floatLanes(unsigned index, unsigned entry);
  std::vector<const WordValue *> headerValues() const;

  ir::Value minusOffset(ir::Value lanes, int64_t offset);

  /// The table of what the 256 codes of a float are worth.
  /// Names of a spec with an ending, because any word of C++ may be one.
  std::string floatName(unsigned index) const { return format.floats[index].name + "_factor"; }
  std::string valuesName(unsigned index) const { return format.floats[index].name + "_values"; }

  /// C++ text of a constant, all its bits.
  static std::string floatText(float value);
  /// C++ text of a number of `bits` of the block at `block`.
  static std::string bitsText(const std::vector<BitRun> &runs, const std::string &block);

private:
  std::string wordName(unsigned window, unsigned word) const { return "word" + str(window) + "_" + str(word); }
};

/// Sums products of code vectors and activation vectors into 32-bit lanes, for every column, by the target's strategy.
class DotChain {
public:
  /// `name` is the array of sums; when the strategy sums in 16 bits it also uses an array name + "16".
  DotChain(ir::Builder &b, const DotStrategy &strategy, unsigned depth, std::string name)
      : b(b), strategy(strategy), depth(depth), name(std::move(name)) {}
  void declare();
  void start(ir::Value zeroOrCorrection);  // assigns every column; the value may use column index c
  void add(ir::Value codes, const std::function<ir::Value()> &activations);
  /// The same for the last column alone, when their number is odd; for strategies that sum in 32 bits.
  void addLast(ir::Value codes, const std::function<ir::Value()> &activations);
  void finish();

private:
  ir::Builder &b;
  const DotStrategy &strategy;
  unsigned depth, pending = 0;
  std::string name;
};

/// The kernel of an operation.
ir::Function kernelOf(const std::string &operation, const std::string &parameters, std::vector<std::string> calls,
                      const Plan &plan, const Target &target);
/// What a function calls that reads raw rows' codes.
inline std::vector<std::string> decoders(const Plan &plan) {
  return plan.unfolds ? std::vector<std::string>{"unfold"} : std::vector<std::string>{};
}

void scheduleProducts(const Plan &plan, const Target &target, ir::Program &program);
void schedulePack(const Plan &plan, const Target &target, ir::Program &program);
void scheduleDequantize(const Plan &plan, const Target &target, ir::Program &program);
void scheduleActivations(const Plan &plan, const Target &target, ir::Program &program);
void scheduleUnfold(const Plan &plan, const Target &target, ir::Program &program);
void scheduleEncode(const Plan &plan, const Target &target, ir::Program &program);
void scheduleFloats(const Plan &plan, const Target &target, ir::Program &program);

}  // namespace quantc
