// Products: y = W x for C columns of quantised activations, from raw rows and from packed panels. Lanes are rows: the integer
// part of a block is one number for each row and column before the float step, as the contract demands.
#include "schedule/common.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace quantc {

using ir::Op;
using ir::Value;

namespace {

class ProductKernel : public Kernel {
public:
  ProductKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : Kernel(plan, target, program, function) {
    bool isSigned = plan.codeIsSigned();
    strategy = target.dot(plan.codeMax, isSigned);
    if (!strategy)
      llvm::report_fatal_error(llvm::Twine("target ") + target.name + " has no exact dot product for codes up to " +
                               llvm::Twine(plan.codeMax), false);
    // Products of matrices replace the steps of two quads and two columns; both must read the codes alike.
    matrix = target.dot(plan.codeMax, isSigned, true);
    if (matrix && matrix->unsignedCodes != strategy->unsignedCodes)
      matrix = nullptr;
    bias = strategy->unsignedCodes && isSigned;
    depth = Target::depth(*strategy, bias ? 255 : plan.codeMax);
    zero = format.code().offset + (bias ? 128 : 0);
    if (zero != 0 && zero != plan.activation.corrZero)
      llvm::report_fatal_error("signed codes with an offset need a dot product of biased codes", false);
  }

protected:
  const DotStrategy *strategy, *matrix;
  unsigned depth;
  bool bias;
  int64_t zero;

  std::string column(const std::string &offset, const std::string &c = "c") const {
    return plus("a + " + c + " * " + str(plan.activation.bytes), offset);
  }

  Value codes(Value v) { return bias ? b.make(Op::Xor, {v, b.make(Op::SplatByte, {}, 0x80)}) : v; }

  /// Σ q a starts at -zero Σ a, which the activations hold, or at 0.
  Value initial(const std::string &group) {
    if (zero == 0)
      return b.make(Op::LanesZero);
    return b.make(Op::LanesDup, {b.address(column(plus(str(plan.activation.corr), times(group, 4))))});
  }

  void accumulate(Value sum, Value scale) {
    Value isum = b.variable("isum[c]", 'w');
    b.assign("isum[c]", scale ? b.make(Op::LanesMla, {isum, scale, sum}) : b.make(Op::LanesAdd, {isum, sum}));
  }

  /// One group without an integer scale: its sum is the block's.
  bool isPlain() const { return format.groups() == 1 && !format.scaleInt(); }

  void begin() {
    b.array("sum", 'f', "C");
    b.columns("c", "C", [&] { b.assign("sum[c]", b.make(Op::FloatsZero)); });
  }

  /// msum when it does not depend on the row: the sum of the activations.
  Value plainMinimum() {
    std::string text;
    for (unsigned g = 0; g < format.groups(); ++g)
      text += (g ? " + " : "") + std::string("qc_i16(") + column(str(plan.activation.sums + 2 * int(g))) + ")";
    return b.make(Op::FloatsSplat, {b.scalar("float(" + text + ")")});
  }

  Value factors(const Term &term, const std::map<unsigned, Value> &floats) {
    Value product = nullptr;
    for (const Factor &f : term.factors)
      if (f.kind == Factor::Float)
        product = product ? b.make(Op::FloatsMul, {product, floats.at(f.field)}) : floats.at(f.field);
    return product;
  }

  /// sum = fma(isum, factors * dx, sum), then the minimum term.
  void floatStep(const std::map<unsigned, Value> &floats) {
    b.columns("c", "C", [&] {
      Value dx = b.let("dx", b.make(Op::FloatsDup, {b.address(column(str(plan.activation.scale)))}));
      Value sum = b.variable("sum[c]", 'f');
      Value step = b.make(Op::FloatsMul, {factors(format.value.scale, floats), dx});
      b.assign("sum[c]", b.make(Op::FloatsFma, {b.make(Op::FloatsOf, {b.variable("isum[c]", 'w')}), step, sum}));
      if (!format.value.minimum)
        return;
      Value m = b.make(Op::FloatsMul, {factors(*format.value.minimum, floats), dx});
      Value msum = format.minimumInt() ? b.make(Op::FloatsOf, {b.variable("msum[c]", 'w')}) : plainMinimum();
      b.assign("sum[c]", b.make(format.value.minimum->negative ? Op::FloatsFnma : Op::FloatsFma, {msum, m, sum}));
    });
  }

  std::set<unsigned> floatFields() const {
    std::set<unsigned> fields;
    for (const Factor &f : format.value.scale.factors)
      if (f.kind == Factor::Float)
        fields.insert(f.field);
    if (format.value.minimum)
      for (const Factor &f : format.value.minimum->factors)
        if (f.kind == Factor::Float)
          fields.insert(f.field);
    return fields;
  }

  void addMinimum(const std::string &pair, Value minimums) {
    b.columns("c", "C", [&] {
      Value sums = b.make(Op::PairsDup, {b.address(column(plus(str(plan.activation.sums), times(pair, 4))))});
      b.assign("msum[c]", b.make(Op::Dot2, {b.variable("msum[c]", 'w'), minimums, sums}));
    });
  }

  void zeroSums(bool isum) {
    if (isum || format.minimumInt()) {
      if (isum)
        b.array("isum", 'w', "C");
      if (format.minimumInt())
        b.array("msum", 'w', "C");
      b.columns("c", "C", [&] {
        if (isum)
          b.assign("isum[c]", b.make(Op::LanesZero));
        if (format.minimumInt())
          b.assign("msum[c]", b.make(Op::LanesZero));
      });
    }
  }

  void store() {
    b.columns("c", "C", [&] {
      b.line("qc_lanes_out<" + str(rows) + "> out(y + c * y_stride, rows);");
      b.effect(b.make(Op::FloatsStore, {b.address("out.to"), b.variable("sum[c]", 'f')}));
      b.line("out.flush();");
    });
  }
};

/// A run of groups that share main windows, decoded together; `windows` in the order of first use.
struct Cluster {
  std::vector<unsigned> groups;
  std::set<unsigned> mains;
};

/// A loop over super-clusters of `period` clusters whose windows move by constant steps.
struct Rolled {
  unsigned period = 0, count = 1;
  int groupStep = 0;
  std::map<unsigned, int> windowStep;
};

class RawKernel : public ProductKernel {
public:
  using ProductKernel::ProductKernel;

  void build() {
    begin();
    b.loop("b", "blocks", [&] { block(); });
    store();
  }

private:
  std::vector<Cluster> clusters;
  std::set<unsigned> shared;

  std::vector<unsigned> chunksOf(unsigned group) const {
    std::vector<unsigned> list(format.group() / 16);
    std::iota(list.begin(), list.end(), group * format.group() / 16);
    return list;
  }

  void makeClusters() {
    for (unsigned g = 0; g < format.groups(); ++g) {
      std::set<unsigned> mains;
      for (unsigned c : chunksOf(g))
        mains.insert(plan.chunks[c].mainWindow);
      auto hit = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster &k) {
        return std::any_of(mains.begin(), mains.end(), [&](unsigned m) { return k.mains.count(m); });
      });
      if (hit == clusters.end())
        hit = clusters.insert(clusters.end(), Cluster());
      hit->groups.push_back(g);
      hit->mains.insert(mains.begin(), mains.end());
    }
    std::map<unsigned, std::set<size_t>> users;
    for (size_t k = 0; k < clusters.size(); ++k)
      for (unsigned g : clusters[k].groups)
        for (unsigned c : chunksOf(g))
          for (const ChunkTerm &t : plan.chunks[c].terms)
            users[t.window].insert(k);
    for (auto &[window, by] : users)
      if (by.size() > 1)
        shared.insert(window);
  }

  bool roll(unsigned period, Rolled &r) const {
    r = {period, unsigned(clusters.size() / period), 0, {}};
    for (unsigned s = 1; s < r.count; ++s)
      for (unsigned i = 0; i < period; ++i) {
        const Cluster &from = clusters[i], &to = clusters[s * period + i];
        if (from.groups.size() != to.groups.size())
          return false;
        for (size_t n = 0; n < from.groups.size(); ++n) {
          int step = int(to.groups[n]) - int(from.groups[n]);
          if (s == 1 && i == 0 && n == 0)
            r.groupStep = step;
          if (step != int(s) * r.groupStep || !rollGroup(from.groups[n], to.groups[n], int(s), r))
            return false;
        }
      }
    return true;
  }

  bool rollGroup(unsigned from, unsigned to, int s, Rolled &r) const {
    std::vector<unsigned> a = chunksOf(from), z = chunksOf(to);
    for (size_t n = 0; n < a.size(); ++n) {
      const Chunk &x = plan.chunks[a[n]], &w = plan.chunks[z[n]];
      if (x.terms.size() != w.terms.size() || x.ones != w.ones)
        return false;
      for (size_t t = 0; t < x.terms.size(); ++t) {
        ChunkTerm moved = w.terms[t];
        int delta = int(moved.window) - int(x.terms[t].window);
        moved.window = x.terms[t].window;
        if (!(moved == x.terms[t]) || (delta != 0 && (shared.count(moved.window) || delta % s != 0)))
          return false;
        auto [it, isNew] = r.windowStep.try_emplace(moved.window, delta / s);
        if (it->second != delta / s)
          return false;
      }
    }
    return true;
  }

  void block() {
    b.line("const uint8_t *const block = w + b * " + str(format.blockBytes) + ";");
    b.line("const uint8_t *const a = act + b * C * " + str(plan.activation.bytes) + ";");
    b.line("const qc_rows<Full> at(block, row_stride, rows);");
    // R streams defeat the hardware's prefetcher: the next tile's bytes, which mostly follow on these, come as one stream.
    if (target.prefetch)
      b.line("qc_prefetch<C == 1 && Full ? " + str(format.blockBytes * rows) + " : 0>(w + " + str(rows) + " * row_stride + b * " +
             str(format.blockBytes * rows) + ");");
    loadHeader(headerValues());
    std::map<unsigned, Value> floats;
    for (unsigned field : floatFields())
      floats[field] = b.let(format.fields[field].name, floatLanes(field));
    zeroSums(!isPlain());
    minimums();
    if (isPlain())
      b.array("isum", 'w', "C");
    if (format.scaleInt()) {
      b.array("scale", 'w', str(format.groups()));
      for (unsigned g = 0; g < format.groups(); ++g)
        b.assign("scale[" + str(g) + "]", minusOffset(lanesOf(plan.scaleWords[g]), format.scaleInt()->offset));
    }
    groups();
    floatStep(floats);
  }

  void minimums() {
    if (!format.minimumInt())
      return;
    auto entry = [&](unsigned g) {
      Value v = minusOffset(lanesOf(plan.minimumWords[g]), format.minimumInt()->offset);
      if (plan.minimumWords[g].signBit || format.minimumInt()->offset != 0)
        v = b.make(Op::LanesAnd, {v, b.make(Op::LanesSplat, {}, 0xffff)});
      return v;
    };
    for (unsigned g = 0; g < format.groups(); g += 2) {
      Value pair = entry(g);
      if (g + 1 < format.groups())
        pair = b.make(Op::LanesOr, {pair, b.make(Op::LanesSll, {entry(g + 1)}, 16)});
      addMinimum(str(g / 2), b.let("minimum" + str(g / 2), b.make(Op::PairsOf, {pair})));
    }
  }

  void groups() {
    makeClusters();
    std::map<std::pair<unsigned, unsigned>, Value> sharedValues;
    for (unsigned window : shared)
      for (unsigned j = 0; j < 4; ++j)
        sharedValues[{window, j}] = b.let("shared" + str(window) + "_" + str(j), gatherRows(j, str(window)));
    Rolled r;
    for (unsigned period = 1; period <= clusters.size(); ++period)
      if (clusters.size() % period == 0 && roll(period, r))
        break;
    if (r.count > 1)
      b.loop("k", str(r.count), [&] { superCluster(r, sharedValues); });
    else
      superCluster(r, sharedValues);
  }

  void superCluster(const Rolled &r, const std::map<std::pair<unsigned, unsigned>, Value> &sharedValues) {
    for (unsigned i = 0; i < r.period; ++i) {
      auto fill = [&] {
        auto values = sharedValues;
        for (unsigned g : clusters[i].groups)
          group(g, r, values);
      };
      if (clusters.size() > 1)
        b.block(fill);
      else
        fill();
    }
  }

  static std::string moving(unsigned base, int step) {
    return plus(step == 0 ? "0" : "k * " + str(step), base);
  }

  void group(unsigned g, const Rolled &r, std::map<std::pair<unsigned, unsigned>, Value> &values) {
    int step = r.count > 1 ? r.groupStep : 0;
    std::string index = moving(g, step);
    b.comment("weights " + str(g * format.group()) + " .. " + str((g + 1) * format.group() - 1) +
              (step ? ", then " + str(step * int(format.group())) + " on" : ""));
    std::vector<DotChain> chains;
    std::string suffix = "_" + str(g);
    for (unsigned j = 0; j < 4; ++j) {
      chains.emplace_back(b, *strategy, depth, "dot" + str(j) + suffix);
      chains[j].declare();
      chains[j].start(b.make(Op::LanesZero));
    }
    for (unsigned chunk : chunksOf(g)) {
      std::string element = moving(16 * chunk, step * int(format.group()));
      for (unsigned j = 0; j < 4; ++j) {
        Value q = codes(decode(plan.chunks[chunk], [&](unsigned w) { return window(w, j, r, values); }));
        q = b.let("q" + str(chunk) + "_" + str(j), q);
        chains[j].add(q, [&] { return b.make(Op::Dup16, {b.address(column(element))}); });
      }
    }
    for (DotChain &chain : chains)
      chain.finish();
    b.columns("c", "C", [&] {
      std::vector<Value> parts;
      for (unsigned j = 0; j < 4; ++j)
        parts.push_back(b.variable("dot" + str(j) + suffix + "[c]", 'w'));
      Value total = b.make(Op::Reduce4, parts);
      if (zero != 0)
        total = b.make(Op::LanesAdd, {total, initial(step ? "(" + index + ")" : index)});
      if (isPlain())
        b.assign("isum[c]", total);
      else
        accumulate(total, format.scaleInt() ? b.variable("scale[" + index + "]", 'w') : nullptr);
    });
  }

  /// The bytes at window `w` of the rows of part set `j`; let at first use, for all groups of the cluster.
  Value window(unsigned w, unsigned j, const Rolled &r, std::map<std::pair<unsigned, unsigned>, Value> &values) {
    Value &v = values[{w, j}];
    if (!v) {
      auto moved = r.windowStep.find(w);
      std::string offset = moving(w, r.count > 1 && moved != r.windowStep.end() ? moved->second : 0);
      v = b.let("bytes" + str(w) + "_" + str(j), gatherRows(j, offset));
    }
    return v;
  }
};

/// The sums of one group in a packed kernel: quads of codes times the columns' activations, into `name`[c]. Where the target
/// multiplies matrices, two quads and two columns at a time, and an odd last column by the plain strategy.
class GroupSums {
public:
  using ColumnText = std::function<std::string(const std::string &offset, const std::string &c)>;

  GroupSums(ir::Builder &b, DotChain chain, const DotStrategy *matrix, std::string name, ColumnText column)
      : b(b), chain(std::move(chain)), matrix(matrix), name(std::move(name)), column(std::move(column)) {}

  void start(Value initial, bool declare) {
    if (declare)
      chain.declare();
    chain.start(initial);
    if (!matrix)
      return;
    b.array("low", 'w', "C / 2 + 1");
    b.array("high", 'w', "C / 2 + 1");
    b.columns("p", "C / 2", [&] {
      b.assign("low[p]", b.make(Op::LanesZero));
      b.assign("high[p]", b.make(Op::LanesZero));
    });
  }

  void add(Value codes, const std::string &element) {
    if (!matrix)
      return chain.add(codes, [&] { return b.make(Op::Dup4, {b.address(column(element, "c"))}); });
    chain.addLast(codes, [&] { return b.make(Op::Dup4, {b.address(column(element, "(C - 1)"))}); });
    if (!held) {
      held = codes;
      heldElement = element;
      return;
    }
    std::string rowsName = codes->text;
    Value low = b.let(rowsName + "_low", b.make(Op::ZipLow, {held, codes}));
    Value high = b.let(rowsName + "_high", b.make(Op::ZipHigh, {held, codes}));
    b.columns("p", "C / 2", [&] {
      Value two = b.let("two", b.make(Op::Join8, {b.address(column(heldElement, "2 * p")), b.address(column(heldElement, "(2 * p + 1)"))}));
      b.assign("low[p]", chain.step(matrix->step, {b.variable("low[p]", 'w'), low, low, two}, 'w'));
      b.assign("high[p]", chain.step(matrix->step, {b.variable("high[p]", 'w'), high, high, two}, 'w'));
    });
    held = nullptr;
  }

  /// At the end of a loop's body: what is summed in 16 bits does not outlive an iteration.
  void flush() {
    if (!matrix)
      chain.finish();
  }

  void finish() {
    if (!matrix)
      return chain.finish();
    b.columns("p", "C / 2", [&] {
      Value low = b.variable("low[p]", 'w'), high = b.variable("high[p]", 'w');
      auto into = [&](const std::string &sum, Op op) {
        b.assign(sum, b.make(Op::LanesAdd, {b.variable(sum, 'w'), b.make(op, {low, high})}));
      };
      into(name + "[2 * p]", Op::EvenLanes);
      into(name + "[2 * p + 1]", Op::OddLanes);
    });
  }

private:
  ir::Builder &b;
  DotChain chain;
  const DotStrategy *matrix;
  std::string name;
  ColumnText column;
  Value held = nullptr;
  std::string heldElement;
};

class PackedKernel : public ProductKernel {
public:
  using ProductKernel::ProductKernel;

  void build() {
    begin();
    b.loop("b", "blocks", [&] { block(); });
    store();
  }

private:
  std::string at(unsigned perRow, const std::string &more = "0") const { return plus(plus("block", perRow * rows), more); }

  void block() {
    const PackedLayout &p = plan.packed;
    b.line("const uint8_t *const block = panel + b * " + str(p.bytes * rows) + ";");
    b.line("const uint8_t *const a = act + b * C * " + str(plan.activation.bytes) + ";");
    if (target.prefetch)
      // One stream of panels, a fixed distance ahead.
      b.line("qc_prefetch<C == 1 ? " + str(p.bytes * rows) + " : 0>(block + " + str(target.prefetch) + ");");
    zeroSums(!isPlain());
    if (format.minimumInt()) {
      unsigned pairs = (format.groups() + 1) / 2;
      auto body = [&](const std::string &index) {
        Value m = b.make(Op::PairsLoadU8, {b.address(at(p.minimums, times(index, 2 * rows)))});
        addMinimum(index, b.let("minimum", m));
      };
      b.loop("g", str(pairs), [&] { body("g"); });
    }
    if (isPlain())
      b.array("isum", 'w', "C");
    unsigned group = format.group(), unit = p.unit;
    auto sums = [&](const std::string &name) {
      return GroupSums(b, DotChain(b, *strategy, depth, name), matrix, name,
                       [this](const std::string &offset, const std::string &c) { return column(offset, c); });
    };
    if (group >= unit)
      counted("g", format.groups(), [&](const std::string &g) {
        GroupSums chain = sums(isPlain() ? "isum" : "dot");
        if (isPlain() && depth > 0)
          b.array("isum16", 'h', "C");
        chain.start(initial(g), !isPlain());
        counted("u", group / unit, [&](const std::string &u) {
          std::string index = group == unit ? g : format.groups() == 1 ? u : "(" + g + " * " + str(group / unit) + " + " + u + ")";
          quads(index, 0, unit, chain);
          chain.flush();
        });
        chain.finish();
        if (!isPlain())
          scaleStep(g);
      });
    else
      counted("u", format.block / unit, [&](const std::string &u) {
        for (unsigned k = 0; k < unit / group; ++k)
          b.block([&] {
            GroupSums chain = sums("dot");
            std::string g = "(" + u + " * " + str(unit / group) + " + " + str(k) + ")";
            chain.start(initial(g), true);
            quads(u, k * group, (k + 1) * group, chain);
            chain.finish();
            scaleStep(g);
          });
      });
    std::map<unsigned, Value> floats;
    for (unsigned field : floatFields())
      floats[field] = b.let(format.fields[field].name, loadFloat(field));
    floatStep(floats);
  }

  template <class F> void counted(const std::string &index, unsigned count, F body) {
    if (count == 1)
      body("0");
    else
      b.loop(index, str(count), [&] { body(index); });
  }

  Value loadFloat(unsigned field) {
    Value from = b.address(at(plan.packed.floatOffsets[field]));
    switch (format.fields[field].type) {
    case ScalarType::F16:
      return b.make(Op::LoadHalf, {from});
    case ScalarType::BF16:
      return b.make(Op::FloatsFromBits, {b.make(Op::LanesSll, {b.make(Op::LoadU16, {from})}, 16)});
    default:
      return b.make(Op::FloatsLoad, {from});
    }
  }

  void scaleStep(const std::string &g) {
    Value scale = nullptr;
    if (format.scaleInt()) {
      bool isSigned = format.arrays[format.scaleInt()->array].isSigned;
      Value loaded = b.make(isSigned ? Op::LoadS8 : Op::LoadU8, {b.address(at(plan.packed.scales, times(g, rows)))});
      scale = b.let("scale", minusOffset(loaded, format.scaleInt()->offset));
    }
    b.columns("c", "C", [&] { accumulate(b.variable("dot[c]", 'w'), scale); });
  }

  /// Elements [from, to) of unit `u`: vectors of 4 columns for every row, one plane's vector serving 8 / bits of them.
  void quads(const std::string &u, unsigned from, unsigned to, GroupSums &sums) {
    const PackedLayout &p = plan.packed;
    std::map<std::pair<unsigned, unsigned>, Value> vectors;
    for (unsigned quad = from / 4; quad < to / 4; ++quad) {
      Value q = nullptr;
      for (size_t i = 0; i < p.planes.size(); ++i) {
        const Plane &plane = p.planes[i];
        unsigned slots = 8 / plane.bits, vector = quad / slots, slot = quad % slots;
        Value &v = vectors[{unsigned(i), vector}];
        if (!v)
          v = b.let("plane" + str(i) + "_" + str(vector),
                    b.make(Op::Load, {b.address(plus(at(p.codes, times(u, p.unitBytes * rows)),
                                               plane.offset * rows + vector * target.vectorBytes()))}));
        int shift = int(slot * plane.bits) - int(plane.position);
        Value part = shift == 0 ? v : b.make(shift > 0 ? Op::Srl : Op::Sll, {v}, std::abs(shift));
        Value mask = b.make(Op::SplatByte, {}, ((1 << plane.bits) - 1) << plane.position);
        if (plane.bits == 8)
          q = part;
        else
          q = q ? b.make(Op::OrAnd, {q, part, mask}) : b.make(Op::And, {part, mask});
      }
      Value q4 = b.let("q" + str(quad), codes(q));
      sums.add(q4, plus(times(u, p.unit), 4 * quad));
    }
  }
};


}  // namespace

void scheduleProducts(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string raw = "const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, ";
  const std::string packed = "const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, ";
  const std::string R = str(target.rows), suffix = "_" + plan.format->name + "__" + target.name;

  ir::Function rawTile;
  rawTile.header = "template <int C, bool Full> QC_TILE void raw_tile(" + raw + "float *y, size_t y_stride)";
  RawKernel(plan, target, program, rawTile).build();
  program.functions.push_back(std::move(rawTile));

  ir::Function packedTile;
  packedTile.header = "template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, "
                      "float *y, size_t y_stride)";
  PackedKernel(plan, target, program, packedTile).build();
  program.functions.push_back(std::move(packedTile));

  ir::Function rawLoop;
  rawLoop.header = "template <int C> void raw_rows(" + raw + "float *y, size_t y_stride)";
  {
    ir::Builder b(program, rawLoop.body);
    b.line("size_t r = 0;");
    b.line("for (; r + " + R + " <= rows; r += " + R + ")");
    b.line("  raw_tile<C, true>(w + r * row_stride, row_stride, " + R + ", blocks, act, y + r, y_stride);");
    b.line("if (r < rows)");
    b.line("  raw_tile<C, false>(w + r * row_stride, row_stride, rows - r, blocks, act, y + r, y_stride);");
  }
  program.functions.push_back(std::move(rawLoop));

  ir::Function packedLoop;
  packedLoop.header = "template <int C> void packed_rows(" + packed + "float *y, size_t y_stride)";
  {
    ir::Builder b(program, packedLoop.body);
    b.line("for (size_t r = 0; r < rows; r += " + R + ", panels += blocks * " + str(plan.packed.bytes * target.rows) + ")");
    b.line("  packed_tile<C>(panels, qc_min(rows - r, " + R + "), blocks, act, y + r, y_stride);");
  }
  program.functions.push_back(std::move(packedLoop));

  auto entry = [&](const std::string &operation, const std::string &parameters, const std::string &call, unsigned columns) {
    ir::Function f;
    f.header = "extern \"C\" void qc_" + operation + suffix + "(" + parameters + "size_t cols, float *y, size_t y_stride)";
    ir::Builder b(program, f.body);
    if (columns == 1) {
      b.line("(void)cols;");
      b.line(call.substr(0, call.find('@')) + "1" + call.substr(call.find('@') + 1));
    } else {
      b.line("switch (cols) {");
      for (unsigned c = 1; c <= columns; ++c) {
        b.line("case " + str(c) + ":");
        b.line("  return " + call.substr(0, call.find('@')) + str(c) + call.substr(call.find('@') + 1));
      }
      b.line("}");
    }
    program.functions.push_back(std::move(f));
  };
  const std::string rawCall = "raw_rows<@>(w, row_stride, rows, blocks, act, y, y_stride);";
  const std::string packedCall = "packed_rows<@>(panels, rows, blocks, act, y, y_stride);";
  entry("gemv_raw", raw, rawCall, 1);
  entry("gemm_raw", raw, rawCall, target.rawColumns);
  entry("gemv_packed", packed, packedCall, 1);
  entry("gemm_packed", packed, packedCall, target.packedColumns);
}

}  // namespace quantc
