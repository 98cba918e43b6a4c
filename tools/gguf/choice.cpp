// What `quantize` does to each tensor.
#include "choice.h"

#include "model.h"

#include <fnmatch.h>

namespace {

bool matchesAny(const std::vector<std::string> &patterns, const char *name) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string &pattern) { return fnmatch(pattern.c_str(), name, 0) == 0; });
}

/// Bytes from each tensor to the next one, or to the end of the file: what a tensor of unknown type may have.
size_t extentOf(const qc_gguf_tensor &tensor, const std::vector<const qc_gguf_tensor *> &tensors, uint64_t fileBytes) {
  uint64_t end = fileBytes;
  for (const qc_gguf_tensor *other : tensors)
    if (other->offset > tensor.offset)
      end = std::min(end, other->offset);
  return static_cast<size_t>(end - tensor.offset);
}

class Chooser {
public:
  Chooser(const Options &options, const qc_gguf *input, const qc_format &format, Importance *importance)
      : options_(options), input_(input), format_(format), importance_(importance) {}

  Choice choose(uint32_t type) {
    const std::vector<std::string> include =
        options_.include.empty() ? std::vector<std::string>{"*.weight"} : options_.include;
    const std::vector<const qc_gguf_tensor *> tensors = tensorsOf(input_);
    for (const std::string &pattern : options_.include)
      if (std::none_of(tensors.begin(), tensors.end(),
                       [&](const qc_gguf_tensor *tensor) { return matchesAny({pattern}, tensor->name); }))
        throw Failure(options_.files[0] + ": no tensor has a name like '" + pattern + "'");
    size_t important = 0;
    for (const qc_gguf_tensor *tensor : tensors) {
      Item item{tensor, false, nullptr, *tensor};
      if (!tensor->bytes_known)
        item.written.bytes = extentOf(*tensor, tensors, qc_gguf_bytes(input_));
      if (matchesAny(include, tensor->name) && !matchesAny(options_.exclude, tensor->name))
        item.changes = canChange(*tensor);
      if (item.changes) {
        item.written.type = type;
        item.written.format = &format_;
        choice_.weights += weightsOf(*tensor);
        item.importance = importanceOf(*tensor);
        important += item.importance != nullptr;
      }
      choice_.items.push_back(item);
    }
    if (importance_ && important == 0)
      throw Failure(options_.importance + ": none of its " + std::to_string(importance_->size()) +
                    " names is that of a tensor to quantise");
    if (importance_)
      for (const std::string &warning : importance_->warnings())
        choice_.notes.push_back(warning);
    return choice_;
  }

private:
  bool canChange(const qc_gguf_tensor &tensor) {
    const char *reason = nullptr;
    if (dimensionsOf(tensor) < 2 || weightsOf(tensor) == 0 || tensor.format == &format_)
      return false;  // as expected: nothing to say
    if (!tensor.format)
      reason = "its type cannot be decoded";
    else if (tensor.dims[0] % format_.block_elements != 0)
      reason = "its rows are no multiple of the block";
    if (reason)
      choice_.notes.push_back(printable(tensor.name) + " is kept: " + reason + " (" + typeText(tensor) + ", " +
                              shapeText(tensor) + ")");
    return !reason;
  }

  const std::vector<float> *importanceOf(const qc_gguf_tensor &tensor) {
    if (!importance_)
      return nullptr;
    const std::vector<float> *const found = importance_->use(tensor);
    if (!found)
      choice_.notes.push_back(printable(tensor.name) + " is quantised without importance: " + options_.importance +
                              " does not name it");
    return found;
  }

  const Options &options_;
  const qc_gguf *const input_;
  const qc_format &format_;
  Importance *const importance_;
  Choice choice_;
};

}  // namespace

Choice chooseTensors(const Options &options, const qc_gguf *input, const qc_format &format, uint32_t type,
                     Importance *importance) {
  return Chooser(options, input, format, importance).choose(type);
}
