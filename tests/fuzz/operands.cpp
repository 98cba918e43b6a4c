// Operands for the operations of the library.
#include "operands.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <thread>

namespace fuzz {
namespace {

using support::Guarded;
using support::Random;

bool isCanary(const void *data, size_t bytes) {
  const auto *from = static_cast<const uint8_t *>(data);
  return std::all_of(from, from + bytes, [](uint8_t byte) { return byte == Guarded::canary; });
}

float ofBits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

size_t extent(size_t vectors, size_t length, size_t stride) {
  return vectors && length ? (vectors - 1) * stride + length : 0;
}

// Executors: the calling thread alone, and threads that come for every second task.
void backwards(void *, size_t count, qc_task *task, void *context) {
  while (count-- > 0)
    task(context, count);
}

void byHalves(void *, size_t count, qc_task *task, void *context) {
  std::vector<std::thread> threads;
  for (size_t i = 0; i < count; i += 2)
    threads.emplace_back(task, context, i);
  for (std::thread &thread : threads)
    thread.join();
}

float magnitude(Random &random, int least, int most) {
  const float sign = random.below(2) ? 1.0f : -1.0f;
  return std::ldexp(sign * random.uniform(1, 2),
                    least + static_cast<int>(random.below(static_cast<unsigned>(most - least))));
}

}  // namespace

void succeeds(qc_status status, const qc_error &error) {
  if (status != QC_OK)
    require(false, error.message);
}

std::vector<const qc_target *> availableTargets() {
  std::vector<const qc_target *> targets;
  for (size_t i = 0; const qc_target *target = qc_target_at(i); ++i)
    if (qc_target_available(target))
      targets.push_back(target);
  return targets;
}

const std::vector<qc_pool *> &pools() {
  static const struct Pools {
    std::vector<qc_pool *> all{nullptr};
    Pools() {
      qc_error error{};
      for (size_t threads : {1, 2, 4})
        succeeds(qc_pool_create(threads, &all.emplace_back(), &error), error);
      for (const auto run : {backwards, byHalves}) {
        const qc_executor executor = {sizeof executor, 4, run, nullptr};
        succeeds(qc_pool_from_executor(&executor, &all.emplace_back(), &error), error);
      }
    }
    ~Pools() { std::for_each(all.begin(), all.end(), qc_pool_destroy); }
  } made;
  return made.all;
}

std::vector<float> makeFloats(Input &input, size_t count) {
  const size_t kind = input.number(0, 8);
  Random random = input.random();
  const float constant = magnitude(random, -140, 120);
  std::vector<float> values(count);
  for (float &value : values)
    switch (kind) {
    case 0:
      value = random.uniform(-2, 2);
      break;
    case 1:
      value = magnitude(random, -40, 20);
      break;
    case 2:
      value = ofBits(random.below(1u << 24) | random.below(2) << 31);  // subnormals, and what is just above them
      break;
    case 3:
      value = magnitude(random, 10, 128);
      break;
    case 4:
      value = random.below(16) ? 0.0f : random.uniform(-1, 1);
      break;
    case 5:
      value = constant;
      break;
    case 6:
      value = ofBits(static_cast<uint32_t>(random.next()));
      break;
    case 7:
      value = ofBits(input.word());
      break;
    default:
      value = random.below(256) ? random.uniform(-1, 1) : std::numeric_limits<float>::quiet_NaN();
    }
  return values;
}

std::vector<float> makeImportance(Input &input, size_t count) {
  const size_t kind = input.number(0, 5);
  Random random = input.random();
  std::vector<float> values(count);
  for (float &value : values)
    switch (kind) {
    case 0:
      value = 1;
      break;
    case 1:
      value = 0;
      break;
    case 2:
      value = random.below(8) ? random.uniform(0, 1) : 0.0f;
      break;
    case 3:
      value = random.below(64) ? 0.0f : 1.0f;
      break;
    case 4:
      value = std::fabs(magnitude(random, -149, 127));
      break;
    default:
      value = ofBits(random.below(4));
    }
  return values;
}

std::vector<uint8_t> makeBlocks(Input &input, const qc_format &format, size_t count) {
  std::vector<uint8_t> bytes(count * format.block_bytes);
  const size_t kind = input.number(0, 3);
  Random random = input.random();
  if (kind == 0) {
    random.fill(bytes.data(), bytes.size());
  } else if (kind == 1) {
    std::generate(bytes.begin(), bytes.end(), [&] { return input.byte(); });
  } else if (kind == 2) {
    std::fill(bytes.begin(), bytes.end(), input.byte());
  } else {
    std::vector<float> x(count * format.block_elements);
    for (float &value : x)
      value = random.uniform(-1, 1);
    const qc_input in = {x.data(), x.size(), 0, 1};
    qc_error error{};
    succeeds(qc_quantize(&format, x.size(), &in, nullptr, bytes.data(), bytes.size(), 0, nullptr, &error), error);
  }
  return bytes;
}

Guarded makeMemory(Input &input, size_t bytes, size_t alignment) {
  const uint8_t byte = input.byte();
  return Guarded(bytes, byte & 1 ? support::Side::Start : support::Side::End, byte / 2 % 8 * alignment);
}

std::vector<float> rounded(const float_types::Type &type, std::vector<float> values) {
  for (float &value : values)
    value = type.value(type.nearest(value));
  return values;
}

Vectors::Vectors(Input &input, size_t vectors, size_t length, const Type &type)
    : type(type), vectors(vectors), length(length), rowStride(length + (input.flag() ? input.number(1, 9) : 0)),
      given(rowStride == length && input.flag() ? 0 : rowStride), count(extent(vectors, length, rowStride)),
      memory(makeMemory(input, count * type.bytes(), type.bytes())) {}

Vectors::Vectors(Input &input, const std::vector<float> &values, size_t vectors, size_t length, const Type &type)
    : Vectors(input, vectors, length, type) {
  std::memset(memory.data(), 0xff, memory.size());  // NaN
  set(values);
}

void Vectors::set(const std::vector<float> &values) {
  for (size_t v = 0; v < vectors; ++v)
    for (size_t i = 0; i < length; ++i) {
      const uint32_t bits = type.nearest(values[v * length + i]);  // little-endian
      std::memcpy(at(v, i), &bits, type.bytes());
    }
}

qc_typed_input Vectors::typedInput(size_t first, size_t some) const {
  const size_t floats = extent(some, length, rowStride);
  return {floats ? at(first, 0) : data(), type.number, floats, given, some};
}

bool Vectors::hold(const std::vector<float> &values) const {
  for (size_t v = 0; v < vectors && length; ++v) {
    for (size_t i = 0; i < length; ++i) {
      uint32_t bits = 0;
      std::memcpy(&bits, at(v, i), type.bytes());
      if (!float_types::same(type, bits, type.nearest(values[v * length + i])))
        return false;
    }
    if (v + 1 < vectors && !isCanary(at(v, length), (rowStride - length) * type.bytes()))
      return false;
  }
  return memory.untouchedOutside();
}

bool Vectors::untouched() const { return isCanary(data(), memory.size()) && memory.untouchedOutside(); }

Rows::Rows(Input &input, size_t rows, size_t rowBytes)
    : rows(rows), rowBytes(rowBytes), rowStride(rowBytes + (input.flag() ? input.number(1, 40) : 0)),
      given(rowStride == rowBytes && input.flag() ? 0 : rowStride),
      memory(makeMemory(input, extent(rows, rowBytes, rowStride), 1)) {}

Rows::Rows(Input &input, const std::vector<uint8_t> &dense, size_t rows, size_t rowBytes)
    : Rows(input, rows, rowBytes) {
  for (size_t r = 0; r < rows && rowBytes; ++r)
    std::copy_n(dense.data() + r * rowBytes, rowBytes, memory.data() + r * rowStride);
}

bool Rows::hold(const std::vector<uint8_t> &dense) const {
  const uint8_t *from = const_cast<Guarded &>(memory).data();
  for (size_t r = 0; r < rows && rowBytes; ++r, from += rowStride) {
    if (std::memcmp(from, dense.data() + r * rowBytes, rowBytes) != 0)
      return false;
    if (r + 1 < rows && !isCanary(from + rowBytes, rowStride - rowBytes))
      return false;
  }
  return memory.untouchedOutside();
}

bool Rows::untouched() const {
  return isCanary(const_cast<Guarded &>(memory).data(), memory.size()) && memory.untouchedOutside();
}

std::vector<uint8_t> slice(const std::vector<uint8_t> &bytes, size_t begin, size_t count) {
  const auto from = bytes.begin() + static_cast<ptrdiff_t>(begin);
  return {from, from + static_cast<ptrdiff_t>(count)};
}

}  // namespace fuzz
