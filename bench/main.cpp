// quantc_bench [--peer FOLDER] [--json FILE]
// The limits of the machine and every format's products beside them and beside ggml, whose libraries are in FOLDER.
// Exits with 1 if a product is not the one that ggml computes.
#include "clock.h"
#include "compare.h"
#include "json.h"
#include "standard_streams.h"

#include <cstdio>
#include <cstring>
#include <fstream>

namespace {

using namespace bench;

// ggml quantises x in another way for some formats, so that results are near, not equal.
constexpr double greatestPeerDistance = 0.02;

constexpr Case cases[] = {
    {"one column, weights in L2", 4096, 128, 1, Case::inCache, 25},
    {"256 columns", 4096, 512, 256, Case::inCache, 11},
    {"one column, weights in memory", 4096, 0, 1, Case::inMemory, 11},
};

struct MachineLimits {
  double dram, l2, dot, fma;  // a second
};

MachineLimits measure(Limits &limits) {
  std::vector<double> dram, l2, dot, fma;
  for (int round = 0; round < 15; ++round) {
    dram.push_back(limits.dramRead());
    l2.push_back(limits.l2Read());
    dot.push_back(limits.dotPeak());
    fma.push_back(limits.fmaPeak());
  }
  return {median(dram), median(l2), median(dot), median(fma)};
}

std::string cpuName() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.rfind("model name", 0) == 0)
      return line.substr(line.find(':') + 2);
  return "unknown CPU";
}

void printHeading(const Case &shape) {
  std::printf("\n%s; rows of %zu weights", shape.name, shape.cols);
  std::printf(shape.rows ? ", %zu of them\n" : "\n", shape.rows);
  std::printf("%-9s %9s  %-12s  %9s %7s %7s  %9s %7s %7s  %9s %7s %7s  %9s  %s\n", "format", "ggml", "its path", "raw",
              "ggml", "limit", "packed", "ggml", "limit", "wide", "ggml", "limit", "limit", "is set by");
}

void printRatio(double ratio, double scale, int digits, const char *unit) {
  if (ratio > 0)
    std::printf(" %*.*f%s", 7 - static_cast<int>(std::strlen(unit)), digits, ratio * scale, unit);
  else
    std::printf(" %7s", "-");
}

void print(const Comparison &comparison) {
  std::printf("%-9s", comparison.format->name);
  if (comparison.bestPeer >= 0) {
    const Figure &best = comparison.peer[static_cast<size_t>(comparison.bestPeer)];
    std::printf(" %9.1f  %-12s", best.gops, best.what.c_str());
  } else {
    std::printf(" %9s  %-12s", "-", "-");
  }
  for (const char *layout : {"raw", "packed", "wide"}) {
    const Figure *found = nullptr;
    for (const Figure &figure : comparison.ours)
      if (figure.what == layout)
        found = &figure;
    if (!found) {
      std::printf("  %9s %7s %7s", "-", "-", "-");
      continue;
    }
    std::printf("  %9.1f", found->gops);
    printRatio(found->ratioPeer, 1, 2, "x");
    printRatio(found->ratioLimit, 100, 0, "%");
  }
  std::printf("  %9.1f  %s\n", comparison.limitGops, comparison.limit);
  std::fflush(stdout);
}

void write(Json &json, const Figure &figure, bool isOurs) {
  json.open('{');
  json.key(isOurs ? "layout" : "path").value(figure.what);
  json.key("gops").value(figure.gops);
  if (figure.ratioPeer > 0)
    json.key("ratio_to_ggml").value(figure.ratioPeer);
  if (figure.ratioLimit > 0)
    json.key("ratio_to_limit").value(figure.ratioLimit);
  json.close('}');
}

void write(Json &json, const Comparison &comparison) {
  const Case &shape = *comparison.shape;
  json.open('{');
  json.key("format").value(comparison.format->name);
  json.key("case").value(shape.name);
  json.key("rows").value(static_cast<double>(comparison.rows));
  json.key("cols").value(static_cast<double>(shape.cols));
  json.key("columns").value(static_cast<double>(shape.columns));
  json.key("rounds").value(shape.rounds);
  json.key("limit_gops").value(comparison.limitGops);
  json.key("limit").value(comparison.limit);
  json.key("quantc").open('[');
  for (const Figure &figure : comparison.ours)
    write(json, figure, true);
  json.close(']');
  json.key("ggml").open('[');
  for (const Figure &figure : comparison.peer)
    write(json, figure, false);
  json.close(']');
  json.close('}');
}

void writeFile(std::FILE *file, const Peer &peer, const Limits &limits, const MachineLimits &machine,
               const std::vector<Comparison> &comparisons) {
  Json json(file);
  json.open('{');
  json.key("quantc").value(qc_version());
  json.key("cpu").value(cpuName());
  json.key("target").value(qc_active_target()->name);
  json.key("threads").value(1);
  json.key("ggml").open('{');
  if (peer.error().empty()) {
    json.key("version").value(peer.version());
    json.key("library").value(peer.library());
  } else {
    json.key("missing").value(peer.error());
  }
  json.close('}');
  json.key("limits").open('{');
  json.key("dram_read_bytes_per_second").value(machine.dram);
  json.key("l2_read_bytes_per_second").value(machine.l2);
  json.key("dot_operations_per_second").value(machine.dot);
  json.key("dot_instruction").value(limits.dotInstruction());
  json.key("fma_operations_per_second").value(machine.fma);
  json.key("fma_instruction").value(limits.fmaInstruction());
  json.close('}');
  json.key("products").open('[');
  for (const Comparison &comparison : comparisons)
    write(json, comparison);
  json.close(']');
  json.close('}');
  std::fputc('\n', file);
}

}  // namespace

int main(int argc, char **argv) {
  if (!holdStandardDescriptors())
    return 1;
  std::string peerFolder;
  const char *jsonPath = nullptr;
  for (int i = 1; i < argc; ++i) {
    if (i + 1 < argc && !std::strcmp(argv[i], "--peer")) {
      peerFolder = argv[++i];
    } else if (i + 1 < argc && !std::strcmp(argv[i], "--json")) {
      jsonPath = argv[++i];
    } else {
      std::fprintf(stderr, "usage: quantc_bench [--peer FOLDER] [--json FILE]\n");
      return 2;
    }
  }
  std::FILE *jsonFile = jsonPath ? std::fopen(jsonPath, "w") : nullptr;
  if (jsonPath && !jsonFile) {
    std::perror(jsonPath);
    return 1;
  }

  const Peer peer(peerFolder);
  Limits limits;
  const MachineLimits machine = measure(limits);
  std::printf("%s, one thread, quantc %s on %s\n", cpuName().c_str(), qc_version(), qc_active_target()->name);
  if (peer.error().empty())
    std::printf("ggml %s, %s\n", peer.version().c_str(), peer.library().c_str());
  else
    std::printf("ggml: none to compare with (%s)\n", peer.error().c_str());
  std::printf(
      "Limits of one core: DRAM read %.1f GB/s, L2 read %.0f GB/s, 8-bit dot product %.0f GOPS (%s), f32 %.0f GOPS "
      "(%s)\n",
      machine.dram * 1e-9, machine.l2 * 1e-9, machine.dot * 1e-9, limits.dotInstruction(), machine.fma * 1e-9,
      limits.fmaInstruction());
  std::printf("GOPS = 2 * rows * cols * columns / time, the quantisation of x included on both sides; medians over "
              "rounds in which\neach side runs once. After each figure of ours: its ratio to ggml's better path and to "
              "the limit.\n");

  std::vector<Comparison> comparisons;
  bool alike = true;
  for (const Case &shape : cases) {
    printHeading(shape);
    for (size_t i = 0; i < qc_format_count(); ++i) {
      comparisons.push_back(compare(*qc_format_at(i), shape, peer, limits));
      print(comparisons.back());
      if (comparisons.back().peerDistance > greatestPeerDistance) {
        std::fprintf(stderr, "quantc_bench: %s: the result differs from ggml's by %.1f %%\n", qc_format_at(i)->name,
                     comparisons.back().peerDistance * 100);
        alike = false;
      }
    }
  }

  if (jsonFile) {
    writeFile(jsonFile, peer, limits, machine, comparisons);
    const bool failed = std::ferror(jsonFile) != 0;
    if (std::fclose(jsonFile) != 0 || failed) {
      std::fprintf(stderr, "quantc_bench: cannot write %s\n", jsonPath);
      return 1;
    }
  }
  return hasPrinted("quantc_bench") && alike ? 0 : 1;
}
