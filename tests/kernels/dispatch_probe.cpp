// Prints the target that the dispatcher chose, then a hash of what every operation yields for every format. Run on an
// older CPU it shows that the choice is right, that no instruction is missing, and that the bits are the same.
#include "quantc/quantc.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

qc_error error;

void check(qc_status status, const char *call) {
  if (status == QC_OK)
    return;
  std::fprintf(stderr, "%s: %s\n", call, error.message);
  std::exit(EXIT_FAILURE);
}
#define CHECK(call) check(call, #call)

class Hash {
public:
  void add(const void *data, size_t bytes) {  // FNV-1a
    for (size_t i = 0; i < bytes; ++i)
      state = (state ^ static_cast<const uint8_t *>(data)[i]) * 0x100000001b3;
  }
  template <typename T> void add(const std::vector<T> &values) { add(values.data(), values.size() * sizeof(T)); }
  uint64_t value() const { return state; }

private:
  uint64_t state = 0xcbf29ce484222325;
};

std::vector<float> numbers(size_t count, uint32_t seed) {
  std::vector<float> values(count);
  for (float &value : values) {
    seed = seed * 1664525 + 1013904223;
    value = float(int32_t(seed)) * 0x1p-31f;
  }
  return values;
}

uint64_t hashOf(const qc_format *format) {
  const size_t rows = 37, cols = format->block_elements == 1 ? 101 : 2 * format->block_elements, columns = 9;
  const auto values = numbers(rows * cols, 1), x = numbers(columns * cols, 2);
  Hash hash;

  size_t bytes = 0;
  CHECK(qc_weight_bytes(format, nullptr, rows, cols, &bytes, &error));
  std::vector<uint8_t> raw(bytes);
  const qc_input source = {values.data(), values.size(), 0, rows};
  auto weights = numbers(cols, 3);
  for (float &weight : weights)
    weight = weight < 0 ? 0 : weight;
  const qc_input importance = {weights.data(), weights.size(), 0, 1};
  CHECK(qc_quantize(format, cols, &source, &importance, raw.data(), raw.size(), 0, nullptr, &error));
  hash.add(raw);
  CHECK(qc_quantize(format, cols, &source, nullptr, raw.data(), raw.size(), 0, nullptr, &error));
  hash.add(raw);

  qc_weights matrix;
  CHECK(qc_weights_init(&matrix, format, nullptr, raw.data(), raw.size(), rows, cols, 0, &error));
  std::vector<float> w(rows * cols);
  const qc_output decoded = {w.data(), w.size(), 0};
  CHECK(qc_dequantize(&matrix, 0, rows, &decoded, nullptr, &error));
  hash.add(w);

  const qc_layout *layout = qc_packed_layout(format, nullptr);
  CHECK(qc_weight_bytes(format, layout, rows, cols, &bytes, &error));
  std::vector<uint8_t> panels(bytes);
  CHECK(qc_pack(&matrix, 0, rows, panels.data(), panels.size(), nullptr, &error));
  qc_weights packed;
  CHECK(qc_weights_init(&packed, format, layout, panels.data(), panels.size(), rows, cols, 0, &error));
  std::vector<uint8_t> restored(raw.size());
  CHECK(qc_unpack(&packed, 0, rows, restored.data(), restored.size(), 0, nullptr, &error));
  hash.add(restored);

  for (const qc_weights *form : {&matrix, &packed})
    for (size_t count : {size_t(1), columns}) {
      const qc_input input = {x.data(), count * cols, 0, count};
      std::vector<float> y(count * rows);
      const qc_output output = {y.data(), y.size(), 0};
      CHECK(qc_matmul_workspace_bytes(form, count, nullptr, &bytes, &error));
      std::vector<uint8_t> workspace(bytes);
      CHECK(qc_matmul(form, 0, rows, &input, &output, workspace.data(), workspace.size(), nullptr, &error));
      hash.add(y);
    }
  return hash.value();
}

}  // namespace

int main() {
  std::printf("target %s\n", qc_active_target()->name);
  for (size_t f = 0; f < qc_format_count(); ++f)
    std::printf("%s %016llx\n", qc_format_at(f)->name, static_cast<unsigned long long>(hashOf(qc_format_at(f))));
}
