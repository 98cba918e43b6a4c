// kernels_test --target=NAME tests every kernel of one target, without the option those of all targets that can run
// here. Ends with status 77 when the target cannot run here, which ctest shows as skipped; with QUANTC_TEST_NO_SKIP
// set, which is for emulators that were chosen to run it, with 1. Says by which oracle each format is proved.
#include "guarded.h"
#include "list.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int skipped = 77;

class EveryKernelIsUsed : public testing::Environment {
  void TearDown() override {
    const testing::UnitTest &run = *testing::UnitTest::GetInstance();
    if (run.test_to_run_count() != run.total_test_count())
      return;  // a filter or a shard
    for (const std::string &name : kernels::unused())
      ADD_FAILURE() << name << " is in the kernel list, but no test called it";
  }
};

/// What the proofs rest on.
void printOracles() {
  std::vector<const kernels::Format *> defined;
  for (const kernels::Format &format : kernels::formats())
    if (!format.reference.isByHand())
      defined.push_back(&format);
  std::printf("proved by decoders written by hand: %zu formats; by their definitions: %zu\n",
              kernels::formats().size() - defined.size(), defined.size());
  for (const kernels::Format *format : defined)
    std::printf("%s: decoded as %.*s says. Of its quantiser, which has no reference: the same bytes on every target, "
                "errors that its codes allow, importance heeded\n",
                format->name.c_str(), int(format->reference.spec.size()), format->reference.spec.data());
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv) {
  std::string wanted;
  for (int i = 1; i < argc; ++i)
    if (std::strncmp(argv[i], "--target=", 9) == 0)
      wanted = argv[i] + 9;

  for (const kernels::Target &target : kernels::targets()) {
    std::string reason;
    if (wanted.empty())
      kernels::select(target.name, reason);
  }
  std::string reason;
  if (!wanted.empty() && !kernels::select(wanted, reason)) {
    bool mustRun = std::getenv("QUANTC_TEST_NO_SKIP") != nullptr;
    std::fprintf(stderr, "%s: %s\n", mustRun ? "failed" : "skipped", reason.c_str());
    return mustRun ? EXIT_FAILURE : skipped;
  }

  testing::InitGoogleTest(&argc, argv);
  printOracles();
  support::installCrashReport();
  testing::AddGlobalTestEnvironment(new EveryKernelIsUsed);
  return RUN_ALL_TESTS();
}
