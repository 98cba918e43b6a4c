// quantc-gguf: lists, verifies and quantises GGUF files. Here is what belongs to the process.
#include "interrupt.h"
#include "program.h"
#include "standard_streams.h"

int main(int count, char **arguments) {
  if (!holdStandardDescriptors())
    return 1;
  watchForInterrupts();
  return run(count, arguments);
}
