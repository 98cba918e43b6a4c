// Products from raw rows: 16 bytes of R / 4 rows in a vector, four vectors for R rows, reduced by one transposing
// addition a group.
#include "schedule/product.h"

#include <algorithm>
#include <numeric>

namespace quantc {

using ir::Op;
using ir::Value;

namespace {

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
    keepsCells = format.cells() > 1;
    begin();
    b.loop("b", ir::Index::of("blocks"), [&] { block(); });
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
      if (x.terms.size() != w.terms.size())
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
    b.line("const uint8_t *const block = w + b * block_step;");
    b.line("const uint8_t *const a = act + b * act_step;");
    b.line("const qc_rows<Full> row(block, row_stride, rows);");
    // R streams defeat the hardware's prefetcher: the next tile's bytes, which mostly follow on these, come as one
    // stream.
    if (target.prefetch)
      b.line("qc_prefetch<C == 1 && Full ? " + str(format.blockBytes * rows) + " : 0>(w + " + str(rows) +
             " * row_stride + b * " + str(format.blockBytes * rows) + ");");
    openRows(rows, "(Full ? " + str(rows) + " : rows)");
    loadHeader(headerValues());
    floats();
    zeroSums(format.cells());
    minimums();
    if (format.scaleInt()) {
      b.array("scale", 'w', {ir::Index::of(str(format.groups()))});
      for (unsigned g = 0; g < format.groups(); ++g)
        b.assign("scale[" + str(g) + "]", counted(lanesOf(plan.scaleWords[g]), *format.scaleInt()));
    }
    groups();
    if (format.cells() == 1)
      floatStep("0");
    else
      b.loop("cell", ir::Index::of(str(format.cells())), [&] { floatStep("cell"); });
  }

  void floats() {
    for (unsigned i = 0; i < format.floats.size(); ++i) {
      const FloatArray &a = format.floats[i];
      if (a.count == 1) {
        b.let(floatName(i), floatLanes(i, 0));
        continue;
      }
      b.array(floatName(i), 'f', {ir::Index::of(str(a.count))});
      for (unsigned entry = 0; entry < a.count; ++entry)
        b.assign(floatName(i) + "[" + str(entry) + "]", floatLanes(i, entry));
    }
  }

  Value loadedFloat(const Factor &factor, const std::string &cell) override {
    const std::string name = floatName(factor.index);
    const bool isOne = format.floats[factor.index].count == 1;
    return b.variable(isOne ? name : name + "[" + floatEntry(factor, cell) + "]", 'f');
  }

  void minimums() {
    if (!format.minimumInt())
      return;
    auto entry = [&](unsigned g) {
      Value v = counted(lanesOf(plan.minimumWords[g]), *format.minimumInt());
      if (factorRange(format, *format.minimumInt()).first < 0)
        v = b.make(Op::LanesAnd, {v, b.make(Op::LanesSplat, {}, 0xffff)});
      return v;
    };
    unsigned groups = plan.groupsInCell();
    for (unsigned cell = 0; cell < format.cells(); ++cell)
      for (unsigned p = 0; p < plan.pairsInCell(); ++p) {
        unsigned g = cell * groups + 2 * p;
        Value pair = entry(g);
        if (2 * p + 1 < groups)
          pair = b.make(Op::LanesOr, {pair, b.make(Op::LanesSll, {entry(g + 1)}, 16)});
        addMinimum(str(cell), str(p),
                   b.let("minimum" + str(g / 2) + (groups % 2 ? "_" + str(cell) : ""), b.make(Op::PairsOf, {pair})));
      }
  }

  void groups() {
    makeClusters();
    std::map<std::pair<unsigned, unsigned>, Value> sharedValues;
    for (unsigned window : shared)
      for (unsigned j = 0; j < 4; ++j)
        sharedValues[{window, j}] =
            b.let("shared" + str(window) + "_" + str(j), gatherRows(j, str(window), codeRows()));
    Rolled r;
    for (unsigned period = 1; period <= clusters.size(); ++period)
      if (clusters.size() % period == 0 && roll(period, r))
        break;
    if (r.count > 1)
      b.loop("k", ir::Index::of(str(r.count)), [&] { superCluster(r, sharedValues); });
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

  static std::string moving(unsigned base, int step) { return plus(step == 0 ? "0" : "k * " + str(step), base); }

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
    b.columns("c", ir::Index::of("C"), [&] {
      std::vector<Value> parts;
      for (unsigned j = 0; j < 4; ++j)
        parts.push_back(b.variable("dot" + str(j) + suffix + "[c]", 'w'));
      Value total = b.make(Op::Reduce4, parts);
      if (zero != 0)
        total = b.make(Op::LanesAdd, {total, initial(step ? "(" + index + ")" : index)});
      unsigned inCell = plan.groupsInCell();
      std::string cell = format.cells() == 1 ? "0"
                         : inCell == 1       ? "(" + index + ")"
                                             : "((" + index + ") / " + str(inCell) + ")";
      if (isPlain())
        b.assign(isum(cell), total);
      else
        accumulate(total, format.scaleInt() ? b.variable("scale[" + index + "]", 'w') : nullptr, cell);
    });
  }

  /// The bytes at window `w` of the rows of part set `j`; let at first use, for all groups of the cluster.
  Value window(unsigned w, unsigned j, const Rolled &r, std::map<std::pair<unsigned, unsigned>, Value> &values) {
    Value &v = values[{w, j}];
    if (!v) {
      auto moved = r.windowStep.find(w);
      std::string offset = moving(w, r.count > 1 && moved != r.windowStep.end() ? moved->second : 0);
      v = b.let("bytes" + str(w) + "_" + str(j), gatherRows(j, offset, codeRows()));
    }
    return v;
  }
};

}  // namespace

void scheduleRawTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = {
      .name = "raw_tile",
      .header =
          "template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, "
          "size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride)",
      .calls = decoders(plan)};
  RawKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
