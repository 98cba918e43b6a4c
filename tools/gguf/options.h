// The command line of quantc-gguf.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

/// A command line that says nothing the program can do: exit status 2.
class UsageError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

struct Options {
  std::string command;             // "list", "verify", "quantize", "pack", "help" or "version"
  std::vector<std::string> files;  // as many as the command takes
  std::string format, importance;  // empty: not given
  std::vector<std::string> include, exclude;
  bool requantize = false, speed = false;
  size_t threads = 0;  // 0: one for each hardware thread
};

/// Throws UsageError.
Options parseOptions(int count, const char *const *arguments);

extern const char *const helpText;

// The commands; each returns the exit status.
int list(const Options &options);
int verify(const Options &options);
int quantize(const Options &options);
int pack(const Options &options);

/// Whether a file is one that pack has made; and verify for it.
bool isPacked(const std::string &path);
int verifyPacked(const Options &options);
