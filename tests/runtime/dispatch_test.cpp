// Which target is active, and whose kernels run. ctest runs this with QUANTC_TARGET unset and set to every target's
// name, to one in capitals, to a name that is none, and to nothing; the tests expect what the environment they find
// asks for.
#include "matrices.h"

#include <cctype>
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

/// What QUANTC_TARGET of this process asks for.
struct Environment {
  std::string value, lower;
  const qc_target *target;
  bool honoured;
};

Environment environment() {
  const char *variable = std::getenv("QUANTC_TARGET");
  Environment e;
  e.value = e.lower = variable ? variable : "";
  for (char &c : e.lower)
    c = static_cast<char>(std::tolower(c));
  e.target = qc_target_by_name(e.lower.c_str());
  e.honoured = e.value.empty() || qc_target_available(e.target);
  return e;
}

/// The message of every call that names no target, where the environment is not honoured.
std::string refusal(const Environment &e) {
  std::string possible;
  for (const qc_target *target : availableTargets())
    possible += (possible.empty() ? "" : ", ") + std::string(target->name);
  return "QUANTC_TARGET: " + (e.target ? whyNot(e.target) : "there is no target " + e.value) +
         "; possible here: " + possible;
}

TEST(Dispatch, EnvironmentChoosesAnAvailableTarget) {
  const Environment e = environment();
  qc_error error{};
  const qc_status status = qc_environment_status(&error);
  if (e.honoured) {
    EXPECT_EQ(status, QC_OK);
    EXPECT_EQ(qc_active_target(), e.value.empty() ? bestAvailable() : e.target);
  } else {
    expectError(status, error, QC_ERROR_TARGET, refusal(e));
    EXPECT_EQ(qc_active_target(), bestAvailable());
  }
}

TEST(Dispatch, CallsThatNameNoTargetFailWhereTheEnvironmentCannotBeHonoured) {
  const Environment e = environment();
  const qc_format *format = qc_format_by_name("q4_0");
  const size_t rows = 2, cols = 64, columns = 2;
  const Matrix raw = randomRaw(format, rows, cols, 1);
  const Matrix panels = packed(raw, bestAvailable());
  const std::vector<float> x = randomFloats(cols * columns, 2);
  std::vector<float> y(rows * cols);
  std::vector<uint32_t> prepared(1 << 10), workspace(1 << 14);
  const qc_input in = {x.data(), x.size(), 0, columns};
  const qc_output rowsOut = {y.data(), y.size(), 0};
  qc_activations a{};
  const qc_options named = optionsOf(bestAvailable());
  ASSERT_EQ(qc_quantize_activations(format, cols, &in, prepared.data(), prepared.size() * 4, &a, &named, nullptr),
            QC_OK);

  // Each operation: what it answers without a target, and with one.
  uint8_t *const bytes = reinterpret_cast<uint8_t *>(workspace.data());
  const size_t size = workspace.size() * 4;
  const auto multiply = [&](const qc_weights &w, const qc_options *options, qc_error *error) {
    size_t need;
    const qc_typed_output out = {y.data(), QC_TYPE_F32, y.size(), 0};
    const qc_matmul_desc desc = {sizeof desc, &w, 0, rows, nullptr, &a, &out, nullptr, 0, nullptr};
    const qc_status statuses[] = {qc_matmul_run(&desc, bytes, size, options, error),
                                  qc_matmul_run_workspace_bytes(&desc, options, &need, error),
                                  qc_matmul_workspace_bytes(&w, columns, options, &need, error),
                                  qc_matmul_prepared_workspace_bytes(&w, &a, options, &need, error),
                                  qc_matmul(&w, 0, rows, &in, &rowsOut, bytes, size, options, error),
                                  qc_matmul_prepared(&w, 0, rows, &a, &rowsOut, bytes, size, options, error)};
    for (const qc_status status : statuses)
      EXPECT_EQ(status, statuses[0]);
    return statuses[0];
  };
  const auto call = [&](qc_operation operation, const qc_options *options, qc_error *error) -> qc_status {
    qc_activations ignored;
    switch (operation) {
    case QC_OP_DEQUANTIZE: {
      const int32_t last = rows - 1;
      const qc_status status = qc_dequantize(&raw.weights, 0, rows, &rowsOut, options, error);
      EXPECT_EQ(qc_gather(&raw.weights, &last, 1, &rowsOut, options, error), status);
      return status;
    }
    case QC_OP_QUANTIZE:
      return qc_quantize(format, cols, &in, nullptr, bytes, size, 0, options, error);
    case QC_OP_ACTIVATIONS: {
      const qc_typed_input some = {x.data(), QC_TYPE_F16, x.size(), 0, 1};
      const qc_activations_desc desc = {sizeof desc, format, cols, columns, 1, &some, bytes, size};
      const qc_status status = qc_quantize_activations(format, cols, &in, bytes, size, &ignored, options, error);
      EXPECT_EQ(qc_prepare_activations(&desc, &ignored, options, error), status);
      return status;
    }
    case QC_OP_MATMUL_RAW:
      return multiply(raw.weights, options, error);
    case QC_OP_MATMUL_PACKED:
      return multiply(panels.weights, options, error);
    case QC_OP_PACK:
      return qc_pack(&raw.weights, 0, rows, bytes, size, options, error);
    case QC_OP_UNPACK:
      return qc_unpack(&panels.weights, 0, rows, bytes, size, 0, options, error);
    default:
      ADD_FAILURE() << "no call for operation " << operation;
      return QC_OK;
    }
  };
  const qc_options unnamed = optionsOf(nullptr);
  for (qc_operation operation = 0; operation < QC_OP_COUNT; ++operation) {
    SCOPED_TRACE(operation);
    EXPECT_EQ(call(operation, &named, nullptr), QC_OK);
    EXPECT_TRUE(qc_supports(format, operation, named.target));
    EXPECT_EQ(qc_supports(format, operation, nullptr), e.honoured);
    EXPECT_EQ(qc_kernel_target(format, operation, nullptr) != nullptr, e.honoured);
    // Panels of another target's layout are refused for their own sake where the environment is honoured.
    const bool possible = (operation != QC_OP_UNPACK && operation != QC_OP_MATMUL_PACKED) ||
                          qc_packed_layout(format, nullptr) == panels.weights.layout;
    for (const qc_options *options : {static_cast<const qc_options *>(nullptr), &unnamed}) {
      qc_error error{};
      const qc_status status = call(operation, options, &error);
      if (e.honoured)
        EXPECT_EQ(status, possible ? QC_OK : QC_ERROR_LAYOUT);
      else
        expectError(status, error, QC_ERROR_TARGET, refusal(e));
    }
  }
  if (!e.honoured) {  // a program that chooses for itself is not bound
    ASSERT_EQ(qc_set_active_target(bestAvailable(), nullptr), QC_OK);
    for (qc_operation operation = 0; operation < QC_OP_COUNT; ++operation)
      EXPECT_EQ(call(operation, nullptr, nullptr), QC_OK);
    EXPECT_EQ(qc_set_active_target(nullptr, nullptr), QC_OK);
    EXPECT_EQ(call(QC_OP_PACK, nullptr, nullptr), QC_ERROR_TARGET);
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
