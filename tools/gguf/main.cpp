// quantc-gguf: lists, verifies and quantises GGUF files.
#include "program.h"
#include "standard_streams.h"

int main(int count, char **arguments) { return holdStandardDescriptors() ? run(count, arguments) : 1; }
