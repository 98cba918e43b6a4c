// What names of tensors say: which ones a pattern means, and which belong to tensors that engines need as floats.
#pragma once

#include <quantc/quantc.h>

#include <string>
#include <vector>

/// A pattern is one of a shell.
bool matches(const std::string &pattern, const char *name);
bool matchesAny(const std::vector<std::string> &patterns, const char *name);

/// The name that a pattern which matches none most likely means; empty when none is near.
std::string nearestName(const std::string &pattern, const std::vector<const qc_gguf_tensor *> &tensors);

/// Why a tensor of this name stays what it is, although it is a matrix; null when nothing is known against quantising
/// it.
const char *reasonToKeep(const std::string &name);

/// The table of such names and reasons, a line for each reason, as --help prints it.
std::string reasonsToKeep();
