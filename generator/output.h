// What quantc leaves on disk: files that are whole or not there, no others of its own making beside them, and a
// dependency file that Make and Ninja read alike. Every error names the file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace quantc {

/// Writes a file and the folders above it. One that already holds the text is left alone, so that nothing is rebuilt in
/// vain; another is replaced in one step, when the new one is complete. What is no regular file (a pipe, a device) is
/// written to.
llvm::Error writeFile(const std::string &path, llvm::StringRef text);

/// The files in `folder`, and in the folders of formats below it, that the compiler made once and that `files`, by their
/// paths from there, does not hold: of a spec that was renamed or removed, of a target that is not asked for any more.
std::vector<std::string> leftovers(const std::string &folder, const std::map<std::string, std::string> &files);

/// Removes a file, and its folder if that is empty then.
llvm::Error removeFile(const std::string &path);

/// The text of a dependency file: `target` is made from `sources`. An error when Make and Ninja have no common spelling
/// for one of the paths.
llvm::Expected<std::string> dependencyText(llvm::StringRef target, const std::vector<std::string> &sources);

}  // namespace quantc
