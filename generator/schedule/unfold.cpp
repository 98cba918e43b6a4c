// Unfolding: the codes of a block, a byte each, where they are not stored bits alone. Entries of look-ups are moved
// eight weights at a time where the block has them so; what is left goes weight by weight.
#include "schedule/common.h"

#include <algorithm>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class Unfold : public Codec {
public:
  using Codec::Codec;

  void build() {
    std::vector<Value> words;
    for (unsigned first = 0; first < format.block; first += 8) {
      Value all = nullptr;
      for (const CodePart &part : format.code.parts) {
        Value word = wordOf(part, first);
        if (!word)
          return bytes();
        all = either(all, shiftedLeft(word, part.position));
      }
      words.push_back(all);
    }
    for (size_t i = 0; i < words.size(); ++i)
      b.effect(b.make(Op::WriteU64, {b.address(codes(), 8 * int64_t(i)), words[i]}));
  }

private:
  Value block() { return b.variable("w", 'p'); }
  Value codes() { return b.variable("codes", 'P'); }
  static std::string tableName(int lookup) { return "lookup" + str(lookup); }

  /// Where entry `source` of its look-up is, from its component on.
  Value entryAt(const CodePart::Source &source) {
    const unsigned components = format.lookups[unsigned(source.lookup)].components;
    Value number = b.make(Op::ToSize, {bitsAt(block(), runsOf(addressesOf(source.bits)))});
    if (components > 1)
      number = b.make(Op::IntMul, {number, b.number(components)});
    return b.address(b.variable(tableName(source.lookup), 'p'), number, source.component);
  }

  /// Whether weights first .. first + n - 1 have consecutive components of one entry.
  static bool isEntry(const CodePart &part, unsigned first, unsigned n) {
    const CodePart::Source &from = part.of[first];
    for (unsigned k = 1; k < n; ++k) {
      const CodePart::Source &s = part.of[first + k];
      if (s.lookup != from.lookup || s.component != from.component + k || addressesOf(s.bits) != addressesOf(from.bits))
        return false;
    }
    return from.lookup >= 0;
  }

  /// Eight codes of a part from weight `first` on as a number of 64 bits; none where they do not lie so.
  Value wordOf(const CodePart &part, unsigned first) {
    const CodePart::Source &from = part.of[first];
    if (isEntry(part, first, 8))
      return b.make(Op::ReadU64, {entryAt(from)});
    if (isEntry(part, first, 4) && isEntry(part, first + 4, 4)) {
      Value high = b.make(Op::ToU64, {b.make(Op::ReadU32, {entryAt(part.of[first + 4])})});
      return b.make(Op::IntOr, {b.make(Op::ToU64, {b.make(Op::ReadU32, {entryAt(from)})}), shiftedLeft(high, 32)});
    }
    if (from.lookup >= 0 || from.bits.empty())
      return nullptr;
    bool shared = true, consecutive = part.width == 1 && from.bits[0].address % 8 == 0;
    for (unsigned k = 0; k < 8; ++k) {
      const CodePart::Source &s = part.of[first + k];
      if (s.lookup >= 0)
        return nullptr;
      for (unsigned bit = 0; bit < part.width; ++bit) {
        shared &= s.bits[bit].kind == BitSource::Memory && s.bits[bit].address == from.bits[bit].address;
        consecutive &= s.bits[bit].kind == BitSource::Memory && s.bits[bit].address == from.bits[bit].address + k;
      }
    }
    if (consecutive)
      return b.make(Op::Spread, {b.make(Op::ReadU8, {b.address(block(), from.bits[0].address / 8)})});
    if (shared)
      return b.make(Op::IntMul, {b.number(0x0101010101010101, 'q'), bitsAt(block(), runsOf(addressesOf(from.bits)))});
    return nullptr;
  }

  void bytes() {
    b.effect(b.call("qc_clear", '.', {codes(), b.variable("block", 's')}));
    for (const CodePart &part : format.code.parts)
      for (unsigned weight = 0; weight < format.block;) {
        unsigned run = byteRun(part, weight);
        if (run >= 8)
          runLoop(part, weight, run);
        else
          single(part, weight);
        weight += run >= 8 ? run : 1;
      }
  }

  /// How many weights from `first` on take the same component of entries whose numbers are consecutive bytes.
  unsigned byteRun(const CodePart &part, unsigned first) const {
    auto byteOf = [&](unsigned weight) -> int64_t {
      const CodePart::Source &s = part.of[weight];
      if (s.lookup < 0 || s.bits.size() != 8 || s.bits[0].address % 8 != 0)
        return -1;
      for (unsigned bit = 0; bit < 8; ++bit)
        if (s.bits[bit].address != s.bits[0].address + bit)
          return -1;
      return s.bits[0].address / 8;
    };
    int64_t byte = byteOf(first);
    unsigned run = 1;
    while (byte >= 0 && first + run < format.block && byteOf(first + run) == byte + run &&
           part.of[first + run].lookup == part.of[first].lookup &&
           part.of[first + run].component == part.of[first].component)
      ++run;
    return run;
  }

  void runLoop(const CodePart &part, unsigned first, unsigned run) {
    const CodePart::Source &s = part.of[first];
    const Lookup &lookup = format.lookups[unsigned(s.lookup)];
    b.loop("i", run, [&] {
      const Index i = Index::of("i");
      Value byte = b.make(Op::ReadU8, {b.address(block(), i + s.bits[0].address / 8)});
      Value place = b.make(Op::IntMul, {byte, b.number(lookup.components)});
      Value code = b.make(Op::ReadU8, {b.address(b.variable(tableName(s.lookup), 'p'), place, s.component)});
      b.effect(b.make(Op::OrU8, {b.address(codes(), i + first), shiftedLeft(code, part.position)}));
    });
  }

  void single(const CodePart &part, unsigned weight) {
    const CodePart::Source &s = part.of[weight];
    Value code = s.lookup >= 0 ? b.make(Op::ReadU8, {entryAt(s)}) : bitsAt(block(), runsOf(addressesOf(s.bits)));
    if (code)
      b.effect(b.make(Op::OrU8, {b.address(codes(), weight), shiftedLeft(code, part.position)}));
  }
};

}  // namespace

void scheduleUnfold(const Plan &plan, ir::Program &program) {
  if (!plan.raw.unfolds)
    return;
  ir::Function f = {
      .name = "unfold", .kind = ir::Function::Apart, .record = "shape", .parameters = {{'p', "w"}, {'P', "codes"}}};
  f.unrolls = true;  // raw products wait for it
  Unfold(plan, program, f).build();
  program.functions.push_back(std::move(f));
}

}  // namespace quantc
