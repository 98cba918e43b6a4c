#include "acme_by_hand.h"
#include <stdio.h>

int main(void) {
  if (qc_format_by_name("acme5"))
    return 1;
  for (int i = 0; i < 2; ++i) {
    qc_error error;
    printf("%d: %s\n", i, qc_status_name(qc_register_acme_by_hand(&error)));
  }
  printf("acme5 is %s\n", qc_format_by_name("acme5") ? "there" : "missing");
  return 0;
}
