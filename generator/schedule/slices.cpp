// Codes by look-ups of bytes: 32 weights of every row from the numbers of a group, where lanes are rows.
#include "schedule/common.h"

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

constexpr unsigned tableBytes = 128;  // that one operation looks up in

class SliceKernel : public Kernel {
public:
  SliceKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : Kernel(plan, target, program, function), form(*plan.pieces->slices), units(format.block / form.weights) {}

  void numbers() {
    for (size_t i = 0; i < form.numbers.size(); ++i)
      for (unsigned unit = 0; unit < units; ++unit)
        b.assign(b.variable("number", 'b', {int64_t(i * units + unit)}),
                 bytesOf(form.numbers[i][unit],
                         [&](unsigned piece) { return b.make(Op::AsBytes, {b.variable("word", 'w', {piece})}); }));
  }

  void codes() {
    for (size_t i = 0; i < form.lookups.size(); ++i)
      entries.push_back(b.let("entry" + str(int64_t(i)), lookedUp(i, 0, form.tables[form.lookups[i].table].entries)));
    for (unsigned k = 0; k < form.quads.size(); ++k)
      b.assign(b.variable("q", 'b', {k}), bytesOf(form.quads[k], [&](unsigned source) {
                 return source < form.numbers.size() ? number(source) : entries[source - form.numbers.size()];
               }));
  }

private:
  Value number(unsigned index) { return b.variable("number", 'b', {Index::of("unit") + index * units}); }

  /// Entries `first` .. `first + count - 1` of a table, by the bits of the indices that count them.
  Value lookedUp(size_t lookup, unsigned first, unsigned count) {
    const auto &[table, low, high] = form.lookups[lookup];
    if (count <= tableBytes)
      return b.make(Op::Lookup128, {number(low), b.address(b.variable("slice" + str(table), 'p'), first)});
    unsigned bit = 0;
    while (2u << bit < count)
      ++bit;
    const std::string name = "entry" + str(int64_t(lookup)) + "_";
    auto half = [&](unsigned at) {
      Value v = lookedUp(lookup, at, count / 2);
      return count / 2 > tableBytes ? b.let(name + str(at) + "_" + str(count / 2), v) : v;
    };
    Value clear = half(first), set = half(first + count / 2);
    return b.make(Op::Choose,
                  {number(bit < 8 ? low : *high), b.make(Op::SplatByte, {}, int64_t(1) << bit % 8), set, clear});
  }

  Value bytesOf(const std::vector<ByteTerm> &terms, const std::function<Value(unsigned)> &sourceOf) {
    Value all = nullptr;
    for (const ByteTerm &term : terms) {
      Value v = sourceOf(term.source);
      bool isInPlace = true, isWhole = true, isUniform = true;
      ir::Pattern shift{}, mask{};
      for (unsigned k = 0; k < shift.size(); ++k) {
        shift[k] = uint8_t((term.shift[k % 4] + k / 4 % 2 * 32) % 64);
        mask[k] = term.mask[k % 4];
        isInPlace &= mask[k] == 0 || shift[k] == k % 8 * 8;
        isWhole &= mask[k] == 0xff;
        isUniform &= mask[k] == mask[0];
      }
      if (!isInPlace)
        v = b.multishift(v, shift);
      if (isWhole && !all) {
        all = v;
        continue;
      }
      Value kept = isUniform ? b.make(Op::SplatByte, {}, mask[0]) : b.pattern(mask);
      all = all ? b.make(Op::OrAnd, {all, v, kept}) : b.make(Op::And, {v, kept});
    }
    return all;
  }

  const SliceForm &form;
  const unsigned units;
  std::vector<Value> entries;
};

}  // namespace

void scheduleSlices(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function numbers =
      tileOf("numbers", {}, {{'w', "word", ir::Parameter::Read}, {'b', "number", ir::Parameter::Written}});
  SliceKernel(plan, target, program, numbers).numbers();
  numbers.comment = "What is looked up, four bytes of each row, and other bits of codes, for 32 weights each.";
  program.functions.push_back(std::move(numbers));

  ir::Function codes = tileOf(
      "thirty_two", {}, {{'b', "number", ir::Parameter::Read}, {'s', "unit"}, {'b', "q", ir::Parameter::Written}});
  SliceKernel(plan, target, program, codes).codes();
  codes.comment = "32 codes of each row, four in each vector.";
  program.functions.push_back(std::move(codes));
}

}  // namespace quantc
