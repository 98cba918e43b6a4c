#include "output.h"

#include "emit/emit.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <optional>

namespace quantc {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

llvm::Error cannot(llvm::StringRef what, llvm::StringRef file, std::error_code error) {
  return llvm::createStringError(error, "cannot " + what + " " + file + ": " + error.message());
}

/// Into a file that is open; what the system buffers is on its way when this returns.
std::error_code writeTo(int descriptor, llvm::StringRef text, bool shouldClose) {
  llvm::raw_fd_ostream os(descriptor, shouldClose, /*unbuffered=*/true);
  os << text;
  if (shouldClose)
    os.close();
  std::error_code error = os.error();
  os.clear_error();
  return error;
}

bool holds(llvm::StringRef file, llvm::StringRef text) {
  auto old = llvm::MemoryBuffer::getFile(file);
  return old && (*old)->getBuffer() == text;
}

/// /dev/stdout and its like: what is behind them may be a regular file, but others write to it, too.
bool isOpenAlready(llvm::StringRef file) { return file.starts_with("/dev/") || file.starts_with("/proc/"); }

std::error_code writeInPlace(llvm::StringRef file, llvm::StringRef text) {
  int descriptor;
  if (std::error_code error = fs::openFileForWrite(file, descriptor, fs::CD_OpenExisting, fs::OF_Append))
    return error;
  return writeTo(descriptor, text, /*shouldClose=*/true);
}

std::error_code replace(llvm::StringRef file, llvm::StringRef text) {
  llvm::SmallString<128> unfinished(path::parent_path(file));
  if (!unfinished.empty())
    if (std::error_code error = fs::create_directories(unfinished))
      return error;
  path::append(unfinished, ".quantc-%%%%%%%%");
  llvm::Expected<fs::TempFile> temporary = fs::TempFile::create(unfinished, fs::all_read | fs::all_write);
  if (!temporary)
    return llvm::errorToErrorCode(temporary.takeError());
  if (std::error_code error = writeTo(temporary->FD, text, /*shouldClose=*/false)) {
    llvm::consumeError(temporary->discard());
    return error;
  }
  return llvm::errorToErrorCode(temporary->keep(file));
}

/// A character that Make and Ninja take as it is, wherever it stands in a path.
bool isPlain(char c) { return llvm::isAlnum(c) || llvm::StringRef("/._-+,@{}!").contains(c) || (c & 0x80); }

/// A path as both read it; nothing when there is no such spelling.
std::optional<std::string> escaped(llvm::StringRef file) {
  std::string text;
  for (size_t i = 0; i < file.size(); ++i) {
    const char c = file[i];
    if (c == ' ' || c == '#')
      text += '\\';
    else if (c == '$')
      text += '$';
    // Before another character a backslash stands for itself. Before those that need one, the two count differently.
    else if (!isPlain(c) && !(c == '\\' && i + 1 < file.size() && isPlain(file[i + 1])))
      return std::nullopt;
    text += c;
  }
  return text;
}

}  // namespace

llvm::Error writeFile(const std::string &file, llvm::StringRef text) {
  fs::file_status status;
  const bool exists = !fs::status(file, status);
  llvm::SmallString<128> real(file);
  std::error_code error;
  if (exists && fs::is_directory(status))
    error = std::make_error_code(std::errc::is_a_directory);
  else if (exists && (!fs::is_regular_file(status) || isOpenAlready(file)))
    error = writeInPlace(file, text);
  else if (!exists || !holds(file, text)) {
    if (exists)  // through a symbolic link the file that it leads to is replaced, not the link
      error = fs::real_path(file, real);
    if (!error)
      error = replace(real, text);
  }
  return error ? cannot("write", file, error) : llvm::Error::success();
}

std::vector<std::string> leftovers(const std::string &folder, const std::map<std::string, std::string> &files) {
  std::vector<std::string> left;
  auto look = [&](const fs::directory_entry &entry, const std::string &name) {
    if (entry.type() != fs::file_type::regular_file || files.count(name))
      return;
    auto text = llvm::MemoryBuffer::getFile(entry.path());
    if (text && hasBanner((*text)->getBuffer()))
      left.push_back(entry.path());
  };
  std::error_code error;
  for (fs::directory_iterator it(folder, error, /*follow_symlinks=*/false), end; !error && it != end;
       it.increment(error)) {
    const std::string name = path::filename(it->path()).str();
    look(*it, name);
    if (it->type() != fs::file_type::directory_file)
      continue;
    std::error_code unreadable;
    for (fs::directory_iterator file(it->path(), unreadable, false); !unreadable && file != end;
         file.increment(unreadable))
      look(*file, name + "/" + path::filename(file->path()).str());
  }
  std::sort(left.begin(), left.end());
  return left;
}

llvm::Error removeFile(const std::string &file) {
  if (std::error_code error = fs::remove(file))
    return cannot("remove", file, error);
  fs::remove(path::parent_path(file));  // refused while something is in it
  return llvm::Error::success();
}

llvm::Expected<std::string> dependencyText(llvm::StringRef target, const std::vector<std::string> &sources) {
  std::vector<std::string> names = {target.str()};
  names.insert(names.end(), sources.begin(), sources.end());
  for (std::string &name : names) {
    std::optional<std::string> text = escaped(name);
    if (!text)
      return llvm::createStringError(std::make_error_code(std::errc::invalid_argument),
                                     "a dependency file cannot name '" + name +
                                         "': Make and Ninja read letters, digits, blanks and /._-+,@{}!#$ alike");
    name = *text;
  }
  std::string text = names.front() + ":";
  for (size_t i = 1; i < names.size(); ++i)
    text += " " + names[i];
  text += '\n';
  // Rules without a recipe: a source that is gone is no error but a reason to make the target again.
  for (size_t i = 1; i < names.size(); ++i)
    text += names[i] + ":\n";
  return text;
}

}  // namespace quantc
