// What `quantize` does to each tensor.
#include "choice.h"

#include "model.h"
#include "names.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <utility>

namespace {

using Tensors = std::vector<const qc_gguf_tensor *>;

/// The greatest place that a tensor may reach to: the next one, or the end of the file.
uint64_t placeAfter(const qc_gguf_tensor &tensor, const Tensors &tensors, uint64_t fileBytes) {
  uint64_t end = fileBytes;
  for (const qc_gguf_tensor *other : tensors)
    if (other->offset > tensor.offset)
      end = std::min(end, other->offset);
  return end;
}

class Chooser {
public:
  Chooser(const Options &options, const qc_gguf *input, const qc_format &format, Importance *importance)
      : options(options), format(format), importance(importance), tensors(tensorsOf(input)),
        alignment(qc_gguf_alignment(input)), fileBytes(qc_gguf_bytes(input)) {}

  Choice choose(uint32_t type) {
    checkPatterns("--exclude", options.exclude);
    checkPatterns("--include", options.include);
    for (const qc_gguf_tensor *tensor : tensors) {
      Item item{tensor, *tensor, false, {}, true, false, nullptr};
      if (!tensor->bytes_known)
        item.written.bytes = static_cast<size_t>(placeAfter(*tensor, tensors, fileBytes) - tensor->offset);
      decide(item);
      if (item.changes) {
        item.written.type = type;
        item.written.format = &format;
        choice.weights += weightsOf(*tensor);
      }
      choice.items.push_back(item);
    }
    checkIncluded();
    checkTwice();
    useImportance();
    warnOfOtherBytes();
    return choice;
  }

private:
  void checkPatterns(const char *option, const std::vector<std::string> &patterns) const {
    for (const std::string &pattern : patterns) {
      if (std::any_of(tensors.begin(), tensors.end(),
                      [&](const qc_gguf_tensor *tensor) { return matches(pattern, tensor->name); }))
        continue;
      const std::string nearest = nearestName(pattern, tensors);
      throw Failure(options.files[0] + ": no tensor has a name like '" + pattern + "' (" + option + ")" +
                    (nearest.empty() ? "" : "; the nearest is '" + printable(nearest) + "'"));
    }
  }

  /// Whether a pattern of --include means tensors that are kept by default, and no other matrix.
  bool isSingledOut(const char *name) const {
    return std::any_of(options.include.begin(), options.include.end(), [&](const std::string &pattern) {
      return matches(pattern, name) && std::all_of(tensors.begin(), tensors.end(), [&](const qc_gguf_tensor *other) {
               return !matches(pattern, other->name) || dimensionsOf(*other) < 2 || reasonToKeep(other->name);
             });
    });
  }

  /// Why the format cannot be that of the tensor; empty when it can.
  std::string obstacle(const qc_gguf_tensor &tensor) const {
    if (dimensionsOf(tensor) < 2)
      return "it has one dimension";
    if (weightsOf(tensor) == 0)
      return "it has no weights";
    if (!tensor.format)
      return "its type cannot be decoded";
    if (tensor.dims[0] % format.block_elements != 0)
      return "its rows of " + std::to_string(tensor.dims[0]) + " are no multiple of " +
             std::to_string(format.block_elements);
    return "";
  }

  void decide(Item &item) const {
    const qc_gguf_tensor &tensor = *item.tensor;
    const bool byDefault = options.include.empty();
    const char *const reason = reasonToKeep(tensor.name);
    if (matchesAny(options.exclude, tensor.name))
      item.why = "named by --exclude";
    else if (byDefault && !matches("*.weight", tensor.name))
      item.why = "its name does not end in .weight";
    else if (!byDefault && !matchesAny(options.include, tensor.name))
      item.why = "not named by --include";
    else if (tensor.format == &format)
      item.why = "it has the format";
    else if (dimensionsOf(tensor) >= 2 && reason && !isSingledOut(tensor.name))
      item.why = reason;
    else if (item.why = obstacle(tensor); !item.why.empty()) {
      item.expected = dimensionsOf(tensor) < 2 || weightsOf(tensor) == 0;
      item.misfits = tensor.format && !item.expected;
    } else
      item.changes = true;
  }

  /// What is named must be possible: a tensor by its own name, one at least by a pattern.
  void checkIncluded() const {
    for (const std::string &pattern : options.include) {
      const Item *impossible = nullptr;
      bool possible = false;
      for (const Item &item : choice.items)
        if (matches(pattern, item.tensor->name) && !matchesAny(options.exclude, item.tensor->name)) {
          const bool fails = item.tensor->format != &format && !obstacle(*item.tensor).empty();
          if (fails && (!impossible || item.tensor->name == pattern))
            impossible = &item;
          possible |= !fails;
          if (fails && item.tensor->name == pattern) {
            possible = false;
            break;
          }
        }
      if (impossible && !possible)
        throw Failure(options.files[0] + ": " + printable(impossible->tensor->name) + ", which --include " +
                      (impossible->tensor->name == pattern ? "" : "'" + pattern + "' ") +
                      "names, cannot be quantised to " + format.name + ": " + obstacle(*impossible->tensor));
    }
  }

  /// Blocks of blocks: the errors of both add up, and those of the first are fitted as if they were weights.
  void checkTwice() {
    size_t count = 0;
    const Item *first = nullptr;
    for (const Item &item : choice.items)
      if (item.changes && item.tensor->format->quantizes_x && format.quantizes_x && count++ == 0)
        first = &item;
    if (count == 0)
      return;
    const std::string what = printable(first->tensor->name) + " (" + first->tensor->format->name + ")" +
                             (count > 1 ? " and " + std::to_string(count - 1) + " more" : "");
    if (!options.requantize)
      throw Failure(options.files[0] + ": quantised already: " + what +
                    "; to quantise again adds the errors: take a file of floats, keep them with --exclude, or insist "
                    "with --requantize");
    choice.warnings.push_back("quantised for the second time, which adds the errors: " + what);
  }

  void useImportance() {
    if (!importance)
      return;
    size_t with = 0, without = 0;
    for (Item &item : choice.items) {
      if (!item.changes)
        continue;
      item.importance = importance->use(*item.tensor);
      ++(item.importance ? with : without);
      if (!item.importance) {
        item.why = "without importance";
        item.expected = false;
      }
    }
    if (with == 0)
      throw Failure(options.importance + ": none of its " + std::to_string(importance->size()) +
                    " names is that of a tensor to quantise");
    if (without)
      choice.warnings.push_back(options.importance + " does not name " + std::to_string(without) + " of the " +
                                std::to_string(with + without) +
                                " tensors to quantise; they are quantised without importance");
    for (const std::string &warning : importance->warnings())
      choice.warnings.push_back(warning);
  }

  void warnOfOtherBytes() {
    uint64_t others = 0;
    for (const qc_gguf_tensor *tensor : tensors) {
      if (!tensor->bytes_known || tensor->bytes == 0)
        continue;
      const uint64_t end = (tensor->offset + tensor->bytes + alignment - 1) / alignment * alignment;
      const uint64_t next = placeAfter(*tensor, tensors, fileBytes);
      others += next > end ? next - end : 0;
    }
    if (others)
      choice.warnings.push_back(options.files[0] + ": " + std::to_string(others) +
                                " bytes between or after the tensors belong to none, and are not kept");
  }

  const Options &options;
  const qc_format &format;
  Importance *const importance;
  const Tensors tensors;
  const uint64_t alignment, fileBytes;
  Choice choice;
};

}  // namespace

Choice chooseTensors(const Options &options, const qc_gguf *input, const qc_format &format, uint32_t type,
                     Importance *importance) {
  return Chooser(options, input, format, importance).choose(type);
}

std::string misfitsText(const Choice &choice, const qc_format &format) {
  size_t count = 0;
  uint64_t bytes = 0;
  std::set<uint64_t> lengths;
  for (const Item &item : choice.items)
    if (item.misfits) {
      ++count;
      bytes += item.written.bytes;
      lengths.insert(item.tensor->dims[0]);
    }
  if (count == 0)
    return "";
  std::vector<const qc_format *> fitting;
  for (size_t i = 0; const qc_format *other = qc_format_at(i); ++i) {
    const bool inFiles = std::any_of(other->ids, other->ids + other->id_count,
                                     [](const qc_id &id) { return std::strcmp(id.space, "ggml") == 0; });
    if (inFiles && other->quantizes_x && std::all_of(lengths.begin(), lengths.end(), [&](uint64_t length) {
          return length % other->block_elements == 0;
        }))
      fitting.push_back(other);
  }
  const auto distance = [&](const qc_format *other) {
    return std::pair(std::fabs(other->bits_per_weight - format.bits_per_weight), std::string(other->name));
  };
  std::sort(fitting.begin(), fitting.end(),
            [&](const qc_format *a, const qc_format *b) { return distance(a) < distance(b); });
  std::string rows, names;
  for (const uint64_t length : lengths)
    rows += (rows.empty() ? "" : ", ") + std::to_string(length);
  for (const qc_format *other : fitting)
    names.append(" ").append(other->name);
  return std::to_string(count) + " tensors, " + std::to_string(bytes) +
         " bytes of the output, are kept as they were because their rows (" + rows + ") are no multiple of the " +
         std::to_string(format.block_elements) + " weights of a block of " + format.name + "; " +
         (names.empty() ? "no other format fits all of them"
                        : "formats that fit all of them, the nearest in size first:" + names);
}
