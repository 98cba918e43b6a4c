// quantc-gguf: lists, verifies and quantises GGUF files.
#include "program.h"

int main(int count, char **arguments) { return run(count, arguments); }
