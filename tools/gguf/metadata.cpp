// The metadata of what `quantize` writes.
#include "metadata.h"

#include "model.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace {

constexpr const char *versionKey = "general.quantization_version", *fileTypeKey = "general.file_type";
constexpr uint32_t version = 2;

struct FileType {
  const char *format;
  uint32_t number;
};
constexpr FileType fileTypes[] = {
    {"f32", 0},      {"f16", 1},    {"q4_0", 2},    {"q4_1", 3},   {"q8_0", 7},   {"q5_0", 8},     {"q5_1", 9},
    {"q2_k", 10},    {"q3_k", 11},  {"q4_k", 14},   {"q5_k", 16},  {"q6_k", 18},  {"iq2_xxs", 19}, {"iq2_xs", 20},
    {"iq3_xxs", 23}, {"iq1_s", 24}, {"iq4_nl", 25}, {"iq3_s", 26}, {"iq2_s", 28}, {"iq4_xs", 30},  {"iq1_m", 31},
    {"bf16", 32},    {"tq1_0", 36}, {"tq2_0", 37},  {"mxfp4", 38}, {"nvfp4", 39}, {"q1_0", 40},    {"q2_0", 41},
};

/// Whether the type is one of blocks with scales: of formats, all that are not floats; of other types, ggml's q8_1,
/// q8_k.
bool isQuantized(const qc_gguf_tensor &tensor) {
  if (tensor.format)
    return tensor.format->quantizes_x;
  return tensor.type_name && tensor.type_name[0] == 'q';
}

/// The type that most weights have; the first of equals.
uint32_t mostFrequent(const std::vector<Item> &items, uint32_t (*typeOf)(const Item &)) {
  std::map<uint32_t, uint64_t> weights;
  uint32_t most = 0;
  for (const Item &item : items)
    weights[typeOf(item)] += weightsOf(*item.tensor);
  uint64_t greatest = 0;
  for (const auto &[type, count] : weights)
    if (count > greatest) {
      greatest = count;
      most = type;
    }
  return most;
}

const FileType *fileTypeOf(uint32_t type) {
  if (const qc_format *const format = qc_format_by_id("ggml", type))
    for (const FileType &candidate : fileTypes)
      if (std::strcmp(candidate.format, format->name) == 0)
        return &candidate;
  return nullptr;
}

}  // namespace

Metadata::Metadata(const qc_gguf *input, const std::string &path, const std::vector<Item> &items) {
  for (size_t i = 0; const qc_gguf_value *value = qc_gguf_value_at(input, i); ++i)
    kept.push_back(*value);

  bool changes = false, was = false, is = false;
  for (const Item &item : items) {
    changes |= item.changes;
    was |= isQuantized(*item.tensor);
    is |= isQuantized(item.written);
  }
  int64_t given = version;
  qc_error error{};
  const qc_status status = qc_gguf_int(input, versionKey, &given, &error);
  if (status != QC_ERROR_NOT_FOUND && was && (status != QC_OK || given != version))
    throw Failure(path + ": its tensors are quantised in version " +
                  (status == QC_OK ? std::to_string(given) : "'" + std::string(error.message) + "'") +
                  " of the blocks (" + versionKey + "); only version " + std::to_string(version) + " is known");
  if (!changes)
    return;
  const uint32_t before = mostFrequent(items, [](const Item &item) { return item.tensor->type; });
  const uint32_t after = mostFrequent(items, [](const Item &item) { return item.written.type; });
  if (after != before) {
    if (const FileType *const found = fileTypeOf(after))
      set(fileTypeKey, found->number);
    else
      remove(fileTypeKey);
  }
  if (is)
    set(versionKey, version);
}

/// In the place that the value has, or at the end.
void Metadata::set(const char *key, uint32_t value) {
  const uint32_t &number = numbers.emplace_back(value);
  const qc_gguf_value made = {key, QC_GGUF_U32, QC_GGUF_U32, 1, &number, sizeof number};
  for (qc_gguf_value &old : kept)
    if (std::strcmp(old.key, key) == 0) {
      old = made;
      return;
    }
  kept.push_back(made);
}

void Metadata::remove(const char *key) {
  kept.erase(std::remove_if(kept.begin(), kept.end(),
                            [&](const qc_gguf_value &value) { return std::strcmp(value.key, key) == 0; }),
             kept.end());
}
