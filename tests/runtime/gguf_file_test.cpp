// What a path may name: files are mapped, pipes are read, and everything else is refused at once.
#include "matrices.h"
#include "support/data.h"

#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using matrices::expectError;

class GgufPath : public testing::Test {
protected:
  void SetUp() override {
    path = testing::TempDir() + "quantc-path-test.XXXXXX";
    ASSERT_TRUE(mkdtemp(path.data()));
    folder = path;
    path += "/it";
  }
  void TearDown() override {
    qc_gguf_close(gguf);
    std::filesystem::remove_all(folder);
  }
  qc_status open(const std::string &name) { return qc_gguf_open(name.c_str(), &gguf, &error); }
  void expectKind(const std::string &name, const std::string &kind) {
    expectError(open(name), error, QC_ERROR_FILE, name + ": a regular file or a pipe is needed, this is " + kind);
  }
  /// That what has been opened is the file, tensor by tensor, and outlives advice to drop it.
  void expectEveryFormat() {
    const std::vector<uint8_t> file = support::readBytes("every_format.gguf");
    ASSERT_NE(gguf, nullptr) << error.message;
    EXPECT_EQ(qc_gguf_bytes(gguf), file.size());
    ASSERT_EQ(qc_gguf_tensor_count(gguf), 28u);
    const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
    for (size_t i = 0; const qc_gguf_tensor *tensor = qc_gguf_tensor_at(gguf, i); ++i) {
      EXPECT_EQ(reinterpret_cast<uintptr_t>(tensor->data) % page, tensor->offset % page) << tensor->name;
      EXPECT_EQ(std::memcmp(tensor->data, file.data() + tensor->offset, tensor->bytes), 0) << tensor->name;
    }
    const auto *const first = static_cast<const uint8_t *>(qc_gguf_tensor_at(gguf, 0)->data);
    const uint64_t offset = qc_gguf_tensor_at(gguf, 0)->offset;
    auto *const begin = const_cast<uint8_t *>(first - offset);
    ASSERT_EQ(madvise(begin, file.size() / page * page, MADV_DONTNEED), 0);
    EXPECT_EQ(std::memcmp(begin, file.data(), file.size()), 0);
  }

  std::string folder, path;
  qc_gguf *gguf = nullptr;
  qc_error error{};
};

TEST_F(GgufPath, OfAFile) {
  ASSERT_EQ(open(QUANTC_TEST_DATA "/every_format.gguf"), QC_OK) << error.message;
  expectEveryFormat();
}

TEST_F(GgufPath, OfWhatIsNoFileIsRefusedAtOnce) {
  expectKind(folder, "a directory");
  expectKind("/dev/null", "a character device");
  expectKind("/dev/zero", "a character device");
  int sockets[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
  expectKind("/dev/fd/" + std::to_string(sockets[0]), "a socket");
  for (int socket : sockets)
    close(socket);
}

TEST_F(GgufPath, OfAPipeThatNobodyWritesToIsRefusedAtOnce) {
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  expectError(open(path), error, QC_ERROR_FILE, path + ": a pipe to which nobody writes");
}

TEST_F(GgufPath, OfAPipeIsReadToItsEnd) {
  const std::vector<uint8_t> file = support::readBytes("every_format.gguf");
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  std::thread writer([&] {  // in pieces: a pipe takes few bytes at a time
    for (size_t at = 0; at < file.size();) {
      const ssize_t count = write(ends[1], file.data() + at, std::min<size_t>(4099, file.size() - at));
      ASSERT_GT(count, 0);
      at += static_cast<size_t>(count);
    }
    close(ends[1]);
  });
  EXPECT_EQ(open("/dev/fd/" + std::to_string(ends[0])), QC_OK);
  close(ends[0]);  // a writer that is not done would wait for ever
  writer.join();
  expectEveryFormat();
}

TEST_F(GgufPath, OfAPipeWithoutAnEndIsReadOnlyWhenItBeginsLikeAFile) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t writer = fork();
  if (writer == 0) {  // killed by the pipe that nobody reads
    const char zeros[4096] = {};
    close(ends[0]);
    while (write(ends[1], zeros, sizeof zeros) > 0)
      ;
    _exit(0);
  }
  close(ends[1]);
  expectError(open("/dev/fd/" + std::to_string(ends[0])), error, QC_ERROR_MALFORMED,
              "gguf: header: the file begins with 00 00 00 00, not with \"GGUF\"");
  close(ends[0]);
  EXPECT_EQ(waitpid(writer, nullptr, 0), writer);
}

TEST_F(GgufPath, OfAPipeThatEndsEarlyIsTheErrorOfTheFile) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], "GGUF", 4), 4);
  close(ends[1]);
  expectError(open("/dev/fd/" + std::to_string(ends[0])), error, QC_ERROR_MALFORMED,
              "gguf: header: the file has 4 bytes, a header needs 24");
  close(ends[0]);
}

}  // namespace
