// The formats whose levels are entries of a codebook, points of a grid or base-3 digits. Grids come from the files of
// tests/data/tables; an entry's element j is column j of its line.
#include "layouts.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace oracle {
namespace {

/// The lines of a table, one entry each; those that begin with # are remarks.
std::vector<std::vector<int>> readTable(const char *name) {
  std::string path = std::string(QUANTC_TEST_DATA) + "/tables/" + name + ".tsv";
  std::FILE *file = std::fopen(path.c_str(), "r");
  if (!file) {
    std::perror(path.c_str());
    std::abort();
  }
  std::vector<std::vector<int>> entries;
  char line[256];
  while (std::fgets(line, sizeof line, file)) {
    if (line[0] == '#')
      continue;
    std::vector<int> entry;
    char *rest = line;
    for (char *end = rest;; rest = end) {
      long value = std::strtol(rest, &end, 10);
      if (end == rest)
        break;
      entry.push_back(int(value));
    }
    entries.push_back(entry);
  }
  std::fclose(file);
  return entries;
}

using Grid = std::vector<std::vector<int>>;

const Grid &iq2XxsGrid() {
  static const Grid grid = readTable("iq2xxs_grid");
  return grid;
}
const Grid &iq2XsGrid() {
  static const Grid grid = readTable("iq2xs_grid");
  return grid;
}
const Grid &iq2SGrid() {
  static const Grid grid = readTable("iq2s_grid");
  return grid;
}
const Grid &iq3XxsGrid() {
  static const Grid grid = readTable("iq3xxs_grid");
  return grid;
}
const Grid &iq3SGrid() {
  static const Grid grid = readTable("iq3s_grid");
  return grid;
}
const Grid &iq1Grid() {
  static const Grid grid = readTable("iq1s_grid");
  return grid;
}

/// Nonlinear 4-bit levels.
const int iq4Levels[16] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};

/// Eight signs of seven bits: the eighth makes the number of minus signs even.
int sevenSigns(int bits, int j) {
  if (j < 7)
    return bits >> j & 1 ? -1 : 1;
  int ones = 0;
  for (int k = 0; k < 7; ++k)
    ones += bits >> k & 1;
  return ones % 2 ? -1 : 1;
}

int oddScale(int stored) { return 2 * stored + 1; }

}  // namespace

const int float4Levels[16] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};

Block decodeIq4Nl(const uint8_t *p) {
  Block b = blank(32, halfAt(p));
  for (int i = 0; i < 32; ++i)
    b.level[i] = iq4Levels[splitNibble(p + 2, 32, i)];
  return b;
}

Block decodeIq4Xs(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  for (int i = 0; i < 256; ++i) {
    int group = i / 32;
    b.level[i] = iq4Levels[splitNibble(p + 8 + 16 * group, 32, i % 32)];
    int low4 = p[4 + group / 2] >> group % 2 * 4 & 15, high2 = wordAt(p + 2) >> 2 * group & 3;
    b.groupScale[i] = low4 + 16 * high2 - 32;
  }
  return b;
}

Block decodeMxfp4(const uint8_t *p) {
  Block b = blank(32, powerOfTwoScale(p[0]));
  for (int i = 0; i < 32; ++i)
    b.level[i] = float4Levels[splitNibble(p + 1, 32, i)];
  return b;
}

Block decodeNvfp4(const uint8_t *p) {
  Block b = blank(64, 0);
  b.scale.clear();
  for (int cell = 0; cell < 4; ++cell) {
    b.scale.push_back(float8Scale(p[cell]));
    for (int i = 0; i < 16; ++i)
      b.level[16 * cell + i] = float4Levels[splitNibble(p + 4 + 8 * cell, 16, i)];
  }
  return b;
}

void canonicalizeNvfp4(uint8_t *p) {
  for (int cell = 0; cell < 4; ++cell) {
    uint8_t code = 0;
    while (float8Scale(code) != float8Scale(p[cell]))
      ++code;
    p[cell] = code;
  }
}

Block decodeIq2Xxs(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  b.constant = 0.125f;
  for (int i = 0; i < 256; ++i) {
    const uint8_t *group = p + 2 + 8 * (i / 32);
    uint32_t word = doubleWordAt(group + 4);
    int eight = i / 8 % 4;
    b.level[i] = iq2XxsGrid()[group[eight]][i % 8] * sevenSigns(word >> 7 * eight & 127, i % 8);
    b.groupScale[i] = oddScale(int(word >> 28));
  }
  return b;
}

Block decodeIq2Xs(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  b.constant = 0.125f;
  for (int i = 0; i < 256; ++i) {
    int word = wordAt(p + 2 + 2 * (i / 8));
    b.level[i] = iq2XsGrid()[word & 511][i % 8] * sevenSigns(word >> 9, i % 8);
    b.groupScale[i] = oddScale(p[66 + i / 32] >> i / 16 % 2 * 4 & 15);
  }
  return b;
}

Block decodeIq2S(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  b.constant = 0.125f;
  for (int i = 0; i < 256; ++i) {
    int eight = i / 8, index = p[2 + eight] | (p[66 + eight / 4] >> eight % 4 * 2 & 3) << 8;
    b.level[i] = iq2SGrid()[index][i % 8] * (bitOf(p + 34, i) ? -1 : 1);
    b.groupScale[i] = oddScale(p[74 + i / 32] >> i / 16 % 2 * 4 & 15);
  }
  return b;
}

Block decodeIq3Xxs(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  b.constant = 0.25f;
  for (int i = 0; i < 256; ++i) {
    uint32_t word = doubleWordAt(p + 66 + 4 * (i / 32));
    b.level[i] = iq3XxsGrid()[p[2 + i / 4]][i % 4] * sevenSigns(word >> 7 * (i / 8 % 4) & 127, i % 8);
    b.groupScale[i] = oddScale(int(word >> 28));
  }
  return b;
}

Block decodeIq3S(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  for (int i = 0; i < 256; ++i) {
    int index = p[2 + i / 4] | bitOf(p + 66, i / 4) << 8;
    b.level[i] = iq3SGrid()[index][i % 4] * (bitOf(p + 74, i) ? -1 : 1);
    b.groupScale[i] = oddScale(p[106 + i / 64] >> i / 32 % 2 * 4 & 15);
  }
  return b;
}

Block decodeIq1S(const uint8_t *p) {
  Block b = blank(256, halfAt(p));
  b.constant = 0.125f;
  for (int i = 0; i < 256; ++i) {
    int eight = i / 8, word = wordAt(p + 34 + 2 * (i / 32));
    int index = p[2 + eight] | (word >> 3 * (eight % 4) & 7) << 8;
    b.level[i] = 8 * iq1Grid()[index][i % 8] + (word >> 15 ? -1 : 1);
    b.groupScale[i] = oddScale(word >> 12 & 7);
  }
  return b;
}

Block decodeIq1M(const uint8_t *p) {
  unsigned scale = 0;
  for (unsigned k = 0; k < 4; ++k)
    scale |= unsigned(wordAt(p + 48 + 2 * k)) >> 12 << 4 * k;
  Block b = blank(256, halfToFloat(uint16_t(scale)));
  b.constant = 0.125f;
  for (int i = 0; i < 256; ++i) {
    int eight = i / 8, nibble = p[32 + eight / 2] >> eight % 2 * 4 & 15;
    int index = p[eight] | (nibble & 7) << 8;
    b.level[i] = 8 * iq1Grid()[index][i % 8] + (nibble & 8 ? -1 : 1);
    b.groupScale[i] = oddScale(wordAt(p + 48 + 2 * (i / 64)) >> 3 * (i / 16 % 4) & 7);
  }
  return b;
}

namespace {

/// Digit n of a byte that holds base-3 digits as a fraction of 256, digit 0 the most significant.
int digitOf(uint8_t byte, int n) {
  unsigned fraction = byte;
  for (; n > 0; --n)
    fraction = fraction * 3 % 256;
  return int(fraction * 3 / 256);
}

/// The byte of up to five digits: the least fraction that has them.
uint8_t digitsToByte(const int *digits, int count) {
  int number = 0;
  for (int n = 0; n < 5; ++n)
    number = 3 * number + (n < count ? digits[n] : 0);
  return uint8_t((number * 256 + 242) / 243);
}

/// The byte and the digit of element i: 32 bytes of five digits, 16 of five, 4 of four.
void placeOfDigit(int i, int &byte, int &digit) {
  if (i < 160) {
    byte = i % 32;
    digit = i / 32;
  } else if (i < 240) {
    byte = 32 + (i - 160) % 16;
    digit = (i - 160) / 16;
  } else {
    byte = 48 + (i - 240) % 4;
    digit = (i - 240) / 4;
  }
}

}  // namespace

Block decodeTq10(const uint8_t *p) {
  Block b = blank(256, halfAt(p + 52));
  for (int i = 0; i < 256; ++i) {
    int byte, digit;
    placeOfDigit(i, byte, digit);
    b.level[i] = digitOf(p[byte], digit) - 1;
  }
  return b;
}

void canonicalizeTq10(uint8_t *p) {
  for (int byte = 0; byte < 52; ++byte) {
    int digits[5], count = byte < 48 ? 5 : 4;
    for (int n = 0; n < count; ++n)
      digits[n] = digitOf(p[byte], n);
    p[byte] = digitsToByte(digits, count);
  }
}

void quantizeTq10(const float *x, uint8_t *p) {
  int digits[52][5], codes[256];
  ternaryCodes(x, 256, p + 52, codes);
  for (int i = 0; i < 256; ++i) {
    int byte, digit;
    placeOfDigit(i, byte, digit);
    digits[byte][digit] = codes[i];
  }
  for (int byte = 0; byte < 52; ++byte)
    p[byte] = digitsToByte(digits[byte], byte < 48 ? 5 : 4);
}

}  // namespace oracle
