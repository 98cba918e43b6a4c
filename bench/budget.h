// Divides the time that there is among the rows that are to be measured, so that the whole ends in time whatever single
// rows take: each gets its share of what the rows before it have left, and those for which nothing is left are not
// begun.
#pragma once

#include "clock.h"

namespace bench {

class Budget {
public:
  Budget(double seconds, size_t rows) : begun(wallSeconds()), end(begun + seconds), rows(rows) {}

  /// The next row's turn. False: there is no time for it.
  bool next() {
    const double now = wallSeconds(), left = end - now;
    rowEnd = now + left / static_cast<double>(rows > 0 ? rows : 1);
    rows -= rows > 0;
    return left > 0;
  }
  /// Whether this row may go on.
  bool lasts() const { return wallSeconds() < rowEnd; }
  double spent() const { return wallSeconds() - begun; }

private:
  double begun, end, rowEnd = 0;
  size_t rows;
};

}  // namespace bench
