// quantc_quality [--peer FOLDER] [--markdown] [--check]
// What quantising loses and how fast it is, format by format, beside ggml (whose libraries are in FOLDER). --check:
// exits with 1 if a format loses more than with ggml, on any sample.
#include "clock.h"
#include "peer.h"
#include "standard_streams.h"
#include "support.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>

namespace {

using namespace bench;

/// Reproducible random numbers: splitmix64.
class Random {
public:
  explicit Random(uint64_t seed) : state(seed) {}
  double uniform() {  // above 0, below 1
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    z ^= z >> 31;
    return (static_cast<double>(z >> 11) + 0.5) * 0x1p-53;
  }
  double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }

private:
  uint64_t state;
};

/// Rows of weights, and how much an error counts in each column.
struct Sample {
  std::string name, meaning;
  size_t cols;
  bool rowByRow;      // the rows are alike in nothing: each must be no worse than ggml's
  bool weightedOnly;  // without importance weights it is one of the others
  std::vector<float> x, importance;
  size_t rows() const { return x.size() / cols; }
};

/// 2^20 weights in rows of 4096, of importance e^normal.
template <class Value> Sample makeSample(const char *name, const char *meaning, uint64_t seed, Value value) {
  Sample sample = {name, meaning, 4096, false, false, std::vector<float>(size_t(1) << 20), std::vector<float>(4096)};
  Random random(seed);
  for (float &importance : sample.importance)
    importance = static_cast<float>(std::exp(random.normal()));
  for (size_t i = 0; i < sample.x.size(); ++i)
    sample.x[i] = static_cast<float>(value(random, i % sample.cols));
  return sample;
}

/// As the normal one, but some columns have no importance, and larger weights.
template <class Unused>
Sample makeUnused(const char *name, const char *meaning, uint64_t seed, float times, Unused unused) {
  Sample sample = makeSample(name, meaning, seed, [](Random &random, size_t) { return random.normal(); });
  sample.weightedOnly = true;
  for (size_t col = 0; col < sample.cols; ++col) {
    if (!unused(col))
      continue;
    sample.importance[col] = 0;
    for (size_t i = col; i < sample.x.size(); i += sample.cols)
      sample.x[i] *= times;
  }
  return sample;
}

std::vector<float> readFloats(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<float> values(bytes.size() / sizeof(float));
  std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
  if (values.empty()) {
    std::fprintf(stderr, "quantc_quality: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  return values;
}

std::vector<Sample> makeSamples() {
  const auto student = [](Random &random, size_t) {
    const double x = random.normal();
    double squares = 0;
    for (int i = 0; i < 3; ++i)
      squares += std::pow(random.normal(), 2);
    return x / std::sqrt(squares / 3);
  };
  std::vector<Sample> samples = {
      makeSample("normal", "normal distribution", 1, [](Random &random, size_t) { return random.normal(); }),
      makeSample("heavy", "Student's t with 3 degrees of freedom", 2, student),
      makeSample("sparse", "nine in ten are 0, the others normal", 3,
                 [](Random &random, size_t) { return random.uniform() < 0.9 ? 0 : random.normal(); }),
      makeSample("outliers", "normal, one column in 512 times 20", 4,
                 [](Random &random, size_t col) { return random.normal() * (col % 512 == 77 ? 20 : 1); }),
  };
  const std::string folder = QUANTC_SAMPLES "/";
  Sample golden = {"golden",
                   "the rows of tests/data/source.f32, the worst of them",
                   1024,
                   true,
                   false,
                   readFloats(folder + "source.f32"),
                   readFloats(folder + "importance.f32")};
  samples.push_back(std::move(golden));
  Random random(5);
  samples.push_back(makeUnused("a tenth unused", "normal, one column in ten, by chance, has importance 0", 6, 1,
                               [&](size_t) { return random.uniform() < 0.1; }));
  samples.push_back(makeUnused(
      "a group unused", "normal, of each 256 columns 16 neighbours have importance 0 and weights 20 times larger", 7,
      20, [](size_t col) { return col % 256 / 16 == 5; }));
  return samples;
}

/// The weights as a matrix of a format.
class Encoded {
public:
  Encoded(const qc_format &format, const Sample &sample) : format(format), sample(sample) {
    qc_error error;
    size_t bytes = 0;
    check(qc_weight_bytes(&format, nullptr, sample.rows(), sample.cols, &bytes, &error), error);
    blocks.resize(bytes);
  }

  void quantize(bool weighted, size_t rows, qc_pool *pool = nullptr) {
    qc_error error;
    const qc_options options = {sizeof options, nullptr, pool, QC_PREFER_MEMORY};
    const qc_input x = {sample.x.data(), sample.x.size(), 0, rows},
                   importance = {sample.importance.data(), sample.cols, 0, 1};
    check(qc_quantize(&format, sample.cols, &x, weighted ? &importance : nullptr, blocks.data(), blocks.size(), 0,
                      &options, &error),
          error);
  }
  void quantize(bool weighted, size_t rows, const Peer &peer) {
    const int type = peerType(format);
    const std::vector<float> even(sample.cols, 1.0f);
    const float *importance = weighted                       ? sample.importance.data()
                              : peer.demandsImportance(type) ? even.data()
                                                             : nullptr;
    peer.quantize(type, sample.cols, rows, sample.x.data(), importance, blocks.data());
  }

  /// The sum of importance * (x - decoded)^2 for each row.
  std::vector<double> errors(bool weighted) const {
    qc_error error;
    qc_weights weights;
    std::vector<float> decoded(sample.x.size());
    const qc_output y = {decoded.data(), decoded.size(), 0};
    check(qc_weights_init(&weights, &format, nullptr, blocks.data(), blocks.size(), sample.rows(), sample.cols, 0,
                          &error),
          error);
    check(qc_dequantize(&weights, 0, sample.rows(), &y, nullptr, &error), error);
    std::vector<double> sums(sample.rows());
    for (size_t i = 0; i < decoded.size(); ++i) {
      const double difference = double(sample.x[i]) - double(decoded[i]);
      sums[i / sample.cols] += (weighted ? double(sample.importance[i % sample.cols]) : 1.0) * difference * difference;
    }
    return sums;
  }

private:
  const qc_format &format;
  const Sample &sample;
  std::vector<uint8_t> blocks;
};

double sum(const std::vector<double> &values) {
  double total = 0;
  for (const double value : values)
    total += value;
  return total;
}

/// Our error relative to ggml's; without ggml, relative to the weights themselves (root mean squares).
double compareErrors(const qc_format &format, const Sample &sample, bool weighted, const Peer *peer) {
  Encoded encoded(format, sample);
  encoded.quantize(weighted, sample.rows());
  const std::vector<double> ours = encoded.errors(weighted);
  if (!peer) {
    double squares = 0;
    for (size_t i = 0; i < sample.x.size(); ++i)
      squares +=
          (weighted ? double(sample.importance[i % sample.cols]) : 1.0) * double(sample.x[i]) * double(sample.x[i]);
    return std::sqrt(sum(ours) / squares);
  }
  encoded.quantize(weighted, sample.rows(), *peer);
  const std::vector<double> theirs = encoded.errors(weighted);
  const auto ratio = [](double a, double b) { return a == b ? 1.0 : a / b; };
  if (!sample.rowByRow)
    return ratio(sum(ours), sum(theirs));
  double worst = 0;
  for (size_t row = 0; row < ours.size(); ++row)
    worst = std::max(worst, ratio(ours[row], theirs[row]));
  return worst;
}

struct Speed {
  double ours = 0, theirs = 0, ratio = 0;  // weights a second, one thread; 0 without ggml
};

/// Both sides in turn; medians over rounds, the ratio taken within a round.
Speed compareSpeed(const qc_format &format, const Sample &sample, bool weighted, const Peer *peer) {
  constexpr size_t rows = 16;  // 64 Ki weights
  constexpr double least = 0.01;
  const double count = static_cast<double>(rows * sample.cols);
  Encoded encoded(format, sample);
  std::vector<double> ours, theirs, ratios;
  for (int round = 0; round < 7; ++round) {
    ours.push_back(count / timeOf([&] { encoded.quantize(weighted, rows); }, least));
    if (!peer)
      continue;
    theirs.push_back(count / timeOf([&] { encoded.quantize(weighted, rows, *peer); }, least));
    ratios.push_back(ours.back() / theirs.back());
  }
  return {median(ours), median(theirs), median(ratios)};
}

/// How many times faster a pool is than one thread, by the clock on the wall: the best of each, because others may have
/// taken a processor from either.
double compareThreads(const qc_format &format, const Sample &sample, qc_pool *pool) {
  Encoded encoded(format, sample);
  const auto time = [&](qc_pool *with) {
    const auto start = std::chrono::steady_clock::now();
    encoded.quantize(false, sample.rows(), with);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  double one = time(nullptr), all = time(pool);
  for (int round = 0; round < 15; ++round) {
    one = std::min(one, time(nullptr));
    all = std::min(all, time(pool));
  }
  return one / all;
}

/// A table for the terminal or for a document; each row is written when it is complete.
class Table {
public:
  Table(bool markdown, const std::vector<std::string> &headings) : markdown(markdown) {
    for (const std::string &heading : headings)
      widths.push_back(std::max<size_t>(heading.size(), widths.empty() ? 10 : 6));
    row(headings);
    if (!markdown)
      return;
    for (size_t i = 0; i < widths.size(); ++i)
      std::fputs(i == 0 ? "|---|" : "--:|", stdout);
    std::fputc('\n', stdout);
  }

  void row(const std::vector<std::string> &cells) const {
    for (size_t i = 0; i < cells.size(); ++i) {
      if (markdown)
        std::printf("%s %s |", i == 0 ? "|" : "", cells[i].c_str());
      else
        std::printf(i == 0 ? "%-*s" : "  %*s", static_cast<int>(widths[i]), cells[i].c_str());
    }
    std::fputc('\n', stdout);
    std::fflush(stdout);
  }

private:
  bool markdown;
  std::vector<size_t> widths;
};

std::string text(const char *format, double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

/// The formats that lose something: all but floats.
std::vector<const qc_format *> lossyFormats() {
  std::vector<const qc_format *> formats;
  for (size_t i = 0; i < qc_format_count(); ++i)
    if (qc_format_at(i)->block_elements > 1)
      formats.push_back(qc_format_at(i));
  return formats;
}

/// Prints all errors. False if one is greater than ggml's.
bool printErrors(const std::vector<Sample> &samples, const Peer *peer, bool markdown) {
  std::vector<std::string> headings = {"format", "bits"};
  for (const bool weighted : {false, true})
    for (const Sample &sample : samples)
      if (weighted || !sample.weightedOnly)
        headings.push_back(sample.name + (weighted ? ", imp." : ""));
  const Table table(markdown, headings);
  bool noWorse = true;
  for (const qc_format *format : lossyFormats()) {
    std::vector<std::string> cells = {format->name, text("%.4g", format->bits_per_weight)};
    for (const bool weighted : {false, true})
      for (const Sample &sample : samples) {
        if (sample.weightedOnly && !weighted)
          continue;
        const bool compared = peer && peerType(*format) >= 0;
        if (peer && !compared) {
          cells.push_back("-");
          continue;
        }
        const double error = compareErrors(*format, sample, weighted, peer);
        noWorse &= !compared || error <= 1;
        cells.push_back(peer ? text("%.3f", error) : text("%.2f %%", 100 * error));
      }
    table.row(cells);
  }
  return noWorse;
}

void printSpeeds(const Sample &sample, const Peer *peer, bool markdown) {
  qc_error error;
  qc_pool *created = nullptr;
  check(qc_pool_create(0, &created, &error), error);
  const std::unique_ptr<qc_pool, void (*)(qc_pool *)> pool(created, qc_pool_destroy);
  const Table table(markdown, {"format", "quantc", "ggml", "ratio", "quantc, imp.", "ggml, imp.", "ratio, imp.",
                               std::to_string(qc_pool_threads(pool.get())) + " threads"});
  for (const qc_format *format : lossyFormats()) {
    std::vector<std::string> cells = {format->name};
    for (const bool weighted : {false, true}) {
      const Peer *other = peerType(*format) >= 0 ? peer : nullptr;
      const Speed speed = compareSpeed(*format, sample, weighted, other);
      cells.push_back(text("%.1f", speed.ours * 1e-6));
      cells.push_back(other ? text("%.1f", speed.theirs * 1e-6) : "-");
      cells.push_back(other ? text("%.1fx", speed.ratio) : "-");
    }
    cells.push_back(text("%.2fx", compareThreads(*format, sample, pool.get())));
    table.row(cells);
  }
}

}  // namespace

int main(int argc, char **argv) {
  if (!holdStandardDescriptors())
    return 1;
  std::string folder;
  bool markdown = false, checks = false;
  for (int i = 1; i < argc; ++i) {
    if (i + 1 < argc && !std::strcmp(argv[i], "--peer")) {
      folder = argv[++i];
    } else if (!std::strcmp(argv[i], "--markdown")) {
      markdown = true;
    } else if (!std::strcmp(argv[i], "--check")) {
      checks = true;
    } else {
      std::fprintf(stderr, "usage: quantc_quality [--peer FOLDER] [--markdown] [--check]\n");
      return 2;
    }
  }
  const Peer loaded(folder, *qc_active_target());
  const Peer *peer = loaded.error().empty() ? &loaded : nullptr;
  const std::vector<Sample> samples = makeSamples();

  if (peer)
    std::printf("Weighted squared error, relative to that of ggml %s; below 1 is better.\n", peer->version().c_str());
  else
    std::printf("No ggml to compare with (%s).\nRoot mean square of the error, relative to that of the weights.\n",
                loaded.error().c_str());
  std::printf("imp.: with importance weights, e^normal for each column.\n%s", markdown ? "\n" : "");
  for (const Sample &sample : samples)
    std::printf("%s%s: %s\n", markdown ? "- " : "  ", sample.name.c_str(), sample.meaning.c_str());
  std::printf("\n");
  const bool noWorse = printErrors(samples, peer, markdown);

  std::printf(
      "\nSpeed on %s in million weights a second, one thread; medians over rounds in which each side runs once.\n"
      "Last column: how many times faster all threads are, for 2^20 weights.\n\n",
      qc_active_target()->name);
  printSpeeds(samples[0], peer, markdown);
  if (checks && !noWorse) {
    std::fprintf(stderr, "quantc_quality: some errors are greater than ggml's\n");
    return 1;
  }
  if (checks && !peer) {
    std::fprintf(stderr, "quantc_quality: nothing to check against\n");
    return 1;
  }
  return hasPrinted("quantc_quality") ? 0 : 1;
}
