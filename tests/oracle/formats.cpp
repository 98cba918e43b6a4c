// The layout tables of the formats whose codes are rearranged bits, read element by element; and the list of all
// formats: where each has its floats, its integer scales and the numbers that it looks up.
#include "../support/bits.h"
#include "definition/definition.h"
#include "layouts.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>

namespace oracle {
namespace {

Block decodeQ40(const uint8_t *p) {
  Block b = blank(32, halfAt(p));
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 2, 32, i) - 8;
  return b;
}

Block decodeQ41(const uint8_t *p) {
  Block b = blank(32, halfAt(p));
  b.minimum = {halfAt(p + 2)};
  b.minimumSign = +1;
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 4, 32, i);
  return b;
}

Block decodeQ50(const uint8_t *p) {
  Block b = blank(32, halfAt(p));
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 6, 32, i) + 16 * bitOf(p + 2, i) - 16;
  return b;
}

Block decodeQ51(const uint8_t *p) {
  Block b = blank(32, halfAt(p));
  b.minimum = {halfAt(p + 2)};
  b.minimumSign = +1;
  for (int i = 0; i < 32; ++i)
    b.level[i] = splitNibble(p + 8, 32, i) + 16 * bitOf(p + 4, i);
  return b;
}

Block decodeQ80(const uint8_t *p) {
  Block b = blank(32, halfAt(p));
  for (int i = 0; i < 32; ++i)
    b.level[i] = int8_t(p[2 + i]);
  return b;
}

Block decodeQ10(const uint8_t *p) {
  Block b = blank(128, halfAt(p));
  for (int i = 0; i < 128; ++i)
    b.level[i] = bitOf(p + 2, i) ? +1 : -1;
  return b;
}

template <int Elements> Block decodeQ20(const uint8_t *p) {
  Block b = blank(Elements, halfAt(p));
  for (int i = 0; i < Elements; ++i)
    b.level[i] = (p[2 + i / 4] >> i % 4 * 2 & 3) - 1;
  return b;
}

// Two bits of element i in the order of the K formats: 32 bytes hold 128 elements, first all lowest pairs.
int pairOf(const uint8_t *qs, int i) { return qs[32 * (i / 128) + i % 32] >> i / 32 % 4 * 2 & 3; }

Block decodeTq20(const uint8_t *p) {
  Block b = blank(256, halfAt(p + 64));
  for (int i = 0; i < 256; ++i)
    b.level[i] = pairOf(p, i) - 1;
  return b;
}

Block decodeQ2K(const uint8_t *p) {
  Block b = blank(256, halfAt(p + 80));
  b.minimum = {halfAt(p + 82)};
  b.minimumSign = -1;
  for (int i = 0; i < 256; ++i) {
    b.level[i] = pairOf(p + 16, i);
    b.groupScale[i] = p[i / 16] & 15;
    b.groupMinimum[i] = p[i / 16] >> 4;
  }
  return b;
}

Block decodeQ3K(const uint8_t *p) {
  Block b = blank(256, halfAt(p + 108));
  const uint8_t *scales = p + 96;
  for (int i = 0; i < 256; ++i) {
    int high = p[i % 32] >> i / 32 & 1, group = i / 16;
    b.level[i] = pairOf(p + 32, i) + 4 * high - 4;
    int low4 = group < 8 ? scales[group] & 15 : scales[group - 8] >> 4;
    int high2 = scales[8 + group % 4] >> 2 * (group / 4) & 3;
    b.groupScale[i] = low4 + 16 * high2 - 32;
  }
  return b;
}

// The 6-bit scale and minimum of group j in the 12 bytes shared by q4_k and q5_k.
void sixBitPair(const uint8_t *s, int j, int &scale, int &minimum) {
  if (j < 4) {
    scale = s[j] & 63;
    minimum = s[j + 4] & 63;
  } else {
    scale = (s[j + 4] & 15) | (s[j - 4] >> 6) << 4;
    minimum = (s[j + 4] >> 4) | (s[j] >> 6) << 4;
  }
}

Block kWithMinimums(const uint8_t *p, const uint8_t *qh, const uint8_t *qs) {
  Block b = blank(256, halfAt(p));
  b.minimum = {halfAt(p + 2)};
  b.minimumSign = -1;
  for (int i = 0; i < 256; ++i) {
    sixBitPair(p + 4, i / 32, b.groupScale[i], b.groupMinimum[i]);
    int byte = qs[32 * (i / 64) + i % 32];
    b.level[i] = i / 32 % 2 == 0 ? byte & 15 : byte >> 4;
    if (qh)
      b.level[i] += 16 * (qh[i % 32] >> i / 32 & 1);
  }
  return b;
}

Block decodeQ4K(const uint8_t *p) { return kWithMinimums(p, nullptr, p + 16); }
Block decodeQ5K(const uint8_t *p) { return kWithMinimums(p, p + 16, p + 48); }

Block decodeQ6K(const uint8_t *p) {
  Block b = blank(256, halfAt(p + 208));
  for (int i = 0; i < 256; ++i) {
    int half = i / 128, quarter = i % 128 / 32, l = i % 32;
    int low = p[64 * half + 32 * (quarter % 2) + l];
    int high = p[128 + 32 * half + l];
    b.level[i] = (quarter < 2 ? low & 15 : low >> 4) + 16 * (high >> 2 * quarter & 3) - 32;
    b.groupScale[i] = int8_t(p[192 + i / 16]);
  }
  return b;
}

Block single(float value) {
  Block b;
  b.scale = {value};
  return b;
}

Block decodeF32(const uint8_t *p) {
  uint32_t bits = doubleWordAt(p);
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return single(value);
}

Block decodeF16(const uint8_t *p) { return single(halfAt(p)); }
Block decodeBf16(const uint8_t *p) { return single(bfloatToFloat(wordAt(p))); }

using Bits = std::vector<unsigned>;

/// `width` bits from bit `shift` of byte `byte` on, and more of them elsewhere.
Bits run(unsigned byte, unsigned shift, unsigned width, Bits low = {}) {
  for (unsigned i = 0; i < width; ++i)
    low.push_back(8 * byte + shift + i);
  return low;
}

FloatField half(unsigned byte) { return {FloatType::F16, run(byte, 0, 16)}; }

template <typename BitsOf> std::vector<Bits> each(unsigned count, BitsOf bitsOf) {
  std::vector<Bits> list;
  for (unsigned k = 0; k < count; ++k)
    list.push_back(bitsOf(k));
  return list;
}

std::vector<Bits> operator+(std::vector<Bits> a, const std::vector<Bits> &b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const std::vector<uint8_t> sixBitOnes = {1, 1, 1, 1, 1, 1, 1, 1, 0x11, 0x11, 0x11, 0x11};
const std::vector<uint8_t> q3kOnes = {0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0xaa, 0xaa, 0xaa, 0xaa};
const std::vector<uint8_t> iq4XsOnes = {0xaa, 0xaa, 0x11, 0x11, 0x11, 0x11};

std::vector<uint8_t> all(size_t count, uint8_t byte) { return std::vector<uint8_t>(count, byte); }

/// Whole bytes of a block that hold scales, and those bytes where every one of them is 1.
Format::Scales scalesAt(size_t blockBytes, size_t offset, const std::vector<uint8_t> &unit) {
  Format::Scales scales = {all(blockBytes, 0), all(blockBytes, 0)};
  std::fill_n(scales.bits.begin() + ptrdiff_t(offset), unit.size(), uint8_t(0xff));
  std::copy(unit.begin(), unit.end(), scales.unit.begin() + ptrdiff_t(offset));
  return scales;
}

const FloatField float8s[] = {
    {FloatType::UE4M3, run(0, 0, 8)},
    {FloatType::UE4M3, run(1, 0, 8)},
    {FloatType::UE4M3, run(2, 0, 8)},
    {FloatType::UE4M3, run(3, 0, 8)},
};

const std::vector<Bits> iq2XxsNumbers = each(32, [](unsigned k) { return run(2 + 8 * (k / 4) + k % 4, 0, 8); }) +
                                        each(32, [](unsigned k) { return run(2 + 8 * (k / 4) + 4, 7 * (k % 4), 7); });
const std::vector<Bits> iq2XsNumbers = each(32, [](unsigned k) { return run(2 + 2 * k, 0, 9); }) +
                                       each(32, [](unsigned k) { return run(2 + 2 * k, 9, 7); });
const std::vector<Bits> iq2SNumbers =
    each(32, [](unsigned k) { return run(66 + k / 4, k % 4 * 2, 2, run(2 + k, 0, 8)); });
const std::vector<Bits> iq3XxsNumbers = each(64, [](unsigned k) { return run(2 + k, 0, 8); }) +
                                        each(32, [](unsigned k) { return run(66 + k / 4 * 4, 7 * (k % 4), 7); });
const std::vector<Bits> iq3SNumbers = each(64, [](unsigned k) { return run(66, k, 1, run(2 + k, 0, 8)); });
const std::vector<Bits> iq1SNumbers =
    each(32, [](unsigned k) { return run(34 + k / 4 * 2, 3 * (k % 4), 3, run(2 + k, 0, 8)); });
const std::vector<Bits> iq1MNumbers = each(32, [](unsigned k) { return run(32, 4 * k, 3, run(k, 0, 8)); });
const std::vector<Bits> tq10Numbers = each(52, [](unsigned k) { return run(k, 0, 8); });
/// The four nibbles of iq1_m's scale, one at the top of each 16-bit word.
const Bits iq1MScale = run(55, 4, 4, run(53, 4, 4, run(51, 4, 4, run(49, 4, 4))));

const Format table[] = {
    {.name = "f32",
     .elements = 1,
     .bytes = 4,
     .decode = decodeF32,
     .floats = {{FloatType::F32, run(0, 0, 32)}},
     .quantize = convertF32},
    {.name = "f16", .elements = 1, .bytes = 2, .decode = decodeF16, .floats = {half(0)}, .quantize = convertF16},
    {.name = "bf16",
     .elements = 1,
     .bytes = 2,
     .decode = decodeBf16,
     .floats = {{FloatType::BF16, run(0, 0, 16)}},
     .quantize = convertBf16},
    {.name = "q1_0", .elements = 128, .bytes = 18, .decode = decodeQ10, .floats = {half(0)}, .quantize = quantizeQ10},
    {.name = "q2_0",
     .elements = 64,
     .bytes = 18,
     .decode = decodeQ20<64>,
     .floats = {half(0)},
     .quantize = quantizeQ20},
    {.name = "q2_0_g128",
     .elements = 128,
     .bytes = 34,
     .decode = decodeQ20<128>,
     .floats = {half(0)},
     .quantize = quantizeQ20Groups128},
    {.name = "q4_0", .elements = 32, .bytes = 18, .decode = decodeQ40, .floats = {half(0)}, .quantize = quantizeQ40},
    {.name = "q4_1",
     .elements = 32,
     .bytes = 20,
     .decode = decodeQ41,
     .floats = {half(0), half(2)},
     .quantize = quantizeQ41},
    {.name = "q5_0", .elements = 32, .bytes = 22, .decode = decodeQ50, .floats = {half(0)}, .quantize = quantizeQ50},
    {.name = "q5_1",
     .elements = 32,
     .bytes = 24,
     .decode = decodeQ51,
     .floats = {half(0), half(2)},
     .quantize = quantizeQ51},
    {.name = "q8_0", .elements = 32, .bytes = 34, .decode = decodeQ80, .floats = {half(0)}, .quantize = quantizeQ80},
    {.name = "q2_k",
     .elements = 256,
     .bytes = 84,
     .decode = decodeQ2K,
     .floats = {half(80), half(82)},
     .scales = scalesAt(84, 0, all(16, 0x11))},
    {.name = "q3_k",
     .elements = 256,
     .bytes = 110,
     .decode = decodeQ3K,
     .floats = {half(108)},
     .scales = scalesAt(110, 96, q3kOnes)},
    {.name = "q4_k",
     .elements = 256,
     .bytes = 144,
     .decode = decodeQ4K,
     .floats = {half(0), half(2)},
     .scales = scalesAt(144, 4, sixBitOnes)},
    {.name = "q5_k",
     .elements = 256,
     .bytes = 176,
     .decode = decodeQ5K,
     .floats = {half(0), half(2)},
     .scales = scalesAt(176, 4, sixBitOnes)},
    {.name = "q6_k",
     .elements = 256,
     .bytes = 210,
     .decode = decodeQ6K,
     .floats = {half(208)},
     .scales = scalesAt(210, 192, all(16, 1))},
    {.name = "iq4_nl", .elements = 32, .bytes = 18, .decode = decodeIq4Nl, .floats = {half(0)}},
    {.name = "iq4_xs",
     .elements = 256,
     .bytes = 136,
     .decode = decodeIq4Xs,
     .floats = {half(0)},
     .scales = scalesAt(136, 2, iq4XsOnes)},
    {.name = "iq2_xxs",
     .elements = 256,
     .bytes = 66,
     .decode = decodeIq2Xxs,
     .floats = {half(0)},
     .lookups = iq2XxsNumbers},
    {.name = "iq2_xs",
     .elements = 256,
     .bytes = 74,
     .decode = decodeIq2Xs,
     .floats = {half(0)},
     .scales = scalesAt(74, 66, all(8, 0)),
     .lookups = iq2XsNumbers},
    {.name = "iq2_s",
     .elements = 256,
     .bytes = 82,
     .decode = decodeIq2S,
     .floats = {half(0)},
     .scales = scalesAt(82, 74, all(8, 0)),
     .lookups = iq2SNumbers},
    {.name = "iq3_xxs",
     .elements = 256,
     .bytes = 98,
     .decode = decodeIq3Xxs,
     .floats = {half(0)},
     .lookups = iq3XxsNumbers},
    {.name = "iq3_s",
     .elements = 256,
     .bytes = 110,
     .decode = decodeIq3S,
     .floats = {half(0)},
     .scales = scalesAt(110, 106, all(4, 0)),
     .lookups = iq3SNumbers},
    {.name = "iq1_s", .elements = 256, .bytes = 50, .decode = decodeIq1S, .floats = {half(0)}, .lookups = iq1SNumbers},
    {.name = "iq1_m",
     .elements = 256,
     .bytes = 56,
     .decode = decodeIq1M,
     .floats = {{FloatType::F16, iq1MScale}},
     .lookups = iq1MNumbers},
    {.name = "tq1_0",
     .elements = 256,
     .bytes = 54,
     .decode = decodeTq10,
     .floats = {half(52)},
     .lookups = tq10Numbers,
     .quantize = quantizeTq10,
     .canonicalize = canonicalizeTq10},
    {.name = "tq2_0",
     .elements = 256,
     .bytes = 66,
     .decode = decodeTq20,
     .floats = {half(64)},
     .quantize = quantizeTq20},
    {.name = "mxfp4",
     .elements = 32,
     .bytes = 17,
     .decode = decodeMxfp4,
     .floats = {{FloatType::E8M0, run(0, 0, 8)}},
     .quantize = quantizeMxfp4},
    {.name = "nvfp4",
     .elements = 64,
     .bytes = 36,
     .decode = decodeNvfp4,
     .floats = {std::begin(float8s), std::end(float8s)},
     .quantize = quantizeNvfp4,
     .canonicalize = canonicalizeNvfp4},
};

}  // namespace

std::span<const Format> formats() { return table; }

const Format *find(std::string_view name) {
  for (const Format &f : table)
    if (f.name == name)
      return &f;
  static std::map<std::string, std::unique_ptr<Format>, std::less<>> defined;
  auto known = defined.find(name);
  if (known == defined.end())
    known = defined.emplace(name, define(QUANTC_FORMATS_DIR, name)).first;
  return known->second.get();
}

const Format &format(std::string_view name) {
  const Format *found = find(name);
  if (!found) {
    std::fprintf(stderr, "%s\n", missing(name).c_str());
    std::abort();
  }
  return *found;
}

std::string missing(std::string_view name) {
  return "format " + std::string(name) +
         " has no oracle: it is not in the table of tests/oracle/formats.cpp, and no spec in " QUANTC_FORMATS_DIR
         " defines it";
}

bool isRestored(const Format &format, const uint8_t *before, const uint8_t *after) {
  if (format.isByHand()) {
    std::vector<uint8_t> expected(before, before + format.bytes);
    if (format.canonicalize)
      format.canonicalize(expected.data());
    return std::equal(expected.begin(), expected.end(), after);
  }
  for (unsigned i = 0; i < format.bytes; ++i)
    if (after[i] & ~format.used[i])
      return false;
  const auto same = [](const std::vector<float> &a, const std::vector<float> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), support::sameBits);
  };
  const Block a = format.decode(before), b = format.decode(after);
  return a.level == b.level && a.groupScale == b.groupScale && a.groupMinimum == b.groupMinimum &&
         same(a.scale, b.scale) && same(a.minimum, b.minimum);
}

}  // namespace oracle
