// What the tests of the compiler share: specs from files and from text through the front end to a plan, and the command
// quantc as a user runs it.
#pragma once

#include "driver.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quantc {

/// The specs of formats/, in the order of their names.
const std::vector<std::string> &specFiles();

/// Layouts that no shipped format has, in layouts/: what the compiler finds out about them it finds out from the
/// equations alone.
const std::vector<std::string> &layoutFiles();

/// The formats of a spec, the variants behind the base, and their plans. A spec with an error ends the program.
std::vector<CompiledFormat> planned(const std::string &spec);

/// Their names. The base has that of the file.
std::string formatName(const std::string &spec);
std::vector<std::string> formatNames(const std::string &spec);

/// The format model of a text.
Format modelled(std::string_view text);

/// Options for every target, without output.
CompileOptions quietly();

/// A folder that is gone with its contents at the end.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  std::string operator/(std::string_view name) const { return path + "/" + std::string(name); }

private:
  std::string path;
};

void write(const std::string &path, std::string_view text);
std::string read(const std::string &path);

/// Every file below a folder, by its path from there.
std::map<std::string, std::string> contents(const std::string &folder);

struct Outcome {
  int status = -1;
  std::string out, messages;
};

/// A word of a command for the shell.
std::string shellWord(std::string_view word);

/// Runs a command for the shell from the root of the source tree.
Outcome shell(const std::string &command);

/// Runs quantc there.
Outcome quantc(const std::vector<std::string> &arguments);

/// Expects it to end with 1, without output and with these messages among those that it prints.
void expectRefused(const std::vector<std::string> &arguments, const std::vector<std::string> &messages);

}  // namespace quantc
