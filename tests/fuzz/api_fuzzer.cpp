// Every operation of the library with arguments drawn from the input. What they yield is held against the plainest way
// to the same: the scalar target, rows and vectors without gaps, one column at a time, the calling thread alone. All
// other targets, layouts, distances, ranges, alignments and pools must give the same bits, touch nothing else, and read
// nothing outside their operands, which end at guard pages.
#include "misuse.h"
#include "operands.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace fuzz {
namespace {

using support::Guarded;

/// How a variant is called: on a target, with a pool, the target given or made the active one.
class Way {
public:
  explicit Way(Input &input) : target(input.pick(availableTargets())), pool(input.pick(pools())) {
    const bool active = input.flag();
    own = {sizeof(qc_options), active ? nullptr : target, pool,
           static_cast<size_t>(input.flag() ? QC_PREFER_SPEED : QC_PREFER_MEMORY)};
    qc_error error{};
    succeeds(qc_set_active_target(active ? target : nullptr, &error), error);
    given = active && !pool && input.flag() ? nullptr : &own;
  }
  Way(const Way &) = delete;
  Way &operator=(const Way &) = delete;

  const qc_options *options() const { return given; }
  /// What it packs to; null when its target packs nothing.
  const qc_layout *layout(const qc_format &format) const { return qc_preferred_layout(&format, given); }

  const qc_target *const target;
  qc_pool *const pool;

private:
  qc_options own;
  const qc_options *given;
};

const qc_options *plain() {
  static const qc_options options = {sizeof(qc_options), qc_target_by_name("scalar"), nullptr, QC_PREFER_MEMORY};
  return &options;
}

const qc_format &pickFormat(Input &input) { return *qc_format_at(input.number(0, qc_format_count() - 1)); }

/// Rows of blocks; rarely so many that a pool's threads get a share.
struct Shape {
  const qc_format &format;
  bool large;
  size_t rows, blocks;

  explicit Shape(Input &input, size_t largeCols = 1024)
      : format(pickFormat(input)), large(input.rarely(64)), rows(large ? 70 : input.number(0, 40)),
        blocks(large ? largeCols / format.block_elements : input.number(0, format.block_elements == 1 ? 70 : 3)) {}

  size_t cols() const { return blocks * format.block_elements; }
  size_t rowBytes() const { return blocks * format.block_bytes; }
  std::vector<uint8_t> weights(Input &input) const { return makeBlocks(input, format, rows * blocks); }
};

struct Range {
  size_t begin, end;
  size_t rows() const { return end - begin; }

  /// Any; or one that begins, and unless it is the last ends, at a multiple of `unit`.
  Range(Input &input, size_t rows, size_t unit = 1) {
    const size_t units = (rows + unit - 1) / unit;
    const size_t a = input.flag() ? 0 : input.number(0, units), b = input.flag() ? units : input.number(0, units);
    begin = std::min(std::min(a, b) * unit, rows);
    end = std::min(std::max(a, b) * unit, rows);
    if (begin % unit)
      begin = end = 0;
  }
};

qc_weights weightsOf(const qc_format &format, const qc_layout *layout, const void *data, size_t bytes, size_t rows,
                     size_t cols, size_t stride) {
  qc_weights weights;
  qc_error error{};
  succeeds(qc_weights_init(&weights, &format, layout, data, bytes, rows, cols, stride, &error), error);
  return weights;
}

std::vector<float> dequantized(const Shape &s, const std::vector<uint8_t> &bytes) {
  const qc_weights weights = weightsOf(s.format, nullptr, bytes.data(), bytes.size(), s.rows, s.cols(), 0);
  std::vector<float> values(s.rows * s.cols());
  const qc_output y = {values.data(), values.size(), 0};
  qc_error error{};
  succeeds(qc_dequantize(&weights, 0, s.rows, &y, plain(), &error), error);
  return values;
}

// ---- Rows into rows -------------------------------------------------------------------------------------------------

void gather(Input &input, const Shape &s, const std::vector<uint8_t> &dense, const std::vector<float> &decoded) {
  const Way way(input);
  Rows rows(input, dense, s.rows, s.rowBytes());
  qc_weights weights = weightsOf(s.format, nullptr, rows.data(), rows.bytes(), s.rows, s.cols(), rows.stride());
  qc_error error{};
  const qc_layout *const layout = input.flag() ? way.layout(s.format) : nullptr;
  size_t bytes = 0;
  if (layout)
    succeeds(qc_weight_bytes(&s.format, layout, s.rows, s.cols(), &bytes, &error), error);
  Guarded panels = makeMemory(input, bytes, 1);
  if (layout) {
    succeeds(qc_pack(&weights, 0, s.rows, panels.data(), bytes, way.options(), &error), error);
    weights = weightsOf(s.format, layout, panels.data(), bytes, s.rows, s.cols(), 0);
  }
  const size_t count = s.rows ? input.number(0, s.large ? 80 : 10) : 0;
  Guarded indices = makeMemory(input, count * sizeof(int32_t), alignof(int32_t));
  std::vector<float> expected;
  for (size_t i = 0; i < count; ++i) {
    const size_t row = input.number(0, s.rows - 1);
    indices.as<int32_t>()[i] = static_cast<int32_t>(row);
    const auto from = decoded.begin() + static_cast<ptrdiff_t>(row * s.cols());
    expected.insert(expected.end(), from, from + static_cast<ptrdiff_t>(s.cols()));
  }
  if (input.flag()) {
    Vectors y(input, count, s.cols());
    const qc_output out = y.output();
    succeeds(qc_gather(&weights, indices.as<int32_t>(), count, &out, way.options(), &error), error);
    require(y.hold(expected), "gathered values are those of their rows");
  } else {
    Vectors y(input, count, s.cols(), float_types::all[input.number(0, 2)]);
    const qc_typed_output out = y.typedOutput();
    const qc_index_list list = {indices.as<int32_t>(), count};
    const qc_gather_desc desc = {sizeof desc, &weights, &list, &out};
    succeeds(qc_gather_run(&desc, way.options(), &error), error);
    require(y.hold(expected), "gathered values of any type are those of their rows");
  }
}

void dequantize(Input &input) {
  const Shape s(input);
  const std::vector<uint8_t> dense = s.weights(input);
  const std::vector<float> expected = dequantized(s, dense);
  for (size_t variants = input.number(1, 4); variants; --variants) {
    const Way way(input);
    const Range range(input, s.rows);
    Rows rows(input, dense, s.rows, s.rowBytes());
    const qc_weights weights = weightsOf(s.format, nullptr, rows.data(), rows.bytes(), s.rows, s.cols(), rows.stride());
    Vectors y(input, range.rows(), s.cols());
    const qc_output out = y.output();
    qc_error error{};
    succeeds(qc_dequantize(&weights, range.begin, range.end, &out, way.options(), &error), error);
    const auto from = expected.begin() + static_cast<ptrdiff_t>(range.begin * s.cols());
    require(y.hold({from, from + static_cast<ptrdiff_t>(range.rows() * s.cols())}), "dequantized values are the same");
  }
  gather(input, s, dense, expected);
}

void quantize(Input &input) {
  const Shape s(input);
  const std::vector<float> x = makeFloats(input, s.rows * s.cols());
  const bool counted = input.flag();
  const std::vector<float> importance = makeImportance(input, s.cols());
  // The first way decides, the others must agree; a large matrix would take the scalar kernels long.
  std::vector<uint8_t> expected(s.rows * s.rowBytes());
  const qc_input dense = {x.data(), x.size(), 0, s.rows}, counts = {importance.data(), importance.size(), 0, 1};
  const qc_status status = qc_quantize(&s.format, s.cols(), &dense, counted ? &counts : nullptr, expected.data(),
                                       expected.size(), 0, s.large ? nullptr : plain(), nullptr);
  require(status == QC_OK || status == QC_ERROR_VALUE, "quantising succeeds or refuses a value");
  const bool finite = std::all_of(x.begin(), x.end(), [](float value) { return std::isfinite(value); });
  require(finite || status == QC_ERROR_VALUE, "NaN and infinity are refused");
  for (size_t variants = input.number(1, s.large ? 1 : 3); variants; --variants) {
    const Way way(input);
    const Vectors xs(input, x, s.rows, s.cols()), ws(input, importance, 1, s.cols());
    const qc_input in = xs.input(), w = ws.input();
    Rows rows(input, s.rows, s.rowBytes());
    qc_error error{};
    require(qc_quantize(&s.format, s.cols(), &in, counted ? &w : nullptr, rows.data(), rows.bytes(), rows.stride(),
                        way.options(), &error) == status,
            "quantising has the same status");
    require(status == QC_OK ? rows.hold(expected) : rows.untouched(), "quantised bytes are the same");
  }
  if (status == QC_OK)
    dequantized(s, expected);
}

void pack(Input &input) {
  const Shape s(input);
  const std::vector<uint8_t> dense = s.weights(input);
  const Way whole(input);
  const qc_layout *const layout = whole.layout(s.format);
  if (!layout)
    return;
  qc_error error{};
  size_t bytes = 0;
  succeeds(qc_weight_bytes(&s.format, layout, s.rows, s.cols(), &bytes, &error), error);
  std::vector<uint8_t> panels(bytes);
  const qc_weights raw = weightsOf(s.format, nullptr, dense.data(), dense.size(), s.rows, s.cols(), 0);
  succeeds(qc_pack(&raw, 0, s.rows, panels.data(), bytes, whole.options(), &error), error);
  std::vector<uint8_t> back(dense.size());
  const qc_weights packed = weightsOf(s.format, layout, panels.data(), bytes, s.rows, s.cols(), 0);
  succeeds(qc_unpack(&packed, 0, s.rows, back.data(), back.size(), 0, whole.options(), &error), error);
  const Shape &shape = s;
  const std::vector<float> before = dequantized(shape, dense), after = dequantized(shape, back);
  for (size_t i = 0; i < before.size(); ++i)
    require(std::memcmp(&before[i], &after[i], sizeof before[i]) == 0 ||
                (std::isnan(before[i]) && std::isnan(after[i])),
            "unpacked weights have the same values");

  for (size_t variants = input.number(1, 4); variants; --variants) {
    const Way way(input);
    if (way.layout(s.format) != layout)
      continue;
    const Range range(input, s.rows, layout->rows);
    Rows rows(input, dense, s.rows, s.rowBytes());
    const qc_weights weights = weightsOf(s.format, nullptr, rows.data(), rows.bytes(), s.rows, s.cols(), rows.stride());
    succeeds(qc_weight_bytes(&s.format, layout, range.rows(), s.cols(), &bytes, &error), error);
    Guarded some = makeMemory(input, bytes, 1);
    succeeds(qc_pack(&weights, range.begin, range.end, some.data(), bytes, way.options(), &error), error);
    const size_t at = range.begin / layout->rows * s.blocks * layout->block_bytes;
    require(bytes == 0 || std::memcmp(some.data(), panels.data() + at, bytes) == 0, "panels are the same");
    require(some.untouchedOutside(), "packing stays in its buffer");

    const Range other(input, s.rows, layout->rows);
    Rows restored(input, other.rows(), s.rowBytes());
    succeeds(qc_unpack(&packed, other.begin, other.end, restored.data(), restored.bytes(), restored.stride(),
                       way.options(), &error),
             error);
    require(restored.hold(slice(back, other.begin * s.rowBytes(), other.rows() * s.rowBytes())),
            "unpacked bytes are the same");
  }
}

// ---- Products -------------------------------------------------------------------------------------------------------

struct Product {
  const Shape s;
  const float_types::Type &type;  // can hold x
  const size_t columns;
  const std::vector<uint8_t> weights;
  const std::vector<float> x;
  std::vector<float> y;  // [c * rows + r]

  explicit Product(Input &input)
      : s(input, 4096), type(float_types::all[input.number(0, 2)]),
        columns(s.large ? input.number(8, 20) : input.number(0, 20)), weights(s.weights(input)),
        x(rounded(type, makeFloats(input, columns * s.cols()))), y(s.rows * columns) {
    const qc_weights w = weightsOf(s.format, nullptr, weights.data(), weights.size(), s.rows, s.cols(), 0);
    qc_error error{};
    std::vector<uint8_t> workspace;
    for (size_t c = 0; c < columns; ++c) {
      const qc_input in = {x.data() + c * s.cols(), s.cols(), 0, 1};
      const qc_output out = {y.data() + c * s.rows, s.rows, 0};
      size_t bytes = 0;
      const qc_options *const options = s.large ? nullptr : plain();
      succeeds(qc_matmul_workspace_bytes(&w, 1, options, &bytes, &error), error);
      workspace.resize(bytes);
      succeeds(qc_matmul(&w, 0, s.rows, &in, &out, workspace.data(), bytes, options, &error), error);
    }
  }

  std::vector<float> expected(const Range &range) const {
    std::vector<float> part;
    for (size_t c = 0; c < columns; ++c)
      part.insert(part.end(), y.begin() + static_cast<ptrdiff_t>(c * s.rows + range.begin),
                  y.begin() + static_cast<ptrdiff_t>(c * s.rows + range.end));
    return part;
  }
};

/// The weights of a product as a variant reads them: raw with gaps, or packed for its target.
class Weights {
public:
  Weights(Input &input, const Product &p, const qc_target *target)
      : options{sizeof(qc_options), target, nullptr,
                static_cast<size_t>(input.flag() ? QC_PREFER_SPEED : QC_PREFER_MEMORY)},
        layout(input.flag() ? qc_preferred_layout(&p.s.format, &options) : nullptr),
        rows(input, p.weights, p.s.rows, p.s.rowBytes()), panels(makeMemory(input, panelBytes(p), 1)),
        weights(weightsOf(p.s.format, nullptr, rows.data(), rows.bytes(), p.s.rows, p.s.cols(), rows.stride())) {
    if (!layout)
      return;
    qc_error error{};
    succeeds(qc_pack(&weights, 0, p.s.rows, panels.data(), panels.size(), &options, &error), error);
    weights = weightsOf(p.s.format, layout, panels.data(), panels.size(), p.s.rows, p.s.cols(), 0);
  }

private:
  size_t panelBytes(const Product &p) const {
    size_t bytes = 0;
    qc_error error{};
    if (layout)
      succeeds(qc_weight_bytes(&p.s.format, layout, p.s.rows, p.s.cols(), &bytes, &error), error);
    return bytes;
  }

  const qc_options options;
  const qc_layout *layout;
  Rows rows;
  Guarded panels;

public:
  qc_weights weights;
};

void multiply(Input &input, const Product &p) {
  const Way way(input);
  const Range range(input, p.s.rows);
  const Weights w(input, p, way.target);
  const Vectors x(input, p.x, p.columns, p.s.cols());
  Vectors y(input, p.columns, range.rows());
  const qc_input in = x.input();
  const qc_output out = y.output();
  qc_error error{};
  size_t bytes = 0;
  succeeds(qc_matmul_workspace_bytes(&w.weights, p.columns, way.options(), &bytes, &error), error);
  Guarded workspace = makeMemory(input, bytes, 1);
  succeeds(qc_matmul(&w.weights, range.begin, range.end, &in, &out, workspace.data(), bytes, way.options(), &error),
           error);
  require(y.hold(p.expected(range)), "products are the same");
  require(workspace.untouchedOutside(), "a product stays in its workspace");
}

qc_activations prepareAll(Input &input, const Product &p, const qc_format &maker, const Way &way, Guarded &data) {
  const Vectors x(input, p.x, p.columns, p.s.cols());
  const qc_input in = x.input();
  qc_activations activations;
  qc_error error{};
  succeeds(
      qc_quantize_activations(&maker, p.s.cols(), &in, data.data(), data.size(), &activations, way.options(), &error),
      error);
  return activations;
}

/// Two parts, or three, of which some may be empty, the last one first; from x of its type.
qc_activations prepareRanges(Input &input, const Product &p, const qc_format &maker, const Way &way, Guarded &data) {
  const Vectors x(input, p.x, p.columns, p.s.cols(), p.type);
  qc_activations activations;
  for (size_t end = p.columns, parts = input.number(1, 3); parts; --parts) {
    const size_t begin = parts == 1 ? 0 : input.number(0, end);
    const qc_typed_input in = x.typedInput(begin, end - begin);
    const qc_activations_desc desc = {sizeof desc, &maker, p.s.cols(), p.columns, begin, &in, data.data(), data.size()};
    qc_error error{};
    succeeds(qc_prepare_activations(&desc, &activations, way.options(), &error), error);
    end = begin;
  }
  return activations;
}

/// x prepared on one target, for a format that may be another one with the same activations; multiplied on a second.
void multiplyPrepared(Input &input, const Product &p) {
  const Way from(input);
  const qc_format &maker = input.flag() ? p.s.format : pickFormat(input);
  if (p.s.cols() % maker.block_elements)
    return;
  qc_error error{};
  size_t bytes = 0;
  succeeds(qc_activation_bytes(&maker, p.s.cols(), p.columns, &bytes, &error), error);
  Guarded data = makeMemory(input, bytes, 4);
  const qc_activations activations =
      input.flag() ? prepareAll(input, p, maker, from, data) : prepareRanges(input, p, maker, from, data);
  require(data.untouchedOutside(), "activations stay in their buffer");

  const Way way(input);
  const Range range(input, p.s.rows);
  const Weights w(input, p, way.target);
  Vectors y(input, p.columns, range.rows());
  const qc_output out = y.output();
  const qc_status status = qc_matmul_prepared_workspace_bytes(&w.weights, &activations, way.options(), &bytes, &error);
  if (status == QC_ERROR_LAYOUT && (&maker != &p.s.format || from.target != way.target)) {
    require(qc_matmul_prepared(&w.weights, range.begin, range.end, &activations, &out, nullptr, 0, way.options(),
                               &error) == status,
            "a product and its workspace refuse the same activations");
    require(y.untouched(), "a call that fails writes nothing");
    return;
  }
  succeeds(status, error);
  Guarded workspace = makeMemory(input, bytes, 1);
  succeeds(qc_matmul_prepared(&w.weights, range.begin, range.end, &activations, &out, workspace.data(), bytes,
                              way.options(), &error),
           error);
  require(y.hold(p.expected(range)), "products of prepared columns are the same");
  require(workspace.untouchedOutside(), "a product stays in its workspace");
}

/// A described product, to y of any type.
void multiplyDescribed(Input &input, const Product &p) {
  qc_error error{};
  size_t bytes = 0;
  const Way from(input);  // the last Way decides which target is active
  const bool prepares = input.flag();
  succeeds(qc_activation_bytes(&p.s.format, p.s.cols(), p.columns, &bytes, &error), error);
  Guarded data = makeMemory(input, prepares ? bytes : 0, 4);
  const qc_activations prepared = prepares ? prepareRanges(input, p, p.s.format, from, data) : qc_activations{};
  const Way way(input);
  const Range range(input, p.s.rows);
  const Weights w(input, p, way.target);
  const float_types::Type &type = float_types::all[input.number(0, 2)];
  const Vectors x(input, p.x, p.columns, p.s.cols(), p.type);
  const qc_typed_input in = x.typedInput(0, p.columns);
  const float_types::Type &ofBias = float_types::all[input.number(0, 2)];
  const bool hasBias = input.flag(), accumulates = input.flag(), picks = prepares && input.flag();
  const size_t columns = !picks ? p.columns : p.columns ? input.number(0, 24) : 0;
  Guarded indices = makeMemory(input, picks ? columns * sizeof(int32_t) : 0, alignof(int32_t));
  const std::vector<float> biases = rounded(ofBias, makeFloats(input, p.s.rows)), all = p.expected(range);
  const std::vector<float> before = rounded(type, makeFloats(input, accumulates ? columns * range.rows() : 0));
  const Vectors bias(input, biases, 1, p.s.rows, ofBias);
  const qc_typed_input biasIn = bias.typedInput(0, 1);
  Vectors y(input, columns, range.rows(), type);
  if (accumulates)
    y.set(before);
  std::vector<float> expected;
  for (size_t c = 0; c < columns; ++c) {
    const size_t column = picks ? input.number(0, p.columns - 1) : c;
    if (picks)
      indices.as<int32_t>()[c] = static_cast<int32_t>(column);
    for (size_t r = 0; r < range.rows(); ++r) {
      float sum = all[column * range.rows() + r];
      if (hasBias)
        sum += biases[range.begin + r];
      if (accumulates)
        sum += before[c * range.rows() + r];
      expected.push_back(sum);
    }
  }
  const qc_index_list list = {indices.as<int32_t>(), columns};
  const qc_typed_output out = y.typedOutput();
  qc_matmul_desc desc = {};
  desc.struct_size = sizeof desc;
  desc.weights = &w.weights;
  desc.row_begin = range.begin, desc.row_end = range.end;
  desc.x = prepares ? nullptr : &in;
  desc.prepared = prepares ? &prepared : nullptr;
  desc.y = &out;
  desc.bias = hasBias ? &biasIn : nullptr;
  desc.columns = picks ? &list : nullptr;
  desc.flags = accumulates ? size_t{QC_MATMUL_ACCUMULATE} : 0;
  const qc_status status = qc_matmul_run_workspace_bytes(&desc, way.options(), &bytes, &error);
  if (status == QC_ERROR_LAYOUT && prepares && !picks && from.target != way.target)
    return;
  succeeds(status, error);
  Guarded workspace = makeMemory(input, bytes, 1);
  succeeds(qc_matmul_run(&desc, workspace.data(), bytes, way.options(), &error), error);
  require(y.hold(expected), "described products are the same");
  require(workspace.untouchedOutside(), "a product stays in its workspace");
}

void product(Input &input) {
  const Product p(input);
  for (size_t variants = input.number(1, 4); variants; --variants)
    input.pick(std::array{multiply, multiplyPrepared, multiplyDescribed})(input, p);
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::Input input(data, size);
  switch (input.number(0, 7)) {
  case 0:
    fuzz::dequantize(input);
    break;
  case 1:
    fuzz::quantize(input);
    break;
  case 2:
    fuzz::pack(input);
    break;
  case 3:
  case 4:
  case 5:
    fuzz::product(input);
    break;
  case 6:
    fuzz::misuse(input);
    break;
  default:
    fuzz::ask(input);
  }
  qc_set_active_target(nullptr, nullptr);
  return 0;
}
