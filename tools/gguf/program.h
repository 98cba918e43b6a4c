// quantc-gguf as a function: everything but what belongs to the process.
#pragma once

/// Does what the command line says. Returns the exit status: 0 success, 1 failure, 2 a wrong command line; whatever
/// goes wrong has been said on the standard error. May be called any number of times.
int run(int count, const char *const *arguments);
