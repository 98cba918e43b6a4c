// The header of blocks: floats, scales and minimums of R rows, lanes as rows. Windows of the header are transposed so
// that a vector is one 32-bit word of every row, and a number is a few bits of such words.
#include "schedule/common.h"

#include <set>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class HeaderTile : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    std::vector<const WordValue *> values;
    for (const auto *list : {&plan.header.scales, &plan.header.minimums})
      for (const WordValue &v : *list)
        values.push_back(&v);
    for (const auto &entries : plan.header.floats)
      for (const WordValue &v : entries)
        values.push_back(&v);
    readWords(plan.header.windows, values);
    writeHeader(plan.header, wordInWindow());
  }
};

std::string wordsName(unsigned window) { return "word" + str(window); }

}  // namespace

void Kernel::readWords(const std::vector<unsigned> &windows, const std::vector<const WordValue *> &values) {
  std::set<unsigned> read;
  for (const WordValue *v : values)
    for (const WordTerm &t : v->terms)
      read.insert(t.window);
  for (unsigned window : windows) {
    if (!read.count(window))
      continue;
    const std::string word = wordsName(window);
    b.array(word, 'w', {4});
    b.effect(b.call("qc_words", '.', {b.variable("row", 'o'), b.size(window), b.variable(word, 'w')}));
  }
}

Kernel::Words Kernel::wordInWindow() {
  return [this](const WordTerm &t) { return b.variable(wordsName(t.window), 'w', {int64_t(t.word)}); };
}

Value Kernel::lanesOf(const WordValue &value, const Words &word) {
  Value result = nullptr;
  for (const WordTerm &t : value.terms) {
    Value v = word(t);
    // A sign bit at the top of the value: shift up, then arithmetically down.
    if (value.signBit && value.terms.size() == 1) {
      int top = 31 - int(*value.signBit) - t.shift;
      if (top > 0)
        v = b.make(Op::LanesSll, {v}, top);
      return b.make(Op::LanesSra, {v}, 31 - *value.signBit);
    }
    uint32_t available = t.shift >= 0 ? 0xffffffffu >> t.shift : 0xffffffffu << -t.shift;
    if (t.shift != 0)
      v = b.make(t.shift > 0 ? Op::LanesSrl : Op::LanesSll, {v}, std::abs(t.shift));
    if (t.mask != available)
      v = b.make(Op::LanesAnd, {v, b.make(Op::LanesSplat, {}, t.mask)});
    result = result ? b.make(Op::LanesOr, {result, v}) : v;
  }
  if (!result)
    result = b.make(Op::LanesZero);
  if (value.signBit) {
    Value sign = b.make(Op::LanesSplat, {}, int64_t(1) << *value.signBit);
    result = b.make(Op::LanesSub, {b.make(Op::LanesXor, {result, sign}), sign});
  }
  return result;
}

void Kernel::writeHeader(const HeaderWords &header, const Words &word) {
  auto assign = [&](const std::string &array, size_t entry, Value v) {
    b.assign(b.variable(array, 'w', {int64_t(entry)}), v);
  };
  // A group factor from its stored number.
  auto counted = [&](Value stored, const Factor &factor) {
    if (factor.multiplier != 1)
      stored = b.make(Op::LanesMul, {stored, b.make(Op::LanesSplat, {}, factor.multiplier)});
    return minusOffset(stored, factor.offset);
  };
  for (unsigned i = 0; i < format.floats.size(); ++i)
    for (unsigned entry = 0; entry < format.floats[i].count; ++entry)
      assign(bitsName(i), entry, lanesOf(header.floats[i][entry], word));
  for (size_t g = 0; g < header.scales.size(); ++g)
    assign("scale", g, counted(lanesOf(header.scales[g], word), *format.scaleInt()));
  for (size_t g = 0; g < header.minimums.size(); ++g)
    assign("minimum", g, counted(lanesOf(header.minimums[g], word), *format.minimumInt()));
}

void Kernel::readHeader() { callHeader("header", blocks); }

void Kernel::readHeaderOfPieces() { callHeader("header_of_pieces", b.variable("word", 'w')); }

void Kernel::callHeader(const char *part, Value from) {
  std::vector<Value> arguments = {from};
  auto array = [&](const std::string &name, size_t count) {
    if (count == 0)
      return;
    b.array(name, 'w', {int64_t(count)});
    arguments.push_back(b.variable(name, 'w'));
  };
  for (unsigned i = 0; i < format.floats.size(); ++i)
    array(bitsName(i), format.floats[i].count);
  array("scale", plan.header.scales.size());
  array("minimum", plan.header.minimums.size());
  b.effect(b.call(part, '.', arguments));
}

void addHeaderParameters(const Plan &plan, ir::Function &function) {
  auto array = [&](const std::string &name) { function.parameters.push_back({'w', name, ir::Parameter::Written}); };
  for (const FloatArray &a : plan.format->floats)
    array(a.name + "_bits");
  if (!plan.header.scales.empty())
    array("scale");
  if (!plan.header.minimums.empty())
    array("minimum");
}

void scheduleHeader(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = tileOf("header", {{'T', "Row"}}, {{'r', "row"}});
  addHeaderParameters(plan, tile);
  tile.calls = {scheduleWords(target, program)};
  tile.unrolls = true;
  HeaderTile(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
