// Buffers that share bytes: every pair of an operation's operands of which one is written, moved over each other from
// all sides. What touches is computed, what overlaps is refused by name and number, and nothing is written.
#include "matrices.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace {

using namespace matrices;

constexpr size_t cols = 64, gap = 4;  // of q4_0: rows of two blocks, 36 bytes

struct Operand {
  const char *name;
  size_t bytes;  // from the first to the last that is read or written
  bool written;
};

struct Operation {
  const char *name;
  std::vector<Operand> operands;
  std::function<qc_status(const std::vector<uint8_t *> &, qc_error *)> call;
};

qc_input input(const uint8_t *data, size_t vectors, size_t stride) {
  return {reinterpret_cast<const float *>(data), (vectors - 1) * stride + cols, stride, vectors};
}
qc_output output(uint8_t *data, size_t vectors, size_t stride, size_t length) {
  return {reinterpret_cast<float *>(data), (vectors - 1) * stride + length, stride};
}

/// All of them, on `target`, rows with gaps wherever an operation takes them.
std::vector<Operation> operations(const qc_target *target) {
  const qc_format *format = qc_format_by_name("q4_0");
  const qc_layout *layout = qc_packed_layout(format, target);
  const qc_options options = optionsOf(target);
  const size_t rows = layout->rows + 3, rowBytes = 36, stride = rowBytes + gap, xStride = cols + gap,
               rawBytes = (rows - 1) * stride + rowBytes, xBytes = ((rows - 1) * xStride + cols) * sizeof(float);
  size_t panelBytes = 0;
  EXPECT_EQ(qc_weight_bytes(format, layout, rows, cols, &panelBytes, nullptr), QC_OK);
  const auto rawAt = [=](const uint8_t *data) {
    return qc_weights{format, &format->layouts[0], data, rawBytes, rows, cols, stride};
  };
  const auto panelsAt = [=](const uint8_t *data) {
    return qc_weights{format, layout, data, panelBytes, rows, cols, 0};
  };

  std::vector<Operation> all;
  all.push_back(
      {"dequantise", {{"y", xBytes, true}, {"weights", rawBytes, false}}, [=](const auto &at, qc_error *error) {
         const qc_weights w = rawAt(at[1]);
         const qc_output y = output(at[0], rows, xStride, cols);
         return qc_dequantize(&w, 0, rows, &y, &options, error);
       }});
  all.push_back({"gather",  // of the arena's zeros: row 0, again and again
                 {{"y", xBytes, true}, {"indices", rows * sizeof(int32_t), false}, {"weights", rowBytes, false}},
                 [=](const auto &at, qc_error *error) {
                   const qc_weights w = rawAt(at[2]);
                   const qc_output y = output(at[0], rows, xStride, cols);
                   return qc_gather(&w, reinterpret_cast<const int32_t *>(at[1]), rows, &y, &options, error);
                 }});
  all.push_back({"gather from panels",
                 {{"y", xBytes / 2, true},
                  {"indices", rows * sizeof(int32_t), false},
                  {"weights", panelBytes / ((rows + layout->rows - 1) / layout->rows), false}},
                 [=](const auto &at, qc_error *error) {
                   const qc_weights w = panelsAt(at[2]);
                   const qc_index_list list = {reinterpret_cast<const int32_t *>(at[1]), rows};
                   const qc_typed_output y = {at[0], QC_TYPE_F16, (rows - 1) * xStride + cols, xStride};
                   const qc_gather_desc desc = {sizeof desc, &w, &list, &y};
                   return qc_gather_run(&desc, &options, error);
                 }});
  all.push_back({"quantise",
                 {{"weight buffer", rawBytes, true}, {"x", xBytes, false}, {"importance", cols * sizeof(float), false}},
                 [=](const auto &at, qc_error *error) {
                   const qc_input x = input(at[1], rows, xStride), importance = input(at[2], 1, cols);
                   return qc_quantize(format, cols, &x, &importance, at[0], rawBytes, stride, &options, error);
                 }});
  all.push_back({"pack",
                 {{"packed buffer", panelBytes, true}, {"weights", rawBytes, false}},
                 [=](const auto &at, qc_error *error) {
                   const qc_weights w = rawAt(at[1]);
                   return qc_pack(&w, 0, rows, at[0], panelBytes, &options, error);
                 }});
  all.push_back({"unpack",
                 {{"weight buffer", rawBytes, true}, {"weights", panelBytes, false}},
                 [=](const auto &at, qc_error *error) {
                   const qc_weights w = panelsAt(at[1]);
                   return qc_unpack(&w, 0, rows, at[0], rawBytes, stride, &options, error);
                 }});

  for (const size_t columns : {1, 9}) {  // raw rows are packed on the way for many columns
    const size_t inBytes = ((columns - 1) * xStride + cols) * sizeof(float), yStride = rows + gap,
                 outBytes = ((columns - 1) * yStride + rows) * sizeof(float);
    size_t preparedBytes = 0;
    EXPECT_EQ(qc_activation_bytes(format, cols, columns, &preparedBytes, nullptr), QC_OK);
    all.push_back({"activations",
                   {{"activation buffer", preparedBytes, true}, {"x", inBytes, false}},
                   [=](const auto &at, qc_error *error) {
                     const qc_input x = input(at[1], columns, xStride);
                     qc_activations made;
                     return qc_quantize_activations(format, cols, &x, at[0], preparedBytes, &made, &options, error);
                   }});
    if (columns == 1)
      all.push_back({"preparation of a range",
                     {{"activation buffer", preparedBytes, true}, {"x", cols * sizeof(uint16_t), false}},
                     [=](const auto &at, qc_error *error) {
                       const qc_typed_input x = {at[1], QC_TYPE_F16, cols, 0, 1};
                       const qc_activations_desc desc = {sizeof desc, format, cols, 1, 0, &x, at[0], preparedBytes};
                       return qc_prepare_activations(&desc, nullptr, &options, error);
                     }});
    for (const bool packed : {false, true}) {
      const auto weightsAt = [=](const uint8_t *data) { return packed ? panelsAt(data) : rawAt(data); };
      const qc_weights none = weightsAt(reinterpret_cast<const uint8_t *>(&all));  // only its sizes are looked at
      const size_t bytes = none.bytes;
      size_t need = 0;
      EXPECT_EQ(qc_matmul_workspace_bytes(&none, columns, &options, &need, nullptr), QC_OK);
      all.push_back(
          {"product",
           {{"y", outBytes, true}, {"workspace", need, true}, {"x", inBytes, false}, {"weights", bytes, false}},
           [=](const auto &at, qc_error *error) {
             const qc_weights w = weightsAt(at[3]);
             const qc_input x = input(at[2], columns, xStride);
             const qc_output y = output(at[0], columns, yStride, rows);
             return qc_matmul(&w, 0, rows, &x, &y, at[1], 2 * need, &options, error);  // more than is needed
           }});
      const qc_typed_input xSizes = {nullptr, QC_TYPE_F32, 0, 0, columns};
      const qc_typed_output ySizes = {nullptr, QC_TYPE_BF16, 0, 0};
      const qc_matmul_desc described = {sizeof described, &none,   0,       rows, &xSizes,
                                        nullptr,          &ySizes, nullptr, 0,    nullptr};
      EXPECT_EQ(qc_matmul_run_workspace_bytes(&described, &options, &need, nullptr), QC_OK);
      all.push_back({"described product",
                     {{"y", outBytes / 2, true},
                      {"workspace", need, true},
                      {"x", inBytes, false},
                      {"weights", bytes, false},
                      {"bias", rows * sizeof(float), false}},
                     [=](const auto &at, qc_error *error) {
                       const qc_weights w = weightsAt(at[3]);
                       const qc_input f32 = input(at[2], columns, xStride);
                       const qc_typed_input x = {f32.data, QC_TYPE_F32, f32.count, f32.stride, columns};
                       const qc_typed_input bias = {at[4], QC_TYPE_F32, rows, 0, 1};
                       const qc_typed_output y = {at[0], QC_TYPE_BF16, (columns - 1) * yStride + rows, yStride};
                       const qc_matmul_desc desc = {sizeof desc, &w, 0, rows, &x, nullptr, &y, &bias, 0, nullptr};
                       return qc_matmul_run(&desc, at[1], need, &options, error);
                     }});
      const qc_activations sizes = {format, nullptr, 0, cols, columns, columns};
      size_t width = 1;  // the panels that every target takes
      qc_activations narrow = sizes;
      narrow.panel_columns = width;
      EXPECT_EQ(qc_matmul_prepared_workspace_bytes(&none, &narrow, &options, &need, nullptr), QC_OK);
      all.push_back({"product of prepared activations",
                     {{"y", outBytes, true},
                      {"workspace", need, true},
                      {"activations", preparedBytes, false},
                      {"weights", bytes, false}},
                     [=](const auto &at, qc_error *error) {
                       const qc_weights w = weightsAt(at[3]);
                       const qc_activations x = {format, at[2], preparedBytes, cols, columns, width};
                       const qc_output y = output(at[0], columns, yStride, rows);
                       return qc_matmul_prepared(&w, 0, rows, &x, &y, at[1], need, &options, error);
                     }});
      if (columns == 1)  // the first one, again and again
        continue;
      const qc_index_list picked = {nullptr, columns};
      const qc_matmul_desc ofPicked = {sizeof ofPicked, &none, 0, rows, nullptr, &narrow, &ySizes, nullptr, 0, &picked};
      EXPECT_EQ(qc_matmul_run_workspace_bytes(&ofPicked, &options, &need, nullptr), QC_OK);
      all.push_back({"product of picked columns",
                     {{"y", outBytes / 2, true},
                      {"workspace", need, true},
                      {"activations", preparedBytes, false},
                      {"weights", bytes, false},
                      {"indices", columns * sizeof(int32_t), false}},
                     [=](const auto &at, qc_error *error) {
                       const qc_weights w = weightsAt(at[3]);
                       const qc_activations x = {format, at[2], preparedBytes, cols, columns, width};
                       const qc_index_list list = {reinterpret_cast<const int32_t *>(at[4]), columns};
                       const qc_typed_output y = {at[0], QC_TYPE_BF16, (columns - 1) * yStride + rows, yStride};
                       const qc_matmul_desc desc = {sizeof desc, &w, 0, rows, nullptr, &x, &y, nullptr, 0, &list};
                       return qc_matmul_run(&desc, at[1], need, &options, error);
                     }});
    }
  }
  return all;
}

size_t roundUp(size_t value) { return (value + 3) / 4 * 4; }

class Overlap : public testing::TestWithParam<const qc_target *> {};

TEST_P(Overlap, IsRefusedForEveryPairOfWhichOneIsWritten) {
  for (const Operation &operation : operations(GetParam())) {
    size_t most = 0;
    for (const Operand &operand : operation.operands)
      most = std::max(most, roundUp(operand.bytes) + 64);
    // Each operand has a place of its own with room for another one on both sides.
    std::vector<uint32_t> arena(operation.operands.size() * 3 * most / 4);
    uint8_t *const base = reinterpret_cast<uint8_t *>(arena.data());
    for (size_t i = 0; i < operation.operands.size(); ++i)
      for (size_t j = 0; j < operation.operands.size(); ++j) {
        const Operand &a = operation.operands[i], &b = operation.operands[j];
        if (i == j || !a.written || a.bytes == 0 || b.bytes == 0)
          continue;
        SCOPED_TRACE(std::string(operation.name) + ": " + a.name + ", " + b.name);
        std::vector<uint8_t *> at(operation.operands.size());
        for (size_t k = 0; k < at.size(); ++k)
          at[k] = base + (3 * k + 1) * most;
        uint8_t *const first = at[i], *const second = at[i] + roundUp(a.bytes);
        for (uint8_t *place : {first - roundUp(b.bytes), first - roundUp(b.bytes) + 4, first - 4, first, first + 4,
                               second - 4, second}) {
          at[j] = place;
          const ptrdiff_t shared = std::min(first + a.bytes, place + b.bytes) - std::max(first, place);
          std::fill(arena.begin(), arena.end(), 0u);
          qc_error error{};
          const qc_status status = operation.call(at, &error);
          if (shared <= 0) {
            EXPECT_EQ(status, QC_OK) << error.message;
            continue;
          }
          const Operand &named = b.written && j < i ? b : a, &other = b.written && j < i ? a : b;
          expectError(status, error, QC_ERROR_ARGUMENT,
                      std::string(named.name) + " and " + other.name + " overlap by " + std::to_string(shared) +
                          " bytes; what is written must lie apart");
          EXPECT_EQ(std::accumulate(arena.begin(), arena.end(), 0u, std::bit_or<>()), 0u)
              << "a failing call wrote output";
        }
      }
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, Overlap, testing::ValuesIn(availableTargets()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(OverlapOfRanges, OnlyTheRowsOfTheRangeCount) {
  const qc_format *format =
      qc_format_by_name("f32");  // rows and vectors of the same size, so that they can lie in line
  const std::vector<float> values = randomFloats(4 * cols, 1);
  std::vector<float> both = values;
  const qc_weights w = {format, &format->layouts[0], both.data(), 4 * cols * 4, 4, cols, 0};
  qc_output y = {both.data(), 2 * cols, 0};
  ASSERT_EQ(qc_dequantize(&w, 2, 4, &y, nullptr, nullptr), QC_OK) << "rows 2 and 3, written where 0 and 1 were";
  for (size_t i = 0; i < 4 * cols; ++i)
    ASSERT_EQ(both[i], values[i < 2 * cols ? i + 2 * cols : i]);
  qc_error error{};
  expectError(qc_dequantize(&w, 1, 3, &y, nullptr, &error), error, QC_ERROR_ARGUMENT,
              "y and weights overlap by 256 bytes; what is written must lie apart");
}

TEST(OverlapOfRanges, OfNothingIsNone) {
  const qc_format *format = qc_format_by_name("f32");
  std::vector<float> both(cols);
  const qc_weights w = {format, &format->layouts[0], both.data(), cols * 4, 1, cols, 0};
  const qc_output y = {both.data(), both.size(), 0};
  EXPECT_EQ(qc_dequantize(&w, 1, 1, &y, nullptr, nullptr), QC_OK);
  const qc_input none = {both.data(), both.size(), 0, 0};
  EXPECT_EQ(qc_quantize(format, cols, &none, nullptr, both.data(), both.size() * 4, 0, nullptr, nullptr), QC_OK);
  EXPECT_EQ(qc_matmul(&w, 0, 1, &none, &y, both.data(), both.size() * 4, nullptr, nullptr), QC_OK);
}

TEST(OverlapOfRanges, SizesBeyondTheAddressSpaceDoNotWrap) {
  const qc_format *format = qc_format_by_name("f32");
  std::vector<float> both(3 * cols);
  const size_t stride = SIZE_MAX / sizeof(float) - cols;  // the second vector would begin where memory has ended
  const qc_input x = {both.data(), SIZE_MAX / sizeof(float), stride, 2};
  qc_error error{};
  expectError(qc_quantize(format, cols, &x, nullptr, both.data() + cols, 2 * cols * 4, 0, nullptr, &error), error,
              QC_ERROR_ARGUMENT, "weight buffer and x overlap by 512 bytes; what is written must lie apart");
}

}  // namespace
