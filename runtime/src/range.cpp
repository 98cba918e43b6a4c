// Which numbers a format holds: the check before quantising that none is NaN, infinite, or so large that a field of its
// block ends before it. Formats differ in their fields, so large numbers are tried: their block is quantised, decoded
// and compared. Smaller ones, which is all of most models, cost one look at their exponents.
#include "internal.h"

#include <cmath>
#include <cstring>
#include <initializer_list>

namespace qc {
namespace {

/// Below this magnitude nothing is tried: every format holds it, which a test proves of each.
constexpr int32_t surely_held_bits = 0x42800000;  // 64

constexpr size_t most(std::initializer_list<size_t> sizes) {
  size_t greatest = 0;
  for (const size_t size : sizes)
    greatest = greatest < size ? size : greatest;
  return greatest;
}
constexpr size_t most_elements = most({
#define QC_FORMAT(name, block_elements, ...) block_elements,
#include "formats.inc"
});
constexpr size_t most_bytes = most({
#define QC_FORMAT(name, block_elements, block_bytes, ...) block_bytes,
#include "formats.inc"
});

/// The bits of the greatest magnitude. Without a branch in the loop, so that it is vectorised.
int32_t greatest_bits(const float *x, size_t count) {
  int32_t greatest = 0;
  for (size_t i = 0; i < count; ++i) {
    const int32_t bits = int32_t(magnitude_bits(x[i]));
    greatest = greatest < bits ? bits : greatest;
  }
  return greatest;
}
constexpr int32_t infinity_bits = 0x7f800000;

/// Quantises x * factor, a power of two, as one block and decodes it again.
void go_through(const binding &kernels, const qc_format &format, const float *x, const float *importance, float factor,
                float (&decoded)[most_elements]) {
  float scaled[most_elements];
  uint8_t block[most_bytes];
  for (size_t i = 0; i < format.block_elements; ++i)
    scaled[i] = x[i] * factor;
  kernels.quantize(scaled, importance, 1, block);
  kernels.dequantize(block, 1, decoded);
}

/// The sum of squares of x - decoded / factor, each as often as its weight is important.
double lost(const qc_format &format, const float *x, const float *importance, const float *decoded, double factor) {
  double sum = 0;
  for (size_t i = 0; i < format.block_elements; ++i) {
    const double difference = x[i] - decoded[i] / factor;
    sum += (importance ? double{importance[i]} : 1.0) * difference * difference;
  }
  return sum;
}

/// Whether a block of finite numbers decodes to finite ones that have not been cut off. They were cut off when more
/// than a sixteenth of their squares is lost (as when all lose a quarter of their magnitude), and more than four times
/// what the same block loses when it is brought to magnitudes of 16 to 32: only fields that end tell the two apart.
/// Weights of importance 0 may be cut off: they have no say in what becomes of their block.
bool is_held(const binding &kernels, const qc_format &format, const float *x, const float *importance) {
  float decoded[most_elements];
  go_through(kernels, format, x, importance, 1, decoded);
  if (greatest_bits(decoded, format.block_elements) >= infinity_bits)
    return false;
  const float nothing[most_elements] = {};
  const double all = lost(format, x, importance, nothing, 1), here = lost(format, x, importance, decoded, 1);
  if (here <= all / 16)
    return true;
  const int exponent = (greatest_bits(x, format.block_elements) >> 23) - 127;
  float factor;  // 2^(4 - exponent)
  const int32_t factor_bits = (131 - exponent) << 23;
  std::memcpy(&factor, &factor_bits, sizeof factor);
  go_through(kernels, format, x, importance, factor, decoded);
  return here <= 4 * lost(format, x, importance, decoded, factor);
}

/// About the greatest magnitude that the format holds: that of equal numbers, as it decodes. Just beyond the end of its
/// field a search may come upon numbers that fit again, so the end is where doubling fails first.
float greatest_held(const binding &kernels, const qc_format &format) {
  float x[most_elements], decoded[most_elements];
  const auto fill = [&](int32_t bits) {
    for (size_t i = 0; i < format.block_elements; ++i)
      std::memcpy(x + i, &bits, sizeof bits);
  };
  const auto holds = [&](int32_t bits) {
    fill(bits);
    return is_held(kernels, format, x, nullptr);
  };
  constexpr int32_t doubled = 1 << 23;
  int32_t below = surely_held_bits;
  while (below + doubled < infinity_bits && holds(below + doubled))
    below += doubled;
  for (int32_t above = below + doubled; above - below > 1;) {
    const int32_t middle = below + (above - below) / 2;
    (holds(middle) ? below : above) = middle;
  }
  fill(below);
  go_through(kernels, format, x, nullptr, 1, decoded);
  const int32_t bits = greatest_bits(decoded, format.block_elements);
  float magnitude;
  std::memcpy(&magnitude, &bits, sizeof magnitude);
  return magnitude;
}

/// The first block from `column` on that is not held; `cols` when all are.
size_t find_beyond(const binding &kernels, const qc_format &format, const float *x, const float *importance,
                   size_t cols) {
  for (size_t c = 0; c < cols; c += format.block_elements)
    if (greatest_bits(x + c, format.block_elements) >= surely_held_bits &&
        !is_held(kernels, format, x + c, importance ? importance + c : nullptr))
      return c;
  return cols;
}

}  // namespace

bool can_quantize(const binding &kernels, const qc_format &format, const float *x, const float *importance,
                  size_t cols) {
  const int32_t greatest = greatest_bits(x, cols);
  if (greatest < surely_held_bits)
    return true;
  return greatest < infinity_bits && (!kernels.dequantize || find_beyond(kernels, format, x, importance, cols) == cols);
}

qc_status fail_to_quantize(const binding &kernels, const qc_format &format, const float *x, const float *importance,
                           size_t cols, size_t row, qc_error *error) {
  for (size_t c = 0; c < cols; ++c)
    if (const int32_t magnitude = greatest_bits(x + c, 1); magnitude >= infinity_bits)
      return fail(error, QC_ERROR_VALUE, "%s: x has %s at row %zu, column %zu; only finite numbers can be quantised",
                  format.name, magnitude > infinity_bits ? "NaN" : "infinity", row, c);
  const size_t begin = find_beyond(kernels, format, x, importance, cols);
  size_t column = begin;
  const auto counts = [&](size_t c) { return importance && importance[c] == 0 ? 0 : std::fabs(x[c]); };
  for (size_t c = begin; c < begin + format.block_elements; ++c)
    if (counts(c) > counts(column))
      column = c;
  return fail(error, QC_ERROR_VALUE, "%s: x is %g at row %zu, column %zu; the format holds magnitudes up to about %g",
              format.name, double{x[column]}, row, column, double{greatest_held(kernels, format)});
}

}  // namespace qc
