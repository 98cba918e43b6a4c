// The tool on any file, with options and an importance matrix that are drawn from the same input. Whatever it is given,
// a call ends with an exit status and, if that is not 0, with a reason; it leaves no temporary file, and a file that
// could not be written is what it was. What quantize writes has the tensors of what it read, list and verify accept it,
// and tensors that kept their type kept their bytes.
//
// The input is a GGUF file; behind a marker, which may be missing, the importance matrix; and the last bytes of all are
// the options too. So every GGUF file is an input.
#include "input.h"
#include "program.h"

#include <quantc/quantc.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

namespace fuzz {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view marker = "|importance|";
constexpr size_t optionBytes = 24;

/// Where the files lie: in memory where the system has such a folder. Removed when the program ends.
class Folder {
public:
  Folder() {
    path = std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path().string();
    path += "/quantc-fuzz-XXXXXX";
    require(mkdtemp(path.data()) != nullptr, "there is a folder for files");
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  std::string operator/(const char *name) const { return path + "/" + name; }

  std::set<std::string> names() const {
    std::set<std::string> all;
    for (const auto &entry : std::filesystem::directory_iterator(path))
      all.insert(entry.path().filename());
    return all;
  }

private:
  std::string path;
};

const Folder &folder() {
  static const Folder made;
  return made;
}

void writeFile(const std::string &path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A standard stream that goes to memory for as long as this lives.
class Captured {
public:
  explicit Captured(FILE *&stream) : captured(stream), before(stream) {
    captured = open_memstream(&text, &length);
    require(captured != nullptr, "there is memory for what is printed");
  }
  ~Captured() {
    end();
    std::free(text);
  }
  Captured(const Captured &) = delete;
  Captured &operator=(const Captured &) = delete;

  std::string end() {
    if (captured != before) {
      std::fclose(captured);
      captured = before;
    }
    return {text, length};
  }

private:
  FILE *&captured;
  FILE *const before;
  char *text = nullptr;
  size_t length = 0;
};

struct Result {
  int status;
  std::string out, err;
};

bool isPlain(const std::string &text) {
  return std::none_of(text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; });
}

/// Calls the tool and checks what holds of every call.
Result call(const Words &words) {
  std::vector<const char *> arguments{"quantc-gguf"};
  for (const std::string &word : words)
    arguments.push_back(word.c_str());
  Result result{};
  {
    Captured out(stdout), err(stderr);
    result.status = run(static_cast<int>(arguments.size()), arguments.data());
    result.out = out.end();
    result.err = err.end();
  }
  require(result.status >= 0 && result.status <= 2, "the exit status is 0, 1 or 2");
  require(isPlain(result.out) && isPlain(result.err), "no control character is printed");
  require(result.err.empty() || result.err.back() == '\n', "messages are lines");
  const std::string error = "quantc-gguf: ", warning = error + "warning: ";
  bool explained = false;
  for (size_t at = 0; (at = result.err.find(error, at)) != std::string::npos; at += error.size())
    explained |= result.err.compare(at, warning.size(), warning) != 0;
  require(explained == (result.status != 0) || (words[0] == "verify" && result.status == 1 && !result.out.empty()),
          "a failure has a reason, and nothing else has");
  return result;
}

struct CloseGguf {
  void operator()(qc_gguf *gguf) const { qc_gguf_close(gguf); }
};

std::unique_ptr<qc_gguf, CloseGguf> parse(const std::string &bytes) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  if (qc_gguf_parse(bytes.data(), bytes.size(), &gguf, &error) != QC_OK)
    require(false, error.message);
  return std::unique_ptr<qc_gguf, CloseGguf>(gguf);
}

/// Values that say how the file is quantised may differ.
void requireSameValues(const qc_gguf *was, const qc_gguf *is) {
  for (size_t i = 0; const qc_gguf_value *value = qc_gguf_value_at(was, i); ++i) {
    const std::string_view key = value->key;
    if (key == "general.file_type" || key == "general.quantization_version")
      continue;  // say what the file is now
    const qc_gguf_value *const kept = qc_gguf_value_by_key(is, value->key);
    require(kept != nullptr, "values are kept");
    require(kept->type == value->type && kept->count == value->count && kept->bytes == value->bytes &&
                (value->bytes == 0 || std::memcmp(kept->data, value->data, value->bytes) == 0),
            "values are what they were");
  }
}

void requireSameTensors(const qc_gguf *was, const qc_gguf *is) {
  require(qc_gguf_tensor_count(was) == qc_gguf_tensor_count(is), "no tensor is lost");
  for (size_t i = 0; const qc_gguf_tensor *tensor = qc_gguf_tensor_at(was, i); ++i) {
    const qc_gguf_tensor *const kept = qc_gguf_tensor_at(is, i);
    require(std::strcmp(kept->name, tensor->name) == 0 && std::equal(kept->dims, kept->dims + 4, tensor->dims),
            "tensors keep name and shape");
    if (kept->type != tensor->type)
      require(kept->format && tensor->format, "only what can be decoded changes");
    else if (tensor->bytes)
      require(kept->bytes == tensor->bytes && std::memcmp(kept->data, tensor->data, kept->bytes) == 0,
              "tensors of the same type keep their bytes");
  }
}

std::string text(Input &input) {
  std::string made;
  for (size_t length = input.number(0, 8); length; --length)
    made += static_cast<char>(0x20 + input.byte() % 0x5f);
  return made;
}

/// One of the words, rarely any.
std::string word(Input &input, const Words &words) { return input.rarely(16) ? text(input) : input.pick(words); }

Words formatNames() {
  Words names{"Q4_K", "q9_9"};
  for (size_t i = 0; const qc_format *format = qc_format_at(i); ++i)
    names.push_back(format->name);
  return names;
}

void quantize(Input &options, const std::string &model, std::string_view importance, const Result &listed,
              const Result &verified) {
  const std::string in = folder() / "in", counts = folder() / "importance";
  Words words{"quantize", in};
  const size_t target = options.number(0, 7);
  const std::string out = target == 0 ? in : folder() / (target == 1 ? "none/out" : "out");
  const std::string before = "what was there";
  if (target == 2)
    writeFile(out, before);
  words.push_back(out);
  words.insert(words.end(), {"--format", word(options, formatNames())});
  switch (options.number(0, 5)) {
  case 0:
    words.push_back("--importance=" + in);
    break;
  case 1:
  case 2:
    writeFile(counts, importance);
    words.insert(words.end(), {"--importance", counts});
    break;
  case 3:
    words.push_back("--importance=" + folder() / "none");
  }
  const Words patterns = {"*", "*.weight", "[a-m]*", "?", "blk.*"};
  for (size_t count = options.number(0, 2); count; --count)
    words.insert(words.end(), {options.flag() ? "--include" : "--exclude", word(options, patterns)});
  words.insert(words.end(), {"--threads", word(options, {"1", "2"})});
  if (!options.flag())
    words.push_back("--requantize");

  const std::set<std::string> files = folder().names();
  const Result result = call(words);
  const std::set<std::string> left = folder().names();
  if (result.status != 0) {
    require(left == files, "a failure leaves no file");
    require(readFile(in) == model && (target != 2 || readFile(out) == before), "a failure changes no file");
    return;
  }
  require(listed.status == 0, "what list refuses cannot be quantised");
  std::set<std::string> expected = files;
  if (out != in)
    expected.insert("out");
  require(left == expected, "only the output is new");
  const std::string written = readFile(out);
  const auto was = parse(model), is = parse(written);
  requireSameValues(was.get(), is.get());
  requireSameTensors(was.get(), is.get());
  require(call({"list", out}).status == 0, "list accepts what was written");
  require(call({"verify", out, "--threads", "1"}).status <= verified.status, "verify accepts what it accepted before");
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace fuzz;
  const std::string_view all(reinterpret_cast<const char *>(data), size);
  const size_t cut = all.find(marker);
  const std::string model(all.substr(0, cut));
  const std::string_view importance = cut == all.npos ? all : all.substr(cut + marker.size());
  const size_t last = std::min(size, optionBytes);
  Input options(data + size - last, last);

  writeFile(folder() / "in", model);
  const Result listed = call({"list", folder() / "in"}), verified = call({"verify", folder() / "in", "--threads", "2"});
  require(listed.status == 0 ? verified.err.empty() : listed.err == verified.err,
          "list and verify read the same files");
  quantize(options, model, importance, listed, verified);
  for (const char *name : {"in", "importance", "out"})
    std::filesystem::remove(folder() / name);
  return 0;
}
