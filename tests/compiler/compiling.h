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

/// The same without folder and suffix: the names of the formats.
std::string formatName(const std::string &spec);

/// A format and its plan. A spec with an error fails the test and ends the program.
CompiledFormat shipped(const std::string &spec);
CompiledFormat compiled(std::string_view text);

/// Options for every target, without output.
CompileOptions quietly();

/// A layout that no shipped format has. Its codes are an array named q.
struct Layout {
  const char *name;
  const char *spec;
};
const std::vector<Layout> &inventedLayouts();

/// The same at what the language barely allows: the smallest block, the widest scale, signs where others have none.
const std::vector<Layout> &layoutsAtTheLimits();

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

/// Runs quantc from the root of the source tree.
Outcome quantc(const std::vector<std::string> &arguments);

}  // namespace quantc
