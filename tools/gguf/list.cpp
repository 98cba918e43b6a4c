// The command `list`: a line for each tensor, then totals for each format and for the file.
#include "model.h"
#include "options.h"

#include <cinttypes>
#include <cstdio>
#include <map>

namespace {

struct Total {
  uint64_t tensors = 0, weights = 0, bytes = 0;

  void add(const qc_gguf_tensor &tensor) {
    ++tensors;
    weights += weightsOf(tensor);
    bytes += tensor.bytes;
  }
};

std::string bitsText(uint64_t weights, uint64_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", 8.0 * static_cast<double>(bytes) / static_cast<double>(weights));
  return weights ? text : "-";
}

using Row = std::vector<std::string>;

constexpr size_t widestColumn = 80;

/// Columns as wide as their widest text, up to a limit beyond which a text just takes its room; the first `left` of
/// them begin at the left.
void printTable(const std::vector<Row> &rows, size_t left) {
  std::vector<size_t> widths(rows[0].size());
  for (const Row &row : rows)
    for (size_t c = 0; c < row.size(); ++c)
      widths[c] = std::max(widths[c], std::min(charactersOf(row[c]), widestColumn));
  for (const Row &row : rows) {
    std::string line;
    for (size_t c = 0; c < row.size(); ++c) {
      const std::string space(widths[c] - std::min(charactersOf(row[c]), widths[c]), ' ');
      line += (c ? "  " : "") + (c < left ? row[c] + space : space + row[c]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    std::puts(line.c_str());
  }
}

Row totalRow(const std::string &name, const Total &total) {
  return {name, std::to_string(total.tensors), std::to_string(total.weights), std::to_string(total.bytes),
          bitsText(total.weights, total.bytes)};
}

}  // namespace

int list(const Options &options) {
  const Gguf file = openGguf(options.files[0]);
  std::vector<Row> rows = {{"tensor", "format", "shape", "bytes", "bits per weight"}};
  std::map<std::string, Total> formats;
  Total all;
  for (const qc_gguf_tensor *tensor : tensorsOf(file.get())) {
    const bool known = tensor->bytes_known;
    rows.push_back({printable(tensor->name), typeText(*tensor), shapeText(*tensor),
                    known ? std::to_string(tensor->bytes) : "?",
                    known ? bitsText(weightsOf(*tensor), tensor->bytes) : "?"});
    if (known) {
      formats[typeText(*tensor)].add(*tensor);
      all.add(*tensor);
    }
  }
  std::printf("GGUF version %" PRIu32 ", %zu values, %zu tensors, alignment %zu\n\n", qc_gguf_version(file.get()),
              qc_gguf_value_count(file.get()), qc_gguf_tensor_count(file.get()), qc_gguf_alignment(file.get()));
  printTable(rows, 3);
  std::puts("");
  rows = {{"format", "tensors", "weights", "bytes", "bits per weight"}};
  for (const auto &[name, total] : formats)
    rows.push_back(totalRow(name, total));
  rows.push_back(totalRow("total", all));
  printTable(rows, 1);
  if (all.tensors != qc_gguf_tensor_count(file.get()))
    std::printf("\n%zu tensors of unknown types are not in the totals\n",
                qc_gguf_tensor_count(file.get()) - static_cast<size_t>(all.tensors));
  return 0;
}
