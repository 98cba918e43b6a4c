// From the command line to a command, and from what a command throws to a message and an exit status.
#include "program.h"

#include "model.h"
#include "options.h"

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
    std::fprintf(stderr, "quantc-gguf: warning: %s\n", error.message);
  return options.command == "list" ? list(options) : options.command == "verify" ? verify(options) : quantize(options);
}

}  // namespace

int run(int count, const char *const *arguments) {
  try {
    const int status = run(parseOptions(count, arguments));
    // What was printed counts only once it has arrived.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
      throw Failure("cannot write to the standard output");
    return status;
  } catch (const UsageError &error) {
    std::fprintf(stderr, "quantc-gguf: %s\nTry 'quantc-gguf --help'.\n", error.what());
    return 2;
  } catch (const std::bad_alloc &) {
    std::fputs("quantc-gguf: out of memory\n", stderr);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "quantc-gguf: %s\n", error.what());
  }
  return 1;
}
