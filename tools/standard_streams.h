// What a program does for its standard streams: at its start, so that no file that it opens is taken for one of them,
// and at its end, so that what did not arrive is not taken for success.
#pragma once

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

/// Takes the descriptors 0, 1 and 2 where the caller has closed them: the next file to be opened would get them, and
/// what is printed would land in it. The root directory stands in, because it can neither be read nor written: using
/// the stream still fails. Comes before any other call that opens. False when that is not possible.
inline bool holdStandardDescriptors() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
    if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF && open("/", O_RDONLY) != descriptor)
      return false;
  return true;
}

/// Whether all that was printed has reached the standard output; else says on the standard error that it has not.
inline bool hasPrinted(const char *program) {
  const bool failed = std::ferror(stdout) != 0;
  if (std::fflush(stdout) == 0 && !failed)
    return true;
  // Why a write failed some time ago is no longer known.
  std::fprintf(stderr, "%s: cannot write to the standard output%s%s\n", program, failed ? "" : ": ",
               failed ? "" : std::strerror(errno));
  std::clearerr(stdout);
  return false;
}
