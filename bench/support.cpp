#include "support.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace bench {

void check(qc_status status, const qc_error &error) {
  if (status == QC_OK)
    return;
  std::fprintf(stderr, "quantc: %s\n", error.message);
  std::exit(1);
}

std::vector<float> randomValues(size_t count, uint64_t seed) {
  std::vector<float> values(count);
  uint64_t state = seed;
  for (float &value : values) {
    int32_t sum = 0;
    for (int i = 0; i < 4; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      sum += static_cast<int32_t>(state >> 48) - 32768;
    }
    value = static_cast<float>(sum) * 0x1p-16f;
  }
  return values;
}

std::vector<uint8_t> randomWeights(const qc_format &format, size_t cols, size_t rows) {
  constexpr size_t distinctRows = 64;
  const size_t distinct = std::min(rows, distinctRows);
  qc_error error;
  size_t bytes = 0;
  check(qc_weight_bytes(&format, nullptr, rows, cols, &bytes, &error), error);
  std::vector<uint8_t> data(bytes);
  const std::vector<float> values = randomValues(distinct * cols, 7);
  const qc_input x = {values.data(), values.size(), 0, distinct};
  check(qc_quantize(&format, cols, &x, nullptr, data.data(), data.size(), 0, nullptr, &error), error);
  const size_t row = bytes / rows;
  for (size_t r = distinct; r < rows; ++r)
    std::memcpy(&data[r * row], &data[(r - distinct) * row], row);
  return data;
}

Matrix pack(const qc_weights &raw, const qc_target *target, size_t preference) {
  qc_error error;
  const qc_options options = {sizeof options, target, nullptr, preference};
  const qc_layout *layout = qc_preferred_layout(raw.format, &options);
  Matrix packed;
  size_t bytes = 0;
  check(qc_weight_bytes(raw.format, layout, raw.rows, raw.cols, &bytes, &error), error);
  packed.bytes.resize(bytes);
  check(qc_pack(&raw, 0, raw.rows, packed.bytes.data(), bytes, &options, &error), error);
  check(qc_weights_init(&packed.weights, raw.format, layout, packed.bytes.data(), bytes, raw.rows, raw.cols, 0, &error),
        error);
  return packed;
}

}  // namespace bench
