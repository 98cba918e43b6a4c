// The layout tables of the formats whose codes are rearranged bits, read element by element; and the list of all
// formats: where each has its floats, its integer scales and the numbers that it looks up.
#include "../support/bits.h"
#include "definition.h"
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
    {"f32", 1, 4, decodeF32, {{FloatType::F32, run(0, 0, 32)}}, {}, {}, convertF32},
    {"f16", 1, 2, decodeF16, {half(0)}, {}, {}, convertF16},
    {"bf16", 1, 2, decodeBf16, {{FloatType::BF16, run(0, 0, 16)}}, {}, {}, convertBf16},
    {"q1_0", 128, 18, decodeQ10, {half(0)}, {}, {}, quantizeQ10},
    {"q2_0", 64, 18, decodeQ20<64>, {half(0)}, {}, {}, quantizeQ20},
    {"q2_0_g128", 128, 34, decodeQ20<128>, {half(0)}, {}, {}, quantizeQ20Groups128},
    {"q4_0", 32, 18, decodeQ40, {half(0)}, {}, {}, quantizeQ40},
    {"q4_1", 32, 20, decodeQ41, {half(0), half(2)}, {}, {}, quantizeQ41},
    {"q5_0", 32, 22, decodeQ50, {half(0)}, {}, {}, quantizeQ50},
    {"q5_1", 32, 24, decodeQ51, {half(0), half(2)}, {}, {}, quantizeQ51},
    {"q8_0", 32, 34, decodeQ80, {half(0)}, {}, {}, quantizeQ80},
    {"q2_k", 256, 84, decodeQ2K, {half(80), half(82)}, scalesAt(84, 0, all(16, 0x11))},
    {"q3_k", 256, 110, decodeQ3K, {half(108)}, scalesAt(110, 96, q3kOnes)},
    {"q4_k", 256, 144, decodeQ4K, {half(0), half(2)}, scalesAt(144, 4, sixBitOnes)},
    {"q5_k", 256, 176, decodeQ5K, {half(0), half(2)}, scalesAt(176, 4, sixBitOnes)},
    {"q6_k", 256, 210, decodeQ6K, {half(208)}, scalesAt(210, 192, all(16, 1))},
    {"iq4_nl", 32, 18, decodeIq4Nl, {half(0)}},
    {"iq4_xs", 256, 136, decodeIq4Xs, {half(0)}, scalesAt(136, 2, iq4XsOnes)},
    {"iq2_xxs", 256, 66, decodeIq2Xxs, {half(0)}, {}, iq2XxsNumbers},
    {"iq2_xs", 256, 74, decodeIq2Xs, {half(0)}, scalesAt(74, 66, all(8, 0)), iq2XsNumbers},
    {"iq2_s", 256, 82, decodeIq2S, {half(0)}, scalesAt(82, 74, all(8, 0)), iq2SNumbers},
    {"iq3_xxs", 256, 98, decodeIq3Xxs, {half(0)}, {}, iq3XxsNumbers},
    {"iq3_s", 256, 110, decodeIq3S, {half(0)}, scalesAt(110, 106, all(4, 0)), iq3SNumbers},
    {"iq1_s", 256, 50, decodeIq1S, {half(0)}, {}, iq1SNumbers},
    {"iq1_m", 256, 56, decodeIq1M, {{FloatType::F16, iq1MScale}}, {}, iq1MNumbers},
    {"tq1_0", 256, 54, decodeTq10, {half(52)}, {}, tq10Numbers, quantizeTq10, canonicalizeTq10},
    {"tq2_0", 256, 66, decodeTq20, {half(64)}, {}, {}, quantizeTq20},
    {"mxfp4", 32, 17, decodeMxfp4, {{FloatType::E8M0, run(0, 0, 8)}}, {}, {}, quantizeMxfp4},
    {"nvfp4", 64, 36, decodeNvfp4, {std::begin(float8s), std::end(float8s)}, {}, {}, quantizeNvfp4, canonicalizeNvfp4},
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
