// Reading importance matrices.
#include "importance.h"

#include "model.h"

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace {

constexpr uint32_t typeF32 = 0;

std::vector<float> floatsOf(const qc_gguf_tensor &tensor, const std::string &path) {
  if (tensor.type != typeF32)
    throw Failure(path + ": " + printable(tensor.name) + " is " + typeText(tensor) + ", not f32");
  std::vector<float> values(tensor.bytes / sizeof(float));
  if (!values.empty())
    std::memcpy(values.data(), tensor.data, tensor.bytes);
  return values;
}

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

Importance::Importance(const std::string &path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    throw Failure(path + ": cannot be read: " + (error ? error.message() : "not a file"));
  std::ifstream file(path, std::ios::binary);
  char magic[4] = {};
  file.read(magic, sizeof magic);
  if (file && std::memcmp(magic, "GGUF", sizeof magic) == 0) {
    readGguf(path);
    return;
  }
  file.clear();
  std::vector<uint8_t> bytes(std::filesystem::file_size(path));
  if (!file.seekg(0) || !file.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size())))
    throw Failure(path + ": cannot be read");
  readLegacy(path, bytes);
}

const std::vector<float> *Importance::find(const std::string &tensor) const {
  const auto found = tensors_.find(tensor);
  return found == tensors_.end() ? nullptr : &found->second;
}

void Importance::add(const std::string &path, const std::string &tensor, std::vector<float> values) {
  for (size_t i = 0; i < values.size(); ++i)
    if (!std::isfinite(values[i]) || values[i] < 0)
      throw Failure(path + ": the importance of " + printable(tensor) + " is " + std::to_string(values[i]) + " at " +
                    std::to_string(i) + ", not a finite number from 0 on");
  if (!tensors_.emplace(tensor, std::move(values)).second)
    throw Failure(path + ": " + printable(tensor) + " occurs twice");
}

void Importance::readGguf(const std::string &path) {
  const Gguf file = openGguf(path);
  for (const qc_gguf_tensor *tensor : tensorsOf(file.get())) {
    const std::string name = without(".in_sum2", tensor->name);
    if (name.empty())
      continue;
    const qc_gguf_tensor *const counter = qc_gguf_tensor_by_name(file.get(), (name + ".counts").c_str());
    if (!counter)
      throw Failure(path + ": there is no " + printable(name) + ".counts");
    std::vector<float> values = floatsOf(*tensor, path);
    const std::vector<float> counts = floatsOf(*counter, path);
    if (counts.empty() || values.size() % counts.size() != 0)
      throw Failure(path + ": " + printable(name) + " has " + std::to_string(values.size()) + " sums and " +
                    std::to_string(counts.size()) + " counts");
    // A count for each matrix of a tensor. One that was never used has no sums: all its columns count the same.
    const size_t length = values.size() / counts.size();
    for (size_t i = 0; i < values.size(); ++i) {
      const float count = counts[i / length];
      values[i] = count > 0 ? values[i] / count : 1.0f;
    }
    add(path, name, std::move(values));
  }
  if (tensors_.empty())
    throw Failure(path + ": not an importance matrix: no tensor NAME.in_sum2");
}

void Importance::readLegacy(const std::string &path, const std::vector<uint8_t> &bytes) {
  // i32 entries; of each: i32 length and name, i32 calls, i32 values and those as f32. What follows says where it is
  // from.
  Reader reader{path, bytes};
  for (uint64_t entries = reader.count("the number of entries", 1); entries; --entries) {
    const uint64_t length = reader.count("the length of a name", 1);
    const std::string name(reinterpret_cast<const char *>(reader.take(length, "a name")), length);
    const uint64_t calls = reader.count("a number of calls", 0), size = reader.count("a number of values", 1);
    const uint8_t *const from = reader.take(size * sizeof(float), "values");
    std::vector<float> values(size);
    std::memcpy(values.data(), from, size * sizeof(float));
    for (float &value : values)
      value = calls ? value / static_cast<float>(calls) : value;
    add(path, name, std::move(values));
  }
}
