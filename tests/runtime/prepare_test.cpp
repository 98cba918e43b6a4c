// Columns prepared by ranges and from floats of 16 bits: the bytes are those of all columns at once and of the same
// numbers as f32, for every format and target, and a range writes nothing else.
#include "matrices.h"
#include "support/float_types.h"

#include "system.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#if QC_HAS_THREADS
#include <thread>
#endif

namespace {

using namespace matrices;

constexpr uint32_t canary = 0xa5a5a5a5;

/// A buffer for columns, and its handle.
struct Prepared {
  std::vector<uint32_t> words;
  qc_activations handle{};

  Prepared(const qc_format *format, size_t cols, size_t columns) {
    size_t bytes = 0;
    EXPECT_EQ(qc_activation_bytes(format, cols, columns, &bytes, nullptr), QC_OK);
    words.assign(bytes / 4, canary);
  }
  size_t bytes() const { return words.size() * 4; }
};

Prepared allAtOnce(const qc_format *format, size_t cols, const std::vector<float> &x, size_t columns,
                   const qc_options &options) {
  Prepared all(format, cols, columns);
  const qc_input in = {x.data(), x.size(), 0, columns};
  EXPECT_EQ(qc_quantize_activations(format, cols, &in, all.words.data(), all.bytes(), &all.handle, &options, nullptr),
            QC_OK);
  return all;
}

void expectSameHandle(const qc_activations &a, const qc_activations &b) {
  EXPECT_EQ(a.format, b.format);
  EXPECT_EQ(a.cols, b.cols);
  EXPECT_EQ(a.columns, b.columns);
  EXPECT_EQ(a.panel_columns, b.panel_columns);
  EXPECT_EQ(a.bytes, b.bytes);
}

class Prepare : public testing::TestWithParam<const qc_format *> {};

TEST_P(Prepare, AnyRangesInAnyOrderGiveTheBytesOfAllAtOnce) {
  const qc_format *format = GetParam();
  const size_t cols = std::max<size_t>(2 * format->block_elements, 20), stride = cols + 3;
  for (const qc_target *target : availableTargets())
    for (const size_t columns : {1, 3, 8, 13, 19}) {
      SCOPED_TRACE(std::string(target->name) + ", columns: " + std::to_string(columns));
      const qc_options options = optionsOf(target);
      const std::vector<float> x = randomFloats(cols * columns, 1);
      const Prepared expected = allAtOnce(format, cols, x, columns, options);
      for (const size_t length : {size_t{1}, size_t{2}, size_t{5}, columns}) {
        Prepared parts(format, cols, columns);
        std::vector<size_t> begins;
        for (size_t begin = 0; begin < columns; begin += length)
          begins.insert(begins.begin() + static_cast<ptrdiff_t>(begins.size() / 2), begin);
        for (const size_t begin : begins) {
          const size_t count = std::min(length, columns - begin);
          std::vector<float> some(count * stride, 1e30f);
          for (size_t c = 0; c < count; ++c)
            std::copy_n(x.begin() + static_cast<ptrdiff_t>((begin + c) * cols), cols,
                        some.begin() + static_cast<ptrdiff_t>(c * stride));
          const qc_typed_input in = {some.data(), QC_TYPE_F32, some.size(), stride, count};
          const qc_activations_desc desc = {sizeof desc,        format,       cols, columns, begin, &in,
                                            parts.words.data(), parts.bytes()};
          qc_error error{};
          ASSERT_EQ(qc_prepare_activations(&desc, begin ? &parts.handle : nullptr, &options, &error), QC_OK)
              << error.message;
          if (begin) {
            EXPECT_EQ(parts.handle.data, parts.words.data());
            expectSameHandle(parts.handle, expected.handle);
          }
        }
        ASSERT_EQ(parts.words, expected.words) << "ranges of " << length;
      }
    }
}

TEST_P(Prepare, ARangeWritesItsColumnsAlone) {
  const qc_format *format = GetParam();
  const size_t cols = std::max<size_t>(2 * format->block_elements, 20), columns = 13;
  for (const qc_target *target : availableTargets()) {
    const qc_options options = optionsOf(target);
    const std::vector<float> x = randomFloats(cols, 2);
    const qc_typed_input in = {x.data(), QC_TYPE_F32, x.size(), 0, 1};
    Prepared all(format, cols, columns);
    for (size_t c = 0; c < columns; ++c) {
      const std::vector<uint32_t> before = all.words;
      const qc_activations_desc desc = {sizeof desc, format, cols, columns, c, &in, all.words.data(), all.bytes()};
      ASSERT_EQ(qc_prepare_activations(&desc, &all.handle, &options, nullptr), QC_OK);
      size_t written = 0;  // bytes of one column at most, all of them untouched before
      for (size_t i = 0; i < before.size(); ++i)
        if (all.words[i] != before[i]) {
          ASSERT_EQ(before[i], canary) << "column " << c << ", word " << i;
          ++written;
        }
      EXPECT_LE(written, before.size() / columns);
      EXPECT_GT(written, 0u);
    }
  }
}

TEST_P(Prepare, FloatsOf16BitsAreWhatTheyAreWorth) {
  const qc_format *format = GetParam();
  const size_t cols = 4096 / format->block_elements * format->block_elements + 2 * format->block_elements, columns = 5,
               stride = cols + 7;  // more than are widened at once
  for (const float_types::Type &type : float_types::all)
    for (const qc_target *target : availableTargets()) {
      SCOPED_TRACE(std::string(type.name) + ", " + target->name);
      const qc_options options = optionsOf(target);
      float_types::Values values(type, stride * columns);
      std::vector<float> widened;
      support::Random random(3);
      for (size_t i = 0; i < values.size(); ++i)
        values.set(i, i % 97 ? random.uniform(-2, 2) : std::ldexp(random.uniform(-2, 2), -20));
      for (size_t c = 0; c < columns; ++c)
        for (size_t k = 0; k < cols; ++k)
          widened.push_back(values[c * stride + k]);
      const Prepared expected = allAtOnce(format, cols, widened, columns, options);
      Prepared all(format, cols, columns);
      const qc_typed_input in = {values.data(), type.number, values.size(), stride, columns};
      const qc_activations_desc desc = {sizeof desc, format, cols, columns, 0, &in, all.words.data(), all.bytes()};
      qc_error error{};
      ASSERT_EQ(qc_prepare_activations(&desc, &all.handle, &options, &error), QC_OK) << error.message;
      ASSERT_EQ(all.words, expected.words);
      expectSameHandle(all.handle, expected.handle);
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, Prepare, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

// Columns for a format of floats are x as it is: every value of 16 bits can be seen.
TEST(PreparedTypes, EveryValueOf16BitsIsWidenedExactly) {
  const qc_format *format = qc_format_by_name("f32");
  const size_t cols = 65536;
  for (const float_types::Type &type : float_types::all) {
    if (type.bytes() != 2)
      continue;
    SCOPED_TRACE(type.name);
    float_types::Values values(type, cols);
    for (size_t i = 0; i < cols; ++i)
      values.setBits(i, static_cast<uint32_t>(i));
    const qc_typed_input in = {values.data(), type.number, cols, 0, 1};
    for (const qc_target *target : availableTargets()) {
      const qc_options options = optionsOf(target);
      Prepared all(format, cols, 1);
      const qc_activations_desc desc = {sizeof desc, format, cols, 1, 0, &in, all.words.data(), all.bytes()};
      ASSERT_EQ(qc_prepare_activations(&desc, &all.handle, &options, nullptr), QC_OK);
      for (size_t i = 0; i < cols; ++i) {
        float got;
        std::memcpy(&got, &all.words[i], sizeof got);
        ASSERT_TRUE(support::sameBits(got, values[i])) << target->name << ": " << std::hex << i;
      }
    }
  }
}

TEST(SharedActivations, AreThoseThatProductsTake) {
  size_t shared = 0;
  for (const qc_format *prepared : matrices::allFormats())
    for (const qc_format *format : matrices::allFormats()) {
      const size_t cols = std::max(prepared->block_elements, format->block_elements);
      if (cols % prepared->block_elements != 0 || cols % format->block_elements != 0)
        continue;
      const qc_weights none = {format, &format->layouts[0], nullptr, 0, 0, cols, 0};
      const qc_activations x = {prepared, nullptr, 0, cols, 1, 1};
      size_t bytes;
      const qc_status status = qc_matmul_prepared_workspace_bytes(&none, &x, nullptr, &bytes, nullptr);
      EXPECT_EQ(qc_shares_activations(prepared, format), status == QC_OK) << prepared->name << ", " << format->name;
      EXPECT_EQ(status == QC_OK, prepared->block_elements == format->block_elements)
          << prepared->name << ", " << format->name;
      shared += status == QC_OK && prepared != format;
    }
  EXPECT_GT(shared, 0u);
  const qc_format *const some = qc_format_by_name("q4_k");
  const qc_format foreign = *some;
  EXPECT_FALSE(qc_shares_activations(some, &foreign));
  EXPECT_FALSE(qc_shares_activations(nullptr, some));
}

/// Columns prepared for the first format of each block size are, to the byte, what each other one prepares, and its
/// products with them are those with x.
TEST(SharedActivations, ServeEveryFormatOfTheBlocksSize) {
  std::map<size_t, const qc_format *> first;
  for (const qc_format *format : allFormats())
    first.emplace(format->block_elements, format);
  constexpr size_t rows = 21;
  for (const qc_format *format : allFormats()) {
    const qc_format *const other = first.at(format->block_elements);
    const size_t cols = 2 * format->block_elements;
    const Matrix raw = randomRaw(format, rows, cols, 9);
    for (const qc_target *target : availableTargets())
      for (const size_t columns : {1, 3, 11}) {
        SCOPED_TRACE(std::string(format->name) + " with columns for " + other->name + ", " + target->name);
        const qc_options options = optionsOf(target);
        const std::vector<float> x = randomFloats(cols * columns, 10);
        const Prepared prepared = allAtOnce(other, cols, x, columns, options);
        ASSERT_EQ(prepared.words, allAtOnce(format, cols, x, columns, options).words);
        const std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, options);
        const Layouts layouts(raw, target);
        for (const qc_weights *w : layouts) {
          size_t bytes = 0;
          qc_error error{};
          ASSERT_EQ(qc_matmul_prepared_workspace_bytes(w, &prepared.handle, &options, &bytes, nullptr), QC_OK);
          std::vector<uint8_t> workspace(bytes);
          std::vector<float> y(rows * columns, -1.0f);
          const qc_output out = {y.data(), y.size(), 0};
          ASSERT_EQ(qc_matmul_prepared(w, 0, rows, &prepared.handle, &out, workspace.data(), bytes, &options, &error),
                    QC_OK)
              << error.message;
          expectSame(y, expected);
        }
      }
  }
}

#if QC_HAS_THREADS
TEST(PreparedByThreads, DisjointRangesAtOnceGiveTheSameBytes) {
  const qc_format *format = qc_format_by_name("q4_k");
  const size_t cols = 2048, columns = 37;
  const std::vector<float> x = randomFloats(cols * columns, 4);
  const Prepared expected = allAtOnce(format, cols, x, columns, optionsOf(nullptr));
  for (const size_t count : {2, 4, 7}) {
    Prepared all(format, cols, columns);
    std::vector<std::thread> threads;
    for (size_t t = 0; t < count; ++t)
      threads.emplace_back([&, t] {
        const size_t begin = columns * t / count, end = columns * (t + 1) / count;
        const qc_typed_input in = {x.data() + begin * cols, QC_TYPE_F32, (end - begin) * cols, 0, end - begin};
        const qc_activations_desc desc = {sizeof desc, format,           cols,       columns, begin,
                                          &in,         all.words.data(), all.bytes()};
        qc_activations mine;
        EXPECT_EQ(qc_prepare_activations(&desc, &mine, nullptr, nullptr), QC_OK);
        expectSameHandle(mine, expected.handle);
      });
    for (std::thread &thread : threads)
      thread.join();
    EXPECT_EQ(all.words, expected.words);
  }
}

TEST(PreparedByThreads, OfAPoolToo) {
  const qc_format *format = qc_format_by_name("q4_k");
  const size_t cols = 4096, columns = 700;  // worth threads
  float_types::Values x(float_types::all[2], cols * columns);
  for (size_t i = 0; i < x.size(); ++i)
    x.setBits(i, static_cast<uint32_t>(0x3f00 + i % 199));
  const Prepared expected = allAtOnce(format, cols, x.floats(), columns, optionsOf(nullptr));
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  const qc_options options = optionsOf(nullptr, pool);
  Prepared all(format, cols, columns);
  const qc_typed_input in = {x.data(), QC_TYPE_BF16, x.size(), 0, columns};
  const qc_activations_desc desc = {sizeof desc, format, cols, columns, 0, &in, all.words.data(), all.bytes()};
  EXPECT_EQ(qc_prepare_activations(&desc, nullptr, &options, nullptr), QC_OK);
  qc_pool_destroy(pool);
  EXPECT_EQ(all.words, expected.words);
}
#endif

// q4_0 has blocks of 32 weights.
class PrepareError : public testing::Test {
protected:
  const qc_format *format = qc_format_by_name("q4_0");
  qc_options options = optionsOf(qc_target_by_name("scalar"));
  std::vector<float> x = randomFloats(3 * 64, 5);
  qc_typed_input in = {x.data(), QC_TYPE_F32, x.size(), 0, 3};
  Prepared all = Prepared(format, 64, 5);
  qc_activations_desc desc = {sizeof desc, format, 64, 5, 2, &in, all.words.data(), all.bytes()};
  qc_error error{};

  void refused(qc_status status, const std::string &message) {
    const std::vector<uint32_t> before = all.words;
    const qc_activations handle = all.handle;
    expectError(qc_prepare_activations(&desc, &all.handle, &options, &error), error, status, message);
    EXPECT_EQ(all.words, before) << "a failing call wrote output";
    EXPECT_EQ(std::memcmp(&handle, &all.handle, sizeof handle), 0) << "a failing call wrote a handle";
  }
};

TEST_F(PrepareError, RangesThatAreNotAmongTheColumns) {
  desc.column_begin = 3;
  refused(QC_ERROR_ARGUMENT, "q4_0: 3 columns from 3 on are not among the 5 of the buffer");
  desc.column_begin = SIZE_MAX;
  refused(QC_ERROR_ARGUMENT,
          "q4_0: 3 columns from " + std::to_string(SIZE_MAX) + " on are not among the 5 of the buffer");
  desc.column_begin = 0;
  desc.columns = 2;
  refused(QC_ERROR_ARGUMENT, "q4_0: 3 columns from 0 on are not among the 2 of the buffer");
  in.vectors = 0;
  desc.column_begin = 3;
  refused(QC_ERROR_ARGUMENT, "q4_0: 0 columns from 3 on are not among the 2 of the buffer");
}

TEST_F(PrepareError, Operands) {
  in.type = 3;
  refused(QC_ERROR_ARGUMENT, "x: type 3 is none");
  in.type = -1;
  refused(QC_ERROR_ARGUMENT, "x: type -1 is none");
  in.type = QC_TYPE_F16;
  in.data = reinterpret_cast<const char *>(x.data()) + 1;
  refused(QC_ERROR_BUFFER, "x is not aligned to 2 bytes");
  in.type = QC_TYPE_F32;
  in.data = reinterpret_cast<const char *>(x.data()) + 2;
  refused(QC_ERROR_BUFFER, "x is not aligned to 4 bytes");
  in.data = nullptr;
  refused(QC_ERROR_ARGUMENT, "x is null");
  in.data = x.data();
  in.stride = 63;
  refused(QC_ERROR_SHAPE, "x has a stride of 63 floats, its vectors have 64");
  in.stride = 65;
  refused(QC_ERROR_BUFFER, "x holds 192 floats, 3 vectors of 64 with a stride of 65 need 194");
  in.stride = SIZE_MAX / 4;
  in.type = QC_TYPE_F16;
  in.count = SIZE_MAX;
  refused(QC_ERROR_OVERFLOW, "x: the bytes of 3 vectors of 64 floats do not fit size_t");
}

TEST_F(PrepareError, Buffers) {
  desc.bytes = all.bytes() - 1;
  refused(QC_ERROR_BUFFER, "q4_0: activation buffer has " + std::to_string(all.bytes() - 1) +
                               " bytes, 5 columns of 64 need " + std::to_string(all.bytes()));
  desc.bytes = all.bytes();
  desc.data = nullptr;
  refused(QC_ERROR_ARGUMENT, "q4_0: activation buffer is null");
  desc.data = reinterpret_cast<char *>(all.words.data()) + 2;
  refused(QC_ERROR_BUFFER, "q4_0: activation buffer is not aligned to 4 bytes");
}

TEST_F(PrepareError, Structures) {
  const std::string ours = std::to_string(sizeof desc);
  expectError(qc_prepare_activations(nullptr, nullptr, nullptr, &error), error, QC_ERROR_ARGUMENT, "desc is null");
  desc.struct_size = 7;
  refused(QC_ERROR_ARGUMENT, "desc: struct_size is 7, this library takes " + ours);
  desc.struct_size = offsetof(qc_activations_desc, x);
  refused(QC_ERROR_ARGUMENT, "x is null");
  desc.struct_size = sizeof desc;
  desc.format = nullptr;
  refused(QC_ERROR_ARGUMENT, "format is null");
  desc.format = format;
  desc.cols = 63;
  refused(QC_ERROR_SHAPE, "q4_0: rows of 63 weights, not a multiple of the block of 32");
}

TEST_F(PrepareError, OverlapIsWithThePanelsOfTheRange) {
  in = {all.words.data(), QC_TYPE_F32, 64, 0, 1};  // 256 bytes of the first panel
  refused(QC_ERROR_ARGUMENT, "activation buffer and x overlap by 256 bytes; what is written must lie apart");

  format = qc_format_by_name("f32");  // whose panels are columns, and whose columns are x as it is
  std::vector<float> both = randomFloats(5 * 64, 6);
  desc = {sizeof desc, format, 64, 5, 2, &in, both.data(), both.size() * 4};
  in.data = both.data() + 3 * 64;
  ASSERT_EQ(qc_prepare_activations(&desc, nullptr, &options, &error), QC_OK) << error.message;
  EXPECT_TRUE(std::equal(both.begin() + 2 * 64, both.begin() + 3 * 64, both.begin() + 3 * 64));
  in.data = both.data() + 3 * 64 - 1;
  refused(QC_ERROR_ARGUMENT, "activation buffer and x overlap by 4 bytes; what is written must lie apart");
}

TEST_F(PrepareError, NothingIsNone) {
  in = {nullptr, QC_TYPE_BF16, 0, 0, 0};
  desc.column_begin = 5;
  const std::vector<uint32_t> before = all.words;
  ASSERT_EQ(qc_prepare_activations(&desc, &all.handle, &options, &error), QC_OK) << error.message;
  EXPECT_EQ(all.words, before);
  EXPECT_EQ(all.handle.data, all.words.data());
  EXPECT_EQ(all.handle.columns, 5u);
  desc.columns = 0, desc.column_begin = 0, desc.data = nullptr, desc.bytes = 0;
  ASSERT_EQ(qc_prepare_activations(&desc, &all.handle, &options, &error), QC_OK) << error.message;
  EXPECT_EQ(all.handle.columns, 0u);
}

}  // namespace
