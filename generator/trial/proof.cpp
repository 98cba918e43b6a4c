#include "trial/proof.h"

#include "definition/random.h"
#include "runtime/src/kernel_abi.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace quantc {
namespace {

using Bytes = std::vector<uint8_t>;
using Floats = std::vector<float>;

/// A full tile of every target and a part of one.
constexpr size_t rows = 19;

bool sameBits(float a, float b) { return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, sizeof a) == 0; }

/// A buffer that shows what is written beside it.
class Fenced {
public:
  explicit Fenced(size_t size) : bytes(size + 2 * margin, mark) {}
  uint8_t *data() { return bytes.data() + margin; }
  float *floats() { return reinterpret_cast<float *>(data()); }
  bool isWhole() const {
    const auto isMark = [](uint8_t byte) { return byte == mark; };
    return std::all_of(bytes.begin(), bytes.begin() + margin, isMark) &&
           std::all_of(bytes.end() - margin, bytes.end(), isMark);
  }

private:
  static constexpr uint8_t mark = 0xa5;
  static constexpr std::ptrdiff_t margin = 64;
  Bytes bytes;
};

class Proof {
public:
  Proof(const Plan &plan, const oracle::Format &meaning, const Kernels &kernels)
      : plan(plan), format(*plan.format), meaning(meaning), kernels(kernels), blocks(format.isFloats() ? 37 : 3) {}

  std::string run() {
    makeInputs();
    dequantize();
    activations();
    products();
    if (!format.isFloats() && format.canQuantize())
      encode();
    return failure;
  }

private:
  void fail(const llvm::Twine &why) {
    if (failure.empty())
      failure = why.str();
  }
  static std::string number(float value) {
    std::string text;
    llvm::raw_string_ostream(text) << llvm::format("%.9g", double(value));
    return text;
  }
  void expect(float want, float got, const llvm::Twine &what) {
    if (!sameBits(want, got))
      fail(what + ": expected " + number(want) + ", got " + number(got));
  }
  template <class Function> Function *kernel(const std::string &operation) {
    return kernels.get<Function>(operation, format);
  }

  void makeInputs();
  void dequantize();
  void activations();
  void products();
  void product(const Layout &layout, size_t count, const uint8_t *w);
  void unpack(const char *operation, const uint8_t *panels, size_t bytes);
  void encode();

  const Plan &plan;
  const Format &format;
  const oracle::Format &meaning;
  const Kernels &kernels;
  const size_t blocks;
  support::Random random{1};
  std::string failure;

  static constexpr size_t columns = 8;
  Bytes weights, wild;                               // rows of blocks with ordinary floats; of any bits
  std::vector<std::vector<oracle::Block>> decoded;   // by row
  Floats x;                                          // columns
  std::vector<std::vector<oracle::Activation>> act;  // by column
  oracle::ActivationLayout layoutOfActivations{};
};

void Proof::makeInputs() {
  weights.resize(rows * blocks * meaning.bytes);
  random.fill(weights.data(), weights.size());
  wild.assign(weights.begin(), weights.begin() + std::ptrdiff_t(std::min<size_t>(weights.size(), 9 * meaning.bytes)));
  // The upper half of the exponents is left out.
  for (size_t b = 0; b < rows * blocks; ++b)
    for (const oracle::FloatField &field : meaning.floats)
      weights[b * meaning.bytes + field.bits[field.bits.size() - 2] / 8] &=
          uint8_t(~(1u << field.bits[field.bits.size() - 2] % 8));
  for (size_t r = 0; r < rows; ++r) {
    std::vector<oracle::Block> &row = decoded.emplace_back();
    for (size_t b = 0; b < blocks; ++b)
      row.push_back(meaning.decode(weights.data() + (r * blocks + b) * meaning.bytes));
  }
  const size_t length = blocks * meaning.elements;
  for (size_t i = 0; i < columns * length; ++i)
    x.push_back(random.uniform(-1, 1) * std::exp2(float(random.below(4))));
  for (size_t c = 0; c < columns; ++c)
    act.push_back(oracle::activationsOf(meaning, {x.data() + c * length, length}));
  layoutOfActivations = {unsigned(activationBytes(plan)), plan.activation.sums16, plan.activation.sums32,
                         plan.activation.scale,           plan.start.group,       plan.start.zero};
  if (format.isFloats())
    layoutOfActivations.group = 0;
  else
    layoutOfActivations.group = std::max(1u, plan.start.group);
}

void Proof::dequantize() {
  for (const Bytes *from : {&wild, &weights}) {
    const size_t count = from->size() / meaning.bytes;
    Fenced y(count * meaning.elements * sizeof(float));
    kernel<qc_dequantize_fn>("dequantize")(from->data(), count, y.floats());
    for (size_t b = 0; b < count; ++b) {
      const Floats want = oracle::dequantize(meaning.decode(from->data() + b * meaning.bytes));
      for (size_t i = 0; i < want.size(); ++i)
        expect(want[i], y.floats()[b * want.size() + i],
               "dequantise: weight " + llvm::Twine(i) + " of block " + llvm::Twine(b));
    }
    if (!y.isWhole())
      fail("dequantise wrote outside its buffer");
  }
}

void Proof::activations() {
  const size_t bytes = layoutOfActivations.bytes, length = blocks * meaning.elements;
  for (size_t c = 0; c < columns; ++c) {
    Fenced got(blocks * bytes);
    kernel<qc_activations_fn>("activations")(x.data() + c * length, blocks, got.data(), bytes);
    for (size_t b = 0; b < blocks; ++b) {
      Bytes want(bytes);
      oracle::encode(act[c][b], layoutOfActivations, want.data());
      const size_t used = format.isFloats() ? sizeof(float) : size_t(plan.activation.scale) + sizeof(float);
      if (std::memcmp(want.data(), got.data() + b * bytes, used) != 0)
        fail("activations: block " + llvm::Twine(b) + " of column " + llvm::Twine(c) + " is wrong");
    }
    if (!got.isWhole())
      fail("activations wrote outside their buffer");
  }
}

void Proof::products() {
  const size_t rowBytes = blocks * meaning.bytes, panelRows = kernels.target->rows;
  const size_t panels = (rows + panelRows - 1) / panelRows;
  const size_t packedBytes = blocks * panelBytes(plan) * panelRows;
  const size_t wideBytes = plan.panels.hasWide ? blocks * plan.packed.bytes * panelRows : 0;
  Fenced packed(panels * packedBytes), wide(panels * wideBytes);
  for (size_t p = 0; p < panels; ++p) {
    const qc_repacking packing = {weights.data() + p * panelRows * rowBytes, packed.data() + p * packedBytes, rowBytes,
                                  std::min(panelRows, rows - p * panelRows), blocks};
    kernel<qc_pack_fn>("pack")(&packing);
    if (wideBytes == 0)
      continue;
    const qc_repacking widening = {packed.data() + p * packedBytes, wide.data() + p * wideBytes, 0, panelRows, blocks};
    kernel<qc_widen_fn>("widen")(&widening);
  }
  if (!packed.isWhole() || !wide.isWhole())
    fail("packing wrote outside its panels");
  for (const Layout &layout : layoutsOf(plan, *kernels.target)) {
    const std::string name = layout.name;
    const uint8_t *w = name == "raw" ? weights.data() : name == "wide" ? wide.data() : packed.data();
    for (size_t count : {size_t(1), size_t(layout.columns), size_t(layout.columns) - 1})
      if (count > 0)
        product(layout, count, w);
  }
  unpack("unpack", packed.data(), packedBytes);
  if (wideBytes > 0)
    unpack("unpack_wide", wide.data(), wideBytes);
}

void Proof::product(const Layout &layout, size_t count, const uint8_t *w) {
  const size_t bytes = layoutOfActivations.bytes, starts = layoutOfActivations.startBytes(meaning.elements),
               stride = rows + 3;
  // More columns than there are repeat them.
  Bytes panel(blocks * count * bytes), begin(blocks * count * starts);
  for (size_t c = 0; c < count; ++c)
    for (size_t b = 0; b < blocks; ++b) {
      const size_t at = format.isFloats() ? c * blocks + b : b * count + c;
      oracle::encode(act[c % columns][b], layoutOfActivations, panel.data() + at * bytes);
      if (starts > 0)
        oracle::encodeStarts(act[c % columns][b], layoutOfActivations, begin.data() + at * starts);
    }
  Fenced y(((count - 1) * stride + rows) * sizeof(float));
  const std::string operation = (count == 1 ? "gemv_" : "gemm_") + std::string(layout.name);
  const qc_product operands = {w,
                               operation.ends_with("raw") ? blocks * meaning.bytes : 0,
                               rows,
                               blocks,
                               panel.data(),
                               begin.data(),
                               count,
                               y.floats(),
                               stride};
  kernel<qc_gemv_raw_fn>(operation)(&operands);
  for (size_t c = 0; c < count; ++c)
    for (size_t r = 0; r < rows; ++r)
      expect(oracle::product(decoded[r], act[c % columns]), y.floats()[c * stride + r],
             operation + ": row " + llvm::Twine(r) + ", column " + llvm::Twine(c) + " of " + llvm::Twine(count));
  if (!y.isWhole())
    fail(llvm::Twine(operation) + " wrote outside y");
}

void Proof::unpack(const char *operation, const uint8_t *panels, size_t bytes) {
  const size_t rowBytes = blocks * meaning.bytes, panelRows = kernels.target->rows;
  Fenced back(weights.size());
  for (size_t p = 0; p * panelRows < rows; ++p) {
    const qc_repacking unpacking = {panels + p * bytes, back.data() + p * panelRows * rowBytes, rowBytes,
                                    std::min(panelRows, rows - p * panelRows), blocks};
    kernel<qc_unpack_fn>(operation)(&unpacking);
  }
  for (size_t r = 0; r < rows; ++r)
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *block = back.data() + (r * blocks + b) * meaning.bytes;
      const Floats want = oracle::dequantize(decoded[r][b]), got = oracle::dequantize(meaning.decode(block));
      bool same = std::equal(want.begin(), want.end(), got.begin(), sameBits);
      for (size_t k = 0; k < meaning.bytes && !meaning.used.empty() && !format.isFloats(); ++k)
        same &= (block[k] & ~meaning.used[k]) == 0;
      if (!same)
        fail(llvm::Twine(operation) + ": block " + llvm::Twine(b) + " of row " + llvm::Twine(r) +
             " is not what was packed");
    }
  if (!back.isWhole())
    fail(llvm::Twine(operation) + " wrote outside its rows");
}

uint32_t gathered(const std::vector<uint32_t> &bits, const uint8_t *block) {
  uint32_t value = 0;
  for (size_t k = 0; k < bits.size(); ++k)
    value |= uint32_t(block[bits[k] / 8] >> bits[k] % 8 & 1) << k;
  return value;
}

/// What the encoder is given of a term: the numbers as they are stored.
struct Stored {
  std::vector<uint32_t> floats;
  std::vector<uint16_t> integers;
  Stored(const Format &format, const Term *term, const uint8_t *block) : floats(format.block), integers(format.block) {
    if (!term)
      return;
    for (const Factor &factor : term->factors)
      if (factor.kind == Factor::Float) {
        const FloatArray &array = format.floats[factor.index];
        for (unsigned e = 0; e < array.count; ++e)
          floats[e] = gathered(array.bits[e], block);
      } else if (factor.kind == Factor::Int) {
        const IntArray &array = format.arrays[factor.index];
        for (unsigned e = 0; e < array.count; ++e) {
          uint32_t value = 0;
          for (unsigned bit = 0; bit < array.width; ++bit) {
            const BitSource &source = array.bits[e][bit];
            const bool isSet = source.kind == BitSource::Memory ? block[source.address / 8] >> source.address % 8 & 1
                                                                : source.kind == BitSource::One;
            value |= uint32_t(isSet) << bit;
          }
          const bool isNegative = array.isSigned && value >> (array.width - 1) & 1;
          integers[e] = uint16_t(isNegative ? value - (1u << array.width) : value);
        }
      }
  }
};

/// Levels and factors of a block, through the encoder that the compiler derived, are a block of the same weights.
void Proof::encode() {
  using Encode = void(const uint32_t *, const uint32_t *, const uint16_t *, const uint16_t *, const int *, uint8_t *);
  Encode *function = kernel<Encode>("encode");
  for (size_t b = 0; b < wild.size() / meaning.bytes; ++b) {
    const uint8_t *block = wild.data() + b * meaning.bytes;
    const Stored scale(format, &format.value.scale, block),
        minimum(format, format.value.minimum ? &*format.value.minimum : nullptr, block);
    const oracle::Block given = meaning.decode(block);
    Fenced back(meaning.bytes);
    function(scale.floats.data(), minimum.floats.data(), scale.integers.data(), minimum.integers.data(),
             given.level.data(), back.data());
    const Floats want = oracle::dequantize(given), got = oracle::dequantize(meaning.decode(back.data()));
    for (size_t i = 0; i < want.size(); ++i)
      expect(want[i], got[i], "encode: weight " + llvm::Twine(i) + " of block " + llvm::Twine(b));
    if (!back.isWhole())
      fail("encode wrote outside its block");
  }
}

}  // namespace

std::string encoderOf(const Format &format, const Target &target) {
  if (format.isFloats() || !format.canQuantize())
    return "";
  const std::string signature = "void qc_encode_" + format.name + "__" + target.name +
                                "(const uint32_t *factor, const uint32_t *minimum_factor, const uint16_t *scale,\n"
                                "const uint16_t *minimum, const int *level, uint8_t *w)";
  const std::string codes = R"(
template <class F> int code_of(int level) {
  if constexpr (F::linear) {
    return level + F::code_offset;
  } else {
    int code = 0;
    while (code < F::level_count - 1 && F::levels[code] != level)
      ++code;
    return code;
  }
}
)";
  return codes + "extern \"C\" " + signature + ";\n" + signature + R"( {
  qc_encoded e;
  for (int c = 0; c < shape::block / shape::cell; ++c) {
    e.factor[c] = factor[c];
    e.minimum_factor[c] = minimum_factor[c];
  }
  for (int g = 0; g < shape::block / shape::group; ++g) {
    e.scale[g] = scale[g];
    e.minimum[g] = minimum[g];
  }
  for (int i = 0; i < shape::block; ++i)
    e.code[i] = uint8_t(code_of<shape>(level[i]));
  shape::encode(e, w);
}
)";
}

std::string prove(const Plan &plan, const oracle::Format &meaning, const Kernels &kernels) {
  return Proof(plan, meaning, kernels).run();
}

}  // namespace quantc
