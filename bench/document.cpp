// Figures, and the parts of documents that a run fills.
#include "figure.h"
#include "results.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

namespace bench {
namespace {

constexpr const char *layouts[] = {"raw", "packed", "wide"};

std::string number(const char *form, double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, form, value);
  return buffer;
}

/// "speed-cache.svg", "speed-256-columns.svg"
std::string figureName(const Case &shape) {
  if (shape.part == Part::columns)
    return "speed-" + std::to_string(shape.columns) + "-columns.svg";
  return std::string("speed-") + nameOf(shape.part) + ".svg";
}

Chart speedChart(const Results &results, const Case &shape) {
  Chart chart;
  chart.title = std::string(shape.title) + ": 10⁹ operations a second (GOPS), more is better";
  chart.unit = "GOPS";
  chart.series = {"raw rows", "packed", "wide panels", "ggml"};
  chart.limitName = "what the machine allows";
  for (const qc_format *format : results.formats(shape)) {
    Group group;
    group.label = format->name;
    double peer = 0;
    for (size_t i = 0; i < std::size(layouts); ++i) {
      const Record *record = results.find(shape, *format, layouts[i]);
      if (!record)
        continue;
      std::string text = number("%.0f", record->ours);
      if (record->ratioPeer > 0)
        text += number(", %.2f × ggml", record->ratioPeer);
      group.bars.push_back({i, record->ours, text});
      group.limit = record->limit;
      peer = record->peer;
    }
    if (peer > 0)
      group.bars.push_back({std::size(layouts), peer, number("%.0f", peer)});
    chart.groups.push_back(group);
  }
  return chart;
}

Chart bytesChart(const Results &results) {
  Chart chart;
  chart.title = "What a weight takes: bits in the file, in a panel and in a wide panel";
  chart.unit = "bits";
  chart.series = {"in the file", "packed", "wide panels"};
  std::set<std::string> seen;
  for (const Record &first : results.records) {
    if (!seen.insert(first.format->name).second)
      continue;
    Group group;
    group.label = first.format->name;
    for (size_t i = 0; i < std::size(layouts); ++i)
      if (const Record *record = results.find(*first.shape, *first.format, layouts[i]))
        group.bars.push_back({i, record->bits, number("%.5g", record->bits)});
    chart.groups.push_back(group);
  }
  return chart;
}

/// What a table says of a figure that is short of a goal.
const char *mark(const Record &record) { return record.falls() ? " **!**" : ""; }

std::string machineLine(const Results &results) {
  std::string line = results.machine.cpu + ", target `" + qc_active_target()->name + "`, quantc " + qc_version();
  if (!results.peerVersion.empty())
    line += ", ggml " + results.peerVersion;
  return line;
}

/// "217.2 (5.72 ×, 60 %)"
std::string cell(const Record *record) {
  if (!record)
    return "-";
  std::string text = number("%.1f", record->ours), ratios;
  if (record->ratioPeer > 0)
    ratios = number("%.2f ×", record->ratioPeer);
  if (record->ratioLimit > 0)
    ratios += (ratios.empty() ? "" : ", ") + number("%.0f %%", record->ratioLimit * 100);
  return text + (ratios.empty() ? "" : " (" + ratios + ")") + mark(*record);
}

std::string speedTable(const Results &results, const Case &shape) {
  std::string table = "| format | ggml | its path | raw | packed | wide | limit | is set by |\n"
                      "|---|--:|---|--:|--:|--:|--:|---|\n";
  for (const qc_format *format : results.formats(shape)) {
    const Record *any = nullptr;
    for (const char *layout : layouts)
      if (const Record *found = results.find(shape, *format, layout); found && !any)
        any = found;
    table += std::string("| `") + format->name + "` | " + (any->peer > 0 ? number("%.1f", any->peer) : "-") + " | " +
             any->peerPath + " |";
    for (const char *layout : layouts)
      table += " " + cell(results.find(shape, *format, layout)) + " |";
    table += " " + number("%.1f", any->limit) + " | " + any->limitOf + " |\n";
  }
  return table;
}

std::string shortfallTable(const Results &results) {
  std::string table = "| format | part | columns | layout | reached | goal |\n|---|---|--:|---|--:|---|\n";
  size_t goals = 0, missed = 0;
  for (const Record &record : results.records)
    for (const Reached &reached : record.goals) {
      ++goals;
      if (!reached.falls())
        continue;
      ++missed;
      const bool percent = reached.goal->against == Against::limit;
      table += std::string("| `") + record.format->name + "` | `" + nameOf(record.shape->part) + "` | " +
               std::to_string(record.shape->columns) + " | " + record.layout + " | " +
               (percent ? number("%.0f %%", reached.ratio * 100) : number("%.2f ×", reached.ratio)) + " | " +
               reached.goal->meaning() + " |\n";
    }
  return std::to_string(missed) + " of " + std::to_string(goals) + " goals are missed" +
         (missed ? ":\n\n" + table : ".\n");
}

std::string figuresText(const Results &results) {
  const Machine &machine = results.machine;
  std::string text =
      machineLine(results) + ", " + std::to_string(machine.threads) + " threads. One core reads " +
      number("%.1f GB/s of memory (all: ", machine.dram * 1e-9) + number("%.1f GB/s) and ", machine.dramAll * 1e-9) +
      number("%.0f GB/s of its L2 cache; ", machine.l2 * 1e-9) + number("it does %.0f GOPS of ", machine.dot * 1e-9) +
      machine.dotInstruction + " and " + number("%.0f GOPS of ", machine.fma * 1e-9) + machine.fmaInstruction + ".";
  if (results.processorShare > 0)
    text += number(" Single threads had a processor for %.1f %% of their time.", results.processorShare * 100);
  text += "\n\nGOPS; in brackets the ratio to ggml and the share of the limit; **!** is short of a goal.\n\n"
          "![Bits of a weight](bytes.svg)\n";
  for (const Case *shape : results.cases())
    text += std::string("\n### ") + shape->title + " (`" + nameOf(shape->part) + "`)\n\n![" + shape->title + "](" +
            figureName(*shape) + ")\n\n" + speedTable(results, *shape);
  return text + "\n### Short of a goal\n\n" + shortfallTable(results);
}

const Case *caseOf(const Results &results, Part part, size_t columns) {
  for (const Case *shape : results.cases())
    if (shape->part == part && shape->columns == columns)
      return shape;
  return nullptr;
}

/// README's: one column in cache beside 256.
std::string summaryText(const Results &results) {
  const Case *one = caseOf(results, Part::cache, 1), *many = caseOf(results, Part::columns, 256);
  if (!one || !many)
    return "";
  std::string text = "One thread of " + machineLine(results) +
                     "; GOPS, the quantisation of x included on both sides:\n\n"
                     "| format | ggml, 1 column | raw | packed | ggml, 256 columns | raw | packed | of the peak |\n"
                     "|---|---|---|---|---|---|---|---|\n";
  const auto ours = [](const Record *record) {
    if (!record)
      return std::string("-");
    return number("%.1f", record->ours) + (record->ratioPeer > 0 ? number(" (%.2f ×)", record->ratioPeer) : "");
  };
  for (const qc_format *format : results.formats(*one)) {
    text += std::string("| `") + format->name + "` |";
    for (const Case *shape : {one, many}) {
      const Record *raw = results.find(*shape, *format, "raw"), *packed = results.find(*shape, *format, "packed");
      const double peer = raw ? raw->peer : packed ? packed->peer : 0;
      text += " " + (peer > 0 ? number("%.1f", peer) : "-") + " | " + ours(raw) + " | " + ours(packed) + " |";
    }
    const Record *packed = results.find(*many, *format, "packed");
    text += " " + (packed && packed->ratioLimit > 0 ? number("%.0f %%", packed->ratioLimit * 100) : "-") + " |\n";
  }
  return text + "\nWeights are in cache (" + std::to_string(one->rows) + " and " + std::to_string(many->rows) +
         " rows of " + std::to_string(one->cols) + "); *packed* is the default layout. The peak is that of " +
         results.machine.dotInstruction + ", of " + results.machine.fmaInstruction + " for formats of floats.\n";
}

std::string systemError(const std::string &path) { return path + ": " + std::strerror(errno); }

}  // namespace

std::string writeFigures(const std::string &folder, const Results &results) {
  std::vector<std::pair<std::string, Chart>> charts;
  for (const Case *shape : results.cases())
    charts.emplace_back(figureName(*shape), speedChart(results, *shape));
  if (!charts.empty())
    charts.emplace_back("bytes.svg", bytesChart(results));
  for (const auto &[name, chart] : charts) {
    const std::string path = folder + "/" + name;
    std::FILE *file = std::fopen(path.c_str(), "w");
    if (!file)
      return systemError(path);
    draw(file, chart);
    const bool failed = std::ferror(file) != 0;
    if (std::fclose(file) != 0 || failed)
      return systemError(path);
  }
  return "";
}

std::string fillDocument(const std::string &path, const Results &results) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return systemError(path);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string open = "<!-- bench ", close = " -->\n", end = "<!-- end -->\n";
  size_t at = 0, filled = 0;
  while ((at = text.find(open, at)) != std::string::npos) {
    const size_t name = at + open.size(), nameEnd = text.find(close, name);
    const size_t begin = nameEnd + close.size(), stop = text.find(end, at);
    if (nameEnd == std::string::npos || stop == std::string::npos || stop < begin)
      return path + ": a place for figures has no end";
    const std::string what = text.substr(name, nameEnd - name);
    const std::string content = what == "goals"     ? goalsTable()
                                : what == "figures" ? figuresText(results)
                                : what == "summary" ? summaryText(results)
                                                    : "";
    if (content.empty())
      return path + ": nothing was measured to be put at \"bench " + what + "\"";
    text.replace(begin, stop - begin, content);
    at = begin + content.size();
    ++filled;
  }
  if (!filled)
    return path + ": no place for figures";
  std::ofstream out(path, std::ios::binary);
  out << text;
  return out.flush() ? "" : systemError(path);
}

}  // namespace bench
