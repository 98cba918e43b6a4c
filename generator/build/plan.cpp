#include "build/plan.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <set>

namespace quantc {
namespace {

constexpr unsigned chunkSize = 16;
constexpr unsigned windowBytes = 16;

const IntArray &codeArray(const Format &f) { return f.arrays[f.code().array]; }

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

bool extends(const IntArray &code, unsigned first, const Segment &s, unsigned bit) {
  for (unsigned k = 0; k < chunkSize; ++k) {
    const BitSource &b = code.bits[first + k][bit];
    bool memory = b.kind == BitSource::Memory;
    if (memory != s.address[k].has_value())
      return false;
    if (memory && (b.address != *s.address[k] + (bit - s.position) || b.address / 8 != *s.address[k] / 8))
      return false;
  }
  return true;
}

std::vector<Segment> segments(const IntArray &code, unsigned first) {
  std::vector<Segment> result;
  for (unsigned bit = 0; bit < code.width; ++bit) {
    if (!result.empty() && result.back().position + result.back().width == bit &&
        extends(code, first, result.back(), bit)) {
      ++result.back().width;
      continue;
    }
    Segment s{bit, 1, {}};
    bool any = false;
    for (unsigned k = 0; k < chunkSize; ++k)
      if (const BitSource &b = code.bits[first + k][bit]; b.kind == BitSource::Memory) {
        s.address[k] = b.address;
        any = true;
      }
    if (any)
      result.push_back(s);
  }
  return result;
}

/// The terms of one segment, one for each window and distinct shift; a one-bit segment with several shifts tests bits.
void addTerms(const Format &f, const Segment &s, const std::vector<unsigned> &known, std::vector<ChunkTerm> &terms) {
  std::set<unsigned> bytes;
  for (const auto &a : s.address)
    if (a)
      bytes.insert(*a / 8);
  // A window that others read already is free.
  std::vector<unsigned> windows;
  for (unsigned w : known)
    if (*bytes.begin() >= w && *bytes.rbegin() < w + windowBytes && s.width == 1) {
      windows = {w};
      break;
    }
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

Chunk makeChunk(const Format &f, unsigned index, const std::vector<unsigned> &header) {
  const IntArray &code = codeArray(f);
  unsigned first = index * chunkSize;
  Chunk chunk;
  std::vector<Segment> parts = segments(code, first);
  std::stable_sort(parts.begin(), parts.end(), [](auto &a, auto &b) { return a.width > b.width; });
  for (const Segment &s : parts) {
    bool isFirst = chunk.terms.empty();
    addTerms(f, s, header, chunk.terms);
    if (isFirst)
      chunk.mainWindow = chunk.terms.front().window;
  }
  BytePattern ones{};
  for (unsigned k = 0; k < chunkSize; ++k)
    for (unsigned bit = 0; bit < code.width; ++bit)
      if (code.bits[first + k][bit].kind == BitSource::One)
        ones[k] |= uint8_t(1u << bit);
  if (ones != BytePattern{})
    chunk.ones = ones;
  return chunk;
}

/// Splits bit runs at the 32-bit words of the header windows.
WordValue wordValue(const std::vector<unsigned> &windows, const std::vector<BitRun> &runs) {
  WordValue value;
  for (BitRun run : runs) {
    while (run.length > 0) {
      auto window = std::find_if(windows.rbegin(), windows.rend(), [&](unsigned w) { return w <= run.address / 8; });
      assert(window != windows.rend());
      unsigned bit = run.address - *window * 8;
      assert(bit < windowBytes * 8);
      unsigned length = std::min(run.length, 32 - bit % 32);
      WordTerm term;
      term.window = *window;
      term.word = bit / 32;
      term.shift = int(bit % 32) - int(run.position);
      term.mask = uint32_t(((uint64_t(1) << length) - 1) << run.position);
      value.terms.push_back(term);
      run.address += length;
      run.position += length;
      run.length -= length;
    }
  }
  return value;
}

void addRunBytes(const std::vector<BitRun> &runs, std::set<unsigned> &bytes) {
  for (const BitRun &r : runs)
    for (unsigned bit = r.address; bit < r.address + r.length; ++bit)
      bytes.insert(bit / 8);
}

void planHeader(const Format &f, Plan &plan) {
  std::set<unsigned> bytes;
  std::vector<std::vector<BitRun>> floats(f.fields.size());
  for (size_t i = 0; i < f.fields.size(); ++i)
    if (isFloat(f.fields[i].type) && !f.fields[i].isUnused) {
      floats[i] = {{f.fields[i].offset * 8, f.fields[i].bytes() * 8, 0}};
      addRunBytes(floats[i], bytes);
    }
  auto each = [&](const Factor *factor, auto action) {
    if (factor)
      for (unsigned g = 0; g < f.groups(); ++g)
        action(f.arrays[factor->array], g * f.group() / factor->group);
  };
  auto collect = [&](const IntArray &a, unsigned e) { addRunBytes(a.runs(e), bytes); };
  each(f.scaleInt(), collect);
  each(f.minimumInt(), collect);

  plan.headerWindows = coverBytes(f, bytes);
  plan.floatWords.resize(f.fields.size());
  for (size_t i = 0; i < floats.size(); ++i)
    if (!floats[i].empty())
      plan.floatWords[i] = wordValue(plan.headerWindows, floats[i]);
  auto into = [&](std::vector<WordValue> &values) {
    return [&](const IntArray &a, unsigned e) {
      values.push_back(wordValue(plan.headerWindows, a.runs(e)));
      if (a.isSigned)
        values.back().signBit = a.width - 1;
    };
  };
  each(f.scaleInt(), into(plan.scaleWords));
  each(f.minimumInt(), into(plan.minimumWords));
}

void planPacked(const Format &f, PackedLayout &p) {
  unsigned at = 0;
  p.floatOffsets.assign(f.fields.size(), ~0u);
  for (size_t i = 0; i < f.fields.size(); ++i)
    if (isFloat(f.fields[i].type) && !f.fields[i].isUnused) {
      p.floatOffsets[i] = at;
      at += f.fields[i].bytes();
    }
  if (f.scaleInt()) {
    p.scales = at;
    at += f.groups();
  }
  if (f.minimumInt()) {
    p.minimums = at;
    at += (f.groups() + 1) / 2 * 2;
  }
  p.codes = at;

  // Powers of two, the widest at the low end of the code. A vector of a plane holds 8 / bits quads of 4 elements.
  unsigned width = codeArray(f).width, position = 0, span = 4;
  for (unsigned bits : {8u, 4u, 2u, 1u})
    if (width - position >= bits) {
      p.planes.push_back({bits, position, 0});
      position += bits;
      span = std::max(span, 4 * 8 / bits);
    }
  // A unit is whole vectors of every plane; it is part of a group or whole groups. Where no such unit divides the
  // block, the block is the unit, and its last vectors have unused slots.
  p.unit = std::lcm(span, std::min(f.group(), 32u));
  if (f.block % p.unit != 0 || (f.group() % p.unit != 0 && p.unit % f.group() != 0))
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
  const IntArray &code = codeArray(f);
  int64_t half = int64_t(1) << (code.width - 1);
  bool flips = code.isSigned && (code.width < 8 || f.code().offset != 0);
  plan.codeFlip = flips ? uint8_t(half) : 0;
  plan.codeIsSigned = code.isSigned && !flips;
  plan.codeOffset = f.code().offset + (flips ? half : 0);
  plan.codeMax = flips ? code.hi + half : std::max(code.hi, -code.lo);
}

void planActivation(const Plan &plan, ActivationLayout &a) {
  const Format &f = *plan.format;
  auto aligned = [](unsigned n) { return (n + 3) / 4 * 4; };
  a.group = f.group();
  a.groups = f.groups();
  unsigned at = f.block;
  a.corrZero = int(plan.codeOffset) + (plan.codeIsSigned ? 128 : 0);
  if (a.corrZero != 0) {
    a.corr = int(at);
    at += 4 * a.groups;
  }
  if (f.value.minimum) {
    a.sums = int(at);
    at = aligned(at + 2 * ((a.groups + 1) / 2 * 2));
  }
  a.scale = int(at);
  a.bytes = (at + 4 + 15) / 16 * 16;
}

}  // namespace

std::optional<std::string> unsupported(const Format &f) {
  if (f.blockBytes < windowBytes)
    return "a block of " + std::to_string(f.blockBytes) + " bytes; the kernels read 16 at a time";
  if (f.group() % chunkSize != 0)
    return "groups of " + std::to_string(f.group()) + " weights; codes are decoded 16 at a time";
  for (const Factor *factor : {f.scaleInt(), f.minimumInt()}) {
    if (!factor)
      continue;
    const IntArray &a = f.arrays[factor->array];
    if (a.width > 8)
      return "'" + a.name + "' of " + std::to_string(a.width) + " bits; packed panels hold 8 for each group";
    if (factor == f.minimumInt() && factor->offset != 0)
      return "minimum '" + a.name + "' with an offset";
    for (const auto &element : a.bits)
      for (const BitSource &b : element)
        if (b.kind == BitSource::One)
          return "'" + a.name + "' with a bit that is always 1";
  }
  return std::nullopt;
}

Plan makePlan(const Format &f) {
  Plan plan;
  plan.format = &f;
  planCode(f, plan);
  planHeader(f, plan);
  for (unsigned i = 0; i < f.block / chunkSize; ++i)
    plan.chunks.push_back(makeChunk(f, i, plan.headerWindows));
  planPacked(f, plan.packed);
  planActivation(plan, plan.activation);
  return plan;
}

namespace {

void printPattern(const BytePattern &p, llvm::raw_ostream &os) {
  bool uniform = std::all_of(p.begin(), p.end(), [&](uint8_t b) { return b == p[0]; });
  if (uniform) {
    os << unsigned(p[0]);
    return;
  }
  os << '{';
  for (size_t i = 0; i < p.size(); ++i)
    os << (i ? " " : "") << unsigned(p[i]);
  os << '}';
}

void dumpWords(const char *what, const std::vector<WordValue> &values, llvm::raw_ostream &os) {
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i].terms.empty())
      continue;
    os << "  " << what << '[' << i << "] =";
    for (const WordTerm &t : values[i].terms)
      os << (&t == &values[i].terms.front() ? " " : " | ") << "word(" << t.window << '+' << 4 * t.word << ") >> "
         << t.shift << " & " << t.mask;
    if (values[i].signBit)
      os << ", sign bit " << *values[i].signBit;
    os << '\n';
  }
}

}  // namespace

void dump(const Plan &plan, llvm::raw_ostream &os) {
  os << "plan " << plan.format->name << '\n';
  for (size_t i = 0; i < plan.chunks.size(); ++i) {
    os << "  codes " << i * 16 << ".." << i * 16 + 15 << " =";
    for (const ChunkTerm &t : plan.chunks[i].terms) {
      os << (&t == &plan.chunks[i].terms.front() ? " " : " | ") << "bytes(" << t.window << ')';
      if (t.shuffle) {
        os << " shuffle ";
        printPattern(*t.shuffle, os);
      }
      if (t.test)
        os << " test ", printPattern(t.mask, os), os << " ? " << unsigned(t.out);
      else
        os << " >> " << t.shift << " & ", printPattern(t.mask, os);
    }
    os << '\n';
  }
  dumpWords("field", plan.floatWords, os);
  dumpWords("scale", plan.scaleWords, os);
  dumpWords("minimum", plan.minimumWords, os);
  const PackedLayout &p = plan.packed;
  os << "  packed, bytes for each row: codes at " << p.codes << ", unit " << p.unit << " elements in " << p.unitBytes
     << " bytes, total " << p.bytes << "; planes";
  for (const Plane &plane : p.planes)
    os << ' ' << plane.bits << " bits at code bit " << plane.position << " offset " << plane.offset << ';';
  const ActivationLayout &a = plan.activation;
  os << "\n  activation block: " << a.bytes << " bytes, group " << a.group << ", corr " << a.corr << " (zero "
     << a.corrZero << "), sums " << a.sums << ", scale " << a.scale << '\n';
}

}  // namespace quantc
