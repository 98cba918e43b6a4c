// A bound on the compiler's own time, so that nobody hesitates to run it: every format for every target in five
// seconds.
#include "compiling.h"

#include <ctime>

#include <gtest/gtest.h>

namespace quantc {
namespace {

TEST(Speed, EveryFormatForEveryTarget) {
  // The processor's time, not the clock's: other programs do not count. The compiler has one thread and waits for
  // nothing.
  std::clock_t start = std::clock();
  auto files = compileAll(specFiles(), quietly());
  double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
  ASSERT_TRUE(files);
  EXPECT_GE(files->size(), specFiles().size() * targets().targets.size());
  EXPECT_LT(seconds, 5.0);
  RecordProperty("milliseconds", int(seconds * 1000));
}

}  // namespace
}  // namespace quantc
