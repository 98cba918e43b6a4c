// Products with what stands around them, and what they must be: from products that are known, by docs/numerics.md.
#pragma once

#include "matrices.h"
#include "oracle.h"
#include "support/float_types.h"

#include <cmath>

namespace fused {

using namespace matrices;
using float_types::Type;
using float_types::Values;

enum class Up { none, factors, apart };

/// What goes with a product.
struct With {
  Up up = Up::none;
  size_t function = QC_FUNCTION_NONE;
  bool prepares = false;
  const std::vector<int32_t> *picked = nullptr;  // columns of those that are prepared
  const Type *bias = nullptr;                    // of both matrices
  bool accumulates = false;
  const Type *type = &float_types::all[0];  // of y
  bool clamps = false;
  enum { noScale, one, each } scales = noScale;
  const Type *residual = nullptr;
};

/// Weights that are fitted to small numbers, so that functions have something to do.
inline Matrix fitted(const qc_format *format, size_t rows, size_t cols, uint64_t seed) {
  std::vector<float> values = randomFloats(rows * cols, seed);
  for (float &value : values)
    value /= 16;
  Matrix m;
  m.bytes.resize(rows * cols / format->block_elements * format->block_bytes);
  const qc_input in = {values.data(), values.size(), 0, rows};
  qc_error error{};
  EXPECT_EQ(qc_quantize(format, cols, &in, nullptr, m.bytes.data(), m.bytes.size(), 0, nullptr, &error), QC_OK)
      << error.message;
  EXPECT_EQ(qc_weights_init(&m.weights, format, nullptr, m.bytes.data(), m.bytes.size(), rows, cols, 0, &error), QC_OK)
      << error.message;
  return m;
}

inline float apply(size_t function, float x) {
  return function == QC_FUNCTION_SILU ? oracle::silu(x) : function == QC_FUNCTION_GELU ? oracle::gelu(x) : x;
}

/// Two matrices, columns, and both products in f32, [c * rows + r].
struct Known {
  size_t rows, columns;
  std::vector<float> x, gate, up;

  Known(const Matrix &w, const Matrix &u, size_t columnsOfX, uint64_t seed)
      : rows(w.weights.rows), columns(columnsOfX), x(randomFloats(columnsOfX * w.weights.cols, seed)),
        gate(multiply(w.weights, 0, rows, x, columns, optionsOf(qc_target_by_name("scalar")))),
        up(multiply(u.weights, 0, rows, x, columns, optionsOf(qc_target_by_name("scalar")))) {}
};

/// The operands of one call, rows [begin, end), with distances between all vectors of y.
class Call {
public:
  Call(const qc_weights &w, const qc_weights &u, size_t beginRow, size_t endRow, const Known &of, const With &how,
       const qc_options &options)
      : known(of), with(how), begin(beginRow), rows(endRow - beginRow), stride(rows + 3),
        columns(how.picked ? how.picked->size() : of.columns), given(options),
        bias(with.bias ? *with.bias : float_types::all[0], w.rows),
        upBias(with.bias ? *with.bias : float_types::all[0], w.rows),
        y(*with.type, columns ? (columns - 1) * stride + rows : 0), upY(*with.type, y.size()),
        scales(float_types::all[2], 2 * columns + 1),
        residual(with.residual ? *with.residual : float_types::all[0], y.size()) {
    qc_error error{};
    if (with.prepares || with.picked) {
      size_t bytes = 0;
      EXPECT_EQ(qc_activation_bytes(w.format, w.cols, known.columns, &bytes, nullptr), QC_OK);
      buffer.resize(bytes / 4);
      const qc_activations_desc all = {sizeof all, w.format, w.cols, known.columns, 0, &x, buffer.data(), bytes};
      EXPECT_EQ(qc_prepare_activations(&all, &prepared, &given, &error), QC_OK) << error.message;
      desc.prepared = &prepared;
    } else {
      desc.x = &x;
    }
    support::Random random(begin + 77);
    for (Values *values : {&bias, &upBias, &y, &upY, &scales, &residual})
      for (size_t i = 0; i < values->size(); ++i)
        values->set(i, random.uniform(-2, 2));
    before.push_back(y);
    before.push_back(upY);
    desc.struct_size = sizeof desc;
    desc.weights = &w;
    desc.up = with.up == Up::none ? nullptr : &u;
    desc.row_begin = begin;
    desc.row_end = endRow;
    desc.columns = with.picked ? &list : nullptr;
    desc.y = &out;
    desc.up_y = with.up == Up::apart ? &upOut : nullptr;
    desc.bias = with.bias ? &biasIn : nullptr;
    desc.up_bias = with.bias && desc.up ? &upBiasIn : nullptr;
    desc.function = with.function;
    desc.clamp = with.clamps ? clamp : nullptr;
    desc.scale = with.scales == With::noScale ? nullptr : &scaleIn;
    desc.residual = with.residual ? &residualIn : nullptr;
    desc.flags = with.accumulates ? size_t{QC_MATMUL_ACCUMULATE} : 0;
  }
  Call(const Call &) = delete;
  Call &operator=(const Call &) = delete;

  qc_fused_desc desc{};

  void run() {
    qc_error error{};
    size_t bytes = 0;
    ASSERT_EQ(qc_fused_workspace_bytes(&desc, &given, &bytes, &error), QC_OK) << error.message;
    std::vector<uint8_t> workspace(bytes + 2);
    workspace.front() = workspace.back() = 77;
    ASSERT_EQ(qc_fused_run(&desc, workspace.data() + 1, bytes, &given, &error), QC_OK) << error.message;
    EXPECT_TRUE(workspace.front() == 77 && workspace.back() == 77);
  }

  void check() const {
    for (size_t i = 0; i < y.size(); ++i) {
      const size_t c = i / stride, r = i % stride;
      uint32_t want = before[0].bits(i), wantUp = before[1].bits(i);
      if (r < rows) {
        want = with.type->nearest(expected(c, r, before[0][i]));
        if (with.up == Up::apart)
          wantUp = with.type->nearest(upProduct(c, r));
      }
      ASSERT_TRUE(float_types::same(*with.type, y.bits(i), want))
          << "column " << c << ", row " << r << ": " << y[i] << ", not " << with.type->value(want);
      ASSERT_TRUE(float_types::same(*with.type, upY.bits(i), wantUp)) << "column " << c << ", row " << r << " of up";
    }
  }

private:
  size_t productAt(size_t c, size_t r) const {
    return (with.picked ? static_cast<size_t>((*with.picked)[c]) : c) * known.rows + begin + r;
  }
  float upProduct(size_t c, size_t r) const {
    const float product = known.up[productAt(c, r)];
    return with.bias ? product + upBias[begin + r] : product;
  }
  float expected(size_t c, size_t r, float was) const {
    float v = known.gate[productAt(c, r)];
    if (with.bias)
      v = v + bias[begin + r];
    v = apply(with.function, v);
    if (with.up == Up::factors)
      v = v * upProduct(c, r);
    if (with.clamps)
      v = v < clamp[0] ? clamp[0] : v > clamp[1] ? clamp[1] : v;
    if (with.scales != With::noScale)
      v = v * scales[with.scales == With::one ? 0 : 2 * c];
    if (with.residual)
      v = v + residual[c * stride + r];
    if (with.accumulates)
      v = v + was;
    return v;
  }

  const Known &known;
  const With with;
  const size_t begin, rows, stride, columns;
  const qc_options given;
  const qc_typed_input x = {known.x.data(), QC_TYPE_F32, known.x.size(), 0, known.columns};
  std::vector<uint32_t> buffer;
  qc_activations prepared{};
  Values bias, upBias, y, upY, scales, residual;
  const float clamp[2] = {-0.25f, 0.5f};
  std::vector<Values> before;
  const qc_index_list list = {with.picked ? with.picked->data() : nullptr, columns};
  const qc_type ofBias = with.bias ? with.bias->number : QC_TYPE_F32;
  const qc_typed_input biasIn = {bias.data(), ofBias, bias.size(), 0, 1},
                       upBiasIn = {upBias.data(), ofBias, upBias.size(), 0, 1};
  const qc_typed_output out = {y.data(), with.type->number, y.size(), stride},
                        upOut = {upY.data(), with.type->number, upY.size(), stride};
  const qc_typed_input scaleIn = {scales.data(), QC_TYPE_BF16, scales.size(), 2,
                                  with.scales == With::one ? 1 : columns},
                       residualIn = {residual.data(), with.residual ? with.residual->number : QC_TYPE_F32,
                                     residual.size(), stride, columns};
};

/// One call and its result.
inline void check(const qc_weights &w, const qc_weights &u, size_t begin, size_t end, const Known &known,
                  const With &with, const qc_options &options) {
  Call call(w, u, begin, end, known, with, options);
  call.run();
  if (!testing::Test::HasFatalFailure())
    call.check();
}

}  // namespace fused
