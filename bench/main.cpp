// quantc_bench [FORMAT ...] [--only PART] [--target NAME] [--budget SECONDS] [--peer FOLDER] [--json FILE]
//              [--figures FOLDER] [--fill FILE]
// quantc_bench --goals
//
// The limits of the machine, and every format's products beside them and beside ggml, whose libraries are in the
// folder; figures of them, and the documents that show them. Exits with 1 if a product is not the one that ggml
// computes, or if there was no time for all.
#include "results.h"
#include "standard_streams.h"
#include "support.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

namespace {

using namespace bench;

// ggml quantises x in another way for some formats, so that results are near, not equal.
constexpr double greatestPeerDistance = 0.02;

// What a whole run takes, the time to build it apart.
constexpr double usualBudget = 480;

constexpr Case cases[] = {
    {Part::cache, "One column, weights in L2", 4096, 128, 1, 1, 25},
    {Part::columns, "2 columns, weights in L2", 4096, 128, 2, 1, 25},
    {Part::columns, "256 columns", 4096, 512, 256, 1, 11},
    {Part::memory, "One column, weights in memory, all processors", 4096, 0, 1, 0, 11},
    {Part::threads, "One column, two threads, weights in L3", 4096, 4096, 1, 2, 25},
};

struct Arguments {
  std::vector<const qc_format *> formats;
  bool parts[std::size(partNames)] = {};
  std::string peer, json, figures;
  std::vector<std::string> fill;
  double budget = usualBudget;
  bool goals = false;
};

/// The message of what is wrong, or nothing.
std::string parsePart(const char *name, Arguments &arguments) {
  for (size_t i = 0; i < std::size(partNames); ++i)
    if (!std::strcmp(name, partNames[i])) {
      arguments.parts[i] = true;
      return "";
    }
  std::string message = std::string("no part is named ") + name + "; there are";
  for (const char *part : partNames)
    message += std::string(" ") + part;
  return message;
}

std::string parseFormat(const char *name, Arguments &arguments) {
  const qc_format *format = qc_format_by_name(name);
  if (!format)
    return std::string("no format is named ") + name;
  if (std::find(arguments.formats.begin(), arguments.formats.end(), format) == arguments.formats.end())
    arguments.formats.push_back(format);
  return "";
}

std::string parseBudget(const char *text, Arguments &arguments) {
  char *end = nullptr;
  arguments.budget = std::strtod(text, &end);
  return end != text && !*end && std::isfinite(arguments.budget) && arguments.budget >= 0
             ? ""
             : std::string("no number of seconds: ") + text;
}

std::string parseTarget(const char *name) {
  const qc_target *target = qc_target_by_name(name);
  if (!target)
    return std::string("no target is named ") + name;
  qc_error error;
  return qc_set_active_target(target, &error) == QC_OK ? "" : error.message;
}

std::string parse(int argc, char **argv, Arguments &arguments) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    std::string wrong;
    if (word == "--goals") {
      arguments.goals = true;
      continue;
    }
    if (word.rfind("--", 0) != 0) {
      wrong = parseFormat(argv[i], arguments);
    } else if (i + 1 == argc) {
      wrong = word + " takes an argument, or is unknown";
    } else if (const char *value = argv[++i]; word == "--only") {
      wrong = parsePart(value, arguments);
    } else if (word == "--target") {
      wrong = parseTarget(value);
    } else if (word == "--budget") {
      wrong = parseBudget(value, arguments);
    } else if (word == "--peer") {
      arguments.peer = value;
    } else if (word == "--json") {
      arguments.json = value;
    } else if (word == "--figures") {
      arguments.figures = value;
    } else if (word == "--fill") {
      arguments.fill.push_back(value);
    } else {
      wrong = word + " is unknown";
    }
    if (!wrong.empty())
      return wrong;
  }
  if (arguments.formats.empty())
    for (size_t i = 0; i < qc_format_count(); ++i)
      arguments.formats.push_back(qc_format_at(i));
  if (std::none_of(std::begin(arguments.parts), std::end(arguments.parts), [](bool part) { return part; }))
    std::fill(std::begin(arguments.parts), std::end(arguments.parts), true);
  return "";
}

std::vector<const Case *> chosenCases(const Arguments &arguments) {
  std::vector<const Case *> chosen;
  for (const Case &shape : cases) {
    if (!arguments.parts[static_cast<size_t>(shape.part)])
      continue;
    if (shape.threads > qc_pool_threads(processors().get()))
      std::printf("%s is left out: this process has one processor\n", nameOf(shape.part));
    else
      chosen.push_back(&shape);
  }
  return chosen;
}

/// Fills the results row by row. False: a product is not ggml's.
bool measureAll(const Arguments &arguments, const Peer &peer, Limits &limits, Results &results) {
  const std::vector<const Case *> chosen = chosenCases(arguments);
  Budget budget(arguments.budget, chosen.size() * arguments.formats.size());
  bool alike = true;
  double processorTime = 0, wallTime = 0;
  for (const Case *shape : chosen) {
    printHeading(*shape);
    for (const qc_format *format : arguments.formats) {
      if (!budget.next()) {
        results.unmeasured.push_back({format, shape});
        continue;
      }
      const Comparison comparison = compare(*format, *shape, peer, limits, budget);
      print(comparison.records);
      results.records.insert(results.records.end(), comparison.records.begin(), comparison.records.end());
      processorTime += comparison.processorTime;
      wallTime += comparison.wallTime;
      if (comparison.peerDistance > greatestPeerDistance) {
        std::fprintf(stderr, "quantc_bench: %s: the result differs from ggml's by %.1f %%\n", format->name,
                     comparison.peerDistance * 100);
        alike = false;
      }
    }
  }
  results.budget = arguments.budget;
  results.seconds = budget.spent();
  results.processorShare = wallTime > 0 ? processorTime / wallTime : 0;
  return alike;
}

bool writeAll(const Arguments &arguments, std::FILE *json, const Results &results) {
  std::vector<std::string> failures;
  if (json) {
    writeJson(json, results);
    const bool failed = std::ferror(json) != 0;
    if (std::fclose(json) != 0 || failed)
      failures.push_back("cannot write " + arguments.json);
  }
  if (!arguments.figures.empty() || !arguments.fill.empty()) {
    // Half of the figures, or none of ggml's, are not to take the place of all.
    if (!arguments.fill.empty() && (!results.unmeasured.empty() || !results.peerMissing.empty())) {
      std::printf("Documents and their figures stay as they are: %s\n",
                  results.unmeasured.empty() ? "there is no ggml to compare with" : "not everything was measured");
    } else {
      if (!arguments.figures.empty())
        failures.push_back(writeFigures(arguments.figures, results));
      for (const std::string &path : arguments.fill)
        failures.push_back(fillDocument(path, results));
    }
  }
  bool wrote = true;
  for (const std::string &failure : failures)
    if (!failure.empty()) {
      std::fprintf(stderr, "quantc_bench: %s\n", failure.c_str());
      wrote = false;
    }
  return wrote;
}

}  // namespace

int main(int argc, char **argv) {
  if (!holdStandardDescriptors())
    return 1;
  Arguments arguments;
  if (const std::string wrong = parse(argc, argv, arguments); !wrong.empty()) {
    std::fprintf(stderr,
                 "quantc_bench: %s\n"
                 "usage: quantc_bench [FORMAT ...] [--only PART] [--target NAME] [--budget SECONDS] [--peer FOLDER]\n"
                 "                    [--json FILE] [--figures FOLDER] [--fill FILE]\n"
                 "       quantc_bench --goals\n",
                 wrong.c_str());
    return 2;
  }
  if (arguments.goals) {
    std::printf("%s", goalsTable().c_str());
    return hasPrinted("quantc_bench") ? 0 : 1;
  }
  std::FILE *json = arguments.json.empty() ? nullptr : std::fopen(arguments.json.c_str(), "w");
  if (!arguments.json.empty() && !json) {
    std::perror(arguments.json.c_str());
    return 1;
  }

  const Peer peer(arguments.peer, *qc_active_target());
  Limits limits(*qc_active_target());
  Results results;
  results.machine = measure(limits);
  results.peerVersion = peer.version();
  results.peerLibrary = peer.library();
  results.peerMissing = peer.error();
  printMachine(results);
  const bool alike = measureAll(arguments, peer, limits, results);
  printShortfalls(results);
  const bool wrote = writeAll(arguments, json, results);
  return hasPrinted("quantc_bench") && alike && wrote && results.unmeasured.empty() ? 0 : 1;
}
