// What no call may do to a program that misuses it: null pointers, indices and names that are not there, structures
// filled by hand that contradict themselves. Everything answers; nothing is written.
#include "matrices.h"

#include <cstring>

namespace {

using matrices::expectError;
using matrices::optionsOf;

TEST(Misuse, QueriesOfNothingAnswerNothing) {
  EXPECT_EQ(qc_format_at(SIZE_MAX), nullptr);
  EXPECT_EQ(qc_format_by_name(nullptr), nullptr);
  EXPECT_EQ(qc_format_by_id(nullptr, 2), nullptr);
  EXPECT_EQ(qc_target_at(SIZE_MAX), nullptr);
  EXPECT_EQ(qc_target_by_name(nullptr), nullptr);
  EXPECT_FALSE(qc_target_available(nullptr));
  EXPECT_FALSE(qc_supports(nullptr, QC_OP_QUANTIZE, nullptr));
  EXPECT_FALSE(qc_supports(qc_format_at(0), INT32_MAX, nullptr));
  EXPECT_FALSE(qc_supports(qc_format_at(0), INT32_MIN, nullptr));
  EXPECT_EQ(qc_kernel_target(nullptr, QC_OP_QUANTIZE, nullptr), nullptr);
  EXPECT_EQ(qc_packed_layout(nullptr, nullptr), nullptr);
  EXPECT_STREQ(qc_status_name(INT32_MIN), "unknown");
  EXPECT_EQ(qc_pool_threads(nullptr), 1u);
  qc_pool_destroy(nullptr);
  qc_gguf_writer_destroy(nullptr);
}

TEST(Misuse, OperationsOnNothingAreRefused) {
  const qc_format *format = qc_format_by_name("q4_0");
  qc_error error{};
  size_t bytes = 0;
  const auto refused = [&](qc_status status, const char *message) {
    expectError(status, error, QC_ERROR_ARGUMENT, message);
  };
  refused(qc_pool_from_executor(nullptr, nullptr, &error), "pool is null");
  refused(qc_weight_bytes(nullptr, nullptr, 1, 32, &bytes, &error), "format is null");
  refused(qc_weight_bytes(format, nullptr, 1, 32, nullptr, &error), "bytes is null");
  refused(qc_weights_init(nullptr, nullptr, nullptr, nullptr, 0, 0, 0, 0, &error), "weights are null");
  refused(qc_dequantize(nullptr, 0, 0, nullptr, nullptr, &error), "weights are null");
  refused(qc_gather(nullptr, nullptr, 0, nullptr, nullptr, &error), "weights are null");
  refused(qc_quantize(nullptr, 0, nullptr, nullptr, nullptr, 0, 0, nullptr, &error), "format is null");
  refused(qc_quantize(format, 0, nullptr, nullptr, nullptr, 0, 0, nullptr, &error), "x is null");
  refused(qc_pack(nullptr, 0, 0, nullptr, 0, nullptr, &error), "weights are null");
  refused(qc_unpack(nullptr, 0, 0, nullptr, 0, 0, nullptr, &error), "weights are null");
  refused(qc_activation_bytes(nullptr, 0, 0, &bytes, &error), "format is null");
  refused(qc_activation_bytes(format, 0, 0, nullptr, &error), "bytes is null");
  refused(qc_quantize_activations(nullptr, 0, nullptr, nullptr, 0, nullptr, nullptr, &error), "format is null");
  refused(qc_quantize_activations(format, 0, nullptr, nullptr, 0, nullptr, nullptr, &error), "x is null");
  refused(qc_prepare_activations(nullptr, nullptr, nullptr, &error), "desc is null");
  refused(qc_gather_run(nullptr, nullptr, &error), "desc is null");
  refused(qc_matmul_run(nullptr, nullptr, 0, nullptr, &error), "desc is null");
  refused(qc_matmul_run_workspace_bytes(nullptr, nullptr, &bytes, &error), "desc is null");
  refused(qc_matmul(nullptr, 0, 0, nullptr, nullptr, nullptr, 0, nullptr, &error), "weights are null");
  refused(qc_matmul_workspace_bytes(nullptr, 0, nullptr, &bytes, &error), "weights are null");
  refused(qc_matmul_prepared(nullptr, 0, 0, nullptr, nullptr, nullptr, 0, nullptr, &error), "weights are null");
  refused(qc_matmul_prepared_workspace_bytes(nullptr, nullptr, nullptr, &bytes, &error), "weights are null");

  qc_weights none{};
  const qc_output y{};
  refused(qc_dequantize(&none, 0, 0, &y, nullptr, &error), "format is null");
  none.format = format;
  refused(qc_dequantize(&none, 0, 0, &y, nullptr, &error), "q4_0: layout is not one of this format's");
  none.layout = &format->layouts[0];
  refused(qc_dequantize(&none, 0, 0, nullptr, nullptr, &error), "y is null");
  refused(qc_gather(&none, nullptr, 0, nullptr, nullptr, &error), "y is null");
  refused(qc_matmul_workspace_bytes(&none, 0, nullptr, nullptr, &error), "bytes is null");
  refused(qc_matmul_prepared(&none, 0, 0, nullptr, nullptr, nullptr, 0, nullptr, &error), "activations are null");
  qc_activations unprepared{};
  refused(qc_matmul_prepared(&none, 0, 0, &unprepared, &y, nullptr, 0, nullptr, &error), "format is null");
}

TEST(Misuse, TensorsFilledByHandAreHeldAgainstThemselves) {
  const qc_format *q4_0 = qc_format_by_name("q4_0");  // 18 bytes for 32 weights
  std::vector<uint8_t> data(6 * 18);
  qc_gguf_tensor sound{};
  sound.name = "mine";
  sound.type = 2;
  sound.format = q4_0;
  sound.dim_count = 3;
  sound.dims[0] = 32;
  sound.dims[1] = 2;
  sound.dims[2] = 3;
  sound.bytes = data.size();
  sound.data = data.data();
  qc_weights w{};
  qc_error error{};
  ASSERT_EQ(qc_gguf_weights(&sound, &w, &error), QC_OK) << error.message;  // dims[3] is not read
  EXPECT_EQ(w.rows, 6u);
  EXPECT_EQ(w.cols, 32u);
  EXPECT_EQ(w.bytes, data.size());

  const qc_weights before = w;
  const auto refused = [&](qc_status status, const std::string &message, auto change) {
    qc_gguf_tensor tensor = sound;
    change(tensor);
    expectError(qc_gguf_weights(&tensor, &w, &error), error, status, message);
    EXPECT_EQ(std::memcmp(&w, &before, sizeof w), 0) << "a failing call wrote output";
  };
  const std::string most = std::to_string(SIZE_MAX);
  refused(QC_ERROR_SHAPE, "gguf: tensor mine has 9 dimensions, at most 4 are allowed",
          [](auto &t) { t.dim_count = 9; });
  refused(QC_ERROR_ARGUMENT, "q4_0: weight buffer is null", [](auto &t) { t.data = nullptr; });
  refused(QC_ERROR_SHAPE, "gguf: tensor mine has 0 bytes, 6 rows of 32 in q4_0 have 108", [](auto &t) { t.bytes = 0; });
  refused(QC_ERROR_SHAPE, "gguf: tensor mine has 107 bytes, 6 rows of 32 in q4_0 have 108", [](auto &t) { --t.bytes; });
  refused(QC_ERROR_SHAPE, "gguf: tensor mine has 109 bytes, 6 rows of 32 in q4_0 have 108", [](auto &t) { ++t.bytes; });
  refused(QC_ERROR_SHAPE, "gguf: tensor mine has 108 bytes, 0 rows of 32 in q4_0 have 0",
          [](auto &t) { t.dims[2] = 0; });
  refused(QC_ERROR_SHAPE, "q4_0: rows of 33 weights, not a multiple of the block of 32",
          [](auto &t) { t.dims[0] = 33; });
  refused(QC_ERROR_OVERFLOW, "gguf: tensor mine: its rows do not fit size_t", [](auto &t) { t.dims[1] = UINT64_MAX; });
  refused(QC_ERROR_OVERFLOW, "q4_0: the bytes of " + most + " rows of 32 do not fit size_t", [](auto &t) {
    t.dim_count = 2;
    t.dims[1] = SIZE_MAX;
  });
  refused(QC_ERROR_OVERFLOW, "q4_0: the bytes of 6 rows of " + std::to_string(SIZE_MAX - 31) + " do not fit size_t",
          [](auto &t) { t.dims[0] = SIZE_MAX - 31; });
  refused(QC_ERROR_UNSUPPORTED, "gguf: tensor without a name is of type 2 (unknown), for which there is no format",
          [](auto &t) { t.name = nullptr, t.format = nullptr; });
  qc_format copy = *q4_0;
  refused(QC_ERROR_ARGUMENT, "format is not one of this library's", [&](auto &t) { t.format = &copy; });

  refused(QC_ERROR_ARGUMENT, "format is not one of this library's", [](auto &t) { std::memset(&t, 'a', sizeof t); });

  sound.dims[1] = 0;  // no elements, so the other dimensions may be anything
  sound.dims[2] = UINT64_MAX;
  sound.dims[3] = UINT64_MAX;
  sound.dim_count = 4;
  sound.bytes = 0;
  sound.data = nullptr;
  EXPECT_EQ(qc_gguf_weights(&sound, &w, &error), QC_OK) << error.message;
  EXPECT_EQ(w.rows, 0u);
}

TEST(Misuse, AReaderThatIsNullIsEmpty) {
  EXPECT_EQ(qc_gguf_version(nullptr), 0u);
  EXPECT_EQ(qc_gguf_alignment(nullptr), 0u);
  EXPECT_EQ(qc_gguf_bytes(nullptr), 0u);
  EXPECT_EQ(qc_gguf_tensor_count(nullptr), 0u);
  EXPECT_EQ(qc_gguf_tensor_at(nullptr, 0), nullptr);
  EXPECT_EQ(qc_gguf_tensor_by_name(nullptr, "name"), nullptr);
  EXPECT_EQ(qc_gguf_tensor_by_name(nullptr, nullptr), nullptr);
  EXPECT_EQ(qc_gguf_value_count(nullptr), 0u);
  EXPECT_EQ(qc_gguf_value_at(nullptr, 0), nullptr);
  EXPECT_EQ(qc_gguf_value_by_key(nullptr, "key"), nullptr);
  qc_gguf_close(nullptr);

  qc_gguf *file = nullptr;
  ASSERT_EQ(qc_gguf_open(QUANTC_TEST_DATA "/every_format.gguf", &file, nullptr), QC_OK);
  EXPECT_EQ(qc_gguf_tensor_at(file, SIZE_MAX), nullptr);
  EXPECT_EQ(qc_gguf_tensor_by_name(file, nullptr), nullptr);
  EXPECT_EQ(qc_gguf_value_at(file, SIZE_MAX), nullptr);
  EXPECT_EQ(qc_gguf_value_by_key(file, nullptr), nullptr);

  qc_error error{};
  int64_t number;
  double real;
  const char *text;
  size_t length;
  expectError(qc_gguf_int(nullptr, "key", &number, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  expectError(qc_gguf_float(nullptr, "key", &real, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  expectError(qc_gguf_string(nullptr, "key", &text, &length, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  expectError(qc_gguf_int(file, nullptr, &number, &error), error, QC_ERROR_ARGUMENT, "key is null");
  expectError(qc_gguf_float(file, "key", nullptr, &error), error, QC_ERROR_ARGUMENT, "value is null");
  expectError(qc_gguf_string(file, "key", &text, nullptr, &error), error, QC_ERROR_ARGUMENT, "value is null");
  expectError(qc_gguf_parse(nullptr, 1, nullptr, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  expectError(qc_gguf_open(nullptr, nullptr, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  qc_gguf_close(file);
}

}  // namespace
