// Scheduled programs of every format, and of the layouts that nobody ships, for every target, run as they are, against
// the oracle: where this holds and a kernel is wrong, schedule is not to blame. The loops around tiles are those of
// runtime/src/tiles.h and float_tiles.h.
#include "interpreter.h"

#include "../oracle/oracle.h"
#include "../support/bits.h"
#include "compiling.h"
#include "definition/definition.h"
#include "definition/random.h"
#include "schedule/schedule.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <span>

#include <gtest/gtest.h>

namespace quantc::interpreter {
namespace {

constexpr size_t blocks = 2;
using Floats = std::vector<float>;

float floatAt(const Memory &floats, size_t i) {
  float value;
  std::memcpy(&value, floats.bytes.data() + 4 * i, 4);
  return value;
}

/// Of a shipped format by hand, or else as its definition says.
const oracle::Format &referenceOf(const Format &f) {
  static std::map<std::string, std::unique_ptr<oracle::Format>> defined;
  if (const oracle::Format *shipped = oracle::find(f.name))
    return *shipped;
  std::unique_ptr<oracle::Format> &layout = defined[f.name];
  if (!layout)
    layout = oracle::define(QUANTC_LAYOUTS, f.name);
  return *layout;
}

/// The tiles of a format for a target with random weights: R rows of a few blocks, two columns of x. Each test returns
/// what was wrong first.
class Tiles {
public:
  Tiles(const Plan &plan, const Target &target, const ir::Program &codec, const ir::Program &program)
      : plan(plan), f(*plan.format), reference(referenceOf(f)), machine(plan, target, {&codec, &program}),
        tileRows(target.rows), weights(tileRows * stride()) {
    random.fill(weights.data(), weights.size());
    for (size_t r = 0; r < tileRows; ++r)
      for (size_t b = 0; b < blocks; ++b) {
        // Sums of anything hide what is small; one row may be so.
        for (const oracle::FloatField &field : reference.floats)
          if (r + 1 < tileRows)
            setNearOne(field, weights.data() + r * stride() + b * f.blockBytes);
        decoded.push_back(reference.decode(at(r, b)));
      }
    for (size_t c = 0; c < columns; ++c) {
      for (size_t i = 0; i < blocks * f.block; ++i)
        x.push_back(random.uniform(-1, 1));
      activations.push_back(oracle::activationsOf(reference, column(c)));
    }
  }

  /// All rows, which lie behind each other: L blocks at a time, one in each part of a vector. Then one in all parts.
  std::string dequantized() {
    const size_t parts = tileRows / 4;
    std::string why;
    for (size_t first = 0; first < decoded.size(); first += parts)
      why = why.empty() ? dequantized(first, parts) : why;
    return why.empty() ? dequantized(1, 1) : why;
  }

  std::string packed() {
    Memory panel = panelOf();
    std::string why = unpacked(panel, plan.panels.form == PanelForm::Planes, panelBytes());
    if (!plan.panels.hasWide || !why.empty())
      return why;
    Memory wide = wideOf(panel);
    why = unpacked(wide, true, wideBytes());
    return why.empty() ? why : "wide: " + why;
  }

  std::string rawProduct(size_t cols) {
    Memory w = Memory::of(weights);
    return rawProduct(cols, w, stride(), f.blockBytes);
  }

  std::string packedProduct(size_t cols, size_t rows) {
    Memory panel = panelOf();
    if (plan.panels.form == PanelForm::Blocks)
      return rawProduct(cols, panel, f.blockBytes, panelBytes());
    if (plan.panels.form == PanelForm::Planes)
      return product("packed", cols, rows, [&](size_t b) { return pointer(panel, int64_t(b * panelBytes())); });
    Memory word = words();
    return product("from_pieces", cols, rows, [&](size_t b) {
      machine.call("load_pieces", {}, {pointer(panel, int64_t(b * panelBytes())), pointer(word)});
      return pointer(word);
    });
  }

  std::string wideProduct(size_t cols, size_t rows) {
    if (!plan.panels.hasWide)
      return "";
    Memory panel = panelOf(), wide = wideOf(panel);
    return product("packed_wide", cols, rows, [&](size_t b) { return pointer(wide, int64_t(b * wideBytes())); });
  }

  /// The quantisation of a block of x: its greatest magnitude, and the codes and sums of groups.
  std::string quantized() {
    const size_t group = 16;
    const oracle::Activation &expected = activations[0][0];
    Memory from = Memory::of(Floats(x.begin(), x.begin() + f.block)), to = Memory::undefined('c', f.block, 1);
    float greatest = 0;
    for (size_t i = 0; i < f.block; ++i)
      greatest = std::max(greatest, std::abs(x[i]));
    const Datum bits = machine.call("qc_greatest", {f.block}, {pointer(from)});
    if (uint32_t(bits.number) != std::bit_cast<uint32_t>(greatest))
      return "qc_greatest: " + machine.failure();
    for (size_t first = 0; first < f.block; first += group) {
      const Datum sum =
          machine.call("qc_round", {int64_t(group)},
                       {pointer(from, int64_t(first)), real(127 / greatest), pointer(to, int64_t(first))});
      int64_t total = 0;
      for (size_t i = first; i < first + group; ++i) {
        total += expected.codes[i];
        if (int8_t(to.bytes[i]) != expected.codes[i])
          return "qc_round: code " + std::to_string(i) + machine.failure();
      }
      if (int64_t(sum.number) != total)
        return "qc_round: a sum of " + std::to_string(int64_t(sum.number)) + machine.failure();
    }
    return machine.failure();
  }

  /// All of it.
  std::string fault() {
    std::string why = dequantized();
    why = why.empty() ? packed() : why;
    for (size_t cols = 1; cols <= columns; ++cols) {
      why = why.empty() ? rawProduct(cols) : why;
      for (size_t rows : {tileRows, tileRows - 1})
        for (auto test : {&Tiles::packedProduct, &Tiles::wideProduct})
          why = why.empty() ? (this->*test)(cols, rows) : why;
    }
    return why;
  }

private:
  static constexpr size_t columns = 2;

  std::string dequantized(size_t first, size_t count) {
    const auto from = weights.begin() + int64_t(first * f.blockBytes);
    Memory w = Memory::of(Bytes(from, from + int64_t(count * f.blockBytes)));
    Memory y = Memory::undefined('x', count * f.block, 4);
    Memory to = Memory::undefined('Y', tileRows / 4, 1);
    to.defined.assign(to.defined.size(), true);
    for (size_t i = 0; i < to.pointers.size(); ++i)
      to.pointers[i] = pointer(y, count > 1 ? int64_t(i * f.block) : 0);
    machine.call("dequantize", {}, {pointer(w), number(count > 1 ? f.blockBytes : 0), pointer(to)});
    for (size_t b = 0; b < count; ++b) {
      const Floats expected = oracle::dequantize(decoded[first + b]);
      for (size_t i = 0; i < f.block; ++i)
        if (std::string why = differs(y, b * f.block + i, expected[i]); !why.empty())
          return "dequantize, " + std::to_string(count) + " blocks: " + why;
    }
    return machine.failure();
  }

  size_t stride() const { return blocks * f.blockBytes; }
  size_t panelBytes() const { return tileRows * plan.panels.bytes; }
  size_t wideBytes() const { return tileRows * plan.packed.bytes; }
  const uint8_t *at(size_t r, size_t b) const { return weights.data() + r * stride() + b * f.blockBytes; }
  std::span<const float> column(size_t c) const { return std::span(x).subspan(c * blocks * f.block, blocks * f.block); }

  /// A float from 1 up to 2, or that below 0.
  void setNearOne(const oracle::FloatField &field, uint8_t *block) {
    static const std::map<oracle::FloatType, std::pair<unsigned, uint32_t>> ones = {
        {oracle::FloatType::F32, {23, 0x3f800000}},
        {oracle::FloatType::F16, {10, 0x3c00}},
        {oracle::FloatType::BF16, {7, 0x3f80}},
        {oracle::FloatType::E8M0, {0, 127}},
        {oracle::FloatType::UE4M3, {3, 0x38}}};
    const auto [mantissa, one] = ones.at(field.type);
    const uint32_t sign = field.bits.size() > 8 ? random.below(2) << (field.bits.size() - 1) : 0;
    const uint32_t bits = one | random.below(1u << mantissa) | sign;
    for (size_t i = 0; i < field.bits.size(); ++i) {
      uint8_t &byte = block[field.bits[i] / 8];
      const unsigned at = field.bits[i] % 8;
      byte = uint8_t((byte & ~(1u << at)) | (bits >> i & 1) << at);
    }
  }

  Memory words() const { return Memory::undefined('w', plan.pieces->pieces.size(), 4 * tileRows); }

  /// Block b of R rows in `w`.
  Datum rowsOf(Memory &w, size_t rowStride, size_t blockStep, size_t b) const {
    Datum row{.type = 'o', .object = std::make_shared<Object>()};
    row.object->at = [&w, rowStride, first = b * blockStep](int64_t r) {
      return pointer(w, int64_t(first) + r * int64_t(rowStride));
    };
    return row;
  }

  /// A block of R rows, recoded, from rows or by way of their pieces.
  void recode(const Datum &row, const Datum &to) {
    if (!plan.pieces) {
      machine.call("planes", {}, {row, to});
      return;
    }
    Memory word = words();
    machine.call("pieces", {}, {row, pointer(word)});
    machine.call("planes", {}, {pointer(word), to});
  }

  Memory panelOf() {
    Memory panel = Memory::undefined('c', blocks * panelBytes(), 1), w = Memory::of(weights);
    if (plan.panels.form == PanelForm::Blocks) {
      panel = Memory::of(Bytes(blocks * panelBytes()));
      for (size_t r = 0; r < tileRows; ++r)
        for (size_t b = 0; b < blocks; ++b)
          std::copy_n(at(r, b), f.blockBytes, panel.bytes.begin() + int64_t(b * panelBytes() + r * f.blockBytes));
      return panel;
    }
    for (size_t b = 0; b < blocks; ++b) {
      const Datum row = rowsOf(w, stride(), f.blockBytes, b), to = pointer(panel, int64_t(b * panelBytes()));
      if (plan.panels.form == PanelForm::Planes) {
        recode(row, to);
        continue;
      }
      Memory word = words();
      machine.call("pieces", {}, {row, pointer(word)});
      machine.call("store_pieces", {}, {pointer(word), to});
    }
    panel.isWritable = false;
    return panel;
  }

  Memory wideOf(Memory &panel) {
    Memory wide = Memory::undefined('c', blocks * wideBytes(), 1);
    for (size_t b = 0; b < blocks; ++b) {
      const Datum to = pointer(wide, int64_t(b * wideBytes()));
      if (plan.panels.form == PanelForm::Blocks) {
        recode(rowsOf(panel, f.blockBytes, panelBytes(), b), to);
        continue;
      }
      Memory word = words();
      machine.call("load_pieces", {}, {pointer(panel, int64_t(b * panelBytes())), pointer(word)});
      machine.call("planes", {}, {pointer(word), to});
    }
    wide.isWritable = false;
    return wide;
  }

  /// A block of row r out of a panel that holds what the file does, as the loops of tiles.h take it.
  Bytes fromFile(const Memory &panel, size_t r, size_t b) const {
    const auto block = panel.bytes.begin() + int64_t(b * panelBytes());
    if (plan.panels.form == PanelForm::Blocks)
      return Bytes(block + int64_t(r * f.blockBytes), block + int64_t((r + 1) * f.blockBytes));
    Bytes w;
    for (const Piece &piece : plan.pieces->pieces) {
      const auto from = block + int64_t(piece.offset * tileRows + r * piece.bytes);
      w.insert(w.end(), from, from + piece.bytes);
    }
    return w;
  }

  /// Whether the first and the last row of a panel are what was packed: what is read of a row depends on which it is by
  /// its place alone.
  std::string unpacked(Memory &panel, bool isRecoded, size_t blockBytes) {
    if (std::find(panel.defined.begin(), panel.defined.end(), false) != panel.defined.end())
      return machine.failure() + "pack: not every byte of the panel is written";
    for (size_t r : {size_t(0), tileRows - 1})
      for (size_t b = 0; b < blocks; ++b) {
        Memory w = Memory::undefined('c', f.blockBytes, 1);
        bool isBack = true;
        if (isRecoded) {
          std::deque<Memory> numbers;
          const Datum e = encoded(numbers, f);
          machine.call("read", {int64_t(tileRows)}, {pointer(panel, int64_t(b * blockBytes)), number(int64_t(r)), e});
          machine.call("encode", {}, {e, pointer(w)});
          isBack = oracle::isRestored(reference, at(r, b), w.bytes.data());
        } else {
          w = Memory::of(fromFile(panel, r, b));
          w.isWritable = true;
          if (machine.has("keep_used"))
            machine.call("keep_used", {}, {pointer(w)});
          isBack = std::equal(w.bytes.begin(), w.bytes.end(), at(r, b)) ||
                   oracle::isRestored(reference, at(r, b), w.bytes.data());
        }
        if (!machine.failure().empty() || !isBack)
          return "pack and unpack, row " + std::to_string(r) + ", block " + std::to_string(b) + ": " +
                 machine.failure();
      }
    return "";
  }

  std::string rawProduct(size_t cols, Memory &w, size_t rowStride, size_t blockStep) {
    if (!plan.rawIsPieces())
      return product("raw", cols, tileRows, [&](size_t b) { return rowsOf(w, rowStride, blockStep, b); });
    Memory word = words();
    return product("from_pieces", cols, tileRows, [&](size_t b) {
      machine.call("pieces", {}, {rowsOf(w, rowStride, blockStep, b), pointer(word)});
      return pointer(word);
    });
  }

  /// What the loops of tiles.h do: `blockAt` gives what the tile takes of a block.
  template <class F> std::string product(const char *tile, size_t cols, size_t rows, F blockAt) {
    const ActivationLayout &a = plan.activation;
    const size_t startBytes = plan.start.bytes;
    const oracle::ActivationLayout layout = {a.bytes, a.sums16, a.sums32, a.scale, plan.start.group, plan.start.zero};
    Bytes panel(blocks * cols * a.bytes), panelStarts(blocks * cols * startBytes);
    for (size_t b = 0; b < blocks; ++b)
      for (size_t c = 0; c < cols; ++c) {
        oracle::encode(activations[c][b], layout, panel.data() + (b * cols + c) * a.bytes);
        oracle::encodeStarts(activations[c][b], layout, panelStarts.data() + (b * cols + c) * startBytes);
      }
    // Columns of y lie one float apart. Raw products are added to it.
    Memory act = Memory::of(panel), starts = Memory::of(panelStarts), sum = Memory::undefined('f', cols, 4 * tileRows);
    Memory y = Memory::undefined('x', (cols - 1) * (rows + 1) + rows, 4);
    sum.defined.assign(sum.defined.size(), true);
    if (std::string_view(tile) == "raw") {
      for (size_t c = 0; c < cols; ++c)
        std::fill_n(y.defined.begin() + int64_t(4 * c * (rows + 1)), 4 * rows, true);
      machine.call("qc_load_columns", {int64_t(cols)}, {pointer(y), number(int64_t(rows) + 1), pointer(sum)});
    }
    const bool hasStarts = machine.takes(tile, "s");
    for (size_t b = 0; b < blocks; ++b) {
      std::vector<Datum> all = {blockAt(b), pointer(act, int64_t(b * cols * a.bytes))};
      if (hasStarts)
        all.push_back(pointer(starts, int64_t(b * cols * startBytes)));
      all.push_back(pointer(sum));
      machine.call(tile, {int64_t(cols)}, all);
    }
    machine.call("qc_store_columns", {int64_t(cols)},
                 {pointer(sum), number(int64_t(rows)), pointer(y), number(int64_t(rows) + 1)});
    for (size_t c = 0; c < cols; ++c)
      for (size_t r = 0; r < rows; ++r) {
        const float expected = oracle::product({decoded.data() + r * blocks, blocks}, activations[c]);
        if (std::string why = differs(y, c * (rows + 1) + r, expected); !why.empty())
          return std::string(tile) + ", " + std::to_string(rows) + " rows, " + std::to_string(cols) +
                 " columns: " + why;
      }
    for (size_t c = 1; c < cols; ++c)
      if (y.defined[4 * (c * (rows + 1) - 1)])
        return std::string(tile) + " writes behind a column";
    return machine.failure();
  }

  std::string differs(const Memory &y, size_t i, float expected) const {
    const float got = floatAt(y, i);
    if (machine.failure().empty() && y.defined[4 * i] && support::sameBits(got, expected))
      return "";
    return "number " + std::to_string(i) + " is " + std::to_string(got) + ", not " + std::to_string(expected) + "; " +
           machine.failure();
  }

  const Plan &plan;
  const Format &f;
  const oracle::Format &reference;
  Interpreter machine;
  const size_t tileRows;
  support::Random random{1};
  Bytes weights;
  std::vector<oracle::Block> decoded;  // by row and block
  Floats x;
  std::vector<std::vector<oracle::Activation>> activations;  // by column
};

/// test(plan, target, codec) for the formats of floats, or for the others, and every target.
template <class F> void eachFormat(bool areFloats, F test) {
  std::vector<std::string> specs = specFiles();
  specs.insert(specs.end(), layoutFiles().begin(), layoutFiles().end());
  for (const std::string &spec : specs)
    for (const CompiledFormat &compiled : planned(spec)) {
      if (compiled.format->isFloats() != areFloats)
        continue;
      const ir::Program codec = scheduleCodec(compiled.plan);
      for (const Target &target : targets().targets) {
        SCOPED_TRACE(compiled.format->name + " for " + target.name);
        test(compiled.plan, target, codec);
      }
    }
}

template <class F> void eachTiles(F test) {
  eachFormat(false, [&](const Plan &plan, const Target &target, const ir::Program &codec) {
    const ir::Program program = schedule(plan, target);
    Tiles tiles(plan, target, codec, program);
    test(tiles, size_t(target.rows));
  });
}

TEST(Interpreter, Dequantize) {
  eachTiles([](Tiles &tiles, size_t) { EXPECT_EQ(tiles.dequantized(), ""); });
}

TEST(Interpreter, PackAndUnpack) {
  eachTiles([](Tiles &tiles, size_t) { EXPECT_EQ(tiles.packed(), ""); });
}

TEST(Interpreter, RawProducts) {
  eachTiles([](Tiles &tiles, size_t) {
    for (size_t columns : {1, 2})
      EXPECT_EQ(tiles.rawProduct(columns), "");
  });
}

TEST(Interpreter, PackedProducts) {
  eachTiles([](Tiles &tiles, size_t tileRows) {
    for (size_t columns : {1, 2})
      for (size_t rows : {tileRows, tileRows - 1})
        EXPECT_EQ(tiles.packedProduct(columns, rows), "");
  });
}

TEST(Interpreter, WideProducts) {
  eachTiles([](Tiles &tiles, size_t tileRows) {
    for (size_t columns : {1, 2})
      for (size_t rows : {tileRows, tileRows - 1})
        EXPECT_EQ(tiles.wideProduct(columns, rows), "");
  });
}

TEST(Interpreter, Activations) {
  eachTiles([](Tiles &tiles, size_t) { EXPECT_EQ(tiles.quantized(), ""); });
}

/// What float_tiles.h does with the operations of a format of floats.
class FloatTiles {
public:
  FloatTiles(const Plan &plan, const Target &target, const ir::Program &codec, const ir::Program &program)
      : reference(oracle::format(plan.format->name)), machine(plan, target, {&codec, &program}), lanes(target.rows),
        bytes(plan.format->blockBytes), x(count), written(Memory::undefined('c', count * bytes, 1)) {
    for (size_t i = 0; i < count; ++i) {
      x[i] = random.uniform(-1, 1);
      machine.call("store_weight", {}, {pointer(written, int64_t(i * bytes)), real(random.uniform(-1, 1))});
    }
    written.isWritable = false;
  }

  std::string dequantized() {
    Bytes any(count * bytes);
    random.fill(any.data(), any.size());
    Memory w = Memory::of(any), y = Memory::undefined('x', lanes, 4), again = Memory::undefined('c', bytes, 1);
    for (size_t i = 0; i < count; i += lanes) {
      machine.call("store", {}, {pointer(y), machine.call("weights", {}, {pointer(w, int64_t(i * bytes))})});
      for (size_t k = 0; k < lanes; ++k) {
        const float expected = weight(any, i + k);
        const Datum one = machine.call("weight", {}, {pointer(w, int64_t((i + k) * bytes))});
        machine.call("store_weight", {}, {pointer(again), one});
        if (!support::sameBits(floatAt(y, k), expected) || !support::sameBits(one.real(), expected) ||
            !support::sameBits(weight(again.bytes, 0), expected))
          return "weight " + std::to_string(i + k) + ": " + machine.failure();
      }
    }
    return machine.failure();
  }

  /// A raw row: sum j takes weights j, j + 16, ...
  std::string rowProduct() {
    Memory floats = Memory::of(x), from = Memory::of(floats.bytes), partial = Memory::undefined('x', 16, 4);
    std::vector<Datum> sums(16 / lanes, machine.call("zero", {}, {}));
    for (size_t i = 0; i < count; i += lanes) {
      Datum &sum = sums[i % 16 / lanes];
      sum = machine.call("fma", {},
                         {machine.call("weights", {}, {pointer(written, int64_t(i * bytes))}),
                          machine.call("floats", {}, {pointer(from, int64_t(4 * i))}), sum});
    }
    for (size_t v = 0; v < sums.size(); ++v)
      machine.call("store", {}, {pointer(partial, int64_t(v * lanes)), sums[v]});
    Floats total;
    for (size_t j = 0; j < 16; ++j)
      total.push_back(floatAt(partial, j));
    for (size_t half = 8; half > 0; half /= 2)
      for (size_t j = 0; j < half; ++j)
        total[j] += total[j + half];
    return support::sameBits(total[0], product(written.bytes)) ? machine.failure() : "row: " + machine.failure();
  }

  /// A panel, all of its rows the one of rowProduct but for their signs.
  std::string panelProduct() {
    Memory floats = Memory::of(x), from = Memory::of(floats.bytes), y = Memory::undefined('x', lanes, 4);
    Bytes panel;
    for (size_t i = 0; i < count; ++i)
      for (size_t r = 0; r < lanes; ++r) {
        panel.insert(panel.end(), written.bytes.begin() + int64_t(i * bytes),
                     written.bytes.begin() + int64_t((i + 1) * bytes));
        panel.back() ^= (i + r) % 3 ? 0 : 0x80;
      }
    Memory w = Memory::of(panel);
    std::vector<Datum> sums(16, machine.call("zero", {}, {}));
    for (size_t i = 0; i < count; ++i)
      sums[i % 16] = machine.call("fma", {},
                                  {machine.call("weights", {}, {pointer(w, int64_t(i * bytes * lanes))}),
                                   machine.call("same", {}, {pointer(from, int64_t(4 * i))}), sums[i % 16]});
    for (size_t half = 8; half > 0; half /= 2)
      for (size_t j = 0; j < half; ++j)
        sums[j] = machine.call("add", {}, {sums[j], sums[j + half]});
    machine.call("store", {}, {pointer(y), sums[0]});
    for (size_t r = 0; r < lanes; ++r) {
      Bytes row = written.bytes;
      for (size_t i = 0; i < count; ++i)
        row[(i + 1) * bytes - 1] ^= (i + r) % 3 ? 0 : 0x80;
      if (!support::sameBits(floatAt(y, r), product(row)))
        return "panel, row " + std::to_string(r) + ": " + machine.failure();
    }
    return machine.failure();
  }

private:
  static constexpr size_t count = 64;

  float weight(const Bytes &row, size_t i) const { return reference.decode(row.data() + i * bytes).scale[0]; }
  float product(const Bytes &row) const {
    std::vector<oracle::Block> weights;
    weights.reserve(count);
    for (size_t i = 0; i < count; ++i)
      weights.push_back(reference.decode(row.data() + i * bytes));
    return oracle::product(weights, oracle::activationsOf(reference, x));
  }

  const oracle::Format &reference;
  Interpreter machine;
  const size_t lanes, bytes;
  support::Random random{1};
  Floats x;
  Memory written;  // a row
};

TEST(Interpreter, Floats) {
  eachFormat(true, [](const Plan &plan, const Target &target, const ir::Program &codec) {
    const ir::Program program = schedule(plan, target);
    FloatTiles tiles(plan, target, codec, program);
    EXPECT_EQ(tiles.dequantized(), "");
    EXPECT_EQ(tiles.rowProduct(), "");
    EXPECT_EQ(tiles.panelProduct(), "");
  });
}

void collect(ir::Value v, std::set<ir::Value> &found) {
  if (!v || (v->op == ir::Op::Call && v->name == "qc_prefetch") || !found.insert(v).second)
    return;
  for (ir::Value argument : v->args)
    collect(argument, found);
}

void collect(const ir::Body &body, std::set<ir::Value> &found) {
  for (const ir::Statement &s : body) {
    collect(s.place, found);
    collect(s.value, found);
    collect(s.body, found);
  }
}

/// What a program has a number in: where an address is, how far a shift goes, what a mask is.
int64_t *numberIn(ir::Expr &e) {
  if (e.op == ir::Op::Address)
    return &e.indices[0].number;
  return ir::isVector(e.op) && std::string_view(ir::parameters(e.op)).ends_with('#') ? &e.immediate : nullptr;
}

// Else agreement would say nothing: each number of a program that is one off is a program that does not agree.
TEST(Interpreter, SeesEveryNumberThatIsWrong) {
  for (const char *format : {"q4_0", "q5_1"})
    for (const char *name : {"scalar", "avx2", "neon_i8mm"}) {
      const std::vector<CompiledFormat> compiled = planned(QUANTC_SOURCE_DIR "/formats/" + std::string(format) + ".qf");
      const Plan &plan = compiled[0].plan;
      const Target &target = *targets().find(name);
      const ir::Program codec = scheduleCodec(plan);
      ir::Program program = schedule(plan, target);
      std::set<ir::Value> reached;
      std::set<std::string> called;
      for (const ir::Function &f : program.functions)
        called.insert(f.calls.begin(), f.calls.end());
      // Not bounds of what activations may be, nor words of headers that these formats do without.
      for (const char *part : {"qc_greatest", "qc_round", "qc_words"})
        called.erase(part);
      for (const ir::Function &f : program.functions)
        if (!f.isOfTarget || called.count(f.name))
          collect(f.body, reached);
      size_t numbers = 0;
      for (ir::Expr &e : program.arena) {
        int64_t *const number = reached.count(&e) ? numberIn(e) : nullptr;
        if (!number)
          continue;
        *number ^= 1;
        EXPECT_NE(Tiles(plan, target, codec, program).fault(), "")
            << format << " for " << name << ": " << ir::name(e.op) << " with " << *number;
        *number ^= 1;
        ++numbers;
      }
      EXPECT_GT(numbers, 50u);
    }
}

}  // namespace
}  // namespace quantc::interpreter
