#include "check/check.h"

#include "jit/module.h"
#include "output.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/raw_ostream.h"

#include <cassert>
#include <string>
#include <vector>

namespace quantc {
namespace {

const char *const remake = "quantc compile formats/*.qf -o generated";

bool parses(const std::string &path, const Target &target, const CheckOptions &where, llvm::raw_ostream &os) {
  // As far as LLVM's intermediate code: only then does clang see an intrinsic that the target's flags do not allow.
  // Freestanding: the kernels need no C library, so none is needed for the other architecture either.
  std::vector<std::string> arguments = {"quantc-check",
                                        "-std=c++17",
                                        "--target=" + target.triple,
                                        "-ffreestanding",
                                        "-c",
                                        "-ffp-contract=off",
                                        "-Wall",
                                        "-Wextra",
                                        "-Wno-unused-function",
                                        "-Wno-pass-failed",
                                        "-nostdlibinc",
                                        "-resource-dir",
                                        where.resourceDir,
                                        "-I",
                                        where.support};
  arguments.insert(arguments.end(), target.flags.begin(), target.flags.end());
  std::erase(arguments, "-mprefer-vector-width=512");
  arguments.push_back(path);

  std::string messages;
  const bool ok = isLegal(arguments, messages);
  if (!ok)
    os << "quantc check: error: " << path << " does not parse for " << target.triple << ":\n" << messages;
  return ok;
}

bool isCurrent(const std::string &path, const std::string &text, llvm::raw_ostream &os) {
  auto file = llvm::MemoryBuffer::getFile(path);
  if (file && (*file)->getBuffer() == text)
    return true;
  os << "quantc check: error: " << path << (file ? " is not what the compiler makes" : " is missing")
     << "; remake it with: " << remake << '\n';
  return false;
}

/// Files in the folder that no spec makes any more.
bool noStrangers(const CheckOptions &where, const std::map<std::string, std::string> &files, llvm::raw_ostream &os) {
  bool ok = true;
  const std::vector<std::string> left = leftovers(where.generated, files);
  std::error_code error;
  for (llvm::sys::fs::recursive_directory_iterator it(where.generated, error, /*follow_symlinks=*/false), end;
       it != end && !error; it.increment(error)) {
    if (it->type() == llvm::sys::fs::file_type::directory_file)
      continue;
    llvm::StringRef name = llvm::StringRef(it->path()).drop_front(where.generated.size()).ltrim('/');
    if (files.count(name.str()))
      continue;
    os << "quantc check: error: " << it->path() << " belongs to no spec; remove it";
    if (llvm::is_contained(left, it->path()))
      os << " with: " << remake;
    os << '\n';
    ok = false;
  }
  if (error) {
    os << "quantc check: error: cannot read " << where.generated << ": " << error.message() << '\n';
    ok = false;
  }
  return ok;
}

/// Whether the folders are the right ones. Else every file would be wrong for the same reason.
bool foldersAreThere(const CheckOptions &where, llvm::raw_ostream &os) {
  auto isThere = [&](llvm::StringRef folder, llvm::StringRef file, llvm::StringRef option) {
    llvm::SmallString<128> path(folder);
    llvm::sys::path::append(path, file);
    if (llvm::sys::fs::exists(path))
      return true;
    os << "quantc check: error: there is no " << path << "; --" << option << " names another folder\n";
    return false;
  };
  return isThere(where.generated, "formats.inc", "generated") &&
         isThere(where.support, "kernel_support.h", "support") &&
         isThere(where.resourceDir, "include/stddef.h", "resource-dir");
}

}  // namespace

bool check(const std::vector<std::string> &specs, const CompileOptions &options, const CheckOptions &where,
           llvm::raw_ostream &os) {
  auto files = compileAll(specs, options);
  if (!files || !foldersAreThere(where, os))
    return false;
  bool ok = noStrangers(where, *files, os);
  struct Parsing {
    std::string path;
    const Target *target;
    std::string messages;
    bool ok = false;
  };
  std::vector<Parsing> parsings;
  for (const auto &[name, text] : *files) {
    llvm::SmallString<128> path(where.generated);
    llvm::sys::path::append(path, name);
    if (!isCurrent(path.str().str(), text, os)) {
      ok = false;
      if (!llvm::sys::fs::exists(path))
        continue;
    }
    if (!where.parses || llvm::sys::path::extension(name) != ".cpp")
      continue;
    const Target *target = targets().find(llvm::sys::path::stem(name));
    assert(target && "a .cpp file is named after its target");
    parsings.push_back({path.str().str(), target, {}});
  }

  llvm::DefaultThreadPool pool;
  for (Parsing &p : parsings)
    pool.async([&p, &where] {
      llvm::raw_string_ostream messages(p.messages);
      p.ok = parses(p.path, *p.target, where, messages);
    });
  pool.wait();
  for (const Parsing &p : parsings) {
    ok &= p.ok;
    os << p.messages;
  }
  return ok;
}

}  // namespace quantc
