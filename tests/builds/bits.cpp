// What the library computes, as hashes: for each format what is decoded, encoded, encoded by importance, packed and
// unpacked, and multiplied, on every target of this CPU. Inputs are made by integer arithmetic alone, so whatever built
// the library, and this program, the hashes are those of bits.txt.
//
//   bits         prints the table
//   bits TABLE   compares with it
#include "quantc/quantc.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

qc_error error;

void check(qc_status status, const char *call) {
  if (status == QC_OK)
    return;
  std::fprintf(stderr, "%s: %s\n", call, error.message);
  std::exit(EXIT_FAILURE);
}
#define CHECK(call) check(call, #call)

/// FNV-1a; any NaN is the same NaN.
class Hash {
public:
  void add(const std::vector<uint8_t> &bytes) {
    for (const uint8_t byte : bytes)
      state = (state ^ byte) * 0x01000193;
  }
  void add(const std::vector<float> &values) {
    for (const float &value : values) {
      uint32_t bits;
      std::memcpy(&bits, &value, sizeof bits);
      if ((bits & 0x7fffffff) > 0x7f800000)
        bits = 0x7fc00000;
      for (int shift = 0; shift < 32; shift += 8)
        state = (state ^ (bits >> shift & 0xff)) * 0x01000193;
    }
  }
  uint32_t value() const { return state; }

private:
  uint32_t state = 0x811c9dc5;
};

class Random {
public:
  explicit Random(uint32_t seed) : state(seed) {}
  uint32_t operator()() {
    state = state * 1664525 + 1013904223;
    return state >> 8;
  }

private:
  uint32_t state;
};

float from_bits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// Bell-shaped around 0 as weights are, at most 16, with runs of zeros, of subnormals and of one large value.
std::vector<float> numbers(size_t count, uint32_t seed) {
  std::vector<float> values(count);
  Random random(seed);
  for (size_t i = 0; i < count; ++i) {
    const uint32_t sign = random() & 1;
    uint32_t magnitude = 0;  // of three uniform numbers: a whole number below 2^23, in units of 2^-23
    for (int k = 0; k < 3; ++k)
      magnitude += random() & 0x1fffff;
    uint32_t exponent = 127, bits = magnitude;
    if (magnitude) {
      while (!(bits & 0x800000)) {
        bits <<= 1;
        --exponent;
      }
      bits = exponent << 23 | (bits & 0x7fffff);
    }
    switch (i / 32 % 37) {
    case 11:
      bits = 0;
      break;
    case 17:
      bits = magnitude >> 12;
      break;
    case 23:
      bits = i % 32 ? bits : 0x41800000;
      break;
    default:
      break;
    }
    values[i] = from_bits(bits | sign << 31);
  }
  return values;
}

/// What errors count: 0 for some columns, magnitudes of 1/32 to 8 for the others.
std::vector<float> counts(size_t count) {
  std::vector<float> values(count);
  Random random(3);
  for (float &value : values)
    value = from_bits(random() % 8 == 0 ? 0 : (122 + random() % 8) << 23 | (random() & 0x7fffff));
  return values;
}

enum { decoded, encoded, weighted, repacked, product, columns_of_table };
const char *const names[columns_of_table] = {"decoded", "encoded", "weighted", "repacked", "product"};
struct Row {
  uint32_t hash[columns_of_table];
};

constexpr size_t rows = 19;  // no multiple of a panel

struct Matrix {
  const qc_format *format;
  size_t cols;
  std::vector<uint8_t> bytes;

  qc_weights weights() const {
    qc_weights w;
    CHECK(qc_weights_init(&w, format, nullptr, bytes.data(), bytes.size(), rows, cols, 0, &error));
    return w;
  }
};

Matrix empty(const qc_format *format) {
  const size_t block = format->block_elements, cols = block * ((256 + block - 1) / block);
  size_t bytes = 0;
  CHECK(qc_weight_bytes(format, nullptr, rows, cols, &bytes, &error));
  return {format, cols, std::vector<uint8_t>(bytes)};
}

Matrix quantize(const qc_format *format, const qc_options &options, bool by_importance) {
  Matrix m = empty(format);
  const auto values = numbers(rows * m.cols, 1), importance = counts(m.cols);
  const qc_input source = {values.data(), values.size(), 0, rows};
  const qc_input weights = {importance.data(), importance.size(), 0, 1};
  CHECK(qc_quantize(format, m.cols, &source, by_importance ? &weights : nullptr, m.bytes.data(), m.bytes.size(), 0,
                    &options, &error));
  return m;
}

std::vector<float> multiply(const qc_weights &weights, const std::vector<float> &x, size_t columns,
                            const qc_options &options) {
  const qc_input in = {x.data(), x.size(), 0, columns};
  std::vector<float> y(columns * rows);
  const qc_output out = {y.data(), y.size(), 0};
  size_t bytes = 0;
  CHECK(qc_matmul_workspace_bytes(&weights, columns, &options, &bytes, &error));
  std::vector<uint8_t> workspace(bytes);
  CHECK(qc_matmul(&weights, 0, rows, &in, &out, workspace.data(), workspace.size(), &options, &error));
  return y;
}

/// The matrix packed; the hash of what comes back from the panels.
std::vector<uint8_t> pack(const Matrix &m, const qc_options &options, qc_weights &packed, Hash &restored_hash) {
  const qc_weights raw = m.weights();
  const qc_layout *const layout = qc_preferred_layout(m.format, &options);
  size_t bytes = 0;
  CHECK(qc_weight_bytes(m.format, layout, rows, m.cols, &bytes, &error));
  std::vector<uint8_t> panels(bytes), restored(m.bytes.size());
  CHECK(qc_pack(&raw, 0, rows, panels.data(), panels.size(), &options, &error));
  CHECK(qc_weights_init(&packed, m.format, layout, panels.data(), panels.size(), rows, m.cols, 0, &error));
  CHECK(qc_unpack(&packed, 0, rows, restored.data(), restored.size(), 0, &options, &error));
  restored_hash.add(restored);
  return panels;
}

/// Packs to every layout and multiplies; the hashes of what comes back from the panels and of the products, which
/// packed weights must yield, too.
void use(const Matrix &m, qc_options options, Hash &restored_hash, Hash &product_hash) {
  const qc_weights raw = m.weights();
  qc_weights packed, wide;
  const std::vector<uint8_t> panels = pack(m, options, packed, restored_hash);
  options.preference = QC_PREFER_SPEED;
  const std::vector<uint8_t> wide_panels = pack(m, options, wide, restored_hash);

  for (const size_t columns : {size_t{1}, size_t{3}, size_t{9}}) {
    auto x = numbers(columns * m.cols, 2);
    if (columns == 9) {
      x[2 * m.cols] = from_bits(0xffc00000);
      x[5 * m.cols + 1] = from_bits(0x7f800000);
    }
    const std::vector<float> y = multiply(raw, x, columns, options);
    Hash of_raw, of_packed, of_wide;
    of_raw.add(y);
    of_packed.add(multiply(packed, x, columns, options));
    of_wide.add(multiply(wide, x, columns, options));
    product_hash.add(y);
    if (of_raw.value() != of_packed.value() || of_raw.value() != of_wide.value()) {
      std::fprintf(stderr, "%s %s: %zu columns: packed weights yield other bits than raw ones\n", options.target->name,
                   m.format->name, columns);
      std::exit(EXIT_FAILURE);
    }
  }
}

Row row_of(const qc_format *format, const qc_target *target) {
  const qc_options options = {sizeof options, target, nullptr, QC_PREFER_MEMORY};
  Hash hashes[columns_of_table];

  Matrix random = empty(format);
  Random next(4);
  for (uint8_t &byte : random.bytes)
    byte = uint8_t(next());
  std::vector<float> w(rows * random.cols);
  const qc_weights raw = random.weights();
  const qc_output out = {w.data(), w.size(), 0};
  CHECK(qc_dequantize(&raw, 0, rows, &out, &options, &error));
  hashes[decoded].add(w);
  use(random, options, hashes[repacked], hashes[product]);

  const Matrix weighed = quantize(format, options, true), plain = quantize(format, options, false);
  hashes[weighted].add(weighed.bytes);
  hashes[encoded].add(plain.bytes);
  use(plain, options, hashes[repacked], hashes[product]);

  Row row;
  for (int c = 0; c < columns_of_table; ++c)
    row.hash[c] = hashes[c].value();
  return row;
}

struct Line {
  std::string format;
  Row row;
};

std::vector<Line> read_table(const char *path) {
  std::FILE *const file = std::fopen(path, "r");
  if (!file) {
    std::perror(path);
    std::exit(EXIT_FAILURE);
  }
  std::vector<Line> table;
  char text[256], name[256];
  while (std::fgets(text, sizeof text, file)) {
    unsigned h[columns_of_table];
    if (text[0] != '#' && std::sscanf(text, "%255s %x %x %x %x %x", name, &h[0], &h[1], &h[2], &h[3], &h[4]) == 6)
      table.push_back({name, {{h[0], h[1], h[2], h[3], h[4]}}});
  }
  std::fclose(file);
  return table;
}

const Row *find(const std::vector<Line> &table, const char *format) {
  for (const Line &line : table)
    if (line.format == format)
      return &line.row;
  return nullptr;
}

}  // namespace

int main(int argc, char **argv) {
  std::vector<Line> table;
  if (argc > 1)
    table = read_table(argv[1]);
  bool good = true;
  std::string targets;
  for (size_t t = 0; t < qc_target_count(); ++t) {
    const qc_target *const target = qc_target_at(t);
    if (!qc_target_available(target))
      continue;
    size_t computed = 0;
    for (size_t f = 0; f < qc_format_count(); ++f) {
      const qc_format *const format = qc_format_at(f);
      if (!qc_supports(format, QC_OP_PACK, target))
        continue;  // a build with kernels of a few formats
      ++computed;
      const Row row = row_of(format, target);
      const Row *const expected = find(table, format->name);
      if (!expected) {
        if (argc > 1)  // a format of somebody's own
          std::printf("%s: not in the table, so targets are compared with each other alone; remake_bits adds it\n",
                      format->name);
        table.push_back({format->name, row});
        continue;
      }
      for (int c = 0; c < columns_of_table; ++c)
        if (row.hash[c] != expected->hash[c]) {
          std::fprintf(stderr, "%s %s: %s: %08x, not %08x\n", target->name, format->name, names[c], row.hash[c],
                       expected->hash[c]);
          good = false;
        }
    }
    targets += ", " + std::string(target->name) + " " + std::to_string(computed);
  }
  if (argc == 1 && good) {
    std::printf("# What every build computes: see bits.cpp. If a fitting rule changed, remake it:\n"
                "#     cmake --build build/release --target remake_bits\n#%-11s",
                "");
    for (const char *name : names)
      std::printf(" %8s", name);
    std::printf("\n");
    for (const Line &line : table) {
      std::printf("%-12s", line.format.c_str());
      for (const uint32_t hash : line.row.hash)
        std::printf(" %08x", hash);
      std::printf("\n");
    }
  }
  std::fprintf(argc > 1 ? stdout : stderr, "formats: %zu%s%s\n", qc_format_count(), targets.c_str(),
               good ? "" : ": other bits than the table's");
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
