// The derived inverse of the decoder: one block from its codes, scales, minimums and floats. Quantising (a fitting
// rule) and unpacking end in it.
#include "schedule/common.h"

#include <algorithm>
#include <map>
#include <set>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

class Encode : public Codec {
public:
  using Codec::Codec;

  void build() {
    b.effect(b.call("qc_clear", '.', {block(), b.variable("bytes", 's')}));
    for (unsigned i = 0; i < format.floats.size(); ++i)
      for (unsigned entry = 0; entry < format.floats[i].count; ++entry)
        storeFloat(i, entry);
    auto store = [&](const char *name, const Factor *f) {
      for (unsigned e = 0; f && e < format.arrays[f->index].count; ++e)
        scatter(encoded(name, e), format.arrays[f->index].runs(e));
    };
    store("scale", format.scaleInt());
    store("minimum", format.minimumInt());
    if (format.code.isStored()) {
      for (unsigned chunk = 0; chunk < plan.raw.chunks.size(); ++chunk)
        if (!regular(chunk))
          storedBits(format.code.parts[0], chunk * 16, chunk * 16 + 16);
      return;
    }
    for (const CodePart &part : format.code.parts)
      storedBits(part, 0, format.block);
    for (const StoredNumber &number : plan.lookups.numbers)
      storeNumber(number);
  }

private:
  Value block(unsigned byte = 0) { return b.address(b.variable("w", 'P'), byte); }
  Value encoded(const char *name, const Index &i) { return b.member(b.variable("e", 'o'), name, 'i', {i}); }

  void storeFloat(unsigned index, unsigned entry) {
    std::vector<BitRun> runs = runsOf(format.floats[index].bits[entry]);
    Value value = floatPlace(index, entry);
    if (runs.size() > 1 || runs[0].address % 8 != 0)
      return scatter(value, runs);
    const Op write = runs[0].length == 8 ? Op::WriteU8 : runs[0].length == 16 ? Op::WriteU16 : Op::WriteU32;
    b.effect(b.make(write, {block(runs[0].address / 8), value}));
  }

  /// A chunk whose elements lie in consecutive bytes at one shift for each term is a loop.
  bool regular(unsigned chunk) {
    for (const ChunkTerm &t : plan.raw.chunks[chunk].terms) {
      bool uniform = true;
      for (uint8_t m : t.mask)
        uniform &= m == t.mask[0];
      if (t.shuffle || t.test || !uniform)
        return false;
    }
    for (const ChunkTerm &t : plan.raw.chunks[chunk].terms) {
      unsigned position = 0, length = 0;
      while (!(t.mask[0] >> position & 1))
        ++position;
      while (t.mask[0] >> (position + length) & 1)
        ++length;
      b.loop("i", 16, [&] {
        const Index i = Index::of("i");
        Value bits = moved(encoded("code", i + chunk * 16), position, length, unsigned(int(position) + t.shift));
        b.effect(b.make(Op::OrU8, {b.address(block(), i + t.window), bits}));
      });
    }
    return true;
  }

  /// Bits of values on their way to bytes of the block. A byte is written once, whatever many values it takes bits of.
  using Bytes = std::map<uint32_t, Value>;

  void scatter(Value value, const std::vector<BitRun> &runs, Bytes &bytes) {
    for (BitRun run : runs)
      while (run.length > 0) {
        unsigned length = std::min(run.length, 8 - run.address % 8);
        Value &byte = bytes[run.address / 8];
        byte = either(byte, moved(value, run.position, length, run.address % 8));
        run.address += length;
        run.position += length;
        run.length -= length;
      }
  }
  void write(const Bytes &bytes) {
    for (const auto &[byte, value] : bytes)
      b.effect(b.make(Op::OrU8, {block(byte), value}));
  }
  void scatter(Value value, const std::vector<BitRun> &runs) {
    Bytes bytes;
    scatter(value, runs, bytes);
    write(bytes);
  }

  /// The bits of a part that are stored as they are, of weights [from, to). Bits that weights share are written once.
  void storedBits(const CodePart &part, unsigned from, unsigned to) {
    std::set<uint32_t> written;
    Bytes bytes;
    for (unsigned weight = from; weight < to; ++weight) {
      const CodePart::Source &source = part.of[weight];
      if (source.lookup >= 0)
        continue;
      std::vector<BitRun> runs;
      for (unsigned bit = 0; bit < source.bits.size(); ++bit) {
        if (source.bits[bit].kind != BitSource::Memory)
          continue;
        uint32_t address = source.bits[bit].address;
        if (!written.insert(address).second)
          continue;
        BitRun *last = runs.empty() ? nullptr : &runs.back();
        if (last && last->address + last->length == address && last->position + last->length == part.position + bit)
          ++last->length;
        else
          runs.push_back({address, 1, part.position + bit});
      }
      scatter(encoded("code", weight), runs, bytes);
    }
    write(bytes);
  }

  /// The number of a look-up from the codes of its weights.
  void storeNumber(const StoredNumber &n) {
    const Lookup &lookup = format.lookups[n.lookup];
    const CodePart &part = format.code.parts[n.part];
    const LookupInverse &inverse = plan.lookups.inverses[n.inverse];
    auto codeOf = [&](unsigned weight) { return moved(encoded("code", weight), part.position, part.width, 0); };
    b.block([&] {
      Value number = nullptr;
      if (!inverse.index.empty()) {
        Value key = nullptr;
        for (size_t i = n.uses.size(); i-- > 0;) {
          Value code = codeOf(n.uses[i].first);
          key = key ? b.make(Op::IntAdd, {b.make(Op::IntMul, {key, b.number(int64_t(lookup.values.size()))}), code})
                    : code;
        }
        number = b.entry("inverse" + str(n.inverse), key, 'u');
      } else {
        const int64_t count = int64_t(n.uses.size());
        std::vector<int64_t> components;
        b.array("wanted", 'c', {count});
        for (int64_t k = 0; k < count; ++k) {
          components.push_back(n.uses[size_t(k)].second);
          b.assign(b.variable("wanted", 'c', {k}), b.make(Op::ToU8, {codeOf(n.uses[size_t(k)].first)}));
        }
        b.table("component", 'c', components);
        number = b.call("qc_find", 'u',
                        {b.variable("lookup" + str(n.lookup), 'p'), b.number(1 << lookup.indexBits),
                         b.number(lookup.components), b.variable("wanted", 'p'), b.variable("component", 'p'),
                         b.number(count)});
      }
      scatter(b.let("number", number), runsOf(n.bits));
    });
  }
};

/// What a format does not use of a block is cleared, where panels hold blocks as they are.
class Used : public Codec {
public:
  using Codec::Codec;

  void build() {
    std::vector<uint8_t> used(format.blockBytes);
    auto use = [&](const BitSource &bit) {
      if (bit.kind == BitSource::Memory)
        used[bit.address / 8] |= uint8_t(1u << bit.address % 8);
    };
    for (const FloatArray &a : format.floats)
      for (const auto &entry : a.bits)
        for (uint32_t address : entry)
          use({BitSource::Memory, address});
    for (const IntArray &a : format.arrays)
      for (const auto &element : a.bits)
        std::for_each(element.begin(), element.end(), use);
    for (const CodePart &part : format.code.parts)
      for (const CodePart::Source &source : part.of)
        std::for_each(source.bits.begin(), source.bits.end(), use);
    for (unsigned i = 0; i < format.blockBytes; ++i)
      if (used[i] != 0xff)
        b.effect(b.make(Op::AndU8, {b.address(b.variable("w", 'P'), i)}, used[i]));
  }
};

/// The numbers of one row in a block of a panel of R rows.
class Panel : public Codec {
public:
  using Codec::Codec;

  void build() {
    const PlaneLayout &p = plan.packed;
    for (unsigned i = 0; i < format.floats.size(); ++i)
      floats(i);
    if (format.scaleInt())
      b.loop("i", format.arrays[format.scaleInt()->index].count, [&] {
        integers(*format.scaleInt(), "scale", p.scales, [&](unsigned bytes) {
          return row(bytes) + Index::product("i", "R") * (bytes * format.scaleInt()->group / format.group());
        });
      });
    if (format.minimumInt())
      minimums(*format.minimumInt());
    codes();
  }

private:
  Index row(unsigned bytes) { return Index::of("r") * bytes; }
  Value at(const char *part, const Index &offset) {
    return b.address(b.variable("panel", 'p'), Index::of(part) + offset);
  }
  Value encoded(const char *name, const Index &i) { return b.member(b.variable("e", 'o'), name, 'i', {i}); }

  void floats(unsigned index) {
    const FloatArray &a = format.floats[index];
    const PackedEntries &from = plan.packed.floats[index];
    b.counted("i", a.count, [&](const Index &i) {
      const Index entry = i.isZero() ? Index(0) : Index::product("i", "R") * from.bytes;
      Value place = at(floatName(index).c_str(), row(from.bytes) + entry);
      Value bits = b.make(from.bytes == 2 ? Op::ReadU16 : Op::ReadU32, {place});
      if (!a.values.empty()) {
        if (from.isBf16)
          bits = shiftedLeft(b.make(Op::ToU32, {bits}), 16);
        bits = b.call("qc_code_of", 'u', {b.variable(valuesName(index), 'y'), bits});
      }
      b.assign(floatPlace(index, i), bits);
    });
  }

  template <class F> void integers(const Factor &f, const char *name, const PackedEntries &from, F offset) {
    const Op read =
        from.bytes == 2 ? (from.isSigned ? Op::ReadI16 : Op::ReadU16) : (from.isSigned ? Op::ReadI8 : Op::ReadU8);
    const char *part = name == std::string("scale") ? "scales" : "minimums";
    Value stored = b.make(read, {at(part, offset(from.bytes))});
    if (f.offset)
      stored = b.make(Op::IntAdd, {stored, b.number(f.offset)});
    if (f.multiplier != 1)
      stored = b.make(Op::IntDiv, {stored, b.number(f.multiplier)});
    b.assign(encoded(name, Index::of("i")), b.make(Op::ToU16, {stored}));
  }

  /// Interleaved pairs of each cell.
  void minimums(const Factor &f) {
    const unsigned sums = plan.sumsInCell(), step = f.group / plan.sumSize();
    b.loop("i", format.arrays[f.index].count, [&] {
      Value first = b.let("first", b.size(Index::of("i") * step));
      Value inCell = b.make(Op::IntMod, {first, b.number(sums)});
      Value cell = b.make(Op::IntMul, {b.make(Op::IntDiv, {first, b.number(sums)}), b.number(plan.pairsInCell())});
      b.let("pair", b.make(Op::IntAdd, {cell, b.make(Op::IntDiv, {inCell, b.number(2)})}));
      b.let("half", b.make(Op::IntMod, {inCell, b.number(2)}));
      integers(f, "minimum", plan.packed.minimums, [&](unsigned bytes) {
        return Index::product("pair", "R") * (2 * bytes) + row(2 * bytes) + Index::of("half") * bytes;
      });
    });
  }

  void codes() {
    const PlaneLayout &p = plan.packed;
    b.loop("i", format.block, [&] {
      Value code = nullptr;
      for (const Plane &plane : p.planes) {
        Value part = b.call("qc_plane", 'i',
                            {at("codes", Index::of("R") * plane.offset), b.variable("r", 's'), b.variable("i", 's')},
                            {Index::of("R"), Index(p.unit), Index(p.unitBytes), Index(plane.bits)});
        code = either(code, shiftedLeft(part, plane.position));
      }
      if (plan.code.flip)
        code = b.make(Op::IntXor, {code, b.number(plan.code.flip)});
      b.assign(encoded("code", Index::of("i")), b.make(Op::ToU8, {code}));
    });
  }
};

}  // namespace

void scheduleEncode(const Plan &plan, ir::Program &program) {
  ir::Function encode = {.name = "encode",
                         .kind = ir::Function::Apart,
                         .record = "shape",
                         .parameters = {{'e', "e"}, {'P', "w"}},
                         .comment = "Writes a block from its codes, scales, minimums and floats."};
  Encode(plan, program, encode).build();
  program.functions.push_back(std::move(encode));
}

namespace {

ir::Record panelRecord(const std::string &name, const std::string &form, const std::string &comment) {
  return {.name = name, .comment = comment, .templates = {{'s', "R"}}, .bases = {"qc_panel_of_" + form}};
}

/// Recoded panels: offsets, and the numbers of a row.
void schedulePlanesOf(const Plan &plan, ir::Program &program) {
  const PlaneLayout &p = plan.packed;
  ir::Function none;
  ir::Builder b(program, none.body);
  const std::string name = plan.panels.hasWide ? "wide_of" : "panel_of";
  ir::Record panel = panelRecord(name, "planes",
                                 plan.panels.hasWide ? "Offsets in a block of a recoded panel of R rows, in bytes."
                                                     : "Offsets in a block of a panel of R rows, in bytes.");
  auto offset = [&](const std::string &part, const PackedEntries &entries) {
    if (entries.isThere())
      panel.constants.push_back({'s', part, b.size(Index::of("R") * entries.offset)});
  };
  for (unsigned i = 0; i < plan.format->floats.size(); ++i)
    offset(plan.format->floats[i].name + "_factor", p.floats[i]);
  offset("scales", p.scales);
  offset("minimums", p.minimums);
  panel.constants.push_back({'s', "codes", b.size(Index::of("R") * p.codes)});
  panel.constants.push_back({'s', "bytes", b.size(Index::of("R") * p.bytes)});
  program.records.push_back(std::move(panel));

  ir::Function read = {.name = "read",
                       .record = name,
                       .parameters = {{'p', "panel"}, {'s', "r"}, {'E', "e"}},
                       .comment = "The numbers of row r."};
  Panel(plan, program, read).build();
  program.functions.push_back(std::move(read));
}

}  // namespace

void schedulePanels(const Plan &plan, ir::Program &program) {
  if (plan.hasPlanes())
    schedulePlanesOf(plan, program);
  if (plan.panels.form == PanelForm::Planes)
    return;
  ir::Function none;
  ir::Builder b(program, none.body);
  const bool isPieces = plan.panels.form == PanelForm::Pieces;
  ir::Record panel = panelRecord("panel_of", isPieces ? "pieces" : "blocks",
                                 isPieces ? "A block of a panel of R rows: the bytes of each of its pieces, and all."
                                          : "A block of a panel of R rows, as in the file.");
  if (isPieces) {
    std::vector<int64_t> pieces;
    for (const Piece &piece : plan.pieces->pieces)
      pieces.push_back(piece.bytes);
    panel.constants.push_back({'n', "pieces", nullptr, std::move(pieces)});
  }
  panel.constants.push_back({'s', "bytes", b.size(Index::of("R") * plan.panels.bytes)});

  ir::Function used = {.name = "keep_used",
                       .record = "shape",
                       .parameters = {{'P', "w"}},
                       .comment = "Clears the bits of a block that the format does not use."};
  Used(plan, program, used).build();
  panel.constants.push_back({'z', "has_unused", b.number(!used.body.empty(), 'z')});
  program.records.push_back(std::move(panel));
  if (!used.body.empty())
    program.functions.push_back(std::move(used));
}

}  // namespace quantc
