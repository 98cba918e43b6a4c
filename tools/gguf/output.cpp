// Writing a file that appears complete or not at all.
#include "output.h"

#include "model.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr size_t mostAtOnce = size_t{1} << 30;  // of a write: some systems take no more

mode_t usualMode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// Throws Failure for a file that the system will not let be replaced.
void checkReplaceable(const std::string &path, const struct stat &file) {
  const size_t slash = path.rfind('/');
  struct stat folder;
  if (stat(path.substr(0, std::max<size_t>(slash, 1)).c_str(), &folder) == 0 && (folder.st_mode & S_ISVTX) &&
      geteuid() != 0 && geteuid() != file.st_uid && geteuid() != folder.st_uid)
    throw Failure(path + ": it belongs to another user in a folder where only owners replace files");
#ifdef STATX_ATTR_MOUNT_ROOT
  struct statx info;
  if (statx(AT_FDCWD, path.c_str(), 0, STATX_TYPE, &info) != 0)
    return;  // an older system: the replacing will tell
  if (info.stx_attributes & STATX_ATTR_MOUNT_ROOT)
    throw Failure(path + ": it is mounted by itself, so it cannot be replaced; mount its folder");
  if (info.stx_attributes & (STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND))
    throw Failure(path + ": its attributes do not let it be replaced (see lsattr)");
#endif
}

}  // namespace

OutputFile::Place OutputFile::placeOf(const std::string &name) {
  const auto refuse = [&](const char *what) {
    throw Failure(std::string("cannot ") + what + " " + name + ": " + std::strerror(errno));
  };
  if (name.empty() || name.back() == '/')
    throw Failure("'" + name + "' is no name for a file");
  if (name == "-")
    throw Failure("the output is a file, not the standard output; './-' is one of that name");
  struct stat there;
  if (stat(name.c_str(), &there) == 0) {
    if (!S_ISREG(there.st_mode))
      throw Failure(name + ": not a regular file, so it cannot be replaced");
    char resolved[PATH_MAX];
    if (!realpath(name.c_str(), resolved))
      refuse("resolve");
    checkReplaceable(resolved, there);
    return {resolved, static_cast<mode_t>(there.st_mode & 0777)};
  }
  if (errno != ENOENT)
    refuse("look for");
  if (lstat(name.c_str(), &there) == 0)
    throw Failure(name + ": a link to a file that is not there");
  return {name, usualMode()};
}

OutputFile::OutputFile(const std::string &path) : OutputFile(path, placeOf(path)) {}

OutputFile::OutputFile(const std::string &name, const Place &place) : file(place.path, name) {
  // Some file systems have no modes, or keep those they have: the file is as good.
  if (fchmod(file.descriptor(), place.mode) == 0)
    return;
  const int reason = errno;
  struct stat made;
  if (fstat(file.descriptor(), &made) != 0 || (made.st_mode & 0777) != place.mode)
    std::fprintf(stderr, "quantc-gguf: warning: the mode of %s cannot be set to %03o: %s\n", printable(name).c_str(),
                 static_cast<unsigned>(place.mode), std::strerror(reason));
}

void OutputFile::reserve(uint64_t bytes) {
#ifdef __linux__
  int status;
  do
    status = bytes ? fallocate(file.descriptor(), 0, 0, static_cast<off_t>(bytes)) : 0;
  while (status != 0 && errno == EINTR);
  if (status != 0 && (errno == ENOSPC || errno == EFBIG || errno == EDQUOT))
    file.fail("write", errno);
#else
  static_cast<void>(bytes);
#endif
}

void OutputFile::write(const void *data, size_t bytes) {
  const auto *from = static_cast<const char *>(data);
  while (bytes) {
    const ssize_t count = ::write(file.descriptor(), from, std::min(bytes, mostAtOnce));
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      file.fail("write", errno);
    from += count;
    bytes -= static_cast<size_t>(count);
  }
}

void OutputFile::writeAt(uint64_t offset, const void *data, size_t bytes) {
  const auto *from = static_cast<const char *>(data);
  while (bytes) {
    const ssize_t count = ::pwrite(file.descriptor(), from, std::min(bytes, mostAtOnce), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      file.fail("write", errno);
    from += count;
    offset += static_cast<uint64_t>(count);
    bytes -= static_cast<size_t>(count);
  }
}

void OutputFile::commit() {
  // Not every file system can make data durable on demand; that it could not be written is another matter.
  if (fsync(file.descriptor()) != 0 && errno != EINVAL && errno != ENOSYS && errno != ENOTSUP && errno != EOPNOTSUPP)
    file.fail("write", errno);
  file.replace();
}
