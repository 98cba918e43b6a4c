// operations_test --target=NAME tests each operation and each strategy of dot products of one target by itself:
// Operation.<name>, Dot.<name>; and that the test sees wrong text, each by its name: Exchanged.<name>. Ends with status
// 77 when the target cannot run here, which ctest shows as skipped; with QUANTC_TEST_NO_SKIP set, which is for
// emulators that were chosen to run it, with 1. QUANTC_TEST_EFFORT=quick tries fewer operands.
#include "check.h"
#include "meaning.h"

#include "kernels/guarded.h"
#include "quantc/quantc.h"
#include "support/effort.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <set>
#include <utility>

namespace operations {

#define TESTED(target) extern const Target target, target##_exchanged;
#include "tested_targets.inc"
#undef TESTED

namespace {

constexpr int skipped = 77;

const std::pair<const Target &, const Target &> targets[] = {
#define TESTED(target) {target, target##_exchanged},
#include "tested_targets.inc"
#undef TESTED
};

class Case : public testing::Test {
public:
  explicit Case(std::function<void()> body) : body(std::move(body)) {}
  void TestBody() override { body(); }

private:
  std::function<void()> body;
};

void add(const char *suite, const std::string &name, const std::function<void()> &body) {
  testing::RegisterTest(suite, name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                        [body]() -> testing::Test * { return new Case(body); });
}

void expectNone(const std::string &fault) {
  if (!fault.empty())
    ADD_FAILURE() << fault;
}

bool isNamed(const std::string &message, const Target &target, const char *line) {
  return message.find(line) != std::string::npos && message.rfind(std::string(target.name) + ": ", 0) == 0;
}

void registerTests(const Target &target, const Target &exchanged, size_t effort) {
  std::set<std::string> known;
  for (size_t i = 0; i < target.instanceCount; ++i)
    known.insert(target.instances[i].operation);
  for (const Meaning &meaning : meanings()) {
    const std::string name = meaning.name;
    if (!known.count(name))
      continue;  // what only some targets use; that each has what it needs, compiler.target proves
    add("Operation", name, [&target, name, effort] {
      for (size_t k = 0; k < target.instanceCount && !testing::Test::HasFailure(); ++k)
        if (target.instances[k].operation == name)
          expectNone(fault(target, target.instances[k], effort));
    });
  }
  for (size_t i = 0; i < target.dotCount; ++i) {
    const Dot &dot = target.dots[i];
    add("Dot", dot.name, [&target, &dot, effort] { expectNone(fault(target, dot, effort)); });
  }

  for (size_t i = 0; i < exchanged.instanceCount; ++i) {
    const Instance &instance = exchanged.instances[i];
    if (instance.isWrong)
      add("Exchanged", instance.operation + ("_" + std::to_string(i)), [&exchanged, &instance, effort] {
        const std::string message = fault(exchanged, instance, effort);
        EXPECT_TRUE(isNamed(message, exchanged, instance.line)) << instance.line << "\n" << message;
      });
  }
  for (size_t i = 0; i < exchanged.dotCount; ++i) {
    const Dot &dot = exchanged.dots[i];
    if (dot.isWrong)
      add("Exchanged", dot.name, [&exchanged, &dot, effort] {
        const std::string message = fault(exchanged, dot, effort);
        EXPECT_TRUE(isNamed(message, exchanged, dot.line)) << dot.line << "\n" << message;
      });
  }
}

}  // namespace
}  // namespace operations

int main(int argc, char **argv) {
  using namespace operations;
  std::string wanted;
  for (int i = 1; i < argc; ++i)
    if (std::strncmp(argv[i], "--target=", 9) == 0)
      wanted = argv[i] + 9;

  bool isFound = false;
  for (const auto &[target, exchanged] : targets)
    if (target.name == wanted) {
      isFound = true;
      registerTests(target, exchanged, support::quick() ? 4096 : 262144);
    }
  if (!isFound) {
    std::fprintf(stderr, "operations_test --target=NAME: there is no target '%s'\n", wanted.c_str());
    return EXIT_FAILURE;
  }
  qc_error error{};
  if (qc_set_active_target(qc_target_by_name(wanted.c_str()), &error) != QC_OK) {
    const bool mustRun = std::getenv("QUANTC_TEST_NO_SKIP") != nullptr;
    std::fprintf(stderr, "%s: %s\n", mustRun ? "failed" : "skipped", error.message);
    return mustRun ? EXIT_FAILURE : skipped;
  }
  testing::InitGoogleTest(&argc, argv);
  support::installCrashReport();
  return RUN_ALL_TESTS();
}
