// The nearest points of a grid for sixteen groups of weights at a time. A point is taken apart in two halves: there are
// so few different ones (81 of 4 components out of 3 values, 64 of 2 out of 8) that the costs of all of them take less
// work than one walk over the grid, and a point is then one addition and one comparison. The search is over all points:
// no rounding to the grid, no list of neighbours.
// The code of a weight is the number of its component and, in the bit above, its mark: a sign, or which of two shifts
// the levels have that a run of weights shares. F::levels has those of both marks, one after the other.
#pragma once

#include "normal.h"

namespace {

/// The halves of F's grid points. A half is numbered by its component codes, the first least significant, base
/// `values`.
template <class F> struct qc_halves {
  static_assert(F::grid_dim % 2 == 0, "a grid point is two halves");
  static_assert(F::level_lo >= -128 && F::level_hi <= 127, "levels are kept as bytes");
  static constexpr int components = F::grid_dim / 2;
  static constexpr int tables = F::mark_share == 1 ? 1 : 2;  // of levels: a mark that is a sign needs none of its own
  int values = 0, count = 1;                                 // component codes in use; halves
  int uppers = 0;                                            // upper halves in use
  uint8_t upper[256] = {};                    // those, by rising number of lower halves that go with them
  uint16_t first[257] = {};                   // the lower halves of upper[u]: partner[first[u] ..]
  uint8_t partner[F::grid_count + 256] = {};  // an even number for each upper half
  uint8_t code[256][components] = {};
  int8_t level[tables * 256][components] = {};  // those with mark 1 from qc_marked on

  static constexpr int half(const uint8_t *codes, int values) {
    int number = 0;
    for (int j = components - 1; j >= 0; --j)
      number = number * values + codes[j];
    return number;
  }
  constexpr qc_halves() {
    for (int i = 0; i < F::grid_count * F::grid_dim; ++i)
      values = F::grid[i] >= values ? F::grid[i] + 1 : values;
    for (int j = 0; j < components; ++j)
      count *= values;

    // Runs of equal length follow each other: their loops end where the processor expects it.
    int partners[256] = {}, next[256] = {};
    for (int i = 0; i < F::grid_count; ++i)
      ++partners[half(F::grid + i * F::grid_dim + components, values)];
    int most = 0;
    for (const int n : partners)
      most = n > most ? n : most;
    for (int n = 1, end = 0; n <= most; ++n)
      for (int a = 0; a < count; ++a)
        if (partners[a] == n) {
          next[a] = end;
          end += n + n % 2;
          upper[uppers++] = uint8_t(a);
          first[uppers] = uint16_t(end);
        }
    for (int i = 0; i < F::grid_count; ++i) {
      const uint8_t *point = F::grid + i * F::grid_dim;
      const int a = half(point + components, values);
      // The last of an odd number stands twice.
      partner[next[a]] = partner[next[a] + (partners[a] & 1)] = uint8_t(half(point, values));
      ++next[a];
    }
    for (int h = 0; h < count; ++h)
      for (int j = 0, rest = h; j < components; ++j, rest /= values) {
        code[h][j] = uint8_t(rest % values);
        for (int m = 0; m < tables; ++m)
          level[h + 256 * m][j] = int8_t(F::levels[code[h][j] | m << F::grid_bits]);
      }
  }
};
template <class F> inline constexpr qc_halves<F> qc_halves_of{};

/// A grid point for each lane: the numbers of its halves, qc_marked more where a mark that is not a sign is 1.
struct qc_grid_point {
  qc_ints low, high;
};
constexpr int32_t qc_marked = 256;

/// The lesser of two whose lanes lie between 0 and 0x7f7fffff. Not every x86 compares integers in one instruction; as
/// floats such numbers have the same order.
QC_TILE qc_ints qc_lesser_key(const qc_ints &a, const qc_ints &b) {
#if defined(__SSE__)
  return qc_bits(qc_lesser(qc_from_bits(a), qc_from_bits(b)));
#else
  return qc_select(a < b, a, b);
#endif
}

/// The points nearest to x[0] and x[1] with weights w where component code k of x[n] is worth value[n][k], and their
/// weighted squared errors. What a component costs above its best code is a whole number in the upper bits of a key, as
/// fine as the sum of the greatest of them allows; the code is in the lower bits, so that the sum of the keys of all
/// components is cost and point in one. Two at a time, because they share the walk over the grid.
template <class F>
QC_PART void qc_nearest_points(const qc_floats *const (&x)[2], const qc_floats *const (&w)[2],
                               const qc_floats *const (&value)[2], qc_grid_point (&point)[2], qc_floats (&error)[2]) {
  constexpr const qc_halves<F> &halves = qc_halves_of<F>;
  static_assert(halves.count <= 256, "the number of a half is a byte");
  constexpr int bits = halves.count <= 64 ? 6 : halves.count <= 128 ? 7 : 8, shift = 2 * bits;
  constexpr int greatest = (0x7f000000 >> shift) - 1;
  qc_ints lower[halves.count][2], upper[halves.count][2];
  qc_floats unit[2];
  for (int n = 0; n < 2; ++n) {
    qc_floats cost[F::grid_dim][halves.values], least[F::grid_dim], spread{};
    error[n] = qc_floats{};
    for (int i = 0; i < F::grid_dim; ++i) {
      for (int k = 0; k < halves.values; ++k) {
        const qc_floats difference = x[n][i] - value[n][k];
        cost[i][k] = w[n][i] * difference * difference;
        least[i] = k == 0 ? cost[i][k] : qc_lesser(cost[i][k], least[i]);
      }
      error[n] += least[i];
      // Values ascend, so one of the ends costs most.
      spread += qc_greater(cost[i][0], cost[i][halves.values - 1]) - least[i];
    }
    const qc_floats scale = qc_ratio(qc_all(float(greatest)), qc_select(spread > 1e-30f, spread, qc_floats{}));
    unit[n] = spread * (1.0f / float(greatest));
    for (int i = 0, size = 1; i < F::grid_dim; ++i) {
      const bool first = i % halves.components == 0;
      auto &key = i < halves.components ? lower : upper;
      size = first ? 1 : size * halves.values;
      for (int k = halves.values - 1; k >= 0; --k) {
        const int number = k * size << (i < halves.components ? 0 : bits);
        const qc_ints own = (qc_to_ints((cost[i][k] - least[i]) * scale) << shift) + number;
        for (int rest = 0; rest < size; ++rest)
          key[k * size + rest][n] = first ? own : key[rest][n] + own;
      }
    }
  }

  qc_ints best[2];
  for (qc_ints &key : best)
    key = qc_all(greatest << shift | halves.upper[0] << bits | halves.partner[0]);
  for (int u = 0; u < halves.uppers; ++u) {
    const int end = halves.first[u + 1];
    int k = halves.first[u];
    qc_ints even[2], odd[2];
    for (int n = 0; n < 2; ++n) {
      even[n] = lower[halves.partner[k]][n];
      odd[n] = lower[halves.partner[k + 1]][n];
    }
    for (k += 2; k < end; k += 2)
      for (int n = 0; n < 2; ++n) {
        even[n] = qc_lesser_key(even[n], lower[halves.partner[k]][n]);
        odd[n] = qc_lesser_key(odd[n], lower[halves.partner[k + 1]][n]);
      }
    for (int n = 0; n < 2; ++n)
      best[n] = qc_lesser_key(best[n], qc_lesser_key(even[n], odd[n]) + upper[halves.upper[u]][n]);
  }
  for (int n = 0; n < 2; ++n) {
    error[n] += unit[n] * qc_to_floats(best[n] >> shift);
    point[n] = {best[n] & ((1 << bits) - 1), best[n] >> bits & ((1 << bits) - 1)};
  }
}

/// Entries of a table, of at most 4 bytes each, one for each lane; the first byte is the lowest.
template <int Bytes> QC_TILE qc_ints qc_words(const void *table, const qc_ints &entry) {
  int32_t lanes[qc_lanes];
  qc_store(lanes, entry);
  for (int32_t &lane : lanes) {
    uint32_t word = 0;
    qc_copy(&word, static_cast<const uint8_t *>(table) + lane * Bytes, Bytes);
    lane = int32_t(word);
  }
  return qc_load_ints(lanes);
}

/// The points of sixteen groups.
template <class F> struct qc_grid_points {
  static_assert(F::group % F::grid_dim == 0, "a group is whole points");
  static constexpr int count = F::group / F::grid_dim;
  qc_grid_point at[count];

  /// The points nearest to a group's weights; values(p) are those of the component codes of point p.
  template <class Values> void choose(const qc_group_values<F> &group, Values values) {
    for (int p = 0; p < count; p += 2) {
      const int q = p + 1 < count ? p + 1 : p, i = p * F::grid_dim, j = q * F::grid_dim;
      qc_grid_point two[2];
      qc_floats error[2];
      qc_nearest_points<F>({group.x + i, group.x + j}, {group.w + i, group.w + j}, {values(p), values(q)}, two, error);
      at[p] = two[0];
      at[q] = two[1];
    }
  }

  /// each(i, word) for every weight i; its entry of a table by halves is the lowest byte of word.
  template <class Entry, class Each> QC_TILE void look_up(const Entry *table, int numbers, Each each) const {
    static_assert(sizeof(Entry) <= 4, "an entry is a word");
    constexpr int components = F::grid_dim / 2;
    for (int h = 0; h < 2 * count; ++h) {
      const qc_grid_point &point = at[h / 2];
      qc_ints word = qc_words<sizeof(Entry)>(table, (h % 2 ? point.high : point.low) & numbers);
      for (int j = 0; j < components; ++j, word = word >> 8)
        each(h * components + j, word);
    }
  }
  /// The component codes.
  void codes(qc_ints *code) const {
    look_up(qc_halves_of<F>.code, qc_marked - 1, [&](int i, const qc_ints &word) { code[i] = word & 255; });
  }
};

}  // namespace
