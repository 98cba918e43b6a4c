#include "support.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <utility>

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

namespace {

constexpr size_t distinctRows = 64;

/// The rows that all matrices of the format repeat. Some formats take long to quantise, so they are kept.
const std::vector<uint8_t> &distinct(const qc_format &format, size_t cols) {
  static std::map<std::pair<const qc_format *, size_t>, std::vector<uint8_t>> kept;
  std::vector<uint8_t> &data = kept[{&format, cols}];
  if (data.empty()) {
    qc_error error;
    size_t bytes = 0;
    check(qc_weight_bytes(&format, nullptr, distinctRows, cols, &bytes, &error), error);
    data.resize(bytes);
    const std::vector<float> values = randomValues(distinctRows * cols, 7);
    const qc_input x = {values.data(), values.size(), 0, distinctRows};
    const qc_options options = {sizeof options, nullptr, processors().get(), QC_PREFER_MEMORY};
    check(qc_quantize(&format, cols, &x, nullptr, data.data(), data.size(), 0, &options, &error), error);
  }
  return data;
}

}  // namespace

Pool makePool(size_t threads) {
  qc_error error;
  qc_pool *pool = nullptr;
  check(qc_pool_create(threads, &pool, &error), error);
  return {pool, qc_pool_destroy};
}

const Pool &processors() {
  static const Pool pool = makePool(0);
  return pool;
}

std::vector<uint8_t> randomWeights(const qc_format &format, size_t cols, size_t rows) {
  const std::vector<uint8_t> &source = distinct(format, cols);
  std::vector<uint8_t> data(source.size() / distinctRows * rows);
  for (size_t at = 0; at < data.size(); at += source.size())
    std::memcpy(&data[at], source.data(), std::min(source.size(), data.size() - at));
  return data;
}

Matrix pack(const qc_weights &raw, const qc_target *target, size_t preference) {
  qc_error error;
  const qc_options options = {sizeof options, target, processors().get(), preference};
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
