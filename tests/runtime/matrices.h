// Matrices for tests through the public header, and comparison of errors.
#pragma once

#include "quantc/quantc.h"
#include "support/bits.h"
#include "definition/random.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace matrices {

inline qc_options optionsOf(const qc_target *target, qc_pool *pool = nullptr) {
  return {sizeof(qc_options), target, pool, QC_PREFER_MEMORY};
}

inline std::vector<const qc_target *> availableTargets() {
  std::vector<const qc_target *> targets;
  for (size_t i = 0; i < qc_target_count(); ++i)
    if (qc_target_available(qc_target_at(i)))
      targets.push_back(qc_target_at(i));
  return targets;
}

inline std::vector<const qc_format *> allFormats() {
  std::vector<const qc_format *> formats;
  for (size_t i = 0; i < qc_format_count(); ++i)
    formats.push_back(qc_format_at(i));
  return formats;
}

/// Weights that own their bytes.
struct Matrix {
  std::vector<uint8_t> bytes;
  qc_weights weights;
};

/// Random bytes as raw blocks: any bits are weights, NaN and infinity included.
inline Matrix randomRaw(const qc_format *format, size_t rows, size_t cols, uint64_t seed, size_t gap = 0) {
  Matrix m;
  size_t rowBytes = cols / format->block_elements * format->block_bytes;
  m.bytes.resize(rows * (rowBytes + gap));
  support::Random random(seed);
  random.fill(m.bytes.data(), m.bytes.size());
  qc_error error;
  EXPECT_EQ(qc_weights_init(&m.weights, format, nullptr, m.bytes.data(), m.bytes.size(), rows, cols,
                            gap ? rowBytes + gap : 0, &error),
            QC_OK)
      << error.message;
  return m;
}

inline Matrix packed(const Matrix &raw, const qc_target *target, size_t preference = QC_PREFER_MEMORY) {
  const qc_weights &w = raw.weights;
  qc_options options = optionsOf(target);
  options.preference = preference;
  const qc_layout *layout = qc_preferred_layout(w.format, &options);
  qc_error error;
  size_t bytes = 0;
  EXPECT_EQ(qc_weight_bytes(w.format, layout, w.rows, w.cols, &bytes, nullptr), QC_OK);
  Matrix m;
  m.bytes.resize(bytes);
  EXPECT_EQ(qc_pack(&w, 0, w.rows, m.bytes.data(), bytes, &options, &error), QC_OK) << error.message;
  EXPECT_EQ(qc_weights_init(&m.weights, w.format, layout, m.bytes.data(), bytes, w.rows, w.cols, 0, &error), QC_OK)
      << error.message;
  return m;
}

/// A matrix in every layout that a target computes from, itself the first.
class Layouts {
public:
  Layouts(const Matrix &raw, const qc_target *target) : panels(packed(raw, target)) {
    all = {&raw.weights, &panels.weights};
    wide = packed(raw, target, QC_PREFER_SPEED);
    if (wide.weights.layout != panels.weights.layout)
      all.push_back(&wide.weights);
  }
  Layouts(const Layouts &) = delete;
  Layouts &operator=(const Layouts &) = delete;
  auto begin() const { return all.begin(); }
  auto end() const { return all.end(); }
  size_t size() const { return all.size(); }
  const qc_weights *operator[](size_t i) const { return all[i]; }

private:
  Matrix panels, wide;
  std::vector<const qc_weights *> all;
};

inline std::vector<float> randomFloats(size_t count, uint64_t seed) {
  support::Random random(seed);
  std::vector<float> values(count);
  for (float &value : values)
    value = random.uniform(-2, 2);
  return values;
}

/// The whole product of tight x and y, through qc_matmul.
inline std::vector<float> multiply(const qc_weights &w, size_t begin, size_t end, const std::vector<float> &x,
                                   size_t columns, const qc_options &options) {
  qc_error error{};
  size_t bytes = 0;
  EXPECT_EQ(qc_matmul_workspace_bytes(&w, columns, &options, &bytes, &error), QC_OK) << error.message;
  std::vector<uint8_t> workspace(bytes);
  std::vector<float> y((end - begin) * columns, -1.0f);
  qc_input in = {x.data(), x.size(), 0, columns};
  qc_output out = {y.data(), y.size(), 0};
  EXPECT_EQ(qc_matmul(&w, begin, end, &in, &out, workspace.data(), bytes, &options, &error), QC_OK) << error.message;
  return y;
}

inline void expectSame(const std::vector<float> &a, const std::vector<float> &b) {
  ASSERT_EQ(a.size(), b.size());
  for (size_t i = 0; i < a.size(); ++i)
    ASSERT_TRUE(support::sameBits(a[i], b[i])) << "at " << i << ": " << a[i] << " and " << b[i];
}

inline void expectError(qc_status got, const qc_error &error, qc_status status, const std::string &message) {
  EXPECT_EQ(got, status);
  EXPECT_EQ(error.status, status);
  EXPECT_EQ(std::string(error.message), message);
}

}  // namespace matrices
