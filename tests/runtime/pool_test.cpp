// The pool: any number of threads and of callers gives the same bits, and idle threads use no time. Meant to be run
// under the thread sanitizer as well.
#include "matrices.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numeric>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace matrices;

struct PoolDeleter {
  void operator()(qc_pool *pool) const { qc_pool_destroy(pool); }
};
using Pool = std::unique_ptr<qc_pool, PoolDeleter>;

Pool makePool(size_t threads) {
  qc_pool *pool = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_pool_create(threads, &pool, &error), QC_OK) << error.message;
  return Pool(pool);
}

// Large enough that threads are used.
constexpr size_t rows = 270, cols = 1024, columns = 9;

TEST(PoolTest, AnyNumberOfThreadsGivesTheSameBits) {
  const qc_format *format = qc_format_by_name("q4_0");
  Matrix raw = randomRaw(format, rows, cols, 1);
  Matrix panels = packed(raw, nullptr);
  std::vector<float> x = randomFloats(cols * columns, 2);
  std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr));
  for (size_t threads : {1, 2, 3, 5, 8}) {
    SCOPED_TRACE(threads);
    Pool pool = makePool(threads);
    EXPECT_EQ(qc_pool_threads(pool.get()), threads);
    qc_options options = optionsOf(nullptr, pool.get());
    for (int repeat = 0; repeat < 5; ++repeat) {
      expectSame(multiply(raw.weights, 0, rows, x, columns, options), expected);
      expectSame(multiply(panels.weights, 0, rows, x, columns, options), expected);
    }
    const size_t begin = 7, end = 263;  // a range that begins inside a panel
    expectSame(multiply(panels.weights, begin, end, x, columns, options),
               multiply(raw.weights, begin, end, x, columns, optionsOf(nullptr)));
  }
}

TEST(PoolTest, RowsAreSharedTheSameWay) {
  const qc_format *format = qc_format_by_name("q4_0");
  Matrix raw = randomRaw(format, rows, cols, 3);
  Matrix panels = packed(raw, nullptr);
  Pool pool = makePool(4);
  qc_options options = optionsOf(nullptr, pool.get());
  std::vector<uint8_t> bytes(panels.bytes.size());
  ASSERT_EQ(qc_pack(&raw.weights, 0, rows, bytes.data(), bytes.size(), &options, nullptr), QC_OK);
  EXPECT_EQ(bytes, panels.bytes);
  bytes.resize(raw.bytes.size());
  ASSERT_EQ(qc_unpack(&panels.weights, 0, rows, bytes.data(), bytes.size(), 0, &options, nullptr), QC_OK);
  EXPECT_EQ(bytes, raw.bytes);

  std::vector<float> alone(rows * cols), shared(rows * cols);
  qc_output out = {alone.data(), alone.size(), 0};
  ASSERT_EQ(qc_dequantize(&raw.weights, 0, rows, &out, nullptr, nullptr), QC_OK);
  out.data = shared.data();
  ASSERT_EQ(qc_dequantize(&raw.weights, 0, rows, &out, &options, nullptr), QC_OK);
  expectSame(shared, alone);
  std::vector<int32_t> all(rows);
  std::iota(all.begin(), all.end(), 0);
  std::fill(shared.begin(), shared.end(), -1.0f);
  ASSERT_EQ(qc_gather(&raw.weights, all.data(), rows, &out, &options, nullptr), QC_OK);
  expectSame(shared, alone);

  std::vector<float> x = randomFloats(rows * cols, 4);
  qc_input in = {x.data(), x.size(), 0, rows};
  std::vector<uint8_t> encoded(raw.bytes.size());
  ASSERT_EQ(qc_quantize(format, cols, &in, nullptr, encoded.data(), encoded.size(), 0, nullptr, nullptr), QC_OK);
  ASSERT_EQ(qc_quantize(format, cols, &in, nullptr, bytes.data(), bytes.size(), 0, &options, nullptr), QC_OK);
  EXPECT_EQ(bytes, encoded);
}

TEST(PoolTest, ServesConcurrentCallers) {
  const qc_format *format = qc_format_by_name("q4_0");
  constexpr int callers = 6, repeats = 6;
  Pool pool = makePool(3);
  Matrix raw = randomRaw(format, rows, cols, 5);
  Matrix panels = packed(raw, nullptr);
  std::vector<std::vector<float>> x(callers), expected(callers);
  for (int i = 0; i < callers; ++i) {
    x[i] = randomFloats(cols * columns, 100 + i);
    expected[i] = multiply(raw.weights, 0, rows, x[i], columns, optionsOf(nullptr));
  }
  std::vector<std::thread> threads;
  for (int i = 0; i < callers; ++i)
    threads.emplace_back([&, i] {
      qc_options options = optionsOf(nullptr, pool.get());
      for (int repeat = 0; repeat < repeats; ++repeat)
        expectSame(multiply((i + repeat) % 2 ? raw.weights : panels.weights, 0, rows, x[i], columns, options),
                   expected[i]);
    });
  for (std::thread &thread : threads)
    thread.join();
}

TEST(PoolTest, CallersWithThreadsOfTheirOwnShareAnOutput) {
  const qc_format *format = qc_format_by_name("q4_0");
  Matrix panels = packed(randomRaw(format, rows, cols, 6), nullptr);
  std::vector<float> x = randomFloats(cols, 7), y(rows);
  std::vector<float> expected = multiply(panels.weights, 0, rows, x, 1, optionsOf(nullptr));
  std::vector<uint32_t> words(cols * 2);
  qc_input in = {x.data(), x.size(), 0, 1};
  qc_activations prepared;
  ASSERT_EQ(qc_quantize_activations(format, cols, &in, words.data(), words.size() * 4, &prepared, nullptr, nullptr),
            QC_OK);
  std::vector<std::thread> threads;
  for (size_t begin = 0; begin < rows; begin += 45)
    threads.emplace_back([&, begin] {
      std::vector<uint8_t> workspace(1 << 20);
      qc_output out = {y.data() + begin, 45, 0};
      EXPECT_EQ(qc_matmul_prepared(&panels.weights, begin, begin + 45, &prepared, &out, workspace.data(),
                                   workspace.size(), nullptr, nullptr),
                QC_OK);
    });
  for (std::thread &thread : threads)
    thread.join();
  expectSame(y, expected);
}

#ifdef __linux__
/// How many threads of this process are not asleep, by what the system says of each.
size_t threadsAwake() {
  size_t awake = 0;
  for (const auto &task : std::filesystem::directory_iterator("/proc/self/task")) {
    std::string text;
    std::getline(std::ifstream(task.path() / "stat"), text);
    const size_t name = text.rfind(") ");  // may hold anything
    awake += name != std::string::npos && text[name + 2] != 'S';
  }
  return awake;
}

// Threads that span for work would never all be asleep, and the test not end.
TEST(PoolTest, IdleThreadsSleep) {
  Pool pool = makePool(4);
  Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 8);
  multiply(raw.weights, 0, rows, randomFloats(cols * columns, 9), columns, optionsOf(nullptr, pool.get()));
  while (threadsAwake() > 1)  // the one that asks
    std::this_thread::yield();
}
#endif

TEST(PoolTest, OfAParentGivesTheSameBitsInAChild) {
  Pool pool = makePool(4);
  Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 10);
  const std::vector<float> x = randomFloats(cols * columns, 11);
  const qc_options options = optionsOf(nullptr, pool.get());
  const std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, options);
  for (int repeat = 0; repeat < 20; ++repeat) {
    const pid_t child = fork();
    if (child == 0) {
      alarm(600);  // only what would never end is ended by it
      const std::vector<float> y = multiply(raw.weights, 0, rows, x, columns, options);
      const bool same = std::equal(y.begin(), y.end(), expected.begin(), expected.end(), support::sameBits);
      qc_pool_destroy(pool.release());
      _exit(same ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    expectSame(multiply(raw.weights, 0, rows, x, columns, options), expected);
  }
}

TEST(PoolTest, IsCreatedAndDestroyedWithoutWork) {
  for (int i = 0; i < 50; ++i)
    makePool(1 + static_cast<size_t>(i) % 5);
  EXPECT_GE(qc_pool_threads(makePool(0).get()), 1u);
  EXPECT_EQ(qc_pool_threads(nullptr), 1u);
  qc_pool_destroy(nullptr);
}

TEST(PoolTest, Errors) {
  qc_error error{};
  qc_pool *pool = nullptr;
  expectError(qc_pool_create(1025, &pool, &error), error, QC_ERROR_ARGUMENT, "1025 threads, a pool has at most 1024");
  expectError(qc_pool_create(2, nullptr, &error), error, QC_ERROR_ARGUMENT, "pool is null");
  EXPECT_EQ(pool, nullptr);
}

}  // namespace
