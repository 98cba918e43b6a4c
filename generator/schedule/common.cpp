#include "schedule/common.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

#include <cstdio>
#include <set>

namespace quantc {

using ir::DotPhase;
using ir::Op;
using ir::Value;

void fail(const std::string &what) { llvm::report_fatal_error(llvm::Twine(what), false); }

void Kernel::openRows(unsigned lanes, const std::string &count) {
  const std::string L = str(lanes), block = str(format.block);
  if (plan.padsBlock)
    b.line("const qc_padded<" + L + ", " + str(format.blockBytes) + "> at(row);");
  else
    b.line("const auto &at = row;");
  if (!plan.unfolds)
    return;
  b.line("alignas(64) uint8_t codes[" + str(int64_t(lanes) * format.block) + "];");
  b.line("for (size_t r = 0; r < " + count + "; ++r)");
  b.line("  unfold(row(r), codes + r * " + block + ");");
  b.line("const qc_rows<false> codes_at(codes, " + block + ", " + count + ");");
}

Value Kernel::gatherRows(unsigned j, const std::string &offset, const char *from) {
  std::vector<Value> parts;
  for (unsigned i = 0; i < target.parts(); ++i)
    parts.push_back(b.address(plus(std::string(from) + "(" + str(4 * i + j) + ")", offset)));
  return b.make(Op::Gather16, parts);
}

Value Kernel::gatherBlocks(unsigned offset, const char *from) {
  std::vector<Value> parts;
  for (unsigned i = 0; i < target.parts(); ++i)
    parts.push_back(b.address(plus(std::string(from) + "(" + str(i) + ")", offset)));
  return b.make(Op::Gather16, parts);
}

Value Kernel::decode(const Chunk &chunk, const std::function<Value(unsigned)> &window) {
  Value result = nullptr;
  for (const ChunkTerm &t : chunk.terms) {
    Value v = window(t.window);
    if (t.shuffle)
      v = b.shuffle(v, *t.shuffle);
    if (t.test) {
      v = b.make(Op::TestBits, {v, b.pattern(t.mask)});
      Value out = b.make(Op::SplatByte, {}, t.out);
      result = result ? b.make(Op::OrAnd, {result, v, out}) : b.make(Op::And, {v, out});
      continue;
    }
    if (t.shift != 0)
      v = b.make(t.shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(t.shift));
    if (!t.needsMask)
      result = result ? b.make(Op::Or, {result, v}) : v;
    else if (result)
      result = b.make(Op::OrAnd, {result, v, b.pattern(t.mask)});
    else
      result = b.make(Op::And, {v, b.pattern(t.mask)});
  }
  if (!result)
    result = b.make(Op::SplatByte, {}, 0);
  return plan.codeFlip ? b.make(Op::Xor, {result, b.make(Op::SplatByte, {}, plan.codeFlip)}) : result;
}

void Kernel::loadHeader(const std::vector<const WordValue *> &values) {
  std::set<std::pair<unsigned, unsigned>> words;
  for (const WordValue *v : values)
    for (const WordTerm &t : v->terms)
      words.insert({t.window, t.word});
  for (unsigned window : plan.headerWindows) {
    std::vector<unsigned> used;
    for (unsigned word = 0; word < 4; ++word)
      if (words.count({window, word}))
        used.push_back(word);
    if (used.empty())
      continue;
    std::vector<Value> gathered;
    for (unsigned j = 0; j < 4; ++j)
      gathered.push_back(b.let("head" + str(window) + "_" + str(j), gatherRows(j, str(window))));
    for (unsigned word : used)
      b.let(wordName(window, word), b.make(Op::AsLanes, {b.make(Op::Transpose, gathered, word)}));
  }
}

Value Kernel::lanesOf(const WordValue &value) {
  Value result = nullptr;
  for (const WordTerm &t : value.terms) {
    Value v = b.variable(wordName(t.window, t.word), 'w');
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

Value Kernel::floatLanes(unsigned index, unsigned entry) {
  Value bits = lanesOf(plan.floatWords[index][entry]);
  const FloatArray &a = format.floats[index];
  if (!a.values.empty())
    return b.make(Op::FloatsLookup, {bits, b.address(valuesName(index))});
  switch (a.type) {
  case ScalarType::F16:
    return b.make(Op::HalfBits, {bits});
  case ScalarType::BF16:
    return b.make(Op::FloatsFromBits, {b.make(Op::LanesSll, {bits}, 16)});
  default:
    return b.make(Op::FloatsFromBits, {bits});
  }
}

std::vector<const WordValue *> Kernel::headerValues() const {
  std::vector<const WordValue *> values;
  for (const auto &entries : plan.floatWords)
    for (const WordValue &v : entries)
      values.push_back(&v);
  for (const auto *list : {&plan.scaleWords, &plan.minimumWords})
    for (const WordValue &v : *list)
      values.push_back(&v);
  return values;
}

Value Kernel::counted(Value stored, const Factor &factor) {
  if (factor.multiplier != 1)
    stored = b.make(Op::LanesMul, {stored, b.make(Op::LanesSplat, {}, factor.multiplier)});
  return minusOffset(stored, factor.offset);
}

std::string Kernel::floatText(float value) {
  char buffer[32];
  snprintf(buffer, sizeof buffer, "%.9g", double(value));
  std::string text = buffer;
  return text + (text.find_first_of(".e") == std::string::npos ? ".0f" : "f");
}

std::string Kernel::bitsText(const std::vector<BitRun> &runs, const std::string &block) {
  std::string text;
  for (BitRun run : runs)
    while (run.length > 0) {
      unsigned length = std::min(run.length, 8 - run.address % 8);
      std::string part = block + "[" + str(run.address / 8) + "]";
      if (run.address % 8)
        part += " >> " + str(run.address % 8);
      if (run.address % 8 + length < 8)
        part = "(" + part + " & " + str((1 << length) - 1) + ")";
      else if (run.address % 8)
        part = "(" + part + ")";
      if (run.position)
        part = "(" + (run.position + length > 31 ? "uint32_t(" + part + ")" : part) + " << " + str(run.position) + ")";
      text += (text.empty() ? "" : " | ") + part;
      run.address += length;
      run.position += length;
      run.length -= length;
    }
  return text;
}

Value Kernel::minusOffset(Value lanes, int64_t offset) {
  return offset == 0 ? lanes : b.make(Op::LanesSub, {lanes, b.make(Op::LanesSplat, {}, offset)});
}

void DotChain::declare() {
  b.array(name, 'w', {ir::Index::of("C")});
  if (depth > 0)
    b.array(name + "16", 'h', {ir::Index::of("C")});
}

void DotChain::start(Value value) {
  b.columns("c", ir::Index::of("C"), [&] { b.assign(name + "[c]", value); });
  pending = 0;
}

void DotChain::add(Value codes, const std::function<Value()> &activations) {
  std::string sum = name + "[c]", sum16 = name + "16[c]";
  b.columns("c", ir::Index::of("C"), [&] {
    Value acc = b.variable(sum, 'w'), p = b.variable(sum16, 'h');
    if (depth == 0)
      b.assign(sum, b.dot(strategy.name, DotPhase::Step, {acc, p, codes, activations()}));
    else
      b.assign(sum16,
               b.dot(strategy.name, pending == 0 ? DotPhase::First : DotPhase::Next, {acc, p, codes, activations()}));
    if (depth > 0 && pending + 1 == depth)
      b.assign(sum, b.dot(strategy.name, DotPhase::Last, {acc, p, codes, codes}));
  });
  pending = depth > 0 && pending + 1 < depth ? pending + 1 : 0;
}

void DotChain::addLast(Value codes, const std::function<Value()> &activations) {
  std::string last = name + "[C - 1]";
  b.columns("odd", ir::Index::of("C % 2"), [&] {
    Value acc = b.variable(last, 'w');
    b.assign(last, b.dot(strategy.name, DotPhase::Step, {acc, acc, codes, activations()}));
  });
}

void DotChain::finish() {
  if (pending == 0)
    return;
  b.columns("c", ir::Index::of("C"), [&] {
    Value acc = b.variable(name + "[c]", 'w'), p = b.variable(name + "16[c]", 'h');
    b.assign(name + "[c]", b.dot(strategy.name, DotPhase::Last, {acc, p, p, p}));
  });
  pending = 0;
}

ir::Function kernelOf(const std::string &operation, const std::string &parameters, std::vector<std::string> calls,
                      const Plan &plan, const Target &target) {
  return {.name = operation,
          .header = "extern \"C\" void qc_" + operation + "_" + plan.format->name + "__" + target.name + "(" +
                    parameters + ")",
          .calls = std::move(calls),
          .isKernel = true};
}

ir::Program schedule(const Plan &plan, const Target &target) {
  ir::Program program;
  program.format = plan.format->name;
  program.file = plan.format->file;
  program.target = target.name;
  if (plan.hasTables())
    program.includes.push_back("tables.h");
  if (plan.format->isFloats()) {
    scheduleFloats(plan, target, program);
    return program;
  }
  scheduleUnfold(plan, target, program);
  scheduleDequantize(plan, target, program);
  scheduleEncode(plan, target, program);
  scheduleActivations(plan, target, program);
  scheduleProducts(plan, target, program);
  schedulePack(plan, target, program);
  return program;
}

}  // namespace quantc
