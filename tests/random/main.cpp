// random_test [--seeds N] [--first S] [--shard K/N] [--optimize] [--print]
// Makes formats from the seeds S .. S + N - 1 and proves each on every target that this processor runs. With a shard,
// every Nth batch from the Kth on. --print shows the specs. Ends with 1 when a proof fails, after the spec and the
// command that repeats it, or when 200 formats or more do not have everything that Coverage wants.
#include "coverage.h"
#include "encoder.h"
#include "prove.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "../kernels/guarded.h"

namespace random_formats {
namespace {

/// As many formats share the time that the compiler takes for its own headers.
constexpr uint64_t batch = 50;
/// Every so many formats one is optimised, as kernels are where they ship; that takes the compiler six times as long.
constexpr uint64_t optimizedEvery = 17;
/// So many formats have everything.
constexpr uint64_t representative = 200;

struct Options {
  uint64_t count = representative, seed = 1, shard = 0, shards = 1;
  bool optimize = false, print = false;
};

struct Case {
  RandomFormat format;
  Compiled compiled;
};

class Run {
public:
  explicit Run(const Options &options, const char *program) : options(options), program(program) {
    for (const quantc::Target &target : quantc::targets().targets) {
      if (quantc::runsHere(target))
        native.push_back(&target);
      else
        std::cout << "skipped: " << target.name << ": not a target of this processor\n";
    }
  }

  int all() {
    const auto start = std::chrono::steady_clock::now();
    if (!isRepresentative())
      return EXIT_FAILURE;
    for (uint64_t first = 0, k = 0; first < options.count; first += batch, ++k)
      if (k % options.shards == options.shard)
        proveBatch(options.seed + first, std::min(batch, options.count - first));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%zu formats, %zu targets, %zu failures, %.1f s\n", proved + failed, native.size(), failed,
                took.count());
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
  }

private:
  /// Of all shards, since their formats are only made here.
  bool isRepresentative() const {
    Coverage coverage;
    for (uint64_t seed = options.seed; seed < options.seed + options.count; ++seed)
      coverage.count(randomFormat(seed).traits);
    std::cout << coverage.table() << std::flush;
    const std::string missing = coverage.missing();
    if (options.count < representative || missing.empty())
      return true;
    std::cout << "FAILED: none of the formats has: " << missing << "\n";
    return false;
  }

  void fail(const RandomFormat &format, const std::string &why) {
    ++failed;
    std::cout << "\nFAILED: " << format.kind << "\n" << format.spec;
    for (const auto &[path, text] : format.files)
      std::cout << "--- " << path << "\n" << text;
    std::cout << why << "\nTo repeat: " << program << " --first " << format.seed << " --seeds 1 --optimize\n"
              << std::flush;
  }

  void proveBatch(uint64_t first, uint64_t count) {
    std::vector<Case> cases, optimized;
    for (uint64_t seed = first; seed < first + count; ++seed) {
      Case one;
      support::note("making format %llu", static_cast<unsigned long long>(seed));
      one.format = randomFormat(seed);
      if (options.print)
        std::cout << "# " << one.format.kind << "\n" << one.format.spec << "\n" << std::flush;
      support::note("compiling format %llu", static_cast<unsigned long long>(seed));
      std::string messages;
      std::optional<Compiled> compiled = compile(one.format, native, messages);
      if (!compiled || !messages.empty()) {
        fail(one.format, messages);
        continue;
      }
      one.compiled = std::move(*compiled);
      (options.optimize || seed % optimizedEvery == 0 ? optimized : cases).push_back(std::move(one));
    }
    load(cases, false);
    load(optimized, true);
  }

  void load(const std::vector<Case> &cases, bool optimize) {
    if (cases.empty())
      return;
    std::map<std::string, std::string> files;
    std::vector<const Compiled *> formats;
    for (const Case &one : cases) {
      files.insert(one.compiled.files.begin(), one.compiled.files.end());
      formats.push_back(&one.compiled);
    }
    for (const quantc::Target *target : native)
      files[target->name + ".h"] = headerOf(formats, *target);
    std::vector<std::unique_ptr<quantc::MachineCode>> code;
    std::vector<Loaded> loaded;
    for (const quantc::Target *target : native) {
      support::note("clang, %s, format %llu and the next", target->name.c_str(),
                    static_cast<unsigned long long>(cases.front().format.seed));
      std::string messages;
      const quantc::MachineCodeOptions how = {
          .headers = QUANTC_KERNEL_HEADERS,
          .resources = QUANTC_CLANG_RESOURCE_DIR,
          .optimization = optimize ? 1u : 0u,
          .head = encoderHelper,
          .beside = [&](const std::string &format) { return encoderOf(format, target->name); }};
      code.push_back(quantc::MachineCode::compile(files, *target, how, messages));
      if (!code.back()) {
        if (cases.size() == 1)
          return fail(cases.front().format, target->name + ": clang: " + messages);
        const size_t before = failed;
        for (const Case &one : cases)  // find which
          load({one}, optimize);
        if (failed == before)
          fail(cases.front().format, target->name + ": clang, of this and the next formats together: " + messages);
        return;
      }
      loaded.push_back({target, code.back().get()});
    }
    for (const Case &one : cases) {
      const std::string why = prove(one.format, one.compiled, loaded);
      if (why.empty())
        ++proved;
      else
        fail(one.format, why);
    }
  }

  const Options options;
  const char *program;
  std::vector<const quantc::Target *> native;
  size_t proved = 0, failed = 0;
};

[[noreturn]] void usage() {
  std::cerr << "usage: random_test [--seeds N] [--first S] [--shard K/N] [--optimize] [--print]\n";
  std::exit(2);
}

Options parse(int argc, char **argv) {
  Options options;
  for (int k = 1; k < argc; ++k) {
    auto number = [&]() -> uint64_t {
      char *end = nullptr;
      const char *text = ++k < argc ? argv[k] : "";
      const uint64_t value = std::strtoull(text, &end, 10);
      if (!*text || *end)
        usage();
      return value;
    };
    const std::string name = argv[k];
    if (name == "--seeds")
      options.count = number();
    else if (name == "--first")
      options.seed = number();
    else if (name == "--optimize")
      options.optimize = true;
    else if (name == "--print")
      options.print = true;
    else if (name != "--shard" || ++k == argc ||
             std::sscanf(argv[k], "%lu/%lu", &options.shard, &options.shards) != 2 || options.shard >= options.shards)
      usage();
  }
  return options;
}

}  // namespace
}  // namespace random_formats

int main(int argc, char **argv) {
  support::installCrashReport();
  return random_formats::Run(random_formats::parse(argc, argv), argv[0]).all();
}
