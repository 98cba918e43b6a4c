// Pools of the program's threads: whatever an executor makes of the tasks, in whatever order and how often, the bits
// are those of the calling thread alone, and nothing is left undone.
#include "matrices.h"

#include "system.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <functional>
#include <memory>
#if QC_HAS_THREADS
#include <thread>
#endif

namespace {

using namespace matrices;

struct PoolDeleter {
  void operator()(qc_pool *pool) const { qc_pool_destroy(pool); }
};
using Pool = std::unique_ptr<qc_pool, PoolDeleter>;

// Large enough that threads are used.
constexpr size_t rows = 270, cols = 1024, columns = 9;

/// What an executor does with one call of parallel_for.
using Manner = std::function<void(size_t count, const std::function<void(size_t)> &task)>;

/// An executor, what it has been asked for, and its pool.
class Executor {
public:
  Executor(size_t of_threads, Manner in_manner) : threads(of_threads), manner(std::move(in_manner)) {
    const qc_executor executor = {sizeof(qc_executor), threads, run, this};
    qc_pool *made = nullptr;
    qc_error error{};
    EXPECT_EQ(qc_pool_from_executor(&executor, &made, &error), QC_OK) << error.message;
    own.reset(made);
  }
  Executor(const Executor &) = delete;
  Executor &operator=(const Executor &) = delete;

  qc_pool *pool() const { return own.get(); }
  size_t calls() const { return called; }

private:
  static void run(void *context, size_t count, qc_task *task, void *task_context) {
    Executor &self = *static_cast<Executor *>(context);
    EXPECT_EQ(self.running.fetch_add(1), 0) << "one call at a time";
    EXPECT_GE(count, 1u);
    EXPECT_LE(count, self.threads);
    ++self.called;
    self.manner(count, [=](size_t index) { task(task_context, index); });
    self.running.fetch_sub(1);
  }

  const size_t threads;
  const Manner manner;
  std::atomic<int> running{0};
  std::atomic<size_t> called{0};
  Pool own;
};

struct NamedManner {
  const char *name;
  Manner manner;
};

std::vector<NamedManner> manners() {
  std::vector<NamedManner> all = {{"in order",
                                   [](size_t count, const auto &task) {
                                     for (size_t i = 0; i < count; ++i)
                                       task(i);
                                   }},
                                  {"the last first",
                                   [](size_t count, const auto &task) {
                                     for (size_t i = count; i-- > 0;)
                                       task(i);
                                   }},
                                  {"some of them",
                                   [](size_t count, const auto &task) {
                                     for (size_t i = 1; i < count; i += 2)
                                       task(i);
                                   }},
                                  {"none of them", [](size_t, const auto &) {}},
                                  {"each of them again and again, and others", [](size_t count, const auto &task) {
                                     for (size_t i = 0; i < 5 * count; ++i)
                                       task(i % 2 ? i / 2 : SIZE_MAX);
                                   }}};
#if QC_HAS_THREADS
  all.push_back({"in a thread each", [](size_t count, const auto &task) {
                   std::vector<std::thread> threads;
                   for (size_t i = 0; i < count; ++i)
                     threads.emplace_back(task, i);
                   for (std::thread &thread : threads)
                     thread.join();
                 }});
  all.push_back({"in more threads than were asked for", [](size_t count, const auto &task) {
                   std::vector<std::thread> threads;
                   for (size_t i = 0; i < 2 * count + 1; ++i)
                     threads.emplace_back(task, i / 2);
                   for (std::thread &thread : threads)
                     thread.join();
                 }});
#endif
  return all;
}

class Executors : public testing::TestWithParam<NamedManner> {};

TEST_P(Executors, GiveTheSameBits) {
  const qc_format *format = qc_format_by_name("q4_0");
  const Matrix raw = randomRaw(format, rows, cols, 1), panels = packed(raw, nullptr);
  const std::vector<float> x = randomFloats(cols * columns, 2);
  const std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr));
  std::vector<float> decoded(rows * cols), shared(rows * cols, -1);
  qc_output out = {decoded.data(), decoded.size(), 0};
  ASSERT_EQ(qc_dequantize(&raw.weights, 0, rows, &out, nullptr, nullptr), QC_OK);
  out.data = shared.data();
  for (const size_t threads : {1, 2, 5, 40}) {
    SCOPED_TRACE(threads);
    const Executor executor(threads, GetParam().manner);
    EXPECT_EQ(qc_pool_threads(executor.pool()), threads);
    const qc_options options = optionsOf(nullptr, executor.pool());
    for (int repeat = 0; repeat < 3; ++repeat) {
      expectSame(multiply(raw.weights, 0, rows, x, columns, options), expected);
      expectSame(multiply(panels.weights, 0, rows, x, columns, options), expected);
    }
    std::vector<uint8_t> bytes(panels.bytes.size());
    ASSERT_EQ(qc_pack(&raw.weights, 0, rows, bytes.data(), bytes.size(), &options, nullptr), QC_OK);
    EXPECT_EQ(bytes, panels.bytes);
    std::fill(shared.begin(), shared.end(), -1.0f);
    ASSERT_EQ(qc_dequantize(&raw.weights, 0, rows, &out, &options, nullptr), QC_OK);
    expectSame(shared, decoded);
    EXPECT_EQ(executor.calls() > 0, threads > 1);
  }
}

INSTANTIATE_TEST_SUITE_P(Manners, Executors, testing::ValuesIn(manners()), [](const auto &instance) {
  std::string name = instance.param.name;
  name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == ','; }), name.end());
  return name;
});

TEST(ExecutorTest, ThatCallsTheLibraryWithItsOwnPoolEnds) {
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 3);
  const std::vector<float> x = randomFloats(cols * columns, 4);
  const std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr));
  qc_pool *pool = nullptr;
  const Executor executor(3, [&](size_t count, const auto &task) {
    expectSame(multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr, pool)), expected);
    for (size_t i = 0; i < count; ++i)
      task(i);
  });
  pool = executor.pool();
  expectSame(multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr, pool)), expected);
  EXPECT_GE(executor.calls(), 1u);
}

#if QC_HAS_THREADS
TEST(ExecutorTest, ServesConcurrentCallersOneAtATime) {
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), rows, cols, 5);
  const std::vector<float> x = randomFloats(cols * columns, 6);
  const std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr));
  const Executor executor(3, manners().back().manner);
  std::vector<std::thread> callers;
  for (int i = 0; i < 4; ++i)
    callers.emplace_back([&] {
      for (int repeat = 0; repeat < 5; ++repeat)
        expectSame(multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr, executor.pool())), expected);
    });
  for (std::thread &caller : callers)
    caller.join();
  EXPECT_GE(executor.calls(), 1u);
}
#endif

void never(void *, size_t, qc_task *, void *) { ADD_FAILURE() << "there is nothing to do"; }

TEST(ExecutorTest, IsNotCalledForALittle) {
  const qc_executor executor = {sizeof(qc_executor), 8, never, nullptr};
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_from_executor(&executor, &pool, nullptr), QC_OK);
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), 3, 64, 7);
  multiply(raw.weights, 0, 3, randomFloats(64, 8), 1, optionsOf(nullptr, pool));
  qc_pool_destroy(pool);
}

TEST(ExecutorTest, OfOtherHeaders) {
  struct {
    qc_executor known{sizeof(known) + sizeof(unknown), 2, never, nullptr};
    std::array<size_t, 2> unknown{};
  } newer;
  qc_pool *pool = nullptr;
  qc_error error{};
  const std::string ours = std::to_string(sizeof(qc_executor)), theirs = std::to_string(sizeof newer);
  ASSERT_EQ(qc_pool_from_executor(&newer.known, &pool, &error), QC_OK) << error.message;
  EXPECT_EQ(qc_pool_threads(pool), 2u);
  qc_pool_destroy(pool);
  pool = nullptr;
  newer.unknown[1] = size_t{1} << 8;
  expectError(qc_pool_from_executor(&newer.known, &pool, &error), error, QC_ERROR_UNSUPPORTED,
              "executor: struct_size is " + theirs + ", and what follows the " + ours + " bytes known is not 0");
  newer.known.struct_size = 2 * sizeof(size_t);  // of a header without functions
  expectError(qc_pool_from_executor(&newer.known, &pool, &error), error, QC_ERROR_ARGUMENT,
              "executor: parallel_for is null");
  newer.known.struct_size = 3 * sizeof(size_t);  // of one without a context
  ASSERT_EQ(qc_pool_from_executor(&newer.known, &pool, &error), QC_OK) << error.message;
  qc_pool_destroy(pool);
  pool = nullptr;
  for (const size_t size : {size_t{0}, sizeof(size_t) - 1, sizeof(qc_executor) + 1, size_t{8192}, size_t{SIZE_MAX}}) {
    newer.known.struct_size = size;
    expectError(qc_pool_from_executor(&newer.known, &pool, &error), error, QC_ERROR_ARGUMENT,
                "executor: struct_size is " + std::to_string(size) + ", this library takes " + ours);
  }
  EXPECT_EQ(pool, nullptr);
}

TEST(ExecutorTest, Errors) {
  qc_executor executor = {sizeof(qc_executor), 2, never, nullptr};
  qc_pool *pool = nullptr;
  qc_error error{};
  expectError(qc_pool_from_executor(&executor, nullptr, &error), error, QC_ERROR_ARGUMENT, "pool is null");
  expectError(qc_pool_from_executor(nullptr, &pool, &error), error, QC_ERROR_ARGUMENT, "executor is null");
  executor.threads = 1024;
  ASSERT_EQ(qc_pool_from_executor(&executor, &pool, &error), QC_OK) << error.message;
  qc_pool_destroy(pool);
  pool = nullptr;
  for (const size_t threads : {size_t{0}, size_t{1025}}) {
    executor.threads = threads;
    expectError(qc_pool_from_executor(&executor, &pool, &error), error, QC_ERROR_ARGUMENT,
                "executor: " + std::to_string(threads) + " threads, a pool has at least 1 and at most 1024");
  }
  executor.threads = 1;
  executor.parallel_for = nullptr;
  expectError(qc_pool_from_executor(&executor, &pool, &error), error, QC_ERROR_ARGUMENT,
              "executor: parallel_for is null");
  EXPECT_EQ(pool, nullptr);
}

}  // namespace
