/* host PLUGIN same|apart
 * A program that loads a plug-in, everything of both visible to each other as far as they let. Both use the library;
 * each must use one copy of it whole, and it must be the same copy only where both link the shared library. */
#include "plugin.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static int failures;
static void expect(int condition, const char *what, const char *message) {
  if (condition)
    return;
  ++failures;
  fprintf(stderr, "host: expected %s; %s\n", what, message);
}

/* A pointer to an object as one to a function, which C does not convert. */
#define LOAD(plugin, function)                                                                                         \
  do {                                                                                                                 \
    void *const found = dlsym(plugin, #function);                                                                      \
    if (!found) {                                                                                                      \
      fprintf(stderr, "host: %s\n", dlerror());                                                                        \
      return 1;                                                                                                        \
    }                                                                                                                  \
    memcpy(&function, &found, sizeof found);                                                                           \
  } while (0)

int main(int count, char **arguments) {
  qc_error error = {0};
  const qc_format *(*plugin_format)(void);
  const qc_target *(*plugin_target)(void);
  qc_status (*plugin_work)(qc_error *);
  if (count != 3)
    return 2;
  const int same = strcmp(arguments[2], "same") == 0;
  void *const plugin = dlopen(arguments[1], RTLD_NOW | RTLD_GLOBAL);
  if (!plugin) {
    fprintf(stderr, "host: %s\n", dlerror());
    return 1;
  }
  LOAD(plugin, plugin_format);
  LOAD(plugin, plugin_target);
  LOAD(plugin, plugin_work);

  const qc_format *const mine = qc_format_by_name("q4_0"), *const theirs = plugin_format();
  size_t bytes;
  expect((mine == theirs) == same, same ? "one table of formats" : "two tables of formats", "");
  expect(work(mine, &error) == QC_OK, "the program's calls to work", error.message);
  expect(plugin_work(&error) == QC_OK, "the plug-in's calls to work", error.message);
  expect((qc_weight_bytes(theirs, NULL, 1, 32, &bytes, &error) == QC_OK) == same,
         same ? "the plug-in's format to be known" : "the plug-in's format to be foreign", error.message);

  const qc_target *const before = plugin_target();
  expect(qc_set_active_target(qc_target_by_name("scalar"), &error) == QC_OK, "scalar to be available", error.message);
  expect(same ? plugin_target() == qc_active_target() : plugin_target() == before,
         same ? "one active target" : "the plug-in to keep its target", "");
  expect(work(mine, &error) == QC_OK, "the program's calls to work", error.message);
  expect(plugin_work(&error) == QC_OK, "the plug-in's calls to work", error.message);
  return failures != 0;
}
