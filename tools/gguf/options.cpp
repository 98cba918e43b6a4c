// The command line of quantc-gguf: a command, its files, and options that may stand anywhere after it.
#include "options.h"

#include "names.h"

#include <algorithm>
#include <cstdlib>

namespace {

const std::string helpString =
    R"(usage: quantc-gguf list FILE
       quantc-gguf verify FILE [--threads N]
       quantc-gguf quantize IN OUT --format F [--importance FILE]
                   [--include PATTERN]... [--exclude PATTERN]... [--requantize] [--threads N]
       quantc-gguf pack IN OUT [--speed] [--threads N]

list      prints every tensor of a GGUF file: format, shape, bytes, bits per weight; and the totals.
verify    decodes every block of every tensor and reports weights that are NaN or infinite, and gaps between tensors.
          Of a file that pack has made, compares every byte with its checksums.
quantize  writes IN to OUT with tensors in another format. All other tensors are kept byte for byte, and all metadata
          but for general.quantization_version, which becomes 2, and general.file_type, which becomes that of the
          format if most weights now have it. OUT may be IN. It appears, or is replaced, only when it is complete;
          after an error or a signal it is what it was.
pack      writes the tensors of IN to OUT as panels for this CPU's target (or that of QUANTC_TARGET), a cache that
          engines map and multiply from. OUT appears only when it is complete.

FILE and IN are regular files or pipes; '-' is the standard input.

  --format F         q4_k, q8_0, ...: a format that GGUF files can hold
  --importance FILE  what an error in each column of a tensor counts: an importance matrix of llama.cpp, as GGUF or .dat
                     (not used by f32, f16 and bf16, which numbers are converted to)
  --include PATTERN  the tensors to change, by name; without it '*.weight'
  --exclude PATTERN  the tensors to keep among those
  --requantize       also tensors that are quantised already, although this adds the errors of both; without it they are
                     refused, but for conversions to f32, f16 and bf16
  --speed            panels that are larger, and faster where memory is not what bounds products
  --threads N        1 .. 1024; without it one for each hardware thread
  -h, --help         this text
  --version          the version

A PATTERN is one of a shell: '*' is any text, '?' a character, '[a-z]' a character of a set. One that no tensor
matches is an error, as is an --include of what cannot be quantised. A line for each tensor says what was done, or why
not. These are kept in any case: tensors of one dimension, those whose rows are no multiple of the format's block (the
last line then says which formats fit), those of a type that is not known, and those that have the format already. So
are, unless a pattern of --include names nothing but such tensors, those that engines need as floats or that are too
small to gain. They are known by these parts of their names:

)" + reasonsToKeep() +
    R"(
Exit status: 0 success, 1 failure or a fault found by verify, 2 a command line that is wrong.
)";

struct Command {
  const char *name;
  size_t files;
  std::vector<std::string> options;
};
const Command commands[] = {
    {"list", 1, {}},
    {"verify", 1, {"--threads"}},
    {"quantize", 2, {"--format", "--importance", "--include", "--exclude", "--threads", "--requantize"}},
    {"pack", 2, {"--speed", "--threads"}}};

size_t parseThreads(const std::string &text) {
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos && text.size() <= 4;
  const unsigned long threads = digits ? std::strtoul(text.c_str(), nullptr, 10) : 0;
  if (threads < 1 || threads > 1024)
    throw UsageError("--threads takes a number from 1 to 1024, not '" + text + "'");
  return threads;
}

void setOption(Options &options, const std::string &name, const std::string &value) {
  const auto once = [&](std::string &option) {
    if (!option.empty())
      throw UsageError(name + " is given twice");
    option = value;
  };
  if (value.empty())
    throw UsageError(name + " takes a value");
  if (name == "--format")
    once(options.format);
  else if (name == "--importance")
    once(options.importance);
  else if (name == "--include")
    options.include.push_back(value);
  else if (name == "--exclude")
    options.exclude.push_back(value);
  else
    options.threads = parseThreads(value);
}

}  // namespace

const char *const helpText = helpString.c_str();

Options parseOptions(int count, const char *const *arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  Options options;
  const auto asks = [&](const char *a, const char *b) {  // for the whole program, wherever it stands before "--"
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, a) != end || std::find(words.begin(), end, b) != end;
  };
  if (asks("--help", "-h") || (!words.empty() && words[0] == "help")) {
    options.command = "help";
    return options;
  }
  if (asks("--version", "-V")) {
    options.command = "version";
    return options;
  }
  if (words.empty())
    throw UsageError("a command is missing");
  const auto *command = std::find_if(std::begin(commands), std::end(commands),
                                     [&](const Command &candidate) { return words[0] == candidate.name; });
  if (command == std::end(commands))
    throw UsageError("there is no command '" + words[0] + "'");
  options.command = command->name;

  bool onlyFiles = false;
  for (size_t i = 1; i < words.size(); ++i) {
    const std::string &word = words[i];
    if (onlyFiles || word.size() < 2 || word[0] != '-') {
      options.files.push_back(word);
      continue;
    }
    if (word == "--") {
      onlyFiles = true;
      continue;
    }
    const size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (std::find(command->options.begin(), command->options.end(), name) == command->options.end())
      throw UsageError(options.command + " has no option " + name);
    if (name == "--requantize" || name == "--speed") {
      if (equals != std::string::npos)
        throw UsageError(name + " takes no value");
      (name == "--speed" ? options.speed : options.requantize) = true;
      continue;
    }
    if (equals == std::string::npos && ++i == words.size())
      throw UsageError(name + " takes a value");
    setOption(options, name, equals == std::string::npos ? words[i] : word.substr(equals + 1));
  }
  if (options.files.size() != command->files)
    throw UsageError(options.command + " takes " + std::to_string(command->files) +
                     (command->files == 1 ? " file" : " files") + ", not " + std::to_string(options.files.size()));
  if (options.command == "quantize" && options.format.empty())
    throw UsageError("quantize needs --format");
  return options;
}
