// Temporary files: created without a name where that is possible, locked while they are in use.
#include "temporary.h"

#include "interrupt.h"
#include "model.h"

#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr mode_t ownerAlone = 0600;
constexpr unsigned mostNames = 1000;

/// A descriptor above those of the standard streams, whoever calls.
int aboveStandard(int file) {
  if (file < 0 || file > STDERR_FILENO)
    return file;
  const int above = fcntl(file, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  close(file);
  return above;
}

bool isSame(int file, const std::string &path) {
  struct stat a, b;
  return fstat(file, &a) == 0 && lstat(path.c_str(), &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool lock(int file) { return flock(file, LOCK_EX | LOCK_NB) == 0; }

/// Whether a name goes on with the number of a process and a count, and ends.
bool isNumbered(const char *rest) {
  const size_t first = std::strspn(rest, "0123456789");
  const size_t second = first && rest[first] == '.' ? std::strspn(rest + first + 1, "0123456789") : 0;
  return second && !rest[first + 1 + second];
}

/// Removes a file that belongs to this user, and that no program has in use.
void removeUnused(const std::string &path) {
  const int file = open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0)
    return;
  struct stat info;
  if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == geteuid() && lock(file) && isSame(file, path))
    unlink(path.c_str());
  close(file);
}

}  // namespace

Temporary::Temporary(std::string path, std::string name) : path(std::move(path)), name(std::move(name)) {
  const InterruptsBlocked blocked;
  removeStale();
  probe();
  if (nameless) {
    held = openNameless();
  } else {
    Named made = create();
    held = made.file;
    hidden = std::move(made.path);
  }
  if (held < 0)
    fail("create a file beside", errno);
  if (!removeOnInterrupt(hidden)) {
    unlink(hidden.c_str());
    close(held);
    fail("create a file beside", ENAMETOOLONG);
  }
}

Temporary::~Temporary() {
  const InterruptsBlocked blocked;
  if (held >= 0)
    close(held);
  if (!hidden.empty())
    unlink(hidden.c_str());
  keepOnInterrupt();
}

void Temporary::fail(const char *what, int reason) const {
  throw Failure(std::string("cannot ") + what + " " + name + ": " + std::strerror(reason));
}

std::string Temporary::folder() const {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

std::string Temporary::prefix() const {
  constexpr size_t longest = 100;  // of the name; some file systems allow no more than 143 in all
  return ".quantc-gguf." + path.substr(path.rfind('/') + 1).substr(0, longest) + ".";
}

Temporary::Named Temporary::create() {
  while (count < mostNames) {
    Named made;
    made.path = folder() + "/" + prefix() + std::to_string(getpid()) + "." + std::to_string(count++);
    made.file = aboveStandard(open(made.path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, ownerAlone));
    if (made.file < 0 && errno == EEXIST)
      continue;
    // Another program may take it for a stale one before it is locked. Where there are no locks, nobody removes any.
    if (made.file < 0 || ((lock(made.file) || errno != EWOULDBLOCK) && isSame(made.file, made.path)))
      return made;
    close(made.file);
  }
  errno = EEXIST;
  return {};
}

Temporary::Named Temporary::link(int file) {
  const std::string from = "/proc/self/fd/" + std::to_string(file);
  while (count < mostNames) {
    Named made = {file, folder() + "/" + prefix() + std::to_string(getpid()) + "." + std::to_string(count++)};
    if (linkat(AT_FDCWD, from.c_str(), AT_FDCWD, made.path.c_str(), AT_SYMLINK_FOLLOW) == 0)
      return made;
    if (errno != EEXIST)
      break;
  }
  return {};
}

int Temporary::openNameless() const {
#ifdef O_TMPFILE
  const int file = aboveStandard(open(folder().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, ownerAlone));
  if (file >= 0)
    lock(file);  // for the moment in which it has the hidden name
  return file;
#else
  errno = ENOTSUP;
  return -1;
#endif
}

void Temporary::removeStale() const {
  DIR *const entries = opendir(folder().c_str());
  if (!entries)
    return;  // one may write to a folder that one cannot list
  const std::string begin = prefix();
  while (const dirent *entry = readdir(entries))
    if (std::strncmp(entry->d_name, begin.c_str(), begin.size()) == 0 && isNumbered(entry->d_name + begin.size()))
      removeUnused(folder() + "/" + entry->d_name);
  closedir(entries);
}

/// Does with two empty files what replace() will do: what the folder cannot do is known before the work.
void Temporary::probe() {
  const int file = openNameless();
  Named one = file >= 0 ? link(file) : Named();
  nameless = one.file >= 0;
  if (!nameless) {
    if (file >= 0)
      close(file);
    one = create();
  }
  if (one.file < 0)
    fail("create a file beside", errno);
  const Named other = create();
  const bool replaces = other.file >= 0 && rename(one.path.c_str(), other.path.c_str()) == 0;
  const int reason = errno;
  if (!replaces)
    unlink(one.path.c_str());
  if (other.file >= 0)
    unlink(other.path.c_str());
  for (int open : {one.file, other.file})
    if (open >= 0)
      close(open);
  if (!replaces)
    fail(other.file < 0 ? "create a file beside" : "replace a file beside", reason);
}

void Temporary::replace() {
  const InterruptsBlocked blocked;
  if (nameless) {
    hidden = link(held).path;
    if (hidden.empty())
      fail("name the file that is to replace", errno);
    removeOnInterrupt(hidden);
  }
  const int file = held;
  held = -1;
  if (close(file) != 0)  // before the renaming: some file systems cannot rename what is open
    fail("write", errno);
  if (rename(hidden.c_str(), path.c_str()) != 0)
    fail("replace", errno);
  hidden.clear();
  keepOnInterrupt();
  // The new name is durable with its folder. Not every file system can do that, and the file is in place already.
  const int entries = open(folder().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (entries >= 0) {
    fsync(entries);
    close(entries);
  }
}
