// quantc-gguf pack: the file is the library's, appears complete or not at all, and takes no memory to speak of; verify
// knows it.
#include "program.h"

#include <csignal>

#include <sys/resource.h>

namespace {

using namespace program;

const std::string everyFormat = QUANTC_TEST_DATA "/every_format.gguf";

struct ClosePacked {
  void operator()(qc_packed *packed) const { qc_packed_close(packed); }
};

std::unique_ptr<qc_packed, ClosePacked> openPacked(const std::string &path) {
  qc_packed *packed = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_packed_open(path.c_str(), nullptr, &packed, &error), QC_OK) << error.message;
  return std::unique_ptr<qc_packed, ClosePacked>(packed);
}

TEST(Pack, MakesAFileThatTheLibraryOpens) {
  const Folder folder;
  const std::string out = folder / "model.qcp";
  for (const char *way : {"--threads=1", "--speed"}) {
    const Result result = run({"pack", everyFormat, out, way});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto file = openPacked(out);
    EXPECT_EQ(qc_packed_verify(file.get(), nullptr, nullptr), QC_OK);
    const size_t count = qc_packed_tensor_count(file.get());
    const qc_target &target = *qc_active_target();
    const std::string line = out + ": " + std::to_string(count) + " tensors for target " + target.name + ", layout " +
                             target.layout + ", " + std::to_string(readFile(out).size()) + " bytes";
    EXPECT_EQ(result.out.substr(0, line.size()), line);
    const qc_packed_tensor *tensor = qc_packed_tensor_by_name(file.get(), "iq3_xxs.weight");
    ASSERT_NE(tensor, nullptr);
    EXPECT_EQ(std::string(tensor->layout->name), std::string(target.layout) + (way[2] == 's' ? "_wide" : ""));
    const Result verified = run({"verify", out});
    EXPECT_EQ(verified.status, 0) << verified.err;
    EXPECT_EQ(verified.out, out + ": " + std::to_string(count) + " tensors are what was packed\n");
  }
  EXPECT_EQ(folder.names(), std::vector<std::string>{"model.qcp"});
}

TEST(Pack, IsRefusedWhereItIsNotWhatWasPacked) {
  const Folder folder;
  const std::string out = folder / "model.qcp";
  ASSERT_EQ(run({"pack", everyFormat, out}).status, 0);
  const Bytes sound = readFile(out);
  const auto refused = [&](const Bytes &bytes, const std::string &message) {
    writeFile(out, bytes);
    const Result result = run({"verify", out});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, "quantc-gguf: " + out + ": packed: " + message + "\n");
  };
  Bytes bytes = sound;
  bytes.back() ^= 1;
  const auto file = openPacked(out);
  const std::string last = qc_packed_tensor_at(file.get(), qc_packed_tensor_count(file.get()) - 1)->name;
  refused(bytes, "tensor " + last + " is not what was written: its checksum differs");
  bytes = sound;
  bytes[100] ^= 1;
  refused(bytes, "the header is not what was written: its checksum differs");
  bytes = sound;
  bytes.pop_back();
  refused(bytes,
          "the file has " + std::to_string(bytes.size()) + " bytes, its header says " + std::to_string(sound.size()));
}

TEST(Pack, LeavesNothingWhereItFails) {
  const Folder folder;
  const Result missing = run({"pack", folder / "missing.gguf", folder / "out.qcp"});
  EXPECT_EQ(missing.status, 1);
  writeFile(folder / "broken.gguf", {1, 2, 3});
  EXPECT_EQ(run({"pack", folder / "broken.gguf", folder / "out.qcp"}).status, 1);
  EXPECT_EQ(run({"pack", everyFormat, folder / "no/folder.qcp"}).status, 1);
  const rlimit most = {100000, 100000};  // of a file: less than the output has
  const Result full = run({"pack", everyFormat, folder / "out.qcp"}, [&] {
    setrlimit(RLIMIT_FSIZE, &most);
    signal(SIGXFSZ, SIG_IGN);
  });
  EXPECT_EQ(full.status, 1);
  EXPECT_NE(full.err.find("cannot write " + (folder / "out.qcp")), std::string::npos) << full.err;
  EXPECT_EQ(folder.names(), std::vector<std::string>{"broken.gguf"});
  const Result words = run({"pack", "a"});
  EXPECT_EQ(words.status, 2);
  EXPECT_EQ(words.err, "quantc-gguf: pack takes 2 files, not 1\nTry 'quantc-gguf --help'.\n");
  EXPECT_EQ(run({"pack", "a", "b", "--speed=1"}).err,
            "quantc-gguf: --speed takes no value\nTry 'quantc-gguf --help'.\n");
}

#ifdef QUANTC_TEST_MEMORY
// Memory that holds neither the model nor the file: both are larger than what is taken.
TEST(Pack, LetsGoOfWhatItHasRead) {
  const Folder folder;
  const size_t cols = 1 << 14, rows = 1 << 14, bytes = rows * cols / 32 * 18;  // of q4_0
  const std::string model = folder / "model.gguf";
  Bytes header;
  const auto put = [&](const void *data, size_t size) {
    header.insert(header.end(), static_cast<const uint8_t *>(data), static_cast<const uint8_t *>(data) + size);
  };
  const uint32_t version = 3, two = 2;
  const uint64_t one = 1, none = 0, dims[] = {cols, rows};
  put("GGUF", 4), put(&version, 4), put(&one, 8), put(&none, 8);
  put(&one, 8), put("w", 1), put(&two, 4), put(dims, 16), put(&two, 4), put(&none, 8);
  header.resize((header.size() + 31) / 32 * 32);
  writeFile(model, header);
  std::filesystem::resize_file(model, header.size() + bytes);
  ASSERT_EQ(run({"pack", model, folder / "out.qcp", "--threads=2"}).status, 0);
  rusage usage{};
  ASSERT_EQ(getrusage(RUSAGE_CHILDREN, &usage), 0);
  EXPECT_LT(static_cast<size_t>(usage.ru_maxrss) * 1024, bytes / 2);
}
#endif

}  // namespace
