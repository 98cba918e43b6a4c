// Products from raw rows: 16 bytes of R / 4 rows in a vector, four vectors for R rows, reduced by one transposing
// addition a group. Which four is counted by j: rows j, 4 + j, 8 + j and so on.
#include "schedule/product.h"

#include <algorithm>
#include <numeric>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

/// A run of groups that share main windows, decoded together.
struct Cluster {
  std::vector<unsigned> groups;
  std::set<unsigned> mains;
};

class RawKernel : public ProductKernel {
public:
  RawKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : ProductKernel(plan, target, program, function, Op::Dup16) {}

  void build() {
    keepsCells = format.cells() > 1;
    Value y = b.address(b.variable("y", 'Y'), Index::product("c", "y_stride")),
          sum = b.variable("sum", 'f', {column()});
    b.array("sum", 'f', {columnCount()});
    columns([&] { b.assign(sum, b.make(Op::FloatsLoad, {y})); });
    b.loop("b", Index::of("blocks"), [&] { block(); });
    columns([&] { b.effect(b.make(Op::FloatsStore, {y, sum})); });
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
        mains.insert(plan.raw.chunks[c].mainWindow);
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
          for (const ChunkTerm &t : plan.raw.chunks[c].terms)
            users[t.window].insert(k);
    for (auto &[window, by] : users)
      if (by.size() > 1)
        shared.insert(window);
  }

  void block() {
    Value block = b.let("from", b.address(b.variable("w", 'p'), Index::product("b", "block_step")));
    b.let("a", b.address(b.variable("act_blocks", 'p'), Index::product("b", "act_step")));
    Value row = b.object("row", "qc_rows", {}, {block, b.variable("row_stride", 's')});
    // R streams defeat the hardware's prefetcher: the next tile's bytes, which mostly follow on these, come as one
    // stream.
    if (target.prefetch) {
      const unsigned bytes = format.blockBytes * rows;
      Value next = b.address(b.variable("w", 'p'), Index::product("row_stride", "rows") + Index::of("b") * bytes);
      b.effect(b.call("qc_prefetch", '.', {next}, {columnCount(), bytes}));
    }
    openRows(rows, row);
    readHeader();
    zeroSums(format.cells());
    minimums();
    groups();
    b.counted("cell", format.cells(), [&](const Index &cell) { floatStep(cell); });
  }

  Value loadedFloat(const Factor &factor, const Index &cell) override {
    const bool isOne = format.floats[factor.index].count == 1;
    return floatLanes(factor.index, isOne ? Index(0) : floatEntry(factor, cell));
  }

  void minimums() {
    if (!format.minimumInt())
      return;
    auto entry = [&](unsigned g) {
      Value v = b.variable("minimum", 'w', {g});
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
        addMinimum(cell, p, b.let("pair" + str(g), b.make(Op::PairsOf, {pair})));
      }
  }

  /// The array of the four vectors of a window that several groups read.
  static std::string windowName(unsigned window) { return "bytes" + str(window); }

  /// How many groups of `groups` read each window.
  std::map<unsigned, unsigned> readers(const std::vector<unsigned> &groups) const {
    std::map<unsigned, unsigned> count;
    for (unsigned g : groups) {
      std::set<unsigned> windows;
      for (unsigned chunk : chunksOf(g))
        for (const ChunkTerm &term : plan.raw.chunks[chunk].terms)
          windows.insert(term.window);
      for (unsigned window : windows)
        ++count[window];
    }
    return count;
  }

  void groups() {
    makeClusters();
    for (unsigned window : shared)
      load(window);
    for (const Cluster &cluster : clusters) {
      const std::map<unsigned, unsigned> count = readers(cluster.groups);
      for (auto [window, groups] : count)
        if (groups > 1 && !shared.count(window))
          load(window);
      for (unsigned g : cluster.groups)
        group(g, [&](unsigned window) { return shared.count(window) || count.at(window) > 1; });
    }
  }

  template <class F> void fourVectors(F fill) {
    b.columns("j", 4, [&] { fill(Index::of("j")); });
  }

  void load(unsigned window) {
    const std::string name = windowName(window);
    b.array(name, 'b', {4});
    fourVectors([&](const Index &j) { b.assign(b.variable(name, 'b', {j}), gatherCodes(j, 4, window)); });
  }

  /// `isLoaded`: whether a window has an array. Four chains of sums run side by side. Where they are short, the
  /// processor sees them all at once, and each is written as a whole; long ones are written link by link, or it would
  /// wait for one after the other.
  template <class F> void group(unsigned g, F isLoaded) {
    b.comment("weights", {g * format.group(), (g + 1) * format.group() - 1});
    const std::string name = "dot" + str(g);
    DotChain chain(b, steps, name, "j");
    chain.declare(true);
    const std::vector<unsigned> chunks = chunksOf(g);
    auto link = [&](unsigned chunk, const Index &j, std::map<unsigned, Value> &own, const std::set<unsigned> &arrays) {
      Value q = decode(plan.raw.chunks[chunk], [&](unsigned w) {
        if (isLoaded(w) || arrays.count(w))
          return b.variable(windowName(w), 'b', {j});
        Value &v = own[w];
        return v ? v : v = b.let(windowName(w), gatherCodes(j, 4, w));
      });
      chain.add(b.let("q" + str(chunk), codes(q)), firstColumn(16 * chunk));
    };
    if (chunks.size() <= 2) {
      fourVectors([&](const Index &j) {
        std::map<unsigned, Value> own;
        for (unsigned chunk : chunks) {
          link(chunk, j, own, {});
          chain.next();
        }
        chain.finish();
      });
    } else {
      std::map<unsigned, unsigned> users;
      for (unsigned chunk : chunks)
        for (const ChunkTerm &term : plan.raw.chunks[chunk].terms)
          ++users[term.window];
      std::set<unsigned> arrays;
      for (unsigned chunk : chunks) {
        for (const ChunkTerm &term : plan.raw.chunks[chunk].terms)
          if (users[term.window] > 1 && !isLoaded(term.window) && arrays.insert(term.window).second)
            load(term.window);
        fourVectors([&](const Index &j) {
          std::map<unsigned, Value> own;
          link(chunk, j, own, arrays);
        });
        chain.next();
      }
      if (chain.isOpen())
        fourVectors([&](const Index &) { chain.finish(); });
    }
    std::vector<Value> arguments = {b.variable(name, 'w')};
    if (zero != 0)
      arguments.push_back(b.address(b.variable("a", 'p'), Index::named("act::corr", plan.activation.corr) + 4 * g));
    if (format.scaleInt())
      arguments.push_back(b.variable("scale", 'w', {g}));
    const Index cell = g / plan.groupsInCell();
    arguments.push_back(b.variable("isum", 'w', keepsCells ? std::vector<Index>{cell} : std::vector<Index>{}));
    b.effect(b.call("add_group", '.', arguments, {columnCount()}));
  }
};

/// The end of a group: its four vectors of sums become one for each column, which joins those of its cell.
class GroupTile : public ProductKernel {
public:
  GroupTile(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : ProductKernel(plan, target, program, function, Op::Dup16) {
    function.parameters.push_back({'w', "dot", ir::Parameter::Read});
    if (zero != 0)
      function.parameters.push_back({'p', "corr"});
    if (format.scaleInt())
      function.parameters.push_back({'w', "scale"});
    function.parameters.push_back({'w', "isum", ir::Parameter::Written});
  }

  void build() {
    columns([&] {
      std::vector<Value> parts;
      for (unsigned j = 0; j < 4; ++j)
        parts.push_back(b.variable("dot", 'w', {columnCount() * j + column()}));
      Value total = b.make(Op::Reduce4, parts);
      if (zero != 0)
        total = b.make(
            Op::LanesAdd,
            {total, b.make(Op::LanesDup, {b.address(b.variable("corr", 'p'), Index::product("c", "act::bytes"))})});
      if (isPlain())
        b.assign(isum(0), total);
      else
        accumulate(total, format.scaleInt() ? b.variable("scale", 'w') : nullptr, 0);
    });
  }

private:
  Value loadedFloat(const Factor &, const Index &) override { return nullptr; }
};

}  // namespace

void scheduleRawTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = tileOf("raw", {{'i', "C"}},
                             {{'p', "w"},
                              {'s', "row_stride"},
                              {'s', "block_step"},
                              {'s', "blocks"},
                              {'p', "act_blocks"},
                              {'s', "act_step"},
                              {'Y', "y"},
                              {'s', "y_stride"}});
  tile.kind = ir::Function::Apart;
  RawKernel kernel(plan, target, program, tile);
  kernel.build();
  tile.calls = kernel.calls();
  tile.comment = "Adds the products of R rows with C columns to y. " + kernel.bounds();
  tile.calls.insert(tile.calls.end(), {"add_group", "header"});

  ir::Function group = tileOf("add_group", {{'i', "C"}}, {});
  GroupTile(plan, target, program, group).build();
  program.functions.push_back(std::move(group));
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
