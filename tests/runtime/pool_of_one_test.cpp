// The pool of a system without threads: it does what one of one thread does elsewhere, and says that more is not to be
// had.
#include "matrices.h"

namespace {

using namespace matrices;

TEST(PoolOfOneTest, IsTheCallerAlone) {
  const qc_format *format = qc_format_by_name("q4_0");
  constexpr size_t rows = 270, cols = 1024, columns = 9;
  Matrix raw = randomRaw(format, rows, cols, 1);
  std::vector<float> x = randomFloats(cols * columns, 2);
  const std::vector<float> expected = multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr));
  for (size_t threads : {0, 1}) {
    qc_pool *pool = nullptr;
    ASSERT_EQ(qc_pool_create(threads, &pool, nullptr), QC_OK);
    EXPECT_EQ(qc_pool_threads(pool), 1u);
    expectSame(multiply(raw.weights, 0, rows, x, columns, optionsOf(nullptr, pool)), expected);
    qc_pool_destroy(pool);
  }
  qc_pool_destroy(nullptr);
  EXPECT_EQ(qc_pool_threads(nullptr), 1u);
}

TEST(PoolOfOneTest, MoreThreadsAreRefused) {
  qc_error error{};
  qc_pool *pool = nullptr;
  EXPECT_EQ(qc_pool_create(2, &pool, &error), QC_ERROR_MEMORY);
  EXPECT_STREQ(error.message, "a pool of 2 threads: this system has none but the caller");
  EXPECT_EQ(qc_pool_create(1025, &pool, &error), QC_ERROR_ARGUMENT);
  EXPECT_EQ(qc_pool_create(1, nullptr, &error), QC_ERROR_ARGUMENT);
  EXPECT_EQ(pool, nullptr);
}

}  // namespace
