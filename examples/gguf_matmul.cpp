// Multiplies every matrix of a GGUF file by 1 and by 64 columns, on every target of this CPU, from the bytes of the
// file and from packed rows, with one thread, and prints what came out: the error, whether all results are the same
// bits, and the speed. The exit status is 0 when all targets agree, 1 when one does not or the file cannot be read.
#include <quantc/quantc.h>

#include <algorithm>
#include <chrono>
#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

constexpr size_t columnCounts[] = {1, 64};
constexpr size_t mostColumns = 64;
constexpr size_t nameColumns = 18;                      // of the table
constexpr double measuredSeconds = 0.005;               // repeat at least as long
constexpr double referenceProducts = 64.0 * (1 << 20);  // more than this: the error is that of a part of the rows

/// Calls that get here have been given what they asked for: an error is the library's, and ends the program.
void check(qc_status status, const qc_error &error) {
  if (status == QC_OK)
    return;
  std::fprintf(stderr, "gguf_matmul: %s\n", error.message);
  std::exit(1);
}

/// One line on the terminal that says what is being done, overwritten by what follows.
class Progress {
public:
  ~Progress() { clear(); }
  void show(const std::string &text) const {
    if (!terminal)
      return;
    char shown[128];
    qc_printable(text.data(), text.size(), shown, sizeof shown);
    std::fprintf(stderr, "\r\033[K%s", shown);
    std::fflush(stderr);
  }
  void clear() const { show(""); }

private:
  bool terminal = isatty(STDERR_FILENO) != 0;
};

/// Reproducible, about normal, of unit variance.
std::vector<float> randomColumns(size_t count) {
  std::vector<float> x(count);
  uint64_t state = 1;
  for (float &value : x) {
    int32_t sum = 0;
    for (int i = 0; i < 4; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      sum += static_cast<int32_t>(state >> 48) - 32768;
    }
    value = static_cast<float>(sum) * (1.0f / 37837.0f);  // 65536 * sqrt(4 / 12)
  }
  return x;
}

uint64_t fnv1a(const std::vector<float> &y) {
  uint64_t hash = 14695981039346656037u;
  for (float value : y) {
    if (std::isnan(value))
      value = NAN;  // which NaN it is, is no part of the result
    uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    for (int shift = 0; shift < 32; shift += 8)
      hash = (hash ^ (bits >> shift & 255)) * 1099511628211u;
  }
  return hash;
}

/// y = W x in double from the dequantised weights, for every `step`th row: [row / step][column].
std::vector<double> referenceProduct(const qc_weights &weights, const std::vector<float> &x, size_t step) {
  std::vector<double> reference;
  std::vector<float> w(weights.cols);
  const qc_output row = {w.data(), w.size(), 0};
  qc_error error;
  for (size_t r = 0; r < weights.rows; r += step) {
    check(qc_dequantize(&weights, r, r + 1, &row, nullptr, &error), error);
    for (size_t c = 0; c < mostColumns; ++c) {
      double sum = 0;
      for (size_t i = 0; i < weights.cols; ++i)
        sum += static_cast<double>(w[i]) * static_cast<double>(x[c * weights.cols + i]);
      reference.push_back(sum);
    }
  }
  return reference;
}

/// Root of the mean square of the differences, relative to that of the reference.
double relativeError(const std::vector<float> &y, const std::vector<double> &reference, size_t rows, size_t columns,
                     size_t step) {
  double difference = 0, size = 0;
  for (size_t r = 0; r < rows; r += step) {
    for (size_t c = 0; c < columns; ++c) {
      const double expected = reference[r / step * mostColumns + c];
      const double d = static_cast<double>(y[c * rows + r]) - expected;
      difference += d * d;
      size += expected * expected;
    }
  }
  return size > 0 ? std::sqrt(difference / size) : std::sqrt(difference);
}

struct Product {
  bool done = false;
  double seconds = 0;  // of the fastest run
  std::vector<float> y;
};

Product multiply(const qc_weights &weights, const std::vector<float> &x, size_t columns, const qc_target *target) {
  qc_error error;
  const qc_options options = {sizeof options, target, nullptr, QC_PREFER_MEMORY};
  size_t workspaceBytes = 0;
  check(qc_matmul_workspace_bytes(&weights, columns, &options, &workspaceBytes, &error), error);
  std::vector<char> workspace(workspaceBytes);

  Product product;
  product.y.resize(weights.rows * columns);
  const qc_input input = {x.data(), columns * weights.cols, 0, columns};
  const qc_output output = {product.y.data(), product.y.size(), 0};
  double total = 0;
  while (total < measuredSeconds) {
    const auto start = std::chrono::steady_clock::now();
    check(qc_matmul(&weights, 0, weights.rows, &input, &output, workspace.data(), workspace.size(), &options, &error),
          error);
    const double time = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    product.seconds = product.done ? std::min(product.seconds, time) : time;
    product.done = true;
    total += time;
  }
  return product;
}

/// The same weights in the layout that the target computes from, or false when it has none.
bool pack(const qc_weights &raw, const qc_target *target, std::vector<char> &bytes, qc_weights &packed) {
  const qc_layout *layout = qc_packed_layout(raw.format, target);
  if (!layout || !qc_supports(raw.format, QC_OP_MATMUL_PACKED, target))
    return false;
  qc_error error;
  const qc_options options = {sizeof options, target, nullptr, QC_PREFER_MEMORY};
  size_t size = 0;
  check(qc_weight_bytes(raw.format, layout, raw.rows, raw.cols, &size, &error), error);
  bytes.resize(size);
  check(qc_pack(&raw, 0, raw.rows, bytes.data(), bytes.size(), &options, &error), error);
  check(qc_weights_init(&packed, raw.format, layout, bytes.data(), bytes.size(), raw.rows, raw.cols, 0, &error), error);
  return true;
}

class Table {
public:
  explicit Table(std::vector<const qc_target *> targets) : targets(std::move(targets)) {
    std::printf("%-18s %-7s %-12s %5s %4s %-6s %7s  %-16s %-6s", "tensor", "format", "rows x cols", "bits", "cols",
                "layout", "error", "result", "agree");
    for (const qc_target *target : targets)
      std::printf("  %*s", width(target), target->name);
    std::printf("\n");
  }

  void unknown(const qc_gguf_tensor &tensor) const {
    char name[nameColumns + 1];
    qc_printable(tensor.name, std::strlen(tensor.name), name, sizeof name);
    const std::string format = tensor.type_name ? tensor.type_name : "type " + std::to_string(tensor.type);
    std::printf("%-18s %-7s %-12s no spec for this format yet\n", name, format.c_str(),
                shape(tensor.dims[1], tensor.dims[0]).c_str());
  }

  /// One line: the speeds of one tensor, number of columns and layout, by target.
  void line(const qc_gguf_tensor *tensor, const qc_weights &weights, size_t columns, const char *layout, double error,
            uint64_t hash, bool agree, const std::vector<Product> &products) const {
    char name[nameColumns + 1];
    if (tensor) {
      qc_printable(tensor->name, std::strlen(tensor->name), name, sizeof name);
      std::printf("%-18s %-7s %-12s %5.2f", name, weights.format->name, shape(weights.rows, weights.cols).c_str(),
                  weights.format->bits_per_weight);
    } else {
      std::printf("%-18s %-7s %-12s %5s", "", "", "", "");
    }
    std::printf(" %4zu %-6s %7.1e  %016" PRIx64 " %-6s", columns, layout, error, hash, agree ? "all" : "differ");
    const double operations =
        2.0 * static_cast<double>(weights.rows) * static_cast<double>(weights.cols) * static_cast<double>(columns);
    const Product &scalar = products.front();
    for (size_t i = 0; i < products.size(); ++i) {
      if (!products[i].done) {
        std::printf("  %*s", width(targets[i]), "-");
        continue;
      }
      std::printf("  %6.1f", operations / products[i].seconds * 1e-9);
      if (i == 0)
        continue;
      const double ratio = scalar.seconds / products[i].seconds;
      std::printf(" %4.*fx", ratio < 99.95 ? 1 : 0, ratio);
    }
    std::printf("\n");
    std::fflush(stdout);
  }

private:
  /// The first target is scalar, which needs no room for a ratio.
  int width(const qc_target *target) const { return target == targets.front() ? 6 : 12; }
  static std::string shape(uint64_t rows, uint64_t cols) { return std::to_string(rows) + " x " + std::to_string(cols); }

  std::vector<const qc_target *> targets;
};

/// Everything for one tensor. Returns whether all results with the same columns are the same bits.
bool run(const qc_gguf_tensor &tensor, const std::vector<const qc_target *> &targets, const Table &table,
         const Progress &progress, const std::string &position) {
  qc_error error;
  qc_weights raw;
  check(qc_gguf_weights(&tensor, &raw, &error), error);
  const std::vector<float> x = randomColumns(raw.cols * mostColumns);
  progress.show(position + tensor.name + ": reference");
  const double products =
      static_cast<double>(raw.rows) * static_cast<double>(raw.cols) * static_cast<double>(mostColumns);
  const auto step = static_cast<size_t>(std::max(1.0, std::ceil(products / referenceProducts)));
  const std::vector<double> reference = referenceProduct(raw, x, step);

  constexpr size_t counts = std::size(columnCounts);
  enum { Raw, Packed, Layouts };
  std::vector<Product> done[counts][Layouts];
  for (const qc_target *target : targets) {
    std::vector<char> bytes;
    qc_weights packed;
    const bool isPacked = pack(raw, target, bytes, packed);
    const bool isRaw = qc_supports(raw.format, QC_OP_MATMUL_RAW, target);
    for (size_t n = 0; n < counts; ++n) {
      progress.show(position + tensor.name + ": " + target->name + ", " + std::to_string(columnCounts[n]) + " columns");
      done[n][Raw].push_back(isRaw ? multiply(raw, x, columnCounts[n], target) : Product());
      done[n][Packed].push_back(isPacked ? multiply(packed, x, columnCounts[n], target) : Product());
    }
  }
  progress.clear();

  bool allAgree = true;
  const qc_gguf_tensor *title = &tensor;
  for (size_t n = 0; n < counts; ++n) {
    const Product *first = nullptr;
    uint64_t hash = 0;
    bool agree = true;
    for (const auto &layout : done[n]) {
      for (const Product &product : layout) {
        if (!product.done)
          continue;
        if (!first) {
          first = &product;
          hash = fnv1a(product.y);
        }
        agree = agree && fnv1a(product.y) == hash;
      }
    }
    for (int layout = 0; first && layout < Layouts; ++layout) {
      const double distance = relativeError(first->y, reference, raw.rows, columnCounts[n], step);
      table.line(title, raw, columnCounts[n], layout == Raw ? "raw" : "packed", distance, hash, agree, done[n][layout]);
      title = nullptr;
    }
    allAgree = allAgree && agree;
  }
  return allAgree;
}

int demonstrate(const char *path, const qc_gguf *gguf) {
  std::vector<const qc_gguf_tensor *> matrices;
  for (size_t i = 0; i < qc_gguf_tensor_count(gguf); ++i) {
    const qc_gguf_tensor *tensor = qc_gguf_tensor_at(gguf, i);
    if (tensor->dim_count == 2)
      matrices.push_back(tensor);
  }
  std::vector<const qc_target *> targets;
  for (size_t i = 0; i < qc_target_count(); ++i)
    if (qc_target_available(qc_target_at(i)))
      targets.push_back(qc_target_at(i));

  std::printf("%s: %zu tensors, %zu of them matrices\n\n", path, qc_gguf_tensor_count(gguf), matrices.size());
  const Table table(targets);
  const Progress progress;
  size_t known = 0;
  bool agree = true;
  for (size_t i = 0; i < matrices.size(); ++i) {
    const qc_gguf_tensor &tensor = *matrices[i];
    if (!tensor.format) {
      table.unknown(tensor);
      continue;
    }
    ++known;
    const std::string position = "[" + std::to_string(i + 1) + "/" + std::to_string(matrices.size()) + "] ";
    agree = run(tensor, targets, table, progress, position) && agree;
  }

  std::printf("\nbits: per weight, in the file.  error: root mean square, relative to the product in double of the "
              "dequantised weights with x as given.\n"
              "result: a hash of all bits of y.  agree: whether it is the same from every target, raw and packed.\n"
              "By target: GOPS = 2 * rows * cols * columns / the fastest time, one thread, x quantised each time; and "
              "the ratio to scalar.\n");
  if (known == 0)
    std::printf("No matrix of this file has a format that quantc knows.\n");
  if (!agree)
    std::fprintf(stderr, "gguf_matmul: targets differ\n");
  return agree ? 0 : 1;
}

}  // namespace

int main(int argc, char **argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: gguf_matmul model.gguf\n");
    return 2;
  }
  qc_error error;
  qc_gguf *gguf = nullptr;
  if (qc_gguf_open(argv[1], &gguf, &error) != QC_OK) {
    if (error.status == QC_ERROR_FILE)  // these messages begin with the path
      std::fprintf(stderr, "gguf_matmul: %s\n", error.message);
    else
      std::fprintf(stderr, "gguf_matmul: %s: %s\n", argv[1], error.message);
    return 1;
  }
  const int status = demonstrate(argv[1], gguf);
  qc_gguf_close(gguf);
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    std::fprintf(stderr, "gguf_matmul: cannot write to the standard output\n");
    return 1;
  }
  return status;
}
