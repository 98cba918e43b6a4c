// Unfolding: the codes of a block, a byte each, where they are not stored bits alone. Entries of look-ups are moved
// eight weights at a time where the block has them so; what is left goes weight by weight. Scalar text, the same on
// every target.
#include "schedule/common.h"

#include <algorithm>

namespace quantc {
namespace {

class UnfoldKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    std::vector<std::string> words;
    for (unsigned first = 0; first < format.block; first += 8) {
      std::string text;
      for (const CodePart &part : format.code.parts) {
        std::string word = wordText(part, first);
        if (word.empty())
          return bytes();
        if (part.position)
          word = "(" + word + ") << " + str(part.position);
        text += (text.empty() ? "" : " | ") + word;
      }
      words.push_back(text);
    }
    for (size_t i = 0; i < words.size(); ++i)
      b.line("qc_store_u64(codes + " + str(8 * int64_t(i)) + ", " + words[i] + ");");
  }

private:
  std::string tableName(int lookup) const { return "lookup" + str(lookup); }

  /// Entry `source` of its look-up, from its component on.
  std::string entryText(const CodePart::Source &source) const {
    unsigned components = format.lookups[unsigned(source.lookup)].components;
    std::string index = "size_t(" + bitsText(runsOf(addressesOf(source.bits)), "w") + ")";
    return plus(tableName(source.lookup) + " + " + times(index, components), source.component);
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

  /// Eight codes of a part from weight `first` on as a number of 64 bits; empty where they do not lie so.
  std::string wordText(const CodePart &part, unsigned first) const {
    const CodePart::Source &from = part.of[first];
    if (isEntry(part, first, 8))
      return "qc_u64(" + entryText(from) + ")";
    if (isEntry(part, first, 4) && isEntry(part, first + 4, 4))
      return "qc_u32(" + entryText(from) + ") | uint64_t(qc_u32(" + entryText(part.of[first + 4]) + ")) << 32";
    if (from.lookup >= 0 || from.bits.empty())
      return "";
    bool shared = true, consecutive = part.width == 1 && from.bits[0].address % 8 == 0;
    for (unsigned k = 0; k < 8; ++k) {
      const CodePart::Source &s = part.of[first + k];
      if (s.lookup >= 0)
        return "";
      for (unsigned bit = 0; bit < part.width; ++bit) {
        shared &= s.bits[bit].kind == BitSource::Memory && s.bits[bit].address == from.bits[bit].address;
        consecutive &= s.bits[bit].kind == BitSource::Memory && s.bits[bit].address == from.bits[bit].address + k;
      }
    }
    if (consecutive)
      return "qc_spread(w[" + str(from.bits[0].address / 8) + "])";
    if (shared)
      return "0x0101010101010101 * (" + bitsText(runsOf(addressesOf(from.bits)), "w") + ")";
    return "";
  }

  void bytes() {
    b.line("qc_clear(codes, " + str(format.block) + ");");
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
    std::string byte = "w[" + plus(str(s.bits[0].address / 8), "i") + "]";
    std::string value = digitText(lookup, s.component, byte);
    if (value.empty())
      value = tableName(s.lookup) + "[" + plus(times(byte, lookup.components), s.component) + "]";
    if (part.position)
      value = "(" + value + ") << " + str(part.position);
    b.line("for (size_t i = 0; i < " + str(run) + "; ++i)");
    b.line("  codes[" + plus(str(first), "i") + "] |= uint8_t(" + value + ");");
  }

  /// Digits of a fraction, uint8_t(byte * k) * base >> 8: found by trial, proved for every byte.
  static std::string digitText(const Lookup &lookup, unsigned component, const std::string &byte) {
    if (lookup.indexBits != 8)
      return "";
    unsigned base = unsigned(lookup.values.size());
    for (unsigned k = 1; k < 256; ++k) {
      auto agrees = [&](unsigned v) {
        return lookup.codes[v * lookup.components + component] == ((v * k & 255) * base >> 8);
      };
      unsigned v = 0;
      while (v < 256 && agrees(v))
        ++v;
      if (v == 256)
        return "uint8_t(" + byte + " * " + str(k) + ") * " + str(base) + " >> 8";
    }
    return "";
  }

  void single(const CodePart &part, unsigned weight) {
    const CodePart::Source &s = part.of[weight];
    std::string value;
    if (s.lookup >= 0) {
      value = "*(" + entryText(s) + ")";
    } else {
      value = bitsText(runsOf(addressesOf(s.bits)), "w");
    }
    if (part.position)
      value = "(" + value + ") << " + str(part.position);
    b.line("codes[" + str(weight) + "] |= uint8_t(" + value + ");");
  }
};

}  // namespace

void scheduleUnfold(const Plan &plan, const Target &target, ir::Program &program) {
  if (!plan.unfolds)
    return;
  ir::Function f = {.name = "unfold", .header = "void unfold(const uint8_t *w, uint8_t *codes)", .calls = {}};
  UnfoldKernel(plan, target, program, f).build();
  program.functions.push_back(std::move(f));
}

}  // namespace quantc
