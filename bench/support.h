// Data and calls that both kinds of measurement use. A call that fails ends the program with the library's message.
#pragma once

#include <quantc/quantc.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace bench {

void check(qc_status status, const qc_error &error);

using Pool = std::unique_ptr<qc_pool, void (*)(qc_pool *)>;

Pool makePool(size_t threads);

/// A pool of all processors that this process may use.
const Pool &processors();

/// `count` reproducible values, about normal.
std::vector<float> randomValues(size_t count, uint64_t seed);

/// Raw rows of the format; after the first few rows they repeat, so that many and large matrices are quickly made.
std::vector<uint8_t> randomWeights(const qc_format &format, size_t cols, size_t rows);

/// A handle and the bytes it points to.
struct Matrix {
  qc_weights weights;
  std::vector<uint8_t> bytes;
};

/// The rows packed for the target (null: the active one) as preferred; it must have a packed layout for the format.
Matrix pack(const qc_weights &raw, const qc_target *target, size_t preference = QC_PREFER_MEMORY);

}  // namespace bench
