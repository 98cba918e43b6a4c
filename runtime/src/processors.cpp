// How many processors this thread, and so the threads that it makes, may use: those of its affinity mask, which is also
// what cpusets and taskset leave, and no more than the CPU time that its control groups are given, in whole processors.
#include "internal.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#if defined(__linux__)
#include <sched.h>
#endif
#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace qc {

#if defined(__linux__)

static constexpr size_t longest_path = 4096;

/// Processors in the mask of the calling thread; 0 when the system does not say. The kernel's mask may be longer than a
/// cpu_set_t, and a call with a shorter one fails.
static size_t affinity_processors() {
  for (size_t bytes = sizeof(cpu_set_t); bytes <= size_t{1} << 20; bytes *= 2) {
    unsigned long *const mask = static_cast<unsigned long *>(std::calloc(1, bytes));
    if (!mask)
      return 0;
    size_t count = 0;
    if (sched_getaffinity(0, bytes, reinterpret_cast<cpu_set_t *>(mask)) == 0)
      for (size_t i = 0; i < bytes / sizeof *mask; ++i)
        count += static_cast<size_t>(__builtin_popcountl(mask[i]));
    std::free(mask);
    if (count)
      return count;
  }
  return 0;
}

/// A path of parts side by side; false when it is too long.
static bool join(char (&path)[longest_path], const char *a, const char *b, const char *c) {
  const int length = std::snprintf(path, sizeof path, "%s%s%s", a, b, c);
  return length >= 0 && static_cast<size_t>(length) < sizeof path;
}

/// The numbers that a small file begins with; how many there were. "max" is none.
static int read_numbers(const char *folder, const char *name, long long (&numbers)[2]) {
  char path[longest_path];
  if (!join(path, folder, name, ""))
    return 0;
  FILE *const file = std::fopen(path, "re");
  if (!file)
    return 0;
  const int found = std::fscanf(file, "%lld %lld", &numbers[0], &numbers[1]);
  std::fclose(file);
  return found < 0 ? 0 : found;
}

/// What one control group allows; SIZE_MAX without a limit.
static size_t quota_of(const char *folder, bool is_v2) {
  long long numbers[2] = {-1, -1}, period[2] = {-1, -1};
  if (is_v2) {
    if (read_numbers(folder, "/cpu.max", numbers) != 2)
      return SIZE_MAX;
  } else {
    if (read_numbers(folder, "/cpu.cfs_quota_us", numbers) < 1 ||
        read_numbers(folder, "/cpu.cfs_period_us", period) < 1)
      return SIZE_MAX;
    numbers[1] = period[0];
  }
  if (numbers[0] <= 0 || numbers[1] <= 0)
    return SIZE_MAX;
  return ceil_div(static_cast<size_t>(numbers[0]), static_cast<size_t>(numbers[1]));
}

/// The least that the group of `path` and those above it, up to where the hierarchy is mounted, allow.
static size_t quota_up_from(const char *mount_point, const char *path, bool is_v2) {
  char folder[longest_path];
  if (!join(folder, mount_point, std::strcmp(path, "/") == 0 ? "" : path, ""))
    return SIZE_MAX;
  const size_t top = std::strlen(mount_point);
  size_t least = SIZE_MAX;
  for (;;) {
    least = min(least, quota_of(folder, is_v2));
    char *const last = std::strrchr(folder, '/');
    if (std::strlen(folder) <= top || !last || static_cast<size_t>(last - folder) < top)
      return least;
    *last = 0;
  }
}

/// Whether a list with commas has the item.
static bool lists(const char *list, const char *item) {
  const size_t length = std::strlen(item);
  for (const char *at = list; (at = std::strstr(at, item)); at += length)
    if ((at == list || at[-1] == ',') && (at[length] == 0 || at[length] == ',' || at[length] == '\n'))
      return true;
  return false;
}

/// Octal escapes of blanks and the like in a mount point, decoded in place.
static void unescape(char *text) {
  char *out = text;
  for (const char *in = text; *in; ++out) {
    const auto octal = [&](int i) { return in[i] >= '0' && in[i] <= '7'; };
    if (*in == '\\' && octal(1) && octal(2) && octal(3)) {
      *out = static_cast<char>((in[1] - '0') * 64 + (in[2] - '0') * 8 + (in[3] - '0'));
      in += 4;
    } else {
      *out = *in++;
    }
  }
  *out = 0;
}

/// This process's group in the hierarchy as /proc/self/cgroup names it; false when it is in none.
static bool find_group(const char *root, bool is_v2, char (&path)[longest_path]) {
  char name[longest_path];
  FILE *const file = join(name, root, "/proc/self/cgroup", "") ? std::fopen(name, "re") : nullptr;
  if (!file)
    return false;
  char *line = nullptr;
  size_t room = 0;
  bool found = false;
  while (!found && getline(&line, &room, file) > 0) {  // number:controllers:path
    char *const controllers = std::strchr(line, ':'), *const at =
                                                          controllers ? std::strchr(controllers + 1, ':') : nullptr;
    if (!at)
      continue;
    *at = 0;
    found = is_v2 ? std::strcmp(line, "0:") == 0 : lists(controllers + 1, "cpu");
    line[std::strcspn(at + 1, "\n") + static_cast<size_t>(at + 1 - line)] = 0;
    found = found && join(path, at + 1, "", "");
  }
  std::free(line);
  std::fclose(file);
  return found;
}

/// The limit of one hierarchy, wherever it is mounted.
static size_t quota_of_hierarchy(const char *root, bool is_v2) {
  char path[longest_path], name[longest_path];
  if (!find_group(root, is_v2, path))
    return SIZE_MAX;
  FILE *const file = join(name, root, "/proc/self/mountinfo", "") ? std::fopen(name, "re") : nullptr;
  if (!file)
    return SIZE_MAX;
  char *line = nullptr;
  size_t room = 0, least = SIZE_MAX;
  while (getline(&line, &room, file) > 0) {
    // 30 25 0:26 ROOT MOUNT_POINT options ... - TYPE source super,options
    char *fields[5] = {}, *rest = line;
    for (char *&field : fields)
      field = strsep(&rest, " ");
    char *const tail = rest ? std::strstr(rest, " - ") : nullptr;
    if (!fields[4] || !tail)
      continue;
    char *after = tail + 3;
    const char *const type = strsep(&after, " ");
    strsep(&after, " ");
    if (is_v2 ? std::strcmp(type, "cgroup2") != 0 : std::strcmp(type, "cgroup") != 0 || !after || !lists(after, "cpu"))
      continue;
    unescape(fields[3]);
    unescape(fields[4]);
    // A container sees its group's folder as the mount point, though its path may be the one outside.
    const char *inside = path;
    const size_t hidden = std::strcmp(fields[3], "/") == 0 ? 0 : std::strlen(fields[3]);
    if (std::strncmp(path, "/..", 3) == 0)
      inside = "/";  // outside of what is mounted here
    else if (hidden)
      inside =
          std::strncmp(path, fields[3], hidden) == 0 && (path[hidden] == '/' || !path[hidden]) ? path + hidden : "/";
    char mount_point[longest_path];
    if (join(mount_point, root, std::strcmp(fields[4], "/") == 0 ? "" : fields[4], ""))
      least = min(least, quota_up_from(mount_point, inside, is_v2));
  }
  std::free(line);
  std::fclose(file);
  return least;
}

size_t quota_processors(const char *root) {
  return min(quota_of_hierarchy(root, true), quota_of_hierarchy(root, false));
}

#endif

size_t usable_processors() {
  size_t count = 0, allowed = SIZE_MAX;
#if defined(__linux__)
  count = affinity_processors();
  allowed = quota_processors("");
#endif
#if defined(_WIN32)
  // Of the group that the process runs in; other groups, of 64 each, are for threads that ask for them.
  DWORD_PTR mask = 0, all = 0;
  if (GetProcessAffinityMask(GetCurrentProcess(), &mask, &all))
    count = static_cast<size_t>(__builtin_popcountll(mask));
  count = max(count, 1);
#else
  if (count == 0) {
    const long online = sysconf(_SC_NPROCESSORS_ONLN);
    count = online > 0 ? static_cast<size_t>(online) : 1;
  }
#endif
  return min(count, allowed);
}

}  // namespace qc
