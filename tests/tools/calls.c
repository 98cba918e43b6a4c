/* Preloaded into a program, makes system calls behave as on systems that are not at hand. The environment variable
 * QUANTC_TEST_CALLS holds call=action, separated by commas. Actions: an errno, to fail with; `stop`, to stop the
 * program until it is continued or killed; both with @N for the Nth call alone. Calls: those below; `mmap` is the
 * mapping of a file, `memory` that of shared memory, `tmpfile` an open of a file without a name. Of their own:
 * mmap=shorten:BYTES shortens the file once it is mapped, statx=ATTRIBUTES adds attributes of files, geteuid=USER. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* The action for a call, or NULL. */
static const char *action_of(const char *call) {
  const char *const calls = getenv("QUANTC_TEST_CALLS");
  const size_t length = strlen(call);
  for (const char *at = calls; at && *at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
    if (strncmp(at, call, length) == 0 && at[length] == '=')
      return at + length + 1;
  return NULL;
}

/* Whether the call is to fail; errno is then set. `count`: the calls so far. */
static int fails(const char *call, int *count) {
  const char *action = action_of(call);
  const size_t length = action ? strcspn(action, "@,") : 0;
  ++*count;
  if (action && action[length] == '@' && atoi(action + length + 1) != *count)
    action = NULL;
  if (action && strncmp(action, "stop", 4) == 0)
    raise(SIGSTOP);
  const int number = action ? atoi(action) : 0;
  if (number)
    errno = number;
  return number != 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define REFUSABLE(name, parameters, arguments)                                                                         \
  int name parameters {                                                                                                \
    static int count;                                                                                                  \
    return fails(#name, &count) ? -1 : REAL(name) arguments;                                                           \
  }

REFUSABLE(fchmod, (int file, mode_t mode), (file, mode))
REFUSABLE(fsync, (int file), (file))
REFUSABLE(fallocate, (int file, int mode, off_t offset, off_t length), (file, mode, offset, length))
REFUSABLE(flock, (int file, int operation), (file, operation))
REFUSABLE(linkat, (int from, const char *old, int to, const char *name, int flags), (from, old, to, name, flags))
REFUSABLE(rename, (const char *old, const char *name), (old, name))

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  static int count;
  if ((flags & O_TMPFILE) == O_TMPFILE && fails("tmpfile", &count))
    return -1;
  return REAL(open)(path, flags, mode);
}

void *mmap(void *address, size_t bytes, int protection, int flags, int file, off_t offset) {
  static int files, memory;
  if (file >= 0 ? fails("mmap", &files) : (flags & MAP_SHARED) && fails("memory", &memory))
    return MAP_FAILED;
  void *const mapped = REAL(mmap)(address, bytes, protection, flags, file, offset);
  const char *const action = action_of("mmap");
  if (file >= 0 && action && strncmp(action, "shorten:", 8) == 0) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    if (truncate(path, atol(action + 8)) != 0)
      abort();
  }
  return mapped;
}

int statx(int folder, const char *path, int flags, unsigned mask, struct statx *info) {
  const char *const action = action_of("statx");
  const int status = REAL(statx)(folder, path, flags, mask, info);
  if (status == 0 && action)
    info->stx_attributes |= (unsigned)atoi(action);
  return status;
}

uid_t geteuid(void) {
  const char *const action = action_of("geteuid");
  return action ? (uid_t)atoi(action) : REAL(geteuid)();
}
