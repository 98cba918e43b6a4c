// Writing a file that appears complete or not at all.
#include "output.h"

#include "model.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// What the signal handlers remove: written while these signals are blocked, read by the handlers.
char temporary[PATH_MAX];
constexpr int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGBUS};

extern "C" void removeAndEnd(int signal) {
  if (temporary[0])
    unlink(temporary);
  if (signal == SIGBUS) {  // a page of the mapped input could not be had
    constexpr char message[] = "\nquantc-gguf: the input could not be read: an I/O error, or it was shortened\n";
    const ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
    static_cast<void>(ignored);
    _exit(1);
  }
  raise(signal);  // its usual action, which SA_RESETHAND has restored, follows when this returns
}

void setHandlers() {
  struct sigaction action = {};
  action.sa_handler = removeAndEnd;
  action.sa_flags = SA_RESETHAND;
  sigfillset(&action.sa_mask);
  for (int signal : ends) {
    struct sigaction before;
    // What was ignored when the program started (nohup) stays ignored.
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
      sigaction(signal, &action, nullptr);
  }
  std::signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit then fails like one to a full disk
}

class SignalsBlocked {
public:
  SignalsBlocked() {
    sigset_t set;
    sigemptyset(&set);
    for (int signal : ends)
      sigaddset(&set, signal);
    pthread_sigmask(SIG_BLOCK, &set, &before_);
  }
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked &) = delete;
  SignalsBlocked &operator=(const SignalsBlocked &) = delete;

private:
  sigset_t before_;
};

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

  setHandlers();
  temporary_ = folderOf(path_) + "/.quantc-gguf.XXXXXX";
  if (temporary_.size() >= sizeof temporary)
    fail("create a file beside", ENAMETOOLONG);
  const SignalsBlocked blocked;
  file_ = mkstemp(temporary_.data());
  if (file_ < 0)
    fail("create a file beside", errno);
  std::strcpy(temporary, temporary_.c_str());
  if (fcntl(file_, F_SETFD, FD_CLOEXEC) != 0 || fchmod(file_, mode) != 0) {
    const int reason = errno;
    unlink(temporary);
    temporary[0] = 0;
    close(file_);
    fail("set the mode of", reason);
  }
}

OutputFile::~OutputFile() {
  const SignalsBlocked blocked;
  if (file_ >= 0)
    close(file_);
  if (temporary[0])
    unlink(temporary);
  temporary[0] = 0;
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
  const SignalsBlocked blocked;
  if (fsync(file_) != 0)
    fail("write", errno);
  const int file = file_;
  file_ = -1;
  if (close(file) != 0)
    fail("write", errno);
  if (rename(temporary, path_.c_str()) != 0)
    fail("replace", errno);
  temporary[0] = 0;
  // The new name is durable with its folder. Not every file system can do that, and the file is in place already.
  const int folder = open(folderOf(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    fsync(folder);
    close(folder);
  }
}
