/* Calls the installed library: it has formats and a target. */
#include <quantc/quantc.h>
#include <stdio.h>

int main(void) {
  printf("quantc %s with %zu formats\n", qc_version(), qc_format_count());
  return qc_format_at(0) && qc_active_target() ? 0 : 1;
}
