// The command `quantize`: streams a GGUF file into another one, with the chosen tensors in another format. Everything
// that can be wrong with the request is found before the first byte is written. Memory holds one piece of one tensor.
#include "importance.h"
#include "model.h"
#include "options.h"
#include "output.h"
#include "progress.h"

#include <algorithm>
#include <cctype>
#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <exception>
#include <numeric>
#include <optional>

#include <fnmatch.h>

namespace {

constexpr size_t copyBytes = size_t{1} << 24;
constexpr size_t weightsForThread = size_t{1} << 18;  // of a piece: a bar that moves, and parts for all threads

/// One tensor of the output.
struct Item {
  const qc_gguf_tensor *tensor;
  bool changes = false;
  const std::vector<float> *importance = nullptr;
  qc_gguf_tensor written;  // what the output's list says
};

bool matchesAny(const std::vector<std::string> &patterns, const char *name) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string &pattern) { return fnmatch(pattern.c_str(), name, 0) == 0; });
}

/// The format, and ggml's number for it.
const qc_format *findFormat(const Options &options, uint32_t &type) {
  std::string name = options.format, known;
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  for (size_t i = 0; const qc_format *format = qc_format_at(i); ++i)
    for (size_t id = 0; id < format->id_count; ++id) {
      if (std::string(format->ids[id].space) != "ggml")
        continue;
      type = static_cast<uint32_t>(format->ids[id].number);
      if (name == format->name)
        return format;
      known += std::string(known.empty() ? "" : " ") + format->name;
    }
  throw UsageError("--format " + options.format +
                   (qc_format_by_name(name.c_str()) ? " has no number in GGUF files" : " is not known") +
                   "; there are: " + known);
}

/// Bytes from each tensor to the next one, or to the end of the file: what a tensor of unknown type may have.
size_t extentOf(const qc_gguf_tensor &tensor, const std::vector<const qc_gguf_tensor *> &tensors, uint64_t fileBytes) {
  uint64_t end = fileBytes;
  for (const qc_gguf_tensor *other : tensors)
    if (other->offset > tensor.offset)
      end = std::min(end, other->offset);
  return static_cast<size_t>(end - tensor.offset);
}

class Quantizer {
public:
  Quantizer(const Options &options, const qc_format &format)
      : options_(options), format_(format), input_(openGguf(options.files[0])) {}

  int run(uint32_t type) {
    if (!options_.importance.empty())
      importance_.emplace(options_.importance);
    choose(type);
    OutputFile output(options_.files[1]);
    pool_ = makePool(options_.threads);
    write(output);
    return 0;
  }

private:
  /// What happens to each tensor.
  void choose(uint32_t type) {
    const std::vector<std::string> include =
        options_.include.empty() ? std::vector<std::string>{"*.weight"} : options_.include;
    const std::vector<const qc_gguf_tensor *> tensors = tensorsOf(input_.get());
    for (const std::string &pattern : options_.include)
      if (std::none_of(tensors.begin(), tensors.end(),
                       [&](const qc_gguf_tensor *tensor) { return matchesAny({pattern}, tensor->name); }))
        throw Failure(options_.files[0] + ": no tensor has a name like '" + pattern + "'");
    size_t important = 0;
    for (const qc_gguf_tensor *tensor : tensors) {
      Item item{tensor, false, nullptr, *tensor};
      if (!tensor->bytes_known)
        item.written.bytes = extentOf(*tensor, tensors, qc_gguf_bytes(input_.get()));
      if (matchesAny(include, tensor->name) && !matchesAny(options_.exclude, tensor->name))
        item.changes = canChange(*tensor);
      if (item.changes) {
        item.written.type = type;
        weights_ += weightsOf(*tensor);
        item.importance = importanceOf(*tensor);
        important += item.importance != nullptr;
      }
      items_.push_back(item);
    }
    if (importance_ && important == 0)
      throw Failure(options_.importance + ": none of its " + std::to_string(importance_->size()) +
                    " names is that of a tensor to quantise");
    for (const std::string &note : notes_)
      std::fprintf(stderr, "%s\n", printable(note).c_str());
  }

  bool canChange(const qc_gguf_tensor &tensor) {
    const char *reason = nullptr;
    if (dimensionsOf(tensor) < 2 || weightsOf(tensor) == 0 || tensor.format == &format_)
      return false;  // as expected: nothing to say
    if (!tensor.format)
      reason = "its type cannot be decoded";
    else if (tensor.dims[0] % format_.block_elements != 0)
      reason = "its rows are no multiple of the block";
    if (reason)
      notes_.push_back(printable(tensor.name) + " is kept: " + reason + " (" + typeText(tensor) + ", " +
                       shapeText(tensor) + ")");
    return !reason;
  }

  const std::vector<float> *importanceOf(const qc_gguf_tensor &tensor) {
    if (!importance_)
      return nullptr;
    const std::vector<float> *const found = importance_->find(tensor.name);
    if (!found) {
      notes_.push_back(printable(tensor.name) + " is quantised without importance: " + options_.importance +
                       " does not name it");
      return nullptr;
    }
    const uint64_t matrices = tensor.dims[2] * tensor.dims[3];
    if (found->size() != tensor.dims[0] && found->size() != tensor.dims[0] * matrices)
      throw Failure(options_.importance + ": " + std::to_string(found->size()) + " values for " +
                    printable(tensor.name) + ", which is " + shapeText(tensor));
    return found;
  }

  /// Passes bytes to the file; the exception of a failed write waits until the library has returned.
  static qc_status sink(void *context, const void *data, size_t bytes, qc_error *) {
    auto &self = *static_cast<Quantizer *>(context);
    try {
      self.output_->write(data, bytes);
      return QC_OK;
    } catch (...) {
      self.thrown_ = std::current_exception();
      return QC_ERROR_FILE;
    }
  }

  void checkWriting(qc_status status, const qc_error &error) const {
    if (thrown_)
      std::rethrow_exception(thrown_);
    check(status, error, options_.files[1]);
  }

  void write(OutputFile &output) {
    qc_gguf_writer *made = nullptr;
    qc_error error{};
    output_ = &output;
    check(qc_gguf_writer_create(sink, this, &made, &error), error);
    const std::unique_ptr<qc_gguf_writer, void (*)(qc_gguf_writer *)> writer(made, qc_gguf_writer_destroy);
    writer_ = made;
    for (size_t i = 0; const qc_gguf_value *value = qc_gguf_value_at(input_.get(), i); ++i)
      check(qc_gguf_writer_add_value(made, value, &error), error, options_.files[1]);
    for (const Item &item : items_)
      check(qc_gguf_writer_add_tensor(made, &item.written, &error), error, options_.files[1]);
    uint64_t bytes = 0;
    check(qc_gguf_writer_file_bytes(made, &bytes, &error), error);
    output.reserve(bytes);

    Progress progress(weights_);
    size_t changed = 0;
    for (size_t i = 0; i < items_.size(); ++i) {
      const Item &item = items_[i];
      const std::string name = printable(item.tensor->name);
      progress.start(name);
      if (item.changes)
        convert(item, progress);
      else
        copy(item);
      changed += item.changes;
      progress.finish("[" + std::to_string(i + 1) + "/" + std::to_string(items_.size()) + "] " + name + "  " +
                      shapeText(*item.tensor) + "  " + typeText(*item.tensor) +
                      (item.changes ? std::string(" -> ") + format_.name : ", kept"));
    }
    checkWriting(qc_gguf_writer_finish(made, &error), error);
    output.commit();
    std::printf("%s: %zu of %zu tensors quantised to %s, %" PRIu64 " bytes", printable(options_.files[1]).c_str(),
                changed, items_.size(), format_.name, bytes);
    if (changed)
      std::printf(", %.2f M weights/s", progress.rate() / 1e6);
    std::puts("");
  }

  void copy(const Item &item) {
    const auto *from = static_cast<const uint8_t *>(item.tensor->data);
    for (size_t at = 0; at < item.written.bytes; at += copyBytes) {
      const size_t bytes = std::min(copyBytes, item.written.bytes - at);
      append(from + at, bytes);
      release(from + at, bytes);
    }
  }

  void append(const void *data, size_t bytes) {
    qc_error error{};
    checkWriting(qc_gguf_writer_write(writer_, data, bytes, &error), error);
  }

  void convert(const Item &item, Progress &progress) {
    const qc_gguf_tensor &tensor = *item.tensor;
    const bool oneForAll = !item.importance || item.importance->size() == tensor.dims[0];
    const uint64_t matrixRows = oneForAll ? rowsOf(tensor) : tensor.dims[1];
    const size_t block = std::lcm(tensor.format->block_elements, format_.block_elements);
    const size_t limit = weightsForThread * std::max<size_t>(qc_pool_threads(pool_.get()), 4);
    for (uint64_t row = 0; row < rowsOf(tensor); row += matrixRows) {
      const float *const importance =
          item.importance ? item.importance->data() + (oneForAll ? 0 : row / matrixRows * tensor.dims[0]) : nullptr;
      forEachPiece(row, matrixRows, tensor.dims[0], block, limit, [&](const Piece &piece) {
        convert(tensor, piece, importance ? importance + piece.column : nullptr);
        progress.advance(piece.weights());
      });
    }
  }

  void convert(const qc_gguf_tensor &tensor, const Piece &piece, const float *importance) {
    const qc_weights weights = weightsAt(tensor, piece);
    const qc_options how = {sizeof(qc_options), nullptr, pool_.get()};
    qc_error error{};
    decoded_.resize(std::max(decoded_.size(), piece.weights()));
    const qc_output y = {decoded_.data(), piece.weights(), 0};
    check(qc_dequantize(&weights, 0, piece.rows, &y, &how, &error), error, printable(tensor.name));
    release(weights.data, weights.bytes);

    const size_t bytes = piece.weights() / format_.block_elements * format_.block_bytes;
    encoded_.resize(std::max(encoded_.size(), bytes));
    const qc_input x = {decoded_.data(), piece.weights(), 0, piece.rows};
    const qc_input counts = {importance, piece.columns, 0, 1};
    const qc_status status = qc_quantize(&format_, piece.columns, &x, importance ? &counts : nullptr, encoded_.data(),
                                         bytes, 0, &how, &error);
    if (status == QC_ERROR_VALUE)
      refuse(tensor, piece, importance);
    check(status, error, printable(tensor.name));
    append(encoded_.data(), bytes);
  }

  /// The library has found a number that cannot be quantised in the piece: this says where it is in the tensor.
  [[noreturn]] void refuse(const qc_gguf_tensor &tensor, const Piece &piece, const float *importance) {
    const float *const begin = decoded_.data(), *const end = begin + piece.weights();
    const float *found = std::find_if(begin, end, [](float value) { return !std::isfinite(value); });
    std::string what = found != end && std::isinf(*found) ? "infinity" : "NaN";
    std::string why = "only finite numbers can be quantised";
    if (found == end) {
      found = findTooLarge(piece, importance, why);
      char text[32];
      std::snprintf(text, sizeof text, "%g", static_cast<double>(*found));
      what = text;
    }
    const auto at = static_cast<uint64_t>(found - begin);
    throw Failure(printable(tensor.name) + ": " + what + " at row " + std::to_string(piece.row + at / piece.columns) +
                  ", column " + std::to_string(piece.column + at % piece.columns) + "; " + why +
                  "; --exclude keeps a tensor as it is");
  }

  /// The number of the decoded piece that is too large for the format; `why` becomes what the library says of it.
  const float *findTooLarge(const Piece &piece, const float *importance, std::string &why) {
    size_t at = 0;
    const auto passes = [&](size_t columns) {
      const qc_input x = {decoded_.data() + at, columns, 0, 1};
      const qc_input counts = {importance + (importance ? at % piece.columns : 0), columns, 0, 1};
      qc_error error{};
      const qc_status status = qc_quantize(&format_, columns, &x, importance ? &counts : nullptr, encoded_.data(),
                                           encoded_.size(), 0, nullptr, &error);
      const std::string message = error.message;
      why = std::string(format_.name) + message.substr(std::min(message.size(), message.rfind(" holds")));
      return status == QC_OK;
    };
    while (at + piece.columns < piece.weights() && passes(piece.columns))
      at += piece.columns;
    while (at + format_.block_elements < piece.weights() && passes(format_.block_elements))
      at += format_.block_elements;
    passes(format_.block_elements);
    return std::max_element(decoded_.data() + at, decoded_.data() + at + format_.block_elements,
                            [](float a, float b) { return std::fabs(a) < std::fabs(b); });
  }

  const Options &options_;
  const qc_format &format_;
  const Gguf input_;
  std::optional<Importance> importance_;
  std::vector<Item> items_;
  std::vector<std::string> notes_;  // what the user may not expect, said once the request is found sound
  uint64_t weights_ = 0;            // to be quantised
  Pool pool_;
  OutputFile *output_ = nullptr;
  qc_gguf_writer *writer_ = nullptr;
  std::exception_ptr thrown_;
  std::vector<float> decoded_;
  std::vector<uint8_t> encoded_;
};

}  // namespace

int quantize(const Options &options) {
  uint32_t type = 0;
  const qc_format *const format = findFormat(options, type);
  return Quantizer(options, *format).run(type);
}
