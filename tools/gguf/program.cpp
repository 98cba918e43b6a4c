// From the command line to a command, and from what a command throws to a message and an exit status.
#include "program.h"

#include "model.h"
#include "options.h"
#include "standard_streams.h"

#include <cstdio>
#include <exception>
#include <new>

namespace {

int run(const Options &options) {
  if (options.command == "help")
    return std::fputs(helpText, stdout) < 0;
  if (options.command == "version")
    return std::printf("quantc-gguf %s\n", qc_version()) < 0;
  qc_error error{};
  if (qc_environment_status(&error) != QC_OK)
    throw Failure(error.message);
  return options.command == "list"     ? list(options)
         : options.command == "verify" ? verify(options)
         : options.command == "pack"   ? pack(options)
                                       : quantize(options);
}

}  // namespace

int run(int count, const char *const *arguments) {
  try {
    const int status = run(parseOptions(count, arguments));
    return hasPrinted("quantc-gguf") ? status : 1;
  } catch (const UsageError &error) {
    std::fprintf(stderr, "quantc-gguf: %s\nTry 'quantc-gguf --help'.\n", printable(error.what()).c_str());
    return 2;
  } catch (const std::bad_alloc &) {
    std::fputs("quantc-gguf: out of memory\n", stderr);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "quantc-gguf: %s\n", printable(error.what()).c_str());
  }
  return 1;
}
