// Layouts that no shipped format has: what the compiler finds out about them it finds out from the equations alone.
#include "compiling.h"

namespace quantc {

const std::vector<Layout> &inventedLayouts() {
  static const std::vector<Layout> layouts = {
      {"consecutive nibbles", R"(format nibbles
  block 32
  f16 d
  u8  qs[16]
  q[i : 32] = qs[i / 2] >> i % 2 * 4 & 15
  w[i] = d * (q[i] - 8)
  fit signed_absmax
)"},
      {"consecutive nibbles, the high one first", R"(format nibbles_high_first
  block 64
  f32 d
  u8  qs[32]
  q[i : 64] = qs[i / 2] >> (1 - i % 2) * 4 & 15
  w[i] = d * (q[i] - 8)
  fit signed_absmax
)"},
      {"codes with their bits reversed", R"(format reversed
  block 32
  bf16 d
  u8   qs[16]
  n[i : 32] = qs[i % 16] >> i / 16 * 4 & 15
  q[i : 32] = (n[i] & 1) << 3 | (n[i] & 2) << 1 | (n[i] & 4) >> 1 | n[i] >> 3
  w[i] = d * (q[i] - 8)
  fit signed_absmax
)"},
      {"three bits in planes of two and one", R"(format planes
  block 32
  f16 d
  u8  low[8]
  u32 high
  u8  sc[2]
  q[i : 32] = low[i % 8] >> i / 8 * 2 & 3 | (high >> i & 1) << 2
  w[i] = d * (sc[i / 16] - 128) * (q[i] - 4)
  fit scale_search
)"},
      {"a stream of 6-bit codes", R"(format stream
  block 32
  f16 d
  u8  qs[24]
  q[i : 32] = qs[i * 6 / 8] >> i * 6 % 8 & 63
            | (i * 6 % 8 > 2 ? (qs[i * 6 / 8 + 1] << 8 - i * 6 % 8) & 63 : 0)
  w[i] = d * (q[i] - 32)
  fit signed_absmax
)"},
      {"neighbours 16 bytes apart", R"(format strided
  block 256
  f16 d
  i8  qs[256]
  q[i : 256] = qs[i % 16 * 16 + i / 16]
  w[i] = d * q[i]
  fit absmax
)"},
      {"backwards, with the scale behind", R"(format backwards
  block 64
  u8  qs[32]
  f16 d
  f16 m
  q[i : 64] = qs[31 - i % 32] >> i / 32 * 4 & 15
  w[i] = d * q[i] + m
  fit minmax
)"},
      {"words of 64 bits, 7 bits to a code", R"(format words
  block 128
  f16 d
  f16 dmin
  u32 s
  u64 qs[14]
  sc[j : 4]  = s >> j * 4 & 15
  mn[j : 4]  = s >> j * 4 + 16 & 15
  q[i : 128] = qs[i / 64 * 7] >> i % 64 & 1
             | (qs[i / 64 * 7 + 1] >> i % 64 & 1) << 1
             | (qs[i / 64 * 7 + 2] >> i % 64 & 1) << 2
             | (qs[i / 64 * 7 + 3] >> i % 64 & 1) << 3
             | (qs[i / 64 * 7 + 4] >> i % 64 & 1) << 4
             | (qs[i / 64 * 7 + 5] >> i % 64 & 1) << 5
             | (qs[i / 64 * 7 + 6] >> i % 64 & 1) << 6
  w[i] = d * sc[i / 32] * q[i] - dmin * mn[i / 32]
  fit scale_min_search(-1, 0.1, 20)
)"},
  };
  return layouts;
}

const std::vector<Layout> &layoutsAtTheLimits() {
  static const std::vector<Layout> layouts = {
      {"a block of 48, scale and minimum in the bits that the codes leave", R"(format mixed
  block 48
  f16 d
  f16 dmin
  u8  b[48]
  sc[j : 3] = b[j * 16] >> 7 | b[j * 16 + 1] >> 7 << 1 | b[j * 16 + 2] >> 7 << 2 | b[j * 16 + 3] >> 7 << 3
            | b[j * 16 + 4] >> 7 << 4 | b[j * 16 + 5] >> 7 << 5 | b[j * 16 + 6] >> 7 << 6 | b[j * 16 + 7] >> 7 << 7
  mn[j : 3] = b[j * 16 + 8] >> 7 | b[j * 16 + 9] >> 7 << 1 | b[j * 16 + 10] >> 7 << 2 | b[j * 16 + 11] >> 7 << 3
            | b[j * 16 + 12] >> 7 << 4 | b[j * 16 + 13] >> 7 << 5 | b[j * 16 + 14] >> 7 << 6 | b[j * 16 + 15] >> 7 << 7
  q[i : 48] = b[i] & 127
  w[i] = d * sc[i / 16] * q[i] - dmin * mn[i / 16]
  fit scale_min_search(-1, 0.1, 20)
)"},
      {"scales of twelve bits", R"(format wide
  block 32
  f16 d
  u8  sc[3]
  u8  qs[16]
  s[j : 2]  = j == 0 ? sc[0] | (sc[1] & 15) << 8 : sc[1] >> 4 | sc[2] << 4
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15
  w[i] = d * (s[i / 16] - 2048) * (q[i] - 8)
  fit scale_search
)"},
      {"a block of sixteen", R"(format sixteen
  block 16
  f16 d
  u16 bit[3]
  unused u8 pad[8]
  q[i : 16] = bit[0] >> i & 1 | (bit[1] >> i & 1) << 1 | (bit[2] >> i & 1) << 2
  w[i] = d * (q[i] - 4)
  fit signed_absmax
)"},
      {"a block of fewer than 16 bytes", R"(format small
  block 16
  f16 d
  u8  qs[4]
  q[i : 16] = qs[i / 4] >> i % 4 * 2 & 3
  w[i] = d * (q[i] - 2)
  fit signed_absmax
)"},
      {"signed codes of four bits", R"(format signed_nibbles
  block 32
  f16 d
  unused i8 qs[32]
  q[i : 32] = qs[i] >> 4
  w[i] = d * q[i]
  fit absmax
)"},
      {"signed codes with an offset", R"(format shifted
  block 32
  f16 d
  f16 m
  i8  q[32]
  w[i] = d * (q[i] - -128) + m
  fit minmax
)"},
  };
  return layouts;
}

}  // namespace quantc
