// Reading importance matrices.
#include "importance.h"

#include "model.h"

#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace {

constexpr uint32_t typeF32 = 0;

std::vector<float> floatsOf(const qc_gguf_tensor &tensor, std::string &fault) {
  std::vector<float> values;
  if (tensor.type != typeF32)
    fault = printable(tensor.name) + " is " + typeText(tensor) + ", not f32";
  else if (tensor.bytes)
    values.resize(tensor.bytes / sizeof(float));
  if (!values.empty())
    std::memcpy(values.data(), tensor.data, tensor.bytes);
  return values;
}

std::string numberText(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", static_cast<double>(value));
  return text;
}

bool counts(float value) { return std::isfinite(value) && value >= 0; }

/// The name without the ending; empty when it ends otherwise.
std::string without(const std::string &ending, const std::string &name) {
  const bool matches =
      name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
  return matches ? name.substr(0, name.size() - ending.size()) : "";
}

/// Reads forward in the older form; every read is held against the bytes that are left.
struct Reader {
  const std::string &path;
  const std::vector<uint8_t> &bytes;
  size_t at = 0;

  const uint8_t *take(uint64_t count, const char *what) {
    if (count > bytes.size() - at)
      throw Failure(path + ": not an importance matrix: " + what + " needs " + std::to_string(count) +
                    " bytes at offset " + std::to_string(at) + ", the file ends at " + std::to_string(bytes.size()));
    at += count;
    return bytes.data() + (at - count);
  }
  uint64_t count(const char *what, int32_t least) {
    int32_t value;
    const size_t from = at;
    std::memcpy(&value, take(sizeof value, what), sizeof value);
    if (value < least)
      throw Failure(path + ": not an importance matrix: " + what + " is " + std::to_string(value) + " at offset " +
                    std::to_string(from));
    return static_cast<uint64_t>(value);
  }
};

}  // namespace

Importance::Importance(const std::string &path) : path(path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    throw Failure(path + ": cannot be read: " + (error ? error.message() : "not a file"));
  std::ifstream file(path, std::ios::binary);
  char magic[4] = {};
  file.read(magic, sizeof magic);
  if (file && std::memcmp(magic, "GGUF", sizeof magic) == 0) {
    readGguf();
    return;
  }
  file.clear();
  std::vector<uint8_t> bytes(std::filesystem::file_size(path));
  if (!file.seekg(0) || !file.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
    throw Failure(path + ": cannot be read");
  readLegacy(bytes);
}

const std::vector<float> *Importance::use(const qc_gguf_tensor &tensor) {
  const auto found = entries.find(tensor.name);
  if (found == entries.end())
    return nullptr;
  Entry &entry = found->second;
  const uint64_t columns = tensor.dims[0], matrices = tensor.dims[2] * tensor.dims[3];
  if (entry.fault.empty() && entry.values.size() != columns && entry.values.size() != columns * matrices)
    entry.fault = std::to_string(entry.values.size()) + " values for " + printable(tensor.name) + ", which is " +
                  shapeText(tensor);
  judge(tensor.name, entry, columns);
  if (!entry.fault.empty())
    throw Failure(path + ": " + entry.fault);
  entry.used = true;
  const size_t part = entry.values.size() / entry.counts.size();
  size_t never = 0;
  for (size_t i = 0; i < entry.counts.size(); ++i) {
    const float count = entry.counts[i];
    never += count == 0;
    for (size_t v = i * part; v < (i + 1) * part; ++v)
      entry.values[v] = count > 0 ? entry.values[v] / count : 1.0f;
  }
  neverUsed += never;
  withNeverUsed += never != 0;
  return &entry.values;
}

/// Finds the fault of an entry, if it has one. Numbers of matrices that were never used are none.
void Importance::judge(const std::string &tensor, Entry &entry, uint64_t columns) const {
  if (!entry.fault.empty())
    return;
  const size_t part = entry.values.size() / entry.counts.size();
  const auto fault = [&](const char *what, float value, const std::string &where) {
    entry.fault =
        std::string(what) + printable(tensor) + " is " + numberText(value) + where + ", not a finite number from 0 on";
  };
  for (size_t i = 0; i < entry.counts.size(); ++i) {
    if (!counts(entry.counts[i]))
      return fault("the count of ", entry.counts[i], " for matrix " + std::to_string(i));
    for (size_t v = i * part; v < (i + 1) * part && entry.counts[i] != 0; ++v)
      if (!counts(entry.values[v]) || !counts(entry.values[v] / entry.counts[i]))
        return fault("the importance of ", entry.values[v],
                     (entry.values.size() > columns ? " at matrix " + std::to_string(v / columns) + ", column "
                                                    : " at column ") +
                         std::to_string(v % columns));
  }
}

std::vector<std::string> Importance::warnings() const {
  std::vector<std::string> all;
  std::string names;
  size_t broken = 0;
  for (auto [name, entry] : entries) {
    if (entry.used)
      continue;
    judge(name, entry, entry.values.size() + 1);
    if (entry.fault.empty())
      continue;
    constexpr size_t shown = 3;
    if (broken++ < shown)
      names += (names.empty() ? "" : "; ") + entry.fault;
  }
  if (broken)
    all.push_back(path + ": " + std::to_string(broken) + " of its entries are broken, and not used: " + names);
  if (neverUsed)
    all.push_back(path + ": " + std::to_string(neverUsed) + " matrices of " + std::to_string(withNeverUsed) +
                  " tensors have the count 0: all their columns count the same");
  return all;
}

void Importance::add(const std::string &tensor, Entry entry) {
  const auto [place, isNew] = entries.emplace(tensor, std::move(entry));
  if (!isNew)
    place->second.fault = printable(tensor) + " occurs twice";
}

void Importance::readGguf() {
  const Gguf file = openGguf(path);
  for (const qc_gguf_tensor *tensor : tensorsOf(file.get())) {
    const std::string name = without(".in_sum2", tensor->name);
    if (name.empty())
      continue;
    Entry entry;
    entry.values = floatsOf(*tensor, entry.fault);
    if (const qc_gguf_tensor *const counter = qc_gguf_tensor_by_name(file.get(), (name + ".counts").c_str()))
      entry.counts = floatsOf(*counter, entry.fault);
    else
      entry.fault = "there is no " + printable(name) + ".counts";
    if (entry.fault.empty() && (entry.counts.empty() || entry.values.size() % entry.counts.size() != 0))
      entry.fault = printable(name) + " has " + std::to_string(entry.values.size()) + " sums and " +
                    std::to_string(entry.counts.size()) + " counts";
    add(name, std::move(entry));
  }
  if (entries.empty())
    throw Failure(path + ": not an importance matrix: no tensor NAME.in_sum2");
}

void Importance::readLegacy(const std::vector<uint8_t> &bytes) {
  // i32 entries; of each: i32 length and name, i32 calls, i32 values and those as f32. What follows says where it is
  // from.
  Reader reader{path, bytes};
  for (uint64_t left = reader.count("the number of entries", 1); left; --left) {
    const uint64_t length = reader.count("the length of a name", 1);
    const std::string name(reinterpret_cast<const char *>(reader.take(length, "a name")), length);
    const uint64_t calls = reader.count("a number of calls", 0), size = reader.count("a number of values", 1);
    const uint8_t *const from = reader.take(size * sizeof(float), "values");
    Entry entry;
    entry.values.resize(size);
    std::memcpy(entry.values.data(), from, size * sizeof(float));
    entry.counts = {calls ? static_cast<float>(calls) : 1.0f};
    add(name, std::move(entry));
  }
}
