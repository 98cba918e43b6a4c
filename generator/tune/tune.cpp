#include "tune/tune.h"

#include "jit/buffer.h"
#include "jit/machine_code.h"
#include "runtime/src/kernel_abi.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstring>
#include <deque>
#include <random>
#include <set>

namespace quantc {
namespace {

/// Random blocks whose floats are finite: the upper half of each one's exponents is left out.
void fill(uint8_t *w, size_t blocks, const Format &format, std::mt19937 &random) {
  for (size_t i = 0; i < blocks * format.blockBytes; ++i)
    w[i] = uint8_t(random());
  for (size_t block = 0; block < blocks; ++block)
    for (const FloatArray &array : format.floats)
      for (const std::vector<uint32_t> &bits : array.bits) {
        const uint32_t address = bits[bits.size() - 2];
        w[block * format.blockBytes + address / 8] &= uint8_t(~(1u << address % 8));
      }
}

/// One way to compile a format's kernels for a target, and what it was seen to do.
struct Variant {
  Schedule schedule;
  std::unique_ptr<MachineCode> code;
};

/// A product as it is measured.
struct Product {
  std::string operation;
  bool isRaw = false;
  size_t columns = 1;
  qc_product operands{};
  std::vector<float> y, expected;
  std::vector<std::vector<double>> seconds;  // by variant
  double median(size_t variant) {
    std::vector<double> &all = seconds[variant];
    std::nth_element(all.begin(), all.begin() + long(all.size() / 2), all.end());
    return all[all.size() / 2];
  }
};

class Tuning {
public:
  Tuning(const Plan &plan, const Target &target, const TuneOptions &how, llvm::raw_ostream &log)
      : plan(plan), format(*plan.format), target(target), how(how), log(log), rows(4 * target.rows),
        blocks(std::max(1u, 4096 / format.block)) {}

  /// The best schedule where it is worth a line; the target's own otherwise. None where there is an error.
  std::optional<Schedule> best() {
    if (!compile())
      return std::nullopt;
    prepare();
    if (!measure())
      return std::nullopt;
    return choose();
  }

private:
  /// All that differ, the target's own first.
  std::vector<Schedule> schedules() const {
    std::vector<Schedule> all = {target.schedule};
    const unsigned own = target.schedule.pairs;
    for (unsigned pairs : {own, isPaired(own) ? 0u : format.group()})
      for (unsigned halvings : {0, 1, 2}) {
        const Schedule next = {.packedColumns = std::max(1u, target.schedule.packedColumns >> halvings),
                               .rawColumns = std::max(1u, target.schedule.rawColumns >> halvings),
                               .pairs = pairs};
        if (std::find(all.begin(), all.end(), next) == all.end())
          all.push_back(next);
      }
    return all;
  }

  bool compile() {
    std::set<std::string> texts;
    for (const Schedule &schedule : schedules()) {
      Target tuned = target;
      tuned.schedule = schedule;
      tuned.tuned.clear();
      const std::map<std::string, std::string> files = kernelFiles(plan, tuned);
      if (!texts.insert(files.at(format.name + "/" + target.name + ".cpp")).second)
        continue;
      std::string messages;
      auto code = MachineCode::compile(
          files, tuned, {.headers = how.support, .resources = how.resources, .optimization = 3}, messages);
      if (!code) {
        log << format.name << " for " << target.name << ": " << messages << '\n';
        return false;
      }
      variants.push_back({schedule, std::move(code)});
    }
    return true;
  }

  template <class Function> Function *kernel(const Variant &variant, const std::string &operation) const {
    return variant.code->kernel<Function>(operation, format.name);
  }

  void prepare() {
    std::mt19937 random(1);
    fill(weights.data(), rows * blocks, format, random);
    const Variant &first = variants[0];
    const size_t panelRows = target.rows, rowBytes = blocks * format.blockBytes;
    for (size_t r = 0; r < rows; r += panelRows) {
      uint8_t *const panel = panels.data() + r * blocks * panelBytes();
      const qc_repacking packing = {weights.data() + r * rowBytes, panel, rowBytes, panelRows, blocks};
      kernel<qc_pack_fn>(first, "pack")(&packing);
      if (!plan.panels.hasWide)
        continue;
      const qc_repacking widening = {panel, wide.data() + r * blocks * plan.packed.bytes, 0, panelRows, blocks};
      kernel<qc_widen_fn>(first, "widen")(&widening);
    }
    const size_t most = target.schedule.packedColumns, few = target.schedule.rawColumns;
    for (size_t columns = 1; columns <= most; columns *= 2) {
      if (columns <= few)
        add("raw", columns, weights.data(), random);
      if (columns <= (plan.panels.hasWide ? few : most))
        add("packed", columns, panels.data(), random);
      if (plan.panels.hasWide)
        add("wide", columns, wide.data(), random);
    }
  }

  void add(const std::string &layout, size_t columns, const uint8_t *w, std::mt19937 &random) {
    const size_t block = format.isFloats() ? sizeof(float) : plan.activation.bytes;
    Buffer &act = activations.emplace_back(columns * blocks * block);
    std::vector<float> x(blocks * format.block);
    for (size_t c = 0; c < columns; ++c) {
      for (float &v : x)
        v = float(int32_t(random())) / float(1u << 31);
      // Columns of floats lie one after the other.
      uint8_t *const to = act.data() + c * block * (format.isFloats() ? blocks : 1);
      kernel<qc_activations_fn>(variants[0], "activations")(x.data(), blocks, to,
                                                            format.isFloats() ? block : columns * block);
    }
    Buffer &starts = activations.emplace_back(columns * blocks * plan.start.bytes);
    Product product;
    product.operation = (columns == 1 ? "gemv_" : "gemm_") + layout;
    product.isRaw = layout == "raw";
    product.columns = columns;
    product.y.resize(rows * columns);
    product.operands = {
        w,   product.isRaw ? blocks * format.blockBytes : 0, rows, blocks, act.data(), starts.data(), columns, nullptr,
        rows};
    product.seconds.resize(variants.size());
    products.push_back(std::move(product));
  }

  /// In turns, until the time is over; at least some.
  bool measure() {
    using clock = std::chrono::steady_clock;
    const auto end = clock::now() + std::chrono::duration<double>(how.seconds);
    constexpr size_t least = 5;
    for (size_t round = 0; round < least || clock::now() < end; ++round)
      for (Product &product : products)
        // The first run finds its weights in no cache, and does not count.
        for (size_t turn = 0; turn <= variants.size(); ++turn) {
          const size_t i = (round + turn) % variants.size();
          auto *const run = kernel<qc_gemv_raw_fn>(variants[i], product.operation);
          product.operands.y = product.y.data();
          const auto begin = clock::now();
          run(&product.operands);
          if (turn > 0)
            product.seconds[i].push_back(std::chrono::duration<double>(clock::now() - begin).count());
          if (product.expected.empty())
            product.expected = product.y;
          if (std::memcmp(product.expected.data(), product.y.data(), product.y.size() * sizeof(float)) != 0) {
            log << format.name << " for " << target.name << ": " << product.operation << " of "
                << variants[i].schedule.text() << " has other bits than that of " << variants[0].schedule.text()
                << '\n';
            return false;
          }
        }
    return true;
  }

  /// The geometric mean of what products take, of raw rows or of panels.
  double cost(size_t variant, bool isRaw) {
    double sum = 0;
    size_t count = 0;
    for (Product &product : products)
      if (product.isRaw == isRaw) {
        sum += std::log(product.median(variant));
        ++count;
      }
    return sum / double(count);
  }

  /// The columns of rows and of panels are chosen apart: no kernel depends on both.
  Schedule choose() {
    for (size_t i = 0; i < variants.size(); ++i) {
      log << format.name << ' ' << target.name << ' ' << variants[i].schedule.text() << ':';
      for (Product &product : products)
        log << ' ' << llvm::StringRef(product.operation).split('_').second << ' ' << product.columns << ' '
            << llvm::format("%.0f", 2e-9 * double(rows * blocks * format.block * product.columns) / product.median(i));
      log << '\n';
    }
    std::optional<Schedule> chosen;
    double least = 0;
    const unsigned own = variants[0].schedule.pairs;
    for (unsigned pairs : isPaired(own) ? std::array{own, 0u} : std::array{own, format.group()}) {
      std::optional<size_t> raw, panel;
      for (size_t i = 0; i < variants.size(); ++i) {
        if (isPaired(variants[i].schedule.pairs) != isPaired(pairs))
          continue;
        if (!raw || cost(i, true) < cost(*raw, true))
          raw = i;
        if (!panel || cost(i, false) < cost(*panel, false))
          panel = i;
      }
      if (!raw)
        continue;
      const double all = cost(*raw, true) + cost(*panel, false);
      if (!chosen || all < least) {
        least = all;
        chosen = Schedule{variants[*panel].schedule.packedColumns, variants[*raw].schedule.rawColumns, pairs};
      }
    }
    const double gain = std::exp((cost(0, true) + cost(0, false) - least) / 2) - 1;
    log << format.name << ' ' << target.name << ": " << chosen->text() << " gains "
        << llvm::format("%.1f %%", 100 * gain) << '\n';
    return gain >= how.gain ? *chosen : target.schedule;
  }
  bool isPaired(unsigned pairs) const { return pairs > 0 && format.group() >= pairs; }

  size_t panelBytes() const { return plan.panels.bytes ? plan.panels.bytes : format.blockBytes; }

  const Plan &plan;
  const Format &format;
  const Target &target;
  const TuneOptions &how;
  llvm::raw_ostream &log;
  const size_t rows, blocks;
  std::vector<Variant> variants;
  Buffer weights{rows * blocks * format.blockBytes}, panels{rows * blocks * panelBytes()},
      wide{rows * blocks * plan.packed.bytes};
  std::deque<Buffer> activations;
  std::vector<Product> products;
};

}  // namespace

bool tune(const std::vector<std::string> &specs, const CompileOptions &options, const TuneOptions &how,
          llvm::raw_ostream &out) {
  std::optional<std::vector<CompiledFormat>> formats = analyzeFiles(specs, options);
  if (!formats)
    return false;
  for (const Target *target : options.targets) {
    if (!runsHere(*target)) {
      *options.diagnostics << target->name << ": not measured, this processor does not run it\n";
      continue;
    }
    for (const CompiledFormat &one : *formats) {
      const std::optional<Schedule> best = Tuning(one.plan, *target, how, *options.diagnostics).best();
      if (!best)
        return false;
      if (*best != target->schedule)
        out << "schedule " << one.format->name << ' ' << target->name << ' ' << best->text() << '\n';
      out.flush();
    }
  }
  return true;
}

}  // namespace quantc
