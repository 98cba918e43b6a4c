// Writing a file that appears complete or not at all.
#include "output.h"

#include "interrupt.h"
#include "model.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::string folderOf(const std::string &path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

mode_t usualMode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

OutputFile::OutputFile(const std::string &path) : name_(path), path_(path) {
  if (path.empty() || path.back() == '/')
    throw Failure("'" + path + "' is no name for a file");
  if (path == "-")
    throw Failure("the output is a file, not the standard output; './-' is one of that name");
  struct stat there;
  mode_t mode = usualMode();
  if (stat(path.c_str(), &there) == 0) {
    if (!S_ISREG(there.st_mode))
      throw Failure(path + ": not a regular file, so it cannot be replaced");
    mode = there.st_mode & 0777;
    char resolved[PATH_MAX];  // a link is kept, what it points to is replaced
    if (!realpath(path.c_str(), resolved))
      fail("resolve", errno);
    path_ = resolved;
  } else if (errno != ENOENT) {
    fail("look for", errno);
  } else if (lstat(path.c_str(), &there) == 0) {
    throw Failure(path + ": a link to a file that is not there");
  }

  temporary_ = folderOf(path_) + "/.quantc-gguf.XXXXXX";
  const InterruptsBlocked blocked;
  file_ = mkstemp(temporary_.data());
  if (file_ < 0)
    fail("create a file beside", errno);
  if (!removeOnInterrupt(temporary_) || fcntl(file_, F_SETFD, FD_CLOEXEC) != 0 || fchmod(file_, mode) != 0) {
    const int reason = errno;
    unlink(temporary_.c_str());
    keepOnInterrupt();
    close(file_);
    fail("set the mode of", reason);
  }
}

OutputFile::~OutputFile() {
  const InterruptsBlocked blocked;
  if (file_ >= 0)
    close(file_);
  if (!temporary_.empty())
    unlink(temporary_.c_str());
  keepOnInterrupt();
}

void OutputFile::fail(const char *what, int reason) const {
  throw Failure(std::string("cannot ") + what + " " + name_ + ": " + std::strerror(reason));
}

void OutputFile::reserve(uint64_t bytes) {
#ifdef __linux__
  if (bytes == 0 || fallocate(file_, 0, 0, static_cast<off_t>(bytes)) == 0)
    return;
  if (errno == ENOSPC || errno == EFBIG || errno == EDQUOT)
    fail("write", errno);
#else
  (void)bytes;
#endif
}

void OutputFile::write(const void *data, size_t bytes) {
  constexpr size_t most = size_t{1} << 30;  // some systems take no more at once
  const auto *from = static_cast<const char *>(data);
  while (bytes) {
    const ssize_t count = ::write(file_, from, std::min(bytes, most));
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      fail("write", errno);
    from += count;
    bytes -= static_cast<size_t>(count);
  }
}

void OutputFile::commit() {
  const InterruptsBlocked blocked;
  if (fsync(file_) != 0)
    fail("write", errno);
  const int file = file_;
  file_ = -1;
  if (close(file) != 0)
    fail("write", errno);
  if (rename(temporary_.c_str(), path_.c_str()) != 0)
    fail("replace", errno);
  temporary_.clear();
  keepOnInterrupt();
  // The new name is durable with its folder. Not every file system can do that, and the file is in place already.
  const int folder = open(folderOf(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    fsync(folder);
    close(folder);
  }
}
