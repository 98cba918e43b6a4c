#include "cycles/cycles.h"

#include "cycles/object_code.h"
#include "cycles/processor.h"

#include <algorithm>
#include <map>
#include <regex>

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

constexpr unsigned rowWeights = 4096;

/// A tile: of R rows, as long as told, with some columns.
struct Tile {
  std::string layout;
  unsigned columns = 0;
};

/// Which tile a routine is; the loops around tiles and what moves rows are none.
std::optional<Tile> tileOf(const std::string &name) {
  static const std::regex pattern("qc_(raw|panel)_tile<(.*), ([0-9]+)>\\(");
  std::smatch found;
  if (!std::regex_search(name, found, pattern))
    return std::nullopt;
  const bool isWide = found[2].str().find("qc_wide_panels") != std::string::npos;
  return Tile{isWide ? "wide" : found[1] == "raw" ? "raw" : "packed", unsigned(std::stoul(found[3]))};
}

struct Cost {
  double instructions = 0, spills = 0, cycles = 0;  // of a call; spills in loops that have none within
};

/// Blocks that run one after the other, again and again: those of a loop without the loops within, or of a routine.
struct Region {
  size_t first = 0, last = 0;  // of the blocks
  std::vector<size_t> own{};
  bool isInnermost = true;
};

/// A loop is what a jump backwards spans: the code is laid out so.
std::vector<Region> regionsOf(const Routine &routine, const std::vector<Decoded> &code) {
  std::vector<Region> regions = {{0, code.size() - 1}};
  for (size_t last = 0; last < code.size(); ++last)
    for (size_t first = 0; code[last].jumps && first <= last; ++first)
      if (routine.blocks[first].address == code[last].branch) {
        auto same = std::find_if(regions.begin() + 1, regions.end(), [&](const Region &r) { return r.first == first; });
        if (same != regions.end())
          same->last = last;
        else
          regions.push_back({first, last});
      }
  auto length = [](const Region &r) { return r.last - r.first; };
  for (Region &outer : regions)
    for (const Region &inner : regions)
      if (&outer != &inner && inner.first >= outer.first && inner.last <= outer.last && length(inner) < length(outer))
        outer.isInnermost = false;
  for (size_t block = 0; block < code.size(); ++block) {
    Region *tightest = &regions[0];
    for (Region &region : regions)
      if (region.first <= block && block <= region.last && length(region) < length(*tightest))
        tightest = &region;
    tightest->own.push_back(block);
  }
  return regions;
}

Cost costOf(const Routine &routine, const Processor &processor) {
  std::vector<Decoded> code;
  for (const CodeBlock &block : routine.blocks)
    code.push_back(processor.decode(block.address, block.bytes));
  Cost cost;
  for (const Region &region : regionsOf(routine, code)) {
    // What runs about as often as the rest is one sequence; the rare blocks are taken by themselves.
    double runs = 0;
    for (size_t block : region.own)
      runs = std::max(runs, routine.blocks[block].runs);
    std::vector<std::shared_ptr<const MachineInstruction>> sequence;
    for (size_t block : region.own) {
      const double own = routine.blocks[block].runs;
      cost.instructions += own * double(code[block].instructions.size());
      if (region.isInnermost)
        cost.spills += own * code[block].spills;
      if (own > runs / 2)
        sequence.insert(sequence.end(), code[block].instructions.begin(), code[block].instructions.end());
      else
        cost.cycles += own * processor.cycles(code[block].instructions);
    }
    cost.cycles += runs * processor.cycles(sequence);
  }
  return cost;
}

void printTile(const std::string &format, const Tile &tile, const std::vector<Cost> &costs, double products,
               llvm::raw_ostream &out) {
  const double part = 256 / products;
  out << "| `" << format << "` | " << tile.layout << " | " << tile.columns << " | "
      << llvm::format("%.1f | %.1f |", costs[0].instructions * part, costs[0].spills * part);
  for (const Cost &cost : costs)
    out << llvm::format(" %.1f |", cost.cycles * part);
  out << '\n';
}

bool printTarget(const std::vector<CompiledFormat> &formats, const Target &target, const CyclesOptions &how,
                 const std::vector<Processor> &processors, llvm::raw_ostream &out, llvm::raw_ostream &log) {
  out << "\n### `" << target.name << "`\n\n| format | layout | columns | instructions | spills |";
  for (const Processor &processor : processors)
    out << ' ' << processor.name() << " |";
  out << "\n|---|---|--:|--:|--:|";
  for (size_t i = 0; i < processors.size(); ++i)
    out << "--:|";
  out << '\n';
  for (const CompiledFormat &one : formats) {
    if (one.format->isFloats())
      continue;
    std::string messages;
    const unsigned blocks = std::max(1u, rowWeights / one.format->block);
    auto routines =
        routinesOf(kernelFiles(one.plan, target), target,
                   {.headers = how.support, .resources = how.resources, .optimization = 3}, blocks, messages);
    if (!routines) {
      log << one.format->name << " for " << target.name << ": " << messages << '\n';
      return false;
    }
    for (const char *layout : {"raw", "packed", "wide"}) {
      std::map<unsigned, const Routine *> tiles;
      for (const Routine &routine : *routines)
        if (std::optional<Tile> tile = tileOf(routine.name); tile && tile->layout == layout)
          tiles[tile->columns] = &routine;
      for (const auto &[columns, routine] : tiles) {
        if (columns != tiles.begin()->first && columns != tiles.rbegin()->first)
          continue;
        std::vector<Cost> costs;
        for (const Processor &processor : processors)
          costs.push_back(costOf(*routine, processor));
        printTile(one.format->name, {layout, columns}, costs,
                  double(target.rows) * blocks * one.format->block * columns, out);
      }
    }
    out.flush();
  }
  return true;
}

}  // namespace

bool cycles(const std::vector<std::string> &specs, const CompileOptions &options, const CyclesOptions &how,
            llvm::raw_ostream &out) {
  std::optional<std::vector<CompiledFormat>> formats = analyzeFiles(specs, options);
  if (!formats)
    return false;
  for (const std::string &name : how.processors)
    if (!Processor::isKnown(name)) {
      *options.diagnostics << "no CPU is named " << name << "; there are " << Processor::allNames() << '\n';
      return false;
    }
  for (const Target *target : options.targets) {
    std::vector<Processor> processors;
    for (const std::string &name : Processor::namesFor(*target))
      if (how.processors.empty() ||
          std::find(how.processors.begin(), how.processors.end(), name) != how.processors.end())
        processors.emplace_back(*target, name);
    if (processors.empty())
      *options.diagnostics << target->name << ": none of these processors is known to have its instructions\n";
    else if (!printTarget(*formats, *target, how, processors, out, *options.diagnostics))
      return false;
  }
  return true;
}

}  // namespace quantc
