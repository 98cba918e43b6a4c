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

/// Clusters that share other windows: these are loaded before them.
struct Section {
  std::vector<Cluster> clusters;
  std::set<unsigned> shared;
};

class RawKernel : public ProductKernel {
public:
  RawKernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : ProductKernel(plan, target, program, function, Op::Dup16), program(program), tile(function) {}

  void build() {
    keepsCells = format.cells() > 1;
    openRows(rows, b.variable("row", 'o'));
    readHeader();
    zeroSums(format.cells());
    for (unsigned cell = 0; cell < format.cells(); ++cell)
      minimumsOfHeader(cell);
    groups();
    b.counted("cell", format.cells(), [&](const Index &cell) { floatStep(cell); });
  }

private:
  ir::Program &program;
  ir::Function &tile;
  /// The windows that have been loaded, each in a place of the array `window`.
  std::map<unsigned, unsigned> places;

  std::vector<unsigned> chunksOf(unsigned group) const {
    std::vector<unsigned> list(format.group() / 16);
    std::iota(list.begin(), list.end(), group * format.group() / 16);
    return list;
  }

  std::vector<Cluster> makeClusters() const {
    std::vector<Cluster> clusters;
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
    return clusters;
  }

  std::vector<Section> makeSections() const {
    std::vector<Section> sections;
    std::map<unsigned, size_t> users;  // the clusters that read each window
    const std::vector<Cluster> clusters = makeClusters();
    for (const Cluster &cluster : clusters)
      for (auto [window, groups] : readers(cluster.groups))
        ++users[window];
    for (const Cluster &cluster : clusters) {
      Section section;
      for (auto [window, groups] : readers(cluster.groups))
        if (users[window] > 1)
          section.shared.insert(window);
      // Sections that have a window in common become one, where the first of them is.
      auto joins = [&](const Section &other) {
        return std::any_of(section.shared.begin(), section.shared.end(),
                           [&](unsigned window) { return other.shared.count(window); });
      };
      auto first = std::find_if(sections.begin(), sections.end(), joins);
      if (first == sections.end())
        first = sections.insert(sections.end(), Section());
      for (auto other = std::next(first); other != sections.end();)
        if (joins(*other)) {
          first->shared.insert(other->shared.begin(), other->shared.end());
          std::move(other->clusters.begin(), other->clusters.end(), std::back_inserter(first->clusters));
          other = sections.erase(other);
        } else {
          ++other;
        }
      first->shared.insert(section.shared.begin(), section.shared.end());
      first->clusters.push_back(cluster);
    }
    return sections;
  }

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
    const std::vector<Section> sections = makeSections();
    auto own = [&](const Section &section, const Cluster &cluster) {
      std::vector<unsigned> windows;
      for (auto [window, groups] : readers(cluster.groups))
        if (groups > 1 && !section.shared.count(window))
          windows.push_back(window);
      return windows;
    };
    size_t most = 0;
    for (const Section &section : sections)
      for (const Cluster &cluster : section.clusters)
        most = std::max(most, section.shared.size() + own(section, cluster).size());
    if (most > 0)
      b.array("window", 'b', {int64_t(most), 4});
    for (const Section &section : sections) {
      // What has so many windows at once wants constant offsets: loops would keep the address of each row and window.
      tile.unrolls |= !section.shared.empty();
      for (unsigned window : section.shared)
        load(window);
      const std::map<unsigned, unsigned> shared = places;
      for (const Cluster &cluster : section.clusters) {
        for (unsigned window : own(section, cluster))
          load(window);
        for (unsigned g : cluster.groups)
          group(g);
        places = shared;
      }
      places.clear();
    }
  }

  template <class F> void fourVectors(F fill) {
    b.columns("j", 4, [&] { fill(Index::of("j")); });
  }

  /// The four vectors of a window, to its place.
  void load(unsigned window) {
    const unsigned place = unsigned(places.size());
    places[window] = place;
    fourVectors([&](const Index &j) { b.assign(b.variable("window", 'b', {place, j}), gatherCodes(j, 4, window)); });
  }

  static std::string windowName(unsigned window) { return "bytes" + str(window); }

  /// The same for a window that one group reads several times, in an array of its own.
  void loadApart(unsigned window) {
    const std::string name = windowName(window);
    b.array(name, 'b', {4});
    fourVectors([&](const Index &j) { b.assign(b.variable(name, 'b', {j}), gatherCodes(j, 4, window)); });
  }

  /// Four chains of sums run side by side. Where they are short, the processor sees them all at once, and each is
  /// written as a whole; long ones are written link by link, or it would wait for one after the other.
  void group(unsigned g) {
    b.comment("weights", {g * format.group(), (g + 1) * format.group() - 1});
    const std::string name = "dot" + str(g);
    DotChain chain(b, steps, name, "j");
    const std::vector<unsigned> chunks = chunksOf(g);
    const bool isOneLink = chunks.size() == 1;
    chain.declare(true, isOneLink);
    auto link = [&](unsigned chunk, const Index &j, std::map<unsigned, Value> &own, const std::set<unsigned> &arrays) {
      Value q = decode(plan.raw.chunks[chunk], plan.code.up, [&](unsigned w) {
        if (auto loaded = places.find(w); loaded != places.end())
          return b.variable("window", 'b', {loaded->second, j});
        if (arrays.count(w))
          return b.variable(windowName(w), 'b', {j});
        Value &v = own[w];
        return v ? v : v = b.let(windowName(w), gatherCodes(j, 4, w));
      });
      q = b.let("q" + str(16 * chunk), codes(q));
      if (isOneLink)
        chain.addOnly(q, firstColumn(16 * chunk));
      else
        chain.add(q, firstColumn(16 * chunk));
    };
    if (chunks.size() <= 2) {
      fourVectors([&](const Index &j) {
        std::map<unsigned, Value> own;
        for (unsigned chunk : chunks) {
          link(chunk, j, own, {});
          if (!isOneLink)
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
          if (users[term.window] > 1 && !places.count(term.window) && arrays.insert(term.window).second)
            loadApart(term.window);
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
    if (hasStarts())
      arguments.push_back(b.address(b.variable("s", 'p'), 4 * g));
    if (format.scaleInt())
      arguments.push_back(b.variable("scale", 'w', {g}));
    const Index cell = g / plan.groupsInCell();
    arguments.push_back(b.variable("isum", 'w', keepsCells ? std::vector<Index>{cell} : std::vector<Index>{}));
    const std::string part =
        scheduleGroupEnd({.adds = !isPlain(), .corrects = hasStarts(), .scales = bool(format.scaleInt())}, program);
    called.insert(part);
    b.effect(b.call(part, '.', arguments,
                    hasStarts() ? std::vector<Index>{columnCount(), Index::of("act::starts")}
                                : std::vector<Index>{columnCount()}));
  }
};

}  // namespace

void scheduleRawTile(const Plan &plan, const Target &target, ir::Program &program) {
  ir::Function tile = tileOf("raw", {{'i', "C"}, {'T', "Row"}}, {{'r', "row"}, {'p', "a"}});
  RawKernel kernel(plan, target, program, tile);
  kernel.addParameters(tile);
  kernel.build();
  tile.calls = kernel.calls();
  tile.comment = "Adds the products of a block of R rows with C columns. " + kernel.bounds();
  tile.calls.push_back("header");
  program.functions.push_back(std::move(tile));
}

}  // namespace quantc
