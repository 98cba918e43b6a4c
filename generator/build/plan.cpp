#include "build/plan.h"

#include "build/digits.h"
#include "build/exponents.h"
#include "build/minifloats.h"
#include "build/pieces.h"
#include "target/target.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace quantc {
namespace {

/// The code bits of a weight, where all of them are stored bits.
const std::vector<BitSource> &codeBits(const Format &f, unsigned weight) { return f.code.parts[0].of[weight].bits; }

unsigned clampWindow(const Format &f, unsigned offset) {
  return std::min(offset, f.blockBytes > windowBytes ? f.blockBytes - windowBytes : 0u);
}

/// Covers the bytes with as few windows as a greedy walk finds, each inside the block.
std::vector<unsigned> coverBytes(const Format &f, const std::set<unsigned> &bytes) {
  std::vector<unsigned> windows;
  for (unsigned byte : bytes)
    if (windows.empty() || byte >= windows.back() + windowBytes)
      windows.push_back(clampWindow(f, byte));
  return windows;
}

/// A code bit segment of a chunk: bits [position, position + width) of every element lie together in one byte each.
struct Segment {
  unsigned position, width;
  std::array<std::optional<uint32_t>, chunkSize> address;  // of the lowest bit; absent: those bits are zero
};

bool extends(const Format &f, unsigned first, const Segment &s, unsigned bit) {
  for (unsigned k = 0; k < chunkSize; ++k) {
    const BitSource &b = codeBits(f, first + k)[bit];
    bool memory = b.kind == BitSource::Memory;
    if (memory != s.address[k].has_value())
      return false;
    if (memory && (b.address != *s.address[k] + (bit - s.position) || b.address / 8 != *s.address[k] / 8))
      return false;
  }
  return true;
}

std::vector<Segment> segments(const Format &f, unsigned first) {
  std::vector<Segment> result;
  for (unsigned bit = 0; bit < f.code.width; ++bit) {
    if (!result.empty() && result.back().position + result.back().width == bit &&
        extends(f, first, result.back(), bit)) {
      ++result.back().width;
      continue;
    }
    Segment s{.position = bit, .width = 1, .address = {}};
    bool any = false;
    for (unsigned k = 0; k < chunkSize; ++k)
      if (const BitSource &b = codeBits(f, first + k)[bit]; b.kind == BitSource::Memory) {
        s.address[k] = b.address;
        any = true;
      }
    if (any)
      result.push_back(s);
  }
  return result;
}

/// Windows that are read for other things, too.
struct KnownWindows {
  std::vector<unsigned> header, codes;
};

/// The terms of one segment, one for each window and distinct shift; a one-bit segment with several shifts tests bits.
void addTerms(const Format &f, const Segment &s, const KnownWindows &known, std::vector<ChunkTerm> &terms) {
  std::set<unsigned> bytes;
  for (const auto &a : s.address)
    if (a)
      bytes.insert(*a / 8);
  // A window that others read already is free.
  std::vector<unsigned> windows;
  auto takeFrom = [&](const std::vector<unsigned> &some) {
    for (unsigned w : some)
      if (windows.empty() && *bytes.begin() >= w && *bytes.rbegin() < w + windowBytes)
        windows = {w};
  };
  if (s.width == 1)
    takeFrom(known.header);
  takeFrom(known.codes);
  if (windows.empty())
    windows = coverBytes(f, bytes);

  for (size_t i = 0; i < windows.size(); ++i) {
    unsigned window = windows[i];
    unsigned end = i + 1 < windows.size() ? std::min(windows[i + 1], window + windowBytes) : window + windowBytes;
    BytePattern shuffle{};
    std::map<int, BytePattern> masks;  // by shift
    uint8_t ones = uint8_t((1u << s.width) - 1);
    for (unsigned k = 0; k < chunkSize; ++k) {
      shuffle[k] = uint8_t(k);
      if (!s.address[k] || *s.address[k] / 8 < window || *s.address[k] / 8 >= end)
        continue;
      shuffle[k] = uint8_t(*s.address[k] / 8 - window);
      int shift = int(*s.address[k] % 8) - int(s.position);
      masks.try_emplace(shift, BytePattern{}).first->second[k] = uint8_t(ones << s.position);
    }
    ChunkTerm term;
    term.window = window;
    BytePattern identity;
    std::iota(identity.begin(), identity.end(), uint8_t(0));
    if (shuffle != identity)
      term.shuffle = shuffle;
    if (s.width == 1 && masks.size() > 2) {
      term.test = true;
      term.out = uint8_t(1u << s.position);
      for (unsigned k = 0; k < chunkSize; ++k)
        if (s.address[k] && *s.address[k] / 8 >= window && *s.address[k] / 8 < end)
          term.mask[k] = uint8_t(1u << (*s.address[k] % 8));
      terms.push_back(term);
      continue;
    }
    for (const auto &[shift, mask] : masks) {
      term.shift = shift;
      term.mask = mask;
      term.needsMask = std::any_of(mask.begin(), mask.end(), [](uint8_t m) { return m != 0xff; });
      terms.push_back(term);
    }
  }
}

Chunk makeChunk(const Format &f, unsigned index, const KnownWindows &known) {
  unsigned first = index * chunkSize;
  Chunk chunk;
  std::vector<Segment> parts = segments(f, first);
  std::stable_sort(parts.begin(), parts.end(), [](auto &a, auto &b) { return a.width > b.width; });
  for (const Segment &s : parts) {
    bool isFirst = chunk.terms.empty();
    addTerms(f, s, known, chunk.terms);
    if (isFirst)
      chunk.mainWindow = chunk.terms.front().window;
  }
  return chunk;
}

void addRunBytes(const std::vector<BitRun> &runs, std::set<unsigned> &bytes) {
  for (const BitRun &r : runs)
    for (unsigned bit = r.address; bit < r.address + r.length; ++bit)
      bytes.insert(bit / 8);
}

/// Sixteen codes that lie a byte each at `first`.
Chunk unfoldedChunk(unsigned first) {
  ChunkTerm term;
  term.window = first;
  term.needsMask = false;
  term.mask.fill(0xff);
  Chunk chunk;
  chunk.terms.push_back(term);
  chunk.mainWindow = first;
  return chunk;
}

void planHeader(const Format &f, Plan &plan) {
  std::set<unsigned> bytes;
  for (const FloatArray &a : f.floats)
    for (const auto &entry : a.bits)
      addRunBytes(runsOf(entry), bytes);
  auto each = [&](const Factor *factor, auto action) {
    if (factor)
      for (unsigned g = 0; g < f.groups(); ++g)
        action(f.arrays[factor->index], g * f.group() / factor->group);
  };
  auto collect = [&](const IntArray &a, unsigned e) { addRunBytes(a.runs(e), bytes); };
  each(f.scaleInt(), collect);
  each(f.minimumInt(), collect);

  const std::vector<unsigned> windows = coverBytes(f, bytes);
  plan.header = headerValues(f, [&](const std::vector<BitRun> &runs) { return wordValue(windows, runs); });
  plan.header.windows = windows;
}

/// Windows that have all code bits of the block.
std::vector<unsigned> codeWindows(const Format &f) {
  std::set<unsigned> bytes;
  for (unsigned weight = 0; weight < f.block; ++weight)
    for (uint32_t address : addressesOf(codeBits(f, weight)))
      bytes.insert(address / 8);
  return coverBytes(f, bytes);
}

void planChunks(const Format &f, Plan &plan) {
  const unsigned count = f.block / chunkSize;
  std::vector<Chunk> &chunks = plan.raw.chunks;
  for (unsigned i = 0; !f.code.isStored() && i < count; ++i)
    if (const std::optional<Chunk> digits = digitChunk(f, i))
      chunks.push_back(*digits);
  if (chunks.size() == count)
    return;
  chunks.clear();
  plan.raw.unfolds = !f.code.isStored();
  KnownWindows known = {.header = plan.header.windows, .codes = {}};
  if (!plan.raw.unfolds)
    known.codes = codeWindows(f);
  for (unsigned i = 0; i < count; ++i)
    chunks.push_back(plan.raw.unfolds ? unfoldedChunk(i * chunkSize) : makeChunk(f, i, known));
}

/// A float of 8 bits is packed as what it is worth: shorter where bfloat16 holds every value.
PackedEntries packedFloat(const FloatArray &a) {
  PackedEntries entries;
  entries.bytes = sizeInBytes(a.type);
  if (entries.bytes > 1)
    return entries;
  entries.isBf16 = std::all_of(a.values.begin(), a.values.end(),
                               [](float v) { return std::isnan(v) || (std::bit_cast<uint32_t>(v) & 0xffff) == 0; });
  entries.bytes = entries.isBf16 ? 2 : 4;
  return entries;
}

PackedEntries packedFactor(const Format &f, const Factor &factor) {
  auto [lo, hi] = factorRange(f, factor);
  PackedEntries entries;
  entries.isSigned = lo < 0;
  entries.bytes = (entries.isSigned ? lo >= -128 && hi <= 127 : hi <= 255) ? 1 : 2;
  return entries;
}

void planPacked(const Format &f, const Plan &plan, PlaneLayout &p) {
  unsigned at = 0;
  auto place = [&](PackedEntries entries, unsigned count) {
    entries.offset = at;
    at += count * entries.bytes;
    return entries;
  };
  for (const FloatArray &a : f.floats)
    p.floats.push_back(place(packedFloat(a), a.count));
  if (f.scaleInt())
    p.scales = place(packedFactor(f, *f.scaleInt()), f.groups());
  if (f.minimumInt())
    p.minimums = place(packedFactor(f, *f.minimumInt()), f.cells() * plan.pairsInCell() * 2);
  p.codes = at;

  // Powers of two, the widest at the low end of the code. A vector of a plane holds 8 / bits quads of 4 elements.
  unsigned width = f.code.width, position = 0, span = 4;
  for (unsigned bits : {8u, 4u, 2u, 1u})
    if (width - position >= bits) {
      p.planes.push_back({.bits = bits, .position = position});
      position += bits;
      span = std::max(span, 4 * 8 / bits);
    }
  // A unit is whole vectors of every plane; it is part of a group or whole groups, and of a cell likewise. Where no
  // such unit divides the block, the block is the unit, and its last vectors have unused slots.
  p.unit = std::lcm(span, std::min(f.group(), 32u));
  auto nests = [&](unsigned run) { return run % p.unit == 0 || p.unit % run == 0; };
  if (f.block % p.unit != 0 || !nests(f.group()) || !nests(f.cell()))
    p.unit = f.block;
  unsigned inUnit = 0;
  for (Plane &plane : p.planes) {
    plane.offset = inUnit;
    unsigned slots = 8 / plane.bits;
    inUnit += 4 * ((p.unit / 4 + slots - 1) / slots);
  }
  p.unitBytes = inUnit;
  p.bytes = p.codes + f.block / p.unit * p.unitBytes;
}

void planCode(const Format &f, Plan &plan) {
  const Code &code = f.code;
  if (code.isLinear()) {
    int64_t half = int64_t(1) << (code.width - 1);
    bool flips = code.isSigned && (code.width < 8 || code.offset != 0);
    plan.code.flip = flips ? uint8_t(half) : 0;
    plan.code.isSigned = code.isSigned && !flips;
    plan.code.offset = code.offset + (flips ? half : 0);
    int64_t lo = code.lo + plan.code.offset, hi = code.hi + plan.code.offset;
    plan.code.max = std::max(hi, -lo);
    return;
  }
  const auto step = uint64_t(std::abs(code.levels[1] - code.levels[0]));
  if (code.width == 1 && std::has_single_bit(step)) {
    plan.code.flip = code.levels[1] < code.levels[0];
    plan.code.up = unsigned(std::countr_zero(step));
    plan.code.offset = -code.lo;
    plan.code.max = int64_t(step);
    return;
  }
  // Bytes without a sign serve every target, as long as they are not too large for pairs of products in 16 bits.
  const int64_t largestUnsigned = targets().machine.pairSum / (2 * 127);
  plan.code.isSigned = code.hi - code.lo > largestUnsigned && code.lo >= -128 && code.hi <= 127;
  plan.code.offset = plan.code.isSigned ? 0 : -code.lo;
  plan.code.max = plan.code.isSigned ? std::max(code.hi, -code.lo) : code.hi - code.lo;
  plan.code.levels.emplace();
  plan.code.levels->fill(0);
  for (size_t c = 0; c < code.levels.size() && c < plan.code.levels->size(); ++c)
    (*plan.code.levels)[c] = uint8_t(code.levels[c] + plan.code.offset);
}

/// Panels of a format whose codes are looked up could hold the numbers that the file holds, or the codes themselves.
/// Counted for 16 weights of one row, in units of one vector operation on 16 bytes.
std::vector<CodeChoice> chooseCode(const Plan &plan) {
  const Format &f = *plan.format;
  std::set<uint32_t> stored;
  for (const CodePart &part : f.code.parts)
    for (const CodePart::Source &source : part.of)
      for (const BitSource &bit : source.bits)
        if (bit.kind == BitSource::Memory)
          stored.insert(bit.address);
  CodeChoice file{.form = "numbers as the file has them", .isFile = true, .bits = double(stored.size()) / f.block};
  // An entry costs its number (a load, a shift, a mask), the load from the table and its way into a vector: five scalar
  // operations, each of which serves one row where a vector operation serves every row of its 16 bytes.
  file.operations = 5.0 * 16 * double(plan.lookups.numbers.size()) / f.block;
  CodeChoice code{.form = "codes of " + std::to_string(f.code.width) + " bits", .bits = double(f.code.width)};
  // Each plane is shifted and masked; a table is one more.
  code.operations = 2.0 * double(plan.packed.planes.size()) + (plan.code.levels ? 1 : 0);
  return code.cost() <= file.cost() ? std::vector{code, file} : std::vector{file, code};
}

/// What makes a default panel too large to be recoded: more than 26 bytes for 25 of the file.
bool isWide(const PlaneLayout &planes, const Format &f) { return planes.bytes * 25 > f.blockBytes * 26; }

void planPanels(const Format &f, Plan &plan) {
  Panels &panels = plan.panels;
  if (!f.code.isStored())
    panels.choices = chooseCode(plan);
  const bool isBetterRecoded = panels.choices.empty() || !panels.choices.front().isFile;
  if (isWide(plan.packed, f) || plan.raw.unfolds || !isBetterRecoded)
    plan.pieces = pieceForm(f, plan.raw);
  if (!isWide(plan.packed, f) && isBetterRecoded) {
    panels.bytes = plan.packed.bytes;
    return;
  }
  panels.form = plan.pieces ? PanelForm::Pieces : PanelForm::Blocks;
  panels.bytes = f.blockBytes;
  panels.hasWide = isBetterRecoded;
}

ActivationLayout activationLayout(unsigned block) {
  ActivationLayout a;
  auto take = [at = block](unsigned bytes) mutable {
    const unsigned here = at;
    at += (bytes + 3) / 4 * 4;
    return int(here);
  };
  a.sums16 = take(2 * (block / 16));
  if (block % 32 == 0)
    a.sums32 = take(2 * (block / 32));
  a.scale = take(4);
  a.bytes = (unsigned(a.scale) + 4 + 15) / 16 * 16;
  // Columns lie side by side, and products are slower (7 % of q2_k) where whole cache lines are from one to the next.
  if (a.bytes % 64 == 0)
    a.bytes += 16;
  return a;
}

StartLayout startLayout(const Plan &plan) {
  StartLayout start;
  start.group = plan.format->group();
  start.zero = int(plan.code.offset) + (plan.code.isSigned ? 128 : 0);
  start.bytes = start.zero == 0 ? 0 : 4 * plan.format->groups();
  return start;
}

}  // namespace

double CodeChoice::cost() const {
  const Machine &machine = targets().machine;
  const double operationsPerByte = double(machine.operationsPerCycle) / machine.bytesPerCycle;
  return bits / 8 * 16 * operationsPerByte + operations;
}

std::pair<int64_t, int64_t> factorRange(const Format &f, const Factor &factor) {
  const IntArray &a = f.arrays[factor.index];
  return {factor.multiplier * a.lo - factor.offset, factor.multiplier * a.hi - factor.offset};
}

std::vector<uint32_t> addressesOf(const std::vector<BitSource> &bits) {
  std::vector<uint32_t> addresses;
  for (const BitSource &bit : bits)
    if (bit.kind == BitSource::Memory)
      addresses.push_back(bit.address);
  return addresses;
}

std::vector<BitRun> runsOf(const std::vector<uint32_t> &addresses) {
  std::vector<BitRun> runs;
  for (unsigned position = 0; position < addresses.size(); ++position)
    if (!runs.empty() && runs.back().address + runs.back().length == addresses[position])
      ++runs.back().length;
    else
      runs.push_back({addresses[position], 1, position});
  return runs;
}

/// What qc_encoded has room for.
constexpr unsigned mostGroups = 256;

std::optional<std::string> unsupported(const Format &f) {
  if (f.isFloats())
    return std::nullopt;
  if (f.group() % chunkSize != 0)
    return "groups of " + std::to_string(f.group()) + " weights; codes are decoded 16 at a time";
  unsigned entries = 0;
  for (const FloatArray &array : f.floats)
    entries += array.count;
  if (f.floats.size() > 2 && entries > mostGroups)
    return "a block with " + std::to_string(entries) + " floats; several factors of a term have at most " +
           std::to_string(mostGroups);
  for (const Factor *factor : {f.scaleInt(), f.minimumInt()}) {
    if (!factor)
      continue;
    auto [lo, hi] = factorRange(f, *factor);
    if (lo < -32768 || hi > 32767)
      return "'" + f.arrays[factor->index].name + "' counts from " + std::to_string(lo) + " to " + std::to_string(hi) +
             "; group factors have 16 bits";
  }
  return std::nullopt;
}

Plan makePlan(const Format &f) {
  Plan plan;
  plan.format = &f;
  if (f.isFloats()) {
    plan.activation.bytes = 4;
    plan.panels.bytes = f.blockBytes;
    return plan;
  }
  plan.raw.padsBlock = f.blockBytes < windowBytes;
  planCode(f, plan);
  planHeader(f, plan);
  for (const FloatArray &array : f.floats) {
    plan.exponents.push_back(exponentForm(array));
    plan.minifloats.push_back(minifloatForm(array));
  }
  planChunks(f, plan);
  planPacked(f, plan, plan.packed);
  plan.activation = activationLayout(f.block);
  plan.start = startLayout(plan);
  planNumbers(plan);
  planPanels(f, plan);
  return plan;
}

}  // namespace quantc
