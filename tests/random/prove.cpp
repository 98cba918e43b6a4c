#include "prove.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <numeric>

#include "../kernels/guarded.h"
#include "../support/bits.h"
#include "kernel_abi.h"

namespace random_formats {
namespace {

using support::Guarded;
using support::Random;
using support::Side;

/// A wrong result; the proof of a format ends with its first.
class Failure {
public:
  bool isSet() const { return !text.empty(); }
  __attribute__((format(printf, 2, 3))) void set(const char *format, ...) {
    if (isSet())
      return;
    char line[300];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    text = line;
  }
  std::string text;
};

/// A full tile of every target and a part of one, of rows of an odd number of blocks; as many columns as kernels take.
constexpr size_t rows = 19, blocks = 3, columns = 8;

class Proof {
public:
  Proof(const RandomFormat &format, const Compiled &compiled, const std::vector<Loaded> &targets)
      : model(format.model), compiled(compiled), targets(targets), random(format.seed ^ 0x5eed) {}

  std::string run() {
    makeInputs();
    for (const Loaded &loaded : targets) {
      on = &loaded;
      dequantize();
      activations();
      products();
      encode();
      quantize();
      if (failure.isSet())
        return std::string(loaded.target->name) + ": " + failure.text;
    }
    return "";
  }

private:
  template <class Function> Function *kernel(const char *operation) {
    support::note("%s, %s for %s", model.name.c_str(), operation, on->target->name.c_str());
    return on->code->kernel<Function>(operation, model.name);
  }

  void makeInputs();
  void dequantize();
  void activations();
  /// What the sums of some columns start at.
  void writeStarts(size_t first, size_t count, Guarded &starts) const;
  void products();
  void unpack(const char *operation, Guarded &from, size_t panelBytes);
  void packed();
  void compare(const char *operation, const Guarded &y, size_t first, size_t count, size_t stride);
  void encode();
  void quantize();
  std::vector<float> decoded(const uint8_t *w, size_t count) const;
  void bounded(const float *x, const std::vector<float> &w, const float *importance, const char *what);

  const Model &model;
  const Compiled &compiled;
  const std::vector<Loaded> &targets;
  const Loaded *on = nullptr;
  Random random;
  Failure failure;

  Bytes weights;                        // rows of ordinary blocks
  Bytes wild;                           // blocks of any bits
  Floats x;                             // columns
  std::vector<Activation> reference;    // [column * blocks + block]
  Floats expected;                      // [column * rows + row]
  Bytes firstActivations, firstPanels;  // of the first target
  std::vector<Bytes> firstQuantized;
};

void Proof::makeInputs() {
  for (size_t b = 0; b < rows * blocks; ++b) {
    Bytes block = model.randomBlock(random, true);
    weights.insert(weights.end(), block.begin(), block.end());
  }
  for (size_t b = 0; b < 9; ++b) {
    Bytes block = model.randomBlock(random, b % 2);
    wild.insert(wild.end(), block.begin(), block.end());
  }
  for (size_t c = 0; c < columns; ++c)
    for (size_t i = 0; i < blocks * model.block; ++i) {
      // Among ordinary columns one of zeros and tiny numbers, one with what is no number at all.
      const float ordinary = random.uniform(-1, 1) * std::exp2(float(random.below(4)));
      x.push_back(c == 5 && i < model.block ? 0 : c == 5 ? ordinary * 1e-37f : c == 6 && i == 7 ? INFINITY : ordinary);
    }
  for (size_t k = 0; k < columns * blocks; ++k)
    reference.push_back(quantizeActivation({x.data() + k * model.block, model.block}));

  std::vector<Decoded> decodedRows;
  for (size_t b = 0; b < rows * blocks; ++b)
    decodedRows.push_back(model.decode(weights.data() + b * model.bytes));
  for (size_t c = 0; c < columns; ++c)
    for (size_t r = 0; r < rows; ++r) {
      float acc = 0;
      for (size_t b = 0; b < blocks; ++b)
        acc = model.accumulate(acc, decodedRows[r * blocks + b], reference[c * blocks + b]);
      expected.push_back(acc);
    }
}

std::vector<float> Proof::decoded(const uint8_t *w, size_t count) const {
  std::vector<float> values;
  for (size_t b = 0; b < count; ++b)
    for (unsigned i = 0; i < model.block; ++i)
      values.push_back(model.weight(w + b * model.bytes, i));
  return values;
}

void Proof::dequantize() {
  for (const Bytes *from : {&wild, &weights}) {
    const size_t all = from->size() / model.bytes;
    const std::vector<float> want = decoded(from->data(), all);
    for (size_t count : {all, size_t(1)}) {
      Guarded w(count * model.bytes, count == 1 ? Side::Start : Side::End, count == 1);
      Guarded y(count * model.block * sizeof(float), Side::End);
      std::memcpy(w.data(), from->data(), w.size());
      y.poison();
      kernel<qc_dequantize_fn>("dequantize")(w.data(), count, y.as<float>());
      for (size_t i = 0; i < count * model.block; ++i)
        if (!support::sameBits(want[i], y.as<float>()[i]))
          failure.set("dequantize: weight %zu of block %zu: expected %.9g, got %.9g", i % model.block, i / model.block,
                      double(want[i]), double(y.as<float>()[i]));
      if (!w.untouchedOutside() || !y.untouchedOutside())
        failure.set("dequantize wrote outside its buffers");
    }
  }
}

void Proof::activations() {
  const size_t bytes = compiled.activationBytes;
  Guarded act(columns * blocks * bytes, Side::End);
  act.poison();
  for (size_t c = 0; c < columns; ++c) {
    Guarded from(blocks * model.block * sizeof(float), Side::End);
    std::memcpy(from.data(), x.data() + c * blocks * model.block, from.size());
    kernel<qc_activations_fn>("activations")(from.as<float>(), blocks, act.data() + c * bytes, columns * bytes);
  }
  for (size_t c = 0; c < columns; ++c)
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *at = act.data() + (b * columns + c) * bytes;
      const Activation &want = reference[c * blocks + b];
      float scale;
      std::memcpy(&scale, at + compiled.activationScale, sizeof scale);
      if (std::memcmp(at, want.codes.data(), model.block) != 0 || !support::sameBits(scale, want.scale))
        failure.set("activations: block %zu of column %zu: wrong codes, or scale %.9g for %.9g", b, c, double(scale),
                    double(want.scale));
    }
  if (!act.untouchedOutside())
    failure.set("activations wrote outside its buffer");
  Bytes all(act.data(), act.data() + act.size());
  if (firstActivations.empty())
    firstActivations = all;
  // A NaN may have any bits.
  for (size_t k = 0; k < all.size() && !failure.isSet(); ++k)
    if (all[k] != firstActivations[k] &&
        !std::isnan(reference[k / bytes % columns * blocks + k / bytes / columns].scale))
      failure.set("activations: byte %zu is not as for %s", k % bytes, targets.front().target->name.c_str());
}

void Proof::compare(const char *operation, const Guarded &y, size_t first, size_t count, size_t stride) {
  const float *got = const_cast<Guarded &>(y).as<float>();
  for (size_t c = 0; c < count; ++c)
    for (size_t r = 0; r < rows; ++r) {
      const float want = expected[(first + c) * rows + r];
      if (!support::sameBits(want, got[c * stride + r]))
        failure.set("%s: row %zu, column %zu of %zu: expected %.9g, got %.9g", operation, r, c, count, double(want),
                    double(got[c * stride + r]));
    }
  if (!y.untouchedOutside())
    failure.set("%s wrote outside y", operation);
}

/// Columns c .. c + count - 1 of all activations, as a panel of their own.
void gather(const Bytes &all, size_t bytes, size_t c, size_t count, Guarded &panel) {
  for (size_t b = 0; b < blocks; ++b)
    std::memcpy(panel.data() + b * count * bytes, all.data() + (b * columns + c) * bytes, count * bytes);
}

void Proof::writeStarts(size_t first, size_t count, Guarded &starts) const {
  for (size_t b = 0; b < blocks; ++b)
    for (size_t c = 0; c < count; ++c)
      for (size_t g = 0; g < compiled.startBytes / 4; ++g) {
        const auto codes = reference[(first + c) * blocks + b].codes.begin() + ptrdiff_t(g * compiled.startGroup);
        const int32_t start = -compiled.zero * std::accumulate(codes, codes + compiled.startGroup, int32_t(0));
        std::memcpy(starts.data() + (b * count + c) * compiled.startBytes + 4 * g, &start, sizeof start);
      }
}

void Proof::products() {
  const size_t bytes = compiled.activationBytes, rowBytes = blocks * model.bytes;
  Guarded w(weights.size(), Side::End);
  std::memcpy(w.data(), weights.data(), w.size());

  const size_t panelRows = on->target->rows, panels = (rows + panelRows - 1) / panelRows;
  const size_t panelBytes = blocks * compiled.packedBytes * panelRows;
  Guarded packed(panels * panelBytes, Side::End, 1);
  packed.poison();
  for (size_t p = 0; p < panels; ++p) {
    const qc_repacking packing = {w.data() + p * panelRows * rowBytes, packed.data() + p * panelBytes, rowBytes,
                                  std::min(panelRows, rows - p * panelRows), blocks};
    kernel<qc_pack_fn>("pack")(&packing);
  }
  if (!packed.untouchedOutside())
    failure.set("pack wrote outside its panels");
  const size_t wideBytes = blocks * compiled.wideBytes * panelRows;
  Guarded wide(panels * wideBytes, Side::End, 1);
  wide.poison();
  for (size_t p = 0; p < panels && wideBytes > 0; ++p) {
    const qc_repacking widening = {packed.data() + p * panelBytes, wide.data() + p * wideBytes, 0, panelRows, blocks};
    kernel<qc_widen_fn>("widen")(&widening);
  }
  if (!wide.untouchedOutside())
    failure.set("widen wrote outside its panels");

  struct Use {
    const char *operation;
    size_t first, count;
  };
  const size_t raw = on->target->schedule.rawColumns, most = on->target->schedule.packedColumns,
               many = wideBytes > 0 ? raw : most;
  std::vector<Use> uses = {{"gemv_raw", 0, 1},          {"gemv_raw", 6, 1},    {"gemm_raw", 0, raw},
                           {"gemm_raw", 3, raw - 1},    {"gemv_packed", 5, 1}, {"gemm_packed", 0, many},
                           {"gemm_packed", 1, many - 1}};
  if (wideBytes > 0)
    uses.insert(uses.end(), {{"gemv_wide", 5, 1}, {"gemm_wide", 0, most}, {"gemm_wide", 1, most - 1}});
  for (const Use &use : uses) {
    const size_t count = std::min(use.count, columns - use.first), stride = rows + 3;
    if (count == 0)
      continue;
    Guarded act(blocks * count * bytes, Side::End), y(((count - 1) * stride + rows) * sizeof(float), Side::End);
    gather(firstActivations, bytes, use.first, count, act);
    Guarded starts(blocks * count * compiled.startBytes, Side::End);
    writeStarts(use.first, count, starts);
    y.poison();
    const bool isRaw = std::strstr(use.operation, "raw"), isWide = std::strstr(use.operation, "wide");
    const qc_product product = {isRaw    ? w.data()
                                : isWide ? wide.data()
                                         : packed.data(),
                                isRaw ? rowBytes : 0,
                                rows,
                                blocks,
                                act.data(),
                                starts.data(),
                                count,
                                y.as<float>(),
                                stride};
    kernel<qc_gemv_raw_fn>(use.operation)(&product);
    compare(use.operation, y, use.first, count, stride);
  }

  unpack("unpack", packed, panelBytes);
  if (wideBytes > 0)
    unpack("unpack_wide", wide, wideBytes);
}

void Proof::unpack(const char *operation, Guarded &from, size_t panelBytes) {
  const size_t rowBytes = blocks * model.bytes, panelRows = on->target->rows;
  Guarded back(weights.size(), Side::End);
  back.poison();
  for (size_t p = 0; p * panelRows < rows; ++p) {
    const qc_repacking packing = {from.data() + p * panelBytes, back.data() + p * panelRows * rowBytes, rowBytes,
                                  std::min(panelRows, rows - p * panelRows), blocks};
    kernel<qc_unpack_fn>(operation)(&packing);
  }
  if (!back.untouchedOutside())
    failure.set("%s wrote outside its rows", operation);
  for (size_t b = 0; b < rows * blocks && !failure.isSet(); ++b) {
    const uint8_t *was = weights.data() + b * model.bytes, *is = back.data() + b * model.bytes;
    bool same = true;
    for (size_t bit = 0; bit < model.used.size(); ++bit)
      same &= (is[bit / 8] >> bit % 8 & 1) == (model.used[bit] && (was[bit / 8] >> bit % 8 & 1));
    // Where several bits mean the same codes, it is the codes that come back.
    if (!same && model.hasSynonyms) {
      const std::vector<float> want = decoded(was, 1), got = decoded(is, 1);
      same = std::equal(want.begin(), want.end(), got.begin(), support::sameBits);
    }
    if (!same)
      failure.set("%s: block %zu is not what was packed", operation, b);
  }
}

/// Squares of errors and values, a block at a time, as much as each counts.
void Proof::bounded(const float *from, const std::vector<float> &w, const float *importance, const char *what) {
  for (size_t b = 0; b < w.size() / model.block; ++b) {
    double error = 0, amax = 0, squares = 0, weights = 0;
    for (size_t i = b * model.block; i < (b + 1) * model.block; ++i) {
      const double own = importance ? double(importance[i]) : 1;
      if (!std::isfinite(w[i]))
        failure.set("quantize, %s: weight %zu of block %zu decodes to %g", what, i % model.block, b, double(w[i]));
      error += own * std::pow(double(w[i]) - double(from[i]), 2);
      squares += own * std::pow(double(from[i]), 2);
      weights += own;
      if (own > 0)
        amax = std::max(amax, std::fabs(double(from[i])));
    }
    const double rms = std::sqrt(error / std::max(weights, 1e-30)),
                 bound = 1.05 * model.step * amax + model.grain + 1e-35;
    if (rms > bound)
      failure.set("quantize, %s: block %zu has a mean error of %g for values up to %g; codes this fine allow %g", what,
                  b, rms, amax, bound);
    if (error > 1.05 * squares + weights * model.grain * model.grain + 1e-60 && model.step < 1 && model.hasSmall)
      failure.set("quantize, %s: block %zu is farther from the values than zeros are", what, b);
  }
}

/// What is in the float fields of a term, by cell, and in its integers, by group.
struct Fields {
  std::vector<uint32_t> floats;
  std::vector<uint16_t> integers;
};

Fields fieldsOf(const std::vector<Factor> &factors, const uint8_t *block, unsigned blockSize) {
  Fields fields{std::vector<uint32_t>(256), std::vector<uint16_t>(256)};
  for (const Factor &f : factors)
    for (unsigned e = 0; e < blockSize / f.group; ++e)
      if (f.kind == Factor::Float)
        fields.floats[e] = uint32_t(f.floats.numbers.raw(block, e));
      else if (f.kind == Factor::Integer)
        fields.integers[e] = uint16_t(f.numbers.read(block, e));
  return fields;
}

/// The half of an encoder that the compiler derives from the decoder: any levels and factors, back to a block.
void Proof::encode() {
  using Encode = void(const uint32_t *, const uint32_t *, const uint16_t *, const uint16_t *, const int *, uint8_t *);
  Encode *function = kernel<Encode>("encode");
  for (const Bytes *from : {&wild, &weights})
    for (size_t b = 0; b < from->size() / model.bytes; ++b) {
      const uint8_t *block = from->data() + b * model.bytes;
      const Fields scale = fieldsOf(model.scale, block, model.block),
                   minimum = fieldsOf(model.minimum, block, model.block);
      const Decoded want = model.decode(block);
      Guarded w(model.bytes, Side::End);
      w.poison();
      function(scale.floats.data(), minimum.floats.data(), scale.integers.data(), minimum.integers.data(),
               want.level.data(), w.data());
      const Fields scaleBack = fieldsOf(model.scale, w.data(), model.block);
      const Fields minimumBack = fieldsOf(model.minimum, w.data(), model.block);
      if (scaleBack.floats != scale.floats || minimumBack.floats != minimum.floats)
        failure.set("encode: block %zu has other floats than it was given", b);
      if (scaleBack.integers != scale.integers || minimumBack.integers != minimum.integers)
        failure.set("encode: block %zu has other integer scales or minimums than it was given", b);
      const Decoded got = model.decode(w.data());
      for (unsigned i = 0; i < model.block; ++i)
        if (got.level[i] != want.level[i])
          failure.set("encode: weight %u of block %zu has level %d, was given %d", i, b, got.level[i], want.level[i]);
      for (size_t bit = 0; bit < model.used.size(); ++bit)
        if (!model.used[bit] && w.data()[bit / 8] >> bit % 8 & 1)
          failure.set("encode: bit %zu of byte %zu is unused, but set", bit % 8, bit / 8);
      if (!w.untouchedOutside())
        failure.set("encode wrote outside its block");
    }
}

void Proof::quantize() {
  Random values(7);
  Floats from, importance, some;
  const size_t count = 4;
  for (size_t b = 0; b < count; ++b)
    for (unsigned i = 0; i < model.block; ++i) {
      // Even, nearly normal, one large among small; the last block is zeros.
      float sum = 0;
      for (unsigned k = 0; k < 6; ++k)
        sum += values.uniform(-1, 1);
      from.push_back(b == 0 ? values.uniform(-1, 1) : b == 1 ? 0.03f * sum : b == 2 ? sum * (i == 5 ? 20 : 1) : 0);
      importance.push_back(values.uniform(0, 2));
      // None for a third, one group and what is large.
      some.push_back(i % 3 == 1 || i / 16 == 1 || (b == 2 && i == 5) ? 0 : importance.back());
    }
  struct Use {
    const char *what;
    const float *importance;
  };
  size_t kind = 0;
  for (const Use &use : {Use{"without importance", nullptr}, Use{"with importance", importance.data()},
                         Use{"with importance for some", some.data()}}) {
    Guarded xs(from.size() * sizeof(float), Side::End), w(count * model.bytes, Side::End);
    const auto encoded = [&](const Floats &x) {
      std::memcpy(xs.data(), x.data(), xs.size());
      w.poison();
      kernel<qc_quantize_fn>("quantize")(xs.as<float>(), use.importance, count, w.data());
      if (!w.untouchedOutside())
        failure.set("quantize wrote outside its blocks");
      return Bytes(w.data(), w.data() + w.size());
    };
    const Bytes all = encoded(from);
    if (firstQuantized.size() == kind)
      firstQuantized.push_back(all);
    const Bytes &first = firstQuantized[kind++];
    for (size_t k = 0; k < all.size(); ++k)
      if (all[k] != first[k])
        failure.set("quantize, %s: byte %zu of block %zu is 0x%02x, for %s 0x%02x", use.what, k % model.bytes,
                    k / model.bytes, unsigned{all[k]}, targets.front().target->name.c_str(), unsigned{first[k]});
    const std::vector<float> got = decoded(all.data(), count);
    bounded(from.data(), got, use.importance, use.what);
    if (use.importance != some.data())
      continue;
    // What has no importance may be anything.
    Floats other = from;
    for (size_t i = 0; i < other.size(); ++i)
      if (some[i] == 0)
        other[i] = i % 2 ? 1e30f * (from[i] + 0.5f) : -from[i];
    const std::vector<float> beside = decoded(encoded(other).data(), count);
    for (size_t i = 0; i < got.size(); ++i)
      if (some[i] > 0 && !support::sameBits(got[i], beside[i]))
        failure.set("quantize: weight %zu of block %zu changes from %.9g to %.9g with weights of importance 0",
                    i % model.block, i / model.block, double(got[i]), double(beside[i]));
  }
}

}  // namespace

std::string prove(const RandomFormat &format, const Compiled &compiled, const std::vector<Loaded> &targets) {
  return Proof(format, compiled, targets).run();
}

}  // namespace random_formats
