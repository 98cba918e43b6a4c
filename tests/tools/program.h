// Runs quantc-gguf in a folder of the test's own, and reads and writes files there.
#pragma once

#include "quantc/quantc.h"
#include "support/folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace program {

using Bytes = std::vector<uint8_t>;

inline Bytes readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeFile(const std::string &path, const Bytes &bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(file.flush()) << path;
}

using support::Folder;

struct Result {
  int status;  // exit status, or minus the signal that ended it
  std::string out, err;
};

/// The program, running. What it prints to the standard output goes to a file, to the standard error where it is told.
class Running {
public:
  /// `prepare` runs in the child before the program starts; `errors` becomes its standard error.
  Running(const std::vector<std::string> &arguments, int output, int errors, const std::function<void()> &prepare) {
    std::vector<char *> words = {const_cast<char *>(QUANTC_GGUF)};
    for (const std::string &argument : arguments)
      words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    pid = fork();
    if (pid == 0) {
      dup2(output, STDOUT_FILENO);
      dup2(errors, STDERR_FILENO);
      if (prepare)
        prepare();
      execv(QUANTC_GGUF, words.data());
      _exit(127);
    }
    EXPECT_GT(pid, 0);
  }

  /// Until it stops itself: calls.c.
  void waitUntilStopped() const {
    int status = 0;
    ASSERT_EQ(waitpid(pid, &status, WUNTRACED), pid);
    ASSERT_TRUE(WIFSTOPPED(status)) << "it has ended";
  }
  void signal(int number) const { EXPECT_EQ(kill(pid, number), 0); }

  int wait() const {
    int status = 0;
    EXPECT_EQ(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

private:
  pid_t pid;
};

/// A file without a name, for what a program prints.
class Printed {
public:
  Printed() : file(std::tmpfile()) { EXPECT_TRUE(file); }
  ~Printed() { std::fclose(file); }
  Printed(const Printed &) = delete;
  Printed &operator=(const Printed &) = delete;

  int descriptor() const { return fileno(file); }
  std::string text() const {
    std::string all;
    char chunk[4096];
    ssize_t count;
    for (off_t at = 0; (count = pread(fileno(file), chunk, sizeof chunk, at)) > 0; at += count)
      all.append(chunk, static_cast<size_t>(count));
    return all;
  }

private:
  FILE *file;
};

inline Result run(const std::vector<std::string> &arguments, const std::function<void()> &prepare = {}) {
  Printed out, err;
  const int status = Running(arguments, out.descriptor(), err.descriptor(), prepare).wait();
  return {status, out.text(), err.text()};
}

struct CloseGguf {
  void operator()(qc_gguf *gguf) const { qc_gguf_close(gguf); }
};
using Gguf = std::unique_ptr<qc_gguf, CloseGguf>;

inline Gguf open(const std::string &path) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_gguf_open(path.c_str(), &gguf, &error), QC_OK) << error.message;
  return Gguf(gguf);
}

inline Bytes dataOf(const qc_gguf_tensor *tensor) {
  const auto *data = static_cast<const uint8_t *>(tensor->data);
  return {data, data + tensor->bytes};
}

inline std::vector<float> dequantized(const qc_gguf_tensor *tensor) {
  qc_weights weights;
  qc_error error{};
  EXPECT_EQ(qc_gguf_weights(tensor, &weights, &error), QC_OK) << error.message;
  std::vector<float> values(weights.rows * weights.cols);
  const qc_output y = {values.data(), values.size(), 0};
  EXPECT_EQ(qc_dequantize(&weights, 0, weights.rows, &y, nullptr, &error), QC_OK) << error.message;
  return values;
}

/// What the library itself makes of rows; `importance` null or one vector for all of them.
inline Bytes quantized(const qc_format *format, const std::vector<float> &values, size_t cols,
                       const float *importance = nullptr) {
  const qc_input x = {values.data(), values.size(), 0, values.size() / cols}, counts = {importance, cols, 0, 1};
  Bytes bytes(values.size() / format->block_elements * format->block_bytes);
  qc_error error{};
  EXPECT_EQ(
      qc_quantize(format, cols, &x, importance ? &counts : nullptr, bytes.data(), bytes.size(), 0, nullptr, &error),
      QC_OK)
      << error.message;
  return bytes;
}

/// That b has a's values in their order. Those that say how tensors are quantised may have other contents, or follow.
inline void expectSameValues(const qc_gguf *a, const qc_gguf *b) {
  const auto saysHow = [](const char *key) {
    return std::strcmp(key, "general.file_type") == 0 || std::strcmp(key, "general.quantization_version") == 0;
  };
  ASSERT_LE(qc_gguf_value_count(a), qc_gguf_value_count(b));
  for (size_t i = 0; const qc_gguf_value *y = qc_gguf_value_at(b, i); ++i) {
    const qc_gguf_value *x = qc_gguf_value_at(a, i);
    if (!x) {
      EXPECT_TRUE(saysHow(y->key)) << y->key;
      continue;
    }
    EXPECT_STREQ(x->key, y->key);
    if (saysHow(y->key))
      continue;
    EXPECT_EQ(x->type, y->type);
    EXPECT_EQ(x->element_type, y->element_type);
    EXPECT_EQ(x->count, y->count);
    ASSERT_EQ(x->bytes, y->bytes);
    EXPECT_EQ(std::memcmp(x->data, y->data, x->bytes), 0) << x->key;
  }
}

}  // namespace program
