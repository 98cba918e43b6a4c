// Lines, and JSON. Its keys: docs/performance.md.
#include "results.h"

#include "json.h"
#include "support.h"

#include <cstring>
#include <fstream>

namespace bench {
namespace {

constexpr const char *layouts[] = {"raw", "packed", "wide"};

std::string cpuName() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.rfind("model name", 0) == 0)
      return line.substr(line.find(':') + 2);
  return "unknown CPU";
}

void printRatio(double ratio, double scale, int digits, const char *unit) {
  if (ratio > 0)
    std::printf(" %*.*f%s", 7 - static_cast<int>(std::strlen(unit)), digits, ratio * scale, unit);
  else
    std::printf(" %7s", "-");
}

void write(Json &json, const Record &record) {
  const Case &shape = *record.shape;
  json.open('{');
  json.key("format").value(record.format->name);
  json.key("part").value(nameOf(shape.part));
  json.key("columns").value(shape.columns);
  json.key("layout").value(record.layout);
  json.key("threads").value(record.threads);
  json.key("rows").value(record.rows);
  json.key("cols").value(shape.cols);
  json.key("rounds").value(static_cast<size_t>(record.rounds));
  json.key("bits").value(record.bits);
  json.key("ours").value(record.ours);
  json.key("ggml").valueOrNull(record.peer);
  json.key("ggml_path").value(record.peerPath);
  json.key("limit").valueOrNull(record.limit);
  json.key("limit_of").value(record.limitOf);
  json.key("ratio_to_ggml").valueOrNull(record.ratioPeer);
  json.key("ratio_to_limit").valueOrNull(record.ratioLimit);
  json.key("goal").valueOrNull(record.goal);
  json.key("short").value(record.falls());
  json.key("goals").open('[');
  for (const Reached &reached : record.goals) {
    json.open('{');
    json.key("against").value(reached.goal->unit());
    json.key("at_least").value(reached.goal->ratio);
    json.key("reached").value(reached.ratio);
    json.key("short").value(reached.falls());
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace

Machine measure(Limits &limits) {
  Machine machine;
  machine.cpu = cpuName();
  machine.dotInstruction = limits.dotInstruction();
  machine.fmaInstruction = limits.fmaInstruction();
  machine.threads = qc_pool_threads(processors().get());
  std::vector<double> dram, dramAll, l2, dot, fma;
  for (int round = 0; round < 15; ++round) {
    dram.push_back(limits.dramRead(1));
    dramAll.push_back(limits.dramRead(machine.threads));
    l2.push_back(limits.l2Read());
    dot.push_back(limits.dotPeak());
    fma.push_back(limits.fmaPeak());
  }
  machine.dram = median(dram);
  machine.dramAll = median(dramAll);
  machine.l2 = median(l2);
  machine.dot = median(dot);
  machine.fma = median(fma);
  return machine;
}

const Record *Results::find(const Case &shape, const qc_format &format, const std::string &layout) const {
  for (const Record &record : records)
    if (record.shape == &shape && record.format == &format && record.layout == layout)
      return &record;
  return nullptr;
}

std::vector<const Case *> Results::cases() const {
  std::vector<const Case *> found;
  for (const Record &record : records)
    if (std::find(found.begin(), found.end(), record.shape) == found.end())
      found.push_back(record.shape);
  return found;
}

std::vector<const qc_format *> Results::formats(const Case &shape) const {
  std::vector<const qc_format *> found;
  for (const Record &record : records)
    if (record.shape == &shape && (found.empty() || found.back() != record.format))
      found.push_back(record.format);
  return found;
}

void printMachine(const Results &results) {
  const Machine &machine = results.machine;
  std::printf("%s, %zu threads, quantc %s on %s\n", machine.cpu.c_str(), machine.threads, qc_version(),
              qc_active_target()->name);
  if (results.peerMissing.empty())
    std::printf("ggml %s, %s\n", results.peerVersion.c_str(), results.peerLibrary.c_str());
  else
    std::printf("ggml: none to compare with (%s)\n", results.peerMissing.c_str());
  std::printf(
      "Limits of one core: DRAM read %.1f GB/s (all: %.1f GB/s), L2 read %.0f GB/s, 8-bit dot product %.0f GOPS "
      "(%s), f32 %.0f GOPS (%s)\n",
      machine.dram * 1e-9, machine.dramAll * 1e-9, machine.l2 * 1e-9, machine.dot * 1e-9,
      machine.dotInstruction.c_str(), machine.fma * 1e-9, machine.fmaInstruction.c_str());
  std::printf("GOPS = 2 * rows * cols * columns / time, the quantisation of x included on both sides; medians over "
              "rounds in which\neach side runs once. After each figure of ours: its ratio to ggml's better path and to "
              "the limit; ! is short of a goal.\n");
}

void printHeading(const Case &shape) {
  std::printf("\n%s: %s; rows of %zu weights", nameOf(shape.part), shape.title, shape.cols);
  std::printf(shape.rows ? ", %zu of them\n" : "\n", shape.rows);
  std::printf("%-9s %9s  %-12s  %9s  %7s %7s  %9s  %7s %7s  %9s  %7s %7s  %9s  %s\n", "format", "ggml", "its path",
              "raw", "ggml", "limit", "packed", "ggml", "limit", "wide", "ggml", "limit", "limit", "is set by");
}

void print(const std::vector<Record> &records) {
  if (records.empty())
    return;
  const Record &first = records.front();
  std::printf("%-9s", first.format->name);
  if (first.peer > 0)
    std::printf(" %9.1f  %-12s", first.peer, first.peerPath.c_str());
  else
    std::printf(" %9s  %-12s", "-", "-");
  for (const char *layout : layouts) {
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Record &r) { return r.layout == layout; });
    if (found == records.end()) {
      std::printf("  %9s  %7s %7s", "-", "-", "-");
      continue;
    }
    std::printf("  %9.1f%c", found->ours, found->falls() ? '!' : ' ');
    printRatio(found->ratioPeer, 1, 2, "x");
    printRatio(found->ratioLimit, 100, 0, "%");
  }
  std::printf("  %9.1f  %s\n", first.limit, first.limitOf.c_str());
  std::fflush(stdout);
}

void printShortfalls(const Results &results) {
  size_t goals = 0, missed = 0;
  for (const Record &record : results.records)
    for (const Reached &reached : record.goals) {
      ++goals;
      missed += reached.falls();
    }
  std::printf("\n%zu of %zu goals are missed\n", missed, goals);
  for (const Record &record : results.records)
    for (const Reached &reached : record.goals)
      if (reached.falls())
        std::printf("! %-9s  %-7s  %3zu columns  %-6s  %5.2f of %s, wanted %.2f\n", record.format->name,
                    nameOf(record.shape->part), record.shape->columns, record.layout.c_str(), reached.ratio,
                    reached.goal->unit(), reached.goal->ratio);
  for (const Unmeasured &row : results.unmeasured)
    std::printf("not measured, for want of time: %s, %s, %s\n", row.format->name, nameOf(row.shape->part),
                row.shape->title);
  std::printf("\n%.0f of %.0f seconds taken", results.seconds, results.budget);
  if (results.processorShare > 0)
    std::printf("; single threads had a processor for %.1f %% of their time", results.processorShare * 100);
  std::printf("\n");
}

void writeJson(std::FILE *file, const Results &results) {
  const Machine &machine = results.machine;
  Json json(file);
  json.open('{');
  json.key("quantc").value(qc_version());
  json.key("cpu").value(machine.cpu);
  json.key("target").value(qc_active_target()->name);
  json.key("processors").value(machine.threads);
  json.key("ggml").open('{');
  if (results.peerMissing.empty()) {
    json.key("version").value(results.peerVersion);
    json.key("library").value(results.peerLibrary);
  } else {
    json.key("missing").value(results.peerMissing);
  }
  json.close('}');
  json.key("limits").open('{');
  json.key("dram_read_bytes_per_second").value(machine.dram);
  json.key("dram_read_bytes_per_second_of_all").value(machine.dramAll);
  json.key("l2_read_bytes_per_second").value(machine.l2);
  json.key("dot_operations_per_second").value(machine.dot);
  json.key("dot_instruction").value(machine.dotInstruction);
  json.key("fma_operations_per_second").value(machine.fma);
  json.key("fma_instruction").value(machine.fmaInstruction);
  json.close('}');
  json.key("budget_seconds").value(results.budget);
  json.key("seconds").value(results.seconds);
  json.key("processor_share").valueOrNull(results.processorShare);
  json.key("records").open('[');
  for (const Record &record : results.records)
    write(json, record);
  json.close(']');
  json.key("unmeasured").open('[');
  for (const Unmeasured &row : results.unmeasured) {
    json.open('{');
    json.key("format").value(row.format->name);
    json.key("part").value(nameOf(row.shape->part));
    json.key("columns").value(row.shape->columns);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  std::fputc('\n', file);
}

}  // namespace bench
