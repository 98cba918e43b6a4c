#include "trial/trial.h"

#include "cycles/cycles.h"
#include "definition/definition.h"
#include "sema/checks/checks.h"
#include "trial/golden.h"
#include "trial/measure.h"
#include "trial/proof.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <array>
#include <optional>

namespace quantc {
namespace {

/// What was found out of one format.
struct Result {
  const Plan *plan;
  std::vector<std::string> proved{};  // targets
  bool isGolden = false;
  Kernels kernels{};  // of the best target
  std::optional<std::array<double, 3>> errors{};
  std::vector<Speed> speeds{};

  const Format &format() const { return *plan->format; }
  double panelBits() const { return 8.0 * double(panelBytes(*plan)) / format().block; }
  /// With one column, or with the most that there are.
  std::optional<double> gops(llvm::StringRef layout, bool isOne) const {
    std::optional<double> found;
    for (const Speed &speed : speeds)
      if (speed.layout == layout && (speed.columns == 1 || !isOne) && !(isOne && found))
        found = speed.gops;
    return found;
  }
};

class Trial {
public:
  Trial(const CompileOptions &options, const TrialOptions &how, llvm::raw_ostream &out)
      : log(*options.diagnostics), how(how), out(out) {
    for (const Target *target : options.targets)
      if (runsHere(*target))
        targets.push_back(target);
  }

  /// `files`: of each format its spec. `known`: what it is compared with.
  bool run(const std::vector<CompiledFormat> &formats, const std::vector<std::string> &files,
           const CompiledFormat &known) {
    if (targets.empty()) {
      log << "this processor runs none of these targets\n";
      return false;
    }
    std::vector<Result> results;
    for (size_t i = 0; i < formats.size(); ++i) {
      Result &result = results.emplace_back(Result{&formats[i].plan});
      if (!prove(result, files[i]))
        return false;
    }
    Result &beside = results.emplace_back(Result{&known.plan});
    std::optional<Kernels> kernels = compile(known.plan, *targets.back());
    if (!kernels)
      return false;
    beside.kernels = std::move(*kernels);
    measureAll(results);
    if (how.json)
      printJson(results);
    else
      print(results);
    return true;
  }

private:
  /// What is measured as fast as it can be; the rest as soon as it can be.
  std::optional<Kernels> compile(const Plan &plan, const Target &target) {
    std::string messages;
    MachineCodeOptions options = {.headers = how.support,
                                  .resources = how.resources,
                                  .optimization = &target == targets.back() && how.seconds > 0 ? 3u : 0u};
    options.beside = [&](const std::string &) { return encoderOf(*plan.format, target); };
    auto code = MachineCode::compile(kernelFiles(plan, target), target, options, messages);
    if (!code) {
      log << plan.format->name << " for " << target.name << ": " << messages << '\n';
      return std::nullopt;
    }
    return Kernels{&target, std::move(code)};
  }

  bool prove(Result &result, const std::string &file) {
    const Format &format = result.format();
    const std::unique_ptr<oracle::Format> meaning = oracle::readDefinition(file, format.name);
    if (!how.blocks.empty()) {
      std::string why;
      const std::optional<std::string> differs = compareGolden(format, *meaning, how.blocks, how.floats, why);
      if (!differs || !differs->empty()) {
        log << file << ": error: " << (differs ? format.name + ": " + *differs : why + "\n");
        return false;
      }
      result.isGolden = true;
    }
    for (const Target *target : targets) {
      std::optional<Kernels> kernels = compile(*result.plan, *target);
      if (!kernels)
        return false;
      const std::string wrong = quantc::prove(*result.plan, *meaning, *kernels);
      if (!wrong.empty()) {
        log << file << ": error: " << format.name << " for " << target->name << ": " << wrong << '\n';
        return false;
      }
      result.proved.push_back(target->name);
      result.kernels = std::move(*kernels);
    }
    return true;
  }

  void measureAll(std::vector<Result> &results) {
    std::vector<Measured> measured;
    for (Result &result : results) {
      if (result.format().canQuantize())
        result.errors = errorsOf(result.format(), result.kernels);
      measured.push_back({result.plan, &result.kernels});
    }
    if (how.seconds <= 0)
      return;
    measure(measured, how.seconds);
    for (size_t i = 0; i < results.size(); ++i)
      results[i].speeds = std::move(measured[i].speeds);
  }

  void print(const std::vector<Result> &results) const {
    for (const Result &result : results) {
      if (result.proved.empty())
        continue;
      out << result.format().name << ": dequantising, packing and products";
      if (!result.format().isFloats() && result.format().canQuantize())
        out << ", and the inverse of decoding,";
      out << " are what the spec says on " << llvm::join(result.proved, ", ") << '\n';
      if (result.isGolden)
        out << result.format().name << ": every weight is as " << how.floats << " has it\n";
      const std::vector<std::string> rules = sema::suitableRules(result.format());
      if (!result.format().canQuantize())
        out << result.format().name << ": there is no 'fit' line, so nothing can be quantised; "
            << (rules.empty() ? "no rule could find these codes" : "rules that could: " + llvm::join(rules, ", "))
            << '\n';
    }
    out << "\n| format | bits, file | panel |";
    for (const char *distribution : distributions)
      out << " error, " << distribution << " |";
    const bool isMeasured = how.seconds > 0;
    if (isMeasured)
      out << " GOPS, 1 column: raw | packed | many: raw | packed |";
    out << "\n|---|--:|--:|--:|--:|--:|" << (isMeasured ? "--:|--:|--:|--:|" : "") << '\n';
    for (const Result &result : results) {
      out << "| `" << result.format().name << "` | "
          << llvm::format("%.6g | %.6g |", result.format().bitsPerWeight(), result.panelBits());
      for (size_t k = 0; k < distributions.size(); ++k)
        if (result.errors)
          out << llvm::format(" %.4f |", (*result.errors)[k]);
        else
          out << " - |";
      for (bool isOne : {true, false})
        for (const char *layout : {"raw", "packed"})
          if (const std::optional<double> gops = result.gops(layout, isOne))
            out << llvm::format(" %.1f |", *gops);
      out << '\n';
    }
    out << "\nErrors: root of the mean square, relative to that of the weights.";
    if (isMeasured)
      out << " Speed: target " << targets.back()->name << ", one thread,\nweights in cache, many: a tile of as many"
          << " columns as kernels keep.";
    out << '\n';
  }

  void printJson(const std::vector<Result> &results) const {
    llvm::json::OStream json(out, 2);
    json.object([&] {
      json.attribute("measured_on", targets.back()->name);
      json.attributeArray("formats", [&] {
        for (const Result &result : results)
          json.object([&] { printJson(result, json); });
      });
    });
    out << '\n';
  }

  static void printJson(const Result &result, llvm::json::OStream &json) {
    json.attribute("name", result.format().name);
    json.attribute("bits_per_weight", result.format().bitsPerWeight());
    json.attribute("panel_bits_per_weight", result.panelBits());
    json.attributeArray("proved_on", [&] {
      for (const std::string &target : result.proved)
        json.value(target);
    });
    json.attribute("golden", result.isGolden);
    if (result.errors)
      json.attributeObject("errors", [&] {
        for (size_t k = 0; k < distributions.size(); ++k)
          json.attribute(distributions[k], (*result.errors)[k]);
      });
    json.attributeArray("gops", [&] {
      for (const Speed &speed : result.speeds)
        json.object([&] {
          json.attribute("layout", speed.layout);
          json.attribute("columns", int64_t(speed.columns));
          json.attribute("gops", speed.gops);
        });
    });
  }

  llvm::raw_ostream &log;
  const TrialOptions &how;
  llvm::raw_ostream &out;
  std::vector<const Target *> targets;
};

/// Targets of every CPU that is modelled, the best of each kind.
constexpr std::array predicted = {"avx2", "avx512vnni", "neon_dotprod", "neon_i8mm"};

bool predict(const std::vector<std::string> &specs, CompileOptions options, const TrialOptions &how,
             llvm::raw_ostream &out) {
  options.targets.clear();
  for (const Target &target : targets().targets)
    if (llvm::is_contained(predicted, target.name))
      options.targets.push_back(&target);
  out << "\nCycles for 256 weights and a column, by LLVM's models of these CPUs:\n";
  return cycles(specs, options, {how.support, how.resources, {}}, out);
}

/// formats/q4_k.qf, which authors know the speed and the error of.
constexpr const char *knownSpec =
#include "q4_k.inc"
    ;

}  // namespace

bool tryFormats(const std::vector<std::string> &specs, const CompileOptions &options, const TrialOptions &how,
                llvm::raw_ostream &out) {
  std::vector<CompiledFormat> formats;
  std::vector<std::string> files;
  for (const std::string &spec : specs)
    for (CompiledFormat &one : analyzeFile(spec, options)) {
      formats.push_back(std::move(one));
      files.push_back(spec);
    }
  if (files.empty() || llvm::any_of(specs, [&](const std::string &spec) { return !llvm::is_contained(files, spec); }))
    return false;
  const std::vector<CompiledFormat> known = analyzeText("q4_k.qf", knownSpec, options);
  if (known.empty() || !Trial(options, how, out).run(formats, files, known[0]))
    return false;
  return !how.cycles || predict(specs, options, how, out);
}

}  // namespace quantc
