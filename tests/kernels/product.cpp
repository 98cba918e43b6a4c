#include "product.h"

#include "../support/bits.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace kernels {

using support::bitsOf;
using support::Guarded;
using support::sameBits;
using support::Side;

namespace {

std::string describe(const Kernel &kernel, const Weights &w, const Placement &placement, const std::string &what) {
  char text[400];
  std::snprintf(text, sizeof text, "%s: rows %zu, blocks %zu, %s, row gap %zu, y gap %zu, weights %s%+d",
                kernel.name().c_str(), w.rows, w.blocks, what.c_str(), placement.rowGap, placement.yGap,
                placement.side == Side::End ? "flush with the end" : "flush with the start",
                int(placement.weightOffset));
  return text;
}

std::unique_ptr<Guarded> placeWeights(const Kernel &kernel, const Weights &weights, const Placement &placement) {
  if (isPacked(kernel)) {
    std::vector<uint8_t> panels = packRows(kernel, weights);
    if (panels.empty())
      return nullptr;
    auto buffer = std::make_unique<Guarded>(panels.size(), placement.side, placement.weightOffset);
    std::memcpy(buffer->data(), panels.data(), panels.size());
    return buffer;
  }
  size_t rowBytes = weights.rowBytes(), stride = rowBytes + placement.rowGap;
  auto buffer =
      std::make_unique<Guarded>((weights.rows - 1) * stride + rowBytes, placement.side, placement.weightOffset);
  buffer->poison();
  for (size_t r = 0; r < weights.rows; ++r)
    std::memcpy(buffer->data() + r * stride, weights.row(r), rowBytes);
  return buffer;
}

void call(const Kernel &kernel, Guarded &w, size_t rowStride, const Weights &weights, Guarded &activations,
          Guarded &starts, size_t columns, Guarded &y, size_t yStride) {
  // What has none is given none.
  const uint8_t *const start = starts.size() ? starts.data() : nullptr;
  const qc_product product = {w.data(),
                              isPacked(kernel) ? 0 : rowStride,
                              weights.rows,
                              weights.blocks,
                              activations.data(),
                              start,
                              columns,
                              y.as<float>(),
                              yStride};
  use<qc_gemv_raw_fn>(kernel)(&product);
}

}  // namespace

Placement Placement::nth(size_t n) {
  constexpr size_t rowGaps[] = {0, 1, 0, 7, 64}, yGaps[] = {0, 5, 1};
  return {n % 2 ? Side::Start : Side::End, n / 2 % 4, rowGaps[n % 5], yGaps[n % 3]};
}

static bool isWide(const Kernel &kernel) { return kernel.operation.ends_with("_wide") || kernel.operation == "widen"; }

bool isPacked(const Kernel &kernel) { return kernel.operation.ends_with("_packed") || isWide(kernel); }

std::string layoutOf(const Kernel &kernel) { return kernel.target.layout + (isWide(kernel) ? "_wide" : ""); }

size_t columnLimit(const Kernel &kernel) {
  if (kernel.operation.starts_with("gemv"))
    return 1;
  const bool hasWide = kernel.format.packedBlockBytes(kernel.target.layout + "_wide") > 0;
  const bool isForMany = isPacked(kernel) && (isWide(kernel) || !hasWide);
  return isForMany ? kernel.target.packedColumns : kernel.target.rawColumns;
}

std::vector<uint8_t> packRows(const Kernel &kernel, const Weights &weights) {
  const std::string &layout = kernel.target.layout;
  const Kernel *pack = helper("pack", kernel.format, kernel.target, layout);
  if (!pack)
    return {};
  size_t panelRows = kernel.format.panelRows(layout), count = (weights.rows + panelRows - 1) / panelRows;
  size_t panelBytes = weights.blocks * kernel.format.packedBlockBytes(layout);
  std::vector<uint8_t> panels(count * panelBytes, Guarded::canary);
  for (size_t r = 0; r < weights.rows; r += panelRows) {
    const qc_repacking packing = {weights.row(r), panels.data() + r / panelRows * panelBytes, weights.rowBytes(),
                                  std::min(panelRows, weights.rows - r), weights.blocks};
    use<qc_pack_fn> (*pack)(&packing);
  }
  if (!isWide(kernel))
    return panels;
  const Kernel *widen = helper("widen", kernel.format, kernel.target, layout);
  if (!widen)
    return {};
  size_t wideBytes = weights.blocks * kernel.format.packedBlockBytes(layoutOf(kernel));
  std::vector<uint8_t> wide(count * wideBytes, Guarded::canary);
  for (size_t i = 0; i < count; ++i) {
    const qc_repacking widening = {panels.data() + i * panelBytes, wide.data() + i * wideBytes, 0, panelRows,
                                   weights.blocks};
    use<qc_widen_fn> (*widen)(&widening);
  }
  return wide;
}

testing::AssertionResult checkProduct(const Kernel &kernel, const Weights &weights, const Columns &columns,
                                      const std::vector<float> &expected, const Placement &placement,
                                      const std::string &what) {
  std::string description = describe(kernel, weights, placement, what);
  auto w = placeWeights(kernel, weights, placement);
  if (!w)
    return testing::AssertionFailure() << "no kernels that pack to layout " << layoutOf(kernel);
  const oracle::ActivationLayout &form = kernel.format.activation;
  size_t yStride = weights.rows + placement.yGap, startBytes = form.startBytes(kernel.format.elements);

  for (size_t c0 = 0; c0 < columns.count; c0 += columnLimit(kernel)) {
    size_t count = std::min(columnLimit(kernel), columns.count - c0);
    support::note("%s, columns %zu..%zu", description.c_str(), c0, c0 + count - 1);

    Guarded activations(columns.blocks * count * form.bytes, placement.side);
    Guarded starts(columns.blocks * count * startBytes, placement.side);
    const bool isApart = kernel.format.reference.isFloats();  // columns of floats lie one after the other
    for (size_t b = 0; b < columns.blocks; ++b)
      for (size_t c = 0; c < count; ++c) {
        const oracle::Activation &activation = columns.activations[(c0 + c) * columns.blocks + b];
        const size_t place = isApart ? c * columns.blocks + b : b * count + c;
        oracle::encode(activation, form, activations.data() + place * form.bytes);
        oracle::encodeStarts(activation, form, starts.data() + (b * count + c) * startBytes);
      }
    Guarded y(((count - 1) * yStride + weights.rows) * sizeof(float), placement.side);
    y.poison();

    call(kernel, *w, weights.rowBytes() + placement.rowGap, weights, activations, starts, count, y, yStride);

    size_t differing = 0;
    testing::AssertionResult failure = testing::AssertionFailure();
    for (size_t c = 0; c < count; ++c)
      for (size_t r = 0; r < weights.rows; ++r) {
        float want = expected[(c0 + c) * weights.rows + r], got = y.as<float>()[c * yStride + r];
        if (sameBits(want, got) || differing++)
          continue;
        char text[160];
        std::snprintf(text, sizeof text, "row %zu, column %zu of %zu: expected %.9g (%08x), got %.9g (%08x)", r, c0 + c,
                      columns.count, double(want), bitsOf(want), double(got), bitsOf(got));
        failure << support::noted() << ": " << text;
      }
    if (differing)
      return failure << "; " << differing << " of " << count * weights.rows << " differ";

    for (size_t i = 0; i < y.size(); ++i)
      if (i / sizeof(float) % yStride >= weights.rows && y.data()[i] != Guarded::canary)
        return testing::AssertionFailure() << support::noted() << ": wrote between the columns of y";
    if (!y.untouchedOutside() || !w->untouchedOutside() || !activations.untouchedOutside() ||
        !starts.untouchedOutside())
      return testing::AssertionFailure() << support::noted() << ": wrote outside its buffers";
  }
  return testing::AssertionSuccess();
}

}  // namespace kernels
