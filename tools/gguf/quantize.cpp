// The command `quantize`: streams a GGUF file into another one, with the chosen tensors in another format. Everything
// that can be wrong with the request is found before the first byte is written.
#include "choice.h"
#include "convert.h"
#include "importance.h"
#include "metadata.h"
#include "model.h"
#include "options.h"
#include "output.h"
#include "progress.h"

#include <algorithm>
#include <cctype>
#include <cinttypes>
#include <cstdio>
#include <exception>
#include <optional>

namespace {

constexpr size_t copyBytes = size_t{1} << 24;

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

/// The library's writer, with a file at its end.
class Writer {
public:
  /// `name` is the file's, for messages.
  Writer(OutputFile &output, const std::string &name) : output(output), name(name) {
    qc_gguf_writer *made = nullptr;
    qc_error error{};
    check(qc_gguf_writer_create(sink, this, &made, &error), error);
    writer.reset(made);
  }

  void add(const qc_gguf_value &value) {
    qc_error error{};
    check(qc_gguf_writer_add_value(writer.get(), &value, &error), error, name);
  }
  void add(const qc_gguf_tensor &tensor) {
    qc_error error{};
    check(qc_gguf_writer_add_tensor(writer.get(), &tensor, &error), error, name);
  }
  uint64_t fileBytes() const {
    uint64_t bytes = 0;
    qc_error error{};
    check(qc_gguf_writer_file_bytes(writer.get(), &bytes, &error), error);
    return bytes;
  }
  void write(const void *data, size_t bytes) {
    qc_error error{};
    checkWriting(qc_gguf_writer_write(writer.get(), data, bytes, &error), error);
  }
  void finish() {
    qc_error error{};
    checkWriting(qc_gguf_writer_finish(writer.get(), &error), error);
  }

private:
  /// Passes bytes to the file; the exception of a failed write waits until the library has returned.
  static qc_status sink(void *context, const void *data, size_t bytes, qc_error *) {
    auto &self = *static_cast<Writer *>(context);
    try {
      self.output.write(data, bytes);
      return QC_OK;
    } catch (...) {
      self.thrown = std::current_exception();
      return QC_ERROR_FILE;
    }
  }
  void checkWriting(qc_status status, const qc_error &error) const {
    if (thrown)
      std::rethrow_exception(thrown);
    check(status, error, name);
  }

  OutputFile &output;
  const std::string name;
  std::exception_ptr thrown;
  std::unique_ptr<qc_gguf_writer, void (*)(qc_gguf_writer *)> writer{nullptr, qc_gguf_writer_destroy};
};

void warn(const std::string &text) { std::fprintf(stderr, "quantc-gguf: warning: %s\n", printable(text).c_str()); }

void copy(const Item &item, Writer &writer) {
  const auto *from = static_cast<const uint8_t *>(item.tensor->data);
  for (size_t at = 0; at < item.written.bytes; at += copyBytes) {
    const size_t bytes = std::min(copyBytes, item.written.bytes - at);
    writer.write(from + at, bytes);
    release(from + at, bytes);
  }
}

/// What became of a tensor, as "w.weight  64 x 3  f32 -> q8_0".
std::string describe(const Item &item) {
  std::string text = printable(item.tensor->name) + "  " + shapeText(*item.tensor) + "  " + typeText(*item.tensor);
  text += item.changes ? std::string(" -> ") + item.written.format->name : ", kept";
  if (!item.why.empty())
    text += (item.changes ? ", " : ": ") + item.why;
  return text;
}

/// Returns weights a second.
double writeTensors(const Choice &choice, const qc_format &format, size_t threads, Writer &writer) {
  Converter converter(format, threads, [&](const void *data, size_t size) { writer.write(data, size); });
  Progress progress(choice.weights);
  for (size_t i = 0; i < choice.items.size(); ++i) {
    const Item &item = choice.items[i];
    progress.start(printable(item.tensor->name));
    if (item.changes)
      converter.convert(item, progress);
    else
      copy(item, writer);
    progress.finish("[" + std::to_string(i + 1) + "/" + std::to_string(choice.items.size()) + "] " + describe(item),
                    !item.expected);
  }
  return progress.rate();
}

}  // namespace

int quantize(const Options &options) {
  uint32_t type = 0;
  const qc_format &format = *findFormat(options, type);
  const Gguf input = openGguf(options.files[0]);
  std::optional<Importance> importance;
  if (!options.importance.empty() && !format.quantizes_x)
    warn(std::string(format.name) + " is converted to, not fitted: --importance is not used");
  else if (!options.importance.empty())
    importance.emplace(options.importance);
  const Choice choice = chooseTensors(options, input.get(), format, type, importance ? &*importance : nullptr);
  for (const std::string &warning : choice.warnings)
    warn(warning);

  const Metadata metadata(input.get(), options.files[0], choice.items);
  OutputFile output(options.files[1]);
  Writer writer(output, options.files[1]);
  for (const qc_gguf_value &value : metadata.values())
    writer.add(value);
  for (const Item &item : choice.items)
    writer.add(item.written);
  const uint64_t bytes = writer.fileBytes();
  output.reserve(bytes);

  const double rate = writeTensors(choice, format, options.threads, writer);
  writer.finish();
  output.commit();
  const auto changed =
      std::count_if(choice.items.begin(), choice.items.end(), [](const Item &item) { return item.changes; });
  std::printf("%s: %zu of %zu tensors quantised to %s, %" PRIu64 " bytes", printable(options.files[1]).c_str(),
              static_cast<size_t>(changed), choice.items.size(), format.name, bytes);
  if (changed)
    std::printf(", %.2f M weights/s", rate / 1e6);
  std::puts("");
  if (const std::string misfits = misfitsText(choice, format); !misfits.empty())
    warn(misfits);
  return 0;
}
