// Which target is active, and whose kernels run. ctest runs this with QUANTC_TARGET unset and set to every target's
// name, to a name that is none, and to nothing; the tests expect what the environment they find asks for.
#include "matrices.h"

#include <cstdlib>
#include <set>

namespace {

using namespace matrices;

const qc_target *bestAvailable() {
  const qc_target *best = nullptr;
  for (const qc_target *target : availableTargets())
    if (!best || target->order > best->order)
      best = target;
  return best;
}

std::string whyNot(const qc_target *target) {
  qc_error error{};
  EXPECT_EQ(qc_set_active_target(target, &error), QC_ERROR_TARGET);
  return error.message;
}

TEST(Dispatch, EnvironmentChoosesAnAvailableTarget) {
  const char *variable = std::getenv("QUANTC_TARGET");
  const std::string wanted = variable ? variable : "";
  const qc_target *target = qc_target_by_name(wanted.c_str());
  qc_error error{};
  const qc_status status = qc_environment_status(&error);
  if (wanted.empty()) {
    EXPECT_EQ(status, QC_OK);
    EXPECT_EQ(qc_active_target(), bestAvailable());
  } else if (!target) {
    expectError(status, error, QC_ERROR_TARGET,
                "QUANTC_TARGET: there is no target " + wanted + "; using " + bestAvailable()->name);
    EXPECT_EQ(qc_active_target(), bestAvailable());
  } else if (!qc_target_available(target)) {
    expectError(status, error, QC_ERROR_TARGET,
                "QUANTC_TARGET: " + whyNot(target) + "; using " + bestAvailable()->name);
    EXPECT_EQ(qc_active_target(), bestAvailable());
  } else {
    EXPECT_EQ(status, QC_OK);
    EXPECT_EQ(qc_active_target(), target);
  }
}

TEST(Dispatch, CallsOverrideTheEnvironment) {
  const qc_target *chosen = qc_active_target();
  for (const qc_target *target : availableTargets()) {
    EXPECT_EQ(qc_set_active_target(target, nullptr), QC_OK);
    EXPECT_EQ(qc_active_target(), target);
  }
  EXPECT_EQ(qc_set_active_target(nullptr, nullptr), QC_OK);
  EXPECT_EQ(qc_active_target(), chosen);
}

TEST(Dispatch, TargetsThatAreNotAvailableAreRefusedByName) {
  const qc_target *chosen = qc_active_target();
  for (size_t i = 0; i < qc_target_count(); ++i) {
    const qc_target *target = qc_target_at(i);
    if (qc_target_available(target))
      continue;
    const std::string reason = whyNot(target);
    EXPECT_EQ(reason.rfind("target " + std::string(target->name) + " ", 0), 0u) << reason;
    EXPECT_EQ(qc_active_target(), chosen);
    qc_options options = optionsOf(target);
    qc_error error{};
    Matrix m = randomRaw(qc_format_at(0), 1, qc_format_at(0)->block_elements, 1);
    size_t bytes;
    expectError(qc_matmul_workspace_bytes(&m.weights, 1, &options, &bytes, &error), error, QC_ERROR_TARGET, reason);
    for (qc_operation operation = 0; operation < QC_OP_COUNT; ++operation)
      EXPECT_FALSE(qc_supports(qc_format_at(0), operation, target));
  }
  qc_target copy = *chosen;
  qc_error error{};
  expectError(qc_set_active_target(&copy, &error), error, QC_ERROR_ARGUMENT, "target is not one of this library's");
}

TEST(Dispatch, TargetsAreListedInAscendingOrder) {
  ASSERT_GT(qc_target_count(), 0u);
  EXPECT_EQ(qc_target_at(qc_target_count()), nullptr);
  EXPECT_EQ(qc_target_by_name("no_such_target"), nullptr);
  EXPECT_EQ(qc_target_by_name(nullptr), nullptr);
  std::set<std::string> names;
  for (size_t i = 0; i < qc_target_count(); ++i) {
    const qc_target *target = qc_target_at(i);
    EXPECT_EQ(qc_target_by_name(target->name), target);
    EXPECT_TRUE(names.insert(target->name).second);
    if (i) {
      EXPECT_GE(target->order, qc_target_at(i - 1)->order);
    }
  }
  EXPECT_TRUE(qc_target_available(qc_target_by_name("scalar")));
  EXPECT_FALSE(qc_target_available(nullptr));
}

TEST(Dispatch, EveryAvailableTargetSupportsEveryOperation) {
  for (const qc_format *format : allFormats())
    for (const qc_target *target : availableTargets()) {
      for (qc_operation operation = 0; operation < QC_OP_COUNT; ++operation) {
        EXPECT_TRUE(qc_supports(format, operation, target))
            << format->name << ", " << operation << ", " << target->name;
        const qc_target *owner = qc_kernel_target(format, operation, target);
        ASSERT_NE(owner, nullptr);
        EXPECT_TRUE(qc_target_available(owner));
        EXPECT_LE(owner->order, target->order);
        if (operation == QC_OP_MATMUL_PACKED || operation == QC_OP_PACK || operation == QC_OP_UNPACK) {
          EXPECT_STREQ(owner->layout, target->layout);
        }
      }
      ASSERT_NE(qc_packed_layout(format, target), nullptr);
      EXPECT_STREQ(qc_packed_layout(format, target)->name, target->layout);
    }
}

TEST(Dispatch, QueriesWithNonsenseSayNo) {
  const qc_format *format = qc_format_at(0);
  qc_format copy = *format;
  EXPECT_FALSE(qc_supports(format, QC_OP_COUNT, nullptr));
  EXPECT_FALSE(qc_supports(format, -1, nullptr));
  EXPECT_FALSE(qc_supports(nullptr, QC_OP_DEQUANTIZE, nullptr));
  EXPECT_FALSE(qc_supports(&copy, QC_OP_DEQUANTIZE, nullptr));
  EXPECT_EQ(qc_packed_layout(nullptr, nullptr), nullptr);
  EXPECT_EQ(qc_packed_layout(&copy, nullptr), nullptr);
}

}  // namespace
