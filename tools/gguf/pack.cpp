// The command `pack`: a model as panels that engines map. The library makes the file; here it gets its name when it is
// complete, and the model's pages are let go as they have been read.
#include "model.h"
#include "options.h"
#include "output.h"

#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// What the library's calls come back to. The exception of a failed write waits until the library has returned.
struct Sink {
  OutputFile &file;
  std::exception_ptr thrown;

  static qc_status write(void *context, uint64_t offset, const void *data, size_t bytes, qc_error *) {
    auto &self = *static_cast<Sink *>(context);
    try {
      self.file.writeAt(offset, data, bytes);
      return QC_OK;
    } catch (...) {
      self.thrown = std::current_exception();
      return QC_ERROR_FILE;
    }
  }
  static void wasRead(void *, const void *data, size_t bytes) { release(data, bytes); }
};

}  // namespace

int pack(const Options &options) {
  const Gguf input = openGguf(options.files[0]);
  const Pool pool = makePool(options.threads);
  const qc_options how = {sizeof how, nullptr, pool.get(), size_t{options.speed ? QC_PREFER_SPEED : QC_PREFER_MEMORY}};
  qc_error error{};
  uint64_t bytes = 0;
  check(qc_packed_file_bytes(input.get(), &how, &bytes, &error), error, options.files[0]);
  OutputFile output(options.files[1]);
  output.reserve(bytes);
  Sink sink{output, nullptr};
  const qc_packed_output to = {sizeof to, Sink::write, Sink::wasRead, &sink};
  const qc_status status = qc_packed_write(input.get(), &to, &how, &error);
  if (sink.thrown)
    std::rethrow_exception(sink.thrown);
  check(status, error, options.files[0]);
  output.commit();
  size_t packed = 0, kept = 0;
  for (const qc_gguf_tensor *tensor : tensorsOf(input.get()))
    ++(tensor->format ? packed : kept);
  std::printf("%s: %zu tensors for target %s, layout %s, %" PRIu64 " bytes", printable(options.files[1]).c_str(),
              packed, qc_active_target()->name, qc_active_target()->layout, bytes);
  if (kept)
    std::printf("; %zu of types without a format are left out", kept);
  std::puts("");
  return 0;
}

bool isPacked(const std::string &path) {
  struct stat file;
  char magic[8] = {};
  if (stat(path.c_str(), &file) != 0 || !S_ISREG(file.st_mode))
    return false;
  const int opened = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool isRead = opened >= 0 && read(opened, magic, sizeof magic) == ssize_t{sizeof magic};
  if (opened >= 0)
    close(opened);
  return isRead && std::memcmp(magic, "quantcqp", sizeof magic) == 0;
}

int verifyPacked(const Options &options) {
  const Pool pool = makePool(options.threads);
  const qc_options how = {sizeof how, nullptr, pool.get(), QC_PREFER_MEMORY};
  qc_error error{};
  qc_packed *opened = nullptr;
  check(qc_packed_open(options.files[0].c_str(), &how, &opened, &error), error, options.files[0]);
  const std::unique_ptr<qc_packed, void (*)(qc_packed *)> file(opened, qc_packed_close);
  check(qc_packed_verify(file.get(), &how, &error), error, options.files[0]);
  std::printf("%s: %zu tensors are what was packed\n", printable(options.files[0]).c_str(),
              qc_packed_tensor_count(file.get()));
  return 0;
}
