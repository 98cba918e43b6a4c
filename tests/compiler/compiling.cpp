#include "compiling.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

#include <gtest/gtest.h>

#include "parse/diagnostics.h"
#include "parse/parser.h"
#include "sema/sema.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {
namespace {

namespace fs = llvm::sys::fs;

std::vector<std::string> filesBelow(const std::string &folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; it != end && !error; it.increment(error))
    if (!fs::is_directory(it->path()))
      files.push_back(it->path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> specsIn(const std::string &folder) {
  std::vector<std::string> files = filesBelow(folder);
  std::erase_if(files, [](const std::string &file) { return !file.ends_with(".qf"); });
  return files;
}

[[noreturn]] void giveUp(std::string_view spec, const std::string &messages) {
  std::cerr << spec << "\n" << messages;
  std::abort();
}

}  // namespace

const std::vector<std::string> &specFiles() {
  static const std::vector<std::string> files = specsIn(QUANTC_SOURCE_DIR "/formats");
  return files;
}

const std::vector<std::string> &layoutFiles() {
  static const std::vector<std::string> files = specsIn(QUANTC_LAYOUTS);
  return files;
}

std::string formatName(const std::string &spec) { return llvm::sys::path::stem(spec).str(); }

CompileOptions quietly() {
  CompileOptions options;
  for (const Target &target : targets().targets)
    options.targets.push_back(&target);
  options.diagnostics = &llvm::errs();
  options.dump = &llvm::nulls();
  return options;
}

std::vector<std::string> formatNames(const std::string &spec) {
  std::vector<std::string> names;
  for (const CompiledFormat &compiled : planned(spec))
    names.push_back(compiled.format->name);
  return names;
}

std::vector<CompiledFormat> planned(const std::string &spec) {
  std::vector<CompiledFormat> formats = analyzeFile(spec, quietly());
  if (formats.empty())
    giveUp(spec, "");
  return formats;
}

Format modelled(std::string_view text) {
  std::string messages;
  llvm::raw_string_ostream out(messages);
  llvm::SourceMgr sources;
  unsigned buffer = sources.AddNewSourceBuffer(llvm::MemoryBuffer::getMemBufferCopy(text, "text.qf"), {});
  Diagnostics diagnostics(sources, out);
  std::unique_ptr<ast::Spec> spec = parseSpec(sources, buffer, diagnostics);
  std::optional<Format> format = spec ? analyze(*spec, diagnostics) : std::nullopt;
  if (!format)
    giveUp(text, messages);
  return std::move(*format);
}

TemporaryFolder::TemporaryFolder() {
  llvm::SmallString<128> unique;
  if (fs::createUniqueDirectory("quantc-test", unique))
    std::abort();
  path = unique.str().str();
}

TemporaryFolder::~TemporaryFolder() { fs::remove_directories(path); }

void write(const std::string &path, std::string_view text) {
  fs::create_directories(llvm::sys::path::parent_path(path));
  std::ofstream(path, std::ios::binary) << text;
}

std::string read(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::map<std::string, std::string> contents(const std::string &folder) {
  std::map<std::string, std::string> files;
  for (const std::string &path : filesBelow(folder))
    files[path.substr(folder.size() + 1)] = read(path);
  return files;
}

std::string shellWord(std::string_view word) {
  std::string text = "'";
  for (char c : word) {
    if (c == '\'')
      text.append("'\\'");
    text.push_back(c);
  }
  text.push_back('\'');
  return text;
}

Outcome shell(const std::string &command) {
  TemporaryFolder folder;
  const std::string out = folder / "out", messages = folder / "messages",
                    line = "cd '" QUANTC_SOURCE_DIR "' && " + command;
  std::optional<llvm::StringRef> redirects[] = {"", llvm::StringRef(out), llvm::StringRef(messages)};
  Outcome run;
  run.status = llvm::sys::ExecuteAndWait("/bin/sh", {"sh", "-c", line}, std::nullopt, redirects);
  run.out = read(out);
  run.messages = read(messages);
  return run;
}

Outcome quantc(const std::vector<std::string> &arguments) {
  std::string command = "exec " + shellWord(QUANTC_COMMAND);
  for (const std::string &argument : arguments)
    command.append(" ").append(shellWord(argument));
  return shell(command);
}

void expectRefused(const std::vector<std::string> &arguments, const std::vector<std::string> &messages) {
  Outcome run = quantc(arguments);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  for (const std::string &message : messages)
    EXPECT_NE(run.messages.find(message), std::string::npos) << run.messages;
}

}  // namespace quantc
